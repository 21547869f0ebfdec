"""Several ions are told: the answer is of those that are asked for, and of all of them."""

import pytest

from tests.bot.tutor.asking import TUTOR

FORCES = "E_K = -90 mV, E_Na = +60 mV, E_Cl = -65 mV, V_m = -70 mV."
SIDES = "[Na]o=145, [Na]i=12, [K]o=4, [K]i=140."
ENERGIES = "E_K = -90 mV and E_Na = +60 mV at 37 °C."


@pytest.mark.parametrize(
    ("question", "forces"),
    [
        (f"{FORCES} Which way do Na+ and K+ flow?", {"DF_Na": -130.0, "DF_K": 20.0}),
        (f"{FORCES} In which direction do K+, Na+ move?", {"DF_K": 20.0, "DF_Na": -130.0}),
        (f"{FORCES} What is the direction of flow of Na+ and Cl-?", {"DF_Na": -130.0, "DF_Cl": -5.0}),
        (f"{FORCES} Na+和Cl-往哪个方向流动？", {"DF_Na": -130.0, "DF_Cl": -5.0}),
        (f"{FORCES} Na+、Cl-往哪个方向流动？", {"DF_Na": -130.0, "DF_Cl": -5.0}),
        (f"{FORCES} Does Cl- move in or out?", {"DF_Cl": -5.0}),
        (f"{FORCES} Which way does Na+ flow?", {"DF_Na": -130.0}),
    ],
)
def test_ways(question: str, forces: dict[str, float]) -> None:
    found = {r.quantity: r.value for r in TUTOR.ask(question).results if r.quantity.startswith("DF")}
    assert list(found) == list(forces)
    assert found == pytest.approx(forces)


@pytest.mark.parametrize(
    ("question", "results"),
    [
        (
            f"{ENERGIES} [K]o = 4 mM and [Na]o = 145 mM. Find [K]i and [Na]i.",
            {"[K]i": 116.01, "[Na]i": 15.36},
        ),
        (f"{ENERGIES} [K]o = 4 mM and [Na]o = 145 mM. Find [Na]i.", {"[Na]i": 15.36}),
        (
            f"{ENERGIES} What are the concentration ratios of K+ and Na+?",
            {"[K]o/[K]i": 0.03448, "[Na]o/[Na]i": 9.440},
        ),
        (f"{SIDES} At which temperature is E_K = -90 mV?", {"T": 20.61}),
        (f"{SIDES} At which temperature is E_Na = 60 mV?", {"T": 6.278}),
    ],
)
def test_concentrations_and_temperatures(question: str, results: dict[str, float]) -> None:
    found = {r.quantity: r.value for r in TUTOR.ask(question).results[: len(results)]}
    assert found == pytest.approx(results, rel=1e-3)
