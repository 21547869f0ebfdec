"""The right number of a question, from `physics`: what every slip is measured against.

The tutor's answers carry the same number first; a test holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.diagnosis.values import Number
from grammar.queries import (
    Charge,
    Chord,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    Exchanger,
    FreeEnergy,
    PermeabilityRatio,
    Pump,
    ThermalVoltage,
)
from physics import charging, currents, nernst, resting, transport
from physics.constants import thermal_voltage_mV

if TYPE_CHECKING:
    from grammar.queries import Query
    from physics.numeric import FloatArray


def right(query: Query) -> Number | None:  # noqa: C901, PLR0912 - a table
    """The number that answers a question, in course units; None for a question without one.

    Raises:
        ImpossibleValue: physics refuses the question.
        ValueError: a field is missing.
    """
    match query:
        case Equilibrium():
            return equilibrium(query)
        case DrivingForce():
            return driving_force(query)
        case ConstantField(ions=ions, pump=None):
            columns = zip(
                *((i.species.z, i.permeability, i.outside_mM, i.inside_mM) for i in ions), strict=True
            )
            z, p, outside, inside = map(list, columns)
            return _mV(resting.ghk_voltage_mV(z, p, outside, inside, query.temperature_C))
        case ConstantField(ions=ions, pump=(out, into)):
            of = {ion.species.id: ion for ion in ions}
            K, Na = of["K"], of["Na"]
            return _mV(
                resting.mullins_noda_voltage_mV(
                    K.permeability,
                    Na.permeability,
                    K.outside_mM,
                    K.inside_mM,
                    Na.outside_mM,
                    Na.inside_mM,
                    out / into,
                    query.temperature_C,
                )
            )
        case Chord(branches=branches):
            g, e = [b.conductance for b in branches], [b.potential_mV for b in branches]
            return _mV(resting.chord_voltage_mV(g, e, query.injected_pA))
        case Current():
            return current(query)
        case FreeEnergy():
            return free_energy(query)
        case Cotransport():
            return cotransport(query)
        case Pump(find="work") as q:
            sodium, potassium = (q.Na_outside_mM, q.Na_inside_mM), (q.K_outside_mM, q.K_inside_mM)
            return _kJ(transport.pump_cost_kJ_per_mol(*sodium, *potassium, q.membrane_mV, q.temperature_C))
        case Exchanger() as q:
            counts, z = [q.inward_count, -q.outward_count], [q.inward.z, q.outward.z]
            return _mV(transport.coupled_reversal_from_potentials_mV(counts, z, [q.inward_mV, q.outward_mV]))
        case Charge():
            return charge(query)
        case ThermalVoltage():
            return _mV(thermal_voltage_mV(query.temperature_C))
        case PermeabilityRatio() as q:
            x, ref = (q.x.z, q.x_outside_mM, q.x_inside_mM), (q.ref.z, q.ref_outside_mM, q.ref_inside_mM)
            return Number(float(currents.permeability_ratio(q.reversal_mV, *x, *ref, q.temperature_C)), "1")
        case ConductanceRatio() as q:
            quotient = float(currents.conductance_ratio(q.reversal_mV, q.x_mV, q.ref_mV))
            return Number(quotient, "1") if q.ref_nS is None else Number(quotient * q.ref_nS, "nS")
        case _:
            return None


def equilibrium(q: Equilibrium) -> Number:
    """E in mV, or what its inverse asks for."""
    z, celsius = q.species.z, given(q.temperature_C) if q.find != "temperature" else 0.0
    match q.find:
        case "potential":
            return _mV(potential_mV(q))
        case "outside":
            return _mM(nernst.outside_concentration_mM(z, given(q.potential_mV), given(q.inside_mM), celsius))
        case "inside":
            return _mM(nernst.inside_concentration_mM(z, given(q.potential_mV), given(q.outside_mM), celsius))
        case "ratio":
            return Number(float(nernst.concentration_ratio(z, given(q.potential_mV), celsius)), "1")
        case "inverse_ratio":
            return Number(1.0 / float(nernst.concentration_ratio(z, given(q.potential_mV), celsius)), "1")
        case "temperature":
            sides = (
                (given(q.ratio), 1.0) if q.ratio is not None else (given(q.outside_mM), given(q.inside_mM))
            )
            return Number(float(nernst.temperature_for_potential_C(z, given(q.potential_mV), *sides)), "°C")


def potential_mV(q: Equilibrium | DrivingForce) -> float:
    """The equilibrium potential that concentrations or their ratio give, or the given one."""
    if q.find != "potential" and q.potential_mV is not None:
        return q.potential_mV
    celsius = given(q.temperature_C)
    if q.ratio is not None:
        return float(nernst.equilibrium_potential_from_ratio_mV(q.species.z, q.ratio, celsius))
    sides = given(q.outside_mM), given(q.inside_mM)
    return float(nernst.equilibrium_potential_mV(q.species.z, *sides, celsius))


def driving_force(q: DrivingForce) -> Number | None:
    """V_m − E in mV, or V_m or E from it; a direction is no number."""
    match q.find:
        case "force":
            return _mV(given(q.membrane_mV) - potential_mV(q))
        case "membrane":
            return _mV(given(q.force_mV) + potential_mV(q))
        case "potential":
            return _mV(given(q.membrane_mV) - given(q.force_mV))
        case "direction":
            return None


def current(q: Current) -> Number | None:
    """I in pA, or g in nS; densities and potentials are not asked in quizzes."""
    if q.density or q.unit != "pA":
        return None
    if q.find not in ("current", "conductance"):
        return None
    v, e = given(q.membrane_mV), given(q.potential_mV)
    if q.find == "current":
        total = given(q.conductance_nS) * q.channels
        return Number(float(currents.ohmic_current_pA(total, v, e)), "pA")
    return Number(float(currents.conductance_nS(given(q.current_pA), v, e)) / q.channels, "nS")


def free_energy(q: FreeEnergy) -> Number:
    """ΔG of moving one mole, or as many as are told, in kJ/mol."""
    way: transport.Direction = "in" if q.inward else "out"
    sides = q.outside_mM, q.inside_mM
    cost = transport.transport_energy_kJ_per_mol(
        q.species.z, *sides, q.membrane_mV, q.temperature_C, direction=way
    )
    return _kJ(cost * q.moles)


def cotransport(query: Cotransport) -> Number:
    """The cargo's largest ratio inside/outside."""
    one, others = query.cargo, query.drivers
    ratio = transport.maximal_gradient(
        one.count,
        one.species.z,
        [other.count for other in others],
        [other.species.z for other in others],
        [given(other.outside_mM) for other in others],
        [given(other.inside_mM) for other in others],
        query.membrane_mV,
        query.temperature_C,
    )
    return Number(float(ratio), "1")


def charge(q: Charge) -> Number | None:
    """How many ions carry the charge."""
    if q.find != "ions":
        return None
    capacitance = q.capacitance_pF
    if capacitance is None:
        area = q.area_um2 if q.area_um2 is not None else charging.sphere_area_um2(given(q.diameter_um))
        capacitance = float(charging.capacitance_pF(area, q.specific_uF_per_cm2))
    moved = charging.charge_pC(capacitance, abs(q.change_mV))
    return Number(float(charging.ions_for_charge(abs(q.species.z), moved)), "1")


def given(value: float | None) -> float:
    """A field that the question cannot do without.

    Raises:
        ValueError: it is None.
    """
    if value is None:
        raise ValueError("the question is not complete")
    return value


def _mV(value: FloatArray | float) -> Number:
    return Number(float(value), "mV")


def _mM(value: FloatArray | float) -> Number:
    return Number(float(value), "mM")


def _kJ(value: FloatArray | float) -> Number:
    return Number(float(value), "kJ/mol")
