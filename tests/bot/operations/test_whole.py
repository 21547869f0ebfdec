"""The real bot as a process: what systemd, Prometheus and the log are told while a student asks."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import aiohttp

from bot.faces.discord.run import Exit
from tests.bot.operations import discord_double

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Awaitable, Callable

ROOT: Final = Path(__file__).parents[3]
TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"
OF_INTERACTION: Final = "aW50ZXJhY3Rpb246dG9rZW46bm90OmZvcjp0aGU6bG9n"
QUESTION: Final = "E_K with 5 mM out 140 mM in for zebrafish"
USER: Final = "Ada Lovelace"
SOON_S: Final = 60


class Heard:
    """What comes in, one piece after another, until there is no more."""

    def __init__(self, read: Callable[[], Awaitable[bytes]]) -> None:
        self.all: list[str] = []
        self._news = asyncio.Condition()
        self._read = read
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while piece := await self._read():
            async with self._news:
                self.all.append(piece.decode())
                self._news.notify_all()

    async def until(self, part: str) -> str:
        """The first piece that holds it."""

        def found() -> str | None:
            return next((piece for piece in self.all if part in piece), None)

        async with asyncio.timeout(SOON_S), self._news:
            return str(await self._news.wait_for(found))

    async def end(self) -> None:
        """Wait until nothing more can come."""
        await asyncio.wait_for(self._task, SOON_S)

    def stop(self) -> None:
        """Listen no more."""
        self._task.cancel()


@asynccontextmanager
async def started(
    tmp_path: Path, double: discord_double.Discord, **more: str
) -> AsyncIterator[tuple[Process, Heard]]:
    """The bot, and its log."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NERNST_")}
    environment |= {
        "DISCORD_TOKEN": TOKEN, "NERNST_FOLDER": str(tmp_path / "state"), "NERNST_LOG_FORM": "json",
        "NERNST_LOG_LEVEL": "DEBUG", **more,
    }  # fmt: skip
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.operations.child", str(double.port),
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


async def pages(port: str) -> dict[str, str]:
    """What is served."""
    found = {}
    async with aiohttp.ClientSession() as web:
        for path in ("healthz", "readyz", "metrics"):
            async with web.get(f"http://127.0.0.1:{port}/{path}") as answer:
                assert answer.status == 200
                found[path] = await answer.text()
    return found


async def test_a_student_asks_and_the_operator_sees_that_and_no_more(tmp_path: Path) -> None:
    address = tmp_path / "notify"
    unit = {"NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "200000", "NERNST_HEALTH_PORT": "0"}
    async with (
        discord_double.opened() as double,
        systemd(address) as unit_heard,
        started(tmp_path, double, **unit) as (child, log),
    ):
        await unit_heard.until("READY=1")
        double.too_fast = 1
        await double.ask(4001, QUESTION, user=USER, token=OF_INTERACTION)
        assert json.loads(await log.until('"name": "ask"'))["outcome"] == "ok"
        await unit_heard.until("WATCHDOG=1")
        port = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
        assert port is not None
        served = await pages(port[1])
        for line in (
            'nernst_interactions_total{event="command",name="ask",outcome="ok"} 1.0',
            'nernst_ack_seconds_count{event="command"} 1.0',
            'nernst_answer_seconds_count{event="command"} 1.0',
            'nernst_questions_total{kind="nernst",language="en",status="answered"} 1.0',
            'nernst_rate_limits_total{scope="user"} 1.0',
            'nernst_discord_requests_total{status="429"} 1.0',
            'nernst_picture_seconds_count{how="drawn"} 1.0',  # by a worker without network and files
            "nernst_writes_waiting 0.0",
        ):
            assert line in served["metrics"], line
        committed = re.search(r"nernst_commit_seconds_count ([\d.]+)", served["metrics"])
        assert committed is not None
        assert float(committed[1]) >= 1

        child.send_signal(signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
        await unit_heard.until("STOPPING=1")
    everything = "".join([*log.all, *served.values(), *unit_heard.all])
    assert all(isinstance(json.loads(line), dict) for line in log.all)
    for secret in (TOKEN, OF_INTERACTION, "zebrafish", "5 mM", "Ada", "Lovelace"):
        assert secret not in everything
    assert not list((tmp_path / "state" / "starts").iterdir())


async def test_a_refused_token_is_an_exit_status_of_its_own_and_a_start_that_counts(tmp_path: Path) -> None:
    async with discord_double.opened() as double:
        double.refuses_with = 4004
        async with started(tmp_path, double) as (child, log):
            await log.end()
            assert await child.wait() == Exit.WRONG_TOKEN
    assert TOKEN not in "".join(log.all)
    assert len(list((tmp_path / "state" / "starts").iterdir())) == 1
