"""Locks between processes, on files beside the database.

`<database>-open` is held (shared) by every open store: restore and migration need it alone.
`<database>-write` is held for each transaction with its checkpoint, so that two processes never write or
checkpoint at the same time: SQLite below 3.51.3 can corrupt its WAL then.  Both vanish with the process that
holds them, however it ends.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .errors import Locked, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class FileLock:
    """A lock on `path`; a second one in the same process counts as another holder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise ReadOnly(f"{path.parent} cannot be written: {error.strerror}") from None

    def acquire(self, *, shared: bool = False, wait: float = 0.0) -> bool:
        """Take the lock within `wait` seconds; whether it was got."""
        until = time.monotonic() + wait
        while not self._try(shared):
            if time.monotonic() >= until:
                return False
            time.sleep(0.002)
        return True

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            _unlock(self._file)

    def close(self) -> None:
        """Give the lock back for good."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    @contextmanager
    def held(self, wait: float) -> Iterator[None]:
        """Hold the lock alone, or raise `Locked`."""
        if not self.acquire(wait=wait):
            raise Locked(f"another process writes to the database for more than {wait:g} s")
        try:
            yield
        finally:
            self.release()

    def _try(self, shared: bool) -> bool:
        assert self._file is not None, "the lock is closed"
        return _lock(self._file, shared)


def open_lock(database: Path) -> FileLock:
    """The lock that says: this database is open."""
    return FileLock(database.with_name(database.name + "-open"))


def write_lock(database: Path) -> FileLock:
    """The lock that says: this database is written now."""
    return FileLock(database.with_name(database.name + "-write"))


if sys.platform == "win32":  # pragma: no cover - there every lock is exclusive: one process a database
    import msvcrt

    def _lock(file: int, shared: bool) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int, shared: bool) -> bool:
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
