"""What one process of the real bot holds: memory, interactions a second, and those of several processes.

The bot is a process of its own that takes a loopback double for Discord, on the same machine: several
processes share it with the double and with the database.  Processor time is that of the bots alone.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import warnings
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bot.progress import UserSettings
from bot.progress.opening import open_store
from tests.bot.operations import discord_double
from tests.bot.operations.processes import TOKEN, started

from .postgres import database, servers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.bot.operations.discord_double import Discord

GUILDS = 2500
"""What Discord puts on one shard."""
CHANNELS, ROLES = 30, 20
ASKS = 1500
MESSAGES = 10_000
AT_ONCE = 20
PASSES = 2
SETTLED_S = 3
REMINDERS = 20_000
numbers = count(10_000)


@dataclass(frozen=True)
class Pace:
    """Interactions a second, and processor time of the bots for one."""

    a_second: float
    cpu_ms: float


def main() -> None:
    """Print it all."""
    warnings.simplefilter("ignore")
    asyncio.run(_all())


async def _all() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await _memory(Path(folder) / "memory")
        one = await _best(Path(folder) / "file", 1, None)
        print(f"interactions, one process, SQLite              {_pace(one, one)}")
        for server in servers(Path(folder) / "pg"):
            for processes in (1, 2, 4):
                url = await database(server, f"ask{processes}")
                pace = await _best(Path(folder) / f"ask{processes}", processes, url)
                print(f"interactions, {processes} process(es), PostgreSQL        {_pace(pace, one)}")
            await _reminders(await database(server, "reminders"))


# one process


async def _memory(folder: Path) -> None:
    async with discord_double.opened() as double, _bot(folder, double, "m", 1) as process:
        bare = _rss_kB(process)
        print(f"memory, one shard without servers                 {bare / 1024:8.0f} MB")
        (session,) = double.sessions
        for number in range(GUILDS):
            await session.tell("GUILD_CREATE", _guild(number))
        await _answered(double, 1, 0)  # what came before has been read when this is answered
        full = _rss_kB(process)
        of_one = f"with {CHANNELS} channels and {ROLES} roles"
        print(f"memory, a server {of_one:32} {(full - bare) / GUILDS:7.1f} kB")
        await _answered(double, ASKS, 0)
        print(f"memory, after {ASKS} questions                      {_rss_kB(process) / 1024:8.0f} MB")
        used = _cpu_s(process)
        for number in range(MESSAGES):
            await session.tell("MESSAGE_CREATE", _said(number))
        await _answered(double, 1, 0)
        cost_us = (_cpu_s(process) - used) / MESSAGES * 1e6
        print(f"a message that is not for us                     {cost_us:8.0f} microseconds of processor")
    pictures = {"NERNST_PICTURES": "true"}
    async with discord_double.opened() as double, _bot(folder, double, "p", 1, **pictures) as process:
        await _answered(double, 2 * AT_ONCE, 0)
        await asyncio.sleep(SETTLED_S)  # pictures come after the words
        sizes = ", ".join(f"{_rss_kB(child) / 1024:.0f}" for child in _children(process))
        print(f"memory, workers that draw                        {sizes:>8} MB")


def _said(number: int) -> dict[str, Any]:
    author = {"id": "78", "username": "ben", "global_name": "Ben", "discriminator": "0", "avatar": None}
    return {
        "id": str(next(numbers)), "channel_id": str(number % GUILDS * 100),
        "guild_id": str(number % GUILDS * 100), "author": author, "content": "",
        "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None,
        "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": False, "type": 0, "components": [], "flags": 0,
        "member": {"roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False,
                   "flags": 0},
    }  # fmt: skip


def _guild(number: int) -> dict[str, Any]:
    base = number * 100
    channels: list[dict[str, Any]] = [
        {"id": str(base + n), "type": 0, "name": f"week-{n}", "position": n, "permission_overwrites": [],
         "topic": "Ask here", "nsfw": False, "parent_id": None, "last_message_id": None}
        for n in range(CHANNELS)
    ]  # fmt: skip
    roles = [
        {"id": str(base + n), "name": f"group {n}", "color": 0, "hoist": False, "position": n,
         "managed": False, "permissions": "104324673", "mentionable": False, "flags": 0,
         "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
        for n in range(ROLES)
    ]  # fmt: skip
    return {
        "id": str(base), "name": f"Physiology {number}", "channels": channels, "roles": roles, "emojis": [],
        "features": [], "member_count": 150, "members": [], "owner_id": "901", "preferred_locale": "en-US",
        "presences": [], "voice_states": [], "threads": [], "stage_instances": [], "unavailable": False,
    }  # fmt: skip


async def _best(folder: Path, processes: int, url: str | None) -> Pace:
    paces = [await _answers(folder / str(turn), processes, url) for turn in range(PASSES)]
    return Pace(max(one.a_second for one in paces), min(one.cpu_ms for one in paces))


def _pace(pace: Pace, one: Pace) -> str:
    a_second = f"{pace.a_second:6.0f} a second {pace.a_second / one.a_second:6.2f}"
    return f"{a_second}   {pace.cpu_ms:5.2f} ms of processor each {pace.cpu_ms / one.cpu_ms:6.2f}"


async def _answers(folder: Path, processes: int, url: str | None) -> Pace:
    """Interactions, each answered over HTTP; every process has a shard of its own."""
    async with AsyncExitStack() as stack:
        double = await stack.enter_async_context(discord_double.opened())
        bots: list[int] = []
        for shard in range(processes):
            options = () if url is None else ("--shards", str(shard), "--of", str(processes))
            more = {} if url is None else {"NERNST_DATABASE": url}
            name = str(shard)
            bot = _bot(folder / name, double, name, shard + 1, *options, **more)
            bots.append(await stack.enter_async_context(bot))
        each = ASKS // processes
        await asyncio.gather(*(_answered(double, 200, shard) for shard in range(processes)))
        began, used = perf_counter(), sum(map(_cpu_s, bots))
        await asyncio.gather(*(_answered(double, each, shard) for shard in range(processes)))
        took, used = perf_counter() - began, sum(map(_cpu_s, bots)) - used
        return Pace(each * processes / took, used / (each * processes) * 1000)


async def _answered(double: Discord, questions: int, shard: int) -> None:
    """So many questions, some at a time; each is a new one."""
    left = iter(range(questions))

    async def student() -> None:
        for _ in left:
            number = next(numbers)
            asked = f"E_K with {number / 1000} mM out 140 mM in"
            await double.ask(number, asked, user="ada", token=f"t{number}", shard=shard)
            while not double.told[number]:
                await asyncio.sleep(0.001)

    await asyncio.gather(*(student() for _ in range(min(AT_ONCE, questions))))


@asynccontextmanager
async def _bot(
    folder: Path, double: Discord, name: str, sessions: int, *options: str, **more: str
) -> AsyncIterator[int]:
    quiet = {
        "DISCORD_TOKEN": f"{TOKEN}{name}", "NERNST_PICTURES": "false", "NERNST_USER_BURST": "1000000",
        "NERNST_LOG_LEVEL": "INFO", **more,
    }  # fmt: skip
    async with started(folder, double, *options, **quiet) as (process, log):
        await log.until("ready: ")
        assert len(double.sessions) == sessions
        yield process.pid


def _rss_kB(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("no VmRSS")


def _cpu_s(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _children(pid: int) -> Iterator[int]:
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        yield int(child)
        yield from _children(int(child))


# the database


async def _reminders(url: str) -> None:
    """A look for what is due, when so many students want to be reminded, each at a minute of the day."""
    async with await open_store(url) as store:
        for start in range(0, REMINDERS, 1000):
            students = range(start, start + 1000)
            await asyncio.gather(*(store.set_settings(one, _at_some_minute(one)) for one in students))
        began = perf_counter()
        due = await store.reminders(datetime.now(UTC))
        took_ms = (perf_counter() - began) * 1000
        print(f"a look for reminders among {REMINDERS} students          {took_ms:8.0f} ms  ({len(due)} due)")


def _at_some_minute(user: int) -> UserSettings:
    return UserSettings(reminder=time(user // 60 % 24, user % 60))


if __name__ == "__main__":
    main()
