"""The resting potential as a weighted average: each ion pulls V_m towards its E, by its share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.canvas import mV, number, potential, sheet, zero_of
from bot.figures.spread import spread, within
from bot.figures.style import NORMAL, SMALL
from bot.figures.sums import is_mean, shares

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import WeightedAverage
    from bot.figures.style import Style

_TERMS: Final = 4


def draw(spec: WeightedAverage, style: Style) -> Figure:
    """A column at each E, as high as its share; V_m where they balance, and the sum that gives it."""
    paper = sheet(style, 3.3)
    palette = paper.palette
    axes = paper.axes((0.05, 0.27, 0.9, 0.64))
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
    values = [*(one.E_mV for one in spec.levels), spec.membrane_mV]
    room = 0.18 * max(max(values) - min(values), 20.0)
    low, high = min(values) - room, max(values) + room
    axes.set_xlim(low, high)
    axes.set_ylim(0, 1)
    parts = shares(spec)
    least = min(0.21, 1 / len(parts)) * (high - low)
    wanted = spread([one.E_mV for one in spec.levels], least)
    places = within(wanted, low + least / 2, high - least / 2, least)
    for one, share, x in zip(spec.levels, parts, places, strict=True):
        colour, height = palette.ion(one.ion), 0.02 + 0.62 * share
        axes.bar(one.E_mV, height, width=room * 0.3, color=colour)
        if abs(x - one.E_mV) > least / 4:  # moved aside: tied to its column
            axes.plot([one.E_mV, x], [height, height + 0.03], color=colour, lw=0.7)
        text = f"{potential(one.ion)}\n{number(one.E_mV)}\n{100 * share:.3g} %"
        label = axes.text(x, height + 0.03, text, ha="center", va="bottom", fontsize=SMALL, color=colour)
        label.set_bbox({"facecolor": palette.ground, "edgecolor": "none", "pad": 0.8})
        label.set_zorder(4)
    axes.axvline(spec.membrane_mV, color=palette.text, lw=2.2)
    axes.set_xlabel("mV", fontsize=SMALL, loc="right", labelpad=1)
    side = within([spec.membrane_mV], low + 0.23 * (high - low), high - 0.23 * (high - low))[0]
    axes.text(
        side,
        1.02,
        f"{zero_of(rest=spec.rest)} = {mV(spec.membrane_mV)}",
        ha="center",
        va="bottom",
        fontsize=NORMAL,
        fontweight="bold",
    )
    below = _sum(spec, parts) if is_mean(spec) else paper.say("figure-share-ghk")
    paper.fit(paper.figure.text(0.5, 0.06, below, ha="center", va="center", fontsize=SMALL), 0.94)
    return paper.figure


def _sum(spec: WeightedAverage, parts: list[float]) -> str:
    terms = [f"{share:.3g}×({number(one.E_mV)})" for share, one in zip(parts, spec.levels, strict=True)]
    shown = [*terms[: _TERMS - 1], "…"] if len(terms) > _TERMS else terms
    return f"{zero_of(rest=spec.rest)} = {' + '.join(shown)}"
