"""Free energy of transport, coupled transport and the Na/K-ATPase.

Energies are in kJ per mole of solute or of cycles; a direction with negative energy runs by itself.  A cycle
is described by signed counts, positive into the cell: NCX is +3 Na, -1 Ca.

E. M. Wright, D. D. F. Loo & B. A. Hirayama, Physiol. Rev. 91:733 (2011) (SGLT); B. Hille, Ion Channels of
Excitable Membranes, 3rd ed. (2001).
"""
# ruff: noqa: PLR0917 - arguments stand in the order of the formula

from typing import Final, Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import ELEMENTARY_CHARGE_C, F, R, thermal_voltage_mV
from physics.forces import (
    driving_force_mV,
    electrochemical_difference_J_per_mol,
    proton_motive_force_mV,
)
from physics.numeric import (
    FloatArray,
    charge,
    exponential,
    finite,
    kelvin,
    log_ratio,
    not_negative,
    positive,
    refuse_where,
    scalar,
)

Direction: TypeAlias = Literal["in", "out"]

KJ_PER_KCAL: Final = 4.184
_E_pC: Final = ELEMENTARY_CHARGE_C * 1e12

ATP_STANDARD_kJ_per_mol: Final = -30.5
"""ΔG°' of ATP hydrolysis at pH 7, 25 °C: the usual teaching value; Mg2+ and ionic strength change it."""

_SIGN: Final[dict[Direction, float]] = {"in": 1.0, "out": -1.0}


def transport_energy_kJ_per_mol(
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    *,
    direction: Direction,
) -> FloatArray:
    """Free energy of moving a solute across the membrane, kJ/mol.

    RT ln(c_in/c_out) + zFV for direction "in", its negative for "out".  For z = 0 the first term alone.  With
    one side empty it is infinite.

    Raises:
        ImpossibleValue: a negative concentration, "both_sides_empty" of outside_mM, a number that is not
            finite, a temperature not above absolute zero.
    """
    joules = electrochemical_difference_J_per_mol(z, outside_mM, inside_mM, membrane_mV, temperature_C)
    return _toward(direction, joules / 1000.0)


def transport_energy_from_potentials_kJ_per_mol(
    z: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike, *, direction: Direction
) -> FloatArray:
    """Free energy of moving an ion, kJ/mol, from its driving force: zF(V - E) for "in", -zF(V - E) for "out".

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: a potential is not finite.
    """
    force = driving_force_mV(membrane_mV, equilibrium_mV)
    return _toward(direction, charge(z) * force * (F * 1e-6))


def chemical_energy_kJ_per_mol(
    outside_mM: ArrayLike, inside_mM: ArrayLike, temperature_C: ArrayLike = 37.0, *, direction: Direction
) -> FloatArray:
    """The concentration term of `transport_energy_kJ_per_mol`: RT ln(c_in/c_out) for "in".

    Raises:
        ImpossibleValue: as `transport_energy_kJ_per_mol`.
    """
    return transport_energy_kJ_per_mol(0, outside_mM, inside_mM, 0.0, temperature_C, direction=direction)


def electrical_energy_kJ_per_mol(z: ArrayLike, membrane_mV: ArrayLike, *, direction: Direction) -> FloatArray:
    """The voltage term of `transport_energy_kJ_per_mol`: zFV for "in"; 0 for z = 0.  100 mV are 9.649 kJ/mol.

    Raises:
        ImpossibleValue: a number is not finite.
    """
    return _toward(direction, finite("z", z) * finite("membrane_mV", membrane_mV) * (F * 1e-6))


def proton_energy_kJ_per_mol(
    membrane_mV: ArrayLike,
    pH_in: ArrayLike,
    pH_out: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    *,
    direction: Direction,
) -> FloatArray:
    """Free energy of moving protons, kJ/mol: FΔp for "in", Δp the proton-motive force V - E_H.

    Raises:
        ImpossibleValue: as `physics.forces.proton_motive_force_mV`.
    """
    force = proton_motive_force_mV(membrane_mV, pH_in, pH_out, temperature_C)
    return _toward(direction, force * (F * 1e-6))


def net_charge(count: ArrayLike, z: ArrayLike) -> FloatArray:
    """Charge that one cycle carries into the cell, in e: Σ n z, species along the last axis.

    Raises:
        ImpossibleValue: a number is not finite.
    """
    return scalar(np.atleast_1d(finite("count", count) * finite("z", z)).sum(axis=-1))


