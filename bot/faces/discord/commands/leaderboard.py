"""`/leaderboard`: who answered most questions rightly this week; only who joined it in this server."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.progress.words import utc_now

from .. import deliver, instructors
from ..render import ANSWERED, notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language

    from ..client import NernstClient

WEEK = timedelta(days=7)


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(
        name=phrase("command-leaderboard"), description=phrase("command-leaderboard-description")
    )
    @app_commands.rename(do=phrase("option-do"))
    @app_commands.describe(do=phrase("option-do-description"))
    @app_commands.choices(
        do=[
            app_commands.Choice(name=phrase("choice-show"), value="show"),
            app_commands.Choice(name=phrase("choice-join"), value="join"),
            app_commands.Choice(name=phrase("choice-leave"), value="leave"),
        ]
    )
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.guild_only()
    async def leaderboard(
        interaction: discord.Interaction[Any], do: app_commands.Choice[str] | None = None
    ) -> None:
        who, guild = asker(interaction), instructors.guild_of(interaction)
        language = await desk.language(who)
        if do is not None and do.value != "show":
            await desk.store.set_on_leaderboard(who.user, guild, on=do.value == "join")
            done = "discord-board-joined" if do.value == "join" else "discord-board-left"
            await deliver.respond(interaction, notice(words(language, done)), private=True)
            return
        text = await said(client, guild, language)
        await deliver.respond(interaction, notice(text, colour=ANSWERED), private=True)

    return [leaderboard]


async def said(client: NernstClient, guild: int, language: Language) -> str:
    """The board of the last seven days."""
    lines = await client.desk.store.leaderboard(guild, utc_now() - WEEK)
    if not lines:
        return words(language, "discord-board-empty")
    rows = [
        words(
            language,
            "discord-board-line",
            at=at,
            who=f"<@{one.user}>",
            right=one.right,
            attempts=one.attempts,
        )
        for at, one in enumerate(lines, start=1)
    ]
    return "\n".join([f"**{words(language, 'discord-board')}**", *rows])
