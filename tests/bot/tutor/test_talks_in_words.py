# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines in words that a talk alone gives a meaning: how, which is bigger, in volts, thanks."""

from __future__ import annotations

from time import process_time

import pytest

from bot.language import speaker
from bot.tutor.answer import Headline, Say
from grammar.queries import Concept, Several
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

E_K = "E_K 4 out 140 in"


def first_said(*lines: str) -> Say:
    """What heads the answer to the last line."""
    solved = talk(*lines).solved
    assert solved is not None
    head = solved.blocks[0]
    assert isinstance(head, Headline)
    return head.say


@pytest.mark.parametrize(
    "line",
    [
        "what does that mean", "how did you get that", "explain", "I don't get it", "show the steps",
        "which formula", "so how is it calculated?", "can you explain that step by step", "I'm lost",
        "what does this number mean?", "什么意思", "这代表什么", "怎么算的", "看不懂", "详细一点", "用的什么公式",
        "这是怎么算出来的？", "写出计算过程", "没看懂", "解释一下",
    ],
)  # fmt: skip
def test_how_it_comes_about_is_told_again(line: str) -> None:
    answer = talk(E_K, line)
    assert answer.results[0].value == pytest.approx(-95.0226, abs=1e-3)
    assert first_said(E_K, line).id == "aside-explained"
    assert talk(E_K, line, "and at 20 C?").results[0].value == pytest.approx(-89.8142, abs=1e-3)


@pytest.mark.parametrize(
    ("card", "line"), [("what is the GHK equation", "explain"), ("什么是GHK方程", "看不懂")]
)
def test_a_card_is_explained_by_its_idea(card: str, line: str) -> None:
    answer = talk(card, line)
    assert isinstance(answer.query, Concept)
    assert answer.query.card == "ghk"
    assert first_said(card, line).id == "aside-explained-card"
    assert TUTOR.render(answer)


DF = ("driving force on potassium at -70", "and Na?")
DF_ZH = ("-70mV时钾的驱动力", "钠呢")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        ((*DF, "which is the biggest"), "DF_Na", -130.6343),
        ((*DF, "so which one is smaller?"), "DF_K", 19.0587),
        ((*DF, "which is more positive"), "DF_K", 19.0587),
        ((*DF, "what's the difference"), "|DF_K − DF_Na|", 111.5756),
        ((*DF_ZH, "谁大"), "DF_Na", -130.6343),
        ((*DF_ZH, "哪个更小"), "DF_K", 19.0587),
        (("E_K", "E_Na", "which one is more negative"), "E_K", -89.0587),
        (("E_K", "E_Na", "哪个大"), "E_Na", 60.6343),
        (("E_K", "E_Na", "两个差多少"), "|E_K − E_Na|", 149.693),
        (("E_K", "E_Na", "compare them"), "|E_K − E_Na|", 149.693),
        (("E_K", "E_Na", "E_Ca", "which is the most positive of the three"), "E_Ca", 132.3436),
        ((E_K, "at 20 C", "by how much did it change"), "ΔE_K", 5.2084),
        ((E_K, "20度呢", "变了多少"), "ΔE_K", 5.2084),
        (("g=5nS, V_m -70, E_K -90, current?", "what if g_K = 10 nS", "how much did it change?"), "ΔI_K", 100.0),
        (("PK:PNa 1:0.04, K 5/140, Na 145/15", "if PNa is 20", "by how much did that change it"), "ΔV_m", 119.0348),
    ],
)  # fmt: skip
def test_the_last_answers_are_compared(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert isinstance(answer.query, Several)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


def test_answers_of_different_kinds_are_not_compared() -> None:
    assert talk("E_K", "driving force at -70", "which is bigger").status == "not_understood"


NA = "which way does Na go at -70"
CL = "Vm=-60，ECl=-70，氯往哪流"
MORE_NA = ("PK:PNa 1:0.04, K 5/140, Na 145/15", "if PNa is 20")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((NA, "does that depolarize the cell?"), "verdict-yes"),
        ((NA, "so is it depolarizing?"), "verdict-yes"),
        ((NA, "does it hyperpolarize the membrane"), "verdict-no"),
        ((NA, "会去极化吗"), "verdict-yes"),
        ((NA, "这会使细胞去极化还是超极化"), "depolarising-up"),
        ((CL, "会去极化吗"), "verdict-no"),
        ((CL, "does it hyperpolarise the cell?"), "verdict-yes"),
        ((CL, "那兴奋还是抑制"), "depolarising-down"),
        (("g=5nS, V_m -70, E_K -90, current?", "does it depolarize the cell?"), "verdict-no"),
        ((*MORE_NA, "is that depolarized or hyperpolarized"), "depolarising-change-up"),
        ((*MORE_NA, "细胞会去极化吗"), "verdict-yes"),
    ],
)  # fmt: skip
def test_whether_it_depolarises(lines: tuple[str, ...], said: str) -> None:
    assert first_said(*lines).id == said


