"""A question turned back into what was told of it: intent, slots, and what it asked for.

Those of carriers, charges and counts are in `earlier`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.tutor import earlier
from bot.tutor.earlier import NOWHERE, Before
from bot.tutor.earlier import pair as pair_of
from bot.tutor.earlier import slot as slot_of
from grammar.queries import (
    Charge,
    Charging,
    Chord,
    Concept,
    ConstantField,
    Cotransport,
    Current,
    CurrentLine,
    CurrentSum,
    Cycle,
    DrivingForce,
    Electroneutral,
    Equilibrium,
    ExchangeLimit,
    Exchanger,
    FieldAim,
    ForceEnergy,
    FreeEnergy,
    IonFacts,
    IonRate,
    ManyChannels,
    NetCurrent,
    OhmicStep,
    PermeabilityRatio,
    Pump,
    PumpCurrent,
    PumpLimit,
    Query,
    Replacement,
    Several,
)
from grammar.reading import Slot, Wanted
from physics.currents import MOhm_nS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def as_slots(query: Query) -> Before | None:
    """A question as intent, slots and what it asked for; None for kinds that have no follow-ups."""
    if isinstance(query, Several):
        before, begun_mV = as_slots(query.parts[-1]), earlier.begun_mV(query)
        if before is None or begun_mV is None:
            return before
        intent, slots, wanted = before
        return (
            intent,
            [s._replace(value=begun_mV, new=s.value) if s.role == "E" else s for s in slots],
            wanted,
        )
    maker = _SLOTS.get(type(query))
    return maker(query) if maker else None


def _equilibrium(q: Equilibrium) -> Before:
    ion = q.species.id
    z = slot_of("z", float(q.species.z)) if ion.startswith("X") else []
    slots = [
        *pair_of(ion, q.outside_mM, q.inside_mM),
        *slot_of("ratio", q.ratio, ion),
        *slot_of("E", q.potential_mV, ion),
        *slot_of("T", q.temperature_C),
        *z,
    ]
    intent = {"potential": "nernst", "ratio": "ratio", "temperature": "temperature"}.get(q.find, "inverse")
    return intent, slots, [Wanted("E" if intent == "nernst" else "C", ion, None, NOWHERE)]


def _force(q: DrivingForce) -> Before:
    ion = q.species.id
    slots = [
        *slot_of("V", q.membrane_mV),
        *slot_of("E", q.potential_mV, ion),
        *pair_of(ion, q.outside_mM, q.inside_mM),
        *slot_of("ratio", q.ratio, ion),
        *slot_of("T", q.temperature_C),
        *slot_of("DF", q.force_mV, ion),
        *([Slot("alone", 1.0, NOWHERE, unit=q.alone)] if q.alone else []),
    ]
    intent = {"force": "driving_force", "direction": "direction"}.get(q.find, "force_inverse")
    return intent, slots, [Wanted("DF", ion, None, NOWHERE)]


def _field(q: ConstantField) -> Before:
    slots = [s for i in q.ions for s in pair_of(i.species.id, i.outside_mM, i.inside_mM)]
    for i in q.ions:
        source = q.sources.get(f"{i.species.id}.permeability")
        lent = source is not None and source.origin == "preset"
        slots += [s._replace(inferred=lent) for s in slot_of("P", i.permeability, i.species.id)]
    for count, ion in zip(q.pump or (), ("Na", "K"), strict=False):
        slots += slot_of("count", float(count), ion)
    role = "V" if q.find == "rest" else "rev"
    return "constant_field", [*slots, *slot_of("T", q.temperature_C)], [Wanted(role, None, None, NOWHERE)]


def _field_aim(q: FieldAim) -> Before:
    side = {"outside": "out", "inside": "in"}.get(q.find)
    found = _field(ConstantField(ions=q.ions, temperature_C=q.temperature_C))[1]
    sought = ("conc", q.species.id, side) if side else ("P", q.species.id, None)
    told = [s for s in found if (s.role, s.ion, s.side) != sought]
    wanted = Wanted("C" if side else "P", q.species.id, side, NOWHERE)
    return "constant_field", [*told, *slot_of("V", q.membrane_mV)], [wanted]


def _chord(q: Chord) -> Before:
    slots = [s for b in q.branches for s in slot_of("g", b.conductance, b.species.id)]
    slots += [s for b in q.branches for s in slot_of("E", b.potential_mV, b.species.id)]
    return "chord", slots, [Wanted("V" if q.find == "rest" else "rev", None, None, NOWHERE)]


def _net_current(q: NetCurrent) -> Before:
    dim = "conductance_density" if q.density else "conductance"
    slots = [Slot("g", b.conductance, NOWHERE, ion=b.species.id, dim=dim) for b in q.branches]
    slots += [s for b in q.branches for s in slot_of("E", b.potential_mV, b.species.id)]
    return "net_current", [*slots, *slot_of("V", q.membrane_mV)], [Wanted("I", None, None, NOWHERE)]


def _pump_current(q: PumpCurrent) -> Before | None:
    slots = [
        *slot_of("pumps", q.pumps),
        *slot_of("rate", q.cycles_per_s),
        *slot_of("I", q.current_pA),
        *slot_of("count", float(q.Na_count), "Na"),
        *slot_of("count", float(q.K_count), "K"),
    ]
    if q.find in ("Na", "K") or q.carrier:
        return None  # which of the currents a new number would be is open
    return "pump_current", slots, [Wanted("I", None, None, NOWHERE)] if q.find == "current" else []


def _many_channels(q: ManyChannels) -> Before:
    names = ("channels", "open_share", "single_pA", "total_pA")
    return "many_channels", [s for name in names for s in slot_of(name, getattr(q, name))], []


def _pump(q: Pump) -> Before:
    slots = [*pair_of("Na", q.Na_outside_mM, q.Na_inside_mM), *pair_of("K", q.K_outside_mM, q.K_inside_mM)]
    slots += [*slot_of("V", q.membrane_mV), *slot_of("T", q.temperature_C), *slot_of("ATP", q.atp_kJ_per_mol)]
    return "pump", slots, []


def _pump_limit(q: PumpLimit) -> Before:
    slots = []
    for one in q.ions:
        ion = one.species.id
        slots += slot_of("count", float(abs(one.count)), ion) + pair_of(ion, one.outside_mM, one.inside_mM)
        slots += slot_of("E", one.potential_mV, ion)
    slots += [*slot_of("V", q.membrane_mV), *slot_of("T", q.temperature_C), *slot_of("ATP", q.atp_kJ_per_mol)]
    asked = {"membrane": ("V", None), "cost": ("dG", None), "pH": ("pH", "H")}
    wanted = [Wanted(*asked[q.find], None, NOWHERE)] if q.find in asked else []
    return "pump_limit", slots, wanted


def _permeability_ratio(q: PermeabilityRatio) -> Before:
    slots = [
        *pair_of(q.x.id, q.x_outside_mM, q.x_inside_mM),
        *pair_of(q.ref.id, q.ref_outside_mM, q.ref_inside_mM),
    ]
    slots += [*slot_of("V", q.reversal_mV), *slot_of("T", q.temperature_C)]
    return "permeability_ratio", slots, [Wanted("P", ion.id, None, NOWHERE) for ion in (q.x, q.ref)]


def _ion_rate(q: IonRate) -> Before:
    told = [*slot_of("I", q.current_pA), *slot_of("ions", q.ions), *slot_of("Q", q.charge_pC)]
    slots = [*told, *slot_of("span", q.duration_ms)]
    asked = Wanted("Q", None, None, NOWHERE) if q.unit else Wanted("I", q.species.id, None, NOWHERE)
    return "ion_rate", slots, [asked]


def _ohmic_step(q: OhmicStep) -> Before:
    resistance = [s._replace(dim="resistance") for s in slot_of("g", MOhm_nS / q.resistance_MOhm)]
    slots = [*resistance, *slot_of("I", q.current_pA), *slot_of("change", q.change_mV)]
    return "ohmic_step", slots, [Wanted("V" if q.find == "change" else "I", None, None, NOWHERE)]


def _current_sum(q: CurrentSum) -> Before:
    slots = [s for part in q.parts for s in slot_of("I", part.current_pA, part.species.id)]
    return "current_sum", slots, [Wanted("I", None, None, NOWHERE)]


def _charging(q: Charging) -> Before:
    slots = [
        *slot_of("capacitance", q.capacitance_pF),
        *slot_of("diameter", q.diameter_um),
        *slot_of("area", q.area_um2),
        *slot_of("specific", q.specific_uF_per_cm2 if q.capacitance_pF is None else None),
        *slot_of("I", q.current_pA),
        *slot_of("span", q.duration_ms),
        *slot_of("ions", q.ions),
        *slot_of("Q", q.charge_pC),
        *slot_of("V", q.start_mV),
        *slot_of("change", q.change_mV),
    ]
    ion = q.species.id if q.species and not q.species.id.startswith("X") else None
    return "charging", slots, [Wanted("V", ion, None, NOWHERE)]


def _current(q: Current) -> Before:
    ion = q.species.id if q.species else None
    slots = [
        *slot_of("g", q.conductance_nS, ion),
        *slot_of("V", q.membrane_mV),
        *slot_of("E", q.potential_mV, ion),
        *slot_of("I", q.current_pA, ion),
    ]
    return (
        "current",
        slots,
        [Wanted({"current": "I", "conductance": "g"}.get(q.find, "V"), ion, None, NOWHERE)],
    )


def _current_line(q: CurrentLine) -> Before:
    """Its points, or what drives the current where E_rev is told; its step; its slope."""
    asked = {"resistance": "R", "reversal": "rev", "current": "I"}.get(q.find, "g")
    wanted = [Wanted(asked, None, None, NOWHERE)]
    if q.resistance_MOhm is not None:
        told = slot_of("g", MOhm_nS / q.resistance_MOhm)
        return "current_line", [s._replace(dim="resistance") for s in told], wanted
    if q.conductance_nS is not None:
        dim = "conductance_density" if q.density else "conductance"
        return "current_line", [s._replace(dim=dim) for s in slot_of("g", q.conductance_nS)], wanted
    dim = "current_density" if q.density else "current"
    if asked == "R" and (q.second_pA == 0.0 or q.step_mV is not None):
        currents = slot_of("I", q.step_pA if q.first_pA is None else q.first_pA)
        driven = [*slot_of("change", q.step_mV), *slot_of("V", q.first_mV), *slot_of("rev", q.second_mV)]
        return "current", [*driven, *(s._replace(dim=dim) for s in currents)], wanted
    volts = [
        s
        for name, value in (("point", q.first_mV), ("point", q.second_mV), ("step", q.step_mV))
        for s in slot_of(f"{name}_mV", value)
    ]
    currents = [
        s._replace(dim=dim)
        for name, value in (("point", q.first_pA), ("point", q.second_pA), ("step", q.step_pA))
        for s in slot_of(f"{name}_pA", value)
    ]
    return "current_line", [*volts, *currents, *slot_of("V", q.at_mV)], wanted


def _energy(q: FreeEnergy) -> Before:
    slots = [
        *pair_of(q.species.id, q.outside_mM, q.inside_mM),
        *slot_of("V", q.membrane_mV),
        *slot_of("T", q.temperature_C),
        *_many(q),
    ]
    return "free_energy", slots, [Wanted("dG", q.species.id, None, NOWHERE)]


def _many(q: FreeEnergy | ForceEnergy) -> list[Slot]:
    return slot_of("moles", q.moles, q.species.id) if q.moles != 1.0 else []


def _energy_of_force(q: ForceEnergy) -> Before:
    ion = q.species.id
    slots = [
        *slot_of("DF", q.force_mV, ion),
        *slot_of("V", q.membrane_mV),
        *slot_of("E", q.potential_mV, ion),
    ]
    slots += _many(q)
    return "free_energy", slots, [Wanted("dG", ion, None, NOWHERE)]


def _field_of_cards(q: Concept) -> Before | None:
    """A quantity that was asked for by name alone: "driving force?", then the numbers."""
    role = {"equilibrium_potential": "E", "nernst_equation": "E", "driving_force": "DF"}.get(q.card)
    ion = {"potassium": "K", "sodium": "Na", "chloride": "Cl", "calcium": "Ca"}.get(q.card)
    if ion:
        role = "E"
    intent = {"E": "nernst", "DF": "driving_force"}.get(role or "")
    return (intent, [], [Wanted(role, ion, None, NOWHERE)]) if intent and role else None


def _facts(q: IonFacts) -> Before:
    return "nernst", [], [Wanted("E", q.species.id, None, NOWHERE)]


def _electroneutral(q: Electroneutral) -> Before:
    slots = [s for i in q.ions for s in pair_of(i.species.id, i.outside_mM, i.inside_mM)]
    wanted = [Wanted("E", q.ions[-1].species.id, None, NOWHERE)] if q.find == "potential" else []
    return "electroneutral", [*slots, *slot_of("T", q.temperature_C)], wanted


def _replacement(q: Replacement) -> Before:
    side = "in" if q.side == "inside" else "out"
    pair = (("new", q.new.id, q.new_mM), ("old", q.old.id, q.old_mM))
    slots = [s for role, ion, _ in pair for s in slot_of(role, 1.0, ion, side)]
    slots += [s for _, ion, mM in pair for s in slot_of("conc", mM, ion, side)]
    slots += [
        *slot_of("before_mV", q.before_mV),
        *slot_of("after_mV", q.after_mV),
        *slot_of("shift_mV", q.shift_mV),
        *slot_of("T", q.temperature_C),
    ]
    asked = (q.old, q.new) if q.inverse else (q.new, q.old)
    return "replacement", slots, [Wanted("P", ion.id, None, NOWHERE) for ion in asked]


_SLOTS: Final[Mapping[type, Callable[..., Before | None]]] = MappingProxyType(
    {
        Equilibrium: _equilibrium,
        DrivingForce: _force,
        ConstantField: _field,
        FieldAim: _field_aim,
        Chord: _chord,
        NetCurrent: _net_current,
        PermeabilityRatio: _permeability_ratio,
        Pump: _pump,
        PumpCurrent: _pump_current,
        PumpLimit: _pump_limit,
        IonRate: _ion_rate,
        Charging: _charging,
        OhmicStep: _ohmic_step,
        CurrentSum: _current_sum,
        ManyChannels: _many_channels,
        Current: _current,
        CurrentLine: _current_line,
        FreeEnergy: _energy,
        ForceEnergy: _energy_of_force,
        Concept: _field_of_cards,
        IonFacts: _facts,
        Cotransport: earlier.cotransport,
        Cycle: earlier.cycle,
        Exchanger: earlier.exchanger,
        ExchangeLimit: earlier.exchange_limit,
        Charge: earlier.charge,
        Electroneutral: _electroneutral,
        Replacement: _replacement,
    }
)


def species_of(query: Query) -> str | None:
    """The ion, or molecule, that a question is about, where it is about one."""
    kind = getattr(query, "species", None)
    return kind.id if kind is not None else None
