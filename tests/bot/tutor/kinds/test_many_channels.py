# ruff: noqa: E501 - a question stands on one line
"""Many channels alike: I = N p i."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.kinds.many_channels import answer
from grammar.queries import Current, ManyChannels
from physics.errors import ImpossibleValue
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas

ALL = ManyChannels(channels=500.0, open_share=0.4, single_pA=2.0)


@pytest.mark.parametrize(
    ("query", "quantity", "value"),
    [
        (ALL, "I", 400.0),
        (replace(ALL, total_pA=400.0, channels=None), "N", 500.0),
        (replace(ALL, total_pA=400.0, open_share=None), "p", 0.4),
        (replace(ALL, total_pA=-400.0, single_pA=None), "i", -2.0),
    ],
)
def test_the_one_that_is_not_told(query: ManyChannels, quantity: str, value: float) -> None:
    solved = answer(query)
    assert solved.results[0].quantity == quantity
    assert solved.results[0].value == pytest.approx(value)
    check_whole(solved)


def test_the_numbers_are_put_in() -> None:
    assert formulas(answer(ALL)) == ["I = N · p · i", "I = 500 × 0.4 × 2 pA = 400 pA"]


@pytest.mark.parametrize(
    "query",
    [
        replace(ALL, channels=-1.0),
        replace(ALL, open_share=1.5),
        replace(ALL, total_pA=1.0, open_share=0.0, channels=None),
        replace(ALL, total_pA=4000.0, open_share=None),
    ],
)
def test_what_cannot_be_is_refused(query: ManyChannels) -> None:
    with pytest.raises(ImpossibleValue):
        answer(query)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("N = 500 channels, i = 2 pA, p = 0.4. What is the macroscopic current?", 400.0),
        ("A cell has 200 channels, each carrying 1.5 pA when open, with open probability 0.2. Total current?", 60.0),
        ("单通道电流2 pA，共1000个通道，开放概率0.3，求宏观电流", 600.0),
        ("Macroscopic current is 400 pA, single channel current 2 pA, open probability 0.5. How many channels?", 400.0),
        ("50 channels; the single-channel current is 1.2 pA and the mean current 15 pA. open probability?", 0.25),
        ("The whole-cell current is 0.9 nA with 1000 channels and P_open = 0.6. Single-channel current?", 1.5),
        ("宏观电流300 pA，500个通道，开放概率0.4，单通道电流是多少", 1.5),
        ("100 channels with a unitary current of -2 pA are open 30% of the time. mean current?", -60.0),
    ],
)  # fmt: skip
def test_told_in_words(text: str, value: float) -> None:
    answered = TUTOR.ask(text)
    assert isinstance(answered.query, ManyChannels)
    assert answered.results[0].value == pytest.approx(value)


def test_where_one_is_missing_it_is_asked_for() -> None:
    assert TUTOR.ask("200 channels, each carrying 1.5 pA: the total current?").missing == ("open_share",)


def test_a_conductance_is_for_the_law_of_ohm() -> None:
    text = "100 channels of 20 pS, open probability 0.5, Vm -60 mV, E_rev 0 mV: total current?"
    assert isinstance(TUTOR.ask(text).query, Current)
