"""A channel or a membrane that lets one ion through: its potential is E of that ion."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("A channel passes Ca2+ and nothing else; E_Ca is +122 mV. What is its E_rev?", "E_rev", 122.0),
        ("Channel permeable exclusively to Cl-; E_Cl = -70 mV; E_rev of the channel?", "E_rev", -70.0),
        ("ENa is +55. reversal potential of a perfectly Na-selective channel?", "E_rev", 55.0),
        ("通道只允许Ca2+通过，E_Ca=+122 mV，该通道的反转电位是多少？", "E_rev", 122.0),
        ("A membrane is permeable only to K+. E_K = -85 mV. V_m?", "V_m", -85.0),
        ("膜只对K+通透，E_K=-85 mV，膜电位是多少？", "V_m", -85.0),
        ("E_K = -85 mV and the cell is permeable to K+ alone. Resting potential?", "V_m", -85.0),
    ],
)
def test_the_e_that_is_told_is_the_answer(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Perfectly K-selective channel, 140 mM K+ on the cytosolic face and 40 mM K+ on the extracellular"
            " face, 22 °C: the I-V curve crosses zero at",
            nernst_mV(1, 40, 140, 22),
        ),
        (
            "K-selective channel, 140 mM K+ inside, 40 outside, 22 °C: the current is zero at what voltage?",
            nernst_mV(1, 40, 140, 22),
        ),
        (
            "I-V curve of a channel selective for Cl-, 10 mM in, 140 mM out. At what voltage does the current"
            " pass through zero?",
            nernst_mV(-1, 140, 10),
        ),
        (
            "A perfectly Na-selective channel, 145 mM out and 10 in. Where does the line cut the x axis?",
            nernst_mV(1, 145, 10),
        ),
        ("A Ca2+ channel, 2 mM Ca out and 100 nM in: the current vanishes at", nernst_mV(2, 2, 1e-4)),
        ("只通K+的通道，胞内140 mM、胞外40 mM，I-V曲线与电压轴的交点？", nernst_mV(1, 40, 140)),
        ("Na+选择性通道，外145 mM内10 mM，I-V曲线在多少mV处过零？", nernst_mV(1, 145, 10)),
    ],
)
def test_where_the_curve_crosses(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=1e-3)
