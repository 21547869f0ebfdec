"""What systemd is told, what is measured, what is served, and what the doctor finds."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import sys
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import pytest
from pydantic import SecretStr

from bot.faces.terminal import doctor as printed
from bot.language import speaker
from bot.operations import doctor
from bot.operations.health import disk_is_writable, served
from bot.operations.logs import JsonLines
from bot.operations.metrics import Metrics
from bot.operations.notify import feed, notify, watchdog_s
from bot.settings import Settings
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Where systemd would listen."""
    address = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.bind(str(address))
        out.settimeout(2)
        monkeypatch.setenv("NOTIFY_SOCKET", str(address))
        yield out


def test_systemd_is_told(bus: socket.socket) -> None:
    assert notify("READY=1")
    assert bus.recv(100) == b"READY=1"


def test_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    assert not notify("READY=1")


async def test_the_loop_gives_signs_of_life(bus: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    task = asyncio.create_task(feed())
    await asyncio.sleep(0.05)
    task.cancel()
    assert bus.recv(100) == b"WATCHDOG=1"
    assert bus.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize(("usec", "pid"), [("", None), ("nonsense", None), ("20000", "1")])
def test_no_watchdog(usec: str, pid: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", usec)
    monkeypatch.setenv("WATCHDOG_PID", pid) if pid else monkeypatch.delenv("WATCHDOG_PID", raising=False)
    assert watchdog_s() is None


class Parts:
    waiting, commits, jobs, last_commit_s = 3, 5, 8, 0.25
    drawn, kept, failed = 2, 7, 1


def measured() -> Metrics:
    metrics = Metrics()
    metrics.watch(writer=Parts(), studio=Parts())
    metrics.call("command", "ask", "ok", 0.03)
    metrics.question(Tutor().ask("E_K 5/140 for my friend Ada"))
    return metrics


def test_what_is_measured() -> None:
    text = measured().text().decode()
    for line in (
        'nernst_interactions_total{event="command",name="ask",outcome="ok"} 1.0',
        'nernst_questions_total{kind="nernst",language="en",status="answered"} 1.0',
        "nernst_writes_waiting 3.0",
        "nernst_commit_seconds 0.25",
        'nernst_pictures_total{how="failed"} 1.0',
        'nernst_interaction_seconds_bucket{event="command",le="0.05"} 1.0',
    ):
        assert line in text
    assert "Ada" not in text


async def test_health_readiness_and_metrics(tmp_path: Path) -> None:
    ready = {"gateway": False}
    checks = {"gateway": lambda: ready["gateway"], "disk": lambda: disk_is_writable(tmp_path)}
    async with served(measured(), checks, host="127.0.0.1", port=0) as port, aiohttp.ClientSession() as web:
        base = f"http://127.0.0.1:{port}"

        async def get(path: str) -> tuple[int, str]:
            async with web.get(base + path) as answer:
                return answer.status, await answer.text()

        assert await get("/healthz") == (200, "alive\n")
        assert await get("/readyz") == (503, "not ready: gateway\n")
        ready["gateway"] = True
        assert await get("/readyz") == (200, "ready\n")
        status, text = await get("/metrics")
        assert status == 200
        assert "nernst_writes_waiting" in text
        assert (await get("/anything"))[0] == 404


def test_a_disk_that_cannot_be_written(tmp_path: Path) -> None:
    assert disk_is_writable(tmp_path)
    assert not disk_is_writable(tmp_path / "missing")


async def test_the_delay_of_the_loop_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.operations import metrics as module

    monkeypatch.setattr(module, "LAG_EVERY_S", 0.01)
    metrics = Metrics()
    task = asyncio.create_task(metrics.measure_lag())
    await asyncio.sleep(0.05)
    task.cancel()
    assert "nernst_loop_lag_worst_seconds" in metrics.text().decode()


def test_log_lines_as_json() -> None:
    def line(message: str, error: Any = None) -> dict[str, Any]:
        record = logging.LogRecord("nernst", logging.INFO, "f", 1, message, None, error)
        made: dict[str, Any] = json.loads(JsonLines().format(record))
        return made

    assert line('{"event":"command","ms":3}')["event"] == "command"
    assert line("ready: 3 servers")["message"] == "ready: 3 servers"
    assert line("{not json")["message"] == "{not json"
    try:
        raise ValueError("x")
    except ValueError:
        assert "ValueError" in line("failed", sys.exc_info())["traceback"]


def settings(tmp_path: Path, **more: Any) -> Settings:
    return Settings(folder=tmp_path, token=SecretStr(TOKEN), **more)


def lights(found: list[doctor.Finding]) -> dict[str, str]:
    return {one.what.id: one.light for one in found}


def test_a_healthy_machine(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    found = lights(list(doctor.examine(settings(tmp_path))))
    assert "red" not in found.values()
    assert found["doctor-token"] == "green"
    assert found["doctor-database-new"] == "green"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_finding_is_a_line_without_the_token(tmp_path: Path, language: Any) -> None:
    for one in doctor.examine(settings(tmp_path)):
        said = speaker(language).say(one.what) + (speaker(language).say(one.do) if one.do else "")
        assert "\n" not in said
        assert TOKEN not in said


def test_a_token_that_is_none(tmp_path: Path) -> None:
    odd = Settings(folder=tmp_path, token=SecretStr("Bot abc"))
    assert lights(list(doctor.examine(odd)))["doctor-token-odd"] == "red"


def test_a_database_that_is_broken(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"this is no database" * 100)
    assert lights(list(doctor.examine(settings(tmp_path))))["doctor-database-broken"] == "red"


def test_a_disk_that_is_nearly_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LEAST_FREE", 10**30)
    assert lights(list(doctor.examine(settings(tmp_path))))["doctor-space"] == "red"


def test_the_status_tells_a_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    assert printed.main(language="en") == 0
    assert "All is well." in capsys.readouterr().out
    monkeypatch.setenv("DISCORD_TOKEN", "nonsense")
    assert printed.main(language="zh") == 1
    told = capsys.readouterr().out
    assert "令牌的样子不对" in told
    assert "nonsense" not in told
