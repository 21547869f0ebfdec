"""A Donnan equilibrium is explained; what it makes of concentrations told before it is not made up."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    "text",
    [
        "Donnan: 100 mM protein- inside K salt, 100 mM KCl out",
        "Donnan equilibrium: inside 100 mM fixed anion with K+, outside 100 mM KCl. [K]i in the end?",
        "唐南平衡：膜内有100 mM不通透的蛋白阴离子，外液100 mM KCl，求平衡时膜内K+浓度",
    ],
)
def test_it_is_asked_back(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert answer.problem is not None
    assert answer.problem.id == "ask-donnan"


@pytest.mark.parametrize("text", ["what is the Donnan equilibrium", "什么是唐南平衡"])
def test_what_it_is_is_explained(text: str) -> None:
    assert TUTOR.ask(text).status == "answered"


def test_final_concentrations_give_E() -> None:
    assert first_result("At Donnan equilibrium K is 150 in and 100 out, 37 °C. E_K?", "E_K").value == (
        pytest.approx(nernst_mV(1, 100, 150), abs=1e-3)
    )
