"""An action potential that changing permeabilities make: at every moment V_m is what GHK gives.

The concentrations stay as they are; only who holds the door changes.  Source of the idea and of the ratios
of the squid axon: A. L. Hodgkin and B. Katz, J. Physiol. 108, 37-77 (1949), who give P_K : P_Na : P_Cl as
1 : 0.04 : 0.45 at rest, 1 : 20 : 0.45 at the peak and 1.8 : 0 : 0.45 in the undershoot.  How the
permeabilities get from one to the next is drawn here after the form of the conductances under voltage clamp
(Hodgkin and Huxley 1952, equation 19): it is a course to teach with, not a measurement.  The time that the
membrane's capacitance takes is left out; `physics.squid` has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from physics.nernst import equilibrium_potential_mV
from physics.resting import ghk_voltage_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

    from physics.numeric import FloatArray

BEGIN_MS: Final = 2.0
DURATION_MS: Final = 9.0
_RISE_MS, _FALL_MS = 0.12, 0.125
_OPENING_MS, _CLOSING_MS = 0.42, 2.0


@dataclass(frozen=True, slots=True)
class Door:
    """One ion, and how permeable the membrane is to it in each phase.

    Attributes:
        z: valence.
        outside_mM, inside_mM: concentrations.
        at_rest, at_peak, after: permeability relative to any one reference.
    """

    z: int
    outside_mM: float
    inside_mM: float
    at_rest: float
    at_peak: float
    after: float


@dataclass(frozen=True, slots=True)
class DrivenSpike:
    """The membrane potential that the permeabilities give.

    Attributes:
        time_ms: shape (n,).
        voltage_mV: shape (n,).
        permeability: one row an ion, shape (ions, n).
        equilibrium_mV: the Nernst potential of each ion, shape (ions,).
    """

    time_ms: FloatArray
    voltage_mV: FloatArray
    permeability: FloatArray
    equilibrium_mV: FloatArray


def driven(doors: Sequence[Door], temperature_C: float = 37.0, points: int = 401) -> DrivenSpike:
    """V_m by GHK while each permeability goes from rest over the peak to the undershoot and back.

    V_m never leaves the range of the ions' equilibrium potentials.

    Raises:
        ImpossibleValue: as `physics.resting.ghk_voltage_mV`.
    """
    time = np.linspace(0.0, DURATION_MS, points)
    fast, slow = _courses(time)
    course = np.array(
        [d.at_rest + (d.after - d.at_rest) * slow + (d.at_peak - d.at_rest) * fast for d in doors]
    )
    z, outside, inside = np.array([(d.z, d.outside_mM, d.inside_mM) for d in doors]).T
    return DrivenSpike(
        time_ms=time,
        voltage_mV=ghk_voltage_mV(z, course.T, outside, inside, temperature_C),
        permeability=course,
        equilibrium_mV=equilibrium_potential_mV(z, outside, inside, temperature_C),
    )


def _courses(time_ms: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The share of the peak and that of the undershoot, each 0 at rest and 1 at its height.

    The second begins where the first is at its height, so that the peak has the permeabilities given for it.
    """
    top_ms = BEGIN_MS + _RISE_MS * np.log1p(3.0 * _FALL_MS / _RISE_MS)
    return _bump(time_ms - BEGIN_MS, _RISE_MS, _FALL_MS), _bump(time_ms - top_ms, _OPENING_MS, _CLOSING_MS)


def _bump(since_ms: FloatArray, rise_ms: float, fall_ms: float) -> FloatArray:
    """(1 - e^(-t/rise))³ e^(-t/fall), its height 1: three gates that open and one that closes."""
    t = np.maximum(since_ms, 0.0)
    high = rise_ms * np.log1p(3.0 * fall_ms / rise_ms)

    def shape(t: FloatArray) -> FloatArray:
        return (-np.expm1(-t / rise_ms)) ** 3 * np.exp(-t / fall_ms)

    return np.asarray(shape(t) / shape(np.asarray(high)))
