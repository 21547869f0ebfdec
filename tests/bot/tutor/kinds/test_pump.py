"""The work of the Na⁺/K⁺-ATPase."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.pump import answer
from grammar.queries import FreeEnergy, Pump, Source
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, value

NEURON = Pump(
    Na_outside_mM=145.0,
    Na_inside_mM=15.0,
    K_outside_mM=5.0,
    K_inside_mM=140.0,
    membrane_mV=-70.0,
    temperature_C=37.0,
)
RT, F = 8.314462618 * 310.15 / 1000.0, 96485.33212 / 1000.0


def book(query: Pump) -> float:
    """Energy of a mole of cycles in kJ, as a book prints it; one net charge leaves."""
    sodium = 3.0 * RT * math.log(query.Na_outside_mM / query.Na_inside_mM)
    potassium = 2.0 * RT * math.log(query.K_inside_mM / query.K_outside_mM)
    return sodium + potassium - F * query.membrane_mV / 1000.0


def test_the_cost_of_a_cycle() -> None:
    solved = answer(NEURON)
    assert solved.kind == "pump"
    assert solved.results[0].unit == "kJ/mol"
    assert solved.results[0].value == pytest.approx(book(NEURON))
    assert solved.results[0].value == pytest.approx(41.49, abs=0.005)
    assert 3 * value(solved, "ΔG_Na") + 2 * value(solved, "ΔG_K") == pytest.approx(book(NEURON))
    assert [one.quantity for one in solved.results] == ["ΔG_transport", "ΔG_Na", "ΔG_K"]
    assert solved.concepts[0] == "na_k_pump"
    assert {"pump-why-Na-both", "pump-why-K-helped", "pump-why-atp"} <= set(said(solved))
    assert formulas(solved)[-1] == "ΔG_transport = 3 × 12.60 + 2 × 1.839 = 41.49 kJ/mol"
    check_whole(solved)
    assert solved.next[0] == replace(NEURON, atp_kJ_per_mol=-55.0)


@pytest.mark.parametrize("atp", [-55.0, 55.0])
def test_against_atp_whichever_way_its_sign_was_written(atp: float) -> None:
    solved = answer(replace(NEURON, atp_kJ_per_mol=atp))
    assert [one.quantity for one in solved.results[:3]] == ["ΔG_transport", "η", "V_rev"]
    assert value(solved, "η") == pytest.approx(book(NEURON) / 55.0)
    at_zero = book(replace(NEURON, membrane_mV=0.0))
    assert value(solved, "V_rev") == pytest.approx((at_zero - 55.0) / F * 1000.0)
    assert value(solved, "V_rev") == pytest.approx(-210.0, abs=0.05)
    assert "75.4 %" in headline(solved)
    assert "pump-why-reversal" in said(solved)
    assert isinstance(solved.next[0], FreeEnergy)
    check_whole(solved)


def test_more_than_atp_yields() -> None:
    solved = answer(replace(NEURON, atp_kJ_per_mol=-40.0))
    assert "pump-answer-too-dear" in said(solved)
    assert "pump-why-reversed" in said(solved)
    check_whole(solved)


@pytest.mark.parametrize(("unit", "per_kJ"), [("kcal/mol", 1 / 4.184), ("J/mol", 1000.0)])
def test_the_results_are_in_the_unit_asked_for(unit: str, per_kJ: float) -> None:
    solved = answer(replace(NEURON, unit=unit))  # type: ignore[arg-type]
    assert solved.results[0].unit == unit
    assert solved.results[0].value == pytest.approx(book(NEURON) * per_kJ)
    check_whole(solved)


def test_a_very_negative_inside_lets_potassium_in_by_itself() -> None:
    solved = answer(replace(NEURON, membrane_mV=-100.0))
    assert value(solved, "ΔG_K") < 0.0
    assert "pump-why-K-free" in said(solved)
    check_whole(solved)


def test_gradients_turned_round_run_by_themselves() -> None:
    turned = replace(NEURON, Na_outside_mM=15.0, Na_inside_mM=145.0, K_outside_mM=140.0, K_inside_mM=5.0)
    solved = answer(turned)
    assert solved.results[0].value < 0.0
    assert "pump-answer-downhill" in said(solved)
    check_whole(solved)


@given(st.floats(50.0, 500.0), st.floats(1.0, 50.0), st.floats(1.0, 50.0), st.floats(-120.0, 60.0))
def test_any_gradients(Na_out: float, Na_in: float, K_out: float, mV: float) -> None:
    query = replace(NEURON, Na_outside_mM=Na_out, Na_inside_mM=Na_in, K_outside_mM=K_out, membrane_mV=mV)
    for atp in (None, -55.0):
        solved = answer(replace(query, atp_kJ_per_mol=atp))
        assert solved.results[0].value == pytest.approx(book(query))
        check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(replace(NEURON, K_outside_mM=0.0))
    with pytest.raises(ImpossibleValue, match="wrong_sign"):
        answer(replace(NEURON, atp_kJ_per_mol=0.0))


def test_the_next_question_keeps_what_was_assumed() -> None:
    preset = Source("preset", preset="mammalian_neuron")
    query = replace(NEURON, atp_kJ_per_mol=-55.0, sources={"Na_inside_mM": preset})
    assert answer(query).next[0].sources == {"inside_mM": preset}
