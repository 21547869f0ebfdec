# ruff: noqa: E501 - a question stands on one line
"""A gradient told by its size alone, and percentages of what is infused, which are none."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor.givens import USUAL_SIDE
from grammar.queries import Concept, Equilibrium
from physics.transport import transport_energy_kJ_per_mol
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "mV"),
    [
        ("tenfold K+ gradient at 37 °C: E_K?", -61.54),
        ("Equilibrium potential of a tenfold gradient of Na+ at 20 °C", 58.17),
        ("what is E_Cl for a 10-fold Cl- gradient at 37 C", -61.54),
        ("钾离子浓度差10倍，37℃时的平衡电位", -61.54),
    ],
)
def test_there_is_more_where_cells_have_more_and_that_is_told(text: str, mV: float) -> None:
    answered = TUTOR.ask(text)
    assert answered.results[0].value == pytest.approx(mV, abs=0.01)
    assert answered.query is not None
    assert answered.query.sources["ratio"].preset == USUAL_SIDE
    assert [one.why.id for one in answered.assumed if one.what == "ratio"] == ["why-usual-side"]


@pytest.mark.parametrize(
    "text",
    [
        "What potential does a hundredfold concentration gradient of a monovalent cation correspond to?",
        "100-fold proton gradient, what voltage at 25C",
    ],
)
def test_where_no_cell_tells_the_side_it_is_asked(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


def test_a_side_that_is_told_stands() -> None:
    query = TUTOR.ask("10-fold K+ gradient with more outside at 37 C: E_K?").query
    assert isinstance(query, Equilibrium)
    assert query.ratio == pytest.approx(10.0)


@pytest.mark.parametrize(
    "text",
    [
        "高血钾时静脉注射10%葡萄糖酸钙的作用是",
        "why is 10% calcium gluconate given in hyperkalemia",
    ],
)
def test_the_strength_of_a_solution_is_no_ratio(text: str) -> None:
    query = TUTOR.ask(text).query
    assert isinstance(query, Concept)
    assert query.card == "hyperkalemia"


_GLUCOSE_BACK: Final = float(transport_energy_kJ_per_mol(0, 0.005, 5, 0, 37, direction="in"))
_PROTON_OUT: Final = float(transport_energy_kJ_per_mol(1, 1e-2, 1e-7, 0, 37, direction="out"))


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        (
            "What is the free energy needed to move glucose back from the tubular fluid to the blood when the concentration in the tubular fluid has dropped to 0.005 mM? Glucose in the blood is 5 mM, 37 °C. kJ/mole",
            _GLUCOSE_BACK,
        ),
        (
            "Glucose in the filtrate has fallen to 0.005 mM while plasma has 5 mM. Free energy to move glucose from the filtrate to the plasma at 37 °C?",
            _GLUCOSE_BACK,
        ),
        (
            "Glucose is 0.005 mM in the urine and 5 mM in the blood. What free energy does it take to move it from the urine back to the blood at 37 °C?",
            _GLUCOSE_BACK,
        ),
        (
            "把葡萄糖从小管液转运回血液需要多少自由能？小管液中的浓度已降到0.005 mM，血液中为5 mM，37℃",
            _GLUCOSE_BACK,
        ),
        ("肠腔葡萄糖0.005 mM，血液5 mM，从肠腔转运到血液的ΔG，37 ℃", _GLUCOSE_BACK),
        (
            "The pH of gastric juice in the stomach is 2.0. However the pH inside the cells that line the stomach is 7.0. For transport of protons from inside the cell to the stomach, the free energy change (∆G) in kJ mol–1 at 37 °C is",
            _PROTON_OUT,
        ),
        (
            "Gastric juice has pH 2 and the cytosol of the cells lining the stomach pH 7. What free energy does it take to transport protons from the cytosol into the stomach at 37 °C?",
            _PROTON_OUT,
        ),
        (
            "In the cells which line the stomach the pH is 7.0; in the gastric juice it is 2.0. ΔG for moving protons from the cells to the juice at 37 °C?",
            _PROTON_OUT,
        ),
        (
            "胃液的pH是2.0，而衬在胃里的细胞内pH是7.0。37℃把质子从细胞内运到胃里的自由能变化是多少kJ mol-1？",
            _PROTON_OUT,
        ),
    ],
)
def test_the_two_fluids_of_an_epithelium(text: str, kJ: float) -> None:
    assert first_result(text, "ΔG").value == pytest.approx(kJ)


def _uphill_kJ(times: float, celsius: float) -> float:
    return float(transport_energy_kJ_per_mol(0, 1, times, 0, celsius, direction="in"))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        (
            "The difference in concentrations of an uncharged solute between two compartments is 1.6-fold. The energy required for active transport of the solute across the membrane separating the two compartments is _____ cal mol−1. (R = 1.987 cal mol−1 K−1, T = 37 °C)",
            _uphill_kJ(1.6, 37) / 4.184,
            "kcal/mol",
        ),
        (
            "The concentration ratio of an uncharged solute across a membrane is 10-fold. What energy in kcal/mol is required for its active transport at 25 °C?",
            _uphill_kJ(10, 25) / 4.184,
            "kcal/mol",
        ),
        (
            "A neutral solute shows a 100-fold difference in concentration between two compartments. Energy required to move it actively across the membrane at 37 °C, in kJ mol-1?",
            _uphill_kJ(100, 37),
            "kJ/mol",
        ),
        (
            "The concentrations of glucose in two compartments differ by a factor of 30. Energy required for its active transport at 37 °C?",
            _uphill_kJ(30, 37),
            "kJ/mol",
        ),
        (
            "The concentration gradient of sucrose between two compartments is 20-fold; what free energy is released when it moves down its gradient at 25 °C?",
            -_uphill_kJ(20, 25),
            "kJ/mol",
        ),
        (
            "某不带电溶质在两室之间的浓度相差1.6倍，37℃时主动转运它需要多少能量？",
            _uphill_kJ(1.6, 37),
            "kJ/mol",
        ),
        (
            "不带电分子在两个隔室的浓度比为10倍，25℃时主动转运所需的自由能是多少 kcal/mol？",
            _uphill_kJ(10, 25) / 4.184,
            "kcal/mol",
        ),
    ],
)
def test_a_gradient_told_as_a_difference_or_a_ratio(text: str, value: float, unit: str) -> None:
    first = first_result(text, "ΔG")
    assert first.value == pytest.approx(value)
    assert first.unit == unit


@pytest.mark.parametrize(
    ("text", "mV"),
    [
        (
            "By how many mV does the equilibrium potential of a divalent cation move per tenfold change of its concentration ratio at 37 °C?",
            30.7702,
        ),
        ("How many mV does E_Cl shift per tenfold change of the chloride ratio at 20 °C?", 58.1672),
        (
            "By how much does the Nernst potential of a monovalent anion change for each tenfold change in the concentration ratio at 37 °C?",
            61.5404,
        ),
        ("How far does E for Ca2+ move per decade of concentration ratio at 25 °C?", 29.5797),
        (
            "By how many mV does the equilibrium potential of K+ move per twofold change of its concentration ratio at 37 °C?",
            18.5255,
        ),
        ("37℃时，二价阳离子的浓度比每变化10倍，平衡电位改变多少mV？", 30.7702),
        ("25℃，一价离子浓度比每改变十倍，平衡电位变化多少毫伏？", 59.1594),
    ],
)
def test_what_each_fold_of_a_ratio_is_worth(text: str, mV: float) -> None:
    assert abs(TUTOR.ask(text).results[0].value) == pytest.approx(mV, abs=1e-3)
