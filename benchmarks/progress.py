"""Durable answers per second through the store, beside one plain sqlite3 writer at the same `synchronous`.

Ratios are what count: both run in turns on the same disk, and the median turn is shown.  The slow disk (5 ms
added to every sync) needs `strace` or a C compiler.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from bot.progress import Attempt, Outcome
from bot.progress.backup import make
from bot.progress.files import sqlite_url
from bot.progress.learning import attempt_row
from bot.progress.opening import open_store
from bot.progress.tables import attempts

if TYPE_CHECKING:
    from typing import TypeAlias

    from bot.progress.sqlstore import SqlStore

    Slowed: TypeAlias = tuple[list[str], dict[str, str], str]

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
TURNS = 5


def main() -> None:
    """Print the ratios and how they compare with what is asked."""
    quick = "--slow-disk" in sys.argv
    answers = 300 if quick else 2000
    with tempfile.TemporaryDirectory(prefix="nernst-bench-", dir=Path.cwd()) as folder:
        turns = [_turn(Path(folder, str(n)), answers) for n in range(1 if quick else TURNS)]
        plain, one, many = (median(column) for column in zip(*turns, strict=True))
        print(f"plain sqlite3 writer, FULL      {plain:9,.0f} answers/s   1.00")
        print(f"the store, 1 task               {one:9,.0f} answers/s   {one / plain:.2f}   (asked: 0.1)")
        asked = "5 with a slow disk" if quick else "0.4"
        print(
            f"the store, 16 tasks             {many:9,.0f} answers/s   {many / plain:.2f}   (asked: {asked})"
        )
        if not quick:
            times = asyncio.run(_progress(Path(folder)))
            shown = f"{median(times):9.1f} ms median, {max(times):.1f} ms worst"
            print(f"/progress, 10,000 attempts      {shown}   (asked: 20)")
            alone, beside = asyncio.run(_during_backup(Path(folder)))
            print(
                f"99th percentile, 16 tasks       {alone:9.1f} ms, beside backups {beside:.1f}   (asked: 10)"
            )
    if not quick:
        _slow_disk()


async def _during_backup(folder: Path) -> tuple[float, float]:
    """99th percentile (ms) of an answer's time from 16 tasks, without and with backups going on."""
    file = folder / "long.db"
    async with await open_store(sqlite_url(file)) as store:
        alone = await _slowest(store, range(10_000, 16_000))
        going = asyncio.create_task(asyncio.to_thread(_backups, file, folder / "backups"))
        beside = await _slowest(store, range(16_000, 22_000))
        await going
    return alone, beside


async def _slowest(store: SqlStore, numbers: range) -> float:
    times: list[float] = []

    async def student(part: range) -> None:
        for number in part:
            began = perf_counter()
            await store.record(_attempt(number))
            times.append(perf_counter() - began)

    await asyncio.gather(*(student(numbers[n::16]) for n in range(16)))
    return sorted(times)[len(times) * 99 // 100] * 1000


def _backups(file: Path, folder: Path) -> None:
    for second in range(3):
        make(file, folder, START + timedelta(seconds=second))


def _turn(folder: Path, answers: int) -> tuple[float, float, float]:
    folder.mkdir()
    plain = _plain(folder / "plain.db", answers)
    one, many = asyncio.run(_store(folder / "store.db", answers))
    return plain, one, many


def _plain(file: Path, answers: int) -> float:
    """One answer a commit, prepared beforehand: the most that a plain writer can do."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    columns = [c.name for c in attempts.c if c.name != "seq"]
    connection.execute(f"CREATE TABLE attempts (seq INTEGER PRIMARY KEY, {', '.join(columns)})")
    connection.execute("CREATE UNIQUE INDEX ids ON attempts (id)")
    insert = f"INSERT INTO attempts ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    rows = []
    for number in range(answers):
        row = attempt_row(_attempt(number))
        rows.append([str(v) if isinstance(v, datetime) else v for v in (row[c] for c in columns)])
    began = perf_counter()
    for values in rows:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(insert, values)
        connection.execute("COMMIT")
    took = perf_counter() - began
    connection.close()
    return answers / took


async def _store(file: Path, answers: int) -> tuple[float, float]:
    async with await open_store(sqlite_url(file)) as store:
        await store.record(_attempt(-1))
        one = await _rate(store, range(answers // 2), 1)
        many = await _rate(store, range(answers, 3 * answers), 16)
    return one, many


async def _rate(store: SqlStore, numbers: range, tasks: int) -> float:
    made = [_attempt(number) for number in numbers]

    async def student(part: list[Attempt]) -> None:
        for attempt in part:
            assert await store.record(attempt)

    began = perf_counter()
    await asyncio.gather(*(student(made[n::tasks]) for n in range(tasks)))
    return len(made) / (perf_counter() - began)


async def _progress(folder: Path) -> list[float]:
    async with await open_store(sqlite_url(folder / "long.db")) as store:
        await asyncio.gather(*(store.record(_attempt(n, user=1)) for n in range(4000)))
        await asyncio.gather(*(store.record(_attempt(n, user=1)) for n in range(4000, 7000)))
        await asyncio.gather(*(store.record(_attempt(n, user=1)) for n in range(7000, 10_000)))
        times = []
        for _ in range(20):
            began = perf_counter()
            seen = await store.progress(1, START + timedelta(days=400), "Asia/Shanghai")
            times.append((perf_counter() - began) * 1000)
            assert seen.attempts == 10_000
    return times[1:]


def _attempt(number: int, user: int | None = None) -> Attempt:
    at = START + timedelta(minutes=53 * number)
    return Attempt(
        id=f"1234567890{number}",
        user=number % 199 if user is None else user,
        guild=77,
        skill=f"skill{number % 47}",
        concept=f"concept{number % 47 % 12}",
        template="equilibrium",
        seed=number,
        language="en",
        asked_at=at,
        answered_at=at + timedelta(seconds=30),
        given="-89 mV",
        outcome=Outcome.RIGHT if number % 4 else Outcome.MISCONCEPTION,
        misconception=None if number % 4 else f"N{number % 9:02}",
    )


def _slow_disk() -> None:
    with tempfile.TemporaryDirectory(prefix="nernst-slow-") as folder:
        slowed = _by_strace() or _by_shim(Path(folder))
        if slowed is None:
            print("slow disk: not measured, neither strace nor a C compiler is here")
            return
        before, environment, means = slowed
        print(f"with 5 ms added to every sync ({means}):")
        command = [*before, sys.executable, "-m", "benchmarks.progress", "--slow-disk"]
        environment = {**os.environ, **environment}
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    print(done.stdout if done.returncode == 0 else f"not measured: {done.stderr.strip()[-200:]}", end="")


def _by_strace() -> Slowed | None:
    """(what stands before the command, environment, name): the kernel delays the call."""
    if shutil.which("strace") is None:
        return None
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync"]
    return [*command, "-e", "inject=fdatasync,fsync:delay_exit=5000"], {}, "strace"


def _by_shim(folder: Path) -> Slowed | None:
    """The same by a library that is loaded before the one of the system."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(_SHIM, "ascii")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"], check=True)
    return [], {"LD_PRELOAD": str(library)}, "LD_PRELOAD"


_SHIM = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int slowly(const char *name, int file) {
  int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, name);
  int end = real(file);
  usleep(5000);
  return end;
}
int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
"""


if __name__ == "__main__":
    main()
