"""The equilibrium potential and its inverses."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.equilibrium import answer
from grammar.queries import DrivingForce, Equilibrium, Several
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import Species, generic_ion, species
from tests.bot.tutor.kinds.kind_checks import (
    RT_F_37,
    check_whole,
    formulas,
    headline,
    nernst_mV,
    said,
    spoken,
    value,
)

K, Na, Cl, Ca, H = (species(id_) for id_ in ("K", "Na", "Cl", "Ca", "H"))
POTASSIUM = Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0)

concentrations = st.floats(1e-4, 1e3)
celsius = st.floats(0.0, 45.0)
charges = st.sampled_from([-2, -1, 1, 2, 3])


def test_the_answer_comes_first_then_what_led_to_it() -> None:
    solved = answer(POTASSIUM)
    assert [(one.quantity, one.unit) for one in solved.results] == [
        ("E_K", "mV"),
        ("RT/F", "mV"),
        ("[K]o/[K]i", "1"),
    ]
    assert solved.results[0].value == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert value(solved, "RT/F") == pytest.approx(RT_F_37)
    assert value(solved, "[K]o/[K]i") == pytest.approx(5.0 / 140.0)
    assert solved.kind == "nernst"
    assert solved.direction is None
    check_whole(solved)


def test_the_steps_put_the_numbers_in_one_after_another() -> None:
    assert formulas(answer(POTASSIUM)) == [
        "E_K = (RT/zF) · ln([K⁺]o/[K⁺]i)",
        "RT/F = 8.314 J/(mol·K) × 310.15 K / 96485 C/mol = 26.73 mV",
        "[K⁺]o/[K⁺]i = 5 mM / 140 mM = 0.03571",
        "ln(0.03571) = −3.332",
        "E_K = (26.73 mV / +1) × (−3.332) = −89.06 mV",
    ]


def test_the_headline_names_the_ion_and_its_potential() -> None:
    assert headline(answer(POTASSIUM)) == "E_K = −89.06 mV, the equilibrium potential of K⁺"
    assert headline(answer(POTASSIUM), "zh") == "K⁺ 的平衡电位 E_K = −89.06 mV"


@pytest.mark.parametrize(
    ("ion", "outside", "inside", "force", "holding"),
    [
        (K, 5.0, 140.0, "force-chemical-out", "equilibrium-pull-cation"),
        (Na, 145.0, 15.0, "force-chemical-in", "equilibrium-push-cation"),
        (Cl, 110.0, 10.0, "force-chemical-in", "equilibrium-push-anion"),
        (Cl, 10.0, 110.0, "force-chemical-out", "equilibrium-pull-anion"),
        (K, 100.0, 100.0, "force-chemical-none", "equilibrium-hold-nothing"),
    ],
)
def test_the_story_follows_gradient_and_charge(
    ion: Species, outside: float, inside: float, force: str, holding: str
) -> None:
    ids = said(answer(Equilibrium(species=ion, outside_mM=outside, inside_mM=inside, temperature_C=37.0)))
    assert force in ids
    assert holding in ids


def test_equal_concentrations_give_zero_without_a_size_to_check() -> None:
    solved = answer(Equilibrium(species=K, outside_mM=100.0, inside_mM=100.0, temperature_C=37.0))
    assert solved.results[0].value == 0.0
    assert "equilibrium-check-size" not in said(solved)
    check_whole(solved)


def test_a_divalent_ion_needs_half() -> None:
    solved = answer(Equilibrium(species=Ca, outside_mM=2.0, inside_mM=1e-4, temperature_C=37.0))
    assert solved.results[0].value == pytest.approx(nernst_mV(2, 2.0, 1e-4))
    assert any("30.77 mV instead of 61.54 mV" in sentence for sentence in spoken(solved))
    assert "valence" in solved.concepts
    assert "calcium" in solved.concepts


def test_protons_show_their_ph() -> None:
    solved = answer(Equilibrium(species=H, outside_mM=10**-4.4, inside_mM=10**-4.2, temperature_C=37.0))
    assert solved.results[0].value == pytest.approx(math.log(10.0) * RT_F_37 * (7.2 - 7.4))
    lines = formulas(solved)
    assert "[H⁺]o = 10^(−pH_o) mol/L = 10^(−7.4) mol/L = 3.981 × 10⁻⁵ mM" in lines
    assert "E_H = 2.303 · (RT/F) · (pH_i − pH_o) = 61.54 mV × (7.2 − 7.4) = −12.31 mV" in lines


def test_a_ratio_does_without_concentrations() -> None:
    solved = answer(Equilibrium(species=Na, ratio=10.0, temperature_C=20.0))
    assert solved.results[0].value == pytest.approx(nernst_mV(1, 10.0, 1.0, 20.0))
    check_whole(solved)


def test_a_potential_that_no_membrane_stands_is_doubted() -> None:
    far = Equilibrium(species=K, outside_mM=1e-4, inside_mM=140.0, temperature_C=37.0)
    assert "equilibrium-unusual" in said(answer(far))
    assert "equilibrium-unusual" not in said(answer(POTASSIUM))


def test_the_next_questions_change_one_thing_each() -> None:
    cooler, doubled, force = answer(POTASSIUM).next
    assert cooler == Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0, temperature_C=20.0)
    assert isinstance(doubled, Several)
    assert doubled.style == "before_after"
    assert doubled.parts == (
        POTASSIUM,
        Equilibrium(species=K, outside_mM=10.0, inside_mM=140.0, temperature_C=37.0),
    )
    assert force == DrivingForce(
        species=K, membrane_mV=-70.0, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0
    )
    assert answer(cooler).next[0] == POTASSIUM


def test_the_concentration_outside_from_the_potential() -> None:
    solved = answer(
        Equilibrium(species=Na, find="outside", inside_mM=20.0, potential_mV=55.0, temperature_C=37.0)
    )
    assert solved.kind == "nernst_inverse"
    assert solved.results[0].quantity == "[Na]o"
    assert solved.results[0].unit == "mM"
    assert solved.results[0].value == pytest.approx(20.0 * math.exp(55.0 / RT_F_37))
    assert "[Na⁺]o = [Na⁺]i · ([Na⁺]o/[Na⁺]i) = 20 mM × 7.829 = 156.6 mM" in formulas(solved)
    assert "equilibrium-implies-outside" in said(solved)
    check_whole(solved)


def test_the_concentration_inside_from_the_potential() -> None:
    solved = answer(
        Equilibrium(species=Cl, find="inside", outside_mM=110.0, potential_mV=-64.0, temperature_C=37.0)
    )
    assert solved.results[0].quantity == "[Cl]i"
    assert solved.results[0].value == pytest.approx(110.0 * math.exp(-64.0 / RT_F_37))
    assert "equilibrium-implies-outside" in said(solved)
    check_whole(solved)


def test_the_ph_inside_from_the_potential() -> None:
    asked = Equilibrium(species=H, find="inside", outside_mM=4e-5, potential_mV=-12.0, temperature_C=37.0)
    solved = answer(replace(asked, as_pH=True))
    inside = 4e-5 * math.exp(12.0 / RT_F_37)
    assert solved.results[0].quantity == "pH_i"
    assert headline(solved) == "pH_i = 7.203: so acid must the inside be ([H⁺]i = 62.67 nM)"
    in_mM = answer(asked)
    assert in_mM.results[0].quantity == "[H]i"
    assert headline(in_mM) == "[H⁺]i = 62.67 nM: that is how much H⁺ must be inside"
    assert value(solved, "[H]i") == pytest.approx(inside)
    assert value(solved, "pH_i") == pytest.approx(-math.log10(inside / 1000.0))
    assert "pH_i = −log₁₀([H⁺]i / (mol/L)) = 7.203" in formulas(solved)
    check_whole(solved)


def test_the_ratio_from_the_potential() -> None:
    solved = answer(Equilibrium(species=K, find="ratio", potential_mV=-90.0, temperature_C=37.0))
    assert solved.results[0].unit == "1"
    assert solved.results[0].value == pytest.approx(math.exp(-90.0 / RT_F_37))
    assert "equilibrium-implies-inside" in said(solved)
    check_whole(solved)


def test_no_potential_means_equal_concentrations() -> None:
    solved = answer(Equilibrium(species=K, find="ratio", potential_mV=0.0, temperature_C=37.0))
    assert solved.results[0].value == 1.0
    assert "equilibrium-implies-equal" in said(solved)


@pytest.mark.parametrize("given_as", ["concentrations", "ratio"])
def test_the_temperature_from_the_potential(given_as: str) -> None:
    query = Equilibrium(species=K, find="temperature", potential_mV=-89.0, outside_mM=5.0, inside_mM=140.0)
    if given_as == "ratio":
        query = Equilibrium(species=K, find="temperature", potential_mV=-89.0, ratio=5.0 / 140.0)
    solved = answer(query)
    kelvin = -0.089 * 96485.33212 / (8.314462618 * math.log(5.0 / 140.0))
    assert solved.results[0].quantity == "T"
    assert solved.results[0].unit == "°C"
    assert solved.results[0].value == pytest.approx(kelvin - 273.15)
    assert formulas(solved)[-1] == "309.95 K − 273.15 = 36.80 °C"
    check_whole(solved)


@given(charges, concentrations, concentrations, celsius)
def test_every_inverse_leads_back(z: int, outside: float, inside: float, temperature: float) -> None:
    ion = generic_ion(z)
    potential = answer(
        Equilibrium(species=ion, outside_mM=outside, inside_mM=inside, temperature_C=temperature)
    ).results[0]
    assert potential.quantity == "E_X"
    assert potential.value == pytest.approx(nernst_mV(z, outside, inside, temperature), abs=1e-6)
    back = answer(
        Equilibrium(
            species=ion,
            find="outside",
            inside_mM=inside,
            potential_mV=potential.value,
            temperature_C=temperature,
        )
    )
    assert back.results[0].value == pytest.approx(outside)
    check_whole(back)


@given(charges, concentrations, concentrations, celsius)
def test_every_answer_speaks_and_so_does_what_follows(
    z: int, outside: float, inside: float, temperature: float
) -> None:
    query = Equilibrium(
        species=generic_ion(z), outside_mM=outside, inside_mM=inside, temperature_C=temperature
    )
    solved = answer(query)
    check_whole(solved)
    assert isinstance(solved.next[0], Equilibrium)
    check_whole(answer(solved.next[0]))


def test_a_neutral_molecule_has_no_potential() -> None:
    with pytest.raises(NeutralSpecies):
        answer(Equilibrium(species=species("glucose"), outside_mM=5.0, inside_mM=1.0, temperature_C=37.0))


def test_nothing_on_one_side_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(Equilibrium(species=K, outside_mM=0.0, inside_mM=140.0, temperature_C=37.0))


def test_an_incomplete_question_is_an_error_of_the_program() -> None:
    with pytest.raises(ValueError, match="temperature_C is missing"):
        answer(Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0))
