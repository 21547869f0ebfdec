"""Currents through open channels: ohmic and constant-field, reversal potentials, and permeability from them.

Constant field: D. E. Goldman 1943; A. L. Hodgkin & B. Katz 1949; B. Hille, Ion Channels of Excitable
Membranes, ch. 14.
Outward fluxes and currents are positive.  mM = mol m^-3, so that concentrations enter as they are.
"""
# ruff: noqa: PLR0917 - arguments stand in the order of the formula

from typing import Final, Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import F, R, thermal_voltage_mV
from physics.numeric import (
    FloatArray,
    bernoulli,
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
from physics.resting import ghk_voltage_mV

PER_pA: Final = {"pA": 1.0, "nA": 1e-3, "µA": 1e-6}
"""What a pA is in other units of current."""
MOhm_nS: Final = 1000.0
"""A resistance in MΩ times its conductance in nS."""


def ohmic_current_pA(
    conductance_nS: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike
) -> FloatArray:
    """Ohmic current g (V - E), pA, outward positive.

    Raises:
        ImpossibleValue: a negative conductance, or a number that is not finite.
    """
    force = finite("membrane_mV", membrane_mV) - finite("equilibrium_mV", equilibrium_mV)
    return not_negative("conductance_nS", conductance_nS) * force


def shift_mV(current_pA: ArrayLike, resistance_MOhm: ArrayLike) -> FloatArray:
    """How far a steady current into a cell moves its potential, mV, once it has settled: I R.

    Raises:
        ImpossibleValue: the resistance is not positive, or the current not finite.
    """
    return finite("current_pA", current_pA) * positive("resistance_MOhm", resistance_MOhm) / MOhm_nS


def current_for_shift_pA(change_mV: ArrayLike, resistance_MOhm: ArrayLike) -> FloatArray:
    """The steady current into a cell that moves its potential by so much, pA: ΔV/R.

    Raises:
        ImpossibleValue: the resistance is not positive, or the change not finite.
    """
    return finite("change_mV", change_mV) * MOhm_nS / positive("resistance_MOhm", resistance_MOhm)


def current_through_pA(density_uA_per_cm2: ArrayLike, area_um2: ArrayLike) -> FloatArray:
    """The current through an area of membrane from the current per area, pA, with its sign: j A.

    1 µA cm^-2 is 0.01 pA µm^-2.

    Raises:
        ImpossibleValue: the area is not positive, or the current not finite.
    """
    return finite("density_uA_per_cm2", density_uA_per_cm2) * positive("area_um2", area_um2) / 100.0


def current_density_uA_per_cm2(current_pA: ArrayLike, area_um2: ArrayLike) -> FloatArray:
    """The current per area of membrane, µA cm^-2, with its sign: I/A.

    Raises:
        ImpossibleValue: the area is not positive, or the current not finite.
    """
    return 100.0 * finite("current_pA", current_pA) / positive("area_um2", area_um2)


def macroscopic_current_pA(channels: ArrayLike, open_share: ArrayLike, single_pA: ArrayLike) -> FloatArray:
    """Mean current of many channels alike, pA: I = N p i (B. Hille, Ion Channels of Excitable Membranes).

    Args:
        channels: how many there are.
        open_share: the probability that one is open, 0 to 1.
        single_pA: current of an open channel, pA.

    Raises:
        ImpossibleValue: a negative number of channels; "outside_range" of a probability that is none.
    """
    share = not_negative("open_share", open_share)
    refuse_where("open_share", share, share > 1.0, "outside_range")
    return not_negative("channels", channels) * share * finite("single_pA", single_pA)


def net_current_pA(
    conductance_nS: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike
) -> FloatArray:
    """Net current of several ohmic conductances, pA, outward positive: Σ g (V - E), ions along the last axis.

    Args:
        conductance_nS: conductances, nS; with mS/cm² the current is in µA/cm².
        membrane_mV: membrane potential, mV; it has the shape of the result.
        equilibrium_mV: equilibrium potentials, mV.

    Raises:
        ImpossibleValue: a negative conductance, or a number that is not finite.
    """
    membrane = np.asarray(finite("membrane_mV", membrane_mV))[..., np.newaxis]
    return scalar(np.asarray(ohmic_current_pA(conductance_nS, membrane, equilibrium_mV)).sum(axis=-1))


def conductance_nS(current_pA: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike) -> FloatArray:
    """Chord conductance I / (V - E), nS.

    Raises:
        ImpossibleValue: "no_driving_force" of membrane_mV where V = E; "wrong_sign" of current_pA where the
            current runs against the driving force (the conductance would be negative).
    """
    current, membrane = finite("current_pA", current_pA), finite("membrane_mV", membrane_mV)
    force = membrane - finite("equilibrium_mV", equilibrium_mV)
    refuse_where("membrane_mV", membrane, force == 0.0, "no_driving_force")
    refuse_where("current_pA", current, current * np.sign(force) < 0.0, "wrong_sign")
    return current / force


def line_conductance_nS(step_mV: ArrayLike, step_pA: ArrayLike) -> FloatArray:
    """Slope of a straight current-voltage line, nS: the change of current for a step of voltage.

    Raises:
        ImpossibleValue: "must_not_be_zero" of step_mV; "wrong_sign" of step_pA where the line falls (a
            conductance is not negative); a number that is not finite.
    """
    step, change = finite("step_mV", step_mV), finite("step_pA", step_pA)
    refuse_where("step_mV", step, step == 0.0, "must_not_be_zero")
    refuse_where("step_pA", change, change * np.sign(step) < 0.0, "wrong_sign")
    return change / step + 0.0  # -0.0 would read oddly


def ghk_flux(
    z: ArrayLike,
    permeability_m_per_s: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Constant-field net flux of one solute, mol m^-2 s^-1, outward positive.

    J = P w (c_in - c_out e^-w) / (1 - e^-w), w = zFV/RT; P (c_in - c_out) at V = 0 or z = 0.  Finite for
    every voltage.

    Raises:
        ImpossibleValue: a negative permeability or concentration, a number that is not finite, a
            temperature not above absolute zero.
    """
    w = finite("z", z) * finite("membrane_mV", membrane_mV) / thermal_voltage_mV(temperature_C)
    outside, inside = not_negative("outside_mM", outside_mM), not_negative("inside_mM", inside_mM)
    return not_negative("permeability_m_per_s", permeability_m_per_s) * _unit_flux(w, outside, inside)


def ghk_current_density(
    z: ArrayLike,
    permeability_m_per_s: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Constant-field current density of one ion, A m^-2, outward positive: zF times `ghk_flux`; 0 for z = 0.

    Raises:
        ImpossibleValue: as `ghk_flux`.
    """
    flux = ghk_flux(z, permeability_m_per_s, outside_mM, inside_mM, membrane_mV, temperature_C)
    return finite("z", z) * F * flux


def flux_ratio(
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Ratio of the one-way fluxes, outward/inward (Ussing): (c_in/c_out) e^(zFV/RT); 1 at equilibrium.

    It holds for any independent movement, not only in a constant field; also for z = 0.

    Raises:
        ImpossibleValue: a concentration is not positive, a number not finite, the temperature not above
            absolute zero; "outside_range" of membrane_mV where the ratio leaves the range of doubles.
    """
    w = finite("z", z) * finite("membrane_mV", membrane_mV) / thermal_voltage_mV(temperature_C)
    ln_ratio = log_ratio(positive("inside_mM", inside_mM), positive("outside_mM", outside_mM))
    return exponential("membrane_mV", ln_ratio + w)


def reversal_potential_mV(
    z: ArrayLike,
    permeability: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Potential at which a channel carries no net current, mV: GHK over the ions that it lets through.

    Arguments, shapes and errors are those of `physics.resting.ghk_voltage_mV`.
    """
    return ghk_voltage_mV(z, permeability, outside_mM, inside_mM, temperature_C)


def permeability_ratio(
    reversal_mV: ArrayLike,
    z_x: ArrayLike,
    x_outside_mM: ArrayLike,
    x_inside_mM: ArrayLike,
    z_ref: ArrayLike,
    ref_outside_mM: ArrayLike,
    ref_inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """P_x/P_ref of a channel for two ions from its reversal potential.

    Any valences; the ratio is of P itself, without a factor 4 for divalents.

    Raises:
        NeutralSpecies: z_x or z_ref is 0.
        ImpossibleValue: "no_driving_force" of reversal_mV where x itself is in equilibrium; "outside_range"
            of reversal_mV where no ratio >= 0 gives it.
    """
    reversal = finite("reversal_mV", reversal_mV)
    u = reversal / thermal_voltage_mV(temperature_C)
    valence_x, valence_ref = charge(z_x, "z_x"), charge(z_ref, "z_ref")
    x_out, x_in = not_negative("x_outside_mM", x_outside_mM), not_negative("x_inside_mM", x_inside_mM)
    ref_out = not_negative("ref_outside_mM", ref_outside_mM)
    ref_in = not_negative("ref_inside_mM", ref_inside_mM)
    others = _unit_current(valence_ref, u, ref_out, ref_in)
    return _balance(reversal, others, _unit_current(valence_x, u, x_out, x_in))


def permeability_from_reversal(
    reversal_mV: ArrayLike,
    z_x: ArrayLike,
    x_outside_mM: ArrayLike,
    x_inside_mM: ArrayLike,
    z: ArrayLike,
    permeability: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Permeability of one ion, x, of a channel with several, from its reversal potential: -Σ P_j φ_j / φ_x.

    φ = z [c_in B(-zu) - c_out B(zu)] is the current per permeability.  The result is relative to whatever the
    other permeabilities are relative to; it is P itself, without a factor 4 for divalents.

    Args:
        reversal_mV: reversal potential, corrected for the junction potential; it has the shape of the result.
        z_x: valence of x.
        x_outside_mM: concentration of x outside, 0 allowed.
        x_inside_mM: concentration of x inside, 0 allowed.
        z: valences of the other ions, along the last axis, which the next three share.
        permeability: their permeabilities.
        outside_mM: their concentrations outside.
        inside_mM: their concentrations inside.
        temperature_C: temperature in °C.

    Raises:
        NeutralSpecies: z_x or an element of z is 0.
        ImpossibleValue: as `permeability_ratio`, or a negative permeability.
    """
    reversal = finite("reversal_mV", reversal_mV)
    u = reversal / thermal_voltage_mV(temperature_C)
    x_out, x_in = not_negative("x_outside_mM", x_outside_mM), not_negative("x_inside_mM", x_inside_mM)
    others = _current_of_all(u, z, permeability, outside_mM, inside_mM)
    return _balance(reversal, others, _unit_current(charge(z_x, "z_x"), u, x_out, x_in))


def concentration_from_reversal_mM(
    reversal_mV: ArrayLike,
    side: Literal["outside", "inside"],
    z_x: ArrayLike,
    permeability_x: ArrayLike,
    x_other_side_mM: ArrayLike,
    z: ArrayLike,
    permeability: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Concentration of one ion, x, on one side that gives a membrane its potential without current.

    The constant-field current of x, P_x z_x [c_in B(-z_x u) - c_out B(z_x u)], cancels that of the others.

    Args:
        reversal_mV: potential without net current; it has the shape of the result.
        side: where the concentration is sought.
        z_x: valence of x.
        permeability_x: permeability of x, in the unit of the others.
        x_other_side_mM: concentration of x on the other side, 0 allowed.
        z: valences of the other ions, along the last axis, which the next three share.
        permeability: their permeabilities.
        outside_mM: their concentrations outside.
        inside_mM: their concentrations inside.
        temperature_C: temperature in °C.

    Raises:
        NeutralSpecies: z_x or an element of z is 0.
        ImpossibleValue: permeability_x is not positive, another permeability or a concentration is negative;
            "outside_range" of reversal_mV where no concentration gives it.
    """
    reversal = finite("reversal_mV", reversal_mV)
    u = reversal / thermal_voltage_mV(temperature_C)
    current, noise = _current_of_all(u, z, permeability, outside_mM, inside_mM)
    valence, p_x = charge(z_x, "z_x"), positive("permeability_x", permeability_x)
    turn = 1.0 if side == "outside" else -1.0  # exchanging the sides turns the voltage round
    w = turn * valence * u
    from_other_side = exponential("reversal_mV", w) * not_negative("x_other_side_mM", x_other_side_mM)
    needed = np.where(np.abs(current) <= noise, 0.0, turn * current / (valence * p_x))
    found = from_other_side + needed / bernoulli(w)
    refuse_where("reversal_mV", reversal, found < 0.0, "outside_range")
    return scalar(found + 0.0)


def permeability_ratio_from_shift(
    shift_mV: ArrayLike, temperature_C: ArrayLike = 37.0, z: ArrayLike = 1
) -> FloatArray:
    """P_x/P_ref from the shift of reversal potential when x replaces ref outside: e^(zFΔE/RT).

    For univalent ions of the same sign at the same concentration, with no ref left outside.

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: the shift is not finite; "outside_range" of shift_mV where the ratio leaves the range
            of doubles.
    """
    shift = finite("shift_mV", shift_mV) / thermal_voltage_mV(temperature_C)
    return exponential("shift_mV", charge(z) * shift)


def junction_corrected_mV(command_mV: ArrayLike, junction_mV: ArrayLike) -> FloatArray:
    """Membrane potential from the command potential and the liquid junction potential: V_command - LJP, mV.

    The sign is the pipette convention: that of the bath with respect to the pipette.

    Raises:
        ImpossibleValue: a potential is not finite.
    """
    return finite("command_mV", command_mV) - finite("junction_mV", junction_mV)


def conductance_ratio(
    reversal_mV: ArrayLike, equilibrium_x_mV: ArrayLike, equilibrium_ref_mV: ArrayLike
) -> FloatArray:
    """Ratio g_x/g_ref of two ohmic conductances: (E_rev - E_ref)/(E_x - E_rev), E_rev their common reversal.

    Raises:
        ImpossibleValue: "no_driving_force" of reversal_mV where E_rev = E_x; "outside_range" of reversal_mV
            where it does not lie between the two equilibrium potentials.
    """
    reversal = finite("reversal_mV", reversal_mV)
    to_x = finite("equilibrium_x_mV", equilibrium_x_mV) - reversal
    from_ref = reversal - finite("equilibrium_ref_mV", equilibrium_ref_mV)
    refuse_where("reversal_mV", reversal, to_x == 0.0, "no_driving_force")
    refuse_where("reversal_mV", reversal, np.sign(to_x) * from_ref < 0.0, "outside_range")
    return from_ref / to_x + 0.0


def slope_conductance(
    z: ArrayLike,
    permeability_m_per_s: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Slope dI/dV of the constant-field current at V = E, S m^-2.

    P z²F²/(RT) · c_in c_out ln(c_out/c_in)/(c_out - c_in); P z²F² c/(RT) for equal concentrations.

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: a concentration that is not positive, a negative permeability, a temperature not
            above absolute zero.
    """
    outside, inside = positive("outside_mM", outside_mM), positive("inside_mM", inside_mM)
    difference = outside - inside
    equal = difference == 0.0
    # c_in c_out / (logarithmic mean); both factors keep their digits as c_out approaches c_in.
    over_mean = log_ratio(outside, inside) / np.where(equal, 1.0, difference)
    concentration = scalar(np.where(equal, inside, inside * (outside * over_mean)))
    p = not_negative("permeability_m_per_s", permeability_m_per_s)
    return p * charge(z) ** 2 * F**2 / (R * kelvin(temperature_C)) * concentration


_Current: TypeAlias = tuple[FloatArray, FloatArray]  # a current and what of it may be rounding


def _unit_current(valence: FloatArray, u: FloatArray, outside: FloatArray, inside: FloatArray) -> _Current:
    """Current per unit of permeability, up to F, which cancels."""
    noise = 1e-13 * np.abs(valence) * (outside + inside) * (1.0 + np.abs(valence * u))
    return valence * _unit_flux(valence * u, outside, inside), noise


def _current_of_all(
    u: FloatArray, z: ArrayLike, permeability: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike
) -> _Current:
    """Current of several ions, which lie along the last axis, up to F."""
    outside, inside = not_negative("outside_mM", outside_mM), not_negative("inside_mM", inside_mM)
    p = not_negative("permeability", permeability)
    current, noise = _unit_current(charge(z), np.asarray(u)[..., np.newaxis], outside, inside)
    return (p * current).sum(axis=-1), (p * noise).sum(axis=-1)


def _balance(reversal: FloatArray, others: _Current, of_x: _Current) -> FloatArray:
    """The permeability at which x carries the opposite of what the others carry."""
    refuse_where("reversal_mV", reversal, np.abs(of_x[0]) <= of_x[1], "no_driving_force")
    ratio = -np.where(np.abs(others[0]) <= others[1], 0.0, others[0]) / of_x[0]
    refuse_where("reversal_mV", reversal, ratio < 0.0, "outside_range")
    return scalar(ratio + 0.0)  # -0.0 would read oddly


def _unit_flux(w: FloatArray, outside: FloatArray, inside: FloatArray) -> FloatArray:
    """J/P: c_in B(-w) - c_out B(w), for small w arranged to keep the difference of concentrations."""
    down = bernoulli(w)
    steep = inside * bernoulli(-w) - outside * down
    gentle = (inside - outside) * down + inside * w
    return scalar(np.where(np.abs(w) > 1.0, steep, gentle))
