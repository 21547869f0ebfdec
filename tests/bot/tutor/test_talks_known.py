# ruff: noqa: E501 - a line of a talk stands on one line
"""Talks whose lines rest on what was told before, whether or not an answer used it."""

from __future__ import annotations

import pytest

from grammar.queries import Concept, Several
from tests.bot.tutor.test_talks import talk

TABLE = "table: ion out/in mM: K 5/150, Na 150/15, Cl 120/9. 25 °C. E_K"
SET = "Given: K 4.5 mM out, 145 in; Na 140 out, 10 in; T = 36 C; Vm = -75 mV. (a) both Nernst potentials"
ZH_SET = "题目:膜外K 4.5, 膜内K 145, 膜外Na 140, 膜内Na 10, Vm=-75, T=37。(1) 求两种离子的平衡电位"
CIRCUIT = "gK 8 nS, EK -92, gCl 3 nS, ECl -66, gNa 1 nS, ENa 55. resting Vm?"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # the rows of a table that nothing was asked of yet
        ((TABLE, "Na"), "E_Na", 59.1593),
        ((TABLE, "and Cl"), "E_Cl", -66.5506),
        ((TABLE, "E_Cl", "now GHK with 1:0.03:0.1"), "V_m", -70.6177),
        ((TABLE, "V_m by GHK from K, Na and Cl, permeabilities 1 : 0.03 : 0.1", "what's permeability?", "driving force on K at the Vm you just gave"), "DF_K", 16.7678),
        ((TABLE, "哪个离子离-61最近"), "E_Cl", -66.5506),
        (("钙外1.5内0.0002 钾外6内130 33度 E_K", "钙呢"), "E_Ca", 117.6986),
        # V_m that was told, in a line whose answer did not need it
        ((SET, "which way does Na move"), "DF_Na", -145.3057),
        ((SET, "K outside raised to 9, new E_K"), "E_K", -74.0474),
        ((SET, "K outside raised to 9, new E_K", "driving force on K now"), "DF_K", -0.9526),
        ((SET, "what K outside would put K at equilibrium at -65"), "[K]o", 12.6447),
        ((SET, "raise K outside to 9, new force on K", "what K outside makes it balanced at -66?"), "[K]o", 12.1791),
        (("E_K = -90, V_m = -65, g_K = 4. What does chord conductance mean?", "I_K?"), "I_K", 100.0),
        # concentrations that a card was the answer to
        (("why is E_Cl negative? Cl is 115 out and 7 in here", "at -60 which way does it go"), "DF_Cl", 14.8085),
        (("Nernst potential of glucose, 4 mM out and 2 mM in", "which way does it diffuse", "free energy per mole going in, 37 C"), "ΔG", -1.7874),
        # an ion by its symbol alone
        (("vm -70 ek -95 df?", "ena 60", "vm -50 now. na?", "k"), "DF_K", 45.0),
        (("E_K=-93, E_Na=58, Vm=-71。Na的驱动力?", "K"), "DF_K", 22.0),
        (("gK=12 gNa=2 EK=-85 ENa=50 求Vm", "此时Na电流多大", "K的呢"), "I_K", 231.4286),
        # V_m that was found
        ((CIRCUIT, "which way does chloride move there?"), "DF_Cl", -7.25),
        ((CIRCUIT, "which way does Cl go"), "DF_Cl", -7.25),
        ((CIRCUIT, "and the sodium current at the potential you just found?"), "I_Na", -128.25),
        ((CIRCUIT, "current through the K conductance at that Vm?"), "I_K", 150.0),
        (("gK=20 gNa=20 gCl=10 EK=-90 ENa=60 ECl=-70 膜电位多少", "那Cl往哪走"), "DF_Cl", 44.0),
        ((CIRCUIT, "刚才算出来的膜电位下Na的驱动力"), "DF_Na", -128.25),
        # a temperature of the talk
        (("NO3-外2内28 25度 E多少", "所以要主动吸收咯", "Ca 外1内0.0001 E"), "E_Ca", 118.3187),
        (("E_Na with 145 out 12 in at 20 C", "why is it positive", "Ca 2 out 0.0001 in, E"), "E_Ca", 125.0895),
        # weights, sides and questions of before
        (("ghk pk:pna 1:0.02, k 5 out 145 in, na 150 out 10 in, 37c", "1:0.1", "first ratio again but k out 10"), "V_m", -64.4958),
        (("PK:PNa = 1:0.05, K 4/140, Na 145/12", "1:0.5", "用最初的通透性, Na外72"), "V_m", -77.9823),
        (("resting Vm of the squid axon from GHK?", "use K 10 out 400 in, Na 440 out 50 in, Cl 560 out 52 in, 1:0.04:0.45, 20 C"), "V_m", -64.4497),
        (("PK:PNa = 1:20, K 4/140, Na 145/12", "what is E_Na", "and the peak if outside Na is halved?"), "V_m", 35.8646),
        (("E_Cl? Cl 125 out, 9 in", "and with 4 inside", "cell rests at -75. which way does Cl go", "and with the 9?"), "DF_Cl", -4.6798),
        (("E_K for 5.5 outside, 150 inside", "3 outside", "7", "and the 5.5 at 20 degrees"), "E_K", -83.5124),
        # two conductances of which only E and V_m are told
        (("Vm -70, EK -90, ENa +60, forces on both", "then gNa/gK must be what, if the currents cancel?"), "g_Na/g_K", 0.1538),
        (("静息电位-70, EK=-90。K往哪流", "Na呢 ENa=60", "两者电流相等的话gK/gNa是多少"), "g_K/g_Na", 6.5),
        # at equilibrium there?
        (("is Na+ at equilibrium at -70?", "E_Na is 62"), "DF_Na", -132.0),
        (("is Na+ at equilibrium at -70?", "E_Na is 62", "and if Vm were +62", "+80"), "DF_Na", 18.0),
        (("is Cl at equilibrium at -64?", "Cl 118 out 9 in"), "DF_Cl", 4.78),
        (("K在-90处于平衡吗", "EK=-94"), "DF_K", 4.0),
        # all of them together
        (("gK=12 gNa=2 EK=-85 ENa=50 求Vm", "Vm -60 Na电流多大", "两个电流加起来呢"), "I_net", 80.0),
    ],
)  # fmt: skip
def test_what_was_told_stays_known(lines: tuple[str, ...], quantity: str, value: float) -> None:
    first = talk(*lines).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=2e-4, abs=0.01)


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ((SET, "(b) the driving force on each of them"), {"DF_K": 17.51, "DF_Na": -145.31}),
        ((ZH_SET, "(2) 各自的驱动力"), {"DF_K": 17.81, "DF_Na": -145.53}),
        ((ZH_SET, "(3) 若gK=6 nS, gNa=0.5 nS, 各自电流"), {"I_K": 106.88, "I_Na": -72.77}),
        ((ZH_SET, "(3) 若gK=6 nS, gNa=0.5 nS, 各自电流", "(4) 净电流"), {"I_net": 34.11}),
        (("E_K 4/140", "E_Na 145/12", "The membrane is at -68 mV. What is the driving force on each of the two?"), {"DF_K": 27.02, "DF_Na": -134.60}),
        (("[K]o=20 [K]i=400 T=18°C → EK?", "[Na]o=440 [Na]i=50 同溫", "Vm=-65,兩者驅動力各多少"), {"DF_K": 10.16, "DF_Na": -119.56}),
        ((TABLE, "at -50 mV which way do the two cations go"), {"DF_K": 37.39, "DF_Na": -109.16}),
        (("肌纤维 [K]i=155 [K]o=4 [Cl]o=115 [Cl]i=4 Vm=-90", "Cl的平衡电位", "K和Cl的驱动力"), {"DF_K": 7.74, "DF_Cl": -0.23}),
        (("E_Ca 1.8/0.00015", "K 4.5/130", "V_m -58, force on calcium", "what about the other one?"), {"DF_K": 31.89}),
        ((CIRCUIT, "current through each"), {"I_K": 150.0, "I_Cl": -21.75, "I_Na": -128.25}),
        ((CIRCUIT, "forces on all three there"), {"DF_K": 18.75, "DF_Cl": -7.25, "DF_Na": -128.25}),
        (("K out 3, in 150; Na out 145, in 15. Which gradient is steeper?", "E for each?"), {"E_K": -104.56, "E_Na": 60.63}),
        (("driving force on Na, E_Na 55, V_m -70", "and K, E_K -90", "both at -40"), {"DF_Na": -95.0, "DF_K": 50.0}),
    ],
)  # fmt: skip
def test_each_of_those_that_were_told(lines: tuple[str, ...], values: dict[str, float]) -> None:
    found = {one.quantity: one.value for one in talk(*lines).results[: len(values)]}
    assert found == pytest.approx(values, abs=0.02)


