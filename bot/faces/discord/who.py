"""Who asks: from Discord's objects to `Asker`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .desk import Asker

if TYPE_CHECKING:
    import discord


def asker(interaction: discord.Interaction[Any]) -> Asker:
    """Who is behind an interaction."""
    server = interaction.guild_locale.value if interaction.guild_locale is not None else None
    return Asker(
        user=interaction.user.id,
        channel=interaction.channel_id or 0,
        guild=interaction.guild_id,
        locale=interaction.locale.value,
        server_locale=server,
    )


def author(message: discord.Message) -> Asker:
    """Who wrote a message; Discord does not tell the locale of their client."""
    guild = message.guild
    return Asker(
        user=message.author.id,
        channel=message.channel.id,
        guild=None if guild is None else guild.id,
        server_locale=None if guild is None else guild.preferred_locale.value,
    )
