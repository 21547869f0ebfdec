"""A question that waits for numbers, with the line that brings them: 140, "4 is outside", "the first one"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import species_of
from bot.tutor.earlier import NOWHERE
from bot.tutor.laid_over import ROLE_OF, over
from bot.tutor.retyped import BETWEEN
from grammar.normalise import MAX_LENGTH
from grammar.reading import Reading, Slot
from grammar.resumed import wide
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.context import Context


def of_the_last_ion(reading: Reading, context: Context) -> Reading:
    """What waits, of the ion before where two bare numbers name none: "4 and 150", "4 is outside"."""
    pending = context.pending
    assert pending is not None
    if not pending.loose and [s.dim for s in pending.unused] == ["bare", "bare"]:
        told = tuple(s for s in pending.slots if not (s.role == "conc" and s.carried))
        pending = pending._replace(slots=told, loose=pending.unused, unused=())
    ion = species_of(context.computed) if context.computed is not None else None
    nameless = ion_of(pending) is None and len(pending.loose) == BOTH and not reading.ions
    return pending._replace(ions=(ion,)) if nameless and ion is not None and reading.sides else pending


def moves_on(reading: Reading, pending: Reading) -> bool:
    """Whether another ion is asked for and nothing given: "and Na?" while the numbers of K are waited for."""
    others = [ion for ion in reading.ions if ion not in pending.ions]
    return bool(others) and bool(pending.ions) and not (reading.slots or reading.loose or reading.unused)


def shared(pending: Reading) -> list[Slot]:
    """What belongs to no ion of a question that waits."""
    return [s for s in pending.slots if s.ion is None]


def filled(reading: Reading, pending: Reading, missing: Sequence[str]) -> Reading | None:
    """A question that lacked something, with the new line's numbers in the empty places."""
    if (reading.wanted and reading.intent and reading.intent != pending.intent) or reading.has("why"):
        return None
    pending = _of_the_named(pending, reading)
    sized = pending.intent == "charge" and "length_um" not in missing
    if sized and (size := wide(reading.plain)):  # "for a 10 µm cell"
        reading = reading._replace(slots=(*(s for s in reading.slots if s.role != "conc"), *size))
    if (sided := _sided(reading, pending)) is not None:
        return over(
            reading._replace(slots=(), loose=(), unused=()),
            pending.intent or "",
            sided,
            pending.wanted,
            pending,
        )
    reading = _side_of_it(reading, pending)
    if pair := _pair_of(reading, pending):
        reading = reading._replace(slots=(*reading.slots, *pair), loose=())
    told = reading.slots
    if pending.intent in _OF_AN_E and not any(s.role == "E" for s in told):
        told = tuple(s._replace(role="E") if s.role == "V" else s for s in told)  # "28 inside, still 60 mV"
    if "length_um" in missing:
        told = tuple(_as_length(slot, reading.text) for slot in told)
    slots = [_placed_missing(slot, missing, pending) for slot in told]
    empty = [name for name in missing if name.rpartition(".")[2] in ROLE_OF]
    for slot, name in zip([*reading.loose, *reading.unused], empty, strict=False):
        ion, _, field = name.rpartition(".")
        role, side = ROLE_OF[field]
        slots.append(slot._replace(role=role, side=side, ion=ion or ion_of(pending)))
    if not slots and not reading.ions and not reading.cells and not reading.relations:
        return None
    if len(pending.loose) == 2 and len(reading.ions) == 1 and not slots:  # "4 and 140", of the ion told now
        slots = [s._replace(role="conc", ion=reading.ions[0]) for s in pending.loose]
    whole = over(
        reading._replace(slots=tuple(slots), unused=()),
        pending.intent or "",
        pending.slots,
        pending.wanted,
        pending,
    )
    return _behind(whole, pending)


def _of_the_named(pending: Reading, reading: Reading) -> Reading:
    """What waits of several ions, each of which has an E, with the numbers of the one that is named."""
    told = {s.ion for s in pending.slots if s.ion}
    if (
        pending.intent != "nernst"
        or len(told) < BOTH
        or len(reading.ions) != 1
        or reading.ions[0] not in told
    ):
        return pending
    own = tuple(s for s in pending.slots if s.ion in (reading.ions[0], None))
    return pending._replace(slots=own, ions=reading.ions)


_OF_AN_E: Final = frozenset({"inverse", "ratio", "temperature"})
"""What is asked for at an E: a concentration, a ratio, the warmth."""


def _behind(reading: Reading, pending: Reading) -> Reading:
    """The new line as one text with the question that waited for it, whose words still count.

    Of a talk that asks back for ever the last line alone, so that no text outgrows those that are read.
    """
    begin = len(pending.plain) + len(BETWEEN)
    if begin + len(reading.plain) > MAX_LENGTH:
        return reading
    slots = [
        slot
        if slot.carried or slot.span == (0, 0)
        else slot._replace(span=(slot.span[0] + begin, slot.span[1] + begin))
        for slot in reading.slots
    ]
    return reading._replace(plain=f"{pending.plain}{BETWEEN}{reading.plain}", slots=tuple(slots))


