"""The charge that a current carries in a time, Q = I t, in the unit that is asked for."""

import pytest

from bot.tutor import Context
from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("10 pA flowing for 5 ms, how much charge in coulombs", 5e-14, "C"),
        ("A current of 10 pA flows for 5 ms. How much charge is that?", 5e-14, "C"),
        ("How many coulombs does 2 nA carry in 3 ms?", 6e-12, "C"),
        ("How many pC does 1 nA deliver in 5 ms?", 5.0, "pC"),
        ("10 pA电流流5 ms,多少库仑", 5e-14, "C"),
        ("3 nA 持续 2 ms,转移的电荷量是多少", 6e-12, "C"),
        ("一个通道电流2 pA,开放3 ms,通过的电荷量(fC)?", 6.0, "fC"),
    ],
)
def test_charge_is_current_times_time(question: str, value: float, unit: str) -> None:
    result = TUTOR.ask(question).results[0]
    assert (result.quantity, result.unit) == ("Q", unit)
    assert result.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        (
            "In a period of 1 ms a total of 15×10^6 sodium ions (Na+) exit the channel. The current?",
            "I",
            2403.265,
        ),
        (
            "In a period of 1 ms a total of 15×10^6 ions exit the channel. What total charge exits?",
            "Q",
            2.403265e-12,
        ),
        ("2×10^7 Ca2+ ions enter in 10 ms. What charge enters?", "Q", 6.408707e-12),
        ("1 ms内有1.5×10^7个Na+流出通道，流出的总电荷是多少？", "Q", 2.403265e-12),
        ("how many elementary charges are carried by 10 pA in 5 ms", "N", 312075.454),
        ("How many elementary charges flow in 2 ms at a current of 5 pA?", "N", 62415.091),
        ("how many elementary charges does 10 pA of Ca2+ current carry in 5 ms?", "N", 312075.454),
        ("10 pA 持续5 ms相当于多少个元电荷", "N", 312075.454),
    ],
)
def test_ions_and_elementary_charges_in_a_time(question: str, quantity: str, value: float) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.quantity == quantity
    assert result.value == pytest.approx(value)


def test_ions_are_counted_where_they_are_asked_for() -> None:
    assert TUTOR.ask("How many Na+ ions does 10 pA carry in 5 ms?").results[0].quantity == "N"


def test_another_time_asks_for_the_charge_again() -> None:
    first = TUTOR.ask("10 pA flowing for 5 ms, how much charge in coulombs")
    then = TUTOR.ask("and for 10 ms?", context=Context(query=first.query)).results[0]
    assert then.quantity == "Q"
    assert then.value == pytest.approx(1e-13)
