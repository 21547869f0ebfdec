"""Many channels that are open only a part of the time: N · Po · γ · (V − E)."""

import pytest

from tests.bot.tutor.asking import TUTOR


def current(question: str) -> tuple[str, float]:
    result = TUTOR.ask(question).results[0]
    return result.quantity, round(result.value, 4)


@pytest.mark.parametrize(
    "question",
    [
        "2000 NMDA receptors, Po 0.1, 50 pS each, Erev 0, Mg-free, -60 mV: macroscopic current?",
        "2000 NMDA receptors, Po of 0.1, 50 pS each, Erev 0, -60 mV: macroscopic current?",
        "2000 NMDA receptors open prob 0.1, 50 pS each, Erev 0, -60 mV: macroscopic current?",
        "2000 NMDA receptors, each opens 10 % of the time, 50 pS, Erev 0, -60 mV: whole-cell current?",
        "In Mg2+-free solution 2000 NMDA receptors (50 pS, P_open 0.1, E_rev 0) held at -60 mV. Current?",
        "N = 2000, γ = 50 pS, Po = 0.1, Erev = 0, V = -60 mV, I = ?",
        "某树突上NMDA受体2000个,开放概率0.1,γ=50 pS,反转电位0 mV。无Mg²⁺外液,钳制在-60 mV,"
        "求宏观电流(内向记为负)",
        "NMDA受体2000个,Po 0.1,单通道电导50 pS,Erev 0,无镁外液,-60 mV,宏观电流?",
        "2000个NMDA受体,每个50 pS,10%的时间开放,反转电位0,-60mV,电流多大",
    ],
)
def test_no_share_of_time_is_passed_over(question: str) -> None:
    assert current(question) == ("I", -600.0)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        ("A cell has 500 K channels of 20 pS with Po 0.4. V_m = -40, E_K = -90. Current?", "I_K", 200.0),
        ("300 GABA-A receptors with Popen=0.6 and 25 pS, ECl -70, held at -50 mV. I?", "I_Cl", 90.0),
        ("共500个AMPA受体,10 pS,有一半时间开放,Erev 0,-70 mV,求总电流", "I", -175.0),
        (
            "10 channels of 30 pS, each open 25 percent of the time, E_rev = 0, -80 mV: mean current?",
            "I",
            -6.0,
        ),
        ("Maximal conductance 20 nS, open probability 0.25, E_rev 0, at -80 mV: current?", "I", -400.0),
        (
            "A 20 pS channel has an open probability of 0.25; E_K -90 mV, V_m -50 mV. Mean current?",
            "I_K",
            0.2,
        ),
        ("In the absence of Mg2+, 50 pS NMDA channel, Erev 0, -60 mV: single-channel current?", "I", -3.0),
        ("How many channels: total current -600 pA, 50 pS each, Po 0.1, Erev 0, -60 mV?", "N", 2000.0),
    ],
)
def test_the_mean_current_of_what_is_open(question: str, quantity: str, value: float) -> None:
    assert current(question) == (quantity, value)
