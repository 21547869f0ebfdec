# ruff: noqa: E501 - a question stands on one line
"""Branches of an equivalent circuit in words: batteries in series with what conducts, or resists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from physics.species import NAMED_BRANCHES
from tests.bot.tutor.asking import TUTOR

if TYPE_CHECKING:
    from grammar.reading import Language

LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")


@pytest.mark.parametrize(
    "text",
    [
        "membrane = two branches in parallel, battery −92 mV in series with 8 nS, battery +58 mV in series with 2 nS. no external current. voltage across it?",
        "Two parallel branches: battery -92 mV in series with 8 nS, battery +58 mV in series with 2 nS. No current is injected. What is the open-circuit voltage?",
        "Equivalent circuit: K branch, battery -92 mV in series with 8 nS; Na branch, battery +58 mV in series with 2 nS. V_m?",
        "两条并联支路:电动势-92 mV串联8 nS,电动势+58 mV串联2 nS,没有外加电流,膜两端电压?",
    ],
)
def test_batteries_in_series_with_conductances(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx((-92 * 8 + 58 * 2) / 10)


@pytest.mark.parametrize(
    "text",
    [
        "K branch: -85 mV battery in series with 2 MΩ. Na branch: +60 mV battery in series with 40 MΩ. Steady-state V_m?",
        "A membrane is modelled as an electromotive force of -85 mV in series with 2 MΩ, parallel to one of +60 mV in series with 40 MΩ. V_m?",
        "E_K = -85 mV in series with R_K = 2 MΩ; E_Na = +60 mV in series with R_Na = 40 MΩ. V_m?",
        "等效電路:K⁺ 支路 電池 -85 mV 串聯 2 MΩ,Na⁺ 支路 電池 +60 mV 串聯 40 MΩ,兩支路並聯,穩態膜電位為何?",
        "钾支路:电动势-85 mV,电阻2 MΩ;钠支路:电动势+60 mV,电阻40 MΩ。膜电位多少?",
        "K⁺支路电阻2 MΩ、电池-85 mV,Na⁺支路电阻40 MΩ、电池+60 mV,稳态膜电位?",
    ],
)
def test_batteries_in_series_with_resistances(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx((-85 / 2 + 60 / 40) / (1 / 2 + 1 / 40))


@pytest.mark.parametrize(
    "text",
    [
        "resting leak reverses at -60 mV. GABA then opens a chloride conductance exactly as large as the leak conductance, E_Cl = -75. what Vm do we end up at in steady state",
        "The leak has a reversal potential of -60 mV. A Cl- conductance equal to the leak opens; E_Cl = -75 mV. New V_m?",
        "Resting V_m is -60 mV. GABA adds a Cl- conductance as large as the resting conductance; E_Cl = -75 mV. V_m now?",
        "g_leak = 5 nS, E_leak = -60 mV. GABA opens a chloride conductance equal to the leak conductance; E_Cl -75 mV. V_m?",
        "漏电导的反转电位是-60 mV,GABA打开的氯电导与漏电导一样大,ECl=-75 mV,稳态膜电位?",
        "静息电位-60 mV。GABA受体开放的Cl⁻电导等于静息电导,ECl=-75 mV,新的膜电位?",
    ],
)
def test_as_large_as_the_leak(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-67.5)


@pytest.mark.parametrize(
    ("text", "share", "reversal"),
    [
        (
            "The leak conductance reverses at -60 mV. GABA opens a chloride conductance twice as large as the leak; E_Cl -75 mV. V_m?",
            2.0,
            -75.0,
        ),
        ("E_leak = -60 mV; GABA opens g_Cl = 2 × g_leak; E_Cl = -75 mV. V_m?", 2.0, -75.0),
        (
            "Leak reverses at -60 mV. ACh opens a Na+ conductance equal to 0.142857 × g_leak; E_Na = +60 mV. V_m?",
            0.142857,
            60.0,
        ),
        (
            "The leak (E = -60 mV) is joined by a Cl- conductance half as large as the leak conductance, E_Cl -75 mV. V_m?",
            0.5,
            -75.0,
        ),
        (
            "E_leak -60 mV. A synapse with E_rev 0 mV opens a conductance twice the leak conductance. V_m?",
            2.0,
            0.0,
        ),
        ("漏电导反转电位-60 mV,GABA打开的Cl⁻电导是漏电导的3倍,ECl=-75,膜电位?", 3.0, -75.0),
        (
            "漏电导的平衡电位为-60 mV。兴奋性突触打开的电导是漏电导的一半,其反转电位0 mV,膜电位变为多少?",
            0.5,
            0.0,
        ),
    ],
)
def test_as_many_times_the_leak(text: str, share: float, reversal: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx((-60 + share * reversal) / (1 + share))


def test_a_leak_whose_potential_is_not_told() -> None:
    text = "GABA opens a chloride conductance as large as the leak. E_Cl = -75 mV. V_m?"
    assert not TUTOR.ask(text).results


SINUS: Final = (-1.2 * 90 - 0.8 * 20 + 0.1 * 60) / 2.1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "gK=1.2 nS(EK=-90),gf=0.8 nS(Ef=-20),gCaL=0.1 nS(ECa=+60),单位mV。若净离子电流为0,膜电位是多少",
            SINUS,
        ),
        (
            "g_K = 1.2 nS (E_K = -90), g_f = 0.8 nS (E_f = -20), g_CaL = 0.1 nS (E_CaL = +60). V_m with no net current?",
            SINUS,
        ),
        ("g_K = 10 nS, E_K = -90 mV, g_h = 2 nS, E_h = -30 mV. V_m?", -80.0),
        ("gK=10 nS,EK=-90 mV;gh=2 nS,Eh=-30 mV。求膜电位", -80.0),
        ("g_leak = 10 nS, E_leak = -60 mV, g_NMDA = 5 nS, E_NMDA = 0 mV. Where does V_m settle?", -40.0),
        ("g_rest = 10 nS, E_rest = -70 mV, g_ACh = 4 nS, E_ACh = 0 mV. V_m?", -50.0),
        ("静息电导10 nS(反转电位-70 mV),ACh电导4 nS(反转电位0 mV),膜电位?", -50.0),
        ("内向整流钾电导gKir=15 nS,EK=-90;非选择性阳离子电导gNSC=3 nS,E_NSC=0。静息电位?", -75.0),
        ("gK1=30 nS, gNa=5 nS, EK=-90 mV, ENa=60 mV. Vm?", (-2700 + 300) / 35),
        (
            "g_K = 10 nS, g_Na = 1 nS, g_cat = 2 nS, E_K = -90, E_Na = 60, E_cat = -40. V_m?",
            (-900 + 60 - 80) / 13,
        ),
        (
            "g_K = 1.2 nS (E_K = -90), g_f = 0.8 nS (E_f = -20). Net current at V_m = -50 mV?",
            1.2 * 40 - 0.8 * 30,
        ),
        ("gGABA 5 nS, E_GABA -0.078 V, V -58 mV: synaptic current?", 100.0),
    ],
)
def test_branches_with_a_name_of_their_own(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


def test_a_branch_with_a_name_whose_potential_is_not_told() -> None:
    assert TUTOR.ask("gK=1.2 nS(EK=-90), gf=0.8 nS. Vm?").status == "needs_input"


@pytest.mark.parametrize("name", NAMED_BRANCHES)
def test_a_named_branch_is_said_as_it_is_read(name: str) -> None:
    answer = TUTOR.ask(f"g_leak = 10 nS, E_leak = -70 mV, g_{name} = 5 nS, E_{name} = -20 mV. V_m?")
    assert answer.query is not None
    for language in LANGUAGES:
        assert TUTOR.ask(TUTOR.say(answer.query, language)).query == answer.query
        assert "species-" not in TUTOR.render(answer, language)
