"""The squid giant axon's action potential: Hodgkin and Huxley's equations, in the modern sign convention.

Source: A. L. Hodgkin and A. F. Huxley, J. Physiol. 117, 500-544 (1952), equations 3 to 25 and the constants
of table 3, with V in mV relative to the outside and the resting potential at -65 mV.  The equilibrium
potentials of Na+ and K+ are the paper's (+50 and -77 mV in sea water) and shift with the concentrations
outside by Nernst; the leak, which the paper does not resolve into ions, stays the paper's.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, expm1
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from physics.errors import ImpossibleValue
from physics.nernst import equilibrium_potential_from_ratio_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

    from physics.numeric import FloatArray

State: TypeAlias = tuple[float, float, float, float]
"""V in mV, and the gates m, h and n."""

CAPACITANCE_UF_PER_CM2: Final = 1.0
G_NA, G_K, G_LEAK = 120.0, 36.0, 0.3
"""Largest conductances, mS/cm²."""
E_NA_MV, E_K_MV, E_LEAK_MV = 50.0, -77.0, -54.387
TEMPERATURE_C: Final = 6.3
LARGEST_STEP_MS: Final = 0.05
"""Beyond about 0.07 ms the fast gate m makes the method unstable."""
_HALVINGS: Final = 60


@dataclass(frozen=True, slots=True)
class Spike:
    """A simulated membrane potential.

    Attributes:
        time_ms: shape (n,).
        voltage_mV: shape (n,).
        sodium, potassium: conductances, mS/cm², shape (n,).
        sodium_mV, potassium_mV: the equilibrium potentials E_Na and E_K.
        resting_mV: where all currents balance.
        steady: is that rest stable?  Otherwise the least disturbance makes the axon fire, again and again.
    """

    time_ms: FloatArray
    voltage_mV: FloatArray
    sodium: FloatArray
    potassium: FloatArray
    sodium_mV: float
    potassium_mV: float
    resting_mV: float
    steady: bool


def rates(voltage_mV: float) -> tuple[float, float, float, float, float, float]:
    """Opening and closing rates of the gates m, h and n, in 1/ms at 6.3 °C: (αm, βm, αh, βh, αn, βn).

    The two forms 0/0 at -40 and -55 mV are taken in the limit.
    """
    v = voltage_mV
    return (
        _limited(0.1, v + 40.0, 10.0),
        4.0 * exp(-(v + 65.0) / 18.0),
        0.07 * exp(-(v + 65.0) / 20.0),
        1.0 / (1.0 + exp(-(v + 35.0) / 10.0)),
        _limited(0.01, v + 55.0, 10.0),
        0.125 * exp(-(v + 65.0) / 80.0),
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
    pulses_ms: Sequence[tuple[float, float]] = ((1.0, 1.5),),
    shock_mV: float = 0.0,
    duration_ms: float = 12.0,
    step_ms: float = 0.01,
) -> Spike:
    """The potential of a space-clamped axon that pulses of current excite, by Runge-Kutta's method.

    It begins at rest, which for a changed [K+]o is another potential.

    Args:
        sodium_factor: [Na+]o as a multiple of the normal one.
        potassium_factor: [K+]o likewise.
        current_uA_per_cm2: of the pulses, positive depolarises.
        pulses_ms: beginning and end of each, to the nearest step.
        shock_mV: by which the membrane is depolarised at once at the beginning, as in the paper's figure 12.
        duration_ms: how long to simulate.
        step_ms: of time, at most LARGEST_STEP_MS; V is right to 0.003 mV at 0.02 ms.

    Raises:
        ImpossibleValue: a factor or a time is not positive; "outside_range" of a step beyond LARGEST_STEP_MS.
    """
    for field, value in (
        ("sodium_factor", sodium_factor),
        ("potassium_factor", potassium_factor),
        ("duration_ms", duration_ms),
        ("step_ms", step_ms),
    ):
        if not value > 0:
            raise ImpossibleValue(field, value, "must_be_positive")
    if step_ms > LARGEST_STEP_MS:
        raise ImpossibleValue("step_ms", step_ms, "outside_range")
    e_Na = E_NA_MV + _shift_mV(sodium_factor)
    e_K = E_K_MV + _shift_mV(potassium_factor)
    rest = _resting_mV(e_Na, e_K)
    count = round(duration_ms / step_ms)
    current = np.zeros(count)
    for begin, end in pulses_ms:  # whole steps: a step that a pulse cuts would cost the method its order
        current[round(begin / step_ms) : round(end / step_ms)] = current_uA_per_cm2
    states: list[State] = [(rest + shock_mV, *steady_gates(rest))]
    for applied in current.tolist():
        states.append(_step(states[-1], applied, e_Na, e_K, step_ms))
    v, m, h, n = np.array(states).T
    return Spike(
        time_ms=np.linspace(0.0, count * step_ms, count + 1),
        voltage_mV=v,
        sodium=G_NA * m**3 * h,
        potassium=G_K * n**4,
        sodium_mV=e_Na,
        potassium_mV=e_K,
        resting_mV=rest,
        steady=_steady(rest, e_Na, e_K),
    )


def _shift_mV(factor: float) -> float:
    """By how much a concentration outside moves E: Nernst's difference for z = +1."""
    return float(equilibrium_potential_from_ratio_mV(1, factor, TEMPERATURE_C))