@pytest.mark.parametrize("way", ["outward?", "and inward?", "外向?"])
def test_the_way_of_a_current_is_asked_by_its_name_alone(way: str) -> None:
    answer = talk("E_K -88, V_m -60, g 5 nS current", way)
    assert answer.direction == "out"
    assert answer.status == "answered"


@pytest.mark.parametrize(
    "lines",
    [
        ("E_K 5/140", "I got -80 for E_K, is that right?", "driving force at -70"),
        ("E_K 5/140", "is E_K below -95?", "driving force at -70"),
        ("E_K 5/140", "what K outside gives E_K = -70", "K back to 5, driving force on K at -70"),
    ],
)
def test_what_is_only_put_forward_is_not_known(lines: tuple[str, ...]) -> None:
    assert talk(*lines).results[0].value == pytest.approx(19.0587, abs=0.01)


def test_a_lesson_on_two_ions_stays_a_lesson() -> None:
    answer = talk("K 4/140, Na 145/12, V_m -66", "why do K and Na move in opposite directions")
    assert isinstance(answer.query, Concept)


def test_two_cells_leave_open_which_one_holds() -> None:
    answer = talk("cell A has K 4 out 140 in, cell B has K 8 out 140 in. E_K in each?")
    assert isinstance(answer.query, Several)
