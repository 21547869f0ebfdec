"""Driving force, direction, electrochemical potential difference."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given

from physics.errors import ImpossibleValue
from physics.forces import (
    chemical_force_mV,
    current_direction,
    driving_force_mV,
    electrical_force_mV,
    electrochemical_difference_J_per_mol,
    flow_direction,
    flow_direction_from_concentrations,
    proton_motive_force_mV,
)
from physics.nernst import equilibrium_potential_mV
from tests.physics import reference
from tests.physics.physics_strategies import (
    any_charge,
    concentrations,
    ph,
    potentials,
    quick,
    temperatures,
    valences,
)


@quick
@given(any_charge, concentrations, concentrations, potentials, temperatures)
def test_difference_agrees_with_the_reference(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    joules = electrochemical_difference_J_per_mol(z, outside, inside, membrane, temperature_C)
    expected = 1000 * reference.energy_in_kJ_per_mol(z, outside, inside, membrane, temperature_C)
    largest = abs(1000 * reference.energy_in_kJ_per_mol(0, outside, inside, 0, temperature_C)) + abs(
        z * reference.F * membrane / 1000
    )
    assert reference.error(joules, expected, largest) < 1e-14


@given(valences, concentrations, concentrations, potentials, temperatures)
def test_direction_is_that_of_the_electrochemical_difference(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assume(abs(membrane - equilibrium) > 1e-6)
    direction = flow_direction(z, membrane, equilibrium)
    joules = electrochemical_difference_J_per_mol(z, outside, inside, membrane, temperature_C)
    assert direction == np.sign(joules)
    assert direction == flow_direction_from_concentrations(z, outside, inside, membrane, temperature_C)
    assert direction == np.sign(z) * current_direction(membrane, equilibrium)


@given(valences, concentrations, concentrations, potentials, temperatures)
def test_the_two_forces_add_up_to_the_driving_force(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    push = chemical_force_mV(z, outside, inside, temperature_C) + electrical_force_mV(z, membrane)
    assert push == pytest.approx(np.sign(z) * driving_force_mV(membrane, equilibrium), abs=1e-12)


@given(valences, concentrations, concentrations, temperatures)
def test_nothing_moves_at_equilibrium(z: int, outside: float, inside: float, temperature_C: float) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert flow_direction(z, equilibrium, equilibrium) == 0
    assert flow_direction_from_concentrations(z, outside, inside, equilibrium, temperature_C) == 0


@given(ph, ph, potentials, temperatures)
def test_proton_motive_force_is_a_driving_force(
    pH_in: float, pH_out: float, membrane: float, temperature_C: float
) -> None:
    joules = electrochemical_difference_J_per_mol(
        1, 10 ** (3 - pH_out), 10 ** (3 - pH_in), membrane, temperature_C
    )
    volts = proton_motive_force_mV(membrane, pH_in, pH_out, temperature_C) / 1000.0
    assert volts * float(reference.F) == pytest.approx(joules, rel=1e-10, abs=1e-9)


def test_a_bacterium_draws_protons_in() -> None:
    assert proton_motive_force_mV(-140, 7.6, 6.6, 25.0) == pytest.approx(-199.16, abs=5e-3)


@pytest.mark.parametrize(
    ("z", "membrane", "equilibrium", "ion", "current"),
    [
        (1, -70, -89, +1, +1),  # K+ leaves
        (1, -70, 61, -1, -1),  # Na+ enters
        (-1, -70, -64, +1, -1),  # Cl- leaves: inward current
        (-1, -60, -64, -1, +1),  # Cl- enters: outward current
        (2, -70, 132, -1, -1),  # Ca2+ enters
    ],
)
def test_directions_of_the_course(
    z: int, membrane: float, equilibrium: float, ion: int, current: int
) -> None:
    assert flow_direction(z, membrane, equilibrium) == ion
    assert current_direction(membrane, equilibrium) == current


def test_a_neutral_solute_follows_its_concentrations_whatever_the_voltage() -> None:
    assert flow_direction_from_concentrations(0, 5, 1, [-70, 0, 70]).tolist() == [-1, -1, -1]
    assert electrochemical_difference_J_per_mol(0, 5, 5, -70) == 0.0


def test_an_empty_side_leaves_one_way() -> None:
    assert electrochemical_difference_J_per_mol(1, 5, 0, 70) == -np.inf
    assert electrochemical_difference_J_per_mol(1, [0, 5], [5, 5], -70).tolist()[0] == np.inf
    assert flow_direction_from_concentrations([1, 1], [0, 5], [5, 0], 0.0).tolist() == [1, -1]


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: flow_direction(0, -70, -89), "z", "neutral_species"),
        (lambda: chemical_force_mV(0, 5, 140), "z", "neutral_species"),
        (lambda: electrical_force_mV(0, -70), "z", "neutral_species"),
        (lambda: driving_force_mV(np.nan, 0), "membrane_mV", "not_finite"),
        (lambda: driving_force_mV(0, np.inf), "equilibrium_mV", "not_finite"),
        (lambda: electrochemical_difference_J_per_mol(1, 0, 0, -70), "outside_mM", "both_sides_empty"),
        (lambda: electrochemical_difference_J_per_mol(1, -1, 5, -70), "outside_mM", "must_not_be_negative"),
        (
            lambda: electrochemical_difference_J_per_mol(1, 5, 5, 0, -280),
            "temperature_C",
            "below_absolute_zero",
        ),
        (lambda: chemical_force_mV(1, 0, 140), "outside_mM", "must_be_positive"),
        (lambda: proton_motive_force_mV(-140, 7, np.nan), "pH_out", "not_finite"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)
