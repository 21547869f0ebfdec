"""Answers as values: message ids with typed arguments, so that any face can show one in either language.

An id is a literal in the code that makes it, and a message in `bot/language/{en,zh}`; a renderer asks
`bot.language` for the sentence and never computes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.tutor.context import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Query
    from grammar.reading import Correction
    from physics.species import Species

ConceptId: TypeAlias = str
Unit: TypeAlias = str
"""mV, mM, °C, pA, nA, nS, kJ/mol, kcal/mol, C, µA/cm² …, and 1 for ratios and counts."""
Direction: TypeAlias = Literal["in", "out", "none"]
Status: TypeAlias = Literal["answered", "needs_input", "not_understood", "out_of_scope"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; the renderer rounds it."""

    value: float
    unit: Unit
    signed: bool = False  # print a plus sign


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence: a message id and its arguments."""

    id: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """What an instructor wrote, in one language or both; shown in the one spoken, else in the other."""

    en: str | None
    zh: str | None


Arg: TypeAlias = "Quantity | Species | Say | Written | int | str"
"""A str is a symbol that both languages write alike (E_K, ln); never prose."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The answer in one line."""

    say: Say


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the worked solution: what is done, and the formula with the numbers put in.

    Attributes:
        say: the words ("thermal voltage"); may be None for a bare formula line.
        formula: plain text in symbols alone, e.g. "E_K = 26.73 mV / (+1) × ln(0.03571) = −89.06 mV".
    """

    say: Say | None
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence of explanation: the forces, who wins, the sanity check."""

    say: Say


@dataclass(frozen=True, slots=True)
class Caution:
    """What to be careful about: an unusual value, a reading that could be another."""

    say: Say


@dataclass(frozen=True, slots=True)
class Card:
    """A concept card, or one section of it, with its computed numbers (already computed, by name)."""

    card: ConceptId
    section: str | None
    numbers: Mapping[str, Quantity]


Block: TypeAlias = Headline | Step | Why | Caution | Card


@dataclass(frozen=True, slots=True)
class Result:
    """A computed quantity: the symbol both languages share, the unrounded value, its unit."""

    quantity: str
    value: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Solved:
    """What a kind makes of its query, before the frame (how it was read, what was assumed) is put around it.

    Attributes:
        kind: the name of the kind in the JSON ("nernst", "driving_force", …).
        results: the answer first, then what was computed on the way.
        direction: net ion movement, where the question has one.
        concepts: the cards that the answer rests on, most relevant first.
        next: the next questions to ask.
    """

    kind: str
    blocks: tuple[Block, ...]
    results: tuple[Result, ...] = ()
    direction: Direction | None = None
    concepts: tuple[ConceptId, ...] = ()
    next: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class Assumption:
    """A value that the student did not give.

    Attributes:
        what: field name ("temperature_C", "K.outside_mM", "order").
        value: the value, or None where it is not a number.
        why: message id of the reason ("why-course-default", "why-cell-preset", "why-inferred", …), with args.
    """

    what: str
    value: Quantity | None
    why: Say


@dataclass(frozen=True, slots=True)
class Answer:
    """What the tutor says to one question.

    Attributes:
        text: the question as typed.
        status: answered, or why not.
        language: of the question ("en" or "zh"); a face may render the answer in the other one.
        query: the question as understood; None if nothing was.
        solved: the solution; None unless answered.
        read_as: the question said back.
        assumed, corrected: what was filled in and mended.
        heard, given: of a question that was not answered, its kind and the quantities read, in symbols.
        problem: for a question that was not answered: what is missing, or why it is declined.
        missing: names of the fields that are missing.
        choices: questions that would work instead, as queries (tappable; nothing is parsed twice).
        cautions: about how it was read.
        follows: whether what was said before was needed to understand the line.
        context: what the next line may refer to; pass it to the next `Tutor.ask`.
    """

    text: str
    status: Status
    language: Literal["en", "zh"]
    query: Query | None = None
    solved: Solved | None = None
    assumed: tuple[Assumption, ...] = ()
    corrected: tuple[Correction, ...] = ()
    heard: Say | None = None
    given: tuple[str, ...] = ()
    problem: Say | None = None
    missing: tuple[str, ...] = ()
    choices: tuple[Query, ...] = ()
    cautions: tuple[Say, ...] = ()
    follows: bool = False
    context: Context = field(default_factory=Context, compare=False)

    @property
    def results(self) -> tuple[Result, ...]:
        """The computed quantities, the answer first."""
        return self.solved.results if self.solved else ()

    @property
    def direction(self) -> Direction | None:
        """Net ion movement, where the question has one."""
        return self.solved.direction if self.solved else None

    @property
    def concepts(self) -> tuple[ConceptId, ...]:
        """The cards that the answer rests on."""
        return self.solved.concepts if self.solved else ()

    @property
    def next(self) -> tuple[Query, ...]:
        """The next questions to ask, or the choices of a question asked back."""
        return self.solved.next if self.solved else self.choices
