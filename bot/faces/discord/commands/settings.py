"""`/settings`: a user's own language, whose eyes answers are for, what the instructor of this server sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress import UserSettings

    from ..client import NernstClient

AS_THE_QUESTION = "auto"


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-settings"), description=phrase("command-settings-description"))
    @app_commands.rename(
        language=phrase("option-language"), private=phrase("option-private"), share=phrase("option-share")
    )
    @app_commands.describe(
        language=phrase("option-language-description"),
        private=phrase("option-private-default-description"),
        share=phrase("option-share-description"),
    )
    @app_commands.choices(
        language=[
            app_commands.Choice(name=phrase("choice-auto"), value=AS_THE_QUESTION),
            app_commands.Choice(name=phrase("choice-english"), value="en"),
            app_commands.Choice(name=phrase("choice-chinese"), value="zh"),
        ]
    )
    async def settings(
        interaction: discord.Interaction[Any],
        language: app_commands.Choice[str] | None = None,
        private: bool | None = None,
        share: bool | None = None,
    ) -> None:
        who = asker(interaction)
        chosen = await desk.store.settings(who.user)
        if language is not None:
            chosen = replace(chosen, language=None if language.value == AS_THE_QUESTION else language.value)
        if private is not None:
            chosen = replace(chosen, private=private)
        if language is not None or private is not None:
            await desk.choose(who.user, chosen)
        if share is not None and who.guild is not None:
            await desk.store.set_sharing(who.user, who.guild, on=share)
        shares = None if who.guild is None else await desk.store.is_sharing(who.user, who.guild)
        text = said(chosen, shares, await desk.language(who))
        await deliver.respond(interaction, notice(text), private=True)

    return [settings]


def said(chosen: UserSettings, shares: bool | None, language: Language) -> str:
    """The settings in words; `shares` is None outside a server."""
    private = "course" if chosen.private is None else "yes" if chosen.private else "no"
    return words(
        language,
        "discord-settings",
        language=chosen.language or AS_THE_QUESTION,
        private=private,
        share="elsewhere" if shares is None else "yes" if shares else "no",
    )
