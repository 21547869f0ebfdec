"""The way of an ion from words: where there is more of it, and the sign of the inside."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from bot.tutor.kinds.two_forces import answer
from grammar.queries import Concept, DrivingForce, TwoForces
from physics.forces import flow_direction_from_concentrations
from physics.species import generic_ion, species
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, headline

if TYPE_CHECKING:
    from typing import Literal

SIZES_mM = ((3.0, 1.0), (100.0, 1.0))
SIZES_mV = (1.0, 90.0)


@pytest.mark.parametrize("z", [1, -1, 2])
@pytest.mark.parametrize("more", ["outside", "inside", "neither"])
@pytest.mark.parametrize("charged", ["positive", "negative", "neither"])
def test_it_is_what_all_numbers_of_that_kind_agree_on(
    z: int,
    more: Literal["outside", "inside", "neither"],
    charged: Literal["positive", "negative", "neither"],
) -> None:
    ways = set()
    for (large, small), mV in product(SIZES_mM, SIZES_mV):
        out, within = {"outside": (large, small), "inside": (small, large), "neither": (1.0, 1.0)}[more]
        membrane = {"positive": mV, "negative": -mV, "neither": 0.0}[charged]
        ways.add(int(flow_direction_from_concentrations(z, out, within, membrane)))
    solved = answer(TwoForces(species=generic_ion(z), more=more, charged=charged))
    names = {1: "out", -1: "in", 0: "none"}
    assert solved.direction == (names[ways.pop()] if len(ways) == 1 else None)
    assert solved.results == ()
    check_whole(solved)


def test_where_the_forces_are_opposed_numbers_are_asked_for() -> None:
    solved = answer(TwoForces(species=species("Cl"), more="outside", charged="negative"))
    assert solved.direction is None
    assert "opposite" in headline(solved)
    following = solved.next[0]
    assert isinstance(following, DrivingForce)
    assert following.outside_mM is not None
    assert following.inside_mM is not None
    assert following.outside_mM > following.inside_mM


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("K+ is more concentrated inside, and the inside is positive. Which way does K+ flow?", "out"),
        ("Ca2+ is much higher outside, membrane potential is negative inside. direction of Ca2+?", "in"),
        ("[Cl-]o > [Cl-]i and the cell is positive inside, net movement of Cl-?", "in"),
        ("An anion X- is more concentrated inside and the cell is negative inside; net movement?", "out"),
        ("A cation is less concentrated inside, and the inside is negative. Which way does it go?", "in"),
        ("An ion is equal on both sides and the inside is negative. Which way does a cation move?", "in"),
        ("If chloride is more concentrated outside and V_m is zero, which way does Cl- move?", "in"),
        ("There is more Na+ outside than inside. Which way does Na+ diffuse?", "in"),
        ("The inside of the cell is positive. Which way does the electrical force push K+?", "out"),
        ("膜外钠多，膜内带负电，钠离子往哪边走", "in"),
        ("氯离子膜外浓度高，膜内为正电位，氯离子怎么流", "in"),
        ("某阳离子膜内浓度高于膜外，膜内电位为正，则该离子净移动方向是", "out"),
        ("细胞内外浓度相等，膜内为负，阳离子向哪边移动？", "in"),
    ],
)  # fmt: skip
def test_told_in_words(text: str, way: str) -> None:
    answered = TUTOR.ask(text)
    assert answered.direction == way
    assert isinstance(answered.query, TwoForces)


def test_opposed_as_in_a_usual_cell_it_is_answered_with_that_cell() -> None:
    answered = TUTOR.ask("K+ is more concentrated inside and the inside is negative. which way does K+ flow?")
    assert answered.direction == "out"
    assert isinstance(answered.query, DrivingForce)
    assert answered.query.sources["membrane_mV"].origin == "preset"


def test_opposed_otherwise_it_depends() -> None:
    for text in (
        "A cation is more concentrated inside and the inside is negative. Which way does it move?",
        "K+ is more concentrated outside and the inside is positive. Which way does K+ flow?",
    ):
        answered = TUTOR.ask(text)
        assert isinstance(answered.query, TwoForces)
        assert answered.direction is None


def test_a_why_is_a_card() -> None:
    answered = TUTOR.ask(
        "Why does K+ leave the cell although the inside is negative, which way is the force?"
    )
    assert isinstance(answered.query, Concept)
