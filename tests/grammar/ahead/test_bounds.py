"""A number that the answer is held against is no number of the question."""

import pytest

from grammar.ahead.bounds import without_bound


@pytest.mark.parametrize(
    ("text", "beyond", "value", "change"),
    [
        ("Is E_K more negative than -70 mV? 5/140", "below", -70.0, False),
        ("K 5/140: does the potential exceed -80 mV?", "above", -80.0, False),
        ("Does E_K shift by more than 10 mV from 4 to 8 mM outside?", "above", 10.0, True),
        ("Does the resting potential equal -40 mV?", "at", -40.0, False),
        ("E_K是否比-70 mV更负?", "below", -70.0, False),
        ("膜电位超过+10毫伏吗?", "above", 10.0, False),
    ],
)
def test_it_is_taken_out(text: str, beyond: str, value: float, change: bool) -> None:
    left, bound = without_bound(text)
    assert bound is not None
    assert (bound.beyond, bound.amount.value, bound.change) == (beyond, value, change)
    assert len(left) == len(text)
    assert str(abs(value)).rstrip("0").rstrip(".") not in left


@pytest.mark.parametrize(
    "text",
    [
        "At which temperature (°C) is E_K equal to -80 mV when K+ is 5 mM outside?",
        "Which way does Na+ flow if V_m is more positive than 60 mV?",
        "Is E_Ca bigger at 37 °C than at 20 °C?",
        "Is E_K lower if K+ is 10 times higher?",
        "K+ is higher than 5 mM outside. What is E_K?",
        "膜电位超过+10 mV时电流多大?",
    ],
)
def test_what_is_no_such_number_stays(text: str) -> None:
    assert without_bound(text) == (text, None)
