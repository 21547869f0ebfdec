# ruff: noqa: E501 - a question stands on one line
"""Carriers told by their stoichiometry: how far they take their cargo, how low, and which way they run."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[float, int, float, float]
"""Count per cycle (negative: out), valence, mM outside and inside."""
_TO_MM: Final = {"M": 1e3, "mM": 1.0, "µM": 1e-3, "nM": 1e-6}


def limit(cargo: tuple[int, int], rows: Sequence[Row], membrane_mV: float, celsius: float = 37.0) -> float:
    """Inside/outside of the cargo (count, valence) where RT Σ n ln(in/out) + F V Σ n z = 0."""
    u = membrane_mV / (RT_F_37 * (celsius + 273.15) / 310.15)
    spent = sum(n * (math.log(inside / outside) + z * u) for n, z, outside, inside in rows)
    return math.exp(-spent / cargo[0] - cargo[1] * u)


def acid(pH: float) -> float:
    """Of H⁺, in mM."""
    return float(10 ** (3 - pH))


EAAT: Final = [(3, 1, 145, 15), (1, 1, acid(7.4), acid(7.1)), (-1, 1, 3, 130)]
EAAT_ZH: Final = [(3, 1, 140, 10), (1, 1, acid(7.4), acid(7.2)), (-1, 1, 4, 140)]


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        # One driver, and a cargo that is not glucose.
        (
            "A root cell takes up sucrose with one H+. Apoplast pH 5.6, cytosol pH 7.2, −140 mV, 25 °C. Give the highest possible ratio of sucrose in the cytosol to sucrose in the apoplast.",
            limit((1, 0), [(1, 1, acid(5.6), acid(7.2))], -140, 25),
        ),
        (
            "LacY carries one proton with each lactose. External pH 6, internal pH 7.6, -100 mV, 37 °C. Max [lactose]in/[lactose]out?",
            limit((1, 0), [(1, 1, acid(6), acid(7.6))], -100),
        ),
        (
            "大肠杆菌乳糖通透酶每次同向转运1个H+和1个乳糖。外pH 6.0,内pH 7.6,膜电位-110 mV,25℃。乳糖内/外最大浓度比?",
            limit((1, 0), [(1, 1, acid(6), acid(7.6))], -110, 25),
        ),
        (
            "PepT1 couples 1 H+ to 1 neutral dipeptide. pH 6.0 in the lumen, 7.2 in the cell, -50 mV, 37 °C. Maximum dipeptide accumulation ratio?",
            limit((1, 0), [(1, 1, acid(6), acid(7.2))], -50),
        ),
        (
            "PEPT1以1H+:1二肽(电中性)同向转运。肠腔pH 6.1,胞内pH 7.2,膜电位-60 mV,37℃,二肽胞内/肠腔最大浓度比?",
            limit((1, 0), [(1, 1, acid(6.1), acid(7.2))], -60),
        ),
        (
            "NIS carries two sodium ions and one iodide. Sodium 145 mM outside, 12 mM inside. Vm −60 mV, 37 °C. Maximum iodide concentration ratio cell/blood?",
            limit((1, -1), [(2, 1, 145, 12)], -60),
        ),
        (
            "Iodide enters thyrocytes together with 2 Na+. Na+ 140/12 mM (out/in), -55 mV, 37 °C. Highest iodide accumulation?",
            limit((1, -1), [(2, 1, 140, 12)], -55),
        ),
        (
            "NaPi-IIa transports 3 Na+ with one HPO4²⁻. Na+ 145 mM outside and 15 mM inside, V_m −70 mV, 37 °C. What is the largest ratio [HPO4²⁻]in/[HPO4²⁻]out?",
            limit((1, -2), [(3, 1, 145, 15)], -70),
        ),
        (
            "A dicarboxylate carrier brings three Na+ in with one succinate(2-). Na+ 140 mM outside and 14 mM inside; Vm = -50 mV; 37 °C. What is the maximal succinate ratio in/out?",
            limit((1, -2), [(3, 1, 140, 14)], -50),
        ),
        (
            "MCT1 moves 1 H+ with 1 lactate-. pH 7.4 outside, 7.0 inside, -70 mV, 37 °C. lactate ratio in/out at equilibrium?",
            limit((1, -1), [(1, 1, acid(7.4), acid(7.0))], -70),
        ),
        (
            "植物根吸收硝酸根:2H+/1NO3-同向转运,外pH 5.5,胞质pH 7.3,膜电位-150 mV,25℃,NO3-内/外最大浓度比?",
            limit((1, -1), [(2, 1, acid(5.5), acid(7.3))], -150, 25),
        ),
        (
            "K+ uptake by HAK: 1 H+ with 1 K+. pH 5.5 out, 7.3 in, -180 mV, 25 °C. Max K+ ratio in/out?",
            limit((1, 1), [(1, 1, acid(5.5), acid(7.3))], -180, 25),
        ),
        (
            "A symporter couples 3 Na+ to 2 glucose. Na 140 out 14 in, -60 mV, 37 °C, max glucose ratio?",
            limit((2, 0), [(3, 1, 140, 14)], -60),
        ),
        # Several drivers.
        (
            "GAT-1 in a cell: 2 Na+, 1 Cl− and one (uncharged) GABA go in together. Na+ 140/14, Cl− 120/20 (out/in, mM), Vm −75 mV, 37 °C. Maximum [GABA]in/[GABA]out?",
            limit((1, 0), [(2, 1, 140, 14), (1, -1, 120, 20)], -75),
        ),
        (
            "The GABA transporter couples 2 Na+ and 1 Cl- to each GABA. Na+: 140 mM outside, 14 inside. Cl-: 110 outside, 11 inside. V_m = -60 mV. How many fold can GABA be concentrated inside?",
            limit((1, 0), [(2, 1, 140, 14), (1, -1, 110, 11)], -60),
        ),
        (
            "GAT1每次转运2个Na+、1个Cl-和1个GABA(电中性)。Na+外145内12 mM,Cl-外130内10 mM,膜电位-70 mV,37℃,GABA胞内/胞外最大浓度比?",
            limit((1, 0), [(2, 1, 145, 12), (1, -1, 130, 10)], -70),
        ),
        (
            "GlyT2 needs 3 Na+ and 1 Cl- for each glycine. Na+ 150/15 mM, Cl- 130/10 mM, -65 mV, 37 °C. Maximum glycine gradient in/out?",
            limit((1, 0), [(3, 1, 150, 15), (1, -1, 130, 10)], -65),
        ),
        (
            "甘氨酸转运体GlyT1每次带入2个Na+、1个Cl-和1个甘氨酸。Na+外145内15,Cl-外130内30 mM,Vm -80 mV,37℃,甘氨酸最多浓缩多少倍?",
            limit((1, 0), [(2, 1, 145, 15), (1, -1, 130, 30)], -80),
        ),
        (
            "A transporter brings in 2 Na+ and 1 H+ with one uncharged solute. Na+ 140/14, pH 7.4 out, 7.1 in, -60 mV, 37C. How far can the solute be accumulated (in/out)?",
            limit((1, 0), [(2, 1, 140, 14), (1, 1, acid(7.4), acid(7.1))], -60),
        ),
        # One of them leaves.
        (
            "EAAT brings in 3 Na+ and 1 H+ with each glutamate (charge −1) and sends 1 K+ out. Na+ 145 mM out, 15 mM in; K+ 3 mM out, 130 mM in; pH 7.4 out, 7.1 in; Vm = −70 mV; 37 °C. What glutamate ratio in/out balances the gradients?",
            limit((1, -1), EAAT, -70),
        ),
        (
            "EAAT: 3 Na+ : 1 H+ : 1 glutamate− in, 1 K+ out. Na 145/15, K 3/130, pH 7.4/7.1 (out/in), -80 mV, 37C. max glutamate ratio in/out",
            limit((1, -1), EAAT, -80),
        ),
        (
            "EAAT2每转运1个谷氨酸(带一个负电荷)带入3个Na+和1个H+,排出1个K+。Na+外140内10 mM,K+外4内140 mM,pH外7.4内7.2,Vm=-80 mV,37℃。谷氨酸胞内/胞外最大浓度比是多少?",
            limit((1, -1), EAAT_ZH, -80),
        ),
        (
            "Serotonin transporter: 1 Na+ and 1 Cl- enter with each serotonin (+1 charge), 1 K+ leaves. Na 140/10, Cl 120/12, K 4/140 (out/in mM), -60 mV, 37C. serotonin ratio in/out max?",
            limit((1, 1), [(1, 1, 140, 10), (1, -1, 120, 12), (-1, 1, 4, 140)], -60),
        ),
        (
            "SERT：1个Na+、1个Cl-和1个5-羟色胺进，1个K+出。Na 140/10，Cl 120/12，K 4/140，Vm -60 mV，37 °C，5-羟色胺的最大浓度比是多少",
            limit((1, 1), [(1, 1, 140, 10), (1, -1, 120, 12), (-1, 1, 4, 140)], -60),
        ),
        # The order "in/out" is that of the ratio asked for; the bare numbers have the unit of the others.
        (
            "With 3 Na+ : 1 Cl- : 1 taurine cotransport, Na 150/15, Cl 110/11, -60 mV, 37 °C: maximal taurine gradient in/out?",
            limit((1, 0), [(3, 1, 150, 15), (1, -1, 110, 11)], -60),
        ),
    ],
)
def test_what_a_cycle_moves_decides_how_far_the_cargo_goes(text: str, ratio: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].unit == "1"
    assert answer.results[0].value == pytest.approx(ratio, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "mM"),
    [
        # The other side is told.
        (
            "How low can a 2 Na+:1 glucose symporter bring glucose in the gut lumen if the enterocyte has 4 mM glucose? Na+ 140 mM in the lumen & 14 mM in the cell, membrane potential -55 mV, 37 degrees. (answer in µM)",
            4 / limit((1, 0), [(2, 1, 140, 14)], -55),
        ),
        (
            "SGLT2 takes 1 Na+ per glucose; the cell holds 4 mM glucose. Na+ 140 mM in the tubule and 10 mM in the cell, -70 mV, 37 °C. Down to what luminal glucose concentration can it still reabsorb?",
            4 / limit((1, 0), [(1, 1, 140, 10)], -70),
        ),
        (
            "SGLT1(2Na+:1葡萄糖)。胞内葡萄糖5 mM,Na+外140内14 mM,-60 mV,37℃,肠腔葡萄糖最低能降到多少nM?",
            5 / limit((1, 0), [(2, 1, 140, 14)], -60),
        ),
        (
            "小肠上皮细胞内葡萄糖10 mM,SGLT1每次带2个Na+。肠腔Na+ 140,胞内12 mM,膜电位-60 mV,37℃。理论上肠腔葡萄糖可以被吸到多低(μM)?",
            10 / limit((1, 0), [(2, 1, 140, 12)], -60),
        ),
        (
            "If the astrocyte contains 10 mM glutamate, how low can EAAT2 (in: 3 Na+, 1 H+, 1 glutamate-; out: 1 K+) clamp the extracellular glutamate? Na+ 145/15 mM, K+ 3/130 mM, pH 7.4/7.1 (out/in), Vm -90 mV, 37 °C",
            10 / limit((1, -1), EAAT, -90),
        ),
        (
            "谷氨酸转运体每个循环把3个Na+、1个H+和1个谷氨酸运入细胞,同时运出1个K+。Na+ 140/10、K+ 4/140 mM(外/内),pH外7.4、内7.2,Vm -80 mV,37℃。胞内谷氨酸10 mM时,胞外谷氨酸最低可降到多少nM?",
            10 / limit((1, -1), EAAT_ZH, -80),
        ),
        (
            "NIS cotransports 2 Na+ with 1 I-. Na+ 140/14 mM, plasma iodide 0.1 µM, -50 mV, 37 °C. How high can iodide get in the follicle cell, in µM?",
            1e-4 * limit((1, -1), [(2, 1, 140, 14)], -50),
        ),
        # An exchanger of three.
        (
            "4 Na+ in for 1 Ca2+ and 1 K+ out is what the NCKX exchanger does. Na 140/10, K 4/140, Ca 2 mM out, -60 mV, 37 °C. lowest Ca inside?",
            2 * limit((-1, 2), [(4, 1, 140, 10), (-1, 1, 4, 140)], -60),
        ),
        # Electroneutral ones, with their counts told.
        (
            "KCC2 moves 1 K+ with 1 Cl- out of the neuron. outside K 4 Cl 120, inside K 140. what intracellular chloride would it reach at equilibrium",
            4 * 120 / 140,
        ),
        (
            "NKCC1 carries 1 Na, 1 K and 2 Cl. outside Na 145 K 4 Cl 120, inside Na 10 K 140. what intracellular chloride at equilibrium?",
            120 * math.sqrt(145 * 4 / (10 * 140)),
        ),
        ("KCC2把K和Cl 1比1往外带,平衡时胞内氯最低能降到几mM?K外3内140,Cl外130", 3 * 130 / 140),
        ("KCC2以一个K+对一个Cl-往外运。K+外3.5内140,Cl-外120 mM。平衡时胞内Cl-是多少mM", 3.5 * 120 / 140),
        (
            "NKCC1把Na、K、Cl按1比1比2带进细胞。Na外145内10,K外4内140,Cl外120 mM,平衡时胞内氯多少?",
            120 * math.sqrt(145 * 4 / (10 * 140)),
        ),
    ],
)
def test_the_side_that_is_not_told_is_the_one_that_is_asked(text: str, mM: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.value * _TO_MM[first.unit] == pytest.approx(mM, rel=1e-6)


ONE, TWO = (limit((1, 0), [(n, 1, 140, 14)], -60) for n in (1, 2))


@pytest.mark.parametrize(
    ("text", "ratios"),
    [
        (
            "Na+ 140 mM in the tubular fluid, 14 mM in the cell, membrane −60 mV, 37 °C. Compare the maximal glucose accumulation (in/out) possible for SGLT2 (1 Na+ : 1 glucose) with that for SGLT1 (2 Na+ : 1 glucose).",
            [ONE, TWO],
        ),
        ("SGLT1 vs SGLT2: max glucose ratio in/out with Na 140 out 14 in, -60 mV, 37 °C?", [TWO, ONE]),
        (
            "SGLT2 (1:1) and SGLT1 (2:1): max glucose in/out for each with Na 140/14, -60 mV, 37 °C",
            [ONE, TWO],
        ),
        (
            "For a carrier with 1 Na+ per glucose and one with 2 Na+ per glucose, give the max glucose ratio. Na+ 140/14 mM, -60 mV, 37 °C.",
            [ONE, TWO],
        ),
        (
            "SGLT1 carries 2 Na+ per glucose, SGLT2 only 1. Na 140 out 14 in, -60 mV, 37C. Max glucose ratios?",
            [TWO, ONE],
        ),
        (
            "比较SGLT1(2Na:1Glc)与SGLT2(1Na:1Glc)能建立的最大葡萄糖浓度比:[Na]外140内14 mM,Vm -60 mV,37℃",
            [TWO, ONE],
        ),
        ("Na+外140内14 mM,-60 mV,37℃,SGLT1和SGLT2分别最多能把葡萄糖浓缩多少倍?", [TWO, ONE]),
    ],
)
def test_of_two_carriers_each_has_its_answer(text: str, ratios: list[float]) -> None:
    found = [one.value for one in TUTOR.ask(text).results if one.quantity == "[glucose]i/[glucose]o"]
    assert found == pytest.approx(ratios, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        # V_rev = 3 E_Na - 2 E_Ca = -40 mV: beyond it calcium comes in.
        (
            "心肌平台期Vm=+20 mV,ENa=+70 mV,ECa=+125 mV,钠钙交换体3Na⁺:1Ca²⁺。此时经交换体的Ca²⁺是净进还是净出?",
            "in",
        ),
        (
            "静息时Vm=-85 mV,ENa=+70 mV,ECa=+125 mV,钠钙交换体3Na+:1Ca2+。此时经交换体的Ca2+是净进还是净出?",
            "out",
        ),
        ("ENa=+70 mV, ECa=+125 mV。NCX 3:1,膜电位0 mV时,钠经交换体往哪个方向走?", "out"),
        (
            "NCX (3 Na+:1 Ca2+), E_Na = +70 mV, E_Ca = +125 mV, Vm = +20 mV. Does Ca2+ go in or out through the exchanger?",
            "in",
        ),
        ("At V_m = -80 mV with E_Na +65 and E_Ca +120 mV, which way does NCX (3:1) carry calcium?", "out"),
        ("At V_m = -80 mV with E_Na +65 and E_Ca +120 mV, which way does NCX (3:1) carry sodium?", "in"),
        (
            "During the plateau (+10 mV) E_Na is +70 mV and E_Ca +120 mV. Is Ca2+ entering or leaving via the 3 Na+/1 Ca2+ exchanger?",
            "in",
        ),
        (
            "Na 140 out 10 in, Ca 2 out 0.0001 in, +40 mV, 37 °C: does the 3Na+:1Ca2+ exchanger bring calcium in or out?",
            "in",
        ),
        (
            "NHE1 exchanges 1 Na+ for 1 H+. Na+ 145 out 12 in, pH 7.4 out, 7.2 in. Which way do protons go?",
            "out",
        ),
        ("AE1: Cl- 110 out, 60 in; HCO3- 24 out, 20 in. Does bicarbonate go in or out?", "out"),
    ],
)
def test_the_way_is_that_of_the_ion_that_is_asked_about(text: str, way: str) -> None:
    assert TUTOR.ask(text).direction == way


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # GABA and glutamate open channels where no carrier moves them; lists of concentrations are no counts.
        ("GABA-A receptors: Cl 130 out, 10 in at 37 °C. E_GABA?", nernst_mV(-1, 130, 10)),
        ("GABA能中间神经元:Cl-外130内10 mM,37℃,E_Cl=?", nernst_mV(-1, 130, 10)),
        ("outside 4 K+, 145 Na+; inside 140 K+, 10 Na+. E_K at 37 °C", nernst_mV(1, 4, 140)),
        ("The bath holds 3 K+, 1 Ca2+; the cell has 140 K+. E_K at 37 °C?", nernst_mV(1, 3, 140)),
    ],
)
def test_what_no_carrier_moves_is_not_counted(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "EAAT: 3 Na+, 1 H+ and 1 glutamate- in, 1 K+ out. Na 140/10, K 4/140, pH 7.4/7.2, glutamate 0.001/10 (out/in). At which V_m does it reverse?",
        "EAAT每个循环带入3个Na+、1个H+和1个谷氨酸,排出1个K+。Na+ 140/10,K+ 4/140,pH 7.4/7.2,Vm=-70 mV(外/内)。一个循环的ΔG是多少?",
    ],
)
def test_what_is_not_computed_of_three_solutes_is_asked_back(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    "text",
    [
        "what [Na]i stops NCX at -80 with Ca 1.8 out 100 nM in, Na 140 out",
        "NCX 3:1，Vm -80，Na外140，Ca外1.8内100nM，胞内Na到多少时交换停止",
    ],
)
def test_the_other_side_of_the_driver_of_an_exchanger(text: str) -> None:
    E_Na_mV = (2.0 * nernst_mV(2, 1.8, 1e-4) - 80.0) / 3.0  # where 3 E_Na - 2 E_Ca = V_m
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "[Na]i"
    assert nernst_mV(1, 140.0, first.value) == pytest.approx(E_Na_mV, abs=1e-3)


@pytest.mark.parametrize(
    "question",
    [
        "Na⁺与葡萄糖按2:1,Na⁺外/内=10,Vm=-60 mV,37℃,求葡萄糖内/外浓度比的上限",
        "葡萄糖与Na⁺按1:2转运,Na⁺外/内=10,Vm=-60 mV,求葡萄糖内/外浓度比的上限",
        "Na+ and glucose in a 2:1 ratio; Na out/in = 10; Vm -60 mV; maximum inside/outside ratio of glucose?",
    ],
)
def test_what_is_coupled_may_be_told_by_and(question: str) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.quantity == "[glucose]i/[glucose]o"
    assert result.value == pytest.approx(8911.2445, rel=1e-4)


_SODIUM: Final = "[Na+]out = 145 mM, [Na+]in = 15 mM, Δψ = -70 mV, 37 °C. "
_SODIUM_ZH: Final = "[Na+]o=145 mM,[Na+]i=15 mM,膜电位-70 mV,37 °C。"


@pytest.mark.parametrize(
    ("question", "cargo", "many"),
    [
        (
            "If the Na+/glucose stoichiometry is 2:1, what is the maximum glucose concentration ratio in/out?",
            0,
            2,
        ),
        ("With a Na+:glucose stoichiometry of 1:1, how large can [glucose]in/[glucose]out become?", 0, 1),
        ("If the glucose/Na+ stoichiometry is 1:2, what is the largest glucose ratio in/out?", 0, 2),
        (
            "The Na+/iodide stoichiometry is 2:1; what is the maximum iodide concentration ratio in/out?",
            -1,
            2,
        ),
        ("With a 1:2 glucose to Na+ stoichiometry, what is the maximum glucose ratio in/out?", 0, 2),
        ("A 2:1 Na+ to glucose stoichiometry. Max glucose ratio in/out?", 0, 2),
        ("Glucose and Na+ move in a 1:2 stoichiometry. Max glucose ratio in/out?", 0, 2),
    ],
)
def test_a_stoichiometry_told_by_its_word(question: str, cargo: int, many: int) -> None:
    first = TUTOR.ask(_SODIUM + question).results[0]
    assert first.quantity == ("[I]i/[I]o" if cargo else "[glucose]i/[glucose]o")
    assert first.value == pytest.approx(limit((1, cargo), [(many, 1, 145, 15)], -70.0), rel=1e-4)


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("Na+与葡萄糖的转运比例为1:1,葡萄糖内外浓度比最大可达多少?", 1),
        ("若葡萄糖与Na+的计量比是1:2,求葡萄糖的最大胞内/胞外浓度比。", 2),
        ("葡萄糖:Na+的化学计量比为1:2,葡萄糖内外浓度比最大多少?", 2),
        ("钠葡萄糖偶联比为2:1,葡萄糖的最大胞内/胞外比是多少?", 2),
    ],
)
def test_a_stoichiometry_told_by_its_chinese_word(question: str, many: int) -> None:
    first = TUTOR.ask(_SODIUM_ZH + question).results[0]
    assert first.quantity == "[glucose]i/[glucose]o"
    assert first.value == pytest.approx(limit((1, 0), [(many, 1, 145, 15)], -70.0), rel=1e-4)


@pytest.mark.parametrize(
    "question",
    [
        "Glucose crosses by facilitated diffusion. What is the glucose concentration ratio in/out at equilibrium?",
        "葡萄糖经易化扩散,平衡时葡萄糖内外浓度比最高是多少?",
    ],
)
def test_what_crosses_by_itself_is_not_driven(question: str) -> None:
    assert all(r.quantity != "[glucose]i/[glucose]o" for r in TUTOR.ask(_SODIUM + question).results)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A Na+-glucose symporter moves 1 Na+ and 1 glucose inward per cycle. Na+ falls from 145 mM (outside) to 12 mM (inside) across -60 mV; glucose must climb from 5 mM (outside) to 15 mM (inside). T = 310 K: (a) find ΔG for the Na+ leg; (b) find ΔG for the glucose leg; (c) ΔG of the coupled cycle",
            {"ΔG": -9.3801, "ΔG_Na": -12.2118, "ΔG_glucose": 2.8317},
        ),
        (
            "钠葡萄糖同向转运体每个循环转运1个Na+和1个葡萄糖入胞。Na+从145 mM(胞外)到12 mM(胞内),膜电位-60 mV;葡萄糖从5 mM(胞外)到15 mM(胞内)。T=310 K:(a)Na+的ΔG;(b)葡萄糖的ΔG;(c)整个循环的ΔG",
            {"ΔG": -9.3801, "ΔG_Na": -12.2118, "ΔG_glucose": 2.8317},
        ),
        ("Na+ falls from 145 mM (outside) to 12 mM (inside) at -60 mV, 37 °C. ΔG for Na+ entering?", {"ΔG": -12.2149}),
        ("K+ falls from 150 mM (inside) to 5 mM (outside). ΔG for K+ leaving at -70 mV, 37 °C?", {"ΔG": -2.0168}),
        ("Na+从145 mM(胞外)降到12 mM(胞内),37℃,E_Na?", {"E_Na": 66.5982}),
    ],
)  # fmt: skip
def test_from_one_side_to_the_other_is_no_change(text: str, found: dict[str, float]) -> None:
    results = {r.quantity: r.value for r in TUTOR.ask(text).results}
    for name, value in found.items():
        assert results[name] == pytest.approx(value, abs=1e-3)
