"""`nernst db`: what an operator does on a bad day, by the commands."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

pytest.importorskip("sqlalchemy")
pytest.importorskip("pydantic_settings")

from bot.commands import app
from bot.faces.terminal.database import Database
from bot.faces.terminal.trouble import BUSY, status, why
from bot.language import speaker
from bot.progress import Attempt, Outcome, StoreError, errors
from bot.progress.backup import all_in
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.tables import SCHEMA
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.progress.sqlstore import SqlStore

NOW = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
ANN, BOB = 101, 102


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.delenv("NERNST_DATABASE", raising=False)
    return tmp_path / "progress.db"


def db(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(app, ["db", *arguments, "--lang", lang])


def answer(number: int, user: int, at: datetime = NOW) -> Attempt:
    shown = None if number % 3 else "N01"
    return Attempt(
        id=f"{user}-{number}",
        user=user,
        skill=f"potassium.{number % 2}",
        concept="potassium",
        template="potential_potassium",
        seed=number,
        language="en",
        asked_at=at,
        answered_at=at + timedelta(hours=number),
        given="-89",
        outcome=Outcome.MISCONCEPTION if shown else Outcome.RIGHT,
        misconception=shown,
    )


def with_store(file: Path, work: Callable[[SqlStore], object]) -> None:
    async def run() -> None:
        async with await open_store(sqlite_url(file)) as store:
            await work(store)  # type: ignore[misc]

    asyncio.run(run())


def filled(file: Path) -> None:
    async def work(store: SqlStore) -> None:
        for number in range(6):
            await store.record(answer(number, ANN))
            await store.record(answer(number, BOB))

    with_store(file, work)


def attempts(file: Path) -> dict[int, int]:
    with closing(sqlite3.connect(file)) as connection:
        return dict(connection.execute("SELECT user_id, count(*) FROM attempts GROUP BY user_id"))


def test_backup_lose_restore(file: Path) -> None:
    filled(file)
    made = db("backup")
    assert made.exit_code == 0, made.output
    assert "12 answers" in made.stdout
    assert "progress-" in db("backups").stdout
    with_store(file, lambda store: store.forget(ANN))
    with_store(file, lambda store: store.record(answer(50, BOB)))
    file.write_bytes(b"\xff" * 9000)
    broken = db("check")
    assert broken.exit_code == 1
    assert "nernst db restore" in broken.stderr
    restored = db("restore")
    assert restored.exit_code == 0, restored.output
    assert "One student had asked for deletion" in restored.stdout
    assert attempts(file) == {BOB: 6}
    kept = next(file.parent.glob("backups/*-replaced.db"))
    assert kept.read_bytes() == b"\xff" * 9000
    assert str(kept) in restored.stdout
    assert db("check").exit_code == 0


def test_a_restore_is_refused_while_a_bot_runs_and_a_backup_is_not(file: Path) -> None:
    filled(file)
    assert db("backup").exit_code == 0

    async def running(store: SqlStore) -> None:
        refused = await asyncio.to_thread(db, "restore")
        assert refused.exit_code == BUSY
        assert "Stop the bot" in refused.stderr
        assert (await asyncio.to_thread(db, "backup")).exit_code == 0
        assert (await asyncio.to_thread(db, "check")).exit_code == 0
        assert (await asyncio.to_thread(db, "rebuild")).exit_code == 0
        assert await store.record(answer(9, ANN)), "the bot goes on"

    with_store(file, running)
    assert attempts(file) == {ANN: 7, BOB: 6}


def test_a_restore_is_refused_while_another_process_has_it_open(file: Path) -> None:
    filled(file)
    assert db("backup").exit_code == 0
    program = "import sys; from bot.progress.opening import prepare_file; from pathlib import Path\n"
    program += "from datetime import datetime, UTC; p = Path(sys.argv[1])\n"
    program += "lock = prepare_file(p, p.parent, 1.0, datetime.now(UTC)); print('open', flush=True); input()"
    other = subprocess.Popen(
        [sys.executable, "-c", program, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        assert db("restore").exit_code == BUSY
        other.communicate("\n")
    assert db("restore").exit_code == 0


def test_check_prints_integrity_schema_and_sizes(file: Path) -> None:
    filled(file)
    shown = db("check").stdout
    assert f"Schema: {SCHEMA}" in shown
    assert "Answers: 12, of 2 students" in shown
    assert "kB" in shown
    assert "There is no backup" in shown
    assert "It is whole." in shown
    assert "完整无误" in db("check", lang="zh").stdout
    db("backup")
    backup = next((file.parent / "backups").glob("*.gz"))
    assert "Answers: 12" in db("check", str(backup)).stdout


def test_an_index_that_lies_is_found_and_changes_nothing(file: Path) -> None:
    filled(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'ix_attempts_user'")
        connection.commit()
    before = file.read_bytes()
    found = db("check")
    assert found.exit_code == 1
    assert "damaged" in found.stderr
    assert file.read_bytes() == before


def test_rebuild_gives_cards_and_statistics_as_they_were(file: Path) -> None:
    filled(file)

    def derived() -> list[list[object]]:
        with closing(sqlite3.connect(file)) as connection:
            queries = ("SELECT * FROM cards ORDER BY 1, 2", "SELECT * FROM slips ORDER BY 1, 2")
            return [connection.execute(query).fetchall() for query in queries]

    before = derived()
    assert all(before)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute('UPDATE cards SET stability = 1e6, "right" = 0')
        connection.execute("DELETE FROM slips")
        connection.commit()
    assert derived() != before
    done = db("rebuild")
    assert (done.exit_code, derived()) == (0, before)
    assert "12 answers" in done.stdout


def test_retention_after_each_backup(file: Path) -> None:
    filled(file)
    clock = [NOW]
    database = Database(language="en", settings=Settings(), clock=lambda: clock[0])
    for day in range(60):
        clock[0] = NOW + timedelta(days=day)
        assert database.backup() == 0
    kept = [when for when, _ in all_in(file.parent / "backups", "progress")]
    assert kept[:7] == [clock[0] - timedelta(days=day) for day in range(7)]
    assert len({when.isocalendar()[:2] for when in kept}) == 4
    assert len(kept) < 7 + 4


@pytest.mark.parametrize("command", ["backup", "check", "rebuild"])
def test_where_there_is_no_database_none_is_made(file: Path, command: str) -> None:
    result = db(command)
    assert result.exit_code == 1
    assert "no database" in result.stderr
    assert not file.exists()


def test_what_cannot_be_restored(file: Path, tmp_path: Path) -> None:
    filled(file)
    assert db("restore").exit_code == 1
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = attempts(file)
    for bad, word in ((other, "something else"), (tmp_path / "none.db.gz", "no backup")):
        refused = db("restore", str(bad))
        assert (refused.exit_code, word in refused.stderr) == (1, True), refused.output
    assert attempts(file) == before


def test_deletions_are_printed_and_applied_to_another_database(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(file)
    told = tmp_path / "deletions"
    told.write_text('{"user": 101, "at": 1789000000000000}\nno line\n')
    assert "没有学生" not in db("deletions", str(told), lang="zh").stdout
    assert "No student" in db("deletions", str(told)).stdout, "it knows them now"
    assert db("deletions").stdout == told.read_text().partition("no line")[0]
    assert attempts(file) == {BOB: 6}
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path / "empty"))
    assert "There is no database" in db("deletions").stderr


def test_a_folder_that_cannot_be_written(file: Path, tmp_path: Path) -> None:
    filled(file)
    blocked = tmp_path / "a file"
    blocked.touch()
    refused = db("backup", "--folder", str(blocked))
    assert refused.exit_code == 1
    assert "cannot be written" in refused.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(OSError, match="space") as caught, Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"x")
    from bot.progress.faults import typed

    assert isinstance(typed(caught.value, Path("progress.db")), errors.StoreFull)


def test_a_server_is_told_its_own_tools(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NERNST_DATABASE", "postgresql+asyncpg://u@127.0.0.1/x")
    assert "pg_dump" in db("backup").stderr
    monkeypatch.setenv("NERNST_DATABASE", "mysql://u@127.0.0.1/x")
    refused = db("backup")
    assert (refused.exit_code, "NERNST_DATABASE" in refused.stderr) == (1, True)
    monkeypatch.setenv("NERNST_TEMPERATURE_C", "hot")
    assert db("backup").exit_code == 2


def test_every_error_is_said_in_both_languages_and_ends_with_a_status() -> None:
    path = Path(__file__)
    made: dict[type[StoreError], StoreError] = {
        errors.InUse: errors.InUse(path, "restore"),
        errors.Corrupt: errors.Corrupt(path, "packed"),
        errors.NewerSchema: errors.NewerSchema("0009", SCHEMA),
        errors.BadAddress: errors.BadAddress(),
    }
    kinds = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, StoreError)]
    assert len(kinds) == 13
    for kind in kinds:
        error = made.get(kind) or kind("the disk")
        for language in ("en", "zh"):
            assert speaker(language).say(why(error))
        assert status(error) == (BUSY if kind in (errors.InUse, errors.Locked, errors.Overloaded) else 1)
