"""Questions as books and sheets of exercises put them, in both languages."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR, first_result

R, F, CHARGE_C = 8.314462618, 96485.33212, 1.602176634e-19


def rt_F_mV(celsius: float) -> float:
    return R * (celsius + 273.15) / F * 1e3


def given_E_mM(other_mM: float, mV: float, z: int = 1, celsius: float = 37.0) -> float:
    """The outside of a cation's E, or the inside of an anion's."""
    return other_mM * math.exp(abs(z) * mV / rt_F_mV(celsius))


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # each side of a ratio with its ion
        ("细胞内Cl-浓度与细胞外Cl-浓度之比为1:20,37℃下ECl等于多少毫伏", "E_Cl", -80.0659),
        ("细胞内与细胞外Cl-浓度之比为1:20,37℃下ECl", "E_Cl", -80.0659),
        ("the ratio of Cl- inside the cell to Cl- outside is 1:20, ECl at 37", "E_Cl", -80.0659),
        ("胞外K+浓度与胞内K+浓度之比为1:35,37℃,EK", "E_K", -95.0226),
        ("ratio of K+ outside to K+ inside the axon is 1:20; E_K at 20 C", "E_K", -75.6773),
        # no force at a V_m: it is E
        (
            "I want zero driving force on K+ at −65 mV. My internal solution has 130 mM K+, room is 24 °C. "
            "What should I set bath [K+] to?",
            "[K]o",
            10.2688,
        ),
        (
            "What [Cl-]i gives no net driving force on Cl- at -70 mV with 120 mM outside at 37?",
            "[Cl]i",
            8.7441,
        ),
        ("我想让-65 mV时K+的驱动力为零,细胞内130 mM,24℃,细胞外K+应为多少", "[K]o", 10.2688),
        ("Vm=-80,EK=-90,钾的驱动力为0吗", "DF_K", 10.0),
        (
            "[Na+]o = 145, [Na+]i = 15 mM, 37 °C. To what value would plasma Na+ have to rise to make "
            "E_Na = +75.4 mV?",
            "[Na]o",
            given_E_mM(15, 75.4),
        ),
        (
            "[K+]o = 4.5 mM and [K+]i = 150 mM at 37 °C. How high would serum potassium have to go for E_K "
            "to equal -70 mV?",
            "[K]o",
            given_E_mM(150, -70),
        ),
        (
            "Cl- out 110, in 10 mM at 25 °C. Up to what concentration must intracellular Cl- rise to bring "
            "E_Cl to -40 mV?",
            "[Cl]i",
            given_E_mM(110, -40, celsius=25),
        ),
        (
            "K+ 5 outside and 140 inside. To what would extracellular K+ have to be raised so that E_K is "
            "-60 mV at 37 °C?",
            "[K]o",
            given_E_mM(140, -60),
        ),
        (
            "[Na+]o = 145 mM，[Na+]i = 15 mM，37 °C。血浆Na+要升到多少才能使E_Na = +75.4 mV？",
            "[Na]o",
            given_E_mM(15, 75.4),
        ),
        (
            "胞外K+ 4 mM、胞内K+ 140 mM，37 °C。要使E_K变为-70 mV，血钾必须升高到多少？",
            "[K]o",
            given_E_mM(140, -70),
        ),
        ("K+ 外5内140，37℃，胞外钾要降到多少E_K才会是-100 mV？", "[K]o", given_E_mM(140, -100)),
        ("Na外145内12，37℃，血钠降到什么水平E_Na为+50 mV？", "[Na]o", given_E_mM(12, 50)),
    ],
)
def test_a_level_that_is_to_be_reached(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "pA"),
    [
        (
            "If 1.67×10^-9 C of sodium ions enter the axon in a time of 2.0 ms, the average current is",
            835000.0,
        ),
        ("A charge of 20 pC flows in 4 ms. Current?", 5000.0),
        ("Na+ carrying 3e-13 coulombs crosses in 1 ms. Current in pA?", 300.0),
        ("Q = 5 pC in 1 ms, I = ?", 5000.0),
        ("4 ms内有20 pC的电荷通过通道，平均电流多大？", 5000.0),
        ("1.67×10^-9 C的钠离子在2.0 ms内进入轴突，平均电流是多少", 835000.0),
    ],
)
def test_the_current_of_a_charge(text: str, pA: float) -> None:
    assert first_result(text, "I").value == pytest.approx(pA)


def ions_each(channels: float, mV: float, pF: float) -> float:
    return pF * 1e-12 * mV * 1e-3 / CHARGE_C / channels


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The capacity of a unit area of the cell membrane of a nerve cell is 1 μF / cm2. One square "
            "micrometer contains 75 channels. How many sodium ions need to be passed through one sodium "
            "channel for the potential difference to change by 100 mV?",
            ions_each(75, 100, 0.01),
        ),
        (
            "1 µF/cm², 200 channels per µm²: how many Na+ ions per channel for 120 mV",
            ions_each(200, 120, 0.01),
        ),
        (
            "A cell of 20 pF has 1000 Na channels. How many Na+ ions through each channel depolarise it by "
            "100 mV?",
            ions_each(1000, 100, 20),
        ),
        (
            "膜电容1 μF/cm²，每平方微米有75个钠通道，膜电位改变100 mV需要每个通道通过多少个Na+？",
            ions_each(75, 100, 0.01),
        ),
        (
            "膜电容1 μF/cm²，1 µm²膜上有150个钠通道，要使膜电位改变120 mV，需有多少个Na+通过一个通道",
            ions_each(150, 120, 0.01),
        ),
    ],
)
def test_ions_through_one_of_many_channels(text: str, value: float) -> None:
    assert first_result(text, "N").value == pytest.approx(value, rel=1e-6)


def test_how_many_channels_there_are_is_asked_back() -> None:
    answer = TUTOR.ask("1 µF/cm². How many Na+ ions must pass each channel to change V_m by 100 mV, per µm²?")
    assert answer.status == "needs_input"


@pytest.mark.parametrize(
    ("text", "quantity", "mV"),
    [
        (
            "Squid axon under voltage clamp: external Na+ is lowered tenfold, internal Na+ unchanged. By how "
            "many mV should the reversal potential of the Na+ current shift at 20 °C?",
            "ΔE_Na",
            -rt_F_mV(20) * math.log(10),
        ),
        (
            "Under voltage clamp [K]o is raised fivefold. By how much does the reversal potential of the "
            "potassium current shift at 20 °C?",
            "ΔE_K",
            rt_F_mV(20) * math.log(5),
        ),
        (
            "电压钳下，胞外Na+降为十分之一，胞内Na+不变。20 °C时钠电流的反转电位移动多少mV？",
            "ΔE_Na",
            -rt_F_mV(20) * math.log(10),
        ),
        (
            "电压钳实验：胞外K+升高到4倍，20 °C，钾电流的翻转电位变化多少mV？",
            "ΔE_K",
            rt_F_mV(20) * math.log(4),
        ),
    ],
)
def test_the_reversal_of_one_ions_current_moves_as_its_E(text: str, quantity: str, mV: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(mV, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        (
            "20 ℃，根细胞Em=-150 mV，胞质pH 7.3，质外体pH 5.5，硝酸根外0.1 mM、胞质5 mM，"
            "2H⁺/NO₃⁻同向转运体每运入1 mol硝酸根的自由能变化是多少kJ/mol？（负值=顺势）",
            -25.1419,
        ),
        (
            "Em = -120 mV，25 ℃，外pH 5.7，内pH 7.2，Cl-外0.5 mM、内10 mM，2H+/Cl-同向转运一次的ΔG是多少？",
            -21.276,
        ),
        (
            "25 ℃, Vm = -130 mV, apoplast pH 5.6, cytosol pH 7.4, sulfate 0.2 mM outside, 4 mM inside, "
            "3H+/SO4 2- symporter: free energy change per mole of sulfate?",
            -35.9401,
        ),
    ],
)
def test_what_a_carrier_counts_owns_no_concentration(text: str, kJ: float) -> None:
    assert first_result(text, "ΔG").value == pytest.approx(kJ, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "quantity", "mV"),
    [
        (
            "[Ca2+]in = 100 nM (=10^-4 mM) inside, [Ca2+]out = 2 mM outside. Remembering z=+2, compute V_Ca.",
            "E_Ca",
            rt_F_mV(37) / 2 * math.log(2e4),
        ),
        (
            "胞内[Ca2+]i = 100 nM（=10^-4 mM）在胞内，胞外2 mM，求E_Ca",
            "E_Ca",
            rt_F_mV(37) / 2 * math.log(2e4),
        ),
        (
            "A simplified 58 mV Nernst factor at room temperature: E_K ≈ 58 log10([K]_o/[K]_i) mV with "
            "[K]_o/[K]_i = 1/8 (inside high). The potassium equilibrium potential is closest to",
            "E_K",
            -58 * math.log10(8),
        ),
        ("用58 mV的能斯特斜率：[K]o/[K]i=1/8，求E_K", "E_K", -58 * math.log10(8)),
        (
            "E ion = (61 / z) x log (outside / inside) at 37 C. Ca2+, z +2, outside / inside 1.2 / 0.0001 "
            "mmol/L -> E ion?",
            "E_Ca",
            61 / 2 * math.log10(12000),
        ),
        ("anion z -1, 110 out 10 in, 37 C, E?", "E_X", -rt_F_mV(37) * math.log(11)),
        ("z +2 / 外2 内0.0001 mM，37℃，求E", "E_X", rt_F_mV(37) / 2 * math.log(2e4)),
        (
            "At rest, P_Na/P_K ≈ 0.03. Drop Cl-. V_m = 61 log10 of (4 + 0.03×145)/(140 + 0.03×15), i.e. "
            "K+ 4 out, 140 in, Na+ 145 out, 15 in. Resting potential?",
            "V_m",
            61 * math.log10((4 + 0.03 * 145) / (140 + 0.03 * 15)),
        ),
    ],
)
def test_formulas_and_amounts_that_are_told_twice(text: str, quantity: str, mV: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(mV, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "If the Ca2+ gradient were only tenfold, E_Ca would be +30.7 mV. At the spike peak of +40 mV, "
            "would Ca2+ flow in or out?",
            "out",
        ),
        ("A 100-fold K+ gradient makes E_K -123 mV. At -130 mV does K+ go in or out?", "in"),
        ("若Ca2+梯度只有10倍，则E_Ca为+30.7 mV。峰值+40 mV时Ca2+流入还是流出？", "out"),
        ("若钠浓度差仅2倍，E_Na=+18.5 mV；V_m=+10 mV时Na+向哪边流？", "in"),
    ],
)
def test_where_an_E_comes_from_counts_for_nothing(text: str, way: str) -> None:
    solved = TUTOR.ask(text).solved
    assert solved is not None
    assert solved.direction == way


@pytest.mark.parametrize(
    ("text", "quantity", "pA"),
    [
        (
            "If the conductance of an axon's ion channel is 10 pS and the voltage across it is 50 mV, what "
            "current flows through a single channel?",
            "I",
            0.5,
        ),
        ("A 25 pS channel with 60 mV across it: current?", "I", 1.5),
        ("一个离子通道的电导是20 pS，通道两端电压80 mV，流过的电流多大？", "I", 1.6),
        ("单通道电导30 pS，跨通道的电压为100 mV，求通道电流", "I", 3.0),
        ("钾漏电导10 nS，Vm -70 mV，EK -90 mV，钾电流多大", "I_K", 200.0),
        ("K+ leak conductance 5 nS, V_m -65 mV, E_K -85 mV. Leak current?", "I_K", 100.0),
        ("钠漏电导2 nS，Vm -70 mV，ENa +60 mV，求钠漏电流", "I_Na", -260.0),
    ],
)
def test_currents_of_one_channel_and_of_a_leak_of_one_ion(text: str, quantity: str, pA: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(pA)


@pytest.mark.parametrize(
    "text",
    [
        "channel conductance 10 pS, membrane potential 50 mV, current?",
        "漏电导10 nS，Vm -70 mV，EK -90 mV，钾电流多大",
    ],
)
def test_an_E_that_is_not_told_is_asked_back(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    ("text", "mV"),
    [
        (
            "Acetylcholine closes 30 percent of the K+ conductance. Before: gK = 6 nS at EK = -90 mV, cation "
            "leak 2 nS at +10 mV. What is the new resting potential?",
            (4.2 * -90 + 2 * 10) / 6.2,
        ),
        (
            "The transmitter turns off 40% of the potassium conductance. Before it: gK = 10 nS (EK -90 mV), "
            "gNa = 1 nS (ENa +60 mV). New potential?",
            (6 * -90 + 60) / 7,
        ),
        (
            "乙酰胆碱关闭了30%的钾电导。此前gK = 6 nS，EK = -90 mV，阳离子漏电导2 nS，"
            "反转电位+10 mV。新的静息电位是多少？",
            (4.2 * -90 + 2 * 10) / 6.2,
        ),
        (
            "百分之三十的钾电导被关闭，原gK 6 nS、EK -90 mV，gNa 2 nS、ENa +60 mV，求新膜电位",
            (4.2 * -90 + 2 * 60) / 6.2,
        ),
        ("有一半的钠通道被阻断，gK 6 nS、EK -90 mV，gNa 2 nS、ENa +60 mV，求膜电位", (6 * -90 + 60) / 7),
    ],
)
def test_shares_that_are_shut(text: str, mV: float) -> None:
    assert first_result(text, "V_m").value == pytest.approx(mV)


@pytest.mark.parametrize(
    "text",
    [
        "A H₂–O₂ fuel cell operates at T = 353 K with p(H2) = 2.0 atm and p(O2) = 1.0 atm. Using the Nernst "
        "equation, calculate the open-circuit voltage. Take E0cell = 1.229 V, n = 2",
        "The standard reduction potential of Cu2+ is 0.34 V; potential at 0.01 M?",
        "氢氧燃料电池在353 K、p(H2)=2 atm、p(O2)=1 atm下工作，用能斯特方程求开路电压，E0=1.229 V",
        "铅酸蓄电池的电动势怎样用能斯特方程算？",
    ],
)
def test_cells_of_electrochemistry_are_declined(text: str) -> None:
    assert TUTOR.ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "Serum potassium levels are significantly elevated. How does hyperkalemia affect the resting "
            "membrane potential and action potential generation in neurons?",
            "hyperkalemia",
        ),
        (
            "The ion concentrations inside and outside differ greatly in squid and mammalian neurons, but "
            "the resting potentials are similar. Why?",
            "concentration_ratio",
        ),
        ("what happens in a cortical network with too little inhibition", "epilepsy"),
        ("皮层网络抑制不足会怎样", "epilepsy"),
        ("氯离子内流后突触后神经元为何不产生动作电位", "synapse"),
        ("Why can't the postsynaptic neuron fire an action potential when Cl- flows in?", "synapse"),
        ("突然让钠钾泵停下来，为什么一开始只去极化5~10 mV", "na_k_pump"),
        (
            "If you suddenly stop the Na/K pump, why does the cell at first depolarise by only 5-10 mV?",
            "na_k_pump",
        ),
        ("E_ion的公式里是膜内比膜外还是膜外比膜内，跟膜厚度有关系吗", "concentration_ratio"),
        ("Diffusion is best described as a(n): a. active process b. passive movement c. pump", "diffusion"),
        ("扩散最恰当的描述是：A. 主动过程 B. 顺浓度梯度的被动移动 C. 泵", "diffusion"),
        ("Apart from concentration, what determines E_K?", "equilibrium_potential"),
        ("除了浓度，还有哪些因素会改变平衡电位？", "equilibrium_potential"),
    ],
)
def test_lessons_that_are_asked_for_otherwise(text: str, card: str) -> None:
    solved = TUTOR.ask(text).solved
    assert solved is not None
    assert solved.concepts[0] == card


@pytest.mark.parametrize(
    "text",
    [
        "With 15 kJ/mol, what K+ ratio can be kept at -70 mV?",
        "10 kJ/mol的能量在-70 mV能维持K+多大的浓度比?",
    ],
)
def test_what_an_energy_can_build_is_no_equilibrium(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert answer.results == ()
