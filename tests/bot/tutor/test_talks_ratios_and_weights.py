# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that go on with a ratio, a charge, a weight, a carrier, or a number that a formula gave."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

K = "K 4 out 140 in at 37. E?"
K_ZH = "K 外4内140 37度 E"
INVERSE = "E_Na is 50 at 37, 145 out. how much inside?"
OF_A_RATIO = "out/in ratio of 5 for a divalent cation at 37. E?"
OF_A_RATIO_ZH = "一价阳离子外内浓度比10:1 37度 E"
RAISED = (K, "raise outside to 10")
FORCE_H = "pH 7.2 inside 7.4 outside, 37C. driving force on H+ at -70?"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # the ratio in numbers, as the line has it
        ((INVERSE, "so what's the out/in ratio then"), "[Na]o/[Na]i", 6.4934),
        ((INVERSE, "and the inside to outside ratio?"), "[Na]i/[Na]o", 0.1540),
        ((K, "so the in/out ratio there is?"), "[K]i/[K]o", 35.0),
        ((K, "so how many times more is there inside than outside"), "[K]i/[K]o", 35.0),
        ((K, "what ratio is that"), "[K]o/[K]i", 0.0286),
        (("ECa=+120mV,膜外2mM,37℃,膜内是多少", "外面是里面的几倍?"), "[Ca]o/[Ca]i", 7941.0279),
        ((K_ZH, "里面比外面高多少倍"), "[K]i/[K]o", 35.0),
        ((K_ZH, "里外浓度比是多少"), "[K]i/[K]o", 35.0),
        ((K_ZH, "内外之比呢"), "[K]i/[K]o", 35.0),
        # another ratio, and the ratio of another E
        ((OF_A_RATIO, "double the ratio"), "E_X", 30.7702),
        ((K, "so if I double the gradient?"), "E_K", -76.4971),
        ((OF_A_RATIO, "which ratio would I need for +40 mV"), "[X]o/[X]i", 19.9507),
        ((OF_A_RATIO, "what would the ratio have to be for 60"), "[X]o/[X]i", 89.1124),
        ((OF_A_RATIO_ZH, "要多大的比值才到100mV"), "[X]o/[X]i", 42.1647),
        ((INVERSE, "same ratio but cooled to 18, E?"), "E_Na", 46.9369),
        # the side that another E asks for
        ((*RAISED, "how low would outside have to go for -95"), "[K]o", 4.0034),
        ((K, "and how high would K outside have to be for -60"), "[K]o", 14.8306),
        (("K 外5 内140 37度 EK", "那内钾要多高才能到-100"), "[K]i", 210.8233),
    ],
)  # fmt: skip
def test_a_ratio_goes_on(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("lines", "pH"),
    [
        ((FORCE_H, "what would pH inside have to be for equilibrium"), 6.2625),
        ((FORCE_H, "so how low must the inside pH get before it balances"), 6.2625),
        ((FORCE_H, "and what outside pH would balance it"), 8.3375),
        (("pH 外7.4 内7.0 Vm -60 37度 H+驱动力", "那胞内pH降到多少H+才平衡"), 6.4250),
    ],
)
def test_the_pH_at_which_a_force_is_gone(lines: tuple[str, ...], pH: float) -> None:
    found = {one.quantity[:2]: one.value for one in talk(*lines).results}
    assert found["pH"] == pytest.approx(pH, abs=1e-3)


