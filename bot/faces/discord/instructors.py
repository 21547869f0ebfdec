"""Commands for instructors: who sees them by default, and in which server they were called.

`/course` and `/class` are for those who may manage the server; its administrators may open them to others.
"""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands


def group(name: app_commands.locale_str, description: app_commands.locale_str) -> app_commands.Group:
    """An empty group of commands that only servers have."""
    return app_commands.Group(
        name=name,
        description=description,
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )


def guild_of(interaction: discord.Interaction[Any]) -> int:
    """The server's id.

    Raises:
        NoPrivateMessage: there is none.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild_id
