"""g_x/g_ref from the common reversal potential."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds import chord
from bot.tutor.kinds.conductance_ratio import answer
from grammar.queries import Chord, ConductanceRatio
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, said, value

PAIR = ConductanceRatio(x=species("Na"), ref=species("K"), reversal_mV=-20.0, x_mV=60.0, ref_mV=-90.0)


def test_the_lever() -> None:
    solved = answer(PAIR)
    assert solved.kind == "conductance_ratio"
    assert (solved.results[0].quantity, solved.results[0].unit) == ("g_Na/g_K", "1")
    assert solved.results[0].value == pytest.approx(70.0 / 80.0)
    assert value(solved, "DF_Na") == -80.0
    assert formulas(solved)[-1] == "g_Na/g_K = (−20 − (−90)) / (60 − (−20)) = 0.875"
    check_whole(solved)


def test_at_the_reference_potential_the_other_has_no_share() -> None:
    solved = answer(replace(PAIR, reversal_mV=-90.0))
    assert solved.results[0].value == 0.0
    assert "conductance-ratio-answer-zero" in said(solved)
    assert "conductance-ratio-why-currents" not in said(solved)
    check_whole(solved)


@given(st.floats(-89.0, 59.0))
def test_the_chord_equation_gives_the_potential_back(reversal: float) -> None:
    solved = answer(replace(PAIR, reversal_mV=reversal))
    check_whole(solved)
    back = solved.next[0]
    assert isinstance(back, Chord)
    assert chord.answer(back).results[0].value == pytest.approx(reversal, abs=0.1)


@pytest.mark.parametrize(("reversal", "reason"), [(61.0, "outside_range"), (60.0, "no_driving_force")])
def test_what_cannot_be_is_refused(reversal: float, reason: str) -> None:
    with pytest.raises(ImpossibleValue, match=reason):
        answer(replace(PAIR, reversal_mV=reversal))
