"""Questions with answers to choose from: the stem is what is asked, and words to choose are no data."""

from __future__ import annotations

import pytest

from bot.tutor import Tutor


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "Resting membrane potential of a neuron is A. -9 mV B. -55 mV C. -70 mV D. -120 mV",
            "resting_potential",
        ),
        (
            "A crushed muscle raises serum K+ to 6 mEq/L. The resting membrane potential: A. Becomes "
            "more negative "
            "B. Becomes less negative C. Does not change",
            "hyperkalemia",
        ),
        (
            "Cells keep K+ high and Na+ low inside. Which mechanism is responsible for this ion "
            "asymmetry? a. The "
            "membrane is more permeable to K+ than to Na+ at rest. b. The threshold keeps the "
            "difference up. c. The "
            "osmotic pressure inside causes it. d. The sodium-potassium pump.",
            "na_k_pump",
        ),
        (
            "Which of these follows when the inactivation gates of the sodium channels close? ◦ The "
            "spike travels one way only ◦ The membrane goes on depolarising ◦ Potassium can no longer leave",
            "action_potential",
        ),
        (
            "A neuron reads -65 mV. What does that mean? The inside is negative / The outside is negative / "
            "No ion moves",
            "membrane_potential",
        ),
        ("心室肌动作电位的超射值主要取决于 A.Na+平衡电位 B.K+平衡电位 C.静息电位水平", "action_potential"),
    ],
)
def test_the_stem_finds_its_card(text: str, card: str) -> None:
    answer = Tutor().ask(text)
    assert answer.status == "answered"
    assert answer.concepts[0] == card


@pytest.mark.parametrize(
    "text",
    [
        "A zinc electrode in 0.8 M Zn2+ and a silver electrode are joined by a salt bridge. Voltage "
        "of the cell?",
        "A plant cell has a water potential of -4 bar, the solution -2 bar. Which way does water move?",
        "某半导体中电子迁移率为1350,电场100 V/cm,求电流密度",
    ],
)
def test_numbers_of_another_course_are_declined(text: str) -> None:
    assert Tutor().ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    ("question", "card"),
    [
        (
            "若一個 AP 抵達『興奮性突觸 (excitatory synapse)』時，下列何者最可能發生？"
            " 下游神經元產生 IPSP 下游神經元產生 EPSP 下游神經元 K+ 通道大量打開",
            "synapse",
        ),
        (
            "下列哪個離子流向開啟，是 AP 上升期的主因？ Cl- 從外流入 K+ 從內流出 Na+ 從外流入",
            "action_potential",
        ),
        (
            "At rest, P_K/P_Na is about 40:1. Which statement best predicts the resting membrane potential?"
            " It equals -90 mV, since K+ dominates It equals the average of -90 and +60 mV",
            "resting_potential",
        ),
    ],
)
def test_options_without_letters_are_no_data(question: str, card: str) -> None:
    answer = Tutor().ask(question)
    assert not answer.results
    assert card in answer.concepts
