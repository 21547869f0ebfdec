"""Numbers that the curves and their descriptions share.  Nothing here loads the drawing library."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import numpy as np

from physics.nernst import equilibrium_potential_mV
from physics.resting import ghk_voltage_mV
from physics.spike import Door, driven
from physics.squid import simulate

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from bot.figures.specs import ActionPotential, ConcentrationCurve, DrivenPotential
    from physics.numeric import FloatArray
    from physics.spike import DrivenSpike
    from physics.squid import Spike

PULSE_MS: Final = (1.0, 1.5)
DURATION_MS: Final = 9.0
_STEP_MS: Final = 0.02
_A_SPIKE_MV: Final = 25.0
"""What rises less above rest is no action potential but the stimulus itself."""


def nernst_mV(spec: ConcentrationCurve, outside_mM: ArrayLike) -> FloatArray:
    """E of the ion at other concentrations outside."""
    return equilibrium_potential_mV(spec.z, outside_mM, spec.inside_mM, spec.temperature_C)


def leaky_mV(spec: ConcentrationCurve, outside_mM: ArrayLike) -> FloatArray:
    """V_m where Na+ leaks in besides: at low [K+]o it hardly follows E_K any more."""
    assert spec.leak is not None
    c = np.asarray(outside_mM, dtype=float)
    outside = np.stack([c, np.full_like(c, spec.other_outside_mM)], axis=-1)
    inside = [spec.inside_mM, spec.other_inside_mM]
    return ghk_voltage_mV([1, 1], [1.0, spec.leak], outside, inside, spec.temperature_C)


def spike_of(spec: ActionPotential) -> Spike:
    """The simulation of a spec."""
    return _simulated(spec.sodium_factor, spec.potassium_factor)


def normal_spike() -> Spike:
    """That of the axon in sea water."""
    return _simulated(1.0, 1.0)


@functools.lru_cache(maxsize=16)
def _simulated(sodium_factor: float, potassium_factor: float) -> Spike:
    return simulate(
        sodium_factor=sodium_factor,
        potassium_factor=potassium_factor,
        pulses_ms=(PULSE_MS,),
        step_ms=_STEP_MS,
        duration_ms=DURATION_MS,
    )


def peak_mV(spike: Spike) -> float | None:
    """The height of the action potential; None where the stimulus made none."""
    top = float(spike.voltage_mV.max())
    return top if top > spike.resting_mV + _A_SPIKE_MV else None


def driven_of(spec: DrivenPotential) -> DrivenSpike:
    """The course of a spec; the rows are those of K+ and Na+."""
    doors = (
        Door(1, spec.K_outside_mM, spec.K_inside_mM, 1.0, 1.0, 1.0),
        Door(1, spec.Na_outside_mM, spec.Na_inside_mM, spec.at_rest, spec.at_peak, spec.after),
    )
    return driven(doors, spec.temperature_C)
