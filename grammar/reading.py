"""Reading: what one sentence holds and nothing more.  The grammar's last word; no defaults, no memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grammar.ahead.bounds import Bound

Span: TypeAlias = tuple[int, int]
"""Where something stands in the text as typed."""
Language: TypeAlias = Literal["en", "zh"]


class Correction(NamedTuple):
    """A typo that was mended."""

    typed: str
    meant: str
    span: Span


class Slot(NamedTuple):
    """A number with the place in the question that it fills.

    Attributes:
        role: "conc", "pH", "ratio" (outside/inside), "moles", "E", "V", "DF", "rev", "change", "P", "g", "I",
            "T", "warmer" (by how much), "z", "capacitance", "specific", "diameter", "length", "area",
            "volume", "ATP", "count"; "" where it found no place.
            Of a current-voltage line: "point_mV", "point_pA", "at_mV", "step_mV", "step_pA".
            Of an ion in place of another: "new", "old", "before_mV", "after_mV", "shift_mV".
        value: in the course unit; None where only the new value of a change is said.
        new: the value it changes to; `factor`: or by what it is multiplied.
        inferred: the place was inferred, not said; `carried`: it comes from an earlier question.
    """

    role: str
    value: float | None
    span: Span
    ion: str | None = None
    side: str | None = None
    dim: str = ""
    unit: str = ""
    new: float | None = None
    factor: float | None = None
    inferred: bool = False
    carried: bool = False


class Wanted(NamedTuple):
    """A quantity that is named without a value: what may be asked."""

    role: str
    ion: str | None
    side: str | None
    span: Span


class Relation(NamedTuple):
    """One quantity in proportion to another: P_K = factor × P_Na."""

    role: str
    first: str
    second: str
    factor: float
    span: Span
    new: float | None = None


class Reading(NamedTuple):
    """What one sentence holds.

    Attributes:
        text: as typed; `plain`: in one notation, typos mended.
        slots: numbers with their places; `unused`: quantities that found none.
        wanted: quantities named without a value, in order.
        relations: proportions between permeabilities or conductances.
        cues: meanings of all cue words, in order ("why", "move", "inward", "block" …).
        loose: numbers without a unit that found no place; they may complete an earlier question.
        ions, cells, transporters: ids in order of mention.
        unit: a unit that the answer is wanted in.
        way: "in" or "out", where something is moved from one side to the other.
        moving: the ion whose movement is spoken of.
        sides: sides of the membrane that were named; `sides_in_order`: as they stand in the text.
        beside_wanted: ions that stand together behind the quantity asked for.
        in_question: ions that the question's own sentence names, behind what is told.
        strange: how many words nobody knows here.
        parts: of an exercise with a), b) …: what each of them holds together with what is told of all.
        conditions: two cells, or before and after, where the same is asked of each: what holds in each.
        told_of: the names of these, or of the one that was asked about and read alone.
        of_each: the names of all conditions and the text of each alone, where one of them was asked about.
        bound: a number that the answer is held against: "is it more negative than -70 mV?".
        intent: name of the rule of intent.py that fired; None if none did.
    """

    text: str
    plain: str
    language: Language
    slots: tuple[Slot, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    relations: tuple[Relation, ...] = ()
    cues: tuple[str, ...] = ()
    ions: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    transporters: tuple[str, ...] = ()
    unit: str | None = None
    way: str | None = None
    moving: str | None = None
    sides: frozenset[str] = frozenset()
    sides_in_order: tuple[str, ...] = ()
    beside_wanted: tuple[str, ...] = ()
    in_question: tuple[str, ...] = ()
    unused: tuple[Slot, ...] = ()
    loose: tuple[Slot, ...] = ()
    corrections: tuple[Correction, ...] = ()
    strange: int = 0
    parts: tuple[Reading, ...] = ()
    conditions: tuple[Reading, ...] = ()
    told_of: tuple[str, ...] = ()
    of_each: tuple[tuple[str, str], ...] = ()
    bound: Bound | None = None
    intent: str | None = None

    def of(self, role: str, ion: str | None = None) -> Iterator[Slot]:
        """The slots of a role, in order; of one ion if it is named."""
        return (s for s in self.slots if s.role == role and (ion is None or s.ion == ion))

    def first(self, role: str, ion: str | None = None) -> Slot | None:
        """The first slot of a role."""
        return next(self.of(role, ion), None)

    def ions_of(self, role: str) -> list[str]:
        """The ions of which a value of this role is told, in order, each once."""
        return list(dict.fromkeys(s.ion for s in self.of(role) if s.ion))

    def asks(self, *roles: str) -> bool:
        """Whether a quantity of one of these roles is named without a value."""
        return not {w.role for w in self.wanted}.isdisjoint(roles)

    def has(self, *cues: str) -> bool:
        """Whether one of these cues was said."""
        return not {*cues}.isdisjoint(self.cues)
