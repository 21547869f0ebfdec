"""Kinds of exercises that courses and question banks set, and how they tell their data."""

from __future__ import annotations

import math

import pytest

from bot.tutor import Tutor
from tests.bot.tutor.asking import first_result

R, F = 8.314462618, 96485.33212


def nernst_mV(z: int, outside: float, inside: float, celsius: float = 37.0) -> float:
    return R * (celsius + 273.15) / (z * F) * math.log(outside / inside) * 1e3


@pytest.mark.parametrize(
    ("text", "membrane_mV"),
    [
        (
            "neuron with a resting potential of -72 mV, membrane conductance g_m = 6 nS. A synaptic "
            "input opens "
            "g_syn = 2 nS with E_rev = 0 mV. Peak membrane potential?",
            (6 * -72 + 2 * 0) / 8,
        ),
        (
            "V_rest = -75 mV, resting conductance g_rest = 1 nS. Heat opens channels, adding 3 nS "
            "with a reversal "
            "potential of 0 mV. New membrane potential?",
            (1 * -75 + 3 * 0) / 4,
        ),
        (
            "静息 Vrest = -65 mV,gLeak = 20 nS,抑制性突触 gSyn = 5 nS、Einh = -80 mV,膜电位会移到多少 mV?",
            (20 * -65 + 5 * -80) / 25,
        ),
        (
            "A cell has leak g_L = 10 nS with E_L = -65 mV and a threshold of -50 mV. A synapse adds "
            "g_e = 5 nS with "
            "E_e = 0 mV. V_m?",
            (10 * -65) / 15,
        ),
    ],
)
def test_a_conductance_opens_on_rest(text: str, membrane_mV: float) -> None:
    assert first_result(text, "V_m").value == pytest.approx(membrane_mV, abs=5e-3)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            "T = 310.15 K, KO = 4, KI = 150, NaO = 140, NaI = 14, PK = 1, PNa = 0.3. Goldman?",
            "V_m",
            nernst_mV(1, 46, 154.2),
        ),
        (
            "plasma K+ rises from 4.0 to 6.5 mmol/L; [K+]i is unchanged at 130. E_K at 37 C?",
            "E_K",
            nernst_mV(1, 6.5, 130),
        ),
        ("CI- 130 mM out 7 mM in, 37 C. E_Cl?", "E_Cl", nernst_mV(-1, 130, 7)),
        (
            "| Ion | Outside (mM) | Inside (mM) | Permeability P | K⁺ | 5 | 150 | 1.0 | Na⁺ | 140 | "
            "14 | 0.02 | 37 °C. "
            "resting potential?",
            "V_m",
            nernst_mV(1, 7.8, 150.28),
        ),
        (
            "P_K : P_Na = 1 : 0.02, K+ 5/150, Na+ 140/14 (out/in), 37 °C. Extracellular K+ is "
            "doubled from 5 to 10 mM. "
            "New V_m?",
            "V_m",
            nernst_mV(1, 12.8, 150.28),
        ),
        (
            "EK = -80 mV and ENa = +62 mV. K+ sets Vm, which sits at EK. What is the driving force on Na+?",
            "DF_Na",
            -142.0,
        ),
        ("E_Na = +60 mV, E_K = - 94.2 mV, Vm = -70 mV. driving voltage for K+?", "DF_K", 24.2),
        ("The chloride potential is -88 mV and V_m -95 mV. What is the driving force on Cl-?", "DF_Cl", -7.0),
        ("Δψ = -90 mV, pH inside 6.8, pH outside 7.4, 20 °C. Δp = Δψ − (2.303RT/F)ΔpH = ?", "DF_H", -55.1),
        (
            "K+ on one side of a membrane is 2 mM and on the other 50 mM, 20 C. equilibrium potential?",
            "E_K",
            nernst_mV(1, 2, 50, 20),
        ),
        (
            "Solutions A and B are parted by a membrane permeable to K+. A contains 50 mM KCl and B "
            "contains 5 mM KCl. "
            "voltage in A at equilibrium, 37 C?",
            "E_K",
            nernst_mV(1, 5, 50),
        ),
        (
            "An uncharged solute is 3 times more concentrated outside. ΔG to move it out, 37 C",
            "ΔG",
            R * 310.15 * math.log(3) / 1e3,
        ),
    ],
)
def test_data_as_courses_tell_them(text: str, name: str, value: float) -> None:
    assert first_result(text, name).value == pytest.approx(value, abs=0.06 if name == "DF_H" else 5e-3)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("ΔG of moving 1 mole of Na+ from inside to outside: 130 out, 10 in, -70 mV, 25 C", "ΔG", 13.112),
        ("一价阳离子在膜两侧被动平衡,膜电位-180 mV,25℃,细胞内浓度是细胞外的多少倍?", "[X]i/[X]o", 1103.14),
        ("Vm = E_GABA = -70 mV,氯离子的驱动力是多少?", "DF_Cl", 0.0),
        (
            "potassium outside 2.5 mmol/L, inside 140. E_K? The constant is 61.",
            "E_K",
            61 * math.log10(2.5 / 140),
        ),
        ("plasma K+ 2.5 mM (normal: 4.5 mM), inside 150. E_K at 37 C?", "E_K", nernst_mV(1, 2.5, 150)),
        (
            "negative ion (valency = 1), 10 mM outside, 100 mM inside. equilibrium potential at 37 C?",
            "E_X",
            61.54,
        ),
        ("gCl = 845, gK = 99 µS/cm². ECl = -72 mV, EK = -84 mV. V_m?", "V_m", (845 * -72 + 99 * -84) / 944),
        ("gNabar=100, gKbar=80, gLbar=0.2 mS/cm², ENa=50, EK=-100, EL=-67 mV. V_m?", "V_m", -3013.4 / 180.2),
        (
            "P_K : P_Na = 1 : 0.04, K+ 5/140, Na+ 140/14. If P_Na rose tenfold (from 0.04 to 0.4), "
            "the new V_m at 37 C?",
            "V_m",
            nernst_mV(1, 5 + 56, 140 + 5.6),
        ),
        (
            "a permeability ratio of 1:11:0.45 (P_K:P_Na:P_Cl). K+ 120 in 5 out, Na+ 15 in 140 out, "
            "Cl- 12 in 120 out. V_m?",
            "V_m",
            nernst_mV(1, 5 + 11 * 140 + 0.45 * 12, 120 + 165 + 0.45 * 120),
        ),
        ("ΔG = RT ln(C2/C1) + zFΔV: Ca2+ 外2 mM,内10⁻⁴ mM,ΔV=−70 mV(内负),37℃,进入细胞的ΔG?", "ΔG", -39.046),
        ("能斯特常数是55 mV。Li+ 外100 内1,求E_Li", "E_Li", 110.0),
    ],
)
def test_ways_orders_and_constants(text: str, name: str, value: float) -> None:
    assert first_result(text, name).value == pytest.approx(value, rel=2e-3, abs=5e-3)


