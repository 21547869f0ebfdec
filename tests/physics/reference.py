"""The formulas once more, as printed, in 60 digits: an independent reference for `physics`.

Nothing here is arranged for rounding; the digits make up for it.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from mpmath import exp, expm1, log, mp, mpf
from numpy.typing import NDArray

mp.dps = 60

BOLTZMANN = mpf("1.380649e-23")
ELEMENTARY = mpf("1.602176634e-19")
AVOGADRO = mpf("6.02214076e23")
R = BOLTZMANN * AVOGADRO
F = ELEMENTARY * AVOGADRO

Real: TypeAlias = "float | mpf"
Ion: TypeAlias = tuple[int, float, float, float]
"""z, permeability, outside, inside."""

Column: TypeAlias = NDArray[np.float64]


def columns(rows: Sequence[tuple[float, ...]]) -> tuple[Column, Column, Column, Column]:
    """Rows of four numbers as four arrays, the way `physics` takes them."""
    first, second, third, fourth = np.asarray(rows, dtype=np.float64).T
    return first, second, third, fourth


def error(actual: object, expected: mpf, least: Real = 0) -> float:
    """Relative error of a double; against `least` where the expected value is smaller than that."""
    size = max(abs(expected), mpf(least))
    difference = abs(mpf(float(actual)) - expected)  # type: ignore[arg-type]
    return float(difference / size) if size else float(difference)


def thermal_mV(temperature_C: Real) -> mpf:
    return 1000 * R * (mpf(temperature_C) + mpf("273.15")) / F


def equilibrium_mV(z: int, outside: Real, inside: Real, temperature_C: Real) -> mpf:
    return thermal_mV(temperature_C) / z * log(mpf(outside) / mpf(inside))


def bernoulli(x: Real) -> mpf:
    return mpf(x) / expm1(mpf(x)) if x else mpf(1)


def flux(z: int, permeability: Real, outside: Real, inside: Real, u: mpf) -> mpf:
    """Constant-field flux at u = FV/RT."""
    w = z * u
    if w == 0:
        return mpf(permeability) * (mpf(inside) - mpf(outside))
    return mpf(permeability) * w * (mpf(inside) - mpf(outside) * exp(-w)) / -expm1(-w)


def total_current(ions: Sequence[Ion], u: mpf) -> mpf:
    return sum((z * flux(z, p, outside, inside, u) for z, p, outside, inside in ions), mpf(0))


def ghk_mV(ions: Sequence[Ion], temperature_C: Real) -> mpf:
    """Potential of no total current, by bisection: the current grows with V."""
    low, high = mpf(-1), mpf(1)
    while total_current(ions, low) > 0:
        low *= 4
    while total_current(ions, high) < 0:
        high *= 4
    for _ in range(140):
        middle = (low + high) / 2
        if total_current(ions, middle) > 0:
            high = middle
        else:
            low = middle
    return thermal_mV(temperature_C) * (low + high) / 2


def energy_in_kJ_per_mol(z: int, outside: Real, inside: Real, membrane_mV: Real, temperature_C: Real) -> mpf:
    kelvin = mpf(temperature_C) + mpf("273.15")
    return (R * kelvin * log(mpf(inside) / mpf(outside)) + z * F * mpf(membrane_mV) / 1000) / 1000
