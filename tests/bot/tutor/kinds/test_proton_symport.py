# ruff: noqa: E501 - a question stands on one line
"""What a proton symporter can gather, where only a difference of pH is told of protons."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR

RT_F_20, RT_F_25, RT_F_37 = 25.261712, 25.692579, 26.726659


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        (
            "LacY couples one proton to one lactose. The bacterium is 1 pH unit more alkaline inside and Δψ ="
            " -120 mV, 25 °C. By what factor can lactose be concentrated inside?",
            10 * math.exp(120 / RT_F_25),
        ),
        (
            "A carrier moves 1 H+ with 1 sucrose. Inside is 2 pH units more alkaline, V_m -150 mV. By what"
            " factor can sucrose be accumulated?",
            100 * math.exp(150 / RT_F_37),
        ),
        (
            "The lactose permease symports H+ and lactose. ΔpH = 0.5, inside alkaline, V_m = -100 mV, 37 °C."
            " Maximum [lactose]i/[lactose]o?",
            10**0.5 * math.exp(100 / RT_F_37),
        ),
        (
            "A plant cell takes up sucrose with H+ (1:1). The apoplast is 1.5 pH units more acidic, V_m = -120"
            " mV, 20 °C. Max ratio of sucrose in/out?",
            10**1.5 * math.exp(120 / RT_F_20),
        ),
        (
            "LacY每次同向转运1个质子和1个乳糖，胞内pH比胞外高1个单位，Δψ=-120 mV，25 °C，乳糖最多可浓缩多少倍？",
            10 * math.exp(120 / RT_F_25),
        ),
        ("1个H+伴随1个乳糖，胞内碱1个pH单位，膜电位-120 mV，乳糖浓缩多少倍？", 10 * math.exp(120 / RT_F_37)),
        (
            "乳糖通透酶：1 H+ : 1 乳糖，ΔpH = 1（内碱），V_m = -120 mV，25 °C，乳糖浓度比最大多少？",
            10 * math.exp(120 / RT_F_25),
        ),
    ],
)
def test_a_difference_of_ph_drives_it(text: str, factor: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == "1"
    assert first.value == pytest.approx(factor, rel=1e-4)


def test_e_of_protons_stays_what_it_was() -> None:
    told = TUTOR.ask("The inside is 1 pH unit more alkaline, 25 °C. E_H?")
    assert told.results[0].value == pytest.approx(RT_F_25 * math.log(10), rel=1e-4)
