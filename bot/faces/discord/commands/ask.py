"""`/ask`: a question in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import limits  # noqa: TC001 - discord.py reads the annotations
from ..buttons import show
from ..translate import phrase
from ..who import asker

if TYPE_CHECKING:
    from ..client import NernstClient

Interaction = discord.Interaction[Any]


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-ask"), description=phrase("command-ask-description"))
    @app_commands.rename(question=phrase("option-question"), private=phrase("option-private"))
    @app_commands.describe(
        question=phrase("option-question-description"), private=phrase("option-private-description")
    )
    async def ask(
        interaction: Interaction,
        question: app_commands.Range[str, 1, limits.QUESTION],
        private: bool | None = None,
    ) -> None:
        who = asker(interaction)
        reply = await desk.ask(who, question, private=private)
        await show(interaction, desk, who, reply)

    @ask.autocomplete("question")
    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        who = asker(interaction)
        language = await desk.language(who, typed)
        return client.suggestions.questions(typed, language, desk.memory.recent(who.user))

    return [ask]
