# ruff: noqa: E501 - a question stands on one line
"""Conditions in words that were passed over, or taken for something else, without a sign."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

CIRCUIT = "gK=10 nS, gNa=2 nS, EK=-90, ENa=60."
OPEN = -65.0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # What goes or comes does so on the side that its clause names.
        ("Na is 12 mM inside and 145 mM outside. The cell gains 10 mM Na+. E_Na?", nernst_mV(1, 145, 22)),
        (
            "The cytoplasm has 140 mM K+, the bath 30 mM. The cytoplasm gains 10 mM. E_K?",
            nernst_mV(1, 30, 150),
        ),
        ("胞外K+ 5 mM，胞内140 mM。胞外再加入3 mM。E_K？", nernst_mV(1, 8, 140)),
        # Per cent less or more than the other.
        ("External K+ is 96 % less than internal. E_K?", RT_F_37 * math.log(0.04)),
        ("胞内Na+浓度比胞外低90%，E_Na？", RT_F_37 * math.log(10)),
        ("[K]i is 20 % higher than [K]o. E_K?", RT_F_37 * math.log(1 / 1.2)),
        ("胞外K+浓度比胞内小30倍，E_K?", RT_F_37 * math.log(1 / 30)),
        # A step, in each verb.
        ("E_K = -90 mV, V_m = -60 mV. E_K fell 10 mV. driving force?", 40.0),
        ("E_K = -90 mV. E_K shifts by 10 mV in the negative direction. V_m = -70. driving force?", 30.0),
        ("If body temperature falls by 3 °C, E_K with 5 out 140 in?", nernst_mV(1, 5, 140, 34)),
        ("E_K with 5 out 140 in at 10 °C above room temperature", nernst_mV(1, 5, 140, 30)),
        ("What V_m gives a driving force of 20 mV on K+ with E_K = -90 mV?", -70.0),
        # What is shut, and what is not.
        (f"{CIRCUIT} All channels except the K channels are blocked. Vm?", -90.0),
        (f"{CIRCUIT} The Na channels are TTX-resistant. V_m with TTX?", OPEN),
        (f"{CIRCUIT} The channels are insensitive to TTX. V_m with TTX?", OPEN),
        (f"{CIRCUIT} TTX has no effect. V_m?", OPEN),
        (f"{CIRCUIT}该通道对TTX不敏感，Vm？", OPEN),
        (f"{CIRCUIT} A toxin closes 30 % of the K channels. V_m?", (-7 * 90 + 2 * 60) / 9),
        (f"{CIRCUIT} A toxin inactivates half of the Na channels. V_m?", (-900 + 60) / 11),
        (f"{CIRCUIT} If g_Na is neglected, V_m?", -90.0),
        ("g_Na is reduced by 90 %: g_K = 10, g_Na = 1, E_K = -90, E_Na = 60. V_m?", (-900 + 6) / 10.1),
        ("g_Na比g_K小10倍，E_K=-90，E_Na=60，V_m？", (-900 + 60) / 11),
        ("Double both conductances: gK=10, gNa=1, EK=-90, ENa=60, Vm?", (-900 + 60) / 11),
        (
            "A cotransporter with n = 1 Na+ per glucose. Na 12 in/145 out, Vm -60. Max glucose ratio?",
            145 / 12 * math.exp(60 / RT_F_37),
        ),
    ],
)
def test_a_condition_in_words_counts(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


def test_ninety_five_per_cent_lower_is_a_twentieth() -> None:
    told = TUTOR.ask("P_Na is 95 % lower than P_K. K 5/140, Na 145/12. V_m?")
    assert told.results[0].value == pytest.approx(RT_F_37 * math.log((5 + 0.05 * 145) / (140 + 0.05 * 12)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Which side is positive.
        ("膜外比膜内高70 mV，E_Na=60，Na驱动力？", -130.0),
        ("去极化后内正外负40 mV，E_K=-90，K驱动力？", 130.0),
        ("膜电位由外正内负70 mV变为内正外负30 mV，E_Na=60，Na驱动力变为多少？", -30.0),
        ("膜内比膜外低70 mV，E_K=-90，K驱动力？", 20.0),
        # A force with its way.
        ("Na的内向驱动力为100 mV，E_Na=60，Vm？", -40.0),
        ("内向驱动力100 mV，gNa=5 nS，I_Na？", -500.0),
        ("Driving force on Na is 130 mV inward at -70 mV. What's E_Na?", 60.0),
        ("The outward driving force on Cl- is 10 mV, E_Cl = -60 mV. V_m?", -70.0),
        # Away from rest, whose value is told.
        ("Rest is -70 mV. After a 10 mV hyperpolarization, what is the driving force on K+ (EK -90)?", 10.0),
        (
            "Threshold is 15 mV above the resting potential of -70 mV. Driving force on Na+ (ENa = +60) at threshold?",
            -115.0,
        ),
        ("阈电位比静息电位高15 mV，静息电位为-70 mV，E_Na=60，阈电位时Na驱动力？", -115.0),
        (
            "The AP is 110 mV tall from rest at -70 mV. What's the driving force on K at the peak? EK -90",
            130.0,
        ),
        ("动作电位幅度100 mV，静息电位-70 mV，峰值处K驱动力？E_K=-90", 120.0),
        ("E_Cl is 10 mV more negative than the resting potential of -60 mV. Driving force on Cl-?", 10.0),
        ("E_K比静息电位（-70）负20 mV，gK=5 nS，K电流？", 100.0),
        ("Resting potential is 20 mV above EK (-90): driving force on K?", 20.0),
    ],
)
def test_signs_in_words_count(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "quantity", "values"),
    [
        ("Vm分别为-70、-50和0时K驱动力？E_K=-90", "DF_K", [20.0, 40.0, 90.0]),
        ("温度分别为20和37时E_K？内140外5", "E_K", [nernst_mV(1, 5, 140, 20), nernst_mV(1, 5, 140)]),
        ("E_K = -90, E_Na = 60: driving forces at -70, 0 and +30", "DF_Na", [-130.0, -60.0, -30.0]),
        ("K+、Na+、Cl-的内/外浓度依次为140/5、12/145、7/110，求各E", "E_Cl", [nernst_mV(-1, 110, 7)]),
        ("Na、K的E分别为+60、-90，g分别为1、10 nS，Vm=-70时电流分别为？", "I_K", [200.0]),
    ],
)
def test_what_stands_in_a_row(text: str, quantity: str, values: list[float]) -> None:
    assert [r.value for r in TUTOR.ask(text).results if r.quantity == quantity] == pytest.approx(values)


BATTERIES = "EK -90, ENa 60, ECl -70."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Inject 100 pA into a cell with 100 MΩ resting at -70 mV. Vm?", -60.0),
        ("输入电阻100 MΩ，静息-70，注入50 pA超极化电流，Vm？", -75.0),
        ("靜息-70 mV，輸入電阻200 MΩ，給予100 pA的超極化電流，膜電位為何？", -90.0),
        (
            "gK 10 nS, EK -90; gNa 1 nS, ENa 60. The pump generates an outward current of 11 pA. What is Vm?",
            (-840 - 11) / 11,
        ),
        ("A current of -50 pA is injected into a cell of 200 MΩ at rest (-70 mV). V_m?", -80.0),
        ("gNa is five times its resting value of 1 nS; gK 10 nS; EK -90, ENa 60. Vm?", -40.0),
        ("K makes up 80% of the membrane conductance and Na the rest. EK -90 ENa 60. Vm?", -60.0),
        (
            "70% of the resting conductance is K+, 10% Na+, and the rest Cl-. EK -90, ENa 60, ECl -65. Vm?",
            -70.0,
        ),
        ("总电导10 nS中80%是K，20%是Na，E_K=-90，E_Na=60，Vm=-40时净电流？", 200.0),
        (f"gNa is 10% and gCl 50% of gK. {BATTERIES} Vm?", -119 / 1.6),
        (f"gK is ten times gNa and gCl equals gK. {BATTERIES} Vm?", (-900 - 700 + 60) / 21),
        ("gNa tenfold up, gK down to half: gK 10 nS, gNa 1 nS, EK -90, ENa 60. Vm?", 10.0),
        ("Na和K电导各5 nS，E_Na=60，E_K=-90，Vm=-40，净电流？", -250.0),
        ("gK = gNa = 5 nS. What's the net current at 0 mV with EK -90 and ENa 60?", 150.0),
    ],
)
def test_what_a_membrane_conducts_in_words(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chloride is ten times lower inside the cell than outside. ECl?", -RT_F_37 * math.log(10)),
        ("145 mM Na outside, inside 12 times lower. What is E_Na?", RT_F_37 * math.log(12)),
        ("Plasma K is 4 mM and cells have 35 times more. E_K?", -RT_F_37 * math.log(35)),
        ("Outside Cl is 120 mM and there is 15 times less inside. E_Cl?", -RT_F_37 * math.log(15)),
        ("[K]o doubles and [K]i halves; K was 5 out and 140 in. New E_K?", nernst_mV(1, 10, 70)),
        ("Na内12外145。胞内Na升高1倍，胞外Na降低10%，E_Na？", nernst_mV(1, 130.5, 24)),
        ("胞外K加倍（原3），内150，E_K？", nernst_mV(1, 6, 150)),
        ("胞内Na增加50%（原12），外145，E_Na？", nernst_mV(1, 145, 18)),
    ],
)
def test_a_side_in_words_counts(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # Solutions and patches.
        ("E_K for 70 mM K2SO4 inside and 5 mM KCl outside?", "E_K", nernst_mV(1, 5, 140)),
        ("胞外CaCl2 100 mM，胞内Cl 10 mM，E_Cl？", "E_Cl", nernst_mV(-1, 200, 10)),
        ("Bath 145 NaCl 5 KCl, pipette 10 NaCl 140 KCl. E_K?", "E_K", nernst_mV(1, 5, 140)),
        (
            "Inside-out patch: pipette 5 mM K, bath 140 mM K. Reversal for a K channel?",
            "E_K",
            nernst_mV(1, 5, 140),
        ),
        ("inside-out膜片，电极液K 140，浴液K 5，E_K？", "E_K", nernst_mV(1, 140, 5)),
        # A logarithm that is told; E behind V_m and its force; a current at another voltage.
        ("log10([K]o/[K]i) = -1.5. What is E_K at 37 °C?", "E_K", -1.5 * RT_F_37 * math.log(10)),
        ("ln([K]o/[K]i)=-3.3，37°C，E_K？", "E_K", -3.3 * RT_F_37),
        (
            "The K+ driving force is 20 mV at Vm -70 with 140 mM inside. [K]o?",
            "[K]o",
            140 * math.exp(-90 / RT_F_37),
        ),
        ("E_K=-90，Vm=-70时K电流100 pA，Vm=-50时K电流多大？（电导不变）", "I", 200.0),
        # Several alike, and the way that is told behind an amount.
        ("Three synapses with 1 nS each (E = 0) at -70 mV. Total current?", "I", -210.0),
        ("10个突触各0.5 nS同时激活，E=0，Vm=-70，总电流？", "I", -350.0),
        # Groups that are set against each other.
        ("对照组K外5，实验组K外20，胞内均140，实验组E_K比对照组高多少？", "ΔE_K", nernst_mV(1, 4, 1)),
        ("病人血钾3.0 mM（正常4.5 mM），胞内145 mM，与正常相比E_K变化了多少？", "ΔE_K", nernst_mV(1, 4.5, 3)),
    ],
)
def test_a_whole_question_counts(text: str, quantity: str, value: float) -> None:
    told = {r.quantity: r.value for r in TUTOR.ask(text).results}
    assert told[quantity] == pytest.approx(value)


def test_two_moles_that_are_pumped_out_cost_energy() -> None:
    told = TUTOR.ask("How much energy to pump 2 moles of Na+ out at -70 mV with 145 out and 15 in?")
    assert told.results[0].value == pytest.approx(12.604, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "values"),
    [
        ("pH outside is 7.4 and inside is 0.4 lower. E_H?", "E_H", [-0.4 * RT_F_37 * math.log(10)]),
        (
            "The cell depolarizes halfway from -70 mV to ENa (+60). What's the driving force on Na then?",
            "DF_Na",
            [-65.0],
        ),
        ("胞内K降为胞外的10倍，E_K变为多少？", "E_K", [-RT_F_37 * math.log(10)]),
        ("静息电位绝对值由70增大到80，E_K=-90，K驱动力？", "DF_K", [10.0]),
        (
            "a) E_K (140 in, 4 out) b) I_K at -60 mV with gK = 5 nS c) the same at 0 mV",
            "I_K",
            [5 * (-60 - nernst_mV(1, 4, 140)), -5 * nernst_mV(1, 4, 140)],
        ),
        ("K, Na and Cl at Vm = -65: directions? EK -90, ENa 60, ECl -70", "DF_K", [25.0]),
        (
            "A cell has 1000 Na channels of 15 pS. E_Na = +60 mV. What is the current at -20 mV if 900 are blocked by TTX?",
            "I_Na",
            [-120.0],
        ),
        (
            "200个K通道，单通道电导20 pS，其中四分之一被阻断，其余都开放，Vm=-40，E_K=-90，总电流？",
            "I_K",
            [150.0],
        ),
    ],
)
def test_what_is_told_by_something_else(text: str, quantity: str, values: list[float]) -> None:
    assert [r.value for r in TUTOR.ask(text).results if r.quantity == quantity] == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    [
        "膜对K不通透，K内140外5，Vm=-70，K会流动吗？",
        "Vm=+80，E_Na=+60，但Na通道全部关闭，Na有净流动吗？",
        "The membrane is impermeable to K+. K 140 in 5 out, -70 mV. Which way does K+ flow?",
        "Na channels are blocked by TTX, Vm -70, ENa 60. Which way does Na+ move?",
    ],
)
def test_through_a_shut_door_nothing_flows(text: str) -> None:
    told = TUTOR.ask(text)
    assert told.direction == "none"
    assert told.results[0].value == 0.0


@pytest.mark.parametrize(
    "told", ["TTX is washed off.", "没加TTX。", "The membrane is permeable only to Na+."]
)
def test_through_an_open_one_it_does(told: str) -> None:
    assert TUTOR.ask(f"{told} V_m = -70 mV, E_Na = 60 mV. Which way does Na+ flow?").direction == "in"
