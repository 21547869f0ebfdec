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

    def gave(self, answer: Answer) -> bool:
        """Whether that is what the line by itself is answered with, not what was said before."""
        own = self.answer
        return own is not None and answer.solved is own.solved and answer.problem is own.problem

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
