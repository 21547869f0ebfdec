"""Currents, reversal potentials, permeabilities from them."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from mpmath import exp, log, mpf

from physics.constants import F, thermal_voltage_mV
from physics.currents import (
    concentration_from_reversal_mM,
    conductance_nS,
    conductance_ratio,
    current_density_uA_per_cm2,
    current_for_shift_pA,
    current_through_pA,
    flux_ratio,
    ghk_current_density,
    ghk_flux,
    junction_corrected_mV,
    line_conductance_nS,
    macroscopic_current_pA,
    net_current_pA,
    ohmic_current_pA,
    permeability_from_reversal,
    permeability_ratio,
    permeability_ratio_from_shift,
    reversal_potential_mV,
    shift_mV,
    slope_conductance,
)
from physics.errors import ImpossibleValue
from physics.nernst import equilibrium_potential_mV
from physics.resting import chord_voltage_mV
from tests.physics import reference
from tests.physics.physics_strategies import (
    any_charge,
    concentrations,
    near_one,
    permeabilities,
    potentials,
    quick,
    temperatures,
    valences,
)

P = 1e-8  # m/s, of a cell membrane
some_concentrations = concentrations | st.just(0.0)
small_potentials = st.sampled_from([0.0, 1e-300, 1e-15, -1e-12, 1e-9, -1e-6, 1e-4, -1e-3, 0.1])


def expected_flux(z: int, outside: float, inside: float, membrane: float, temperature_C: float) -> mpf:
    return reference.flux(z, P, outside, inside, mpf(membrane) / reference.thermal_mV(temperature_C))


@quick
@given(any_charge, some_concentrations, some_concentrations, potentials | small_potentials, temperatures)
@example(1, 5.0, 5.0, 0.0, 37.0)
@example(2, 5.0, 140.0, 1e-13, 37.0)
@example(3, 5.0, 140.0, 299.0, 0.0)
def test_flux_agrees_with_the_reference(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    w = mpf(z * membrane) / reference.thermal_mV(temperature_C)
    one_way = P * (outside * reference.bernoulli(w) + inside * reference.bernoulli(-w))
    flux = ghk_flux(z, P, outside, inside, membrane, temperature_C)
    assert reference.error(flux, expected_flux(z, outside, inside, membrane, temperature_C), one_way) < 1e-13


@quick
@given(valences, near_one, concentrations, small_potentials)
def test_flux_keeps_its_digits_near_rest(z: int, ratio: float, inside: float, membrane: float) -> None:
    outside = inside * ratio
    w = mpf(z * membrane) / reference.thermal_mV(37.0)
    parts = P * (abs(mpf(inside) - mpf(outside)) + abs(w) * inside)  # the two that may cancel
    flux = ghk_flux(z, P, outside, inside, membrane)
    assert reference.error(flux, expected_flux(z, outside, inside, membrane, 37.0), parts) < 1e-12


@given(valences, concentrations, concentrations, potentials, temperatures)
def test_current_is_zF_times_flux_and_outward_positive_of_E(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assume(abs(membrane - equilibrium) > 1e-6)
    current = ghk_current_density(z, P, outside, inside, membrane, temperature_C)
    flux = ghk_flux(z, P, outside, inside, membrane, temperature_C)
    assert current == pytest.approx(z * F * flux, rel=1e-14)
    assert current * (membrane - equilibrium) >= 0.0
    assert flux * z * (membrane - equilibrium) >= 0.0


@given(valences, concentrations, concentrations, temperatures)
def test_no_current_at_equilibrium(z: int, outside: float, inside: float, temperature_C: float) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    current = ghk_current_density(z, P, outside, inside, equilibrium, temperature_C)
    assert abs(current) <= 1e-12 * abs(z) * F * P * max(outside, inside) * (
        1 + abs(z * equilibrium / thermal_voltage_mV(temperature_C))
    )


@given(
    st.lists(st.tuples(valences, permeabilities, concentrations, concentrations), min_size=1, max_size=4),
    temperatures,
)
def test_currents_of_all_ions_cancel_at_the_reversal_potential(
    rows: list[reference.Ion], temperature_C: float
) -> None:
    z, permeability, outside, inside = reference.columns(rows)
    reversal = reversal_potential_mV(z, permeability, outside, inside, temperature_C)
    currents = ghk_current_density(z, permeability, outside, inside, reversal, temperature_C)
    w = z * reversal / thermal_voltage_mV(temperature_C)
    scale = (np.abs(z) * F * permeability * (outside + inside) * (1 + np.abs(w))).sum()
    assert abs(currents.sum()) <= 1e-12 * scale


@given(valences, concentrations, concentrations, potentials, potentials, temperatures)
def test_current_grows_with_voltage(
    z: int, outside: float, inside: float, one: float, other: float, temperature_C: float
) -> None:
    assume(abs(one - other) > 1e-3)
    low, high = sorted([one, other])
    currents = ghk_current_density(z, P, outside, inside, [low, high], temperature_C)
    assert currents[0] <= currents[1]


def test_at_zero_voltage_only_the_difference_counts() -> None:
    assert ghk_flux([1, -1, 2, 3, 0], P, 5, 140, 0.0).tolist() == [P * 135] * 5
    assert ghk_current_density(2, P, 5, 140, 0.0) == pytest.approx(2 * F * P * 135)  # the factor z stays
    assert ghk_flux(2, P, 5, 140, 1e-9) == pytest.approx(P * 135)


def test_the_first_order_term_is_there() -> None:
    w = 1e-4
    flux = ghk_flux(1, 1.0, 100.0, 101.0, w * float(thermal_voltage_mV(37.0)))
    assert flux == pytest.approx(1.0 + w / 2 * 201.0, rel=1e-6)


def test_asymptotes_without_overflow() -> None:
    membrane = np.asarray([1e5, -1e5])
    w = membrane / thermal_voltage_mV(37.0)
    assert ghk_flux(1, P, 5, 140, membrane) == pytest.approx(P * w * [140, 5])
    assert ghk_flux(-1, P, 5, 140, membrane) == pytest.approx(-P * w * [5, 140])


def test_a_neutral_solute_ignores_the_voltage() -> None:
    assert ghk_flux(0, P, 5, 140, [-70, 0, 70]).tolist() == [P * 135] * 3
    assert ghk_current_density(0, P, 5, 140, -70) == 0.0


@quick
@given(any_charge, concentrations, concentrations, potentials, temperatures)
def test_one_way_fluxes_obey_ussing(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    w = mpf(z * membrane) / reference.thermal_mV(temperature_C)
    ratio = flux_ratio(z, outside, inside, membrane, temperature_C)
    assert reference.error(ratio, mpf(inside) / mpf(outside) * exp(w)) < 1e-12
    outward = ghk_flux(z, P, 0.0, inside, membrane, temperature_C)
    inward = -ghk_flux(z, P, outside, 0.0, membrane, temperature_C)
    assert outward / inward == pytest.approx(ratio, rel=1e-11)


@given(valences, concentrations, concentrations, temperatures)
def test_slope_conductance_is_the_slope(z: int, outside: float, inside: float, temperature_C: float) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    step = 1e-3
    currents = ghk_current_density(
        z, P, outside, inside, equilibrium + np.asarray([-step, step]), temperature_C
    )
    slope = 1000.0 * (currents[1] - currents[0]) / (2.0 * step)
    assert slope_conductance(z, P, outside, inside, temperature_C) == pytest.approx(slope, rel=1e-5)


@quick
@given(valences, near_one, concentrations)
def test_slope_conductance_near_equal_concentrations(z: int, ratio: float, inside: float) -> None:
    outside = inside * ratio
    plain = mpf(P) * z**2 * reference.F**2 / (reference.R * mpf("310.15"))
    a, b = mpf(outside), mpf(inside)
    mean = a * b * log(a / b) / (a - b) if a != b else a
    assert reference.error(slope_conductance(z, P, outside, inside), plain * mean) < 1e-14


# --- permeabilities from reversal potentials ---


@given(
    st.tuples(valences, concentrations, concentrations),
    st.tuples(valences, concentrations, concentrations),
    permeabilities,
    temperatures,
)
def test_permeability_ratio_brings_back_what_went_in(
    x: tuple[int, float, float], ref: tuple[int, float, float], ratio: float, temperature_C: float
) -> None:
    own = [float(equilibrium_potential_mV(*ion, temperature_C)) for ion in (x, ref)]
    reversal = reversal_potential_mV(
        [x[0], ref[0]], [ratio, 1.0], [x[1], ref[1]], [x[2], ref[2]], temperature_C
    )
    assume(abs(own[0] - own[1]) > 1.0)
    assume(abs(reversal - own[0]) > 0.1)
    assume(abs(reversal - own[1]) > 0.1)
    assert permeability_ratio(reversal, *x, *ref, temperature_C) == pytest.approx(ratio, rel=1e-8)


def test_permeability_of_one_ion_among_several() -> None:
    rows = [(1, 1.0, 5.0, 140.0), (1, 0.04, 145.0, 15.0), (-1, 0.45, 110.0, 10.0)]
    reversal = reversal_potential_mV(*reference.columns([*rows, (2, 0.3, 2.0, 1e-4)]))
    found = permeability_from_reversal(reversal, 2, 2.0, 1e-4, *reference.columns(rows))
    assert found == pytest.approx(0.3, rel=1e-10)
    both = permeability_from_reversal([-60.0, -50.0], 1, 145, 15, [1], [1], [5], [140])
    assert both == pytest.approx(permeability_ratio([-60.0, -50.0], 1, 145, 15, 1, 5, 140))


@pytest.mark.parametrize(
    ("z", "outside", "inside"), [(1, 5.0, 140.0), (-1, 110.0, 10.0), (2, 2.0, 1e-4), (1, 0.0, 90.0)]
)
def test_concentration_of_one_ion_among_several(z: int, outside: float, inside: float) -> None:
    rows = [(1, 0.3, 145.0, 15.0), (-1, 0.45, 120.0, 8.0)]
    reversal = reversal_potential_mV(*reference.columns([*rows, (z, 0.7, outside, inside)]))
    rest = reference.columns(rows)
    found = concentration_from_reversal_mM(reversal, "outside", z, 0.7, inside, *rest)
    assert found == pytest.approx(outside, rel=1e-9, abs=1e-9)
    found = concentration_from_reversal_mM(reversal, "inside", z, 0.7, outside, *rest)
    assert found == pytest.approx(inside, rel=1e-9)


def test_concentrations_for_an_array_of_potentials() -> None:
    aims = np.array([-80.0, -60.0, 0.0])
    found = concentration_from_reversal_mM(aims, "outside", 1, 1.0, 140.0, [1], [0.04], [145.0], [12.0])
    back = [reversal_potential_mV([1, 1], [1.0, 0.04], [c, 145.0], [140.0, 12.0]) for c in found]
    assert back == pytest.approx(aims)


def test_closed_forms_for_special_pairs() -> None:
    e_u = np.exp(-20.0 / thermal_voltage_mV(37.0))
    sodium = permeability_ratio(-20.0, 1, 145, 15, 1, 5, 140)
    assert sodium == pytest.approx((5 - 140 * e_u) / (15 * e_u - 145))
    bi_ionic = permeability_ratio(-20.0, 1, 100, 0, 1, 0, 120)
    assert bi_ionic == pytest.approx(120 / 100 * e_u)
    calcium = permeability_ratio(-20.0, 2, 10, 0, 1, 0, 150)
    assert calcium == pytest.approx(150 * e_u * (1 + e_u) / (4 * 10))
    with_outside = permeability_ratio(20.0, 2, 10, 0, 1, 4, 150)
    assert with_outside == pytest.approx((150 / e_u - 4) * (1 + 1 / e_u) / (4 * 10))


def test_a_reversal_potential_at_that_of_the_reference_means_no_permeability() -> None:
    at_K = equilibrium_potential_mV(1, 5, 140)
    assert permeability_ratio(at_K, 1, 145, 15, 1, 5, 140) == 0.0


@given(st.floats(-100.0, 100.0), temperatures, st.sampled_from([1, -1]))
def test_replacement_shifts_by_the_logarithm_of_the_ratio(shift: float, temperature_C: float, z: int) -> None:
    ratio = permeability_ratio_from_shift(shift, temperature_C, z)
    before = reversal_potential_mV([z], [1.0], [100.0], [120.0], temperature_C)
    after = reversal_potential_mV([z, z], [1.0, float(ratio)], [0.0, 100.0], [120.0, 0.0], temperature_C)
    assert after - before == pytest.approx(shift, abs=1e-9)


def test_castor_channel() -> None:
    # Plant Cell 2008;20:3467, Table 3: P_K/P_Na 2.0 from a reversal potential of 17.9 mV.
    assert permeability_ratio_from_shift(17.9, 22.0) == pytest.approx(2.0, abs=0.05)


# --- ohmic ---


@given(
    st.lists(st.tuples(st.floats(1e-3, 1e3), potentials), min_size=1, max_size=5),
    potentials,
    st.floats(1, 50),
)
def test_several_conductances_are_one_line(
    branches: list[tuple[float, float]], membrane: float, step: float
) -> None:
    g, e = zip(*branches, strict=True)
    net = net_current_pA(g, membrane, e)
    noise = 1e-9 * sum(g) * 1e3
    assert net == pytest.approx(sum(ohmic_current_pA(*b[:1], membrane, b[1]) for b in branches), abs=noise)
    assert net_current_pA(g, chord_voltage_mV(g, e), e) == pytest.approx(0.0, abs=noise)
    assert net_current_pA(g, membrane + step, e) - net == pytest.approx(sum(g) * step, abs=noise)
    assert net_current_pA(g[::-1], membrane, e[::-1]) == pytest.approx(net, abs=noise)


def test_net_currents_of_many_voltages() -> None:
    assert net_current_pA([2.0, 8.0], [-50.0, -60.0, -80.0], [60.0, -90.0]) == pytest.approx(
        [100.0, 0.0, -200.0]
    )


@given(st.floats(1e-3, 1e3), potentials, potentials)
def test_ohm_and_back(conductance: float, membrane: float, equilibrium: float) -> None:
    assume(abs(membrane - equilibrium) > 1e-6)
    current = ohmic_current_pA(conductance, membrane, equilibrium)
    assert conductance_nS(current, membrane, equilibrium) == pytest.approx(conductance)
    assert current * (membrane - equilibrium) > 0


@given(st.floats(1e-3, 1e3), potentials, potentials)
def test_conductance_ratio_is_the_inverse_of_chord(ratio: float, e_x: float, e_ref: float) -> None:
    assume(abs(e_x - e_ref) > 1.0)
    reversal = chord_voltage_mV([ratio, 1.0], [e_x, e_ref])
    assert conductance_ratio(reversal, e_x, e_ref) == pytest.approx(ratio, rel=1e-6)


def test_small_numbers() -> None:
    assert ohmic_current_pA(2.0, -70.0, -90.0) == 40.0
    assert conductance_ratio(-90.0, 60.0, -90.0) == 0.0
    assert junction_corrected_mV(-60.0, 12.0) == -72.0
    assert conductance_nS(0.0, -70.0, -90.0) == 0.0


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: ohmic_current_pA(-1, 0, 0), "conductance_nS", "must_not_be_negative"),
        (lambda: ohmic_current_pA(1, np.nan, 0), "membrane_mV", "not_finite"),
        (lambda: net_current_pA([1, -1], 0, [0, 0]), "conductance_nS", "must_not_be_negative"),
        (lambda: net_current_pA([1, 1], 0, [0, np.nan]), "equilibrium_mV", "not_finite"),
        (lambda: conductance_nS(5, -70, -70), "membrane_mV", "no_driving_force"),
        (lambda: conductance_nS(-5, -70, -90), "current_pA", "wrong_sign"),
        (lambda: ghk_flux(1, -1, 5, 140, 0), "permeability_m_per_s", "must_not_be_negative"),
        (lambda: ghk_flux(1, 1, -5, 140, 0), "outside_mM", "must_not_be_negative"),
        (lambda: ghk_flux(1, 1, 5, -140, 0), "inside_mM", "must_not_be_negative"),
        (lambda: ghk_flux(1, 1, 5, 140, np.inf), "membrane_mV", "not_finite"),
        (lambda: ghk_current_density(1, 1, 5, 140, 0, -300), "temperature_C", "below_absolute_zero"),
        (lambda: flux_ratio(1, 0, 140, 0), "outside_mM", "must_be_positive"),
        (lambda: flux_ratio(1, 5, 140, 1e6), "membrane_mV", "outside_range"),
        (lambda: slope_conductance(0, 1, 5, 140), "z", "neutral_species"),
        (lambda: slope_conductance(1, 1, 0, 140), "outside_mM", "must_be_positive"),
        (lambda: permeability_ratio(0, 0, 5, 5, 1, 5, 5), "z_x", "neutral_species"),
        (lambda: permeability_ratio(0, 1, 5, 5, 0, 5, 5), "z_ref", "neutral_species"),
        (lambda: permeability_ratio(0, 1, 5, 5, 1, 5, 140), "reversal_mV", "no_driving_force"),
        (lambda: permeability_ratio(80, 1, 145, 15, 1, 5, 140), "reversal_mV", "outside_range"),
        (lambda: permeability_ratio(-95, 1, 145, 15, 1, 5, 140), "reversal_mV", "outside_range"),
        (
            lambda: permeability_from_reversal(0, 1, 145, 15, [0], [1], [5], [140]),
            "z",
            "neutral_species",
        ),
        (
            lambda: permeability_from_reversal(0, 1, 145, 15, [1], [-1], [5], [140]),
            "permeability",
            "must_not_be_negative",
        ),
        (
            lambda: permeability_from_reversal(80, 1, 145, 15, [1, 1], [1, 2], [5, 5], [140, 9]),
            "reversal_mV",
            "outside_range",
        ),
        (
            lambda: concentration_from_reversal_mM(-120, "outside", 1, 1, 140, [1], [0.04], [145], [12]),
            "reversal_mV",
            "outside_range",
        ),
        (
            lambda: concentration_from_reversal_mM(0, "inside", 1, 0, 140, [1], [0.04], [145], [12]),
            "permeability_x",
            "must_be_positive",
        ),
        (
            lambda: concentration_from_reversal_mM(0, "inside", 0, 1, 140, [1], [0.04], [145], [12]),
            "z_x",
            "neutral_species",
        ),
        (lambda: line_conductance_nS(0.0, 10.0), "step_mV", "must_not_be_zero"),
        (lambda: line_conductance_nS(20.0, -1.0), "step_pA", "wrong_sign"),
        (lambda: permeability_ratio_from_shift(1e6), "shift_mV", "outside_range"),
        (lambda: conductance_ratio(60, 60, -90), "reversal_mV", "no_driving_force"),
        (lambda: conductance_ratio(-95, 60, -90), "reversal_mV", "outside_range"),
        (lambda: junction_corrected_mV(-60, np.nan), "junction_mV", "not_finite"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_a_current_across_a_resistance() -> None:
    assert shift_mV([50.0, -50.0], 150.0) == pytest.approx([7.5, -7.5])
    assert current_for_shift_pA(7.5, 150.0) == pytest.approx(50.0)
    for refused in (shift_mV, current_for_shift_pA):
        with pytest.raises(ImpossibleValue, match="resistance_MOhm"):
            refused(1.0, 0.0)


def test_a_current_through_an_area() -> None:
    assert current_through_pA([10.0, -1.0], 1000.0) == pytest.approx([100.0, -10.0])
    assert current_density_uA_per_cm2([100.0, -10.0], 1000.0) == pytest.approx([10.0, -1.0])
    with pytest.raises(ImpossibleValue, match="area_um2"):
        current_density_uA_per_cm2(10.0, 0.0)
    with pytest.raises(ImpossibleValue, match="area_um2"):
        current_through_pA(10.0, 0.0)


def test_many_channels_alike() -> None:
    assert macroscopic_current_pA([500.0, 0.0], 0.4, [2.0, -1.0]) == pytest.approx([400.0, 0.0])
    for channels, share in ((-1.0, 0.5), (10.0, 1.2), (10.0, -0.1)):
        with pytest.raises(ImpossibleValue):
            macroscopic_current_pA(channels, share, 1.0)
