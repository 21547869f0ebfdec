# ruff: noqa: E501 - a line of a talk stands on one line
"""Talks in which a question waits for its numbers, a number is taken back, or the last answers are spoken of."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # told to compute something, then the numbers
        (("can u calculate the equilibrium potential of potassium for me", "4 out, 150 in", "body temp"), "E_K", -96.8665),
        (("can u calculate the equilibrium potential of potassium for me", "4 out, 150 in", "why is it negative", "ok thx", "oh and what would it be with 3 outside instead of 4"), "E_K", -104.5553),
        (("could you find the reversal potential of sodium for me", "145 out, 12 in", "20 degrees"), "E_Na", 62.9478),
        (("能不能帮我算一下钠的平衡电位", "外145 内12"), "E_Na", 66.5982),
        (("帮我算个平衡电位", "钾", "外4 内140", "哦对是37度"), "E_K", -95.0226),
        # which side is which, of two numbers without a place
        (("E_K for 4 and 140 at 37 deg", "4 is outside"), "E_K", -95.0226),
        (("E_Na at 20 °C for 145 and 12", "145 is the outside one"), "E_Na", 62.9478),
        # a card or a word of thanks in between
        (("need E for Mg2+, 1.5 mM outside", "wait what does valence mean here", "ok. 0.5"), "E_Mg", 14.6811),
        (("need E_K, 140 inside", "why do we need the log", "4"), "E_K", -95.0226),
        (("求E_Cl,外面110", "z是什么", "谢谢", "10"), "E_Cl", -64.0877),
        # a way that a card explained
        (("which way does K flow", "Vm is -100 mV"), "DF_K", -10.9413),
        (("which way does K flow", "Vm is -100 mV", "E_K -90"), "DF_K", -10.0),
        (("which way does Cl move", "E_Cl is -70", "Vm -50"), "DF_Cl", 20.0),
        (("钠往哪流", "Vm是-60", "ENa是55"), "DF_Na", -115.0),
        # one side that a card answered, then the other
        (("如果把外面K换成50", "里面140"), "E_K", -27.5183),
        # what a card explained of an ion whose numbers are told goes on with these
        (("Vm=-70 ECl=-65 Cl-驱动力多少", "Cl往外走?那膜是去极化?", "ECl是-75呢"), "DF_Cl", 5.0),
        (("如果把外面K换成50", "里面140", "Vm跟着走吗", "原来外面5时EK是多少", "所以变了多少"), "ΔE_K", -61.5404),
        # weights, then concentrations, then another weight
        (("ok, find Vm with PK 100 and PNa 1", "K 4 out 140 in, Na 145 out 10 in, 37"), "V_m", -86.7745),
        (("ok, find Vm with PK 100 and PNa 1", "K 4 out 140 in, Na 145 out 10 in, 37", "and PNa 5", "at 20 °C?"), "V_m", -63.7818),
        # a quantity that a card explained, of an ion
        (("what is the driving force", "so for K at rest how big is it"), "DF_K", 19.0587),
        (("what is the driving force", "so for K at rest how big is it", "my book says E_K -94 and Vm -68"), "DF_K", 26.0),
        (("什么是驱动力", "那钾的有多大"), "DF_K", 19.0587),
    ],
)  # fmt: skip
def test_a_question_waits_for_its_numbers(lines: tuple[str, ...], quantity: str, value: float) -> None:
    first = talk(*lines).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # a slip of the hand
        (("Na外面1450里面12 37度", "手滑 145"), "E_Na", 66.5982),
        (("K外40内140 37度", "打错了,4"), "E_K", -95.0226),
        (("E_K with 4 out and 1400 in", "typo, 140"), "E_K", -95.0226),
        (("Na外面1450里面12 37度", "手滑 145", "里面翻倍"), "E_Na", 48.0727),
        # in place of a number that cannot be
        (("K+外面-5mM 里面140 E多少", "打错了 5"), "E_K", -89.0587),
        (("钾外5内140，求E_K", "温度-300℃呢", "开玩笑的 25"), "E_K", -85.6129),
        (("E_K 4 out 140 in 37", "outside -4?", "sorry 8"), "E_K", -76.4971),
        (("E_K 5 out 140 in", "at -300 C", "haha ok 30 C"), "E_K", -87.0487),
        # another charge, of an ion that is known by it
        (("E_Mg 1.5 out 0.5 in", "what would it be if z was 1", "and -1?"), "E_X", -29.3622),
        (("E_Mg 1.5 out 0.5 in", "what would it be if z was 1", "-2?"), "E_X", -14.6811),
        (("I_Na: 5 nS, E_Na 55 mV, V = -70. current?", "and at +20", "conductance -3 nS?", "ok no, just double the 5"), "I_Na", -350.0),
        (("钾电导10nS,EK -90,Vm -60,电流?", "电导-5nS呢", "不对,10翻倍"), "I_K", 600.0),
        # back to what it was
        (("K+ 胞外5 胞内140 37度 平衡电位多少", "那20度呢", "还是37吧,外面变成10"), "E_K", -70.5332),
        (("E_K 5 out 140 in, 37", "and at 20?", "ok back to 37, and make outside 10"), "E_K", -70.5332),
        (("E_K 5/140", "by how much does it shift if K out doubles?", "back to 5"), "E_K", -89.0587),
        # the temperature that was taken for granted
        (("whats nernst pot of ca 1.8 mM out 0.0001 in", "i mean 100 nM in, same thing right", "ok 37"), "E_Ca", 130.9356),
        (("E_K with 4 out and 140 in", "25"), "E_K", -91.3461),
        (("钠外145内12,求E", "好 25"), "E_Na", 64.0215),
    ],
)  # fmt: skip
def test_a_number_takes_the_place_of_another(lines: tuple[str, ...], quantity: str, value: float) -> None:
    first = talk(*lines).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "lines",
    [
        ("帮我算个平衡电位",),
        ("work out the equilibrium potential for me pls",),
        ("E_K 4 out 140 in at 37", "ok 20"),  # told already
        ("E_K with 4 out and 140 in", "10"),  # a concentration may be meant
        ("E_Na 145 out 12 in", "sorry, 77"),  # in place of which?
    ],
)
def test_what_is_doubtful_is_asked(lines: tuple[str, ...]) -> None:
    assert talk(*lines).status == "needs_input"


_HALF = "channel with equal conductance for K and Na, E_K -90, E_Na +60. where does it reverse"
_NACHR = "nAChR reversal, Na 145 out 15 in, K 5 out 140 in, both equally permeable, 37"
_PLANT = ("root cell 2 mM NO3 outside and 30 inside, 15 C. E?", "and if the membrane is at -180")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # "there" is the potential that was found
        ((_HALF, "whats the driving force on K there"), "DF_K", 75.0),
        ((_HALF, "whats the driving force on K there", "and Na"), "DF_Na", -75.0),
        ((_HALF, "whats the driving force on K there", "and if gNa is 3 times gK?"), "E_rev", 22.5),
        (("gK=gNa, EK -90, ENa 60, 反转电位?", "这个电位下Na的驱动力"), "DF_Na", -75.0),
        ((_NACHR, "and with PK/PNa = 1.11?", "driving force on K at that voltage"), "DF_K", 85.7485),
        # the energy at a V_m told now
        (("sulfate SO4 2- 4 mM outside 20 inside, 25C. E?", "and the free energy to bring it in at -60 mV"), "ΔG", 15.568),
        (("E_K 4 out 140 in", "energy to bring it in at -80"), "ΔG", 1.4495),
        # where it stands still
        (("Vm -70, E_Cl -60, which way does Cl go", "what voltage would stop it"), "V_m", -60.0),
        (("driving force on Na at -70, 140 out 10 in", "at what voltage is it zero"), "E_Na", 70.5332),
        (("gK 5 nS, EK -90, Vm -60, 电流", "什么电位时它是零"), "V_m", -90.0),
        (("I_Na: 5 nS, E_Na 55 mV, V = -70. current?", "at what voltage would the current be zero"), "V_m", 55.0),
        # the ratio, and the slope
        (("E_Na is +60 mV and Na outside is 145. how much is inside? 37 C", "and if E_Na was 50", "what ratio is that"), "[Na]o/[Na]i", 6.4934),
        (("Na外145内12 37度 E", "比值是多少"), "[Na]o/[Na]i", 12.0833),
        (("E_K 10 out 130 in 22 C", "slope per tenfold at this temp?"), "2.303RT/F", 58.5641),
        (("E_Ca 2 mM out 100 nM in 20 °C", "and per tenfold change?"), "E_Ca", 29.0836),
        (("钠外145内12，20度，求E", "每十倍变化多少mV"), "2.303RT/F", 58.1672),
        # the side that gives another E
        (("ECl 外120 内4 37度", "可书上写-70啊", "那内多少才是-70"), "[Cl]i", 8.7441),
        (("E_Na 145 out 12 in", "what outside would you need for it to be 50"), "[Na]o", 77.9212),
        # the last answers held against each other
        (("枪乌贼 K内400外20 18度的EK", "6.3度", "俩差几mV"), "ΔE_K", 3.0204),
        (("E_K 4/140", "and at 20?", "so how many mV between them"), "ΔE_K", 5.2084),
        (("E_K 3 out 140 in", "and if outside doubles", "how much of a change is that"), "ΔE_K", 18.5255),
        (("离子 内/外 mM: K+ 150/5.5  Na+ 15/150  Cl- 9/125 37℃ 三个E都算下", "哪个最接近-70"), "E_Cl", -70.3202),
        (("E_K 4/140", "E_Na 145/12", "E_Cl 110/10", "which is furthest from -60 mV"), "E_Na", 66.5982),
        (("E_K 4/140", "钾外面2，EK多少"), "E_K", -113.5481),
    ],
)  # fmt: skip
def test_what_was_just_computed_is_spoken_of(lines: tuple[str, ...], quantity: str, value: float) -> None:
    first = talk(*lines).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("lines", "begins"),
    [
        ((_NACHR, "at -90 is the net current in or out"), "The current is inward"),
        ((_NACHR, "at -90 is the net current in or out", "and at +40?"), "The current through these channels is outward"),
        ((_NACHR, "在这个电位K还流吗 往哪"), "K⁺ 外流"),
        (("E_Cl 110 out 10 in", "Vm -50 which way", "can it get out passively at that voltage"), "Cl⁻ flows in"),
        ((*_PLANT, "can it get in passively at that voltage or does it go out"), "NO₃⁻ flows out"),
        (("E_K 4/140", "E_Cl 110/10", "哪个最接近-70"), "最接近 −70 mV 的是 E_Cl"),
        (("K 3.5 outside 140 inside at 37, E_K?", "and if K outside doubles", "is that bigger than E_Cl?"), "No. From the most positive: E_Cl"),
    ],
)  # fmt: skip
def test_the_first_line_answers_of_what_was_found(lines: tuple[str, ...], begins: str) -> None:
    assert TUTOR.render(talk(*lines)).startswith(begins)
