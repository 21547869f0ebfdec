"""Replies as students type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.diagnosis import Number
from bot.quiz.reading import Thing, read_direction, read_letters, read_number, read_order


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
    ],
)
def test_numbers(text: str, unit: str, value: float, said: str) -> None:
    found = read_number(text, unit)
    assert isinstance(found, Number)
    assert found.value == pytest.approx(value)
    assert found.unit == said


@pytest.mark.parametrize("text", ["", "   ", "no idea", "不知道", "mV", "?"])
def test_no_number(text: str) -> None:
    assert read_number(text, "mV") is None


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
    ],
)
def test_letters(text: str, chosen: tuple[int, ...]) -> None:
    assert read_letters(text, 4) == chosen


@pytest.mark.parametrize("text", ["", "E", "AA", "hello", "9", "K leaves", "-89 mV", "为什么"])
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
