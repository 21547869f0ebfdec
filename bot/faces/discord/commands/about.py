"""`/about`: version, source, and what is kept about whom."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from ..client import NernstClient


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-about"), description=phrase("command-about-description"))
    async def about(interaction: discord.Interaction[Any]) -> None:
        language = await desk.language(asker(interaction))
        version, source = metadata.version("nernst-tutor"), desk.settings.source_url or "—"
        text = words(language, "discord-about", version=version, source=source)
        await deliver.respond(interaction, notice(text), private=True)

    return [about]
