"""Ohm's law of one conductance."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.current import answer
from grammar.queries import Concept, Current, DrivingForce
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import BRANCHES, species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, spoken, value

K, Na, Cl, glucose = (species(id_) for id_ in ("K", "Na", "Cl", "glucose"))
SODIUM = Current(species=Na, conductance_nS=10.0, membrane_mV=-20.0, potential_mV=50.0)


def test_an_inward_current() -> None:
    solved = answer(SODIUM)
    assert solved.kind == "current"
    assert solved.results[0].quantity == "I_Na"
    assert solved.results[0].value == pytest.approx(-700.0)
    assert solved.results[0].unit == "pA"
    assert value(solved, "DF_Na") == pytest.approx(-70.0)
    assert solved.direction == "in"
    assert formulas(solved) == ["I_Na = g · (V_m − E_Na)", "I_Na = 10 nS × (−20 − 50) mV = −700 pA"]
    assert "current-why-cation-in" in said(solved)
    assert headline(solved).startswith("I_Na = −700 pA: inward current")
    assert "内流" in headline(solved, "zh")
    check_whole(solved)


def test_an_anion_goes_against_its_current() -> None:
    solved = answer(Current(species=Cl, conductance_nS=8.0, membrane_mV=-55.0, potential_mV=-75.0))
    assert solved.results[0].value == pytest.approx(160.0)
    assert solved.direction == "in"
    assert "current-why-anion-out" in said(solved)
    assert "outward current, Cl⁻ flows into the cell" in headline(solved)
    assert any("外向电流就是 Cl⁻ 内流" in line for line in spoken(solved, "zh"))
    check_whole(solved)


def test_an_unnamed_channel_has_a_current_but_no_ion_to_follow() -> None:
    solved = answer(Current(conductance_nS=0.05, membrane_mV=-60.0, potential_mV=0.0))
    assert solved.results[0].quantity == "I"
    assert solved.results[0].value == pytest.approx(-3.0)
    assert solved.direction is None
    assert formulas(solved)[0] == "I = g · (V_m − E_rev)"
    check_whole(solved)


@pytest.mark.parametrize(("unit", "factor"), [("pA", 1.0), ("nA", 1e-3), ("µA", 1e-6)])
def test_the_first_result_is_in_the_unit_asked_for(unit: str, factor: float) -> None:
    solved = answer(replace(SODIUM, unit=unit))  # type: ignore[arg-type]
    assert solved.results[0].unit == unit
    assert solved.results[0].value == pytest.approx(-700.0 * factor)
    assert ("nA" in formulas(solved)[-1]) == (unit == "nA")
    check_whole(solved)


def test_densities_stay_densities() -> None:
    per_area = Current(
        conductance_nS=120.0, membrane_mV=-20.0, potential_mV=50.0, density=True, unit="µA/cm²"
    )
    solved = answer(per_area)
    assert solved.results[0].value == pytest.approx(-8400.0)
    assert solved.results[0].unit == "µA/cm²"
    assert formulas(solved)[-1] == "I = 120 mS/cm² × (−20 − 50) mV = −8400 µA/cm²"
    check_whole(solved)
    assert answer(replace(per_area, unit="pA")).results[0].unit == "µA/cm²"
    with pytest.raises(ValueError, match="per area"):
        answer(replace(per_area, density=False))


def test_channels_add_up() -> None:
    solved = answer(replace(SODIUM, conductance_nS=0.02, channels=100))
    assert solved.results[0].value == pytest.approx(100 * 0.02 * -70.0)
    assert value(solved, "N·g_Na") == pytest.approx(2.0)
    assert "g = 100 × 0.02 nS = 2 nS" in formulas(solved)
    check_whole(solved)


def test_the_conductance_of_one_channel_and_of_all() -> None:
    asked = Current(find="conductance", species=K, current_pA=150.0, membrane_mV=-10.0, potential_mV=-85.0)
    solved = answer(asked)
    assert solved.results[0].quantity == "g_K"
    assert solved.results[0].value == pytest.approx(2.0)
    assert solved.results[0].unit == "nS"
    assert solved.direction == "out"
    check_whole(solved)
    of_ten = answer(replace(asked, channels=10))
    assert of_ten.results[0].value == pytest.approx(0.2)
    assert value(of_ten, "N·g_K") == pytest.approx(2.0)
    check_whole(of_ten)


@given(st.floats(0.01, 100.0), st.floats(-120.0, 120.0), st.floats(-120.0, 120.0), st.integers(1, 50))
def test_each_of_the_four_is_found_from_the_others(g: float, v: float, e: float, n: int) -> None:
    current = n * g * (v - e)
    full = Current(conductance_nS=g, membrane_mV=v, potential_mV=e, current_pA=current, channels=n)
    near = pytest.approx
    assert answer(replace(full, find="current", current_pA=None)).results[0].value == near(current)
    membrane = answer(replace(full, find="membrane", membrane_mV=None))
    assert membrane.results[0].value == near(v, abs=1e-6)
    potential = answer(replace(full, find="potential", potential_mV=None))
    assert potential.results[0].value == near(e, abs=1e-6)
    check_whole(membrane)
    check_whole(potential)
    if abs(v - e) > 1e-3:
        found = answer(replace(full, find="conductance", conductance_nS=None))
        assert found.results[0].value == near(g)
        check_whole(found)


def test_at_the_equilibrium_potential_nothing_flows() -> None:
    solved = answer(replace(SODIUM, membrane_mV=50.0))
    assert solved.results[0].value == 0.0
    assert solved.direction == "none"
    assert "current-why-equal" in said(solved)
    check_whole(solved)
    assert solved.next[0] == replace(SODIUM, membrane_mV=70.0)


def test_a_closed_door() -> None:
    solved = answer(replace(SODIUM, conductance_nS=0.0))
    assert math.copysign(1.0, solved.results[0].value) == 1.0
    assert solved.direction == "none"
    assert "current-why-closed" in said(solved)
    check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(SODIUM, species=glucose))
    with pytest.raises(ImpossibleValue, match="wrong_sign"):
        answer(Current(find="conductance", current_pA=-150.0, membrane_mV=-10.0, potential_mV=-85.0))
    with pytest.raises(ImpossibleValue, match="no_driving_force"):
        answer(Current(find="conductance", current_pA=1.0, membrane_mV=-85.0, potential_mV=-85.0))
    with pytest.raises(ImpossibleValue, match="no_conductance"):
        answer(Current(find="membrane", current_pA=1.0, conductance_nS=0.0, potential_mV=-85.0))
    with pytest.raises(ValueError, match="membrane_mV is missing"):
        answer(replace(SODIUM, membrane_mV=None))


def test_what_to_ask_next() -> None:
    still, force, lesson = answer(SODIUM).next
    assert still == replace(SODIUM, membrane_mV=50.0)
    assert force == DrivingForce(species=Na, membrane_mV=-20.0, potential_mV=50.0)
    assert lesson == Concept(card="driving_force", section="current")
    assert answer(SODIUM).concepts[0] == "driving_force"


def test_a_current_of_several_ions_is_no_ion_that_flows() -> None:
    query = Current(species=BRANCHES["inh"], conductance_nS=10.0, membrane_mV=-60.0, potential_mV=-75.0)
    solved = answer(query)
    assert headline(solved) == "I_inh = +150 pA: an outward current"
    assert "current-why-cation-out" not in said(solved)
    assert solved.direction == "out"
