"""Numbers as they are written: given ones in full, computed ones rounded, a true minus, powers of ten."""

import math

import pytest

from bot.language.numbers import in_brackets, number, quantity


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (5.0, "5"),
        (140.0, "140"),
        (145.25, "145.25"),
        (310.15, "310.15"),
        (0.0001, "0.0001"),
        (5 / 140, "0.03571"),
        (-3.33220451, "−3.332"),
        (math.e, "2.718"),
        (145 / 15, "9.667"),
        (29.0049, "29.0049"),
        (29.00490001, "29.00"),
        (12345.678, "12346"),
        (1e5, "1 × 10⁵"),
        (123456.7, "1.235 × 10⁵"),
        (3.981071705534969e-05, "3.981 × 10⁻⁵"),
        (-2e-19, "−2 × 10⁻¹⁹"),
        (20.000000000000004, "20"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "NaN"),
    ],
)
def test_numbers_keep_what_was_given_and_round_what_was_computed(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (-89.05869, "mV", "−89.06 mV"),
        (-89.1000001, "mV", "−89.10 mV"),
        (-70.0, "mV", "−70 mV"),
        (-70.5, "mV", "−70.5 mV"),
        (0.04321987, "mV", "0.04322 mV"),
        (1e-12, "mV", "0 mV"),
        (36.795603, "°C", "36.80 °C"),
        (6.3, "°C", "6.3 °C"),
        (309.945603, "K", "309.95 K"),
        (156.585574, "mM", "156.6 mM"),
        (-13.179732, "kJ/mol", "−13.18 kJ/mol"),
        (28.0, "1", "28"),
    ],
)
def test_quantities_are_rounded_as_their_unit_asks_for(value: float, unit: str, text: str) -> None:
    assert quantity(value, unit) == text


def test_a_sign_is_printed_only_where_there_is_one() -> None:
    assert quantity(20.0, "mV", signed=True) == "+20 mV"
    assert quantity(-20.0, "mV", signed=True) == "−20 mV"
    assert quantity(0.0, "mV", signed=True) == "0 mV"
    assert quantity(-1e-12, "mV", signed=True) == "0 mV"


def test_brackets_go_around_signs_alone() -> None:
    assert in_brackets("−3.332") == "(−3.332)"
    assert in_brackets("+55 mV") == "(+55 mV)"
    assert in_brackets("2.303") == "2.303"
