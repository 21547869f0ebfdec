"""`Explain this`, in the menu of any message: its text is asked as a question, for the asker alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver, limits
from ..buttons import show
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from ..client import NernstClient


def build(client: NernstClient) -> list[app_commands.ContextMenu]:
    """The menu."""
    desk = client.desk

    @app_commands.context_menu(name=phrase("menu-explain"))
    async def explain(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        who = asker(interaction)
        text = " ".join(message.content.split())
        if not 0 < len(text) <= limits.QUESTION:
            language = await desk.language(who)
            long = words(language, "discord-long", limit=limits.QUESTION)
            told = long if text else words(language, "discord-nothing-to-explain")
            await deliver.respond(interaction, notice(told), private=True)
            return
        reply = await desk.ask(who, text, private=True, fresh=True)
        await show(interaction, desk, who, reply)

    return [explain]
