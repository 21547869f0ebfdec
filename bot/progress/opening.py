"""Open a store: check the file, bring its schema up to date, then start the one writer and the readers."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import make_url

from . import backup, faults
from .connections import ADVISORY_LOCK, PostgresHand, SqliteHand, reader_engine, sqlite_engine
from .errors import InUse, ReadOnly
from .files import file_of, inspect_file, sqlite_defect
from .locks import FileLock, open_lock, write_lock
from .migrations.upgrade import found, refuse_newer, upgrade
from .scheduling import Fsrs
from .sqlstore import SqlStore
from .tables import SCHEMA
from .words import utc_now
from .writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import URL, Connection

    from .scheduling import Schedule
    from .writer import Hand

_log = logging.getLogger(__name__)


async def open_store(
    url: str | URL,
    *,
    schedule: Schedule | None = None,
    clock: Callable[[], datetime] = utc_now,
    backups: Path | None = None,
    limit: int = 4096,
    busy: float = 5.0,
) -> SqlStore:
    """Open the database at `url`; made when it is new, brought up to date when it is older.

    Args:
        url: `sqlite+aiosqlite:///file` or `postgresql+asyncpg://…`.
        schedule: how answers become cards; FSRS by default.
        clock: the present, for what the store stamps itself.
        backups: the folder for the backup before a migration; `backups` beside the file by default.
        limit: how many writes may wait before `Overloaded`.
        busy: seconds to wait for another process that writes.

    Raises:
        StoreError: `Corrupt`, `NewerSchema`, `Locked`, `ReadOnly`, `InUse`, `Unreachable`.
    """
    path = file_of(url)
    address = make_url(url)
    lock = None
    hand: Hand
    if path is None:
        await _prepare_server(address)
        hand = PostgresHand(address)
    else:
        known = sqlite_defect() or "no known defect"
        _log.info("SQLite %s (%s), schema %s", sqlite3.sqlite_version, known, SCHEMA)
        kept = backups or path.parent / backup.FOLDER
        lock = await asyncio.to_thread(prepare_file, path, kept, busy, clock())
        hand = SqliteHand(path, busy=busy)
    writer = Writer(hand, limit=limit)
    store = SqlStore(writer, reader_engine(address), schedule or Fsrs(), clock, path=path, lock=lock)
    try:
        await writer.do(
            lambda _: None
        )  # the writer connects before any reader does, and says now if it cannot
    except BaseException:
        await store.close()
        raise
    return store


def prepare_file(path: Path, backups: Path, busy: float, now: datetime) -> FileLock:
    """Check the file and bring it up to date; the lock that says it is open."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnly(f"{path.parent} cannot be made: {error.strerror}") from None
    opened = open_lock(path)
    writing = write_lock(path)
    try:
        with writing.held(max(busy, 30.0)):  # another process may be migrating
            _roll_back(path)
            version = inspect_file(path)
            if version != SCHEMA:
                _migrate(path, version, opened, backups, now)
            if not opened.acquire(shared=True):
                raise InUse(path, "start")
    except BaseException:
        opened.close()
        raise
    finally:
        writing.close()
    return opened


def _roll_back(path: Path) -> None:
    """Undo what a first start had half done when it was cut off: nothing later leaves a rollback journal."""
    if not path.with_name(path.name + "-journal").exists():
        return
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT * FROM sqlite_master").fetchone()  # who may write undoes it to read
    except sqlite3.Error as error:
        raise faults.of_sqlite(error, path) from None


def _migrate(path: Path, version: str | None, opened: FileLock, backups: Path, now: datetime) -> None:
    if not opened.acquire():
        raise InUse(path, f"migration from schema {version} to {SCHEMA}")
    if version is not None:
        kept = backup.make(path, backups, now, label=f"before-{SCHEMA}")
        _log.warning("schema %s becomes %s; a backup is in %s", version, SCHEMA, kept)
    engine = sqlite_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            upgrade(connection)
    except Exception as error:
        raise faults.typed(error, path) from error
    finally:
        engine.dispose()
        opened.release()


async def _prepare_server(url: URL) -> None:
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(url, hide_parameters=True, connect_args={"timeout": 10})

    def prepare(connection: Connection) -> None:
        version = found(connection)
        refuse_newer(version)
        if version != SCHEMA:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
            upgrade(connection)

    try:
        async with engine.begin() as connection:
            await connection.run_sync(prepare)
    except Exception as error:
        raise faults.typed(error, None) from None
    finally:
        await engine.dispose()
