"""What is asked back: the part that was understood is said, and whole questions are offered."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor

TUTOR: Final = Tutor()


@pytest.mark.parametrize(
    ("text", "read_as", "offered"),
    [
        (
            "E_K 5 mM and 140 mM",
            "equilibrium potential? · [K] = 5 mM · [K] = 140 mM",
            [
                "equilibrium potential of K⁺ · outside 5 mM · inside 140 mM · 37 °C",
                "equilibrium potential of K⁺ · outside 140 mM · inside 5 mM · 37 °C",
            ],
        ),
        (
            "driving force on K+ E_K = -90 mV",
            "driving force? · E_K = −90 mV",
            ["driving force on K⁺ · V_m = -70 mV · E_K = -90 mV"],
        ),
        (
            "K 5 mM outside, 6 mM outside, 140 inside, E_K",
            "equilibrium potential? · [K]o = 5 mM · [K]o = 6 mM · [K]i = 140 mM",
            [
                "equilibrium potential of K⁺ · outside 5 mM · inside 140 mM · 37 °C",
                "equilibrium potential of K⁺ · outside 6 mM · inside 140 mM · 37 °C",
            ],
        ),
        (
            "E_K of squid at 30",
            "equilibrium potential? · 30",
            ["equilibrium potential of K⁺ · outside 20 mM · inside 400 mM · 30 °C"],
        ),
        (
            "钾平衡电位 膜外5 mM",
            "求平衡电位 · [K]o = 5 mM",
            ["K⁺ 的平衡电位 · 膜外 5 mM · 膜内 140 mM · 37 °C"],
        ),
    ],
)
def test_what_was_understood_and_what_may_have_been_meant(
    text: str, read_as: str, offered: list[str]
) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert TUTOR.read_as(answer) == read_as
    assert [TUTOR.say(query, answer.language) for query in answer.choices] == offered


def test_permeabilities_of_the_cell_are_offered_not_assumed() -> None:
    answer = TUTOR.ask("Vm by GHK, K 5/140, Na 145/12")
    assert answer.status == "needs_input"
    (choice,) = answer.choices
    assert "P_Na" in TUTOR.say(choice, "en")


def test_an_offer_is_answered_as_it_stands() -> None:
    answer = TUTOR.ask("E_K 5 mM and 140 mM")
    said = TUTOR.say(answer.choices[0], "en")
    assert TUTOR.ask(said).query == answer.choices[0]
