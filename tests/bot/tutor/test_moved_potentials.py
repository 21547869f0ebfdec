"""E that moves, by so much or from one value to another, and what the concentration does then."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37

RT_F_20, RT_F_25 = 25.261712, 25.692579


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        # RT/F that is told is no formula: what is asked for stays asked for.
        (
            "E_Na went down from +66 mV to +40 mV while [Na+]o stayed at 140 mM. With RT/F = 26 mV, by what"
            " factor did [Na+]i rise?",
            math.e,
        ),
        (
            "缺血时E_Na从+66 mV降到+40 mV，胞外Na+保持140 mM，RT/F=26 mV，胞内Na+升高到原来的几倍？",
            math.e,
        ),
        (
            "The reversal potential for chloride moved from -80 mV to -60 mV; [Cl]o 130 mM. By what factor"
            " did [Cl]i rise?",
            math.exp(20 / RT_F_37),
        ),
        (
            "E_K was -95 mV and is now -80 mV. By what factor did [K+]o change? (37 C)",
            math.exp(15 / RT_F_37),
        ),
        (
            "K+ reversal potential dropped from -75 mV to -95 mV. By what factor did [K]o fall? 25 °C",
            math.exp(20 / RT_F_25),
        ),
        (
            "E_Ca was +130 mV and later +110 mV; [Ca]o is 2 mM. By what factor did [Ca]i rise?",
            math.exp(40 / RT_F_37),
        ),
        # By so much, whatever it was.
        ("By what factor must [K]o rise to shift E_K by 20 mV?", math.exp(20 / RT_F_37)),
        ("E_Na sinks by 18 mV. How many times has [Na]i gone up? 37 C", math.exp(18 / RT_F_37)),
        ("E_K becomes 20 mV less negative. By what factor did [K]o rise?", math.exp(20 / RT_F_37)),
        (
            "E_Cl is shifted by +30 mV; by what factor did [Cl]i increase? 20 °C",
            math.exp(30 / RT_F_20),
        ),
        ("E_K正移20 mV，胞外K+升高了多少倍？", math.exp(20 / RT_F_37)),
        ("E_Ca下降了30 mV，胞内Ca2+升高了几倍？", math.exp(60 / RT_F_37)),
    ],
)
def test_by_what_factor_a_concentration_changed(text: str, factor: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == "1"
    assert first.value == pytest.approx(factor, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "E_Na fell from 66 mV to 40 mV with [Na+]o at 140 mM and RT/F = 26 mV. What is the new [Na+]i?",
            140 * math.exp(-40 / 26),
        ),
        (
            "The sodium reversal potential sank from +60 mV to +35 mV as the cell loaded with Na+; bath 145"
            " mM. What is [Na+]i afterwards?",
            145 * math.exp(-35 / RT_F_37),
        ),
        (
            "E_K由-90 mV变为-70 mV，胞内K+ 140 mM，RT/F=25 mV，求新的胞外K+浓度",
            140 * math.exp(-70 / 25),
        ),
    ],
)
def test_the_new_concentration(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "E_K goes from -90 to -80 mV, [K]i 140. E_K?",
        "E_K falls by 10 mV. driving force at -60?",
    ],
)
def test_where_e_moves_to_is_no_other_number(text: str) -> None:
    assert not TUTOR.ask(text).results
