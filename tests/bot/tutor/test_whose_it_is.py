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


CELL = "Na 145/12, K 4/140, Cl 110/10, Vm = -70 mV, 37 °C."


@pytest.mark.parametrize(
    ("question", "forces"),
    [
        ("[Na]o=145, [Na]i=12, Vm=-70 mV, 37 °C. Is Na+ in equilibrium?", {"DF_Na": -136.6}),
        ("Cl- 膜外110 mM，膜内10 mM，膜电位-70 mV，37 ℃，Cl-处于平衡状态吗？", {"DF_Cl": -5.912}),
        (f"{CELL} Is K+ in equilibrium?", {"DF_K": 25.02}),
        (
            "How many mV must V_m change for K+ (4/140) to be at equilibrium if V_m = -70 mV, 37 °C?",
            {"DF_K": 25.02},
        ),
        (
            "How far is a resting potential of -70 mV from E_K if K is 4 out and 140 in, 37 °C?",
            {"DF_K": 25.02},
        ),
        ("静息电位-70 mV，K+ 外4 内140，37 ℃，还要超极化多少mV才能达到K+的平衡电位？", {"DF_K": 25.02}),
        (f"{CELL} Is K+ at equilibrium?", {"DF_K": 25.02}),
        (f"{CELL} 钾离子处于平衡吗？", {"DF_K": 25.02}),
        (f"{CELL} Are Na+ and K+ in equilibrium?", {"DF_Na": -136.6, "DF_K": 25.02}),
        (f"{CELL} Which ions are in equilibrium?", {"DF_Na": -136.6, "DF_K": 25.02, "DF_Cl": -5.912}),
        (f"{CELL} Which ion is closest to equilibrium?", {"DF_Na": -136.6, "DF_K": 25.02, "DF_Cl": -5.912}),
        (f"{CELL} 哪些离子处于平衡？", {"DF_Na": -136.6, "DF_K": 25.02, "DF_Cl": -5.912}),
    ],
)
def test_whether_it_is_in_equilibrium_is_asked_of_its_driving_force(
    question: str, forces: dict[str, float]
) -> None:
    results = TUTOR.ask(question).results[: len(forces)]
    assert {r.quantity: r.value for r in results} == pytest.approx(forces, rel=1e-3)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        (f"{CELL} At what [K]o would K+ be at equilibrium?", "[K]o", 10.20),
        (f"{CELL} At what [Cl]i would Cl- be in equilibrium?", "[Cl]i", 8.016),
        ("钾 外4 内140，膜电位-70 mV，37 ℃。膜外[K+]o为多少时钾离子处于平衡？", "[K]o", 10.20),
    ],
)
def test_the_concentration_that_would_put_it_in_equilibrium(
    question: str, quantity: str, value: float
) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.quantity == quantity
    assert result.value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        (f"{CELL} Is the electrical force on K+ inward or outward?", "in"),
        (f"{CELL} What is the direction of the concentration force on K+?", "out"),
        (f"{CELL} Which way does the electrical force push Cl-?", "out"),
        (f"{CELL} K+受到的电场力方向？", "in"),
        (f"{CELL} 化学力把Cl-往哪个方向推？", "in"),
        (f"{CELL} Which way does K+ flow, with the electrical force and the chemical force together?", "out"),
        (f"{CELL} K+的电化学驱动力方向？", "out"),
        (f"{CELL} Which way does K+ flow?", "out"),
    ],
)
def test_the_way_of_one_of_the_two_forces(question: str, way: str) -> None:
    solved = TUTOR.ask(question).solved
    assert solved is not None
    assert solved.direction == way


CHANNELS = "g_K = 10 nS, E_K = -90; g_Na = 1 nS, E_Na = 60; V = -70 mV."


@pytest.mark.parametrize(
    ("question", "currents"),
    [
        (f"{CHANNELS} What are the K+ and Na+ currents?", {"I_K": 200.0, "I_Na": -130.0}),
        (f"{CHANNELS} Compare the K and Na currents.", {"I_K": 200.0, "I_Na": -130.0}),
        (f"{CHANNELS} 求K+和Na+的电流", {"I_K": 200.0, "I_Na": -130.0}),
        (f"{CHANNELS} What is the Na+ current?", {"I_Na": -130.0}),
        (f"{CHANNELS} What is the net current?", {"I_net": 70.0, "I_K": 200.0, "I_Na": -130.0}),
    ],
)
def test_currents(question: str, currents: dict[str, float]) -> None:
    found = {r.quantity: r.value for r in TUTOR.ask(question).results if r.quantity.startswith("I")}
    assert found == pytest.approx(currents)
