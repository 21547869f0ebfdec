"""Completing questions about what moves ions and what moved ions do: currents, energy, pumps, charge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.givens import SAID_NOT
from grammar.intent import coupled, shifts
from grammar.pumping import pumping
from grammar.queries import (
    AtpEnergy,
    Carried,
    Charge,
    Cotransport,
    Current,
    CurrentLine,
    Electroneutral,
    ExchangeLimit,
    Exchanger,
    FreeEnergy,
    Pump,
    PumpCurrent,
    Query,
    Several,
    Source,
)
from physics.nernst import equilibrium_potential_mV
from physics.species import BRANCHES, generic_ion, species
from physics.transport import ATP_STANDARD_kJ_per_mol, atp_energy_kJ_per_mol
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.givens import Givens
    from grammar.reading import Reading, Slot

EnergyUnit = Literal["kJ/mol", "kcal/mol", "J/mol"]
_ENERGY: Final[Mapping[str, EnergyUnit]] = {"kcal": "kcal/mol", "kcal/mol": "kcal/mol"}
_MOhm_nS: Final = 1000.0  # 1/nS is a GΩ
_FIELDS: Final[Mapping[str, str]] = {"out": "outside_mM", "in": "inside_mM"}
_CHARGE: Final[Mapping[str, Literal["C", "nC", "pC"]]] = {"nC": "nC", "pC": "pC"}
_CURRENT: Final[Mapping[str, Literal["pA", "nA", "µA"]]] = {"nA": "nA", "uA": "µA"}


def _energy_unit(reading: Reading) -> EnergyUnit:
    return _ENERGY.get(reading.unit or "", "kJ/mol")


def current_unit(reading: Reading) -> Literal["pA", "nA", "µA"]:
    """The unit in which a current is wanted; pA where none was said."""
    return _CURRENT.get(reading.unit or "", "pA")


def _both(givens: Givens, ion: str, prefix: str = "") -> tuple[float, float] | None:
    """Concentrations outside and inside; a side not said comes from the cell."""
    found = []
    for side, field in (("out", "outside_mM"), ("in", "inside_mM")):
        value = givens.concentration(ion, side)
        if value is None:
            value = givens.preset(ion, side)
        if value is None:
            return None
        if prefix:
            givens.sources[f"{prefix}{field}"] = givens.sources.pop(field)
        found.append(value)
    return found[0], found[1]


def current(givens: Givens) -> Query | NeedsInput:
    """Ohm's law of each conductance that is asked for."""
    asked = givens.asked_ions("I")
    given = [ion for ion in asked if any(s.ion == ion for s in givens.reading.of("g"))]
    if len(given) < 2:
        return _current(givens, given[0] if given else None)
    made = [_current(givens, ion) for ion in given]
    lacking = next((one for one in made if isinstance(one, NeedsInput)), None)
    return lacking or Several(parts=tuple(one for one in made if isinstance(one, Current)))


def _current(givens: Givens, asked: str | None) -> Current | NeedsInput:
    """Ohm's law of one conductance; one of its four quantities is asked."""
    reading = givens.reading
    ion = next((s.ion for s in reading.slots if s.role in ("g", "I", "E") and s.ion), None)
    known = givens.complete_ions()
    told = any(s.role == "E" and s.ion == ion for s in reading.slots) or any(reading.of("rev"))
    if (ion is None or (ion in BRANCHES and not told)) and len(known) == 1 and not any(reading.of("rev")):
        ion = known[0]  # "the GABA conductance", where chloride alone is spoken of
    conductance = [s for s in reading.of("g") if s.dim != "bare" or s.value is not None]
    if len({s.ion for s in conductance}) > 1 and asked:
        ion = asked
        conductance = [s for s in conductance if s.ion == ion]
    g = (
        conductance[-1] if conductance else None
    )  # a conductance that was taken back gives way to the last one
    if g is not None:
        givens.note("conductance_nS", g)
    values = {
        "conductance_nS": g.value if g else None,
        "membrane_mV": givens.value("membrane_mV", "V"),
        "potential_mV": _reversal(givens, ion),
        "current_pA": givens.value("current_pA", "I"),
    }
    _from_force(givens, values)
    missing = [field for field, value in values.items() if value is None]
    if len(missing) == 2 and "membrane_mV" in missing and reading.asks("I", "g"):
        values["membrane_mV"] = givens.membrane_mV()
        missing = [field for field, value in values.items() if value is None]
    if not missing:
        return NeedsInput("current", ("quantity",), "ask-what")
    if len(missing) != 1:
        wanted = "current_pA" if reading.asks("I") else "conductance_nS" if reading.asks("g") else missing[-1]
        return NeedsInput("current", tuple(f for f in missing if f != wanted) or ("membrane_mV",))
    channels = _open_channels(givens)
    if channels is None:
        return NeedsInput("current", ("channels",))
    density = g is not None and g.dim == "conductance_density"
    find: Mapping[str, Literal["current", "conductance", "membrane", "potential"]] = {
        "current_pA": "current",
        "conductance_nS": "conductance",
        "membrane_mV": "membrane",
        "potential_mV": "potential",
    }
    return Current(
        species=givens.species(ion),
        find=find[missing[0]],
        density=density,
        channels=channels,
        conductance_nS=values["conductance_nS"],
        membrane_mV=values["membrane_mV"],
        potential_mV=values["potential_mV"],
        current_pA=values["current_pA"],
        unit="µA/cm²" if density else current_unit(reading),
        sources=givens.frozen_sources(*values),
    )


