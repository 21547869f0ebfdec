"""Completing questions about coupled transport: exchangers, electroneutral carriers and whole cycles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.givens import NO_VOLTAGE
from bot.tutor.movers import FIELDS, energy_unit
from grammar.carriers import EXCHANGERS, coupled
from grammar.queries import (
    Carried,
    Cotransport,
    Cycle,
    Electroneutral,
    ExchangeLimit,
    Exchanger,
    Query,
    Several,
    Source,
)
from grammar.ways_of_carriers import is_either, way_asked
from physics.nernst import equilibrium_potential_mV
from physics.species import species
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.givens import Givens
    from grammar.reading import Reading
    from physics.species import Species


def cycle(givens: Givens, intent: str, counts: Mapping[str, int]) -> Cycle | NeedsInput:
    """Free energy of a whole cycle; a count is negative where the cycle takes that solute out."""
    if givens.slot("rev") and givens.slot("V") and _net_charge(counts):
        return _turning_as_told(givens, counts)
    driver, cargo = (carried(givens, ion, n, frozenset(), told=True) for ion, n in counts.items())
    missing = [
        f"{one.species.id}.{field}"
        for one in (driver, cargo)
        for field in FIELDS.values()
        if not one.known and getattr(one, field) is None
    ]
    membrane = _at_any_voltage(givens, counts)
    if membrane is None:
        missing.append("membrane_mV")
    if missing or membrane is None:
        return NeedsInput(intent, tuple(missing))
    by_concentrations = any(one.potential_mV is None for one in (driver, cargo))
    return Cycle(
        driver=driver,
        cargo=cargo,
        membrane_mV=membrane,
        temperature_C=givens.temperature_C() if by_concentrations else None,
        asked=_asked_way(givens.reading, counts),
        unit=energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def _turning_as_told(givens: Givens, counts: Mapping[str, int]) -> Cycle:
    """The cycle by where it turns round: how far V_m lies from there decides its way."""
    driver, cargo = (Carried(species=species(ion), count=n) for ion, n in counts.items())
    return Cycle(
        driver=driver,
        cargo=cargo,
        membrane_mV=givens.value("membrane_mV", "V") or 0.0,
        temperature_C=None,
        reversal_mV=givens.value("reversal_mV", "rev"),
        asked=_asked_way(givens.reading, counts),
        unit=energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def _asked_way(reading: Reading, counts: Mapping[str, int]) -> Species | None:
    """The solute whose way is asked, where it is not that of the cycle."""
    if reading.asks("dG") and not is_either(reading):
        return None
    moved = reading.has("move", "inward", "outward") or is_either(reading)
    ion = way_asked(reading, counts) if moved and not reading.has("runs") else None
    return species(ion) if ion else None


def _at_any_voltage(givens: Givens, counts: Mapping[str, int]) -> float | None:
    """V_m as told; 0 mV for a cycle that moves no charge, of which V_m cancels out."""
    membrane = givens.membrane_mV()
    if membrane is None and not _net_charge(counts):
        givens.sources["membrane_mV"] = Source("preset", preset=NO_VOLTAGE)
        return 0.0
    return membrane


def _net_charge(counts: Mapping[str, int]) -> int:
    """Charge that a cycle takes into the cell, in e."""
    return sum(n * species(ion).z for ion, n in counts.items())


def exchanger(givens: Givens) -> Query | NeedsInput:
    """Where an exchanger turns round, which way it runs at V_m, or how far it takes its cargo."""
    counts = _exchanged(givens)
    if counts is None:
        return NeedsInput("exchanger", ("count",))
    cycle = _running(givens, counts)
    if cycle is not None and (isinstance(cycle, NeedsInput) or not givens.reading.asks("rev")):
        return cycle
    found = _limit(givens, counts) or _limit_of_driver(givens, counts) or _turning(givens, counts)
    if cycle is None or isinstance(found, NeedsInput):
        return found
    return Several(parts=(found, cycle))


def _exchanged(givens: Givens) -> dict[str, int] | None:
    """How many of each ion, first what comes in: Na⁺ where it takes part; Na/Ca exchange is 3 : 1."""
    reading = givens.reading
    counts: dict[str, int] = {s.ion: int(s.value or 1) for s in reading.of("count") if s.ion}
    others = [ion for ion in reading.ions if ion not in counts]
    if len(counts) == 1 and others:
        counts[others[0]] = 1  # "3 Na+ in for each Ca2+ out"
    named = next((one for one in reading.transporters if one in EXCHANGERS), None)
    if named and len(counts) < len(FIELDS):
        return {ion: abs(n) for ion, n in transporter(named).counts.items()}
    if not counts:
        givens.sources["count"] = Source("inferred")
        pair = reading.ions[:2] if len(reading.ions) > 1 else ("Na", "Ca")
        counts = dict.fromkeys(pair, 1)
        if set(pair) == {"Na", "Ca"}:
            counts["Na"] = 3
    ions = sorted(list(counts)[:2], key=lambda ion: ion != "Na")
    return {ion: counts[ion] for ion in ions} if len(ions) > 1 else None


def _running(givens: Givens, counts: Mapping[str, int]) -> Cycle | NeedsInput | None:
    """The cycle at V_m, where its ΔG or its way is asked."""
    reading = givens.reading
    driver, cargo = counts
    taken = {driver: counts[driver], cargo: -counts[cargo]}
    told = reading.has("move", "runs", "inward", "outward") or is_either(reading)
    way = told and (givens.slot("V") or not _net_charge(taken))
    return cycle(givens, "exchanger", taken) if reading.asks("dG") or way else None


def _turning(givens: Givens, counts: Mapping[str, int]) -> Exchanger | NeedsInput:
    """The reversal potential, from both equilibrium potentials or the concentrations."""
    potentials = {}
    for ion in counts:
        value = givens.value("potential_mV", "E", ion)
        if value is None:
            outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
            if outside is None or inside is None:
                return NeedsInput("exchanger", (f"{ion}.potential_mV",))
            value = float(equilibrium_potential_mV(species(ion).z, outside, inside, givens.temperature_C()))
        potentials[ion] = value
    first, second = counts
    return Exchanger(
        inward=species(first),
        outward=species(second),
        inward_count=counts[first],
        outward_count=counts[second],
        inward_mV=potentials[first],
        outward_mV=potentials[second],
        sources=givens.frozen_sources("count", "temperature_C"),
    )


def _limit(givens: Givens, counts: Mapping[str, int]) -> ExchangeLimit | NeedsInput | None:
    """The cargo's lowest concentration, where that is asked and all else is told; None where it is not."""
    driver, cargo = counts
    asked = givens.reading.asks("C") or not givens.reading.asks("rev", "V", "E")
    outside, inside = givens.concentration(cargo, "out"), givens.concentration(cargo, "in")
    sides = givens.concentration(driver, "out"), givens.concentration(driver, "in")
    if not asked or outside is None or inside is not None or sides[0] is None or sides[1] is None:
        return None
    membrane = _at_any_voltage(givens, {driver: counts[driver], cargo: -counts[cargo]})
    if membrane is None:
        return NeedsInput("exchanger", ("membrane_mV",))
    return ExchangeLimit(
        driver=species(driver),
        cargo=species(cargo),
        driver_count=counts[driver],
        cargo_count=counts[cargo],
        driver_outside_mM=sides[0],
        driver_inside_mM=sides[1],
        cargo_outside_mM=outside,
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources("count", "membrane_mV", "temperature_C"),
    )


