"""docs/quiz.md holds the table as it is."""

from pathlib import Path

from bot.quiz.listing import table
from bot.quiz.templates import templates

DOCUMENT = Path(__file__).parents[3] / "docs" / "quiz.md"


def test_the_document_lists_every_template() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert table() in text, "write the output of bot.quiz.listing.table() into docs/quiz.md"
    assert f"{len(templates())} templates" in text
