"""E against the concentration outside: Nernst's straight line, GHK's bend, and the student's point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import LogLocator, NullFormatter, NullLocator

from bot.figures.canvas import V_M, mM, mV, potential, sheet, symbol
from bot.figures.curves import leaky_mV, nernst_mV
from bot.figures.placing import beside, legend
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
    points = (spec.outside_mM, *spec.others_mM, spec.inside_mM)
    low, high = min(points), max(points)
    if spec.leak is not None:
        low = min(low / 3, 1.0)  # where the leak makes a difference
    return low / 2.5, high * 2.5


def _point(spec: ConcentrationCurve, paper: Sheet, axes: Axes) -> None:
    """The question's E, and V_m where the leak keeps it away from there."""
    palette, at = paper.palette, spec.outside_mM
    value = float(nernst_mV(spec, at))
    leaky = value if spec.leak is None else float(leaky_mV(spec, at))
    apart = abs(leaky - value) >= _WORTH_SAYING_MV
    if apart:
        axes.plot([at, at], [value, leaky], color=palette.faint, lw=1.0, zorder=2)
        axes.plot(at, leaky, "o", ms=6, mfc=palette.ground, mec=palette.chemical, mew=1.6, zorder=6)
    taken: list[Bbox] = [legend(axes, palette)]
    if apart:
        away = 1 if leaky > value else -1
        sides = ((-1, away), (1, away), (0, away))  # not on the side of E
        there = (at, leaky)
        taken.append(
            beside(axes, mV(leaky), there, color=palette.chemical, taken=taken, size=NORMAL, sides=sides)
        )
    between, size = (": ", SMALL) if spec.others_mM else ("\n", NORMAL)
    for c in (at, *spec.others_mM):
        value = float(nernst_mV(spec, c))
        axes.plot(c, value, "D", ms=6.5, color=palette.accent, zorder=7)
        text = f"{mM(c)}{between}{mV(value)}"
        taken.append(beside(axes, text, (c, value), color=palette.accent, taken=taken, size=size))
