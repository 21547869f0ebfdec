"""Progress: how well each topic is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.canvas import sheet
from bot.figures.style import SMALL
from bot.lessons import cards

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import Mastery
    from bot.figures.style import Style

MOST = 14


def draw(spec: Mastery, style: Style) -> Figure:
    """A bar for each topic, the weakest above."""
    rows = sorted(spec.rows, key=lambda row: row[1])[:MOST]
    paper = sheet(style, 0.7 + 0.26 * len(rows))
    palette = paper.palette
    axes = paper.axes((0.48, 0.08, 0.46, 0.86))
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xticks([])
    axes.set_yticks(range(len(rows)))
    axes.set_yticklabels([_title(card, paper.language) for card, _ in rows], fontsize=SMALL)
    axes.tick_params(length=0)
    axes.barh(range(len(rows)), [1.0] * len(rows), height=0.55, color=palette.membrane, alpha=0.45)
    axes.barh(range(len(rows)), [level for _, level in rows], height=0.55, color=palette.electrical)
    return paper.figure


def _title(card: str, language: str) -> str:
    title = cards.title(card, "zh" if language == "zh" else "en")
    return title if len(title) <= 26 else title[:25].rstrip() + "…"
