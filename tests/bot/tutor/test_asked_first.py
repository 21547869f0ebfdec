# ruff: noqa: E501 - a question stands on one line
"""What is asked for is the first result, whatever else is computed on the way."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor

TUTOR: Final = Tutor()

PUMP: Final = "Na+ 145 mM outside and 15 mM inside, K+ 4 mM outside and 140 mM inside"
CELL: Final = "钠 膜外145 膜内15 mM，钾 膜外4 膜内140 mM"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (f"At which membrane potential does the 3Na:2K pump stall? {PUMP}, ATP gives -55 kJ/mol", "V_rev", -198.09),
        (f"net free energy of one Na/K pump cycle, ATP included? {PUMP}, Vm -70 mV, ATP -55 kJ/mol", "ΔG_total", -12.358),
        (f"What fraction of the energy of ATP (55 kJ/mol) does a pump cycle store? {PUMP}, -70 mV", "η", 0.7753),
        (f"钠泵 {CELL}，Vm=-70 mV，ATP水解 -55 kJ/mol，一次循环总的ΔG是多少", "ΔG_total", -12.358),
        (f"钠泵 {CELL}，Vm=-70 mV，ATP水解 -55 kJ/mol，效率是多少", "η", 0.7753),
        ("How many millimolar does Na+ inside a spherical cell of 20 µm diameter rise when it enters to move "
         "the membrane by 100 mV?", "Δ[Na]", 0.0031093),
        ("A cell has a capacitance of 15 pF and a volume of 2 pL. By how many mM does [Na]i rise when Na+ alone "
         "carries a change of 100 mV?", "Δ[Na]", 0.0077735),
        ("细胞电容 15 pF，体积 2 pL，膜电位改变 100 mV 全靠 Na+ 流入，胞内 Na+ 浓度上升多少 mM", "Δ[Na]", 0.0077735),
        ("how many K+ ions per square micrometre change Vm by 100 mV at 1 µF/cm2", "N", 6241.5),
        ("g_K/g_Na of a cell at -60 mV with E_K = -90 mV and E_Na = 60 mV?", "g_K/g_Na", 4.0),
        ("Vm -60 mV，EK -90 mV，ENa 60 mV，只有两种电导，gNa/gK是多少", "g_Na/g_K", 0.25),
        ("which ratio [K]i/[K]o gives E_K = -80 mV at 20 °C", "[K]i/[K]o", 23.7326),
        ("DF for K+ at the peak of the spike (+30 mV), EK is -90", "DF_K", 120.0),
        ("With E_K at -95 mV, how strong is the driving force on K+ when the membrane is at -65 mV?", "DF_K", 30.0),
        ("A driving force (Vm - ENa) of -120 mV acts on sodium in a cell at -60 mV; find ENa", "E_Na", 60.0),
        ("at what Vm is the driving force on Cl- zero if ECl = -66 mV", "V_m", -66.0),
        ("ENa = 55 mV，膜电位是多少时钠的驱动力为零", "V_m", 55.0),
        ("fractional conductances: potassium 0.7, sodium 0.1, chloride 0.2. reversal potentials -90, +60, -70 mV "
         "respectively. membrane potential?", "V_m", -71.0),
        ("steady-state voltage when g_K : g_Na = 9 : 1 and the equilibrium potentials are -90 and +60 mV "
         "respectively", "V_m", -75.0),
    ],
)  # fmt: skip
def test_what_is_asked_for_comes_first(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    first = answer.results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=2e-4)


@pytest.mark.parametrize(
    "text",
    [
        "Vm = ECl = -66 mV. Which way does chloride move?",
        "E_K and V_m are both -84 mV: is there a net flux of K+?",
        "EK和膜电位都是-84 mV，钾离子还有净流动吗",
        "EK is -84 mV and so is the membrane potential. net movement of K+?",
    ],
)
def test_one_value_of_two_symbols_leaves_no_flow(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.direction == "none"


@pytest.mark.parametrize(
    "text",
    [
        "At -70 mV, is the driving force larger on Na+ (ENa = +50 mV) or on K+ (EK = -95 mV)?",
        "膜电位-70 mV，ENa=50 mV，EK=-95 mV，哪个离子的驱动力更大",
    ],
)
def test_forces_that_are_compared_are_both_given(text: str) -> None:
    found = {one.quantity: one.value for one in TUTOR.ask(text).results}
    assert found["DF_Na"] == pytest.approx(-120.0)
    assert found["DF_K"] == pytest.approx(25.0)


@pytest.mark.parametrize(
    "text",
    [
        "potassium 140 mM, potential -72 mV, and then the membrane thing",
        "the membrane gets funny with E_K -90 mV and -70 mV around",
    ],
)
def test_numbers_of_a_cell_are_never_answered_by_a_card(text: str) -> None:
    assert TUTOR.ask(text).status in ("needs_input", "not_understood")
