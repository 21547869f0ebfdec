"""Progress: how well each topic is known, what falls due, and what a class finds hard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.canvas import sheet
from bot.figures.style import NORMAL, SMALL
from bot.lessons import cards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.canvas import Sheet
    from bot.figures.specs import ClassMap, Mastery
    from bot.figures.style import Style
    from bot.language import Language

MOST: Final = 14
_ROW_IN, _MARGIN_IN, _FOOT_IN, _FORECAST_IN = 0.27, 0.5, 0.12, 1.9
_LONGEST: Final = 24


def draw(spec: Mastery, style: Style) -> Figure:
    """A bar for each topic, the weakest above; below, the reviews of the days to come."""
    rows = sorted(spec.rows, key=lambda row: row[1])[:MOST]
    paper = sheet(style, _height(len(rows)) + (_FORECAST_IN if spec.forecast else 0.0))
    palette, axes = paper.palette, _rows(paper, "figure-mastery", [card for card, _ in rows])
    axes.barh(range(len(rows)), [1.0] * len(rows), height=0.55, color=palette.membrane, alpha=0.45)
    axes.barh(range(len(rows)), [level for _, level in rows], height=0.55, color=palette.electrical)
    for y, (_, level) in enumerate(rows):
        axes.text(1.04, y, f"{100 * level:.0f} %", fontsize=SMALL, va="center")
    if spec.forecast:
        _forecast(spec.forecast, paper)
    return paper.figure


def draw_class(spec: ClassMap, style: Style) -> Figure:
    """A field for each topic, the hardest above: the paler, the harder; the number says it too."""
    rows = sorted(spec.rows, key=lambda row: (row[1], -row[2]))[:MOST]
    paper = sheet(style, _height(len(rows)))
    palette, axes = paper.palette, _rows(paper, "figure-class", [card for card, _, _ in rows])
    for y, (_, right, tried) in enumerate(rows):
        axes.barh(y, 0.62, height=0.92, color=palette.electrical, alpha=0.12 + 0.78 * right)
        colour = palette.ground if right > 0.6 else palette.text
        axes.text(0.31, y, f"{100 * right:.0f} %", fontsize=SMALL, va="center", ha="center", color=colour)
        axes.text(0.7, y, paper.say("figure-class-tried", count=tried), fontsize=SMALL, va="center")
    return paper.figure


def _forecast(counts: Sequence[int], paper: Sheet) -> None:
    """A column for each day to come, at the foot of the sheet."""
    palette, days, full = paper.palette, range(len(counts)), paper.figure.get_size_inches()[1]
    axes = paper.axes((0.05, 0.32 / full, 0.9, (_FORECAST_IN - 0.92) / full))
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
    highest = max(*counts, 1)
    axes.set_ylim(0, highest * 1.25)
    axes.set_xlim(-0.6, len(counts) - 0.4)
    axes.set_xticks(list(days), [paper.say("figure-today"), *(f"+{day}" for day in days[1:])], fontsize=SMALL)
    axes.bar(days, counts, width=0.62, color=palette.electrical)
    for day, count in enumerate(counts):
        axes.text(day, count + 0.03 * highest, str(count), fontsize=SMALL, ha="center", va="bottom")
    _title(paper, "figure-forecast", full - _FORECAST_IN + 0.24)


def _height(rows: int) -> float:
    return _MARGIN_IN + _FOOT_IN + _ROW_IN * rows


def _rows(paper: Sheet, title: str, topics: Sequence[str]) -> Axes:
    """Axes at the top of the sheet with a row for each topic, named on its left."""
    full, own = paper.figure.get_size_inches()[1], _ROW_IN * len(topics)
    axes = paper.axes((0.46, 1 - (_MARGIN_IN + own) / full, 0.4, own / full))
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(topics) - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks(range(len(topics)))
    axes.set_yticklabels([_named(card, paper.language) for card in topics], fontsize=SMALL)
    axes.tick_params(length=0)
    _title(paper, title, 0.24)
    return axes


def _title(paper: Sheet, label: str, down_in: float) -> None:
    """On the left, so far below the upper edge."""
    y = 1 - down_in / paper.figure.get_size_inches()[1]
    paper.figure.text(0.04, y, paper.say(label), fontsize=NORMAL, fontweight="bold", va="center")


def _named(card: str, language: Language) -> str:
    title = cards.title(card, language)
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
