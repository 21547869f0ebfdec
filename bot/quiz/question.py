"""A question of the quiz as a value: what is asked, what is right, what each wrong choice reveals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.lessons import cards

if TYPE_CHECKING:
    from bot.diagnosis import Number
    from bot.tutor.answer import ConceptId, Say
    from grammar.queries import Query

Kind: TypeAlias = Literal["number", "direction", "order", "one", "many", "why"]
"""A number with its unit, a direction of flow, things to put in order, one choice, every choice that is true,
or one reason of several."""

Difficulty: TypeAlias = Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose.

    Attributes:
        right: whether it is (one of) the right ones; in an ordering it means nothing.
        shows: id of the misconception that choosing it reveals.
        told: what is said to it; None where the misconception says it, or there is nothing but the idea.
    """

    say: Say
    right: bool = False
    shows: str | None = None
    told: Say | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong number that is expected, in the unit of the key.

    Attributes:
        say: what to say to it; None where the misconception that it shows says it.
        shows: id of that misconception.
    """

    value: float
    say: Say | None = None
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A small question on the way, of a guided solution.

    Attributes:
        prompt: what is asked.
        choices: to choose one from; empty where a number is asked.
        key: the number, unless there are choices.
        tell: the sentence that answers it, shown afterwards or instead.
    """

    prompt: Say
    choices: tuple[Choice, ...]
    key: Number | None
    tell: Say


@dataclass(frozen=True, slots=True)
class Question:
    """A question, made from a template and a seed alone; the same in every language.

    Attributes:
        choices: in the order in which they are shown; of a number, none.
        key: the right number; None unless `kind` is "number".
        tolerance: how far from it a number is right, in its unit; None: as `bot.diagnosis` has it.
        expected: wrong numbers that an instructor expects, beside those that `bot.diagnosis` knows.
        order: of an ordering, the indices of `choices` from first to last; `slips`: wrong orders, each with
            the misconception that leads to it.
        query: the question as the tutor would answer it, where it is one.
        concept: the card that it belongs to, or an instructor's topic; `skill`: what is practised and
            scheduled.
        trap: the misconception that it was made to test.
        hints: three, from the idea to nearly there.
        parts: the guided solution, step by step.
        solution: what is right, in one sentence, and why.
    """

    template: str
    seed: int
    kind: Kind
    prompt: Say
    concept: ConceptId
    skill: str
    difficulty: Difficulty
    trap: str | None
    choices: tuple[Choice, ...] = ()
    key: Number | None = None
    tolerance: float | None = None
    expected: tuple[Slip, ...] = ()
    order: tuple[int, ...] = ()
    slips: tuple[tuple[tuple[int, ...], str], ...] = ()
    query: Query | None = None
    hints: tuple[Say, ...] = ()
    parts: tuple[Part, ...] = ()
    solution: tuple[Say, ...] = ()

    @property
    def card(self) -> ConceptId | None:
        """The card to read; None where an instructor named none."""
        return self.concept if self.concept in cards.cards("en") else None

    @property
    def right_choices(self) -> tuple[int, ...]:
        """Indices of the right choices."""
        return tuple(i for i, choice in enumerate(self.choices) if choice.right)
