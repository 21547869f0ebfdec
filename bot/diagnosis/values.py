"""What a diagnosis is made of: frozen values, with message ids instead of sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from grammar.queries import Query

SIGNED: Final = frozenset({"mV", "pA", "kJ/mol"})
"""Of these units a result is written with its sign."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value with its unit; unit "" is a number that was given without one, "1" a pure number."""

    value: float
    unit: str


Predict: TypeAlias = Callable[[Query], tuple[Number, ...]]
"""Every number that a slip would give for a question; none where it cannot happen, or changes nothing."""

Kind: TypeAlias = Literal["right", "unit", "sign", "misconception", "close", "unexplained"]


def gives_nothing(query: Query) -> tuple[Number, ...]:
    """The prediction of an idea: it shows in choices, not in numbers."""
    del query
    return ()


@dataclass(frozen=True, slots=True)
class Misconception:
    """A slip of calculation (N…) or a wrong idea (C…), see the catalogue.

    Attributes:
        id: "N01" … "N32", "C01" … "C35".
        concept: the card to read.
        name: message id; of a slip its short name, of an idea the claim as a student would put it.
        says: message id of the sentence that names the mistake and puts it right.
        predict: the numbers that it would give.
        steps: message ids of the steps of a worked solution at which it happens, the likeliest first.
    """

    id: str
    concept: str
    name: str
    says: str
    predict: Predict = gives_nothing
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a given number reveals.

    Attributes:
        kind: "right" within the tolerance; "unit", the right number in another unit; "sign", the right size
            only; "misconception"; "close", an arithmetic slip; "unexplained".
        found: every misconception that gives this number, the likeliest first; more than one means that the
            number alone cannot tell them apart.  A right answer may carry one: the shortcut N09.
        together: the number is explained by all of `found` at once, not by one of them.
    """

    kind: Kind
    right: Number
    given: Number
    found: tuple[Misconception, ...] = ()
    together: bool = False
