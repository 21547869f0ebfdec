"""Currents through open channels: ohmic and constant-field, reversal potentials, and permeability from them.

Constant field: D. E. Goldman 1943; A. L. Hodgkin & B. Katz 1949; B. Hille, Ion Channels of Excitable
Membranes, ch. 14.
Outward fluxes and currents are positive.  mM = mol m^-3, so that concentrations enter as they are.
"""

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import F, R, thermal_voltage_mV
from physics.numeric import (
    FloatArray,
    bernoulli,
    charge,
    finite,
    kelvin,
    log_ratio,
    not_negative,
    positive,
    refuse_where,
    scalar,
)
from physics.resting import ghk_voltage_mV


def ohmic_current_pA(
    conductance_nS: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike
) -> FloatArray:
    """Ohmic current g (V - E), pA, outward positive.

    Raises:
        ImpossibleValue: a negative conductance, or a number that is not finite.
    """
    force = finite("membrane_mV", membrane_mV) - finite("equilibrium_mV", equilibrium_mV)
    return not_negative("conductance_nS", conductance_nS) * force


def conductance_nS(current_pA: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike) -> FloatArray:
    """Chord conductance I / (V - E), nS.

    Raises:
        ImpossibleValue: "no_driving_force" of membrane_mV where V = E; "wrong_sign" of current_pA where the
            current runs
            against the driving force (the conductance would be negative).
    """
    current, membrane = finite("current_pA", current_pA), finite("membrane_mV", membrane_mV)
    force = membrane - finite("equilibrium_mV", equilibrium_mV)
    refuse_where("membrane_mV", membrane, force == 0.0, "no_driving_force")
    refuse_where("current_pA", current, current * np.sign(force) < 0.0, "wrong_sign")
    return current / force


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
            temperature not above
            absolute zero.
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
    """P_x/P_ref of a channel for two ions from its reversal potential; any valences, without a factor 4 for
    divalents.

    Raises:
        NeutralSpecies: z_x or z_ref is 0.
        ImpossibleValue: "no_driving_force" of reversal_mV where x itself is in equilibrium; "outside_range"
            of reversal_mV
            where no ratio >= 0 gives it.
    """
    reversal = finite("reversal_mV", reversal_mV)
    u = reversal / thermal_voltage_mV(temperature_C)
    valence_x, valence_ref = charge(z_x, "z_x"), charge(z_ref, "z_ref")
    x_out, x_in = not_negative("x_outside_mM", x_outside_mM), not_negative("x_inside_mM", x_inside_mM)
    ref_out = not_negative("ref_outside_mM", ref_outside_mM)
    ref_in = not_negative("ref_inside_mM", ref_inside_mM)
    # Current per unit of permeability, up to F, which cancels.
    of_x = valence_x * _unit_flux(valence_x * u, x_out, x_in)
    of_ref = valence_ref * _unit_flux(valence_ref * u, ref_out, ref_in)
    noise = 1e-13 * np.abs(valence_x) * (x_out + x_in) * (1.0 + np.abs(valence_x * u))
    refuse_where("reversal_mV", reversal, np.abs(of_x) <= noise, "no_driving_force")
    ratio = -of_ref / of_x
    refuse_where("reversal_mV", reversal, ratio < 0.0, "outside_range")
    return ratio + 0.0  # -0.0 would read oddly


def conductance_ratio(
    reversal_mV: ArrayLike, equilibrium_x_mV: ArrayLike, equilibrium_ref_mV: ArrayLike
) -> FloatArray:
    """g_x/g_ref of two ohmic conductances from their common reversal potential: (E_rev - E_ref)/(E_x -
    E_rev).

    Raises:
        ImpossibleValue: "no_driving_force" of reversal_mV where E_rev = E_x; "outside_range" of reversal_mV
            where it does not
            lie between the two equilibrium potentials.
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
    """Slope dI/dV of the constant-field current at V = E, S m^-2: P z²F²/(RT) · c_in c_out
    ln(c_out/c_in)/(c_out - c_in).

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: a concentration that is not positive, a negative permeability, a temperature not
            above
            absolute zero.
    """
    outside, inside = positive("outside_mM", outside_mM), positive("inside_mM", inside_mM)
    difference = outside - inside
    equal = difference == 0.0
    # c_in c_out / (logarithmic mean); both factors keep their digits as c_out approaches c_in.
    over_mean = log_ratio(outside, inside) / np.where(equal, 1.0, difference)
    concentration = scalar(np.where(equal, inside, inside * (outside * over_mean)))
    p = not_negative("permeability_m_per_s", permeability_m_per_s)
    return p * charge(z) ** 2 * F**2 / (R * kelvin(temperature_C)) * concentration


def _unit_flux(w: FloatArray, outside: FloatArray, inside: FloatArray) -> FloatArray:
    """J/P: c_in B(-w) - c_out B(w), rearranged for small w so that nearly equal concentrations keep their
    difference."""
    down = bernoulli(w)
    steep = inside * bernoulli(-w) - outside * down
    gentle = (inside - outside) * down + inside * w
    return scalar(np.where(np.abs(w) > 1.0, steep, gentle))
