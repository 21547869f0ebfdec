"""The tug-of-war at the membrane: dots for concentrations, an arrow for each force to scale, and who wins."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, Final

from bot.figures.canvas import V_M, Sheet, mM, mV, potential, sheet
from bot.figures.style import NORMAL, SMALL
from bot.figures.sums import BALANCED_MV, forces, winner
from physics.species import species

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.specs import TugOfWar
    from bot.figures.style import Style

LEFT, RIGHT = 0.47, 0.53
"""The membrane, in widths of the sheet."""
_LOW, _GATE, _HIGH = 0.46, (0.60, 0.68), 0.985
"""Its lower end, the open channel, its upper end, in heights of the sheet."""
_LONGEST: Final = 0.34
_ROWS: Final = (0.375, 0.275, 0.175)


def draw(spec: TugOfWar, style: Style) -> Figure:
    """Inside on the left, outside on the right."""
    paper = sheet(style, 3.7)
    axes = paper.bare()
    _membrane(spec, paper, axes)
    _dots(spec, paper, axes)
    _forces(spec, paper, axes)
    return paper.figure


def _membrane(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    """The membrane with its open channel, the charges that V_m puts on it, and the two sides named."""
    palette, symbol = paper.palette, species(spec.ion).symbol
    for low, high in ((_LOW, _GATE[0]), (_GATE[1], _HIGH)):
        axes.axvspan(LEFT, RIGHT, ymin=low, ymax=high, color=palette.membrane, lw=0)
        if abs(spec.membrane_mV) < BALANCED_MV:
            continue
        count = round((high - low) / 0.07)
        ys = [low + (high - low) * (n + 0.5) / count for n in range(count)]
        for x, negative in ((LEFT - 0.018, spec.membrane_mV < 0), (RIGHT + 0.018, spec.membrane_mV > 0)):
            sign = "_" if negative else "+"
            axes.plot([x] * count, ys, ls="", marker=sign, ms=6, mew=1.3, color=palette.electrical)
    for x, side, value in (
        (LEFT / 2, "figure-inside", spec.inside_mM),
        ((1 + RIGHT) / 2, "figure-outside", spec.outside_mM),
    ):
        axes.text(x, 0.945, paper.say(side), ha="center", va="center", fontsize=NORMAL, fontweight="bold")
        axes.text(x, 0.875, f"{symbol}  {mM(value)}", ha="center", va="center", fontsize=SMALL)


def _dots(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    """As many as the logarithm of the concentration tells, so that 1 and 100 both fit; and the net flow."""
    least, colour, dice = min(spec.inside_mM, spec.outside_mM), paper.palette.ion(spec.ion), Random(7)
    for low, high, value in ((0.04, LEFT - 0.07, spec.inside_mM), (RIGHT + 0.07, 0.96, spec.outside_mM)):
        count = min(48, round(5 + 14 * math.log10(value / least)))
        for n in dice.sample(range(48), count):
            x = low + (high - low) * (n % 8 + 0.5 + dice.uniform(-0.3, 0.3)) / 8
            y = 0.48 + 0.35 * (n // 8 + 0.5 + dice.uniform(-0.3, 0.3)) / 6
            axes.plot(x, y, "o", ms=4.6, color=colour, mec="none")
    middle, y, to = (LEFT + RIGHT) / 2, sum(_GATE) / 2, winner(spec)
    reach = {"in": -0.06, "out": 0.06, "none": 0.0}[to]
    if reach:
        arrow = {"arrowstyle": "-|>", "lw": 3.0, "color": paper.palette.text, "mutation_scale": 12}
        axes.annotate("", xy=(middle + reach, y), xytext=(middle - reach, y), arrowprops=arrow)


def _forces(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    palette, found = paper.palette, forces(spec)
    most = max(*(abs(force) for force in found), 1.0)
    rows = (
        ("figure-chemical", palette.chemical, f"{potential(spec.ion)} = {mV(spec.E_mV)}"),
        ("figure-electrical", palette.electrical, f"{V_M} = {mV(spec.membrane_mV)}"),
        ("figure-net", palette.text, f"{abs(found[2]):.1f} mV"),
    )
    for y, force, (label, colour, note) in zip(_ROWS, found, rows, strict=True):
        axes.text(0.03, y, paper.say(label), fontsize=NORMAL, va="center", color=colour)
        axes.text(0.97, y, note, fontsize=SMALL, va="center", ha="right", color=colour)
        if abs(force) >= BALANCED_MV:
            half = _LONGEST / 2 * force / most
            arrow = {"arrowstyle": "-|>", "lw": 3.4, "color": colour, "mutation_scale": 13}
            axes.annotate("", xy=(0.45 + half, y), xytext=(0.45 - half, y), arrowprops=arrow)
    verdict = paper.say("figure-verdict", ion=species(spec.ion).symbol, winner=winner(spec))
    axes.text(0.5, 0.06, verdict, fontsize=NORMAL, fontweight="bold", va="center", ha="center")
