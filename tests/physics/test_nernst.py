"""The equilibrium potential and its inverses."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given

from physics.constants import F, R
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.nernst import (
    LN_10,
    concentration_ratio,
    equilibrium_potential_from_ratio_mV,
    equilibrium_potential_mV,
    inside_concentration_mM,
    outside_concentration_mM,
    proton_potential_mV,
    temperature_for_potential_C,
    valence_for_potential,
)
from tests.physics import reference
from tests.physics.physics_strategies import (
    concentrations,
    near_one,
    ph,
    potentials,
    quick,
    temperatures,
    valences,
)

# Tables of textbooks, with their rounding and, where it is not exact, their factor in mV per decade.
PUBLISHED = [
    # cell, z, outside, inside, °C, factor, printed, digits
    ("squid, Johnston & Wu", 1, 20, 400, 20, 58, -75.5, 1),
    ("squid, Johnston & Wu", 1, 440, 50, 20, 58, 54.8, 1),
    ("squid, Johnston & Wu", -1, 560, 40, 20, 58, -66.5, 1),
    ("squid, Johnston & Wu, total Ca", 2, 10, 0.27, 20, 58, 45.5, 1),
    ("squid, Kandel", 1, 20, 400, 20, 58, -75, 0),
    ("squid, Kandel", 1, 440, 50, 20, 58, 55, 0),
    ("squid, Kandel", -1, 560, 52, 20, 58, -60, 0),
    ("mammalian neuron", 1, 145, 15, 37, None, 61, 0),
    ("mammalian neuron", -1, 110, 10, 37, None, -64, 0),
    ("mammalian neuron", 2, 2, 0.0001, 37, None, 132, 0),
    ("mammalian neuron", -1, 24, 12, 37, None, -19, 0),
    ("mammalian cell, Johnston & Wu", 1, 5, 140, 37, 62, -89.7, 1),
    ("mammalian cell, Johnston & Wu", 1, 145, 15, 37, 62, 61.1, 1),
    ("mammalian cell, Johnston & Wu", -1, 110, 4, 37, 62, -89.2, 1),
    ("thirtyfold", 1, 5, 150, 37, None, -90.9, 1),
    ("nerve fibre, Guyton", 1, 4, 140, 37, 61, -94, 0),
    ("nerve fibre, Guyton", 1, 142, 14, 37, 61, 61, 0),
    ("nerve fibre, Boron", -1, 116, 4.2, 37, None, -89, 0),
    ("nerve fibre, Boron", 2, 1, 0.0001, 37, None, 123, 0),
    ("skeletal muscle, Hille", 1, 4, 155, 37, None, -98, 0),
    ("skeletal muscle, Hille", 1, 145, 12, 37, None, 67, 0),
    ("skeletal muscle, Hille", -1, 123, 4.2, 37, None, -90, 0),
    ("skeletal muscle, Hille", 2, 1.5, 0.0001, 37, None, 128.5, 1),  # printed +129
    ("frog muscle, Conway", 1, 2.25, 124, 20, 58, -101, 0),
    ("frog muscle, Conway", 1, 109, 10.4, 20, 58, 59.2, 1),
    ("frog muscle, Conway", -1, 77.5, 1.5, 20, 58, -99.4, 1),
    ("ventricular myocyte, Klabunde", 1, 4, 150, 37, 61, -96, 0),
    ("ventricular myocyte, Klabunde", 1, 145, 20, 37, 61, 52, 0),
    ("ventricular myocyte, Klabunde", 2, 2.5, 0.0001, 37, 61, 134, 0),
]


@pytest.mark.parametrize(
    ("cell", "z", "outside", "inside", "temperature_C", "factor", "printed", "digits"), PUBLISHED
)
def test_published_potentials(
    cell: str,
    z: int,
    outside: float,
    inside: float,
    temperature_C: float,
    factor: float | None,
    printed: float,
    digits: int,
) -> None:
    if factor is not None:  # the temperature to which the rounded factor belongs
        temperature_C = factor * F / (1000.0 * R * LN_10) - 273.15
    computed = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert computed == pytest.approx(printed, abs=0.5 * 10**-digits + 1e-9), cell


@quick
@given(valences, concentrations, concentrations, temperatures)
def test_agrees_with_the_reference(z: int, outside: float, inside: float, temperature_C: float) -> None:
    expected = reference.equilibrium_mV(z, outside, inside, temperature_C)
    assert reference.error(equilibrium_potential_mV(z, outside, inside, temperature_C), expected) < 1e-14


@quick
@given(valences, near_one, concentrations, temperatures)
def test_keeps_its_digits_where_the_ratio_is_nearly_one(
    z: int, ratio: float, inside: float, temperature_C: float
) -> None:
    outside = inside * ratio
    expected = reference.equilibrium_mV(z, outside, inside, temperature_C)
    assert reference.error(equilibrium_potential_mV(z, outside, inside, temperature_C), expected) < 1e-14


@given(valences, concentrations, concentrations, temperatures)
def test_swapping_sides_or_the_sign_of_z_flips_the_sign(
    z: int, outside: float, inside: float, temperature_C: float
) -> None:
    potential = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert equilibrium_potential_mV(z, inside, outside, temperature_C) == pytest.approx(-potential, rel=1e-14)
    assert equilibrium_potential_mV(-z, outside, inside, temperature_C) == -potential


@given(valences, concentrations, concentrations, temperatures)
def test_proportional_to_absolute_temperature_and_to_one_over_z(
    z: int, outside: float, inside: float, temperature_C: float
) -> None:
    at_zero = equilibrium_potential_mV(1, outside, inside, 0.0)
    potential = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert potential == pytest.approx(at_zero / z * (temperature_C + 273.15) / 273.15, rel=1e-13)


@given(valences, concentrations, concentrations, temperatures, concentrations)
def test_only_the_ratio_counts(
    z: int, outside: float, inside: float, temperature_C: float, unit: float
) -> None:
    assume(abs(outside / inside - 1) > 1e-3)
    potential = equilibrium_potential_mV(z, outside, inside, temperature_C)
    scaled = equilibrium_potential_mV(z, outside * unit, inside * unit, temperature_C)
    by_ratio = equilibrium_potential_from_ratio_mV(z, outside / inside, temperature_C)
    assert scaled == pytest.approx(potential, rel=1e-11)
    assert by_ratio == pytest.approx(potential, rel=1e-11)


@pytest.mark.parametrize("z", [-3, -2, -1, 1, 2, 3])
def test_equal_concentrations_give_a_plain_zero(z: int) -> None:
    potential = equilibrium_potential_mV(z, 7.3, 7.3, 12.0)
    assert potential == 0.0
    assert not np.signbit(potential)


def test_a_divalent_ion_has_half_the_slope() -> None:
    assert equilibrium_potential_mV(2, 100, 1) == equilibrium_potential_mV(1, 100, 1) / 2


def test_slope_with_temperature() -> None:
    slope = equilibrium_potential_mV(1, 5, 140, 38.0) - equilibrium_potential_mV(1, 5, 140, 37.0)
    assert slope == pytest.approx(-0.287, abs=5e-4)
    assert slope == pytest.approx(equilibrium_potential_mV(1, 5, 140, 37.0) / 310.15)


@given(valences, concentrations, concentrations, temperatures)
def test_inverses_bring_back_what_went_in(
    z: int, outside: float, inside: float, temperature_C: float
) -> None:
    assume(abs(outside / inside - 1) > 1e-3)
    potential = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert outside_concentration_mM(z, potential, inside, temperature_C) == pytest.approx(outside, rel=1e-12)
    assert inside_concentration_mM(z, potential, outside, temperature_C) == pytest.approx(inside, rel=1e-12)
    assert concentration_ratio(z, potential, temperature_C) == pytest.approx(outside / inside, rel=1e-12)
    assert temperature_for_potential_C(z, potential, outside, inside) == pytest.approx(
        temperature_C, rel=1e-10, abs=1e-9
    )
    assert valence_for_potential(potential, outside, inside, temperature_C) == pytest.approx(z, rel=1e-12)


@quick
@given(valences, potentials, concentrations, temperatures)
def test_potential_of_the_inverse(z: int, potential: float, inside: float, temperature_C: float) -> None:
    outside = outside_concentration_mM(z, potential, inside, temperature_C)
    again = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert again == pytest.approx(potential, rel=1e-13, abs=1e-13)


@given(ph, ph, temperatures)
def test_protons_by_pH_and_by_concentration(pH_in: float, pH_out: float, temperature_C: float) -> None:
    assume(abs(pH_in - pH_out) > 1e-3)
    by_concentration = equilibrium_potential_mV(1, 10 ** (3 - pH_out), 10 ** (3 - pH_in), temperature_C)
    assert proton_potential_mV(pH_in, pH_out, temperature_C) == pytest.approx(by_concentration, rel=1e-11)


def test_protons_of_a_neuron() -> None:
    assert proton_potential_mV(7.2, 7.4) == pytest.approx(-12.31, abs=5e-3)


def test_arrays_broadcast_and_scalars_stay_scalars() -> None:
    potentials = equilibrium_potential_mV([[1], [2]], [5.0, 145.0, 2.0], [140.0, 15.0, 1e-4])
    assert potentials.shape == (2, 3)
    assert isinstance(equilibrium_potential_mV(1, 5, 140), np.float64)


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: equilibrium_potential_mV(0, 5, 140), "z", "neutral_species"),
        (lambda: equilibrium_potential_mV(1, 0, 140), "outside_mM", "must_be_positive"),
        (lambda: equilibrium_potential_mV(1, 5, 0), "inside_mM", "must_be_positive"),
        (lambda: equilibrium_potential_mV(1, -5, 140), "outside_mM", "must_be_positive"),
        (lambda: equilibrium_potential_mV(1, 5, np.nan), "inside_mM", "not_finite"),
        (lambda: equilibrium_potential_mV(1, 5, 140, -273.15), "temperature_C", "below_absolute_zero"),
        (lambda: equilibrium_potential_from_ratio_mV(0, 28), "z", "neutral_species"),
        (lambda: equilibrium_potential_from_ratio_mV(1, 0), "ratio", "must_be_positive"),
        (lambda: concentration_ratio(0, -70), "z", "neutral_species"),
        (lambda: concentration_ratio(1, 1e6), "potential_mV", "outside_range"),
        (lambda: outside_concentration_mM(0, -70, 140), "z", "neutral_species"),
        (lambda: outside_concentration_mM(1, -70, 0), "inside_mM", "must_be_positive"),
        (lambda: outside_concentration_mM(1, -1e6, 140), "potential_mV", "outside_range"),
        (lambda: inside_concentration_mM(1, -1e6, 5), "potential_mV", "outside_range"),
        (lambda: inside_concentration_mM(1, np.inf, 5), "potential_mV", "not_finite"),
        (lambda: temperature_for_potential_C(0, -89, 5, 140), "z", "neutral_species"),
        (lambda: temperature_for_potential_C(1, -89, 5, 5), "outside_mM", "equal_concentrations"),
        (lambda: temperature_for_potential_C(1, 89, 5, 140), "potential_mV", "wrong_sign"),
        (lambda: temperature_for_potential_C(1, 0, 5, 140), "potential_mV", "wrong_sign"),
        (lambda: valence_for_potential(-89, 5, 5), "outside_mM", "equal_concentrations"),
        (lambda: valence_for_potential(0, 5, 140), "potential_mV", "must_not_be_zero"),
        (lambda: proton_potential_mV(np.nan, 7), "pH_in", "not_finite"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)
    assert isinstance(caught.value, NeutralSpecies) == (reason == "neutral_species")
