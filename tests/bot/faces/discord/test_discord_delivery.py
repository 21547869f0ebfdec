"""An answer that takes its time, a channel that is closed to us, a student who clicks without end."""

from __future__ import annotations

import asyncio
import logging
from datetime import time, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import pytest

from bot.faces.discord import deliver, pictures
from bot.faces.discord.closed import LEFT_ALONE_S
from bot.faces.discord.quiz_marks import mark_of
from bot.faces.discord.timetable import Timetable
from bot.progress import CourseSettings, StoreError, StoreFull, UserSettings
from tests.bot.faces.discord.classroom import World, choose, custom_ids, labels, press, text_of
from tests.bot.faces.discord.test_discord_course import NOON, at
from tests.bot.faces.discord.test_discord_quiz import of_kind, question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

K = "E_K with 5 mM out 140 mM in at 37 C"
MINE = pytest.mark.simcord(check_errors=False)
THINKING, WAIT_FOR_UPDATE = 5, 6
"""Kinds of a first response to an interaction."""
STALLED_S = 120.0


def answered(world: World) -> list[int]:
    """The kinds of all first responses."""
    sent: list[Any] = [one.json for one in world.env.http_requests if one.path.endswith("/callback")]
    return [one["type"] for one in sent]


@pytest.fixture
def slow(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes a part of the store stall, as a disk does, until time is made to pass."""
    monkeypatch.setattr(deliver, "HOLD_S", 0.01)

    def becomes(name: str) -> None:
        fast: Callable[..., Awaitable[Any]] = getattr(world.app.store, name)

        async def stalls(*args: Any) -> Any:
            await asyncio.sleep(STALLED_S)
            return await fast(*args)

        monkeypatch.setattr(world.app.store, name, stalls)

    return becomes


async def test_a_disk_that_stalls_gets_a_sign_of_life_and_no_verdict_before_the_commit(
    world: World, slow: Callable[[str], None]
) -> None:
    message = await of_kind(world, "direction")
    asked = await question(world, message)
    slow("record")
    await choose(world.ada, message, asked.right_choices[0])
    assert answered(world)[-1] == WAIT_FOR_UPDATE
    assert "Right" not in text_of(message)
    await world.env.advance_time(STALLED_S)
    assert "Right" in text_of(message)
    assert labels(message) == ["Next", "中文"]


@pytest.mark.parametrize("private", [True, False])
async def test_a_command_that_takes_its_time_is_filled_in_for_the_asker(
    world: World, slow: Callable[[str], None], private: bool
) -> None:
    slow("course")
    result = await world.ada.slash(world.channel, "ask", question=K, private=private)
    assert answered(world) == [THINKING]
    assert result.ephemeral, "what is late may be shown to fewer, not to more"
    await world.env.advance_time(STALLED_S)
    assert "−89.06 mV" in text_of(result.response)
    assert not result.followups


async def test_a_next_question_that_takes_its_time_comes_below(
    world: World, slow: Callable[[str], None]
) -> None:
    first: Any = (await world.ada.slash(world.channel, "ask", question=K)).response
    before = text_of(first)
    slow("course")
    world.desk._courses.forget(lambda _: True)
    label = next(one for one in labels(first) if one not in {"Show steps", "中文", "Quiz me on this"})
    result = await world.ada.click(first, label=label)
    assert answered(world)[-1] == WAIT_FOR_UPDATE
    await world.env.advance_time(STALLED_S)
    assert text_of(first) == before
    assert len(result.followups) == 1


@MINE
async def test_a_fault_after_the_sign_of_life_is_told_in_its_place(
    world: World, slow: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any) -> Any:
        raise StoreFull("disk full")

    monkeypatch.setattr(world.app.store, "set_settings", full)
    slow("set_settings")
    result = await world.ada.slash(world.channel, "settings", private=True)
    assert answered(world) == [THINKING]
    await world.env.advance_time(STALLED_S)
    assert "cannot be stored" in text_of(result.response)


async def test_a_form_that_comes_too_late_is_asked_for_again(
    world: World, slow: Callable[[str], None]
) -> None:
    message = await of_kind(world, "number")
    slow("load_session")
    result = await world.ada.click(message, label="Answer")
    await world.env.advance_time(STALLED_S)
    assert result.modal is None
    (told,) = result.followups
    assert told.ephemeral
    assert "press the button again" in text_of(told)


async def test_an_export_that_takes_its_time_comes_all_the_same(
    world: World, slow: Callable[[str], None]
) -> None:
    page = await world.ada.slash(world.channel, "privacy")
    slow("export")
    result = await press(world.ada, page.response, "Send me my data")
    await world.env.advance_time(STALLED_S)
    (file,) = result.followups
    assert file.attachments


@MINE
@pytest.mark.parametrize("restart", [False, True], ids=["goes on", "after a restart"])
async def test_after_a_crash_between_commit_and_reply_the_next_click_shows_what_was_stored(
    world: World, *, restart: bool
) -> None:
    message = await of_kind(world, "direction")
    choice = (await question(world, message)).right_choices[0]
    world.env.inject_error("POST", "/interactions/*/*/callback", status=500, times=2)
    button = next(one for one in custom_ids(message) if (mark := mark_of(one)) and mark.choice == (choice,))
    await world.ada.click(message, custom_id=button)
    assert "Right" not in text_of(message), "nothing was shown"
    assert len(await world.app.store.history(world.ada.id)) == 1, "but it is stored"
    if restart:
        await world.restart()
    await choose(world.ada, message, choice)
    assert "Right" in text_of(message)
    assert len(await world.app.store.history(world.ada.id)) == 1


@MINE
@pytest.mark.parametrize("code", [10062, 50027])
async def test_a_form_sent_after_its_time_is_saved_and_shown_at_the_next_visit(
    world: World, code: int
) -> None:
    message = await of_kind(world, "number")
    form = await world.ada.click(message, label="Answer")
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=code)
    await world.ada.submit_modal(form, {"answer": "123456"})
    assert len(await world.app.store.history(world.ada.id)) == 1
    assert "123456" in text_of(world.ada.user.dm_channel.last_message), "meanwhile, in a direct message"
    again = await world.ada.slash(world.channel, "quiz")
    assert "Your answer: 123456" in text_of(again.response)


@pytest.mark.parametrize("error", [aiohttp.ServerDisconnectedError(), ConnectionResetError(104, "reset")])
async def test_a_connection_that_breaks_on_a_message_makes_no_second_one(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    original, nonces = discord.abc.Messageable.send, list[Any]()

    async def send(self: Any, *args: Any, **more: Any) -> Any:
        nonces.append(more["nonce"])
        if len(nonces) == 1:
            raise error
        return await original(self, *args, **more)

    monkeypatch.setattr(discord.abc.Messageable, "send", send)
    question = await world.ada.send(world.channel, f"<@{world.client.me.id}> {K}")
    assert "−89.06 mV" in text_of(world.channel.last_message)
    assert nonces == [question.id, question.id], "Discord drops the second if it had the first"


async def mention(world: World, channel: Any, who: Any = None) -> None:
    await (who or world.ada).send(channel, f"<@{world.client.me.id}> {K}")


def tried(world: World, channel: Any) -> int:
    """How often we wrote, or tried to write, in a channel."""
    path = f"/channels/{channel.id}/messages"
    return sum(one.method == "POST" and one.path == path for one in world.env.http_requests)


@pytest.fixture
def closed(world: World) -> Any:
    """A channel where we may not write."""
    channel = world.guild.create_text_channel("closed")
    world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50013, times=None)
    return channel


def messages_to_owner(world: World) -> list[str]:
    """What the owner of the server was told in direct messages."""
    asked = [one for one in world.env.http_requests if one.path.endswith("/messages")]
    return [str(one.json) for one in asked if "send messages in it" in str(one.json)]


async def test_a_closed_channel_is_left_alone_and_the_owner_told_once(world: World, closed: Any) -> None:
    await mention(world, closed)
    await mention(world, closed)
    await mention(world, closed, world.ben)
    assert tried(world, closed) == 1
    for student in (world.ada, world.ben):
        assert "−89.06 mV" in text_of(student.user.dm_channel.last_message)
    (told,) = messages_to_owner(world)
    assert f"<#{closed.id}>" in told
    assert "Physiology" in told
    world.clock.now += LEFT_ALONE_S
    await mention(world, closed)
    assert tried(world, closed) == 2, "it may have been mended"
    await world.restart()
    await mention(world, closed)
    assert len(messages_to_owner(world)) == 1, "by whichever process"


async def test_the_owner_is_told_in_their_language(world: World, closed: Any) -> None:
    owner_id = world.client.get_guild(world.guild.id).owner_id  # type: ignore[union-attr]
    assert owner_id is not None
    await world.app.store.set_settings(owner_id, UserSettings(language="zh"))
    await mention(world, closed)
    assert any("没有发言权限" in str(one.json) for one in world.env.http_requests)


async def test_an_owner_who_takes_no_direct_messages_is_not_asked_again(
    world: World, closed: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    owner_id = world.client.get_guild(world.guild.id).owner_id  # type: ignore[union-attr]
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
    await mention(world, closed)
    await world.restart()
    await mention(world, closed)
    assert caplog.text.count("takes no direct messages") == 1
    assert owner_id is not None


async def test_a_student_who_takes_no_direct_messages_is_not_asked_again_either(
    world: World, closed: Any
) -> None:
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
    for _ in range(3):
        await mention(world, closed)
    asked = [one for one in world.env.http_requests if one.path == "/users/@me/channels"]
    assert [int(one.json["recipient_id"]) for one in asked].count(world.ada.id) == 1  # type: ignore[index]
    world.clock.now += LEFT_ALONE_S
    await mention(world, closed)
    asked = [one for one in world.env.http_requests if one.path == "/users/@me/channels"]
    assert [int(one.json["recipient_id"]) for one in asked].count(world.ada.id) == 2  # type: ignore[index]


@pytest.mark.parametrize("code", [50013, 50035])
async def test_pictures_are_not_sent_for_ever_where_none_may_be_sent(
    world: World, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(pictures, "of_reply", _drawn)
    status = 403 if code == 50013 else 400
    world.env.inject_error(
        "PATCH", f"/channels/{world.channel.id}/messages/*", status=status, code=code, times=None
    )
    for _ in range(3):
        await mention(world, world.channel)
    tries = [one for one in world.env.http_requests if one.method == "PATCH" and "/messages/" in one.path]
    assert len(tries) == (1 if status == 403 else 3)
    assert "−89.06 mV" in text_of(world.channel.last_message)


async def _drawn(*_: Any) -> pictures.Picture:
    return pictures.Picture(b"png", "a picture")


@MINE
async def test_where_discord_does_not_wait_any_more_the_answer_comes_elsewhere(
    world: World, slow: Callable[[str], None]
) -> None:
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=None)
    slow("course")
    await world.ada.slash(world.channel, "ask", question=K)
    await world.env.advance_time(STALLED_S)
    assert "−89.06 mV" in text_of(world.ada.user.dm_channel.last_message)


async def test_a_store_that_is_gone_costs_the_student_nothing(
    world: World, closed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any) -> bool:
        raise StoreError("gone")

    monkeypatch.setattr(world.app.store, "claim", broken)
    await mention(world, closed)
    assert "−89.06 mV" in text_of(world.ada.user.dm_channel.last_message)


async def test_a_question_of_the_day_in_a_closed_channel_is_told_to_the_owner(
    world: World, closed: Any
) -> None:
    course = CourseSettings(daily_channel=closed.id, daily_time=time(12, 0))
    await world.app.store.set_course(world.guild.id, course)
    for day in range(2):
        await Timetable(world.client, now=at(NOON + timedelta(days=day))).tick()
    assert len(messages_to_owner(world)) == 1
