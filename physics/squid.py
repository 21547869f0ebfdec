"""The squid giant axon's action potential: Hodgkin and Huxley's equations, in the modern sign convention.

Source: A. L. Hodgkin and A. F. Huxley, J. Physiol. 117, 500-544 (1952), equations 3 to 25 and the constants
of table 3, with V in mV relative to the outside and the resting potential at -65 mV.  The equilibrium
potentials of Na+ and K+ are the paper's (+50 and -77 mV at the normal concentrations) and shift with the
concentrations by Nernst; the leak is the paper's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from physics.constants import thermal_voltage_mV
from physics.errors import ImpossibleValue

if TYPE_CHECKING:
    from physics.numeric import FloatArray

REST_MV: Final = -65.0
CAPACITANCE_UF_PER_CM2: Final = 1.0
G_NA, G_K, G_LEAK = 120.0, 36.0, 0.3
"""Largest conductances, mS/cm²."""
E_NA_MV, E_K_MV, E_LEAK_MV = 50.0, -77.0, -54.387
TEMPERATURE_C: Final = 6.3
_SETTLING_MS, _COARSE_MS = 30.0, 0.05


@dataclass(frozen=True, slots=True)
class Spike:
    """A simulated membrane potential.

    Attributes:
        time_ms: shape (n,).
        voltage_mV: shape (n,).
        sodium, potassium: conductances, mS/cm², shape (n,).
        sodium_mV, potassium_mV: the equilibrium potentials E_Na and E_K.
    """

    time_ms: FloatArray
    voltage_mV: FloatArray
    sodium: FloatArray
    potassium: FloatArray
    sodium_mV: float
    potassium_mV: float


def rates(voltage_mV: float) -> tuple[float, float, float, float, float, float]:
    """Opening and closing rates of the gates m, h and n, in 1/ms at 6.3 °C: (αm, βm, αh, βh, αn, βn).

    The two forms 0/0 at -40 and -55 mV are taken in the limit.
    """
    v = voltage_mV
    return (
        _limited(0.1, v + 40.0, 10.0),
        4.0 * float(np.exp(-(v + 65.0) / 18.0)),
        0.07 * float(np.exp(-(v + 65.0) / 20.0)),
        1.0 / (1.0 + float(np.exp(-(v + 35.0) / 10.0))),
        _limited(0.01, v + 55.0, 10.0),
        0.125 * float(np.exp(-(v + 65.0) / 80.0)),
    )


def steady_gates(voltage_mV: float) -> tuple[float, float, float]:
    """m, h and n after a long time at a voltage."""
    am, bm, ah, bh, an, bn = rates(voltage_mV)
    return am / (am + bm), ah / (ah + bh), an / (an + bn)


def simulate(
    *,
    sodium_factor: float = 1.0,
    potassium_factor: float = 1.0,
    current_uA_per_cm2: float = 20.0,
    pulse_ms: tuple[float, float] = (1.0, 1.5),
    duration_ms: float = 12.0,
    step_ms: float = 0.01,
) -> Spike:
    """The potential of a space-clamped axon that a pulse of current excites, by Runge-Kutta's method.

    It is first left alone until it rests, for a changed [K+]o has another resting potential.

    Args:
        sodium_factor: [Na+]o as a multiple of the normal one.
        potassium_factor: [K+]o likewise.
        current_uA_per_cm2: of the pulse, positive depolarises.
        pulse_ms: its beginning and end.
        duration_ms: how long to simulate.
        step_ms: of time; the voltage is right to about 0.01 mV at 0.01 ms.

    Raises:
        ImpossibleValue: a factor or a time is not positive.
    """
    for field, value in (
        ("sodium_factor", sodium_factor),
        ("potassium_factor", potassium_factor),
        ("duration_ms", duration_ms),
        ("step_ms", step_ms),
    ):
        if not value > 0:
            raise ImpossibleValue(field, value, "must_be_positive")
    thermal = float(thermal_voltage_mV(TEMPERATURE_C))
    e_Na = E_NA_MV + thermal * float(np.log(sodium_factor))
    e_K = E_K_MV + thermal * float(np.log(potassium_factor))
    state = np.array([REST_MV, *steady_gates(REST_MV)])
    for _ in range(round(_SETTLING_MS / _COARSE_MS)):
        state = _step(state, 0.0, e_Na, e_K, _COARSE_MS)
    count = round(duration_ms / step_ms) + 1
    time = np.linspace(0.0, duration_ms, count)
    states = np.empty((count, 4))
    states[0] = state
    for k in range(1, count):
        on = pulse_ms[0] <= time[k - 1] < pulse_ms[1]
        states[k] = _step(states[k - 1], current_uA_per_cm2 if on else 0.0, e_Na, e_K, step_ms)
    v, m, h, n = states.T
    return Spike(time, v, G_NA * m**3 * h, G_K * n**4, e_Na, e_K)


def _limited(scale: float, above: float, width: float) -> float:
    """The rate scale · above / (1 - exp(-above/width)), and scale · width where above is 0."""
    u = above / width
    if abs(u) < 1e-7:
        return scale * width * (1.0 + u / 2.0)
    return scale * above / -float(np.expm1(-u))


def _slope(state: FloatArray, current: float, e_Na: float, e_K: float) -> FloatArray:
    v, m, h, n = (float(x) for x in state)
    am, bm, ah, bh, an, bn = rates(v)
    ionic = G_NA * m**3 * h * (v - e_Na) + G_K * n**4 * (v - e_K) + G_LEAK * (v - E_LEAK_MV)
    return np.array(
        [
            (current - ionic) / CAPACITANCE_UF_PER_CM2,
            am * (1.0 - m) - bm * m,
            ah * (1.0 - h) - bh * h,
            an * (1.0 - n) - bn * n,
        ]
    )


def _step(state: FloatArray, current: float, e_Na: float, e_K: float, dt: float) -> FloatArray:
    a = _slope(state, current, e_Na, e_K)
    b = _slope(state + dt / 2 * a, current, e_Na, e_K)
    c = _slope(state + dt / 2 * b, current, e_Na, e_K)
    d = _slope(state + dt * c, current, e_Na, e_K)
    after: FloatArray = state + dt / 6 * (a + 2 * b + 2 * c + d)
    return after