def cycling_current_pA(
    pumps: ArrayLike, cycles_per_s: ArrayLike, count: ArrayLike, z: ArrayLike
) -> FloatArray:
    """Current of many transporters that each go through their cycle, pA, outward positive: -N r e Σ n z.

    Args:
        pumps: how many there are.
        cycles_per_s: cycles of each in a second.
        count: how many of each species a cycle moves, positive into the cell; species along the last axis.
        z: their valences.

    Raises:
        ImpossibleValue: a number or a rate is negative or not finite.
    """
    cycles = not_negative("pumps", pumps) * not_negative("cycles_per_s", cycles_per_s)
    return -net_charge(count, z) * cycles * _E_pC


def ion_shares(count: ArrayLike, z: ArrayLike) -> FloatArray:
    """What part of the net current each ion of a cycle carries: n z / Σ n z; species along the last axis.

    Of the Na/K pump 3 and -2: its Na+ efflux is three times the net current, its K+ influx twice.

    Raises:
        ImpossibleValue: "electroneutral" of count; a number is not finite.
    """
    return np.atleast_1d(finite("count", count) * finite("z", z)) / _carried(count, z)


def cycles_of_current_per_s(current_pA: ArrayLike, count: ArrayLike, z: ArrayLike) -> FloatArray:
    """Cycles in a second, of all transporters together, that make a current: -I / (e Σ n z).

    Raises:
        ImpossibleValue: "electroneutral" of count; "wrong_sign" of current_pA where the cycle would have to
            run backwards; a number is not finite.
    """
    current = finite("current_pA", current_pA)
    cycles = -current / (_carried(count, z) * _E_pC)
    refuse_where("current_pA", current, cycles < 0.0, "wrong_sign")
    return cycles + 0.0


def cycle_energy_kJ_per_mol(
    count: ArrayLike,
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    reaction_kJ_per_mol: ArrayLike = 0.0,
) -> FloatArray:
    """Free energy of one forward cycle of a coupled transporter, kJ per mole of cycles.

    Σ n [RT ln(c_in/c_out) + zFV] + ΔG_reaction.  Negative: it runs forward; positive: backward; 0: it stops.

    Args:
        count: how many of each species a forward cycle moves, positive into the cell; species along the last
            axis, which the next three share.
        z: valences, 0 allowed.
        outside_mM: concentrations outside, > 0.
        inside_mM: concentrations inside, > 0.
        membrane_mV: membrane potential; it has the shape of the result.
        temperature_C: temperature in °C, likewise.
        reaction_kJ_per_mol: of a reaction coupled to the cycle (ATP hydrolysis: negative), likewise.

    Raises:
        ImpossibleValue: a concentration is not positive, a number not finite, or the temperature not above
            absolute zero.
    """
    thermal = R * kelvin(temperature_C) / 1000.0
    uphill, carried = _sums(count, z, outside_mM, inside_mM)
    electrical = carried * finite("membrane_mV", membrane_mV) * (F * 1e-6)
    return thermal * uphill + electrical + finite("reaction_kJ_per_mol", reaction_kJ_per_mol)


def coupled_reversal_mV(
    count: ArrayLike,
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    reaction_kJ_per_mol: ArrayLike = 0.0,
) -> FloatArray:
    """Membrane potential at which a coupled transporter stops and turns, mV; arguments as the cycle's energy.

    -[RT Σ n ln(c_in/c_out) + ΔG_reaction] / (F Σ n z).  A cycle that carries charge inward runs forward
    negative of it, one that carries charge outward, positive of it.

    Raises:
        ImpossibleValue: "electroneutral" of count where a cycle moves no net charge: no voltage can turn it;
            else as `cycle_energy_kJ_per_mol`.
    """
    at_zero = cycle_energy_kJ_per_mol(
        count, z, outside_mM, inside_mM, 0.0, temperature_C, reaction_kJ_per_mol
    )
    return -at_zero / (F * 1e-6) / _carried(count, z) + 0.0


def coupled_reversal_from_potentials_mV(
    count: ArrayLike, z: ArrayLike, equilibrium_mV: ArrayLike, reaction_kJ_per_mol: ArrayLike = 0.0
) -> FloatArray:
    """The same from the equilibrium potentials of the ions moved: (Σ n z E - ΔG_reaction/F) / Σ n z.

    For an exchanger of 3 Na+ and 1 Ca2+: (3 E_Na - 2 E_Ca) / (3 - 2); for the Na/K pump 3 E_Na - 2 E_K +
    ΔG_ATP/F.  Species along the last axis.

    Raises:
        NeutralSpecies: z = 0: a neutral solute has no equilibrium potential; use `coupled_reversal_mV`.
        ImpossibleValue: "electroneutral" of count, or a number that is not finite.
    """
    weighted = finite("count", count) * charge(z) * finite("equilibrium_mV", equilibrium_mV)
    paid = finite("reaction_kJ_per_mol", reaction_kJ_per_mol) / (F * 1e-6)
    return scalar((np.atleast_1d(weighted).sum(axis=-1) - paid) / _carried(count, z)) + 0.0