_FIRST: Final = re.compile(r"(?i:\b(?:first|1st|former|left)\b)|第一|前[一面者]")
_SECOND: Final = re.compile(r"(?i:\b(?:second|2nd|latter|last|right)\b)|第二|后[一面者]")


def _sided(reading: Reading, pending: Reading) -> list[Slot] | None:
    """The answer to "which is outside?": "the first one", "4 is outside", "outside", 第一个是外面."""
    pending = _as_pair(pending)
    pair = [s for s in pending.slots if s.role == "conc" and s.side is None and s.value is not None]
    if len(pair) != 2 or len(reading.sides) > 1 or pair[0].ion != pair[1].ion:
        return None
    side = next(iter(reading.sides), "out")
    told = [s.value for s in (*reading.slots, *reading.loose) if s.value is not None]
    if len(told) == 1 and reading.sides:
        which = next((k for k, s in enumerate(pair) if s.value == told[0]), None)
    elif told or not (reading.sides or _FIRST.search(reading.plain) or _SECOND.search(reading.plain)):
        return None
    else:
        which = 1 if _SECOND.search(reading.plain) else 0
    if which is None:
        return None
    sides = {which: side, 1 - which: OTHER_SIDE[side]}
    placed = {id(s): sides[k] for k, s in enumerate(pair)}
    return [s._replace(side=placed[id(s)]) if id(s) in placed else s for s in pending.slots]


def _as_pair(pending: Reading) -> Reading:
    """Two numbers without a place, "E_K for 4 and 140", as the two concentrations of the ion."""
    ion = ion_of(pending)
    if len(pending.loose) != BOTH or ion is None or any(pending.of("conc")):
        return pending
    pair = (s._replace(role="conc", ion=ion) for s in pending.loose)
    return pending._replace(slots=(*pending.slots, *pair), loose=())


BOTH: Final = 2


FEWER: Final = re.compile(r"(?i:\b(?:less|fewer|lower|dilute\w*)\b)|少|低|稀")
"""The side that is named has less."""


def _side_of_it(reading: Reading, pending: Reading) -> Reading:
    """The side of the one number that waits: "more inside" of a 10-fold gradient, "outside" of "10 mM?"."""
    waits = [s for s in pending.unused if s.value]
    if len(waits) != 1 or len(reading.sides) != 1 or reading.slots or reading.loose or reading.unused:
        return reading
    (side,), (one,) = reading.sides, waits
    if one.role == "conc":
        return reading._replace(slots=(one._replace(side=side, ion=one.ion or ion_of(pending)),))
    if one.dim != "times" or one.value is None:
        return reading
    outside = (side == "out") != (FEWER.search(reading.plain) is not None)
    quotient = one.value if outside else 1.0 / one.value
    return reading._replace(slots=(Slot("ratio", quotient, NOWHERE, ion=ion_of(pending), dim="times"),))


_PAIR: Final = re.compile(r"\d\s*/\s*\d")


def _pair_of(reading: Reading, pending: Reading) -> list[Slot]:
    """Such as "5/140" alone: outside and inside."""
    if len(reading.loose) != 2 or not _PAIR.search(reading.plain):
        return []
    sides = zip(reading.loose, ("out", "in"), strict=True)
    ion = reading.ions[0] if reading.ions else ion_of(pending)
    return [s._replace(role="conc", side=side, ion=ion, inferred=True) for s, side in sides]


def _placed_missing(slot: Slot, missing: Sequence[str], pending: Reading) -> Slot:
    """A number whose unit tells its kind, in the place that is missing: "140 mM", "-90 mV"."""
    fields = [(name.rpartition(".")[2], name) for name in missing]
    roles = [(ROLE_OF[field], name) for field, name in fields if field in ROLE_OF]
    for (role, side), name in roles:
        ion = name.rpartition(".")[0] or ion_of(pending)
        if slot.role == role == "conc" and slot.side is None:
            return slot._replace(side=side, ion=slot.ion or ion)
        if slot.role == "V" and role in ("E", "rev") and not any(r == "V" for (r, _), _ in roles):
            return slot._replace(role=role, ion=ion if role == "E" else None)
    return slot


def _as_length(slot: Slot, text: str) -> Slot:
    """Such as "1 mm" alone, which elsewhere is a slip for mM."""
    if slot.role != "conc" or slot.ion or (long := _MILLIMETRES.search(text)) is None:
        return slot
    by = 1e3 if long["milli"] else 1.0
    return slot._replace(role="length", value=float(long["n"]) * by, side=None, dim="length", unit="um")


_MILLIMETRES: Final = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:(?P<milli>mm)|[uµμ]m)(?![a-zA-Z])")


def ion_of(reading: Reading) -> str | None:
    """The ion that a question is about, as its numbers or its words name it; None of one without."""
    return next((s.ion for s in reading.slots if s.ion), reading.ions[0] if reading.ions else None)
