# ruff: noqa: E501 - a question stands on one line
"""Ratios the way round they are asked, what they come to, and what stands beside concentrations."""

from __future__ import annotations

from typing import Final

import pytest

from physics.nernst import equilibrium_potential_mV
from tests.bot.tutor.asking import TUTOR

LEVER: Final = "E_K=-85 mV, E_Na=+55 mV, V_m=-50 mV"
HOLD: Final = "EK=-85 mV，ENa=+55 mV，膜电位-50 mV"
FIELD: Final = "P_Na/P_K = 0.02, [K+]o 4, [K+]i 138, [Na+]o 144, [Na+]i 14 mM, 37 °C"
FIELD_ZH: Final = "PNa/PK=0.03，[K+]o=4，[K+]i=140，[Na+]o=145，[Na+]i=12 mM，37℃"


def _nernst(z: int, outside: float, inside: float, celsius: float) -> float:
    return float(equilibrium_potential_mV(z, outside, inside, celsius))


def _first(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    first = answer.results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=2e-4)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (f"{HOLD}，膜上只有钠、钾两种电导，gNa与gK之比是多少？", "g_Na/g_K", 1 / 3),
        (f"{HOLD}，膜上只有钠、钾两种电导，钠电导与钾电导之比是多少？", "g_Na/g_K", 1 / 3),
        (f"{HOLD}，膜上只有钠、钾两种电导，gK与gNa之比是多少？", "g_K/g_Na", 3.0),
        (f"{HOLD}，钠与钾的电导之比？", "g_Na/g_K", 1 / 3),
        (f"{HOLD}，钠离子和钾离子电导的比值是多少？", "g_Na/g_K", 1 / 3),
        (f"{HOLD}，gNa是gK的百分之几？", "g_Na/g_K", 1 / 3),
        (f"{HOLD}，gNa占总电导的百分之几？", "g_Na/(g_Na+g_K)", 0.25),
        ("氯、钾两种电导，静息-60 mV，EK=-85 mV，ECl=-40 mV，gCl和gK之比", "g_Cl/g_K", 1.25),
        (f"The K+ conductance and the Na+ conductance balance. {LEVER}. Find g_Na relative to g_K.", "g_Na/g_K", 1 / 3),
        (f"{LEVER}. Express g_Na as a percentage of g_K.", "g_Na/g_K", 1 / 3),
        (f"{LEVER}. What percentage of g_K is g_Na?", "g_Na/g_K", 1 / 3),
        (f"{LEVER}. What percent of the sodium conductance is the potassium conductance?", "g_K/g_Na", 3.0),
        (f"g_K = 30 nS, {LEVER}; what is g_Na as a fraction of g_K?", "g_Na/g_K", 1 / 3),
    ],
)  # fmt: skip
def test_a_ratio_of_weights_the_way_round_it_is_asked(text: str, quantity: str, value: float) -> None:
    _first(text, quantity, value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (f"{FIELD}. Now the ratio rises to 0.1 and [K+]o rises to 9 mM at the same time. New V_m?", "V_m", -47.6967),
        (f"{FIELD}. Then the permeability ratio rises to 0.1. New V_m?", "V_m", -54.1214),
        (f"{FIELD}. What is V_m if that ratio becomes 0.5?", "V_m", -17.2654),
        (f"{FIELD_ZH}。若该比值升到0.1，同时[K+]o升到8 mM，Vm变为多少？", "V_m", -49.0878),
        (f"{FIELD_ZH}。通透性比值变为20时膜电位是多少？", "V_m", 54.3533),
        ("g_Na/g_K = 0.05, E_K = -90, E_Na = +60 mV. The ratio rises to 10. New V_m?", "V_m", 46.3636),
        ("[K]o/[K]i = 0.03 at 37 °C. The ratio rises to 0.1: E_K?", "E_K", -61.5404),
        ("[K]i/[K]o = 30 at 37 °C. What does E_K become when the ratio falls to 20?", "E_K", -80.0659),
        ("胞内外K+浓度比为30，37℃，EK是多少？", "E_K", -90.9026),
        ("胞内外K+浓度比为30，37℃，该比值降到15，EK变为多少？", "E_K", -72.3771),
        ("[K]o与[K]i之比为0.03，37℃，EK？", "E_K", -93.7186),
        ("The ratio of [K]o to [K]i is 0.03 at 37 °C. E_K?", "E_K", -93.7186),
    ],
)  # fmt: skip
def test_what_the_ratio_is_and_what_it_comes_to(text: str, quantity: str, value: float) -> None:
    _first(text, quantity, value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("电极内液含葡萄糖酸钾125 mM、KCl 20 mM,浴液含NaCl 135 mM、KCl 5 mM,温度24℃,求EK。", "E_K", _nernst(1, 5, 145, 24)),
        ("电极内液含谷氨酸钾110 mM和氯化钾30 mM，浴液含氯化钾4 mM，25℃，求EK。", "E_K", _nernst(1, 4, 140, 25)),
        ("电极内液含甲磺酸钾130 mM、KCl 10 mM，外液KCl 4 mM、NaCl 140 mM，22℃，ECl是多少？", "E_Cl", _nernst(-1, 144, 10, 22)),
        ("胞外液含氯化钠140 mM、氯化钾5 mM、氯化钙2 mM，胞内氯离子10 mM，37℃，求ECl", "E_Cl", _nernst(-1, 149, 10, 37)),
        ("Pipette: potassium gluconate 125 mM, KCl 20 mM; bath: NaCl 135 mM, KCl 5 mM; 24 °C. E_K?", "E_K", _nernst(1, 5, 145, 24)),
        ("Internal solution: 110 mM potassium aspartate, 30 mM potassium chloride. External: 4 mM potassium chloride. E_K at 25 °C?", "E_K", _nernst(1, 4, 140, 25)),
        ("[K+]o=5，[K+]i=130，[Cl-]o=118，[Cl-]i=10 mM，[A-]i=125 mM（不能跨膜），37℃。求ECl", "E_Cl", _nernst(-1, 118, 10, 37)),
        ("[A-]i is 120 mM and cannot cross; [Cl-]o 118, [Cl-]i 10 mM, 37 °C. E_Cl?", "E_Cl", _nernst(-1, 118, 10, 37)),
        ("Large organic anions (A-) at 110 mM inside; [Cl-]o 110, [Cl-]i 5 mM, 37 °C, E_Cl?", "E_Cl", _nernst(-1, 110, 5, 37)),
        ("膜内A- 138 mM；膜内Cl- 10，膜外Cl- 120 mM，37℃，ECl", "E_Cl", _nernst(-1, 120, 10, 37)),
        ("Myocytes beat 58 times a minute and hold 22 mM Na+ inside, 138 mM outside. E_Na at 37 °C?", "E_Na", _nernst(1, 138, 22, 37)),
        ("The cell fires 70 times/min, Na+ 12 mM inside, 145 mM outside. E_Na at 37 °C?", "E_Na", _nernst(1, 145, 12, 37)),
        ("心率70次/分，胞内Na+ 12 mM，胞外145 mM，37℃，求ENa", "E_Na", _nernst(1, 145, 12, 37)),
        ("胞内K+ 145 mM，灌流液K+原为4.0 mM、37℃；后改为7.5 mM、30℃，EK变成多少？", "E_K", _nernst(1, 7.5, 145, 30)),
        ("胞内Na+ 12 mM，浴液Na+原来是145 mM，22℃；换成70 mM、32℃后ENa是多少？", "E_Na", _nernst(1, 70, 12, 32)),
        ("[K+]i = 140 mM. [K+]o goes from 4 mM at 37 °C to 8 mM at 25 °C. E_K before and after?", "E_K", _nernst(1, 8, 140, 25)),
        ("膜电位-80 mV,胞内pH 7.1,胞外pH 7.4,37℃。先算H+的平衡电位,再判断H+的被动流动方向", "E_H", -18.4621),
        ("V_m -70 mV, K+ 140 in 4 out mM, 37 °C. First find E_K, then say which way K+ moves passively.", "E_K", _nernst(1, 4, 140, 37)),
    ],
)  # fmt: skip
def test_what_stands_beside_concentrations(text: str, quantity: str, value: float) -> None:
    _first(text, quantity, value)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("A K+ current reverses at -95 mV with 3 mM K+ in the bath, 22 °C. Work back to the cytosolic [K+].", "[K]i", 125.683),
        ("根细胞Em=-130 mV 土壤溶液Na+ 1 mM 25℃ 按能斯特预测胞质Na+多少", "[Na]i", 157.563),
        ("血K+从4升到7会让EK正移约15 mV。要让ENa也正移15 mV，细胞外Na+要从145 mmol/L升到多少？37℃（细胞内Na+ 15 mmol/L不变）", "[Na]o", 254.162),
        ("胞外Cl- 110，胞内10 mM，37℃。要让ECl负移10 mV，胞内Cl-要降到多少？", "[Cl]i", 6.8786),
        ("[K]o 4, [K]i 140 mM, 37 °C. What [K]o would make E_K 20 mV more positive?", "[K]o", 8.4537),
        ("To shift E_Na by +15 mV at 37 °C, what must external Na+ (145 mM) become? Internal Na+ 15 mM is unchanged.", "[Na]o", 254.162),
    ],
)  # fmt: skip
def test_a_concentration_that_is_sought(text: str, quantity: str, value: float) -> None:
    _first(text, quantity, value)


@pytest.mark.parametrize(
    "text",
    [
        "豌豆根，膜电位-110 mV，25 ℃，外液K+ 1 mM、Mg2+ 0.25 mM、Cl- 1 mM，用Nernst方程预测这三种离子的胞内浓度",
        "Em -110 mV，外液K+ 1、Mg2+ 0.25、Cl- 1 mM，25℃，按能斯特求各离子胞内平衡浓度",
        "V_m = -110 mV, 25 °C, external K+ 1 mM, Mg2+ 0.25 mM, Cl- 1 mM. Predict the internal concentrations of these three ions.",
        "A root cell at -110 mV (25 °C) bathed in 1 mM K+, 0.25 mM Mg2+ and 1 mM Cl-: what internal concentration of each ion does Nernst predict?",
    ],
)
def test_several_ions_at_one_V_m(text: str) -> None:
    answer = TUTOR.ask(text)
    told = {one.quantity: one.value for one in answer.results if one.unit == "mM"}
    assert told == pytest.approx({"[K]i": 72.341, "[Mg]i": 1308.31, "[Cl]i": 0.013823}, rel=1e-3)
