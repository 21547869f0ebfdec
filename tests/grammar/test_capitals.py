"""Questions typed in small letters alone read as if they had their capitals."""

from __future__ import annotations

import pytest

from bot.tutor import Tutor
from grammar.capitals import with_capitals

_TUTOR = Tutor()


@pytest.mark.parametrize(
    ("small", "meant"),
    [
        ("[k]o 3 mm, [k]i 125 mm, e_k?", "[K]o 3 mM, [K]i 125 mM, E_K?"),
        ("ca2+ 100 nm in, 1.2 mm out", "Ca2+ 100 nM in, 1.2 mM out"),
        ("0.14 m k+ inside, t=310 k", "0.14 M K+ inside, T=310 K"),
        ("e_hco3 = -15 mv, phi 7.2", "E_HCO3 = -15 mV, pHi 7.2"),
        ("3na:1ca, 140 mm nacl", "3Na:1Ca, 140 mM NaCl"),
        ("how many pa through 30 ps?", "how many pA through 30 pS?"),
        ("δg in kj/mol, δv = -0.07 v", "ΔG in kJ/mol, ΔV = -0.07 V"),
        ("k外5内140mm，e_k多少", "k外5内140mM，E_K多少"),
    ],
)
def test_capitals_come_back(small: str, meant: str) -> None:
    assert with_capitals(small) == meant
    assert len(small) == len(meant)


def test_lengths_stay_lengths() -> None:
    text = "sphere of diameter 20 um, 1 uf/cm2, 100 mv"
    assert with_capitals(text).startswith("sphere of diameter 20 um")


def test_a_text_with_a_capital_is_left_alone() -> None:
    assert with_capitals("K 5 mm out") == "K 5 mm out"


@pytest.mark.parametrize(
    "text",
    [
        "E_Ca: 1.8 mM extracellular / 80 nM cytosolic, 37 °C",
        "kir channel conductance 30 pS, [K+]o 5 mM, [K+]i 150 mM, 37 °C, Vm -75 mV: how many pA?",
        "ΔG for moving K+ out of a cell, 140 mM in, 5 mM out, -70 mV, 37 °C, in kJ/mol",
        "[K+]o 0.0035 M, [K+]i 0.14 M what is the potassium eq potential in mV at 37 celsius",
        "neuron A has [K+]o 3 mM, neuron B has [K+]o 8 mM; both have 140 mM K+ inside at 37 °C. EK of each?",
        "K+ 5 out 140 in, Na+ 145 out 10 in (mM), P_Na/P_K = 0.05, 37 °C, GHK V_m?",
    ],
)
def test_small_letters_change_nothing(text: str) -> None:
    as_typed, small = _TUTOR.ask(text), _TUTOR.ask(text.lower())
    assert as_typed.status == "answered", as_typed.problem
    assert small.results == as_typed.results
