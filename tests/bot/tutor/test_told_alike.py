# ruff: noqa: E501 - a question stands on one line
"""Amounts glued to their ions, permeabilities told alike in words, the slope of a decade, and two orders of sides."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

P = "P_K:P_Na:P_Cl=1:0.03:0.1"
GOLDMAN = RT_F_37 * math.log((4 + 0.03 * 142 + 0.1 * 6) / (150 + 0.03 * 14 + 0.1 * 104))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            f"{P};膜外K⁺4、Na⁺142、Cl⁻104;膜内K⁺150、Na⁺14、Cl⁻6(单位mmol/L)。用GHK方程求37℃的静息电位。",
            GOLDMAN,
        ),
        (
            f"{P};膜外K+4、Na+142、Cl-104;膜内K+150、Na+14、Cl-6(单位mmol/L)。用GHK方程求37℃的静息电位。",
            GOLDMAN,
        ),
        (
            f"外液(mM):K⁺4、Na⁺142、Cl⁻104;内液(mM):K⁺150、Na⁺14、Cl⁻6。{P}。V_m(37℃)?",
            GOLDMAN,
        ),
        (
            f"GHK, 37 C: {P}. Outside K⁺4, Na⁺142, Cl⁻104; inside K⁺150, Na⁺14, Cl⁻6 (all in mmol/L). V_m?",
            GOLDMAN,
        ),
        ("胞内Cl⁻6、胞外Cl⁻104(mmol/L),E_Cl?", nernst_mV(-1, 104, 6)),
        ("胞内HCO3⁻12,胞外HCO3⁻24(单位:mM),37度,E_HCO3?", nernst_mV(-1, 24, 12)),
        ("胞外Ca²⁺1.8,胞内Ca²⁺0.0001(mM),E_Ca?", nernst_mV(2, 1.8, 0.0001)),
    ],
)
def test_an_amount_may_stand_right_behind_its_ion(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


SIDES = "外Na+145 K+5,内Na+10 K+100 mM,37℃"
SIDES_EN = "Out Na 145 K 5; in Na 10 K 100 mM, 37 C. V_m?"
ALIKE = RT_F_37 * math.log(150 / 110)


@pytest.mark.parametrize(
    "text",
    [
        f"若膜对Na⁺和K⁺的通透性完全相等而对Cl⁻不通透,{SIDES},膜电位等于多少?",
        f"膜对Na+和K+通透性相同,Cl-不能通过,{SIDES},膜电位?",
        f"膜对Na⁺与K⁺通透性没有差别,{SIDES},膜电位?",
        f"若P_K与P_Na相等,不允许Cl⁻通过,{SIDES},膜电位?",
        f"The membrane has equal permeabilities for Na+ and K+ but none for Cl-. {SIDES_EN}",
        f"K+ and Na+ have the same permeability and Cl- cannot cross. {SIDES_EN}",
        f"P_Na equals P_K, Cl- is impermeant. {SIDES_EN}",
        f"A membrane is equally permeable to Na+ and K+ and impermeable to Cl-. {SIDES_EN}",
    ],
)
def test_permeabilities_may_be_alike_and_another_ion_kept_out(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ALIKE, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        f"P_K is ten times P_Na and Cl- is impermeant. {SIDES_EN}",
        f"膜对K⁺的通透性是Na⁺的10倍,Cl⁻不能通过,{SIDES},膜电位?",
    ],
)
def test_only_the_ion_that_is_named_last_is_kept_out(text: str) -> None:
    value = RT_F_37 * math.log((10 * 5 + 145) / (10 * 100 + 10))
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "某中性氨基酸与1个Na⁺同向转运,Na⁺外/内=10,膜电位-61.5 mV(以61.5 mV对应10倍计),胞外氨基酸0.05 mM,胞内最多多少mM",
            5.0,
        ),
        (
            "葡萄糖随2个Na⁺同向转运,Na⁺外内比10:1,膜电位-58 mV(10倍对应58 mV),胞外葡萄糖0.01 mM,胞内最多多少?",
            100.0,
        ),
        ("K⁺外/内=0.1,以58 mV对应10倍浓度差计,E_K?", -58.0),
        # Of two orders of sides, each belongs to what stands beside it.
        (
            "1个Na⁺带1个中性氨基酸,Na⁺外:内=10:1,Vm=-60 mV,37℃,氨基酸浓度内/外最大是多少?",
            10 * math.exp(60 / RT_F_37),
        ),
        (
            "Na⁺内/外=0.1,1个Na⁺与1个葡萄糖同向转运,Vm=-60mV,37℃,葡萄糖内/外最大比值?",
            10 * math.exp(60 / RT_F_37),
        ),
    ],
)
def test_the_slope_of_a_decade_and_the_order_of_the_sides(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "大多数哺乳动物神经元的静息膜电位和氯离子平衡电位都约为-65mV。如果突然增加膜上开放的Cl-通道，氯离子净往哪个方向走？",
        "静息膜电位和氯离子平衡电位都是-65 mV，打开氯通道后氯离子净流向哪边？",
        "氯离子平衡电位和静息膜电位都约为-65mV。Cl-净流向？",
        "神经元的静息电位和E_Cl都在-65 mV左右，Cl-通道打开时Cl-怎么走？",
        "The resting potential and E_Cl of most mammalian neurons are both about -65 mV. If more chloride channels open, in which direction is the net Cl- flux?",
        "In most mammalian neurons the resting potential and the chloride equilibrium potential are about -65 mV each. Which way does Cl- go when GABA channels open?",
        "V_m and E_Cl are both -65 mV. Which way does chloride flow?",
    ],
)
def test_two_potentials_of_one_value_drive_nothing(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.direction == "none"
    assert not answer.assumed
