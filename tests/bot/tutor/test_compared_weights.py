"""Which of two conductances or permeabilities is so many times the other: never upside down."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37

AT = "V_m -72 mV, E_K -95 mV, E_Na +62 mV. "
AT_ZH = "稳态Vm -72，EK -95，ENa +62，"
K_TO_NA = (62 + 72) / (95 - 72)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("就K和Na两个电导,稳态Vm -72,EK -95,ENa +62,那gK是gNa的几倍", K_TO_NA),
        (AT_ZH + "gK等于gNa的多少倍？", K_TO_NA),
        (AT_ZH + "钾电导是钠电导的几倍？", K_TO_NA),
        (AT_ZH + "gK与gNa之比？", K_TO_NA),
        (AT_ZH + "gK相对于gNa是多少？", K_TO_NA),
        (AT_ZH + "gNa比gK小多少倍？", K_TO_NA),
        (AT_ZH + "gNa是gK的几分之几？", 1 / K_TO_NA),
        (AT_ZH + "就Na和K两个电导，gNa是gK的几倍？", 1 / K_TO_NA),
        ("gK要是gNa的几倍才能让Vm停在-72？EK -95，ENa +62", K_TO_NA),
        (AT + "How many times g_Na is g_K?", K_TO_NA),
        (AT + "How many times larger is g_K than g_Na?", K_TO_NA),
        (AT + "How many times smaller is g_Na than g_K?", K_TO_NA),
        (AT + "g_K is how many times g_Na?", K_TO_NA),
        (AT + "g_K relative to g_Na?", K_TO_NA),
        (AT + "What fraction of g_K is g_Na?", 1 / K_TO_NA),
        (AT + "g_Na is what fraction of g_K?", 1 / K_TO_NA),
        ("How many times bigger than gNa must gK be for Vm to sit at -72? EK -95, ENa +62", K_TO_NA),
        ("How many times g_K must g_Na be for Vm to sit at -72? EK -95, ENa +62", 1 / K_TO_NA),
    ],
)
def test_of_conductances(text: str, ratio: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ratio, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("外面只有Na 140mM，里面只有K 140mM，反转+45mV，PNa是PK的几倍？", False),
        ("外面只有Na 140mM，里面只有K 140mM，反转+45mV，PK是PNa的几倍？", True),
        ("外面只有Na 140mM，里面只有K 140mM，反转+45mV，对K的通透性是对Na的几倍？", True),
        ("Outside only 140 mM Na, inside only 140 mM K, E_rev +45 mV. How many times P_K is P_Na?", False),
        ("Outside only 140 mM Na, inside only 140 mM K, E_rev +45 mV. What fraction of P_Na is P_K?", True),
    ],
)
def test_of_permeabilities(text: str, *, turned: bool) -> None:
    ratio = math.exp((-45 if turned else 45) / RT_F_37)
    assert TUTOR.ask(text).results[0].value == pytest.approx(ratio, rel=1e-4)
