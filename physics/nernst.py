"""The equilibrium (Nernst) potential E = (RT/zF) ln(c_out/c_in), and its inverses.

Source: W. Nernst, Z. phys. Chem. 2:613 (1888).  Concentrations stand for activities.
Every function broadcasts its arguments.  It raises `NeutralSpecies` for z = 0 and `ImpossibleValue` for a
number that cannot be: not finite, a concentration that is not positive, a temperature <= 0 K.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import ZERO_CELSIUS_K, F, R, thermal_voltage_mV
from physics.numeric import (
    FloatArray,
    charge,
    exponential,
    finite,
    log_ratio,
    positive,
    refuse_where,
    within_range,
)

LN_10: Final = 2.302585092994046


def equilibrium_potential_mV(
    z: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Equilibrium potential of one ion, mV; exactly 0 for equal concentrations.

    Args:
        z: valence with its sign.
        outside_mM: concentration outside (any unit, the same as inside).
        inside_mM: concentration inside.
        temperature_C: temperature in °C.

    Returns:
        (RT/zF) ln(outside/inside) in mV, the broadcast shape.

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: a concentration is not positive, or the temperature not above absolute zero.
    """
    valence = charge(z)
    ln_ratio = log_ratio(positive("outside_mM", outside_mM), positive("inside_mM", inside_mM))
    return thermal_voltage_mV(temperature_C) * ln_ratio / valence + 0.0  # -0.0 would read oddly


def equilibrium_potential_from_ratio_mV(
    z: ArrayLike, ratio: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Equilibrium potential, mV, from the ratio outside/inside alone.

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: the ratio is not positive, or the temperature not above absolute zero.
    """
    valence = charge(z)
    ln_ratio = log_ratio(positive("ratio", ratio), np.asarray(1.0))
    return thermal_voltage_mV(temperature_C) * ln_ratio / valence + 0.0  # -0.0 would read oddly


def concentration_ratio(z: ArrayLike, potential_mV: ArrayLike, temperature_C: ArrayLike = 37.0) -> FloatArray:
    """Ratio outside/inside that is in equilibrium at `potential_mV`: e^(zFE/RT).

    Raises:
        NeutralSpecies: z = 0 (a neutral solute is in equilibrium at ratio 1, whatever the potential).
        ImpossibleValue: "outside_range" of `potential_mV` where the ratio leaves the range of doubles.
    """
    return exponential("potential_mV", _exponent(z, potential_mV, temperature_C))


def outside_concentration_mM(
    z: ArrayLike, potential_mV: ArrayLike, inside_mM: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Concentration outside, mM, that gives the equilibrium potential: c_in e^(zFE/RT).

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: see `concentration_ratio`; inside_mM is not positive.
    """
    inside = positive("inside_mM", inside_mM)
    return _scaled(inside, _exponent(z, potential_mV, temperature_C))


def inside_concentration_mM(
    z: ArrayLike, potential_mV: ArrayLike, outside_mM: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Concentration inside, mM, that gives the equilibrium potential: c_out e^(-zFE/RT).

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: see `concentration_ratio`; outside_mM is not positive.
    """
    outside = positive("outside_mM", outside_mM)
    return _scaled(outside, -_exponent(z, potential_mV, temperature_C))


def temperature_for_potential_C(
    z: ArrayLike, potential_mV: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike
) -> FloatArray:
    """Temperature in °C at which the ratio gives the potential: T = zFE / (R ln(c_out/c_in)).

    Raises:
        NeutralSpecies: z = 0.
        ImpossibleValue: "equal_concentrations" of outside_mM (E is 0 at every temperature), or "wrong_sign"
            of potential_mV, where no temperature above absolute zero gives it.
    """
    valence, potential = charge(z), finite("potential_mV", potential_mV)
    outside = positive("outside_mM", outside_mM)
    ln_ratio = log_ratio(outside, positive("inside_mM", inside_mM))
    refuse_where("outside_mM", outside, ln_ratio == 0.0, "equal_concentrations")
    absolute = valence * F * potential / (1000.0 * R * ln_ratio)
    refuse_where("potential_mV", potential, absolute <= 0.0, "wrong_sign")
    return absolute - ZERO_CELSIUS_K


def valence_for_potential(
    potential_mV: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Valence that the ratio and the potential imply, as a real number: (RT/FE) ln(c_out/c_in).

    Raises:
        ImpossibleValue: "equal_concentrations" of outside_mM (every z gives 0 mV), or "must_not_be_zero" of
            potential_mV.
    """
    potential = finite("potential_mV", potential_mV)
    outside = positive("outside_mM", outside_mM)
    ln_ratio = log_ratio(outside, positive("inside_mM", inside_mM))
    refuse_where("outside_mM", outside, ln_ratio == 0.0, "equal_concentrations")
    refuse_where("potential_mV", potential, potential == 0.0, "must_not_be_zero")
    return thermal_voltage_mV(temperature_C) * ln_ratio / potential


def proton_potential_mV(pH_in: ArrayLike, pH_out: ArrayLike, temperature_C: ArrayLike = 37.0) -> FloatArray:
    """Equilibrium potential of H+, mV, from pH: ln(10) (RT/F) (pH_in - pH_out).

    The order of in and out is the reverse of the concentrations', because [H+] = 10^-pH.

    Raises:
        ImpossibleValue: a pH is not finite, or the temperature not above absolute zero.
    """
    return thermal_voltage_mV(temperature_C) * LN_10 * (finite("pH_in", pH_in) - finite("pH_out", pH_out))


def _exponent(z: ArrayLike, potential_mV: ArrayLike, temperature_C: ArrayLike) -> FloatArray:
    return charge(z) * finite("potential_mV", potential_mV) / thermal_voltage_mV(temperature_C)


def _scaled(concentration_mM: FloatArray, exponent: FloatArray) -> FloatArray:
    with np.errstate(over="ignore", under="ignore"):
        return within_range("potential_mV", concentration_mM * np.exp(exponent))
