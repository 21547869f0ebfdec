"""Ions behind a voltage."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.charge import answer
from grammar.queries import Charge
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, value

K, Na, Cl, Ca, glucose, cation = (species(id_) for id_ in ("K", "Na", "Cl", "Ca", "glucose", "X+1"))
CELL = Charge(change_mV=100.0, species=cation, diameter_um=20.0)
e, F = 1.602176634e-19, 96485.33212


def test_a_sphere() -> None:
    solved = answer(CELL)
    q = 0.01 * math.pi * 20e-6**2 * 0.1  # C_m A ΔV
    mM = q / F / (math.pi / 6 * 20e-6**3)
    assert solved.kind == "charge"
    assert (solved.results[0].quantity, solved.results[0].unit) == ("N", "1")
    assert solved.results[0].value == pytest.approx(q / e)
    assert (solved.results[1].quantity, solved.results[1].unit) == ("Q", "C")
    assert solved.results[1].value == pytest.approx(q)
    assert value(solved, "Δ[X]") == pytest.approx(mM)
    assert value(solved, "Δ[X]/[K]i") == pytest.approx(mM / 140.0)
    assert "charge-why-few" in said(solved)
    assert "7.843 × 10⁶" in headline(solved)
    assert len(formulas(solved)) == 6
    assert solved.next[0] == replace(CELL, diameter_um=2.0)
    check_whole(solved)


def test_a_capacitance() -> None:
    solved = answer(Charge(change_mV=80.0, species=Na, capacitance_pF=30.0, find="charge"))
    assert [one.quantity for one in solved.results] == ["Q", "N"]
    assert solved.results[0].value == pytest.approx(2.4e-12)
    assert solved.results[1].value == pytest.approx(2.4e-12 / e)
    assert formulas(solved)[0] == "Q = C · ΔV = 30 pF × 80 mV = 2.4 × 10⁻¹² C"
    check_whole(solved)


def test_an_area() -> None:
    solved = answer(Charge(change_mV=100.0, species=K, area_um2=1.0))
    assert solved.results[0].value == pytest.approx(6241.5, abs=0.1)
    check_whole(solved)
    double = answer(Charge(change_mV=100.0, species=K, area_um2=1.0, specific_uF_per_cm2=2.0))
    assert double.results[0].value == pytest.approx(2.0 * solved.results[0].value)


def test_the_way_down_takes_as_many() -> None:
    up, down = answer(CELL), answer(replace(CELL, change_mV=-100.0))
    assert down.results[:2] == up.results[:2]
    check_whole(down)


def test_a_divalent_ion_takes_half_and_calcium_is_noticed() -> None:
    solved = answer(replace(CELL, species=Ca))
    assert solved.results[0].value == pytest.approx(answer(CELL).results[0].value / 2.0)
    assert {"charge-why-double", "charge-why-many"} <= set(said(solved))
    check_whole(solved)


def test_an_anion_leaves_to_make_the_inside_positive() -> None:
    solved = answer(replace(CELL, species=Cl))
    assert "charge-why-anion" in said(solved)
    check_whole(solved)


def test_a_small_cell_notices() -> None:
    solved = answer(replace(CELL, species=K, diameter_um=0.2))
    assert "charge-why-some" in said(solved)
    check_whole(solved)


def test_an_ion_that_the_course_cell_does_not_hold_has_no_share() -> None:
    solved = answer(replace(CELL, species=species("Li")))
    assert len(solved.results) == 3
    check_whole(solved)


@given(st.floats(0.5, 100.0), st.floats(1.0, 200.0), st.sampled_from([K, Na, Cl, Ca, cation]))
def test_any_sphere(diameter: float, change: float, ion: object) -> None:
    solved = answer(replace(CELL, diameter_um=diameter, change_mV=change, species=ion))  # type: ignore[arg-type]
    q = 0.01 * math.pi * (diameter * 1e-6) ** 2 * change / 1000.0
    assert value(solved, "Q") == pytest.approx(q)
    check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(CELL, species=glucose))
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(replace(CELL, diameter_um=0.0))
    with pytest.raises(ValueError, match="capacitance_pF is missing"):
        answer(Charge(change_mV=100.0, species=K))
