# ruff: noqa: E501 - a question stands on one line
"""A membrane as a capacitor, in the words of students: what charges it, by how much, in which time."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR

e = 1.602176634e-19
F = 96485.33212


def of_ions(count: float, pF: float, z: int = 1) -> float:
    """The change in mV that so many ions make that come in."""
    return count * z * e / (pF * 1e-12) * 1e3


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # Ions that cross.
        ("ten million Na+ ions (1e7) enter a cell of 25 pF and nothing else flows. change in membrane potential, in mV?", "ΔV_m", of_ions(1e7, 25)),
        ("Two million Na+ ions enter a cell of 15 pF and no charge leaves meanwhile. The membrane is depolarised by how much?", "ΔV_m", of_ions(2e6, 15)),
        ("A neuron's membrane capacitance is 100 pF. If 5 million K+ ions leave, what is ΔVm?", "ΔV_m", -of_ions(5e6, 100)),
        ("3e6 Na⁺ ions cross into a 12 pF cell. How many mV is the depolarisation?", "ΔV_m", of_ions(3e6, 12)),
        ("Suppose 1,000,000 Cl- ions enter a 10 pF cell. By how much does the membrane potential change?", "ΔV_m", of_ions(1e6, 10, -1)),
        ("How much does the membrane potential change when 2×10^5 Ca2+ ions enter a dendritic spine with capacitance 1 pF?", "ΔV_m", of_ions(2e5, 1, 2)),
        ("If 10^7 Na+ ions enter a spherical cell of diameter 20 um (1 uF/cm2), by how many mV does it depolarize?", "ΔV_m", of_ions(1e7, math.pi * 400 * 0.01)),
        ("1×10^6个Na+进入电容为10 pF的细胞，膜电位改变多少mV？", "ΔV_m", of_ions(1e6, 10)),
        ("有一百万个Na+流入电容为10 pF的细胞，膜电位变化多少毫伏？", "ΔV_m", of_ions(1e6, 10)),
        ("200万个K⁺流出一个15 pF的细胞，膜电位改变多少？", "ΔV_m", -of_ions(2e6, 15)),
        ("A charge of 1 pC enters a 10 pF cell. how many mV?", "ΔV_m", 100.0),
        # A current in a time.
        ("A 5 pA constant current is injected for 10 ms into a cell with C = 10 pF. Neglect any leak. By how much does Vm change?", "ΔV_m", 5.0),
        ("A 20 pF cell is injected with 0.1 nA for 2 ms. Ignoring leak, how many mV does it depolarize?", "ΔV_m", 10.0),
        ("-100 pA is injected into a 50 pF cell for 10 ms; by how many mV does V_m change?", "ΔV_m", -20.0),
        ("A hyperpolarizing current of 100 pA lasts 5 ms in a cell of 25 pF. Change in Vm?", "ΔV_m", -20.0),
        ("A spherical cell 20 µm in diameter receives 10 pA for 5 ms. How much does Vm change?", "ΔV_m", 50 / (math.pi * 4)),
        ("Membrane capacitance is 1 µF/cm2 and the current density is 10 µA/cm2. How much does Vm change in 1 ms?", "ΔV_m", 10.0),
        ("给40 pF的细胞注入200 pA的恒定电流，持续5 ms，忽略漏电，膜电位变化多少？", "ΔV_m", 25.0),
        ("A cell at -70 mV with a capacitance of 20 pF gets a constant current of 100 pA for 5 ms. What is Vm at the end?", "V_m", -45.0),
        ("5 pA流入10 pF的细胞10 ms，静息电位-70 mV，之后膜电位是多少？", "V_m", -65.0),
        ("How fast does V_m change (mV/ms) when 100 pA flows into 20 pF?", "dV/dt", 5.0),
        # The time, the current, the capacitance.
        ("200 pA charges 20 pF by 10 mV: how long?", "t", 1.0),
        ("How long does it take 100 pA to charge a 20 pF cell by 10 mV?", "t", 2.0),
        ("How many seconds does 1 pA take to charge 100 pF by 50 mV?", "t", 5.0),
        ("How long must a 0.2 nA current be injected to depolarize a 40 pF cell from -70 mV to -50 mV?", "t", 4.0),
        ("注入100 pA电流使10 pF的细胞从-70 mV去极化到-50 mV，需要多久？", "t", 2.0),
        ("What current is needed to depolarise a 30 pF cell by 15 mV in 2 ms?", "I", 225.0),
        ("把膜电容30 pF的细胞去极化15 mV，在3 ms内需要多大的恒定电流？", "I", 150.0),
        ("A current of 100 pA injected for 2 ms moves Vm by 4 mV. Estimate the capacitance of the cell.", "C", 50.0),
        ("100 pA的电流持续2 ms使膜电位改变8 mV，细胞电容是多少？", "C", 25.0),
    ],
)  # fmt: skip
def test_what_a_membrane_is_charged_by(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("Take 1 microfarad per square centimetre and 100 mV. How many ions is that per square micrometre?", "1", 1e-15 / e),
        ("With 1 µF/cm2, how many monovalent ions per square micrometre of membrane are needed for a change of 60 mV?", "1", 6e-16 / e),
        ("每平方微米膜有多少个单价离子电荷被分隔？膜电容1 μF/cm²，电位差70 mV", "1", 7e-16 / e),
        ("轴突膜电容1 μF/cm²，一次动作电位幅度100 mV，每平方厘米膜最少要流入多少pmol的Na⁺？", "pmol/cm²", 1e-7 / F * 1e12),
        ("How many pmol of Na+ per cm2 enter for a 100 mV action potential? Cm 1 µF/cm2", "pmol/cm²", 1e-7 / F * 1e12),
        ("球形细胞直径20 µm，1 µF/cm²，去极化100 mV需流入多少fmol Na⁺？", "fmol", math.pi * 4e-12 * 0.1 / F * 1e15),
        ("How much charge per cm2 is separated at -70 mV? Cm = 1 µF/cm2, in nC/cm2", "nC/cm²", 70.0),
        ("How much charge in pC must move to change the potential of a 20 pF cell by 100 mV?", "pC", 2.0),
        ("細胞直徑 30 μm(球形)，膜電容 1 μF/cm²，胞內 K⁺ 140 mM。建立 -80 mV 的膜電位，流出的 K⁺ 占胞內 K⁺ 總量的比例是多少(小數)？", "1", 6 * 0.08 * 0.01 / (F * 30e-6 * 140)),
        ("What percentage of the K+ inside a 20 µm spherical cell (150 mM) leaves to charge it by 100 mV?", "%", 100 * 6 * 0.1 * 0.01 / (F * 20e-6 * 150)),
    ],
)  # fmt: skip
def test_in_the_unit_and_for_the_area_that_is_asked(text: str, unit: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == unit
    assert first.value == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "more", "quantity", "value"),
    [
        ("A 20 pF cell is injected with 100 pA for 5 ms. By how much does V_m change?", "and with 200 pA?", "ΔV_m", 50.0),
        ("A 20 pF cell is injected with 100 pA for 5 ms. By how much does V_m change?", "and with 40 pF?", "ΔV_m", 12.5),
        ("200 pA charges 20 pF by 10 mV: how long?", "and with 100 pA?", "t", 2.0),
        ("How fast does V_m change when 100 pA flows into 20 pF?", "and 50 pF?", "dV/dt", 2.0),
        ("给20 pF的细胞注入100 pA电流5 ms，膜电位改变多少？", "那200 pA呢？", "ΔV_m", 50.0),
    ],
)  # fmt: skip
def test_a_line_goes_on(text: str, more: str, quantity: str, value: float) -> None:
    before = TUTOR.ask(text)
    found = TUTOR.ask(more, context=before.context).results[0]
    assert found.quantity == quantity
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "A cell of 20 pF and 200 MΩ gets 100 pA for 10 ms. By how much does Vm change?",
        "How long does 100 pA take to charge a cell by 10 mV?",
        "100 pA给细胞充电10 mV需要多长时间？",
        "In a 25 pF cell, 10^7 Na+ ions enter and 4×10^6 K+ ions leave. ΔV?",
        "Na+ current of 1 nA flows for 1 ms into a cell of 10 µm diameter. How much does [Na]i rise?",
        "A cell of 10 pF has 100 channels of 20 pS open for 1 ms at -70 mV, E_Na +60. How much does V change?",
        "膜电容10 pF，gNa=2 nS，ENa=+60 mV，Vm=-70 mV，开放1 ms，膜电位改变多少？",
    ],
)
def test_what_it_does_not_know_is_no_number(text: str) -> None:
    assert not TUTOR.ask(text).results
