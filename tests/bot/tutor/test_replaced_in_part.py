# ruff: noqa: E501 - a question stands on one line
"""A share of a salt gives way to another; slopes in any words; what a charged cell holds; currents that tell a way."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import nernst_mV

TENFOLD = math.log(10.0)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # The whole in one phrase, or pointed at behind; passed over before, "90 %" was a ratio.
        ("Replace 90 % of the 145 mM external NaCl by choline chloride, internal Na+ 15 mM, 37 °C. What does ENa become?", "E_Na", nernst_mV(1, 14.5, 15)),
        ("145 mM NaCl outside, 90% replaced by choline chloride, Na+ inside 15 mM, 37C. E_Na?", "E_Na", nernst_mV(1, 14.5, 15)),
        ("external solution has 145 mM NaCl; two thirds of it is replaced with sucrose; Na inside 12; 37C. E_Na now", "E_Na", nernst_mV(1, 145 / 3, 12)),
        ("substituting 75% of the bath's 120 mM NaCl with LiCl, Na inside 10 mM, 37 C. E_Na?", "E_Na", nernst_mV(1, 30, 10)),
        ("把外液145 mM NaCl的90%换成氯化胆碱,胞内Na 15 mM,37℃,ENa变成多少", "E_Na", nernst_mV(1, 14.5, 15)),
        ("外液NaCl 145 mM,其中九成用氯化胆碱替代,胞内Na+ 15 mM,37℃,求E_Na", "E_Na", nernst_mV(1, 14.5, 15)),
        # What takes the place of a salt keeps one of its ions, or none.
        ("half of the external 120 mM NaCl is replaced by sodium gluconate; Cl inside 10 mM, E_Cl at 37 C?", "E_Cl", nernst_mV(-1, 60, 10)),
        ("Substitute half the bath NaCl (120 mM) with Na-gluconate. Internal Cl 8 mM. E_Cl at 37 C?", "E_Cl", nernst_mV(-1, 60, 8)),
    ],
)  # fmt: skip
def test_a_share_of_a_salt_gives_way_to_another(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 140 mM NaCl outside is replaced by KCl, K inside 140. E_K at 37?",
        "外液140 mM NaCl的一半换成KCl,胞内K 140 mM,E_K变成多少",
    ],
)
def test_how_much_of_the_other_ion_there_was_is_asked_back(text: str) -> None:
    assert TUTOR.ask(text).missing == ("outside_mM",)


@pytest.mark.parametrize(
    "told",
    [
        "use 58 mV for ten times",
        "take 58 mV per ten times",
        "our slope is 58 mV for every tenfold change",
        "we use 58 mV for each factor of ten",
        "58 per decade",
        "每十倍58 mV",
    ],
)
def test_a_slope_may_be_told_in_any_words(told: str) -> None:
    first = TUTOR.ask(f"E_K with 5 mM out 140 mM in, {told}").results[0]
    assert first.value == pytest.approx(58.0 * math.log10(5 / 140), rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "A spherical cell 20 µm in diameter contains 140 mM K+. With a specific capacitance of 1 µF/cm2, what fraction of its K+ must leave to build up 80 mV?",
        "a cell of diameter 20 µm holds 140 mM K+, 1 µF/cm2; which fraction of the K+ leaves to charge it to 80 mV?",
        "直径20 µm的球形细胞含140 mM K+,比电容1 µF/cm2,建立80 mV要流出细胞内K+的几分之几?",
    ],
)  # fmt: skip
def test_what_a_charged_cell_contains_is_inside(text: str) -> None:
    share = (
        0.01 * 0.080 * 6 / (20e-6 * 96485.33212 * 140.0)
    )  # C V / (F c) of a sphere, 6/d its area to its volume
    assert TUTOR.ask(text).results[0].value == pytest.approx(share, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("某氯通道在-70 mV记录到外向电流,Cl-是往里走还是往外走", "in"),
        ("a chloride channel shows outward current at -70 mV. Is Cl- moving in or out?", "in"),
        ("K channel inward current at -100 mV, K goes where?", "in"),
        ("记录到Cl-的内向电流，Cl-流向？", "out"),
    ],
)
def test_the_way_of_an_ion_follows_from_its_current_wherever_it_is_held(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "parietal cell: cytosol pH 7.2, canaliculus pH 0.9, ignore voltage, 37 °C. energy to pump one mole of H+ into the canaliculus, in kJ/mol?",
        "壁细胞胞质pH 7.2,分泌小管pH 0.9,不计电位,37℃,把1 mol H+泵进分泌小管要多少kJ?",
    ],
)
def test_what_is_pumped_into_a_canaliculus_leaves_the_cell(text: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.value == pytest.approx(8.314462618e-3 * 310.15 * TENFOLD * 6.3, rel=1e-6)
