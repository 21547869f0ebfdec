# ruff: noqa: E501 - a question stands on one line
"""Ions that exist only in the question: "A+ and B2+", "an ion Q-"."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "A+ and B2+ are both 100 times more concentrated outside. Equilibrium potentials of the two at 25 °C?",
            [nernst_mV(1, 100, 1, 25), nernst_mV(2, 100, 1, 25)],
        ),
        (
            "Two made-up ions, Y+ and Z2+, are each ten times more concentrated inside. E of each at 37?",
            [nernst_mV(1, 1, 10), nernst_mV(2, 1, 10)],
        ),
        ("M2+ is 100 mM outside and 1 mM inside. Equilibrium potential at 37 °C?", [nernst_mV(2, 100, 1)]),
        (
            "An ion Q- is 10 mM inside and 100 mM outside. Equilibrium potential at 25 C?",
            [nernst_mV(-1, 100, 10, 25)],
        ),
        (
            "A+和B2+的胞外浓度都是胞内的100倍，25 °C，两者的平衡电位各是多少？",
            [nernst_mV(1, 100, 1, 25), nernst_mV(2, 100, 1, 25)],
        ),
        ("离子M2+胞外100 mM、胞内1 mM，37 °C，平衡电位？", [nernst_mV(2, 100, 1)]),
    ],
)
def test_its_charge_is_all_that_counts(text: str, values: list[float]) -> None:
    told = [r.value for r in TUTOR.ask(text).results if r.quantity == "E_X"]
    assert told == pytest.approx(values, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("A- is an impermeant anion; K+ 5 out 140 in, E_K?", "E_K")],
)
def test_beside_a_real_ion_it_is_none(text: str, quantity: str) -> None:
    assert TUTOR.ask(text).results[0].quantity == quantity


def test_two_of_one_charge_are_asked_back() -> None:
    assert not TUTOR.ask("A+ and B+ are 10 times more concentrated outside. E of each at 37?").results


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("An ion X(2-) is present at 4 mM outside and 40 mM inside. E at 25 °C?", nernst_mV(-2, 4, 40, 25)),
        ("M(2+) is 10 mM outside, 0.1 mM inside. E at 37 °C?", nernst_mV(2, 10, 0.1)),
        ("An anion A(-) has 120 mM outside, 10 mM inside. E at 37 °C?", nernst_mV(-1, 120, 10)),
        ("an ion Z(+2) is 4 mM outside and 40 mM inside, E at 25 C?", nernst_mV(2, 4, 40, 25)),
        ("An ion X (3-) is at 4 mM outside and 40 mM inside. Its E at 25 °C?", nernst_mV(-3, 4, 40, 25)),
        ("Cl(-1) 110 mM out, 7 mM in, E at 37", nernst_mV(-1, 110, 7)),
        ("离子X（2-）胞外4 mM，胞内40 mM，25℃时的平衡电位？", nernst_mV(-2, 4, 40, 25)),
        ("某离子M(2+)膜外10 mM，膜内0.1 mM，37℃平衡电位是多少", nernst_mV(2, 10, 0.1)),
        # The sign behind its number was lost: +2.
        ("An ion with charge 2- is 4 mM outside and 40 mM inside. E at 25 °C?", nernst_mV(-2, 4, 40, 25)),
        ("某离子的电荷数是2-，外4 mM内40 mM，25℃的平衡电位？", nernst_mV(-2, 4, 40, 25)),
    ],
)
def test_a_charge_in_brackets_or_with_its_sign_behind(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-4)
