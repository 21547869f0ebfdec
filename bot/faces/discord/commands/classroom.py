"""`/class`: for instructors: how the class does, topics so far, the question of the day, own questions.

Groups of fewer than three and students who did not agree are never shown.
"""

from __future__ import annotations

import asyncio
import io
import re
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.diagnosis import catalogue, misconception
from bot.faces.report import table
from bot.figures import specs
from bot.language import speaker
from bot.lessons import cards
from bot.progress.words import utc_now
from bot.quiz.own import registry
from bot.quiz.topics import is_known, title, topic_of
from bot.tutor.answer import Say

from .. import deliver, instructors, limits, pictures
from ..escape import shown
from ..quiz_page import boxed
from ..render import ANSWERED, notice
from ..translate import phrase
from ..who import asker
from ..words import words
from ..zones import UTC, clock_of, likely_zone, matching_zones, zone_of
from . import questions
from .quiz import matching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language import Language
    from bot.progress import ClassReport

    from ..client import NernstClient
    from ..desk import Desk

Interaction = discord.Interaction[Any]
Days = app_commands.Range[int, 1, 365]
A_WEEK = 7
_BETWEEN = re.compile(r"[,;，；、]")
MOST = 8


def build(client: NernstClient) -> list[app_commands.Group]:
    """The group of commands."""
    desk = client.desk
    group = instructors.group(phrase("command-class"), phrase("command-class-description"))
    _report(group, desk)
    _export(group, desk)
    _topics(group, desk)
    _daily(group, desk)
    questions.add(group, desk)
    return [group]


