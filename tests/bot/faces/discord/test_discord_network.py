"""A Discord that is too busy, bans us, hangs up or does not answer: over a real network, on this machine."""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import signal
from typing import TYPE_CHECKING, Any

import discord
import pytest
from aiohttp import web
from discord.http import Route

from bot.faces.discord import deliver
from bot.faces.discord.desk import Asker
from bot.faces.discord.quiz_marks import QuizMark
from bot.faces.discord.run import Exit
from bot.operations import breaker
from bot.operations.breaker import FIRST_S, LONGEST_S, MOST, WINDOW_S, Breaker, Paused
from bot.progress import Mode
from tests.bot.faces.discord.classroom import Clock
from tests.bot.faces.discord.loopback import Discord, K, running, until
from tests.bot.operations import discord_double
from tests.bot.operations.processes import started

if TYPE_CHECKING:
    from pathlib import Path

    from bot.app import App

GUARD = (
    "<html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head></html>"
)
TOKEN = "t0k3n"


def first(number: int, answer: web.StreamResponse | None) -> Any:
    """The first `number` callbacks are answered so."""
    left = itertools.count(number, -1)

    async def answers(request: web.Request) -> web.StreamResponse | None:
        return answer if request.path.endswith("/callback") and next(left) > 0 else None

    return answers


async def ask(double: Discord, number: int = 4001) -> None:
    await double.ask(number, K, user="ada", token=TOKEN)


