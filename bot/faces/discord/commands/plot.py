"""`/plot`: the pictures that serve a question, without the words."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands, ui

from .. import deliver, limits, pictures
from ..escape import literal
from ..render import ANSWERED, Page, notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language
    from grammar.queries import Query

    from ..client import NernstClient

Interaction = discord.Interaction[Any]
MOST = 2


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-plot"), description=phrase("command-plot-description"))
    @app_commands.rename(question=phrase("option-question"), private=phrase("option-private"))
    @app_commands.describe(
        question=phrase("option-plot-description"), private=phrase("option-private-description")
    )
    async def plot(
        interaction: Interaction,
        question: app_commands.Range[str, 1, limits.QUESTION],
        private: bool | None = None,
    ) -> None:
        who = asker(interaction)
        reply = await desk.ask(who, question, private=private)
        query = reply.answer.query if reply.answer.solved is not None else None
        await deliver.wait(interaction, private=reply.private)  # drawing may take a moment
        found = await pictures.of_query(desk, query, reply.language) if query is not None else []
        if not found or query is None:
            gone = notice(words(reply.language, "discord-plot-none"))
            await deliver.respond(interaction, gone, private=reply.private)
            return
        shown = found[:MOST]
        files = [
            discord.File(io.BytesIO(one.png), filename=f"{n}{pictures.NAME}") for n, one in enumerate(shown)
        ]
        page = _page(client, query, reply.language, [one.alt for one in shown])
        await deliver.once(
            lambda: interaction.followup.send(
                view=page, files=files, ephemeral=reply.private, allowed_mentions=deliver.NOBODY
            )
        )

    @plot.autocomplete("question")
    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        who = asker(interaction)
        language = await desk.language(who, typed)
        return client.suggestions.questions(typed, language, desk.memory.recent(who.user))

    return [plot]


def _page(client: NernstClient, query: Query, language: Language, alts: list[str]) -> Page:
    said = limits.cut(literal(client.desk.tutor.say(query, language)), limits.TEXT // 2)
    gallery = ui.MediaGallery[Page]()
    for n, text in enumerate(alts):
        gallery.add_item(media=f"attachment://{n}{pictures.NAME}", description=text)
    return Page(ui.Container[Page](ui.TextDisplay(f"-# {said}"), gallery, accent_colour=ANSWERED))
