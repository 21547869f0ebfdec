"""Ions needed to change the membrane potential."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mpf, pi

from physics.charging import (
    amount_for_charge_fmol,
    amount_pmol_per_cm2,
    capacitance_of_charge_pF,
    capacitance_pF,
    carried_charge_pC,
    charge_of_ions_pC,
    charge_pC,
    concentration_change_mM,
    current_of_charge_pA,
    cylinder_area_um2,
    cylinder_volume_um3,
    duration_of_charge_ms,
    fraction_of_content,
    ions_for_charge,
    ions_per_um2,
    plate_capacitance_uF_per_cm2,
    sphere_area_um2,
    sphere_concentration_change_mM,
    sphere_volume_um3,
    voltage_change_mV,
)
from physics.errors import ImpossibleValue
from tests.physics import reference
from tests.physics.physics_strategies import potentials, quick, valences

diameters = st.floats(0.01, 1000.0)
specifics = st.floats(0.1, 10.0)


def test_a_cell_of_20_um_and_100_mV() -> None:
    charge = charge_pC(capacitance_pF(sphere_area_um2(20.0)), 100.0)
    change = concentration_change_mM(1, charge, sphere_volume_um3(20.0))
    assert charge == pytest.approx(1.257, abs=5e-4)
    assert ions_for_charge(1, charge) == pytest.approx(7.84e6, abs=5e3)
    assert change == pytest.approx(3.1e-3, abs=5e-5)
    assert sphere_concentration_change_mM(1, 100.0, 20.0) == pytest.approx(change)
    assert fraction_of_content(change, 140.0) == pytest.approx(2e-5, rel=0.2)


def test_per_area() -> None:
    assert ions_per_um2(1, 100.0) == pytest.approx(6.24e3, abs=5.0)
    assert amount_pmol_per_cm2(1, 100.0) == pytest.approx(1.036, abs=5e-4)


@quick
@given(valences, potentials, diameters, specifics)
def test_a_sphere_agrees_with_the_reference(z: int, change: float, diameter: float, specific: float) -> None:
    area, volume = pi * mpf(diameter) ** 2, pi * mpf(diameter) ** 3 / 6
    coulombs = mpf(specific) / 100 * area * mpf("1e-12") * mpf(change) / 1000
    charge = charge_pC(capacitance_pF(sphere_area_um2(diameter), specific), change)
    assert reference.error(charge, coulombs * 10**12) < 1e-14
    assert reference.error(ions_for_charge(z, charge), coulombs / (z * reference.ELEMENTARY)) < 1e-14
    moles = coulombs / (z * reference.F)
    assert reference.error(amount_for_charge_fmol(z, charge), moles * 10**15) < 1e-14
    expected = moles / (volume * mpf("1e-18"))
    assert reference.error(concentration_change_mM(z, charge, sphere_volume_um3(diameter)), expected) < 1e-14
    assert reference.error(sphere_concentration_change_mM(z, change, diameter, specific), expected) < 1e-14


@given(valences, potentials, specifics)
def test_per_area_is_a_part_of_the_whole(z: int, change: float, specific: float) -> None:
    charge = charge_pC(capacitance_pF(250.0, specific), change)
    assert ions_per_um2(z, change, specific) * 250.0 == pytest.approx(ions_for_charge(z, charge))
    fmol_per_um2 = amount_pmol_per_cm2(z, change, specific) * 1000.0 / 1e8
    assert fmol_per_um2 * 250.0 == pytest.approx(amount_for_charge_fmol(z, charge))


@given(valences, potentials, st.floats(0.01, 1e4))
def test_inverses(z: int, change: float, capacitance: float) -> None:
    charge = charge_pC(capacitance, change)
    assert voltage_change_mV(charge, capacitance) == pytest.approx(change)
    assert charge_of_ions_pC(z, ions_for_charge(z, charge)) == pytest.approx(charge)


@given(valences, potentials, diameters)
def test_the_share_grows_as_the_cell_shrinks(z: int, change: float, diameter: float) -> None:
    small = sphere_concentration_change_mM(z, change, diameter / 10.0)
    assert small == pytest.approx(10.0 * sphere_concentration_change_mM(z, change, diameter))


def test_signs() -> None:
    assert ions_for_charge(1, charge_pC(10.0, 100.0)) > 0  # cations enter to depolarise
    assert ions_for_charge(-1, charge_pC(10.0, 100.0)) < 0  # anions leave
    assert ions_for_charge(2, 1.0) == ions_for_charge(1, 1.0) / 2
    assert voltage_change_mV(charge_of_ions_pC(1, 1e6), 10.0) == pytest.approx(16.02, abs=5e-3)


def test_what_a_current_carries_keeps_its_sign() -> None:
    assert carried_charge_pC([4.0, -4.0], 500.0) == pytest.approx([2.0, -2.0])
    assert ions_for_charge(2, carried_charge_pC(1.0, 1000.0)) == pytest.approx(3.1207545e6)


def test_a_piece_of_an_axon() -> None:
    """1 mm of 1 µm: π × 1000 µm² of membrane around π/4 × 1000 fL."""
    assert cylinder_area_um2(1.0, 1000.0) == pytest.approx(3141.592653589793)
    assert cylinder_volume_um3(1.0, [1000.0, 2000.0]) == pytest.approx(
        [785.3981633974483, 1570.7963267948966]
    )


def test_arrays_broadcast() -> None:
    assert sphere_concentration_change_mM([[1], [2]], 100.0, [1.0, 10.0, 20.0]).shape == (2, 3)
    assert isinstance(ions_for_charge(1, 1.0), np.float64)


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: sphere_area_um2(0), "diameter_um", "must_be_positive"),
        (lambda: sphere_volume_um3(-1), "diameter_um", "must_be_positive"),
        (lambda: cylinder_area_um2(1, 0), "length_um", "must_be_positive"),
        (lambda: cylinder_volume_um3(0, 1), "diameter_um", "must_be_positive"),
        (lambda: capacitance_pF(0), "area_um2", "must_be_positive"),
        (lambda: capacitance_pF(1, 0), "specific_uF_per_cm2", "must_be_positive"),
        (lambda: charge_pC(0, 100), "capacitance_pF", "must_be_positive"),
        (lambda: charge_pC(10, np.nan), "change_mV", "not_finite"),
        (lambda: carried_charge_pC(1, 0), "duration_ms", "must_be_positive"),
        (lambda: carried_charge_pC(np.nan, 1), "current_pA", "not_finite"),
        (lambda: voltage_change_mV(1, 0), "capacitance_pF", "must_be_positive"),
        (lambda: ions_for_charge(0, 1), "z", "neutral_species"),
        (lambda: charge_of_ions_pC(0, 1), "z", "neutral_species"),
        (lambda: amount_for_charge_fmol(0, 1), "z", "neutral_species"),
        (lambda: concentration_change_mM(0, 1, 1), "z", "neutral_species"),
        (lambda: concentration_change_mM(1, 1, 0), "volume_um3", "must_be_positive"),
        (lambda: sphere_concentration_change_mM(0, 100, 20), "z", "neutral_species"),
        (lambda: sphere_concentration_change_mM(1, 100, 0), "diameter_um", "must_be_positive"),
        (lambda: ions_per_um2(0, 100), "z", "neutral_species"),
        (lambda: ions_per_um2(1, 100, -1), "specific_uF_per_cm2", "must_be_positive"),
        (lambda: amount_pmol_per_cm2(0, 100), "z", "neutral_species"),
        (lambda: fraction_of_content(1, 0), "content_mM", "must_be_positive"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)


@given(st.floats(1.0, 100.0), st.floats(1.0, 50.0))
def test_a_membrane_as_a_plate_capacitor(relative: float, thickness_nm: float) -> None:
    farad_per_m2 = mpf(relative) * mpf("8.8541878188e-12") / (mpf(thickness_nm) * mpf("1e-9"))
    found = float(plate_capacitance_uF_per_cm2(relative, thickness_nm))
    assert found == pytest.approx(float(farad_per_m2 * 100), rel=1e-12)


def test_a_plate_without_thickness_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="thickness_nm"):
        plate_capacitance_uF_per_cm2(5.0, 0.0)


def test_a_current_carries_its_charge_back() -> None:
    assert current_of_charge_pA(carried_charge_pC(-3.0, 7.0), 7.0) == pytest.approx(-3.0)


@given(
    st.floats(-500.0, 500.0).filter(lambda pA: abs(pA) > 1e-3), st.floats(0.01, 100.0), st.floats(1.0, 500.0)
)
def test_time_and_capacitance_from_a_charge(current: float, duration: float, capacitance: float) -> None:
    charge = carried_charge_pC(current, duration)
    exact = mpf(current) * mpf(duration) / 1000
    assert float(charge) == pytest.approx(float(exact), rel=1e-12)
    assert duration_of_charge_ms(charge, current) == pytest.approx(duration)
    change = voltage_change_mV(charge, capacitance)
    assert capacitance_of_charge_pF(charge, change) == pytest.approx(capacitance)


@pytest.mark.parametrize("current", [0.0, -5.0])
def test_no_current_that_way_ever_carries_the_charge(current: float) -> None:
    with pytest.raises(ImpossibleValue, match="current_pA"):
        duration_of_charge_ms(1.0, current)


@pytest.mark.parametrize("change", [0.0, -5.0])
def test_a_charge_changes_V_its_own_way(change: float) -> None:
    with pytest.raises(ImpossibleValue, match="change_mV"):
        capacitance_of_charge_pF(1.0, change)
