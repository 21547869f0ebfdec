"""Several values of one quantity, in one sentence or in the next, each want an answer of their own."""

from __future__ import annotations

import pytest

from bot.tutor import Tutor

_TUTOR = Tutor()
E20, E37, E10 = -84.1772, -89.0587, -81.3057  # mV, of 5 mM K+ outside and 140 mM inside


def _answers(text: str, n: int) -> list[float]:
    answer = _TUTOR.ask(text)
    assert answer.status == "answered", (text, answer.problem)
    first = answer.results[:n]
    assert len({result.quantity for result in first}) == 1, text
    return [result.value for result in first]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("driving force on K at -60, -40 and +20 mV, E_K = -90", [30, 50, 110]),
        ("E_K = -90; what's the driving force on K at Vm = -60 mV and at Vm = +20 mV?", [30, 110]),
        ("Vm分别为-90、-60、+30 mV时，Na+的驱动力各是多少？ENa=+60", [-150, -120, -30]),
        ("K+ current at -80 mV and at 0 mV? g = 10 nS, E_K = -90 mV", [100, 900]),
        ("E_K at 10, 20 and 37 °C, 5 mM out 140 mM in", [E10, E20, E37]),
        ("EK at 20/37 °C? 5 out 140 in", [E20, E37]),
        ("EK在20和37℃分别是多少 外5内140", [E20, E37]),
        ("E_K for [K]o of 5 and 10 mM with [K]i 140, each", [E37, -70.5330]),
        ("What is the driving force on K at Vm = -60? And at Vm = -90? E_K = -90", [30, 0]),
        ("EK = -90。Vm=-60时驱动力是多少？Vm=-40时呢？", [30, 50]),
        ("Calculate E_K (5 out, 140 in) at (a) 37°C (b) 20°C", [E37, E20]),
        ("What is E_K with 5 mM outside and 140 inside? And with 10 mM outside?", [E37, -70.5330]),
    ],
)
def test_each_value_is_answered(text: str, values: list[float]) -> None:
    assert _answers(text, len(values)) == pytest.approx(values, abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "I-V是直线,电导12 nS,反转在-20 mV,那+30 mV处电流是多少?",
        "E_H across the inner membrane, matrix pH 7.8, outside pH 7.0, 37 °C? matrix = inside",
    ],
)
def test_a_comma_alone_makes_no_list(text: str) -> None:
    answer = _TUTOR.ask(text)
    assert answer.status == "answered"
    assert len({result.quantity for result in answer.results}) == len(answer.results)


def test_flows_of_two_ways_have_no_common_direction() -> None:
    answer = _TUTOR.ask("Which way does Cl flow at -90 and at -40 mV if E_Cl = -65?")
    assert [result.value for result in answer.results[:2]] == [-25, 25]
    assert answer.direction is None
