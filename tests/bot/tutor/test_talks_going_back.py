# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that go on with what a talk set last, or back to what it had before."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

GHK = "PK 1, PNa 0.05, no Cl. K 5 out 150 in, Na 150 out 12 in, body temp, Vm?"
GHK_ZH = "PK:PNa=1:0.05,K外5内150,Na外150内12,求Vm"
FORCE = "K 4 out 140 in, Vm -70, driving force"
FORCE_ZH = "Na外145内15,37度,Vm=-70,驱动力"
PEAK = (
    "枪乌贼轴突 20℃ (内/外,mM) K 400/20,Na 50/440,Cl 40/560,三个平衡电位都算一下",
    "PK:PNa:PCl=1:0.04:0.45,那Vm呢",
    "动作电位峰值PNa=20,其他不变",
    "峰值时钾的驱动力",
)
CHARGE = ("how much charge for 100 mV, cell of 20 um diameter, 1 uF/cm2", "how many K ions is that")
CHARGE_ZH = ("球形细胞直径20µm，膜电容1µF/cm²，去极化100mV要多少电荷", "相当于多少个Na+")
CHORD = "gK 1, gNa 1, EK -90, ENa 60. V_m?"
CA = ("Ca2+ 外2mM 内100nM ECa", "胞内升到1µM呢")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # a word for a side that was mistyped
        (("and cloride 9 in 125 otu",), "E_Cl", -70.3202),
        (("and cloride 9 in 125 otu", "no i meant 115 out"), "E_Cl", -68.0917),
        (("potassium 140 in 4 uot",), "E_K", -95.0226),
        (("sodium 12 in 145 ot, E?",), "E_Na", 66.5982),
        (("5 mM nside and 120 mM uotside Na",), "E_Na", 84.9388),
        # the sides change places, and the number that is told agrees, or is another one
        (("sodium 12 out 145 in", "no other way round, 145 out"), "E_Na", 66.5982),
        (("Na 12 out 145 in", "no other way round, 150 out"), "E_Na", 67.5043),
        (("K 140 out 4 in, driving force at -70", "oops I mixed them up, 140 inside"), "DF_K", 25.0226),
        (("钾 外140 内4", "反了，外面4"), "E_K", -95.0226),
        (("Ca 外100nM 内2mM", "说反了 里面100nM"), "E_Ca", 132.3436),
        (("K 5 out 140 in", "no other way round, 5 out"), "E_K", -89.0587),
        # a table answers what was asked before
        (("ECl和EK谁更负", "（外/内） K 5/140,Cl 110/10,37℃", "Cl里面只有4呢"), "E_Cl", -88.5771),
        (("which is more positive, E_Na or E_Ca", "(out/in) Na 145/12, Ca 2/0.0001, 37C", "and if Na inside is 20"), "E_Na", 52.9456),
        # back to what the talk had
        (("E_Ca with 1.8 mM outside and 120 nM inside, 37C", "what if it's 1 uM inside", "and Mg, 0.6 in 0.9 out", "ok back to Ca, the original 120 nM. membrane at -70, driving force?"), "DF_Ca", -198.4992),
        ((*CA, "膜电位-70，驱动力？", "不对我想问的是一开始100nM的时候"), "DF_Ca", -202.3436),
        (("K 5 out 140 in, E_K", "outside goes to 10", "driving force at -70", "no I meant with the original 5"), "DF_K", 19.0587),
        ((*PEAK, "静息的时候呢"), "DF_K", 13.4091),
        ((FORCE, "and at +30", "and back at rest?"), "DF_K", 25.0226),
        (("gK=20 nS,Vm=-60mV,EK=-90mV,钾电流多少pA", "-110", "电导翻倍", "回到-60,g还是翻倍后的"), "I_K", 1200.0),
        (("g_Na 10 nS, Vm -70, E_Na +60, current?", "at -40?", "double g", "back to -70 but keep the doubled g"), "I_Na", -2600.0),
        (("钾离子外3.5内135 36度 求平衡电位", "外面变成7", "哦 翻倍就是18左右，那里面翻倍呢（外面还是7）"), "E_K", -97.3047),
        (("K 4 out 140 in", "8 outside?", "oh so doubling is about 18, and doubling the inside (outside still 8)?"), "E_K", -95.0226),
        (("K 3 out 140 in, 37", "make it 6 outside", "the original concentrations again"), "E_K", -102.7114),
        (("K外4内140,膜电位-70,驱动力", "外面8", "回到原来的浓度"), "DF_K", 25.0226),
        ((GHK, "what's E_K there tho", "what's the distance between Vm and EK"), "DF_K", 24.3827),
        (("K 4/140", "swap the two, 140 outside"), "E_K", 95.0226),
        (("[K]o 3, [K]i 130, 22 C. E_K?", "switched bath to 40 mM, E_K now"), "E_K", -29.978),
        # on with the side that changed
        ((*CA, "再升10倍"), "E_Ca", 70.8032),
        ((*CA, "再翻倍"), "E_Ca", 92.3106),
        (("Ca 2 mM out 100 nM in", "inside rises to 500 nM", "and another tenfold"), "E_Ca", 80.0659),
        (("K out 4 in 140", "inside falls to 100", "halve it again"), "E_K", -67.5043),
        # with the V_m, or the reversal potential, that was found
        ((GHK, "what's E_K there tho", "so how far is Vm from E_K"), "DF_K", 24.3827),
        ((GHK, "and E_Na?", "how far is Vm from that"), "DF_Na", -134.0242),
        ((GHK_ZH, "那EK呢", "Vm离EK差多少"), "DF_K", 24.3827),
        ((GHK_ZH, "那EK呢", "膜电位比它高多少"), "DF_K", 24.3827),
        (("ENa=60,EK=-90,两个电导一样的话不是-15吗", "那钠电导是钾的1.5倍呢", "用这个反转电位,总电导10nS,膜在-70,电流多少", "膜在+40呢"), "I", 400.0),
        ((CHORD, "with that reversal potential and total conductance 5 nS, current at -60?"), "I", -225.0),
        # the temperature
        (("E_K is -80 at 37 °C and there's 4 mM outside. how much inside?", "and if E_K was -100", "keep that ratio but cool it to 20, E?"), "E_K", -94.5188),
        (("Na 145 out 12 in 37C", "same ratio but cool it to 15"), "E_Na", 61.8742),
        (("K外4内140 EK", "比值不变,降温到20,E呢"), "E_K", -89.8142),
        (("25℃时RT/F等于多少mV", "37呢"), "RT/F", 26.7267),
        (("RT/F at 25 C?", "what about 20"), "RT/F", 25.2617),
        (("which temperature gives E_K = -90 with 4 out 140 in", "and E at 37?"), "E_K", -95.0226),
        # a charge of another cell, and what it changes
        ((*CHARGE, "by how many mM does the inside change then"), "Δ[K]", 0.003109),
        ((*CHARGE, "diameter 10, how much charge"), "Q", 3.1416e-13),
        ((*CHARGE_ZH, "这么多!那钠浓度是不是变很大", "直径10的话电荷是多少"), "Q", 3.1416e-13),
        # where it would be zero
        ((FORCE_ZH, "+30呢", "几的时候是0"), "E_Na", 60.6343),
        ((FORCE, "when would it be zero?"), "E_K", -95.0226),
        (("gK 5 nS, EK -90, Vm -60, current", "when is it 0"), "V_m", -90.0),
        (("Vm=-65,ECl=-75,氯的驱动力", "那HCO3-呢,E=-18", "Vm要是多少氯才不动"), "V_m", -75.0),
        (("Vm -65, E_Cl -75, driving force on Cl", "what would Vm have to be for Cl not to move"), "V_m", -75.0),
        # the energy of another ion goes its own way
        (("cost to move 1 mol Na out: 145 out, 12 in, -75 mV, 37", "and 1 mol K in, 4 out 140 in"), "ΔG", 1.93188),
        (("free energy of moving 1 mol K+ into the cell, 4 out 140 in, -70 mV", "and 1 mol Na out, 145 out 12 in"), "ΔG", 13.1797),
        (("求1 mol Na+ 进入细胞的ΔG:外150 mM 内10 mM,膜电位-80 mV,37℃", "反过来运出去呢", "K+往外走呢,外4.5内145"), "ΔG", -1.23622),
        (("求1 mol Na+ 进入细胞的ΔG:外150 mM 内10 mM,膜电位-80 mV,37℃", "K+往外走呢,外4.5内145", "所以钾自发往哪边", "如果膜电位是-100"), "ΔG", 0.693488),
        # the conductance that was missing
        ((FORCE, "at -50?", "back to -70, what's the current", "5 nS"), "I_K", 125.113),
    ],
)  # fmt: skip
def test_a_talk_goes_on_with_what_it_had(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    found = answer.results[0]
    assert found.quantity == quantity
    assert found.value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("ECl和EK谁更负", "（外/内） K 5/140,Cl 110/10,37℃"), {"E_Cl": -64.0877, "E_K": -89.0587}),
        (("E_K and E_Cl please", "K 4 out 140 in, Cl 110 out 8 in, 25 C"), {"E_K": -91.3461, "E_Cl": -67.3412}),
        (("K 5 out 140 in, Vm -70, driving force", "Vm -60, K 5/140, Na 145/12 (out/in)"), {"DF_K": 29.0587, "DF_Na": -126.5982}),
        (("钾和钠哪个驱动力大", "Vm=-65,K外4内140,Na外145内12"), {"DF_K": 30.0226, "DF_Na": -131.5982}),
        ((FORCE, "which way does K go", "K 5 out 150 in, Na 140 out 10 in"), {"DF_K": 20.9026, "DF_Na": -140.5332}),
    ],
)  # fmt: skip
def test_a_table_is_answered_for_each_of_its_ions(lines: tuple[str, ...], found: dict[str, float]) -> None:
    results = {one.quantity: one.value for one in talk(*lines).results}
    assert {name: results[name] for name in found} == pytest.approx(found, abs=1e-3)


@pytest.mark.parametrize(
    "lines",
    [
        (FORCE, "back to -70, what's the current"),
        (FORCE, "and the current at -40"),
        (FORCE_ZH, "几的时候是0", "回到-70,电流多大"),
    ],
)
def test_a_current_waits_for_its_conductance(lines: tuple[str, ...]) -> None:
    answer = talk(*lines)
    assert answer.status == "needs_input"
    assert answer.missing == ("conductance_nS",)


def test_what_waits_of_several_ions_is_that_of_the_named_one() -> None:
    answer = talk("K 5/140, Na 145/12 and 30 and 40, E?", "Na 20 inside")
    assert answer.status == "needs_input"
    assert not any("[K]" in one for one in answer.given)


def test_a_question_behind_thanks_is_answered_in_its_own_language() -> None:
    answer = talk("Cl 110 out 10 in", "谢谢!! and if Cl inside is 20")
    assert TUTOR.render(answer).startswith("E_Cl = −45.56 mV, the equilibrium potential of Cl⁻")
