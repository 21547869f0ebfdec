# ruff: noqa: E501 - a question stands on one line
"""Electroneutral cotransport, straight I-V lines, replaced ions: many wordings of each."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor
from grammar.queries import CurrentLine, Electroneutral, Replacement

TUTOR: Final = Tutor()


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("KCC2 at equilibrium: K in 140, K out 5, Cl out 120. What is [Cl]i?", "[Cl]i", 4.28571),
        ("NKCC1: Na 145/12, K 4/140, Cl out 110; at what [Cl]i is it in equilibrium", "[Cl]i", 64.63266),
        ("What is E_Cl if KCC2 is at equilibrium, with 5 mM K+ outside and 140 mM inside?", "E_Cl", -89.05869),
        ("A K-Cl cotransporter is at equilibrium. K+ 3.5 mM outside and 140 mM inside, Cl- 130 mM outside. Internal chloride?", "[Cl]i", 3.25),
        ("The Na-K-2Cl cotransporter: Na+ 145 mM out, 15 mM in; K+ 5 mM out, 140 mM in; Cl- 120 mM out. Find the equilibrium [Cl-]i.", "[Cl]i", 70.50836),
        ("how low can KCC2 take chloride inside if [K]o is 3 mM, [K]i 140 mM and [Cl]o 130 mM?", "[Cl]i", 2.78571),
        ("what cl inside does kcc2 settle at w/ ko 5 ki 140 clo 120", "[Cl]i", 4.28571),
        ("Calculate the intracellular chloride concentration at which KCC2 transport ceases: K+out 5 mM, K+in 145 mM, Cl-out 120 mM.", "[Cl]i", 4.13793),
        ("At what [K]o does KCC2 reverse if [K]i = 140 mM, [Cl]o = 120 mM, [Cl]i = 7 mM?", "[K]o", 8.16667),
        ("At what extracellular K+ does KCC2 stop extruding Cl-: [K]i 140, [Cl]i 5, [Cl]o 120 mM", "[K]o", 5.83333),
        ("KCC2 extrudes K+ and Cl-. With [K+]o 5, [K+]i 140, [Cl-]o 120 mM, what is the Cl- reversal potential it would produce?", "E_Cl", -89.05869),
        ("NKCC1 at equilibrium: Na+ 145 out/10 in, K+ 5 out/140 in, Cl- 120 out. E_Cl?", "E_Cl", -8.79382),
        ("NCC: Na 40/15, Cl 30 outside. [Cl]i at equilibrium?", "[Cl]i", 80.0),
        ("KCC2 is in equilibrium and E_K is -95 mV. What is E_Cl?", "E_Cl", -95.0),
        ("KCC2 at equilibrium, E_K -90 mV and [Cl]o 120 mM: [Cl]i?", "[Cl]i", 4.13740),
        ("Free energy of one KCC2 cycle with K 5/140 and Cl 120/10?", "ΔG", -2.18495),
        ("KCC2平衡时：K+ 膜外5 mM，膜内140 mM，Cl- 膜外120 mM，胞内氯浓度是多少？", "[Cl]i", 4.28571),
        ("钾氯协同转运体处于平衡，[K]o=5 mM，[K]i=140 mM，[Cl]o=120 mM，求[Cl]i", "[Cl]i", 4.28571),
        ("NKCC1：钠 外145 内12，钾 外4 内140，氯 外110，平衡时[Cl]i是多少", "[Cl]i", 64.63266),
        ("钠钾二氯协同转运体平衡时胞内Cl-浓度？Na+ 145/12 mM，K+ 4/140 mM，Cl-膜外110 mM", "[Cl]i", 64.63266),
        ("如果KCC2处于平衡，胞外钾5 mM，胞内钾140 mM，ECl是多少？", "E_Cl", -89.05869),
        ("KCC2最多能把胞内氯降到多少？钾 外3 内140 mM，氯 外130 mM", "[Cl]i", 2.78571),
        ("电中性的KCC2达到热力学平衡时，[K]o 3 mM，[K]i 130 mM，[Cl]o 135 mM，求胞内氯离子浓度", "[Cl]i", 3.11538),
        ("NKCC1 在 Na+ 145/10、K+ 5/140、Cl- 外120 时平衡，ECl 等于多少", "E_Cl", -8.79382),
        ("胞外钾升到多少时KCC2停止外排氯？[K]i=140，[Cl]i=5，[Cl]o=120 mM", "[K]o", 5.83333),
        ("钠氯协同转运体NCC平衡，Na+ 外40内15 mM，Cl-外30 mM，胞内Cl-多少", "[Cl]i", 80.0),
        ("K+-Cl-协同转运体平衡时，钾外5内140，氯外120，胞内氯浓度", "[Cl]i", 4.28571),
        ("NKCC1平衡时，ENa=+60 mV，EK=-90 mV，ECl是多少", "E_Cl", -15.0),
        ("NKCC1工作一个循环的自由能变化？Na+ 145/15，K+ 5/140，Cl- 110/20 mM", "ΔG", -6.04964),
    ],
)  # fmt: skip
def test_a_cotransporter_in_equilibrium(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert isinstance(answer.query, Electroneutral)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Which way does KCC2 move Cl- when [K]o = 5 mM, [K]i = 140 mM, [Cl]o = 120 mM and [Cl]i = 20 mM?", "out"),
        ("Which way does NKCC1 run: Na 145/12, K 4/140, Cl 110/40?", "in"),
        ("Does NKCC1 import or export chloride when Na is 145/10, K is 5/140 and Cl is 120/30 mM?", "in"),
        ("Vm is -65 mV. KCC2 with K+ 5/140 mM and Cl- 120/8 mM: which direction?", "out"),
        ("In a neuron [K+]i = 140 mM, [K+]o = 12 mM (seizure), [Cl-]o = 120 mM and [Cl-]i = 6 mM. Does KCC2 push chloride in or out?", "in"),
        ("KCC2: with 6 mM K+ outside, 150 mM K+ inside, 110 mM Cl- outside and 4.4 mM Cl- inside, is there net transport?", "none"),
        ("Will NKCC1 take up chloride if [Na]o 145, [Na]i 15, [K]o 5, [K]i 140, [Cl]o 120, [Cl]i 30 mM?", "in"),
        ("E_K = -90 mV, E_Cl = -70 mV. Which way does KCC2 move chloride?", "out"),
        ("胞外K+ 5 mM、胞内K+ 140 mM、胞外Cl- 120 mM、胞内Cl- 20 mM时，KCC2往哪个方向转运？", "out"),
        ("[Na]o=145,[Na]i=12,[K]o=4,[K]i=140,[Cl]o=110,[Cl]i=40 mM，NKCC1把Cl-转入还是转出？", "in"),
        ("神经元[K+]i=140，[K+]o=12，[Cl-]o=120，[Cl-]i=6 mM，此时KCC2把Cl-运进还是运出细胞？", "in"),
        ("膜电位-65 mV，KCC2，K+ 5/140 mM，Cl- 120/8 mM，往哪边走？", "out"),
        ("KCC2的方向：钾外5内140，氯外120内4", "in"),
    ],
)  # fmt: skip
def test_which_way_a_cotransporter_runs(text: str, way: str) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, Electroneutral)
    assert answer.direction == way


def test_a_cotransporter_is_followed_up() -> None:
    answer = TUTOR.ask("KCC2 at equilibrium: K 5/140, Cl out 120. [Cl]i?")
    more = TUTOR.ask("and with [K]o 10?", context=answer.context)
    assert more.results[0].value == pytest.approx(10.0 * 120.0 / 140.0)
    lacking = TUTOR.ask("NKCC2 at equilibrium, Na 100/10, K 5/140. [Cl]i?")
    assert lacking.missing == ("Cl.outside_mM",)
    whole = TUTOR.ask("120 mM", context=lacking.context)
    assert isinstance(whole.query, Electroneutral)
    assert whole.query.transporter == "NKCC2"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("what do KCC2 and NKCC1 do", "chloride"),
        ("KCC2 and epilepsy", "epilepsy"),
        ("why does GABA excite when NKCC1 dominates", "chloride"),
        ("KCC2和NKCC1起什么作用", "chloride"),
        ("KCC2减少与癫痫", "epilepsy"),
    ],
)
def test_a_cotransporter_without_numbers_is_a_card(text: str, card: str) -> None:
    assert TUTOR.ask(text).concepts[0] == card


@pytest.mark.parametrize(
    "text",
    [
        "KCC2 keeps [Cl]i at 6 mM while [Cl]o is 120 mM. E_Cl?",
        "KCC2使胞内氯保持在6 mM，胞外120 mM，ECl是多少",
    ],
)
def test_both_chlorides_and_E_are_the_Nernst_equation(text: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "E_Cl"
    assert first.value == pytest.approx(-80.066, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("The current is -200 pA at -80 mV and +100 pA at -20 mV, the I-V is linear. Reversal potential?", "E_rev", -40.0),
        ("A linear I-V curve passes through -300 pA at -100 mV and 0 pA at -40 mV. What is the conductance?", "g", 5.0),
        ("Whole-cell current: -150 pA at -90 mV, 50 pA at -10 mV. Where does it reverse?", "E_rev", -30.0),
        ("A channel carries 2 pA at 0 mV and -1 pA at -60 mV; single-channel conductance?", "g", 0.05),
        ("I = -50 pA at V = -100 mV and I = +100 pA at V = 0 mV. Find E_rev and g, assuming an ohmic I-V.", "E_rev", -66.66667),
        ("At -60 mV the current is -120 pA, at +20 mV it is +40 pA. Slope conductance and reversal potential?", "g", 2.0),
        ("when held at -70 mV I measure -210 pA, at -30 mV it's -50 pA. what's the reversal potential?", "E_rev", -17.5),
        ("linear IV: (-80 mV, -2 nA) and (-40 mV, 0.4 nA). g and Erev?", "g", 60.0),
        ("currents of -200 and +100 pA are measured at -80 and -20 mV, respectively. Where does the linear I-V reverse?", "E_rev", -40.0),
        ("The current goes from -100 pA to +50 pA when the voltage goes from -80 mV to -20 mV. Conductance?", "g", 2.5),
        ("Two measurements: V = -90 mV, I = -300 pA; V = -30 mV, I = 60 pA. What is the reversal potential?", "E_rev", -40.0),
        ("at -100 mV I get -8 µA/cm2, at -50 mV 2 µA/cm2, straight line, conductance per area?", "g", 0.2),
        ("a step from -80 to -60 mV changes the current by 40 pA: conductance?", "g", 2.0),
        ("A voltage step of 20 mV changes the current by 50 pA. input conductance?", "g", 2.5),
        ("Injecting 50 pA changes the membrane potential by 10 mV. Input resistance?", "R", 200.0),
        ("the i-v relation is a straight line, -0.5 nA at -90 and +0.25 nA at -30 mV. find erev", "E_rev", -50.0),
        ("A 10 mV depolarization increases outward current by 35 pA. What is the slope conductance?", "g", 3.5),
        ("-200 pA at -80 mV and +100 pA at -20 mV, linear I-V. What current flows at +10 mV?", "I", 250.0),
        ("What current flows at 0 mV if I = -200 pA at -80 mV and 100 pA at -20 mV, the I-V being linear?", "I", 200.0),
        ("I-V为直线，-80 mV时-200 pA，-20 mV时100 pA，0 mV时电流是多少？", "I", 200.0),
        ("电流在-80 mV时为-200 pA，在-20 mV时为+100 pA，I-V关系为直线，求反转电位和电导", "E_rev", -40.0),
        ("膜电位-90 mV时电流-150 pA，-10 mV时电流50 pA，线性，反转电位是多少？", "E_rev", -30.0),
        ("单通道在0 mV时电流2 pA，在-60 mV时-1 pA，单通道电导多大？", "g", 0.05),
        ("I-V曲线为直线，经过(-100 mV, -300 pA)和(-40 mV, 0 pA)，电导是多少", "g", 5.0),
        ("钳制在-60 mV时电流-120 pA，钳制在+20 mV时电流+40 pA，求斜率电导", "g", 2.0),
        ("电压为-80 mV和-20 mV时，电流分别为-200 pA和100 pA，反转电位在哪里", "E_rev", -40.0),
        ("GABA电流在-90 mV为-120 pA，在-45 mV为+60 pA，反转电位？", "E_rev", -60.0),
        ("电压从-80 mV阶跃到-60 mV，电流变化40 pA，电导多少", "g", 2.0),
        ("注入50 pA电流使膜电位改变10 mV，输入电阻多大？", "R", 200.0),
    ],
)  # fmt: skip
def test_points_of_a_straight_line(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert isinstance(answer.query, CurrentLine)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-5)


def test_both_of_a_line_are_told() -> None:
    text = "The current is -200 pA at -80 mV and +100 pA at -20 mV, the I-V is linear. Reversal potential? Conductance?"
    found = {one.quantity: one.value for one in TUTOR.ask(text).results}
    assert found["E_rev"] == pytest.approx(-40.0)
    assert found["g"] == pytest.approx(5.0)


@pytest.mark.parametrize(
    "text",
    [
        "A step to -40 mV evokes 35 pA; conductance?",
        "depolarization to +20 mV gives a current of 100 pA, conductance?",
    ],
)
def test_a_potential_is_no_step(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("K+ current 120 pA at -40 mV, E_K -90 mV, conductance?", "g_K", 2.4),
        ("Current reverses at -10 mV and is -200 pA at -60 mV. Conductance?", "g", 4.0),
        (
            "How does current change when voltage goes from -60 to -40 mV with g = 2 nS and E = -80 mV?",
            "I",
            80.0,
        ),
    ],
)
def test_ohms_law_stays_as_it_is(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert not isinstance(answer.query, CurrentLine)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Replacing all external Na+ (145 mM) by Li+ (145 mM) shifts the reversal potential from +50 to +40 mV at 20 °C. P_Li/P_Na?", "P_Li/P_Na", 0.67310),
        ("when Na outside is replaced by Li the reversal moves by −12 mV, P_Li/P_Na?", "P_Li/P_Na", 0.63827),
        ("E_rev is +52 mV in Na+ Ringer. With all Na+ replaced by K+ it is -38 mV. What is P_K/P_Na at 22 °C?", "P_K/P_Na", 0.029056),
        ("Substituting Li+ for external Na+ changes Erev from 45 mV to 43 mV. Relative permeability P_Li/P_Na?", "P_Li/P_Na", 0.92790),
        ("140 mM Na+ in the bath is replaced by 140 mM Cs+ and the reversal potential goes from +60 mV to -10 mV. P_Cs/P_Na?", "P_Cs/P_Na", 0.072865),
        ("When extracellular Na+ (150 mM) was substituted by 75 mM NH4+, the reversal potential shifted by +8 mV. Permeability ratio P_NH4/P_Na?", "P_NH4/P_Na", 2.69790),
        ("Li+ replaces Na+ outside: Erev shifts from 50 to 40 mV. How permeable is the channel to Li+ relative to Na+?", "P_Li/P_Na", 0.68787),
        ("Replacing external Cl- with NO3- shifts the reversal potential from -30 to -40 mV. P_NO3/P_Cl?", "P_NO3/P_Cl", 1.45377),
        ("Replacing internal K+ with Rb+ shifts the reversal potential by +5 mV; P_Rb/P_K?", "P_Rb/P_K", 0.82938),
        ("The reversal potential is +40 mV instead of +50 mV after Na+ outside is replaced by Li+. P_Na/P_Li?", "P_Na/P_Li", 1.45377),
        ("What is P_NMDG/P_Na if replacing all external sodium with NMDG moves the reversal potential from +5 mV to -85 mV?", "P_NMDG/P_Na", 0.034479),
        ("All extracellular Na+ replaced with choline: reversal shift -70 mV. P_choline/P_Na?", "P_choline/P_Na", 0.072865),
        ("The reversal potential of a cation channel is 0 mV in NaCl outside; with external NaCl replaced by KCl it becomes +5 mV. P_K/P_Na?", "P_K/P_Na", 1.20572),
        ("replacing external Na+ (150 mM) by Li+ (100 mM) shifts the reversal from +50 to +40 mV: P_Na/P_Li?", "P_Na/P_Li", 0.96918),
        ("With Li+ replacing Na+ in the external solution the reversal potential moves from +50 to +40 mV. P_Li/P_Na at 20 C?", "P_Li/P_Na", 0.67310),
        ("细胞外Na+改为K+（等浓度），Erev 从 +55 变为 -5 mV，求 PK/PNa，25℃", "P_K/P_Na", 0.096776),
        ("把膜外Na+全部换成Li+，反转电位从+50 mV变为+40 mV，求P_Li/P_Na", "P_Li/P_Na", 0.68787),
        ("用Li+替换膜外全部Na+，反转电位由+50 mV移到+40 mV，20℃，P_Li/P_Na是多少？", "P_Li/P_Na", 0.67310),
        ("膜外145 mM Na+换成145 mM K+后，反转电位从+50 mV变为-80 mV，PK/PNa等于多少", "P_K/P_Na", 0.0077178),
        ("胞外Na+被Cs+取代，反转电位移动-25 mV，求PCs/PNa", "P_Cs/P_Na", 0.39243),
        ("膜外NaCl全部用LiCl代替，反转电位从48 mV变到43 mV，求通透性之比P_Li/P_Na", "P_Li/P_Na", 0.82938),
        ("胞外Cl-换成Br-时反转电位由-20 mV变为-25 mV，P_Br/P_Cl为多少？", "P_Br/P_Cl", 1.20572),
        ("膜内K+换成Rb+，反转电位从-80 mV变为-70 mV，P_Rb/P_K多大", "P_Rb/P_K", 0.68787),
        ("胞外钠被等浓度的胆碱取代，反转电位由+50变到-40 mV，胆碱与钠的通透性比P_choline/P_Na", "P_choline/P_Na", 0.034479),
        ("以Cs+代替膜外K+，反转电位移动了-30 mV，25℃，P_Cs/P_K=?", "P_Cs/P_K", 0.31110),
    ],
)  # fmt: skip
def test_an_ion_in_place_of_another(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert isinstance(answer.query, Replacement)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("External Na+ is replaced by choline so that [Na]o falls from 145 mM to 14.5 mM, [Na]i 12 mM. What happens to E_Na?", "E_Na", 5.058),
        ("External Na replaced by 140 mM Li, internal 140 mM K, reversal -60 mV. P_Li/P_K?", "P_Li/P_K", 0.10593),
        ("膜外Na+的一部分换成胆碱，[Na]o从145 mM降到14.5 mM，[Na]i 12 mM，ENa变为多少", "E_Na", 5.058),
    ],
)  # fmt: skip
def test_other_replacements_stay_as_they_are(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert not isinstance(answer.query, Replacement)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "Half of the external Na+ is replaced by Li+ and the reversal potential goes from +50 to +45 mV. P_Li/P_Na?",
        "Replacing external Na+ by Ca2+ shifts the reversal potential from +50 to +40 mV. P_Ca/P_Na?",
        "Replacing external Na+ by Li+ shifts the reversal potential by 10 mV. P_Li/P_Na?",
    ],
)
def test_a_replacement_that_tells_too_little_is_asked_about(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("what happens to the reversal potential if external sodium is replaced", "reversal_potential"),
        ("把细胞外钠换成胆碱会怎样", "action_potential"),
    ],
)
def test_a_replacement_without_numbers_is_a_card(text: str, card: str) -> None:
    assert TUTOR.ask(text).concepts[0] == card
