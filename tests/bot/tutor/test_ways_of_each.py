"""The energy of moving several ions, each its own way: "moving Na+ out or K+ in"."""

import pytest

from grammar.ways_of_each import ways_of_each
from tests.bot.tutor.asking import TUTOR

CELL = "Na+ 145 outside 12 inside, K+ 4 outside 140 inside, Vm -80 mV, 37 °C."
OUT_AND_IN = (14.1446, 1.4495)


def energies(question: str) -> list[float]:
    return [r.value for r in TUTOR.ask(question).results if r.quantity == "ΔG"]


@pytest.mark.parametrize(
    "question",
    [
        "Which costs more: moving one mole of Na+ out or one mole of K+ in? Give ΔG for both.",
        "ΔG of moving Na+ out and of moving K+ in?",
        "Work to export 1 mol Na+ vs to import 1 mol K+?",
        "What does it cost to extrude Na+ and to take up K+, in kJ/mol?",
        "ΔG of pumping out Na+ and of pumping in K+?",
        "Free energy change for Na+ efflux and K+ influx?",
        "Compare the energy of moving a mole of sodium from inside to outside with that of potassium from "
        "outside to inside.",
        "把1 mol Na+移出和把1 mol K+移入,哪个更耗能?给出两者的ΔG",
        "求把Na+泵出、K+泵入各需多少ΔG",
        "Na⁺出胞与K⁺入胞的ΔG各是多少?",
        "排出一摩尔钠离子和摄入一摩尔钾离子分别要多少kJ?",
    ],
)
def test_each_ion_goes_its_own_way(question: str) -> None:
    assert energies(f"{CELL} {question}") == pytest.approx(OUT_AND_IN, abs=1e-3)


def test_what_costs_more_is_said_first() -> None:
    answer = TUTOR.ask(f"{CELL} Which costs more: moving one mole of Na+ out or one mole of K+ in? ΔG?")
    assert answer.results[2].value == pytest.approx(12.6951, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("moving Na+ and Ca2+ out and glucose in", {"Na": "out", "Ca": "out", "glucose": "in"}),
        ("moving Na+ and K+ in", {}),
        ("Na+ out 145, K+ in 140", {}),
        ("does Na+ go in or out, and K+ out?", {}),
        ("从胞内运钠离子、往胞内运钾离子", {}),
    ],
)
def test_only_ways_that_differ_are_told(text: str, ways: dict[str, str]) -> None:
    assert ways_of_each(text) == ways


@pytest.mark.parametrize(
    ("question", "joules"),
    [
        ("ΔG in J/mol of moving Na+ across 70 mV", 6754.0),
        ("Na+跨70 mV移动的ΔG是多少J/mol", 6754.0),
        ("ΔG in J/mol of moving Ca2+ across a voltage of 60 mV", 11578.2),
        ("free energy in J/mol of moving K+ into the cell, K 4 out 140 in, -80 mV, 37 C", 1449.5),
    ],
)
def test_a_voltage_alone_borrows_no_concentrations(question: str, joules: float) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.unit == "J/mol"
    assert result.value == pytest.approx(joules, abs=0.1)
