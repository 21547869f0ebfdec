"""`nernst demo`: the real Discord bot in a simulated Discord, in a local browser page.  No token, no network.

A course server with an instructor and two students is set up, a few real exchanges are made in both
languages, and a page opens in which one is the student: type, use the commands, press the buttons.
"""

from __future__ import annotations

import asyncio
import importlib.util
import logging
import sys
import tempfile
import warnings
import webbrowser
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import discord

from bot.app import open_app
from bot.language import speaker
from bot.quiz import session as quiz
from bot.settings import Settings
from bot.tutor.answer import Say

from .discord.client import NernstClient
from .discord.desk import Asker, Desk
from .discord.quiz_marks import FIELD
from .discord.quizzing import Quizzes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord import ChannelHandle, Env, MemberActor, Preview

    from bot.language import Language
    from bot.tutor.answer import Arg

WIDTH, HEIGHT = 1100, 800
NEEDED = ("simcord", "linkify_it", "regex", "PIL")
"""What the page is made with; simcord[preview] brings it."""
SEEDED = timedelta(seconds=285)
"""How long ago the exchanges began."""
DICE = 1
"""The same questions in the seeded quiz every time."""


@dataclass(frozen=True, slots=True)
class Classroom:
    """The simulated server: its channel and the people in it."""

    channel: ChannelHandle
    student: MemberActor
    classmate: MemberActor
    instructor: MemberActor


def main(*, browser: bool = True, port: int = 0) -> int:
    """Run the demo until its page or the terminal ends it; the exit code.

    Args:
        browser: whether to open the browser.
        port: of 127.0.0.1; any free one by default.
    """
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr)
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        _print("demo-missing-extra", names=", ".join(missing))
        return 1
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(browser=browser, port=port))
    return 0


async def serve(*, browser: bool = True, port: int = 0) -> None:
    """Show the page until its session is ended."""
    async with opened(port=port) as preview:
        _print("demo-address", address=preview.url)
        _print("demo-hint")
        if browser:
            await asyncio.to_thread(webbrowser.open, preview.url)
        await preview.wait_closed()


@asynccontextmanager
async def opened(*, port: int = 0) -> AsyncIterator[Preview]:
    """The page, ready to be looked at; its database is thrown away at the end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the libraries below
        import simcord

    with tempfile.TemporaryDirectory(prefix="nernst-demo-") as folder:
        settings = Settings(
            folder=Path(folder),
            database=None,
            token=None,
            user_burst=100,
            guild_burst=1000,
        )
        async with open_app(settings) as app:
            desk = Desk(app.tutor, app.store, settings, patience_s=0, studio=app.studio)
            client = NernstClient(desk, message_content=True)
            async with simcord.run(client, check_errors=False, settle_timeout=20.0) as env:
                await env.advance_time((datetime.now(UTC) - SEEDED - env.now()).total_seconds())
                if client.user is not None:
                    await client.user.edit(username=_words("en", "demo-name"))
                room = arrange(env)
                await room.instructor.send(room.channel, _words("en", "demo-welcome"))
                client.quizzes = Quizzes(app.store, rng=Random(DICE))
                await converse(env, room)
                await practise(env, room, client)
                client.quizzes = Quizzes(app.store)
                client.hears_all = True  # the page has no mentions to type
                people = (room.student, room.classmate, room.instructor)
                async with env.preview(
                    room.channel, viewers=people, layout="channel", width=WIDTH, height=HEIGHT, port=port
                ) as preview:
                    yield preview


def arrange(env: Env) -> Classroom:
    """A course server with a channel for questions."""
    guild = env.create_guild(_words("en", "demo-server"))
    staff = guild.create_role("Instructors", permissions=discord.Permissions(manage_guild=True))
    return Classroom(
        channel=guild.create_text_channel(_words("en", "demo-channel")),
        student=guild.add_member(env.create_user("ada", global_name="Ada")),
        classmate=guild.add_member(env.create_user("xiaoming", global_name="小明")),
        instructor=guild.add_member(env.create_user("prof", global_name="Prof. Goldman"), roles=[staff]),
    )


async def converse(env: Env, room: Classroom) -> None:
    """A few real exchanges, in both languages."""
    name = f"<@{env.bot.user.id}>" if env.bot.user is not None else ""
    await env.advance_time(40)
    await room.classmate.send(room.channel, f"{name} {_words('zh', 'demo-which-way')}")
    await env.advance_time(70)
    await room.classmate.send(room.channel, f"{name} {_words('zh', 'demo-why')}")
    await env.advance_time(90)
    await room.student.send(room.channel, f"{name} {_words('en', 'demo-missing')}")
    await env.advance_time(30)
    await room.student.slash(room.channel, "ask", question=_words("en", "demo-first"), private=False)
    await env.advance_time(20)
    await room.student.send(room.channel, f"{name} {_words('en', 'demo-follow-up')}")


async def practise(env: Env, room: Classroom, client: NernstClient) -> None:
    """A question of a quiz, and an answer that shows a common mistake: the sign."""
    await env.advance_time(10)
    begun = await room.student.slash(room.channel, "quiz", topic="driving_force", number=3, private=False)
    who = Asker(room.student.id, room.channel.id, None)
    shown = await client.quizzes.last(who)
    key = None if shown is None else quiz.question(shown.session).key
    if key is None or begun.response is None:
        return
    await env.advance_time(15)
    form = await room.student.click(begun.response, label=_words("en", "discord-quiz-answer"))
    await room.student.submit_modal(form, {FIELD: f"{-key.value:.6g} {key.unit}"})


def _words(language: Language, id_: str, /, **args: Arg) -> str:
    return speaker(language).say(Say(id_, args))


def _print(id_: str, /, **args: Arg) -> None:
    print(_words("en", id_, **args), flush=True)  # noqa: T201 - the terminal is this command's screen
