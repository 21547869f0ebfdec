"""The database file: its address, whether it is sound, which schema it has.  Nothing here changes it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from . import faults
from .errors import BadAddress, Corrupt
from .migrations.upgrade import TABLE, refuse_newer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL


def sqlite_url(path: Path) -> str:
    """The address of a database file."""
    return f"sqlite+aiosqlite:///{path}"


def file_of(url: str | URL) -> Path | None:
    """The database file of an address; None for a server.

    Raises:
        BadAddress: it is none that the store speaks.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # their words may hold the address
        raise BadAddress from None
    if address.drivername == "postgresql+asyncpg":
        return None
    if address.drivername != "sqlite+aiosqlite" or not address.database or ":memory:" in address.database:
        raise BadAddress
    return Path(address.database)


def inspect_file(path: Path) -> str | None:
    """The schema of a file that is sound; None when it is new.  Never changes the file.

    Raises:
        Corrupt: it is damaged, or no database of the tutor.
        NewerSchema: it was written by a newer tutor.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with reading(path) as connection:
            fault = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if fault != "ok":
                raise Corrupt(path, "damaged")
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if not tables:
                return None
            if TABLE not in tables:
                raise Corrupt(path, "foreign")
            row = connection.execute(f"SELECT version_num FROM {TABLE}").fetchone()
    except sqlite3.Error as error:
        raise faults.of_sqlite(error, path) from None
    version = row[0] if row else None
    refuse_newer(version)
    return version


def reading(path: Path) -> closing[sqlite3.Connection]:
    """A connection that can neither write nor fold the WAL into the file when it closes."""
    return closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0))


def beside(path: Path) -> Iterator[Path]:
    """The files that belong to a database file and to no other: its WAL and its index."""
    for ending in ("-wal", "-shm"):
        extra = path.with_name(path.name + ending)
        if extra.exists():
            yield extra


def sqlite_defect(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str | None:
    """What is known to be wrong with a version of SQLite, and what we do about it; None: nothing."""
    mended = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    if mended:
        return None
    return "it can corrupt its WAL when two connections write at once; the tutor's write lock prevents that"