@pytest.mark.parametrize(
    "line",
    ["in V please", "convert to volts", "can you convert that to V?", "换成伏特", "换成V", "单位用V", "等于多少伏", "换算成伏"],
)  # fmt: skip
@pytest.mark.parametrize("before", [(E_K,), (E_K, "what does GABA do")])
def test_a_unit_in_other_words(line: str, before: tuple[str, ...]) -> None:
    first = talk(*before, line).results[0]
    assert (first.quantity, first.unit) == ("E_K", "V")
    assert first.value == pytest.approx(-0.0950226, abs=1e-6)


def test_a_current_in_another_unit() -> None:
    for line in ("换成nA", "convert it to nA"):
        first = talk("g=5nS, V_m -70, E_K -90, current?", line).results[0]
        assert first.value == pytest.approx(0.1)
        assert first.unit == "nA"


CA = "E_Ca, 2 mM out 100 nM in"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((E_K, "so -95?"), "check-right"),
        ((E_K, "+95?"), "check-sign"),
        ((E_K, "所以是-95？"), "check-right"),
        ((CA, "+264?"), "check-slip"),
        ((CA, "+264?", "what did I do wrong"), "check-slip"),
        ((CA, "is it +264?", "哪里错了"), "check-slip"),
        ((E_K, "I got +95", "where is my mistake?"), "check-sign"),
        (("is E_K +95 with 4 out and 140 in?", "what is wrong"), "check-sign"),
    ],
)  # fmt: skip
def test_a_bare_number_is_checked_and_its_slip_told_again(lines: tuple[str, ...], said: str) -> None:
    assert first_said(*lines).id == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("my friend says it's positive", "verdict-no"),
        ("so it is negative?", "verdict-yes"),
        ("I got a positive number", "verdict-no"),
        ("我怎么算出来是正的", "verdict-no"),
        ("是负的吗", "verdict-yes"),
    ],
)
def test_a_sign_is_checked(line: str, said: str) -> None:
    assert first_said(E_K, line).id == said


def test_beside_a_force_a_bare_potential_is_another_one() -> None:
    assert talk("driving force on K at -70", "-60?").results[0].value == pytest.approx(29.0587, abs=1e-3)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ok", "aside-fine"), ("cool", "aside-fine"), ("no", "aside-fine"), ("好的", "aside-fine"),
        ("cool thanks", "ask-welcome"), ("明白了，谢谢", "ask-welcome"), ("thanks", "ask-welcome"),
        ("quiz me", "aside-practice"), ("出一道题", "aside-practice"), ("give me a practice question", "aside-practice"),
    ],
)  # fmt: skip
def test_a_line_that_asks_nothing_gets_a_friendly_one(line: str, said: str) -> None:
    for before in ((), (E_K,)):
        answer = talk(*before, line)
        assert answer.problem is not None
        assert answer.problem.id == said
        assert answer.status == "out_of_scope"
    assert talk(E_K, line, "and at 20 C?").results[0].value == pytest.approx(-89.8142, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((E_K, "what temperature did you use"), "aside-warmth"),
        ((E_K, "默认温度是多少"), "aside-warmth"),
        ((E_K, "what did you assume?"), "aside-assumed"),
        ((f"{E_K} at 20 C", "你假设了什么"), "aside-nothing-assumed"),
        (("g=5nS, V_m -70, E_K -90, current?", "at what temperature is that"), "aside-no-warmth"),
    ],
)  # fmt: skip
def test_what_was_assumed(lines: tuple[str, ...], said: str) -> None:
    assert first_said(*lines).id == said


@pytest.mark.parametrize(
    "line", ["how strong is it", "immediately?", "me too", "有多大", "马上吗", "用一个呢"]
)
def test_an_unread_line_of_a_talk_is_not_outside_the_course(line: str) -> None:
    answer = talk(E_K, line)
    if answer.status != "answered":
        assert answer.problem is not None
        assert answer.problem.id == "aside-lost"
        assert "−95.02" in speaker(answer.language).say(answer.problem)
        assert answer.choices == talk(E_K).next


def test_what_was_asked_back_is_asked_again() -> None:
    answer = talk("find E_K, 4 mM and 140 mM", "what do you mean?")
    assert answer.problem is not None
    assert answer.problem.id == "ask-side"


@pytest.mark.parametrize("piece", ["嗯", "哦", "那么", "能不能", "so ", "ok ", "thanks a lot ", "差"])
def test_a_word_said_many_times_takes_no_time(piece: str) -> None:
    context, begin = talk(E_K).context, process_time()
    TUTOR.ask((piece * 60)[:58] + "!x", context=context)
    assert process_time() - begin < 1.0


@pytest.mark.parametrize(
    "line", ["who won the match", "what is the capital of France?", "今天天气怎么样", "tell me a joke"]
)
def test_what_is_foreign_stays_outside(line: str) -> None:
    assert talk(E_K, line).status == "out_of_scope"
