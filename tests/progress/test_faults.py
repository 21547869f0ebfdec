"""What the machine does to the file: each fault is named, nothing is acknowledged, all is well afterwards."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, text

from bot.progress import (
    Closed,
    Corrupt,
    Locked,
    NewerSchema,
    ReadOnly,
    Refused,
    StoreError,
    StoreFull,
    Unreachable,
    WriteFailed,
)
from bot.progress.connections import SqliteHand
from bot.progress.files import inspect_file, sqlite_defect, sqlite_url
from bot.progress.locks import write_lock
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA

from .helpers import ANN, attempt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.progress.sqlstore import SqlStore

ROOT = Path(__file__).parents[2]
SECRET = "my-secret-answer"


async def pragma(statement: str, store: SqlStore) -> None:
    def job(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA {statement}")

    await store.writer.do(job)


async def recovers(store: SqlStore, count: int) -> None:
    assert await store.record(attempt())
    assert len(await store.history(ANN, limit=10_000)) == count


async def test_what_the_promises_rest_on_is_switched_on(sqlite: SqlStore) -> None:
    def settings(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await sqlite.writer.do(settings) == ["wal", 2, 1, 1], "2 is FULL"
    assert await sqlite._read(lambda c: c.exec_driver_sql("PRAGMA query_only").scalar()) == 1


async def test_a_foreign_lock_is_waited_for_then_named(sqlite: SqlStore, file: Path) -> None:
    await sqlite.record(attempt())
    with closing(sqlite3.connect(file, isolation_level=None)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(Locked):
            await sqlite.record(attempt())
        assert time.monotonic() - began < 3
        assert len(await sqlite.history(ANN)) == 1, "reading goes on"
        several = await asyncio.gather(*(sqlite.record(attempt()) for _ in range(5)), return_exceptions=True)
        assert all(isinstance(end, Locked) for end in several)
        foreign.execute("ROLLBACK")
    await recovers(sqlite, 2)


async def test_another_writing_process_is_waited_for_then_named(sqlite: SqlStore, file: Path) -> None:
    other = write_lock(file)
    assert other.acquire()
    with pytest.raises(Locked, match="another process"):
        await sqlite.record(attempt())
    other.close()
    await recovers(sqlite, 1)


@pytest.mark.parametrize("at_once", [1, 20])
async def test_no_space_is_named_and_ends(sqlite: SqlStore, at_once: int) -> None:
    await pragma("max_page_count=60", sqlite)
    stored = 0
    with pytest.raises(StoreFull):  # noqa: PT012 - the first that fails
        for _ in range(200):
            ends = await asyncio.gather(
                *(sqlite.record(attempt(given="x" * 2000)) for _ in range(at_once)), return_exceptions=True
            )
            stored += ends.count(True)
            for end in ends:
                if isinstance(end, BaseException):
                    raise end
    assert len(await sqlite.history(ANN, limit=10_000)) == stored, "nothing but what was acknowledged"
    await pragma("max_page_count=1000000", sqlite)
    await recovers(sqlite, stored + 1)


async def test_a_full_disk_is_named_and_ends(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=600k") as disk:
        async with await open_store(sqlite_url(disk / "progress.db")) as store:
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(disk_free(disk) - 20_000))
            failed: list[str] = []
            store.writer.on_failure = failed.append
            stored = 0
            with pytest.raises(StoreFull):  # noqa: PT012
                for _ in range(500):
                    stored += await store.record(attempt(given="x" * 500))
            assert failed == ["StoreFull"], "the operator hears of it"
            assert len(await store.history(ANN, limit=10_000)) == stored
            ballast.unlink()
            await recovers(store, stored + 1)


async def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=2m") as disk:
        url = sqlite_url(disk / "progress.db")
        async with await open_store(url) as store:
            await store.record(attempt())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(ReadOnly, match="cannot be written"):
            await open_store(url)


async def test_a_file_that_becomes_read_only_is_named_and_ends(sqlite: SqlStore) -> None:
    await sqlite.record(attempt())
    await pragma("query_only=ON", sqlite)
    with pytest.raises(ReadOnly):
        await sqlite.record(attempt())
    assert len(await sqlite.history(ANN)) == 1
    hand = sqlite.writer._hand
    assert isinstance(hand, SqliteHand)
    assert hand._connection is not None
    raw = hand._connection.connection.driver_connection
    assert raw is not None
    hand._thread.submit(raw.execute, "PRAGMA query_only=OFF").result()
    await recovers(sqlite, 2)


@pytest.mark.parametrize("inject", ["fdatasync:error=EIO:when=25", "pwrite64:error=ENOSPC:when=120"])
def test_an_error_of_the_disk_refuses_that_answer_only(file: Path, inject: str) -> None:
    script = f"""
import asyncio
from bot.progress import StoreError
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA
from tests.progress.helpers import attempt

async def main():
    async with await open_store(sqlite_url({str(file)!r})) as store:
        for n in range(60):
            try:
                assert await store.record(attempt(id=f"a{{n}}"))
                print("stored", f"a{{n}}")
            except StoreError as error:
                print("refused", f"a{{n}}", type(error).__name__)