async def test_a_callback_that_is_too_fast_is_sent_once_more(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(app, monkeypatch) as (double, client):
        slower = {"message": "You are being rate limited.", "retry_after": 0.3, "global": False}
        double.answers = first(1, discord_double._json(slower, status=429, headers={"Via": "1.1 double"}))
        await ask(double)
        await until(lambda: len(double.callbacks()) == 2)
        await until(lambda: not client.door.open)
        assert "89.06" in str(double.callbacks()[1])
        assert len(double.callbacks()) == 2


async def test_a_message_waits_for_its_turn_as_long_as_it_takes(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "TRY_S", 0.05)
    left = itertools.count(2, -1)
    slower = {"message": "You are being rate limited.", "retry_after": 0.4, "global": True}

    async def answers(request: web.Request) -> web.StreamResponse | None:
        if not request.path.endswith("/messages") or next(left) <= 0:
            return None
        return discord_double._json(slower, status=429, headers={"Via": "1.1 double"})

    async with running(app, monkeypatch) as (double, client):
        double.answers = answers
        await double.say(9001, K)
        await until(lambda: len(double.shown) == 1 and not client.door.open)
        assert len([path for _, path in double.asked if path.endswith("/messages")]) == 3
        await double.say(9002, K)  # and nobody is held up afterwards
        await until(lambda: len(double.shown) == 2)


async def test_commands_that_have_to_wait_hold_up_nobody(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.faces.discord.client.SENDING_S", 0.05)
    tries, taken = itertools.count(), asyncio.Event()

    async def answers(request: web.Request) -> web.StreamResponse | None:
        if request.method == "PUT":
            if next(tries) == 0:
                return too_fast(wait_s=0.2)
            await taken.wait()
        return None

    async with running(app, monkeypatch, answers) as (double, client):
        key = f"commands:{client.application_id}:all"
        await ask(double)
        await until(double.callbacks)
        await asyncio.gather(*(client.timetable.tick() for _ in range(3)))
        assert not client.commands_sent
        assert await app.store.done_with(key) is None
        taken.set()
        await until(lambda: client.commands_sent)
        assert await app.store.done_with(key)
        assert [method for method, _ in double.asked].count("PUT") == 2, "one that waits is not sent beside"


async def test_a_stop_does_not_wait_until_discord_takes_commands(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.faces.discord.client.SENDING_S", 0.05)

    async def answers(request: web.Request) -> web.StreamResponse | None:
        return too_fast(wait_s=36_000) if request.method == "PUT" else None

    async with running(app, monkeypatch, answers) as (_, client):
        (sending,) = [one for one in asyncio.all_tasks() if one.get_name() == "commands"]
        await client.close()
        await until(sending.cancelled)


def too_fast(*, wait_s: float) -> web.Response:
    """Come again later."""
    slower = {"message": "You are being rate limited.", "retry_after": wait_s, "global": False}
    return discord_double._json(slower, status=429, headers={"Via": "1.1 double"})


async def test_a_storm_of_refusals_is_not_answered_by_a_storm_of_requests(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(app, monkeypatch) as (double, client):

        async def denied(_: web.Request) -> web.StreamResponse:
            return discord_double._json({"code": 50013}, status=403)

        double.answers = denied
        before = len(double.asked)
        paused = 0
        for _ in range(2 * MOST):
            try:
                await client.http.request(Route("GET", "/channels/{channel_id}", channel_id=1))
            except discord.Forbidden:
                pass
            except Paused:
                paused += 1
        assert len(double.asked) - before == MOST
        assert paused == MOST
        assert len([one for one in caplog.records if "nothing is sent" in one.message]) == 1


async def test_the_guard_before_discord_stops_us_at_once_and_the_gateway_stays(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    async with running(app, monkeypatch) as (double, _client):

        async def banned(_: web.Request) -> web.StreamResponse:
            headers = {"Retry-After": "120"}
            return web.Response(status=429, text=GUARD, content_type="text/html", headers=headers)

        double.answers = banned
        before = len(double.asked)
        for number in range(20):
            await ask(double, 4001 + number)
        await until(lambda: sum('"event":"command"' in one.message for one in caplog.records) == 20)
        assert len(double.asked) - before <= 20  # those on their way when the first came back
        sent = len(double.asked)
        await ask(double, 5001)
        await until(lambda: sum('"event":"command"' in one.message for one in caplog.records) == 21)
        assert len(double.asked) == sent
        assert "nothing is sent for 120 s" in caplog.text
        assert '"outcome":"error"' not in caplog.text
        await double.hang_up(4000)
        await until(lambda: double.resumed)


def test_the_breaker_opens_longer_each_time_and_closes_after_a_good_answer() -> None:
    clock = Clock()
    opened = Breaker(clock)
    for _ in range(MOST - 1):
        opened.answered(403)
    opened.answered(200)
    opened.answered(429, shared=True)
    opened.answered(500)
    assert opened.pause_s == 0
    for pause_s in (FIRST_S, 2 * FIRST_S, 4 * FIRST_S, 8 * FIRST_S, LONGEST_S, LONGEST_S):
        while not opened.pause_s:
            opened.answered(401)
        assert opened.pause_s == pause_s
        clock.now += pause_s
        assert opened.pause_s == 0
    clock.now += WINDOW_S
    opened.answered(200)
    opened.answered(403)
    assert opened.pause_s == 0, "old refusals are forgotten"


def test_a_refusal_of_everything_stays_below_a_thousand_in_ten_minutes() -> None:
    clock = Clock()
    opened, sent = Breaker(clock), list[float]()
    for _ in range(3600 * 20):
        if not opened.pause_s:
            opened.answered(429)
            sent.append(clock.now)
        clock.now += 0.05
    for began in sent[:: max(1, len(sent) // 500)]:
        assert sum(began <= at < began + 600 for at in sent) < 1000
    assert breaker.MOST < 1000


async def test_a_connection_that_is_reset_costs_no_answer_and_makes_no_second_one(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(app, monkeypatch) as (double, client):

        async def reset(request: web.Request) -> web.StreamResponse | None:
            if request.path.endswith("/callback") and len(double.callbacks()) == 1:
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            return None

        double.answers = reset
        await ask(double)
        await until(lambda: len(double.callbacks()) == 2)
        await until(lambda: not client.door.open)
        assert double.callbacks()[0] == double.callbacks()[1]
        assert not [path for _, path in double.asked if path.endswith("/messages")]


async def test_a_connection_that_is_half_open_is_given_up_and_tried_once_more(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "TRY_S", 0.2)
    never = asyncio.Event()
    async with running(app, monkeypatch) as (double, client):

        async def silent(request: web.Request) -> web.StreamResponse | None:
            if request.path.endswith("/callback") and len(double.callbacks()) == 1:
                await never.wait()
            return None

        double.answers = silent
        await ask(double)
        await until(lambda: len(double.callbacks()) == 2)
        await until(lambda: not client.door.open)
        never.set()


async def test_what_never_answers_is_given_up_quietly(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    monkeypatch.setattr(deliver, "TRY_S", 0.1)
    never = asyncio.Event()
    async with running(app, monkeypatch) as (double, _client):

        async def silent(_: web.Request) -> web.StreamResponse | None:
            await never.wait()
            return None

        double.answers = silent
        await ask(double)
        await until(lambda: '"outcome":"lost"' in caplog.text)
        assert len(double.callbacks()) == 2
        assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
        never.set()


@pytest.mark.parametrize(
    "what", [{"op": 7, "d": None}, {"op": 9, "d": True}, {"op": 9, "d": False}, 4000], ids=str
)
async def test_a_session_that_is_cut_goes_on_or_begins_anew(
    app: App, monkeypatch: pytest.MonkeyPatch, what: Any
) -> None:
    async with running(app, monkeypatch) as (double, client):
        if isinstance(what, int):
            await double.hang_up(what)
        else:
            await double.send(what)
        lost = what == {"op": 9, "d": False}
        await until(lambda: (double.begun, double.resumed) == ((2, 0) if lost else (1, 1)))
        await until(client.is_ready)
        await ask(double)
        await until(lambda: "89.06" in str(double.callbacks()))


async def test_events_that_a_resume_plays_again_are_answered_once(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(app, monkeypatch) as (double, client):
        await ask(double)
        await until(double.callbacks)
        await double.hang_up(4000)
        await until(lambda: double.resumed)
        await ask(double)
        await ask(double, 4002)
        await until(lambda: len(double.callbacks()) == 2 and not client.door.open)


@pytest.mark.parametrize("settings", [{"user_burst": 8, "user_per_minute": 40}], indirect=True)
async def test_of_fifty_clicks_at_once_the_first_is_handled_and_the_rest_dropped(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    async with running(app, monkeypatch) as (double, client):
        begun, go = asyncio.Event(), asyncio.Event()
        load = app.store.load_session

        async def slow(id_: str) -> Any:
            begun.set()
            await go.wait()
            return await load(id_)

        quiz = await client.quizzes.begin(Asker(77, 55), None, 3, Mode.PRACTICE)
        assert quiz is not None
        monkeypatch.setattr(app.store, "load_session", slow)
        skip = QuizMark("skip", "en", quiz.id, quiz.version, 77).custom_id()
        for number in range(50):
            await double.click(7000 + number, skip)
        await double.click(7999, skip, user=78)
        await begun.wait()
        await until(lambda: caplog.text.count('"outcome":"dropped"') == 49)
        go.set()
        await until(lambda: not client.door.open and len(double.callbacks()) == 51)
        assert len(await app.store.history(77)) == 1, "counted once"
        kinds = [one["type"] for one in double.callbacks()]
        assert sorted(kinds) == [4, *[6] * 49, 7], "the other student's click is their own"

        for number in range(50):  # one after another: only so many as the user may
            await double.click(8000 + number, skip)
            await until(lambda n=number: len(double.callbacks()) == 52 + n)  # type: ignore[misc]
        kinds = [one["type"] for one in double.callbacks()[51:]]
        assert kinds.count(7) < 8
        assert kinds.count(4) == 1, "told once that it was too fast"


async def test_a_stop_under_load_answers_everybody_who_is_inside(tmp_path: Path) -> None:
    students = 40
    async with (
        discord_double.opened() as double,
        started(tmp_path, double, NERNST_PICTURES="false", NERNST_LOG_LEVEL="INFO") as (child, log),
    ):
        await log.until("ready:")
        for number in range(students):
            await double.ask(
                6000 + number, f"E_K with {number + 1} mM out 140 mM in", user="ada", token=TOKEN
            )
        await log.until('"name": "ask"')
        os.kill(child.pid, signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
        told = [path for method, path in double.asked if path.endswith("/callback")]
        called = [line for line in log.all if '"name": "ask"' in line]
    assert len(set(told)) == len(told) == len(called), "everybody who was let in was told something, once"
    assert not [line for line in called if '"outcome": "error"' in line]
