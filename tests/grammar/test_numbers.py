"""Numbers in words and in notations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grammar.lexer import Scan
from grammar.normalise import normalise
from grammar.numbers import chinese_number, english_number
from tests.grammar.notations import chinese, english

if TYPE_CHECKING:
    from grammar.tokens import Amount


def amounts(text: str) -> list[Amount]:
    return [t.value for t in Scan(normalise(text)).tokens if t.type == "QTY"]


@pytest.mark.parametrize("n", range(1000))
def test_every_whole_number_below_a_thousand_is_read_in_words(n: int) -> None:
    assert chinese_number(chinese(n)) == n
    assert [a.value for a in amounts(f"{english(n)} mM")] == [n]
    assert [a.value for a in amounts(f"{chinese(n)}毫摩尔")] == [n]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两千", 2000), ("一万", 10000), ("一万五千", 15000), ("一四零", 140), ("三十六点五", 36.5),
        ("半", 0.5), ("零点一", 0.1),
        ("一百零五", 105), ("十", 10), ("两百", 200), ("一千零一", 1001),
    ],
)  # fmt: skip
def test_chinese_numbers(text: str, value: float) -> None:
    assert chinese_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("values", "number"),
    [((5,), 5), ((100, 40), 140), ((1, 100, 40, 5), 145), ((2, 1000), 2000), ((30, 7), 37),
    ((3, 1000, 100), 3100), ((2, 1000000), 2000000), ((1, 1000000, 2, 100, 1000, 5), 1200005), ((), 0)],
)  # fmt: skip
def test_english_numbers(values: tuple[int, ...], number: int) -> None:
    assert english_number(values) == number


@given(st.text(alphabet="零〇一二两三四五六七八九十百千万半点", min_size=1, max_size=12))
def test_any_run_of_chinese_digits_has_a_value(text: str) -> None:
    assert chinese_number(text) >= 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 mM", 5.0), ("5mM", 5.0), ("0.005 M", 5.0), (".005 M", 5.0), ("5. mM", 5.0), ("5000 µM", 5.0),
        ("5000000 nM", 5.0),
        ("5e-3 M", 5.0), ("5E-3 M", 5.0), ("5e0 mM", 5.0), ("5×10^-3 M", 5.0), ("5x10^-3 M", 5.0),
        ("5 * 10^-3 M", 5.0),
        ("5·10⁻³ M", 5.0), ("5 × 10⁻³ mol/L", 5.0), ("5*10^(-3) M", 5.0), ("5×10^{-3} M", 5.0),
        ("10^-3 M", 1.0),
        ("10⁻³ M", 1.0), ("10^{-7} M", 1e-4), ("10-7 M", 1e-4), ("1e-4 mM", 1e-4), ("100 nM", 1e-4),
        ("10,000 µM", 10.0), ("1,000,000 nM", 1.0), ("５ ｍＭ", 5.0), ("五毫摩尔", 5.0),
        ("一百四十毫摩尔每升", 140.0),
        ("5 mmol/L", 5.0),
    ],
)  # fmt: skip
def test_a_concentration_in_any_notation(text: str, value: float) -> None:
    (amount,) = amounts(text)
    assert amount.dim == "conc"
    assert amount.value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 million", 5e6), ("2.5 million", 2.5e6), ("1 billion", 1e9), ("100万", 1e6), ("5百万", 5e6),
        ("3千万", 3e7), ("1.2亿", 1.2e8),
    ],
)  # fmt: skip
def test_large_numbers_are_bare(text: str, value: float) -> None:
    (amount,) = amounts(text)
    assert amount.dim == "bare"
    assert amount.value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "text", ["120 /s", "120 s^-1", "120 s⁻¹", "120 times per second", "120 cycles/s", "120次/秒"]
)
def test_a_rate_in_any_notation(text: str) -> None:
    (amount,) = amounts(text)
    assert (amount.dim, amount.value) == ("rate", 120.0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-70 mV", -70.0), ("−70mV", -70.0), ("–70 mV", -70.0), ("+50 mV", 50.0), ("-0.07 V", -70.0),
        ("负70毫伏", -70.0),
        ("minus 70 mV", -70.0), ("negative 70 mV", -70.0), ("-70 millivolts", -70.0), ("-7e1 mV", -70.0),
    ],
)  # fmt: skip
def test_a_voltage_in_any_notation(text: str, value: float) -> None:
    (amount,) = amounts(text)
    assert amount.dim == "volt"
    assert amount.value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("37C", 37.0), ("37 °C", 37.0), ("37℃", 37.0), ("37 degrees", 37.0), ("310.15 K", 37.0),
        ("310.15K", 37.0), ("98.6 F", 37.0),
        ("98.6°F", 37.0), ("body temperature", 37.0), ("体温", 37.0), ("室温", 20.0), ("37度", 37.0),
        ("37摄氏度", 37.0), ("room temperature", 20.0),
    ],
)  # fmt: skip
def test_a_temperature_in_any_notation(text: str, value: float) -> None:
    (amount,) = amounts(text)
    assert amount.dim == "celsius"
    assert amount.value == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("text", ["140 K", "5 K+", "20 F-", "140 Na", "150 C_in"])
def test_a_letter_that_means_an_ion_is_no_unit(text: str) -> None:
    assert [a.dim for a in amounts(text)] == ["bare"]
