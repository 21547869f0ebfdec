"""P_x/P_ref from the potential without net current."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds import constant_field
from bot.tutor.kinds.permeability_ratio import answer
from grammar.queries import ConstantField, PermeabilityRatio, Source
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import RT_F_37, check_whole, formulas, headline, nernst_mV, said, value

K, Na, Cl, Ca, HCO3, glucose = (species(id_) for id_ in ("K", "Na", "Cl", "Ca", "HCO3", "glucose"))
PAIR = PermeabilityRatio(
    x=Na,
    ref=K,
    reversal_mV=5.0,
    x_outside_mM=145.0,
    x_inside_mM=10.0,
    ref_outside_mM=5.0,
    ref_inside_mM=140.0,
    temperature_C=37.0,
)


def test_a_pair_of_cations() -> None:
    solved = answer(PAIR)
    e = math.exp(5.0 / RT_F_37)
    assert solved.kind == "permeability_ratio"
    assert (solved.results[0].quantity, solved.results[0].unit) == ("P_Na/P_K", "1")
    assert solved.results[0].value == pytest.approx((5.0 - 140.0 * e) / (10.0 * e - 145.0))
    assert value(solved, "E_Na") == pytest.approx(nernst_mV(1, 145.0, 10.0))
    assert value(solved, "E_K") == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert formulas(solved)[-1] == "P_Na/P_K = (5 − 140 × 1.206) / (10 × 1.206 − 145) = 1.232"
    assert "permeability-ratio-why-between" in said(solved)
    assert "通透性大于对 K⁺ 的通透性" in headline(solved, "zh")
    check_whole(solved)


def test_a_pair_of_anions() -> None:
    query = replace(
        PAIR,
        x=HCO3,
        ref=Cl,
        reversal_mV=-70.0,
        x_outside_mM=25.0,
        x_inside_mM=15.0,
        ref_outside_mM=130.0,
        ref_inside_mM=8.0,
    )
    e = math.exp(-70.0 / RT_F_37)
    # GHK of two anions: V = RT/F ln[(Cl_i + r HCO3_i)/(Cl_o + r HCO3_o)], solved for r.
    solved = answer(query)
    assert solved.results[0].value == pytest.approx((8.0 - 130.0 * e) / (25.0 * e - 15.0))
    check_whole(solved)


def test_bi_ionic_conditions_have_no_equilibrium_potentials() -> None:
    query = replace(
        PAIR,
        reversal_mV=-60.0,
        x_outside_mM=140.0,
        x_inside_mM=0.0,
        ref_outside_mM=0.0,
        ref_inside_mM=140.0,
        temperature_C=22.0,
    )
    solved = answer(query)
    assert solved.results[0].value == pytest.approx(math.exp(-60.0 / (RT_F_37 * 295.15 / 310.15)))
    assert len(solved.results) == 1
    assert "permeability-ratio-why-between" not in said(solved)
    check_whole(solved)


def test_a_divalent_against_a_univalent() -> None:
    query = replace(PAIR, x=Ca, x_outside_mM=2.0, x_inside_mM=0.0, ref_outside_mM=0.0)
    e = math.exp(5.0 / RT_F_37)
    solved = answer(query)
    # Only K inside and Ca outside: P_Ca/P_K = K_i e^u (1 + e^u) / (4 Ca_o).
    assert solved.results[0].value == pytest.approx(140.0 * e * (1.0 + e) / (4.0 * 2.0))
    assert "permeability-ratio-caution-divalent" in said(solved)
    check_whole(solved)


def test_at_zero_millivolts_the_currents_are_plain_diffusion() -> None:
    solved = answer(replace(PAIR, x=Ca, x_outside_mM=2.0, x_inside_mM=1e-4, reversal_mV=0.0))
    assert solved.results[0].value == pytest.approx(135.0 / (2.0 * (2.0 - 1e-4)))
    assert any("w = 0" in line for line in formulas(solved))
    check_whole(solved)


def test_at_the_potential_of_the_other_the_ion_does_not_pass() -> None:
    query = replace(PAIR, reversal_mV=0.0, ref_outside_mM=140.0)
    solved = answer(query)
    assert solved.results[0].value == 0.0
    assert "permeability-ratio-answer-zero" in said(solved)
    assert "permeability-ratio-why-cancel" not in said(solved)
    check_whole(solved)


@given(st.floats(-80.0, 65.0))
def test_ghk_with_the_ratio_gives_the_potential_back(reversal: float) -> None:
    solved = answer(replace(PAIR, reversal_mV=reversal))
    check_whole(solved)
    back = solved.next[0]
    assert isinstance(back, ConstantField)
    assert back.find == "reversal"
    assert constant_field.answer(back).results[0].value == pytest.approx(reversal, abs=0.1)


def test_the_next_question_keeps_what_was_assumed() -> None:
    preset = Source("preset", preset="course")
    solved = answer(replace(PAIR, sources={"x_inside_mM": preset, "temperature_C": preset}))
    assert solved.next[0].sources == {"Na.inside_mM": preset, "temperature_C": preset}


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="outside_range"):
        answer(replace(PAIR, reversal_mV=100.0))
    with pytest.raises(NeutralSpecies):
        answer(replace(PAIR, x=glucose))
