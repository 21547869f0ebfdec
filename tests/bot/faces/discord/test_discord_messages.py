"""Mentions, replies and direct messages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.faces.discord.classroom import World, labels, press, text_of

K = "E_K with 5 mM out 140 mM in at 37 C"


def at(world: World, text: str) -> str:
    return f"<@{world.client.me.id}> {text}"


def last(channel: Any, world: World) -> Any:
    message = channel.last_message
    assert message is not None
    assert message.author.id == world.client.me.id
    return message


def newest(channel: Any) -> int:
    return int(channel.last_message.id)


async def test_a_mention_is_answered_in_the_open_as_a_reply(world: World) -> None:
    question = await world.ada.send(world.channel, at(world, K))

    answer = last(world.channel, world)
    assert "−89.06 mV" in text_of(answer)
    assert answer.reference.message_id == question.id
    assert answer.mentions == []


async def test_without_a_mention_the_bot_is_silent(world: World) -> None:
    message = await world.ada.send(world.channel, K)
    assert newest(world.channel) == message.id


async def test_other_bots_are_not_answered(world: World) -> None:
    robot = world.guild.add_member(world.env.create_user("robot", bot=True))
    message = await robot.send(world.channel, at(world, K))
    assert newest(world.channel) == message.id


async def test_a_direct_message_is_answered(world: World) -> None:
    await world.ada.send_dm(K)
    sent = [one for one in world.env.http_requests if one.method == "POST" and "messages" in one.path]
    assert "−89.06 mV" in str(sent[-1].json)


async def test_a_follow_up_by_mention(world: World) -> None:
    await world.ada.send(world.channel, at(world, K))
    await world.ada.send(world.channel, at(world, "and at 20 °C?"))
    assert "−84.18 mV" in text_of(last(world.channel, world))


@pytest.mark.parametrize("restart", [False, True], ids=["remembered", "after a restart"])
async def test_a_reply_continues_the_thread_of_the_message(world: World, *, restart: bool) -> None:
    await world.ada.send(world.channel, at(world, K))
    answer = last(world.channel, world)
    await world.ada.send(world.channel, at(world, "E_Na with 145 mM out 15 mM in at 37 C"))
    if restart:
        await world.restart()
    await world.ben.send(world.channel, at(world, "and at 20 °C?"), reply_to=answer)
    assert "−84.18 mV" in text_of(last(world.channel, world))


async def test_buttons_of_a_reply_work(world: World) -> None:
    await world.ada.send(world.channel, at(world, K))
    answer = last(world.channel, world)
    clicked = await press(world.ada, answer, "Show steps")
    assert clicked.response.id == answer.id
    assert "Hide steps" in labels(clicked.response)


async def test_a_bare_mention_teaches_by_example(world: World) -> None:
    await world.ada.send(world.channel, at(world, ""))
    answer = last(world.channel, world)
    assert "/ask" in text_of(answer)
    assert len(labels(answer)) >= 3


async def test_a_question_in_chinese_is_answered_in_chinese(world: World) -> None:
    await world.ada.send(world.channel, at(world, "37 °C，E_K with 5 mM out 140 mM in 是多少？"))
    assert "显示步骤" in labels(last(world.channel, world))


async def test_a_very_long_message_is_declined(world: World) -> None:
    await world.ada.send(world.channel, at(world, "E_K " * 400))
    assert "1000" in text_of(last(world.channel, world))


async def test_mentions_are_answered_only_where_the_instructor_chose(world: World) -> None:
    help_room = world.guild.create_text_channel("help")
    await world.teacher.slash(world.channel, "course channel", channel=help_room)
    await world.ada.send(world.channel, at(world, K))
    assert f"<#{help_room.id}>" in text_of(last(world.channel, world))
    await world.ada.send(help_room, at(world, K))
    assert "−89.06 mV" in text_of(last(help_room, world))


async def test_where_the_bot_may_not_write_it_answers_directly(world: World) -> None:
    closed = world.guild.create_text_channel("closed")
    me = world.client.me.id
    world.env.inject_error("POST", f"/channels/{closed.id}/messages", status=403, code=50013)
    message = await world.ada.send(closed, f"<@{me}> {K}")
    assert newest(closed) == message.id
    assert "−89.06 mV" in text_of(world.ada.user.dm_channel.last_message)
