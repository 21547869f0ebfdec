# ruff: noqa: E501 - a question stands on one line
"""One ion in place of another: on which side, and which potential is whose; and ions that follow V_m."""

from __future__ import annotations

import math

import pytest

from physics.constants import F, R
from tests.bot.tutor.asking import TUTOR


def shifted(mV: float, celsius: float = 22.0, z: int = 1) -> float:
    """P_new/P_old of ions with charge z, as concentrated outside, from the shift of E_rev."""
    return math.exp(z * mV / 1000.0 * F / (R * (celsius + 273.15)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The side that stays as it is is not the one that changes.
        ("外液140 mM Na⁺时Erev=+50 mV,全部换成140 mM Cs⁺后Erev=-10 mV,胞内液没动,22 ℃。PCs/PNa=?", shifted(-60)),
        ("胞内液不变，细胞外140 mM Na+全部换成140 mM Li+，反转电位由+40 mV变为+10 mV，22℃，P_Li/P_Na？", shifted(-30)),
        ("Internal solution unchanged, external 140 mM Na+ completely replaced with 140 mM Cs+: Erev shifts from +40 to +10 mV, 22 °C. P_Cs/P_Na?", shifted(-30)),
        ("With the pipette solution kept the same, replacing 150 mM bath Na+ with 150 mM K+ shifts Erev by -15 mV (25 °C). P_K/P_Na?", shifted(-15, 25)),
        ("All 150 mM Na+ outside was swapped for 150 mM methylammonium, the inside stayed as it was, and the reversal potential moved from +4 mV to −16 mV (22 °C). P(methylammonium)/P(Na)?", shifted(-20)),
        ("Replacing all extracellular sodium by an equal concentration of guanidinium (the cytoplasmic side is untouched) moves Erev from +4 to -16 mV at 22 °C. P_guanidinium/P_Na?", shifted(-20)),
        ("把胞外Na+全部换成等浓度的甲铵，胞内液不变，反转电位从+4 mV移到-16 mV，22℃。甲铵与Na+的通透性之比？", shifted(-20)),
        ("把胞外Na+全部换成等浓度的K+，胞内液不变，反转电位从+4 mV移到-16 mV，22℃。P钾/P钠？", shifted(-20)),
        ("bath Cl- swapped for SCN- at equal concentration, pipette unchanged, Erev goes -20 → -12 mV, 25 °C. P_SCN/P_Cl?", shifted(8, 25, -1)),
        # One after the other, and no word for the replacement.
        ("With 140 mM Na+ outside Erev is +50 mV; with 140 mM Cs+ outside it is -10 mV (22 °C). P_Cs/P_Na?", shifted(-60)),
        ("Erev was +50 mV in Na+ and -10 mV in Cs+ (140 mM each, external), 22 °C. P_Cs/P_Na?", shifted(-60)),
        ("Erev was +50 mV in external Na+ and -10 mV in external Cs+ (140 mM each), 22 °C. P_Na/P_Cs?", 1 / shifted(-60)),
        ("外液为140 mM Na⁺时反转电位+50 mV，外液为140 mM Cs⁺时反转电位-10 mV，22℃，P_Cs/P_Na？", shifted(-60)),
    ],
)  # fmt: skip
def test_the_ion_and_the_side_that_are_replaced(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity.startswith("P_")
    assert first.value == pytest.approx(value, rel=1e-6)


def at_equilibrium(told_mM: float, mV: float, z: int, celsius: float = 37.0) -> float:
    """The concentration inside of an ion that V_m holds in equilibrium."""
    return told_mM * math.exp(-z * mV / 1000.0 * F / (R * (celsius + 273.15)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chloride has no pump in this skeletal muscle fibre so it just follows Vm, which is -88 mV. Plasma Cl is 115. How much Cl- inside?", at_equilibrium(115, -88, -1)),
        ("No active transport of Cl-; it simply follows the membrane potential of -70 mV. [Cl-]o = 110 mM. [Cl-]i at 37 °C?", at_equilibrium(110, -70, -1)),
        ("If chloride were in passive equilibrium with Vm = -60 mV and 100 mM Cl- outside, how much would there be inside?", at_equilibrium(100, -60, -1)),
        ("Suppose K+ had no pump and just followed Vm (-90 mV). With 4 mM outside, how much K+ would be inside?", at_equilibrium(4, -90, 1)),
        ("Chloride follows the membrane potential (-88 mV) passively; inside it is 5 mM. Plasma chloride?", at_equilibrium(5, -88, 1)),
        ("该肌纤维没有氯泵，Cl⁻只随膜电位分布，Vm=-80 mV，胞外Cl 120 mM，37℃，胞内Cl多少？", at_equilibrium(120, -80, -1)),
        ("Cl⁻无主动转运，完全由膜电位决定其分布。Vm -80 mV，[Cl⁻]o 120 mM，37℃。[Cl⁻]i？", at_equilibrium(120, -80, -1)),
        ("肌细胞膜电位-88 mV，Cl-不被泵转运、随膜电位被动分布，血浆Cl- 115 mM。细胞内Cl-是多少？", at_equilibrium(115, -88, -1)),
    ],
)  # fmt: skip
def test_what_follows_the_membrane_potential(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == "mM"
    assert first.value == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("爪蟾卵母细胞上的氯通道只过Cl⁻,双电极钳测得电流在-24 mV翻转;外液Cl⁻约104 mM,22 ℃。估算卵母细胞内Cl⁻浓度。", at_equilibrium(104, -24, -1, 22)),
        ("A Cl-selective current reverses at -24 mV; bath Cl- is 104 mM at 22 °C. Estimate the internal Cl- concentration.", at_equilibrium(104, -24, -1, 22)),
        ("某离子的平衡电位恰好为0 mV,膜外浓度24 mmol/L,则膜内浓度为____mmol/L", 24.0),
        ("By what factor does a cell have to concentrate K+ over the outside so that EK comes out at -85 mV? 37°C", at_equilibrium(1, -85, 1)),
        ("要使EK为-85 mV（37℃），胞内K+要浓缩到胞外的多少倍？", at_equilibrium(1, -85, 1)),
    ],
)  # fmt: skip
def test_a_concentration_or_a_factor_from_where_nothing_flows(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-6)
