"""Connections: the one that writes and those that read, for SQLite and PostgreSQL.

SQLite is written by a thread of its own with a plain connection, a whole batch at a time: going through the
async layer would cost a change of thread for every statement.  Readers are async and cannot write.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from . import faults
from .locks import write_lock
from .writer import Settled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import URL

    from .writer import Job

_log = logging.getLogger(__name__)

ADVISORY_LOCK = 0x6E65726E7374  # "nernst": shared by all that write to one PostgreSQL, or held alone
_ALONE = text("SELECT pg_advisory_xact_lock(:all)")
_BESIDE = text(
    "SELECT pg_advisory_xact_lock_shared(:all)::text"
    " UNION ALL SELECT pg_advisory_xact_lock(name)::text FROM unnest(CAST(:names AS bigint[])) AS name"
)


def sqlite_engine(path: Path, *, busy: float = 5.0, foreign_keys: bool = True) -> Engine:
    """An engine whose transactions begin with BEGIN IMMEDIATE and are on disk once committed."""
    engine = create_engine(
        f"sqlite+pysqlite:///{path}", poolclass=NullPool, hide_parameters=True, connect_args={"timeout": busy}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA mmap_size=0")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reader_engine(url: URL, *, size: int = 4) -> AsyncEngine:
    """An async engine that cannot write; each transaction sees one state of the database."""
    logger = logging.getLogger("aiosqlite")  # at DEBUG it logs every parameter: the answers of students
    logger.setLevel(max(logger.level, logging.INFO))
    if url.get_backend_name() != "sqlite":
        engine = _postgres_engine(url, size)
        return engine.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
    engine = create_async_engine(url, pool_size=size, max_overflow=0, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA query_only=ON")
        cursor.execute("PRAGMA mmap_size=0")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _postgres_engine(url: URL, size: int) -> AsyncEngine:
    settings = {
        "application_name": "nernst-tutor",
        "lock_timeout": "5000",
        "idle_in_transaction_session_timeout": "30000",  # of a process that hangs: others wait for it
        "tcp_keepalives_idle": "10",  # of a machine that is gone without a word
        "tcp_keepalives_interval": "5",
        "tcp_keepalives_count": "3",
    }
    return create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"server_settings": settings, "timeout": 10, "command_timeout": 60},
    )


class SqliteHand:
    """Writes a SQLite file from one thread.  `busy`: seconds to wait for another process, each time."""

    def __init__(self, path: Path, *, busy: float = 5.0) -> None:
        self._path = path
        self._busy = busy
        self._engine = sqlite_engine(path, busy=busy)
        self._lock = write_lock(path)
        self._thread = ThreadPoolExecutor(1, "progress-writer")
        self._connection: Connection | None = None

    async def run(self, jobs: Sequence[Job]) -> Sequence[Settled]:
        """See `Hand.run`."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._write, jobs)

    async def fold(self) -> None:
        """See `Hand.fold`: without it, deleted rows could still be read in the WAL."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._fold)

    async def close(self) -> None:
        """Close the connection; the last one to close folds the WAL into the file."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown()

    def _write(self, jobs: Sequence[Job]) -> Sequence[Settled]:
        try:
            with self._lock.held(self._busy):
                if self._connection is None:
                    self._connection = self._engine.connect()
                return run_batch(self._connection, jobs)
        except Exception as error:
            self._recover()
            return [Settled(error=faults.typed(error, self._path)) for _ in jobs]

    def _recover(self) -> None:
        """Leave no transaction open, whatever happened: a new connection if need be."""
        connection = self._connection
        if connection is None:
            return
        try:
            if connection.in_transaction():
                connection.rollback()
            raw = connection.connection.driver_connection
            assert raw is not None
            if not raw.in_transaction:
                return
        except (SQLAlchemyError, sqlite3.Error):
            pass
        self._connection = None
        connection.invalidate()
        connection.close()

    def _fold(self) -> None:
        if self._connection is None or not self._lock.acquire(wait=self._busy):
            return
        try:
            raw = self._connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA busy_timeout=200")  # readers come and go; the next fold will do it otherwise
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.execute(f"PRAGMA busy_timeout={int(self._busy * 1000)}")
        except (SQLAlchemyError, sqlite3.Error):
            _log.warning(
                "the write-ahead log could not be folded into the database; deleted rows may remain in it"
            )
        finally:
            self._lock.release()

    def _close(self) -> None:
        self._lock.acquire(wait=self._busy)
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._engine.dispose()
        self._lock.close()


class PostgresHand:
    """Writes to PostgreSQL, beside other processes; what touches the same has its turn by advisory locks."""

    def __init__(self, url: URL) -> None:
        self._engine = _postgres_engine(url, 1)

    async def run(self, jobs: Sequence[Job]) -> Sequence[Settled]:
        """See `Hand.run`."""
        try:
            async with self._engine.connect() as connection:
                return await connection.run_sync(run_batch, jobs)
        except Exception as error:
            return [Settled(error=faults.typed(error, None)) for _ in jobs]

    async def fold(self) -> None:
        """See `Hand.fold`: the server's own vacuum does that."""

    async def close(self) -> None:
        """Close the connection."""
        await self._engine.dispose()


def run_batch(connection: Connection, jobs: Sequence[Job]) -> Sequence[Settled]:
    """All jobs in one transaction; raises when the transaction as a whole failed, or its only job."""
    with connection.begin():
        if connection.dialect.name != "sqlite":
            _wait_for_turn(connection, jobs)
        if len(jobs) == 1:
            return [Settled(jobs[0].run(connection))]
        return [_among_others(connection, job) for job in jobs]


def _wait_for_turn(connection: Connection, jobs: Sequence[Job]) -> None:
    """What the jobs are about is theirs until the commit.

    All of it is taken at once and in one order, so that no two transactions wait for each other.
    """
    names: set[str] = set()
    for job in jobs:
        if job.about is None:
            connection.execute(_ALONE, {"all": ADVISORY_LOCK})
            return
        names.update(job.about)
    numbers = sorted(map(_number, names))
    connection.execute(_BESIDE, {"all": ADVISORY_LOCK, "names": numbers})


def _number(name: str) -> int:
    """PostgreSQL locks numbers; two names with the same one wait for each other without need."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _among_others(connection: Connection, job: Job) -> Settled:
    connection.exec_driver_sql("SAVEPOINT job")
    try:
        value = job.run(connection)
    except Exception as error:
        try:
            connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
            connection.exec_driver_sql("RELEASE SAVEPOINT job")
        except DBAPIError:  # the engine gave up the whole transaction (disk full, I/O error)
            raise error from None
        return Settled(error=faults.typed(error, None))
    connection.exec_driver_sql("RELEASE SAVEPOINT job")
    return Settled(value)
