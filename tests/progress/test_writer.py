"""The writer's own promises, on a hand that the test moves."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.progress import Closed, Overloaded
from bot.progress.writer import BATCH, Settled, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from bot.progress.writer import Job


class Hand:
    """Counts its batches; waits for `go` before each."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.batches: list[int] = []
        self.fail = False

    async def run(self, jobs: Sequence[Job]) -> Sequence[Settled]:
        await self.go.wait()
        if self.fail:
            raise OSError("the hand slipped")
        self.batches.append(len(jobs))
        return [Settled(n) for n in range(len(jobs))]

    async def fold(self) -> None:
        pass

    async def close(self) -> None:
        self.batches.append(0)


def job(_: Connection) -> int:
    return 0


async def test_waiting_jobs_share_a_commit() -> None:
    hand = Hand()
    writer = Writer(hand)
    first = asyncio.create_task(writer.do(job))
    await asyncio.sleep(0.01)
    rest = [asyncio.create_task(writer.do(job)) for _ in range(BATCH + 10)]
    await asyncio.sleep(0.01)
    assert writer.waiting == BATCH + 10
    hand.go.set()
    await asyncio.gather(first, *rest)
    assert hand.batches == [1, BATCH, 10]
    await writer.close()


async def test_a_full_queue_refuses() -> None:
    hand = Hand()
    writer = Writer(hand, limit=3)
    failed: list[str] = []
    writer.on_failure = failed.append
    tasks = [asyncio.create_task(writer.do(job)) for _ in range(10)]
    await asyncio.sleep(0.01)
    hand.go.set()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert sum(isinstance(end, Overloaded) for end in ends) == 7
    assert failed == ["Overloaded"] * 7
    assert Overloaded.again
    await writer.close()


async def test_close_finishes_what_waits_and_refuses_the_rest() -> None:
    hand = Hand()
    writer = Writer(hand)
    tasks = [asyncio.create_task(writer.do(job)) for _ in range(5)]
    await asyncio.sleep(0.01)
    closing = asyncio.create_task(writer.close())
    await asyncio.sleep(0.01)
    with pytest.raises(Closed):
        await writer.do(job)
    hand.go.set()
    await closing
    assert await asyncio.gather(*tasks) == [0, 1, 2, 3, 4]
    assert hand.batches[-1] == 0
    assert not writer.alive


async def test_tearing_down_in_a_commit_waits_for_it() -> None:
    hand = Hand()
    writer = Writer(hand)
    inside = asyncio.create_task(writer.do(job))
    await asyncio.sleep(0.01)
    waiting = asyncio.create_task(writer.do(job))
    await asyncio.sleep(0.01)
    writer._task.cancel()
    await asyncio.sleep(0.01)
    assert not inside.done()
    hand.go.set()
    assert await inside == 0
    with pytest.raises(Closed):
        await waiting
    with pytest.raises(Closed):
        await writer.do(job)


async def test_a_hand_that_fails_wedges_nobody() -> None:
    hand = Hand()
    hand.fail = True
    hand.go.set()
    writer = Writer(hand)
    with pytest.raises(RuntimeError, match="OSError"):
        await writer.do(job)
    hand.fail = False
    assert await writer.do(job) == 0
    await writer.close()
