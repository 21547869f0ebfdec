"""The net current of several conductances."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.current import answer as ohm
from bot.tutor.kinds.net_current import answer
from grammar.queries import Branch, Chord, Concept, Current, NetCurrent
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, value

Na, K, LEAK = (species(name) for name in ("Na", "K", "leak"))
TWO = (
    Branch(species=Na, conductance=2.0, potential_mV=60.0),
    Branch(species=K, conductance=8.0, potential_mV=-90.0),
)
CLAMPED = NetCurrent(branches=TWO, membrane_mV=-50.0)
branches = st.builds(
    Branch,
    species=st.sampled_from((Na, K, LEAK)),
    conductance=st.floats(0.01, 200.0),
    potential_mV=st.floats(-120.0, 150.0),
)
membranes = st.floats(-150.0, 100.0)


def test_each_branch_and_their_sum() -> None:
    solved = answer(CLAMPED)
    assert solved.kind == "net_current"
    assert [(one.quantity, one.unit) for one in solved.results] == [
        ("I_net", "pA"),
        ("I_Na", "pA"),
        ("I_K", "pA"),
        ("E_rev", "mV"),
    ]
    assert value(solved, "I_net") == pytest.approx(100.0)
    assert value(solved, "I_Na") == pytest.approx(-220.0)
    assert value(solved, "I_K") == pytest.approx(320.0)
    assert value(solved, "E_rev") == pytest.approx(-60.0)
    assert solved.direction == "out"
    assert formulas(solved) == [
        "I_net = g_Na·(V_m − E_Na) + g_K·(V_m − E_K)",
        "I_Na = 2 nS × (−50 − 60) mV = −220 pA",
        "I_K = 8 nS × (−50 − (−90)) mV = 320 pA",
        "I_net = −220 pA + 320 pA = 100 pA",
        "E_rev = Σ g·E / Σ g = −60 mV",
    ]
    assert "outward" in headline(solved)
    assert "net-current-why-largest-out" in said(solved)
    assert solved.next == (
        Chord(branches=TWO),
        replace(CLAMPED, membrane_mV=-60.0),
        Concept(card="driving_force", section="current"),
    )
    check_whole(solved)


def test_inward_below_the_reversal_potential() -> None:
    solved = answer(replace(CLAMPED, membrane_mV=-80.0))
    assert value(solved, "I_net") == pytest.approx(-200.0)
    assert solved.direction == "in"
    assert {"net-current-why-in", "net-current-why-largest-in"} <= set(said(solved))
    check_whole(solved)


def test_at_rest_the_currents_cancel_and_flow_on() -> None:
    solved = answer(replace(CLAMPED, membrane_mV=-60.0))
    assert value(solved, "I_net") == 0.0
    assert value(solved, "I_K") == -value(solved, "I_Na") == pytest.approx(240.0)
    assert solved.direction == "none"
    assert "net-current-why-none" in said(solved)
    assert solved.next == (Chord(branches=TWO), Concept(card="driving_force", section="current"))
    check_whole(solved)


def test_in_the_unit_that_is_asked() -> None:
    solved = answer(replace(CLAMPED, unit="nA"))
    assert value(solved, "I_net") == pytest.approx(0.1)
    assert {one.unit for one in solved.results} == {"nA", "mV"}
    assert formulas(solved)[-2] == "I_net = −220 pA + 320 pA = 100 pA = 0.1 nA"
    check_whole(solved)


def test_per_area() -> None:
    solved = answer(replace(CLAMPED, density=True, unit="µA/cm²"))
    assert [one.unit for one in solved.results] == ["µA/cm²", "µA/cm²", "µA/cm²", "mV"]
    assert formulas(solved)[1] == "I_Na = 2 mS/cm² × (−50 − 60) mV = −220 µA/cm²"
    check_whole(solved)


def test_nothing_open_carries_nothing() -> None:
    closed = tuple(replace(branch, conductance=0.0) for branch in TWO)
    solved = answer(replace(CLAMPED, branches=closed))
    assert value(solved, "I_net") == 0.0
    assert "E_rev" not in {one.quantity for one in solved.results}
    assert said(solved)[-1] == "net-current-why-closed"
    check_whole(solved)


def test_a_negative_conductance_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(replace(CLAMPED, branches=(replace(TWO[0], conductance=-1.0), TWO[1])))


@given(st.lists(branches, min_size=2, max_size=4), membranes)
def test_the_sum_of_ohms_laws(parts: list[Branch], membrane: float) -> None:
    solved = answer(NetCurrent(branches=tuple(parts), membrane_mV=membrane))
    alone = [
        ohm(Current(conductance_nS=one.conductance, membrane_mV=membrane, potential_mV=one.potential_mV))
        for one in parts
    ]
    total = sum(one.results[0].value for one in alone)
    assert solved.results[0].value == pytest.approx(total, rel=1e-9, abs=1e-6)


@given(st.lists(branches, min_size=2, max_size=4), membranes)
def test_slope_and_zero_of_the_sum(parts: list[Branch], membrane: float) -> None:
    """The sum is the line through E_rev whose slope is the total conductance."""
    solved = answer(NetCurrent(branches=tuple(parts), membrane_mV=membrane))
    total = sum(one.conductance for one in parts)
    line = total * (membrane - value(solved, "E_rev"))
    assert value(solved, "I_net") == pytest.approx(line, rel=1e-9, abs=1e-6)