asyncio.run(main())
"""
    done = traced(inject, script)
    lines = [line.split() for line in done.splitlines()]
    told = [line[1] for line in lines if line[0] == "stored"]
    refused = [line for line in lines if line[0] == "refused"]
    assert [line[2] for line in refused] in (["WriteFailed"], ["StoreFull"])
    assert lines[-1][0] == "stored", "later writes work"
    with closing(sqlite3.connect(file)) as connection:
        kept = [row[0] for row in connection.execute("SELECT id FROM attempts ORDER BY seq")]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert kept == told


def test_a_limit_on_the_size_of_files_is_named(file: Path) -> None:
    script = f"""
import asyncio, resource
from bot.progress import StoreError
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA
from tests.progress.helpers import attempt, ANN

async def main():
    async with await open_store(sqlite_url({str(file)!r})) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
        stored = 0
        try:
            for n in range(1000):
                stored += await store.record(attempt(given="x" * 1000))
        except StoreError as error:
            print(type(error).__name__, len(await store.history(ANN, limit=10_000)) == stored)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print(await store.record(attempt()))

asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert done.stdout.split() in (["WriteFailed", "True", "True"], ["StoreFull", "True", "True"])


@pytest.mark.parametrize("damage", ["page", "truncated", "header", "foreign"])
async def test_a_damaged_file_is_refused_and_left_as_it_is(file: Path, damage: str) -> None:
    async with await open_store(sqlite_url(file)) as store:
        await asyncio.gather(*(store.record(attempt(given="x" * 400)) for _ in range(300)))
    content = bytearray(file.read_bytes())
    match damage:
        case "page":
            for page in range(8192, len(content) - 4096, 4096):
                content[page : page + 64] = b"\xff" * 64
        case "truncated":
            del content[len(content) // 2 :]
        case "header":
            content[:64] = b"not a database at all, whatever it says on the cover............"
        case _:
            file.unlink()
            with closing(sqlite3.connect(file)) as other:
                other.execute("CREATE TABLE kittens (name)")
                other.commit()
            content = bytearray(file.read_bytes())
    file.write_bytes(content)
    with pytest.raises(Corrupt, match="nernst db restore") as caught:
        await open_store(sqlite_url(file))
    assert str(file) in str(caught.value)
    assert file.read_bytes() == content


async def test_a_newer_schema_is_refused_and_both_versions_named(url: str, file: Path) -> None:
    async with await open_store(url) as store:
        await store.writer.do(
            lambda c: c.execute(text("UPDATE alembic_version SET version_num='0099'")).rowcount
        )
    with pytest.raises(NewerSchema, match=f"0099.*{SCHEMA}") as caught:
        await open_store(url)
    assert (caught.value.found, caught.value.known) == ("0099", SCHEMA)


async def test_a_server_that_is_not_there() -> None:
    with pytest.raises(Unreachable) as caught:
        await open_store("postgresql+asyncpg://someone:hunter2@127.0.0.1:1/none")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "mysql://u:pw@h/d"])
async def test_an_address_that_the_store_does_not_speak(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite\\+aiosqlite:///<file>") as caught:
        await open_store(url)
    assert "pw" not in str(caught.value)


async def test_a_closed_store_refuses(file: Path) -> None:
    store = await open_store(sqlite_url(file))
    await store.close()
    with pytest.raises(Closed):
        await store.record(attempt())


async def test_no_answer_reaches_the_logs_or_an_error(
    store: SqlStore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def refused(connection: Connection) -> None:
        connection.execute(
            text("INSERT INTO questions (guild_id, id, body) VALUES (1, :a, :a)"), {"a": SECRET}
        )

    def mistyped(connection: Connection) -> None:
        connection.execute(text("SELECT no_such_column FROM handled WHERE id = :a"), {"a": SECRET})

    await store.record(attempt(given=SECRET))
    await store.history(ANN)
    for bad in (refused, mistyped):
        with pytest.raises(Refused) as caught:
            await store.writer.do(bad)
        shown = [caught.value, caught.value.__cause__]
        assert all(SECRET not in repr(error) for error in shown)
    assert SECRET not in caplog.text


def test_every_error_says_whether_to_try_again() -> None:
    again = {error for error in StoreError.__subclasses__() if error.again}
    assert {Locked, WriteFailed, Unreachable} <= again
    assert not again & {StoreFull, ReadOnly, Corrupt, NewerSchema, Refused, Closed}


def test_defects_of_sqlite() -> None:
    assert sqlite_defect((3, 40, 1))
    assert sqlite_defect((3, 51, 2))
    assert not sqlite_defect((3, 51, 3))
    assert not sqlite_defect((3, 44, 6))
    assert sqlite_defect((3, 45, 0))


def test_a_new_file_has_no_schema(tmp_path: Path) -> None:
    assert inspect_file(tmp_path / "none.db") is None
    (tmp_path / "empty.db").touch()
    assert inspect_file(tmp_path / "empty.db") is None


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk of its own."""
    folder.mkdir()
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("a small disk cannot be mounted here: not root")
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def disk_free(folder: Path) -> int:
    stat = os.statvfs(folder)
    return stat.f_bavail * stat.f_bsize


def traced(inject: str, script: str) -> str:
    """Run a script with an injected fault of the disk; what it printed."""
    if shutil.which("strace") is None:
        pytest.skip("a fault of the disk cannot be injected here: strace is not installed")
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={inject.split(':')[0]}"]
    command += ["-e", f"inject={inject}", sys.executable, "-c", script]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=60)
    if done.returncode and "ptrace" in done.stderr:
        pytest.skip("a fault of the disk cannot be injected here: no ptrace")
    assert done.returncode == 0, done.stderr
    return done.stdout
