"""By how much a concentration changes, "falls by a third", and to how much, "falls to a third"."""

from __future__ import annotations

import math

import pytest

from bot.tutor import Tutor
from tests.bot.tutor.asking import first_result

RT_F_mV = 8.314462618 * 310.15 / 96485.33212 * 1e3


@pytest.mark.parametrize(
    ("text", "outside_mM", "inside_mM"),
    [
        ("internal K falls by one third from 150, outside 5. new E_K?", 5, 100),
        ("internal K falls to a third from 150, outside 5. new E_K?", 5, 50),
        ("internal K 150 drops by a quarter, outside 5. E_K?", 5, 112.5),
        ("internal K 150 is reduced by 1/3, outside 5. E_K?", 5, 100),
        ("outside K rises by a third from 3, inside 140. E_K?", 4, 140),
        ("outside K 3 rises by 1/3, inside 140. E_K?", 4, 140),
        ("K outside drops by 50% from 8, inside 140. new E_K?", 4, 140),
        ("胞内K从150降了三分之一,胞外5,EK变多少?", 5, 100),
        ("胞内K 150减少三分之一,胞外5,EK变多少?", 5, 100),
        ("胞内K 150 减少了1/3,胞外5,EK变为多少?", 5, 100),
        ("胞内K从150降到三分之一,胞外5,EK变多少?", 5, 50),
        ("胞内K 150下降为原来的三分之一,胞外5,EK?", 5, 50),
        ("胞外K从3增加了三分之一,胞内140,EK变多少?", 4, 140),
        ("胞外K从3增加了一半,胞内140,EK变多少?", 4.5, 140),
        ("outside K is 10 mM higher than the normal 4, inside 140: E_K?", 14, 140),
        ("extracellular K is 3 mM higher than normal (4 mM), inside 140. E_K?", 7, 140),
        ("plasma K is 2 mM lower than the usual 4.5, inside 140. E_K?", 2.5, 140),
        ("K outside 3 more than before, when it was 4, inside 140, E_K?", 7, 140),
        ("K inside is 136 mM higher than outside (4 mM). E_K?", 4, 140),
        ("outside K is 3 mM above the normal 4, inside 140: E_K?", 7, 140),
        ("K+ outside 4, inside 140. outside is decreased 25%. E_K?", 3, 140),
        ("K+ outside 4, inside 140. outside is cut to 25%. E_K?", 1, 140),
        ("outside K 4 quadruples, inside 140. E_K?", 16, 140),
        ("胞外K 4翻了两番,胞内140,EK?", 16, 140),
        ("outside K is 20% lower than the normal 5, inside 140. E_K?", 4, 140),
        ("outside K is 50% more than usual (4 mM), inside 140. E_K?", 6, 140),
        ("outside K is twice the normal 4, inside 140. E_K?", 8, 140),
        ("胞外K比正常的5低20%,胞内140,EK?", 4, 140),
        ("胞外K是正常值4的1.5倍,胞内140,EK?", 6, 140),
        ("胞内K只有正常140的四分之三,胞外4,EK?", 4, 105),
        ("胞内K150损失1/3,胞外4,EK?", 4, 100),
        ("胞内K 150丢失了20%,胞外4,EK?", 4, 120),
        ("胞内K升高5 mM,达到145 mM,胞外4,EK?", 4, 145),
        ("胞外K比正常的4高3 mM,胞内140,EK?", 7, 140),
        ("胞外K比正常4 mM低1 mM,胞内140,EK?", 3, 140),
        ("胞内K比胞外的4高136 mM,EK?", 4, 140),
        ("Outside K goes up 3 mM from 4; inside 140. New E_K at 37?", 7, 140),
        ("Outside K rises from 4 by 3 mM; inside 140. E_K?", 7, 140),
        ("outside K doubles from the normal 4, inside 140. E_K?", 8, 140),
        ("outside K up by a factor of 3 from 4; inside 140; E_K?", 12, 140),
        ("outside K up 200% from 4 mM; inside 140; E_K?", 12, 140),
        ("胞外K从正常的4降了四分之一,胞内140,EK?", 3, 140),
        ("胞外K由原来的4 mmol/L增加2 mmol/L,胞内140,EK?", 6, 140),
        ("the ratio of K inside to out falls from 35 to 28. E_K?", 1, 28),
        ("the [K]i/[K]o ratio falls from 35 to 28. E_K?", 1, 28),
        ("the K ratio is doubled from 10 to 20 (inside over outside). E_K?", 1, 20),
    ],
)
def test_what_is_left_and_what_is_gone(text: str, outside_mM: float, inside_mM: float) -> None:
    expected_mV = RT_F_mV * math.log(outside_mM / inside_mM)
    assert first_result(text, "E_K").value == pytest.approx(expected_mV, abs=2e-3)


