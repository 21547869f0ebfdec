"""Formulas into which nothing but numbers is put are computed."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37

SUMS = (4 + 0.05 * 140) / (135 + 0.05 * 14)
THREE = (5 + 0.04 * 145 + 0.45 * 10) / (140 + 0.04 * 12 + 0.45 * 110)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vm=61.5lg[(4+0.05×140)/(135+0.05×14)] 这个等于多少,计算器不在身边", 61.5 * math.log10(SUMS)),
        ("我列的式子是 Vm=61.5×lg{(4+0.05×140)/(135+0.05×14)},结果多少mV", 61.5 * math.log10(SUMS)),
        ("Vm = 25 ln[(5+0.04×145+0.45×10)/(140+0.04×12+0.45×110)] 等于几", 25 * math.log(THREE)),
        ("Vm=61lg[(4+7)/(135+0.7)]", 61 * math.log10(11 / 135.7)),
        ("61.5 × log(0.0357) 是多少", 61.5 * math.log10(0.0357)),
        ("Vm=61lg(5/140)", 61 * math.log10(5 / 140)),
        ("58 log[(4 + 0.05*140)/(135 + 0.05*14)] = ?", 58 * math.log10(SUMS)),
        ("V = 26.7 ln((4+0.05*140)/(135+0.05*14)), what does that come to?", 26.7 * math.log(SUMS)),
        ("compute RT/F ln((1×4+0.05×140)/(1×135+0.05×14)) at 37 C", RT_F_37 * math.log(SUMS)),
        ("no calculator: Vm = 61.5 log [ (4 + 0.05 x 140) / (135 + 0.05 x 14) ]", 61.5 * math.log10(SUMS)),
        ("V = -61 log[(135+0.05*14)/(4+0.05*140)]", 61 * math.log10(SUMS)),
        (
            "Vm = 61 log[(10+0.05*14)/(110+0.05*140)], chloride first, then sodium",
            61 * math.log10(10.7 / 117),
        ),
        ("58 log 12 = ?", 58 * math.log10(12)),
        ("what's 26.7*ln(0.04)", 26.7 * math.log(0.04)),
    ],
)
def test_it_is_computed(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)
