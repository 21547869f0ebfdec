"""The templates as a table of docs/quiz.md, so that the document cannot lie."""

from __future__ import annotations

from bot.diagnosis import misconception
from bot.language import speaker
from bot.lessons import cards
from bot.quiz.templates import templates
from bot.tutor.answer import Say

_HEAD = ("Concept", "Template", "Kind", "Difficulty", "Made to test")


def table() -> str:
    """Every template by concept and difficulty, as a table in markdown."""
    rows = sorted(
        templates().values(), key=lambda one: (cards.title(one.concept, "en"), one.difficulty, one.id)
    )
    lines = ["| " + " | ".join(_HEAD) + " |", "|" + " --- |" * len(_HEAD)]
    for one in rows:
        trap = "; ".join(_trap(id_) for id_ in (one.trap, *one.also) if id_)
        cells = (cards.title(one.concept, "en"), f"`{one.id}`", one.kind, "●" * one.difficulty, trap)
        lines.append("| " + " | ".join(cells).replace("  ", " ") + " |")
    return "\n".join(lines)


def _trap(id_: str) -> str:
    return f"{id_} {speaker('en').say(Say(misconception(id_).name))}"
