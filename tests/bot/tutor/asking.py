"""What tests of many questions ask of each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.tutor import Tutor

if TYPE_CHECKING:
    from bot.tutor.answer import Result

TUTOR: Final = Tutor()


def first_result(text: str, quantity: str) -> Result:
    """The result that an answer leads with, which is that quantity."""
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    return answer.results[0]