def test_by_how_much_E_is_to_move_is_no_value_of_E() -> None:
    text = "plasma Na+ is 145 mmol/L. How far must it rise to shift E_Na by 14.8 mV?"
    assert Tutor().ask(text).status == "needs_input"


def test_each_ion_behind_its_brackets() -> None:
    answer = Tutor().ask("Nernst potentials for K+ (4 outside, 150 inside) and Na+ (140 outside, 14 inside)?")
    found = {r.quantity: r.value for r in answer.results}
    assert found["E_K"] == pytest.approx(nernst_mV(1, 4, 150), abs=5e-3)
    assert found["E_Na"] == pytest.approx(nernst_mV(1, 140, 14), abs=5e-3)


def test_V_m_and_E_alike_move_nothing() -> None:
    text = "both the membrane potential and the equilibrium potential of Cl- are -65 mV. which way for Cl-?"
    assert Tutor().ask(text).direction == "none"


def test_a_cycle_of_which_only_the_potentials_are_told_is_answered_as_a_whole() -> None:
    text = "V_m -60 mV, E_Na +54 mV, E_K -75 mV. A cycle pumps 3 Na+ out and 2 K+ in. free energy in kJ/mol?"
    first = Tutor().ask(text).results[0]
    assert first.quantity == "ΔG_transport"
    assert first.value == pytest.approx((3 * 114 + 2 * 15) * 96.48533212e-3)