def _limit_of_driver(givens: Givens, counts: Mapping[str, int]) -> Cotransport | None:
    """The driver's other side, such as the [Na⁺]i at which Na/Ca exchange stops; None if not asked."""
    driver, cargo = counts
    known = {ion: {side: givens.concentration(ion, side) for side in FIELDS} for ion in counts}
    membrane = _at_any_voltage(givens, {driver: counts[driver], cargo: -counts[cargo]})
    one_side = [side for side, mM in known[driver].items() if mM is not None]
    asked = givens.reading.asks("C") or not givens.reading.asks("rev", "V", "E", "dG")
    if not asked or len(one_side) != 1 or None in known[cargo].values() or membrane is None:
        return None
    carries = [
        Carried(species=species(ion), count=n, outside_mM=known[ion]["out"], inside_mM=known[ion]["in"])
        for ion, n in ((driver, counts[driver]), (cargo, -counts[cargo]))
    ]
    return Cotransport(
        drivers=(carries[1],),
        cargo=carries[0],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources("count", "membrane_mV", "temperature_C"),
    )


def electroneutral(givens: Givens) -> Query | NeedsInput:
    """An electroneutral cotransporter: the concentration or E_Cl at which it stops, or which way it runs."""
    name = coupled(givens.reading)
    if name is None:
        return NeedsInput("electroneutral", ("species",))
    counts = transporter(name).counts
    find, unknown = _of_carrier(givens, tuple(counts))
    ions, missing = [], []
    for ion, count in counts.items():
        one = carried(givens, ion, count, unknown, told=find != "concentration")
        ions.append(one)
        missing += [
            f"{ion}.{field}"
            for side, field in FIELDS.items()
            if not one.known and getattr(one, field) is None and (ion, side) not in unknown
        ]
    if missing:
        return NeedsInput("electroneutral", tuple(missing))
    if find == "concentration" and ions[-1].potential_mV is not None and all(one.known for one in ions):
        find = "direction"  # of the last one E alone is told, and no concentration is missing
    return Electroneutral(
        transporter=name,
        ions=tuple(ions),
        temperature_C=givens.temperature_C(),
        find=find,
        sources=givens.frozen_sources(*givens.sources),
    )


