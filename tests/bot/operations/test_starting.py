"""`nernst bot` from start to end: what goes wrong is told in our words, and the next start waits for it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from bot.app import open_app
from bot.faces.discord import run
from bot.faces.discord.client import NernstClient
from bot.faces.discord.run import Exit
from bot.operations import notify, pacing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.app import App
    from bot.settings import Settings

TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a token; Discord is whatever the test makes of it."""
    for name in [name for name in os.environ if name.startswith("NERNST_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("NERNST_PICTURES", "false")
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def discord(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Awaitable[None]]], None]:
    def becomes(what: Callable[[], Awaitable[None]]) -> None:
        async def start(*_: Any) -> None:
            await what()

        monkeypatch.setattr(NernstClient, "start", start)

    return becomes


async def fails() -> None:
    raise ValueError("why is Ada's squid sad")


async def stops() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.Event().wait()


def starts(machine: Path) -> int:
    return len(list((machine / "starts").iterdir()))


def test_a_fault_of_ours_ends_in_a_line_without_its_words(
    machine: Path, discord: Any, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    discord(fails)
    assert run.main() == Exit.FAULT
    assert "the bot failed: ValueError in fails" in caplog.text
    told = capsys.readouterr()
    assert "squid" not in caplog.text + told.out + told.err
    assert starts(machine) == 1


def test_a_stop_as_asked_is_forgotten(machine: Path, discord: Any) -> None:
    discord(stops)
    assert run.main() == Exit.DONE
    assert starts(machine) == 0
    assert machine.stat().st_mode & 0o077 == 0


def test_after_many_bad_ends_the_next_start_waits_and_tells_systemd(
    tmp_path: Path,
    discord: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(pacing, "FIRST_S", 0.01)
    discord(fails)
    for _ in range(pacing.FREE + 1):
        assert run.main() == Exit.FAULT
    assert "waiting" not in caplog.text
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bus:
        bus.bind(str(tmp_path / "notify"))
        bus.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        discord(stops)
        assert run.main() == Exit.DONE
        assert bus.recv(100).startswith(b"EXTEND_TIMEOUT_USEC=6")
    assert "too many starts that ended badly" in caplog.text


def test_a_stop_in_such_a_pause_is_as_asked_too(
    machine: Path, discord: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    discord(fails)
    for _ in range(pacing.FREE + 1):
        assert run.main() == Exit.FAULT
    monkeypatch.setattr(run, "waiting", lambda _: os.kill(os.getpid(), signal.SIGTERM))
    assert run.main() == Exit.DONE
    assert starts(machine) == pacing.FREE + 1, "those that ended badly"


def test_a_database_that_takes_its_time_is_not_taken_for_a_failure(
    tmp_path: Path, discord: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup and a new schema of gigabytes: longer than TimeoutStartSec."""
    discord(stops)
    monkeypatch.setattr(notify, "MARGIN_S", 0.01)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bus:
        bus.bind(str(tmp_path / "notify"))
        bus.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))

        @asynccontextmanager
        async def slow(settings: Settings) -> AsyncIterator[App]:
            for _ in range(3):
                told = await asyncio.get_running_loop().sock_recv(bus, 100)
                assert told == b"EXTEND_TIMEOUT_USEC=10000"
            async with open_app(settings) as app:
                yield app

        monkeypatch.setattr(run, "open_app", slow)
        assert run.main() == Exit.DONE


def test_a_port_that_is_taken_costs_no_student_an_answer(
    discord: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    discord(stops)
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv("NERNST_HEALTH_PORT", str(other.getsockname()[1]))
        assert run.main() == Exit.DONE
    assert "no health and metrics on" in caplog.text
