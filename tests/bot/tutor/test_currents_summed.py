# ruff: noqa: E501 - a question stands on one line
"""Net currents of several conductances, and currents of many pumps: many wordings of each."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor
from grammar.queries import Chord, Concept, Current, NetCurrent, PumpCurrent, Several

TUTOR: Final = Tutor()


@pytest.mark.parametrize(
    ("text", "value", "unit", "way"),
    [
        ("Only two conductances: gNa = 2 nS (ENa +60 mV), gK = 8 nS (EK −90 mV); clamped at −50 mV: net ionic current in pA?", 100.0, "pA", "out"),
        ("A cell has g_K = 10 nS and g_Na = 1 nS, E_K = -90 mV, E_Na = +60 mV. What is the total membrane current at -40 mV?", 400.0, "pA", "out"),
        ("gK = 5 nS, EK = -90 mV; gNa = 0.5 nS, ENa = +55 mV; gLeak = 1 nS, Eleak = -50 mV. Find the net current when the membrane is held at -70 mV.", 17.5, "pA", "out"),
        ("Hodgkin-Huxley: gNa 120 mS/cm2, ENa 50 mV, gK 36 mS/cm2, EK -77 mV, gL 0.3 mS/cm2, EL -54 mV. Total ionic current density at V = 0 mV?", -3211.8, "µA/cm²", "in"),
        ("At Vm = -60 mV the membrane has g_Na = 3 nS (E_Na = +50 mV) and g_K = 6 nS (E_K = -85 mV). Is the net current inward or outward, and how big?", -180.0, "pA", "in"),
        ("Compute the sum of the Na+ and K+ currents at -20 mV: g_Na 4 nS, E_Na +60 mV, g_K 12 nS, E_K -90 mV.", 520.0, "pA", "out"),
        ("A patch has a K+ conductance of 4 nS (E_K -95 mV) and a leak of 2 nS (E = -65 mV). What net current flows at 0 mV?", 510.0, "pA", "out"),
        ("what total current flows at -30 mV if gCa = 1.5 nS (ECa +120 mV) and gK = 9 nS (EK -85 mV)", 270.0, "pA", "out"),
        ("Voltage clamp at -55 mV. gK = 20 nS, EK = -92 mV, gCl = 5 nS, ECl = -65 mV, gNa = 1 nS, ENa = 62 mV. Net membrane current?", 673.0, "pA", "out"),
        ("I_net at -50 mV? gNa=2 nS ENa=+60 gK=8 nS EK=-90", 100.0, "pA", "out"),
        ("Vm -50 mV, g_Na 2 nS, E_Na 60 mV, g_K 8 nS, E_K -90 mV, net current in nA?", 0.1, "nA", "out"),
        ("The membrane sits at -50 mV with g_K 8 nS (E_K -90 mV) and g_Na 2 nS (E_Na +60 mV). How much net ionic current crosses it?", 100.0, "pA", "out"),
        ("A synapse opens an excitatory conductance of 5 nS (reversal 0 mV) in a cell with 10 nS leak (E_leak -70 mV). What is the total current at -60 mV?", -200.0, "pA", "in"),
        ("g_K is 4 times g_Na, g_Na = 2 nS, E_K = -90 mV, E_Na = 60 mV, V = -50 mV: net current?", 100.0, "pA", "out"),
        ("gK = 8 nS; gNa = 2 nS; K 5 out 140 in; Na 145 out 15 in; V = -50 mV. Net current?", 91.2009, "pA", "out"),
        ("EK -90, Vm -70, gK 2 nS, gNa 0.1 nS, ENa +60, net current?", 27.0, "pA", "out"),
        ("total current density in µA/cm2: gNa 2 mS/cm2, ENa 50 mV, gK 5 mS/cm2, EK -80 mV, V = -20 mV", 160.0, "µA/cm²", "out"),
        ("gK = 8 nS, EK = -90 mV, gNa = 2 nS, ENa = +60 mV, V = -50 mV: find I_K, I_Na and the net current", 100.0, "pA", "out"),
        ("gK=10, gNa=1, gCl=2 (nS); EK=-90, ENa=+60, ECl=-70 mV. Net current at Vm = -50 mV?", 330.0, "pA", "out"),
        ("gK = 8 and gNa = 2 nS, EK = -90 and ENa = 60 mV, V = -50 mV: net current?", 100.0, "pA", "out"),
        ("gK = 8000, gNa = 2000 pS, EK -90, ENa +60 mV, V = -50 mV: net current?", 100.0, "pA", "out"),
        ("Voltage-clamped at 0 mV: I_K + I_Na for gK 8 nS, gNa 2 nS, EK -90, ENa +60", 600.0, "pA", "out"),
        ("What is the net current at -50 mV for gK = 8 nS (EK = -90 mV) and gNa = 2 nS (ENa = 60 mV)? Is it inward or outward?", 100.0, "pA", "out"),
        ("漏电导5 nS（反转电位-70 mV），兴奋性突触电导3 nS（反转电位0 mV），膜电位-60 mV，净电流是多少？", -130.0, "pA", "in"),
        ("膜电位-50 mV时，钾电导8 nS、钠电导2 nS，EK=-90 mV、ENa=+60 mV，跨膜净电流为多少pA？向内还是向外？", 100.0, "pA", "out"),
        ("gK=8 nS，gNa=2 nS，EK=-90 mV，ENa=+60 mV，电压钳制于-50 mV，IK+INa=?", 100.0, "pA", "out"),
        ("gK=8 nS, EK=-90 mV; gNa=2 nS, ENa=+60 mV。钳制在-50 mV，净离子电流是多少pA？", 100.0, "pA", "out"),
        ("膜上只有两种电导：gNa=2 nS（ENa=+60 mV），gK=8 nS（EK=-90 mV），膜电位钳制在-50 mV时，求总电流", 100.0, "pA", "out"),
        ("钾电导10 nS，EK -90 mV；钠电导1 nS，ENa +60 mV；膜电位-40 mV时膜电流合计多少？", 400.0, "pA", "out"),
        ("gNa=120 mS/cm²，ENa=50 mV，gK=36 mS/cm²，EK=-77 mV，gL=0.3 mS/cm²，EL=-54 mV，V=0 mV时总离子电流密度是多少", -3211.8, "µA/cm²", "in"),
        ("细胞钳制在-55 mV，gK=20 nS、EK=-92 mV，gCl=5 nS、ECl=-65 mV，gNa=1 nS、ENa=62 mV，净电流是内向还是外向？", 673.0, "pA", "out"),
        ("求-20 mV时Na+电流与K+电流之和：gNa 4 nS，ENa +60 mV，gK 12 nS，EK -90 mV", 520.0, "pA", "out"),
        ("膜电位-60 mV，gNa=3 nS，ENa=50 mV，gK=6 nS，EK=-85 mV，净膜电流为多少？", -180.0, "pA", "in"),
        ("K+电导4 nS（EK -95 mV），漏电导2 nS（E漏=-65 mV），0 mV时的净电流", 510.0, "pA", "out"),
        ("在-50 mV时，gNa=2 nS, gK=8 nS, ENa=+60 mV, EK=-90 mV，总的离子电流是多少nA", 0.1, "nA", "out"),
        ("膜电位-50 mV，gK=8 nS，EK=-90 mV，gNa=2 nS，ENa=+60 mV，求K+电流、Na+电流及总电流", 100.0, "pA", "out"),
    ],
)  # fmt: skip
def test_the_net_current_of_several_conductances(text: str, value: float, unit: str, way: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert isinstance(answer.query, NetCurrent)
    first = answer.results[0]
    assert (first.quantity, first.unit, answer.direction) == ("I_net", unit, way)
    assert first.value == pytest.approx(value, rel=1e-4)
    assert answer.results[-1].quantity == "E_rev"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gK = 8 nS (EK -90 mV), gNa = 2 nS (ENa +60 mV). At -50 mV, what is the Na+ current?", {"I_Na": -220.0}),
        ("Two conductances, gK 8 nS (EK -90 mV) and gNa 2 nS (ENa +60 mV). What current is carried by potassium at -50 mV?", {"I_K": 320.0}),
        ("gK = 8 nS, EK = -90 mV, gNa = 2 nS, ENa = +60 mV, V = -50 mV: I_K and I_Na?", {"I_K": 320.0, "I_Na": -220.0}),
        ("net current of 2 nS K+ conductance at -50 mV, E_K -90 mV", {"I_K": 80.0}),
        ("膜电位-50 mV，gK=8 nS，EK=-90 mV，gNa=2 nS，ENa=+60 mV，钠电流是多少", {"I_Na": -220.0}),
        ("膜电位-50 mV，gK=8 nS，EK=-90 mV，gNa=2 nS，ENa=+60 mV，通过钾通道的电流多大", {"I_K": 320.0}),
        ("膜电位-50 mV，gK=8 nS，EK=-90 mV，gNa=2 nS，ENa=+60 mV，求IK和INa", {"I_K": 320.0, "I_Na": -220.0}),
    ],
)  # fmt: skip
def test_the_current_of_one_ion_stays_as_it_is(text: str, found: dict[str, float]) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, Current | Several)
    currents = {one.quantity: one.value for one in answer.results if one.quantity.startswith("I_")}
    assert currents == pytest.approx(found)


@pytest.mark.parametrize(
    "text",
    [
        "g_K = 8 nS, g_Na = 2 nS, E_K = -90 mV, E_Na = 60 mV. At what potential is the net current zero?",
        "gK=8 nS，EK=-90 mV，gNa=2 nS，ENa=+60 mV，膜电位为多少时净电流为零？",
    ],
)
def test_where_the_net_current_is_zero_is_the_mean_of_the_potentials(text: str) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, Chord)
    assert answer.results[0].value == pytest.approx(-60.0)


@pytest.mark.parametrize(
    "text",
    [
        "g_K = 8 nS, g_Na = 2 nS, E_K = -90 mV, V = -50 mV. Net current?",
        "gK = 8 nS, EK = -90 mV, ENa = 60 mV, ECl = -70 mV, gNa = 2 nS, V = -50 mV. Net current?",
        "gK = 8 nS, EK = -90 mV, gNa = 2 mS/cm2, ENa = 60 mV, V = -50 mV. Net current?",
        "gK = 8, EK = -90 mV, gNa = 2, ENa = 60 mV, V = -50 mV. Net current?",
    ],
)
def test_branches_that_are_not_whole_are_asked_about(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"


def test_the_resting_potential_that_is_asked_beside_it_is_answered_too() -> None:
    text = "Resting potential? Net current at -50 mV? gK = 8 nS, EK = -90 mV; gNa = 2 nS, ENa = 60 mV"
    query = TUTOR.ask(text).query
    assert isinstance(query, Several)
    assert [type(part) for part in query.parts] == [Chord, NetCurrent]


def test_a_net_current_is_followed_up() -> None:
    lacking = TUTOR.ask("net current with gNa 2 nS, ENa 60 mV, gK 8 nS, EK -90 mV?")
    assert lacking.missing == ("membrane_mV",)
    whole = TUTOR.ask("-50 mV", context=lacking.context)
    assert whole.results[0].value == pytest.approx(100.0)
    more = TUTOR.ask("with gNa = 20 nS?", context=whole.context)
    assert more.results[0].value == pytest.approx(-1880.0)
    dense = TUTOR.ask("total current density: gNa 2 mS/cm2, ENa 50 mV, gK 5 mS/cm2, EK -80 mV, V = -20 mV")
    there = TUTOR.ask("and at 0 mV?", context=dense.context)
    assert there.results[0].unit == "µA/cm²"
    assert there.results[0].value == pytest.approx(300.0)


@pytest.mark.parametrize(
    ("text", "quantity", "value", "unit"),
    [
        ("One million Na+/K+-ATPases (3 Na+ out, 2 K+ in) each turn over 100 times per second. Net pump current in pA?", "I_pump", 16.02177, "pA"),
        ("A cell has 2×10^6 Na/K pumps, each cycling 50 times per second. What is the pump current?", "I_pump", 16.02177, "pA"),
        ("10^6 pumps turning at 50 /s: what net current do they carry?", "I_pump", 8.010883, "pA"),
        ("1e6 Na+/K+-ATPase molecules cycle at 100 s^-1. Pump current in pA?", "I_pump", 16.02177, "pA"),
        ("5 million sodium pumps run at 60 cycles per second; how large is the pump current in pA?", "I_pump", 48.06530, "pA"),
        ("What current do 10 million Na/K pumps generate at 30 cycles/s?", "I_pump", 48.06530, "pA"),
        ("Each of 2,000,000 Na+-K+ pumps does 80 cycles per second. Calculate the net outward current.", "I_pump", 25.63483, "pA"),
        ("The Na/K pump moves 3 Na+ out and 2 K+ in. If a cell has 4e6 pumps at a turnover rate of 150 per second, what is the electrogenic current in nA?", "I_pump", 0.09613060, "nA"),
        ("2.5 million Na+/K+-ATPases cycling at 80 Hz: pump current in nA?", "I_pump", 0.03204353, "nA"),
        ("Five hundred thousand Na/K pumps turn 120 times per second. What is the net current?", "I_pump", 9.613060, "pA"),
        ("half a million pumps at 100/s: current?", "I_pump", 8.010883, "pA"),
        ("If a pump moved 3 Na+ out and 1 K+ in, what current would 10^6 pumps at 100/s carry?", "I_pump", 32.04353, "pA"),
        ("a pump current of 20 pA at 50 cycles/s: how many pumps?", "N", 2496604.0, "1"),
        ("How many Na/K-ATPases, turning over 100 times per second, give a pump current of 16 pA?", "N", 998641.5, "1"),
        ("How many Na/K pumps working at 6000 cycles per minute carry 1 nA?", "N", 62415090.0, "1"),
        ("A neuron has 10^6 Na/K pumps that together carry 8 pA. How many times per second does each pump turn over?", "r", 49.93207, "s⁻¹"),
        ("A pump current of 20 pA flows in a cell with an input resistance of 250 MΩ. By how many mV does the pump hyperpolarise it?", "ΔV_m", -5.0, "mV"),
        ("The total pump current of 10^6 Na+/K+ pumps at 100 per second hyperpolarizes a cell with input resistance 200 MΩ by how much?", "ΔV_m", -3.204353, "mV"),
        ("100万个钠钾泵，每秒循环100次，泵电流是多少pA？", "I_pump", 16.02177, "pA"),
        ("一个细胞有200万个钠泵，每个每秒转50圈，净泵电流多大？", "I_pump", 16.02177, "pA"),
        ("细胞膜上有10^6个Na+/K+-ATP酶，每秒循环50次（每次泵出3个Na+、泵入2个K+），产生的净电流是多少？", "I_pump", 8.010883, "pA"),
        ("2×10^6个钠钾泵以100次/秒的速率工作，泵电流多少pA", "I_pump", 32.04353, "pA"),
        ("5×10^6个钠泵，转换速率为60 s^-1，求电流", "I_pump", 48.06530, "pA"),
        ("一百万个钠钾泵每秒各转100次，净电流多少pA", "I_pump", 16.02177, "pA"),
        ("一百二十万个钠泵，每秒循环100次，泵电流？", "I_pump", 19.22612, "pA"),
        ("每秒每个钠钾泵循环150次，共400万个，生电电流是多少nA", "I_pump", 0.09613060, "nA"),
        ("泵电流20 pA，每个泵每秒循环50次，有多少个泵？", "N", 2496604.0, "1"),
        ("钠钾泵电流为16 pA，周转率100 /s，需要多少个钠钾泵", "N", 998641.5, "1"),
        ("200万个泵产生16 pA电流，每个泵每秒循环多少次？", "r", 49.93207, "s⁻¹"),
        ("泵电流20 pA，输入电阻250 MΩ，使膜超极化多少mV？", "ΔV_m", -5.0, "mV"),
    ],
)  # fmt: skip
def test_the_current_of_many_pumps(text: str, quantity: str, value: float, unit: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert isinstance(answer.query, PumpCurrent)
    first = answer.results[0]
    assert (first.quantity, first.unit) == (quantity, unit)
    assert first.value == pytest.approx(value, rel=1e-6)
    assert answer.direction == "out"


def test_other_numbers_of_pumps_are_asked_next() -> None:
    answer = TUTOR.ask("10^6 Na/K pumps at 100 /s: pump current?")
    more = TUTOR.ask("and with 2 million pumps?", context=answer.context)
    assert isinstance(more.query, PumpCurrent)
    assert more.results[0].value == pytest.approx(32.04353)


@pytest.mark.parametrize(
    "text",
    [
        "1000 pumps per µm2, each 100 cycles/s: pump current?",  # how large is the membrane?
        "one and a half million Na/K pumps at 100/s: pump current?",
        "10^6 pumps. what is the pump current?",
        "the pump runs at 100 cycles per second. what is the current?",
        "The Na/K pump current is 50 pA. Skou found the pump in 1957. Is the turnover rate constant?",
        "每平方微米有1000个钠钾泵，每秒循环100次，电流密度？",
        "数百万个钠泵的泵电流是多少",
        "Is the pump electrogenic?",
    ],
)
def test_where_too_little_is_told_no_current_is_made_up(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.query is None or isinstance(answer.query, Concept)
    assert not answer.results


def test_the_work_of_the_pump_stays_as_it_is() -> None:
    answer = TUTOR.ask("Na/K pump at Na 145/15, K 5/140, -70 mV: work per cycle?")
    assert answer.results[0].quantity == "ΔG_transport"
