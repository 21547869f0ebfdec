# ruff: noqa: E501 - a question stands on one line
"""Sides as letters, signs in words, one value for two symbols, shares in a row, what is left out of account."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Na 440 o / 50 i, 20 °C, E_Na?", "E_Na", 54.938),
        ("lithium 5 mM i, 130 mM o, 25 celsius, equilibrium pot", "E_Li", 83.709),
        ("K 5o/140i, Na 145o/10i, PNa=PK, 37 C, reversal potential?", "E_rev", 0.0),
        ("E_Na: 145 mM bath, 12 (cell)", "E_Na", 66.598),
        ("ENa 12(胞内) 145(胞外)", "E_Na", 66.598),
        ("The perilymph of a hair cell has 5 mM K+; the hair cell itself has 140 mM. E_K?", "E_K", -89.059),
        ("E_Cl = -60 mV, [Cl]i is 14 mM, 37 °C. so chloride outside must be?", "[Cl]o", 132.159),
        ("how much Na+ would have to be inside for E_Na to be zero if there is 145 mM outside", "[Na]i", 145.0),
        ("Same neuron (K+ 140 in, 4 out) but cooled from 37 to 25 °C. what's EK now?", "E_K", -91.346),
        ("血K由4.2升到7.8 mmol/L,胞内不变仍是140,37℃,EK变成几", "E_K", -77.174),
        ("how many mV is K+ being pushed by at the peak (+35 mV) if EK = -90", "DF_K", 125.0),
        ("driving force on K+ when the membrane is clamped right at EK, so -88 mV and E_K -88 mV", "DF_K", 0.0),
        ("Vm是负70,钠平衡电位正61.5,钠的驱动力是多少毫伏", "DF_Na", -131.5),
        ("Vm = Ek = -90 mV,这时钾离子的驱动力是?", "DF_K", 0.0),
        ("K、Na、Cl电导各占总电导的70%、10%、20%,平衡电位分别为-95、+65、-70 mV,静息膜电位?", "V_m", -74.0),
        ("ignoring the membrane potential, how much energy to move H+ from pH 7.3 inside to pH 1.3 outside at 37°C", "ΔG", 35.626),
        ("若不计膜电位,把H+由pH 7.3的胞质泵到pH 1.3的胃腔,37℃,每摩尔H+需要多少kJ", "ΔG", 35.626),
        ("the membrane is at -30 mV, HCO3- equilibrium is -17 mV. driving force on HCO3-?", "DF_HCO3", -13.0),
    ],
)  # fmt: skip
def test_what_is_told_is_understood(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    "text",
    [
        "胞外浓度为胞内10倍,Na+和Ca2+的平衡电位分别是多少?37℃",
        "at a tenfold gradient outside over inside, what are the equilibrium potentials of Na+ and Ca2+?",
    ],
)
def test_a_gradient_is_shared_by_all_ions_that_are_asked_for(text: str) -> None:
    first, second = TUTOR.ask(text).results[:2]
    assert (first.quantity, second.quantity) == ("E_Na", "E_Ca")
    assert (first.value, second.value) == pytest.approx((61.5404, 30.7702), abs=1e-3)
