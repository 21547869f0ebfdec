"""What a template is: the recipe of a question, with the dice passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from bot.quiz.question import Choice, Difficulty, Kind, Part
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
    """

    prompt: Say
    idea: Say
    query: Query | None = None
    choices: tuple[Choice, ...] = ()
    order: tuple[int, ...] = ()
    slips: tuple[tuple[tuple[int, ...], str], ...] = ()
    tell: tuple[Say, ...] = ()
    parts: tuple[Part, ...] = ()


Draw: TypeAlias = Callable[[Random], "Draft"]


@dataclass(frozen=True, slots=True)
class Template:
    """A recipe.

    Attributes:
        id: lower case with underscores, for good: attempts in the log name it.
        concept: the card that it belongs to.
        trap: the misconception that it is made to test; every question of it can show it.
        draw: makes a draft from the dice that it is given, and from nothing else.
    """

    id: str
    concept: ConceptId
    kind: Kind
    difficulty: Difficulty
    trap: str | None
    draw: Draw

    @property
    def skill(self) -> str:
        """What is scheduled: to compute, predict or explain with one concept."""
        return f"{self.concept}.{_ABILITY[self.kind]}"
