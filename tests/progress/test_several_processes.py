"""Two and four real processes on one PostgreSQL, killed at random: what was acknowledged is there, once."""

from __future__ import annotations

import os
import signal
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.progress.opening import open_store

from .surviving import Workers, acknowledged, memories

if TYPE_CHECKING:
    from pathlib import Path

LIVES = 4
"""How often each process is started; all but the last time it is killed."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start processes fast enough")


@pytest.mark.parametrize("processes", [2, 4])
async def test_processes_that_are_killed_lose_nothing(postgres: str, tmp_path: Path, processes: int) -> None:
    dice = Random()
    crew = [Workers() for _ in range(processes)]
    told = [tmp_path / f"told{number}" for number in range(processes)]
    try:
        for life in range(LIVES):
            last = life == LIVES - 1
            stop = ["10"] if last else []
            children = [
                worker.start(postgres, told[number], f"p{number}l{life}", *stop)
                for number, worker in enumerate(crew)
            ]
            for child, worker in zip(children, crew, strict=True):
                if not last:
                    time.sleep(dice.uniform(0, 0.6))
                    os.kill(child, signal.SIGKILL)
                assert worker.ended() == (0 if last else signal.SIGKILL)
    finally:
        for worker in crew:
            worker.close()
    async with await open_store(postgres) as store:
        stored = [one.id for user in range(20) for one in await store.history(user, 1_000_000)]
        assert len(stored) == len(set(stored))
        assert {name for file in told for name in acknowledged(file)} <= set(stored)
        before = await memories(store)
        assert await store.rebuild() == len(stored)
        assert await memories(store) == before, "cards and log were stored together, in one order"
