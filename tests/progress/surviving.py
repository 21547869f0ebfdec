"""Processes that are killed while they record answers, and what must be found on the disk afterwards."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.progress.backup import check
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from bot.progress.sqlstore import SqlStore

LONGEST_S: Final = 0.15
ANSWERS_WITHIN_S: Final = 30.0  # far more than the slowest machine takes to open the store
LOOKED_AT_EVERY: Final = 10
"""So many kills lie between two looks into the file."""
ROOT: Final = Path(__file__).parents[2]
WORKER: Final = Path(__file__).with_name("worker.py")
ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT)}


class Workers:
    """The process that forks workers."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=ENVIRONMENT,
        )

    def start(self, *order: object) -> int:
        """Start a worker (see `worker.py` for its order); its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, order)) + "\n")
        self._process.stdin.flush()
        return int(self._line())

    def ended(self) -> int:
        """Wait for the worker; how it ended."""
        return int(self._line())

    def close(self) -> None:
        """End."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@contextmanager
def working() -> Iterator[Workers]:
    """Workers for a while."""
    workers = Workers()
    try:
        yield workers
    finally:
        workers.close()


@dataclass(frozen=True, slots=True)
class Survived:
    """What was found after many kills: answers acknowledged and stored, kills that met a store at work."""

    acknowledged: int
    stored: int
    under_load: int


async def killed(workers: Workers, folder: Path, kills: int, dice: Random) -> Survived:
    """Kill a process at random moments, again and again on one database; nothing acknowledged is lost.

    Every other kill comes at a random moment after the run's first answer, the rest after its start.

    Raises:
        AssertionError: something was.
    """
    file, told = folder / "progress.db", folder / "acknowledged"
    for run in range(kills):
        before = _size(told)
        child = workers.start(file, told, f"r{run}")
        if run % 2:  # counted from its start, a slow machine would be killed before it answers anybody
            _wait_until_grown(told, before)
        wait = dice.uniform(0, LONGEST_S)
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        assert workers.ended() == signal.SIGKILL, "the worker ended by itself"
        last = run == kills - 1
        if file.exists() and (last or run % LOOKED_AT_EVERY == LOOKED_AT_EVERY - 1):
            kept = stored(file)
            assert len(kept) == len(set(kept))
            assert set(acknowledged(told)) <= set(kept), f"lost after {wait:.4f} s of run {run}"
            assert not gaps(kept)
    await is_whole(file)
    heard = acknowledged(told)
    under_load = {name.partition("-")[0] for name in heard}
    return Survived(len(heard), len(stored(file)), len(under_load))


def _size(told: Path) -> int:
    return told.stat().st_size if told.exists() else 0


def _wait_until_grown(told: Path, before: int) -> None:
    """Wait for the first answer that a run acknowledges."""
    until = time.monotonic() + ANSWERS_WITHIN_S
    while _size(told) <= before:
        assert time.monotonic() < until, "nothing was acknowledged"
        time.sleep(0.001)


def acknowledged(file: Path) -> list[str]:
    """Whole lines only: the last may be cut short."""
    if not file.exists():
        return []
    return [line.strip() for line in file.read_text().splitlines(keepends=True) if line.endswith("\n")]


def stored(database: Path) -> list[str]:
    """Every stored answer, in the order of the log; none where the first start was cut off."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not connection.execute("SELECT * FROM sqlite_master").fetchall():
            return []
        return [row[0] for row in connection.execute("SELECT id FROM attempts ORDER BY seq")]


def gaps(kept: list[str]) -> list[str]:
    """Answers that are there though the one before, of the same student, is not."""
    there = set(kept)
    parts = [one.rpartition("-") for one in kept]
    return ["".join(one) for one in parts if one[2] != "0" and f"{one[0]}-{int(one[2]) - 1}" not in there]


async def memories(store: SqlStore) -> list[object]:
    """All cards and slips of the worker's students."""
    found: list[object] = [await store.memories(user) for user in range(20)]
    return found + [await store.misconceptions(user) for user in range(20)]


async def is_whole(file: Path) -> None:
    """The next start finds a sound file, with cards that say the same as the log.

    Raises:
        AssertionError: it does not.
    """
    async with await open_store(sqlite_url(file)) as store:
        before = await memories(store)
        assert await store.rebuild() == len(stored(file))
        assert await memories(store) == before, "cards and log were stored together"
    assert check(file).ok
