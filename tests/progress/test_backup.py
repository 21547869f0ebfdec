"""Backup, restore and check: the whole drill, and what must refuse."""

from __future__ import annotations

import asyncio
import gzip
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.progress import Corrupt, InUse, NewerSchema, StoreError
from bot.progress.backup import FOLDER, STEP_S, Rests, all_in, check, make, newest, prune, restore
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.privacy import ledger, note, noted, trim_ledger
from bot.progress.tables import SCHEMA

from .helpers import ANN, BOB, CAT, NOW, Clock, attempt, session, wrong

if TYPE_CHECKING:
    from bot.progress.sqlstore import SqlStore

DAY = timedelta(days=1)
SECRET = "xyzzy-secret-answer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


async def filled(file: Path) -> None:
    async with await open_store(sqlite_url(file)) as store:
        await asyncio.gather(*(store.record(attempt(user=u)) for u in (ANN, BOB, CAT) for _ in range(5)))
        await store.save_session(session())


async def count(file: Path, user: int) -> int:
    async with await open_store(sqlite_url(file)) as store:
        return len(await store.history(user))


async def test_when_the_newest_backup_was_made(file: Path) -> None:
    await filled(file)
    assert newest(file) == 0
    for when in (NOW, NOW - DAY):
        make(file, file.parent / FOLDER, when)
    assert newest(file) == NOW.timestamp()


async def test_a_backup_rests_all_along(file: Path, folder: Path) -> None:
    await filled(file)
    during: set[frozenset[str]] = set()

    def rest() -> int:
        during.add(frozenset(one.name for one in folder.glob(".new-*/*") if one.stat().st_size))
        return 0

    assert check(make(file, folder, NOW, rest=rest)).attempts == 15
    assert {"copy.db"} in during, "while it is copied or checked"
    assert {"copy.db", "copy.db.gz"} in during, "while it is packed"


def test_who_rests_does_so_for_as_long_as_it_worked(monkeypatch: pytest.MonkeyPatch) -> None:
    worked, rested = [0.0], list[float]()
    monkeypatch.setattr("time.thread_time", lambda: worked[0])
    monkeypatch.setattr("time.sleep", rested.append)
    rest = Rests()
    for _ in range(10):
        worked[0] += STEP_S * 0.4
        assert rest() == 0, "anything else would end the statement of SQLite"
    assert rested == pytest.approx([STEP_S * 1.2] * 3)


async def test_a_backup_under_load_is_whole(sqlite: SqlStore, file: Path, folder: Path) -> None:
    stop, written = False, 0

    async def student(user: int) -> None:
        nonlocal written
        while not stop:
            done = await sqlite.record(wrong("N01", user=user))
            written += done

    students = [asyncio.create_task(student(user)) for user in range(8)]
    made: list[Path] = []
    for second in range(3):
        before_this = written
        while written == before_this:  # however slow the machine is, each backup is made while they write
            await asyncio.sleep(0.01)
        when = NOW + timedelta(seconds=second)
        made.append(await asyncio.to_thread(make, file, folder, when, rest=Rests()))
    stop = True
    await asyncio.gather(*students)
    for backup in made:
        copy = file.with_name(f"copy-{backup.name}.db")
        restore(copy, backup, NOW)
        found = check(copy)
        assert found.ok
        assert 0 < found.attempts <= written
        async with await open_store(sqlite_url(copy)) as store:
            before = [await store.memories(user) for user in range(8)]
            await store.rebuild()
            assert before == [await store.memories(user) for user in range(8)], "cut between two commits"


async def test_restore_goes_back_and_keeps_what_was_there(file: Path, folder: Path) -> None:
    await filled(file)
    backup = make(file, folder, NOW)
    async with await open_store(sqlite_url(file)) as store:
        await store.record(attempt(id="later"))
        done = restore_refused(file, backup)
        assert "open in another process" in done
    result = restore(file, backup, NOW)
    assert result.kept is not None
    assert await count(file, ANN) == 5
    with closing(sqlite3.connect(result.kept)) as kept:
        assert kept.execute("SELECT count(*) FROM attempts WHERE id = 'later'").fetchone() == (1,)


def restore_refused(file: Path, backup: Path) -> str:
    with pytest.raises(InUse) as caught:
        restore(file, backup, NOW)
    return str(caught.value)


async def test_deletions_since_the_backup_are_applied_again(file: Path, folder: Path) -> None:
    await filled(file)
    early = make(file, folder, NOW)
    async with await open_store(sqlite_url(file)) as store:
        await store.forget(ANN)
        await store.forget(BOB)
        await store.record(attempt(user=BOB, at=datetime.now(NOW.tzinfo) + DAY))
    late = make(file, folder, NOW + DAY)
    assert restore(file, late, NOW + DAY).deletions == 0
    assert await count(file, BOB) == 1, "what came after the deletion stays"
    assert restore(file, early, NOW + 2 * DAY).deletions == 2
    assert [await count(file, user) for user in (ANN, BOB, CAT)] == [0, 0, 5]
    async with await open_store(sqlite_url(file)) as store:
        assert b"s1" not in await store.export(ANN)
        assert await store.sessions(ANN) == []
        assert not await store.record(attempt(asked_at=NOW - 3000 * DAY))


