# ruff: noqa: E501 - a question stands on one line
"""Whose free energy is asked for, where several ions are told of."""

import math

import pytest

from bot.tutor.answer import Headline
from grammar.queries import FreeEnergy, Several
from physics.species import species
from tests.bot.tutor.asking import TUTOR

RT, F = 8.314462618e-3 * 310.15, 96.48533212e-3  # kJ/mol; kJ/mol per mV
TOLD = "[Na]o = 145 mM, [Na]i = 12 mM, [K]o = 4 mM, [K]i = 140 mM, Vm = -70 mV, 37 °C."
Na = RT * math.log(12 / 145) + F * -70.0
K = RT * math.log(140 / 4) + F * -70.0
Cl = RT * math.log(10 / 110) - F * -70.0


@pytest.mark.parametrize(
    ("question", "energies"),
    [
        (f"{TOLD} ΔG for K+ entering the cell?", [K]),
        (f"{TOLD} What is the free energy change when K+ leaves the cell?", [-K]),
        (f"{TOLD} Find ΔG_K.", [K]),
        (f"{TOLD} Find ΔG_Na.", [Na]),
        (f"{TOLD} K+流出细胞的自由能变化是多少？", [-K]),
        (f"Calculate ΔG for Na+ and for K+ moving into the cell. {TOLD}", [Na, K]),
        ("Vm = -70 mV, 37 °C. ΔG into the cell for Na+ (145 mM outside, 12 mM inside) and K+ (4 mM outside, 140 mM inside)?", [Na, K]),
        ("ΔG for each ion: Na+ 145 out/12 in; K+ 4 out/140 in; Cl- 110 out/10 in; Vm=-70 mV", [Na, K, Cl]),
        ("Na+ 外 145 mM 内 12 mM，K+ 外 4 mM 内 140 mM，Vm = -70 mV，求Na+和K+进入细胞的自由能变化", [Na, K]),
        ("E_K = -90 mV, E_Na = +60 mV, V_m = -70 mV. ΔG for Na+ entering?", [F * -130]),
        ("E_K = -90 mV, E_Na = +60 mV, V_m = -70 mV. ΔG of K+ leaving and of Na+ entering?", [F * -20, F * -130]),
        (f"{TOLD} What is the work to bring one mole of K+ in?", [K]),
        (f"{TOLD} What is the work of moving Na+ and K+ into the cell?", [Na, K]),
    ],
)  # fmt: skip
def test_the_ions_that_are_asked_for(question: str, energies: list[float]) -> None:
    found = [r.value for r in TUTOR.ask(question).results if r.quantity == "ΔG"]
    assert found == [pytest.approx(energy) for energy in energies]


@pytest.mark.parametrize(
    ("question", "ions"),
    [
        ("ΔG for K+ entering a cell at -60 mV?", ["K⁺"]),
        ("What is the free energy change for Na+ and Ca2+ entry in a neuron?", ["Na⁺", "Ca²⁺"]),
        ("钠离子进入细胞的自由能变化是多少？", ["Na⁺"]),
    ],
)
def test_with_the_concentrations_of_the_cell_and_so_said(question: str, ions: list[str]) -> None:
    answer = TUTOR.ask(question)
    parts = answer.query.parts if isinstance(answer.query, Several) else [answer.query]
    assert [part.species.symbol for part in parts if isinstance(part, FreeEnergy)] == ions
    assert len(answer.assumed) >= 2 * len(ions)


def test_a_comparison_says_whose_each_is() -> None:
    answer = TUTOR.ask(f"{TOLD} Compare ΔG of Na+ and K+ entry.")
    assert answer.solved is not None
    assert answer.solved.kind == "compare"
    told = [block.say for block in answer.solved.blocks if isinstance(block, Headline)]
    assert [say.args["species"] for say in told[1:]] == [species("Na"), species("K")]
    difference = next(r.value for r in answer.results if r.quantity == "ΔΔG")
    assert difference == pytest.approx(K - Na)


@pytest.mark.parametrize("question", ["Why is ΔG of Na+ entry negative?", "How does ΔG of Na+ entry drive glucose uptake by SGLT1?"])  # fmt: skip
def test_a_reason_is_no_number(question: str) -> None:
    assert not TUTOR.ask(question).results
