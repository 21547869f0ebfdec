"""`/quiz`: practise, review what is due, or sit a short exam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.lessons import cards
from bot.progress.words import Mode
from bot.quiz.own import registry
from bot.quiz.schedule import topics
from bot.quiz.topics import topic_of

from .. import deliver, limits
from ..quiz_page import quiz_page
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress.words import ConceptId

    from ..client import NernstClient
    from ..desk import Asker
    from ..quizzing import Shown

Interaction = discord.Interaction[Any]
Number = app_commands.Range[int, 1, 20]
USUAL = 5


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""

    @app_commands.command(name=phrase("command-quiz"), description=phrase("command-quiz-description"))
    @app_commands.rename(
        topic=phrase("option-topic"),
        number=phrase("option-number"),
        mode=phrase("option-mode"),
        private=phrase("option-private"),
    )
    @app_commands.describe(
        topic=phrase("option-topic-description"),
        number=phrase("option-number-description"),
        mode=phrase("option-mode-description"),
        private=phrase("option-private-description"),
    )
    @app_commands.choices(
        mode=[
            app_commands.Choice(name=phrase("choice-practice"), value=Mode.PRACTICE.value),
            app_commands.Choice(name=phrase("choice-review"), value=Mode.REVIEW.value),
            app_commands.Choice(name=phrase("choice-exam"), value=Mode.EXAM.value),
        ]
    )
    async def quiz(
        interaction: Interaction,
        topic: app_commands.Range[str, 1, limits.CHOICE] | None = None,
        number: Number | None = None,
        mode: app_commands.Choice[str] | None = None,
        private: bool | None = None,
    ) -> None:
        who = asker(interaction)
        language = await client.desk.language(who, "" if topic in topics() else topic or "")
        alone = private if private is not None else await client.desk.private(who)
        about = topic_of(topic, who.guild) if topic else None
        if topic and about is None:
            await deliver.respond(interaction, notice(words(language, "discord-quiz-no-topic")), private=True)
            return
        if topic is None and number is None and mode is None:
            left = await client.quizzes.last(who)
            if left is not None:
                resumed = words(language, "discord-quiz-resumed")
                await deliver.respond(interaction, quiz_page(left, language, note=resumed), private=alone)
                return
        chosen = Mode(mode.value) if mode is not None else Mode.PRACTICE
        shown, nothing_due = await _begun(client, who, about, number or USUAL, chosen)
        note = words(language, "quiz-nothing-due") if nothing_due else None
        await deliver.respond(interaction, quiz_page(shown, language, note=note), private=alone)

    @quiz.autocomplete("topic")
    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        who = asker(interaction)
        return matching(typed, await client.desk.language(who, typed), who.guild)

    return [quiz]


async def _begun(
    client: NernstClient, who: Asker, about: ConceptId | None, number: int, mode: Mode
) -> tuple[Shown, bool]:
    """A new quiz, and whether it is a practice because nothing was due for the review that was asked for."""
    reached = (await client.desk.course(who.guild)).topics
    shown = await client.quizzes.begin(who, about, number, mode, reached)
    if shown is not None:
        return shown, False
    shown = await client.quizzes.begin(who, about, number, Mode.PRACTICE, reached)
    assert shown is not None  # practice always finds questions
    return shown, True


def matching(typed: str, language: Language, guild: int | None = None) -> list[app_commands.Choice[str]]:
    """Topics whose title or id holds what was typed; with a guild, its instructor's own too."""
    plain = typed.strip().casefold()
    own = [(one.id, one.title_in(language)) for one in registry.topics(guild)] if guild is not None else []
    found = [*own, *((one, cards.title(one, language)) for one in topics())]
    fits = [
        (one, title) for one, title in found if plain in title.casefold() or plain in one.replace("_", " ")
    ]
    return [
        app_commands.Choice(name=limits.cut(title, limits.CHOICE), value=one)
        for one, title in fits[: limits.CHOICES]
    ]
