"""The gradient that a driving ion can pay for."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.cotransport import answer
from grammar.queries import Carried, Cotransport, FreeEnergy, Source
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import RT_F_37, check_whole, formulas, headline, said, value

Na, Cl, K, glucose = (species(id_) for id_ in ("Na", "Cl", "K", "glucose"))
SGLT1 = Cotransport(
    drivers=(Carried(species=Na, count=2, outside_mM=145.0, inside_mM=15.0),),
    cargo=Carried(species=glucose, count=1),
    membrane_mV=-70.0,
    temperature_C=37.0,
)


def with_driver(**changes: Any) -> Cotransport:
    """SGLT1 with another number of its Na⁺."""
    (sodium,) = SGLT1.drivers
    return replace(SGLT1, drivers=(replace(sodium, **changes),))


def test_two_sodium_ions() -> None:
    solved = answer(SGLT1)
    assert solved.kind == "cotransport"
    assert (solved.results[0].quantity, solved.results[0].unit) == ("[glucose]i/[glucose]o", "1")
    assert solved.results[0].value == pytest.approx((145.0 / 15.0) ** 2 * math.exp(140.0 / RT_F_37))
    assert value(solved, "ΔG_Na") == pytest.approx(-12.6043, abs=1e-4)
    assert solved.concepts[0] == "sglt1"
    assert "cotransport-why-downhill" in said(solved)
    assert "葡萄糖的" in headline(solved, "zh")
    check_whole(solved)


def test_one_sodium_ion_builds_the_square_root() -> None:
    one, two = answer(with_driver(count=1)), answer(SGLT1)
    assert one.results[0].value ** 2 == pytest.approx(two.results[0].value)
    assert not any("^1" in line for line in formulas(one))
    assert two.next[0] == with_driver(count=1)
    check_whole(one)


def test_the_limit_in_mM_comes_first_where_the_outside_is_given() -> None:
    solved = answer(replace(with_driver(count=1), cargo=Carried(species=glucose, count=1, outside_mM=0.5)))
    ratio = 145.0 / 15.0 * math.exp(70.0 / RT_F_37)
    assert (solved.results[0].quantity, solved.results[0].unit) == ("[glucose]i", "mM")
    assert solved.results[0].value == pytest.approx(0.5 * ratio)
    assert value(solved, "[glucose]i/[glucose]o") == pytest.approx(ratio)
    check_whole(solved)


def test_a_charged_cargo_feels_the_voltage_too() -> None:
    solved = answer(replace(with_driver(count=1), cargo=Carried(species=Cl, count=1)))
    assert solved.results[0].value == pytest.approx(145.0 / 15.0)  # Na⁺ with Cl⁻ is electroneutral
    assert "cotransport-why-charged" in said(solved)
    check_whole(solved)


def test_a_driver_that_would_go_uphill_concentrates_nothing() -> None:
    solved = answer(replace(SGLT1, membrane_mV=80.0))
    assert solved.results[0].value < 1.0
    assert "cotransport-why-uphill" in said(solved)
    check_whole(solved)
    flat = answer(replace(with_driver(inside_mM=145.0), membrane_mV=0.0))
    assert flat.results[0].value == pytest.approx(1.0)
    assert "cotransport-why-flat" in said(flat)
    check_whole(flat)


@given(st.integers(1, 3), st.floats(1.0, 500.0), st.floats(1.0, 500.0), st.floats(-100.0, 100.0))
def test_at_the_limit_the_energies_cancel(n: int, outside: float, inside: float, mV: float) -> None:
    query = replace(with_driver(count=n, outside_mM=outside, inside_mM=inside), membrane_mV=mV)
    solved = answer(query)
    rt = RT_F_37 * 96485.33212 * 1e-6
    total = n * value(solved, "ΔG_Na") + rt * math.log(solved.results[0].value)
    assert total == pytest.approx(0.0, abs=1e-6)
    check_whole(solved)


def test_an_empty_side_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(with_driver(inside_mM=0.0))


def test_the_next_question_keeps_what_was_assumed() -> None:
    preset = Source("preset", preset="enterocyte")
    energy = answer(replace(SGLT1, sources={"Na.inside_mM": preset})).next[1]
    assert isinstance(energy, FreeEnergy)
    assert energy.sources == {"inside_mM": preset}
