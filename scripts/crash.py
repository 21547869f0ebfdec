"""Kills the store two thousand times and cuts its power three hundred times: is anything acknowledged lost?

    .venv/bin/python -m scripts.crash [--kills 2000] [--cuts 300] [--seed 1]

Processes that record answers are killed (SIGKILL) at random moments, two hundred on one database; then the
power is cut at random moments of a recording of the store's system calls, as `tests/progress/power.py` tells.
Every answer that was acknowledged must be there, the answers that are there must be a beginning of the log,
and the file must be whole.  Exit status 1 if not.  `make test` does a tenth of it.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from bot.progress import StoreError
from tests.progress.power import CannotRecord, recorded
from tests.progress.surviving import killed, working

KILLS_OF_A_FILE = 200
CUTS_OF_A_RECORDING = 50
ANSWERS = 60
"""Of each student of a recording: the write-ahead log is folded into the database on the way."""


def main() -> int:
    """Runs both; the exit status."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--kills", type=int, default=2000)
    options.add_argument("--cuts", type=int, default=300)
    options.add_argument(
        "--seed", type=int, default=None, help="of the moments; another each time by default"
    )
    chosen = options.parse_args()
    dice = Random(chosen.seed)
    try:
        asyncio.run(kill(chosen.kills, dice))
        asyncio.run(cut(chosen.cuts, dice))
    except (AssertionError, StoreError) as lost:
        show(f"FAILED: {lost}")
        return 1
    except CannotRecord as why:
        show(f"FAILED: the power cannot be cut here: {why}")
        return 1
    return 0


async def kill(number: int, dice: Random) -> None:
    """So many kills, on a fresh database now and then."""
    began, heard, kept, busy, done = time.monotonic(), 0, 0, 0, 0
    with working() as workers:
        while done < number:
            kills = min(KILLS_OF_A_FILE, number - done)
            with tempfile.TemporaryDirectory(prefix="nernst-crash-") as folder:
                found = await killed(workers, Path(folder), kills, dice)
            done, heard = done + kills, heard + found.acknowledged
            kept, busy = kept + found.stored, busy + found.under_load
            show(f"{done} kills, {busy} under load: {heard} answers acknowledged, {kept} stored, none lost")
    show(f"kills: {time.monotonic() - began:.0f} s")


async def cut(number: int, dice: Random) -> None:
    """So many power cuts, on a fresh recording now and then."""
    began, heard, done = time.monotonic(), 0, 0
    while done < number:
        cuts = min(CUTS_OF_A_RECORDING, number - done)
        with tempfile.TemporaryDirectory(prefix="nernst-crash-") as folder:
            recording = recorded(Path(folder, "disk"), f"r{done}", ANSWERS)
            heard += await recording.cut(recording.moments(cuts, dice), dice, Path(folder, "after"))
        done += cuts
        show(f"{done} power cuts: {heard} times that an acknowledged answer was looked for, none lost")
    show(f"power cuts: {time.monotonic() - began:.0f} s")


def show(text: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
