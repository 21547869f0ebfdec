"""Mentions, replies and direct messages: answered in the open, without any privileged intent."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from . import deliver, limits, marks, pictures
from .buttons import drafted
from .render import notice
from .who import author
from .words import words

if TYPE_CHECKING:
    from bot.tutor import Context

    from .client import NernstClient
    from .desk import Asker, Reply
    from .door import Call


def is_for_us(message: discord.Message, me: discord.ClientUser, *, every: bool = False) -> bool:
    """Whether a person writes to us: directly, or by a mention or a reply; with `every`, in any message."""
    if message.author.bot or message.author.system or message.type not in _SPOKEN:
        return False
    return every or message.guild is None or any(one.id == me.id for one in message.mentions)


_SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


def question(message: discord.Message, me: discord.ClientUser) -> str:
    """The text without our name in it."""
    return " ".join(re.sub(rf"<@!?{me.id}>", " ", message.content).split())


async def heard(client: NernstClient, message: discord.Message) -> None:
    """Answer a message that is for us."""
    who = author(message)
    call, wait = await client.door.let_in(
        message.id, "message", "dm" if who.guild is None else "mention", who
    )
    try:
        if call.outcome == "ok":
            await _answer(client, message, who, call)
        elif wait is not None and client.may_warn(who.user):
            language = await client.desk.language(who, message.content)
            seconds = words(language, "discord-slow", seconds=max(1, round(wait)))
            await deliver.reply(message, notice(seconds), client.closed)
    except Exception as error:  # the face's one door for faults
        await _failed(client, message, who, call, error)
    finally:
        client.door.let_out(call)


async def _answer(client: NernstClient, message: discord.Message, who: Asker, call: Call) -> None:
    desk, me = client.desk, client.me
    text = question(message, me)
    language = await desk.language(who, text)
    channels = (await desk.course(who.guild)).channels
    here = {message.channel.id, getattr(message.channel, "parent_id", None)}
    if channels and here.isdisjoint(channels):
        call.outcome = "elsewhere"
        place = " ".join(f"<#{one}>" for one in channels[:5])
        await deliver.reply(
            message, notice(words(language, "discord-elsewhere", channels=place)), client.closed
        )
        return
    if not text:
        await deliver.reply(message, client.greeting(language), client.closed)
        return
    if len(text) > limits.QUESTION:
        call.outcome = "long"
        await deliver.reply(
            message, notice(words(language, "discord-long", limit=limits.QUESTION)), client.closed
        )
        return
    reply = await desk.ask(who, text, private=False, after=await _thread(client, message, who))
    written = await drafted(desk, _unquoted(reply))
    sent = await deliver.reply(message, written.page(), client.closed)
    if sent is None:
        call.outcome = "forbidden"
    else:
        desk.memory.remember_answer(sent.id, reply.answer.context)
        picture = await pictures.of_reply(desk, reply)
        if picture is not None:
            await pictures.put_into(sent, written.page(picture), picture, client.closed)


def _unquoted(reply: Reply) -> Reply:
    return replace(reply, asked=None)  # Discord shows the message that is replied to


async def _thread(client: NernstClient, message: discord.Message, who: Asker) -> Context | None:
    """The conversation of the message that is replied to: remembered, or read from its buttons."""
    reference = message.reference
    if reference is None or reference.message_id is None:
        return None
    known = client.desk.memory.of_answer(reference.message_id)
    if known is not None:
        return known
    earlier = reference.resolved
    if not isinstance(earlier, discord.Message) or earlier.author.id != client.me.id:
        return None
    for mark in marks.of_message(earlier):
        text = await marks.question(mark, client.desk.store)
        if mark.kind == "view" and text is not None:
            return (await client.desk.again(who, text, mark.language)).answer.context
    return None


async def _failed(
    client: NernstClient, message: discord.Message, who: Asker, call: Call, error: Exception
) -> None:
    told = client.door.noted(call, error)
    if told is None:
        return
    try:
        text = words(await client.desk.language(who), told, id=call.id)
        await deliver.reply(message, notice(text), client.closed)
    except (discord.HTTPException, deliver.Lost):
        client.door.untold(call)