def current_line(givens: Givens) -> Query | NeedsInput:
    """A straight current-voltage line from two of its points, or from a step of both."""
    reading = givens.reading
    values: dict[str, float | None] = {}
    for axis in ("mV", "pA"):
        for name, slot in zip(("first", "second"), reading.of(f"point_{axis}"), strict=False):
            values[f"{name}_{axis}"] = slot.value
            givens.note(f"{name}_{axis}", slot)
        values[f"step_{axis}"] = givens.value(f"step_{axis}", f"step_{axis}")
    step = reading.first("step_mV") is not None
    needed = ("step_mV", "step_pA") if step else ("first_mV", "first_pA", "second_mV", "second_pA")
    if missing := tuple(field for field in needed if values.get(field) is None):
        return NeedsInput("current_line", missing)
    at_mV = None if step else givens.value("at_mV", "at_mV")
    if at_mV is None and not step and reading.asks("I"):  # in another part of the exercise
        at_mV = givens.value("at_mV", "V")
    return CurrentLine(
        find=_of_line(reading) if at_mV is None else "current",
        density=any(s.dim == "current_density" for s in reading.slots),
        at_mV=at_mV,
        sources=givens.frozen_sources(*values, "at_mV"),
        **values,
    )


def _of_line(reading: Reading) -> Literal["conductance", "reversal", "resistance"]:
    asked = [w.role for w in sorted(reading.wanted, key=lambda w: w.span) if w.role in ("g", "rev", "E")]
    if reading.has("resistance") and "g" not in asked:
        return "resistance"
    whole = reading.first("step_mV") is None
    return "reversal" if whole and (not asked or asked[0] != "g") else "conductance"


def _from_force(givens: Givens, values: dict[str, float | None]) -> None:
    """A driving force that is given stands for V_m or E; where neither is, V_m is counted from E."""
    slot = givens.reading.first("DF")
    if slot is None or slot.value is None:
        return
    membrane, potential = values["membrane_mV"], values["potential_mV"]
    if membrane is None:
        values["membrane_mV"] = slot.value + (potential or 0.0)
        givens.note("membrane_mV", slot)
    if potential is None:
        values["potential_mV"] = (membrane - slot.value) if membrane is not None else 0.0
        givens.sources["potential_mV"] = Source("inferred")


def _open_channels(givens: Givens) -> int | None:
    """How many channels carry the current: those that are there, times the share that is open."""
    count, share = givens.value("channels", "channels"), givens.value("channels", "open")
    if count is None:
        return 1 if share is None else None
    number = count * (share if share is not None else 1.0)
    return round(number) if abs(number - round(number)) < 1e-9 and number >= 1 else None


def _reversal(givens: Givens, ion: str | None) -> float | None:
    for role in ("rev", "E"):
        value = givens.value("potential_mV", role, ion if role == "E" else None)
        if value is not None:
            return value
    kind = givens.species(ion)
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    if kind is None or outside is None or inside is None:
        return None
    return float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))


def _inward(givens: Givens, ion: str | None) -> bool | None:
    """Which way the solute is moved: by the verb, or from the side named first to the other."""
    reading = givens.reading
    way = [c for c in reading.cues if c in ("inward", "outward")]
    if "from" in reading.cues and reading.way:
        return reading.way == "in"
    if way:
        return way[0] == "inward"
    return reading.way == "in" if reading.way else None


