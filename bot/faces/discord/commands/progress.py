"""`/progress`: mastery by concept, the streak, what is due, and which traps come back, in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import discord
from discord import app_commands, ui

from bot.diagnosis import catalogue, misconception
from bot.figures import specs
from bot.language import speaker
from bot.lessons import cards
from bot.progress.words import utc_now
from bot.quiz.schedule import topics
from bot.quiz.topics import is_known, title
from bot.tutor.answer import Say

from .. import deliver, limits, pictures
from ..escape import literal
from ..quiz_marks import review_id, start_id
from ..render import ANSWERED, Control, Page, Pressed
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from bot.language import Language
    from bot.progress import Progress, Slip
    from bot.progress.words import CardState
    from bot.tutor.answer import Arg

    from ..client import NernstClient
    from ..pictures import Picture

BAR = 8
MOST = 14
"""Topics that are shown, the weakest first; as many as the picture has."""
MOST_SLIPS = 8
DAYS = 7


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-progress"), description=phrase("command-progress-description"))
    async def progress(interaction: discord.Interaction[Any]) -> None:
        who = asker(interaction)
        language = await desk.language(who)
        zone, now = (await desk.store.settings(who.user)).zone, utc_now()
        found = known(await desk.store.progress(who.user, now, zone))
        below = controls(found, language, due=bool(await desk.store.due(who.user, now, 1)))
        await deliver.respond(interaction, page(found, language, below), private=True)
        ahead = forecast((await desk.store.memories(who.user)).values(), now, zone) if found.mastery else ()
        shown = spec(found, ahead)
        if shown is not None and (picture := await pictures.drawn(desk, shown, language)) is not None:
            await pictures.put_in(interaction, page(found, language, below, picture), picture)

    return [progress]


def known(found: Progress) -> Progress:
    """Without topics and mistakes that only an older version knew."""
    mastery = [one for one in found.mastery if is_known(one.concept)]
    return replace(
        found, mastery=mastery, slips=[one for one in found.slips if one.misconception in catalogue()]
    )


def spec(found: Progress, ahead: tuple[int, ...] = ()) -> specs.Mastery | None:
    """The picture of it, with the reviews to come; None where no card was practised."""
    drawn = [one for one in found.mastery if one.concept in cards.cards("en")][:MOST]
    rows = tuple((one.concept, min(1.0, max(0.0, one.level))) for one in drawn)
    return specs.Mastery(rows, ahead) if rows else None


def forecast(memories: Iterable[CardState], now: datetime, zone: str) -> tuple[int, ...]:
    """How many reviews fall due on each day of the week to come, in the student's zone; the overdue today."""
    here = ZoneInfo(zone)
    today, counts = now.astimezone(here).date(), [0] * DAYS
    for one in memories:
        day = max(0, (one.due.astimezone(here).date() - today).days)
        if day < DAYS:
            counts[day] += 1
    return tuple(counts)


def page(
    found: Progress, language: Language, below: Sequence[Control], picture: Picture | None = None
) -> Page:
    """The progress in words, with the picture in the place of its bars once it is drawn."""
    room = limits.Room()
    room.take(6)  # the container, the picture, the buttons
    box = ui.Container[Page](accent_colour=ANSWERED)
    before, bars, after = said(found, language, drawn=picture is not None)
    for text in (before, bars):
        if (fitted := room.text(text)) is not None:
            box.add_item(ui.TextDisplay(fitted))
    if picture is not None:
        box.add_item(pictures.gallery(picture))
    for text in after:
        if (fitted := room.text(text)) is not None:
            box.add_item(ui.TextDisplay(fitted))
    box.add_item(ui.ActionRow[Page](*(Pressed(one) for one in below)))
    return Page(box)


def said(found: Progress, language: Language, *, drawn: bool = False) -> tuple[str, str, list[str]]:
    """The progress in words: the numbers, a bar for each topic that is not `drawn`, and what to watch."""
    say = speaker(language).say
    if not found.attempts:
        return literal(words(language, "discord-progress-none")), "", []
    head = say(Say("quiz-progress-count", {"right": found.right, "attempts": found.attempts}))
    rest = [
        say(Say("quiz-progress-streak", {"days": found.streak})),
        say(Say("quiz-progress-due", {"count": found.due_today})),
    ]
    before = f"## {literal(head)}\n{literal(' · '.join(rest))}\n**{say(Say('quiz-progress-mastery'))}**"
    bars = [
        f"`{_bar(one.level)}` {literal(title(one.concept, language))} · {one.right}/{one.attempts}"
        for one in found.mastery[:MOST]
        if not drawn or one.concept not in cards.cards(language)  # the picture has the cards alone
    ]
    watch = [f"- {literal(say(line))}" for line in slips(found.slips[:MOST_SLIPS])]
    days = [
        "-# " + literal(words(language, "discord-progress-day", day=day, right=right, attempts=attempts))
        for day, attempts, right in found.days[:DAYS]
    ]
    after = [
        "\n".join([f"**{words(language, heading)}**", *lines])
        for heading, lines in (("discord-progress-slips", watch), ("discord-progress-days", days))
        if lines
    ]
    return before, "\n".join(bars), after


def controls(found: Progress, language: Language, *, due: bool) -> list[Control]:
    """What to do about it: the review, if something is due by now, and the weakest topic."""
    review = Control(words(language, "discord-reminder-review"), review_id(language), strong=True)
    weakest = next((one.concept for one in found.mastery if one.concept in topics()), None)
    label = words(language, "discord-quiz-any")
    if weakest is not None:
        label = words(language, "discord-progress-practise", topic=cards.title(weakest, language))
    return [*([review] if due else []), Control(label, start_id(weakest, language))]


def _bar(level: float) -> str:
    full = round(level * BAR)
    return "▰" * full + "▱" * (BAR - full)


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
