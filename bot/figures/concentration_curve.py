"""E against the concentration outside: Nernst's straight line, GHK's bend, and the student's point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import LogLocator, NullFormatter, NullLocator

from bot.figures.canvas import V_M, mM, mV, potential, sheet, symbol
from bot.figures.curves import leaky_mV, nernst_mV
from bot.figures.placing import SIDES, beside, legend
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

    from bot.figures.canvas import Sheet
    from bot.figures.specs import ConcentrationCurve
    from bot.figures.style import Style

POINTS = 161
_WORTH_SAYING_MV = 6.0
_FEW_DECADES = 150.0


def draw(spec: ConcentrationCurve, style: Style) -> Figure:
    """A logarithmic axis makes the Nernst line straight."""
    paper = sheet(style, 3.3)
    palette = paper.palette
    axes = paper.axes((0.17, 0.18, 0.78, 0.74))
    c = np.geomspace(*span_mM(spec), POINTS)
    axes.semilogx(
        c, nernst_mV(spec, c), color=palette.ion(spec.ion), lw=2.2, label=f"{potential(spec.ion)} Nernst"
    )
    if spec.leak is not None:
        name = rf"{V_M} GHK, $P_\mathrm{{Na}}/P_\mathrm{{K}}$ = {spec.leak:g}"
        axes.semilogx(c, leaky_mV(spec, c), color=palette.chemical, lw=1.8, ls="--", label=name)
    axes.set_xlim(c[0], c[-1])
    low, high = axes.get_ylim()
    axes.set_ylim(low - 0.1 * (high - low), high + 0.12 * (high - low))
    axes.axhline(0, color=palette.faint, lw=0.8, ls=":")
    few = c[-1] < _FEW_DECADES * c[0]
    axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5) if few else (1,)))
    axes.xaxis.set_minor_locator(NullLocator() if few else LogLocator(subs=(2, 5)))
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:g}")
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_xlabel(paper.say("figure-outside-of", ion=symbol(spec.ion)), fontsize=SMALL)
    paper.unit(axes, "mV")
    _point(spec, paper, axes)
    return paper.figure


def span_mM(spec: ConcentrationCurve) -> tuple[float, float]:
    """From well below the point to where E is 0, and beyond either on a logarithmic scale."""
    low, high = sorted((spec.outside_mM, spec.inside_mM))
    if spec.leak is not None:
        low = min(low, 1.0)
    return low / 2.5, high * 2.5


def _point(spec: ConcentrationCurve, paper: Sheet, axes: Axes) -> None:
    """The question's E, and V_m where the leak keeps it away from there."""
    palette, at = paper.palette, spec.outside_mM
    value = float(nernst_mV(spec, at))
    leaky = value if spec.leak is None else float(leaky_mV(spec, at))
    axes.plot(at, value, "D", ms=6.5, color=palette.accent, zorder=7)
    apart = abs(leaky - value) >= _WORTH_SAYING_MV
    if apart:
        axes.plot([at, at], [value, leaky], color=palette.faint, lw=1.0, zorder=2)
        axes.plot(at, leaky, "o", ms=6, mfc=palette.ground, mec=palette.chemical, mew=1.6, zorder=6)
    taken: list[Bbox] = [legend(axes, palette)]
    if apart:
        away = 1 if leaky > value else -1
        taken.append(
            beside(
                axes, mV(leaky), (at, leaky), color=palette.chemical, taken=taken, size=NORMAL,
                sides=((-1, away), (1, away), (0, away), *SIDES),
            )
        )  # fmt: skip
    text = f"{mM(at)}\n{mV(value)}"
    beside(axes, text, (at, value), color=palette.accent, taken=taken, size=NORMAL)
