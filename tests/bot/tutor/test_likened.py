"""What is told by another one, and what leaves the answer as it is: before, read the wrong way round."""

from __future__ import annotations

import math

import pytest

from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR

RT_F = float(thermal_voltage_mV(37.0))
V_OF_FIELD = RT_F * math.log((5 + 0.04 * 145) / (140 + 0.04 * 12))


def told(text: str, quantity: str) -> float:
    return next(r.value for r in TUTOR.ask(text).results if r.quantity == quantity)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("P_K=1，P_Na只有它的4%，K内140外5，Na内12外145，Vm？", "V_m", V_OF_FIELD),
        ("gNa=1，gK是它的20倍，E_K=-90，E_Na=60，Vm？", "V_m", (60 - 20 * 90) / 21),
        ("gNa = 1 nS and gK is 20 times that, E_K = -90, E_Na = 60, Vm?", "V_m", (60 - 20 * 90) / 21),
        ("胞内Cl 8 mM，只有胞外的十五分之一，E_Cl？", "E_Cl", -RT_F * math.log(15)),
        ("胞内Na 10 mM，只有胞外的7%，E_Na？", "E_Na", RT_F * math.log(1 / 0.07)),
    ],
)
def test_told_by_another(text: str, quantity: str, value: float) -> None:
    assert told(text, quantity) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("gK=5 nS，E_K=-90，gNa=0.5 nS，E_Na=60。gK和gNa都加倍后Vm？", "V_m", -840 / 11),
        ("gK = 10, gNa = 1, EK = -90, ENa = +60. Vm if both conductances are doubled?", "V_m", -840 / 11),
        ("P_K:P_Na=1:0.04，K内140外5，Na内12外145。所有通透性都减半，Vm？", "V_m", V_OF_FIELD),
        ("a student blocks half the K channels, gK 10 gNa 1 EK -90 ENa 60, new vm?", "V_m", (60 - 450) / 6),
        ("K内140外5，K通道数目减半，E_K变为多少？", "E_K", RT_F * math.log(5 / 140)),
        ("K 140 in, 5 out. The number of K channels doubles. What is E_K?", "E_K", RT_F * math.log(5 / 140)),
        ("細胞大小加倍但濃度不變，鉀內140外5，E_K為何？", "E_K", RT_F * math.log(5 / 140)),
        ("V_m=-70，E_K=-90，鉀通道數加倍，鉀的驅動力為何？", "DF_K", 20.0),
    ],
)
def test_what_leaves_it_as_it_is(text: str, quantity: str, value: float) -> None:
    assert told(text, quantity) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("K内140外5，Vm=-70，要使K处于平衡，胞外K应为多少？", "[K]o", 140 * math.exp(-70 / RT_F)),
        (
            "V_m=-65 mV，Cl 內 15 外 110。細胞內氯需降至多少才能使氯達平衡？",
            "[Cl]i",
            110 * math.exp(-65 / RT_F),
        ),
        (
            "用胆碱取代胞外全部Na，K内140外5，Na内12外145，P_K:P_Na=1:0.04，Vm？",
            "V_m",
            RT_F * math.log(5 / 140.48),
        ),
        ("胞外Cl 120，胞内10，胞外Cl一半被不可通透的葡萄糖酸根取代，E_Cl？", "E_Cl", -RT_F * math.log(6)),
        ("膜电位-70，降低10 mV后K驱动力？E_K=-90", "DF_K", 10.0),
        ("膜电位去极化20 mV至-50 mV，gK=5 nS，E_K=-90，K电流？", "I_K", 200.0),
    ],
)
def test_told_in_chinese(text: str, quantity: str, value: float) -> None:
    assert told(text, quantity) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "胞内Na 10 mM，只有胞外的0%，E_Na？",
        "胞内Na 10 mM，只有胞外的0分之一，E_Na？",
        "胞内Na 10 mM，只有胞外的2十分之一，E_Na？",
        "已知RT/F=0 mV，K+外5内100，E_K？",
        "0 channels of 30 pS, E_rev = 0. What is the current at -50 mV when two of them are open?",
        "0个K+通道,其中0个关闭,每个20 pS,E_K=-90,V_m=-40,电流?",
        "g_K = 10, g_Na = 1, E_K -90, E_Na 60: V_m if g_Na were 0 times smaller?",
    ],
)
def test_nothing_of_something_breaks_no_reading(text: str) -> None:
    assert TUTOR.ask(text).status in ("answered", "needs_input", "not_understood")
