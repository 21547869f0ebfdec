"""What the buttons, lists and forms of a quiz carry in their custom_id, so that they work after a restart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .marks import base36

if TYPE_CHECKING:
    from bot.language import Language
    from bot.quiz.schedule import Item

    from .quizzing import Action

PREFIX: Final = "q1:"
FORM: Final = "qf1:"
FIELD: Final = "answer"
_BLANK: Final = "-"
_LETTER: Final[dict[Action | None, str]] = {
    "answer": "a",
    "part": "p",
    "hint": "h",
    "walk": "w",
    "skip": "s",
    "next": "n",
    "again": "g",
    None: "f",
}
_ACTION: Final = {letter: action for action, letter in _LETTER.items()}
_MOVE: Final = re.compile(
    r"q1:(?P<action>[aphwsngf]):(?P<language>[ez]):(?P<id>\w{1,40}):(?P<version>\d{1,9}):(?P<owner>[0-9a-z]*):(?P<choice>[\d.-]*)"
)
ANYTHING: Final = "any"
"""In the place of a topic."""
START: Final = re.compile(r"qs1:(?P<language>[ez]):(?P<topic>\w{1,60})")
"""Of a button that begins a quiz on one concept, below an answer; or on anything."""
DAY: Final = re.compile(r"qd1:(?P<language>[ez]):(?P<template>\w{1,60}):(?P<seed>\d{1,12})")
"""Of the button below a question of the day."""
REVIEW: Final = re.compile(r"qr1:(?P<language>[ez])")
"""Of the button of a reminder."""


@dataclass(frozen=True, slots=True)
class QuizMark:
    """What a button of a quiz knows.

    Attributes:
        action: what it does; None opens the form for an answer.
        id, version: of the quiz as it was when the page was drawn.
        choice: the choices that it stands for.
    """

    action: Action | None
    language: Language
    id: str
    version: int
    owner: int
    choice: tuple[int, ...] = ()

    def custom_id(self) -> str:
        """As Discord keeps it."""
        chosen = ".".join(map(str, self.choice)) or _BLANK
        letter = _LETTER[self.action]
        return (
            f"{PREFIX}{letter}:{_short(self.language)}:{self.id}:{self.version}:{base36(self.owner)}:{chosen}"
        )

    def form_id(self) -> str:
        """As the form keeps it that it opens."""
        return FORM + self.custom_id().removeprefix(PREFIX)


def mark_of(custom_id: str) -> QuizMark | None:
    """The mark of a custom_id, of a form too; None if it is not one."""
    if custom_id.startswith(FORM):
        custom_id = PREFIX + custom_id.removeprefix(FORM)
    found = _MOVE.fullmatch(custom_id)
    if found is None:
        return None
    chosen = found["choice"].strip(_BLANK)
    return QuizMark(
        action=_ACTION[found["action"]],
        language=language_of(found),
        id=found["id"],
        version=int(found["version"]),
        owner=int(found["owner"] or "0", 36),
        choice=tuple(int(one) for one in chosen.split(".") if one),
    )


def is_ours(custom_id: str) -> bool:
    """Whether a button, a list or a form belongs to a quiz."""
    return custom_id.startswith((PREFIX, FORM, "qs1:", "qd1:", "qr1:"))


def start_id(topic: str | None, language: Language) -> str:
    """Of the button that begins a quiz on a concept, or on anything."""
    return f"qs1:{_short(language)}:{topic or ANYTHING}"


def day_id(item: Item, language: Language) -> str:
    """Of the button below a question of the day."""
    return f"qd1:{_short(language)}:{item.template}:{item.seed}"


def review_id(language: Language) -> str:
    """Of the button of a reminder."""
    return f"qr1:{_short(language)}"


def language_of(found: re.Match[str]) -> Language:
    """The language that a custom_id carries."""
    return "zh" if found["language"] == "z" else "en"


def _short(language: Language) -> str:
    return "z" if language == "zh" else "e"
