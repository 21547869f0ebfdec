"""The voltage ladder: every ion's E on one axis with V_m, the driving forces as arrows; before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.canvas import mV, number, potential, sheet, zero_of
from bot.figures.spread import spread, within
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.canvas import Sheet
    from bot.figures.specs import Ladder
    from bot.figures.style import Style

_RUNGS: Final = (0.03, 0.46)
_BEFORE, _AFTER = (0.03, 0.15), (0.25, 0.46)
_NARROWEST_MV: Final = 30.0


def draw(spec: Ladder, style: Style) -> Figure:
    """Millivolts upwards; a what-if has the state before on the left, tied to the state after."""
    paper = sheet(style, 3.8)
    axes = paper.axes((0.14, 0.05, 0.84, 0.86))
    values = [one.E_mV for one in (*spec.levels, *spec.before)]
    values += [v for v in (spec.membrane_mV, spec.before_mV) if v is not None]
    low, high = _range(values)
    axes.set_ylim(low, high)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.text(-0.02, 1.01, "mV", transform=axes.transAxes, ha="right", va="bottom", fontsize=SMALL)
    if low < 0 < high:
        axes.axhline(0, color=paper.palette.faint, lw=0.8, ls=":", xmax=_RUNGS[1])
    changes = bool(spec.before) or spec.before_mV is not None
    if changes:
        for label, (start, end) in (("figure-before", _BEFORE), ("figure-after", _AFTER)):
            axes.text(
                (start + end) / 2, 1.01, paper.say(label), transform=axes.transAxes, ha="center", va="bottom",
                fontsize=SMALL,
            )  # fmt: skip
    _rungs(spec, paper, axes, changes)
    _labels(spec, paper, axes)
    return paper.figure


def _range(values: list[float]) -> tuple[float, float]:
    """From the lowest to the highest with room; with zero where that is not far away."""
    low, high = min(values), max(values)
    wide = max(high - low, _NARROWEST_MV)
    low, high = (low + high - wide) / 2, (low + high + wide) / 2
    low, high = (0.0 if 0 < low < wide else low), (0.0 if -wide < high < 0 else high)
    return low - 0.1 * (high - low), high + 0.1 * (high - low)


def _rungs(spec: Ladder, paper: Sheet, axes: Axes, changes: bool) -> None:
    palette, room = paper.palette, axes.get_ylim()[1] - axes.get_ylim()[0]
    start, end = _AFTER if changes else _RUNGS
    earlier = {one.ion: one.E_mV for one in spec.before}
    rungs = [(one.E_mV, earlier.get(one.ion), palette.ion(one.ion), 2.6) for one in spec.levels]
    if spec.membrane_mV is not None:
        rungs.append((spec.membrane_mV, spec.before_mV, palette.text, 3.2))
    for value, before, colour, width in rungs:
        axes.hlines(value, start if before is not None else _RUNGS[0], end, color=colour, lw=width)
        if before is not None:
            axes.hlines(before, *_BEFORE, color=colour, lw=width, alpha=0.75)
            axes.plot([_BEFORE[1], start], [before, value], color=colour, lw=1.0, ls=(0, (3, 2)))
    if spec.membrane_mV is None:
        return
    for k, one in enumerate(spec.levels):
        if abs(spec.membrane_mV - one.E_mV) > 0.02 * room:
            x = start + (end - start) * (k + 0.5) / len(spec.levels)
            arrow = {
                "arrowstyle": "-|>",
                "lw": 1.6,
                "color": palette.ion(one.ion),
                "shrinkA": 0,
                "shrinkB": 0,
            }
            axes.annotate("", xy=(x, one.E_mV), xytext=(x, spec.membrane_mV), arrowprops=arrow)


def _labels(spec: Ladder, paper: Sheet, axes: Axes) -> None:
    palette, (low, high) = paper.palette, axes.get_ylim()
    earlier = {one.ion: one.E_mV for one in spec.before}
    rows = [
        (one.E_mV, _label(potential(one.ion), earlier.get(one.ion), one.E_mV), palette.ion(one.ion))
        for one in spec.levels
    ]
    if spec.membrane_mV is not None:
        rows.append(
            (
                spec.membrane_mV,
                _label(zero_of(rest=spec.rest), spec.before_mV, spec.membrane_mV),
                palette.text,
            )
        )
    least = 0.085 * (high - low)
    places = within(spread([value for value, _, _ in rows], least), low + least / 2, high - least / 2, least)
    size = SMALL if earlier or spec.before_mV is not None else NORMAL
    for (value, text, colour), y in zip(rows, places, strict=True):
        axes.plot([_RUNGS[1], _RUNGS[1] + 0.05], [value, y], color=colour, lw=0.7)
        axes.text(_RUNGS[1] + 0.06, y, text, color=colour, fontsize=size, va="center")


def _label(name: str, before: float | None, value: float) -> str:
    if before is None or number(before) == number(value):
        return f"{name}  {mV(value)}"
    return f"{name}  {number(before)} → {mV(value)}"
