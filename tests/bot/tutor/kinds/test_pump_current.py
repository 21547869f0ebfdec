"""The current of many Na/K pumps, and what a current tells of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.pump_current import answer
from grammar.queries import Carrier, Concept, PumpCurrent
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, value

E_C = 1.602176634e-19
MILLION = PumpCurrent(pumps=1e6, cycles_per_s=100.0)
CARRIED = PumpCurrent(find="pumps", cycles_per_s=50.0, current_pA=20.0)
PUSHED = PumpCurrent(find="shift", current_pA=20.0, resistance_MOhm=250.0)


def test_a_million_pumps() -> None:
    solved = answer(MILLION)
    assert solved.kind == "pump_current"
    assert [(one.quantity, one.unit) for one in solved.results] == [("I_pump", "pA")]
    assert value(solved, "I_pump") == pytest.approx(1e6 * 100.0 * E_C * 1e12)
    assert solved.direction == "out"
    assert "outward" in headline(solved)
    assert formulas(solved) == [
        "q = (3 − 2) · e = 1.602 × 10⁻¹⁹ C",
        "I_pump = N · r · q",
        "I_pump = 1 × 10⁶ × 100 s⁻¹ × 1.602 × 10⁻¹⁹ C = 16.02 pA",
    ]
    assert solved.next == (
        replace(MILLION, find="shift", resistance_MOhm=100.0),
        replace(MILLION, cycles_per_s=200.0),
        Concept(card="na_k_pump", section="electrogenic"),
    )
    check_whole(solved)


def test_in_the_unit_that_is_asked() -> None:
    solved = answer(replace(MILLION, unit="nA"))
    assert solved.results[0].unit == "nA"
    assert solved.results[0].value == pytest.approx(0.01602176634)
    assert formulas(solved)[-1].endswith("= 16.02 pA = 0.01602 nA")
    check_whole(solved)


def test_how_many_pumps_carry_a_current() -> None:
    solved = answer(CARRIED)
    assert [one.quantity for one in solved.results] == ["N", "I_pump"]
    assert value(solved, "N") == pytest.approx(20e-12 / (50.0 * E_C))
    assert "pumps carry" in headline(solved)
    check_whole(solved)


def test_how_often_they_turn() -> None:
    solved = answer(PumpCurrent(find="rate", pumps=1e6, current_pA=8.0))
    assert (solved.results[0].quantity, solved.results[0].unit) == ("r", "s⁻¹")
    assert value(solved, "r") == pytest.approx(8e-12 / (1e6 * E_C))
    check_whole(solved)


def test_how_far_it_moves_the_membrane() -> None:
    solved = answer(PUSHED)
    assert [one.quantity for one in solved.results] == ["ΔV_m", "I_pump"]
    assert value(solved, "ΔV_m") == pytest.approx(-5.0)
    assert formulas(solved)[-1] == "ΔV_m = −I_pump · R = −20 pA × 250 MΩ = −5 mV"
    check_whole(solved)
    whole = answer(replace(MILLION, find="shift", resistance_MOhm=200.0))
    assert value(whole, "ΔV_m") == pytest.approx(-3.204353, rel=1e-6)
    check_whole(whole)


def test_two_for_two_is_silent() -> None:
    solved = answer(replace(MILLION, Na_count=2))
    assert value(solved, "I_pump") == 0.0
    assert solved.direction == "none"
    assert said(solved)[-1] == "pump-current-why-silent"
    check_whole(solved)


def test_more_in_than_out_is_inward() -> None:
    solved = answer(replace(MILLION, Na_count=1))
    assert value(solved, "I_pump") < 0.0
    assert solved.direction == "in"
    check_whole(solved)


@given(st.floats(1.0, 1e9), st.floats(0.1, 1e3), st.integers(0, 5), st.integers(0, 5))
def test_it_grows_with_each_factor(pumps: float, rate: float, out: int, into: int) -> None:
    query = PumpCurrent(pumps=pumps, cycles_per_s=rate, Na_count=out, K_count=into)
    current = value(answer(query), "I_pump")
    assert current == pytest.approx(pumps * rate * (out - into) * E_C * 1e12)
    assert value(answer(replace(query, pumps=2.0 * pumps)), "I_pump") == pytest.approx(2.0 * current)
    assert value(answer(replace(query, cycles_per_s=2.0 * rate)), "I_pump") == pytest.approx(2.0 * current)


@given(st.floats(1.0, 1e9), st.floats(0.1, 1e3))
def test_the_current_gives_number_and_rate_back(pumps: float, rate: float) -> None:
    current = value(answer(PumpCurrent(pumps=pumps, cycles_per_s=rate)), "I_pump")
    number = answer(PumpCurrent(find="pumps", cycles_per_s=rate, current_pA=current))
    assert value(number, "N") == pytest.approx(pumps)
    often = answer(PumpCurrent(find="rate", pumps=pumps, current_pA=current))
    assert value(often, "r") == pytest.approx(rate)


@pytest.mark.parametrize(
    "query",
    [
        replace(MILLION, pumps=-1.0),
        replace(CARRIED, cycles_per_s=0.0),
        replace(CARRIED, current_pA=-20.0),  # against the way of the pump
        replace(CARRIED, Na_count=2),  # no charge, no current
        replace(PUSHED, resistance_MOhm=0.0),
    ],
)
def test_what_no_pump_does_is_refused(query: PumpCurrent) -> None:
    with pytest.raises(ImpossibleValue):
        answer(query)


@pytest.mark.parametrize(("find", "value"), [("Na", 180.0), ("K", -120.0)])
def test_the_part_of_an_ion(find: Carrier, value: float) -> None:
    solved = answer(PumpCurrent(find=find, current_pA=60.0))
    assert (solved.results[0].quantity, solved.results[0].unit) == (f"I_{find}", "pA")
    assert solved.results[0].value == pytest.approx(value)
    check_whole(solved)
    back = answer(PumpCurrent(current_pA=abs(value), carrier=find))
    assert back.results[0].value == pytest.approx(60.0)
    check_whole(back)


def test_a_cycle_without_net_charge_has_no_share() -> None:
    with pytest.raises(ImpossibleValue):
        answer(PumpCurrent(find="Na", current_pA=60.0, Na_count=2, K_count=2))
