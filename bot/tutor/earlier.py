"""Questions about carriers, charges and counts, turned back into slots for the line that goes on from them.

How a follow-up works is told in `follow`; what a number without a word of its own is there, in `resumed`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from grammar.carriers import GLUCOSE
from grammar.pumping import pumping
from grammar.queries import (
    Charge,
    Charging,
    Chord,
    Cotransport,
    Current,
    Cycle,
    DrivingForce,
    Equilibrium,
    ExchangeLimit,
    Exchanger,
    FreeEnergy,
    IonRate,
    PumpCurrent,
    Replacement,
    Several,
)
from grammar.reading import Reading, Slot, Wanted
from grammar.resumed import count_of_an_ion, lasting, stands_still, wide
from physics.nernst import equilibrium_potential_mV
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import Carried, Query, Sourced

Before: TypeAlias = tuple[str, list[Slot], list[Wanted]]
NOWHERE: Final = (0, 0)
"""The span of a slot that stands in no text."""


def slot(role: str, value: float | None, ion: str | None = None, side: str | None = None) -> list[Slot]:
    """The slot of a value, if there is one."""
    return [] if value is None else [Slot(role, value, NOWHERE, ion=ion, side=side)]


def pair(ion: str, outside_mM: float | None, inside_mM: float | None) -> list[Slot]:
    """The concentrations of an ion that are told."""
    return [*slot("conc", outside_mM, ion, "out"), *slot("conc", inside_mM, ion, "in")]


def cotransport(q: Cotransport) -> Before:
    """The limit of a carrier; of an exchanger that of its driver, such as the [Na⁺]i where NCX stops."""
    slots = _carried(q.ions, sides=not q.exchanges)
    side = "in" if q.cargo.inside_mM is None else "out"
    wanted = [Wanted("C", q.cargo.species.id, side, NOWHERE)] if q.exchanges else []
    return "exchanger" if q.exchanges else "cotransport", [*slots, *_at(q, q.membrane_mV)], wanted


def cycle(q: Cycle) -> Before:
    """ΔG of a whole cycle; what goes against the driver is exchanged for it."""
    exchanged = (q.driver.count < 0) != (q.cargo.count < 0)
    intent = "exchanger" if exchanged else "cotransport"
    slots = _carried((q.driver, q.cargo), sides=not exchanged)
    slots += slot("rev", q.reversal_mV)
    return intent, [*slots, *_at(q, q.membrane_mV)], [Wanted("dG", None, None, NOWHERE)]


def exchanger(q: Exchanger) -> Before:
    """Where an exchanger turns round."""
    slots = []
    for ion, count, E_mV in (
        (q.inward.id, q.inward_count, q.inward_mV),
        (q.outward.id, q.outward_count, q.outward_mV),
    ):
        slots += [*slot("count", float(count), ion), *slot("E", E_mV, ion)]
    return "exchanger", slots, [Wanted("rev", None, None, NOWHERE)]


def exchange_limit(q: ExchangeLimit) -> Before:
    """How far an exchanger takes its cargo."""
    driver, cargo = q.driver.id, q.cargo.id
    slots = [
        *slot("count", float(q.driver_count), driver),
        *slot("count", float(q.cargo_count), cargo),
        *pair(driver, q.driver_outside_mM, q.driver_inside_mM),
        *slot("conc", q.cargo_outside_mM, cargo, "out"),
    ]
    return "exchanger", [*slots, *_at(q, q.membrane_mV)], [Wanted("C", cargo, "in", NOWHERE)]


def _carried(ions: Sequence[Carried], *, sides: bool) -> list[Slot]:
    slots = []
    for one in ions:
        ion, way = one.species.id, "in" if one.count > 0 else "out"
        slots += slot("count", float(abs(one.count)), ion, way if sides else None)
        slots += pair(ion, one.outside_mM, one.inside_mM) + slot("E", one.potential_mV, ion)
    return slots


def _at(q: Cotransport | Cycle | ExchangeLimit, membrane_mV: float) -> list[Slot]:
    """V_m, where it was not supposed for a cycle that moves no charge, and the temperature."""
    told = [] if _supposed(q, "membrane_mV") else slot("V", membrane_mV)
    return [*told, *slot("T", q.temperature_C)]


def _supposed(q: Sourced, field: str) -> bool:
    source = q.sources.get(field)
    return source is not None and source.origin == "preset"


def charge(q: Charge) -> Before:
    """How many ions, or how much charge, change V_m by so much."""
    slots = [
        *slot("change", q.change_mV),
        *slot("capacitance", q.capacitance_pF),
        *slot("diameter", q.diameter_um),
        *slot("area", q.area_um2),
        *slot("volume", q.volume_pL),
        *([] if _supposed(q, "specific_uF_per_cm2") else slot("specific", q.specific_uF_per_cm2)),
        *slot("conc", q.content_mM, q.species.id, "in"),
    ]
    asked = {"charge": "Q", "concentration": "C"}.get(q.find, "ions")
    ion = None if q.species.id.startswith("X") else q.species.id
    return "charge", slots, [Wanted(asked, ion, None, NOWHERE)]


def turned(reading: Reading, query: Query, before: Before | None) -> Before | None:
    """What was asked, as the V_m at which it stands still: "at what Vm does it stop?"; None of others."""
    if before is None or not reading.asks("V", "rev") or not stands_still(reading.plain):
        return None
    if reading.slots or reading.loose or reading.ions or reading.unused:
        return None
    intent, slots, _ = before
    rest = [s for s in slots if s.role not in ("V", "DF")]
    if isinstance(query, Cycle) and intent == "exchanger":
        return intent, rest, [Wanted("rev", None, None, NOWHERE)]
    if isinstance(query, DrivingForce) and query.potential_mV is not None:
        ion = query.species.id
        return "force_inverse", [*rest, *slot("DF", 0.0, ion)], [Wanted("V", ion, None, NOWHERE)]
    if isinstance(query, DrivingForce) and None not in (query.outside_mM, query.inside_mM):
        return "nernst", rest, [Wanted("E", query.species.id, None, NOWHERE)]
    return None


def aimed(reading: Reading, query: Query) -> Before | None:
    """By what factor a concentration must change for another E, "to make it -60?"; None of other lines."""
    if not isinstance(query, Equilibrium) or query.find != "potential" or not reading.has("ratio", "fold"):
        return None
    outside, inside, celsius, ion = query.outside_mM, query.inside_mM, query.temperature_C, query.species.id
    told = [s.value for s in reading.slots if s.role in ("V", "E") or (s.value or 0.0) < 0.0]
    if len(reading.slots) != 1 or len(told) != 1 or any(one != ion for one in reading.ions):
        return None
    if outside is None or inside is None or celsius is None:
        return None
    began_mV = float(equilibrium_potential_mV(query.species.z, outside, inside, celsius))
    E = slot("E", float(f"{began_mV:.6g}"), ion)[0]._replace(new=told[0])
    return "ratio", [E, *slot("T", celsius)], [Wanted("C", ion, None, NOWHERE)]


_SIZES: Final = frozenset({"diameter", "area", "capacitance"})


def resumed(reading: Reading, query: Query, before: Sequence[Slot]) -> Reading:
    """The line with its numbers in the places that only the question before tells."""
    reading = _counted(reading, query)
    match query:
        case PumpCurrent():
            told = pumping(reading.plain)
            spans = {s.span for s in told}
            rest = tuple(s for s in reading.loose if s.span not in spans)
            return reading._replace(slots=(*reading.slots, *told), loose=rest) if told else reading
        case IonRate() | Charging():
            own = () if any(reading.of("span")) else lasting(reading.plain)
            return reading._replace(slots=(*reading.slots, *own))
        case ExchangeLimit():  # the inside of its cargo is what is asked
            return _of_ion(reading, query.driver.id, "in")
        case Charge():
            own = () if _SIZES & {s.role for s in reading.slots} else wide(reading.plain)
            kept = tuple(s for s in reading.slots if s.role != "conc") if own else reading.slots
            return _as_role(reading._replace(slots=(*kept, *own)), "V", "change")
        case Chord() if query.sources.get("weights"):  # told as permeabilities
            return _as_role(reading, "P", "g")
        case Current(find="membrane"):  # "and -100": another current
            bare = (s._replace(role="I") if s.role == "V" and s.dim == "bare" else s for s in reading.slots)
            return reading._replace(slots=tuple(bare))
        case Replacement():
            return _shifted(reading, query)
        case Cotransport() if query.cargo.species.id == "glucose":
            return _of_the_cargo(_by_name(reading), query)
        case Equilibrium() | DrivingForce() | FreeEnergy() if None not in (query.outside_mM, query.inside_mM):
            return _multiplied(reading, query.species.id)
        case Several() if begun_mV(query) is not None:
            return _onwards(_as_role(reading, "V", "E"), before)
        case Several(style="before_after", parts=(*_, last)):
            return resumed(reading, last, before)
        case _:
            return reading


_OF_BOTH: Final = re.compile(r"(?i:\bboth\b|\bthe two\b)|都|两个|两者|同时")


def _multiplied(reading: Reading, ion: str) -> Reading:
    """Such as "double the inside", "double both": concentrations that are told change by the factor.

    Twice as much on a side is a ratio only where the other side is named too, or nothing was told before.
    """
    another = any(one != ion for one in reading.ions) or {w.role for w in reading.wanted} - {"E", "C"}
    if len(reading.slots) != 1 or reading.relations or another:
        return reading
    (told,) = reading.slots
    times = told.value or 0.0
    one_side = len(reading.sides) == 1 and "both" not in reading.sides
    if told.role == "ratio" and times > 0.0 and told.new is None and one_side and not reading.has("equal"):
        side = next(iter(reading.sides))
        factor = times if side == "out" else 1.0 / times
        changed = told._replace(role="factor", value=None, side=side, factor=factor, dim="")
        return reading._replace(slots=(changed,), wanted=(), intent=None)
    if told.role == "factor" and told.side is None and not told.dim and _OF_BOTH.search(reading.plain):
        return reading._replace(slots=(told._replace(side="both"),), wanted=(), intent=None)
    return reading


def _counted(reading: Reading, query: Query) -> Reading:
    """A bare number before an ion counts it, "and with 1 Na?": never a voltage or a temperature."""
    count = count_of_an_ion(reading.plain)
    if len(reading.loose) > 1 or len({*reading.ions}) != 1 or count is None:
        return reading
    ion, number = reading.ions[0], Slot("loose", *count)
    if [s.span for s in reading.loose] != [number.span] and (reading.loose or _is_digit(reading, number)):
        return reading
    match query:
        case Cotransport() | Cycle():
            moved = query.ions if isinstance(query, Cotransport) else (query.driver, query.cargo)
            found = next((one for one in moved if one.species.id == ion), None)
        case Exchanger() | ExchangeLimit():
            return reading._replace(slots=(*reading.slots, number._replace(role="count", ion=ion)), loose=())
        case FreeEnergy():
            way = next(iter(reading.sides)) if len(reading.sides) == 1 else reading.way  # "3 Na out?"
            many = number._replace(role="moles", ion=ion)
            return reading._replace(slots=(*reading.slots, many), loose=(), way=way)
        case _:
            found = None
    if found is None:
        return reading._replace(unused=(*reading.unused, number), loose=())
    sided = not (isinstance(query, Cycle) or any(one.count < 0 for one in moved))
    way = ("in" if found.count > 0 else "out") if sided else None
    told = number._replace(role="count", ion=ion, side=way)
    return reading._replace(slots=(*reading.slots, told), loose=())


def _is_digit(reading: Reading, number: Slot) -> bool:
    """Whether a number is written with digits: such a one is in its place, if it is not a loose one."""
    return reading.plain[slice(*number.span)].isdigit()


def _by_name(reading: Reading) -> Reading:
    """Another carrier of glucose by its name, "and SGLT2?": what it counts, of the givens before."""
    lesson = reading.has("what", "why", "how", "define", "difference", "compare")
    if lesson or len(reading.transporters) != 1 or any(reading.of("count")):
        return reading
    (name,) = reading.transporters
    told = slot("count", float(transporter(name).counts["Na"]), "Na", "in") if name in GLUCOSE else []
    return reading._replace(slots=(*reading.slots, *told))


def _of_the_cargo(reading: Reading, query: Cotransport) -> Reading:
    """Such as "SGLT2 with 5 mM outside": of the cargo, unless its other side was told."""
    told, ion = {"out": query.cargo.outside_mM, "in": query.cargo.inside_mM}, query.cargo.species.id
    nameless = [s for s in reading.of("conc") if s.ion is None and s.side in told]
    if not nameless or reading.ions or set(told.values()) == {None}:
        return reading
    own = [s for s in nameless if told[s.side or ""] is not None]
    slots = tuple(
        s._replace(ion=ion) if s in own else s for s in reading.slots if s in own or s not in nameless
    )
    left = tuple(s for s in nameless if s not in own)
    return reading._replace(slots=slots, unused=(*reading.unused, *left))


def _as_role(reading: Reading, role: str, meant: str) -> Reading:
    slots = tuple(s._replace(role=meant) if s.role == role else s for s in reading.slots)
    return reading._replace(slots=slots)


def _of_ion(reading: Reading, ion: str, side: str) -> Reading:
    slots = tuple(
        s._replace(ion=ion) if s.role == "conc" and s.ion is None and s.side == side else s
        for s in reading.slots
    )
    return reading._replace(slots=slots)


def _shifted(reading: Reading, query: Replacement) -> Reading:
    """A potential alone is that after the replacement, a change the shift from the one before."""
    before_mV = query.before_mV
    slots: list[Slot] = []
    for one in reading.slots:
        if one.role == "change" and before_mV is None:
            slots.append(one._replace(role="shift_mV"))
        elif one.role == "change" and one.value is not None and before_mV is not None:
            slots.append(one._replace(role="after_mV", value=before_mV + one.value))
        elif one.role in ("V", "rev", "E") and before_mV is not None:
            slots.append(one._replace(role="after_mV", ion=None))
        else:
            slots.append(one)
    return reading._replace(slots=tuple(slots))


def begun_mV(query: Several) -> float | None:
    """The E from which a ratio of concentrations is to change, mV; None of any other pair."""
    ratios = [one for one in query.parts if isinstance(one, Equilibrium) and one.find == "ratio"]
    pair_of_states = query.style == "before_after" and len(ratios) == len(query.parts) == 2
    return ratios[0].potential_mV if pair_of_states else None


def _onwards(reading: Reading, before: Sequence[Slot]) -> Reading:
    """Another E that is to be reached, from where the one before began."""
    start = next((s for s in before if s.role == "E"), None)
    slots = tuple(
        s._replace(value=start.value, new=s.value) if start and s.role == "E" and s.new is None else s
        for s in reading.slots
    )
    return reading._replace(slots=slots)
