"""A process that records answers until it is killed.  Reads orders from stdin, forks one child for each.

An order is `<database> <acknowledged> <name>`; the database is a file or an address.  The child appends each
id to the file `acknowledged` once the store said that it is stored.  Forking spares the imports: hundreds of
kills fit in a test.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bot.progress import Attempt, Outcome
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.words import utc_now

if TYPE_CHECKING:
    from bot.progress.sqlstore import SqlStore

TASKS = 16


async def load(database: str, acknowledged: str, name: str, stop: int = 10**9) -> None:
    """Record from many tasks at once, each answer twice (Discord replays)."""
    out = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    url = database if "://" in database else sqlite_url(Path(database))
    async with await open_store(url) as store:
        await asyncio.gather(*(_student(store, out, f"{name}-{task}", stop) for task in range(TASKS)))


async def _student(store: SqlStore, out: int, name: str, stop: int) -> None:
    dice = Random(name)
    for number in range(stop):
        one = _attempt(f"{name}-{number}", dice)
        results = await asyncio.gather(store.record(one), store.record(one))
        assert sorted(results) == [False, True], "an id counts once"
        os.write(out, f"{one.id}\n".encode())


def _attempt(name: str, dice: Random) -> Attempt:
    wrong = dice.random() < 0.3
    return Attempt(
        id=name,
        user=dice.randrange(20),
        skill=f"skill{dice.randrange(5)}",
        concept="nernst",
        template="equilibrium",
        seed=dice.randrange(1000),
        language="zh",
        asked_at=utc_now(),
        answered_at=utc_now(),
        given="−89 mV",
        outcome=Outcome.MISCONCEPTION if wrong else Outcome.RIGHT,
        misconception="N01" if wrong else None,
    )


def main() -> None:
    """Fork a child for each order and tell its process id, then how it ended."""
    for line in sys.stdin:
        order = line.split()
        child = os.fork()
        if child == 0:
            asyncio.run(load(order[0], order[1], order[2], int(order[3]) if order[3:] else 10**9))
            os._exit(0)
        print(child, flush=True)  # noqa: T201
        print(os.waitpid(child, 0)[1], flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
