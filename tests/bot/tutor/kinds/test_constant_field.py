"""GHK: rest and reversal."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.diagnosis.right import right
from bot.tutor.kinds.constant_field import answer
from grammar.queries import ConstantField, Equilibrium, Permeant, Several
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.resting import mullins_noda_voltage_mV
from physics.species import Species, species
from tests.bot.tutor.kinds.kind_checks import RT_F_37, check_whole, formulas, headline, nernst_mV, said, value

K, Na, Cl, Ca, Mg, La, GLUCOSE = (species(id_) for id_ in ("K", "Na", "Cl", "Ca", "Mg", "La", "glucose"))


def ion(of: Species, p: float, outside: float, inside: float) -> Permeant:
    return Permeant(species=of, permeability=p, outside_mM=outside, inside_mM=inside)


NEURON = ConstantField(
    ions=(ion(K, 1.0, 5.0, 140.0), ion(Na, 0.04, 145.0, 15.0), ion(Cl, 0.45, 110.0, 10.0)),
    temperature_C=37.0,
)
DIVALENT = ConstantField(
    ions=(ion(K, 1.0, 5.0, 140.0), ion(Na, 1.0, 145.0, 15.0), ion(Mg, 3.0, 1.0, 0.5)),
    temperature_C=37.0,
    find="reversal",
)


def test_the_resting_potential_and_the_potentials_of_the_ions() -> None:
    solved = answer(NEURON)
    above, below = 5.0 + 0.04 * 145.0 + 0.45 * 10.0, 140.0 + 0.04 * 15.0 + 0.45 * 110.0
    assert solved.kind == "ghk"
    assert [one.quantity for one in solved.results] == ["V_m", "E_K", "E_Na", "E_Cl", "RT/F"]
    assert solved.results[0].value == pytest.approx(RT_F_37 * math.log(above / below))
    assert value(solved, "E_K") == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert value(solved, "E_Cl") == pytest.approx(nernst_mV(-1, 110.0, 10.0))
    assert solved.direction is None
    check_whole(solved)


def test_the_sums_are_shown_with_chloride_exchanged() -> None:
    assert formulas(answer(NEURON)) == [
        "V_m = (RT/F) · ln[(P_K[K⁺]o + P_Na[Na⁺]o + P_Cl[Cl⁻]i) / (P_K[K⁺]i + P_Na[Na⁺]i + P_Cl[Cl⁻]o)]",
        "RT/F = 8.314 J/(mol·K) × 310.15 K / 96485 C/mol = 26.73 mV",
        "1 × 5 + 0.04 × 145 + 0.45 × 10 = 15.3",
        "1 × 140 + 0.04 × 15 + 0.45 × 110 = 190.1",
        "ln(15.3/190.1) = −2.520",
        "V_m = 26.73 mV × (−2.520) = −67.34 mV",
    ]
    assert "constant-field-step-anions" in said(answer(NEURON))
    cations = replace(NEURON, ions=NEURON.ions[:2])
    assert "constant-field-step-equation" in said(answer(cations))


def test_with_the_current_of_the_pump_it_is_mullins_and_noda() -> None:
    pumped = replace(NEURON, ions=NEURON.ions[:2], pump=(3, 2))
    solved = answer(pumped)
    expected = mullins_noda_voltage_mV(1.0, 0.04, 5.0, 140.0, 145.0, 15.0)
    assert solved.results[0].value == pytest.approx(float(expected))
    assert value(solved, "V_m") == pytest.approx(-73.82, abs=0.01)  # and -68.59 without the pump
    assert "r = 3/2 = 1.5, r·P_K = 1.5 × 1 = 1.5" in formulas(solved)
    assert "constant-field-pump" in said(solved)
    assert solved.next[0] == replace(pumped, pump=None)
    key = right(pumped)
    assert key is not None
    assert key.unit == "mV"
    assert key.value == pytest.approx(float(expected))
    check_whole(solved)


def test_the_story_says_who_pulls_and_between_what() -> None:
    ids = said(answer(NEURON))
    assert ids[-4:] == [
        "constant-field-widest",
        "constant-field-pulls-too",
        "constant-field-steady",
        "constant-field-between",
    ]


def test_a_channel_reverses() -> None:
    solved = answer(
        ConstantField(
            ions=(ion(K, 1.0, 5.0, 140.0), ion(Na, 1.0, 145.0, 15.0)), temperature_C=37.0, find="reversal"
        )
    )
    assert solved.kind == "reversal"
    assert solved.results[0].quantity == "E_rev"
    assert solved.results[0].value == pytest.approx(RT_F_37 * math.log(150.0 / 155.0))
    assert solved.concepts[0] == "reversal_potential"
    assert "constant-field-equal-doors" in said(solved)
    assert "constant-field-net" in said(solved)
    assert headline(solved).startswith("E_rev = −0.88 mV")
    check_whole(solved)


def test_divalent_ions_make_a_quadratic_that_the_result_solves() -> None:
    solved = answer(DIVALENT)
    x = math.exp(solved.results[0].value / RT_F_37)
    a, b, c, d = 140.0 + 15.0, 5.0 + 145.0, 3.0 * 0.5, 3.0 * 1.0
    assert (a + 4 * c) * x * x + (a - b) * x - (b + 4 * d) == pytest.approx(0.0, abs=1e-6)
    lines = formulas(solved)
    assert lines[0] == "(A + 4C)·x² + (A − B)·x − (B + 4D) = 0, x = e^(F·E_rev/RT)"
    assert "D = P_Mg[Mg²⁺]o = 3 × 1 = 3" in lines
    assert "161·x² + 5·x − 162 = 0" in lines
    check_whole(solved)


def test_divalent_ions_alone() -> None:
    only = ConstantField(ions=(ion(Ca, 1.0, 2.0, 1e-4),), temperature_C=37.0)
    solved = answer(only)
    assert solved.results[0].value == pytest.approx(nernst_mV(2, 2.0, 1e-4))
    assert "A = 0" in formulas(solved)
    assert "constant-field-only" in said(solved)
    check_whole(solved)


def test_trivalent_ions_are_solved_numerically() -> None:
    solved = answer(replace(NEURON, ions=(*NEURON.ions, ion(La, 0.01, 1.0, 1.0))))
    assert "constant-field-step-search" in said(solved)
    assert nernst_mV(1, 5.0, 140.0) < solved.results[0].value < nernst_mV(1, 145.0, 15.0)
    check_whole(solved)


def test_an_ion_on_one_side_has_no_potential_of_its_own() -> None:
    solved = answer(
        ConstantField(ions=(ion(K, 1.0, 0.0, 140.0), ion(Na, 0.5, 145.0, 0.0)), temperature_C=37.0)
    )
    assert solved.results[0].value == pytest.approx(RT_F_37 * math.log(0.5 * 145.0 / 140.0))
    assert [one.quantity for one in solved.results] == ["V_m", "RT/F"]
    assert "constant-field-one-sided" in said(solved)
    check_whole(solved)


def test_an_ion_that_cannot_cross_does_not_pull() -> None:
    solved = answer(
        ConstantField(ions=(ion(K, 1.0, 5.0, 140.0), ion(Na, 0.0, 145.0, 15.0)), temperature_C=37.0)
    )
    assert solved.results[0].value == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert "constant-field-only" in said(solved)


def test_the_next_questions_change_one_thing_each() -> None:
    more, wider, own, _ = answer(NEURON).next
    assert isinstance(more, Several)
    assert isinstance(wider, Several)
    before, after = more.parts
    assert before == NEURON
    assert isinstance(after, ConstantField)
    assert after.ions[0].outside_mM == 10.0
    assert after.sources["K.outside_mM"].origin == "said"
    assert isinstance(wider.parts[1], ConstantField)
    assert wider.parts[1].ions[1].permeability == pytest.approx(0.4)
    assert own == Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([K, Na, Cl, Ca, La]),
            st.floats(0.01, 10.0),
            st.floats(0.1, 500.0),
            st.floats(0.1, 500.0),
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda one: one[0].id,
    )
)
def test_the_result_lies_between_the_ions_and_everything_speaks(
    rows: list[tuple[Species, float, float, float]],
) -> None:
    solved = answer(ConstantField(ions=tuple(ion(*row) for row in rows), temperature_C=37.0))
    single = [nernst_mV(of.z, outside, inside) for of, _, outside, inside in rows]
    assert min(single) - 1e-6 <= solved.results[0].value <= max(single) + 1e-6
    check_whole(solved)


def test_a_neutral_molecule_has_no_place_here() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(NEURON, ions=(*NEURON.ions, ion(GLUCOSE, 1.0, 5.0, 5.0))))


def test_closed_doors_set_no_potential() -> None:
    with pytest.raises(ImpossibleValue, match="no_permeant_ion"):
        answer(ConstantField(ions=(ion(K, 0.0, 5.0, 140.0),), temperature_C=37.0))
