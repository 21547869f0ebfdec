"""The resting potential as a weighted average: each ion pulls V_m towards its E, by its share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.canvas import V_M, mV, potential, sheet
from bot.figures.spread import spread
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import WeightedAverage
    from bot.figures.style import Style


def draw(spec: WeightedAverage, style: Style) -> Figure:
    """A beam from one E to the other, with V_m as the point where it balances."""
    paper = sheet(style, 2.9)
    palette = paper.palette
    axes = paper.axes((0.06, 0.2, 0.88, 0.74))
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.set_yticks([])
    values = [one.E_mV for one in spec.levels] + [spec.membrane_mV]
    room = 0.18 * max(max(values) - min(values), 20.0)
    axes.set_xlim(min(values) - room, max(values) + room)
    axes.set_ylim(0, 1)
    total = sum(one.weight for one in spec.levels)
    shares = [one.weight / total for one in spec.levels]
    places = spread([one.E_mV for one in spec.levels], 2.1 * room)
    for one, share, x in zip(spec.levels, shares, places, strict=True):
        height = 0.06 + 0.46 * share
        axes.bar(one.E_mV, height, width=room * 0.36, color=palette.ion(one.ion))
        text = f"{potential(one.ion)}\n{mV(one.E_mV)}\n{100 * share:.3g} %"
        axes.text(
            x, height + 0.03, text, ha="center", va="bottom", fontsize=SMALL, color=palette.ion(one.ion)
        )
    axes.axvline(spec.membrane_mV, color=palette.text, lw=2.2)
    axes.text(
        spec.membrane_mV, 1.0, f" {V_M} = {mV(spec.membrane_mV)} ", ha="center", va="top", fontsize=NORMAL,
        fontweight="bold", bbox={"facecolor": palette.ground, "edgecolor": "none", "pad": 1.5},
    )  # fmt: skip
    axes.set_xlabel("mV", fontsize=SMALL, loc="right")
    return paper.figure