def free_energy(givens: Givens) -> Query | NeedsInput:
    """ΔG of moving a solute; where no way was said, into the cell."""
    ion = givens.ion()
    kind = givens.species(ion)
    if kind is None or ion is None:
        return NeedsInput("free_energy", ("species",))
    quotient = givens.value("ratio", "ratio", ion)
    said = givens.concentration(ion, "out") is not None and givens.concentration(ion, "in") is not None
    sides = (quotient, 1.0) if quotient is not None and not said else _both(givens, ion)
    membrane = givens.membrane_mV() if kind.z else givens.value("membrane_mV", "V") or 0.0
    if sides is None or membrane is None:
        return NeedsInput("free_energy", ("outside_mM", "inside_mM") if sides is None else ("membrane_mV",))
    inward = _inward(givens, ion)
    if inward is None:
        givens.sources["inward"] = Source("inferred")
    return FreeEnergy(
        species=kind,
        inward=inward is not False,
        outside_mM=sides[0],
        inside_mM=sides[1],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        unit=_energy_unit(givens.reading),
        sources=givens.frozen_sources("inward", "outside_mM", "inside_mM", "membrane_mV", "temperature_C"),
    )


def cotransport(givens: Givens) -> Query | NeedsInput:
    """The largest gradient that Na⁺ can pay for."""
    reading = givens.reading
    counts = {s.ion: int(s.value or 1) for s in reading.of("count")}
    neutral = next((ion for ion in reading.ions if species(ion).z == 0), "glucose")
    count = counts.get("Na") or (1 if "SGLT2" in reading.transporters else 2)
    if "Na" not in counts and not reading.transporters:
        givens.sources["count"] = Source("inferred")
    quotient = givens.value("ratio", "ratio", "Na")
    sides = _both(givens, "Na") if quotient is None else (quotient, 1.0)
    membrane = givens.membrane_mV()
    if sides is None or membrane is None:
        return NeedsInput("cotransport", ("Na.outside_mM", "Na.inside_mM"))
    cargo_outside = givens.concentration(neutral, "out")
    return Cotransport(
        driver=species("Na"),
        cargo=species(neutral),
        count=count,
        driver_outside_mM=sides[0],
        driver_inside_mM=sides[1],
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        cargo_outside_mM=cargo_outside,
        sources=givens.frozen_sources("count", "outside_mM", "inside_mM", "membrane_mV", "temperature_C"),
    )


def exchanger(givens: Givens) -> Query | NeedsInput:
    """Reversal potential of an exchanger; Na/Ca exchange is 3 : 1 unless it was said otherwise."""
    reading = givens.reading
    counts: dict[str, int] = {s.ion: int(s.value or 1) for s in reading.of("count") if s.ion}
    others = [ion for ion in reading.ions if ion not in counts]
    if len(counts) == 1 and others:
        counts[others[0]] = 1  # "3 Na+ in for each Ca2+ out"
    ions = list(counts) or ["Na", "Ca"]
    if len(ions) < 2:
        return NeedsInput("exchanger", ("count",))
    given = {ion: counts.get(ion, {"Na": 3}.get(ion, 1)) for ion in ions[:2]}
    if not counts:
        givens.sources["count"] = Source("inferred")
    if limit := _limit(givens, given):
        return limit
    potentials = {}
    for ion in given:
        value = givens.value("potential_mV", "E", ion)
        kind = species(ion)
        if value is None:
            outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
            if outside is None or inside is None:
                return NeedsInput("exchanger", (f"{ion}.potential_mV",))
            value = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
        potentials[ion] = value
    first, second = given
    return Exchanger(
        inward=species(first),
        outward=species(second),
        inward_count=given[first],
        outward_count=given[second],
        inward_mV=potentials[first],
        outward_mV=potentials[second],
        sources=givens.frozen_sources("count", "temperature_C"),
    )


def _limit(givens: Givens, counts: Mapping[str, int]) -> Query | NeedsInput | None:
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
        lacks = [] if one.known else [side for side, field in _FIELDS.items() if getattr(one, field) is None]
        missing += [f"{ion}.{_FIELDS[side]}" for side in lacks if (ion, side) not in unknown]
    if missing:
        return NeedsInput("electroneutral", tuple(missing))
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


