"""Another carrier, proportion or side of the cargo behind the limit of one; what ATP pays of a pump."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.one_number import only_number
from grammar.carriers import GLUCOSE
from grammar.queries import Cotransport, Pump, Source, changed
from physics.transporters import transporter

if TYPE_CHECKING:
    from grammar.reading import Reading

_SAID: Final = Source("said")
_IN_PROPORTION: Final = re.compile(r"(?<![\d.:])(?P<driver>[1-9]) ?[:：] ?(?P<cargo>[1-9])(?![\d.:])")


def proportion(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as 要是1:1呢, "back to 2:1, at -50": how many of its driver a carrier takes for its cargo."""
    found = _IN_PROPORTION.search(reading.plain)
    beside = {"V": "membrane_mV", "T": "temperature_C"}
    if found is None or len(last.drivers) != 1 or any(s.role not in beside for s in reading.slots):
        return None
    told = [s for s in (*reading.loose, *reading.unused) if not found.start() <= s.span[0] < found.end()]
    named = {one.species.id for one in last.ions}
    if told or not {*reading.ions} <= named or any(s.value is None for s in reading.slots):
        return None
    now = changed(last, _SAID, **{beside[s.role]: s.value for s in reading.slots})
    driver = replace(last.drivers[0], count=_as_many(int(found["driver"]), last.drivers[0].count))
    return replace(
        now,
        drivers=(driver,),
        cargo=replace(last.cargo, count=_as_many(int(found["cargo"]), last.cargo.count)),
    )


_ANOTHER_LESSON: Final = ("what", "compare", "larger", "smaller")


def another_carrier(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as "and SGLT2? that's 1 Na right": another carrier of glucose by its name."""
    beside = {"V": "membrane_mV", "T": "temperature_C"}
    known = len(reading.transporters) == 1 and reading.transporters[0] in GLUCOSE
    if not known or last.cargo.species.id != "glucose" or len(last.drivers) != 1:
        return None
    if reading.has(*_ANOTHER_LESSON) or reading.loose or reading.unused or reading.wanted:
        return None
    count = transporter(reading.transporters[0]).counts["Na"]
    counts = [s.value for s in reading.slots if s.role == "count"]
    told = [s for s in reading.slots if s.role != "count"]
    if not {*counts} <= {count} or any(s.role not in beside or s.value is None for s in told):
        return None
    now = changed(last, _SAID, **{beside[s.role]: s.value for s in told})
    return replace(now, drivers=(replace(last.drivers[0], count=_as_many(count, last.drivers[0].count)),))


_HOW_FAR: Final = re.compile(
    r"(?i:\bhow (?:low|high|far|much|concentrated)\b|\bm(?:ax|in)(?:imum|imal|imally)?\b"
    r"|\b(?:lowest|highest|what)\b)|最[多高大低少]|多少|[到达]多[高低]"
)


_IN_THE_LUMEN: Final = re.compile(
    r"(?i:\d ?m?M (?:of )?(?:glucose )?(?:in|of) the (?:gut|lumen|tubule|intestine|bowel|filtrate|urine)\b)"
)


def side_of_the_cargo(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as "inside glucose is 10 mM, how low can the lumen go": one side of the cargo for the other."""
    told, sides = only_number(reading), {*reading.sides}
    if told is None or told.role != "conc" or told.dim not in ("conc", "bare") or (told.value or 0.0) <= 0.0:
        return None
    if told.side != "out" and _IN_THE_LUMEN.search(reading.plain):
        told, sides = told._replace(side="out"), {*sides, "out"}
    if told.side not in ("out", "in") or not {"in", "out"} <= sides:
        return None
    if told.ion not in (None, last.cargo.species.id) or not {*reading.ions} <= {last.cargo.species.id}:
        return None
    if reading.has("why", "define", "difference") or not _HOW_FAR.search(reading.plain):
        return None
    outside, inside = (told.value, None) if told.side == "out" else (None, told.value)
    return replace(last, cargo=replace(last.cargo, outside_mM=outside, inside_mM=inside))


def _as_many(count: int, before: int) -> int:
    """The count with the sign, the way, that it had."""
    return count if before > 0 else -count


_ATP: Final = re.compile(r"(?i:\batp\b)|ATP")
_LEFT_OVER: Final = re.compile(
    r"(?i:\b(?:left|leftover|remains?|remaining|spare|surplus|over|extra)\b)|剩|余|富余|多出"
)


def paid_by_ATP(reading: Reading, last: Pump) -> Pump | None:
    """Such as "if ATP gives 50, how much is left?": the work of a turn against what ATP yields."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    if len(told) != 1 or told[0].value is None or not _ATP.search(reading.plain):
        return None
    if told[0].dim not in ("bare", "energy") or {*reading.ions} - {"Na", "K"}:
        return None
    find: Literal["work", "total"] = "total" if _LEFT_OVER.search(reading.plain) else "work"
    return changed(replace(last, find=find), _SAID, atp_kJ_per_mol=-abs(told[0].value))
