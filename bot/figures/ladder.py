"""The voltage ladder: every ion's E on one axis with V_m, the driving forces as arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.canvas import V_M, mV, potential, sheet
from bot.figures.spread import spread
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.canvas import Sheet
    from bot.figures.specs import Ladder
    from bot.figures.style import Style


def draw(spec: Ladder, style: Style) -> Figure:
    """Millivolts upwards; of a what-if the state before is drawn faint beside it."""
    paper = sheet(style, 3.6)
    axes = paper.axes((0.15, 0.07, 0.8, 0.87))
    values = [one.E_mV for one in (*spec.levels, *spec.before)]
    values += [v for v in (spec.membrane_mV, spec.before_mV) if v is not None]
    low, high = min([*values, -20.0]), max([*values, 20.0])
    room = 0.1 * (high - low)
    axes.set_ylim(low - room, high + room)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.text(0.02, 0.99, "mV", transform=axes.transAxes, va="top", fontsize=SMALL)
    axes.axhline(0, color=paper.palette.faint, lw=0.8, ls=":")
    _before(spec, paper, axes)
    _levels(spec, paper, axes, room)
    return paper.figure


def _before(spec: Ladder, paper: Sheet, axes: Axes) -> None:
    for one in spec.before:
        axes.hlines(one.E_mV, 0.02, 0.5, color=paper.palette.ion(one.ion), lw=1.2, ls=(0, (3, 2)), alpha=0.7)
    if spec.before_mV is not None:
        axes.hlines(spec.before_mV, 0.02, 0.5, color=paper.palette.faint, lw=1.6, ls=(0, (4, 2)))


def _levels(spec: Ladder, paper: Sheet, axes: Axes, room: float) -> None:
    palette = paper.palette
    labelled = [
        (one.E_mV, f"{potential(one.ion)}  {mV(one.E_mV)}", palette.ion(one.ion)) for one in spec.levels
    ]
    if spec.membrane_mV is not None:
        axes.hlines(spec.membrane_mV, 0.02, 0.5, color=palette.text, lw=2.4)
        labelled.append((spec.membrane_mV, f"{V_M}  {mV(spec.membrane_mV)}", palette.text))
    for k, one in enumerate(spec.levels):
        axes.hlines(one.E_mV, 0.02, 0.5, color=palette.ion(one.ion), lw=2.6)
        if spec.membrane_mV is not None and abs(spec.membrane_mV - one.E_mV) > room / 4:
            x = 0.08 + 0.36 * (k + 0.5) / len(spec.levels)
            axes.annotate(
                "", xy=(x, one.E_mV), xytext=(x, spec.membrane_mV),
                arrowprops={
                    "arrowstyle": "-|>", "lw": 1.6, "color": palette.ion(one.ion), "shrinkA": 0, "shrinkB": 0,
                },
            )  # fmt: skip
    least = 0.085 * (axes.get_ylim()[1] - axes.get_ylim()[0])
    for (value, text, colour), y in zip(labelled, spread([v for v, _, _ in labelled], least), strict=True):
        axes.plot([0.5, 0.56], [value, y], color=colour, lw=0.7)
        axes.text(0.57, y, text, color=colour, fontsize=NORMAL, va="center")
