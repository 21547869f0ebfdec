"""Answers of quizzes stored a second: with SQLite, and by processes on one PostgreSQL, near and far."""

from __future__ import annotations

import asyncio
import multiprocessing
import tempfile
import warnings
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bot.progress import Attempt, Outcome
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

from .postgres import database, farther, round_trip_ms, servers

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

    from bot.progress.sqlstore import SqlStore

SECONDS = 4.0
AT_ONCE = 16
"""So many answers wait in each process."""
STUDENTS = 2000
WAY_S = 0.001
_spawn = multiprocessing.get_context("spawn")


def main() -> None:
    """Print it all."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one = _rate(sqlite_url(folder / "progress.db"), 1)
        print(f"answers stored a second, SQLite, 1 process        {one:8.0f}   1.00")
        for server in servers(folder / "near"):
            _several(server, "near", one)
            with farther(server, folder / "near", folder / "far", WAY_S) as same:
                _several(same, "far", one)


def _several(server: str, where: str, one: float) -> None:
    url = asyncio.run(database(server, f"{where}0"))
    print(f"PostgreSQL, there and back                        {asyncio.run(round_trip_ms(url)):8.2f} ms")
    for processes in (1, 2, 4):
        rate = _rate(asyncio.run(database(server, f"{where}{processes}")), processes)
        print(f"answers stored a second, {processes} process(es)            {rate:8.0f} {rate / one:6.2f}")


def _rate(url: str, processes: int) -> float:
    ready, stored = _spawn.Barrier(processes), _spawn.Queue()
    crew = [_spawn.Process(target=_process, args=(url, number, ready, stored)) for number in range(processes)]
    for one in crew:
        one.start()
    total = sum(stored.get() for _ in crew)
    for one in crew:
        one.join()
    return total / SECONDS


def _process(url: str, number: int, ready: Barrier, stored: Queue[int]) -> None:
    async def work() -> int:
        async with await open_store(url) as store:
            await asyncio.to_thread(ready.wait)
            until = perf_counter() + SECONDS
            return sum(
                await asyncio.gather(*(_answers(store, f"{number}-{n}", until) for n in range(AT_ONCE)))
            )

    stored.put(asyncio.run(work()))


async def _answers(store: SqlStore, name: str, until: float) -> int:
    count = 0
    while perf_counter() < until:
        now = datetime.now(UTC)
        await store.record(
            Attempt(
                id=f"{name}-{count}", user=hash((name, count)) % STUDENTS, given="-89",
                skill="compute:equilibrium_potential", concept="equilibrium_potential",
                template="potential_potassium", seed=count, language="en",
                asked_at=now, answered_at=now, outcome=Outcome.RIGHT,
            )
        )  # fmt: skip
        count += 1
    return count
