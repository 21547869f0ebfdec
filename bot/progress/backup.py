"""Backup and restore of a SQLite file.  Everything here is synchronous: call it through `asyncio.to_thread`.

A backup is one statement (VACUUM INTO) on a connection that only reads, so it runs beside a busy bot and
holds no page of deleted rows.  It is made in small steps with rests between them, where students are not to
wait for it, and opened and checked before it counts.  PostgreSQL has its own tools (pg_dump).
"""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import tempfile
import time
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from . import faults, privacy
from .columns import from_micros
from .connections import sqlite_engine
from .errors import Corrupt, InUse, StoreError, WriteFailed
from .files import beside, inspect_file, reading
from .locks import open_lock
from .tables import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .words import UserId

FOLDER = "backups"
DAILY, WEEKLY = 7, 4
STEP_S = 0.005
INSTRUCTIONS, BLOCK = 500, 1 << 16
"""Of SQLite, and bytes to be packed: either takes about a millisecond."""
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the former database lies now, how many deletions were applied."""

    kept: Path | None
    deletions: int


@dataclass(frozen=True, slots=True)
class Check:
    """The state of a database file.

    Attributes:
        schema: of the file; None where it is new, or cannot be read.
        attempts, students: how many are in the log.
        size, waiting: bytes of the file, and of its WAL that is not yet folded into it.
        damage: what SQLite found wrong, in its own words.
        error: why the file cannot be used at all.
    """

    schema: str | None = None
    attempts: int = 0
    students: int = 0
    size: int = 0
    waiting: int = 0
    damage: tuple[str, ...] = ()
    error: StoreError | None = None

    @property
    def ok(self) -> bool:
        """Whether there is a database and nothing is wrong with it."""
        return self.schema is not None and not self.damage and self.error is None

    @property
    def outdated(self) -> bool:
        """Whether the next start brings it up to date."""
        return self.schema is not None and self.schema != SCHEMA


class Rests:
    """Called often in the middle of work, it rests for as long as it worked, a few milliseconds at a time."""

    def __init__(self) -> None:
        self._since = time.thread_time()

    def __call__(self) -> int:
        """Rest if it is time; 0, with which SQLite goes on."""
        worked = time.thread_time() - self._since
        if worked >= STEP_S:
            time.sleep(worked)
            self._since = time.thread_time()
        return 0


def make(
    path: Path, folder: Path, now: datetime, label: str = "", *, rest: Callable[[], int] | None = None
) -> Path:
    """Back up `path` into `folder`, verified and compressed; the new file.

    Args:
        path: the database.
        folder: for the backups.
        now: for its name.
        label: for its name too.
        rest: called every millisecond or so; None: as fast as it goes.

    Raises:
        StoreError: no backup was made.
    """
    name = f"{path.stem}-{now.astimezone(UTC).strftime(_STAMP)}{'-' * bool(label)}{label}.db.gz"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as scratch:
            plain = Path(scratch, "copy.db")
            with reading(path) as connection:
                connection.execute("PRAGMA synchronous=OFF")  # of the copy, which no power cut has to outlive
                connection.set_progress_handler(rest, INSTRUCTIONS)
                connection.execute("VACUUM INTO ?", (str(plain),))
            _must_be_sound(plain, rest)
            packed = Path(scratch, "copy.db.gz")
            _pack(plain, packed, rest)
            packed.replace(folder / name)
        _sync_folder(folder)
    except Corrupt as error:
        raise Corrupt(path, error.reason) from None  # not the copy, which is gone
    except (OSError, sqlite3.Error) as error:
        raise faults.typed(error, path) from None
    return folder / name


def all_in(folder: Path, stem: str) -> list[tuple[datetime, Path]]:
    """The backups of a database in a folder, newest first."""
    found = []
    for file in folder.glob(f"{stem}-*.db.gz"):
        try:
            stamp = file.name.removeprefix(f"{stem}-").split("-")[0].removesuffix(".db.gz")
            found.append((datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), file))
        except ValueError:
            continue  # not one of ours
    return sorted(found, reverse=True)


def newest(path: Path) -> float:
    """When the last backup of a database was made, in seconds since 1970; 0: there is none beside it."""
    return max((when.timestamp() for when, _ in all_in(path.parent / FOLDER, path.stem)), default=0.0)


def prune(folder: Path, stem: str, now: datetime) -> list[Path]:
    """Keep the newest backup of each of 7 days and 4 weeks, drop the rest; what was dropped.

    What a restore replaced is dropped too once it is older than any backup.
    """
    backups = all_in(folder, stem)
    days: dict[object, Path] = {}
    weeks: dict[object, Path] = {}
    for when, file in backups:
        if len(days) < DAILY or when.date() in days:
            days.setdefault(when.date(), file)
        if len(weeks) < WEEKLY or when.isocalendar()[:2] in weeks:
            weeks.setdefault(when.isocalendar()[:2], file)
    kept = {*days.values(), *weeks.values()}
    newest = {backups[0][1]} if backups else set()
    too_old = {file for when, file in backups if when < now - privacy.KEPT} - newest
    dropped = [file for _, file in backups if file not in kept or file in too_old]
    dropped += [file for file in _replaced(folder, stem) if _age(file, now) > privacy.KEPT]
    for file in dropped:
        file.unlink()
    return dropped


def restore(path: Path, source: Path, now: datetime) -> Restored:
    """Put a backup in the place of the database; deletions asked for since are applied again.

    What was there is kept in `backups` beside it.  The ledger of deletions stays.

    Raises:
        InUse: a bot is running.
        Corrupt, NewerSchema: the backup cannot be used; nothing was changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = open_lock(path)
    try:
        if not opened.acquire():
            raise InUse(path, "restore")
        new = path.with_name(f".{path.name}.restoring")
        try:
            _unpack(source, new)
            _must_be_sound(new)
            wanted = _deletions(path)
            applied = _apply(new, wanted)
            kept = _keep(path, path.parent / FOLDER, now)
            new.replace(path)
            _sync_folder(path.parent)
        finally:
            for leftover in (new, *beside(new)):
                leftover.unlink(missing_ok=True)
    except Corrupt as error:
        raise Corrupt(source, error.reason) from None
    except (OSError, EOFError, sqlite3.Error) as error:
        raise faults.typed(error, path) from None
    finally:
        opened.close()
    return Restored(kept, applied)


