"""A straight current-voltage line from two of its points, or from a step."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.current_line import answer
from grammar.queries import Concept, Current, CurrentLine
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, value

POINTS = CurrentLine(first_mV=-80.0, first_pA=-200.0, second_mV=-20.0, second_pA=100.0)
STEP = CurrentLine(step_mV=20.0, step_pA=50.0)


def test_slope_and_zero_of_the_line() -> None:
    solved = answer(POINTS)
    assert solved.kind == "current_line"
    assert [(one.quantity, one.unit) for one in solved.results] == [("g", "nS"), ("E_rev", "mV")]
    assert value(solved, "g") == pytest.approx(5.0)
    assert value(solved, "E_rev") == pytest.approx(-40.0)
    assert formulas(solved) == [
        "g = (I₂ − I₁) / (V₂ − V₁)",
        "g = (100 − (−200)) pA / (−20 − (−80)) mV = 300 pA / 60 mV = 5 nS",
        "E_rev = V₁ − I₁/g = −80 mV − (−200 pA) / 5 nS = −40 mV",
    ]
    assert "5 nS" in headline(solved)
    assert solved.next[0] == Current(conductance_nS=5.0, membrane_mV=0.0, potential_mV=-40.0)
    check_whole(solved)


def test_what_is_asked_comes_first() -> None:
    assert answer(replace(POINTS, find="reversal")).results[0].quantity == "E_rev"
    resistance = answer(replace(POINTS, find="resistance"))
    assert (resistance.results[0].quantity, resistance.results[0].unit) == ("R", "MΩ")
    assert resistance.results[0].value == pytest.approx(200.0)
    check_whole(resistance)


def test_a_step_tells_the_slope_alone() -> None:
    solved = answer(STEP)
    assert [one.quantity for one in solved.results] == ["g"]
    assert value(solved, "g") == pytest.approx(2.5)
    assert formulas(solved) == ["g = ΔI/ΔV = 50 pA / 20 mV = 2.5 nS"]
    assert solved.next == (replace(STEP, find="resistance"), Concept(card="reversal_potential"))
    check_whole(solved)


def test_per_area() -> None:
    solved = answer(replace(POINTS, density=True, find="resistance"))
    units = {one.quantity: one.unit for one in solved.results}
    assert units == {"R": "kΩ·cm²", "g": "mS/cm²", "E_rev": "mV"}
    assert value(solved, "R") == pytest.approx(0.2)
    check_whole(solved)


def test_resistance_and_conductance_are_each_others_inverse() -> None:
    channel = answer(CurrentLine(find="resistance", conductance_nS=0.02))
    assert [(one.quantity, one.unit) for one in channel.results] == [("R", "MΩ"), ("g", "nS")]
    assert value(channel, "R") == pytest.approx(50_000.0)
    assert "50 GΩ" in headline(channel)
    assert "20 pS" in headline(channel)
    assert formulas(channel) == ["R = 1/g = 1 / 0.02 nS = 50 GΩ"]
    check_whole(channel)
    cell = answer(CurrentLine(resistance_MOhm=200.0))
    assert [(one.quantity, one.unit) for one in cell.results] == [("g", "nS"), ("R", "MΩ")]
    assert value(cell, "g") == pytest.approx(5.0)
    assert formulas(cell) == ["g = 1/R = 1 / 200 MΩ = 5 nS"]
    check_whole(cell)
    check_whole(answer(CurrentLine(find="resistance", conductance_nS=0.1, density=True)))


@given(
    st.floats(0.01, 100.0),
    st.floats(-100.0, 100.0),
    st.floats(-150.0, 150.0),
    st.floats(1.0, 100.0),
)
def test_points_of_ohms_law_give_it_back(g: float, reversal: float, at: float, step: float) -> None:
    line = CurrentLine(
        first_mV=at,
        first_pA=g * (at - reversal),
        second_mV=at + step,
        second_pA=g * (at + step - reversal),
    )
    turned = CurrentLine(
        first_mV=line.second_mV, first_pA=line.second_pA, second_mV=line.first_mV, second_pA=line.first_pA
    )
    for query in (line, turned):
        solved = answer(query)
        assert value(solved, "g") == pytest.approx(g, rel=1e-6)
        assert value(solved, "E_rev") == pytest.approx(reversal, abs=1e-6)


@pytest.mark.parametrize(
    "query",
    [
        replace(POINTS, second_mV=-80.0),  # one voltage
        replace(POINTS, second_pA=-300.0),  # falling
        replace(POINTS, second_pA=-200.0),  # flat: it never crosses zero
        replace(STEP, step_pA=0.0, find="resistance"),
        CurrentLine(find="resistance", conductance_nS=0.0),
        CurrentLine(resistance_MOhm=0.0),
    ],
)
def test_what_is_no_line_of_a_conductance_is_refused(query: CurrentLine) -> None:
    with pytest.raises(ImpossibleValue):
        answer(query)


def test_the_current_elsewhere_on_the_line() -> None:
    solved = answer(replace(POINTS, find="current", at_mV=10.0))
    assert [one.quantity for one in solved.results] == ["I", "g", "E_rev"]
    assert solved.results[0].value == pytest.approx(250.0)
    assert formulas(solved)[-1] == "I = g · (V_m − E_rev) = 5 nS × (+10 mV − (−40 mV)) = +250 pA"
    check_whole(solved)
