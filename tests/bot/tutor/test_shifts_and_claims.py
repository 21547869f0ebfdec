# ruff: noqa: E501 - a question stands on one line
"""E_rev that shifts as one ion replaces another, a claimed E, both sides as they were, no force, the valence."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV


@pytest.mark.parametrize(
    ("text", "shift_mV"),
    [
        ("E_rev is 22 mV more negative when Na+ is swapped for Cs+. P_Cs/P_Na?", -22),
        ("22 mV more negative when Na+ is swapped for Cs+: P_Cs/P_Na?", -22),
        ("E_rev gets more negative by 22 mV when K+ is swapped for Cs+. P_Cs/P_K?", -22),
        ("E_rev is 10 mV more positive when external Na+ is replaced with K+. P_K/P_Na?", 10),
        ("Replacing external K+ with Rb+ made the reversal potential 3 mV more negative. P_Rb/P_K?", -3),
        ("changing the bath from KCl to CsCl shifts E_rev by -22 mV. P_Cs/P_K?", -22),
        ("Changing the bath from KCl to CsCl shifts E_rev by -22 mV", -22),
        (
            "Switching the bath solution from NaCl to LiCl shifts the reversal potential by -3 mV. P_Li/P_Na?",
            -3,
        ),
        ("Swapping all external Na+ for Li+ shifts E_rev by -3 mV", -3),
        ("浴液由KCl换成CsCl，E_rev移动-22 mV", -22),
        ("膜外Na+换成Cs+后E_rev负了22 mV，P_Cs/P_Na？", -22),
    ],
)
def test_a_shift_of_E_rev_tells_the_ratio_of_permeabilities(text: str, shift_mV: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity.startswith("P_")
    assert first.value == pytest.approx(math.exp(shift_mV / RT_F_37))


@pytest.mark.parametrize(
    ("text", "value", "right"),
    [
        ("E_K是-80吗", nernst_mV(1, 5, 140), False),
        ("is E_K -80?", nernst_mV(1, 5, 140), False),
        ("K+膜外5膜内140，E_K是-89吗", nernst_mV(1, 5, 140), True),
        ("Is E_K -89 mV with 5 out and 140 in?", nernst_mV(1, 5, 140), True),
        ("Na 145/15，ENa=60.6mV吗", nernst_mV(1, 145, 15), True),
        ("E_Na是不是+50 mV", nernst_mV(1, 145, 15), False),
        ("K+的平衡电位是-80 mV吗", nernst_mV(1, 5, 140), False),
    ],
)
def test_a_claimed_E_is_judged(text: str, value: float, right: bool) -> None:
    told = TUTOR.ask(text)
    assert told.results[0].value == pytest.approx(value, abs=0.01)
    assert told.solved is not None
    verdict = told.solved.blocks[0].say.id  # type: ignore[union-attr]
    assert verdict in ("check-right", "check-close") if right else verdict.startswith("check-")
    assert right or verdict not in ("check-right", "check-close")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("把膜外Na+减半，E_Na会怎样？原来145/15", nernst_mV(1, 72.5, 15)),
        ("原来Na+ 145/15，把膜外Na+减半，E_Na变为多少", nernst_mV(1, 72.5, 15)),
        ("If external Na+ is halved, what happens to E_Na? It was 145/15.", nernst_mV(1, 72.5, 15)),
        ("Originally K+ 5/140; [K]o is doubled. E_K?", nernst_mV(1, 10, 140)),
        ("[K]o加倍后E_K多少？原来是5/140", nernst_mV(1, 10, 140)),
        ("E_Cl would be what if [Cl]i doubles? Initially 110/10.", nernst_mV(-1, 110, 20)),
    ],
)
def test_both_sides_as_they_were(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "E_K=-90, V_m=-90，钾电流多大",
        "V_m等于E_K=-90 mV时，钾电流多大",
        "E_K = -90 mV and V_m = -90 mV. How large is the K+ current?",
        "At V_m = +60 mV with E_Na = +60 mV, what is the Na+ current in nA?",
        "The membrane is at -70 mV and E_Cl is -70 mV: what chloride current flows?",
    ],
)
def test_without_a_force_no_conductance_is_needed(text: str) -> None:
    told = TUTOR.ask(text)
    assert (told.results[0].value, told.direction) == (0.0, "none")


@pytest.mark.parametrize("text", ["E_K=-90, V_m=-70，钾电流多大", "E_K = -90, V_m = -70: the K+ current?"])
def test_with_a_force_the_conductance_is_asked_for(text: str) -> None:
    assert TUTOR.ask(text).missing == ("conductance_nS",)


@pytest.mark.parametrize(
    ("text", "z"),
    [
        ("某离子膜外10膜内1，E=-58 mV，20 °C，z是多少", -1),
        ("某离子膜外10 mM，膜内1 mM，平衡电位+29 mV，20 °C，z是多少", 2),
        ("一种离子胞外100胞内10，E=-61.5 mV，求z", -1),
        ("An ion is 10 mM outside and 1 mM inside, its E = -58 mV at 20 °C. What is z?", -1),
    ],
)
def test_z_is_asked_by_its_letter(text: str, z: int) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "z"
    assert first.value == pytest.approx(z, abs=0.01)


@pytest.mark.parametrize(
    ("text", "change_mV"),
    [
        ("[K]o raised tenfold, by how much does E_rev of a K+ channel shift?", RT_F_37 * math.log(10)),
        (
            "[Na]o is halved: by how much does the reversal potential of a Na+ channel shift?",
            -RT_F_37 * math.log(2),
        ),
        ("膜外K+升高10倍，钾通道的E_rev移动多少", RT_F_37 * math.log(10)),
        ("[Cl]o is doubled: by how much does E_rev of a chloride channel shift?", -RT_F_37 * math.log(2)),
    ],
)
def test_the_reversal_of_a_channel_of_one_ion_is_its_E(text: str, change_mV: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity.startswith("ΔE_")
    assert first.value == pytest.approx(change_mV)


def test_a_measured_reversal_tells_how_selective_the_channel_is() -> None:
    told = TUTOR.ask("外液150 mM CsCl,内液130 mM KCl,钾通道反转电位-25 mV,37℃,求PCs/PK")
    assert told.results[0].value == pytest.approx(130 / 150 * math.exp(-25 / RT_F_37))


@pytest.mark.parametrize(
    ("text", "mV"),
    [
        (
            "At 37°C, a tenfold increase in external K⁺ (with fixed internal K⁺) shifts E_K by approximately: +61 mV, −61 mV, 0 mV, +120 mV?",
            61.5404,
        ),
        (
            "At 25 °C, a tenfold rise of external Na+ shifts E_Na by: +58 mV, -58 mV, 0 mV, or +29 mV?",
            59.1594,
        ),
        (
            "At 37 °C a tenfold decrease in extracellular Ca2+ changes E_Ca by about: −31 mV, +31 mV, −61 mV, +61 mV?",
            -30.7702,
        ),
        ("A twofold increase in [K+]o at 37 °C shifts E_K by: +18 mV, −18 mV, +61 mV?", 18.5255),
        ("37℃时，胞外K+增加10倍（胞内K+不变），E_K大约改变：+61 mV、−61 mV、0 mV、+120 mV？", 61.5404),
        ("20℃时，胞外Na+升高为原来的10倍，E_Na改变约：+58 mV，−58 mV，0 mV，+29 mV？", 58.1672),
    ],
)
def test_a_shift_to_be_chosen_by_its_sign(text: str, mV: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity.startswith("ΔE_")
    assert first.value == pytest.approx(mV, abs=1e-3)
