# ruff: noqa: E501 - a question stands on one line
"""Lists that open with a side and a word, blood beside a lumen, states and terms behind letters, pieces of an axon."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import nernst_mV

RT = 8.314462618e-3 * 310.15
AT_BALANCE = math.sqrt(145 * 4 * 110**2 / (12 * 140))


@pytest.mark.parametrize(
    "text",
    [
        # The last of a list took the side of the next list before: 187 mM outside was the answer.
        "NKCC2按1Na+:1K+:2Cl-转运。管腔液Na+ 145 mM、K+ 4 mM、Cl- 110 mM,胞内Na+ 12 mM、K+ 140 mM,37℃。若达到热力学平衡,胞内Cl-浓度应为多少mM?",
        "NKCC2。滤液中Na+ 145 mM、K+ 4 mM、Cl- 110 mM,胞内Na+ 12 mM、K+ 140 mM,37℃。平衡时胞内Cl-浓度是多少?",
        "NKCC1。外部液Na+ 145 mM、K+ 4 mM、Cl- 110 mM,胞内Na+ 12 mM、K+ 140 mM,37℃。平衡时胞内Cl-浓度是多少?",
        "NKCC1 in a cell: outside, say, Na 145 mM, K 4 mM, Cl 110 mM, inside Na 12 mM, K 140 mM. Cl inside at equilibrium?",
    ],
)
def test_a_list_belongs_to_the_side_that_opens_it(text: str) -> None:
    assert first_result(text, "[Cl]i").value == pytest.approx(AT_BALANCE, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "空肠上皮细胞刷状缘SGLT1以2 Na+:1葡萄糖协同转运。肠腔Na+ 130 mM、葡萄糖0.5 mM,胞内Na+ 15 mM,顶膜电位-45 mV,37℃,血糖5 mM。胞内葡萄糖最高可达多少mM?",
        "SGLT1, 2 Na:1 glucose. Lumen: Na 130 mM, glucose 0.5 mM. Cell Na 15 mM, Vm -45 mV, 37C, plasma glucose is 5 mM. Max glucose inside the cell?",
    ],
)
def test_what_the_blood_holds_is_none_of_the_lumen(text: str) -> None:
    limit = 0.5 * (130 / 15) ** 2 * math.exp(2 * 45 * 96.48533212e-3 / RT)
    assert first_result(text, "[glucose]i").value == pytest.approx(limit, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "细胞膜对Cl-通透性很高且没有主动转运Cl-的机制,所以Cl-按膜电位被动分布。若静息电位为-80 mV,细胞外Cl- 120 mM、K+ 4.5 mM,37℃,平衡时胞内Cl-浓度是多少mM?",
        "The membrane is highly permeable to Cl-, which shows how passively it is distributed. Resting potential -80 mV, outside Cl- 120 mM, K+ 4.5 mM, 37 C. What is intracellular Cl- at equilibrium?",
    ],
)
def test_that_a_membrane_is_permeable_asks_for_no_ratio(text: str) -> None:
    assert first_result(text, "[Cl]i").value == pytest.approx(
        120 * math.exp(-80 * 96.48533212e-3 / RT), rel=1e-4
    )


@pytest.mark.parametrize(
    ("text", "cm"),
    [
        ("枪乌贼巨轴突直径500 µm,膜电容1 µF/cm²,静息电位-60 mV,动作电位幅度110 mV。每1 cm长的轴突一次动作电位至少有多少个Na+流入?", 1.0),
        ("squid axon 500 µm in diameter, 1 µF/cm2, resting potential -60 mV, action potential amplitude 110 mV. How many Na+ ions enter per cm of axon?", 1.0),
        ("An axon of diameter 500 µm has 1 µF/cm2; spike amplitude 110 mV. How many Na+ ions enter in every 2 mm of length?", 0.2),
        ("轴突直径500 µm,1 µF/cm²,动作电位幅度110 mV。每厘米轴突要流入多少个Na+?", 1.0),
    ],
)  # fmt: skip
def test_ions_that_enter_a_piece_of_an_axon(text: str, cm: float) -> None:
    coulombs = math.pi * 0.05 * cm * 1e-6 * 0.110  # of a cylinder, not of a sphere
    assert first_result(text, "N").value == pytest.approx(coulombs / 1.602176634e-19, rel=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "Ca2+进胞:胞外1.5 mM,胞内150 nM,Vm -65 mV,37℃。(a)化学梯度那一项 (b)电那一项 (c)总ΔG,单位kJ/mol",
        "Ca2+进胞:胞外1.5 mM,胞内150 nM,Vm -65 mV,37℃。(a)化学项 (b)电项 (c)总ΔG,单位kJ/mol",
        "Ca2+ entering: 1.5 mM out, 150 nM in, Vm -65 mV, 37C. (a) chemical term (b) electrical term (c) total ΔG in kJ/mol",
        "Ca2+ entry: out 1.5 mM, in 150 nM, Vm -65 mV, 37C. (a) the part due to the chemical gradient (b) the part due to the voltage (c) the total, in kJ/mol",
    ],
)
def test_terms_behind_letters_are_asked_for(text: str) -> None:
    told = {r.quantity: r.value for r in TUTOR.ask(text).results}
    assert told["ΔG_chem"] == pytest.approx(-RT * math.log(1e4), rel=1e-5)
    assert told["ΔG_el"] == pytest.approx(-2 * 65 * 96.48533212e-3, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "ENa=+63 mV,求Na+在下列三个时刻的驱动力:a) 静息-72 mV b) 阈值-54 mV c) 超射峰+38 mV",
        "ENa=+63 mV,求下列时刻Na+的驱动力:① 静息-72 mV ② 阈电位-54 mV ③ 峰值+38 mV",
        "ENa=+63 mV. Driving force on Na+ at a) rest -72 mV b) threshold -54 mV c) peak +38 mV",
        "ENa=+63 mV. Find the driving force on Na+ at the following three moments: a) rest -72 mV b) threshold -54 mV c) peak +38 mV",
    ],
)
def test_states_behind_letters_are_no_options(text: str) -> None:
    forces = [r.value for r in TUTOR.ask(text).results if r.quantity == "DF_Na"]
    assert forces == pytest.approx([-135.0, -117.0, -25.0])


@pytest.mark.parametrize(
    "text",
    [
        "幼年和成年神经元的ECl对比一下:胞外Cl-都是125 mM,幼年胞内28 mM,成年胞内6.5 mM",
        "Compare E_Cl of young and adult neurons: outside Cl 125 mM in both, young inside 28 mM, adult inside 6.5 mM",
    ],
)
def test_conditions_that_are_first_spoken_of_together(text: str) -> None:
    found = {round(r.value, 3) for r in TUTOR.ask(text).results if r.quantity == "E_Cl"}
    assert found >= {round(nernst_mV(-1, 125, 28), 3), round(nernst_mV(-1, 125, 6.5), 3)}


@pytest.mark.parametrize(
    "text",
    [
        "心肌NCX(3Na+:1Ca2+)37℃,Na+ 外140、内8 mM,Ca2+外1.8 mM。舒张期胞内Ca 100 nM,收缩期1 µM。分别求舒张期和收缩期NCX的反转电位。",
        "Cardiac NCX (3Na:1Ca), 37 C, Na 140 out, 8 in mM, Ca out 1.8 mM. In diastole Ca inside is 100 nM, in systole 1 µM. Find the NCX reversal potential in diastole and in systole.",
    ],
)
def test_an_exchanger_in_both_phases(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "V_rev"]
    wanted = [3 * nernst_mV(1, 140, 8) - 2 * nernst_mV(2, 1.8, inside) for inside in (1e-4, 1e-3)]
    assert found == pytest.approx(wanted, rel=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "某氯通道电导30 pS,ECl=-50 mV,线性I-V。求-100 mV、-20 mV、+50 mV三个电压下的单通道电流。",
        "某氯通道电导30 pS,ECl=-50 mV。求-100、-20、+50 mV时的电流。",
        "A chloride channel of 30 pS, ECl = -50 mV, linear IV. Single channel current at -100 mV, -20 mV and +50 mV?",
    ],
)
def test_currents_at_voltages_in_a_row(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "I_Cl"]
    assert found == pytest.approx([-1.5, 0.9, 3.0])


@pytest.mark.parametrize(
    "text",
    [
        "K 外5 内130,Na 外150 内10(mM,37℃)。PNa/PK分别取0.01、0.1、1,Vm各是多少?",
        "K 外5 内130,Na 外150 内10(mM,37℃)。PNa:PK=0.01、0.1、1时的Vm",
        "K 5 out 130 in, Na 150 out 10 in, mM, 37C. What is Vm for PNa/PK of 0.01, 0.1 and 1?",
    ],
)
def test_a_proportion_with_values_in_a_row(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "V_m"]
    wanted = [nernst_mV(1, 5 + p * 150, 130 + p * 10) for p in (0.01, 0.1, 1.0)]
    assert found == pytest.approx(wanted, rel=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "小细胞电容5 pF,大细胞电容250 pF,两者都从-80 mV去极化到+20 mV。各需要进入多少个单价阳离子?",
        "A small cell has 5 pF and a large one 250 pF; both depolarize from -80 to +20 mV. How many monovalent cations must enter each?",
    ],
)
def test_one_swing_of_two_cells(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "N"]
    assert found == pytest.approx([pF * 1e-13 / 1.602176634e-19 for pF in (5, 250)], rel=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "某细胞Vm=-92 mV,K+和Cl-都处于平衡,37℃,胞外K+ 4 mM、Cl- 118 mM。问胞内K+和Cl-分别是多少mM",
        "Vm = -92 mV; both K+ and Cl- are at equilibrium, 37 C, outside K+ 4 mM and Cl- 118 mM. What are K+ and Cl- inside?",
    ],
)
def test_two_ions_in_equilibrium_at_one_voltage(text: str) -> None:
    told = {r.quantity: r.value for r in TUTOR.ask(text).results}
    factor = math.exp(92 * 96.48533212e-3 / RT)
    assert told["[K]i"] == pytest.approx(4 * factor, rel=1e-5)
    assert told["[Cl]i"] == pytest.approx(118 / factor, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "神经元(37℃)动作电位峰值+35 mV,静息电位-72 mV。胞外K+ 4 mM、Na+ 145 mM,胞内K+ 140 mM、Na+ 12 mM。请由GHK方程反推静息时的PNa/PK。",
        "A neuron's spike peaks at +35 mV, resting potential -72 mV. Out K 4 mM, Na 145 mM; in K 140, Na 12 mM, 37 C. From GHK find PNa/PK at rest.",
    ],
)
def test_the_peak_is_passed_over_where_rest_is_asked_about(text: str) -> None:
    e = math.exp(-72 * 96.48533212e-3 / RT)
    assert first_result(text, "P_Na/P_K").value == pytest.approx((4 - 140 * e) / (12 * e - 145), rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "某细胞Vm=-70 mV,37℃,胞外Na+ 145 mM、K+ 4 mM,胞内Na+ 12 mM、K+ 140 mM,胞内ATP约5 mM,ΔG(ATP)=-55 kJ/mol。钠钾泵完成1 mol循环(3 Na+出、2 K+进)所需的最小自由能为多少kJ?",
        "Vm -70 mV, 37 C, out Na 145, K 4, in Na 12, K 140 mM, ATP about 5 mM, ΔG(ATP) = -55 kJ/mol. Least free energy needed by the Na/K pump for one cycle (3 Na out, 2 K in)?",
    ],
)
def test_how_much_ATP_there_is_beside_its_energy(text: str) -> None:
    assert first_result(text, "ΔG_transport").value == pytest.approx(44.3678, rel=1e-4)
