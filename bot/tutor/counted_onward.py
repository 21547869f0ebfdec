"""A line that asks what else was moved: the ions of a pump current, the charge behind a change of V_m."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.pump_cycle import moved
from grammar.queries import Charge, Charging, PumpCount, PumpCurrent, PumpRate, Source
from grammar.resumed import counts_of
from physics.species import generic_ion, species
from physics.transport import cycling_current_pA

if TYPE_CHECKING:
    from grammar.queries import Query
    from grammar.reading import Reading

_CARRIED: Final = Source("carried")


def counted_onward(reading: Reading, query: Query) -> Query | None:
    """The question that a line such as "how many Na+ leave per second?" or "and K+?" asks after another.

    Args:
        reading: of the line.
        query: the question before.
    """
    match query:
        case PumpCurrent(find="current", carrier=None):
            return _of_pumps(reading, query)
        case PumpRate(told="current"):
            told = counts_of(reading.plain)
            asks = told is not None and told.amount is None
            return replace(query, find=told.kind) if told and asks else None
        case PumpCount():
            return _of_cycle(reading, query)
        case Charge(find="ions" | "charge") if not (reading.slots or reading.loose):
            return _other_measure(reading, query)
        case Charge(diameter_um=float()):
            return _of_another_size(reading, query)
        case Charging(change_mV=float()) if not (reading.slots or reading.loose):
            return _of_charging(reading, query)
    return None


def _of_pumps(reading: Reading, query: PumpCurrent) -> PumpRate | None:
    told = counts_of(reading.plain)
    pumps, per_s = query.pumps, query.cycles_per_s
    if told is None or told.amount is not None or not told.asked or pumps is None or per_s is None:
        return None
    return PumpRate(
        find=told.kind,
        told="current",
        amount=float(f"{cycling_current_pA(pumps, per_s, *moved(query)):.6g}"),
        Na_count=query.Na_count,
        K_count=query.K_count,
        sources={"amount": Source("said")},
    )


def _of_cycle(reading: Reading, query: PumpCount) -> PumpCount | None:
    told = counts_of(reading.plain)
    if told is None:
        return None
    if told.amount is None:
        sources = {**query.sources, "amount": _CARRIED}
        return None if told.kind == query.told else replace(query, find=told.kind, sources=sources)
    if told.asked or told.kind == query.find:
        return None
    return replace(query, told=told.kind, amount=told.amount, sources={"amount": Source("said")})


_BY_HOW_MUCH: Final = re.compile(
    r"(?i:\bhow (?:many|much) (?:mM|uM|µM|millimolar)\b|\b(?:change|rise|fall|difference)s? in (?:mM|uM|µM)\b"
    r"|\b(?:inside|concentration)\b.{0,16}\b(?:change|rise|fall|go up|go down)s?\b)"
    r"|[多几]少?个?(?:mM|μM|µM|毫摩)|浓度.{0,6}(?:变|升|降|改变|增加|减少)"
)
"""The concentration that the moved ions change."""


def _other_measure(reading: Reading, query: Charge) -> Charge | None:
    """The ions of a charge, the charge of the ions, or the concentration that they change."""
    named = [ion for ion in reading.ions if species(ion).z]
    kind = species(named[0]) if named else query.species
    if reading.has("howmany") and reading.has("ions"):
        return replace(query, find="ions", species=kind)
    by_how_much = _BY_HOW_MUCH.search(reading.plain) is not None
    if (reading.asks("C") or by_how_much) and (query.diameter_um or query.volume_pL):
        return replace(query, find="concentration")
    return replace(query, find="charge") if reading.asks("Q") else None


_OF_A_SIZE: Final = re.compile(
    r"(?:(?i:\b(?:diameter|across|wide)\b)|直径)[^\d.;?。]{0,8}"
    r"(?P<n>\d+(?:\.\d+)?)(?![\d.]| ?(?:nm|mm|cm|毫米|厘米))"
)


def _of_another_size(reading: Reading, query: Charge) -> Charge | None:
    """Such as 直径10的话电荷是多少: of another cell, by whichever measure the line asks for."""
    told, found = (*reading.slots, *reading.loose), _OF_A_SIZE.search(reading.plain)
    if found is None or len(told) != 1 or not reading.wanted or not {*reading.ions} <= {query.species.id}:
        return None
    sources = {**query.sources, "diameter_um": Source("said")}
    sized = replace(query, diameter_um=float(found["n"]), sources=sources)
    if reading.asks("Q", "z"):  # 电荷 of a cell is Q, whatever it is of an ion
        return replace(sized, find="charge")
    return _other_measure(reading, sized)


def _of_charging(reading: Reading, query: Charging) -> Charge | None:
    sized = query.capacitance_pF is not None or query.diameter_um or query.area_um2
    many = reading.has("howmany") and reading.has("ions")
    if query.change_mV is None or not sized or not (many or reading.asks("Q")):
        return None
    named = [ion for ion in reading.ions if species(ion).z]
    fields = ("change_mV", "capacitance_pF", "diameter_um", "area_um2")
    return Charge(
        find="ions" if many else "charge",
        species=species(named[0]) if named else query.species or generic_ion(1),
        change_mV=query.change_mV,
        capacitance_pF=query.capacitance_pF,
        diameter_um=query.diameter_um,
        area_um2=query.area_um2,
        specific_uF_per_cm2=query.specific_uF_per_cm2,
        sources={field: _CARRIED for field in fields if getattr(query, field) is not None},
    )
