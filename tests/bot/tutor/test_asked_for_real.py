# ruff: noqa: E501 - a question stands on one line
"""Ways to ask that question banks and course pages have, each with a sign of its own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

import grammar
from tests.bot.tutor.asking import TUTOR

RT_F: Final = 26.72665911
LEXICON: Final = Path(grammar.__file__).parent / "lexicon"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # the same number said again
        ("E_Ca at 37 degrees C, given [Ca2+]out = 2.5 mM and [Ca2+]in = 0.0001 mM (100 nM).", "E_Ca", 135.3256),
        ("E_K at K+ 2.5 mM. The plasma potassium is 2.5 mM, inside the cell it is 140 mM.", "E_K", -107.5844),
        # kT tells the temperature
        ("z = +1, 145 nM inside, 3 mM outside. Take kT = 4.1 x 10^-21 J. Nernst potential?", "E_X", 254.3),
        ("某离子带电荷 +1，胞内浓度 145 nM，胞外浓度 3 mM，取 kBT = 4.1×10⁻²¹ J，求平衡电位", "E_X", 254.3),
        ("kT/e = 25 mV, E_K 5/140", "E_K", -83.3051),
        # one permeability outweighs, or is zero
        ("K 5/140, Na 145/12, P_Na >> P_K at the peak. V_m at 37 C?", "E_Na", 66.5982),
        ("K 5/140, Na 145/12: V_m if g_Na is much larger than g_K", "E_Na", 66.5982),
        ("gK远大于gNa时，K 5/140，Na 145/12，膜电位是多少？", "E_K", -89.0587),
        ("if P_K = 0, Na 145/12, K 5/140, V_m?", "E_Na", 66.5982),
        # what a membrane is charged from and to
        ("V_m is initially at -90 mV, then the potential changes to +20 mV; 1 µF/cm2, 0.05 cm2. How much charge?", "Q", 5.5e-9),
        # two solutions with letters
        ("Solution A contains 50 mM MgCl2 and Solution B contains 5 mM MgCl2. What is the voltage in Solution A at which Mg2+ is at equilibrium?", "E_Mg", -30.7700),
        # energies
        ("Na+ 10 mM inside, 140 mM outside. What is the Gibbs free energy difference for Na+ across the membrane at 37 °C?", "ΔG", -6.8054),
        ("energy to translocate a proton: Δψ = 150 mV, ΔpH = 1.0, T = 310 K", "ΔG", -20.4083),
        ("Em = -150 mV, 20 °C, pH 7.3 in, pH 5.5 out; nitrate 100 µM out, 5 mM in, a symporter of 2 H⁺ per NO₃⁻: free energy?", "ΔG", -25.1423),
    ],
)  # fmt: skip
def test_numbers(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4)


def test_two_ends_of_a_change_told_apart_hold_for_every_part() -> None:
    found = TUTOR.ask(
        "A membrane is initially at -90 mV. Na+ moves in, and the potential changes to +20 mV. At 1 µF/cm2,"
        " how much charge moves through 0.05 cm2? How many ions?"
    )
    told = {"C": 5.5e-9, "1": 3.4328e10}
    assert all(one.value == pytest.approx(told[one.unit], rel=1e-4) for one in found.results)


@pytest.mark.parametrize("kind", ["rise", "fall", "become"])
def test_every_word_of_change_bears_from_and_to(kind: str) -> None:
    """A phrase that holds "from" itself would leave only the new value."""
    verbs = tomllib.loads((LEXICON / "en.toml").read_text())["CUE"][kind]
    for verb in verbs:
        found = TUTOR.ask(f"extracellular K+ {verb} from 4 mM to 10 mM, inside 140 mM: E_K?")
        assert pytest.approx(found.results[0].value, abs=0.001) == -70.533, verb


def test_a_story_about_a_neuron_asks_for_no_table() -> None:
    found = TUTOR.ask(
        "A neuron just fired an action potential 1 ms ago. Will a second, strong stimulus cause another?"
    )
    assert found.results == ()
    assert TUTOR.ask("兴奋在神经纤维上的传导形式是什么").results == ()
