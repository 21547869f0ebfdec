"""Values that cannot all be meant, of which the tutor asks rather than choose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.context import NeedsInput

if TYPE_CHECKING:
    from collections.abc import Collection

    from grammar.reading import Reading


def quarrel(reading: Reading, intent: str) -> NeedsInput | None:
    """Values that cannot all be meant."""
    if sides := _changed_otherwise(reading) or (_rivals(reading) if intent in _OF_ONE_STATE else ()):
        return NeedsInput(intent, ("side",), "ask-conflict", sides)
    energies = _told_besides(reading) if intent == "nernst" else ()
    one = intent in ("nernst", "inverse", "chord", "net_current")
    energies = energies or (_two_energies(reading) if one else ())
    if energies:
        return NeedsInput(intent, ("potential_mV",), "ask-conflict", energies)
    changing = intent == "constant_field" and reading.has("rise", "fall", "become")
    ratios = _told_twice(reading) if intent == "nernst" or changing else ()
    return NeedsInput(intent, ("side",), "ask-conflict", ratios) if ratios else None


_OF_ONE_STATE: Final = (
    "free_energy", "cotransport", "pump", "pump_limit", "exchanger", "constant_field", "permeability_ratio",
    "electroneutral", "direction",
)  # fmt: skip

_ALIKE: Final = 1e-9

_ROUNDED: Final = 0.05  # a ratio in words may be rounded


def _changed_otherwise(reading: Reading) -> tuple[float, ...]:
    """What one concentration changes to, and another value of the same place that is neither of the two."""
    for slot in reading.of("conc"):
        if slot.new is None or slot.value is None:
            continue
        for other in reading.of("conc", slot.ion):
            strange = other.value is not None and other.value not in (slot.value, slot.new)
            if other.side == slot.side and strange and other.value is not None:
                return slot.value, slot.new, other.value
    return ()


def _rivals(reading: Reading) -> tuple[float, ...]:
    """Two values of one place, where no change and no list of cells is told."""
    told: dict[tuple[str | None, str | None], float] = {}
    for slot in reading.of("conc"):
        first = told.setdefault((slot.ion, slot.side), slot.value or 0.0)
        if slot.value is not None and abs(first - slot.value) > _ALIKE * abs(first):
            return first, slot.value
    return ()


def passed_over(reading: Reading, used: Collection[tuple[int, int] | None]) -> tuple[float, ...]:
    """A concentration that an answer rests on, and another value of its place that it does not."""
    told = [s for s in reading.of("conc") if s.value is not None and s.new is None]
    for one in told:
        for other in told:
            same = (one.ion, one.side) == (other.ion, other.side) and one.value != other.value
            if same and one.span in used and other.span not in used:
                return one.value or 0.0, other.value or 0.0
    return ()


_SAYS: Final = re.compile(
    r"\b(?:says?|said|claims?|thinks?|gets?|got|insists?|insisted|swears?|swore|believes?|argues?|reckons?|wrote)\b|[说說写]|认为|觉得|算出|课本|书上|验证|textbook|verify"
)


def _told_besides(reading: Reading) -> tuple[float, ...]:
    """E of an ion whose concentrations are both told, though nothing changes and no answer is doubted."""
    if reading.has("check", "rise", "fall", "become", "double", "halve", "whatif", "formerly"):
        return ()
    if _SAYS.search(reading.plain):
        return ()
    for energy in reading.of("E"):
        sides = {s.side for s in reading.of("conc", energy.ion) if s.value is not None and s.new is None}
        if energy.value is not None and {"in", "out"} <= sides:
            return (energy.value,)
    return ()


def _two_energies(reading: Reading) -> tuple[float, ...]:
    """Two values of E of one ion, neither of which a change leads to."""
    told = [s for s in reading.of("E") if s.value is not None and s.new is None]
    values = tuple(dict.fromkeys(s.value for s in told if s.value is not None))
    if len(told) > 2:  # of several branches, one of them twice
        twice = [s for s in told if len({o.value for o in told if o.ion == s.ion}) > 1]
        return tuple(s.value for s in twice if s.value is not None)
    return values if len(values) > 1 and len({s.ion for s in told}) == 1 and not reading.has("check") else ()


def _told_twice(reading: Reading) -> tuple[float, ...]:
    """A ratio that both concentrations of its ion, told as well, do not have; () where nothing quarrels."""
    for said in reading.of("ratio"):
        sides = {s.side: s.value for s in reading.of("conc", said.ion) if s.value and s.new is None}
        outside, inside = sides.get("out"), sides.get("in")
        if said.value and outside and inside and abs(outside / inside / said.value - 1.0) > _ROUNDED:
            return said.value, outside, inside
    return ()
