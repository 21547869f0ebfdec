"""`nernst bot`: start, run until told to stop, and say by the exit code what went wrong."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Literal

import aiohttp
import discord
from pydantic import ValidationError

from bot.app import open_app
from bot.language import speaker
from bot.operations.health import disk_is_writable, served
from bot.operations.logs import astray, handler, place, secrets
from bot.operations.metrics import Metrics
from bot.operations.notify import feed, notify, taking_time, waiting
from bot.operations.pacing import Start
from bot.progress import Corrupt, NewerSchema, StoreError, backup
from bot.progress.errors import BadAddress
from bot.progress.files import file_of
from bot.settings import MissingToken, Settings
from bot.tutor.answer import Say

from .client import NernstClient
from .desk import Desk
from .door import is_news
from .shards import ALONE, Shards, shards

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from bot.app import App

log = logging.getLogger("nernst.discord")
LOOK_AFTER = 10_000
"""So many new objects are made until Python looks for cycles among them; 700 by default."""
_QUIET = {
    "discord": logging.INFO,
    "asyncio": logging.INFO,
    "aiosqlite": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
}


class Exit(IntEnum):
    """Exit codes; those from 64 on do not go away by starting again (systemd: RestartPreventExitStatus)."""

    DONE = 0
    FAULT = 1
    STORE = 3
    NETWORK = 4
    SETTINGS = 64
    NO_TOKEN = 65
    WRONG_TOKEN = 66
    INTENTS = 67
    DATABASE = 68


def main(*, ids: str | None = None, of: int | None = None) -> int:
    """Read the settings from the environment and run; the exit code.

    Args:
        ids: the shards of this process, "0,1" or "0-7"; all by default.
        of: how many shards there are; as many as Discord recommends by default.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            _tell(f"NERNST_{'.'.join(map(str, fault['loc'])).upper()}: {fault['msg']}")
        return Exit.SETTINGS
    try:
        file = file_of(settings.database_url)
    except BadAddress as error:
        _tell(f"NERNST_DATABASE: {error}")
        return Exit.SETTINGS
    mine = shards(ids, of)
    if isinstance(mine, Shards) and not mine.all and file is not None:
        mine = Say("discord-shards-file")
    if isinstance(mine, Say):
        _tell(speaker("en").say(mine))
        return Exit.SETTINGS
    configure_logging(settings.log_level, settings.log_form, secrets(settings))
    start = Start(settings.folder if mine.all else settings.folder / mine.name)
    try:
        code = asyncio.run(_paced(start.pause_s, settings, mine))
    except Exception as error:  # the program is wrong; its words may hold what a user wrote
        log.critical("the bot failed: %s", place(error))
        return Exit.FAULT
    if code == Exit.DONE:
        start.ended_well()
    return code


async def _paced(pause_s: float, settings: Settings, mine: Shards) -> int:
    asyncio.get_running_loop().set_exception_handler(astray)
    stop = _told_to_stop()
    if pause_s:
        log.warning("too many starts that ended badly: waiting %s s", round(pause_s))
        waiting(pause_s)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause_s)
            return Exit.DONE
    return await run(settings, mine, stop)


