"""How long a student waits for "stored" beside the nightly backup, which runs as its unit does.

    .venv/bin/python -m scripts.backup_under_load

Twenty students answer, five times a second each, on a database of 30,000 answers: now without a backup, now
beside three of them one after another, in turn.  Only the ratio means something on another machine; where
others use it too, `nice -n -15` before the command keeps their work out of the figures.
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

STUDENTS, A_SECOND, BEFORE, ROUNDS, BACKUPS, QUIET_S = 20, 5.0, 30_000, 10, 3, 4.0
AS_ITS_UNIT = ("chrt", "--idle", "0")
"""Before a command: `CPUSchedulingPolicy=idle` of deploy/nernst-backup.service."""
_ids = count()


async def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        async with await open_store(sqlite_url(Path(folder, "progress.db"))) as store:
            for _ in range(BEFORE // 300):
                await asyncio.gather(*(store.record(_answer(user)) for user in range(300)))

            async def backups() -> None:
                await _backups(folder)

            async def nothing() -> None:
                await asyncio.sleep(QUIET_S)

            beside = {"nothing": nothing, "backups": backups}
            waits: dict[str, list[float]] = {name: [] for name in beside}
            for name in [*beside] * ROUNDS:
                waits[name] += await _waits(store, beside[name])
    for name, found in waits.items():
        found.sort()
        p50, p99 = found[len(found) // 2], found[int(len(found) * 0.99)]
        print(f"beside {name}: {len(found)} answers, p50 {p50:.1f} ms, p99 {p99:.1f} ms")


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


async def _backups(folder: str) -> None:
    """`nernst db backup`, some times; a shell starts them: starting a process holds up who measures."""
    again = 'for n in $(seq $0); do "$@" > /dev/null || exit 1; done'
    command = ("sh", "-c", again, str(BACKUPS), sys.executable, "-m", "bot", "db", "backup")
    environment = {**os.environ, "NERNST_FOLDER": folder}
    child = await asyncio.create_subprocess_exec(*AS_ITS_UNIT, *command, env=environment)
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
