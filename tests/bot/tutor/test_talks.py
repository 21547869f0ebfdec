# ruff: noqa: E501 - a line of a talk stands on one line
"""Talks as students hold them: each line leaves out what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.tutor import Context
from grammar.normalise import MAX_LENGTH
from grammar.queries import Concept
from tests.bot.tutor.asking import TUTOR

if TYPE_CHECKING:
    from bot.tutor import Answer


def talk(*lines: str) -> Answer:
    """The answer to the last line."""
    context = Context()
    for line in lines:
        answer = TUTOR.ask(line, context=context)
        context = answer.context
    return answer


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # another quantity of the same ion
        (("E_Ca?", "make inside 50 nM", "which way at -60"), "DF_Ca", -201.6063),
        (("E_Ca, 2 out 50 nM in", "which way at -60", "and at +150"), "DF_Ca", 8.3937),
        (("E_Na with 145 out and 12 in", "which way does it go at -70?", "and the current through 10 nS?"), "I_Na", -1365.9821),
        (("E_K -90 V_m -70", "current at 5 nS?"), "I_K", 100.0),
        (("E_K 4/140", "so which way does K flow at -70", "what's the driving force then"), "DF_K", 25.0226),
        (("钾平衡电位,外面4里面140", "静息-70的时候往哪走", "电流多大,电导10nS"), "I_K", 250.2258),
        (("E_Na 145/12", "在-70时的自由能是多少"), "ΔG", -13.1797),
        (("E_K 4/140", "E_Na 145/12", "Na current at -70 with 5 nS", "and for K, g 20 nS"), "I_K", 500.4516),
        # a card in between hides nothing
        (("E_K 4/140", "which way at -70", "what if the pump stops", "ok and the current with g = 10 nS"), "I_K", 250.2258),
        # numbers told before go over those of a cell
        (("E_K 4/140", "E_Na 145/12", "which way does Na flow at -70", "and K?"), "DF_K", 25.0226),
        (("E_Na 145/12", "which way does Na flow at -70?"), "DF_Na", -136.5982),
        # the V_m that was found
        (("g_K 10 g_Na 1 E_K -90 E_Na 60", "now g_Na 20", "what's the Na current then"), "I_Na", -1000.0),
        # one more ion beside the others
        (("g_K 10 g_Na 20 E_K -90 E_Na 60", "add chloride g 5 E -65"), "V_m", -0.7143),
        (("PK:PNa 1:0.04, K 5/140, Na 145/15", "再加上氯, P_Cl 0.45, Cl 110/10"), "V_m", -67.3431),
        # a temperature, sides in the order of before, a factor, a number of ions, a unit
        (("E_K with 4 out and 140 in", "and at 20?"), "E_K", -89.8142),
        (("E_K: 140 in, 4 out", "switch to Na, 12 and 145"), "E_Na", 66.5982),
        (("钾平衡电位,外面4里面140", "20度呢", "换成钠,145和12"), "E_Na", 62.9478),
        (("E_K 5/140", "and if I double the outside?"), "E_K", -70.5332),
        (("energy to pump one Na out, 12 in 145 out, -70mV", "for 3 of them"), "ΔG", 39.5392),
        # permeabilities stay where the cell changes
        (("PK:PNa:PCl 1:0.04:0.45", "use squid axon"), "V_m", -62.2682),
        (("PK:PNa:PCl=1:0.04:0.45", "用枪乌贼轴突", "PNa变成20呢"), "V_m", 42.3658),
    ],
)  # fmt: skip
def test_a_line_leans_on_those_before(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        (("E_Na 145/12", "why is it positive"), "equilibrium_potential"),
        (("E_Na 145/12", "how come"), "equilibrium_potential"),
        (("E_K 4/140", "为什么是负的"), "potassium"),
        (("E_K 4/140", "V_m -70, which way?", "what is driving force"), "driving_force"),
        (("E_K 4/140", "在-70时往哪走", "什么是驱动力"), "driving_force"),
    ],
)
def test_a_why_and_a_lesson_get_their_card(lines: tuple[str, ...], card: str) -> None:
    query = talk(*lines).query
    assert isinstance(query, Concept)
    assert query.card in (card, "equilibrium_potential")


@pytest.mark.parametrize("line", ["give me an example", "举个例子", "an example please?"])
def test_an_example_is_the_cards_own(line: str) -> None:
    assert talk("what is the driving force?", line).results[0].quantity == "DF_K"


def test_a_line_that_was_not_placed_does_not_spoil_the_next() -> None:
    answer = talk("E_K 4/140", "and 77?", "what about sodium 145/12")
    assert answer.results[0].quantity == "E_Na"


def test_a_number_without_a_place_is_asked_about() -> None:
    answer = talk("PK:PNa:PCl 1:20:0.45, squid axon", "and back to 0.04 but K out 40")
    assert answer.status == "needs_input"


def test_another_ion_without_numbers_borrows_none_of_the_first() -> None:
    answer = talk("E_K 4/140 at 20 C", "E_Na?")
    assert answer.results[0].quantity == "E_Na"
    assert answer.results[0].value == pytest.approx(
        60.6343, abs=1e-3
    )  # of the usual cell, at its temperature


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("I got -61.6 for E_Cl with 110 out 10 in, is that right", "−61.6 mV is right at 25 °C."),
        ("I got +61.6 for E_Cl with 110 out 10 in, is that right", "Not +61.6 mV: the size is right"),
        ("is E_Na = 58 for 150/15?", "+58 mV is right at 20 °C."),
        ("is E_Na = 58 for 150/15 at 37 °C?", "+58 mV counts"),
        ("150/15的E_Na=58对吗", "+58 mV 在 20 °C 时是对的"),
        ("is E_K -90 with 5/140 at 37", "−90 mV counts"),
        ("E_K -90, V_m -70, is the driving force 20?", "Yes, +20 mV is right."),
    ],
)
def test_a_number_that_is_right_elsewhere(question: str, begins: str) -> None:
    """A textbook's value at another temperature, or with a rounded factor, is no error of the student."""
    assert TUTOR.render(TUTOR.ask(question)).startswith(begins)


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # a number in place of the one that stood there; another ion
        (("E_K 4 out 140 in", "sorry, I meant 14 not 140"), "E_K", -33.4822),
        (("E_K 4 out 140 in", "actually 5 instead of 4"), "E_K", -89.0587),
        (("K外4内140的平衡电位", "不是140是150"), "E_K", -96.8665),
        (("K外4内140的平衡电位", "把4换成5"), "E_K", -89.0587),
        (("K外4内140的平衡电位", "是钠不是钾"), "E_Na", -95.0226),
        (("E_K 4 out 140 in", "I meant Na"), "E_Na", -95.0226),
        # where it changed last, once more, so much more
        (("E_K 5/140", "and if K outside doubles", "now 7"), "E_K", -80.0659),
        (("钙外1.8 内0.0001", "里面加倍", "再加倍"), "E_Ca", 112.4101),
        (("E_K 4/140", "add 5 mM outside"), "E_K", -73.3491),
        (("E_K 4/140", "外面加5"), "E_K", -73.3491),
        (("E_K 4/140", "what if T is 20"), "E_K", -89.8142),
        (("E_K 4/140", "wait, it should be 25 C"), "E_K", -91.3461),
        (("E_K 4/140", "swap inside and outside"), "E_K", 95.0226),
        # V_m behind an E, a side for an E
        (("E_K 4 out 140 in", "and at -70?"), "DF_K", 25.0226),
        (("E_K 4 out 140 in", "and the driving force?", "-70"), "DF_K", 25.0226),
        (("E_K 4/140", "what outside would make it -100"), "[K]o", 3.3203),
        (("K外4内140的平衡电位", "要变成-100外面要多少"), "[K]o", 3.3203),
        (("E_K 4/140", "E_Na 145/12", "what was E_K again"), "E_K", -95.0226),
        (("what does GABA do", "if Cl inside is 30", "so E_Cl?"), "E_Cl", -34.7254),
        # weights
        (("PK:PNa:PCl 1:0.04:0.45", "what if PNa is zero"), "V_m", -79.9955),
        (("PK:PNa:PCl 1:0.04:0.45", "what if only K is permeable"), "V_m", -89.0587),
        (("PK:PNa:PCl=1:0.04:0.45", "如果膜只对钾通透呢"), "V_m", -89.0587),
        (("g_Na 10 nS E_Na 60 V_m -70 current?", "double the conductance"), "I_Na", -2600.0),
        (("gNa 1 nS, gK 10 nS, ENa 60, EK -90. Vm?", "double gNa", "add Cl with g 5 and E -50"), "V_m", -60.5882),
        (("gK=10nS Vm=-70 EK=-90 电流多大", "钠 g=1nS E=+60", "总电流"), "I_net", 70.0),
        # what the tutor asked back
        (("find E_K, 4 mM and 140 mM", "4 is outside"), "E_K", -95.0226),
        (("find E_K, 4 mM and 140 mM", "the second one"), "E_K", 95.0226),
        (("钾4和140求E", "第一个是外面"), "E_K", -95.0226),
        (("钾4和140求E", "内"), "E_K", 95.0226),
    ],
)  # fmt: skip
def test_a_line_amends_the_one_before(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    "lines",
    [
        ("-70mV时钾的驱动力", "如果Vm等于E_K呢"),
        ("driving force on K at -70", "what if Vm = E_K"),
        ("E_Cl 110/10", "at E_Cl?"),
    ],
)
def test_nothing_flows_at_its_E(lines: tuple[str, ...]) -> None:
    answer = talk(*lines)
    assert answer.results[0].value == 0.0
    assert answer.direction == "none"


@pytest.mark.parametrize(
    "line", ["what if Na outside is removed completely", "换掉一些", "what if the channel sleeps"]
)
def test_a_change_that_was_not_understood_is_asked_about(line: str) -> None:
    """The last answer once more would seem to be that of the change."""
    assert talk("E_Na 145/12", line).status != "answered"


def test_what_a_question_that_waits_told_is_kept_once() -> None:
    """The last value of a side counts, and a talk of such lines does not grow without end."""
    context = Context()
    for chloride_mM in [*range(10, 90)] * 3:
        context = TUTOR.ask(f"if Cl inside is {chloride_mM}", context=context).context
    assert len(context.known) == 1
    assert context.pending is not None
    assert len(context.pending.plain) <= MAX_LENGTH
    assert TUTOR.ask("so E_Cl?", context=context).results[0].value == pytest.approx(-5.6619, abs=1e-3)