@pytest.mark.parametrize("loss", ["corrupt", "gone"])
async def test_deletions_survive_the_loss_of_the_database(file: Path, folder: Path, loss: str) -> None:
    await filled(file)
    backup = make(file, folder, NOW)
    async with await open_store(sqlite_url(file)) as store:
        await store.forget(ANN)
    if loss == "gone":
        file.unlink()
    else:
        file.write_bytes(b"\xff" * 9000)
        with pytest.raises(Corrupt):
            await open_store(sqlite_url(file))
    result = restore(file, backup, NOW)
    assert (result.deletions, result.kept is None) == (1, loss == "gone")
    assert result.kept is None or result.kept.read_bytes() == b"\xff" * 9000
    assert [await count(file, user) for user in (ANN, BOB)] == [0, 5]


async def test_a_backup_that_cannot_be_used_changes_nothing(file: Path, folder: Path, tmp_path: Path) -> None:
    await filled(file)
    backup = make(file, folder, NOW)
    before = file.read_bytes()
    whole = gzip.decompress(backup.read_bytes())

    def packed(content: bytes) -> Path:
        path = tmp_path / "bad.db.gz"
        path.write_bytes(gzip.compress(content))
        return path

    cut = tmp_path / "cut.db.gz"
    cut.write_bytes(backup.read_bytes()[:-200])
    text = tmp_path / "text.db.gz"
    text.write_bytes(b"hello")
    newer = packed(whole.replace(SCHEMA.encode(), b"0099"))
    with pytest.raises(NewerSchema):
        restore(file, newer, NOW)
    for bad in (cut, text, packed(whole[:8000]), packed(b""), packed(b"\xff" * 5000)):
        with pytest.raises(Corrupt):
            restore(file, bad, NOW)
    with pytest.raises(StoreError):
        restore(file, tmp_path / "none.db.gz", NOW)
    assert file.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if "restoring" in p.name] == []
    assert await count(file, ANN) == 5


async def test_no_backup_is_made_of_a_damaged_file(file: Path, folder: Path) -> None:
    await filled(file)
    content = bytearray(file.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 100] = b"\xff" * 100
    file.write_bytes(content)
    with pytest.raises(StoreError):
        make(file, folder, NOW)
    assert list(folder.iterdir()) == []
    assert not check(file).ok


async def test_check_names_what_is_wrong(file: Path) -> None:
    assert (check(file).ok, check(file).error) == (False, None), "there is none yet"
    await filled(file)
    found = check(file)
    assert (found.ok, found.schema, found.attempts, found.students) == (True, SCHEMA, 15, 3)
    assert found.size == file.stat().st_size
    file.write_bytes(b"\xff" * 5000)
    assert isinstance(check(file).error, Corrupt)


async def test_check_reads_a_backup_too(file: Path, folder: Path) -> None:
    await filled(file)
    backup = make(file, folder, NOW)
    assert (check(backup).ok, check(backup).attempts) == (True, 15)
    backup.write_bytes(backup.read_bytes()[:-100])
    assert isinstance(check(backup).error, Corrupt)
    assert isinstance(check(folder / "none.db.gz").error, StoreError)


async def test_a_deleted_answer_is_nowhere_on_the_disk(file: Path, clock: Clock) -> None:
    async with await open_store(sqlite_url(file), clock=clock) as store:
        await store.record(attempt(given=SECRET))
        await store.record(attempt(user=BOB))
        assert any(SECRET.encode() in path.read_bytes() for path in file.parent.iterdir() if path.is_file())
        await store.forget(ANN)
        for path in file.parent.iterdir():
            assert SECRET.encode() not in path.read_bytes(), path
        assert noted(file) == {ANN: NOW}
        clock.now = NOW + 36 * DAY
        await store.purge()
        assert noted(file) == {}


def test_a_ledger_cut_short_is_read_as_far_as_it_goes(file: Path) -> None:
    note(file, ANN, NOW)
    with ledger(file).open("a") as cut:
        cut.write('{"user": 10')
    note(file, BOB, NOW + DAY)
    note(file, BOB, NOW)
    assert noted(file) == {ANN: NOW, BOB: NOW + DAY}
    trim_ledger(file, NOW + 35 * DAY + timedelta(hours=1))
    assert noted(file) == {BOB: NOW + DAY}


@given(st.sets(st.integers(0, 24 * 60), max_size=60), st.integers(0, 2000))
def test_retention(hours: set[int], later: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for hour in hours:
            stamp = (NOW + timedelta(hours=hour)).strftime("%Y%m%dT%H%M%SZ")
            (folder / f"progress-{stamp}.db.gz").touch()
        (folder / "progress-notes.db.gz").touch()
        (folder / "other-20200101T000000Z.db.gz").touch()
        before = all_in(folder, "progress")
        now = NOW + timedelta(hours=later)
        dropped = prune(folder, "progress", now)
        kept = all_in(folder, "progress")
        assert len(kept) + len(dropped) == len(before)
        assert kept[:1] == before[:1], "the newest always stays"
        assert len(kept) <= 11
        assert all(when >= now - timedelta(days=35) for when, _ in kept[1:])
        recent = {when.date() for when, _ in before if when >= now - timedelta(days=35)}
        assert {when.date() for when, _ in kept} >= set(sorted(recent)[-7:])
        assert prune(folder, "progress", now) == []
        assert (folder / "progress-notes.db.gz").exists()
