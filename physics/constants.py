"""Physical constants (SI of 2019, exact) and the thermal voltage.

Source: E. Tiesinga et al., CODATA 2018, Rev. Mod. Phys. 93:025010 (2021); BIPM, The International System of
Units, 9th ed. (2019).
"""

from typing import Final

from numpy.typing import ArrayLike

from physics.numeric import FloatArray, kelvin

BOLTZMANN_J_PER_K: Final = 1.380649e-23
ELEMENTARY_CHARGE_C: Final = 1.602176634e-19

VACUUM_PERMITTIVITY_F_PER_M: Final = 8.8541878188e-12
"""CODATA 2022; not exact since 2019."""
R: Final = 8.31446261815324
"""Gas constant k_B N_A, J K^-1 mol^-1: the double nearest to the exact product."""

F: Final = 96485.33212331001
"""Faraday constant e N_A, C mol^-1: the double nearest to the exact product."""

ZERO_CELSIUS_K: Final = 273.15


def thermal_voltage_mV(temperature_C: ArrayLike) -> FloatArray:
    """RT/F, the natural unit of membrane potentials: 26.73 mV at 37 °C.

    Args:
        temperature_C: temperature in °C, any shape.

    Returns:
        RT/F in mV, same shape.

    Raises:
        ImpossibleValue: temperature_C is not finite or not above absolute zero.
    """
    return 1000.0 * R * kelvin(temperature_C) / F