def check(path: Path) -> Check:
    """Examine a database file, or a backup, without changing it; also while a bot uses it."""
    if path.suffix != ".gz":
        return _checked(path)
    try:
        with tempfile.TemporaryDirectory(prefix="nernst-check-") as scratch:
            plain = Path(scratch, "copy.db")
            _unpack(path, plain)
            return _checked(plain)
    except StoreError as error:
        return Check(error=error)
    except OSError as error:
        return Check(error=faults.of_file(error, path))


def _checked(path: Path) -> Check:
    size, waiting = _size(path), sum(_size(extra) for extra in beside(path) if extra.name.endswith("-wal"))
    try:
        schema = inspect_file(path)
        if schema is None:
            return Check(size=size)
        with reading(path) as connection:
            rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
            count = "SELECT count(*), count(DISTINCT user_id) FROM attempts"
            attempts, students = connection.execute(count).fetchone()
    except StoreError as error:
        return Check(size=size, waiting=waiting, error=error)
    except sqlite3.Error as error:
        return Check(size=size, waiting=waiting, error=faults.of_sqlite(error, path))
    damage = tuple(row[0] for row in rows if row[0] != "ok")
    return Check(schema, attempts, students, size, waiting, damage)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _must_be_sound(file: Path, rest: Callable[[], int] | None = None) -> None:
    if inspect_file(file) is None:
        raise Corrupt(file, "empty")
    with reading(file) as connection:
        connection.set_progress_handler(rest, INSTRUCTIONS)
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise Corrupt(file, "damaged")


def _pack(plain: Path, packed: Path, rest: Callable[[], int] | None) -> None:
    with plain.open("rb") as source, gzip.open(packed, "wb", compresslevel=6) as target:
        for block in _blocks(source, rest):
            target.write(block)
    with packed.open("rb") as file:
        os.fsync(file.fileno())
    with plain.open("rb") as source, gzip.open(packed, "rb") as again:
        for block in _blocks(source, rest):
            if again.read(len(block)) != block:
                raise WriteFailed("the disk gave back another copy than was written")


def _blocks(file: BinaryIO, rest: Callable[[], int] | None) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block
        if rest is not None:
            rest()


def _unpack(source: Path, target: Path) -> None:
    if source.suffix != ".gz":
        shutil.copyfile(source, target)
        return
    try:
        with gzip.open(source, "rb") as packed, target.open("wb") as plain:
            shutil.copyfileobj(packed, plain, 1 << 20)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise Corrupt(source, "packed") from None


def _deletions(path: Path) -> dict[UserId, datetime]:
    """From the ledger, and from the present database as far as it can be read."""
    found = privacy.noted(path)
    try:
        with reading(path) as connection:
            rows = connection.execute("SELECT user_id, at FROM deletions").fetchall()
    except sqlite3.Error:
        return found
    for user, at in rows:
        when = from_micros(at)
        found[user] = max(when, found.get(user, when))
    return found


def _apply(file: Path, wanted: dict[UserId, datetime]) -> int:
    """Bring the copy to the present schema and delete in it; leaves one file without a WAL."""
    from .migrations.upgrade import upgrade

    engine = sqlite_engine(file, foreign_keys=False)
    try:
        with engine.begin() as connection:
            upgrade(connection)
            return privacy.apply(connection, wanted)
    finally:
        engine.dispose()


def _keep(path: Path, folder: Path, now: datetime) -> Path | None:
    """Link the present database into the folder, then put its WAL aside, which must not meet the new file."""
    if not path.exists():
        return None
    folder.mkdir(exist_ok=True)
    kept = folder / f"{path.stem}-{now.astimezone(UTC).strftime(_STAMP)}-replaced.db"
    try:
        os.link(path, kept)
    except OSError:  # no hard links on this disk
        shutil.copy2(path, kept)
    for extra in beside(path):
        extra.replace(kept.with_name(kept.name + extra.name.removeprefix(path.name)))
    return kept


def _replaced(folder: Path, stem: str) -> Iterable[Path]:
    return folder.glob(f"{stem}-*-replaced.db*")


def _age(file: Path, now: datetime) -> timedelta:
    return now - datetime.fromtimestamp(file.stat().st_mtime, UTC)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