def maximal_gradient(
    cargo_count: ArrayLike,
    cargo_z: ArrayLike,
    count: ArrayLike,
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    reaction_kJ_per_mol: ArrayLike = 0.0,
) -> FloatArray:
    """Ratio inside/outside of the cargo at which the cycle stops: the most that the other species can do.

    exp(-ΔG/(n RT) - zFV/RT), ΔG the energy of all else that the cycle moves.  For a cargo carried in it is
    the largest ratio, for one carried out (negative cargo_count) the smallest.  No slip, no other way out.

    Args:
        cargo_count: molecules of cargo per forward cycle, positive into the cell.
        cargo_z: valence of the cargo, 0 for a neutral one.
        count: counts of the other species, along the last axis, as in `cycle_energy_kJ_per_mol`.
        z: their valences.
        outside_mM: their concentrations outside.
        inside_mM: their concentrations inside.
        membrane_mV: membrane potential; it has the shape of the result.
        temperature_C: temperature in °C.
        reaction_kJ_per_mol: of a coupled reaction.

    Raises:
        ImpossibleValue: "must_not_be_zero" of cargo_count; "outside_range" of membrane_mV where the ratio
            leaves the range of doubles; else as `cycle_energy_kJ_per_mol`.
    """
    cargo = finite("cargo_count", cargo_count)
    refuse_where("cargo_count", cargo, cargo == 0.0, "must_not_be_zero")
    u = finite("membrane_mV", membrane_mV) / thermal_voltage_mV(temperature_C)
    reaction = finite("reaction_kJ_per_mol", reaction_kJ_per_mol) / (R * kelvin(temperature_C) / 1000.0)
    uphill, carried = _sums(count, z, outside_mM, inside_mM)
    others = uphill + carried * u + reaction
    return exponential("membrane_mV", -others / cargo - finite("cargo_z", cargo_z) * u)


