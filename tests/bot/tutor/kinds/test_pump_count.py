"""The bookkeeping of the Na/K pump."""

import pytest

from bot.tutor.kinds.pump_count import answer
from grammar.queries import Counted, PumpCount
from physics.errors import ImpossibleValue
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline

KINDS: tuple[Counted, ...] = ("Na", "K", "ATP", "charge", "cycle")


def test_three_sodium_ions_leave_for_each_atp() -> None:
    solved = answer(PumpCount(find="Na", told="ATP", amount=250.0))
    assert [(one.quantity, one.value, one.unit) for one in solved.results] == [
        ("N_Na", 750.0, "1"),
        ("N_cycle", 250.0, "1"),
    ]
    assert formulas(solved) == ["3 Na⁺ : 2 K⁺ : 1 ATP", "250 / 1 = 250", "250 × 3 = 750"]
    assert "750" in headline(solved)
    check_whole(solved)


@pytest.mark.parametrize("find", KINDS)
@pytest.mark.parametrize("told", KINDS)
def test_what_goes_with_one_another(find: Counted, told: Counted) -> None:
    if find == told:
        return
    solved = answer(PumpCount(find=find, told=told, amount=12.0))
    back = answer(PumpCount(find=told, told=find, amount=solved.results[0].value))
    assert back.results[0].value == pytest.approx(12.0)
    check_whole(solved)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(PumpCount(find="Na", told="ATP", amount=-1.0))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "If the sodium-potassium pump splits 250 ATP, how many sodium ions has it thrown out?",
            750,
        ),
        ("他说钠钾泵排出去60个Na+要60个ATP,不是3个Na才用1个吗,应该几个ATP", 20),
        ("the pump makes 200 cycles per second, how many net charges per second leave the cell", 200),
        ("the Na/K pump brought in 40 K+ ions. How many ATP did that cost?", 20),
        ("钠钾泵转了100次，净移出多少个正电荷？", 100),
    ],
)
def test_asked_by_students(text: str, count: int) -> None:
    assert TUTOR.ask(text).results[0].value == count


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("How many ATP does the Na/K pump use per cycle?", [1]),
        ("How many sodium ions does the Na+/K+ ATPase move out of the cell per cycle? Two Three Four", [3]),
        ("How many sodium ions are pumped out for two potassium ions brought in? 2 3 4 1", [3]),
        ("Na/K pumps split 6.0 × 10^6 ATP molecules per second. How many K+ come in each second?", [12e6]),
        (
            "One Na+/K+ pump completes 150 cycles per second. How many sodium ions does it move out, how many"
            " potassium ions in, how many ATP does it use, and what net charge does it move?",
            [450, 300, 150, 150],
        ),
        ("水解1000个ATP，钠泵运出多少Na+，运入多少K+？", [3000, 2000]),
    ],
)
def test_what_goes_together_is_counted(text: str, counts: list[float]) -> None:
    assert [r.value for r in TUTOR.ask(text).results[: len(counts)]] == counts


def test_why_it_is_so_is_a_card() -> None:
    answer = TUTOR.ask("why does the pump move 3 Na+ for 2 K+?")
    assert (answer.results, answer.concepts[0]) == ((), "na_k_pump")


@pytest.mark.parametrize("find", KINDS)
def test_a_cycle_of_its_own(find: Counted) -> None:
    told: Counted = "cycle" if find != "cycle" else "ATP"
    solved = answer(PumpCount(find=find, told=told, amount=7.0, Na_count=2, K_count=2))
    assert solved.results[0].value == {"Na": 14.0, "K": 14.0, "ATP": 7.0, "charge": 0.0, "cycle": 7.0}[find]
    check_whole(solved)


def test_no_cycles_follow_from_a_charge_that_none_moves() -> None:
    with pytest.raises(ImpossibleValue):
        answer(PumpCount(find="Na", told="charge", amount=7.0, Na_count=2, K_count=2))
