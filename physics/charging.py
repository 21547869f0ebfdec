"""How many ions it takes to change the membrane potential, and how little the concentrations notice.

The membrane is a capacitor, Q = C ΔV; ions carry ze each.  A positive change is a depolarisation: positive
charge enters.  Counts and concentration changes are signed alike, positive into the cell: a depolarisation by
an anion takes anions out.  1 µF cm^-2 = 0.01 pF µm^-2; 1 µm³ = 1 fL.

B. Hille, Ion Channels of Excitable Membranes, 3rd ed. (2001).
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import ELEMENTARY_CHARGE_C, VACUUM_PERMITTIVITY_F_PER_M, F
from physics.numeric import FloatArray, charge, finite, positive, refuse_where

SPECIFIC_CAPACITANCE_uF_per_cm2: Final = 1.0
"""Capacitance of a biological membrane per area, the usual round value."""

_pF_PER_um2: Final = 0.01  # of 1 µF cm^-2


def sphere_area_um2(diameter_um: ArrayLike) -> FloatArray:
    """Surface of a spherical cell, µm²: π d².

    Raises:
        ImpossibleValue: the diameter is not positive.
    """
    return np.pi * positive("diameter_um", diameter_um) ** 2


def sphere_volume_um3(diameter_um: ArrayLike) -> FloatArray:
    """Volume of a spherical cell, µm³ (= fL): π d³/6.

    Raises:
        ImpossibleValue: the diameter is not positive.
    """
    return np.pi / 6.0 * positive("diameter_um", diameter_um) ** 3


def cylinder_area_um2(diameter_um: ArrayLike, length_um: ArrayLike) -> FloatArray:
    """Surface of a piece of an axon, µm²: π d l, without its ends.

    Raises:
        ImpossibleValue: one of the two is not positive.
    """
    return np.pi * positive("diameter_um", diameter_um) * positive("length_um", length_um)


def cylinder_volume_um3(diameter_um: ArrayLike, length_um: ArrayLike) -> FloatArray:
    """Volume of a piece of an axon, µm³ (= fL): π d² l/4.

    Raises:
        ImpossibleValue: one of the two is not positive.
    """
    return np.pi / 4.0 * positive("diameter_um", diameter_um) ** 2 * positive("length_um", length_um)


def plate_capacitance_uF_per_cm2(relative_permittivity: ArrayLike, thickness_nm: ArrayLike) -> FloatArray:
    """Capacitance of a membrane per area as of a plate capacitor, µF/cm²: ε_r ε_0 / d.

    Raises:
        ImpossibleValue: one of the two is not positive.
    """
    thickness_m = positive("thickness_nm", thickness_nm) * 1e-9
    return (
        positive("relative_permittivity", relative_permittivity)
        * VACUUM_PERMITTIVITY_F_PER_M
        / thickness_m
        * 100.0
    )


def capacitance_pF(
    area_um2: ArrayLike, specific_uF_per_cm2: ArrayLike = SPECIFIC_CAPACITANCE_uF_per_cm2
) -> FloatArray:
    """Capacitance of an area of membrane, pF.

    Raises:
        ImpossibleValue: an argument is not positive.
    """
    specific = positive("specific_uF_per_cm2", specific_uF_per_cm2)
    return _pF_PER_um2 * specific * positive("area_um2", area_um2)


def charge_pC(capacitance_pF: ArrayLike, change_mV: ArrayLike) -> FloatArray:
    """Charge that must enter to change the membrane potential, pC: C ΔV.

    Raises:
        ImpossibleValue: the capacitance is not positive, or the change not finite.
    """
    return positive("capacitance_pF", capacitance_pF) * finite("change_mV", change_mV) / 1000.0


def voltage_change_mV(charge_pC: ArrayLike, capacitance_pF: ArrayLike) -> FloatArray:
    """Change of membrane potential by a charge that enters, mV: Q/C.

    Raises:
        ImpossibleValue: the capacitance is not positive, or the charge not finite.
    """
    return 1000.0 * finite("charge_pC", charge_pC) / positive("capacitance_pF", capacitance_pF)


def ions_for_charge(z: ArrayLike, charge_pC: ArrayLike) -> FloatArray:
    """Number of ions that carry a charge: Q/(ze); positive: they enter.

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the charge is not finite.
    """
    return finite("charge_pC", charge_pC) * 1e-12 / (charge(z) * ELEMENTARY_CHARGE_C)


def charge_of_ions_pC(z: ArrayLike, ions: ArrayLike) -> FloatArray:
    """Charge that a number of ions carries into the cell, pC: N z e.

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the number is not finite.
    """
    return finite("ions", ions) * charge(z) * (ELEMENTARY_CHARGE_C * 1e12)


def carried_charge_pC(current_pA: ArrayLike, duration_ms: ArrayLike) -> FloatArray:
    """Charge that a steady current carries in a time, pC, with the sign of the current: I t.

    Raises:
        ImpossibleValue: the time is not positive, or the current not finite.
    """
    return finite("current_pA", current_pA) * positive("duration_ms", duration_ms) / 1000.0


def current_of_charge_pA(charge_pC: ArrayLike, duration_ms: ArrayLike) -> FloatArray:
    """The steady current that carries a charge in a time, pA, with the sign of the charge: Q/t.

    Raises:
        ImpossibleValue: the time is not positive, or the charge not finite.
    """
    return finite("charge_pC", charge_pC) * 1000.0 / positive("duration_ms", duration_ms)


def duration_of_charge_ms(charge_pC: ArrayLike, current_pA: ArrayLike) -> FloatArray:
    """The time in which a steady current carries a charge, ms: Q/I.

    Raises:
        ImpossibleValue: no current flows, or it flows the other way; the charge is not finite.
    """
    current = finite("current_pA", current_pA)
    refuse_where("current_pA", current, current == 0.0, "must_not_be_zero")
    duration = finite("charge_pC", charge_pC) * 1000.0 / current
    refuse_where("current_pA", current, duration < 0.0, "wrong_sign")
    return duration


def capacitance_of_charge_pF(charge_pC: ArrayLike, change_mV: ArrayLike) -> FloatArray:
    """The capacitance whose voltage a charge changes by so much, pF: Q/ΔV.

    Raises:
        ImpossibleValue: no change, or one of the other sign; the charge is not finite.
    """
    change = finite("change_mV", change_mV)
    refuse_where("change_mV", change, change == 0.0, "must_not_be_zero")
    capacitance = finite("charge_pC", charge_pC) * 1000.0 / change
    refuse_where("change_mV", change, capacitance < 0.0, "wrong_sign")
    return capacitance


def amount_for_charge_fmol(z: ArrayLike, charge_pC: ArrayLike) -> FloatArray:
    """Amount of ions that carry a charge, fmol: Q/(zF); positive: they enter.

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the charge is not finite.
    """
    return finite("charge_pC", charge_pC) * 1000.0 / (charge(z) * F)


def concentration_change_mM(z: ArrayLike, charge_pC: ArrayLike, volume_um3: ArrayLike) -> FloatArray:
    """Change of concentration by the ions that carry a charge, mM: Q/(zF volume).

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the volume is not positive, or the charge not finite.
    """
    return 1000.0 * amount_for_charge_fmol(z, charge_pC) / positive("volume_um3", volume_um3)


def sphere_concentration_change_mM(
    z: ArrayLike,
    change_mV: ArrayLike,
    diameter_um: ArrayLike,
    specific_uF_per_cm2: ArrayLike = SPECIFIC_CAPACITANCE_uF_per_cm2,
) -> FloatArray:
    """Change of concentration in a spherical cell whose potential changes, mM: 6 C_m ΔV/(zF d).

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the diameter or the capacitance is not positive, or the change not finite.
    """
    specific = positive("specific_uF_per_cm2", specific_uF_per_cm2)
    volts_farads = specific * finite("change_mV", change_mV)  # times 1e-5 C m^-2
    return 60.0 * volts_farads / (charge(z) * F * positive("diameter_um", diameter_um))


def ions_per_um2(
    z: ArrayLike,
    change_mV: ArrayLike,
    specific_uF_per_cm2: ArrayLike = SPECIFIC_CAPACITANCE_uF_per_cm2,
) -> FloatArray:
    """Ions per µm² of membrane that change its potential: C_m ΔV/(ze); positive: they enter.

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the capacitance is not positive, or the change not finite.
    """
    return ions_for_charge(z, charge_pC(capacitance_pF(1.0, specific_uF_per_cm2), change_mV))


def amount_pmol_per_cm2(
    z: ArrayLike,
    change_mV: ArrayLike,
    specific_uF_per_cm2: ArrayLike = SPECIFIC_CAPACITANCE_uF_per_cm2,
) -> FloatArray:
    """Amount of ions per cm² of membrane that changes its potential, pmol: C_m ΔV/(zF); positive: they enter.

    Raises:
        NeutralSpecies: z = 0 carries no charge.
        ImpossibleValue: the capacitance is not positive, or the change not finite.
    """
    charge_nC = positive("specific_uF_per_cm2", specific_uF_per_cm2) * finite("change_mV", change_mV)
    return 1000.0 * charge_nC / (charge(z) * F)


def fraction_of_content(change_mM: ArrayLike, content_mM: ArrayLike) -> FloatArray:
    """A change of concentration as a share of what is there, with its sign.

    Raises:
        ImpossibleValue: the content is not positive, or the change not finite.
    """
    return finite("change_mM", change_mM) / positive("content_mM", content_mM)
