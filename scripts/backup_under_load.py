"""How long a student waits for "stored" beside the nightly backup, which runs as its unit does (Nice=10).

    .venv/bin/python -m scripts.backup_under_load

Twenty students answer, five times a second each, on a database of 30,000 answers: without a backup, beside
five of them, and without again.  Only the ratio means something on another machine.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bot.progress import Attempt, Outcome
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.progress.sqlstore import SqlStore

STUDENTS, A_SECOND, BEFORE, BACKUPS, QUIET_S = 20, 5.0, 30_000, 5, 6.0
_ids = count()


async def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        async with await open_store(sqlite_url(Path(folder, "progress.db"))) as store:
            for _ in range(BEFORE // 300):
                await asyncio.gather(*(store.record(_answer(user)) for user in range(300)))

            async def backups() -> None:
                for _ in range(BACKUPS):
                    await _backup(folder)

            async def nothing() -> None:
                await asyncio.sleep(QUIET_S)

            for name, beside in (("nothing", nothing), ("backups", backups), ("nothing", nothing)):
                waits = sorted(await _waits(store, beside))
                p50, p99 = waits[len(waits) // 2], waits[int(len(waits) * 0.99)]
                print(f"beside {name}: {len(waits)} answers, p50 {p50:.1f} ms, p99 {p99:.1f} ms")


async def _waits(store: SqlStore, beside: Callable[[], Awaitable[None]]) -> list[float]:
    """How long each answer took to be stored, ms."""
    found: list[float] = []

    async def student(user: int) -> None:
        dice = Random(user)
        while True:
            await asyncio.sleep(dice.expovariate(A_SECOND))
            began = time.perf_counter()
            await store.record(_answer(user))
            found.append((time.perf_counter() - began) * 1000)

    async with asyncio.TaskGroup() as group:
        students = [group.create_task(student(user)) for user in range(STUDENTS)]
        await beside()
        for one in students:
            one.cancel()
    return found


async def _backup(folder: str) -> None:
    """`nernst db backup`, as a process of its own."""
    environment = {**os.environ, "NERNST_FOLDER": folder}
    command = ("nice", "-n", "10", sys.executable, "-m", "bot", "db", "backup")
    child = await asyncio.create_subprocess_exec(*command, env=environment, stdout=asyncio.subprocess.DEVNULL)
    if await child.wait():
        raise RuntimeError("no backup was made")


def _answer(user: int) -> Attempt:
    now = datetime.now(UTC)
    return Attempt(
        id=f"a{next(_ids)}",
        user=user,
        skill="nernst.K",
        concept="nernst",
        template="equilibrium",
        seed=7,
        language="en",
        asked_at=now - timedelta(seconds=20),
        answered_at=now,
        given="-89 mV",
        outcome=Outcome.RIGHT,
    )


if __name__ == "__main__":
    asyncio.run(main())