def _resting_mV(e_Na: float, e_K: float) -> float:
    """Where the currents through settled gates balance: within the extremes of E, found by halving."""
    low, high = min(e_Na, e_K, E_LEAK_MV), max(e_Na, e_K, E_LEAK_MV)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _slope((middle, *steady_gates(middle)), 0.0, e_Na, e_K)[0] > 0.0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _steady(rest_mV: float, e_Na: float, e_K: float) -> bool:
    """Do small deviations from rest die away?  Then no eigenvalue of the linearised equations is positive."""
    rest = np.array((rest_mV, *steady_gates(rest_mV)))
    columns = []
    for at, size in enumerate((1e-4, 1e-6, 1e-6, 1e-6)):
        aside = size * np.eye(4)[at]
        ahead, behind = ((*(rest + sign * aside).tolist(),) for sign in (1.0, -1.0))
        after, before = _slope(ahead, 0.0, e_Na, e_K), _slope(behind, 0.0, e_Na, e_K)
        columns.append((np.array(after) - np.array(before)) / (2 * size))
    return bool(np.linalg.eigvals(np.array(columns).T).real.max() < 0.0)


def _limited(scale: float, above: float, width: float) -> float:
    """The rate scale · above / (1 - exp(-above/width)), and scale · width where above is 0."""
    u = above / width
    if abs(u) < 1e-7:
        return scale * width * (1.0 + u / 2.0)
    return scale * above / -expm1(-u)


def _slope(state: State, current: float, e_Na: float, e_K: float) -> State:
    """Change of each per ms.  Plain floats: for four numbers an array costs five times as much."""
    v, m, h, n = state
    am, bm, ah, bh, an, bn = rates(v)
    ionic = G_NA * m**3 * h * (v - e_Na) + G_K * n**4 * (v - e_K) + G_LEAK * (v - E_LEAK_MV)
    return (
        (current - ionic) / CAPACITANCE_UF_PER_CM2,
        am * (1.0 - m) - bm * m,
        ah * (1.0 - h) - bh * h,
        an * (1.0 - n) - bn * n,
    )


def _step(state: State, current: float, e_Na: float, e_K: float, dt: float) -> State:
    """One step of the classical Runge-Kutta method, of fourth order."""
    a = _slope(state, current, e_Na, e_K)
    b = _slope(_moved(state, a, dt / 2), current, e_Na, e_K)
    c = _slope(_moved(state, b, dt / 2), current, e_Na, e_K)
    d = _slope(_moved(state, c, dt), current, e_Na, e_K)
    mean = (
        (a[0] + 2 * b[0] + 2 * c[0] + d[0]) / 6,
        (a[1] + 2 * b[1] + 2 * c[1] + d[1]) / 6,
        (a[2] + 2 * b[2] + 2 * c[2] + d[2]) / 6,
        (a[3] + 2 * b[3] + 2 * c[3] + d[3]) / 6,
    )
    return _moved(state, mean, dt)


def _moved(state: State, slope: State, dt: float) -> State:
    return (
        state[0] + dt * slope[0],
        state[1] + dt * slope[1],
        state[2] + dt * slope[2],
        state[3] + dt * slope[3],
    )
