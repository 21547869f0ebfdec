"""Completing questions about pumps that ATP drives: where they stand still, and what a cycle costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.tutor.context import NeedsInput
from bot.tutor.givens import SAID_NOT, STORE_VOLTAGE
from bot.tutor.movers import FIELDS, energy_of_atp, energy_unit
from grammar.atp_pumps import pumped, without_voltage
from grammar.queries import Carried, PumpLimit, Query, Source
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.givens import Givens
    from grammar.reading import Reading

_Find: TypeAlias = Literal["membrane", "outside", "inside", "ratio", "inverse_ratio", "pH", "cost"]
_MOST: Final = 2  # ions of a cycle
_AS_RATIO: Final = re.compile(r"(?i:\bratio\b|\bfold\b|\btimes\b)|浓度比|比值|倍")
_INSIDE_FIRST: Final = re.compile(r"(?i:\bin(?:side)?\s?(?:/|:|to|over)\s?out)|内[/:：]外|内外")


def pump_limit(givens: Givens) -> Query | NeedsInput:
    """How far ATP drives a pump, by what is missing; no number stands in for one that was not told."""
    counts = pumped(givens.reading)
    if counts is None or len(counts) > _MOST:
        return NeedsInput("pump_limit", ("count",))
    if not any(givens.reading.of("count")):
        givens.sources["count"] = SAID_NOT
    ions = [_moved(givens, ion, n) for ion, n in sorted(counts.items(), key=lambda pair: pair[1])]
    atp = energy_of_atp(givens)
    find = _sought(givens.reading, ions)
    if find is None:
        return NeedsInput("pump_limit", tuple(_missing(ions)))
    if atp is None and find != "cost":
        return NeedsInput("pump_limit", ("atp_kJ_per_mol",))
    membrane = None if find == "membrane" else _membrane_mV(givens, ions)
    if membrane is None and find != "membrane":
        return NeedsInput("pump_limit", ("membrane_mV",))
    return PumpLimit(
        find=find,
        ions=tuple(ions),
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        atp_kJ_per_mol=None if atp is None else -abs(atp),
        unit=energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def across(reading: Reading) -> Reading:
    """Such as "SERCA pumps Ca2+ from 100 nM to 1 mM": the two sides, not a concentration that changes."""
    counts = pumped(reading) if reading.intent == "pump_limit" else None
    ends = [s for s in reading.of("conc") if s.value is not None and s.new is not None]
    ion = ends[0].ion if len(ends) == 1 else None
    if not counts or ion is None or ion not in counts or len(list(reading.of("conc", ion))) != 1:
        return reading
    if reading.has("rise", "fall", "become"):
        return reading
    sides = ("in", "out") if counts[ion] < 0 else ("out", "in")
    start = ends[0]._replace(side=sides[0], new=None)
    end = ends[0]._replace(side=sides[1], new=None, value=ends[0].new)
    return reading._replace(slots=(*(s for s in reading.slots if s is not ends[0]), start, end))


def _moved(givens: Givens, ion: str, count: int) -> Carried:
    """An ion with what was told of it: its concentrations, else its equilibrium potential."""
    values: dict[str, float | None] = {}
    for side, field in FIELDS.items():
        values[field] = givens.concentration(ion, side)
        if field in givens.sources:
            givens.sources[f"{ion}.{field}"] = givens.sources.pop(field)
    told = givens.reading.first("E", ion)
    if told is not None and None in values.values():
        givens.note(f"{ion}.potential_mV", told)
        return Carried(species=species(ion), count=count, potential_mV=told.value)
    return Carried(species=species(ion), count=count, **values)


def _missing(ions: Sequence[Carried]) -> list[str]:
    """The concentrations that were not told."""
    return [
        f"{one.species.id}.{field}"
        for one in ions
        for field in FIELDS.values()
        if not one.known and getattr(one, field) is None
    ]


def _sought(reading: Reading, ions: Sequence[Carried]) -> _Find | None:
    """What is asked: the one number that was not told; None where more than one is missing."""
    missing, told_V = _missing(ions), any(reading.of("V"))
    if not missing:
        stops = reading.asks("rev") or (reading.asks("V") and not told_V)
        charged = sum(one.count * one.species.z for one in ions) != 0
        costs = reading.asks("dG") or reading.has("work", "share", "overall")
        return "membrane" if charged and (stops or (not told_V and not costs)) else "cost"
    if reading.asks("V", "rev") and not told_V:
        return None
    unknown = next(one for one in ions if not one.known)
    if len(missing) == 1:
        return "outside" if unknown.outside_mM is None else "inside"
    if missing != [f"{unknown.species.id}.{field}" for field in FIELDS.values()]:
        return None
    if unknown.species.id == "H" and reading.asks("pH") and not _AS_RATIO.search(reading.plain):
        return "pH"
    sides = [w.side for w in reading.wanted if w.role == "C" and w.side]
    inside_first = sides[:1] == ["in"] if len(sides) > 1 else None
    if inside_first is None:
        inside_first = unknown.count > 0 or _INSIDE_FIRST.search(reading.plain) is not None
    return "inverse_ratio" if inside_first else "ratio"


def _membrane_mV(givens: Givens, ions: Sequence[Carried]) -> float | None:
    """V_m as told; 0 mV for a cycle that moves no charge, and across a reticulum, which keeps none."""
    membrane = givens.value("membrane_mV", "V")
    if membrane is not None:
        return membrane
    if without_voltage(givens.reading) or not sum(one.count * one.species.z for one in ions):
        return 0.0
    if "SERCA" in givens.reading.transporters:
        givens.sources["membrane_mV"] = Source("preset", preset=STORE_VOLTAGE)
        return 0.0
    return None
