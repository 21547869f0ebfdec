# ruff: noqa: E501 - a question stands on one line
"""Givens told otherwise than as "g_K = 5 nS": branches in a row, what was before, corrections, usual orders."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor

TUTOR: Final = Tutor()


@pytest.mark.parametrize(
    ("text", "potential_mV"),
    [
        ("K 4 nS rev -95, Cl 2 nS rev -65. where does the cell rest?", -85.0),
        ("A cell has two conductances: 6 nS reversing at -90 mV and 2 nS reversing at 0 mV. Resting potential?", -67.5),
        ("K+ (g = 5 nS, E = -90), Na+ (g = 1 nS, E = +60). Vm?", -65.0),
        ("5 nS of K+ conductance at -90 mV and 1 nS of Na+ conductance at +60 mV. rest?", -65.0),
        ("g_K = 0.5 mS/cm2, g_Na = 0.01 mS/cm2, leak 0.1 mS/cm2 reversing at -55; E_K -90, E_Na +55. Vm?", -81.885),
        ("A neuron has a leak conductance of 10 nS with reversal at -70 mV. A synapse opens 5 nS with reversal potential 0 mV. What is the new steady Vm?", -46.667),
        ("leak 10 nS at -65 mV, excitatory 4 nS at 0 mV, inhibitory 8 nS at -75 mV. What is Vm?", -56.818),
        ("g_exc = 4 nS, E_exc = 0 mV, g_inh = 8 nS, E_inh = -75 mV, g_L = 10 nS, E_L = -65 mV. Vm?", -56.818),
        ("g1 = 5 nS, E1 = -90 mV, g2 = 10 nS, E2 = 0 mV; Vm?", -30.0),
        ("conductance / E: K+ 12 / -95; Na+ 0.5 / 60; Cl- 3 / -70. What is the resting potential?", -85.161),
        ("钾电导4 nS、平衡电位-95 mV；氯电导2 nS、平衡电位-65 mV，膜电位是多少？", -85.0),
        ("漏电导10 nS（反转电位-70 mV），突触电导5 nS（反转电位0 mV），稳态膜电位？", -46.667),
        ("某细胞有两种电导：6 nS，反转电位-90 mV；2 nS，反转电位0 mV。静息电位是多少？", -67.5),
        ("电导/平衡电位：K+ 12/-95，Na+ 0.5/60，Cl- 3/-70。静息电位？", -85.161),
    ],
)  # fmt: skip
def test_branches_of_a_circuit_are_told_one_by_one(text: str, potential_mV: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "V_m"
    assert first.value == pytest.approx(potential_mV, abs=0.001)


def test_a_membrane_potential_is_no_branch() -> None:
    answer = TUTOR.ask("K 4 nS, held at -60 mV, E_K -90: current?")
    assert answer.results[0].quantity == "I_K"
    assert answer.results[0].value == pytest.approx(120.0)


@pytest.mark.parametrize(
    ("text", "before_mV", "after_mV"),
    [
        ("[K]o is 7.5 out now, it was 4. inside 140. What is E_K before and after?", -95.023, -78.222),
        ("K+ used to be 4 mM in plasma and is now 8 mM, cells have 140. By how many mV does E_K move?", -95.023, -76.497),
        ("serum potassium 7.8, normally 4.2; intracellular 145. E_K shift at 37?", -94.656, -78.112),
        ("outside K went up to 8 from 4, inside is 140. change in E_K?", -95.023, -76.497),
        ("Plasma K+ is 8 mM instead of 4 mM; inside 140. How much does E_K change?", -95.023, -76.497),
        ("Originally [K]o = 4 and [K]i = 140. Then [K]o becomes 8. E_K?", -95.023, -76.497),
        ("Normally [K]o is 4 mM and [K]i 140 mM. What is E_K if [K]o is 8 mM?", -95.023, -76.497),
        ("Na inside was 12, it is 30 after ouabain; outside 145. E_Na before and after?", 66.598, 42.109),
        ("膜外钾原来是4 mM，现在8 mM，膜内140 mM，E_K变化多少？", -95.023, -76.497),
        ("血钾7.8（正常4.2），胞内145，E_K移动多少mV？", -94.656, -78.112),
    ],
)  # fmt: skip
def test_what_was_is_before_what_is(text: str, before_mV: float, after_mV: float) -> None:
    after, before = TUTOR.ask(text).results[:2]
    assert after.value == pytest.approx(after_mV, abs=0.001)
    assert before.value == pytest.approx(before_mV, abs=0.001)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("K+ out 4, in 140. sorry, 5 outside. E_K?", -89.059),
        ("Na in is 15, no wait 12 mM, out 145. ENa at 37?", 66.598),
        ("I meant 20 C not 37: E_K with 5 out and 140 in", -84.177),
        ("胞内钠12，不对，是15 mM，胞外145，E_Na？", 60.634),
        ("sorry, what is E_K with 5 out and 140 in?", -89.059),
    ],
)
def test_a_number_that_is_taken_back_gives_way(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("E_K 140/5", 5.0, 140.0),
        ("E_K 5/140", 5.0, 140.0),
        ("ECl 7/120", 120.0, 7.0),
        ("E_Na 145/12", 145.0, 12.0),
        ("E_K = 26.7 ln(140/5)", 140.0, 5.0),
        ("E_Li 140/5", 140.0, 5.0),
    ],
)
def test_two_bare_numbers_stand_as_in_a_living_cell(text: str, outside: float, inside: float) -> None:
    query = TUTOR.ask(text).query
    assert (getattr(query, "outside_mM", None), getattr(query, "inside_mM", None)) == (outside, inside)


def test_the_order_that_was_taken_is_said() -> None:
    assert TUTOR.ask("E_K 140/5").assumed[0].why.id == "why-order-inside"
    assert TUTOR.ask("E_K 5/140").assumed[0].why.id == "why-order"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("ghk: pk 1 pna 0.04 pcl 0.45, ko 4 ki 140 nao 145 nai 12 clo 110 cli 10, vm at 37?", "V_m", -69.133),
        ("V_m and E_K are both -91 mV. what force acts on K?", "DF_K", 0.0),
        ("what's the push on Na at -70 if E_Na = +55", "DF_Na", -125.0),
        ("Ca2+ outside 2 mM, inside 100 nM. How far from equilibrium is calcium at -70 mV? 37C", "DF_Ca", -202.344),
        ("what g (in nS) do I need to get 150 pA of K current at -60 mV with E_K = -90?", "g_K", 5.0),
        ("how many pA through 30 nS when the driving force is 25 mV", "I", 750.0),
        ("A channel conducts K and Na equally well. 140 K in, 10 Na in, 5 K out, 145 Na out. At which voltage does the current flip sign?", "E_rev", 0.0),
        ("membrane permeable to K and Na with a ratio of 50 to 1; K 5/140, Na 145/10; Vm?", "V_m", -76.871),
        ("K+ is the same on both sides, 80 and 80 mM. E_K?", "E_K", 0.0),
        ("cytosolic pH 7.2, outside pH 7.4. E_H at 37?", "E_H", -12.308),
        ("Mitochondrial matrix pH 7.8, cytosol pH 7.2. What is E_H at 37?", "E_H", 36.924),
        ("matrix at -160 mV relative to cytosol, cytosolic Ca 0.1 uM. What matrix Ca would be at equilibrium at 37?", "[Ca]i", 15.843),
        ("what temperature makes 2.303RT/F = 60 mV", "T", 29.26),
        ("slope of Nernst at 18 °C", "RT/F", 25.090),
        ("T for E_K = -92 with 4/140", "T", 27.13),
        ("z of an ion with 100 out 1 in and E = +61.5 at 37", "z", 2.0013),
    ],
)  # fmt: skip
def test_words_for_quantities(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-3, abs=1e-6)
