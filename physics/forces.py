"""Driving force, direction of flow, and the electrochemical potential difference.

The ion's own direction is the sign of zF(V - E); that of the current is the sign of V - E, for every ion.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import F, R
from physics.nernst import equilibrium_potential_mV, proton_potential_mV
from physics.numeric import (
    FloatArray,
    IntArray,
    charge,
    finite,
    kelvin,
    log_ratio,
    not_negative,
    refuse_where,
    scalar,
)

EQUILIBRIUM_TOLERANCE_mV: Final = 1e-9
"""Closer to equilibrium than this is rounding, not a direction."""


def driving_force_mV(membrane_mV: ArrayLike, equilibrium_mV: ArrayLike) -> FloatArray:
    """Driving force V - E, mV: positive drives outward current, for every ion.

    Raises:
        ImpossibleValue: a potential is not finite.
    """
    return finite("membrane_mV", membrane_mV) - finite("equilibrium_mV", equilibrium_mV)


def electrochemical_difference_J_per_mol(
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Electrochemical potential inside minus outside, J/mol: RT ln(c_in/c_out) + zFV.

    Positive: the ion tends to leave; negative: to enter; 0: equilibrium.  Valid for z = 0.  With one side
    empty it is infinite (-inf for nothing inside, +inf for nothing outside): the solute goes one way only.

    Raises:
        ImpossibleValue: a negative concentration, "both_sides_empty" of outside_mM, a temperature not above
            absolute zero.
    """
    volts = finite("membrane_mV", membrane_mV) / 1000.0
    chemical = R * kelvin(temperature_C) * _ln_inside_over_outside(outside_mM, inside_mM)
    return chemical + finite("z", z) * F * volts


def flow_direction(z: ArrayLike, membrane_mV: ArrayLike, equilibrium_mV: ArrayLike) -> IntArray:
    """Net direction of the ion itself: +1 it leaves, -1 it enters, 0 equilibrium (within 1e-9 mV).

    Raises:
        NeutralSpecies: z = 0: use `flow_direction_from_concentrations`.
    """
    sign = np.sign(charge(z)).astype(np.int64)
    return np.multiply(sign, current_direction(membrane_mV, equilibrium_mV))


def flow_direction_from_concentrations(
    z: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    membrane_mV: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> IntArray:
    """As `flow_direction`, for any solute: also z = 0, and nothing at all on one side.

    Raises:
        ImpossibleValue: as `electrochemical_difference_J_per_mol`.
    """
    joules = electrochemical_difference_J_per_mol(z, outside_mM, inside_mM, membrane_mV, temperature_C)
    return _sign(joules * 1000.0 / F)


def current_direction(membrane_mV: ArrayLike, equilibrium_mV: ArrayLike) -> IntArray:
    """Direction of the current: +1 outward, -1 inward, 0 none; the same rule for cations and anions.

    Raises:
        ImpossibleValue: a potential is not finite.
    """
    return _sign(driving_force_mV(membrane_mV, equilibrium_mV))


def chemical_force_mV(
    z: ArrayLike, outside_mM: ArrayLike, inside_mM: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """What the concentrations alone do to the ion, as a voltage: -E for a cation, +E for an anion.

    Positive pushes the ion **outward** (more inside than outside, whatever the charge).  With
    `electrical_force_mV` it adds up to V - E for a cation and -(V - E) for an anion: the net push on the ion,
    positive outward.

    Raises:
        NeutralSpecies: z = 0 has no voltage equivalent.
        ImpossibleValue: as `equilibrium_potential_mV`.
    """
    return -np.sign(charge(z)) * equilibrium_potential_mV(z, outside_mM, inside_mM, temperature_C) + 0.0


def electrical_force_mV(z: ArrayLike, membrane_mV: ArrayLike) -> FloatArray:
    """What the membrane potential alone does to the ion: +V for a cation, -V for an anion.

    Positive pushes the ion outward.

    Raises:
        NeutralSpecies: z = 0 feels no voltage.
        ImpossibleValue: the potential is not finite.
    """
    return np.sign(charge(z)) * finite("membrane_mV", membrane_mV) + 0.0


def proton_motive_force_mV(
    membrane_mV: ArrayLike, pH_in: ArrayLike, pH_out: ArrayLike, temperature_C: ArrayLike = 37.0
) -> FloatArray:
    """Proton-motive force V - E_H, mV: negative when protons are driven in.

    Raises:
        ImpossibleValue: an argument is not finite, or the temperature not above absolute zero.
    """
    return finite("membrane_mV", membrane_mV) - proton_potential_mV(pH_in, pH_out, temperature_C)


def _ln_inside_over_outside(outside_mM: ArrayLike, inside_mM: ArrayLike) -> FloatArray:
    outside, inside = np.broadcast_arrays(
        not_negative("outside_mM", outside_mM), not_negative("inside_mM", inside_mM)
    )
    refuse_where("outside_mM", outside, (outside == 0.0) & (inside == 0.0), "both_sides_empty")
    empty = (outside == 0.0) | (inside == 0.0)
    one_way = np.where(inside == 0.0, -np.inf, np.inf)
    two_way = log_ratio(np.where(empty, 1.0, inside), np.where(empty, 1.0, outside))
    return scalar(np.where(empty, one_way, two_way))


def _sign(force_mV: FloatArray) -> IntArray:
    return np.where(np.abs(force_mV) <= EQUILIBRIUM_TOLERANCE_mV, 0, np.sign(force_mV)).astype(np.int64)[()]
