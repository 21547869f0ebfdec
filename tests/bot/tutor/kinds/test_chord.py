"""The conductance-weighted mean."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.chord import answer
from grammar.queries import Branch, Chord, Several
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, spoken

K, Na, Cl = (species(id_) for id_ in ("K", "Na", "Cl"))
CELL = Chord(
    branches=(
        Branch(species=K, conductance=20.0, potential_mV=-90.0),
        Branch(species=Na, conductance=1.0, potential_mV=60.0),
    )
)


def test_the_weighted_mean() -> None:
    solved = answer(CELL)
    assert solved.kind == "chord"
    assert [one.quantity for one in solved.results] == ["V_m", "E_K", "E_Na"]
    assert solved.results[0].value == pytest.approx((20.0 * -90.0 + 60.0) / 21.0)
    assert formulas(solved) == [
        "V_m = (g_K·E_K + g_Na·E_Na) / (g_K + g_Na)",
        "Σ g·E = 20 × (−90) + 1 × (+60) = −1740",
        "Σ g = 20 + 1 = 21",
        "V_m = −1740 / 21 = −82.86 mV",
    ]
    assert any("95.24 %" in one for one in spoken(solved))
    check_whole(solved)


def test_a_channel_reverses() -> None:
    even = tuple(replace(branch, conductance=1.0) for branch in CELL.branches)
    solved = answer(Chord(branches=even, find="reversal"))
    assert solved.kind == "reversal"
    assert solved.results[0].quantity == "E_rev"
    assert solved.results[0].value == pytest.approx(-15.0)
    assert solved.concepts[0] == "reversal_potential"
    assert "chord-equal" in said(solved)
    assert "chord-net" in said(solved)
    assert headline(solved).startswith("E_rev = −15 mV")
    check_whole(solved)


def test_an_injected_current_shifts_the_potential() -> None:
    solved = answer(replace(CELL, injected_pA=100.0))
    assert solved.results[0].value == pytest.approx((-1740.0 + 100.0) / 21.0)
    assert formulas(solved)[-1] == "V_m = (−1740 + 100) / 21 = −78.10 mV"
    assert any("+4.76 mV" in one for one in spoken(solved))
    check_whole(solved)


def test_one_ion_alone_sets_its_own_potential() -> None:
    solved = answer(Chord(branches=CELL.branches[:1]))
    assert solved.results[0].value == -90.0
    assert "chord-only" in said(solved)
    check_whole(solved)


@given(
    st.lists(st.tuples(st.floats(0.1, 50.0), st.floats(-100.0, 130.0)), min_size=2, max_size=3),
    st.floats(-50.0, 50.0),
)
def test_the_currents_cancel_and_everything_speaks(rows: list[tuple[float, float]], injected: float) -> None:
    branches = tuple(
        Branch(species=of, conductance=g, potential_mV=e)
        for of, (g, e) in zip((K, Na, Cl), rows, strict=False)
    )
    solved = answer(Chord(branches=branches, injected_pA=injected))
    outward = sum(g * (solved.results[0].value - e) for g, e in rows)
    assert outward == pytest.approx(injected, abs=1e-6)
    check_whole(solved)


def test_the_next_question_opens_more_channels() -> None:
    what_if = answer(CELL).next[0]
    assert isinstance(what_if, Several)
    after = what_if.parts[1]
    assert isinstance(after, Chord)
    assert [branch.conductance for branch in after.branches] == [20.0, 10.0]


def test_closed_channels_set_no_potential() -> None:
    with pytest.raises(ImpossibleValue, match="no_conductance"):
        answer(Chord(branches=(Branch(species=K, conductance=0.0, potential_mV=-90.0),)))