def pump_current(givens: Givens) -> Query | NeedsInput:
    """The current of many turning pumps, 3 Na⁺ out and 2 K⁺ in unless told otherwise; or what it implies."""
    reading = givens.reading
    told = {s.role: s for s in (*reading.slots, *pumping(reading.plain))}
    values = {}
    for field, role in (("pumps", "pumps"), ("cycles_per_s", "rate"), ("current_pA", "I")):
        values[field] = told[role].value if role in told else None
        if role in told:
            givens.note(field, told[role])
    resistance = next((s for s in reading.of("g") if s.dim == "resistance" and s.value), None)
    if resistance is not None:
        givens.note("resistance_MOhm", resistance)
    find = _of_turning(reading, values, resistance is not None)
    if find is None:
        return NeedsInput("pump_current", ("pumps", "cycles_per_s"))
    counts = {s.ion: int(s.value or 0) for s in reading.of("count")}
    givens.sources |= {f"{ion}_count": SAID_NOT for ion in ("Na", "K") if ion not in counts}
    return PumpCurrent(
        find=find,
        resistance_MOhm=_resistance_MOhm(resistance) if resistance else None,
        Na_count=counts.get("Na", 3),
        K_count=counts.get("K", 2),
        unit=current_unit(reading),
        sources=givens.frozen_sources(*givens.sources),
        **values,
    )


def _resistance_MOhm(conductance: Slot) -> float:
    """A resistance as it was told; the grammar holds its inverse."""
    return float(f"{_MOhm_nS / (conductance.value or 1.0):.12g}")


def _of_turning(
    reading: Reading, values: Mapping[str, float | None], resists: bool
) -> Literal["current", "pumps", "rate", "shift"] | None:
    """What is asked of turning pumps: the one that was not told; None where too little was."""
    lacks = {field for field, value in values.items() if value is None}
    if resists and shifts(reading) and (len(lacks) < 2 or "current_pA" not in lacks):
        return "shift"
    finds: Mapping[str, Literal["current", "pumps", "rate"]] = {
        "current_pA": "current",
        "pumps": "pumps",
        "cycles_per_s": "rate",
    }
    return finds[lacks.pop()] if len(lacks) == 1 else None


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
    stands = reading.asks("V", "rev") or reading.has("balance")  # "at what voltage would the pump reverse"
    if stands and not any(s.role == "V" for s in reading.slots):
        return "reversal"
    if reading.has("share"):
        return "share"
    return "total" if reading.has("overall") and atp is not None else "work"


def charge(givens: Givens) -> Query | NeedsInput:
    """How many ions, or how much charge, change V_m by so much."""
    reading = givens.reading
    change = _change(reading)
    named = [ion for ion in reading.ions if species(ion).z]
    kind = species(named[0]) if named else generic_ion(1)
    size = {
        "capacitance_pF": givens.value("capacitance_pF", "capacitance"),
        "diameter_um": givens.value("diameter_um", "diameter"),
        "area_um2": givens.value("area_um2", "area"),
    }
    if reading.has("per_area") and not any(size.values()):
        size["area_um2"] = 1.0
    known = {field: value for field, value in size.items() if value is not None}
    if change is None or not known:
        return NeedsInput("charge", ("change_mV",) if change is None else ("diameter_um",))
    field = next(iter(known))
    specific = givens.value("specific_uF_per_cm2", "specific")
    if specific is None and field != "capacitance_pF":
        givens.sources["specific_uF_per_cm2"] = Source("preset", preset="course")
    volume = givens.value("volume_pL", "volume")
    sized = volume is not None or field == "diameter_um"
    return Charge(
        change_mV=change,
        species=kind,
        specific_uF_per_cm2=specific or 1.0,
        volume_pL=volume,
        find=_of_charge(reading, sized=sized),
        unit=_CHARGE.get(reading.unit or "", "C"),
        sources=givens.frozen_sources(*givens.sources),
        **{field: known[field]},
    )


def _of_charge(reading: Reading, *, sized: bool) -> Literal["ions", "charge", "concentration"]:
    """Ions, coulombs, or, where the size of the cell is known, by how much a concentration changes."""
    if reading.asks("Q", "z") and not (reading.has("howmany") and not reading.asks("Q")):
        return "charge"
    in_mM = reading.asks("C") or reading.has("in_mM") or reading.unit in ("mM", "mmol/L", "uM", "nM")
    return "concentration" if sized and in_mM else "ions"


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
