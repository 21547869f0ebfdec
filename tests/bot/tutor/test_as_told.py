# ruff: noqa: E501 - a question stands on one line
"""What is told by lists, symbols, counts and moments, in the ways of exams and of students."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

_F = 96485.33212
_E_C = 1.602176634e-19
_TWICE = RT_F_37 * math.log(2.0)


def _nkcc1_mM(Na: tuple[float, float], K: tuple[float, float], Cl_out: float) -> float:
    """Cl⁻ inside where one Na⁺, one K⁺ and two Cl⁻ are in balance."""
    return Cl_out * math.sqrt(Na[0] * K[0] / (Na[1] * K[1]))


def _one_in(diameter_um: float, content_mM: float, change_mV: float) -> float:
    """One in how many ions of one charge crosses, at 1 µF/cm²: mM·F·V / (c·A·ΔV) of a sphere."""
    moles = content_mM * math.pi * (diameter_um * 1e-6) ** 3 / 6.0  # mM are mol/m³
    return moles * _F / (0.01 * math.pi * (diameter_um * 1e-6) ** 2 * change_mV / 1000.0)


def _values(text: str, unit: str | None = None) -> list[float]:
    return [one.value for one in TUTOR.ask(text).results if unit in (None, one.unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # A list belongs to the side that opens it.
        (
            "NKCC1 transports 1 Na+ : 1 K+ : 2 Cl-. At what intracellular Cl- concentration is it at equilibrium, given outside Na+ 145, K+ 4.5, Cl- 110 mM and inside Na+ 15, K+ 140 mM?",
            _nkcc1_mM((145, 15), (4.5, 140), 110),
        ),
        (
            "NKCC1转运1Na:1K:2Cl。膜外Na 145、K 4.5、Cl 110 mM而膜内Na 15、K 140 mM，平衡时胞内Cl是多少？",
            _nkcc1_mM((145, 15), (4.5, 140), 110),
        ),
        (
            "KCC2: outside K+ 3, Cl- 130 mM and inside K+ 140 mM. Which [Cl-]i is at equilibrium?",
            3 * 130 / 140,
        ),
        # Both sides alike, or each by its own factor.
        (
            "EK = -88. what would it be if both the inside AND outside K+ got cut in half",
            -88.0,
        ),
        ("E_Na is +60 mV. What does it become if [Na]i and [Na]o are both doubled?", 60.0),
        ("Ek为-90mV，如果胞内和胞外的钾都变成原来的2倍，Ek变为多少", -90.0),
        ("EK=-88 mV，若膜内外K+浓度同时减半，EK变成多少？", -88.0),
        ("EK = -88, double the outside and halve the inside. EK?", -88.0 + 2 * _TWICE),
        ("EK=-90，胞外加倍、胞内减半，EK变成多少", -90.0 + 2 * _TWICE),
        ("EK = -88. what would it be if the outside K+ got cut in half", -88.0 - _TWICE),
        # A ratio in symbols, with words before its value.
        ("[Na+]o/[Na+]i happens to be 10, 37 °C: E_Na", RT_F_37 * math.log(10)),
        ("[K⁺]i/[K⁺]o恰好都是40，37℃，E_K=？", -RT_F_37 * math.log(40)),
        # Solutions as Chinese books name them.
        (
            "神经浸于任氏液(NaCl 111.2、KCl 1.9、CaCl₂ 1.1、NaHCO₃ 2.4，单位均为 mmol/L，pH 7.4)，槽温 19 ℃，纤维直径 12 μm，轴浆 K⁺ 110 mmol/L。膜若只让 K⁺ 通过，膜电位会停在何处？",
            nernst_mV(1, 1.9, 110, 19),
        ),
        (
            "蛙肌置于林格液(NaCl 115、KCl 2.5、CaCl2 1.8 mM)，20 ℃，肌浆K+ 124 mM，Cl- 2.4 mM。求E_Cl",
            nernst_mV(-1, 115 + 2.5 + 2 * 1.8, 2.4, 20),
        ),
        # One in how many.
        (
            "cell radius 10 um, 140 mM K inside, 1 uF/cm2. to get to -90 mV from 0 one out of every HOW MANY K+ ions has to leave?",
            _one_in(20, 140, 90),
        ),
        (
            "球形细胞直径20 μm，1 μF/cm²，胞内K+ 140 mM。膜电位由0变到-90 mV，每多少个K+里要出去一个？",
            _one_in(20, 140, 90),
        ),
        # Electrical work, in kJ/mol.
        (
            "Ignoring any concentration difference, how much electrical work (kJ/mol) is done in carrying one mole of Ca2+ against a potential difference of 70 mV?",
            2 * _F * 0.07 / 1000,
        ),
        (
            "How much work, in kJ/mol, to carry Cl- against a potential difference of 60 mV, concentrations being equal?",
            _F * 0.06 / 1000,
        ),
        ("the work of carrying 2 mol of Ca2+ against 70 mV, no concentration gradient", 4 * _F * 0.07 / 1000),
        ("只算电能部分，1 mol K+逆80mV电位差移动需要多少kJ？", _F * 0.08 / 1000),
        # A cycle of the pump, from what each ion costs.
        (
            "排1mol Na要13.0kJ，收1mol K要2.4kJ，那钠泵转一轮(3Na 2K)每摩尔一共多少kJ",
            3 * 13.0 + 2 * 2.4,
        ),
        (
            "The Na/K pump moves 3 Na+ out and 2 K+ in. It takes 12.8 kJ/mol to expel Na+ and 1.6 kJ/mol to take up K+. What does a mole of cycles cost, in kJ?",
            3 * 12.8 + 2 * 1.6,
        ),
        (
            "运入K+每摩尔耗能1.8 kJ，运出Na+每摩尔耗能13.2 kJ，求钠泵一个循环的能耗(kJ/mol)",
            3 * 13.2 + 2 * 1.8,
        ),
        # The pump stops.
        ("泵电流30pA 外向，膜电阻100MΩ，加哇巴因瞬间膜电位会去极化几mV", 3.0),
        (
            "Pump current 0.1 nA outward, Rin 40 MΩ. When the pump is poisoned, by how much does V_m change at first?",
            4.0,
        ),
        (
            "A million pumps turn 100 times a second; input resistance 200 MΩ. By how many mV does the cell depolarise when they are blocked?",
            1e8 * _E_C * 1e12 * 200 / 1000,
        ),
    ],
)
def test_the_number_that_is_asked(text: str, value: float) -> None:
    assert _values(text)[0] == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("if the na/k atpase pushed out 12 Na+, how many K+ came in and how many ATP did it burn", [8, 4]),
        ("the pump used up 7 ATP. how many sodiums out and how many potassiums in", [21, 14]),
        ("Na+/K+ pump moved 300 Na+ out of the cell; number of K+ moved in and ATP used?", [200, 100]),
        ("钠钾泵排出12个Na+，有几个K+进来，用了几个ATP", [8, 4]),
        # A table of one column; values at several moments.
        (
            "Vm = -75 mV. | Ion | Eion (mV) | : K+ | -96 ; Na+ | +62 ; Cl- | -75. Complete a third column with the driving force Vm - Eion for each ion.",
            [21, -137, 0],
        ),
        (
            "离子 | 平衡电位(mV): K+ | -90; Na+ | +60; Cl- | -70。膜电位-65 mV，求各离子的驱动力。",
            [25, -125, 5],
        ),
        ("EK -90，静息-70和峰值+30的时候钾的驱动力各是多少", [20, 120]),
        ("ENa=+55，阈电位-50和峰值+35时Na+驱动力各多少", [-105, -20]),
        ("EK=-90 mV，静息(-70 mV)、峰值(+30 mV)、超极化(-80 mV)时K+的驱动力分别是多少？", [20, 120, 10]),
        ("EK is -88. driving force on K at rest -65, at threshold -50 and at the peak +35?", [23, 38, 123]),
        # One ratio at two temperatures.
        (
            "蛙(18 ℃)与兔(37 ℃)肌细胞的 [K⁺]i/[K⁺]o 恰好都是 40。比较两者的 E_K",
            [nernst_mV(1, 1, 40, 18), nernst_mV(1, 1, 40)],
        ),
        (
            "In a squid (15 °C) and a rat (37 °C) the ratio [Cl-]o/[Cl-]i is exactly 12. E_Cl in each?",
            [nernst_mV(-1, 12, 1, 15), nernst_mV(-1, 12, 1)],
        ),
    ],
)
def test_all_that_are_asked(text: str, values: list[float]) -> None:
    assert _values(text)[: len(values)] == pytest.approx(values, abs=0.02)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("葡萄糖血里5mM 红细胞里1mM，走GLUT1，净的是进还是出", "in"),
        ("尿素血里6mM，红细胞里9mM，净的是进还是出？", "out"),
        (
            "glucose 5 mM in the blood, 1 mM in the cell, GLUT1 in the membrane. does glucose go in or out?",
            "in",
        ),
    ],
)
def test_neutral_solutes(text: str, way: str) -> None:
    assert TUTOR.ask(text).direction == way


@pytest.mark.parametrize(
    "text",
    [
        "The Na/K pump current is 30 pA across 100 MΩ; the cell rests at -70 mV. What is V_m right after ouabain?",
        "Capacitance 30 pF, one in how many of the K+ inside changes V_m by 90 mV?",
    ],
)
def test_no_other_number_is_given(text: str) -> None:
    assert not TUTOR.ask(text).results
