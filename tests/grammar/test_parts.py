"""Where the parts of an exercise lie, and that each is answered with what is told of all."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor
from grammar.parts import parts_of
from grammar.queries import DrivingForce, Equilibrium, Several

TUTOR: Final = Tutor()
GIVEN: Final = "[K+]o = 5 mM, [K+]i = 140 mM, [Na+]o = 145 mM, [Na+]i = 12 mM, Vm -70 mV"


@pytest.mark.parametrize(
    "text",
    [
        f"{GIVEN}. a) E_K b) E_Na c) driving force on K",
        f"{GIVEN}. (a) What is E_K? (b) What is E_Na? (c) What is the driving force on K+?",
        f"(1)求E_K (2)求E_Na (3)K+的驱动力多大？{GIVEN}",
        f"{GIVEN}。问：①E_K ②E_Na ③K+的驱动力",
        f"{GIVEN}.\n1. Calculate E_K.\n2. Calculate E_Na.\n3. Calculate the driving force on K.",
        f"{GIVEN}. 1. E_K 2. E_Na 3. driving force on K",
        f"{GIVEN}. i) E_K ii) E_Na iii) driving force on K",
        f"{GIVEN}. What is E_K? What is E_Na? What is the driving force on K?",
    ],
)
def test_parts_are_answered_in_their_order(text: str) -> None:
    query = TUTOR.ask(text).query
    assert isinstance(query, Several)
    first, second, third = query.parts
    assert isinstance(first, Equilibrium)
    assert isinstance(second, Equilibrium)
    assert isinstance(third, DrivingForce)
    assert (first.species.id, first.outside_mM, first.inside_mM) == ("K", 5.0, 140.0)
    assert (second.species.id, second.outside_mM, second.inside_mM) == ("Na", 145.0, 12.0)
    assert (third.species.id, third.membrane_mV) == ("K", -70.0)


def test_the_numbers_of_an_earlier_part_serve_a_later_one() -> None:
    text = "1. Calculate E_K (4/140). 2. Calculate E_Cl (110/10). 3. At Vm=-60 which way does Cl move?"
    query = TUTOR.ask(text).query
    assert isinstance(query, Several)
    assert [getattr(part, "outside_mM", None) for part in query.parts] == [4.0, 110.0, 110.0]


@pytest.mark.parametrize(
    "text",
    [
        "E_K 5/140",
        "permeabilities K 1, Na 2, Cl 3",
        "[K+]o of 1.1·10⁻¹ M and 1.2·10⁻² M",
        "b) only the second part, c) and the third",
        "在1.5 mM和2.5 mM之间",
    ],
)
def test_numbers_are_no_marks(text: str) -> None:
    assert parts_of(text) is None


def test_offsets_are_kept() -> None:
    text = "K 5/140. a) E_K b) E_Na"
    parts = parts_of(text)
    assert parts is not None
    assert all(len(parts.alone(k)) == len(text) for k in range(2))
    assert "E_Na" not in parts.alone(0)
    assert "5/140" in parts.alone(1)


def test_a_text_of_endless_parts_is_read_as_one() -> None:
    assert parts_of("E_K? " * 400) is None
    assert parts_of(GIVEN * 30 + " a) E_K b) E_Na") is None
    assert parts_of(GIVEN * 5 + " a) E_K b) E_Na") is not None
