# ruff: noqa: E501 - a question stands on one line
"""Results that are not believed, sides of salts and of headers, columns, and quantities behind others."""

from __future__ import annotations

import pytest

from bot.tutor.answer import Step
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # the order of sides in a header, with blanks around its stroke
        ("Frog muscle, T = 293 K, [In] / [Out] in mM: K+ 124 / 2.25, Na+ 10.4 / 109. Equilibrium potential of each ion?", "E_K", -101.231),
        ("[Inside] / [Outside] in mM: K+ 124 / 2.25, Na+ 10.4 / 109. E for each at 20C", "E_K", -101.283),
        ("[Out] / [In] in mM: K+ 2.25 / 124, Na+ 109 / 10.4, 20 °C. Equilibrium potential of each ion?", "E_K", -101.283),
        ("[内] / [外] (mM):K+ 124/2.25,Na+ 10.4/109,20度,各平衡电位?", "E_K", -101.283),
        # a concentration that is not believed is asked for
        ("Chloride is passive in this glial cell. Vm = -82 mV, [Cl]o = 118 mM, 22 °C. I keep getting almost 3 M for [Cl]i which is clearly nonsense. What is the right value?", "[Cl]i", 4.696),
        ("I get 3 M for [Cl]i, which can't be. Vm = -82 mV, [Cl]o = 118 mM, 22 °C, passive Cl. Correct value?", "[Cl]i", 4.696),
        ("Cl passive, Vm -70, 120 mM outside, 37 C. My answer of 1600 mM inside is absurd. What is it really?", "[Cl]i", 8.744),
        ("E_K = -90 mV, [K]o 5 mM, 37 C. I get 0.17 mM for [K]i, impossible. What is [K]i?", "[K]i", 145.019),
        ("E_K -90, 37 C, 140 mM inside. I got 4.1 M outside (impossible). What is it?", "[K]o", 4.827),
        ("氯被动分布,Vm=-82mV,[Cl]o=118mM,22℃。我算出来[Cl]i是3000 mM,明显不对。正确值是多少?", "[Cl]i", 4.696),
        ("氯离子被动分布,膜电位-70 mV,胞外120 mM,37℃。我算出胞内有1.6 M,不可能吧,应该是多少?", "[Cl]i", 8.744),
        ("I put [Cl-]out in the numerator together with [K+]out and [Na+]out and got about -19 mV for a resting cell, which can't be. Data: K 5 out 145 in, Na 140 out 10 in, Cl 105 out 9 in, P ratios 1 : 0.05 : 0.6, 37 C. What is Vm?", "V_m", -66.375),
        # what is measured is held against what is predicted
        ("Pea root segment, Vm = -110 mV, 25 °C. External NO3- is 2.0 mM and 28 mM is found in the tissue. What internal nitrate would the Nernst equation predict for passive equilibrium?", "[NO3]i", 0.0276),
        ("Vm -110, K outside 1 mM, measured inside 75 mM. What internal K would Nernst predict at 25 C?", "[K]i", 72.341),
        ("细胞膜电位-120 mV,胞外K+ 1 mM,实测胞内75 mM,25℃。按Nernst方程胞内K+应该是多少?", "[K]i", 106.763),
        # a cell that is held in salts has them outside
        ("A voltage-clamped oocyte is held at -100 mV in 96 mM NaCl / 2 mM KCl. Its cytoplasm contains 10 mM Na+ and 110 mM K+; 20 °C. Find the driving force on K+.", "DF_K", 1.232),
        ("oocyte clamped at -60 mV in 96 mM NaCl, 2 mM KCl; cytoplasm 110 mM K+, 10 mM Na+. Driving force on Na+ at 20 C", "DF_Na", -117.136),
        ("Held at +20 mV in 100 mM KCl, the oocyte contains 110 mM K+. Driving force on K at 20 C?", "DF_K", 22.408),
        ("A cell was incubated in 100 mM NaCl and 50 mM KCl; cytosol 140 mM K+. E_K at 37?", "E_K", -27.518),
        ("卵母细胞在96 mM NaCl/2 mM KCl中钳制在-100 mV,胞质含10 mM Na+和110 mM K+,20℃。K+的驱动力?", "DF_K", 1.232),
        # a factor that says a change once more
        ("What happens to E_Ca at 37 °C when resting free Ca2+ in the terminal goes up a hundredfold, from 100 nM to 10 µM, with 2 mM outside?", "E_Ca", 70.803),
        ("Intracellular Na rises threefold, from 10 to 30 mM, with 145 mM outside, 37 C: E_Na?", "E_Na", 42.109),
        ("突触末梢游离钙升高一百倍,由100 nM升到10 µM,胞外2 mM,37℃时E_Ca变为多少", "E_Ca", 70.803),
        # pCa, V_eq of an ion, a side without one ion
        ("Fura-2 in a beta cell reads pCa 7 (that is 10^-7 M free Ca2+) and the perfusate contains 2.6 mM CaCl2 at 35 °C. E_Ca?", "E_Ca", 134.974),
        ("胞内pCa为7,胞外钙2 mM,37℃,E_Ca?", "E_Ca", 132.344),
        ("Vm = +15 mV, Veq(Cl-) = -62 mV. Driving force on chloride?", "DF_Cl", 77.0),
        ("Veq(Na+)=+60 mV,Vm=-70 mV,Na+驱动力?", "DF_Na", -130.0),
        ("P_Na = P_K = 1 and P_Ca = 10. Outside Na+ 140, K+ 4, Ca2+ 2 mM; inside Na+ 10, K+ 140 mM, Ca2+ negligible. 22 °C. Reversal potential from GHK?", "E_rev", 4.683),
        ("P_Na=P_K=1,P_Ca=10。膜外Na+ 140、K+ 4、Ca2+ 2 mM;膜内Na+ 10、K+ 140 mM,Ca2+可忽略。22℃,GHK反转电位?", "E_rev", 4.683),
        # a row for each side, its ions named once
        ("permeabilities relative 100 : 3 : 40 for K, Na, Cl. outside 4.5 / 144 / 114 inside 145 / 12 / 8 mM (K / Na / Cl). goldman at 37 please", "V_m", -73.912),
        ("膜外5/145/110,膜内140/12/8 mM(K/Na/Cl),PK:PNa:PCl=1:0.04:0.45,37℃,GHK电位?", "V_m", -68.947),
        # how much of a conductance something blocks
        ("gK = 12, gNa = 1, gCl = 5 (relative); EK = -92, ENa = +64, ECl = -78 mV. Barium now blocks 75 % of gK. Where does the membrane potential go?", "V_m", -66.889),
        ("gK = 12, gNa = 1; EK = -92, ENa = +64. TEA now blocks 75 % of gK. Vm?", "V_m", -53.0),
        ("gK=12,gNa=1,EK=-92,ENa=64 mV。Ba2+阻断了75%的gK,膜电位变为多少?", "V_m", -53.0),
        # V_m behind a free energy or a force, beside concentrations
        ("ΔG of Na+ entry is -14.0 kJ/mol in a cell with 145 mM Na+ outside and 12 mM inside at 37 °C. What is the membrane potential?", "V_m", -78.502),
        ("ΔG for K+ leaving is -2 kJ/mol, 4 out 140 in mM, 37 C. Vm?", "V_m", -74.294),
        ("Na+内流的ΔG为-14 kJ/mol,膜外145 mM,膜内12 mM,37℃,求膜电位", "V_m", -78.502),
        ("driving force on Na is -145 mV in a cell with 145 out 12 in at 37. What is Vm?", "V_m", -78.402),
        ("Na+的驱动力是-145 mV,膜外145,膜内12,37度,膜电位是多少?", "V_m", -78.402),
        # the ions that all channels of an area pass
        ("Specific membrane capacitance 1 µF/cm2. In 1 ms, 5 open sodium channels per µm2 each pass 1000 Na+ ions. By how many mV does the membrane potential change?", "ΔV_m", 80.109),
        ("5 open K channels per square micrometre, each passing 1000 K+ ions out; 1 µF/cm2. By how much does Vm change?", "ΔV_m", -80.109),
        ("1 µF/cm2. 5000 Na+ ions enter per µm2. By how many mV does Vm change?", "ΔV_m", 80.109),
        ("膜电容1 µF/cm²,每µm²有5个开放的钠通道,每个通道通过1000个Na+,膜电位改变多少mV?", "ΔV_m", 80.109),
        ("比膜电容1 µF/cm2,每平方微米流入5000个Na+,膜电位变化多少mV?", "ΔV_m", 80.109),
    ],
)  # fmt: skip
def test_it_is_answered(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # believed, and brought to be checked
        ("I got 145 mM for [K]i with E_K = -90 and 5 mM outside at 37 C, is that too high?", 145.019),
        # a factor beside a pair that says something else
        ("K outside 4, inside 140 mM. Outside is doubled. E_K at 37?", -76.497),
    ],
)
def test_what_is_believed_still_counts(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=2e-3)


def test_the_way_from_a_free_energy_is_shown() -> None:
    solved = TUTOR.ask("ΔG of Na+ entry is -14 kJ/mol, 145 mM outside, 12 mM inside, 37 C. V_m?").solved
    assert solved is not None
    formulas = [block.formula for block in solved.blocks if isinstance(block, Step)]
    assert "V_m − E_Na = ΔG / zF = −14.00 kJ/mol / (+1 × 96485 C/mol) = −145.10 mV" in formulas
