"""`/progress`: mastery by concept, the streak, what is due, and which traps come back, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.diagnosis import misconception
from bot.language import speaker
from bot.lessons import cards
from bot.progress.words import utc_now
from bot.tutor.answer import Say

from .. import deliver
from ..escape import literal
from ..render import ANSWERED, notice
from ..translate import phrase
from ..who import asker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language import Language
    from bot.progress import Progress, Slip
    from bot.tutor.answer import Arg

    from ..client import NernstClient

BAR = 8
MOST_SLIPS = 8
DAYS = 7


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-progress"), description=phrase("command-progress-description"))
    async def progress(interaction: discord.Interaction[Any]) -> None:
        who = asker(interaction)
        language = await desk.language(who)
        zone = (await desk.store.settings(who.user)).zone
        found = await desk.store.progress(who.user, utc_now(), zone)
        await deliver.respond(interaction, notice(said(found, language), colour=ANSWERED), private=True)

    return [progress]


def said(found: Progress, language: Language) -> str:
    """The progress in words."""
    say = speaker(language).say
    if not found.attempts:
        return literal(say(Say("discord-progress-none")))
    head = say(Say("quiz-progress-count", {"right": found.right, "attempts": found.attempts}))
    rest = [
        say(Say("quiz-progress-streak", {"days": found.streak})),
        say(Say("quiz-progress-due", {"count": found.due_today})),
    ]
    lines = [f"## {literal(head)}", literal(" · ".join(rest)), f"**{say(Say('quiz-progress-mastery'))}**"]
    for one in found.mastery:
        full = round(one.level * BAR)
        bar = "▰" * full + "▱" * (BAR - full)
        lines.append(f"`{bar}` {literal(cards.title(one.concept, language))} · {one.right}/{one.attempts}")
    lines += [f"- {literal(say(line))}" for line in slips(found.slips[:MOST_SLIPS])]
    days = " · ".join(f"{day} {right}/{count}" for day, count, right in found.days[:DAYS])
    return "\n".join([*lines, *([f"-# {literal(days)}"] if days else [])])


def slips(found: Sequence[Slip]) -> Iterator[Say]:
    """The misconceptions, those that come again first."""
    for slip in found:
        name = Say(misconception(slip.misconception).name)
        args: dict[str, Arg] = {"name": name, "times": slip.times}
        if slip.open:
            yield Say("quiz-progress-slip-again", args)
        elif slip.times >= 2:
            yield Say("quiz-progress-beaten", {"name": name})
        else:
            yield Say("quiz-progress-slip", args)
