# ruff: noqa: E501 - a question stands on one line
"""Currents as they are told in class: lines, channels, an input resistance, and the unit that is asked for."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, check_whole

e = 1.602176634e-19
F = 96485.33212


def first(text: str) -> tuple[str, object, str]:
    """The first result of the answer to a question."""
    found = TUTOR.ask(text).results[0]
    return found.quantity, found.value, found.unit


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("I-V data from lab: -80 mV → -60 pA; -40 mV → -20 pA; 0 mV → +20 pA; 40 mV → +60 pA. reversal potential?", "E_rev", -20.0),
        ("V (mV): -40 -20 0 20 ; I (pA): -90 -50 -10 30. straight line. Erev please", "E_rev", 5.0),
        ("助教給的擬合直線是 I(pA)=0.5×V(mV)+17.5,請問反轉電位多少mV?", "E_rev", -35.0),
        ("助教给的拟合直线是 I(pA)=0.5×V(mV)+17.5，斜率电导是多少nS？", "g", 0.5),
        ("The fitted line is I = 2.5 V + 100 (I in pA, V in mV). What is the reversal potential?", "E_rev", -40.0),
        ("I (nA) = 0.02 (V + 60). What is the reversal potential and the conductance?", "E_rev", -60.0),
        ("I = 0.02 V + 1 (V in mV, I in nA): slope conductance in nS?", "g", 20.0),
        ("V: -60, -40, -20, 0 mV; I: -80, -40, 0, 40 pA. slope conductance?", "g", 2.0),
        ("电压(mV)：-80 -60 -40 -20；电流(pA)：-100 -50 0 50。求反转电位", "E_rev", -40.0),
        ("膜电位分别为-60、-40、-20 mV时电流分别为-40、0、40 pA，反转电位？", "E_rev", -40.0),
        ("-60 pA at -80 mV, -20 pA at -40 mV, 20 pA at 0 mV: reversal?", "E_rev", -20.0),
        ("Points (V, I): (-80 mV, -60 pA), (-40 mV, -20 pA), (0 mV, 20 pA). Find the reversal potential.", "E_rev", -20.0),
        ("Voltages -100, -80, -60 mV gave currents of -50, -10 and 30 pA. Where does the current reverse?", "E_rev", -75.0),
        ("What current flows at 20 mV if V (mV): -40 -20 0; I (pA): -90 -50 -10?", "I", 30.0),
        ("-80 mV → -80 pA; -40 mV → -20 pA; 0 mV → +20 pA; 40 mV → +120 pA. reversal potential?", "E_rev", -20.0),
    ],
)  # fmt: skip
def test_a_line_in_a_table_or_an_equation(text: str, quantity: str, value: float) -> None:
    found = first(text)
    assert found[0] == quantity
    assert found[1] == pytest.approx(value)


def test_a_bent_curve_has_no_one_slope() -> None:
    text = "-80 mV → -80 pA; -40 mV → -20 pA; 0 mV → +20 pA; 40 mV → +120 pA. slope conductance?"
    assert not TUTOR.ask(text).results


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peak inward Na+ current −3.0 nA at −20 mV, E_Na +55 mV, single channel conductance 15 pS. About how many channels are open at the peak?", 3000 / (0.015 * 75)),
        ("The whole-cell K+ current is 2 nA at 0 mV. E_K = -90 mV and each channel has a conductance of 20 pS. How many channels are open?", 2000 / 1.8),
        ("全细胞钠电流峰值为-2 nA（-10 mV），ENa=+50 mV，单通道电导20 pS，开放的通道约有多少个？", 2000 / 1.2),
        ("A single K channel has a conductance of 20 pS. I_K = 900 pA at 0 mV, E_K = -90 mV. How many open channels?", 500.0),
        ("单通道电导25 pS，Vm=-60 mV，EK=-90 mV，总K+电流1.5 nA，有多少个通道开放？", 2000.0),
        ("Ca current -0.5 nA at 0 mV, ECa = +50 mV, 10 pS per channel: number of open channels?", 1000.0),
        ("I_K = 1 nA at +10 mV, E_K -90 mV. Single-channel conductance 10 pS, open probability 0.5. How many channels are in the membrane?", 2000.0),
        ("Macroscopic current 3 nA, single-channel current 1.5 pA: how many channels are open?", 2000.0),
    ],
)  # fmt: skip
def test_how_many_channels_carry_it(text: str, count: float) -> None:
    assert first(text) == ("N", pytest.approx(count), "1")


@pytest.mark.parametrize(
    ("text", "ions"),
    [
        (
            "A Ca-activated K channel stays open for 2 ms and passes 5 pA. How many K+ ions went through?",
            1e-14 / e,
        ),
        ("A Ca2+-activated K+ channel carries 5 pA. How many ions pass per second?", 5e-12 / e),
        ("单个钙激活钾通道电流5 pA，每毫秒通过多少个K+？", 5e-15 / e),
        ("A calcium-activated chloride channel passes 2 pA for 3 ms. How many ions is that?", 6e-15 / e),
    ],
)
def test_what_opens_a_channel_is_not_what_passes(text: str, ions: float) -> None:
    assert first(text) == ("N", pytest.approx(ions), "1")


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Input resistance 150 MΩ. The teaching assistant injects −50 pA. By how many mV does the membrane potential change, assuming a purely ohmic membrane?", "ΔV_m", -7.5),
        ("A neuron with an input resistance of 200 MΩ gets 100 pA. How much does it depolarise?", "ΔV_m", 20.0),
        ("Inject 50 pA into a cell of 300 MΩ: steady-state voltage change?", "ΔV_m", 15.0),
        ("输入电阻100 MΩ，注入-200 pA电流，膜电位改变多少mV？", "ΔV_m", -20.0),
        ("细胞输入电阻为250 MΩ，注入40 pA去极化电流，稳态时膜电位变化多少？", "ΔV_m", 10.0),
        ("Resting at -70 mV, R_in 100 MΩ, inject 50 pA: by how much does V_m change?", "ΔV_m", 5.0),
        ("A synaptic current of -30 pA flows in a cell of 500 MΩ. How large is the EPSP?", "ΔV_m", 15.0),
        ("A hyperpolarizing current of 100 pA is injected into a cell with 150 MΩ. ΔV?", "ΔV_m", -15.0),
        ("What current must be injected into a 200 MΩ cell to depolarise it by 15 mV?", "I", 75.0),
        ("要使输入电阻为100 MΩ的细胞去极化10 mV，需注入多大电流(pA)？", "I", 100.0),
    ],
)  # fmt: skip
def test_across_an_input_resistance(text: str, quantity: str, value: float) -> None:
    found = first(text)
    assert found[0] == quantity
    assert found[1] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("膜片钳读图题:-60 mV时开放电流幅度-2.4 pA,该通道反转电位0 mV,单通道电导是多少pS?", 40.0, "pS"),
        ("Single channel current 2 pA at 0 mV, E_K = -90 mV. What is the conductance in pS?", 2000 / 90, "pS"),
        ("I = 1 nA at +10 mV, E_rev = 0: g in µS?", 0.1, "µS"),
        ("单通道电流-3 pA，Vm=-100 mV，Erev=0，电导多少皮西？", 30.0, "pS"),
        ("g_K = 20 nS, E_K = -90 mV, V_m = -50 mV. I_K in nA?", 0.8, "nA"),
        ("E_Ca = +125 mV, Ca outside 2 mM, 37 C. What is intracellular calcium in nM?", 2e6 * 2.718281828459045 ** (-250 / RT_F_37), "nM"),
        ("E_Ca=125 mV，胞外Ca 2 mM，求胞内Ca浓度(µM)", 2e3 * 2.718281828459045 ** (-250 / RT_F_37), "µM"),
        ("-100 pA step makes -10 mV change. What is the input resistance in GΩ?", 0.1, "GΩ"),
    ],
)  # fmt: skip
def test_in_the_unit_that_is_asked(text: str, value: float, unit: str) -> None:
    assert first(text)[1:] == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "net", "way"),
    [
        ("I_K = 200 pA and I_Na = -150 pA. Net current?", 50.0, "out"),
        ("At -40 mV the K+ current is 300 pA and the Na+ current is -450 pA. What is the net current and its direction?", -150.0, "in"),
        ("An inward current of 100 pA and an outward current of 250 pA flow together. What is the net current?", 150.0, "out"),
        ("钾电流为+200 pA，钠电流为-150 pA，净电流是多少？", 50.0, "out"),
        ("内向钠电流80 pA，外向钾电流120 pA，总电流多大？", 40.0, "out"),
        ("INa=-50 pA, IK=50 pA. sum of the currents?", 0.0, "none"),
    ],
)  # fmt: skip
def test_the_sum_of_currents_that_are_told(text: str, net: float, way: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity == "I_net"
    assert answer.results[0].value == pytest.approx(net)
    assert answer.solved is not None
    assert answer.solved.direction == way
    check_whole(answer.solved)


@pytest.mark.parametrize(
    ("text", "more", "quantity", "value"),
    [
        ("I_K = 200 pA and I_Na = -150 pA. Net current?", "and if I_Na is -300 pA?", "I_net", -100.0),
        ("Input resistance 150 MΩ, 50 pA injected: by how many mV does V_m change?", "and with 100 pA?", "ΔV_m", 15.0),
        ("输入电阻100 MΩ，注入-200 pA电流，膜电位改变多少mV？", "那-100 pA呢？", "ΔV_m", -10.0),
    ],
)  # fmt: skip
def test_a_line_goes_on(text: str, more: str, quantity: str, value: float) -> None:
    before = TUTOR.ask(text)
    found = TUTOR.ask(more, context=before.context).results[0]
    assert found.quantity == quantity
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Current density is 10 µA/cm2 and area is 1000 µm2; what is the current?", 100.0, "pA"),
        ("A current density of 1 mA/cm2 flows through a spherical cell of diameter 20 µm. Total current in nA?", math.pi * 4, "nA"),
        ("电流密度5 µA/cm²，膜面积2000 µm²，电流是多少pA？", 100.0, "pA"),
        ("A 500 pA current in a cell with 2000 µm² of membrane: current density in µA/cm2?", 25.0, "µA/cm²"),
        ("全细胞电流200 pA，细胞膜面积1000 µm²，电流密度多少？", 20.0, "µA/cm²"),
    ],
)  # fmt: skip
def test_a_current_and_its_density(text: str, value: float, unit: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].value == pytest.approx(value)
    assert answer.results[0].unit == unit
    assert answer.solved is not None
    check_whole(answer.solved)


def out_kJ(z: int, outside: float, inside: float, membrane_mV: float) -> float:
    """ΔG of a mole that goes out, as a book prints it."""
    return -z * F * (membrane_mV - RT_F_37 / z * math.log(outside / inside)) * 1e-6


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("How many joules does it take to move one K+ ion out of a cell, 140 in, 5 out, -70 mV, 37 C?", out_kJ(1, 5, 140, -70) * 1e3 * e / F, "J"),
        ("How many eV to move one Na+ ion into the cell at -70 mV, 145 out 15 in?", -out_kJ(1, 145, 15, -70) * 1e3 / F, "eV"),
        ("把一个Na+从胞内移到胞外需要多少焦耳？内15外145 mM，-70 mV，37°C", out_kJ(1, 145, 15, -70) * 1e3 * e / F, "J"),
        ("What is the work in J per ion to pump one Ca2+ ion out at -70 mV? Ca 100 nM in, 2 mM out, 37 °C", out_kJ(2, 2, 1e-4, -70) * 1e3 * e / F, "J"),
        ("将1个K+从胞内移到胞外，做功多少eV？内140，外5，膜电位-70 mV", out_kJ(1, 5, 140, -70) * 1e3 / F, "eV"),
        ("E_Na = +60 mV, V_m = -70 mV. How many eV does one Na+ ion release when it enters?", -0.13, "eV"),
        ("Work to move 1 mol Na+ out of the cell in joules: 15 in, 145 out, -70 mV", out_kJ(1, 145, 15, -70), "kJ/mol"),
    ],
)  # fmt: skip
def test_the_energy_of_one_ion(text: str, value: float, unit: str) -> None:
    found = first(text)
    assert found[1:] == (pytest.approx(value, rel=1e-6), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("An open BK channel (180 pS) carries an outward K+ current of 18 pA while E_K is −80 mV. The patch must have been held at: a) −180 mV b) −20 mV c) +20 mV d) +100 mV", 20.0),
        ("A channel of 20 pS carries -2 pA; E_rev is 0 mV. The membrane was clamped at: A) -100 mV B) -10 mV C) +10 mV D) +100 mV", -100.0),
        ("The K+ current through a 50 pS channel is 4 pA at 0 mV. It reverses at: (a) -80 mV (b) -8 mV (c) 80 mV (d) 0 mV", -80.0),
        ("某K+通道(50 pS)在EK=-80 mV时通过5 pA外向电流,膜电位被钳制在: A. -180 mV B. -20 mV C. +20 mV D. +100 mV", 20.0),
        ("g_K = 10 nS, E_K = -90 mV. Calculate the K+ current when the cell is held at: a) -70 mV b) -20 mV c) +20 mV", 200.0),
        ("A 10 pF cell is charged by 100 pA for 1 ms. Vm changes by: a) 1 mV b) 10 mV c) 100 mV d) 0.1 mV", 10.0),
    ],
)  # fmt: skip
def test_what_a_stem_breaks_off_before_is_to_be_chosen(text: str, value: float) -> None:
    assert first(text)[1] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "V_mV"),
    [
        ("Cl- enters the cell at 30 pA through g_Cl = 2 nS, E_Cl = -70 mV. V_m?", -55.0),
        ("An inward Cl- current of 30 pA flows through g_Cl = 2 nS, E_Cl = -70 mV. V_m?", -85.0),
        ("Na+ enters at 30 pA through g_Na = 2 nS, E_Na = 60 mV. V_m?", 45.0),
    ],
)
def test_an_anion_that_enters_is_an_outward_current(text: str, V_mV: float) -> None:
    assert first(text)[1] == pytest.approx(V_mV)
