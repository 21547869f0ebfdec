"""RT/F, 2.303 RT/F and the slope per decade in the ways in which they are told, instead of a temperature."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR

K_EN = "K+ is 5 mM outside and 140 mM inside, what is E_K? "
K_ZH = "K⁺胞外5 mM，胞内140 mM，求E_K。"


@pytest.mark.parametrize(
    ("told", "RT_F_mV"),
    [
        (K_EN + "Let RT/F be 25 mV.", 25.0),
        (K_EN + "RT/F here is 25 mV", 25.0),
        (K_EN + "RT/F can be taken as 25 mV", 25.0),
        (K_EN + "RT/F rounded to 25 mV", 25.0),
        (K_EN + "RT/F 25 mV", 25.0),
        (K_EN + "Use 25 mV as RT/F.", 25.0),
        (K_EN + "(25 mV for RT/F)", 25.0),
        (K_EN + "Take the thermal voltage to be 25 mV.", 25.0),
        (K_EN + "2.303RT/F rounded to 60 mV", 60.0 / math.log(10)),
        (K_ZH + "RT/F就按25mV", 25.0),
        (K_ZH + "RT/F就当25 mV", 25.0),
        (K_ZH + "把RT/F看成25mV", 25.0),
        (K_ZH + "RT/F大概25mV", 25.0),
        (K_ZH + "热电压取25.7mV", 25.7),
        (K_ZH + "2.3RT/F就算60mV", 60.0 / math.log(10)),
        (K_EN + "Our prof lets us use the 58 shortcut.", 58.0 / math.log(10)),
        (K_EN + "use the simplified 58 equation", 58.0 / math.log(10)),
        (K_EN + "Using the 61 mV rule.", 61.0 / math.log(10)),
        (K_EN + "Just use 58.", 58.0 / math.log(10)),
        (K_EN + "use 61 instead of computing RT/F", 61.0 / math.log(10)),
        (K_EN + "58 mV per log unit", 58.0 / math.log(10)),
        (K_EN + "60 mV slope", 60.0 / math.log(10)),
        (K_ZH + "老师让用58的那个简化公式", 58.0 / math.log(10)),
        (K_ZH + "老师说用58就行", 58.0 / math.log(10)),
        (K_ZH + "就按61算", 61.0 / math.log(10)),
        (K_ZH + "前面那个系数拿58算", 58.0 / math.log(10)),
        (K_ZH + "斜率按60mV", 60.0 / math.log(10)),
        (K_ZH + "每个数量级58mV", 58.0 / math.log(10)),
        (K_EN + "At 20 °C; the 61 rule all the same.", 61.0 / math.log(10)),
    ],
)
def test_what_is_told_is_used(told: str, RT_F_mV: float) -> None:
    assert TUTOR.ask(told).results[0].value == pytest.approx(RT_F_mV * math.log(5 / 140), abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "Outside only 140 mM Na+, inside only 140 mM K+, RT/F here is 25 mV, reversal +45 mV. P_Na/P_K?",
        "外面只有Na 140mM,里面只有K 140mM,RT/F就按25mV,测到反转+45mV,PNa/PK是几",
    ],
)
def test_it_counts_in_every_kind_of_question(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(math.exp(45 / 25), rel=1e-4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("K⁺胞外60 mM,胞内140 mM,用60 mM算E_K", 26.7267 * math.log(60 / 140)),
        ("For E_Na use 60 mV, V_m = -70: driving force on Na?", -130.0),
        ("ENa按60算,Vm -70,Na的驱动力", -130.0),
        ("Use 60 mV for the membrane potential, E_K -90. Driving force on K?", 150.0),
        ("胞外氯120,胞内用60算,E_Cl", -26.7267 * math.log(2)),
        ("The slope of the I-V line is 60 nS and E_K -90 mV, V_m -60 mV. What is the current?", 1800.0),
    ],
)
def test_no_other_number_is_a_slope(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)
