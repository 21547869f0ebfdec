"""The difference of two potentials that are told: of two sides, and of two E."""

import pytest

from tests.bot.tutor.asking import TUTOR


def first(question: str) -> tuple[str, float]:
    result = TUTOR.ask(question).results[0]
    return result.quantity, round(result.value, 3)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("endolymph K 150 mM at +80 mV, hair cell K 140 mM at -60 mV: V across the apical membrane", -140.0),
        ("The endolymph is at +80 mV, the hair cell at -60 mV. Voltage across the apical membrane?", -140.0),
        ("内淋巴K+ 150 mM,电位+80 mV;毛细胞K+ 140 mM,电位-60 mV。顶膜两侧的电位差是多少?", -140.0),
        ("Lumen -3 mV, cell -70 mV (vs blood): apical membrane potential?", -67.0),
        ("管腔-30 mV,细胞内-70 mV(以血液为参考),顶膜的膜电位是多少?", -40.0),
        (
            "The vacuole is at +20 mV and the cytosol at -150 mV against the outside: V across its membrane?",
            -170.0,
        ),
        ("胞内-60 mV,胞外+20 mV(均对地),膜电位?", -80.0),
    ],
)
def test_V_across_is_the_inside_minus_the_outside(question: str, value: float) -> None:
    assert first(question) == ("V_m", value)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (
            "endolymph +80 mV 150 mM K, hair cell -60 mV 140 mM K: does K flow into or out of the cell?",
            -141.844,
        ),
        ("内淋巴+80 mV,K 150 mM;毛细胞-60 mV,K 140 mM,37°C。K+是流入还是流出毛细胞?", -141.844),
        ("内淋巴+80 mV,K 150;毛细胞内-60 mV,K 140,37°C,K+的驱动力?", -141.844),
        (
            "Cell at -65 mV, extracellular space at +10 mV against ground; E_K -90 mV. Driving force on K+?",
            15.0,
        ),
    ],
)
def test_what_follows_rests_on_both_sides(question: str, value: float) -> None:
    assert first(question) == ("DF_K", value)


@pytest.mark.parametrize(
    "question",
    [
        "How far apart are E_Na (+63 mV) and E_K (−94 mV)?",
        "E_Na = +63 mV and E_K = -94 mV. What is the difference between them?",
        "E_Na is +63 mV, E_K is -94 mV: how many millivolts lie between the two?",
        "E_Na是+63 mV,E_K是-94 mV,两者相差多少?",
        "钠平衡电位+63 mV,钾平衡电位-94 mV,之间隔了多少毫伏?",
    ],
)
def test_how_far_two_E_are_apart(question: str) -> None:
    assert first(question) == ("|E_Na − E_K|", 157.0)


@pytest.mark.parametrize(
    "question",
    [
        "Lumen -30 mV relative to the cell, cell -70 mV: apical membrane potential?",
        "K+ 5 mM outside, 140 mM inside, -60 mV: what is V_m?",
        "V_m goes from -70 mV inside to +20 mV outside: what is V_m?",
        "Why are E_Na (+63 mV) and E_K (-94 mV) so far apart?",
    ],
)
def test_what_is_told_otherwise_is_no_difference(question: str) -> None:
    assert all(r.quantity not in ("V_m", "|E_Na − E_K|") for r in TUTOR.ask(question).results)