def _told_to_stop() -> asyncio.Event:
    """Set by SIGTERM and SIGINT."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, stop.set)
    return stop


async def run(settings: Settings, mine: Shards = ALONE, stop: asyncio.Event | None = None) -> int:
    """Run the bot until `stop`, which by default SIGTERM and SIGINT set; the exit code."""
    stop = stop or _told_to_stop()
    try:
        token = settings.bot_token()
    except MissingToken as error:
        _tell(str(error))
        return Exit.NO_TOKEN
    try:
        async with AsyncExitStack() as stack:
            async with taking_time():
                app = await stack.enter_async_context(open_app(settings))
            metrics = Metrics()
            metrics.watch(writer=app.writer, studio=app.studio)
            if (file := file_of(settings.database_url)) is not None:
                metrics.watch_backups(partial(backup.newest, file))
            desk = Desk(app.tutor, app.store, settings, studio=app.studio, metrics=metrics)
            client = NernstClient(desk, metrics=metrics, shards=mine)
            metrics.watch_shards(lambda: client.shards_wanted, lambda: client.shards_up)
            client.warm()
            settle_memory()
            async with client, _watched(client, metrics, app):
                return await _serve(client, token, settings, stop)
    except (Corrupt, NewerSchema) as error:
        _tell(str(error))
        return Exit.DATABASE
    except StoreError as error:
        _tell(str(error))
        return Exit.STORE


async def _serve(client: NernstClient, token: str, settings: Settings, stop: asyncio.Event) -> int:
    running = asyncio.create_task(client.start(token), name="discord")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    timetable = asyncio.create_task(client.timetable.run(), name="timetable")
    try:
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            return _ended(running)
        timetable.cancel()  # nothing new; what it is sending is waited for
        await close(client, settings.drain_seconds)
        return Exit.DONE
    finally:
        stopping.cancel()
        running.cancel()
        timetable.cancel()
        await asyncio.gather(running, stopping, timetable, return_exceptions=True)


@asynccontextmanager
async def _watched(client: NernstClient, metrics: Metrics, app: App) -> AsyncIterator[None]:
    """Health and metrics over HTTP where wanted; signs of life for systemd."""
    tasks = [asyncio.create_task(feed()), asyncio.create_task(metrics.measure_lag())]
    settings = app.settings
    async with AsyncExitStack() as stack:
        if settings.health_port is not None:
            checks = {
                "gateway": client.is_connected,
                "writer": lambda: app.writer is not None and app.writer.alive,
                "disk": lambda: disk_is_writable(settings.folder),
            }
            host, port = settings.health_host, settings.health_port
            try:
                port = await stack.enter_async_context(served(metrics, checks, host=host, port=port))
                log.info("health and metrics on http://%s:%s", host, port)
            except OSError as error:  # students are answered all the same
                log.error("no health and metrics on http://%s:%s: %s", host, port, error.strerror)
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def close(client: NernstClient, seconds: float) -> None:
    """Let in nobody more, finish what is being answered or sent, and close the gateway."""
    notify("STOPPING=1")
    log.info("stopping: %s answers in the making", client.door.open)
    answered, sent = await asyncio.gather(client.door.drain(seconds), client.timetable.drain(seconds))
    if not answered:
        log.warning("%s answers were not finished in %s s", client.door.open, seconds)
    if not sent:
        log.warning("what was due was not sent in %s s: after the next start it is sent again", seconds)
    await client.close()


def _ended(running: asyncio.Task[None]) -> int:
    error = running.exception()
    match error:
        case None:
            return Exit.DONE
        case discord.LoginFailure():
            _say("discord-exit-token")
            return Exit.WRONG_TOKEN
        case discord.PrivilegedIntentsRequired() | discord.ConnectionClosed(code=4013 | 4014):
            _say("discord-exit-intents")
            return Exit.INTENTS
        case discord.ConnectionClosed(code=4004):
            _say("discord-exit-token")
            return Exit.WRONG_TOKEN
        case discord.HTTPException() | discord.GatewayNotFound() | aiohttp.ClientError() | OSError():
            _say("discord-exit-network")
            return Exit.NETWORK
        case _:
            raise error


def settle_memory() -> None:
    """What stays for ever is not looked through again for what is no longer used, and what comes less often.

    An answer makes a thousand small objects and hardly a cycle; to look through all that is kept for cycles
    takes up to a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(LOOK_AFTER)


def configure_logging(
    level: str, form: Literal["plain", "json"] = "plain", secret: Iterable[str] = ()
) -> None:
    """One line a record on the error output; libraries that would log what a user wrote stay quiet."""
    logging.basicConfig(level=level, handlers=[handler(form, secret)])
    logging.getLogger("discord.app_commands.tree").addFilter(is_news)
    for name, least in _QUIET.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(level)))


def _say(id_: str) -> None:
    _tell(speaker("en").say(Say(id_)))


def _tell(text: str) -> None:
    print(f"nernst bot: {text}", file=sys.stderr)  # noqa: T201 - for the operator, also without logging
