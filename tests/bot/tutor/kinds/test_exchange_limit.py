"""How low an exchanger can take its cargo."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.exchange_limit import answer
from grammar.queries import ExchangeLimit, Exchanger
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, value

NCX = ExchangeLimit(
    driver=species("Na"),
    cargo=species("Ca"),
    driver_count=3,
    cargo_count=1,
    driver_outside_mM=145.0,
    driver_inside_mM=10.0,
    cargo_outside_mM=2.0,
    membrane_mV=-70.0,
    temperature_C=37.0,
)
RT_F: float = 8.314462618 * 310.15 / 96485.33212 * 1000.0


def book(query: ExchangeLimit) -> float:
    """([Na]i/[Na]o)^3 [Ca]o exp(V/(RT/F)), as textbooks print it for 3 : 1."""
    ratio = query.driver_inside_mM / query.driver_outside_mM
    return ratio**3 * query.cargo_outside_mM * math.exp(query.membrane_mV / RT_F)


def test_three_sodium_for_one_calcium() -> None:
    solved = answer(NCX)
    assert solved.kind == "exchange_limit"
    assert [one.quantity for one in solved.results] == ["[Ca]i", "E_Ca", "E_Na"]
    assert solved.results[0].value == pytest.approx(book(NCX))
    assert value(solved, "E_Ca") == pytest.approx(3 * value(solved, "E_Na") / 2 + 35.0)
    assert formulas(solved)[0] == "3 · z_Na · (V_m − E_Na) = 1 · z_Ca · (V_m − E_Ca)"
    assert "[Ca²⁺]i" in headline(solved)
    assert solved.next[0] == replace(NCX, membrane_mV=30.0)
    assert isinstance(solved.next[1], Exchanger)
    check_whole(solved)


@given(st.floats(-120.0, 60.0), st.floats(2.0, 60.0), st.floats(0.5, 5.0))
def test_the_formula_of_the_books(membrane: float, inside: float, calcium: float) -> None:
    query = replace(NCX, membrane_mV=membrane, driver_inside_mM=inside, cargo_outside_mM=calcium)
    assert answer(query).results[0].value == pytest.approx(book(query))


def test_a_weaker_gradient_leaves_more() -> None:
    assert answer(replace(NCX, driver_inside_mM=20.0)).results[0].value > answer(NCX).results[0].value


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(replace(NCX, driver_inside_mM=0.0))
