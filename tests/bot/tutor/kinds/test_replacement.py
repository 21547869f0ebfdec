"""P_new/P_old from the shift of the reversal potential when one ion replaces another."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.replacement import answer
from grammar.queries import Replacement
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.resting import ghk_voltage_mV
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import RT_F_37, check_whole, formulas, headline, value

LITHIUM = Replacement(new=species("Li"), old=species("Na"), before_mV=50.0, after_mV=40.0, temperature_C=37.0)


def test_lithium_in_place_of_sodium() -> None:
    solved = answer(LITHIUM)
    assert solved.kind == "replacement"
    assert [one.quantity for one in solved.results] == ["P_Li/P_Na", "ΔE_rev"]
    assert solved.results[0].value == pytest.approx(math.exp(-10.0 / RT_F_37))
    assert value(solved, "ΔE_rev") == pytest.approx(-10.0)
    assert formulas(solved)[0] == "P_Na · [Na⁺]o · e^(zF · ΔE_rev / RT) = P_Li · [Li⁺]o"
    assert formulas(solved)[1] == "ΔE_rev = +40 mV − (+50 mV) = −10 mV"
    assert "less easily" in headline(solved)
    check_whole(solved)


def test_the_shift_alone_says_the_same() -> None:
    shift = replace(LITHIUM, before_mV=None, after_mV=None, shift_mV=-10.0)
    assert answer(shift).results == answer(LITHIUM).results
    check_whole(answer(shift))


def test_concentrations_that_differ() -> None:
    solved = answer(replace(LITHIUM, old_mM=150.0, new_mM=75.0))
    assert solved.results[0].value == pytest.approx(2.0 * math.exp(-10.0 / RT_F_37))
    assert formulas(solved)[-1].endswith("(150 mM / 75 mM) × 0.6879 = 1.376")
    check_whole(solved)


def test_the_inverse_of_the_ratio() -> None:
    solved = answer(replace(LITHIUM, inverse=True))
    assert solved.results[0].quantity == "P_Na/P_Li"
    assert solved.results[0].value == pytest.approx(math.exp(10.0 / RT_F_37))
    check_whole(solved)


def test_inside_it_goes_the_other_way_as_do_anions() -> None:
    plain = answer(LITHIUM).results[0].value
    inside = answer(replace(LITHIUM, side="inside")).results[0].value
    anions = answer(replace(LITHIUM, new=species("Br"), old=species("Cl"))).results[0].value
    assert inside == pytest.approx(1.0 / plain)
    assert anions == pytest.approx(1.0 / plain)


@given(
    st.floats(0.05, 20.0),
    st.floats(5.0, 200.0),
    st.floats(5.0, 200.0),
    st.floats(5.0, 200.0),
    st.sampled_from(["outside", "inside"]),
    st.sampled_from([("Li", "Na"), ("Br", "Cl")]),
)
def test_ghk_gives_the_ratio_back(
    p: float, old: float, new: float, other: float, side: str, pair: tuple[str, str]
) -> None:
    x, ref = (species(ion) for ion in pair)

    def reversal(p_here: float, here: float) -> float:
        """Of one ion on the side of the replacement, the old one on the other."""
        sides = ([here, 0.0], [0.0, other]) if side == "outside" else ([0.0, other], [here, 0.0])
        return float(ghk_voltage_mV([x.z, ref.z], [p_here, 1.0], *sides, 37.0))

    query = Replacement(
        new=x,
        old=ref,
        side="outside" if side == "outside" else "inside",
        before_mV=reversal(1.0, old),
        after_mV=reversal(p, new),
        old_mM=old,
        new_mM=new,
        temperature_C=37.0,
    )
    assert answer(query).results[0].value == pytest.approx(p, rel=1e-6)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(LITHIUM, new=species("glucose")))
    with pytest.raises(ImpossibleValue):
        answer(replace(LITHIUM, old_mM=145.0, new_mM=0.0))
