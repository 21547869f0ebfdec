# ruff: noqa: E501 - a question stands on one line
"""One ion compared to several: "P_K is 50 times P_Na and 10 times P_Cl"."""

from __future__ import annotations

from typing import Final

import pytest

from grammar.queries import Chord, ConstantField
from tests.bot.tutor.asking import TUTOR

TOLD: Final = "K 5/140, Na 145/15, Cl 110/10; "


@pytest.mark.parametrize(
    "text",
    [
        "P_K is 50 times P_Na and 10 times P_Cl. Vm at 37 C?",
        "the permeability to K+ is 50 times that to Na+ and 10 times that to Cl-. Vm at 37 C?",
        "K+ is 50 times more permeable than Na+ and 10 times more permeable than Cl-. Vm at 37 C?",
        "the membrane is 50x more permeable to K+ than to Na+ and 10x more permeable to K+ than to Cl-. Vm at 37 C?",
        "the membrane is 50 times more permeable to K+ than to Na+ and 10 times more than to Cl-. Vm at 37 C?",
        "it is 50 times as permeable to K+ as to Na+ and 10 times as permeable to K+ as to Cl-. Vm at 37 C?",
        "it is 50 times more permeable to K+ than Na+ and 5 times more permeable to Cl- than Na+. Vm at 37 C?",
        "P_K is 10 times P_Cl, and P_Cl is 5 times P_Na. Vm at 37 C?",
        "PK是PNa的50倍、PCl的10倍，37°C膜电位？",
        "钾的通透性是钠的50倍，是氯的10倍，37°C膜电位？",
        "钾的通透性是钠的50倍，氯的10倍，37°C膜电位？",
        "钾的通透性是钠的50倍，氯的通透性是钠的5倍，37°C膜电位？",
        "膜对K+的通透性是对Na+的50倍，是对Cl-的10倍，37°C求静息电位",
        "钾的通透性是氯的10倍，氯是钠的5倍，37°C膜电位？",
    ],
)
def test_permeabilities(text: str) -> None:
    query = TUTOR.ask(TOLD + text).query
    assert isinstance(query, ConstantField)
    weights = {one.species.id: one.permeability for one in query.ions}
    assert weights["K"] / weights["Na"] == pytest.approx(50.0)
    assert weights["K"] / weights["Cl"] == pytest.approx(10.0)


@pytest.mark.parametrize(
    "text", ["g_K is 50 times g_Na and 10 times g_Cl. Vm?", "gK是gNa的50倍、gCl的10倍，Vm是多少？"]
)
def test_conductances(text: str) -> None:
    query = TUTOR.ask("E_K -90, E_Na 60, E_Cl -70 mV; " + text).query
    assert isinstance(query, Chord)
    weights = {one.species.id: one.conductance for one in query.branches}
    assert weights["K"] / weights["Na"] == pytest.approx(50.0)
    assert weights["K"] / weights["Cl"] == pytest.approx(10.0)
