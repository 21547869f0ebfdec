"""Nothing acknowledged is lost: the process is killed at random moments under load.

200 times by default, in about 20 seconds; `NERNST_KILLS` sets another number.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.progress.backup import check
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.progress.sqlstore import SqlStore

KILLS = int(os.environ.get("NERNST_KILLS", "200"))
LONGEST_S = 0.15  # a worker opens the store within a third of it
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start processes fast enough")


class Workers:
    """The process that forks workers."""

    def __init__(self) -> None:
        script = Path(__file__).with_name("worker.py")
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            [sys.executable, str(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment,
        )

    def start(self, *order: object) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, order)) + "\n")
        self._process.stdin.flush()
        return int(self._line())

    def ended(self) -> int:
        return int(self._line())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@pytest.fixture
def workers() -> Iterator[Workers]:
    started = Workers()
    yield started
    started.close()


def acknowledged(file: Path) -> list[str]:
    """Whole lines only: the last may be cut short."""
    if not file.exists():
        return []
    return [line.strip() for line in file.read_text().splitlines(keepends=True) if line.endswith("\n")]


def stored(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in connection.execute("SELECT id FROM attempts")]


async def memories(store: SqlStore) -> list[object]:
    found: list[object] = [await store.memories(user) for user in range(20)]
    return found + [await store.misconceptions(user) for user in range(20)]


async def test_a_killed_process_loses_nothing_acknowledged(
    workers: Workers, file: Path, tmp_path: Path
) -> None:
    dice = Random()
    told = tmp_path / "acknowledged"
    for run in range(KILLS):
        child = workers.start(file, told, f"r{run}")
        wait = dice.uniform(0, LONGEST_S)
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        assert workers.ended() == signal.SIGKILL, "the worker ended by itself"
        if not file.exists():
            continue
        if run % 10 == 9 or run == KILLS - 1:
            kept = stored(file)
            assert len(kept) == len(set(kept))
            assert set(acknowledged(told)) <= set(kept), f"lost after {wait:.4f} s of run {run}"
    under_load = {name.partition("-")[0] for name in acknowledged(told)}
    assert len(under_load) > KILLS // 4, "most were killed before they answered anybody"
    assert check(file).ok
    async with await open_store(sqlite_url(file)) as store:
        before = await memories(store)
        assert await store.rebuild() == len(stored(file))
        assert await memories(store) == before, "cards and log were stored together"


def test_a_start_killed_in_the_middle_is_finished_by_the_next(workers: Workers, tmp_path: Path) -> None:
    dice = Random()
    for run in range(max(5, KILLS // 20)):
        file = tmp_path / f"{run}.db"
        child = workers.start(file, tmp_path / f"{run}.told", "first")
        time.sleep(dice.uniform(0.01, 0.12))
        os.kill(child, signal.SIGKILL)
        workers.ended()
        workers.start(file, tmp_path / f"{run}.told", "second", 2)
        assert workers.ended() == 0
        kept = stored(file)
        assert set(acknowledged(tmp_path / f"{run}.told")) <= set(kept)
        assert sum(name.startswith("second") for name in kept) == 32


def test_two_processes_on_one_file(file: Path, tmp_path: Path) -> None:
    pair = Workers(), Workers()
    told = [tmp_path / "a", tmp_path / "b"]
    for worker, out, name in zip(pair, told, "ab", strict=True):
        worker.start(file, out, name, 20)
    for worker in pair:
        assert worker.ended() == 0
        worker.close()
    assert sorted(stored(file)) == sorted(acknowledged(told[0]) + acknowledged(told[1]))
    assert len(stored(file)) == 2 * 16 * 20
