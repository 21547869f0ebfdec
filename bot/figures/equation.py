"""The worked equation: the formula, then the numbers put in, step under step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.canvas import sheet, symbol
from bot.figures.style import NORMAL
from bot.figures.sums import way
from bot.figures.worked import ChordEquation, EnergyEquation, FieldEquation, ForceEquation, OhmEquation
from bot.figures.working import lines

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.canvas import Sheet
    from bot.figures.style import Style
    from bot.figures.worked import Worked

_TALL_IN, _FLAT_IN, _EDGE_IN = 0.68, 0.44, 0.06
_SIZE, _ANSWER = 14.0, 16.0
_LEFT, _WIDEST = 0.05, 0.91


def draw(spec: Worked, style: Style) -> Figure:
    """Each line is the last one worked out a little further; the last is the answer; below it, which way."""
    rows, paper = lines(spec), sheet(style, 1.0)
    colours, verdict = _colours(spec, paper, len(rows)), _verdict(spec, paper)
    heights = [_TALL_IN if "frac" in row else _FLAT_IN for row in rows]
    high = sum(heights) + (_FLAT_IN if verdict else 0.0) + 2 * _EDGE_IN
    paper.figure.set_figheight(high)
    top = high - _EDGE_IN
    for row, height, colour in zip(rows, heights, colours, strict=True):
        size = _ANSWER if row is rows[-1] else _SIZE
        y = (top - height / 2) / high
        paper.fit(paper.figure.text(_LEFT, y, row, fontsize=size, color=colour, va="center"), _WIDEST)
        top -= height
    if verdict:
        y = (top - _FLAT_IN / 2) / high
        paper.figure.text(_LEFT, y, verdict, fontsize=NORMAL, fontweight="bold", va="center")
    return paper.figure


def _colours(spec: Worked, paper: Sheet, rows: int) -> list[str]:
    """Of each line: the answer in the colour of the ion, both terms of an energy in those of the forces."""
    palette = paper.palette
    found = [palette.text] * rows
    found[-1] = palette.ion("" if isinstance(spec, FieldEquation | ChordEquation) else spec.ion)
    if isinstance(spec, EnergyEquation):
        found[1] = palette.chemical
        if spec.z != 0:
            found[2] = palette.electrical
    return found


def _verdict(spec: Worked, paper: Sheet) -> str:
    """Which way the ion or the current goes, where the equation tells."""
    match spec:
        case ForceEquation():
            return paper.say("figure-verdict", ion=symbol(spec.ion), winner=way(spec))
        case OhmEquation():
            return paper.say("figure-current", way=way(spec))
        case _:
            return ""
