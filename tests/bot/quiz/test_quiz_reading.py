"""Replies as students type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import speaker
from bot.quiz.choosing import Thing, read_direction, read_letters, read_order
from bot.quiz.grading import Graded, Unread, grade
from bot.quiz.making import make
from bot.quiz.reading import Typed, read_number


@pytest.mark.parametrize(
    ("text", "unit", "value", "said"),
    [
        ("-89", "mV", -89.0, ""),
        ("-89 mV", "mV", -89.0, "mV"),
        ("about −0.09 V", "mV", -90.0, "mV"),
        ("负89毫伏", "mV", -89.0, "mV"),
        ("约 -89 毫伏", "mV", -89.0, "mV"),
        ("－８９ｍＶ", "mV", -89.0, "mV"),
        ("负八十九毫伏", "mV", -89.0, "mV"),
        ("minus 89 mV", "mV", -89.0, "mV"),
        ("E_K = -89 mV", "mV", -89.0, "mV"),
        ("-89 mV at 37 C", "mV", -89.0, "mV"),
        ("61.5*log(5/140) = -89", "mV", -89.0, ""),
        ("89毫伏，内负", "mV", -89.0, "mV"),
        ("12 nA", "pA", 12000.0, "pA"),
        ("-3 kcal/mol", "kJ/mol", -12.552, "kJ/mol"),
        ("28 µM", "mM", 0.028, "mM"),
        ("1/28", "1", 1 / 28, ""),
        ("17600:1", "1", 17600.0, ""),
        ("17 600", "1", 17600.0, ""),
        ("7.8 × 10⁶", "1", 7.8e6, ""),
        ("7.8 million", "1", 7.8e6, ""),
        ("780万", "1", 7.8e6, ""),
        ("133倍", "1", 133.0, "1"),
        ("5 nS", "mV", 5.0, "nS"),
        ("负的89毫伏", "mV", -89.0, "mV"),
        ("零下89", "mV", -89.0, ""),
        ("负八十九", "mV", -89.0, "mV"),
        ("二十八", "1", 28.0, "1"),
        ("-89,1 mV", "mV", -89.1, "mV"),
        ("0,036", "1", 0.036, ""),
        ("12,000", "1", 12000.0, ""),
        ("1 to 28", "1", 1 / 28, ""),
        ("1比28", "1", 1 / 28, ""),
        ("28%", "1", 0.28, "1"),
        ("12k", "1", 12000.0, ""),
        ("12 thousand", "1", 12000.0, ""),
        ("12 pA inward", "pA", -12.0, "pA"),
        ("外向12皮安", "pA", 12.0, "pA"),
        ("-89 mV (z = 1)", "mV", -89.0, "mV"),
        ("-89.1 mV = -0.0891 V", "mV", -89.1, "mV"),
        ("-89.1 mV, that is -0.0891 V", "mV", -89.1, "mV"),
        ("1.2 × 10⁻⁴ mM", "mM", 1.2e-4, "mM"),
        ("about -89 mV, since ln(5/140) is negative", "mV", -89.0, "mV"),
        ("-89 mV (140/5 is 28)", "mV", -89.0, "mV"),
    ],
)
def test_numbers(text: str, unit: str, value: float, said: str) -> None:
    found = read_number(text, unit)
    assert isinstance(found, Typed)
    assert found.number.value == pytest.approx(value)
    assert found.number.unit == said


@pytest.mark.parametrize(
    ("text", "place"),
    [("-0.09 V", 10.0), ("-89", 1.0), ("-89.06 mV", 0.01), ("-8.9e1 mV", 1.0), ("负八十九毫伏", 0.0)],
)
def test_the_place_of_the_last_digit(text: str, place: float) -> None:
    found = read_number(text, "mV")
    assert isinstance(found, Typed)
    assert found.place == pytest.approx(place)


@pytest.mark.parametrize("text", ["", "   ", "no idea", "不知道", "mV", "?"])
def test_no_number(text: str) -> None:
    assert read_number(text, "mV") == "nothing"


@pytest.mark.parametrize(
    "text",
    [
        "61.5*log(5/140)",
        "26.7 mV ln(5/140)",
        "26.7 ln(5/140) mV",
        "E_K = 26.7 mV × ln(5/140)",
        "-70 mV - (-89 mV)",
        "-70 - -89",
        "5/140",
        "61.5 * -1.45",
    ],
)
def test_a_calculation_is_no_answer_yet(text: str) -> None:
    assert read_number(text, "mV") == "calculation"


@pytest.mark.parametrize("text", ["-89 or -70", "between -86 and -90 mV", "K 5, 140: -89", "-89 到 -70 毫伏"])
def test_several_numbers_are_no_answer_yet(text: str) -> None:
    assert read_number(text, "mV") == "several"


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("B", (1,)),
        ("b)", (1,)),
        ("2", (1,)),
        ("Ｂ", (1,)),
        ("选B。", (1,)),
        ("AC", (0, 2)),
        ("a, c", (0, 2)),
        ("A and C", (0, 2)),
        ("A和C", (0, 2)),
        ("B > A > C", (1, 0, 2)),
        ("bca", (1, 2, 0)),
        ("I think B", (1,)),
        ("option b", (1,)),
        ("B!", (1,)),
        ('"B"', (1,)),
        ("答案是B", (1,)),
        ("应该是 B 吧", (1,)),
        ("选A、C", (0, 2)),
        ("A & C", (0, 2)),
        ("①③", (0, 2)),
        ("all of them", (0, 1, 2, 3)),
        ("都对", (0, 1, 2, 3)),
    ],
)
def test_letters(text: str, chosen: tuple[int, ...]) -> None:
    assert read_letters(text, 4) == chosen


@pytest.mark.parametrize(
    "text", ["", "E", "AA", "hello", "9", "K leaves", "-89 mV", "为什么", "not B", "不是B", "A or B", "A或B"]
)
def test_no_letters(text: str) -> None:
    assert read_letters(text, 4) is None


IONS = [Thing(ion, (ion,)) for ion in ("Na", "K", "Ca", "Cl")]


@pytest.mark.parametrize(
    "text",
    [
        "K > Cl > Na > Ca",
        "K<Cl<Na<Ca",
        "K+, Cl-, Na+, Ca2+",
        "K⁺ < Cl⁻ < Na⁺ < Ca²⁺",
        "K Cl Na Ca",
        "k, cl, na, ca",
        "E_K < E_Cl < E_Na < E_Ca",
        "K → Cl → Na → Ca",
        "potassium, chloride, sodium, calcium",
        "钾、氯、钠、钙",
        "钾离子 < 氯离子 < 钠离子 < 钙离子",
    ],
)
def test_orders_by_name(text: str) -> None:
    assert read_order(text, IONS) == (1, 3, 0, 2)


@pytest.mark.parametrize(
    "text", ["", "K", "K, Cl, Na", "K, K, Na, Ca", "K, Cl, Na, Mg", "NaCl, K, Ca", "K Cl Na Ca K"]
)
def test_no_order(text: str) -> None:
    assert read_order(text, IONS) is None


def test_an_order_of_texts() -> None:
    things = [
        Thing(None, ("P_Na : P_K = 1 : 5",)),
        Thing(None, ("upstroke", "上升支")),
        Thing(None, ("rest",)),
    ]
    assert read_order("rest, Upstroke, P_Na : P_K = 1 : 5", things) == (2, 1, 0)
    assert read_order("rest → 上升支 → P_Na : P_K = 1 : 5", things) == (2, 1, 0)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("in", "in"),
        ("inward", "in"),
        ("into the cell", "in"),
        ("K flows in", "in"),
        ("流入", "in"),
        ("向内", "in"),
        ("内", "in"),
        ("out", "out"),
        ("it leaves", "out"),
        ("外流", "out"),
        ("流出细胞", "out"),
        ("none", "none"),
        ("no net flow", "none"),
        ("没有净流动", "none"),
        ("in, not out", "in"),
        ("not out but in", "in"),
        ("向外，不是向内", "out"),
        ("from outside to inside", "in"),
        ("in to out", "out"),
        ("从膜外向膜内", "in"),
        ("进", "in"),
        ("neither in nor out", "none"),
        ("at equilibrium", "none"),
        ("it does not move", "none"),
        ("净流动为零", "none"),
        ("not in", None),
        ("in or out", None),
        ("no, out", None),
        ("A", None),
        ("", None),
    ],
)
def test_directions(text: str, way: str | None) -> None:
    assert read_direction(text) == way


@given(st.text(max_size=300))
def test_any_text_is_read_or_not_but_never_breaks(text: str) -> None:
    read_number(text, "mV")
    read_letters(text, 4)
    read_order(text, IONS)
    read_direction(text)


def test_a_number_that_is_right_but_for_rounding_is_right_and_told_with_more_digits() -> None:
    question = make("potential_potassium", 3)  # −86.5 mV
    for reply in ("about −0.09 V", "-0.09 V"):
        graded = grade(question, reply)
        assert isinstance(graded, Graded)
        assert graded.right
        assert "−86.51 mV" in speaker("en").say(graded.feedback[-1])
        assert "−86.51 mV" in speaker("zh").say(graded.feedback[-1])
    for reply in ("-90", "-90 mV", "-0.08 V"):
        graded = grade(question, reply)
        assert isinstance(graded, Graded)
        assert not graded.right


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("61.5 * log(5.5/140)", "quiz-not-worked-out"),
        ("-87 or -70", "quiz-several-numbers"),
        ("dunno", "quiz-not-read"),
    ],
)
def test_what_is_no_answer_yet_is_asked_about_and_counts_nothing(reply: str, said: str) -> None:
    unread = grade(make("potential_potassium", 3), reply)
    assert isinstance(unread, Unread)
    assert unread.say.id == said
    for language in ("en", "zh"):
        assert speaker(language).say(unread.say)
