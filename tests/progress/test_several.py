"""Several stores on one database, as several processes have: what must count once counts once."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.progress import Due, StoreError, Unreachable
from bot.progress.opening import open_store

from .helpers import ANN, BOB, NOW, attempt, session, wrong

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.progress.sqlstore import SqlStore


@pytest.fixture
async def pair(url: str) -> AsyncIterator[tuple[SqlStore, SqlStore]]:
    """Two stores, opened at the same time on a new database."""
    one, other = await asyncio.gather(open_store(url), open_store(url))
    async with one, other:
        yield one, other


async def test_an_interaction_delivered_to_both_counts_once(pair: tuple[SqlStore, SqlStore]) -> None:
    for number in range(20):
        same = attempt(id=f"same{number}")
        assert sorted(await asyncio.gather(*(store.record(same) for store in pair))) == [False, True]
        assert sorted(await asyncio.gather(*(store.handle(f"h{number}") for store in pair))) == [False, True]
    (known,) = await pair[0].mastery(ANN, NOW)
    assert known.attempts == 20


async def test_a_session_and_a_claim_are_won_by_one(pair: tuple[SqlStore, SqlStore]) -> None:
    quiz = session()
    assert await pair[0].save_session(quiz)
    moved = replace(quiz, version=1)
    won = await asyncio.gather(*(store.record(attempt(), moved) for store in pair for _ in range(5)))
    assert won.count(True) == 1
    due = Due("daily:1:2026-09-14", NOW)
    assert sorted(await asyncio.gather(*(store.claim(due, NOW) for store in pair))) == [False, True]


async def test_both_at_once_leave_what_the_log_says(pair: tuple[SqlStore, SqlStore]) -> None:
    await asyncio.gather(
        *(
            store.record(wrong("N01") if n % 3 else attempt(trap="N01", skill=f"s{n % 4}"))
            for n in range(100)
            for store in pair
        )
    )
    before = await pair[0].memories(ANN), await pair[1].misconceptions(ANN)
    assert await pair[1].rebuild() == 200
    assert before == (await pair[0].memories(ANN), await pair[1].misconceptions(ANN))


@pytest.fixture
async def slow(postgres: str) -> AsyncIterator[Slow]:
    """A database where a test says how long a job takes."""
    engine = create_async_engine(postgres, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"SELECT pg_advisory_lock({Slow.LOCK})"))
        yield Slow(connection)
    await engine.dispose()


class Slow:
    """Jobs that take as long as a test wants."""

    LOCK: Final = 42

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @staticmethod
    def job(connection: Connection) -> None:
        """It takes until `ends`."""
        connection.execute(text(f"SELECT pg_advisory_xact_lock({Slow.LOCK})"))

    async def ends(self) -> None:
        """Let the jobs come to an end."""
        await self._connection.execute(text(f"SELECT pg_advisory_unlock({Slow.LOCK})"))

    async def until_waiting(self, count: int) -> None:
        """Until so many jobs take their time, or wait for another."""
        query = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        async with asyncio.timeout(30):
            while (await self._connection.execute(query)).scalar() != count:
                await asyncio.sleep(0.01)


async def test_only_what_is_about_the_same_has_to_wait(postgres: str, slow: Slow) -> None:
    async with (
        await open_store(postgres) as one,
        await open_store(postgres) as two,
        await open_store(postgres) as three,
    ):
        long = asyncio.create_task(one.writer.do(Slow.job, about=[f"user {ANN}"]))
        await slow.until_waiting(1)
        same = asyncio.create_task(two.record(attempt(user=ANN)))
        await slow.until_waiting(2)
        assert await three.record(attempt(user=BOB))
        alone = asyncio.create_task(three.rebuild())
        await slow.until_waiting(3)
        await slow.ends()
        await long
        assert await same
        assert await alone == 2, "it had to wait for both"


async def test_the_same_things_in_another_order_end_in_no_circle(postgres: str, slow: Slow) -> None:
    async with (
        await open_store(postgres) as one,
        await open_store(postgres) as two,
        await open_store(postgres) as three,
    ):
        long = asyncio.create_task(one.writer.do(Slow.job, about=["b"]))
        await slow.until_waiting(1)
        orders = ((two, "abc"), (three, "cba"))
        both = [asyncio.create_task(store.writer.do(lambda _: None, about=order)) for store, order in orders]
        await slow.until_waiting(3)
        await slow.ends()
        await asyncio.gather(long, *both)


async def test_a_dropped_connection_is_named_and_made_anew(postgres: str) -> None:
    def drop(connection: Connection) -> None:
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        )

    def suicide(connection: Connection) -> None:
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    async with await open_store(postgres) as store, await open_store(postgres) as other:
        await store.record(attempt())
        with pytest.raises(Unreachable):
            await store.writer.do(suicide)
        assert await store.record(attempt())
        await other.writer.do(drop)
        refused: list[StoreError] = []
        for _ in range(20):  # the server needs a moment to end them
            try:
                assert await store.record(attempt())
                break
            except StoreError as error:
                refused.append(error)
        assert all(error.again for error in refused)
        assert len(await store.history(ANN)) == 3


async def test_a_process_that_hangs_does_not_hold_up_the_others_for_ever(postgres: str) -> None:
    def hangs(connection: Connection) -> None:
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 50"))
        connection.execute(text("SELECT 1"))
        time.sleep(1.5)  # within the lock of all writers, and without a word to the server
        connection.execute(text("SELECT 1"))

    async with await open_store(postgres) as store:
        set_to = await store.writer.do(
            lambda c: c.execute(text("SHOW idle_in_transaction_session_timeout")).scalar()
        )
        assert set_to == "30s"
        with pytest.raises(Unreachable):
            await store.writer.do(hangs)
        assert await store.record(attempt())


def test_the_words_are_light() -> None:
    code = "import sys, bot.progress; print({'sqlalchemy', 'alembic', 'fsrs'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "set()"