def sglt_maximal_gradient(
    Na_per_glucose: ArrayLike,
    Na_outside_mM: ArrayLike,
    Na_inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Largest ratio glucose inside/outside of a sodium-glucose cotransporter: (Na_out/Na_in)^n e^(-nFV/RT).

    n = 1 for SGLT2, 2 for SGLT1, whose limit is the square of the other's.

    Raises:
        ImpossibleValue: a count or concentration that is not positive; else as `maximal_gradient`.
    """
    n = positive("Na_per_glucose", Na_per_glucose)
    u = finite("membrane_mV", membrane_mV) / thermal_voltage_mV(temperature_C)
    gradient = log_ratio(positive("Na_outside_mM", Na_outside_mM), positive("Na_inside_mM", Na_inside_mM))
    return exponential("membrane_mV", n * (gradient - u))


def atp_energy_kJ_per_mol(
    ATP_mM: ArrayLike,
    ADP_mM: ArrayLike,
    phosphate_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    standard_kJ_per_mol: ArrayLike = ATP_STANDARD_kJ_per_mol,
) -> FloatArray:
    """Free energy of ATP hydrolysis in the cell, kJ/mol: ΔG°' + RT ln([ADP][Pi]/[ATP]).

    The standard state is 1 M: the concentrations, given in mM, enter the logarithm in mol/L.

    Raises:
        ImpossibleValue: a concentration is not positive, a number not finite, or the temperature not above
            absolute zero.
    """
    ratio = log_ratio(positive("ADP_mM", ADP_mM), positive("ATP_mM", ATP_mM))
    phosphate = log_ratio(positive("phosphate_mM", phosphate_mM), np.asarray(1000.0))
    standard = finite("standard_kJ_per_mol", standard_kJ_per_mol)
    return standard + R * kelvin(temperature_C) / 1000.0 * (ratio + phosphate)


def pump_cost_kJ_per_mol(
    Na_outside_mM: ArrayLike,
    Na_inside_mM: ArrayLike,
    K_outside_mM: ArrayLike,
    K_inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    Na_per_cycle: ArrayLike = 3.0,
    K_per_cycle: ArrayLike = 2.0,
) -> FloatArray:
    """Free energy that the Na/K-ATPase puts into its ions, kJ per mole of cycles; ATP not included.

    3 [RT ln(Na_out/Na_in) - FV] + 2 [RT ln(K_in/K_out) + FV]: one net charge leaves, so that the electrical
    part is -FV.

    Raises:
        ImpossibleValue: a count is negative, a concentration not positive, a number not finite, or the
            temperature not above absolute zero.
    """
    sodium = not_negative("Na_per_cycle", Na_per_cycle)
    potassium = not_negative("K_per_cycle", K_per_cycle)
    gradient_Na = log_ratio(positive("Na_outside_mM", Na_outside_mM), positive("Na_inside_mM", Na_inside_mM))
    gradient_K = log_ratio(positive("K_inside_mM", K_inside_mM), positive("K_outside_mM", K_outside_mM))
    chemical = R * kelvin(temperature_C) / 1000.0 * (sodium * gradient_Na + potassium * gradient_K)
    return chemical + (potassium - sodium) * finite("membrane_mV", membrane_mV) * (F * 1e-6)


def pump_efficiency(cost_kJ_per_mol: ArrayLike, ATP_kJ_per_mol: ArrayLike) -> FloatArray:
    """Share of the free energy of ATP that the pump stores in its ions: cost / |ΔG_ATP|.

    Above 1 the pump could not run forward; negative where the ions go downhill by themselves.

    Args:
        cost_kJ_per_mol: from `pump_cost_kJ_per_mol`.
        ATP_kJ_per_mol: from `atp_energy_kJ_per_mol`, negative.

    Raises:
        ImpossibleValue: "wrong_sign" of ATP_kJ_per_mol where hydrolysis yields nothing; a number not finite.
    """
    supplied = finite("ATP_kJ_per_mol", ATP_kJ_per_mol)
    refuse_where("ATP_kJ_per_mol", supplied, supplied >= 0.0, "wrong_sign")
    return finite("cost_kJ_per_mol", cost_kJ_per_mol) / -supplied


def pump_reversal_mV(
    Na_outside_mM: ArrayLike,
    Na_inside_mM: ArrayLike,
    K_outside_mM: ArrayLike,
    K_inside_mM: ArrayLike,
    ATP_kJ_per_mol: ArrayLike,
    temperature_C: ArrayLike = 37.0,
    Na_per_cycle: ArrayLike = 3.0,
    K_per_cycle: ArrayLike = 2.0,
) -> FloatArray:
    """Membrane potential at which ATP can no longer drive the Na/K-ATPase, mV.

    [3RT ln(Na_out/Na_in) + 2RT ln(K_in/K_out) + ΔG_ATP] / F: about -210 mV; beyond, it runs backward.

    Raises:
        ImpossibleValue: "electroneutral" of Na_per_cycle where as many Na+ leave as K+ enter; else as
            `pump_cost_kJ_per_mol`.
    """
    cost = pump_cost_kJ_per_mol(
        Na_outside_mM,
        Na_inside_mM,
        K_outside_mM,
        K_inside_mM,
        0.0,
        temperature_C,
        Na_per_cycle,
        K_per_cycle,
    )
    outward = np.asarray(finite("Na_per_cycle", Na_per_cycle) - finite("K_per_cycle", K_per_cycle))
    refuse_where("Na_per_cycle", outward, outward == 0.0, "electroneutral")
    return (cost + finite("ATP_kJ_per_mol", ATP_kJ_per_mol)) / (F * 1e-6) / outward


def _toward(direction: Direction, inward: FloatArray) -> FloatArray:
    return _SIGN[direction] * inward + 0.0  # -0.0 would read oddly


def _sums(
    count: ArrayLike, z: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    """Σ n ln(c_in/c_out) and Σ n z, species along the last axis."""
    gradient = log_ratio(positive("inside_mM", inside_mM), positive("outside_mM", outside_mM))
    n, valence, gradient = np.broadcast_arrays(
        *np.atleast_1d(finite("count", count), finite("z", z), gradient)
    )
    return scalar((n * gradient).sum(axis=-1)), scalar((n * valence).sum(axis=-1))


def _carried(count: ArrayLike, z: ArrayLike) -> FloatArray:
    """Σ n z, refused where it is 0."""
    carried = np.asarray(net_charge(count, z))
    refuse_where("count", carried, carried == 0.0, "electroneutral")
    return scalar(carried)
