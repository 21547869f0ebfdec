"""What all figures share: a sheet of paper in the theme, axes without clutter, symbols in mathtext.

Nothing that a user typed ever reaches mathtext: symbols are made here from ids of species.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.figures.style import (
    DPI,
    NORMAL,
    PALETTES,
    SMALL,
    WIDTH_IN,
    Palette,
    Style,
    chinese_family,
    drawn_language,
)
from bot.language import speaker
from bot.tutor.answer import Say
from physics.species import species

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

    from bot.language import Language
    from bot.tutor.answer import Arg

_SAFE: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A figure with its colours and its language."""

    figure: Figure
    palette: Palette
    language: Language

    def say(self, id_: str, **args: Arg) -> str:
        """A label."""
        return speaker(self.language).say(Say(id_, args))

    def axes(self, rect: tuple[float, float, float, float]) -> Axes:
        """Axes in fractions of the sheet, in the theme's colours."""
        axes = self.figure.add_axes(rect)
        axes.set_facecolor(self.palette.ground)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        for side in ("left", "bottom"):
            axes.spines[side].set_color(self.palette.faint)
        axes.tick_params(colors=self.palette.text, labelsize=SMALL, length=3)
        return axes

    def fit(self, text: Text, widest: float = 0.9) -> None:
        """Make a text smaller where it is wider than that share of the sheet."""
        canvas: Any = FigureCanvasAgg(self.figure)
        share = text.get_window_extent(canvas.get_renderer()).width / self.figure.bbox.width
        if share > widest:
            text.set_fontsize(float(text.get_fontsize()) * widest / share)

    def bare(self) -> Axes:
        """Axes over the whole sheet, 0 to 1, that show nothing of themselves."""
        axes = self.figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        axes.axis("off")
        return axes


def sheet(style: Style, height_in: float) -> Sheet:
    """A new sheet."""
    palette = PALETTES[style.theme]
    figure = Figure(figsize=(WIDTH_IN, height_in), dpi=DPI, facecolor=palette.ground)
    return Sheet(figure, palette, drawn_language(style.language))


def settings(style: Style) -> Any:
    """Settings of matplotlib while drawing."""
    families = [f for f in ("DejaVu Sans", chinese_family() if style.language == "zh" else None) if f]
    return {
        "font.family": families,
        "font.size": NORMAL,
        "mathtext.fontset": "dejavusans",
        "text.color": PALETTES[style.theme].text,
        "axes.labelcolor": PALETTES[style.theme].text,
        "axes.unicode_minus": True,
        "svg.hashsalt": "nernst-tutor",
    }


def symbol(ion: str) -> str:
    """An ion as it is written: K⁺, Ca²⁺, HCO₃⁻."""
    return species(ion).symbol if _SAFE.fullmatch(ion) else "X"


def potential(ion: str) -> str:
    """E_K in mathtext."""
    return rf"$E_\mathrm{{{ion}}}$" if _SAFE.fullmatch(ion) else r"$E$"


V_M: Final = r"$V_\mathrm{m}$"


def minus(text: str) -> str:
    """A number with a true minus sign."""
    return text.replace("-", "\u2212")


def number(value: float) -> str:
    """A number with one decimal: −89.1."""
    return minus(f"{value:.1f}")


def mV(value: float, *, signed: bool = False) -> str:
    """A voltage as a label: −89.1 mV."""
    return minus(f"{value:+.1f} mV" if signed else f"{value:.1f} mV")


def mM(value: float) -> str:
    """A concentration as a label."""
    return f"{value:.3g} mM" if value >= 1e-3 else f"{value * 1e6:.3g} nM"
