"""What `nernst doctor` finds, and that it never says the token."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, Final

import pytest
from pydantic import SecretStr

from bot.faces.terminal import doctor as printed
from bot.faces.terminal.trouble import why
from bot.language import speaker
from bot.operations import doctor, reaching
from bot.progress import backup
from bot.progress.opening import open_store
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.operations.doctor import Finding

TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture(autouse=True)
def private(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)


def settings(folder: Path, **more: Any) -> Settings:
    return Settings(**{"folder": folder, "token": SecretStr(TOKEN), **more})


def examined(folder: Path, *, network: bool = False, **more: Any) -> dict[str, Finding]:
    found = doctor.examine(settings(folder, **more), network=network)
    return {one.what.id: one for one in found}


async def stored(folder: Path) -> Path:
    async with await open_store(f"sqlite+aiosqlite:///{folder / 'progress.db'}"):
        pass
    return folder / "progress.db"


@contextmanager
def discord(*, ahead_s: float = 0.0, body: bytes = b'{"url": "wss://gateway"}') -> Iterator[str]:
    """Somebody who answers like Discord, with a clock of its own."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            self.send_header("Date", formatdate(datetime.now(UTC).timestamp() - ahead_s, usegmt=True))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/gateway"
        finally:
            server.shutdown()
            thread.join()


def test_a_healthy_machine(tmp_path: Path) -> None:
    found = examined(tmp_path)
    assert [one.what.id for one in found.values() if one.light == "red"] == []
    assert found["doctor-token"].light == "green"
    assert found["doctor-database-new"].light == "green"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_finding_is_a_line_without_the_token(tmp_path: Path, language: Any) -> None:
    say = speaker(language).say
    (tmp_path / "progress.db").write_bytes(b"this is no database" * 100)
    for one in examined(tmp_path).values():
        said = say(one.what) + (say(one.do) if one.do else "") + (say(why(one.error)) if one.error else "")
        assert "\n" not in said
        assert TOKEN not in said


def test_a_token_that_is_none(tmp_path: Path) -> None:
    assert examined(tmp_path, token=SecretStr("Bot abc"))["doctor-token-odd"].light == "red"


def test_no_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    assert examined(tmp_path, token=None)["doctor-no-token"].light == "yellow"


async def test_a_database_with_and_without_a_backup(tmp_path: Path) -> None:
    file = await stored(tmp_path)
    before = await asyncio.to_thread(examined, tmp_path)
    assert before["doctor-database-whole"].light == "green"
    assert before["doctor-no-backup"].light == "yellow"
    backup.make(file, tmp_path / "backups", datetime.now(UTC) - timedelta(days=3))
    assert (await asyncio.to_thread(examined, tmp_path))["doctor-newest-backup"].light == "yellow"
    backup.make(file, tmp_path / "backups", datetime.now(UTC))
    assert (await asyncio.to_thread(examined, tmp_path))["doctor-newest-backup"].light == "green"


def test_a_database_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"this is no database" * 100)
    found = examined(tmp_path)["doctor-database-broken"]
    assert found.light == "red"
    assert found.error is not None


async def test_a_database_that_is_damaged_inside(tmp_path: Path) -> None:
    file = await stored(tmp_path)
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'attempts'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    whole = bytearray(file.read_bytes())
    whole[(page - 1) * size : (page - 1) * size + 64] = b"\xff" * 64
    file.write_bytes(whole)
    assert (await asyncio.to_thread(examined, tmp_path))["doctor-database-broken"].light == "red"


async def test_a_database_of_another_schema(tmp_path: Path) -> None:
    file = await stored(tmp_path)

    def schema(version: str) -> None:
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
        connection.close()

    schema("0001")
    found = await asyncio.to_thread(examined, tmp_path)
    assert (found["doctor-database-whole"].light, found["doctor-database-whole"].do) != ("green", None)
    schema("9999")
    assert (await asyncio.to_thread(examined, tmp_path))["doctor-database-broken"].light == "red"


@pytest.mark.parametrize("address", ["nonsense", "mysql://nernst:hunter2@db/nernst"])
def test_an_address_that_is_none_is_not_repeated(tmp_path: Path, address: str) -> None:
    found = examined(tmp_path, database=address)["doctor-database-address"]
    assert found.light == "red"
    assert found.error is None


def test_a_server_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("asyncpg")
    with discord() as url:
        monkeypatch.setattr(reaching, "GATEWAY", url)
        nowhere = "postgresql+asyncpg://nernst:hunter2@127.0.0.1:1/nernst"
        found = examined(tmp_path, network=True, database=nowhere)["doctor-server-wrong"]
    assert found.light == "red"
    assert found.error is not None
    assert "hunter2" not in speaker("en").say(why(found.error))


@pytest.mark.parametrize(("mode", "light"), [(0o700, "green"), (0o750, "yellow"), (0o777, "red")])
def test_who_else_may_look_into_the_folder(tmp_path: Path, mode: int, light: str) -> None:
    tmp_path.chmod(mode)
    assert examined(tmp_path)["doctor-folder"].light == light


def test_a_folder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere
    assert examined(tmp_path / "new" / "er")["doctor-folder"].light == "red"


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("LEAST_FREE", 10**30, "doctor-space"),
        ("OLDEST", (9, 0), "doctor-python"),
        ("SQLITE_OLDEST", (9, 0, 0), "doctor-sqlite"),
        ("EARLIEST", 10**12, "doctor-clock"),
        ("_LIBRARIES", ("nothing_like_it",), "doctor-libraries-missing"),
    ],
)
def test_a_machine_that_does_not_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: object, what: str
) -> None:
    monkeypatch.setattr(doctor, name, value)
    found = examined(tmp_path)[what]
    assert found.light == "red"
    assert found.do is not None


def test_no_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    monkeypatch.setattr("bot.figures.style.chinese_family", lambda: None)
    assert examined(tmp_path)["doctor-no-font"].light == "yellow"
    assert "doctor-no-pictures" in examined(tmp_path, pictures=False)


@pytest.mark.parametrize(
    ("answer", "discord_light", "clock_light"),
    [
        ({}, "doctor-discord", "green"),
        ({"ahead_s": 3600.0}, "doctor-discord", "red"),
        ({"body": b"<html>hotel login</html>"}, "doctor-discord-away", "green"),
        ({"body": b"[]"}, "doctor-discord-away", "green"),
    ],
)
def test_discord_and_the_clock(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: dict[str, Any],
    discord_light: str,
    clock_light: str,
) -> None:
    with discord(**answer) as url:
        monkeypatch.setattr(reaching, "GATEWAY", url)
        found = examined(tmp_path, network=True)
    assert discord_light in found
    assert found["doctor-clock"].light == clock_light


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "GATEWAY", "http://127.0.0.1:1/")
    assert examined(tmp_path, network=True)["doctor-discord-away"].light == "red"


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    return lambda token: monkeypatch.setenv("DISCORD_TOKEN", token)


def test_the_status_tells_a_script(
    configured: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.figures.style.chinese_family", lambda: "Any")
    configured(TOKEN)
    assert printed.main(language="en", network=False) == 0
    assert capsys.readouterr().out.endswith("All is well.\n")
    configured("nonsense")
    assert printed.main(language="zh", network=False) == 1
    told = capsys.readouterr().out
    assert "令牌的样子不对" in told
    assert "nonsense" not in told


def test_a_yellow_light_stops_nothing(
    configured: Callable[[str], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(TOKEN)
    tmp_path.chmod(0o755)
    assert printed.main(language="en", network=False) == 0
    assert "The bot can run." in capsys.readouterr().out
