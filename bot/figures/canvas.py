"""What all figures share: a sheet of paper in the theme, axes without clutter, symbols in mathtext.

Nothing that a user typed ever reaches mathtext: symbols are made here from ids of species.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
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

_SAFE: Final = re.compile(r"([A-Za-z0-9]+)(?:[+-][1-9][0-9]?)?")
"""An id of a species; the sign belongs to unnamed ions, X+2."""
_COUNT: Final = re.compile(r"(?<=[A-Za-z])([0-9]+)")
_LOW: Final = r"_{\1}"
_FORMULAS: Final = RendererAgg(1, 1, DPI).mathtext_parser  # type: ignore[no-untyped-call]


class Canvas(FigureCanvasAgg):
    """A canvas whose formulas are parsed once: by itself the library keeps them for one canvas only."""

    def get_renderer(self) -> Any:
        """The one that measures and draws."""
        renderer: Any = super().get_renderer()  # type: ignore[no-untyped-call]
        renderer.mathtext_parser = _FORMULAS
        return renderer


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

    def unit(self, axes: Axes, text: str) -> None:
        """What the vertical axis counts, above it; at a fixed height, for to seek a free one takes long."""
        axes.set_title(text, fontsize=SMALL, loc="left", y=1.0, pad=4, color=self.palette.text)

    def fit(self, text: Text, widest: float = 0.9) -> None:
        """Make a text smaller where it is wider than that share of the sheet."""
        share = text.get_window_extent().width / self.figure.bbox.width
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
    Canvas(figure)
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


def letters(ion: str) -> str:
    """An ion without its charge, for mathtext between dollars: HCO₃; nothing where it is no ion."""
    safe = _SAFE.fullmatch(ion)
    if safe is None:
        return ""
    return rf"\mathrm{{{_COUNT.sub(_LOW, safe[1])}}}"


def potential(ion: str) -> str:
    """E_K in mathtext."""
    return rf"$E_{letters(ion)}$" if letters(ion) else r"$E$"


V_M: Final = r"$V_\mathrm{m}$"
E_REV: Final = r"$E_\mathrm{rev}$"


def zero_of(*, rest: bool) -> str:
    """What the voltage without net current is called: of a resting membrane, or of a channel."""
    return V_M if rest else E_REV


def minus(text: str) -> str:
    """A number with a true minus sign."""
    return text.replace("-", "\u2212")


def number(value: float) -> str:
    """A voltage without its unit, its sign always written: −89.1, +60.6."""
    shown = round(value, 1)
    return minus(f"{shown:+.1f}") if shown else "0.0"


def mV(value: float) -> str:
    """A voltage as a label: −89.1 mV, +60.6 mV."""
    return f"{number(value)} mV"


def mM(value: float) -> str:
    """A concentration as a label."""
    return f"{value:.3g} mM" if value >= 1e-3 else f"{value * 1e6:.3g} nM"
