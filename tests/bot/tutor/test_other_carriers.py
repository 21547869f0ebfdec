"""Exchangers beside the Na/Ca exchanger, and numbers that are none of a concentration."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # [H]i / [H]o = [Na]i / [Na]o where 1 Na⁺ goes against 1 H⁺.
        ("NHE1: Na 145 out, 12 in, pHo 7.4, at which pHi does it stop?", "pH_i", 7.4 + math.log10(145 / 12)),
        ("钠氢交换体1:1，胞外Na+ 140 mM、胞内14 mM，胞外pH 7.4，平衡时胞内pH是多少？", "pH_i", 8.4),
        # [HCO3]i / [HCO3]o = [Cl]i / [Cl]o.
        (
            "AE1 exchanges Cl for HCO3. Cl 110 out 70 in, HCO3 24 out, what is HCO3 in at equilibrium?",
            "[HCO3]i",
            24 * 70 / 110,
        ),
    ],
)
def test_an_exchanger_that_moves_no_charge_stands_still_at_one_ratio(
    text: str, quantity: str, value: float
) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-6)


def test_it_runs_the_way_that_yields_energy() -> None:
    answer = TUTOR.ask("which way does NHE run: Na 145 out 12 in, pH 7.4 out, 7.2 in")
    assert answer.results[0].quantity == "ΔG"
    assert answer.results[0].value < 0.0


@pytest.mark.parametrize(
    ("text", "unit", "per_volt"),
    [
        (
            "How many joules does it take to move one Na+ ion out at -70 mV, 145 out 12 in?",
            "J",
            1.602176634e-19,
        ),
        ("Free energy to move one Na+ ion out of the cell at -70 mV, 145 out 12 in", "kJ/mol", 96.48533),
    ],
)
def test_one_ion_is_a_count_and_no_concentration(text: str, unit: str, per_volt: float) -> None:
    first = TUTOR.ask(text).results[0]
    work = per_volt * (nernst_mV(1, 145, 12) + 70) / 1000
    assert (first.quantity, first.unit) == ("ΔG", unit)
    assert first.value == pytest.approx(work, rel=1e-4)


@pytest.mark.parametrize("unit", ["mOsm", "mOsm/L", "mosmol/kg"])
def test_an_osmolarity_is_no_concentration_of_an_ion(unit: str) -> None:
    answer = TUTOR.ask(f"Saline of 300 {unit}, pH 7.4. K+ is 4 mM outside and 150 mM inside. E_K at 37 °C?")
    assert answer.results[0].value == pytest.approx(nernst_mV(1, 4, 150), abs=1e-3)


@pytest.mark.parametrize(
    "text",
    ["which way does Na move at -70 mV, 1 mM out, 145 out, 12 in", "-70 mV时Na+往哪走？外1 mM，外145，内12"],
)
def test_of_two_values_of_one_place_none_is_passed_over(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"
