# ruff: noqa: E501 - a question stands on one line
"""How many times as much a quantity is after a change, at another V_m, or as that of another ion."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("E_K = −90 mV,膜電位由 −70 mV 去極化至 −30 mV,K⁺ 的驅動力變為原來的幾倍?", 3.0),
        (
            "E_K = -90 mV. V_m depolarises from -70 to -30 mV. By what factor does the driving force on K+ change?",
            3.0,
        ),
        ("E_Na=60,膜电位从-70变到0,Na⁺驱动力变为原来的多少倍?", 60 / 130),
        (
            "E_K=-90, g_K=10 nS. V_m goes from -70 to -30 mV. By what factor does the K+ current increase?",
            3.0,
        ),
        ("E_K=-90,g_K=10 nS,膜电位从-70 mV变到-30 mV,钾电流变成原来的几倍?", 3.0),
        ("膜电位从-70超极化到-80,E_K=-90,驱动力变为原来的几分之几?", 0.5),
        (
            "When V_m moves from -70 to -80 mV (E_K = -90) the driving force on K+ falls to what fraction of its original value?",
            0.5,
        ),
        ("胞外K+从5升到10 mM,胞内140,E_K变为原来的几倍?", nernst_mV(1, 10, 140) / nernst_mV(1, 5, 140)),
        ("g_K=10,g_Na=1,E_K=-90,E_Na=60; g_Na增至10; V_m变为原来的几倍?", -15 / (-840 / 11)),
        ("E_K=-90: 膜电位-30时K+的驱动力是-70时的几倍?", 3.0),
        ("E_K = -90 mV. The driving force on K+ at -30 mV is how many times that at -70 mV?", 3.0),
        ("去极化到0 mV时，K+驱动力是静息(-70)时的几倍(EK -90)", 4.5),
        ("At 0 mV the driving force on K is how many times that at rest (-70), EK -90", 4.5),
        ("How many times larger is the driving force on Na+ at -70 than at -10 mV (E_Na = +60)?", 13 / 7),
        ("V_m=-70: how many times larger is the driving force on Na+ (E_Na=60) than on K+ (E_K=-90)?", 6.5),
        ("V_m=-70,E_Na=60,E_K=-90:Na⁺的驱动力是K⁺的几倍?", 6.5),
    ],
)
def test_the_factor_comes_first(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == "1"
    assert math.isclose(first.value, value, rel_tol=1e-6)
