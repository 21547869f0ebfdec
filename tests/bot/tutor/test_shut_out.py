# ruff: noqa: E501 - a question stands on one line
"""Ions that a membrane shuts out, a temperature that is asked for, and one that stands behind both sides."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "A membrane is impermeable to Na+ and Cl-, but K+ can cross. [K+]out 4, [K+]in 100. V?",
            "E_K",
            -86.0298,
        ),
        ("膜对Na+和Cl-不通透，只对K+通透，膜外K+ 4 mM，膜内100 mM，膜电位？", "E_K", -86.0298),
        (
            "E = +50 mV, impermeable to K+ and Cl-, and only Na+ gets through, Na inside 12: outside?",
            "[Na]o",
            77.9212,
        ),
        (
            "The cell potential is E = +100 mV at 298 K and the cell is impermeable to Na+ and Cl-, only K+ "
            "can cross. [K+]out is 4 mM. What is [K+]in?",
            "[K]i",
            0.08144,
        ),
        ("Notes 12/3: bath 10 mM KCl, pipette 140 mM KCl, 22 C. Predicted E_K =", "E_K", -67.1219),
        ("K外5内140 几度会是-85", "T", 22.8655),
        ("Na外145内12，几度时是60", "T", 6.2719),
        ("ENa=58 外150 37度 里面多少", "[Na]i", 17.1246),
        ("ENa = 58, outside 150, inside?", "[Na]i", 17.1246),
        ("ENa=58 内12 外面多少", "[Na]o", 105.114),
        ("K 5 out 140 in 37, E_K", "E_K", -89.0587),
        ("Na 145 out 12 in 20, E", "E_Na", 62.9478),
    ],
)
def test_only_what_belongs_counts(text: str, quantity: str, value: float) -> None:
    """The answer is of the ion that crosses, and of the numbers as they are meant."""
    results = TUTOR.ask(text).results
    assert results[0].quantity == quantity
    assert results[0].value == pytest.approx(value, rel=1e-3)
    assert not any(one.quantity in ("E_Cl", "E_Na") for one in results[1:])


def test_an_ion_that_is_shut_out_and_told_again_stays() -> None:
    """With its concentrations told it may be asked about; the question is as it was."""
    text = "The membrane is impermeable to Cl-. K 4/100, Na 145/12, Cl 110/10, PNa/PK=0.04. V_m?"
    assert TUTOR.ask(text).results[0].value == pytest.approx(-62.2083, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "The conductances to K+ and Cl- are equal and each is 10 times that to Na+. E_K -95, E_Cl -70, E_Na 65. V_m?",
        "钾和氯的电导都是钠的10倍，EK=-95，ECl=-70，ENa=65，求膜电位",
    ],
)
def test_each_is_so_many_times_the_other(text: str) -> None:
    """A factor that is told of each ion weighs each of them."""
    assert TUTOR.ask(text).results[0].value == pytest.approx(-75.4762, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "Why does the oxygen dissociation curve shift right in exercising muscle?",
        "Why does a piece of sodium metal catch fire when dropped in water",
        "自行车后轮的驱动力和摩擦力方向怎么判断",
    ],
)
def test_what_only_sounds_like_it_is_declined(text: str) -> None:
    """Oxygen in the blood, metals and wheels are of other courses."""
    assert TUTOR.ask(text).status == "out_of_scope"
