# ruff: noqa: E501 - a question stands on one line
"""The way of an ion that is told before its current, and a phosphate of which no charge is told."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("氯离子外流，电流30 pA，g_Cl=2 nS，V_m=-80，E_Cl是多少", -65.0),
        ("Cl⁻流出细胞,电流大小30 pA,g=2 nS,V_m=-80 mV,求E_Cl", -65.0),
        ("氯离子内流，电流30 pA，g_Cl=2 nS，V_m=-50，E_Cl是多少", -65.0),
        ("K⁺内流，电流30 pA，g_K=2 nS，V_m=-110，E_K是多少", -95.0),
        ("Na⁺内流，电流为120 pA，g_Na=1 nS，E_Na=60，V_m?", -60.0),
        ("Cl- leaves the cell; the current is 30 pA, g_Cl = 2 nS, V_m = -80 mV. E_Cl?", -65.0),
        ("K+ enters, the current is 30 pA, g = 2 nS, V_m = -110 mV. E_K?", -95.0),
    ],
)
def test_the_way_of_the_ion_signs_its_current(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "NaPi cotransporter: 3 Na+ : 1 phosphate, V_m -60, Na 140/14, phosphate outside 1 mM. Max inside?",
        "3个Na⁺与1个磷酸根同向转运,V_m=-60 mV,Na⁺外140内14 mM,胞外磷酸根1 mM,胞内最高多少?",
    ],
)
def test_a_phosphate_without_its_charge_is_asked_back(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


_PLATEAU = "E_Ca = +130 mV. During the plateau the cell sits near 0 mV, at rest it is at -85 mV. "


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        (_PLATEAU + "Compare the Ca2+ driving force in the plateau with its value at rest.", [-130, -215]),
        (
            "At rest the cell is at -80 mV and during the plateau it is at +10 mV. E_K is -95 mV. What is the driving force on K+ in the plateau compared to rest?",
            [15, 105],
        ),
        (
            "During the plateau V_m is 0 mV and at rest it is -85 mV. With E_Ca = +130 mV, what is the driving force in the plateau, and what at rest?",
            [-130, -215],
        ),
        (
            "E_K = -90 mV. At rest the cell is at -70 mV, at the peak of the action potential at +40 mV. Compare the K+ driving force at the peak with its value at rest.",
            [20, 130],
        ),
        (
            "E_Ca=+130 mV。平台期膜电位接近0 mV，静息时为-85 mV。比较平台期与静息时Ca2+的驱动力。",
            [-130, -215],
        ),
        (_PLATEAU + "What is the Ca2+ driving force in the plateau?", [-130]),
        (_PLATEAU + "What is the Ca2+ driving force at rest?", [-215]),
    ],
)
def test_a_moment_named_again_by_its_own_word(text: str, forces: list[float]) -> None:
    told = [r.value for r in TUTOR.ask(text).results if r.quantity.startswith("DF_")]
    assert told == pytest.approx(forces)
