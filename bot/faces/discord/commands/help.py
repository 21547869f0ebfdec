"""`/help`: teaches by example; each example is a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver
from ..translate import phrase
from ..who import asker

if TYPE_CHECKING:
    from ..client import NernstClient


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""

    @app_commands.command(name=phrase("command-help"), description=phrase("command-help-description"))
    async def help_(interaction: discord.Interaction[Any]) -> None:
        language = await client.desk.language(asker(interaction))
        await deliver.respond(interaction, client.greeting(language), private=True)

    return [help_]
