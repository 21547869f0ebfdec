"""The tug-of-war at the membrane: dots for concentrations, an arrow for each force to scale."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from bot.figures.canvas import V_M, Sheet, mM, mV, potential, sheet, symbol
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.specs import TugOfWar
    from bot.figures.style import Style

MEMBRANE = (0.47, 0.53)
_BALANCED_MV = 0.05
_LONGEST = 0.34


def draw(spec: TugOfWar, style: Style) -> Figure:
    """Inside on the left, outside on the right."""
    paper = sheet(style, 3.3)
    axes = paper.bare()
    _sides(spec, paper, axes)
    _dots(spec, paper, axes)
    _forces(spec, paper, axes)
    return paper.figure


def forces(spec: TugOfWar) -> tuple[float, float, float]:
    """Chemical, electrical and net force in mV; positive pushes the ion out."""
    if spec.z == 0:
        return math.copysign(1.0, spec.inside_mM - spec.outside_mM), 0.0, 0.0
    chemical = -spec.E_mV * math.copysign(1.0, spec.z)
    electrical = spec.membrane_mV * math.copysign(1.0, spec.z)
    return chemical, electrical, chemical + electrical


def _sides(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    palette, left, right = paper.palette, *MEMBRANE
    axes.axvspan(left, right, ymin=0.42, ymax=0.98, color=palette.membrane, lw=0)
    for x, side, value in (
        (left / 2, "figure-inside", spec.inside_mM),
        ((1 + right) / 2, "figure-outside", spec.outside_mM),
    ):
        axes.text(x, 0.94, paper.say(side), ha="center", va="center", fontsize=NORMAL, fontweight="bold")
        axes.text(x, 0.86, f"{symbol(spec.ion)}  {mM(value)}", ha="center", va="center", fontsize=SMALL)


def _dots(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    """As many as the logarithm of the concentration tells, so that 1 and 100 both fit."""
    least = min(spec.inside_mM, spec.outside_mM)
    dice = Random(7)
    for low, high, value in (
        (0.05, MEMBRANE[0] - 0.04, spec.inside_mM),
        (MEMBRANE[1] + 0.04, 0.95, spec.outside_mM),
    ):
        count = min(48, round(4 + 12 * math.log10(value / least)))
        places = [(column, row) for row in range(6) for column in range(8)]
        for column, row in dice.sample(places, count):
            x = low + (high - low) * (column + 0.5 + dice.uniform(-0.25, 0.25)) / 8
            y = 0.46 + 0.35 * (row + 0.5 + dice.uniform(-0.25, 0.25)) / 6
            axes.plot(x, y, "o", ms=4.2, color=paper.palette.ion(spec.ion), mec="none")


def _forces(spec: TugOfWar, paper: Sheet, axes: Axes) -> None:
    chemical, electrical, net = forces(spec)
    palette = paper.palette
    most = max(abs(chemical), abs(electrical), abs(net), 1.0)
    rows = (
        ("figure-chemical", chemical, palette.chemical, ""),
        ("figure-electrical", electrical, palette.electrical, f"{V_M} = {mV(spec.membrane_mV)}"),
        ("figure-net", net, palette.text, f"{potential(spec.ion)} = {mV(spec.E_mV)}"),
    )
    for row, (label, force, colour, note) in enumerate(rows):
        y = 0.335 - row * 0.125
        axes.text(0.03, y, paper.say(label), fontsize=SMALL, va="center", color=colour)
        if abs(force) < _BALANCED_MV:
            axes.text(
                0.5, y, paper.say("figure-none"), fontsize=SMALL, va="center", ha="center", color=colour
            )
        else:
            length = _LONGEST * abs(force) / most * math.copysign(1.0, force)
            start = 0.5 - length / 2
            axes.annotate(
                "", xy=(start + length, y), xytext=(start, y),
                arrowprops={"arrowstyle": "-|>", "lw": 3.2, "color": colour, "mutation_scale": 13},
            )  # fmt: skip
        if note:
            axes.text(0.97, y, note, fontsize=SMALL, va="center", ha="right")
