# ruff: noqa: E501 - a question stands on one line
"""Permeabilities that weigh told equilibrium potentials, or the concentrations of a cell that is named."""

from __future__ import annotations

import pytest

from bot.tutor.answer import Say
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "p_K", "p_Na"),
    [
        ("P_K = 1, P_Na = 0.05, E_K = -90, E_Na = 60. V_m?", 1.0, 0.05),
        ("PNa/PK = 0.05, EK -90 mV, ENa 60 mV: resting potential", 1.0, 0.05),
        ("the membrane is 10 times more permeable to K than Na; EK = -90 mV, ENa = +60 mV. resting potential?", 10.0, 1.0),
        ("细胞对K通透性是Na的10倍，EK=-90，ENa=+60，问静息电位（按电导加权）", 10.0, 1.0),
        ("P_K:P_Na=1:0.05，E_K=-90 mV，E_Na=+60 mV，膜电位多少", 1.0, 0.05),
    ],
)  # fmt: skip
def test_the_potentials_that_are_told_are_weighed(text: str, p_K: float, p_Na: float) -> None:
    mean_mV = (p_K * -90.0 + p_Na * 60.0) / (p_K + p_Na)
    assert first_result(text, "V_m").value == pytest.approx(mean_mV)
    assert [one.why for one in TUTOR.ask(text).assumed] == [Say("why-weighed-by-P")]


@pytest.mark.parametrize(
    "text",
    [
        "squid axon P_K:P_Na = 1:0.04",
        "squid: PNa/PK = 0.04",
        "乌贼轴突 P_K:P_Na = 1:0.04",
        "乌贼：P_Na/P_K=0.04",
    ],
)
def test_a_cell_with_permeabilities_asks_for_its_potential(text: str) -> None:
    told = first_result("squid axon with P_K = 1 and P_Na = 0.04: V_m?", "V_m").value
    assert first_result(text, "V_m").value == pytest.approx(told)


@pytest.mark.parametrize("text", ["IK=gK(Vm-EK) gK=5 Vm=-60 EK=-90 求", "gK=5, Vm=-60, EK=-90, find IK"])
def test_a_current_that_is_asked_for_is_no_driving_force(text: str) -> None:
    assert first_result(text, "I_K").value == pytest.approx(5.0 * (-60.0 + 90.0))


@pytest.mark.parametrize("unit", ["MOhm", "Mohm", "MΩ", "megaohms"])
def test_a_resistance_in_every_spelling(unit: str) -> None:
    assert first_result(f"10 {unit}, driving force 40 mV; current?", "I").value == pytest.approx(4000.0)
