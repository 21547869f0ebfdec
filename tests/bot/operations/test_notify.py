"""What systemd is told."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import pytest

from bot.operations.notify import feed, notify, watchdog_s

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Where systemd would listen."""
    address = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.bind(str(address))
        out.settimeout(10)
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


def test_a_systemd_that_does_not_listen_does_not_hold_up_the_loop(bus: socket.socket) -> None:
    told = 0
    while notify("WATCHDOG=1"):  # until its queue is full
        told += 1
        assert told < 100_000
    assert told >= 1
    assert bus.recv(100) == b"WATCHDOG=1"
    assert notify("STOPPING=1")


async def test_the_loop_gives_signs_of_life(bus: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    task = asyncio.create_task(feed())
    for _ in range(3):
        assert await asyncio.to_thread(bus.recv, 100) == b"WATCHDOG=1"
    task.cancel()


@pytest.mark.parametrize(("usec", "pid"), [("", None), ("nonsense", None), ("20000", "1")])
def test_no_watchdog(usec: str, pid: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", usec)
    monkeypatch.setenv("WATCHDOG_PID", pid) if pid else monkeypatch.delenv("WATCHDOG_PID", raising=False)
    assert watchdog_s() is None
