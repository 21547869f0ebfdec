"""Completing questions about the energy of transport: of one solute, of the pump, of ATP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.givens import NO_GRADIENT, NO_VOLTAGE, SAID_NOT
from bot.tutor.ions import behind_energy, compares, several
from grammar.balance import of_each_ion
from grammar.carriers import AGAINST_A_VOLTAGE, of_the_field
from grammar.costs_told import costs_told
from grammar.queries import (
    AtpEnergy,
    CycleCost,
    ForceEnergy,
    FreeEnergy,
    Pump,
    Query,
    Source,
)
from grammar.unit_asked import energy_of_one
from grammar.ways_of_each import ways_of_each
from physics.species import species
from physics.transport import ATP_STANDARD_kJ_per_mol, atp_energy_kJ_per_mol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.givens import Givens
    from bot.tutor.ions import Made
    from grammar.reading import Reading
    from physics.species import Species

EnergyUnit = Literal["kJ/mol", "kcal/mol", "J/mol"]
_ENERGY: Final[Mapping[str, EnergyUnit]] = {"kcal": "kcal/mol", "kcal/mol": "kcal/mol"}
_WAYS: Final = ("inward", "outward")
_CALCIUM_PUMPS: Final = frozenset({"SERCA", "PMCA"})
FIELDS: Final[Mapping[str, str]] = {"out": "outside_mM", "in": "inside_mM"}


_JOULES: Final = re.compile(
    r"(?<![\d.k])(?<!\d )(?<![A-Za-z])(?:J|joules?) ?(?:/ ?|per )(?:mol|mole)\b(?! ?[/·*])"
    r"|(?<!千)焦耳?(?:/|每)(?:mol|摩)"
)
"""J/mol that is asked for, not that of a number such as R."""


def energy_unit(reading: Reading) -> EnergyUnit:
    """The unit in which an energy is asked for."""
    if reading.unit in (None, "kJ/mol") and _JOULES.search(reading.plain):
        return "J/mol"
    return _ENERGY.get(reading.unit or "", "kJ/mol")


def _unit_of_one_kind(reading: Reading) -> EnergyUnit | Literal["J", "eV", "meV"]:
    """The unit in which the energy of moving ions is asked for, of one of them or of a mole."""
    return energy_of_one(reading.plain) or energy_unit(reading)


def both_sides(givens: Givens, ion: str | None, prefix: str = "") -> tuple[float, float] | None:
    """Concentrations outside and inside; a side not said comes from the cell."""
    found = []
    for side, field in FIELDS.items():
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
    if ion == "Ca" and not _CALCIUM_PUMPS.isdisjoint(reading.transporters):
        return False  # out of the cytosol, though SERCA takes it "into the reticulum"
    way = [c for c in reading.cues if c in _WAYS]
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


def wished_once(reading: Reading) -> Reading:
    """Without parts where one of them only says again what is asked: "moving Na+ out or K+ in? ΔG?"."""
    again = bool(reading.parts) and _AGAIN.search(reading.plain) is not None
    if not again or not ways_of_each(reading.plain):
        return reading
    return reading._replace(parts=())


_AGAIN: Final = re.compile(r"\?[^?\d]{0,24}(?:ΔG|kJ(?:/mol)?)[^?\d]{0,16}\?\s*$")


def free_energies(givens: Givens) -> Made:
    """ΔG of moving each solute that is asked for."""
    if len({s.ion for s in givens.reading.of("count")}) > 1:  # a cycle of several ions, of which E is told
        return NeedsInput("pump", ("Na.outside_mM", "Na.inside_mM"))
    if told := behind_energy(givens, inward=_inward(givens, givens.ion()) is not False):
        return told
    own = ways_of_each(givens.reading.plain)
    reading, ions = givens.reading, _moved(givens, own)
    made: list[Made] = []
    ways = [cue for cue in reading.cues if cue in _WAYS]
    others = tuple(cue for cue in reading.cues if cue not in _WAYS)
    for k, ion in enumerate(ions):
        if ion in own:  # "moving Na+ out and K+ in"
            givens.reading = reading._replace(cues=others, way=own[ion])
        elif len(ways) == len(ions):  # "of K+ leaving and of Na+ entering"
            givens.reading = reading._replace(cues=(*others, ways[k]))
        made.append(free_energy(givens, ion))
    return several(made, compare=compares(reading) or _WHICH_COSTS.search(reading.plain) is not None)


_WHICH_COSTS: Final = re.compile(
    r"(?i:\b(?:costs|takes|needs|requires|is) (?:the )?"
    r"(?:more|most|less|least|dearer|cheaper|costlier|harder)\b|\bmore (?:energy|work|expensive|costly)\b)"
    r"|[更最](?:耗能?|费能?|贵|省|便宜)|更多的?(?:能量|功)|(?:耗能|费能)(?:更多|多|少)"
)
"""Asks of two energies which is the larger."""


def _moved(givens: Givens, ways: Mapping[str, str]) -> list[str | None]:
    """The solutes whose ΔG is asked: those with ways of their own or named with it, else what is moved."""
    reading = givens.reading
    if len(ways) > 1:
        return [*ways]
    if moles := dict.fromkeys(s.ion or givens.ion() for s in reading.of("moles")):
        return [*moles]
    forces = [s.ion for s in reading.slots if s.role in ("E", "DF")]
    told = [ion for ion in dict.fromkeys([*givens.complete_ions(), *forces]) if ion]
    if not any(s.role in ("conc", "pH", "ratio", "E", "DF") for s in reading.slots):
        told = list(reading.ions)  # their concentrations are those of the cell
    if of_each_ion(reading) and len(told) > 1:
        return [*told]
    asked = [ion for ion in (*givens.asked_ions("dG"), *reading.beside_wanted) if ion in told]
    named = [ion for ion in reading.in_question if ion in asked]
    asked = named or asked
    return [*dict.fromkeys(asked)] or [reading.moving if reading.moving in told else givens.ion()]


def free_energy(givens: Givens, ion: str | None) -> Query | NeedsInput:
    """ΔG of moving a solute; where no way was said, into the cell."""
    kind = givens.species(ion)
    if kind is None:
        return NeedsInput("free_energy", ("species",))
    if kind.z and (by_force := _by_force(givens, ion, kind)):
        return by_force
    quotient = givens.value("ratio", "ratio", ion)
    said = givens.concentration(ion, "out") is not None and givens.concentration(ion, "in") is not None
    if quotient is not None and not said:
        quotient = _uphill(givens, ion, quotient)
    sides = (quotient, 1.0) if quotient is not None and not said else both_sides(givens, ion)
    if sides is None:
        return NeedsInput("free_energy", ("outside_mM", "inside_mM"))
    membrane = givens.membrane_mV() if kind.z else givens.value("membrane_mV", "V") or 0.0
    if membrane is None:
        membrane = givens.value("membrane_mV", "change")  # "+ zFΔV, ΔV = -70 mV"
    of_a_cell = quotient is None and not said and bool(kind.z)
    if membrane is None and (of_a_cell or _speaks_of_a_voltage(givens.reading)):
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
        unit=_unit_of_one_kind(givens.reading),
        sources=givens.frozen_sources("inward", "outside_mM", "inside_mM", "membrane_mV", "temperature_C"),
    )


def _speaks_of_a_voltage(reading: Reading) -> bool:
    """Whether V_m is spoken of by its name, not only by "across the membrane", and not to be neglected."""
    if reading.has("ignored"):
        return False
    named = (reading.plain[slice(*w.span)] for w in reading.wanted if w.role == "V")
    return any(_VOLTAGE.search(word) for word in named)


_VOLTAGE: Final = re.compile(r"(?i:volt|potential|polari[sz])|V|电[位压势]|极化|ψ|Ψ")


def _moles(givens: Givens, ion: str | None) -> float:
    """How many ions, or moles of them, are moved: "three Na+", "2 mol of K+", "2 Ca2+ per ATP"."""
    told = [*givens.reading.of("moles", ion)]
    alone = len({s.ion for s in givens.reading.of("count")}) == 1  # "to pump 2 K+ in"
    told += givens.reading.of("count", ion) if alone or givens.reading.asks("ATP") else ()
    return next((s.value for s in told if s.value), 1.0)


def _way(givens: Givens, ion: str | None, outside_mM: float, inside_mM: float) -> bool:
    """Which way it is moved, also where it is told by the gradient: "against its concentration gradient"."""
    told = None if _inward(givens, ion) is not None else _ALONG.search(givens.reading.plain)
    if told is None or outside_mM == inside_mM:
        return _inward_or_assumed(givens, ion)
    return (outside_mM > inside_mM) == bool(told["down"])


def _uphill(givens: Givens, ion: str | None, quotient: float) -> float:
    """The ratio outside/inside of "against a 100-fold gradient": the side that it is moved to holds more."""
    told, inward = _ALONG.search(givens.reading.plain), _inward(givens, ion)
    if told is None or inward is None or givens.reading.sides:
        return quotient
    more_outside = inward == bool(told["down"])
    return max(quotient, 1.0 / quotient) if more_outside else min(quotient, 1.0 / quotient)


_ALONG: Final = re.compile(
    r"(?i:\b(?:against|up) (?:its|the|a|their|this) (?:[\w.-]{1,9} )?(?:chemical |concentration )?gradient"
    r"|\buphill)|逆着?(?:\d+ ?倍的?)?(?:化学|浓度)"
    r"|(?P<down>(?i:\b(?:down|with|along) (?:its|the|a|their|this) (?:[\w.-]{1,9} )?"
    r"(?:chemical |concentration )?gradient|\bdownhill)|顺(?:着)?(?:\d+ ?倍的?)?(?:化学|浓度))"
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
    inward: bool | None = None
    values = {"force_mV": force, "membrane_mV": None, "potential_mV": None}
    if force is None:
        values["membrane_mV"] = givens.value("membrane_mV", "V")
        values["potential_mV"] = givens.value("potential_mV", "E", ion)
        across = values["potential_mV"] is None and of_the_field(givens.reading)
        if across:  # "the work of moving Na+ across 70 mV"
            values["potential_mV"] = 0.0
            givens.sources["potential_mV"] = Source("preset", preset=NO_GRADIENT)
        if None in (values["membrane_mV"], values["potential_mV"]):
            return None
        if across and _inward(givens, ion) is None and AGAINST_A_VOLTAGE.search(givens.reading.plain):
            inward = kind.z * (values["membrane_mV"] or 0.0) > 0.0  # the way that costs work
            givens.sources["inward"] = Source("inferred")
    return ForceEnergy(
        species=kind,
        inward=_inward_or_assumed(givens, ion) if inward is None else inward,
        moles=_moles(givens, ion),
        unit=_unit_of_one_kind(givens.reading),
        sources=givens.frozen_sources("inward", *values),
        **values,
    )


def pump(givens: Givens) -> Query | NeedsInput:
    """Work of the Na/K-ATPase."""
    sodium, potassium = both_sides(givens, "Na", "Na_"), both_sides(givens, "K", "K_")
    atp = energy_of_atp(givens)
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
        unit=energy_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def energy_of_atp(givens: Givens) -> float | None:
    """ΔG of ATP hydrolysis as told, or from its concentrations, kJ/mol; its sign as told."""
    if (made := _of_atp(givens)) is not None:
        return float(atp_energy_kJ_per_mol(*made, givens.temperature_C(), _standard(givens)))
    told = givens.value("atp_kJ_per_mol", "ATP")
    return givens.value("atp_kJ_per_mol", "dG") if told is None else told


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
        unit=energy_unit(givens.reading),
        sources=givens.frozen_sources("ATP_mM", "ADP_mM", "standard_kJ_per_mol", "temperature_C"),
    )


def cycle_cost(givens: Givens) -> Query | NeedsInput:
    """A cycle of the Na/K pump, 3 Na⁺ : 2 K⁺ unless told otherwise, from the cost of each ion."""
    told = costs_told(givens.reading)
    if told is None:
        return NeedsInput("pump", ("Na.outside_mM", "Na.inside_mM"))
    counts = {s.ion: int(s.value or 0) for s in givens.reading.of("count")}
    givens.sources |= {f"{ion}_count": SAID_NOT for ion in told if ion not in counts}
    for ion, slot in told.items():
        givens.note(f"{ion}_kJ_per_mol", slot)
    return CycleCost(
        Na_kJ_per_mol=told["Na"].value or 0.0,
        K_kJ_per_mol=told["K"].value or 0.0,
        Na_count=counts.get("Na", 3),
        K_count=counts.get("K", 2),
        unit="kcal/mol" if energy_unit(givens.reading) == "kcal/mol" else "kJ/mol",
        sources=givens.frozen_sources(*givens.sources),
    )


def _of_pump(reading: Reading, atp: float | None) -> Literal["work", "reversal", "share", "total"]:
    """What is asked of the pump: "at what V_m does it stall", "its efficiency", "ΔG with ATP included"."""
    # "at what voltage would the pump reverse", "at how many mV does it stop"
    stands = reading.asks("V", "rev") or reading.has("balance") or reading.unit == "mV"
    if stands and not any(s.role == "V" for s in reading.slots):
        return "reversal"
    if reading.has("share"):
        return "share"
    if not reading.has("overall") or atp is None or _takes_in_all(reading.plain):
        return "work"
    return "total"


_TAKES: Final = re.compile(
    r"(?i:\b(?:required?|requires|needed|needs?|costs?|takes?|spends?|consumes?|put in)\b)"
    r"|需|耗|花费|代价|做.{0,3}功"
)
_WITH_ATP: Final = re.compile(
    r"(?i:\bnet\b|\b(?:includ|count|coupl|add)(?:ed|es|ing)?\b|\b(?:together|combined) with\b|\bsum\b)"
    r"|净|连同|包括|包含|加上|耦联|偶联|计入|之和"
)


def _takes_in_all(plain: str) -> bool:
    """Whether a total is what the ions of a cycle take, "total energy required", beside what ATP yields."""
    return _TAKES.search(plain) is not None and _WITH_ATP.search(plain) is None
