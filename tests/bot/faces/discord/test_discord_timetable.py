"""What is due is sent once, also where Discord takes it and does not say so, over a real network."""

from __future__ import annotations

import asyncio
import itertools
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.faces.discord import run, timetable
from bot.faces.discord.timetable import Timetable
from bot.progress.store import LEASE
from tests.bot.faces.discord.loopback import Discord, running, until
from tests.bot.operations import discord_double
from tests.bot.operations.test_several import due_for_review

if TYPE_CHECKING:
    import pytest
    from aiohttp import web

    from bot.app import App
    from bot.progress import Due, Store

STUDENTS = range(7001, 7013)


async def still_due(store: Store) -> set[int | None]:
    """Who has not been reminded."""
    return {one.user for one in await store.reminders(datetime.now(UTC))}


def breaking(double: Discord, *, times: int) -> None:
    """Discord takes the next messages, but the connection breaks before it says so."""
    left = itertools.count(times, -1)

    async def answers(request: web.Request) -> web.StreamResponse | None:
        if not request.path.endswith("/messages") or next(left) <= 0:
            return None
        await discord_double.Discord.rest(double, request)
        return discord_double.cut(request)

    double.answers = answers


async def test_a_reminder_that_discord_took_without_a_word_is_there_once(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ann, *_) = STUDENTS
    await due_for_review(app.store, ann)
    async with running(app, monkeypatch) as (double, client):
        breaking(double, times=1)
        await client.timetable.tick()
        assert len(double.posts) == 2
        assert len(double.shown) == 1
    assert not await still_due(app.store)


async def test_what_is_not_known_to_be_sent_is_sent_again_with_the_same_nonce(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (ann, *_) = STUDENTS
    await due_for_review(app.store, ann)
    async with running(app, monkeypatch) as (double, client):
        breaking(double, times=2)
        await client.timetable.tick()
        assert "remind waits for Discord: ServerDisconnectedError" in caplog.text
        assert await still_due(app.store) == {ann}
        await Timetable(client, now=lambda: datetime.now(UTC) + LEASE).tick()
        assert len(double.posts) == 3
        assert len(double.shown) == 1
    assert not await still_due(app.store)


async def test_a_pause_for_all_holds_up_nobody_for_ever(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timetable, "SENDING_S", 0.05)
    pause = {"message": "You are being rate limited.", "retry_after": 0.5, "global": True}
    left = itertools.count(1, -1)

    async def answers(request: web.Request) -> web.StreamResponse | None:
        if not request.path.endswith("/messages") or next(left) <= 0:
            return None
        return discord_double._json(pause, status=429, headers={"Via": "1.1 double"})

    for user in STUDENTS:
        await due_for_review(app.store, user)
    async with running(app, monkeypatch) as (double, client):
        double.answers = answers
        await client.timetable.tick()
        assert len(double.shown) < len(STUDENTS), "the tick did not wait"
        assert await client.timetable.drain(30)
        assert len(double.shown) == len(double.posts) == len(STUDENTS)
    assert not await still_due(app.store)


async def test_a_stop_waits_for_what_is_being_sent(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    (ann, *_) = STUDENTS
    await due_for_review(app.store, ann)
    taken = asyncio.Event()

    async def before_post(_: discord_double.Post) -> None:
        await taken.wait()

    async with running(app, monkeypatch) as (double, client):
        double.before_post = before_post
        ticking = asyncio.create_task(client.timetable.tick())
        await until(lambda: double.posts)
        ticking.cancel()
        assert not await client.timetable.drain(0.01)
        closing = asyncio.create_task(run.close(client, 30))
        taken.set()
        await closing
        assert len(double.shown) == 1
    assert not await still_due(app.store)


async def test_what_fails_with_one_does_not_end_the_others(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (ann, *_) = STUDENTS
    usual = Timetable._remind

    async def remind(self: Timetable, user: int, due: Due, now: datetime) -> None:
        if user == ann:
            raise RuntimeError("a fault of ours")
        await usual(self, user, due, now)

    monkeypatch.setattr(Timetable, "_remind", remind)
    for user in STUDENTS:
        await due_for_review(app.store, user)
    async with running(app, monkeypatch) as (double, client):
        await client.timetable.tick()
        assert len(double.shown) == len(STUDENTS) - 1
    assert await still_due(app.store) == {ann}
    (told,) = [one for one in caplog.records if one.levelno >= logging.ERROR]
    assert "remind failed: RuntimeError" in told.message
