"""Getting an answer to Discord: once, with one more try where that is safe, and elsewhere when it is late."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final

import discord

if TYPE_CHECKING:
    from .render import Page

UNKNOWN_INTERACTION: Final = 10062
ACKNOWLEDGED: Final = 40060
SERVER_FAULT: Final = 500
PAUSE_S: Final = 0.25
NOBODY: Final = discord.AllowedMentions.none()
_log = logging.getLogger(__name__)


class Lost(Exception):  # noqa: N818 - in the words of the log
    """The answer could not be shown anywhere; nothing is left to try."""


async def respond(
    interaction: discord.Interaction[Any], page: Page, *, private: bool, edit: bool = False
) -> None:
    """Show the page: as a new message, or in the place of the one whose button was pressed.

    Raises:
        Lost: Discord no longer knows the interaction, and no other way was open.
    """
    for attempt in (1, 2):
        try:
            await _send(interaction, page, private=private, edit=edit)
            return
        except discord.HTTPException as error:
            if error.code == ACKNOWLEDGED:
                return  # an earlier try arrived after all, or another process was faster
            if error.code == UNKNOWN_INTERACTION:
                await _elsewhere(interaction, page, private=private)
                return
            if error.status < SERVER_FAULT or attempt == 2:
                raise
            await asyncio.sleep(PAUSE_S)


async def _send(interaction: discord.Interaction[Any], page: Page, *, private: bool, edit: bool) -> None:
    if interaction.response.is_done():
        await interaction.followup.send(view=page, ephemeral=private, allowed_mentions=NOBODY)
    elif edit:
        await interaction.response.edit_message(view=page, allowed_mentions=NOBODY)
    else:
        await interaction.response.send_message(view=page, ephemeral=private, allowed_mentions=NOBODY)


async def _elsewhere(interaction: discord.Interaction[Any], page: Page, *, private: bool) -> None:
    """The three seconds are over: the channel if the answer is for all and we may write there, else a DM."""
    channel = interaction.channel
    open_to_us = interaction.guild is not None and interaction.app_permissions.send_messages
    try:
        if not private and open_to_us and isinstance(channel, discord.TextChannel | discord.Thread):
            await channel.send(view=page, allowed_mentions=NOBODY)
        else:
            await interaction.user.send(view=page, allowed_mentions=NOBODY)
    except discord.HTTPException as error:
        raise Lost from error


async def reply(message: discord.Message, page: Page) -> discord.Message | None:
    """Reply to a message; where we may not write, to its author.  None when nothing could be sent.

    The nonce is the message's id, so that Discord drops a second reply to the same message.
    """
    for attempt in (1, 2):
        try:
            return await message.channel.send(
                view=page,
                reference=message.to_reference(fail_if_not_exists=False),
                mention_author=False,
                allowed_mentions=NOBODY,
                nonce=message.id,
            )
        except discord.Forbidden:
            break
        except discord.HTTPException as error:
            if error.status < SERVER_FAULT or attempt == 2:
                raise
            await asyncio.sleep(PAUSE_S)
    try:
        return await message.author.send(view=page, allowed_mentions=NOBODY)
    except discord.Forbidden:
        _log.info("no way to answer in channel %s", message.channel.id)
        return None
