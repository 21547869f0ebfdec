# ruff: noqa: E501 - a question stands on one line
"""The net current of the Na/K pump against what it moves in a time."""

from __future__ import annotations

import pytest

from bot.tutor.kinds.pump_rate import answer
from grammar.queries import Counted, PumpRate
from physics.errors import ImpossibleValue
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole

E_pA_s = 1.602176634e-7
"""The elementary charge, in pA s."""

KINDS: tuple[Counted, ...] = ("Na", "K", "ATP", "charge", "cycle")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seconds", [1.0, 60.0])
def test_a_count_and_its_current_go_back_and_forth(kind: Counted, seconds: float) -> None:
    solved = answer(PumpRate(find="current", told=kind, amount=6e9, seconds=seconds))
    back = answer(PumpRate(find=kind, told="current", amount=solved.results[0].value, seconds=seconds))
    assert back.results[0].value == pytest.approx(6e9)
    assert solved.direction == back.direction == "out"
    check_whole(solved)
    check_whole(back)


def test_what_cannot_be() -> None:
    with pytest.raises(ImpossibleValue):
        answer(PumpRate(find="current", told="charge", amount=4.0, Na_count=2, K_count=2))
    with pytest.raises(ImpossibleValue):
        answer(PumpRate(find="ATP", told="current", amount=10.0, Na_count=2, K_count=2))
    with pytest.raises(ImpossibleValue):
        answer(PumpRate(find="current", told="ATP", amount=-1.0))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("一个细胞的Na/K泵每秒共水解2×10⁶个ATP,每个ATP净运出一个正电荷,泵电流是多少pA?", 2e6 * E_pA_s, "pA"),
        ("Na/K pumps of a cell split 2e6 ATP per second. What is the net pump current in pA?", 2e6 * E_pA_s, "pA"),
        ("A cell's pumps hydrolyse 1.2e8 ATP per minute; net current (pA)?", 2e6 * E_pA_s, "pA"),
        ("钠钾泵每秒泵出3×10⁸个Na⁺,产生的净电流是多少pA?", 1e8 * E_pA_s, "pA"),
        ("The pump moves 2×10^8 K+ ions in per second. What pump current is that?", 1e8 * E_pA_s, "pA"),
        ("膜上钠泵每秒净移出6×10^7个正电荷,电流多少pA?", 6e7 * E_pA_s, "pA"),
        ("心肌细胞的钠钾泵每分钟泵出1.8×10^10个Na+,净电流多少pA?", 1e8 * E_pA_s, "pA"),
        ("If all Na/K-ATPases in a neuron together consume 5 million ATP per second, what outward current do they generate?", 5e6 * E_pA_s, "pA"),
        ("鈉鉀幫浦(3:2)產生的外向電流為 60 pA,每秒被運出細胞的 Na⁺ 有多少個?", 3 * 60 / E_pA_s, "1"),
        ("The Na+/K+ pump current of a cell is 50 pA (3:2). How many Na+ ions does it pump out per second?", 3 * 50 / E_pA_s, "1"),
        ("Net pump current of 10 pA: how many ATP are hydrolysed each second?", 10 / E_pA_s, "1"),
        ("钠泵净电流20 pA,每分钟消耗多少ATP?", 60 * 20 / E_pA_s, "1"),
        ("钠钾泵电流为16 pA,每秒转运多少个K+?", 2 * 16 / E_pA_s, "1"),
        ("钠钾泵电流为16 pA,每秒循环多少次?", 16 / E_pA_s, "1"),
        ("The pump carries 3 nA net outward; how many K+ ions enter per second?", 2 * 3000 / E_pA_s, "1"),
        ("An electrogenic pump (3 Na+:2 K+) makes 100 pA. ATP used per second?", 100 / E_pA_s, "1"),
        ("How many Na+ per second does a pump current of 1 nA correspond to?", 3 * 1000 / E_pA_s, "1"),
    ],
)  # fmt: skip
def test_as_it_is_asked(text: str, value: float, unit: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.value == pytest.approx(value, rel=1e-6)
    assert first.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "The Na/K pump hydrolyses 2e6 ATP per second, moving two net charges per ATP. Net current in pA?",
        "钠钾泵每秒水解2×10⁶个ATP,每个ATP净运出两个正电荷,泵电流是多少pA?",
    ],
)
def test_a_charge_that_the_ions_do_not_make_is_asked_back(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"
