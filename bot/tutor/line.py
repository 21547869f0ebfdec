"""A line of a student by itself, before any conversation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bot.tutor.complete import complete
from grammar.parse import read

if TYPE_CHECKING:
    from bot.tutor.answer import Answer
    from bot.tutor.context import Defaults, NeedsInput
    from grammar.queries import Query
    from grammar.reading import Reading


class Line:
    """What was found out about a line so far; who keeps it is answered again at once, in any conversation.

    Attributes:
        text: as typed.
        course: what is taken for granted.
        answer: to the line by itself, once it was wanted; in whichever language.
    """

    def __init__(self, text: str, course: Defaults) -> None:
        self.text = text
        self.course = course
        self.answer: Answer | None = None

    @cached_property
    def reading(self) -> Reading:
        """What the line holds."""
        return read(self.text)

    @cached_property
    def made(self) -> Query | NeedsInput | None:
        """What it asks.

        Raises:
            ImpossibleValue: what it gives cannot be.
        """
        return complete(self.reading, self.course)
