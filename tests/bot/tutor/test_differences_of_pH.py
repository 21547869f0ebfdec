# ruff: noqa: E501 - a question stands on one line
"""A difference of pH without sides or voltage: the energy of moving H⁺ along it, up or down."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR

R_kJ = 8.314462618e-3


@pytest.mark.parametrize(
    ("text", "units", "celsius"),
    [
        ("The proton gradient across the thylakoid membrane is about 3.5 pH units and there is almost no membrane potential. What ΔG (kJ per mole of H+) does this correspond to at 25 °C for protons leaving the acid lumen?", -3.5, 25),
        ("A pH gradient of 3 units exists across the thylakoid membrane, no membrane potential. What is ΔG per mole of H+ leaving the lumen at 25 °C?", -3.0, 25),
        ("What free energy is released per mole of protons moving down a gradient of 2.5 pH units at 25 °C, with no membrane potential?", -2.5, 25),
        ("The pH difference across a membrane is 1.4 units; no membrane potential. How many kJ/mol does it take to move H+ against it at 37 °C?", 1.4, 37),
        ("The pH differs by 3 units across the membrane and V_m is zero. What is ΔG for moving one mole of H+ down the gradient at 25 °C?", -3.0, 25),
        ("What is ΔG for H+ moving from the stroma into the lumen against a pH gradient of 3.5 units at 25 °C, V_m about 0?", 3.5, 25),
        ("ΔpH = 2 and no membrane potential: ΔG of pumping H+ against it, 37 °C?", 2.0, 37),
        ("类囊体膜两侧的质子梯度约为3.5个pH单位,几乎没有膜电位。25 °C时质子从酸性的腔流出的ΔG是多少kJ/mol?", -3.5, 25),
        ("类囊体膜两侧pH相差3个单位,膜电位为0,25 °C时1 mol H+顺梯度流出释放多少能量(kJ)?", -3.0, 25),
        ("跨膜pH差为1.4个单位,无膜电位,37℃下逆梯度转运1 mol H+需要多少kJ?", 1.4, 37),
        ("质子梯度为2.5个pH单位,无膜电位,25 °C下每摩尔质子顺梯度移动释放的自由能是多少?", -2.5, 25),
        ("质子从类囊体腔流出,pH梯度3.2个单位,没有膜电位,25℃,ΔG是多少kJ/mol?", -3.2, 25),
    ],
)  # fmt: skip
def test_what_a_difference_of_pH_costs(text: str, units: float, celsius: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "ΔG"
    assert first.value == pytest.approx(R_kJ * (celsius + 273.15) * units * math.log(10), abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "ΔpH = 1.4, Δψ = 160 mV, 37 °C: free energy per mole of H+ entering the matrix?",
        "线粒体内膜ΔpH=1.4,膜电位-160 mV(基质为负),37 °C,每摩尔质子进入基质的ΔG?",
    ],
)
def test_beside_a_voltage_the_sides_count(text: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.value == pytest.approx(-23.7505, abs=1e-3)
