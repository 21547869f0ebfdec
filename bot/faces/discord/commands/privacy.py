"""`/privacy`: what is kept about a user; to take it along, and to have it removed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver, limits
from ..render import Control, notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language

    from ..client import NernstClient
    from ..desk import Asker, Desk

PREFIX = "n1:privacy:"
EXPORT, ASK, DELETE = f"{PREFIX}export", f"{PREFIX}ask", f"{PREFIX}delete"


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-privacy"), description=phrase("command-privacy-description"))
    async def privacy(interaction: discord.Interaction[Any]) -> None:
        language = await desk.language(asker(interaction))
        made = notice(
            words(language, "discord-privacy"),
            Control(words(language, "discord-privacy-export"), EXPORT),
            Control(words(language, "discord-privacy-delete"), ASK),
        )
        await deliver.respond(interaction, made, private=True)

    return [privacy]


async def pressed(interaction: discord.Interaction[Any], desk: Desk, who: Asker, custom_id: str) -> None:
    """A button of the page was pressed; it acts on the one who presses."""
    language = await desk.language(who)
    if custom_id == EXPORT:
        await _export(interaction, desk, who, language)
    elif custom_id == ASK:
        sure = Control(words(language, "discord-privacy-sure"), DELETE, strong=True)
        made = notice(words(language, "discord-privacy-ask"), sure, colour=discord.Colour(0xB3261E))
        await deliver.respond(interaction, made, private=True)
    elif custom_id == DELETE:
        await desk.forget(who.user)
        made = notice(words(language, "discord-privacy-deleted"))
        await deliver.respond(interaction, made, private=True, edit=True)


async def _export(interaction: discord.Interaction[Any], desk: Desk, who: Asker, language: Language) -> None:
    data = await desk.store.export(who.user)
    if len(data) > limits.FILE_BYTES:
        await deliver.respond(interaction, notice(words(language, "discord-privacy-large")), private=True)
        return
    file = discord.File(io.BytesIO(data), filename="nernst-tutor.json")
    text = words(language, "discord-privacy-exported")
    await deliver.file(interaction, text, file)
