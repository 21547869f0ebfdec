"""The real bot as processes: to start them, and what systemd, Prometheus and the log are told."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

import aiohttp

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from tests.bot.operations.discord_double import Discord

ROOT: Final = Path(__file__).parents[3]
TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"
SOON_S: Final = 60


class Heard:
    """What comes in, one piece after another, until there is no more."""

    def __init__(self, read: Callable[[], Awaitable[bytes]]) -> None:
        self.all: list[str] = []
        self._news = asyncio.Condition()
        self._read = read
        self._ended = False
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while piece := await self._read():
            async with self._news:
                self.all.append(piece.decode())
                self._news.notify_all()
        async with self._news:
            self._ended = True
            self._news.notify_all()

    async def until(self, part: str) -> str:
        """The first piece that holds it."""

        def found() -> str | None:
            return next((piece for piece in self.all if part in piece), None)

        async with asyncio.timeout(SOON_S), self._news:
            await self._news.wait_for(lambda: found() or self._ended)
        heard = found()
        assert heard is not None, f"it ended before {part!r}: {''.join(self.all[-3:])}"
        return heard

    async def end(self) -> None:
        """Wait until nothing more can come."""
        await asyncio.wait_for(self._task, SOON_S)

    def stop(self) -> None:
        """Listen no more."""
        self._task.cancel()


@asynccontextmanager
async def started(
    tmp_path: Path,
    double: Discord,
    *options: str,
    every_s: str = "15",
    under: Sequence[str] = (),
    **more: str,
) -> AsyncIterator[tuple[Process, Heard]]:
    """The bot, and its log.

    Args:
        tmp_path: holds its folder.
        double: its Discord.
        options: of `nernst bot`.
        every_s: how often it looks for what is due.
        under: a command that runs it.
        more: of its environment.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NERNST_")}
    environment |= {
        "DISCORD_TOKEN": TOKEN, "NERNST_FOLDER": str(tmp_path / "state"), "NERNST_LOG_FORM": "json",
        "NERNST_LOG_LEVEL": "DEBUG", **more,
    }  # fmt: skip
    child = await asyncio.create_subprocess_exec(
        *under, sys.executable, "-m", "tests.bot.operations.child", str(double.port), every_s, *options,
        cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert child.stderr is not None
    log = Heard(child.stderr.readline)
    try:
        yield child, log
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
        log.stop()


@asynccontextmanager
async def systemd(address: Path) -> AsyncIterator[Heard]:
    """What a process says to $NOTIFY_SOCKET."""
    loop = asyncio.get_running_loop()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bus:
        bus.bind(str(address))
        bus.setblocking(False)
        heard = Heard(lambda: loop.sock_recv(bus, 100))
        try:
            yield heard
        finally:
            heard.stop()


async def metrics_with(port: str, line: str) -> None:
    """Wait until a line is among the metrics, for what is counted by a process of its own."""
    async with asyncio.timeout(SOON_S):
        while line not in (await pages(port))["metrics"]:
            await asyncio.sleep(0.05)


async def pages(port: str) -> dict[str, str]:
    """What is served once the process is ready; right after a fault it may not be, but must soon be again."""
    async with aiohttp.ClientSession() as web, asyncio.timeout(SOON_S):
        return {path: await _page(web, port, path) for path in ("healthz", "readyz", "metrics")}


async def _page(web: aiohttp.ClientSession, port: str, path: str) -> str:
    while True:
        async with web.get(f"http://127.0.0.1:{port}/{path}") as answer:
            if answer.status != HTTPStatus.SERVICE_UNAVAILABLE:
                assert answer.status == HTTPStatus.OK, path
                return await answer.text()
        await asyncio.sleep(0.05)
