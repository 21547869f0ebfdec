"""Completing questions about a membrane as a capacitor: what charges it, by how much, in which time."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.ions import several
from grammar.ahead.charging import Asked, asked_of_charging, lacking_of_charging, unit_of_time
from grammar.charge_units import amount_asked, area_asked, charge_asked, one_in_asked, share_asked
from grammar.injected import into_the_cell
from grammar.queries import Charge, Charging, Query, Source
from physics.charging import cylinder_area_um2, cylinder_volume_um3, sphere_area_um2
from physics.currents import current_through_pA
from physics.species import generic_ion, species

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.givens import Givens
    from grammar.reading import Reading, Slot
    from physics.species import Species

_AREAS_um2: Final = {"cm²": 1e8, "µm²": 1.0}
_OF_PLATES: Final = re.compile(r"(?i:dielectric|plate capacitor)|介电|平行板")
_LONG_AND_THIN: Final = re.compile(
    r"(?i:\b(?:axons?|dendrites?|neurites?|(?:nerve|muscle|unmyelinated) fib(?:er|re)s?)\b)"
    r"|轴突|树突|神经纤维|肌纤维"
)
# "How many ions pass through one channel", 每个通道要通过多少个离子.
_BY_ONE_CHANNEL: Final = re.compile(
    r"(?i:\b(?:through|per|by|via|for|pass) (?:each|every|one|a single|any one|a|an)? ?"
    r"(?:\S{1,12} ){0,2}?channel\b"
    r"|\b(?:each|every) (?:\S{1,12} ){0,2}?channel (?:has to|must|needs to|pass|let|conduct|carr))"
    r"|(?:每|单|一)[个条只]?[^,。;?·\d]{0,6}?通道(?=[^,。;?·]{0,10}(?:多少|几)|$|[?,·])"
    r"|(?:多少|几)[^,。;?·]{0,16}(?:每|单|一)[个条只]?[^,。;?·\d]{0,6}?通道"
)
_OR: Final = re.compile(r"(?i:\balone,? or\b)|或(?:只|仅)?")


def charge(givens: Givens) -> Query | NeedsInput:
    """How many ions, or how much charge, change V_m by so much; of each ion that is asked for."""
    reading = givens.reading
    named = [ion for ion in (reading.in_question or reading.ions) if species(ion).z]
    moved = [reading.moving] if reading.moving in reading.ions else named[:1]
    every = reading.has("each", "compare") or _OR.search(reading.plain)
    ions: list[str | None] = [*named] if every and len(named) > 1 else [*moved]
    return several([_charge(givens, ion) for ion in ions or [None]], compare=False)


def _charge(givens: Givens, ion: str | None) -> Query | NeedsInput:
    reading = givens.reading
    change = _change(reading)
    kind = species(ion) if ion and species(ion).z else generic_ion(1)
    known = _size(givens, area_asked(reading.plain))
    if change is None or not known:
        return NeedsInput("charge", ("change_mV",) if change is None else ("diameter_um",))
    if _BY_ONE_CHANNEL.search(reading.plain):
        if (channels := givens.value("channels", "channels")) is None:
            return NeedsInput("charge", ("channels",))
        known = _of_one_channel(givens, known, channels)
    if _endless(reading, known):
        return NeedsInput("charge", ("length_um",))
    specific = _specific(givens, known)
    if specific is None:
        return NeedsInput("charge", ("specific_uF_per_cm2",))
    volume = givens.value("volume_pL", "volume") or _of_the_piece_pL(givens)
    content = givens.concentration(ion, "in")
    sized = volume is not None or "diameter_um" in known
    if one_in_asked(reading.plain) and not sized:
        return NeedsInput("charge", ("diameter_um",))
    find = _of_charge(reading, sized=sized)
    return Charge(
        change_mV=change,
        species=kind,
        specific_uF_per_cm2=specific,
        volume_pL=volume,
        content_mM=content if sized else None,
        find=find,
        unit=_unit(reading, find),
        sources=givens.frozen_sources(*givens.sources),
        **known,
    )


def charging(givens: Givens) -> Query | NeedsInput:
    """What a current in a time, or so many ions, do to V_m; or the time, the current or the size."""
    reading = givens.reading
    find = asked_of_charging(reading) or lacking_of_charging(reading)
    if find is None:
        return NeedsInput("charge", ("change_mV",))
    current = givens.slot("I") if find != "current" else None
    ions = givens.slot("ions")
    of_density = current is not None and current.dim == "current_density"
    known = {} if find == "capacitance" else _size(givens, "cm²" if of_density else None)
    specific = _specific(givens, known)
    if not (known or find == "capacitance") or (of_density and "capacitance_pF" in known):
        return NeedsInput("charge", ("diameter_um",))
    if _endless(reading, known):
        return NeedsInput("charge", ("length_um",))
    if specific is None:
        return NeedsInput("charge", ("specific_uF_per_cm2",))
    told = find not in ("change", "rate", "membrane")
    return Charging(
        find=find,
        specific_uF_per_cm2=specific,
        current_pA=_charging_pA(givens, current, known) if current and not ions else None,
        duration_ms=None if find == "duration" or ions else givens.value("duration_ms", "span"),
        species=_kind(reading, ions) if ions else None,
        ions=givens.value("ions", "ions"),
        charge_pC=givens.value("charge_pC", "Q") if not (ions or current) else None,
        start_mV=givens.value("start_mV", "V") if find == "membrane" else None,
        change_mV=_as_charged(reading, current, ions) if told else None,
        unit=_unit_of_charging(reading, find),
        sources=givens.frozen_sources(*givens.sources),
        **known,
    )


def _charging_pA(givens: Givens, current: Slot, known: Mapping[str, float]) -> float:
    """The current into the cell; through all of its area, where it is told per area."""
    into_pA = into_the_cell(givens.reading, current)
    if current.dim != "current_density":
        givens.note("current_pA", current)
        return into_pA
    givens.sources["current_pA"] = Source("inferred")
    area_um2 = known.get("area_um2") or float(sphere_area_um2(known["diameter_um"]))
    return float(current_through_pA(into_pA, area_um2))


def _as_charged(reading: Reading, current: Slot | None, ions: Slot | None) -> float | None:
    """The change that is told, with the sign of what charges the cell where it has none of its own."""
    change = _change(reading)
    if change is None or any(s.new is not None for s in reading.slots):
        return change
    if ions is not None:
        return math.copysign(change, (ions.value or 0.0) * _kind(reading, ions).z)
    return math.copysign(change, into_the_cell(reading, current)) if current else change


def _kind(reading: Reading, ions: Slot) -> Species:
    named = ions.ion or next(iter(reading.in_question or reading.ions), None)
    return species(named) if named and species(named).z else generic_ion(1)


def _unit_of_charging(reading: Reading, find: Asked) -> Literal["", "s", "µs", "nA"]:
    if find == "duration":
        unit = unit_of_time(reading.plain)
        return "" if unit == "ms" else unit
    return "nA" if find == "current" and reading.unit == "nA" else ""


def _size(givens: Givens, per: Literal["cm²", "µm²"] | None) -> dict[str, float]:
    """What tells the size of the membrane, under the name of its field; empty where nothing does.

    An area `per` which something is asked is the size, where the capacitance is not that of the cell.
    """
    size = {
        "capacitance_pF": givens.value("capacitance_pF", "capacitance"),
        "diameter_um": givens.value("diameter_um", "diameter"),
        "area_um2": givens.value("area_um2", "area"),
    }
    if not any(size.values()) and per:
        size["area_um2"] = _AREAS_um2[per]
    if size["diameter_um"] is not None and (length_um := givens.value("length_um", "length")) is not None:
        size["area_um2"] = float(cylinder_area_um2(size["diameter_um"], length_um))
        size["diameter_um"] = None
        givens.sources["area_um2"] = Source("inferred")
    return dict([(name, value) for name, value in size.items() if value is not None][:1])


def _of_one_channel(givens: Givens, known: Mapping[str, float], channels: float) -> dict[str, float]:
    """The part of the membrane that falls to one of so many channels: what each has to charge."""
    ((name, size),) = known.items()
    if name == "diameter_um":
        name, size = "area_um2", float(sphere_area_um2(size))
    givens.sources[name] = Source("inferred")
    return {name: size / channels}


def _endless(reading: Reading, known: Mapping[str, float]) -> bool:
    """Whether only the diameter is told of an axon: it is no sphere."""
    return "diameter_um" in known and _LONG_AND_THIN.search(reading.plain) is not None


def _of_the_piece_pL(givens: Givens) -> float | None:
    """The volume of a piece of an axon, told by diameter and length."""
    diameter_um, length_um = givens.value("diameter_um", "diameter"), givens.value("length_um", "length")
    if diameter_um is None or length_um is None:
        return None
    givens.sources["volume_pL"] = Source("inferred")
    return float(cylinder_volume_um3(diameter_um, length_um)) / 1e3


def _specific(givens: Givens, known: Mapping[str, float]) -> float | None:
    """The capacitance per area, that of the course where none is told; None of a plate of unknown make."""
    specific = givens.value("specific_uF_per_cm2", "specific")
    if specific is not None or "capacitance_pF" in known or not known:
        return specific or 1.0
    if _OF_PLATES.search(givens.reading.plain):
        return None
    givens.sources["specific_uF_per_cm2"] = Source("preset", preset="course")
    return 1.0


def _of_charge(
    reading: Reading, *, sized: bool
) -> Literal["ions", "charge", "amount", "concentration", "share", "one_in"]:
    """Ions, coulombs, moles, or, where the size of the cell is known, what becomes of a concentration."""
    if sized and one_in_asked(reading.plain):
        return "one_in"
    if amount_asked(reading.plain):
        return "amount"
    if sized and share_asked(reading.plain):
        return "share"
    if reading.asks("Q", "z") and not (reading.has("howmany") and not reading.asks("Q")):
        return "charge"
    in_mM = reading.asks("C") or reading.has("in_mM") or reading.unit in ("mM", "mmol/L", "uM", "nM")
    return "concentration" if sized and in_mM else "ions"


def _unit(reading: Reading, find: str) -> str:
    """Of a charge or an amount, per area where it is asked so; of a share "1" or "%"."""
    if find == "amount":
        return amount_asked(reading.plain) or "mol"
    if find == "share":
        return share_asked(reading.plain) or "1"
    return charge_asked(reading.plain) or "C"


def _change(reading: Reading) -> float | None:
    slot = reading.first("change")
    if slot is not None:
        return slot.value
    swings = [s for s in reading.of("V") if s.new is not None and s.value is not None]
    if swings:
        return _swing(swings[0])
    voltages = [s.value for s in reading.of("V") if s.value is not None]
    if len(voltages) == 2:
        return voltages[1] - voltages[0]
    return voltages[0] if voltages else None


def _swing(slot: Slot) -> float:
    return float(slot.new or 0.0) - float(slot.value or 0.0)
