# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that leave to the talk which question they go on with, and what it rests on."""

from __future__ import annotations

import pytest

from tests.bot.tutor.test_talks import talk

SQUID = "squid axon, E_K at 18 degrees?"
FORCES = "E_Na +50 E_K -90, driving forces at -70"
ROWS = "离子 外 内 K 4 140 Na 145 15 Cl 110 10 三个E"
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
        (("E_K with 4 out 140 in at 20", "ENa?"), "E_Na", 57.3108),
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
    ],
)  # fmt: skip
def test_what_is_meant(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


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
