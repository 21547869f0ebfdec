"""`/course`: what holds in one server.  For those who may manage it, and for roles that its owner names.

The owner names a role in Discord itself (Server Settings, Integrations); Discord then decides who sees this.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.language import names
from bot.tutor.answer import Quantity
from physics.cells import all_cells

from .. import deliver, instructors, suggestions
from ..render import ANSWERED, notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress import CourseSettings

    from ..client import NernstClient
    from ..desk import Desk

Interaction = discord.Interaction[Any]
Celsius = app_commands.Range[float, -20.0, 120.0]
MOST_CHANNELS = 50


def build(client: NernstClient) -> list[app_commands.Group]:
    """The group of commands."""
    desk = client.desk
    group = instructors.group(phrase("command-course"), phrase("command-course-description"))
    _show(group, desk)
    _set(group, desk)
    _channel(group, desk)
    return [group]


def _show(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-show"), description=phrase("command-show-description"))
    async def show(interaction: Interaction) -> None:
        await _say(interaction, desk)


def _set(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-set"), description=phrase("command-set-description"))
    @app_commands.rename(
        language=phrase("option-language"),
        temperature=phrase("option-temperature"),
        cell=phrase("option-cell"),
        private=phrase("option-private"),
    )
    @app_commands.describe(
        language=phrase("option-course-language-description"),
        temperature=phrase("option-course-temperature-description"),
        cell=phrase("option-course-cell-description"),
        private=phrase("option-course-private-description"),
    )
    @app_commands.choices(
        language=[
            app_commands.Choice(name=phrase("choice-auto"), value="auto"),
            app_commands.Choice(name=phrase("choice-english"), value="en"),
            app_commands.Choice(name=phrase("choice-chinese"), value="zh"),
        ]
    )
    async def set_(
        interaction: Interaction,
        language: app_commands.Choice[str] | None = None,
        temperature: Celsius | None = None,
        cell: str | None = None,
        private: bool | None = None,
    ) -> None:
        guild = instructors.guild_of(interaction)
        course = await desk.store.course(guild)
        if language is not None:
            course = replace(course, language=None if language.value == "auto" else language.value)
        if temperature is not None:
            course = replace(course, temperature_C=temperature)
        if cell is not None:
            if cell not in all_cells():
                await _refuse_cell(interaction, desk)
                return
            course = replace(course, cell=cell)
        if private is not None:
            course = replace(course, private=private)
        await desk.set_course(guild, course)
        await _say(interaction, desk)

    @set_.autocomplete("cell")
    async def cells(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggestions.cells(typed, await desk.language(asker(interaction), typed))


def _channel(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-channel"), description=phrase("command-channel-description"))
    @app_commands.rename(channel=phrase("option-channel"), answer=phrase("option-answer"))
    @app_commands.describe(
        channel=phrase("option-channel-description"), answer=phrase("option-answer-description")
    )
    async def channel_(interaction: Interaction, channel: discord.TextChannel, answer: bool = True) -> None:
        guild = instructors.guild_of(interaction)
        course = await desk.store.course(guild)
        kept = [one for one in course.channels if one != channel.id]
        chosen = (*kept, channel.id)[-MOST_CHANNELS:] if answer else tuple(kept)
        await desk.set_course(guild, replace(course, channels=chosen))
        await _say(interaction, desk)


async def _say(interaction: Interaction, desk: Desk) -> None:
    who = asker(interaction)
    course = await desk.store.course(instructors.guild_of(interaction))
    text = said(course, await desk.language(who), desk)
    await deliver.respond(interaction, notice(text, colour=ANSWERED), private=True)


async def _refuse_cell(interaction: Interaction, desk: Desk) -> None:
    text = words(await desk.language(asker(interaction)), "discord-no-such-cell")
    await deliver.respond(interaction, notice(text), private=True)


def said(course: CourseSettings, language: Language, desk: Desk) -> str:
    """The course in words."""
    warm = desk.settings.temperature_C if course.temperature_C is None else course.temperature_C
    channels = " ".join(f"<#{one}>" for one in course.channels[:20])
    return words(
        language,
        "discord-course",
        language=course.language or "auto",
        temperature=Quantity(warm, "°C"),
        cell=names.cell_name(course.cell or desk.settings.cell),
        channels=channels or words(language, "discord-course-everywhere"),
        private="yes" if course.private else "no",
    )
