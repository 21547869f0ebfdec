"""Conversations: follow-ups carry what was said, a line fills what was missing, a full question is alone."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Answer, Context, Tutor
from bot.tutor.in_words import asks_why
from grammar.parse import read
from grammar.queries import (
    Concept,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Help,
    Query,
)
from physics.species import species

TUTOR: Final = Tutor()


def talk(*lines: str, language: str = "auto") -> list[Answer]:
    """The answers to the lines of one conversation."""
    context, answers = Context(), []
    for line in lines:
        answer = TUTOR.ask(line, context=context)
        context = answer.context
        answers.append(answer)
    return answers


def last(*lines: str) -> Query:
    query = talk(*lines)[-1].query
    assert query is not None
    return query


def equilibrium(ion: str, outside: float, inside: float, celsius: float = 37.0) -> Equilibrium:
    return Equilibrium(species=species(ion), outside_mM=outside, inside_mM=inside, temperature_C=celsius)


@pytest.mark.parametrize(
    "line",
    ["and at 20 C?", "at 20 °C", "20 °C", "and at 20 degrees?", "what about 20 °C?", "now at 20 C",
    "and at 68 F", "那20度呢？", "那20℃呢", "20℃", "如果是20℃"],
)  # fmt: skip
@pytest.mark.parametrize("first", ["E_K 5/140 at 37 C", "钾的平衡电位，膜外5 mM，膜内140 mM"])
def test_another_temperature(first: str, line: str) -> None:
    query = last(first, line)
    assert isinstance(query, Equilibrium)
    assert query.temperature_C == pytest.approx(20.0)
    assert (query.species.id, query.outside_mM, query.inside_mM) == ("K", 5.0, 140.0)


@pytest.mark.parametrize(
    "line",
    ["what about Na?", "and Na?", "and for sodium?", "how about Na+", "那钠呢", "那钠离子呢？", "钠呢？"],
)
@pytest.mark.parametrize("first", ["E_K 5/140 at 20 C", "钾的平衡电位，膜外5 mM，膜内140 mM，20℃"])
def test_another_ion_drops_the_concentrations_and_keeps_the_temperature(first: str, line: str) -> None:
    assert last(first, line) == equilibrium("Na", 145.0, 15.0, 20.0)
    answer = talk(first, line)[-1]
    why = {one.what: one.why.id for one in answer.assumed}
    assert why == {
        "outside_mM": "why-cell-preset",
        "inside_mM": "why-cell-preset",
        "temperature_C": "why-carried",
    }


@pytest.mark.parametrize(
    "line",
    ["and with 10 mM outside?", "10 mM outside", "now with 10 mM outside", "[K]o = 10 mM", "膜外10 mM",
    "膜外改成10 mM呢", "那膜外10 mM呢"],
)  # fmt: skip
def test_another_concentration(line: str) -> None:
    answers = talk("E_K 5/140", line)
    assert answers[-1].query == equilibrium("K", 10.0, 140.0)
    assert {one.what: one.why.id for one in answers[-1].assumed}["inside_mM"] == "why-carried"


@pytest.mark.parametrize(("line", "cell"), [("what about squid?", (20.0, 400.0, 20.0)),
("in a red blood cell?", (4.5, 140.0, 37.0)), ("枪乌贼呢", (20.0, 400.0, 20.0))])  # fmt: skip
def test_another_cell(line: str, cell: tuple[float, float, float]) -> None:
    assert last("E_K 5/140", line) == equilibrium("K", *cell)


def test_the_cell_is_the_context_of_what_follows() -> None:
    answers = talk("E_K of a squid axon", "and Na?", "and Cl?")
    assert [a.query for a in answers] == [
        equilibrium("K", 20.0, 400.0, 20.0),
        equilibrium("Na", 440.0, 50.0, 20.0),
        equilibrium("Cl", 560.0, 40.0, 20.0),
    ]
    assert last("枪乌贼的E_K", "那钠呢") == equilibrium("Na", 440.0, 50.0, 20.0)


@pytest.mark.parametrize("line", ["why?", "Why", "why is that?", "为什么？", "为什么", "为啥"])
def test_why_explains_the_answer_before_and_keeps_the_conversation(line: str) -> None:
    answers = talk("E_K 5/140 at 37 C", line, "and at 20 C?")
    assert answers[1].query == Concept(card="equilibrium_potential")
    assert answers[2].query == equilibrium("K", 5.0, 140.0, 20.0)


def test_why_of_nothing_is_not_answered() -> None:
    assert talk("why?")[-1].status in ("out_of_scope", "not_understood")


def test_a_bare_why_is_told_from_a_question_why() -> None:
    assert asks_why(read("why?"))
    assert not asks_why(read("why is E_K negative?"))
    assert not asks_why(read("why at 20 C?"))


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("E_K with 5 mM outside", "140"), ("E_K with 5 mM outside", "inside 140"),
        ("E_K with 5 mM outside", "140 mM inside"),
        ("E_K with 5 mM outside", "it is 140 mM inside"), ("E_K with 5 mM outside", "[K]i = 140 mM"),
        ("E_K with 5 mM outside", "膜内140 mM"),
        ("E_K with 140 mM inside", "5"), ("E_K with 140 mM inside", "5 mM outside"),
        ("E_K with 140 mM inside", "0.005 M outside"),
        ("膜外K+ 5 mM，求E_K", "140"), ("膜外K+ 5 mM，求E_K", "膜内140 mM"),
        ("膜外K+ 5 mM，求E_K", "膜内140"),
        ("钾离子平衡电位，膜内140 mM", "膜外5 mM"),
        ("E with 5 mM out and 140 mM in", "K+"), ("E with 5 mM out and 140 mM in", "potassium"),
        ("E with 5 mM out and 140 mM in", "for K"),
        ("膜外5 mM，膜内140 mM，求平衡电位", "钾"), ("膜外5 mM，膜内140 mM，求平衡电位", "钾离子"),
    ],
)  # fmt: skip
def test_the_next_line_completes_a_question_that_lacked_something(first: str, line: str) -> None:
    answers = talk(first, line)
    assert answers[0].status == "needs_input"
    assert answers[1].query == equilibrium("K", 5.0, 140.0)


def test_what_is_missing_is_asked_for_until_all_is_there() -> None:
    answers = talk("E_Rb", "5", "140")
    assert [a.missing for a in answers] == [("outside_mM", "inside_mM"), ("inside_mM",), ()]
    assert answers[-1].query == equilibrium("Rb", 5.0, 140.0)


@pytest.mark.parametrize("line", ["5/140", "5 out 140 in", "5 mM outside and 140 mM inside", "膜外5膜内140"])
def test_two_missing_numbers_in_one_line(line: str) -> None:
    assert last("E_Rb", line) == equilibrium("Rb", 5.0, 140.0)


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("driving force on Li+ at -70 mV", "E is -90 mV"),
        ("driving force on Li+ at -70 mV", "E_Li = -90 mV"),
        ("锂离子的驱动力是多少？膜电位-70 mV", "平衡电位-90 mV"),
    ],
)  # fmt: skip
def test_a_missing_potential(first: str, line: str) -> None:
    assert last(first, line) == DrivingForce(species=species("Li"), membrane_mV=-70.0, potential_mV=-90.0)


@pytest.mark.parametrize("line", ["0", "E_rev = 0 mV", "E = 0 mV", "the reversal potential is 0 mV"])
def test_a_missing_reversal_potential_of_a_current(line: str) -> None:
    query = last("current through a 10 nS channel at -70 mV", line)
    assert query == Current(conductance_nS=10.0, membrane_mV=-70.0, potential_mV=0.0)


def test_follow_ups_of_a_driving_force() -> None:
    answers = talk(
        "driving force on K+ at -70 mV if E_K = -90 mV", "at -60 mV?", "what about Cl?", "and if E is -50 mV"
    )
    queries = [a.query for a in answers]
    assert queries[1] == DrivingForce(species=species("K"), membrane_mV=-60.0, potential_mV=-90.0)
    assert isinstance(queries[2], DrivingForce)
    assert (queries[2].species.id, queries[2].membrane_mV, queries[2].potential_mV) == ("Cl", -60.0, None)
    assert queries[3] == DrivingForce(species=species("Cl"), membrane_mV=-60.0, potential_mV=-50.0)


def test_follow_ups_of_one_of_the_two_forces() -> None:
    first = "K 4/140, Vm=-70. Is the electrical force on K+ inward or outward?"
    for line, alone, way in (
        ("and at +30 mV?", "electrical", "out"),
        ("and for Cl-?", "electrical", "out"),
        ("and which way does K+ flow?", None, "out"),
    ):
        answer = talk(first, line)[-1]
        assert isinstance(answer.query, DrivingForce)
        assert answer.solved is not None
        assert (answer.query.alone, answer.solved.direction) == (alone, way)


def test_follow_ups_of_ghk() -> None:
    answers = talk(
        "V_m by GHK: P_K = 1, P_Na = 0.04, K 5/140, Na 145/10 mM",
        "and at 20 C?",
        "and with P_Na = 20",
        "[K]o = 10 mM",
    )
    queries = [a.query for a in answers]
    assert all(isinstance(q, ConstantField) for q in queries)
    final = queries[-1]
    assert isinstance(final, ConstantField)
    assert final.temperature_C == pytest.approx(20.0)
    assert {i.species.id: (i.permeability, i.outside_mM, i.inside_mM) for i in final.ions} == {"K": (1.0,
    10.0, 140.0), "Na": (20.0, 145.0, 10.0)}  # fmt: skip


def test_follow_ups_of_conductances_and_currents() -> None:
    chord = talk("g_K = 10, g_Na = 1, E_K = -90 mV, E_Na = 60 mV, V_m?", "and with g_Na = 10?")
    assert chord[1].results[0].value == pytest.approx(-15.0)
    current = talk("g_K = 10 nS, E_K = -90 mV, V_m = -70 mV, current?", "at -60 mV")
    assert current[1].results[0].value == pytest.approx(300.0)


def test_follow_ups_of_a_free_energy() -> None:
    answers = talk(
        "free energy of moving Na+ into the cell, 145 out 12 in, V_m = -70 mV", "at 20 C", "and for K?"
    )
    assert all(isinstance(a.query, FreeEnergy) for a in answers)
    query = answers[2].query
    assert isinstance(query, FreeEnergy)
    assert (query.species.id, query.outside_mM) == ("K", 5.0)
    assert query.temperature_C == pytest.approx(20.0)


@pytest.mark.parametrize(
    "second",
    [
        "E_Na 145/12",
        "equilibrium potential of sodium with 145 mM outside and 12 mM inside",
        "钠的平衡电位，膜外145 mM，膜内12 mM",
    ],
)
def test_a_full_question_stands_alone(second: str) -> None:
    assert last("E_K 5/140 at 20 C", second) == equilibrium("Na", 145.0, 12.0)


@pytest.mark.parametrize("aside", ["what is the capital of France?", "thanks", "法国的首都是哪里？", "谢谢"])
def test_an_aside_is_declined_and_does_not_end_the_conversation(aside: str) -> None:
    answers = talk("E_K 5/140", aside, "and at 20 C?")
    assert answers[1].status == "out_of_scope"
    assert answers[2].query == equilibrium("K", 5.0, 140.0, 20.0)


def test_the_context_belongs_to_the_caller() -> None:
    first = TUTOR.ask("E_K 5/140 at 37 C")
    once, twice = (TUTOR.ask("and at 20 C?", context=first.context) for _ in range(2))
    assert once == twice
    assert TUTOR.ask("and at 20 C?").status != "answered"


def test_carried_values_are_shown_as_carried() -> None:
    answer = talk("E_K, 5 mM outside, 140 mM inside, 37 °C", "and at 20 C?")[-1]
    assert {one.what: one.why.id for one in answer.assumed} == {
        "outside_mM": "why-carried",
        "inside_mM": "why-carried",
    }
    for shown in (TUTOR.render(answer, "en"), TUTOR.render(answer, "zh")):
        assert "140" in shown


@pytest.mark.parametrize(
    ("lines", "query"),
    [
        (("E_K 5 mM outside", "那钠呢"), equilibrium("Na", 145.0, 15.0)),
        (("E_K 5 mM outside", "and Na?"), equilibrium("Na", 145.0, 15.0)),
        (("E_K 5 mM outside", "E_Na 145 out 12 in"), equilibrium("Na", 145.0, 12.0)),
        (("E_K 5/140", "what if the outside K is 10 mM?", "and 20?"), equilibrium("K", 20.0, 140.0)),
        (("equilibrium potential?", "for potassium", "out 4, in 120"), equilibrium("K", 4.0, 120.0)),
        (("平衡电位是多少", "钾", "膜外4", "膜内120"), equilibrium("K", 4.0, 120.0)),
        (("E_H", "7.2 in 7.0 out"), equilibrium("H", 10.0**-4.0, 10.0 ** (3.0 - 7.2))),
    ],
)  # fmt: skip
def test_a_question_comes_together_over_several_lines(lines: tuple[str, ...], query: Query) -> None:
    assert last(*lines) == query


@pytest.mark.parametrize(
    ("lines", "direction"),
    [
        (("which way does Na flow at -70 mV", "and K?"), "out"),
        (("which way does Na flow at -70 mV", "and K?", "and Ca2+?"), "in"),
        (("driving force on Li+", "5/140", "-70 mV"), "out"),
        (("E_K 5/140", "driving force at -100 mV?"), "in"),
        (("算一下驱动力", "钠", "-70 mV"), "in"),
    ],
)
def test_a_force_comes_together_over_several_lines(lines: tuple[str, ...], direction: str) -> None:
    assert talk(*lines)[-1].direction == direction


def test_the_side_that_is_missing_is_asked_for() -> None:
    first, second = talk("driving force on Na at -70 mV, 145 out", "12")
    assert first.missing == ("inside_mM",)
    assert isinstance(second.query, DrivingForce)
    assert (second.query.outside_mM, second.query.inside_mM) == (145.0, 12.0)


def test_a_permeability_rises_manifold() -> None:
    before, after = talk("resting potential of squid axon", "and what if Na permeability goes up 500 fold?")
    assert before.results[0].value < -50.0
    assert after.results[0].value > 30.0


def test_symbols_alone_are_answered_in_the_language_of_the_conversation() -> None:
    assert talk("钠离子的驱动力", "-65 mV")[-1].language == "zh"
    assert talk("钠离子的驱动力", "what about potassium?")[-1].language == "en"


def test_a_number_without_a_place_is_asked_about_before_a_preset_fills_in() -> None:
    answer = talk("E_K of squid at 30")[-1]
    assert (answer.status, answer.missing) == ("needs_input", ("role",))
    assert last("E_K of squid at 30", "30 °C") == equilibrium("K", 20.0, 400.0, 30.0)


def test_the_same_question_of_two_cells_is_compared() -> None:
    answer = talk("compare E_K in squid axon and frog muscle")[-1]
    assert [r.quantity for r in answer.results[:2]] == ["E_K", "E_K"]
    assert answer.results[0].value != answer.results[1].value


def test_a_greeting_gets_help_and_thanks_a_kind_word() -> None:
    assert isinstance(TUTOR.ask("hello").query, Help)
    assert isinstance(TUTOR.ask("你好").query, Help)
    assert TUTOR.ask("hi, E_K 5/140?").results[0].quantity == "E_K"
    for text in ("thanks!", "谢谢老师"):
        problem = TUTOR.ask(text).problem
        assert problem is not None
        assert problem.id == "ask-welcome"


def test_a_value_that_is_put_forward_is_a_question_of_its_own() -> None:
    """It is no change of what was asked before."""
    answer = talk("K 5/140, Na 145/12, P_K 1, P_Na 0.05, V_m?", "I think E_K is +89 mV with 5 out 140 in")[1]
    assert answer.results[0].quantity == "E_K"
    assert not answer.follows


@pytest.mark.parametrize(
    ("lines", "mV"),
    [
        (["what if [K]o is doubled?"], -70.533),  # of a cell of the course
        (["如果[K]o加倍呢？"], -70.533),
        (["E_K 4/150", "what if [K]o is doubled?"], -78.341),  # of what was asked before
        (["E_K 4/150", "如果[K]o加倍呢？"], -78.341),
        (["squid axon E_Na", "what if [Na]o is halved?"], 37.428),
    ],
)
def test_a_change_of_one_symbol(lines: list[str], mV: float) -> None:
    answer = talk(*lines)[-1]
    assert answer.results[0].value == pytest.approx(mV, abs=0.001)
    assert answer.follows == (len(lines) > 1)


@pytest.mark.parametrize(
    "lines",
    [
        ("Na/Ca exchanger 3:1, E_Na 70, E_Ca 125, V_m -80 mV: ΔG?", "and at +20 mV?"),
        ("钠钙交换体3:1，ENa=70，ECa=125，膜电位-80 mV，ΔG是多少？", "那+20 mV呢？"),
    ],
)
def test_a_cycle_at_another_voltage(lines: tuple[str, ...]) -> None:
    answers = talk(*lines)
    assert [one.results[0].value for one in answers] == pytest.approx([-3.859413, 5.78912], rel=1e-5)
    assert [one.direction for one in answers] == ["in", "out"]


@pytest.mark.parametrize(
    "lines",
    [
        ("A channel carries 4.5 pA. How many ions per second?", "and for Ca2+?", "what about 2 pA?"),
        ("一个通道的电流为4.5 pA，每秒通过多少个离子？", "那Ca2+呢？", "如果电流是2 pA呢？"),
    ],
)
def test_ions_that_a_current_carries_another_ion_and_then_another_current(lines: tuple[str, ...]) -> None:
    answers = talk(*lines)
    e = 1.602176634e-19
    expected = (4.5e-12 / e, 4.5e-12 / (2.0 * e), 2e-12 / (2.0 * e))
    assert [one.results[0].value for one in answers] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("first", "then", "value"),
    [
        (
            "Adult neurons hold 6 mM Cl-, neonatal ones 25 mM; outside 120. E_Cl in the adult neurons?",
            "and in the neonatal ones?",
            -41.92,
        ),
        ("Cell A: K+ 4/140; cell B: K+ 8/120. E_K in cell A?", "and in cell B?", -72.38),
        ("甲细胞K外4内140，乙细胞K外8内120，求甲的E_K", "乙呢？", -72.38),
        ("K 4/140, Na 145/12: V_m for P_Na/P_K = 0.04", "and for 20?", 54.35),
    ],
)
def test_the_other_condition_or_value_is_asked_next(first: str, then: str, value: float) -> None:
    asked = TUTOR.ask(first)
    answer = TUTOR.ask(then, context=asked.context)
    assert answer.follows
    assert answer.results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("E_K 5/140", "is it more negative than -70?", "Yes. E_K"),
        ("E_K 5/140", "is it above -80 mV?", "No. E_K"),
        ("direction of Cl- at -60 mV, 110/10", "does it enter the cell?", "Yes. Cl⁻ flows in"),
        ("V_m -60 时 Na+ 外145内12 驱动力", "会外流吗", "否。"),
    ],
)
def test_yes_or_no_is_asked_of_the_last_answer(first: str, then: str, begins: str) -> None:
    asked = TUTOR.ask(first)
    answer = TUTOR.ask(then, context=asked.context)
    assert TUTOR.render(answer).startswith(begins)


def test_a_number_that_may_be_of_several_places_is_asked_back() -> None:
    asked = TUTOR.ask("E_K 5/140")
    answer = TUTOR.ask("and 20?", context=asked.context)
    assert answer.status == "needs_input"
    assert TUTOR.ask("20 °C", context=answer.context).results[0].value == pytest.approx(-84.177, abs=0.01)


def test_the_same_channels_with_another_probability() -> None:
    first = TUTOR.ask("500 channels, single-channel current 2 pA, open probability 0.4: macroscopic current?")
    then = TUTOR.ask("and with open probability 0.8?", context=first.context)
    assert then.results[0].value == pytest.approx(800.0)


def test_the_same_with_swapped_sides() -> None:
    first = TUTOR.ask("E_K with 5 out 140 in")
    then = TUTOR.ask("what if the concentrations are swapped?", context=first.context)
    assert then.results[0].value == pytest.approx(-first.results[0].value)


def test_blocked_channels_and_what_is_not_read() -> None:
    first = TUTOR.ask("gK 10 nS EK -90, gNa 2 nS ENa 60. Vm?")
    then = TUTOR.ask("what if the Na channels are blocked?", context=first.context)
    assert then.results[0].value == pytest.approx(-90.0)
    assert TUTOR.ask("and half of the K channels too?", context=then.context).results == ()
