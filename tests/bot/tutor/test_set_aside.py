# ruff: noqa: E501 - a question stands on one line
"""What is replaced, put aside or only counted, and so is none of the concentrations that it may look like."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

E_PER_pF_mV = 1.602176634e-19 / 1e-12 * 1e3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # So many ions more, on a capacitance.
        (
            "10^6 extra Na+ ions leak into a cell whose capacitance is 20 pF. By how many mV is the membrane depolarised, if nothing else moves?",
            1e6 * E_PER_pF_mV / 20,
        ),
        ("A cell of 20 pF gains 10^6 extra Na+ ions. Depolarisation in mV?", 1e6 * E_PER_pF_mV / 20),
        ("1e6 more Na+ ions enter a 20 pF cell. ΔV?", 1e6 * E_PER_pF_mV / 20),
        (
            "2×10⁶ additional Ca2+ ions enter a 50 pF neuron. How many mV does the membrane depolarise?",
            4e6 * E_PER_pF_mV / 50,
        ),
        (
            "10 million more sodium ions flow into a cell of 100 pF. change in V_m?",
            1e7 * E_PER_pF_mV / 100,
        ),
        ("细胞电容20 pF，多出10^6个Na+漏入，膜去极化多少mV？", 1e6 * E_PER_pF_mV / 20),
        # What is left of a replaced ion, where the numbers say so.
        (
            "Most of the bath chloride is replaced by gluconate, so [Cl-]o falls from 124 to 12.4 mM. [Cl-]i is 6.2 mM (20 °C). New E_Cl?",
            nernst_mV(-1, 12.4, 6.2, 20),
        ),
        (
            "Most external Na is replaced with NMDG: [Na]o goes from 145 to 14.5 mM; [Na]i 12 mM. E_Na?",
            nernst_mV(1, 14.5, 12),
        ),
        (
            "The bath chloride is replaced by gluconate and [Cl]o goes from 120 to 10 mM; [Cl]i 8 mM. new E_Cl at 25 C?",
            nernst_mV(-1, 10, 8, 25),
        ),
        (
            "细胞外大部分Na+被胆碱取代，[Na+]o从145 mM降至14.5 mM，[Na+]i为12 mM，E_Na变为多少？",
            nernst_mV(1, 14.5, 12),
        ),
        # What is known to be otherwise.
        (
            "i know real cytosolic Ca is ~100 nM, but if Ca2+ WERE at equilibrium at -60 mV with 1.2 mM outside (37°C) what would the conc inside have to be",
            1.2 * math.exp(120 / RT_F_37),
        ),
        (
            "The measured [Na]i is 12 mM; what would it be if Na+ were at equilibrium at -70 mV with 145 mM outside?",
            145 * math.exp(70 / RT_F_37),
        ),
        (
            "Actual [Cl]i is 10 mM. If Cl- were passively distributed at -70 mV with 120 mM outside, what would [Cl]i be?",
            120 * math.exp(-70 / RT_F_37),
        ),
        (
            "实际胞内Ca2+约100 nM，若Ca2+在-60 mV处于平衡、胞外1.2 mM，胞内浓度应为多少？",
            1.2 * math.exp(120 / RT_F_37),
        ),
        (
            "真实的胞内Na+是12 mM，但如果Na+在-70 mV达到平衡，胞外145 mM，它应该是多少？",
            145 * math.exp(70 / RT_F_37),
        ),
        # One ion swapped for another.
        (
            "when I swap 120 mM external K+ for 120 mM external Cs+ (22 C) the reversal potential shifts by -22 mV. so PCs/PK is?",
            math.exp(-22 / 25.434059),
        ),
        (
            "I swapped the external Na+ for NH4+, same concentration; E_rev went from +40 to +50 mV. P_NH4/P_Na?",
            math.exp(10 / RT_F_37),
        ),
        (
            "把胞外120 mM K+换成120 mM Cs+（22 °C），反转电位移动-22 mV，P_Cs/P_K是多少？",
            math.exp(-22 / 25.434059),
        ),
    ],
)
def test_what_is_asked_is_computed(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "Bath Na+ is replaced completely by choline. [Na]i 12 mM, [Na]o was 145 mM. E_Na?",
        "Most of the external Na+ is removed. E_Na? Na 145 out, 12 in",
    ],
)
def test_where_none_is_left_there_is_no_e(text: str) -> None:
    assert not TUTOR.ask(text).results
