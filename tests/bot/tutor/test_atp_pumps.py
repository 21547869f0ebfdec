# ruff: noqa: E501 - a question stands on one line
"""Pumps that ATP drives, other than the Na/K pump of the course: how far they can go, and what they cost."""

from __future__ import annotations

import math

import pytest

from physics.constants import ZERO_CELSIUS_K, F, R
from physics.nernst import LN_10
from tests.bot.tutor.asking import TUTOR


def RT_F(celsius: float = 37.0) -> float:
    return float(R * (celsius + ZERO_CELSIUS_K) / F * 1000.0)


def RT(celsius: float = 37.0) -> float:
    return float(R * (celsius + ZERO_CELSIUS_K) / 1000.0)


def as_mV(kJ: float) -> float:
    return float(kJ * 1e6 / F)


def pH_of(kJ: float, protons: int, membrane_mV: float, celsius: float = 37.0) -> float:
    """ΔpH that so many protons per ATP can make, from the cytosol outward, against V_m."""
    return (as_mV(kJ) / protons + membrane_mV) / (RT_F(celsius) * LN_10)


def calcium(kJ: float, ions: int, membrane_mV: float = 0.0, celsius: float = 37.0) -> float:
    """Ratio outside/inside that a calcium pump can make."""
    return math.exp(2.0 * (as_mV(kJ) / (2 * ions) + membrane_mV) / RT_F(celsius))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The plasma membrane H+-ATPase of a yeast expels one H+ per ATP. ΔG of ATP hydrolysis is −45 kJ/mol, pH outside 5.0, inside 7.0, temperature 25 °C. What is the most negative membrane potential it could possibly generate?",
            -as_mV(45) + RT_F(25) * 2 * LN_10,
        ),
        (
            "A proton pump of a plant cell moves 1 H+ out per ATP. ATP hydrolysis gives -48 kJ/mol, pH 5.5 outside and 7.3 inside, 20 °C. How negative can the membrane get?",
            -as_mV(48) + RT_F(20) * 1.8 * LN_10,
        ),
        (
            "Neurospora: the H+-ATPase exports 1 H+ per ATP, ΔG_ATP = -52 kJ/mol. External pH 5.8, internal pH 7.2, 25 °C. Find the reversal potential of the pump.",
            -as_mV(52) + RT_F(25) * 1.4 * LN_10,
        ),
        (
            "If a proton pump expelled 2 H+ per ATP (ΔG = −50 kJ/mol, pH 5.7 outside, 7.2 inside, 25 °C), what would be the most negative V_m?",
            -as_mV(50) / 2 + RT_F(25) * 1.5 * LN_10,
        ),
        (
            "PMCA pumps 1 Ca2+ out per ATP. [Ca]o = 2 mM, [Ca]i = 100 nM, ΔG ATP = -55 kJ/mol, 37 °C. At what membrane potential does it stall?",
            -as_mV(55) / 2 + RT_F() / 2 * math.log(2e4),
        ),
        (
            "植物细胞质膜H+-ATP酶每水解1个ATP泵出1个H+,ΔG(ATP)=-50 kJ/mol,胞外pH 5.5,胞内pH 7.5,25℃,膜电位最负能到多少mV?",
            -as_mV(50) + RT_F(25) * 2 * LN_10,
        ),
        (
            "质膜质子泵每个ATP泵出1个H+。ATP水解ΔG=-48 kJ/mol，pH外6.0，内7.2，20℃。泵的反转电位是多少？",
            -as_mV(48) + RT_F(20) * 1.2 * LN_10,
        ),
    ],
)
def test_the_voltage_at_which_it_stands_still(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "V_rev"
    assert first.value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "PMCA transports one Ca2+ per ATP. With ΔG_ATP = -55 kJ/mol, V_m = -70 mV and 2 mM Ca2+ outside at 37 °C, what is the lowest cytosolic Ca2+ it can reach?",
            "[Ca]i",
            2 / calcium(55, 1, -70),
        ),
        (
            "细胞膜钙泵PMCA每水解1个ATP泵出1个Ca2+,ΔG=-55 kJ/mol,膜电位-70 mV,胞外Ca2+ 1.8 mM,37℃,胞内Ca2+最低能降到多少?",
            "[Ca]i",
            1.8 / calcium(55, 1, -70),
        ),
        (
            "SERCA (2 Ca2+ per ATP). ATP hydrolysis −57 kJ/mol, cytosolic Ca2+ 150 nM, no voltage across the SR membrane, 37 °C. Highest luminal free Ca2+?",
            "[Ca]o",
            1.5e-4 * calcium(57, 2),
        ),
        (
            "What luminal Ca2+ could SERCA reach at most if cytosolic Ca2+ is 100 nM? ΔG of ATP hydrolysis = -55 kJ/mol, 37 °C.",
            "[Ca]o",
            1e-4 * calcium(55, 2),
        ),
        (
            "SERCA每水解1个ATP转运2个Ca²⁺,ΔG=-52,膜电位0,胞质100 nM,37℃,腔内上限多少mM",
            "[Ca]o",
            1e-4 * calcium(52, 2),
        ),
        (
            "内质网钙泵每个ATP转运2个Ca2+，胞质钙100 nM，ATP水解提供50 kJ/mol，膜电位0 mV，37℃，内质网腔钙最高可达多少？",
            "[Ca]o",
            1e-4 * calcium(50, 2),
        ),
        (
            "A V-ATPase translocates 3 H+ per ATP into the lumen. ΔG = -57 kJ/mol, cytosol pH 7.0, lumen +20 mV relative to cytosol, 37 °C. What is the lowest pH of the lumen?",
            "pH_o",
            7.0 - pH_of(57, 3, -20),
        ),
        (
            "液泡膜V型ATP酶每水解1个ATP泵2个H+，ΔG=-50 kJ/mol，液泡内相对胞质+25 mV，胞质pH 7.5，25℃，液泡pH最低多少？",
            "pH_o",
            7.5 - pH_of(50, 2, -25, 25),
        ),
        (
            "溶酶体V型ATP酶每水解1个ATP泵入3个H+,ΔG=-55 kJ/mol,胞质pH 7.2,膜电位0,37℃,溶酶体pH最低可到多少?",
            "pH_i",
            7.2 - pH_of(55, 3, 0),
        ),
        (
            "The gastric proton pump exchanges 1 H+ for 1 K+ per ATP. Cytosol: pH 7.2, K+ 130 mM. Lumen: K+ 10 mM. ΔG_ATP = -50 kJ/mol, 37 °C. Lowest luminal pH it can make?",
            "pH_o",
            7.2 - (50 / RT() - math.log(13)) / LN_10,
        ),
        (
            "胃质子泵1个H+换1个K+,ATP水解ΔG=-50 kJ/mol,胞质pH 7.2、K+ 130 mM,胃腔K+ 10 mM,37℃,胃腔pH最低多少?",
            "pH_o",
            7.2 - (50 / RT() - math.log(13)) / LN_10,
        ),
    ],
)
def test_the_concentration_that_it_can_make(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "SERCA moves 2 Ca2+ per ATP at ΔG = -50 kJ/mol, 0 mV, 37 °C. Maximum concentration ratio lumen/cytosol?",
            calcium(50, 2),
        ),
        (
            "What is the max Ca2+ gradient SERCA can build with ΔG ATP = -50 kJ/mol, 2 Ca per ATP, no voltage, 37C",
            calcium(50, 2),
        ),
        (
            "PMCA 1 Ca2+ per ATP, -55 kJ/mol, V_m = -60 mV, 37 °C: largest ratio [Ca]o/[Ca]i?",
            calcium(55, 1, -60),
        ),
        (
            "PMCA 1 Ca2+ per ATP, -55 kJ/mol, V_m = -60 mV, 37 °C: smallest ratio [Ca]i/[Ca]o?",
            1 / calcium(55, 1, -60),
        ),
        (
            "A pump moves 1 Ca2+ per ATP. How many times more concentrated could it make calcium outside at 0 mV, 25 °C, with -50 kJ/mol from ATP?",
            calcium(50, 1, 0, 25),
        ),
        (
            "SERCA 每水解1個ATP搬2個Ca²⁺進內質網,ATP水解 ΔG = -55 kJ/mol,內質網膜電位視為0,37°C,理論上 Ca²⁺ 內質網/胞質的最大濃度比?",
            calcium(55, 2),
        ),
        ("SERCA每个ATP运2个Ca2+，ΔG=-55 kJ/mol，0 mV，37℃，最大浓度比（腔/胞质）是多少？", calcium(55, 2)),
        ("V-ATPase pumps 2 H+ per ATP at -55 kJ/mol: the maximal pH gradient at 0 mV?", pH_of(55, 2, 0)),
        (
            "H+-ATPase, 1 H+ per ATP, ΔG -50 kJ/mol, V_m -150 mV, 25 C. What is the largest pH difference it can keep?",
            pH_of(50, 1, -150, 25),
        ),
        (
            "How large a ΔpH can a proton pump with 3 H+/ATP build when ΔG_ATP = -54 kJ/mol, V = 0, 37 °C?",
            pH_of(54, 3, 0),
        ),
        ("V型ATP酶每水解1个ATP转运3个H+,ΔG=-57 kJ/mol,膜电位0,37℃,最大pH差多少?", pH_of(57, 3, 0)),
    ],
)
def test_the_gradient_that_it_can_make(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "gastric H+/K+-ATPase, electroneutral, 1 H+ out against 1 K+ in. cytosol pH 7.0 and K+ 140 mM, lumen pH 1.0 and K+ 5 mM, 37C. minimal ΔG per mole of cycles?",
            RT() * (6 * LN_10 + math.log(28)),
        ),
        (
            "胃H+/K+-ATP酶按1:1交换,胞内pH 7.0,K+ 140 mM,胃腔pH 1.0,K+ 5 mM,37℃,每摩尔循环需要多少能量(kJ/mol)?",
            RT() * (6 * LN_10 + math.log(28)),
        ),
        (
            "Would one ATP (-57 kJ/mol) suffice for SERCA to pump 2 Ca2+ from 100 nM to 1 mM in the SR lumen at 0 mV, 37 °C?",
            2 * RT() * math.log(1e4),
        ),
        (
            "SERCA pumps 2 Ca2+ per ATP. Cytosol 100 nM, lumen 1 mM, 0 mV, 37 °C, ΔG_ATP = -57 kJ/mol. Energy per cycle, and does ATP suffice?",
            2 * RT() * math.log(1e4),
        ),
        (
            "胞质Ca2+ 100 nM，肌质网腔内1 mM，0 mV，37℃，SERCA每循环运2个Ca2+要多少kJ/mol？ATP(-57 kJ/mol)够吗？",
            2 * RT() * math.log(1e4),
        ),
        (
            "SERCA aside, what is ΔG for expelling one mole Ca2+ across the plasma membrane, 100 nM cytosol, 1.8 mM outside, Vm = −70 mV, 37 °C?",
            RT() * math.log(1.8e4) + 2 * 0.07 * F / 1000,
        ),
    ],
)
def test_what_a_cycle_costs(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "The Na/K pump: E_Na = +60 mV, E_K = -90 mV, ΔG_ATP = -55 kJ/mol. Reversal potential of the pump?",
            "V_rev",
            3 * 60 + 2 * 90 - as_mV(55),
        ),
        (
            "With E_Na = 65, E_K = -92 and ATP yielding 57 kJ/mol, at which voltage does the Na+/K+ pump (3 Na : 2 K) stop?",
            "V_rev",
            3 * 65 + 2 * 92 - as_mV(57),
        ),
        (
            "Na+-K+-ATP酶的反转电位:ENa=+60 mV,EK=-95 mV,ATP水解ΔG=-50 kJ/mol,3:2,膜电位负到多少mV泵才会停转?",
            "V_rev",
            3 * 60 + 2 * 95 - as_mV(50),
        ),
        # With numbers of its own it is not the pump of the course.
        (
            "A hypothetical pump moves 2 Na+ out and 1 K+ in per ATP. E_Na +60, E_K -90, ΔG_ATP -50 kJ/mol. At what V_m does it reverse?",
            "V_rev",
            2 * 60 + 90 - as_mV(50),
        ),
        (
            "At V_m = -70 mV, E_Na = +60 mV and E_K = -90 mV, how much free energy does one cycle (3 Na+ out, 2 K+ in) of the pump cost in kJ/mol?",
            "ΔG_transport",
            (3 * 130 + 2 * 20) * F / 1e6,
        ),
        (
            "Na-K泵按2:2工作：E_Na=60，E_K=-90，膜电位-70 mV，每循环需要多少kJ/mol？",
            "ΔG_transport",
            (2 * 130 + 2 * 20) * F / 1e6,
        ),
        (
            "At which [Na]i would the Na/K pump stall? Na out 145, K 5 out 140 in, V_m -70 mV, ΔG_ATP = -55 kJ/mol, 37 °C",
            "[Na]i",
            145 * math.exp(-(as_mV(55) - 70 - 2 * RT_F() * math.log(28)) / 3 / RT_F()),
        ),
    ],
)
def test_the_sodium_pump_by_what_is_told_of_it(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "V-ATPase with ΔG_ATP = -55 kJ/mol: the maximal pH gradient at 0 mV?",  # how many protons?
        "A calcium pump with ΔG_ATP = -55 kJ/mol at -70 mV, 2 mM outside. Lowest Ca2+ inside?",
        "PMCA moves 1 Ca2+ per ATP (-55 kJ/mol), 2 mM outside. Lowest cytosolic Ca2+?",  # at which V_m?
        "质子泵每个ATP泵出1个H+，膜外pH 5.5，膜内pH 7.2，膜电位最负能到多少？",  # what does ATP yield?
        "10 H+ per 3 ATP: V-ATPase at -55 kJ/mol, 0 mV. Maximal pH gradient?",
    ],
)
def test_no_number_of_the_sodium_pump_stands_in_for_another(text: str) -> None:
    told = TUTOR.ask(text)
    assert told.status in ("needs_input", "not_understood")
    assert not told.results


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("strong", [True, False])
def test_whether_ATP_suffices(language: str, *, strong: bool) -> None:
    atp = -57 if strong else -40
    text = {
        "en": f"SERCA pumps 2 Ca2+ per ATP. Cytosol 100 nM, lumen 1 mM, 0 mV, ATP {atp} kJ/mol. Energy per cycle?",
        "zh": f"SERCA每个ATP转运2个Ca2+。胞质100 nM，腔内1 mM，0 mV，ATP水解{atp} kJ/mol。每循环的能量？",
    }[language]
    told = {r.quantity: r.value for r in TUTOR.ask(text).results}
    assert told["ΔG_total"] == pytest.approx(told["ΔG_transport"] + atp)
    assert (told["ΔG_total"] < 0.0) == strong


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "SERCA moves 2 Ca2+ per ATP, -50 kJ/mol, 0 mV, 37 °C, 100 nM in the cytosol. Highest lumen Ca2+?",
            "and with -57 kJ/mol?",
        ),
        (
            "SERCA每个ATP转运2个Ca2+，ATP水解-50 kJ/mol，0 mV，37℃，胞质100 nM，腔内上限？",
            "如果是-57 kJ/mol呢？",
        ),
    ],
)
def test_what_else_is_asked_of_the_same_pump(first: str, then: str) -> None:
    asked = TUTOR.ask(first)
    value = TUTOR.ask(then, context=asked.context).results[0].value
    assert value == pytest.approx(1e-4 * calcium(57, 2))
