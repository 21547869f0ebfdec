"""A column of permeabilities behind, before or between two of concentrations, whatever joins them."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37

PEAK = RT_F_37 * math.log((5 + 20 * 150 + 0.45 * 10) / (150 + 20 * 15 + 0.45 * 110))
REST = RT_F_37 * math.log((5 + 0.04 * 145) / (140 + 0.04 * 12))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下面是表,求峰值时Vm(37℃)\n离子 外 内 P\nK 5 150 1\nNa 150 15 20\nCl 110 10 0.45", PEAK),
        ("离子 外 内 P K 5 150 1 Na 150 15 20 Cl 110 10 0.45 求Vm(37℃)", PEAK),
        ("离子 外(mM) 内(mM) P(相对)\nK+ 5 150 1.0\nNa+ 150 15 20\nCl- 110 10 0.45\n膜电位?", PEAK),
        ("离子 胞外 胞内 相对通透性;K⁺ 5 150 1;Na⁺ 150 15 20;Cl⁻ 110 10 0.45;求膜电位", PEAK),
        ("离子|外|内|P|\nK|5|150|1\nNa|150|15|20\nCl|110|10|0.45\n求Vm", PEAK),
        ("离子 外 内 P\nK 5 140 1\nNa 145 12 0.04\n求Vm", REST),
        ("ion out in P\nK 5 150 1\nNa 150 15 20\nCl 110 10 0.45\nVm at 37 °C?", PEAK),
        ("ion out(mM) in(mM) Prel; K 5 150 1; Na 150 15 20; Cl 110 10 0.45; GHK potential?", PEAK),
        ("Ion [out] [in] P_rel | K 5 150 1 | Na 150 15 20 | Cl 110 10 0.45 | Vm = ?", PEAK),
        ("(out, in, P) K (5, 150, 1), Na (150, 15, 20), Cl (110, 10, 0.45): Vm", PEAK),
        ("K 5 150 1; Na 150 15 20; Cl 110 10 0.45 (out, in, P). Vm?", PEAK),
        ("permeability inside outside: K 1 150 5; Na 20 15 150; Cl 0.45 10 110. GHK Vm?", PEAK),
        ("ion in out P (relative to K): K 140 5 1; Na 12 145 0.04. Vm?", REST),
        ("ion out in P_x/P_K: K 5 140 1; Na 145 12 0.04. Vm?", REST),
        (
            "ion in out P (relative): Na 62 425 0.05 ; K 380 12 1.00 ; Cl 70 500 0.40. Squid axon, 37 °C. "
            "Use the Goldman equation to estimate the resting potential.",
            RT_F_37 * math.log((12 + 0.05 * 425 + 0.4 * 70) / (380 + 0.05 * 62 + 0.4 * 500)),
        ),
    ],
)
def test_every_number_has_its_column(text: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity == "V_m"
    assert answer.results[0].value == pytest.approx(value, abs=0.01)
