# ruff: noqa: E501 - a question stands on one line
"""What is asked by a letter alone, a ratio told before its sides, E at another temperature, grams that are none."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "celsius"),
    [
        ("T? E_K = -85 with 5/125", 33.287),
        ("E_K = -85 with 5/125: T?", 33.287),
        ("E_K=-85 mV, [K]o=5 mM, [K]i=125 mM, T in C?", 33.287),
        ("T if E_Na = 58, 145 out 15 in", 23.525),
        ("temperature? E_Na +58, 145 out, 15 in", 23.525),
        ("已知E_K=-85 mV，外5内125，求T", 33.287),
        ("T是多少？E_Na=+58 mV，外145内15", 23.525),
        ("E_Cl -65 mV，外120内10，T？", 30.400),
    ],
)
def test_T_is_a_temperature_that_is_asked(text: str, celsius: float) -> None:
    assert first_result(text, "T").value == pytest.approx(celsius, abs=0.001)


@pytest.mark.parametrize(
    "text", ["E_K 5/125 T=20?", "what is E_K at T = 20, 5/125?", "E_K，外5内125，T=20？"]
)
def test_T_that_is_told_is_not_asked(text: str) -> None:
    assert first_result(text, "E_K").value == pytest.approx(-81.314, abs=0.001)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("what's z if ratio is 10 out/in and E = 30.8 at 37", "z", 1.998),
        ("z? ratio 100 out/in, E = +61.5 at 37", "z", 2.001),
        ("ratio of 100 in/out and E = -61.5 at 37, what is z", "z", 2.001),
        ("z if E = -61.5 and out/in = 10 at 37", "z", -1.001),
        ("K ratio is 30 in/out, E_K at 37?", "E_K", -90.903),
        ("ratio 10 out/in of Na, E?", "E_Na", 61.540),
        ("外/内浓度比10，E=30.8 mV，37℃，求z", "z", 1.998),
    ],
)
def test_a_ratio_stands_before_its_sides(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("text", "quantity", "mM"),
    [
        ("sodium 145 outside; potential +65 mV at 37; find inside", "[Na]i", 12.740),
        ("K inside 140, potential -90 mV, 37 C; find outside", "[K]o", 4.827),
        ("potassium 5 out. potential -85 mV at 37. inside?", "[K]i", 120.275),
        ("钠外145 mM，电位+65 mV，37 ℃，求内", "[Na]i", 12.740),
        ("钾：胞外5 mM，电位-85 mV，求胞内浓度", "[K]i", 120.275),
    ],
)
def test_the_potential_of_one_ion_gives_its_other_side(text: str, quantity: str, mM: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(mM, abs=0.001)


@pytest.mark.parametrize(
    "text", ["chloride out 120, membrane potential -70 mV. find inside", "氯外120 mM，膜电位-70 mV，求内"]
)
def test_a_membrane_potential_need_be_nobodys_equilibrium(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"


@pytest.mark.parametrize(
    ("text", "pA"),
    [
        ("Vm -65 GABA reversal -75 g 3nS current?", 30.0),
        ("Vm=-65mV E_GABA=-75 g=3nS I=?", 30.0),
        ("nmda reversal 0 vm -40 g 500 pS current?", -20.0),
        ("膜电位-65，GABA反转电位-75 g=3nS，电流？", 30.0),
    ],
)
def test_g_behind_a_number_is_a_conductance(text: str, pA: float) -> None:
    assert first_result(text, "I").value == pytest.approx(pA)


@pytest.mark.parametrize(
    ("text", "quantity", "change_mV", "after_mV"),
    [
        ("if temperature drops from 37 to 27 how much does a -90 mV E_K change", "E_K", 2.902, -87.098),
        ("how much does E_K = -90 mV change when cooled from 37 to 27 °C?", "E_K", 2.902, -87.098),
        ("by how much does a +60 mV E_Na change if T goes from 20 to 37 C?", "E_Na", 3.479, 63.479),
        ("温度从37℃降到27℃，-90 mV的E_K变化多少？", "E_K", 2.902, -87.098),
    ],
)
def test_by_how_much_E_changes_with_the_temperature(
    text: str, quantity: str, change_mV: float, after_mV: float
) -> None:
    change, after = TUTOR.ask(text).results[:2]
    assert (change.quantity, after.quantity) == (f"Δ{quantity}", quantity)
    assert change.value == pytest.approx(change_mV, abs=0.001)
    assert after.value == pytest.approx(after_mV, abs=0.001)


@pytest.mark.parametrize(
    ("text", "after_mV"),
    [
        ("E_K is -90 mV at 37 °C; what is it at 20 °C", -85.067),
        ("if the temperature falls by 10 °C from 37, how does a -90 mV E_K change?", -87.098),
        ("如果把温度从37降到27，E_K=-90 mV会变多少", -87.098),
        ("E_K在37 ℃时为-90 mV，20 ℃时是多少？", -85.067),
    ],
)
def test_E_at_another_temperature(text: str, after_mV: float) -> None:
    assert first_result(text, "E_K").value == pytest.approx(after_mV, abs=0.001)
