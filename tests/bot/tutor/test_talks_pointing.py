# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that leave to the talk which question they go on with, and what it rests on."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

SQUID = "squid axon, E_K at 18 degrees?"
FORCES = "E_Na +50 E_K -90, driving forces at -70"
ROWS = "离子 外 内 K 4 140 Na 145 15 Cl 110 10 三个E"
BODY = "hey, E_K for 3.5 out and 145 in, body temp?"
CA_IN = "dG for bringing one mole of Ca2+ into a cell: 2 mM out, 100 nM in, -70 mV, 37 °C"
SGLT = "SGLT1, Na 140 out 12 in, Vm -60. max glucose accumulation?"
HCN = "HCN channel PNa:PK 0.25:1, K 4/140 Na 145/10 (out/in) body temp, where does it reverse?"
CURRENT = "g_Cl 5 nS, E_Cl -48, hold at -70. current?"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # of the cell, and at the temperature, of the talk
        ((SQUID, "ENa?"), "E_Na", 54.5631),
        ((SQUID, "ENa?", "and E_Cl"), "E_Cl", -66.2123),
        ((SQUID, "ENa?", "back to K, now the seawater has 10 mM K instead"), "E_K", -92.5517),
        (("枪乌贼轴突18度的EK", "那ENa呢", "ECl?"), "E_Cl", -66.2123),
        (("ENa of the squid axon", "EK?", "at 10 degrees"), "E_K", -73.0958),
        (("E_K for a squid axon at 6.3 °C", "what about for a mammalian neuron", "E_Na?"), "E_Na", 60.6343),
        (("squid axon EK", "and in skeletal muscle?", "ENa?"), "E_Na", 66.5982),
        # a way asked by the way is not what the next number is of
        ((CURRENT, "so which way do the Cl ions actually go", "+10?"), "I_Cl", 290.0),
        ((CURRENT, "in or out?", "and at 0"), "I_Cl", 240.0),
        (("gK=12nS EK=-88 Vm=-40 电流多大", "这个是往外还是往里", "Vm变-100"), "I_K", -144.0),
        (("gNa=3nS,ENa=55,Vm=-65,求电流", "钠往哪个方向走?", "改成g=6nS"), "I_Na", -720.0),
        (("K 4 out 140 in at 37, Vm -60, driving force?", "which direction is that", "-100?"), "DF_K", -4.9774),
        (("K 5 140 which way at -70", "-100?"), "DF_K", -10.9413),
        # what stays the same
        (("Na+ 12 mM in, 150 out, Vm = -80, 37C, driving force?", "what about Cl with E_Cl -70, same Vm"), "DF_Cl", -10.0),
        (("Vm=-65,EK=-90,驱动力", "Cl的E是-75,同样的膜电位"), "DF_Cl", 10.0),
        (("E_Cl -70, Vm -55, driving force?", "same E but Vm -80"), "DF_Cl", -10.0),
        (("Vm -70, E_Na 60, g 5 nS. current?", "K instead, E_K -90, same Vm, same g"), "I_K", 100.0),
        (("K 5 out 125 in at 25C", "for Cl 110 out 5 in same temp"), "E_Cl", -79.4169),
        # a row, or a place, stands for its ion
        ((ROWS, "-65,Na的驱动力", "第三个呢"), "DF_Cl", -0.9123),
        ((ROWS, "第三行那个呢"), "E_Cl", -64.0877),
        (("outside/inside: K 5/150, Na 140/10, Ca 2/0.0001 at 37. all three E", "the second one at 20 C"), "E_Na", 66.6671),
        (("outside/inside: K 5/150, Na 140/10, Ca 2/0.0001 at 37. all three E", "and the last one"), "E_Ca", 132.3436),
        # back to another temperature, and then a change
        ((BODY, "and at room temp", "k back to 37. what if outside is 7", "how much did it move by"), "ΔE_K", 18.5255),
        (("K外4内140 37度 E", "25度呢", "回到37度,外面变成8呢"), "E_K", -76.4971),
        # another ion or molecule of which the energy is asked
        ((CA_IN, "glucose instead, 5 mM out 1 mM in, going in"), "ΔG", -4.1503),
        (("Na+进细胞的ΔG，外145内10，Vm -80，37度", "那K+往里运 外4内140"), "ΔG", 1.4495),
        (("ΔG of K leaving, 5 out 140 in, -60 mV, 25 °C", "now sodium going in, 140 out 10 in"), "ΔG", -12.3312),
        ((CA_IN, "Cl- in? 110 out 10 in"), "ΔG", 0.5704),
        ((CA_IN, "which way does K go, 4 out 140 in"), "DF_K", 25.0226),
        # a force as the energy of a mole
        (("driving force on Ca, 2 mM out 100 nM in, -70", "as energy per mole?"), "ΔG", -39.0464),
        (("driving force on Ca, 2 mM out 100 nM in, -70", "what's that per mole in kJ"), "ΔG", -39.0464),
        (("K 4外140内,Vm=-70,驱动力", "换成每摩尔能量是多少"), "ΔG", 2.4143),
        (("K驱动力 EK -90 Vm -70", "折合成kJ/mol呢"), "ΔG", 1.9297),
        # how far a carrier goes
        ((SGLT, "why is SGLT1 so much better", "with sglt2 and -40 now, 37C: lumen glucose 0.5 mM, how high can the inside go"), "[glucose]i", 26.0553),
        ((SGLT, "inside glucose is 10 mM, how low can the lumen go"), "[glucose]o", 0.000824457),
        ((SGLT, "glucose 0.1 mM outside", "what if sglt2 with 5 mM outside"), "[glucose]i", 550.6631),
        ((SGLT, "and SGLT2? thats 1 Na right"), "[glucose]i/[glucose]o", 110.1326),
        (("SGLT2,Na外145内12,Vm-70,37℃,葡萄糖最多浓缩多少倍", "腔里葡萄糖2mM,里面最多到多少"), "[glucose]i", 331.6506),
        (("SGLT2,Na外145内12,Vm-70,37℃,葡萄糖最多浓缩多少倍", "外面葡萄糖0.5mM 里面最多到多少", "膜电位要是0了呢,里面最多多少"), "[glucose]i", 6.0417),
        # behind a reversal potential, a ratio, a concentration
        ((HCN, "current at -70 if g is 3 nS"), "I", -108.6339),
        ((HCN, "current at -70 if g is 3 nS", "thats inward right", "and at -20"), "I", 41.3661),
        (("AMPA gNa=gK, ENa 60 EK -90, reversal potential?", "current at -60 with 2 nS"), "I", -90.0),
        (("what ratio of Na out to in gives +55 mV at 25 C", "so with 12 inside, how much outside"), "[Na]o", 102.0643),
        (("EK=-90要多大的浓度比", "外面4的话里面要多少"), "[K]i", 116.0149),
        (("E_Ca is +129 mV, 1.8 mM outside, 37 C. how much inside?", "if it climbs to 1 µM what's E_Ca then"), "E_Ca", 100.1654),
        (("E_Cl -70, 120 outside, how much Cl inside?", "and if that doubled, E_Cl?"), "E_Cl", -51.4745),
        # how far apart
        (("K 3 out 110 in, 35 °C, E_K", "and Cl, 130 out 35 in", "by how much"), "|E_K − E_Cl|", 60.8009),
        (("E_Na 145 out 15 in 37", "inside 30", "inside 60", "how far from where we started"), "ΔE_Na", -37.051),
        (("K+ 里面135 外面5.4 35度 EK?", "外面升到12呢", "同时里面掉到105", "跟最开始比一共变了多少mV"), "ΔE_K", 27.8773),
        (("K 4 out 140 in, E_K at 20 C", "compare with body temperature"), "E_K", -95.0226),
        # a temperature that is asked, with the sides behind their ion
        (("at what temperature would K 140 in 5 out give -85 mV",), "T", 22.8655),
        (("at what temperature would K 140 in 5 out give -85 mV", "and -80?", "whats E_K at 0 C"), "E_K", -78.4342),
        # weighed in words behind the E of both
        (("枪乌贼轴突18℃ K+内400外20", "Na+呢 内50外440", "如果gK是gNa的20倍 膜电位会停在哪"), "V_m", -68.9837),
        (("枪乌贼轴突18℃ K+内400外20", "Na+呢 内50外440", "如果gK是gNa的20倍 膜电位会停在哪", "5倍呢"), "V_m", -53.5403),
        (("E_K with 4 out 140 in", "E_Na with 145 out 12 in", "if PNa is 4% of PK what do i get"), "V_m", -71.1646),
        (("E_K with 4 out 140 in", "E_Na with 145 out 12 in", "if PNa is 4% of PK what do i get", "and 10%?"), "V_m", -54.3194),
        (("E_K = -90", "E_Na = +60", "where does Vm settle if gK is 5x gNa"), "V_m", -65.0),
    ],
)  # fmt: skip
def test_what_is_meant(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-4, abs=1e-9)


