"""What surrounds a question: the course's defaults, and what was asked before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import Query
    from grammar.reading import Language, Reading, Slot


WARMEST_C: Final = 45.0
"""Up to here a number without a place may be a temperature, °C."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the course assumes where a question says nothing.

    Attributes:
        temperature_C: temperature in °C.
        cell: id of the cell preset that lends concentrations.
        lends: whether the preset fills every gap, as in questions that are offered to choose from.
    """

    temperature_C: float = 37.0
    cell: str = "mammalian_neuron"
    lends: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a follow-up may refer to; a frozen value that the caller keeps.

    Attributes:
        query: the last question that was understood.
        computed: the last one that was computed; a card in between does not hide it.
        pending: the reading of a question that still lacks something; the next line may complete it.
        shelved: such a question that a card came behind; a line that only brings numbers takes it up again.
        refused: the last question, where one of its numbers cannot be.
        cell: the cell that was spoken of last.
        language: of the last line that had words; one of symbols alone is answered in it.
        conditions: that were told last ("adult", "neonatal"), each with the question as it is of it alone.
        known: the numbers that the talk has told so far, what came last at the end.
        found_mV: the potential that the last computed question found, V_m, E_rev or E: what "there" means.
        course: under which they were told; another cell or temperature of the course is a new start.
        recent: the last few questions that were computed, the last one at the end.
        claimed: the line that brought a number to the last one, "is it -85 mV?".
    """

    query: Query | None = None
    computed: Query | None = None
    pending: Reading | None = None
    shelved: Reading | None = None
    refused: Query | None = None
    cell: str | None = None
    language: Language | None = None
    conditions: tuple[tuple[str, str], ...] = ()
    known: tuple[Slot, ...] = ()
    found_mV: float | None = None
    course: Defaults | None = None
    recent: tuple[Query, ...] = ()
    claimed: Reading | None = None


@dataclass(frozen=True, slots=True)
class NeedsInput:
    """A question that cannot be answered yet.

    Attributes:
        intent: what was understood of it.
        missing: names of the fields that are missing.
        reason: message id, if something else than missing fields is wrong ("ask-unused", "ask-side" …).
        values: the numbers in question.
        choices: complete questions that may have been meant.
    """

    intent: str
    missing: tuple[str, ...] = ()
    reason: str | None = None
    values: Sequence[float] = ()
    choices: tuple[Query, ...] = ()
