"""A wrong idea told with a number, or a why after numbers, is explained; a number asked for is computed."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("I thought potassium would keep on leaking until it's 72 mM on both sides", "two_forces"),
        ("I thought E_Na = +60 means the cell is at +60 whenever sodium is around", "equilibrium_potential"),
        (
            "Sodium outside is 30 times potassium outside. So why does only potassium matter at rest?",
            "permeability_weighting",
        ),
        ("why do glia have -85", "resting_potential"),
        ("ELI5 diffusion", "diffusion"),
        ("explain like I'm five why potassium stops leaving", "two_forces"),
    ],
)
def test_it_is_explained(text: str, card: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.concepts[0] == card


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I thought it was zero, but what is E_K with 10 mM outside and 140 mM inside?", -70.53),
        ("Why do I get this wrong: calculate E_K for 5 mM outside and 140 mM inside", -89.05),
    ],
)
def test_a_number_asked_for_is_computed(text: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].value == pytest.approx(value, abs=0.05)
