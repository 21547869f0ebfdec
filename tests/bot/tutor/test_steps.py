# ruff: noqa: E501 - a question stands on one line
"""Values told by how far they are from others: what was passed over before, and answered as if it were not told."""

from __future__ import annotations

import math

import pytest

from grammar.parse import read
from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("E_K = -90 mV and V_m = -65 mV. E_K falls by 10 mV. What is the driving force on K+?", "DF_K", 35.0),
        ("E_K=-90 mV,V_m=-65 mV,E_K降低10 mV后K+的驱动力是多少?", "DF_K", 35.0),
        ("ENa = 60, gNa = 1 nS, Vm = -70 mV. ENa falls by 20 mV. What is I_Na?", "I_Na", -110.0),
        (
            "g_Na = 1 nS, E_Na = 60 mV, g_K = 10 nS, E_K = -90 mV. g_Na increases by 4 nS. What is V_m?",
            "V_m",
            -40.0,
        ),
        ("g_K=10 nS,E_K=-90 mV,g_Na=1 nS,E_Na=+60 mV,g_Na增大4 nS后V_m是多少?", "V_m", -40.0),
        (
            "Rest -70 mV, threshold -55 mV, EK = -90 mV. What is the driving force on K at threshold?",
            "DF_K",
            35.0,
        ),
        ("静息电位-70 mV,阈电位-55 mV,E_Na=+60 mV,阈电位时Na+的驱动力是多少?", "DF_Na", -115.0),
    ],
)
def test_a_step_from_what_it_was(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert next(r.value for r in answer.results if r.quantity == quantity) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "celsius"),
    [
        ("E_K at a temperature 10 °C lower than 37 °C for K 140 in and 5 out?", 27.0),
        ("A fever raises the body temperature by 3 °C. E_K for 5 out, 140 in?", 40.0),
        ("体温升高3℃,K+胞内140 胞外5,E_K是多少?", 40.0),
        ("What is E_K at 20 °C instead of 37 °C with K 140 in and 5 out?", 20.0),
    ],
)
def test_a_temperature_told_by_another(text: str, celsius: float) -> None:
    answer = TUTOR.ask(text)
    found = [r.value for r in answer.results if r.quantity == "E_K"]
    assert found == pytest.approx([float(thermal_voltage_mV(celsius)) * math.log(5 / 140)])


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("What is E_Na if the inside sodium is 90% lower than the outside?", 10.0, 1.0),
        ("Which way does Na+ flow in the absence of a concentration gradient at 0 mV, E_Na?", 1.0, 1.0),
    ],
)
def test_a_side_told_by_the_other(text: str, outside: float, inside: float) -> None:
    ratios = [s.value for s in read(text).of("ratio")]
    assert ratios == pytest.approx([outside / inside])


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        (
            "Hyperkalemia: plasma K is 8 mM versus normal 4 mM, inside 140 mM. How much does E_K change?",
            4.0,
            8.0,
        ),
        ("血钾3.0 mM（正常4.5 mM），胞内140 mM，E_K变化多少？", 4.5, 3.0),
    ],
)
def test_what_it_is_beside_what_is_normal(text: str, was: float, now: float) -> None:
    apart = [r.value for r in TUTOR.ask(text).results if r.quantity == "ΔE_K"]
    assert apart == pytest.approx([float(thermal_voltage_mV(37.0)) * math.log(now / was)])


def test_a_ratio_of_two_is_no_step() -> None:
    slots = read("gK is five times greater than gNa, E_K = -90, E_Na = 60. V_m?").slots
    assert not [s for s in slots if s.role == "factor"]


@pytest.mark.parametrize("much", ["ten times larger", "10 times higher"])
def test_so_many_times_larger(much: str) -> None:
    text = f"g_K = 10 nS, E_K = -90 mV, g_Na = 1 nS, E_Na = 60 mV. V_m if g_Na were {much}?"
    assert TUTOR.ask(text).results[0].value == pytest.approx(-15.0)


def test_the_charge_of_an_unknown_ion() -> None:
    text = "The charge of an unknown ion X is -2; 10 mM outside, 100 mM inside at 25 °C. What is E_X?"
    expected = float(thermal_voltage_mV(25.0)) / -2.0 * math.log(0.1)
    assert TUTOR.ask(text).results[0].value == pytest.approx(expected)


BOTH = [("DF_Na", -130.0), ("DF_K", 20.0), ("DF_Na", -30.0), ("DF_K", 120.0)]


@pytest.mark.parametrize(
    "text",
    [
        "Vm jumps from -70 mV to +30 mV; ENa = +60 mV, EK = -90 mV. What is the driving force on each before and after?",
        "膜电位从-70 mV变为+30 mV,E_Na=+60,E_K=-90,前后Na+和K+的驱动力各是多少?",
        "Driving force on Na+ (ENa +60) and K+ (EK -90) at rest (-70 mV) and at the peak (+30 mV)?",
        "E_Na=+60,E_K=-90,求-70 mV和+30 mV时Na+和K+的驱动力",
    ],
)
def test_each_ion_at_both_potentials(text: str) -> None:
    found = [(r.quantity, r.value) for r in TUTOR.ask(text).results if r.quantity.startswith("DF")]
    assert sorted(found) == sorted(BOTH)


def test_ions_behind_a_potential_are_all_asked_for() -> None:
    found = {r.quantity for r in TUTOR.ask("E_Na=+60,E_K=-90,求-70 mV时Na+和K+的驱动力").results}
    assert {"DF_Na", "DF_K"} <= found


def test_an_arrow_is_a_change() -> None:
    answer = TUTOR.ask("Vm -65 mV, E_Cl -75 mV, gCl 2 nS → 20 nS. Cl current before and after?")
    assert [r.value for r in answer.results[:2]] == pytest.approx([200.0, 20.0])


@pytest.mark.parametrize(
    "text",
    [
        "膜电位降低20 mV是去极化还是超极化",
        "The membrane potential falls by 10 mV: depolarisation or hyperpolarisation?",
    ],
)
def test_the_name_of_a_change_is_a_card(text: str) -> None:
    answer = TUTOR.ask(text)
    assert (answer.results, answer.concepts[0]) == ((), "membrane_potential")
