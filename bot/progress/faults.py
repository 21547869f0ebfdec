"""From what a driver reports to our own errors; no text of the driver with values in it passes."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from .errors import (
    Corrupt,
    Locked,
    ReadOnly,
    Refused,
    StoreError,
    StoreFull,
    Unreachable,
    WriteFailed,
)

if TYPE_CHECKING:
    from pathlib import Path

_BY_SQLSTATE: dict[str, tuple[type[StoreError], str]] = {
    "53100": (StoreFull, "no space left for the database"),
    "55P03": (Locked, "another process holds the lock"),
    "40P01": (Locked, "another process holds the lock"),
    "40001": (Locked, "another process wrote at the same time"),
    "25006": (ReadOnly, "the database cannot be written"),
    "42501": (ReadOnly, "the database user may not write"),
}
_GONE = ("08", "57", "53", "28", "3D")  # connection, shutdown, resources, login, no such database


def typed(error: BaseException, path: Path | None) -> Exception:
    """Our error for what a driver raised; what is no database error passes unchanged."""
    if isinstance(error, StoreError):
        return error
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, sqlite3.Error):
        return of_sqlite(original, path)
    if isinstance(error, DBAPIError):
        return _of_postgres(original)
    if isinstance(error, PoolTimeout):
        return Locked("all connections to the database are busy")
    if isinstance(error, OSError) and path is not None:
        return of_file(error, path)
    if isinstance(error, OSError | TimeoutError):
        return Unreachable(f"the database does not answer ({type(error).__name__})")
    if isinstance(error, SQLAlchemyError):
        return Refused(f"the database layer refused ({type(error).__name__})")
    return error if isinstance(error, Exception) else RuntimeError(type(error).__name__)


def of_sqlite(error: sqlite3.Error, path: Path | None) -> StoreError:
    """Our error for one of SQLite."""
    code = getattr(error, "sqlite_errorcode", None)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    match None if code is None else code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return StoreFull("no space left for the database")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Locked("another process holds the lock on the database")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return ReadOnly(f"the database cannot be written ({name})")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Corrupt(path or "the database", "damaged", name)
        case sqlite3.SQLITE_IOERR if _is_full(path):
            return StoreFull("no space left for the database")
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PROTOCOL | sqlite3.SQLITE_NOMEM:
            return WriteFailed(f"the disk reported an error ({name})")
        case _:
            return Refused(f"the database refused a statement ({name}{_column(error)})")


def of_file(error: OSError, path: Path) -> StoreError:
    """Our error where a file beside the database could not be read or written."""
    where = error.filename or path
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return StoreFull("no space left for the database")
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.EISDIR | errno.ENOTDIR | errno.EEXIST:
            return ReadOnly(f"{where} cannot be written ({os.strerror(error.errno)})")
        case _:
            return WriteFailed(f"the disk reported an error ({error.strerror or type(error).__name__})")


def _is_full(path: Path | None) -> bool:
    """SQLite reports some writes to a full disk as errors of the disk."""
    try:
        return path is not None and shutil.disk_usage(path.parent).free < 1 << 16
    except OSError:
        return False


def _of_postgres(error: BaseException | None) -> StoreError:
    state = str(getattr(error, "sqlstate", None) or "")
    kind = type(getattr(error, "__cause__", None) or error).__name__
    if state in _BY_SQLSTATE:
        cls, text = _BY_SQLSTATE[state]
        return cls(text)
    if not state or state.startswith(_GONE):
        return Unreachable(f"the database server does not answer ({state or kind})")
    if state.startswith(("58", "XX")):
        return WriteFailed(f"the database server reported an error ({state})")
    return Refused(f"the database refused a statement ({state} {kind})")


def _column(error: sqlite3.Error) -> str:
    """SQLite names columns in a refused constraint and never values; other texts are left out."""
    text = str(error)
    return f": {text}" if "constraint failed" in text or "no such" in text else ""
