"""Conversations, cooldowns and the choice of language: pure, with time passed in."""

from __future__ import annotations

import asyncio
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.faces.discord import languages
from bot.faces.discord.cooldown import Buckets
from bot.faces.discord.door import Seen
from bot.faces.discord.patience import SLICE_S, Turn, within
from bot.tutor.conversation import Conversations


def test_what_was_said_is_recalled_until_its_time_is_over() -> None:
    memory: Conversations[str, int] = Conversations(10, 60.0)
    memory.remember("a", 1, now=0.0)
    assert memory.recall("a", now=59.9) == 1
    assert memory.recall("a", now=60.0) is None
    assert len(memory) == 0


@given(st.lists(st.integers(0, 50)), st.integers(1, 10))
def test_memory_is_bounded_and_keeps_the_latest(keys: list[int], limit: int) -> None:
    memory: Conversations[int, int] = Conversations(limit, 60.0)
    for key in keys:
        memory.remember(key, key, now=0.0)
    assert len(memory) <= limit
    if keys:
        assert memory.recall(keys[-1], now=0.0) == keys[-1]


def test_what_is_used_stays_longest() -> None:
    memory: Conversations[str, int] = Conversations(2, 60.0)
    memory.remember("a", 1, now=0.0)
    memory.remember("b", 2, now=0.0)
    memory.recall("a", now=1.0)
    memory.remember("c", 3, now=2.0)
    assert memory.recall("a", now=3.0) == 1
    assert memory.recall("b", now=3.0) is None


def test_one_can_be_forgotten() -> None:
    memory: Conversations[tuple[str, int], int] = Conversations(5, 60.0)
    memory.remember(("talk", 1), 1, now=0.0)
    memory.remember(("talk", 2), 2, now=0.0)
    assert memory.forget(lambda key: key[1] == 1) == 1
    assert memory.recall(("talk", 2), now=0.0) == 2


@pytest.mark.parametrize(("limit", "life"), [(0, 1.0), (1, 0.0)])
def test_a_memory_without_room_is_refused(limit: int, life: float) -> None:
    with pytest.raises(ValueError, match="room"):
        Conversations(limit, life)


@given(st.lists(st.floats(0, 10), max_size=60), st.integers(1, 5), st.floats(1, 600))
def test_never_more_than_the_burst_and_the_rate(waits: list[float], burst: int, rate: float) -> None:
    buckets = Buckets(burst, rate)
    now, taken = 0.0, 0
    for wait in waits:
        now += wait
        taken += buckets.take("me", now) == 0.0
    assert taken <= burst + now * rate / 60 + 1e-6


def test_after_the_wait_that_was_named_one_is_let_in() -> None:
    buckets = Buckets(1, 60.0)
    assert buckets.take("me", 0.0) == 0.0
    wait = buckets.take("me", 0.25)
    assert wait == pytest.approx(0.75)
    assert buckets.take("me", 0.25 + wait) == 0.0
    assert buckets.take("you", 0.25) == 0.0


def test_buckets_are_bounded_and_a_clock_that_goes_back_does_no_harm() -> None:
    buckets = Buckets(1, 60.0, limit=3)
    for key in range(10):
        buckets.take(key, 5.0)
    assert len(buckets) == 3
    assert buckets.take(9, 4.0) > 0


@given(st.lists(st.integers(0, 40), max_size=200), st.integers(1, 10))
def test_an_event_is_known_again_and_their_number_is_bounded(events: list[int], least: int) -> None:
    seen, told = Seen(least), set[int]()
    for event in events:
        assert seen.is_new(event) or event in told
        assert not seen.is_new(event)
        assert len(seen) <= 2 * least
        told.add(event)


def test_the_last_events_are_known_again() -> None:
    seen = Seen(3)
    assert all(seen.is_new(event) for event in range(10))
    assert not any(seen.is_new(event) for event in (7, 8, 9))
    assert seen.is_new(0)


@pytest.mark.parametrize(
    ("user", "text", "locale", "course", "server", "language"),
    [
        ("zh", "what is E_K", "en-US", "en", "en-US", "zh"),
        (None, "钾的平衡电位", "en-US", "en", "en-US", "zh"),
        (None, "which way does Na flow", "zh-CN", "zh", "zh-CN", "en"),
        (None, "E_K 5/140 mM", "zh-TW", "en", "en-US", "zh"),
        (None, "E_K 5/140 mM", "fr", "zh", "en-US", "zh"),
        (None, "E_K 5/140 mM", None, None, "zh-CN", "zh"),
        (None, "", "ja", None, "ja", "en"),
    ],
)
def test_the_language(
    user: str | None, text: str, locale: str | None, course: str | None, server: str | None, language: str
) -> None:
    chosen = languages.choose(user=user, text=text, locale=locale, course=course, server=server, default="en")
    assert chosen == language


async def test_many_at_once_take_turns_and_leave_the_loop_its_own() -> None:
    times = count(step=SLICE_S / 4)
    turn, done = Turn(lambda: next(times)), list[str]()

    async def work(name: str) -> None:
        async with turn:
            done.append(name)

    async def other() -> None:
        for _ in range(3):
            await asyncio.sleep(0)
        done.append("the loop")

    await asyncio.gather(*(work(str(n)) for n in range(20)), other())
    assert 1 < done.index("the loop") < 10


async def test_a_turn_that_was_given_up_is_free_again() -> None:
    turn = Turn()
    waiting = asyncio.create_task(turn.__aenter__())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    async with asyncio.timeout(1), turn:
        pass


async def test_patience_ends_or_does_not() -> None:
    async def slow() -> str:
        await asyncio.sleep(0.02)
        return "done"

    assert await within(0, slow()) == "done"
    with pytest.raises(TimeoutError):
        await within(0.001, slow())
