"""The potential that several ions give together."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from physics.constants import thermal_voltage_mV
from physics.errors import ImpossibleValue
from physics.nernst import equilibrium_potential_mV
from physics.resting import chord_voltage_mV, ghk_voltage_mV, mullins_noda_voltage_mV
from tests.physics import reference
from tests.physics.physics_strategies import (
    concentrations,
    near_one,
    permeabilities,
    potentials,
    quick,
    temperatures,
    valences,
)

ions = st.lists(st.tuples(valences, permeabilities, concentrations, concentrations), min_size=1, max_size=5)
light_ions = st.lists(
    st.tuples(st.sampled_from([-2, -1, 1, 2]), permeabilities, concentrations, concentrations),
    min_size=1,
    max_size=5,
)


def ghk(rows: list[reference.Ion], temperature_C: float) -> float:
    return float(ghk_voltage_mV(*reference.columns(rows), temperature_C))


@quick
@given(light_ions, temperatures)
def test_univalent_and_divalent_ions_agree_with_the_reference(
    rows: list[reference.Ion], temperature_C: float
) -> None:
    assert reference.error(ghk(rows, temperature_C), reference.ghk_mV(rows, temperature_C), 1.0) < 1e-12


@quick
@given(ions, temperatures)
def test_ions_of_any_valence_agree_with_the_reference(
    rows: list[reference.Ion], temperature_C: float
) -> None:
    assert reference.error(ghk(rows, temperature_C), reference.ghk_mV(rows, temperature_C), 1.0) < 1e-12


@quick
@given(st.lists(st.tuples(valences, permeabilities, concentrations), min_size=1, max_size=4), near_one)
def test_digits_are_kept_where_both_sides_are_nearly_alike(
    rows: list[tuple[int, float, float]], ratio: float
) -> None:
    # Cations and anions the same way round, so that no two ions cancel.
    alike = [(z, p, c * ratio, c) if z > 0 else (z, p, c, c * ratio) for z, p, c in rows]
    assert reference.error(ghk(alike, 37.0), reference.ghk_mV(alike, 37.0)) < 1e-12


@given(valences, permeabilities, concentrations, concentrations, temperatures)
def test_one_ion_alone_is_nernst(
    z: int, permeability: float, outside: float, inside: float, temperature_C: float
) -> None:
    nernst = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert ghk([(z, permeability, outside, inside)], temperature_C) == pytest.approx(
        nernst, rel=1e-13, abs=1e-13
    )


@given(ions, temperatures)
def test_lies_between_the_extreme_equilibrium_potentials(
    rows: list[reference.Ion], temperature_C: float
) -> None:
    potential = ghk(rows, temperature_C)
    each = [float(equilibrium_potential_mV(z, o, i, temperature_C)) for z, _, o, i in rows]
    assert min(each) - 1e-9 <= potential <= max(each) + 1e-9


@given(ions, temperatures, st.floats(1e-6, 1e6))
def test_only_ratios_of_permeability_and_of_concentration_count(
    rows: list[reference.Ion], temperature_C: float, factor: float
) -> None:
    potential = ghk(rows, temperature_C)
    permeable = [(z, factor * p, o, i) for z, p, o, i in rows]
    crowded = [(z, p, factor * o, factor * i) for z, p, o, i in rows]
    assert ghk(permeable, temperature_C) == pytest.approx(potential, rel=1e-9, abs=1e-9)
    assert ghk(crowded, temperature_C) == pytest.approx(potential, rel=1e-9, abs=1e-9)


@given(ions, temperatures)
def test_swapping_sides_or_all_charges_flips_the_sign(
    rows: list[reference.Ion], temperature_C: float
) -> None:
    potential = ghk(rows, temperature_C)
    swapped = [(z, p, i, o) for z, p, o, i in rows]
    opposite = [(-z, p, o, i) for z, p, o, i in rows]
    assert ghk(swapped, temperature_C) == pytest.approx(-potential, rel=1e-9, abs=1e-9)
    assert ghk(opposite, temperature_C) == pytest.approx(-potential, rel=1e-9, abs=1e-9)


@given(ions, temperatures, concentrations, concentrations)
def test_neutral_and_impermeant_solutes_drop_out(
    rows: list[reference.Ion], temperature_C: float, outside: float, inside: float
) -> None:
    more: list[reference.Ion] = [*rows, (0, 1.0, outside, inside), (3, 0.0, outside, inside)]
    assert ghk(more, temperature_C) == pytest.approx(ghk(rows, temperature_C), rel=1e-12, abs=1e-12)


@given(st.permutations([(1, 1.0, 5.0, 140.0), (1, 0.04, 145.0, 15.0), (2, 0.1, 2.0, 1e-4)]))
def test_the_order_of_the_ions_does_not_matter(rows: list[reference.Ion]) -> None:
    assert ghk(rows, 37.0) == pytest.approx(
        ghk([(1, 1.0, 5.0, 140.0), (1, 0.04, 145.0, 15.0), (2, 0.1, 2.0, 1e-4)], 37.0)
    )


@quick
@given(ions, ions, temperatures)
def test_all_sets_at_once_are_as_one_by_one(
    first: list[reference.Ion], second: list[reference.Ion], temperature_C: float
) -> None:
    size = min(len(first), len(second))
    both = np.asarray([first[:size], second[:size]])
    at_once = ghk_voltage_mV(both[..., 0], both[..., 1], both[..., 2], both[..., 3], temperature_C)
    singly = [ghk(first[:size], temperature_C), ghk(second[:size], temperature_C)]
    assert at_once == pytest.approx(singly, rel=1e-12, abs=1e-12)


def test_equal_sides_give_exactly_nothing() -> None:
    for valence in (1, -1, 2, 3):
        assert ghk([(valence, 1.0, 7.3, 7.3), (1, 0.3, 2.0, 2.0)], 37.0) == 0.0


def test_potassium_inside_calcium_outside() -> None:
    # The closed form for one univalent cation inside and one divalent outside.
    expected = thermal_voltage_mV(37.0) * np.log(np.sqrt(0.25 + 4 * 0.02 * 2.0 / 140.0) - 0.5)
    assert ghk([(1, 1.0, 0.0, 140.0), (2, 0.02, 2.0, 0.0)], 37.0) == pytest.approx(expected, rel=1e-11)


def test_numbers_of_the_course() -> None:
    chloride = ghk([(-1, 1.0, 133.5, 7.0), (-1, 0.18, 26.0, 16.0)], 37.0)
    assert chloride == pytest.approx(-70.51, abs=5e-3)
    assert ghk([(1, 1.0, 5.0, 140.0), (1, 0.04, 145.0, 15.0)], 37.0) == pytest.approx(-68.6, abs=0.05)
    assert ghk([(1, 1.0, 145.0, 15.0), (1, 1.0, 5.0, 140.0)], 37.0) == pytest.approx(0.0, abs=1.0)


def test_temperature_and_sets_broadcast() -> None:
    potentials = ghk_voltage_mV(
        [1, 1], [[1.0, 0.04], [1.0, 20.0]], [5, 145], [140, 15], [[20.0], [37.0], [40.0]]
    )
    assert potentials.shape == (3, 2)
    assert isinstance(ghk_voltage_mV(1, 1, 5, 140), np.float64)


def test_extreme_ratios_do_not_overflow() -> None:
    assert ghk([(1, 1.0, 1e20, 1.0)], 37.0) == pytest.approx(float(equilibrium_potential_mV(1, 1e20, 1.0)))
    assert ghk([(1, 1.0, 1.0, 1e20)], 37.0) == pytest.approx(float(equilibrium_potential_mV(1, 1.0, 1e20)))
    assert np.isfinite(ghk([(3, 1.0, 1e20, 1.0), (-3, 1e-9, 1.0, 1e-20)], 37.0))
    assert np.isfinite(ghk([(3, 1.0, 1.0, 0.0), (1, 1e-9, 0.0, 1e-20)], 37.0))


# --- the pump ---


@given(permeabilities, concentrations, concentrations, concentrations, concentrations, temperatures)
def test_the_pump_adds_at_most_RT_over_F_ln_r(
    permeability: float, K_out: float, K_in: float, Na_out: float, Na_in: float, temperature_C: float
) -> None:
    leak = ghk([(1, 1.0, K_out, K_in), (1, permeability, Na_out, Na_in)], temperature_C)
    pumped = mullins_noda_voltage_mV(
        1.0, permeability, K_out, K_in, Na_out, Na_in, temperature_C=temperature_C
    )
    silent = mullins_noda_voltage_mV(1.0, permeability, K_out, K_in, Na_out, Na_in, 1.0, temperature_C)
    assert silent == pytest.approx(leak, rel=1e-12, abs=1e-12)
    assert abs(pumped - leak) <= thermal_voltage_mV(temperature_C) * np.log(1.5) + 1e-9


def test_the_pump_of_a_neuron() -> None:
    pumped = mullins_noda_voltage_mV(1, 0.04, 5, 140, 145, 15)
    leak = ghk_voltage_mV([1, 1], [1, 0.04], [5, 145], [140, 15])
    assert pumped == pytest.approx(-73.8, abs=0.05)
    assert leak - pumped == pytest.approx(5.2, abs=0.05)
    assert thermal_voltage_mV(37.0) * np.log(1.5) == pytest.approx(10.8, abs=0.05)


# --- conductances ---


@given(st.lists(st.tuples(st.floats(0.0, 100.0), potentials), min_size=1, max_size=5), st.floats(-50, 50))
def test_chord_balances_the_currents(rows: list[tuple[float, float]], injected: float) -> None:
    conductance, equilibrium = np.asarray(rows).T
    assume(conductance.max() > 1e-3)
    potential = chord_voltage_mV(conductance, equilibrium, injected)
    out = (conductance * (potential - equilibrium)).sum()
    assert out == pytest.approx(injected, abs=1e-9 * (1 + conductance.sum() * 300))
    free = chord_voltage_mV(conductance, equilibrium)
    permeant = equilibrium[conductance > 0]
    assert permeant.min() - 1e-9 <= free <= permeant.max() + 1e-9


def test_chord_of_a_neuron() -> None:
    assert chord_voltage_mV([10, 1], [-90, 60]) == pytest.approx(-840 / 11)
    assert chord_voltage_mV([10, 1], [-90, 60], 22.0) == pytest.approx(-840 / 11 + 2.0)


def test_weights_of_conductance_are_not_permeabilities() -> None:
    e_Cl = equilibrium_potential_mV(-1, 133.5, 7.0)
    e_HCO3 = equilibrium_potential_mV(-1, 26.0, 16.0)
    assert chord_voltage_mV([1.0, 0.18], [e_Cl, e_HCO3]) == pytest.approx(-68.76, abs=5e-3)
    assert chord_voltage_mV([0.82, 0.18], [e_Cl, e_HCO3]) == pytest.approx(-66.95, abs=5e-3)


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: ghk_voltage_mV([1], [-1], [5], [140]), "permeability", "must_not_be_negative"),
        (lambda: ghk_voltage_mV([1], [1], [-5], [140]), "outside_mM", "must_not_be_negative"),
        (lambda: ghk_voltage_mV([1], [1], [5], [np.inf]), "inside_mM", "not_finite"),
        (lambda: ghk_voltage_mV([1, 1], [0, 0], [5, 5], [5, 5]), "permeability", "no_permeant_ion"),
        (lambda: ghk_voltage_mV([0], [1], [5], [140]), "permeability", "no_permeant_ion"),
        (lambda: ghk_voltage_mV([1], [1], [0], [140]), "outside_mM", "one_side_empty"),
        (lambda: ghk_voltage_mV([1], [1], [5], [0]), "inside_mM", "one_side_empty"),
        (lambda: ghk_voltage_mV([1, -1], [1, 1], [0, 5], [5, 0]), "outside_mM", "one_side_empty"),
        (lambda: ghk_voltage_mV([3], [1], [0], [0]), "outside_mM", "one_side_empty"),
        (lambda: ghk_voltage_mV([1], [1], [5], [140], -274), "temperature_C", "below_absolute_zero"),
        (lambda: chord_voltage_mV([-1, 2], [0, 0]), "conductance", "must_not_be_negative"),
        (lambda: chord_voltage_mV([0, 0], [0, 0]), "conductance", "no_conductance"),
        (lambda: chord_voltage_mV([1], [np.nan]), "equilibrium_mV", "not_finite"),
        (lambda: mullins_noda_voltage_mV(1, 0.04, 5, 140, 145, 15, 0), "pump_ratio", "must_be_positive"),
        (
            lambda: mullins_noda_voltage_mV(-1, 0.04, 5, 140, 145, 15),
            "permeability_K",
            "must_not_be_negative",
        ),
        (lambda: mullins_noda_voltage_mV(0, 0, 5, 140, 145, 15), "permeability", "no_permeant_ion"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)
