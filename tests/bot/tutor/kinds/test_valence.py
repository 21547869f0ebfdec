"""The valence from a ratio and a potential."""

import pytest

from bot.tutor.kinds.valence import answer
from grammar.queries import Equilibrium, Valence
from physics.errors import ImpossibleValue
from physics.species import generic_ion
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, said


@pytest.mark.parametrize("z", [-2, -1, 1, 2, 3])
@pytest.mark.parametrize(("outside", "inside"), [(100.0, 10.0), (2.0, 30.0)])
def test_the_valence_is_found(z: int, outside: float, inside: float) -> None:
    potential = nernst_mV(z, outside, inside)
    solved = answer(Valence(potential_mV=potential, outside_mM=outside, inside_mM=inside, temperature_C=37.0))
    assert solved.kind == "valence"
    assert solved.results[0].quantity == "z"
    assert solved.results[0].unit == "1"
    assert solved.results[0].value == pytest.approx(z)
    where, what = "outside" if outside > inside else "inside", "cation" if z > 0 else "anion"
    assert f"valence-why-{where}-{what}" in said(solved)
    assert isinstance(solved.next[0], Equilibrium)
    assert solved.next[0].species == generic_ion(z)
    check_whole(solved)


def test_the_answer_is_a_whole_number_in_words() -> None:
    solved = answer(Valence(potential_mV=30.8, ratio=10.0, temperature_C=37.0))
    assert headline(solved) == "z = +2: a cation"
    assert headline(solved, "zh") == "z = +2，是阳离子"
    assert formulas(solved)[-1] == "z = 26.73 mV × 2.303 / (+30.8 mV) = +1.998"
    assert solved.results[0].value == pytest.approx(nernst_mV(1, 10.0, 1.0) / 30.8)


@pytest.mark.parametrize("potential", [45.0, 500.0])
def test_a_charge_that_no_ion_has_is_doubted(potential: float) -> None:
    solved = answer(Valence(potential_mV=potential, ratio=10.0, temperature_C=37.0))
    assert "valence-unlikely" in said(solved)
    check_whole(solved)


def test_equal_concentrations_say_nothing() -> None:
    with pytest.raises(ImpossibleValue, match="equal_concentrations"):
        answer(Valence(potential_mV=30.0, ratio=1.0, temperature_C=37.0))


def test_no_potential_says_nothing() -> None:
    with pytest.raises(ImpossibleValue, match="must_not_be_zero"):
        answer(Valence(potential_mV=0.0, ratio=2.0, temperature_C=37.0))
