# ruff: noqa: E501 - a question stands on one line
"""What a voltage is worth in energy, and one term of a free energy by itself."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR

F_kJ_PER_mV = 96485.33212331001e-6
RT_37_kJ = 8.31446261815324e-3 * 310.15


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        (
            "How many kJ/mol is a membrane potential of 90 mV worth for a monovalent ion (electrical term only)?",
            90 * F_kJ_PER_mV,
        ),
        ("How many kJ/mol is a membrane potential of 70 mV worth for Ca2+?", 140 * F_kJ_PER_mV),
        (
            "A membrane potential of 100 mV corresponds to how many kJ/mol for a monovalent cation?",
            100 * F_kJ_PER_mV,
        ),
        (
            "How much energy in kJ/mol does a membrane voltage of 150 mV amount to per proton moved?",
            150 * F_kJ_PER_mV,
        ),
        ("90 mV的膜电位对一价离子相当于多少kJ/mol（只算电学项）？", 90 * F_kJ_PER_mV),
        ("70 mV的膜电位对Ca2+来说相当于多少kJ/mol？", 140 * F_kJ_PER_mV),
        # One term of two.
        (
            "K+ 140 mM in, 5 mM out, V_m -90 mV, 37 °C: only the electrical term of ΔG for K+ entering, in kJ/mol",
            -90 * F_kJ_PER_mV,
        ),
        (
            "K+ 140 mM in, 5 mM out, V_m -90 mV, 37 °C: the chemical term of ΔG for K+ entering, in kJ/mol?",
            RT_37_kJ * math.log(28),
        ),
        (
            "K+胞内140 mM、胞外5 mM，V_m -90 mV，37 °C，K+进入细胞ΔG的化学项是多少kJ/mol？",
            RT_37_kJ * math.log(28),
        ),
        ("Chemical term alone, in kJ/mol: K+ 140 mM in, 5 mM out, 37 °C?", RT_37_kJ * math.log(28)),
        (
            "K+ 140 mM in, 5 mM out, V_m -90 mV, 37 °C: add the chemical and the electrical term, ΔG for K+ entering in kJ/mol?",
            RT_37_kJ * math.log(28) - 90 * F_kJ_PER_mV,
        ),
    ],
)
def test_the_term_that_is_asked(text: str, kJ: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.unit == "kJ/mol"
    assert first.value == pytest.approx(kJ, rel=1e-4)