def carried(
    givens: Givens, ion: str, count: int, unknown: frozenset[tuple[str, str]], *, told: bool
) -> Carried:
    """An ion of a cycle as told; its equilibrium potential stands for concentrations that are not told.

    Args:
        givens: what was given.
        ion: its id.
        count: how many a cycle moves.
        unknown: places for which no preset stands in.
        told: whether what was told of those places counts nevertheless.
    """
    if _energy_alone(givens, ion):
        value = givens.value("potential_mV", "E", ion)
        givens.sources[f"{ion}.potential_mV"] = givens.sources.pop("potential_mV")
        return Carried(species=species(ion), count=count, potential_mV=value)
    values = {}
    for side, field in FIELDS.items():
        free = (ion, side) in unknown
        value = givens.concentration(ion, side) if told or not free else None
        values[field] = givens.preset(ion, side) if value is None and not free else value
        if field in givens.sources:
            givens.sources[f"{ion}.{field}"] = givens.sources.pop(field)
    return Carried(species=species(ion), count=count, **values)


def _energy_alone(givens: Givens, ion: str) -> bool:
    told = givens.reading.first("E", ion)
    return told is not None and told.value is not None and givens.reading.first("conc", ion) is None


def _of_carrier(
    givens: Givens, ions: tuple[str, ...]
) -> tuple[Literal["concentration", "potential", "direction"], frozenset[tuple[str, str]]]:
    """What is asked of a cotransporter, and the concentrations that it may do without."""
    reading, last = givens.reading, ions[-1]
    places = [(ion, side) for ion in ions for side in FIELDS]
    lacks = [
        place
        for place in places
        if givens.slot("conc", *place) is None and not _energy_alone(givens, place[0])
    ]
    moved = reading.has("move", "inward", "outward") or reading.asks("dG", "DF")
    stands = reading.asks("C", "E", "rev") or reading.has("balance", "equal", "block")
    if len(lacks) == 1:  # "to how many mM can Cl- fall", "the lowest intracellular Cl-"
        stands = stands or reading.unit is not None or reading.sides_in_order[-1:] == (lacks[0][1],)
    if (not lacks and (moved or not stands)) or (moved and not stands):
        return "direction", frozenset()
    asked = next((w for w in reading.wanted if w.role in ("C", "E")), None)
    if (asked and asked.role == "E") or (asked is None and reading.asks("rev")):
        return "potential", frozenset({(last, "out"), (last, "in")})
    if asked is None and len(lacks) == 1:
        return "concentration", frozenset(lacks)
    ion = asked.ion if asked and asked.ion in ions else last
    lacking = [side for one, side in lacks if one == ion]
    side = (asked.side if asked else None) or next(reversed(lacking), "in")
    return "concentration", frozenset({(ion, side)})
