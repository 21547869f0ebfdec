"""Free energy of transport, coupled transport, the pump."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import exp, log, mpf

from physics.errors import ImpossibleValue
from physics.nernst import equilibrium_potential_mV
from physics.transport import (
    KJ_PER_KCAL,
    ATP_STANDARD_kJ_per_mol,
    atp_energy_kJ_per_mol,
    chemical_energy_kJ_per_mol,
    coupled_reversal_from_potentials_mV,
    coupled_reversal_mV,
    cycle_energy_kJ_per_mol,
    cycles_of_current_per_s,
    cycling_current_pA,
    electrical_energy_kJ_per_mol,
    maximal_gradient,
    net_charge,
    proton_energy_kJ_per_mol,
    pump_cost_kJ_per_mol,
    pump_efficiency,
    pump_reversal_mV,
    sglt_maximal_gradient,
    transport_energy_from_potentials_kJ_per_mol,
    transport_energy_kJ_per_mol,
)
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

NEURON = (145.0, 15.0, 5.0, 140.0)  # Na outside, Na inside, K outside, K inside
counts = st.integers(-3, 3)
moved = st.lists(st.tuples(counts, any_charge, concentrations, concentrations), min_size=1, max_size=4)


def expected_cycle(
    rows: list[tuple[int, int, float, float]], membrane: float, temperature_C: float
) -> tuple[mpf, mpf]:
    """Energy of a cycle, and the size of its terms."""
    terms = [
        (
            n * reference.energy_in_kJ_per_mol(0, o, i, 0, temperature_C),
            n * z * reference.F * mpf(membrane) / 10**6,
        )
        for n, z, o, i in rows
    ]
    return sum((a + b for a, b in terms), mpf(0)), sum((abs(a) + abs(b) for a, b in terms), mpf(0))


# --- one solute ---


@quick
@given(any_charge, concentrations, concentrations, potentials, temperatures)
def test_energy_agrees_with_the_reference(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    expected, size = expected_cycle([(1, z, outside, inside)], membrane, temperature_C)
    inward = transport_energy_kJ_per_mol(z, outside, inside, membrane, temperature_C, direction="in")
    outward = transport_energy_kJ_per_mol(z, outside, inside, membrane, temperature_C, direction="out")
    assert reference.error(inward, expected, size) < 1e-14
    assert outward == -inward


@given(valences, concentrations, concentrations, potentials, temperatures)
def test_energy_is_zF_times_the_driving_force(
    z: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    for direction in ("in", "out"):
        whole = transport_energy_kJ_per_mol(z, outside, inside, membrane, temperature_C, direction=direction)
        by_force = transport_energy_from_potentials_kJ_per_mol(z, membrane, equilibrium, direction=direction)
        parts = chemical_energy_kJ_per_mol(
            outside, inside, temperature_C, direction=direction
        ) + electrical_energy_kJ_per_mol(z, membrane, direction=direction)
        assert by_force == pytest.approx(whole, abs=1e-11)
        assert parts == pytest.approx(whole, abs=1e-11)


def test_worth_of_a_volt_of_a_decade_and_of_a_calorie() -> None:
    assert electrical_energy_kJ_per_mol(1, 100, direction="in") == pytest.approx(9.649, abs=5e-4)
    assert chemical_energy_kJ_per_mol(1, 10, 37.0, direction="in") == pytest.approx(5.938, abs=5e-4)
    assert KJ_PER_KCAL == 4.184


def test_a_cation_costs_energy_to_leave_a_negative_cell() -> None:
    assert electrical_energy_kJ_per_mol(1, -70, direction="out") > 0
    assert transport_energy_kJ_per_mol(1, 145, 15, -70, direction="in") < 0


def test_a_neutral_solute_has_the_concentration_term_alone() -> None:
    with_voltage = transport_energy_kJ_per_mol(0, 5, 1, [-70, 0, 70], direction="in")
    assert with_voltage.tolist() == [chemical_energy_kJ_per_mol(5, 1, direction="in")] * 3
    assert electrical_energy_kJ_per_mol(0, -70, direction="in") == 0.0


def test_an_empty_side_is_infinitely_inviting() -> None:
    assert transport_energy_kJ_per_mol(1, 5, 0, 70, direction="in") == -np.inf
    assert transport_energy_kJ_per_mol(1, 5, 0, 70, direction="out") == np.inf


def test_no_negative_zero() -> None:
    zeros = [
        transport_energy_kJ_per_mol(0, 5, 5, -70, direction="out"),
        electrical_energy_kJ_per_mol(0, -70, direction="in"),
        transport_energy_from_potentials_kJ_per_mol(1, -70, -70, direction="out"),
    ]
    assert not np.signbit(zeros).any()


@given(ph, ph, potentials, temperatures)
def test_protons_by_pH(pH_in: float, pH_out: float, membrane: float, temperature_C: float) -> None:
    by_pH = proton_energy_kJ_per_mol(membrane, pH_in, pH_out, temperature_C, direction="in")
    direct = transport_energy_kJ_per_mol(
        1, 10 ** (3 - pH_out), 10 ** (3 - pH_in), membrane, temperature_C, direction="in"
    )
    assert by_pH == pytest.approx(direct, abs=1e-10)


# --- cycles ---


@quick
@given(moved, potentials, temperatures, st.floats(-60.0, 60.0))
def test_cycle_agrees_with_the_reference(
    rows: list[tuple[int, int, float, float]], membrane: float, temperature_C: float, reaction: float
) -> None:
    expected, size = expected_cycle(rows, membrane, temperature_C)
    energy = cycle_energy_kJ_per_mol(*reference.columns(rows), membrane, temperature_C, reaction)
    assert reference.error(energy, expected + mpf(reaction), size + abs(reaction)) < 1e-13


@given(moved, temperatures, st.floats(-60.0, 60.0))
def test_a_cycle_costs_nothing_at_its_reversal(
    rows: list[tuple[int, int, float, float]], temperature_C: float, reaction: float
) -> None:
    columns = reference.columns(rows)
    carried = net_charge(columns[0], columns[1])
    assume(carried != 0)
    reversal = coupled_reversal_mV(*columns, temperature_C, reaction)
    assert cycle_energy_kJ_per_mol(*columns, reversal, temperature_C, reaction) == pytest.approx(0, abs=1e-9)
    beyond = cycle_energy_kJ_per_mol(
        *columns, np.asarray([reversal - 1.0, reversal + 1.0]), temperature_C, reaction
    )
    assert np.sign(beyond).tolist() == [-np.sign(carried), np.sign(carried)]


@given(
    st.lists(st.tuples(counts, valences, concentrations, concentrations), min_size=1, max_size=4),
    temperatures,
)
def test_reversal_from_concentrations_and_from_potentials(
    rows: list[tuple[int, int, float, float]], temperature_C: float
) -> None:
    count, z, outside, inside = reference.columns(rows)
    assume(net_charge(count, z) != 0)
    equilibrium = equilibrium_potential_mV(z, outside, inside, temperature_C)
    assert coupled_reversal_from_potentials_mV(count, z, equilibrium) == pytest.approx(
        coupled_reversal_mV(count, z, outside, inside, temperature_C), abs=1e-9
    )


@given(valences, concentrations, concentrations, temperatures)
def test_a_uniporter_reverses_at_the_equilibrium_potential(
    z: int, outside: float, inside: float, temperature_C: float
) -> None:
    assert coupled_reversal_mV([1], [z], [outside], [inside], temperature_C) == pytest.approx(
        equilibrium_potential_mV(z, outside, inside, temperature_C), rel=1e-13, abs=1e-13
    )


def test_sodium_calcium_exchange() -> None:
    e_Na, e_Ca = equilibrium_potential_mV([1, 2], [145, 2], [15, 1e-4])
    reversal = coupled_reversal_mV([3, -1], [1, 2], [145, 2], [15, 1e-4])
    assert reversal == pytest.approx((3 * e_Na - 2 * e_Ca) / (3 - 2))
    assert coupled_reversal_from_potentials_mV([3, -1], [1, 2], [60, 130]) == pytest.approx(-80.0)


@given(st.floats(-100.0, 100.0), st.floats(-100.0, 100.0), st.floats(-70.0, -20.0))
def test_ATP_pays_for_a_pump_by_its_potentials_as_by_its_concentrations(
    sodium: float, potassium: float, atp: float
) -> None:
    # 3 E_Na - 2 E_K + ΔG_ATP/F, in mV for kJ/mol: one unit of charge at 1 V is 96.485 kJ/mol.
    turned = coupled_reversal_from_potentials_mV([-3, 2], [1, 1], [sodium, potassium], atp)
    assert turned == pytest.approx(3 * sodium - 2 * potassium + atp * 1000 / 96.48533212)
    inside = [float(exp(-e / 26.7266591)) for e in (sodium, potassium)]
    assert turned == pytest.approx(
        float(coupled_reversal_mV([-3, 2], [1, 1], [1.0, 1.0], inside, 37.0, atp)), abs=1e-3
    )


def test_many_cycles_at_once() -> None:
    energy = cycle_energy_kJ_per_mol([[1, 1], [2, 1]], [1, 0], [145, 5], [15, 5], [-70.0, 0.0])
    assert energy.shape == (2,)
    assert net_charge([[1, 1], [2, 1]], [1, 0]).tolist() == [1.0, 2.0]
    assert isinstance(cycle_energy_kJ_per_mol([1], [1], [5], [140], -70), np.float64)


@quick
@given(
    st.sampled_from([-2, -1, 1, 2]),
    any_charge,
    st.lists(st.tuples(counts, any_charge, concentrations, concentrations), min_size=1, max_size=2),
    potentials,
    temperatures,
)
def test_the_cycle_stops_at_the_maximal_gradient(
    cargo: int, z: int, rows: list[tuple[int, int, float, float]], membrane: float, temperature_C: float
) -> None:
    columns = reference.columns(rows)
    ratio = maximal_gradient(cargo, z, *columns, membrane, temperature_C)
    assume(1e-100 < ratio < 1e100)
    complete = reference.columns([*rows, (cargo, z, 1.0, float(ratio))])
    assert cycle_energy_kJ_per_mol(*complete, membrane, temperature_C) == pytest.approx(0.0, abs=1e-9)
    # Exact against the reference.
    driven, _ = expected_cycle(rows, membrane, temperature_C)
    u = mpf(membrane) / reference.thermal_mV(temperature_C)
    thermal = reference.R * (mpf(temperature_C) + mpf("273.15")) / 1000
    assert reference.error(ratio, exp(-driven / (cargo * thermal) - z * u)) < 1e-11


@quick
@given(st.sampled_from([1, 2]), concentrations, concentrations, potentials, temperatures)
def test_glucose_agrees_with_the_reference_and_with_the_cycle(
    n: int, outside: float, inside: float, membrane: float, temperature_C: float
) -> None:
    u = mpf(membrane) / reference.thermal_mV(temperature_C)
    expected = (mpf(outside) / mpf(inside)) ** n * exp(-n * u)
    ratio = sglt_maximal_gradient(n, outside, inside, membrane, temperature_C)
    assert reference.error(ratio, expected) < 1e-12
    assert maximal_gradient(1, 0, [n], [1], [outside], [inside], membrane, temperature_C) == pytest.approx(
        ratio, rel=1e-11
    )


def test_glucose_of_the_course() -> None:
    one, two = sglt_maximal_gradient([1, 2], 145, 15, -70)
    assert one == pytest.approx(133, abs=0.5)
    assert two == pytest.approx(1.76e4, rel=2e-3)
    assert two == pytest.approx(one**2)
    assert sglt_maximal_gradient(2, 10, 1, -60) == pytest.approx(8.9e3, rel=5e-3)
    # A problem set: 12/145 mM Na, 0.028 mM glucose outside, -72 mV.
    limits = sglt_maximal_gradient([1, 2], 145, 12, -72) * 0.028
    assert limits == pytest.approx([5.0, 890.0], rel=0.01)


# --- ATP and the pump ---


@quick
@given(concentrations, concentrations, concentrations, temperatures)
def test_ATP_agrees_with_the_reference(
    ATP: float, ADP: float, phosphate: float, temperature_C: float
) -> None:
    thermal = reference.R * (mpf(temperature_C) + mpf("273.15")) / 1000
    terms = mpf("-30.5"), thermal * log(mpf(ADP) * mpf(phosphate) / 1000 / mpf(ATP))
    energy = atp_energy_kJ_per_mol(ATP, ADP, phosphate, temperature_C)
    assert reference.error(energy, terms[0] + terms[1], 30.5) < 1e-13


def test_ATP_of_teaching_pages() -> None:
    assert ATP_STANDARD_kJ_per_mol == -30.5
    assert atp_energy_kJ_per_mol(5.0, 0.5, 1.0) == pytest.approx(-54.2, abs=0.06)
    assert atp_energy_kJ_per_mol(5.0, 0.5, 1.0, 25.0) == pytest.approx(-53.3, abs=0.05)
    assert atp_energy_kJ_per_mol(10.0, 0.5, 1.0) == pytest.approx(-56.0, abs=0.05)
    molar = atp_energy_kJ_per_mol(1000.0, 1000.0, 1000.0)
    assert molar == pytest.approx(-30.5)
    assert atp_energy_kJ_per_mol(1.0, 1.0, 1.0) - molar == pytest.approx(-17.8, abs=0.05)


def test_the_pump_of_a_neuron() -> None:
    cost = pump_cost_kJ_per_mol(*NEURON, -70)
    assert cost == pytest.approx(41.49, abs=5e-3)
    assert pump_efficiency(cost, -55.0) == pytest.approx(0.754, abs=1e-3)
    assert pump_reversal_mV(*NEURON, -55.0) == pytest.approx(-210, abs=0.5)


@given(concentrations, concentrations, concentrations, concentrations, potentials, temperatures)
def test_the_pump_is_a_cycle(
    Na_out: float, Na_in: float, K_out: float, K_in: float, membrane: float, temperature_C: float
) -> None:
    cycle = ([-3, 2], [1, 1], [Na_out, K_out], [Na_in, K_in])
    cost = pump_cost_kJ_per_mol(Na_out, Na_in, K_out, K_in, membrane, temperature_C)
    assert cost == pytest.approx(cycle_energy_kJ_per_mol(*cycle, membrane, temperature_C), abs=1e-10)
    reversal = pump_reversal_mV(Na_out, Na_in, K_out, K_in, -55.0, temperature_C)
    assert reversal == pytest.approx(coupled_reversal_mV(*cycle, temperature_C, -55.0), abs=1e-9)
    at_reversal = pump_cost_kJ_per_mol(Na_out, Na_in, K_out, K_in, reversal, temperature_C)
    assert pump_efficiency(at_reversal, -55.0) == pytest.approx(1.0, abs=1e-10)


def test_the_current_of_a_million_pumps() -> None:
    assert cycling_current_pA(1e6, 100.0, [-3, 2], [1, 1]) == pytest.approx(16.02176634)
    assert cycling_current_pA(1e6, 100.0, [3, -1], [1, 2]) == pytest.approx(-16.02176634)  # Na/Ca exchange


@given(
    st.floats(1.0, 1e10),
    st.floats(1e-2, 1e4),
    st.lists(st.tuples(counts, any_charge), min_size=1, max_size=3),
)
def test_current_of_cycles_and_back(pumps: float, rate: float, cycle: list[tuple[int, int]]) -> None:
    count, z = zip(*cycle, strict=True)
    current = cycling_current_pA(pumps, rate, count, z)
    assert np.sign(current) == -np.sign(net_charge(count, z))
    assume(current != 0.0)
    assert cycles_of_current_per_s(current, count, z) == pytest.approx(pumps * rate)


def test_an_electroneutral_pump_has_no_reversal() -> None:
    with pytest.raises(ImpossibleValue) as caught:
        pump_reversal_mV(*NEURON, -55.0, Na_per_cycle=2)
    assert (caught.value.field, caught.value.reason) == ("Na_per_cycle", "electroneutral")
    costs = pump_cost_kJ_per_mol(*NEURON, [-70, 0, 70], Na_per_cycle=2)
    assert costs == pytest.approx([costs[0]] * 3)


@pytest.mark.parametrize(
    ("call", "field", "reason"),
    [
        (lambda: transport_energy_kJ_per_mol(1, 0, 0, 0, direction="in"), "outside_mM", "both_sides_empty"),
        (
            lambda: transport_energy_kJ_per_mol(1, -1, 5, 0, direction="in"),
            "outside_mM",
            "must_not_be_negative",
        ),
        (
            lambda: transport_energy_kJ_per_mol(1, 5, 5, 0, -280, direction="in"),
            "temperature_C",
            "below_absolute_zero",
        ),
        (
            lambda: transport_energy_from_potentials_kJ_per_mol(0, -70, 0, direction="in"),
            "z",
            "neutral_species",
        ),
        (lambda: electrical_energy_kJ_per_mol(1, np.nan, direction="in"), "membrane_mV", "not_finite"),
        (lambda: cycle_energy_kJ_per_mol([1], [1], [0], [140], 0), "outside_mM", "must_be_positive"),
        (lambda: cycle_energy_kJ_per_mol([1], [1], [5], [-1], 0), "inside_mM", "must_be_positive"),
        (lambda: cycle_energy_kJ_per_mol([np.inf], [1], [5], [140], 0), "count", "not_finite"),
        (
            lambda: cycle_energy_kJ_per_mol([1], [1], [5], [140], 0, 37, np.nan),
            "reaction_kJ_per_mol",
            "not_finite",
        ),
        (lambda: coupled_reversal_mV([1, -1], [1, 1], [5, 5], [9, 9]), "count", "electroneutral"),
        (lambda: coupled_reversal_mV([1], [0], [5], [9]), "count", "electroneutral"),
        (lambda: coupled_reversal_from_potentials_mV([1, 1], [1, -1], [0, 0]), "count", "electroneutral"),
        (lambda: coupled_reversal_from_potentials_mV([2, 1], [1, 0], [60, 0]), "z", "neutral_species"),
        (lambda: maximal_gradient(0, 0, [1], [1], [5], [5], 0), "cargo_count", "must_not_be_zero"),
        (lambda: maximal_gradient(1, 0, [1], [1], [5], [5], -1e6), "membrane_mV", "outside_range"),
        (lambda: maximal_gradient(1, 0, [1], [1], [5], [0], -70), "inside_mM", "must_be_positive"),
        (lambda: sglt_maximal_gradient(0, 145, 15, -70), "Na_per_glucose", "must_be_positive"),
        (lambda: sglt_maximal_gradient(2, 0, 15, -70), "Na_outside_mM", "must_be_positive"),
        (lambda: sglt_maximal_gradient(2, 145, 15, -1e6), "membrane_mV", "outside_range"),
        (lambda: atp_energy_kJ_per_mol(0, 1, 1), "ATP_mM", "must_be_positive"),
        (lambda: atp_energy_kJ_per_mol(5, 0, 1), "ADP_mM", "must_be_positive"),
        (lambda: atp_energy_kJ_per_mol(5, 1, -1), "phosphate_mM", "must_be_positive"),
        (lambda: pump_cost_kJ_per_mol(145, 0, 5, 140, -70), "Na_inside_mM", "must_be_positive"),
        (lambda: pump_cost_kJ_per_mol(145, 15, 5, 0, -70), "K_inside_mM", "must_be_positive"),
        (
            lambda: pump_cost_kJ_per_mol(*NEURON, -70, Na_per_cycle=-3),
            "Na_per_cycle",
            "must_not_be_negative",
        ),
        (lambda: cycling_current_pA(-1, 100, [-3, 2], [1, 1]), "pumps", "must_not_be_negative"),
        (lambda: cycling_current_pA(1, -100, [-3, 2], [1, 1]), "cycles_per_s", "must_not_be_negative"),
        (lambda: cycles_of_current_per_s(20, [-2, 2], [1, 1]), "count", "electroneutral"),
        (lambda: cycles_of_current_per_s(-20, [-3, 2], [1, 1]), "current_pA", "wrong_sign"),
        (lambda: pump_efficiency(41, 0), "ATP_kJ_per_mol", "wrong_sign"),
        (lambda: pump_efficiency(41, 55), "ATP_kJ_per_mol", "wrong_sign"),
        (lambda: pump_reversal_mV(*NEURON, np.nan), "ATP_kJ_per_mol", "not_finite"),
    ],
)
def test_refusals(call: Callable[[], object], field: str, reason: str) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        call()
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_a_direction_must_be_in_or_out() -> None:
    with pytest.raises(KeyError):
        transport_energy_kJ_per_mol(1, 5, 140, -70, direction="inward")  # type: ignore[arg-type]