MG_ZH = "Mg2+ 外1.2 内0.6 25度 平衡电位"
NAMELESS = "a monovalent cation has E = -60 at 37. in/out ratio?"
NAMELESS_ZH = "一价阳离子E=+40mV 25℃ 外是内的几倍"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        ((MG_ZH, "如果是一价的、浓度一样呢"), "E_X", 17.8087),
        ((MG_ZH, "浓度不变，三价呢？"), "E_X", 5.9362),
        ((MG_ZH, "如果带三个正电荷呢"), "E_X", 5.9362),
        ((MG_ZH, "三价呢 比如La3+"), "E_La", 5.9362),
        ((MG_ZH, "如果是一价的呢", "比如Li+"), "E_Li", 17.8087),
        ((MG_ZH, "三价呢 比如La3+", "再换成SO42-"), "E_SO4", -8.9044),
        ((K, "what if it was divalent with the same concentrations", "trivalent?"), "E_X", -31.6742),
        ((K, "what about 3+, e.g. La3+"), "E_La", -31.6742),
        ((K, "so 1 for K. and Mg at the same concentrations?"), "E_Mg", -47.5113),
        (("E_Na 145 out 10 in at 37", "so z is 1 for Na. and Mg with those same concentrations?"), "E_Mg", 35.7355),
        ((NAMELESS, "and a divalent one?"), "[X]i/[X]o", 89.1124),
        ((NAMELESS, "and a divalent one?", "if outside is 2 mM how much inside"), "[X]i", 178.2249),
        ((NAMELESS_ZH, "二价呢", "三价呢"), "[X]o/[X]i", 106.7628),
        ((NAMELESS_ZH, "二价呢", "里面是1mM的话外面多少"), "[X]o", 22.5050),
        (("一价阴离子E=-60mV 37℃,外面浓度是里面的几倍", "二价阴离子呢"), "[X]o/[X]i", 89.1124),
        # an ion with numbers of its own keeps them
        ((K, "what about Ca"), "E_Ca", 132.3436),
        ((K, "and what about a trivalent cation like La3+ with 2 out 0.1 in"), "E_La", 26.6886),
    ],
)  # fmt: skip
def test_another_charge(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


CHORD = "gK = 8, gNa = 1, E_K -90, E_Na +60, V_m?"
CHORD_ZH = "gK:gNa=5:1 EK=-95 ENa=+55 Vm?"
GHK = "PK 1 PNa 0.05, K 5 out 150 in, Na 150 out 12 in, 37C. V_m?"
CHANNEL = "a channel lets Na and K through, PNa/PK = 0.5. Na 145/12, K 4/140 (out/in), 37C. E_rev?"
GABA = "GABA-A: PHCO3/PCl = 0.3, Cl 125 out 8 in, HCO3 26 out 13 in, 37 °C. reversal potential?"
FORCES = ("compare E_K (4/140) and E_Na (140/12), out/in, 37", "at Vm = -20, driving force on each?")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        ((CHORD_ZH, "峰值时gNa是gK的15倍呢"), "V_m", 45.625),
        ((CHORD_ZH, "峰值时gNa是gK的15倍呢", "一样大呢"), "V_m", -20.0),
        ((CHORD, "gK twice gNa"), "V_m", -40.0),
        ((CHORD, "and if they're equal"), "V_m", -15.0),
        ((CHORD, "and gNa half of gK, E_rev?"), "E_rev", -40.0),
        ((GHK, "now make PNa 400 times bigger like in a spike"), "V_m", 54.5728),
        ((CHANNEL, "and if both permeabilities are equal"), "E_rev", -0.5328),
        ((CHANNEL, "what if equally permeable"), "E_rev", -0.5328),
        ((CHANNEL, "mine reverses at -20. what PNa/PK is that"), "P_Na/P_K", 0.4468),
        ((CHANNEL, "I measured a reversal of +10, what ratio is that"), "P_Na/P_K", 1.5642),
        ((CHANNEL, "mine reverses at -20. what PNa/PK is that", "so K at -20 goes?"), "DF_K", 75.0226),
        ((GABA, "what's E_Cl alone", "with 25 Cl inside where does it reverse"), "E_rev", -40.7582),
        ((GABA, "what's E_Cl alone", "胞内氯25的话反转电位在哪"), "E_rev", -40.7582),
        ((*FORCES, "at what voltage are the two equal and opposite"), "V_m", -14.6811),
        (("EK=-90 ENa=+60 Vm=-70 驱动力各多少", "在什么电压两个驱动力大小相等方向相反"), "V_m", -15.0),
        (("why is the inside of a neuron negative", "show me with numbers: PNa/PK 0.05, normal neuron, ignore Cl"), "V_m", -65.2521),
        (("为什么细胞内是负的", "给个数吧 普通神经元 PNa/PK=0.02 不算Cl", "0.1呢"), "V_m", -52.9692),
        # as big twice over is not as big
        (("AMPA channel, gNa = gK, ENa 60 EK -90, Erev?", "and if the Na conductance is twice as big"), "E_rev", 10.0),
    ],
)  # fmt: skip
def test_other_weights(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


SGLT = (
    "how does SGLT1 get glucose in when there's already more inside",
    "how much more at most? Na 140 out 10 in, -60 mV, 37C",
)


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        (SGLT, "[glucose]i/[glucose]o", 17466.04),
        ((*SGLT, "and SGLT2, one Na"), "[glucose]i/[glucose]o", 132.1591),
        ((*SGLT, "and SGLT2, one Na", "so with 0.5 mM in the tubule how high can it get inside with that one"), "[glucose]i", 66.0796),
        ((*SGLT, "and SGLT2, one Na", "with 2 mM in the gut how high inside", "and if Vm was 0?"), "[glucose]i", 28.0),
        (("explain SGLT2", "max ratio with Na 140 out 12 in, -70 mV?"), "[glucose]i/[glucose]o", 160.1072),
    ],
)  # fmt: skip
def test_a_carrier_behind_its_card(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


def test_a_force_asked_behind_the_card_of_a_carrier_stays_one() -> None:
    answer = talk("what is SGLT1", "driving force on Na? 140 out 10 in, -60 mV")
    assert answer.results[0].quantity == "DF_Na"


BY_FORMULA = ("E_K 5 out 140 in at 37", "then E_Cl = 61.5*log(110/10) = +64 right")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        (BY_FORMULA, "E_Cl", -64.0877),
        ((*BY_FORMULA, "and if Cl inside is 20"), "E_Cl", -45.5622),
        (("E_K 5 out 140 in at 37", "那ECl=61.5*lg(120/10)=+66对吧"), "E_Cl", -66.4133),
        (("E_K 5 out 140 in at 37", "so E_Cl by 61.5 log(120/10) is +66?"), "E_Cl", -66.4133),
        (("E_K 5 out 140 in at 37", "E_HCO3 = 61.5*log(24/12) = 18.5, ok?"), "E_HCO3", -18.5255),
        (("E_K 5 out 140 in at 37", "E_Cl = 61.5*log(10/110) = -64 right"), "E_Cl", -64.0457),
        (("E_K 5 out 140 in at 37", "oh the sign. and for Ca 2 out 0.0001 in I have 265"), "E_Ca", 132.3436),
    ],
)  # fmt: skip
def test_an_E_that_is_claimed(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


def test_the_charge_that_a_formula_forgets_is_named() -> None:
    said = TUTOR.render(talk(*BY_FORMULA))
    assert "For an anion z is negative" in said
    assert "changed places" not in said


def test_that_one_held_against_another() -> None:
    found = {one.quantity for one in talk(*BY_FORMULA, "so that one is more negative than E_K?").results}
    assert {"E_Cl", "E_K"} <= found
