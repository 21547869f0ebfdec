# ruff: noqa: E501 - a question stands on one line
"""Permeabilities and conductances told beside one ion, in shares of all, or by the channels that are open."""

from __future__ import annotations

import math
from typing import Final

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

THREE: Final = "K+ 5 out, 140 in; Na+ 145 out, 12 in; Cl- 110 out, 8 in (mM)."
DREI: Final = "K⁺外5内140,Na⁺外145内12,Cl⁻外110内8(mM)。"
TWO: Final = "K+: 5 outside, 140 inside; Na+: 145 outside, 12 inside (mM)."
ZWEI: Final = "K⁺外5内140,Na⁺外145内12(mM)。"


def ghk_mV(p_Na: float, p_Cl: float = 0.0) -> float:
    return RT_F_37 * math.log((5 + 145 * p_Na + 8 * p_Cl) / (140 + 12 * p_Na + 110 * p_Cl))


@pytest.mark.parametrize(
    "text",
    [
        f"{THREE} The permeabilities relative to potassium are 0.03 for sodium and 0.1 for chloride. V_m?",
        f"{THREE} Permeabilities relative to K+: 0.03 for Na+, 0.1 for Cl-. What V_m does GHK give?",
        f"{THREE} Relative to K+, the membrane's permeability is 0.03 for Na+ and 0.1 for Cl-. Resting potential?",
        f"{THREE} Relative to potassium, sodium permeability is 0.03 and chloride permeability is 0.1. V_m?",
        f"{THREE} With respect to K+, the permeabilities of Na+ and Cl- are 0.03 and 0.1. Vm by GHK?",
        f"{THREE} The permeability of sodium relative to potassium is 0.03 and that of chloride 0.1. GHK potential?",
        f"{THREE} If the permeability to K+ is set to 1, that to Na+ is 0.03 and that to Cl- is 0.1. V_m?",
        f"{THREE} Relative permeabilities: 1 for K+, .03 for Na+ and .1 for Cl-. V_m?",
        f"{DREI}相对于K⁺,Na⁺的通透性为0.03,Cl⁻的通透性为0.1,求膜电位。",
        f"{DREI}相对于K⁺的通透性:Na⁺ 0.03,Cl⁻ 0.1。求Vm。",
        f"{DREI}Na⁺、Cl⁻相对K⁺的通透性分别为0.03和0.1。GHK膜电位?",
    ],
)
def test_permeabilities_beside_that_of_one_ion(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ghk_mV(0.03, 0.1))


@pytest.mark.parametrize(
    "text",
    [
        f"Permeability of Na+ relative to K+ is 0.01. {TWO} Use the Goldman equation to get the resting potential.",
        f"{TWO} The membrane's sodium permeability relative to that of potassium is 0.01. V_m?",
        f"{TWO} Relative to K+ the Na+ permeability is 0.01. V_m?",
        f"{TWO} The relative permeability of Na+ to K+ is 1 %. V_m?",
        f"{TWO} Na+ has a permeability of 0.01 compared with K+. V_m by GHK?",
        f"{ZWEI}Na⁺相对于K⁺的通透性是0.01,用Goldman方程算静息电位。",
        f"{ZWEI}钠相对钾的通透性为0.01,求膜电位",
    ],
)
def test_one_permeability_beside_another(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ghk_mV(0.01))