def _report(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-report"), description=phrase("command-report-description"))
    @app_commands.rename(days=phrase("option-days"))
    @app_commands.describe(days=phrase("option-days-description"))
    async def report(interaction: Interaction, days: Days = A_WEEK) -> None:
        found = await _report_of(interaction, desk, days)
        language = await desk.language(asker(interaction))
        await deliver.respond(interaction, boxed(said(found, language), [], ANSWERED), private=True)
        shown = spec(found)
        if shown is not None and (picture := await pictures.drawn(desk, shown, language)) is not None:
            page = boxed(said(found, language), [], ANSWERED)
            page.add_item(pictures.gallery(picture))
            await pictures.put_in(interaction, page, picture)


async def _report_of(interaction: Interaction, desk: Desk, days: int) -> ClassReport:
    since = utc_now() - timedelta(days=days)
    return await desk.store.class_report(instructors.guild_of(interaction), since)


def _export(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-export"), description=phrase("command-export-description"))
    @app_commands.rename(days=phrase("option-days"), what=phrase("option-what"))
    @app_commands.describe(days=phrase("option-days-description"), what=phrase("option-what-description"))
    @app_commands.choices(
        what=[
            app_commands.Choice(name=phrase("choice-table"), value="table"),
            app_commands.Choice(name=phrase("choice-deck"), value="deck"),
        ]
    )
    async def export(
        interaction: Interaction, what: app_commands.Choice[str] | None = None, days: Days = A_WEEK
    ) -> None:
        language = await desk.language(asker(interaction))
        if what is not None and what.value == "deck":
            await _send_deck(interaction, desk, language)
            return
        found = await _report_of(interaction, desk, days)
        file = discord.File(io.BytesIO(table(found, language).encode("utf-8-sig")), filename="class.csv")
        text = words(language, "discord-class-exported")
        await deliver.file(interaction, text, file)


async def _send_deck(interaction: Interaction, desk: Desk, language: Language) -> None:
    """Cards and questions on what the course has reached, with the instructor's own."""
    guild = instructors.guild_of(interaction)
    reached = (await desk.store.course(guild)).topics
    own = await registry.refresh(desk.store, guild)
    made, cards_, questions_ = await asyncio.to_thread(_deck, language, reached, own)  # it takes seconds
    text = words(language, "discord-class-deck", cards=cards_, questions=questions_)
    await deliver.file(interaction, text, discord.File(io.BytesIO(made), filename="nernst.apkg"))


def _deck(language: Language, reached: Sequence[str], own: Sequence[str]) -> tuple[bytes, int, int]:
    from bot.faces import anki

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nernst.apkg"
        counts = anki.write(path, language, reached, own=own)
        return path.read_bytes(), *counts


def _topics(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-topics"), description=phrase("command-topics-description"))
    @app_commands.rename(topic=phrase("option-topic"), reached=phrase("option-reached"))
    @app_commands.describe(
        topic=phrase("option-topic-reached-description"), reached=phrase("option-reached-description")
    )
    async def topics_(interaction: Interaction, topic: str | None = None, reached: bool = True) -> None:
        guild, language = instructors.guild_of(interaction), await desk.language(asker(interaction))
        course = await desk.store.course(guild)
        named = {one: topic_of(one) for one in _BETWEEN.split(topic or "") if one.strip()}
        if unknown := [one.strip() for one, found in named.items() if found is None]:
            text = words(language, "discord-class-no-topic", topic=shown(unknown[0], 60))
            await deliver.respond(interaction, notice(text), private=True)
            return
        if named:
            kept = [one for one in course.topics if one not in named.values()]
            new = [one for one in dict.fromkeys(named.values()) if one is not None and reached]
            course = replace(course, topics=(*kept, *new))
            await desk.set_course(guild, course)
        titles = [cards.title(one, language) for one in course.topics]
        listed = speaker(language).say(Say("quiz-list-separator")).join(titles)
        if titles:
            now = words(language, "discord-class-topics", topics=listed)
        else:
            now = words(language, "discord-class-topics-all")
        await deliver.respond(interaction, notice(now), private=True)

    @topics_.autocomplete("topic")
    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """For the last of the topics that are typed, with those before it."""
        *before, last = _BETWEEN.split(typed)
        found = matching(last, await desk.language(asker(interaction), last))
        whole = [", ".join([*(one.strip() for one in before), choice.value]) for choice in found]
        return [
            app_commands.Choice(name=choice.name if not before else value, value=value)
            for choice, value in zip(found, whole, strict=True)
            if len(value) <= limits.CHOICE
        ]


def _daily(group: app_commands.Group, desk: Desk) -> None:
    @group.command(name=phrase("command-daily"), description=phrase("command-daily-description"))
    @app_commands.rename(
        channel=phrase("option-channel"),
        at=phrase("option-time"),
        zone=phrase("option-zone"),
        off=phrase("option-off"),
    )
    @app_commands.describe(
        channel=phrase("option-daily-channel-description"),
        at=phrase("option-time-description"),
        zone=phrase("option-zone-description"),
        off=phrase("option-off-description"),
    )
    async def daily(
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        at: app_commands.Range[str, 1, 10] | None = None,
        zone: app_commands.Range[str, 1, 60] | None = None,
        off: bool = False,
    ) -> None:
        guild, language = instructors.guild_of(interaction), await desk.language(asker(interaction))
        course = await desk.store.course(guild)
        clock = clock_of(at) if at else course.daily_time
        place = zone_of(zone) if zone else course.daily_zone
        if zone is None and course.daily_time is None and course.daily_zone == UTC:  # never chosen
            place = likely_zone(UTC, asker(interaction).server_locale)
        if (at and clock is None) or place is None:
            wrong = "discord-bad-zone" if place is None else "discord-bad-time"
            await deliver.respond(interaction, notice(words(language, wrong)), private=True)
            return
        where = None if off else channel.id if channel is not None else course.daily_channel
        course = replace(course, daily_channel=where, daily_time=clock, daily_zone=place)
        await desk.set_course(guild, course)
        if where is None or clock is None:
            text = words(language, "discord-daily-none")
        else:
            text = words(
                language, "discord-daily-set", channel=f"<#{where}>", time=f"{clock:%H:%M}", zone=place
            )
        await deliver.respond(interaction, notice(text), private=True)

    @daily.autocomplete("zone")
    async def zones(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return matching_zones(typed)


def spec(found: ClassReport) -> specs.ClassMap | None:
    """The picture of it: the hardest topics; None where too few practised."""
    known = cards.cards("en")
    rows = [(one.id, one.right / one.attempts, one.attempts) for one in found.concepts if one.id in known]
    return specs.ClassMap(tuple(rows)) if rows else None


def said(found: ClassReport, language: Language) -> list[str]:
    """The report in words: who practised, the hardest topics, the commonest mistakes, those who agreed."""
    if found.attempts is None:
        return [words(language, "discord-class-few", students=found.students)]
    head = words(
        language, "discord-class", students=found.students, right=found.right or 0, attempts=found.attempts
    )
    named = catalogue()  # an older version may have had others
    hardest = [
        _line(title(one.id, language), one.right, one.attempts, language)
        for one in found.concepts
        if is_known(one.id)
    ]
    slips = [
        words(language, "discord-class-slip", name=Say(misconception(one.id).name), students=one.students)
        for one in found.misconceptions
        if one.id in named
    ]
    agreed = [_line(f"<@{one.user}>", one.right, one.attempts, language) for one in found.agreed]
    parts = (
        ("discord-class-hardest", hardest[:MOST]),
        ("discord-class-commonest", slips[:MOST]),
        ("discord-class-agreed", agreed),
    )
    told = [
        "\n".join([f"**{words(language, heading)}**", *(f"- {line}" for line in lines)])
        for heading, lines in parts
        if lines
    ]
    return [f"## {head}", *told]


def _line(name: str, right: int, attempts: int, language: Language) -> str:
    return words(language, "discord-class-line", name=name, right=right, attempts=attempts)
