# ruff: noqa: E501 - a question stands on one line
"""Weights that change, or differ from cell to cell; an ion that is replaced; V_m that is the E of an ion."""

from __future__ import annotations

import math
from typing import Final

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

TRIPLED: Final = (-27 * 95 + 60) / 28
ENDPLATE: Final = (-15 * 90 + 10.5 * 60) / 25.5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "原来gK=9 nS、gNa=1 nS(EK=-95,ENa=+60 mV),ATP敏感K⁺通道打开后gK变成3倍而gNa不变,膜电位变为多少?",
            TRIPLED,
        ),
        ("gK=9 nS,gNa=1 nS,EK=-95,ENa=60。gK增大到3倍,膜电位?", TRIPLED),
        (
            "g_K = 9 nS and g_Na = 1 nS (E_K -95 mV, E_Na +60 mV). KATP channels open and g_K becomes 3 times what it was. V_m?",
            TRIPLED,
        ),
        ("gK=9 nS,gNa=1 nS,EK=-95,ENa=+60。gNa变为9倍,膜电位?", -17.5),
        (
            "终板膜静息时gK=5 nS、gNa=0.5 nS;ACh使两者各再增加10 nS。EK=-90 mV,ENa=+60 mV。ACh作用时终板膜的稳态电位是多少?",
            ENDPLATE,
        ),
        ("gK=5 nS,gNa=0.5 nS,EK=-90,ENa=60。乙酰胆碱使gK和gNa都增加10 nS,膜电位?", ENDPLATE),
        (
            "At rest g_K = 5 nS and g_Na = 0.5 nS; ACh raises each by 10 nS. E_K -90, E_Na +60. V_m during ACh?",
            ENDPLATE,
        ),
        ("g_K = 5 nS, g_Na = 0.5 nS, E_K -90 mV, E_Na +60 mV. ACh adds 10 nS to both. V_m?", ENDPLATE),
        ("gK 5 nS, gNa 0.5 nS, EK -90, ENa +60. Both increase by 10 nS each. New Vm?", ENDPLATE),
        (
            "g_K = 15 nS, g_Na = 10.5 nS, E_K -90, E_Na 60. A toxin lowers each by 10 nS. V_m?",
            (-5 * 90 + 0.5 * 60) / 5.5,
        ),
    ],
)
def test_conductances_that_change(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


def test_times_that_of_another_is_no_factor_on_itself() -> None:
    text = "K 5/140, Na 145/15, PK:PNa 1:0.04. What does the membrane potential become if P_Na rises to 20 times P_K?"
    assert TUTOR.ask(text).results[0].value == pytest.approx(
        RT_F_37 * math.log((5 + 20 * 145) / (140 + 20 * 15))
    )


def ghk_mV(p_Na: float, K_out: float, K_in: float, Na_out: float, Na_in: float) -> float:
    return RT_F_37 * math.log((K_out + p_Na * Na_out) / (K_in + p_Na * Na_in))


@pytest.mark.parametrize(
    "text",
    [
        "甲、乙两细胞离子浓度同为K⁺ 外5内140、Na⁺ 外145内15 mM(37℃),甲PNa/PK=0.01,乙PNa/PK=0.1。求两者GHK膜电位。",
        "K⁺外5内140,Na⁺外145内15 mM,37 ℃,A细胞PNa/PK为0.01,B细胞PNa/PK为0.1,求GHK膜电位",
        "Two cells have K+ 5/140 and Na+ 145/15 mM out/in. Cell A: PNa/PK = 0.01, cell B: PNa/PK = 0.1. V_m of each?",
        "Cells A and B both have K+ 5 out 140 in, Na+ 145 out 15 in (mM, 37 °C). P_Na/P_K is 0.01 in A and 0.1 in B. GHK potential of both?",
    ],
)
def test_two_cells_with_a_ratio_each(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "V_m"]
    assert found == [pytest.approx(ghk_mV(p, 5, 140, 145, 15)) for p in (0.01, 0.1)]


@pytest.mark.parametrize(
    "text",
    [
        "同一个细胞 K 4/140、Na 145/12 (外/内 mM),37℃。PNa/PK先是0.02,钠通道开了之后变成12,GHK算开放前和开放后的Vm",
        "K 4/140、Na 145/12(外/内)。PNa/PK起初为0.02,动作电位峰值时为12,求这两个时刻的Vm",
        "K 4/140, Na 145/12 (out/in mM). P_Na/P_K is first 0.02, then 12 when the Na channels open. GHK V_m before and after?",
        "K 4/140, Na 145/12 (out/in). P_Na/P_K is initially 0.02 and becomes 12 at the peak. V_m before and after?",
    ],
)
def test_a_ratio_that_is_first_one_then_another(text: str) -> None:
    found = {r.value for r in TUTOR.ask(text).results if r.quantity in ("V_m", "V_m₀")}
    assert sorted(found) == [pytest.approx(ghk_mV(p, 4, 140, 145, 12)) for p in (0.02, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "We replaced all the Na+ in the bath by choline, which cannot cross. Bath K+ 5 mM, cytosol 138 mM K+ and 12 mM Na+, P_Na/P_K = 0.05, P_Cl = 0, 37 °C. Expected membrane potential (GHK)?",
        "All extracellular Na+ is replaced by impermeant choline. K+ 5 mM out, 138 mM in, Na+ 12 mM in. P_Na/P_K = 0.05. V_m by GHK?",
        "In Na+-free solution (NMDG instead of Na+): K+ 5 out, 138 in, Na+ 12 in, P_Na/P_K = 0.05. GHK V_m?",
        "胞外Na⁺全部换成胆碱(不通透),K⁺外5内138,胞内Na⁺ 12 mM,PNa/PK=0.05,GHK膜电位?",
        "用NMDG取代浴液中全部Na⁺。K⁺外5内138,Na⁺内12,PNa/PK=0.05。求Vm",
        "无钠外液中,K⁺外5内138,Na⁺内12,PNa/PK=0.05,求膜电位(GHK)",
        "Removing all extracellular Na+: K+ 5 out 138 in, Na+ 145 out 12 in, P_Na/P_K = 0.05. V_m?",
        "K+ 5 out 138 in, Na+ 145 out 12 in, P_Na/P_K 0.05. All external Na+ is replaced by NMDG, which does not permeate. V_m then?",
    ],
)
def test_all_of_an_ion_replaced_by_what_does_not_cross(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ghk_mV(0.05, 5, 138, 0, 12))


@pytest.mark.parametrize(
    ("text", "K_out", "Na_out"),
    [
        (
            "K+ 5 out 138 in, Na+ 145 out 12 in, P_Na/P_K 0.05. Half of the external Na+ is replaced by choline. V_m?",
            5.0,
            72.5,
        ),
        ("K⁺外5内138,Na⁺外145内12,PNa/PK=0.05。胞外一半的Na⁺用胆碱代替,膜电位?", 5.0, 72.5),
        (
            "K+ 5 out 138 in, Na+ 145 out 12 in, P_Na/P_K 0.05. Half of the outside Na+ is replaced by K+. V_m?",
            77.5,
            72.5,
        ),
        ("K⁺外5内138,Na⁺外145内12,PNa/PK=0.05。把胞外一半的Na⁺换成K⁺,膜电位?", 77.5, 72.5),
        (
            "K+ 5 out 138 in, Na+ 145 out 12 in, P_Na/P_K 0.05. All of the outside Na+ is replaced by K+. V_m?",
            150.0,
            0.0,
        ),
    ],
)
def test_an_ion_replaced_in_part_or_by_another(text: str, K_out: float, Na_out: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ghk_mV(0.05, K_out, 138, Na_out, 12))


def test_what_comes_in_place_of_another_counts_for_its_own_E() -> None:
    text = "K+ 5 out 138 in, Na+ 145 out 12 in. Half of the outside Na+ is replaced by K+. E_K?"
    assert TUTOR.ask(text).results[0].value == pytest.approx(nernst_mV(1, 77.5, 138))


def test_replaced_by_what_counts_where_its_concentration_is_not_told() -> None:
    text = "All of the external Na+ is replaced by K+. K+ 138 in, Na+ 12 in, P_Na/P_K = 0.05. V_m?"
    assert not TUTOR.ask(text).results


@pytest.mark.parametrize(
    "text",
    [
        "g_K = 10 nS, V_m equals E_K. What is the K+ current?",
        "V_m equals E_K = -90 mV, g_K = 5 nS. I_K?",
        "Vm = EK, gK = 20 nS, what is IK",
        "The cell sits exactly at E_K and g_K is 10 nS. Net K+ current?",
        "Clamped at -70 mV, which is E_Cl. g_Cl 8 nS. Chloride current?",
        "gK=10 nS,膜电位等于EK,K⁺电流是多少?",
        "膜电位恰好等于钾平衡电位,钾电导10 nS,钾电流多大?",
        "当膜电位达到ENa=+60 mV时,gNa=10 nS,钠电流是多少?",
        "电压钳把细胞钳在-88mV,刚好就是EK,那K+受到的净驱动力多大",
        "The membrane is clamped at -88 mV, which is E_K. Driving force on K+?",
    ],
)
def test_no_force_and_no_current_at_E(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == 0.0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("V_m equals E_K = -90 mV at first. Then V_m is stepped to -60 mV; g_K = 10 nS. K+ current?", 300.0),
        ("When V_m equals E_K (-90 mV) no current flows. g_K = 5 nS. K+ current at -60 mV?", 150.0),
    ],
)
def test_at_E_only_for_a_while(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)
