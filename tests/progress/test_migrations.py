"""Every older schema becomes the newest, whole or not at all; `fixtures/NNNN.sql` is a file of each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.progress import InUse
from bot.progress.backup import check, restore
from bot.progress.files import inspect_file, sqlite_url
from bot.progress.migrations.upgrade import configuration, upgrade
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA, metadata

from .helpers import ANN, GUILD, NOW, attempt

if TYPE_CHECKING:
    from bot.progress.sqlstore import SqlStore

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.sql"))


@pytest.fixture(params=FIXTURES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, file: Path) -> Path:
    """A database file of an older schema."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(request.param.read_text("utf-8"))
    assert inspect_file(file) == request.param.stem
    return file


def content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def rows(dump: list[str]) -> list[str]:
    return [line for line in dump if line.startswith("INSERT ")]


def test_the_code_knows_the_newest_migration_and_each_older_one_has_a_fixture() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    numbers = [script.revision for script in scripts.walk_revisions()]
    assert scripts.get_current_head() == SCHEMA == numbers[0]
    assert numbers == [f"{n:04}" for n in range(len(numbers), 0, -1)], "numbered, in one line"
    assert {f.stem for f in FIXTURES} == set(numbers[1:])


async def test_the_migrations_make_the_tables_of_the_code(store: SqlStore) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await store._read(differences) == []


async def test_an_older_file_is_backed_up_and_brought_up_to_date(old: Path) -> None:
    before = content(old)
    async with await open_store(sqlite_url(old), clock=lambda: NOW) as store:
        history = await store.history(ANN)
        assert [one.id for one in history] == ["old4", "old2", "old0"]
        assert {one.trap for one in history} == {None}
        assert history[0].given == "负89毫伏"
        assert (await store.memories(ANN))["nernst.K"].stability == 8.5
        assert (await store.settings(ANN)).reminder == time(7, 30)
        assert (await store.course(GUILD)).topics == ("nernst",)
        assert (await store.sessions(ANN))[0].version == 3
        assert await store.record(attempt(trap="N01"))
    assert check(old).ok
    (kept,) = (old.parent / "backups").iterdir()
    assert kept.name == f"progress-20260914T120000Z-before-{SCHEMA}.db.gz"
    restore(old, kept, NOW)
    assert inspect_file(old) == SCHEMA
    assert [line for line in content(old) if "old5" in line or "squid" in line]
    told = [line for line in before if "user_settings" in line and line.startswith("INSERT ")]
    listed = [f'INSERT INTO "leaderboard" VALUES({ANN},{GUILD});']
    listed += [f'INSERT INTO "sharing" VALUES({ANN},{GUILD});'] if ",1,1,'07:30'" in told[0] else []
    after = rows(content(old))
    assert set(listed) <= set(after)
    assert len({*rows(before), *listed}) == len(after)


async def test_who_practised_in_two_servers_joins_and_agrees_anew(file: Path) -> None:
    old = file
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(next(one for one in FIXTURES if one.stem == "0003").read_text("utf-8"))
        connection.execute("UPDATE user_settings SET share = 1")
        connection.execute("UPDATE attempts SET guild_id = 9002 WHERE id = 'old2'")
        connection.commit()
    async with await open_store(sqlite_url(old), clock=lambda: NOW) as store:
        for guild in (GUILD, 9002):
            assert await store.leaderboard(guild, NOW - timedelta(days=3650)) == []
            assert not await store.is_sharing(ANN, guild)


async def test_a_migration_that_fails_changes_nothing_and_can_be_repeated(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = command.upgrade

    def fails(*args: object) -> None:
        whole(*args)  # type: ignore[arg-type]
        raise ZeroDivisionError

    before = content(old)
    monkeypatch.setattr(command, "upgrade", fails)
    with pytest.raises(ZeroDivisionError):
        await open_store(sqlite_url(old))
    assert content(old) == before
    monkeypatch.undo()
    async with await open_store(sqlite_url(old)) as store:
        assert len(await store.history(ANN)) == 3


async def test_no_migration_under_a_running_bot(file: Path) -> None:
    async with await open_store(sqlite_url(file)):
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '0001'")
            connection.commit()
        with pytest.raises(InUse, match=f"0001 to {SCHEMA}"):
            await open_store(sqlite_url(file), busy=0.1)


async def test_an_older_server_database_is_brought_up_to_date(postgres: str) -> None:
    engine = create_async_engine(make_url(postgres))
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, "0001")
        for row in (
            "user_settings VALUES (101, NULL, NULL, true, true, NULL, 'UTC')",
            "attempts VALUES"
            " (99, 'a', 101, 9001, 's', 'c', 't', 0, 'en', 0, 0, '', 'right', NULL, 0, 1, 'exam')",
        ):
            await connection.exec_driver_sql(f"INSERT INTO {row}")
    await engine.dispose()
    async with await open_store(postgres) as store:
        assert await store.record(attempt(trap="N01"))
        assert (await store.history(ANN))[0].trap == "N01"
        assert [one.user for one in await store.leaderboard(GUILD, NOW - timedelta(days=36500))] == [ANN]
        assert await store.is_sharing(ANN, GUILD)
