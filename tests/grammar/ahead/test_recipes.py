# ruff: noqa: E501 - a question stands on one line
"""Solutions told as recipes: an ion that comes from several salts counts with all of them."""

from __future__ import annotations

import pytest

from grammar.ahead.recipes import by_recipe
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "pipette 130 mM K-gluconate + 10 mM KCl, bath 2.5 KCl, 126 NaCl. E_K at 32C?",
            "E_K",
            nernst_mV(1, 2.5, 140, 32),
        ),
        (
            "internal solution: 120 KGluc, 20 KCl, 5 NaCl. external: 3 KCl, 140 NaCl. EK, ECl?",
            "E_Cl",
            nernst_mV(-1, 143, 25),
        ),
        (
            "patch clamp q: pipette 130 mM K-gluconate + 10 mM KCl, 10 HEPES, 4 Mg-ATP, 0.3 Na-GTP. bath 126 NaCl, 2.5 KCl, 26 NaHCO3, 1.25 NaH2PO4, 10 glucose. recording at 32C. what is E_K for these solutions",
            "E_K",
            nernst_mV(1, 2.5, 140, 32),
        ),
        (
            "What is E_Cl with 145 mM KCl in the pipette and 150 mM NaCl plus 2 mM CaCl2 in the bath (25 °C)?",
            "E_Cl",
            nernst_mV(-1, 154, 145, 25),
        ),
        (
            "Bath: 140 NaCl, 5 KCl, 2 CaCl2, 1 MgCl2. Pipette: 140 KCl, 2 MgCl2. What is the chloride reversal potential at 22 C?",
            "E_Cl",
            nernst_mV(-1, 151, 144, 22),
        ),
        (
            "电极内液: K-gluconate 120 mM, KCl 20 mM, MgCl2 2 mM, HEPES 10 mM；外液: NaCl 130 mM, KCl 3 mM, CaCl2 2 mM, glucose 10 mM。求EK和ECl，24℃",
            "E_Cl",
            nernst_mV(-1, 137, 24, 24),
        ),
        (
            "浸浴液含NaCl 117、KCl 3、CaCl2 1.8 mmol/L，轴浆内钾离子浓度为120 mmol/L，22℃。求E_K。",
            "E_K",
            nernst_mV(1, 3, 120, 22),
        ),
    ],
)
def test_the_salts_of_a_solution_are_summed(text: str, quantity: str, value: float) -> None:
    told = {one.quantity: one.value for one in TUTOR.ask(text).results}
    assert told[quantity] == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "100 mM KCl inside and 10 mM KCl outside",  # one salt a side: no recipe
        "cell-attached patch: pipette 140 KCl, 5 NaCl; bath 10 KCl, 130 NaCl. E_K?",  # the pipette is outside
        "140 KCl, 5 NaCl and 10 HEPES: which is it?",  # of no side
    ],
)
def test_what_is_no_recipe_of_a_side_is_left_alone(text: str) -> None:
    assert by_recipe(text) is None
