"""Two and four real bots as processes on one PostgreSQL: what must happen once happens once."""

from __future__ import annotations

import asyncio
import re
import signal
from contextlib import AsyncExitStack
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import pytest
from sqlalchemy import Connection, text

from bot.faces.discord.run import Exit
from bot.faces.discord.timetable import item_of_day
from bot.progress import Attempt, CourseSettings, Due, Outcome, UserSettings
from bot.progress.opening import open_store
from bot.progress.store import LEASE
from tests.bot.operations import discord_double
from tests.bot.operations.processes import SOON_S, TOKEN, started, systemd

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.progress import Store
    from bot.progress.sqlstore import SqlStore
    from tests.bot.operations.discord_double import Discord, Post
    from tests.bot.operations.processes import Heard

GUILD: Final = 9001
CHANNEL: Final = 9002
ANN: Final = 7001
OFTEN_S: Final = "0.2"
numbers = count(5001)


class Bots:
    """Processes on one Discord and one database.

    Attributes:
        double: the Discord.
        store: the database, as the test sees it.
        url: of the database.
    """

    def __init__(
        self, stack: AsyncExitStack, folder: Path, double: Discord, store: SqlStore, url: str
    ) -> None:
        self.double = double
        self.store = store
        self._stack = stack
        self._folder = folder
        self.url = url

    def token(self, name: str) -> str:
        """Discord tells the processes apart by it."""
        return f"{TOKEN}{name}"

    async def start(self, name: str, shards: str, of: int) -> tuple[Process, Heard]:
        """A process that is being started."""
        more = {
            "DISCORD_TOKEN": self.token(name), "NERNST_DATABASE": self.url, "NERNST_PICTURES": "false",
            "NERNST_USER_BURST": "1000", "NERNST_LOG_LEVEL": "INFO",
        }  # fmt: skip
        options = ("--shards", shards, "--of", str(of))
        return await self._stack.enter_async_context(
            started(self._folder / name, self.double, *options, every_s=OFTEN_S, **more)
        )

    async def running(self, parts: dict[str, str], of: int) -> dict[str, tuple[Process, Heard]]:
        """Processes by name, each ready with its shards."""
        found = {name: await self.start(name, shards, of) for name, shards in parts.items()}
        for _, log in found.values():
            await log.until("ready: ")
        return found

    async def ask(self, shard: int) -> int:
        """A student in a server of that shard asks; the number of the interaction."""
        number = next(numbers)
        await self.double.ask(number, "E_K 5/140", user="ada", token=f"t{number}", shard=shard)
        return number

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something that is to come about."""
        async with asyncio.timeout(SOON_S):
            while not holds():
                await asyncio.sleep(0.02)

    def begun(self, number: int) -> bool:
        """Whether the first sign for an interaction is on its way."""
        return any(f"/interactions/{number}/" in path for _, path in self.double.asked)

    def puts(self) -> int:
        """How often the commands were sent."""
        return sum(method == "PUT" for method, _ in self.double.asked)


@pytest.fixture
async def bots(tmp_path: Path, postgres: str) -> AsyncIterator[Bots]:
    async with AsyncExitStack() as stack:
        double = await stack.enter_async_context(discord_double.opened())
        double.guild = GUILD
        store = await stack.enter_async_context(await open_store(postgres))
        yield Bots(stack, tmp_path, double, store, postgres)


def ago(minutes: int) -> time:
    """The time of day, that long ago."""
    return (datetime.now(UTC) - timedelta(minutes=minutes)).time().replace(second=0, microsecond=0)


async def due_for_review(store: Store, user: int) -> None:
    """Somebody who practised long ago and wants to be reminded about now."""
    then = datetime.now(UTC) - timedelta(days=60)
    practised = Attempt(
        id=f"a{user}", user=user, skill="compute:equilibrium_potential", concept="equilibrium_potential",
        template="potential_potassium", seed=1, language="en", asked_at=then, answered_at=then, given="-89",
        outcome=Outcome.RIGHT,
    )  # fmt: skip
    assert await store.record(practised)
    await store.set_settings(user, UserSettings(reminder=ago(1)))


def body(post: Post) -> str:
    return str(post.body)


@pytest.mark.parametrize(
    "parts", [{"a": "0,1", "b": "2-3"}, {"a": "0", "b": "1", "c": "2", "d": "3"}], ids=["two", "four"]
)
async def test_what_must_happen_once_happens_once(bots: Bots, parts: dict[str, str]) -> None:
    students = range(ANN, ANN + 12)
    for user in students:
        await due_for_review(bots.store, user)
    yesterday = item_of_day(GUILD, "2026-01-01", ())
    course = CourseSettings(daily_channel=CHANNEL, daily_time=ago(1))
    await bots.store.set_course(GUILD, course)
    (today,) = await bots.store.daily(datetime.now(UTC))
    posted = Due(today.day_before, today.at, what=f"{yesterday.template} {yesterday.seed}")
    assert await bots.store.claim(posted, today.at - timedelta(days=1))
    await bots.store.done(posted, today.at - timedelta(days=1))

    found = await bots.running(parts, 4)
    opened = {(shard, of) for shard, of, _ in bots.double.identified}
    assert opened == {(shard, 4) for shard in range(4)}
    assert bots.puts() == 1
    everything_due = len(students) + 1
    await bots.until(lambda: len(bots.double.shown) == everything_due)
    asked = [await bots.ask(shard) for shard in range(4) for _ in range(5)]
    await bots.until(lambda: all(bots.double.told[number] for number in asked))
    for child, _ in found.values():
        child.send_signal(signal.SIGTERM)
    for child, log in found.values():
        await log.end()
        assert await child.wait() == Exit.DONE

    assert len(bots.double.posts) == everything_due, "nothing was sent twice"
    (daily,) = [post for post in bots.double.posts if post.channel == str(CHANNEL)]
    assert "每日一题" in body(daily)  # in the server's language, on whichever process
    assert "昨天的题" in body(daily)  # though nobody answered it
    assert {post.channel for post in bots.double.posts} == {str(user) for user in (*students, CHANNEL)}
    assert all("−89.06 mV" in shown for number in asked for shown in bots.double.told[number])
    assert bots.puts() == 1


async def test_a_process_that_is_killed_in_the_middle_is_replaced(bots: Bots) -> None:
    """It dies while Discord has its message but it has not heard so: the other sends again, one is shown."""
    sending: asyncio.Queue[Post] = asyncio.Queue()
    dead = asyncio.Event()

    async def heard(post: Post) -> None:
        first = not bots.double.shown
        bots.double.shown[post.channel, str(post.body["nonce"])] = post
        if first:
            await sending.put(post)
            await dead.wait()  # the answer never comes

    bots.double.before_post = heard
    found = await bots.running({"a": "0", "b": "1"}, 2)
    await due_for_review(bots.store, ANN)
    post = await asyncio.wait_for(sending.get(), SOON_S)
    (victim,) = [name for name in found if bots.token(name) == post.token]
    found[victim][0].kill()
    await found[victim][0].wait()
    dead.set()
    await a_lease_passes(bots.store)
    await bots.until(lambda: len(bots.double.posts) == 2)
    (heir,) = [name for name in found if name != victim]
    assert bots.double.posts[1].token == bots.token(heir)
    assert len(bots.double.shown) == 1, "the same nonce: one message"
    number = await bots.ask(int(heir == "b"))
    await bots.until(lambda: bool(bots.double.told[number]))


async def a_lease_passes(store: SqlStore) -> None:
    """As if so much time had gone by."""

    def earlier(connection: Connection) -> Any:
        shift = {"lease": int(LEASE.total_seconds() * 1_000_000)}
        return connection.execute(text("UPDATE once SET claimed_at = claimed_at - :lease"), shift)

    await store.writer.do(earlier)


async def test_a_rolling_restart_leaves_nobody_without_an_answer(bots: Bots) -> None:
    """Each process is replaced by one with the same shards; students ask all along."""
    old = await bots.running({"a": "0", "b": "1"}, 2)
    asked: list[int] = []

    async def students() -> None:
        while True:
            asked.extend([await bots.ask(0), await bots.ask(1)])
            await asyncio.sleep(0.1)

    asking = asyncio.create_task(students())
    for shard, (name, (child, log)) in enumerate(old.items()):
        _, new_log = await bots.start(f"new-{name}", str(shard), 2)
        await new_log.until("ready: ")
        child.send_signal(signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
    await asyncio.sleep(0.5)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    await bots.until(lambda: all(bots.double.told[number] for number in asked))
    assert len(asked) > 10
    for number in asked:
        (shown,) = bots.double.told[number]
        assert "−89.06 mV" in shown


async def test_who_is_closing_leaves_students_to_its_successor(bots: Bots) -> None:
    """It still answers one; the others are answered by the new process, not told to come back later."""
    (old, old_log), _ = (await bots.running({"old": "0", "new": "0"}, 1)).values()
    last = next(numbers)
    bots.double.held[last] = asyncio.Event()
    await bots.double.ask(last, "E_K 5/140", user="ada", token=f"t{last}", shard=0, only=bots.token("old"))
    await bots.until(lambda: bots.begun(last))
    old.send_signal(signal.SIGTERM)
    await old_log.until("stopping: 1 answers")
    asked = [await bots.ask(0) for _ in range(5)]
    await bots.until(lambda: all(bots.double.told[number] for number in asked))
    bots.double.held[last].set()
    await old_log.end()
    assert await old.wait() == Exit.DONE
    assert "not finished" not in "".join(old_log.all)
    for number in (last, *asked):
        (shown,) = bots.double.told[number]
        assert "−89.06 mV" in shown


async def test_an_interaction_of_two_processes_is_answered_once(bots: Bots) -> None:
    await bots.running({"a": "0", "b": "0"}, 2)
    asked = [await bots.ask(0) for _ in range(20)]
    await bots.until(lambda: all(bots.double.told[number] for number in asked))
    callbacks = [path for method, path in bots.double.asked if path.endswith("/callback")]
    assert len(callbacks) == len(asked), "the other process did not even try"


async def test_a_process_is_ready_when_every_shard_of_it_is(bots: Bots, tmp_path: Path) -> None:
    options = ("--shards", "1,2", "--of", "4")
    more = {"NERNST_DATABASE": bots.url, "NERNST_HEALTH_PORT": "0"}
    async with started(tmp_path / "two", bots.double, *options, **more) as (_, log):
        found = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
        assert found is not None
        await until_ready(found[1], "ready")
        assert {"nernst_shards 2.0", "nernst_shards_connected 2.0"} <= await measured(found[1])
        bots.double.down = True
        (session,) = [one for one in bots.double.sessions if one.shard == (2, 4)]
        await session.socket.close(code=4000)
        await until_ready(found[1], "not ready: gateway")
        assert {"nernst_shards 2.0", "nernst_shards_connected 1.0"} <= await measured(found[1])
        bots.double.down = False
        await until_ready(found[1], "ready")


async def until_ready(port: str, says: str) -> None:
    """Wait until /readyz says so."""
    async with asyncio.timeout(SOON_S):
        while (await page(port, "readyz")).strip() != says:
            await asyncio.sleep(0.05)


async def measured(port: str) -> set[str]:
    """The lines of /metrics."""
    return set((await page(port, "metrics")).splitlines())


async def page(port: str, path: str) -> str:
    """What is served there, whatever the status."""
    async with aiohttp.ClientSession() as web, web.get(f"http://127.0.0.1:{port}/{path}") as answer:
        return await answer.text()


async def test_as_many_shards_as_discord_recommends(bots: Bots, tmp_path: Path) -> None:
    bots.double.recommended = 3
    address = tmp_path / "notify"
    async with (
        systemd(address) as unit,
        started(tmp_path / "auto", bots.double, NOTIFY_SOCKET=str(address)) as (_, log),
    ):
        assert "3 of 3 shards" in await log.until("ready: ")
        await unit.until("READY=1")
    assert {shard for shard, _, _ in bots.double.identified} == {0, 1, 2}
    longer = [said for said in unit.all if said.startswith("EXTEND_TIMEOUT_USEC=18")]
    assert len(longer) == 3, "each may have to wait for its turn: the unit is not to give up"


async def test_who_may_open_no_more_sessions_today_waits(bots: Bots, tmp_path: Path) -> None:
    bots.double.remaining = 0
    async with started(tmp_path / "auto", bots.double) as (_, log):
        await log.until("no more sessions today")
        await log.until("ready: ")
    assert len(bots.double.identified) == 1


async def test_one_file_is_for_one_process(bots: Bots, tmp_path: Path) -> None:
    async with started(tmp_path, bots.double, "--shards", "0", "--of", "2") as (child, log):
        await log.end()
        assert await child.wait() == Exit.SETTINGS
    assert "NERNST_DATABASE" in "".join(log.all)
    assert bots.double.asked == []
