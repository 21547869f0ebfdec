"""A gradient told by its size alone, and percentages of what is infused, which are none."""

from __future__ import annotations

import pytest

from bot.tutor.givens import USUAL_SIDE
from grammar.queries import Concept, Equilibrium
from tests.bot.tutor.asking import TUTOR


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