def test_the_unit_of_the_gap_is_that_of_the_usual_value() -> None:
    found = first_result("Ca inside is 0.4 uM higher than the normal 0.1, outside 1.8 mM, E_Ca?", "E_Ca")
    assert found.value == pytest.approx(RT_F_mV / 2 * math.log(1.8 / 0.0005), abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("温度升高10度,原来27度,K 4/140,EK?", "E_K", -95.022),
        ("温度从27度升高10度,K 4/140,EK?", "E_K", -95.022),
        ("体温从37度降低5度,K 4/140,EK?", "E_K", -93.490),
        ("T rises by 10 degrees from 27 °C, K 4/140, E_K?", "E_K", -95.022),
        ("温度从20度升高到37度,K 4/140,EK?", "E_K", -95.022),
        ("膜电位-80 mV,去极化20 mV,EK -90,K驱动力?", "DF_K", 30.0),
        ("膜电位从-80 mV超极化10 mV,EK -95,K驱动力?", "DF_K", 5.0),
        ("膜电位从-80 mV去极化到-40 mV,EK -90,K驱动力?", "DF_K", 50.0),
        ("E_K is 20 mV more negative than V_m of -70. DF on K?", "DF_K", 20.0),
        ("E_K is 20 mV below V_m, which is -70. DF on K?", "DF_K", 20.0),
        ("E_Na is 130 mV positive to V_m (-70 mV). Driving force on Na?", "DF_Na", -130.0),
        ("EK比膜电位-70更负20 mV,K驱动力?", "DF_K", 20.0),
        ("EK比膜电位-70 mV低20 mV,EK是多少?", "E_K", -90.0),
        ("膜电位比E_K(-93 mV)高18 mV,K驱动力?", "DF_K", 18.0),
        ("g_K 10 nS falls by a half; E_K -90, Vm -70, I_K?", "I_K", 100.0),
        ("K outside goes up a half from 4, inside 140. E_K?", "E_K", -84.186),
        ("K outside 4, inside 140; inside drops a quarter. E_K?", "E_K", -87.333),
        ("K outside 4, inside 140; inside is cut to a quarter. E_K?", "E_K", -57.971),
    ],
)
def test_degrees_volts_and_parts(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "force_mV"),
    [
        ("V_m depolarises 20 mV from -70. E_K -90. driving force on K?", 40),
        ("V_m rises by 20 mV from -70. E_K -90. driving force on K?", 40),
        ("cell at -70 hyperpolarizes 15 mV. E_K is -95. Driving force on K?", 10),
        ("cell at -70 gets 15 mV more negative. E_K is -95. Driving force on K?", 10),
        ("V_m was -70 but is now 15 mV more negative. E_K -90, driving force on K?", 5),
        ("V_m -70 becomes 20 mV less negative. E_K -90. driving force on K?", 40),
        ("V_m is -70, 15 mV more negative than before. E_K -90, driving force on K?", 20),
        ("膜电位-70,超极化15 mV,EK=-95,钾的驱动力?", 10),
        ("V_m is halfway between E_K = -90 and E_Na = +60. Driving force on K?", 75),
        ("膜电位原来-70 mV,变正了20 mV,EK=-90 mV,钾的驱动力?", 40),
    ],
)
def test_how_far_V_m_moves(text: str, force_mV: float) -> None:
    assert first_result(text, "DF_K").value == pytest.approx(force_mV, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "membrane_mV"),
    [
        ("V_m lies exactly in the middle between E_K -90 and E_Na +60. What's V_m?", -15),
        ("V_m is a third of the way from E_K (-90) to E_Na (+60): what's V_m?", -40),
        ("膜电位正好在EK=-90 mV和ENa=+60 mV的中间,膜电位是多少?", -15),
        ("what V_m is 25 mV positive to E_K -95?", -70),
    ],
)
def test_where_V_m_lies_between_two_potentials(text: str, membrane_mV: float) -> None:
    assert first_result(text, "V_m").value == pytest.approx(membrane_mV, abs=2e-3)


@pytest.mark.parametrize(
    "text", ["E_K is 20 mV more negative than V_m, which way does K go?", "EK比膜电位更负20mV,钾往哪流?"]
)
def test_the_way_from_a_distance_alone(text: str) -> None:
    assert Tutor().ask(text).direction == "out"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "the membrane potential is higher than the equilibrium potential for chloride. Cl- in or out?",
            "in",
        ),
        ("V_m is more negative than E_K. which way does K+ flow?", "in"),
        ("V_m is more positive than E_K, which way does K+ go?", "out"),
        ("E_Cl is less negative than V_m. does chloride go in or out?", "out"),
        ("when Vm is below E_Na which way does Na+ flow", "in"),
        ("If the driving force is positive, does a cation move in or out?", "out"),
        ("If DF is positive, will a negatively charged ion move into or out of the cell?", "in"),
        ("膜电位比EK更负,钾离子往哪流?", "in"),
        ("当膜电位高于氯平衡电位时,氯离子内流还是外流?", "in"),
    ],
)
def test_the_sign_alone_tells_the_way(text: str, way: str) -> None:
    answer = Tutor().ask(text)
    assert answer.direction == way
    assert answer.results == ()
