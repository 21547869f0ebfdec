"""The schedule is pure, never negative, and never rewards help."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.progress import Attempt, CardState, Mode, Outcome, Rating, Slip
from bot.progress.files import sqlite_url
from bot.progress.learning import advance, slip_after
from bot.progress.opening import open_store
from bot.progress.scheduling import Fsrs, grade

from .helpers import ANN, BOB, NOW, attempt, wrong

FSRS = Fsrs()
ratings = st.sampled_from(Rating)
gaps = st.timedeltas(timedelta(days=-2), timedelta(days=400))


@given(st.lists(st.tuples(ratings, gaps), min_size=1, max_size=12))
def test_the_same_answers_give_the_same_card_and_never_a_negative_interval(
    answers: list[tuple[Rating, timedelta]],
) -> None:
    def play() -> list[CardState]:
        cards: list[CardState] = []
        now = NOW
        for rating, gap in answers:
            now += gap
            cards.append(FSRS.review(cards[-1] if cards else None, rating, now))
        return cards

    cards = play()
    assert cards == play()
    for before, after in zip([None, *cards], cards, strict=False):
        assert after.due > after.last_review
        assert before is None or after.last_review >= before.last_review
        assert 0 <= FSRS.recall(after, after.due) <= 1
        assert FSRS.recall(after, after.last_review - timedelta(days=1)) <= 1


def test_any_utc_will_do() -> None:
    for zone in (ZoneInfo("UTC"), timezone(timedelta(hours=8))):
        assert FSRS.review(None, Rating.GOOD, NOW.astimezone(zone)) == FSRS.review(None, Rating.GOOD, NOW)


@given(st.sampled_from(Outcome), st.integers(0, 3), st.integers(1, 4))
def test_help_never_makes_a_grade_better(outcome: Outcome, hints: int, tries: int) -> None:
    one = attempt(outcome=outcome, hints=hints, tries=tries)
    rating = grade(one)
    assert rating is not None
    for more in (replace(one, hints=hints + 1), replace(one, tries=tries + 1)):
        assert (grade(more) or 0) <= rating
    assert rating <= (grade(replace(one, outcome=Outcome.RIGHT)) or 0)


def test_grades() -> None:
    assert grade(attempt()) is Rating.GOOD
    assert grade(attempt(hints=1)) is Rating.HARD
    assert grade(attempt(hints=2)) is Rating.AGAIN
    assert grade(attempt(outcome=Outcome.CLOSE)) is Rating.HARD
    assert grade(attempt(outcome=Outcome.SIGN)) is Rating.AGAIN
    assert grade(attempt(mode=Mode.GUIDED)) is None


def test_what_does_not_count_leaves_card_and_slip_alone() -> None:
    card = advance(None, attempt(), FSRS)
    assert advance(card, attempt(mode=Mode.GUIDED), FSRS) is card
    assert advance(None, attempt(mode=Mode.GUIDED), FSRS) is None
    assert slip_after(None, attempt(trap="N01")) is None
    slip = slip_after(None, wrong("N01"))
    assert isinstance(slip, Slip)
    assert slip_after(slip, attempt(trap="N01", outcome=Outcome.WRONG)) is slip


def test_an_attempt_lists_all_that_is_wrong_with_it() -> None:
    with pytest.raises(ValueError, match=r"id .*seed .*hints .*UTC"):
        attempt(id="", seed=2**63, tries=0, asked_at=datetime(2026, 1, 1))


attempts = st.builds(
    lambda user, skill, minutes, outcome, misconception, trap, hints, mode: attempt(
        user=user,
        skill=skill,
        at=NOW + timedelta(minutes=minutes),
        outcome=Outcome.MISCONCEPTION if misconception else outcome,
        misconception=misconception,
        trap=trap,
        hints=hints,
        mode=mode,
    ),
    st.sampled_from([ANN, BOB]),
    st.sampled_from("abc"),
    st.integers(-5000, 500_000),
    st.sampled_from(Outcome),
    st.sampled_from([None, "N01", "N02"]),
    st.sampled_from([None, "N01"]),
    st.integers(0, 3),
    st.sampled_from(Mode),
)


@settings(max_examples=15)
@given(st.lists(attempts, max_size=30))
def test_rebuild_gives_the_same_for_any_log(log: list[Attempt]) -> None:
    async def play(folder: Path) -> None:
        async with await open_store(sqlite_url(folder / "progress.db")) as store:
            await asyncio.gather(*(store.record(one) for one in log))

            async def all_of() -> list[object]:
                each = [
                    (store.memories(u), store.misconceptions(u), store.mastery(u, NOW)) for u in (ANN, BOB)
                ]
                return [await question for questions in each for question in questions]

            before = await all_of()
            assert await store.rebuild() == len(log)
            assert await all_of() == before

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder)))
