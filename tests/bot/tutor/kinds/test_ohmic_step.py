"""A current across the input resistance of a cell: ΔV = I R."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.kinds.ohmic_step import answer
from grammar.queries import OhmicStep
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas

STEP = OhmicStep(resistance_MOhm=150.0, current_pA=-50.0)
AIM = OhmicStep(find="current", resistance_MOhm=200.0, change_mV=15.0)


@pytest.mark.parametrize(
    ("query", "value", "unit"),
    [(STEP, -7.5, "mV"), (AIM, 75.0, "pA"), (replace(AIM, unit="nA"), 0.075, "nA")],
)
def test_what_is_asked(query: OhmicStep, value: float, unit: str) -> None:
    solved = answer(query)
    assert solved.results[0].value == pytest.approx(value)
    assert solved.results[0].unit == unit
    check_whole(solved)


def test_the_numbers_are_put_in() -> None:
    assert formulas(answer(STEP)) == ["ΔV = I · R = −50 pA × 150 MΩ = −7.5 mV"]
    assert formulas(answer(AIM)) == ["I = ΔV / R = 15 mV / 200 MΩ = 75 pA"]


def test_no_resistance_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(replace(STEP, resistance_MOhm=0.0))
