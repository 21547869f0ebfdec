"""A simulated course on the real bot, with faults all along; at its end every answer must be accounted for.

    .venv/bin/python -m scripts.soak [--minutes 10] [--students 200] [--think 10] [--life 120] [--seed 1]

The bot runs as a process against a Discord on the loopback address (`tests/bot/operations/rough_discord.py`)
that is too busy, breaks, cuts connections and delivers twice.  Its disk stalls now and then for a second and
a half (by strace), its picture workers are killed, and every two minutes or so it is killed itself (SIGKILL)
and started again.  Students (`students.py`) ask, answer, click twice, press old buttons and walk away.  The
ledger: every answer that a student saw acknowledged is stored once; none is lost, none stored twice, none
that nobody gave.  Exit status 1 where it does not balance.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from prometheus_client.parser import text_string_to_metric_families

from bot.faces.discord.run import Exit
from bot.progress.backup import Check, check
from tests.bot.operations.discord_double import listening
from tests.bot.operations.processes import pages, started
from tests.bot.operations.rough_discord import RoughDiscord
from tests.bot.operations.students import Balance, Ledger, Student

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from tests.bot.operations.processes import Heard

WARM_UP_S: Final = 20.0
"""After so long the memory of a fresh process is looked at first."""
TROUBLE_EVERY_S: Final = 8.0
PATIENT_S: Final = 60.0
"""The last process goes on for so much longer where too few answers were acknowledged."""
STALL_S: Final = 1.5
STALL_EVERY: Final = 200
"""Of so many times that a process waits for the disk, once it waits long."""
SETTINGS: Final = {"NERNST_HEALTH_PORT": "0", "NERNST_LOG_LEVEL": "INFO"}


@dataclass
class Life:
    """One process of the bot: its memory when it was warm and at its end, and what it counted."""

    warm_MB: float = 0.0
    end_MB: float = 0.0
    counted: Counter[str] = field(default_factory=Counter)
    late: Counter[float] = field(default_factory=Counter)


@dataclass
class Report:
    """What came of a run."""

    balance: Balance
    ledger: Ledger
    met: Counter[str]
    lives: list[Life]
    state: Check
    seconds: float
    unanswered: int

    @property
    def good(self) -> bool:
        """Whether the ledger balances and the database is sound."""
        return self.balance.holds and self.state.ok

    def lines(self) -> list[str]:
        """For the operator."""
        wrong = self.state.error or ", ".join(self.state.damage)
        of, counted = self.balance, sum((life.counted for life in self.lives), Counter[str]())
        late = sum((life.late for life in self.lives), Counter[float]())
        heard = self.ledger.answered
        memory = ", ".join(f"{life.warm_MB:.0f} → {life.end_MB:.0f}" for life in self.lives)
        return [
            f"ledger: {of.acknowledged} answers acknowledged, {of.stored} stored;"
            f" lost {len(of.lost)}, twice {len(of.twice)}, of nobody {len(of.unknown)}",
            f"database: {'sound' if self.state.ok else f'NOT SOUND: {wrong}'}",
            f"interactions: {heard} answered, {heard / self.seconds:.1f} a second,"
            f" {len(self.ledger.unanswered)} unanswered, {self.unanswered} of them without a fault",
            f"faults: {', '.join(f'{name} {times}' for name, times in sorted(self.met.items()))}",
            f"outcomes: {', '.join(f'{name} {times}' for name, times in sorted(counted.items()))}",
            f"event loop: late by at most {quantile(late, 0.99) * 1000:g} ms in 99 of 100 looks",
            f"memory, when warm and at the end of each of {len(self.lives)} lives: {memory} MB",
            f"{'balanced' if self.good else 'NOT BALANCED'} after {self.seconds:.0f} s",
        ]


async def soak(
    seconds: float,
    students: int,
    folder: Path,
    *,
    think_s: float,
    life_s: float,
    stall_every: int = STALL_EVERY,
    seed: int | None = None,
    at_least: int = 0,
) -> Report:
    """The whole course.

    Args:
        seconds: how long; the last process stops afterwards.
        students: how many.
        folder: for the bot's state.
        think_s: between two moves of a student, on the average.
        life_s: after about so long a process is killed.
        stall_every: of so many times that a process waits for the disk, once it waits long.
        seed: of students and faults.
        at_least: so many answers are waited for, where a loaded machine had no time for them.
    """
    dice, ledger, lives = Random(seed), Ledger(), list[Life]()
    double, stalls = RoughDiscord(dice), folder / "stalls"
    disk = slow_disk(stalls, stall_every)
    began = time.monotonic()
    async with listening(double):
        course = [Student(1000 + n, double, ledger, dice, think_s) for n in range(students)]
        studying = [asyncio.create_task(one.study()) for one in course]
        while (left := began + seconds - time.monotonic()) > life_s * 1.5:
            until_killed = dice.uniform(0.7, 1.3) * life_s
            lives.append(await _lived(double, folder, until_killed, None, disk=disk, dice=dice))
        ends = partial(_everybody_leaves, studying, ledger, at_least)
        lives.append(await _lived(double, folder, max(left, life_s / 2), ends, disk=disk, dice=dice))
        spent = time.monotonic() - began
    if disk:
        double.met["disk stalled"] = stalls.read_text().count("(DELAYED)")
    database = folder / "state" / "progress.db"
    with closing(sqlite3.connect(database)) as connection:
        stored = [row[0] for row in connection.execute("SELECT id FROM attempts")]
    without = len(ledger.unanswered - double.disturbed)
    return Report(ledger.balance(stored), ledger, double.met, lives, check(database), spent, without)


async def _lived(
    double: RoughDiscord,
    folder: Path,
    seconds: float,
    ends: Callable[[], Awaitable[None]] | None,
    *,
    disk: Sequence[str],
    dice: Random,
) -> Life:
    """One process: killed at its end, or, where that is the end of the course, told to stop."""
    life = Life()
    async with started(folder, double, under=disk, **SETTINGS) as (child, log):
        port = await _until_ready(log)
        until = time.monotonic() + seconds
        async with _troubled(double, child.pid, dice):
            await asyncio.sleep(min(WARM_UP_S, seconds / 2))
            life.warm_MB = memory_MB(child.pid)
            await asyncio.sleep(until - time.monotonic())
        if ends is not None:
            await ends()
        life.end_MB = memory_MB(child.pid)
        count(life, (await pages(port))["metrics"])
        if ends is None:
            double.met["killed"] += 1
            child.kill()
            double.end_session()
            await child.wait()
        else:
            await _stopped(child)
    shutil.rmtree(
        folder / "state" / "starts", ignore_errors=True
    )  # as if a day had passed: no pause before a start
    return life


def slow_disk(log: Path, stall_every: int) -> Sequence[str]:
    """A command under which a process waits long for the disk now and then; none where there is no strace.

    Args:
        log: of what was waited for; a stall is marked there.
        stall_every: how seldom.
    """
    inject = f"inject=fdatasync:delay_enter={STALL_S * 1e6:.0f}:when={stall_every}+{stall_every}"
    command = ["strace", "-D", "-f", "-qq", "-A", "--seccomp-bpf", "-e", "signal=none"]
    command += ["-e", "trace=fdatasync", "-e", inject, "-o", str(log)]
    try:
        subprocess.run([*command, sys.executable, "-c", ""], check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        sys.stdout.write("the disk is not slow in this run: strace is not installed, or may not look\n")
        return ()
    return command


async def _until_ready(log: Heard) -> str:
    found = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
    assert found is not None
    await log.until("ready: ")
    return found[1]


async def _everybody_leaves(studying: list[asyncio.Task[None]], ledger: Ledger, at_least: int) -> None:
    until = time.monotonic() + PATIENT_S
    while len(ledger.acknowledged) < at_least and time.monotonic() < until:
        await asyncio.sleep(0.1)
    for one in studying:
        one.cancel()
    for ended in await asyncio.gather(*studying, return_exceptions=True):
        if not isinstance(ended, asyncio.CancelledError):
            raise RuntimeError("a student failed") from ended


async def _stopped(child: Process) -> None:
    child.send_signal(signal.SIGTERM)
    if await child.wait() != Exit.DONE:
        raise RuntimeError(f"the bot ended with {child.returncode}")


@asynccontextmanager
async def _troubled(double: RoughDiscord, bot: int, dice: Random) -> AsyncIterator[None]:
    """Connections of the gateway are cut and picture workers are killed, for as long as this lasts."""

    async def trouble() -> None:
        while True:
            await asyncio.sleep(dice.expovariate(1 / TROUBLE_EVERY_S))
            if dice.random() < 0.5:
                await double.hang_up()
                continue
            for worker in picture_workers(bot):
                double.met["picture worker killed"] += 1
                with suppress(ProcessLookupError):  # it has just ended
                    os.kill(worker, signal.SIGKILL)

    task = asyncio.create_task(trouble())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def picture_workers(bot: int) -> list[int]:
    """Process ids of the children that draw (Linux)."""
    children = " ".join(file.read_text() for file in Path(f"/proc/{bot}/task").glob("*/children")).split()
    return [int(one) for one in children if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def memory_MB(process: int) -> float:
    """Its resident memory (Linux)."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


