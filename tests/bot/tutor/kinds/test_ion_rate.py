"""How many ions a current carries."""

from dataclasses import replace

import pytest

from bot.tutor.kinds.ion_rate import answer
from grammar.queries import IonRate
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import generic_ion, species
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline

ONE = IonRate(species=generic_ion(1), current_pA=4.0, duration_ms=1000.0)
e = 1.602176634e-19


def test_a_picoampere_is_six_million_charges_a_second() -> None:
    solved = answer(replace(ONE, current_pA=1.0))
    assert solved.results[0].value == pytest.approx(6.241509e6)
    assert (solved.results[1].quantity, solved.results[1].unit) == ("Q", "C")
    assert solved.results[1].value == pytest.approx(1e-12)
    assert "1 s" in headline(solved)
    assert formulas(solved)[0] == "Q = I · t = 1 pA × 1 s = 1 × 10⁻¹² C"
    check_whole(solved)


def test_the_time_is_shown_as_it_is_told() -> None:
    assert "5 ms" in headline(answer(replace(ONE, duration_ms=5.0)))


def test_an_inward_current_carries_as_many() -> None:
    assert answer(replace(ONE, current_pA=-4.0)).results == answer(ONE).results


def test_an_ion_of_two_charges_needs_half_as_many() -> None:
    solved = answer(replace(ONE, species=species("Ca")))
    assert solved.results[0].value == pytest.approx(4e-12 / (2.0 * e))
    check_whole(solved)


def test_the_next_time_is_another() -> None:
    for query in (ONE, replace(ONE, duration_ms=1.0)):
        following = answer(query).next[0]
        assert isinstance(following, IonRate)
        assert following.duration_ms != query.duration_ms


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(ONE, species=species("glucose")))
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(replace(ONE, duration_ms=0.0))


@pytest.mark.parametrize(
    ("text", "ions"),
    [
        ("A single channel carries 4.5 pA. How many ions per second pass through it?", 4.5e-12 / e),
        ("How many calcium ions enter per second if the calcium current is 0.2 pA", 0.1e-12 / e),
        ("A current of 2 nA flows for 5 ms; how many Na+ ions enter?", 1e-11 / e),
        ("The current through an open K channel is 5 pA. How many potassium ions leave in 2 ms?", 1e-14 / e),
        ("单个钠通道电流1.6 pA，每毫秒有多少个Na+离子通过？", 1.6e-15 / e),
        ("2pA的电流持续5毫秒，有多少个钠离子进入细胞？", 1e-14 / e),
        ("3 pA的通道电流相当于多少个K+离子每秒？", 3e-12 / e),
        ("Patch clamp shows 6 pA of single channel current. Number of ions per ms?", 6e-15 / e),
        ("how many Ca2+ per second is 0.5 pA", 0.25e-12 / e),
        ("一个通道开放1 ms，电流2 pA，通过的Na+数目是多少？", 2e-15 / e),
        ("how many ions per second does 0 pA carry", 0.0),
    ],
)
def test_asked_by_students(text: str, ions: float) -> None:
    result = TUTOR.ask(text).results[0]
    assert result.quantity == "N"
    assert result.value == pytest.approx(ions)


@pytest.mark.parametrize(
    ("text", "current_pA"),
    [
        (
            "15×10^6 Na+ ions exit a channel in a period of 1 ms. What is the current in the channel?",
            15e9 * e * 1e12,
        ),
        ("10^7 ions per second flow through a channel. What is the current in pA?", 1e7 * e * 1e12),
        (
            "A channel passes 6.2 million K+ ions per second. How large is the single-channel current?",
            6.2e6 * e * 1e12,
        ),
        ("If 1.2e7 Na+ ions enter per second, what current is that?", 1.2e7 * e * 1e12),
        ("3×10⁶ Ca2+ ions enter in 10 ms. Current?", 2 * 3e8 * e * 1e12),
        ("a channel lets 20,000 sodium ions through every millisecond; current in pA", 2e7 * e * 1e12),
        ("一个通道每秒通过10^7个Na+，电流是多少pA？", 1e7 * e * 1e12),
        ("1 ms内有2万个钙离子流入，电流多大？", 2 * 2e7 * e * 1e12),
        ("每毫秒有1.2×10⁴个K+离子流出，求单通道电流", 1.2e7 * e * 1e12),
    ],
)
def test_the_current_of_so_many_ions(text: str, current_pA: float) -> None:
    current, carried = TUTOR.ask(text).results
    assert (current.quantity, current.unit, carried.unit) == ("I", "pA", "C")
    assert current.value == pytest.approx(current_pA)


def test_the_current_of_ions_is_that_which_carries_them() -> None:
    solved = answer(IonRate(species=species("Ca"), ions=5e4, duration_ms=2.0))
    back = answer(IonRate(species=species("Ca"), current_pA=solved.results[0].value, duration_ms=2.0))
    assert back.results[0].value == pytest.approx(5e4)
    assert formulas(solved)[-1] == "I = Q / t = 1.602 × 10⁻¹⁴ C / 0.002 s = 8.011 pA"
    check_whole(solved)


def test_ions_of_a_pump_are_no_current_of_a_channel() -> None:
    found = TUTOR.ask("3 Na+ ions leave per cycle of the pump, 100 cycles per second: current per pump?")
    assert not isinstance(found.query, IonRate)


@pytest.mark.parametrize(
    ("text", "current_pA"),
    [
        ("A channel of 20 pS has a driving force of 80 mV. How many ions per second pass?", 1.6),
        ("A K channel of 20 pS at -60 mV with E_K = -90 mV: how many K+ ions leave per second?", 0.6),
        ("单通道电导20 pS，膜电位-60 mV，E_K=-90 mV，每秒多少个K+离子流出？", 0.6),
    ],
)
def test_ohms_law_gives_the_current_first(text: str, current_pA: float) -> None:
    current, ions, *_ = TUTOR.ask(text).results
    assert (current.unit, ions.quantity) == ("pA", "N")
    assert current.value == pytest.approx(current_pA)
    assert ions.value == pytest.approx(current_pA * 1e-12 / e)


def test_through_an_area_no_ions_are_counted() -> None:
    answer = TUTOR.ask("g_K = 5 mS/cm2 at -60 mV with E_K = -90 mV: how many K+ ions leave per second?")
    assert "N" not in {result.quantity for result in answer.results}


@pytest.mark.parametrize(
    "text",
    [
        "How many ions flow through a channel per second?",
        "how many ions per second go through the pump?",
        "how many Na+ ions enter in one action potential?",
    ],
)
def test_without_a_current_it_is_no_sum(text: str) -> None:
    assert TUTOR.ask(text).results == ()