@pytest.mark.parametrize(
    ("lines", "forces_mV"),
    [
        ((FORCES, "and K", "cell depolarises to -20, both again pls"), {"DF_Na": -70.0, "DF_K": 70.0}),
        ((FORCES, "and K", "both again at -20", "and at +58"), {"DF_Na": 8.0, "DF_K": 148.0}),
        ((FORCES, "which way does K go", "same for -40 please"), {"DF_Na": -90.0, "DF_K": 50.0}),
        ((FORCES, "那0呢"), {"DF_Na": -50.0, "DF_K": 90.0}),
        (("ENa=+55 EK=-92 膜电位-70 两个驱动力各是多少", "K往哪边走", "-30的时候两个都再算一下"), {"DF_Na": -85.0, "DF_K": 62.0}),
        (("K外4内140,Na外145内12,EK和ENa", "Vm=-70时K的驱动力", "两个都算下,Vm=-20"), {"DF_Na": -86.5982, "DF_K": 75.0226}),
    ],
)  # fmt: skip
def test_all_of_them_again(lines: tuple[str, ...], forces_mV: dict[str, float]) -> None:
    found = {one.quantity: one.value for one in talk(*lines).results}
    assert {name: found.get(name) for name in forces_mV} == pytest.approx(forces_mV, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "begins"),
    [
        ((HCN, "current at -70 if g is 3 nS", "thats inward right"), "Yes. I = −108.6 pA"),
        (("ENa 60 gNa 5 Vm -70 current", "that's outward, right?"), "No. I_Na = −650 pA"),
        (("ENa 60 gNa 5 Vm -70 current", "那是内向的对吧"), "是。I_Na = −650 pA"),
    ],
)
def test_the_way_of_a_current_put_forward(lines: tuple[str, ...], begins: str) -> None:
    assert TUTOR.render(talk(*lines)).startswith(begins)


def test_a_number_of_whatever_ion_is_no_number_of_one() -> None:
    assert talk(SGLT, "glucose 0.1 mM outside", "what if 20 mM inside").status != "answered"
