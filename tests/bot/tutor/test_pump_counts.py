# ruff: noqa: E501 - a question stands on one line
"""What a pump moves where several counts are asked or its cycle is not 3 : 2; parts of its current."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "the sodium potassium pump turns over 600 times. how many Na+ came out and how many K+ went in?",
            {"N_Na": 1800, "N_K": 1200},
        ),
        (
            "The Na+/K+-ATPase completes 250 cycles. How many sodium ions leave, how many potassium ions enter "
            "and how many ATP are used?",
            {"N_Na": 750, "N_K": 500, "N_ATP": 250},
        ),
        (
            "The sodium pump ejects 900 Na+. How many K+ came in and how many ATP were split?",
            {"N_K": 600, "N_ATP": 300},
        ),
        ("How many potassium ions are imported when the pump hydrolyses 12 ATP?", {"N_K": 24}),
        ("钠钾泵水解6个ATP,泵出Na⁺几个?泵入K⁺几个?", {"N_Na": 18, "N_K": 12}),
        ("钠泵泵入了200个K⁺，泵出Na⁺多少个？消耗ATP几个？", {"N_Na": 300, "N_ATP": 100}),
        ("钠钾泵转了400次，泵出多少个Na+，泵入多少个K+？", {"N_Na": 1200, "N_K": 800}),
        # A cycle of its own.
        ("Na/K pump with 1:1 stoichiometry splits 100 ATP. How many Na+ leave?", {"N_Na": 100}),
        ("A mutant pump exchanges 2 Na+ for 1 K+. It hydrolyses 50 ATP. How many Na+ leave?", {"N_Na": 100}),
        ("How many net charges per cycle would a 3:3 pump move?", {"N_charge": 0}),
        ("A pump moves 2 Na+ out for 2 K+ in. Would it be electrogenic?", {"N_charge": 0}),
        ("如果钠泵每次泵出2个Na+、泵入2个K+，它还是生电的吗？", {"N_charge": 0}),
        ("is a pump with 3 Na+ out and 1 K+ in electrogenic?", {"N_charge": 2}),
    ],
)
def test_whatever_is_asked_of_the_cycles(text: str, counts: dict[str, float]) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity == next(iter(counts))
    told = {r.quantity: r.value for r in answer.results}
    assert {name: told[name] for name in counts} == counts


@pytest.mark.parametrize(
    "text", ["钠钾泵转运300个Na+，运入多少个K+", "钠钾泵泵出多少个 Na⁺，水解 300 个 ATP"]
)
def test_the_count_that_is_told_is_no_number_left_over(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity in ("N_K", "N_Na")
    assert not answer.cautions


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "net pump current is 60 pA outward (3 Na out : 2 K in). what part of it is the sodium efflux, in pA",
            "I_Na",
            180.0,
        ),
        (
            "The Na/K pump carries a net outward current of 40 pA (3:2). What is the K+ influx in pA?",
            "I_K",
            -80.0,
        ),
        ("How much Na+ efflux (in pA) does a net pump current of 20 pA imply at 3:2?", "I_Na", 60.0),
        ("Na+ efflux through the Na/K pump is 180 pA. What is the net pump current?", "I_pump", 60.0),
        ("The K+ influx through the sodium pump is 80 pA. Net pump current?", "I_pump", 40.0),
        ("钠钾泵(3:2)的净外向电流为60 pA,其中Na+外流电流是多少pA?", "I_Na", 180.0),
        ("钠钾泵的净电流为30 pA，K+内流电流是多少？", "I_K", -60.0),
        ("钠钾泵的钠离子外流电流为90 pA，净泵电流是多少？", "I_pump", 30.0),
    ],
)
def test_the_part_of_an_ion_in_the_net_current(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value)