@pytest.mark.parametrize(
    "text",
    [
        "PCl是PK的一半,K外5内140,Cl外110内8,求Vm",
        "PCl为PK的一半,K外5内140,Cl外110内8,求Vm",
        "PCl等于PK的一半,K外5内140,Cl外110内8,求Vm",
        "P_Cl is half of P_K. K+ 5 out 140 in, Cl- 110 out 8 in. V_m by GHK?",
    ],
)
def test_half_of_the_other_is_one_state(text: str) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == "V_m"]
    assert found == [pytest.approx(RT_F_37 * math.log((5 + 4) / (140 + 55)))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("K+ 4 | 140 mM (bath | cell). E_K?", nernst_mV(1, 4, 140)),
        ("K⁺ 4｜140(血浆｜胞浆,mM)。E_K?", nernst_mV(1, 4, 140)),
        ("Cl- 105 | 75 (plasma | cell, mM), E_Cl?", nernst_mV(-1, 105, 75)),
        (
            "P_Cl is 100 times P_K, and P_Na is 0.6 times P_K. [K] 4 | 140, [Na] 145 | 10, [Cl] 105 | 75 (plasma | cell, mM). V_m by GHK?",
            RT_F_37 * math.log((4 + 0.6 * 145 + 7500) / (140 + 6 + 10500)),
        ),
        (
            "PNa/PK=0.05。K⁺ 4|140,Na⁺ 145|10(胞外|胞内,mM)。求Vm",
            RT_F_37 * math.log((4 + 0.05 * 145) / (140 + 0.5)),
        ),
    ],
)
def test_bars_between_two_sides(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "70 % of the resting conductance is potassium (E = −94 mV), 5 % is sodium (+66 mV) and the rest is chloride (−72 mV). Resting potential?",
        "Potassium (E = -94 mV) makes up 70 % of the resting conductance, sodium (E = +66 mV) 5 % and chloride (E = -72 mV) the rest. V_m?",
        "K+ contributes 70 % of the conductance (-94 mV), Na+ 5 % (+66 mV), and Cl- the remaining 25 % (-72 mV). V_m?",
        "The resting conductance is 70 % K+ (−94 mV), 5 % Na+ (+66 mV), remainder Cl− (−72 mV). V_m?",
        "静息电导中70%是K⁺(E=-94 mV),5%是Na⁺(+66 mV),其余是Cl⁻(-72 mV)。求静息电位。",
        "静息时K⁺电导占70%(EK=-94),Na⁺占5%(ENa=+66),剩下的是Cl⁻(ECl=-72),弦电导方程求膜电位",
        "膜总电导的70%属于K⁺,5%属于Na⁺,其余属于Cl⁻。EK=-94,ENa=+66,ECl=-72 mV。膜电位?",
        "Total conductance is 20 nS: 70 % K+, 5 % Na+, 25 % Cl-. E_K -94, E_Na +66, E_Cl -72. V_m?",
    ],
)
def test_shares_of_all_that_conducts(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-0.7 * 94 + 0.05 * 66 - 0.25 * 72)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Three quarters of the conductance is K+ (-90 mV); the remaining quarter is Na+ (+60 mV). V_m?",
            -52.5,
        ),
        ("Half of the conductance is K+ (E = -90 mV) and half is Na+ (E = +30 mV). V_m?", -30.0),
        ("Four fifths of the resting conductance are K+ and one fifth Na+ (E_K -90, E_Na +60). V_m?", -60.0),
        ("静息时钾电导占总电导的4/5,钠电导占1/5,EK=-90,ENa=60,求膜电位", -60.0),
        ("八成电导属于K⁺,两成属于Na⁺,EK=-90,ENa=+60,膜电位?", -60.0),
        ("总电导的十分之一是Na⁺(+60 mV),其余是K⁺(-90 mV),膜电位?", -75.0),
    ],
)
def test_shares_in_words(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


def test_whose_the_rest_is_must_be_told() -> None:
    text = "70 % of the conductance is K+ (-94 mV), 5 % is Na+ (+66 mV). V_m?"
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    "text",
    [
        "The fractional (relative) conductances of a muscle membrane are 0.80 for K+, 0.05 for Na+ and 0.15 for Cl−, the equilibrium potentials −92, +55 and −72 mV in that order. V_m?",
        "Relative conductances: 0.80 for K+, 0.05 for Na+, 0.15 for Cl-. Equilibrium potentials: -92, +55 and -72 mV, in the same order. V_m?",
        "Fractional conductances of K+, Na+ and Cl- are 0.80, 0.05 and 0.15; their equilibrium potentials are -92, +55 and -72 mV. V_m?",
        "The fractional conductance is 0.80 for K+ (E -92 mV), 0.05 for Na+ (E +55 mV) and 0.15 for Cl- (E -72 mV). V_m?",
        "相对电导K⁺ 0.80、Na⁺ 0.05、Cl⁻ 0.15,平衡电位依次为-92、+55、-72 mV,求膜电位",
    ],
)
def test_fractional_conductances(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-0.8 * 92 + 0.05 * 55 - 0.15 * 72)


@pytest.mark.parametrize(
    "text",
    [
        "nine open K leak channels for each open Na leak channel, all of the same conductance. EK = -90, ENa = +60. resting potential??",
        "For every open Na+ channel there are nine open K+ channels, each with the same single-channel conductance. E_K = -90 mV, E_Na = +60 mV. V_m?",
        "A membrane has 90 open K+ channels and 10 open Na+ channels of equal conductance. E_K -90 mV, E_Na +60 mV. V_m?",
        "There are 900 open K+ channels and 100 open Na+ channels, each conducting 10 pS; E_K -90, E_Na 60. V_m?",
        "每有1个Na⁺通道开放就有9个K⁺通道开放,单通道电导相同,EK=-90,ENa=+60,膜电位?",
        "膜上开放的钾通道90个,钠通道10个,单通道电导一样,EK=-90,ENa=60,膜电位?",
    ],
)
def test_channels_alike(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-75.0)


def test_fifteen_channels_for_each() -> None:
    text = "for every open Na+ channel there are 15 open K+ channels of the same conductance. EK −98, ENa +64. Vm?"
    assert TUTOR.ask(text).results[0].value == pytest.approx((-15 * 98 + 64) / 16)


@pytest.mark.parametrize(
    "text",
    [
        "In a small glial cell 80 K+ channels of 20 pS each and 10 Na+ channels of 15 pS each happen to be open. With E_K at −90 mV and E_Na at +50 mV the membrane settles at what voltage?",
        "There are 80 open K+ channels, each of 20 pS, and 10 open Na+ channels, each of 15 pS. E_K = -90 mV, E_Na = +50 mV. V_m?",
        "Ten Na+ channels (15 pS) and eighty K+ channels (20 pS) are open. E_K -90 mV, E_Na +50 mV: V_m at steady state?",
        "K+: 80 channels x 20 pS, Na+: 10 channels x 15 pS, all open. E_K -90, E_Na 50. V_m?",
        "80个开放的K⁺通道(20 pS)和10个开放的Na⁺通道(15 pS),EK=-90,ENa=+50,膜电位?",
        "细胞膜上有80个K⁺通道开放,每个20 pS,10个Na⁺通道开放,每个15 pS。EK=-90 mV,ENa=+50 mV,稳态膜电位?",
    ],
)
def test_channels_of_each_ion(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx((1600 * -90 + 150 * 50) / 1750)


def test_the_current_of_channels_of_each_ion() -> None:
    text = "80 K+ channels of 20 pS and 10 Na+ channels of 15 pS are open; E_K = -90, E_Na = 50. Net current at -6 mV?"
    assert TUTOR.ask(text).results[0].value == pytest.approx(1.6 * 84 - 0.15 * 56)


def test_channels_of_which_only_some_tell_what_they_conduct() -> None:
    text = "80 K+ channels of 20 pS each and 10 Na+ channels are open. E_K -90, E_Na +50. V_m?"
    assert TUTOR.ask(text).status == "needs_input"
