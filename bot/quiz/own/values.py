"""Questions of an instructor as values, and what may be wrong with a file of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from bot.quiz.question import Difficulty
    from bot.tutor.answer import ConceptId, Direction, Say, Written
    from grammar.queries import Query

OwnKind: TypeAlias = Literal["number", "direction", "order", "one", "many"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file.

    Attributes:
        line: where; 0 where there is no file.
        where: the id of the question or topic; empty for the file.
        say: what, and what would be right.
    """

    line: int
    where: str
    say: Say


@dataclass(frozen=True, slots=True)
class OwnTopic:
    """A topic that is not a card; `card` is the one to read, on which progress counts, if any."""

    id: str
    title: Written
    card: ConceptId | None = None


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """Something to choose; `shows` is the misconception that choosing it reveals."""

    text: Written
    right: bool = False
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class OwnSlip:
    """A wrong number that is expected: what to say to it, or the misconception that it shows."""

    value: float
    says: Written | None = None
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question as it was written, checked.

    Attributes:
        card: None where the instructor's topic names none.
        topic: the instructor's; None where the card is the topic.
        choices: of an order, in the right order.
        query: the question that the tutor answers, where the value is computed.
        number, unit: the key of a number that is typed in; `way`: of a direction.
        tolerance: how far from the key a number is right, in its unit; None: as the tutor's own questions.
        slips: wrong numbers that are expected.
        hint, why: what to say before, and after.
        table, topic_table: as they were written, to be stored.
    """

    id: str
    kind: OwnKind
    card: ConceptId | None
    difficulty: Difficulty
    ask: Written
    topic: OwnTopic | None = None
    choices: tuple[OwnChoice, ...] = ()
    query: Query | None = None
    number: float | None = None
    unit: str = ""
    tolerance: float | None = None
    slips: tuple[OwnSlip, ...] = ()
    way: Direction | None = None
    trap: str | None = None
    hint: Written | None = None
    why: Written | None = None
