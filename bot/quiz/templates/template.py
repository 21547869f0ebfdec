"""What a template is: the recipe of a question, with the dice passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from bot.diagnosis import Number
    from bot.quiz.question import Choice, Difficulty, Kind, Part, Slip
    from bot.tutor.answer import ConceptId, Say
    from grammar.queries import Query

_ABILITY: Final = {
    "number": "compute",
    "direction": "predict",
    "order": "predict",
    "one": "explain",
    "many": "explain",
    "why": "explain",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What one throw of the dice gives.

    Attributes:
        prompt: the sentence that asks.
        idea: the first hint: the idea, without numbers.
        query: of a numeric question, and of one on directions: the question that the tutor would answer.
        choices: as shown; of an ordering, the things to be put in order.
        order: of an ordering, the right sequence of indices; `slips`: wrong ones, each with the id of the
            misconception that leads to it.
        tell: what is right and why, where no query tells it; `parts`: likewise the steps on the way.
        helps: the second and third hint, where no query gives them.
        key: the right number, where no query gives it.
        tolerance, expected: see `Question`.
        trap: what this one question is made to test, where that is not the template's trap.
    """

    prompt: Say
    idea: Say
    query: Query | None = None
    choices: tuple[Choice, ...] = ()
    order: tuple[int, ...] = ()
    slips: tuple[tuple[tuple[int, ...], str], ...] = ()
    tell: tuple[Say, ...] = ()
    parts: tuple[Part, ...] = ()
    helps: tuple[Say, ...] = ()
    key: Number | None = None
    tolerance: float | None = None
    expected: tuple[Slip, ...] = ()
    trap: str | None = None


Draw: TypeAlias = Callable[[Random], "Draft"]


@dataclass(frozen=True, slots=True)
class Template:
    """A recipe.

    Attributes:
        id: lower case with underscores, for good: attempts in the log name it.
        concept: the card that it belongs to; of an instructor's topic without one, the topic.
        trap: the misconception that it is made to test; every question of it can show it, but for those
            that test one of `also`.
        draw: makes a draft from the dice that it is given, and from nothing else.
        topic: under which it is asked for and scheduled; the concept, unless an instructor named another.
        own: whether an instructor wrote it.
    """

    id: str
    concept: ConceptId
    kind: Kind
    difficulty: Difficulty
    trap: str | None
    draw: Draw
    also: tuple[str, ...] = ()
    topic: str = ""
    own: bool = False

    @property
    def skill(self) -> str:
        """What is scheduled: to compute, predict or explain with one concept."""
        return f"{self.topic or self.concept}.{_ABILITY[self.kind]}"

    @property
    def is_apart(self) -> bool:
        """Whether it belongs to no card: what the course has reached says nothing of it."""
        return self.own and self.concept == self.topic and self.concept.startswith("own_")

    def tests(self, misconception: str) -> bool:
        """Whether a question of it is made to test this misconception."""
        return misconception == self.trap or misconception in self.also

    def belongs_to(self, topic: str) -> bool:
        """Whether it is asked where this topic is wanted."""
        return topic in (self.topic, self.concept)
