"""What goes wrong at Discord's side or ours: no lost answer, no second one, no noisy log."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.faces.discord.desk import Asker
from bot.faces.discord.door import is_news
from bot.progress import StoreError, StoreFull, WriteFailed
from tests.bot.faces.discord.classroom import World, press, replayed, text_of

if TYPE_CHECKING:
    from bot.faces.discord.client import NernstClient

K = "E_K with 5 mM out 140 mM in at 37 C"
MINE = pytest.mark.simcord(check_errors=False)
"""The bot's own faults are part of the test."""


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(one.message) for one in caplog.records if one.message.startswith("{")]


def answers(world: World) -> list[Any]:
    return [one for one in world.env.http_requests if one.path.endswith("/callback")]


async def test_one_line_is_written_for_each_call(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    result = await world.ada.slash(world.channel, "ask", question=K)
    await press(world.ada, result.response, "Show steps")

    command, button = lines(caplog)
    assert command["event"] == "command"
    assert command["name"] == "ask"
    assert command["outcome"] == "ok"
    assert button["event"] == "button"
    assert {"id", "guild", "ms"} <= set(command)
    assert "140" not in "".join(caplog.messages).replace(str(world.guild.id), "")


@pytest.mark.parametrize("what", ["command", "button", "message"])
async def test_what_is_delivered_again_is_answered_once(
    world: World, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    with replayed(world, monkeypatch, times=3) as count:
        if what == "message":
            await world.ada.send(world.channel, f"<@{world.client.me.id}> {K}")
        else:
            result = await world.ada.slash(world.channel, "ask", question=K)
            if what == "button":
                await press(world.ada, result.response, "Show steps")
    assert count() >= 3
    kinds = [
        one for one in world.env.http_requests if one.method == "POST" and one.path.endswith("/messages")
    ]
    assert len(answers(world)) + len(kinds) == (2 if what == "button" else 1)


async def test_what_another_process_answered_is_left_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.client.door.shared = True
    monkeypatch.setattr(world.app.store, "handle", _never)
    result = await world.ada.slash(world.channel, "ask", question=K)
    assert not result.acknowledged


async def test_where_there_is_no_other_process_the_store_is_not_asked(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world.app.store, "handle", _never)
    result = await world.ada.slash(world.channel, "ask", question=K)
    assert "−89.06 mV" in text_of(result.response)


async def _never(_: str) -> bool:
    return False


@pytest.mark.parametrize("status", [500, 503])
async def test_one_fault_of_discord_is_overcome(world: World, status: int) -> None:
    world.env.inject_error("POST", "/interactions/*/*/callback", status=status)
    result = await world.ada.slash(world.channel, "ask", question=K)
    assert "−89.06 mV" in text_of(result.response)


async def test_one_fault_of_discord_on_a_message_is_overcome(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=502)
    await world.ada.send(world.channel, f"<@{world.client.me.id}> {K}")
    assert "−89.06 mV" in text_of(world.channel.last_message)


@MINE
async def test_a_lasting_fault_of_discord_is_logged_once(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    world.env.inject_error("POST", "/interactions/*/*/callback", status=500, times=None)
    await world.ada.slash(world.channel, "ask", question=K)
    assert [one["outcome"] for one in lines(caplog)] == ["discord"]


async def test_acknowledged_before_is_no_fault(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.env.inject_error("POST", "/interactions/*/*/callback", status=400, code=40060)
    await world.ada.slash(world.channel, "ask", question=K)
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


async def test_too_late_for_a_private_answer_it_comes_by_direct_message(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    await world.ada.slash(world.channel, "ask", question=K)
    assert "−89.06 mV" in str(world.env.http_requests[-1].json)
    assert world.env.http_requests[-1].path == f"/channels/{world.ada.user.dm_channel.id}/messages"


async def test_too_late_for_an_open_answer_it_comes_in_the_channel(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    await world.ada.slash(world.channel, "ask", question=K, private=False)
    assert "−89.06 mV" in text_of(world.channel.last_message)


@MINE
@pytest.mark.parametrize("error", [aiohttp.ServerDisconnectedError(), RuntimeError("ours")])
async def test_a_suggestion_that_comes_too_late_is_no_news(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    logger = logging.getLogger("discord.app_commands.tree")
    monkeypatch.setattr(logger, "filters", [is_news])

    async def fails(*_: Any) -> Any:
        raise error

    monkeypatch.setattr("discord.InteractionResponse.autocomplete", fails)
    await world.ada.autocomplete(world.channel, "ask", "question", "E_K")
    noted = [one for one in caplog.records if one.name == logger.name]
    assert bool(noted) == isinstance(error, RuntimeError)


@MINE
async def test_nowhere_left_to_answer_is_quiet(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "nernst.discord")
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=None)
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
    await world.ada.slash(world.channel, "ask", question=K)
    assert [one["outcome"] for one in lines(caplog)] == ["lost"]
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


@MINE
@pytest.mark.parametrize("what", ["command", "button", "message"])
async def test_our_own_fault_is_told_with_its_id_and_logged_without_the_question(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    first = await world.ada.slash(world.channel, "ask", question=K)

    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("secret words of a student")

    monkeypatch.setattr(type(world.app.tutor), "ask", broken)
    if what == "command":
        told = text_of((await world.ada.slash(world.channel, "ask", question=K)).response)
    elif what == "button":
        told = text_of((await press(world.ada, first.response, "Show steps")).response)
    else:
        await world.ada.send(world.channel, f"<@{world.client.me.id}> {K}")
        told = text_of(world.channel.last_message)
    (line,) = [one for one in lines(caplog) if one["outcome"] == "error"]
    assert line["id"] in told
    assert "RuntimeError" in caplog.text
    assert "secret words" not in caplog.text


@pytest.mark.parametrize("fault", [WriteFailed("disk"), StoreFull("disk")])
async def test_questions_are_answered_without_a_database(world: World, fault: StoreError) -> None:
    async def broken(*_: Any) -> Any:
        raise fault

    world.client.door.shared = True
    for name in ("handle", "settings", "course", "keep_button"):
        setattr(world.app.store, name, broken)
    result = await world.ada.slash(world.channel, "ask", question=K)
    assert "−89.06 mV" in text_of(result.response)


@MINE
@pytest.mark.parametrize(
    ("fault", "word"), [(WriteFailed("disk"), "again"), (StoreFull("disk"), "at present")]
)
async def test_what_cannot_be_stored_is_never_called_stored(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: StoreError, word: str
) -> None:
    async def broken(*_: Any) -> Any:
        raise fault

    monkeypatch.setattr(world.app.store, "set_settings", broken)
    result = await world.ada.slash(world.channel, "settings", language="zh")
    assert word in text_of(result.response)


async def test_a_slow_disk_does_not_hold_up_the_answer(
    simcord_bot: NernstClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(*_: Any) -> Any:
        await asyncio.Event().wait()

    simcord_bot.desk.patience_s = 0.05
    simcord_bot.door.shared = True
    for name in ("handle", "settings", "course"):
        setattr(simcord_bot.desk.store, name, slow)
    who = Asker(user=1, channel=2, guild=3)
    call, wait = await asyncio.wait_for(simcord_bot.door.let_in(7, "command", "ask", who), 1)
    assert (call.outcome, wait) == ("ok", None)
    reply = await asyncio.wait_for(simcord_bot.desk.ask(who, K), 1)
    assert reply.answer.status == "answered"


async def test_an_alien_button_is_answered_kindly(world: World) -> None:
    import discord
    from discord import ui

    view = ui.View(timeout=None)
    view.add_item(ui.Button(label="old", custom_id="n0:steps:17"))
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    old = await channel.send("an answer of an earlier version", view=view)
    await world.restart()
    result = await world.ada.click(old, label="old")
    assert result.ephemeral
    assert "/ask" in text_of(result.response)


@pytest.mark.parametrize("settings", [{"user_burst": 3, "user_per_minute": 60}], indirect=True)
async def test_too_fast_is_told_kindly_and_passes(world: World) -> None:
    for _ in range(3):
        assert "−89.06 mV" in text_of((await world.ada.slash(world.channel, "ask", question=K)).response)
    slow = await world.ada.slash(world.channel, "ask", question=K)
    assert slow.ephemeral
    assert "fast" in text_of(slow.response)
    assert "−89.06 mV" in text_of((await world.ben.slash(world.channel, "ask", question=K)).response)
    world.clock.now += 1.1
    assert "−89.06 mV" in text_of((await world.ada.slash(world.channel, "ask", question=K)).response)


@pytest.mark.parametrize("settings", [{"user_burst": 1, "user_per_minute": 1}], indirect=True)
async def test_a_flood_of_messages_is_warned_once_a_minute(world: World) -> None:
    for _ in range(6):
        await world.ada.send(world.channel, f"<@{world.client.me.id}> {K}")
    sent = [one for one in world.env.http_requests if one.method == "POST" and one.path.endswith("/messages")]
    assert len(sent) == 2


@pytest.mark.parametrize("settings", [{"guild_burst": 2, "guild_per_minute": 60}], indirect=True)
async def test_a_server_has_its_own_limit(world: World) -> None:
    for who in (world.ada, world.ben):
        assert "−89.06 mV" in text_of((await who.slash(world.channel, "ask", question=K)).response)
    slow = await world.teacher.slash(world.channel, "ask", question=K)
    assert "fast" in text_of(slow.response)


async def test_while_closing_nobody_is_let_in(world: World) -> None:
    assert await world.client.door.drain(0.1)
    result = await world.ada.slash(world.channel, "ask", question=K)
    assert "restarted" in text_of(result.response)
