"""Completing questions about what moves ions: free energy, cotransporters, exchangers, the pump and ATP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.givens import NO_GRADIENT, NO_VOLTAGE
from grammar.intent import coupled
from grammar.queries import (
    AtpEnergy,
    Carried,
    Cotransport,
    Cycle,
    Electroneutral,
    ExchangeLimit,
    Exchanger,
    ForceEnergy,
    FreeEnergy,
    Pump,
    Query,
    Several,
    Source,
)
from grammar.reading import Slot
from physics.nernst import equilibrium_potential_mV
from physics.species import species
from physics.transport import ATP_STANDARD_kJ_per_mol, atp_energy_kJ_per_mol
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.givens import Givens
    from grammar.reading import Reading
    from physics.species import Species

EnergyUnit = Literal["kJ/mol", "kcal/mol", "J/mol"]
_ENERGY: Final[Mapping[str, EnergyUnit]] = {"kcal": "kcal/mol", "kcal/mol": "kcal/mol"}
_FIELDS: Final[Mapping[str, str]] = {"out": "outside_mM", "in": "inside_mM"}


def _energy_unit(reading: Reading) -> EnergyUnit:
    return _ENERGY.get(reading.unit or "", "kJ/mol")


def _both(givens: Givens, ion: str | None, prefix: str = "") -> tuple[float, float] | None:
    """Concentrations outside and inside; a side not said comes from the cell."""
    found = []
    for side, field in _FIELDS.items():
        value = givens.concentration(ion, side)
        if value is None:
            value = givens.preset(ion, side)
        if value is None:
            return None
        if prefix:
            givens.sources[f"{prefix}{field}"] = givens.sources.pop(field)
        found.append(value)
    return found[0], found[1]


def _inward(givens: Givens, ion: str | None) -> bool | None:
    """Which way the solute is moved: by the verb, or from the side named first to the other."""
    reading = givens.reading
    way = [c for c in reading.cues if c in ("inward", "outward")]
    if "from" in reading.cues and reading.way:
        return reading.way == "in"
    if way:
        return way[0] == "inward"
    return reading.way == "in" if reading.way else None


def between(reading: Reading) -> Reading:
    """Such as "glucose from 2 mM to 20 mM": of a neutral solute it is all one which side is the inside."""
    if reading.intent != "free_energy":
        return reading
    ends = [s for s in reading.of("conc") if s.value is not None and s.new is not None]
    if len(ends) != 1 or len(list(reading.of("conc"))) != 1 or not ends[0].ion or species(ends[0].ion).z:
        return reading
    inward = ends[0].side != "in"
    start = ends[0]._replace(side="out" if inward else "in", new=None)
    end = ends[0]._replace(side="in" if inward else "out", new=None, value=ends[0].new)
    others = tuple(s for s in reading.slots if s is not ends[0])
    return reading._replace(slots=(*others, start, end), way="in" if inward else "out")


def free_energy(givens: Givens) -> Query | NeedsInput:
    """ΔG of moving a solute; where no way was said, into the cell."""
    if len({s.ion for s in givens.reading.of("count")}) > 1:  # a cycle of several ions, of which E is told
        return NeedsInput("pump", ("Na.outside_mM", "Na.inside_mM"))
    moved = givens.reading.first("moles")
    ion = (moved.ion if moved else None) or givens.ion()
    kind = givens.species(ion)
    if kind is None:
        return NeedsInput("free_energy", ("species",))
    if kind.z and (by_force := _by_force(givens, ion, kind)):
        return by_force
    quotient = givens.value("ratio", "ratio", ion)
    said = givens.concentration(ion, "out") is not None and givens.concentration(ion, "in") is not None
    sides = (quotient, 1.0) if quotient is not None and not said else _both(givens, ion)
    if sides is None:
        return NeedsInput("free_energy", ("outside_mM", "inside_mM"))
    membrane = givens.membrane_mV() if kind.z else givens.value("membrane_mV", "V") or 0.0
    if membrane is None:
        membrane = givens.value("membrane_mV", "change")  # "+ zFΔV, ΔV = -70 mV"
    if membrane is None and _speaks_of_a_voltage(givens.reading):
        return NeedsInput("free_energy", ("membrane_mV",))
    if membrane is None:  # as books ask it: what the concentrations alone cost
        membrane, givens.sources["membrane_mV"] = 0.0, Source("preset", preset=NO_VOLTAGE)
    return FreeEnergy(
        species=kind,
        inward=_way(givens, ion, *sides),
        moles=_moles(givens, ion),
        outside_mM=sides[0],
        inside_mM=sides[1],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources("inward", "outside_mM", "inside_mM", "membrane_mV", "temperature_C"),
    )


def _speaks_of_a_voltage(reading: Reading) -> bool:
    """Whether V_m is asked for by its name, not only by "across the membrane"."""
    named = (reading.plain[slice(*w.span)] for w in reading.wanted if w.role == "V")
    return any(_VOLTAGE.search(word) for word in named)


_VOLTAGE: Final = re.compile(r"(?i:volt|potential|polari[sz])|V|电[位压势]|极化|ψ|Ψ")


def _moles(givens: Givens, ion: str | None) -> float:
    """How many ions, or moles of them, are moved: "three Na+", "2 mol of K+"."""
    return next((s.value for s in givens.reading.of("moles", ion) if s.value), 1.0)


def _way(givens: Givens, ion: str | None, outside_mM: float, inside_mM: float) -> bool:
    """Which way it is moved, also where it is told by the gradient: "against its concentration gradient"."""
    told = None if _inward(givens, ion) is not None else _ALONG.search(givens.reading.plain)
    if told is None or outside_mM == inside_mM:
        return _inward_or_assumed(givens, ion)
    return (outside_mM > inside_mM) == bool(told["down"])


_ALONG: Final = re.compile(
    r"(?i:\b(?:against|up) (?:its|the|a|their|this) (?:chemical |concentration )?gradient|\buphill)"
    r"|逆着?(?:化学|浓度)"
    r"|(?P<down>(?i:\b(?:down|with|along) (?:its|the|a|their|this) (?:chemical |concentration )?gradient"
    r"|\bdownhill)|顺(?:着)?(?:化学|浓度))"
)


def _inward_or_assumed(givens: Givens, ion: str | None) -> bool:
    """Which way it is moved; into the cell, and said so, where that was left open."""
    inward = _inward(givens, ion)
    if inward is None:
        givens.sources["inward"] = Source("inferred")
    return inward is not False


def _by_force(givens: Givens, ion: str | None, kind: Species) -> ForceEnergy | None:
    """From a driving force, or from V_m and E, where no concentrations are told."""
    if any(s.role in ("conc", "pH", "ratio") for s in givens.reading.slots):
        return None
    force = givens.value("force_mV", "DF", ion)
    values = {"force_mV": force, "membrane_mV": None, "potential_mV": None}
    if force is None:
        values["membrane_mV"] = givens.value("membrane_mV", "V")
        values["potential_mV"] = givens.value("potential_mV", "E", ion)
        if values["potential_mV"] is None and givens.reading.has(
            "work"
        ):  # "the work of moving Na+ across 70 mV"
            values["potential_mV"] = 0.0
            givens.sources["potential_mV"] = Source("preset", preset=NO_GRADIENT)
        if None in (values["membrane_mV"], values["potential_mV"]):
            return None
    return ForceEnergy(
        species=kind,
        inward=_inward_or_assumed(givens, ion),
        moles=_moles(givens, ion),
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources("inward", *values),
        **values,
    )


def cotransport(givens: Givens) -> Query | NeedsInput:
    """The largest gradient that Na⁺ can pay for, or H⁺ where pH is told and Na⁺ not spoken of."""
    reading = givens.reading
    acid = any(reading.of("pH")) or any(s.ion == "H" for s in reading.of("conc"))
    driver = "H" if "Na" not in reading.ions and acid else "Na"
    counts = {s.ion: int(s.value or 1) for s in reading.of("count")}
    cargo = _cargo(reading, counts, driver)
    count = counts.get(driver) or (1 if driver == "H" or "SGLT2" in reading.transporters else 2)
    if driver not in counts and not reading.transporters:
        givens.sources["count"] = Source("inferred")
    if _of_whole_cycle(givens, cargo):
        return _cycle(givens, "cotransport", {driver: count, cargo: counts.get(cargo, 1)})
    if (
        reading.asks("dG")
        and givens.concentration(cargo, "out") is None
        and not _UTMOST.search(reading.plain)
    ):
        return _of_driver(givens, driver, counts.get(driver, 1))
    quotient = givens.value("ratio", "ratio", driver)
    sides = _both(givens, driver) if quotient is None else (quotient, 1.0)
    membrane = givens.membrane_mV()
    if sides is None or membrane is None:
        return NeedsInput("cotransport", (f"{driver}.outside_mM", f"{driver}.inside_mM"))
    cargo_outside = givens.concentration(cargo, "out")
    return Cotransport(
        driver=species(driver),
        cargo=species(cargo),
        count=count,
        driver_outside_mM=sides[0],
        driver_inside_mM=sides[1],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        cargo_outside_mM=cargo_outside,
        sources=givens.frozen_sources("count", "outside_mM", "inside_mM", "membrane_mV", "temperature_C"),
    )


def _cargo(reading: Reading, counts: Mapping[str | None, int], driver: str) -> str:
    """What is carried: a molecule without charge, else an ion that is counted or of which most is told."""
    told = [slot.ion for slot in reading.of("conc") if slot.ion]
    others = [ion for ion in (*reading.ions, *counts, *told) if ion and ion != driver]
    neutral = [ion for ion in others if species(ion).z == 0]
    charged = [ion for ion in others if told.count(ion) == len(_FIELDS)]
    return next(iter([*neutral, *charged]), "glucose")


_UTMOST: Final = re.compile(
    r"(?i:max|accumul|limit|ratio|steep|how (?:high|far)|times)|最[大高多]|极限|几倍|多少倍|浓缩"
)


def _of_driver(givens: Givens, driver: str, count: int) -> Query | NeedsInput:
    """ΔG of the driving ions alone, where nothing is told of what they carry."""
    reading = givens.reading
    moles = () if any(reading.of("moles")) else (Slot("moles", float(count), (0, 0), ion=driver),)
    inward = reading.cues if reading.has("inward", "outward") else (*reading.cues, "inward")
    own = tuple(s for s in reading.slots if s.role not in ("count", "moles"))
    told = tuple(s._replace(ion=driver) for s in reading.of("moles"))
    givens.reading = reading._replace(slots=(*own, *told, *moles), cues=inward)
    return free_energy(givens)


def _of_whole_cycle(givens: Givens, cargo: str) -> bool:
    """Whether ΔG or the way of a whole cycle is asked, not how far the cargo could be taken."""
    reading = givens.reading
    whole = None not in (givens.concentration(cargo, "out"), givens.concentration(cargo, "in"))
    return whole and (reading.asks("dG") or reading.has("runs") or not reading.asks("C"))


def _cycle(givens: Givens, intent: str, counts: Mapping[str, int]) -> Cycle | NeedsInput:
    """Free energy of a whole cycle; a count is negative where the cycle takes that solute out."""
    driver, cargo = (_carried(givens, ion, n, frozenset(), told=True) for ion, n in counts.items())
    missing = [
        f"{one.species.id}.{field}"
        for one in (driver, cargo)
        for field in _FIELDS.values()
        if not one.known and getattr(one, field) is None
    ]
    membrane = givens.membrane_mV()
    if membrane is None and not driver.count * driver.species.z + cargo.count * cargo.species.z:
        membrane, givens.sources["membrane_mV"] = 0.0, Source("preset", preset=NO_VOLTAGE)  # it cancels out
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
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def exchanger(givens: Givens) -> Query | NeedsInput:
    """Where an exchanger turns round, which way it runs at V_m, or how far it takes its cargo."""
    counts = _exchanged(givens)
    if counts is None:
        return NeedsInput("exchanger", ("count",))
    cycle = _running(givens, counts)
    if cycle is not None and (isinstance(cycle, NeedsInput) or not givens.reading.asks("rev")):
        return cycle
    found = _limit(givens, counts) or _turning(givens, counts)
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
    net = counts[driver] * species(driver).z - counts[cargo] * species(cargo).z
    way = reading.has("move", "runs", "inward", "outward") and (givens.slot("V") or not net)
    if not (reading.asks("dG") or way):
        return None
    return _cycle(givens, "exchanger", {driver: counts[driver], cargo: -counts[cargo]})


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
    membrane = givens.membrane_mV()
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


def electroneutral(givens: Givens) -> Query | NeedsInput:
    """An electroneutral cotransporter: the concentration or E_Cl at which it stops, or which way it runs."""
    name = coupled(givens.reading)
    if name is None:
        return NeedsInput("electroneutral", ("species",))
    counts = transporter(name).counts
    find, unknown = _of_carrier(givens, tuple(counts))
    ions, missing = [], []
    for ion, count in counts.items():
        one = _carried(givens, ion, count, unknown, told=find != "concentration")
        ions.append(one)
        missing += [
            f"{ion}.{field}"
            for side, field in _FIELDS.items()
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


def _carried(
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
    for side, field in _FIELDS.items():
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
    places = [(ion, side) for ion in ions for side in _FIELDS]
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


def pump(givens: Givens) -> Query | NeedsInput:
    """Work of the Na/K-ATPase."""
    sodium, potassium = _both(givens, "Na", "Na_"), _both(givens, "K", "K_")
    atp = givens.value("atp_kJ_per_mol", "ATP")
    if (made := _of_atp(givens)) is not None:
        atp = float(atp_energy_kJ_per_mol(*made, givens.temperature_C(), _standard(givens)))
    elif atp is None:
        atp = givens.value("atp_kJ_per_mol", "dG")
    find = _of_pump(givens.reading, atp)
    membrane = givens.cell.resting_mV if find == "reversal" else givens.membrane_mV()
    if sodium is None or potassium is None or membrane is None:
        return NeedsInput("pump", ("membrane_mV",))
    if find != "work" and atp is None:
        return NeedsInput("pump", ("atp_kJ_per_mol",))
    return Pump(
        find=find,
        Na_outside_mM=sodium[0],
        Na_inside_mM=sodium[1],
        K_outside_mM=potassium[0],
        K_inside_mM=potassium[1],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        atp_kJ_per_mol=-abs(atp) if atp is not None else None,
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def _of_atp(givens: Givens) -> tuple[float, float, float] | None:
    """Concentrations of ATP, ADP and phosphate, mM, if they were told."""
    values = [givens.value(role, role) for role in ("ATP_mM", "ADP_mM", "Pi_mM")]
    first, second, third = values
    return None if first is None or second is None or third is None else (first, second, third)


def _standard(givens: Givens) -> float:
    """ΔG°' of ATP hydrolysis as told, else as in the course."""
    for role in ("dG", "ATP"):
        if (value := givens.value("standard_kJ_per_mol", role)) is not None:
            return -abs(value)
    givens.sources["standard_kJ_per_mol"] = Source("preset", preset="course")
    return ATP_STANDARD_kJ_per_mol


def atp_energy(givens: Givens) -> Query | NeedsInput:
    """ΔG of ATP hydrolysis from its concentrations."""
    made = _of_atp(givens)
    if made is None:
        return NeedsInput("atp_energy", ("atp_kJ_per_mol",))
    return AtpEnergy(
        ATP_mM=made[0],
        ADP_mM=made[1],
        phosphate_mM=made[2],
        standard_kJ_per_mol=_standard(givens),
        temperature_C=givens.temperature_C(),
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources("ATP_mM", "ADP_mM", "standard_kJ_per_mol", "temperature_C"),
    )


def _of_pump(reading: Reading, atp: float | None) -> Literal["work", "reversal", "share", "total"]:
    """What is asked of the pump: "at what V_m does it stall", "its efficiency", "ΔG with ATP included"."""
    # "at what voltage would the pump reverse", "at how many mV does it stop"
    stands = reading.asks("V", "rev") or reading.has("balance") or reading.unit == "mV"
    if stands and not any(s.role == "V" for s in reading.slots):
        return "reversal"
    if reading.has("share"):
        return "share"
    return "total" if reading.has("overall") and atp is not None else "work"