def count(life: Life, metrics: str) -> None:
    """Take over what a process counted: outcomes, and how late its event loop was."""
    below = 0.0
    for family in text_string_to_metric_families(metrics):
        for sample in family.samples:
            if sample.name == "nernst_interactions_total":
                life.counted[sample.labels["outcome"]] += int(sample.value)
            elif sample.name == "nernst_loop_lag_seconds_bucket":
                life.late[float(sample.labels["le"])] += int(sample.value - below)
                below = sample.value


def quantile(late: Counter[float], share: float) -> float:
    """The bound below which this share of the looks lie."""
    seen = 0
    for bound in sorted(late):
        seen += late[bound]
        if seen >= share * late.total():
            return bound
    return 0.0


def main() -> int:
    """Runs the course; the exit status."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--minutes", type=float, default=10.0)
    options.add_argument("--students", type=int, default=200)
    options.add_argument("--think", type=float, default=10.0, help="seconds between two moves of a student")
    options.add_argument("--life", type=float, default=120.0, help="seconds until the bot is killed")
    options.add_argument("--seed", type=int, default=None, help="of students and faults")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="nernst-soak-") as folder:
        course = soak(
            chosen.minutes * 60, chosen.students, Path(folder),
            think_s=chosen.think, life_s=chosen.life, seed=chosen.seed,
        )  # fmt: skip
        found = asyncio.run(course)
    sys.stdout.write("\n".join(found.lines()) + "\n")
    return 0 if found.good else 1


if __name__ == "__main__":
    sys.exit(main())
