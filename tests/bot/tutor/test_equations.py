"""The Nernst equation with its numbers put in, to be worked out or to be solved."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("-80 = 61.5 log([K]o/140), find [K]o", "[K]o", 7.0034),
        ("-75=61*lg(X/150),求X", "[X]o", 8.8432),
        ("E_Na = +60 = 61.5 log(145/[Na]i). What is [Na]i?", "[Na]i", 15.338),
        ("solve 123 = 30.75 log([Ca]o/0.0001)", "[Ca]o", 1.0),
        ("-90 = 26.7 ln(x/140)", "[X]o", 4.8106),
        ("-70 = -61 log([Cl]o/7), solve for [Cl]o", "[Cl]o", 98.319),
        ("-70 = 61 log([Cl]i/[Cl]o) with [Cl]o = 110, [Cl]i?", "[Cl]i", 7.8317),
        ("E_K = 61 log(5/140) = ?", "E_K", -88.277),
        ("E_K=61lg(5/140)等于多少", "E_K", -88.277),
        ("= 0.026 ln(5/140)", "E_X", -86.637),
        ("61.5/2 * log(1.2/0.0001) = ?", "E_X", 125.435),
        ("E_Cl = -58 log(120/8)", "E_Cl", -68.213),
        ("E_Cl = 58 log(8/120)", "E_Cl", -68.213),
        ("-61 log(110/10) for chloride?", "E_Cl", -63.525),
    ],
)
def test_an_equation_is_worked_out(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-4)


def test_a_formula_without_numbers_is_explained() -> None:
    answer = TUTOR.ask("why 58 log(out/in)")
    assert answer.results == ()
    assert "nernst_equation" in answer.concepts
