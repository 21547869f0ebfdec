"""A bot that dies at every start does not use up Discord's sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.operations.pacing import FREE, MOST_S, Start, pause_s

if TYPE_CHECKING:
    from pathlib import Path

NOON: Final = 1_780_000_000.0
DAY_S: Final = 86_400.0
IDENTIFIES_A_DAY: Final = 100


def test_a_crash_loop_starts_less_than_a_hundred_times_a_day(tmp_path: Path) -> None:
    now, starts = NOON, 0
    while now < NOON + 3 * DAY_S:
        now += Start(tmp_path, now).pause_s + 5  # dies at once; RestartSec of the unit
        starts += 1
    assert starts < 3 * IDENTIFIES_A_DAY


def test_a_few_bad_ends_cost_nothing_and_good_ones_never_do(tmp_path: Path) -> None:
    for n in range(50):
        start = Start(tmp_path, NOON + n)
        assert start.pause_s == 0
        start.ended_well()
    assert [Start(tmp_path, NOON + 60 + n).pause_s for n in range(FREE + 3)] == [0] * (FREE + 1) + [10, 20]


def test_pauses_grow_up_to_a_bound() -> None:
    pauses = [pause_s(n) for n in range(40)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == MOST_S


def test_what_is_a_day_ago_is_forgotten_whichever_way_the_clock_went(tmp_path: Path) -> None:
    for n in range(20):
        Start(tmp_path, NOON + n)
    assert Start(tmp_path, NOON + 30).pause_s > 0
    assert Start(tmp_path, NOON + DAY_S + 60).pause_s == 0
    assert len(list((tmp_path / "starts").iterdir())) == 1
    assert Start(tmp_path, NOON - 2 * DAY_S).pause_s == 0


def test_a_folder_that_cannot_be_written_holds_up_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    start = Start(tmp_path / "taken", NOON)
    assert start.pause_s == 0
    start.ended_well()
