"""`/class questions`: an instructor's own questions: checked to the line, previewed, stored or removed.

What a button stands for is kept by the store until it is pressed; it acts for the one who was asked, in that
server, and for an hour.  Who may use the command is Discord's to say, as of all commands for instructors.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

import discord
from discord import app_commands

from bot.faces import preview
from bot.language import speaker
from bot.progress import Question
from bot.progress.words import utc_now
from bot.quiz.own import registry
from bot.quiz.own.drafts import said
from bot.quiz.own.reading import EXAMPLE, MOST, read_body, read_file, tables_of

from .. import deliver, instructors, limits
from ..escape import literal, shown
from ..languages import other
from ..quiz_page import ASKING, NOT_YET, boxed
from ..render import ANSWERED, Control, Pressed, notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.language import Language
    from bot.progress.words import JsonObject
    from bot.quiz.own.values import Fault

    from ..desk import Asker, Desk
    from ..render import Page

Interaction = discord.Interaction[Any]
LARGEST: Final = 256 * 1024
"""Bytes of a file; 500 questions in two languages are fewer."""
LASTS: Final = timedelta(hours=1)
LISTED: Final = 25
"""Lines of a list or of faults on one page."""
_BETWEEN: Final = re.compile(r"[,;，；、\s]+")
Action: TypeAlias = Literal["page", "store", "remove"]
PREFIX: Final = "o1:"
_MARK: Final = re.compile(
    r"o1:(?P<action>page|store|remove):(?P<language>en|zh):(?P<at>\d{1,3}):(?P<token>[\w-]{1,40})"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a button stands for: questions of a file to store, or ids of questions to remove."""

    file: str = ""
    new: tuple[Question, ...] = ()
    gone: tuple[str, ...] = ()
    token: str = ""


def add(group: app_commands.Group, desk: Desk) -> None:
    """Put the command into the group for instructors."""

    @group.command(name=phrase("command-questions"), description=phrase("command-questions-description"))
    @app_commands.rename(file=phrase("option-file"), remove=phrase("option-remove"))
    @app_commands.describe(file=phrase("option-file-description"), remove=phrase("option-remove-description"))
    async def questions(
        interaction: Interaction,
        file: discord.Attachment | None = None,
        remove: app_commands.Range[str, 1, 1000] | None = None,
    ) -> None:
        who, guild = asker(interaction), instructors.guild_of(interaction)
        language = await desk.language(who)
        if file is not None:
            page = await _offered(desk, who, guild, file, language)
        elif remove is not None:
            page = await _doomed(desk, who, guild, remove, language)
        else:
            page = _list(desk, await desk.store.questions(guild), language)
        await deliver.respond(interaction, page, private=True)

    @questions.autocomplete("remove")
    async def stored(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """For the last of the ids that are typed, with those before it."""
        *before, last = _BETWEEN.split(typed)
        ids = [one.id for one in await desk.store.questions(instructors.guild_of(interaction))]
        found = [", ".join([*before, one]) for one in ids if last in one and one not in before]
        fits = [one for one in found if len(one) <= limits.CHOICE]
        return [app_commands.Choice(name=one, value=one) for one in fits[: limits.CHOICES]]


async def pressed(interaction: Interaction, desk: Desk, who: Asker, custom_id: str) -> None:
    """A button was pressed: to turn to a question of the preview, to store, or to remove."""
    found = _MARK.fullmatch(custom_id)
    kept = None if found is None else await _kept(desk, who, found["token"])
    if found is None or kept is None:
        gone = notice(words(await desk.language(who), "discord-questions-gone"))
        await deliver.respond(interaction, gone, private=True)
        return
    guild, language = instructors.guild_of(interaction), cast("Language", found["language"])
    match cast("Action", found["action"]):
        case "store":
            await desk.store.import_questions(guild, kept.new)
            done = words(language, "written-stored", count=len(kept.new))
        case "remove":
            count = await desk.store.drop_questions(guild, kept.gone)
            done = words(language, "written-dropped", count=count)
        case "page":
            stored = await desk.store.questions(guild)
            page = _preview(desk, kept, stored, int(found["at"]), language)
            await deliver.respond(interaction, page, private=True, edit=True)
            return
    await desk.store.drop_button(kept.token)
    await registry.refresh(desk.store, guild)
    await deliver.respond(interaction, notice(done, colour=ANSWERED), private=True, edit=True)


async def keep(desk: Desk, who: Asker, kept: Kept) -> Kept:
    """Keep it for the one who was asked, in their server, until they press a button."""
    payload: JsonObject = {
        "guild": who.guild,
        "user": who.user,
        "until": (utc_now() + LASTS).isoformat(),
        "file": kept.file,
        "new": [[one.id, one.body] for one in kept.new],
        "gone": list(kept.gone),
    }
    return replace(kept, token=await desk.store.keep_button(payload, who.user))


def custom_id(kept: Kept, action: Action, language: Language, at: int = 0) -> str:
    """Of a button for what was kept; `at` is the question that it shows."""
    return f"{PREFIX}{action}:{language}:{at}:{kept.token}"


async def _offered(desk: Desk, who: Asker, guild: int, file: discord.Attachment, language: Language) -> Page:
    """The preview of a file, or what is wrong with it."""
    name = shown(file.filename, 60)
    if file.size > LARGEST:
        return notice(words(language, "discord-questions-large", file=name, most=LARGEST // 1024))
    try:
        async with asyncio.timeout(deliver.TRY_S):
            data = await file.read()
    except (discord.HTTPException, *deliver.NETWORK):
        return notice(words(language, "discord-questions-lost", file=name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return notice(words(language, "discord-questions-not-text", file=name, line=line))
    new, faults = await asyncio.to_thread(_checked, text)  # many questions take a second
    if faults:
        return _faulty(name, faults, language)
    stored = await desk.store.questions(guild)
    if len({one.id for one in (*stored, *new)}) > MOST:
        return notice(words(language, "discord-questions-full", most=MOST))
    return _preview(desk, await keep(desk, who, Kept(name, new)), stored, 0, language)


def _checked(text: str) -> tuple[tuple[Question, ...], Sequence[Fault]]:
    """The questions of a file, ready to be stored, or its faults."""
    _, faults = read_file(text)
    return () if faults else tuple(Question(id_, body) for id_, body in tables_of(text)), faults


async def _doomed(desk: Desk, who: Asker, guild: int, typed: str, language: Language) -> Page:
    """Whether these questions are to be removed."""
    stored = {one.id for one in await desk.store.questions(guild)}
    wanted = tuple(dict.fromkeys(one for one in _BETWEEN.split(typed) if one))
    unknown = [one for one in wanted if one not in stored] or ([] if wanted else [typed])
    if unknown:
        return notice(words(language, "discord-questions-unknown", id=shown(unknown[0], 60)))
    kept = await keep(desk, who, Kept(gone=wanted))
    ids = literal(", ".join(wanted))
    label = words(language, "discord-questions-remove", count=len(wanted))
    sure = Control(label, custom_id(kept, "remove", language), strong=True)
    return notice(words(language, "discord-questions-sure", ids=ids), sure, colour=NOT_YET)


def _list(desk: Desk, stored: Sequence[Question], language: Language) -> Page:
    """What is stored for this server, and how more is added."""
    read = [one for row in stored[:LISTED] for one in read_body(row.body, desk.tutor)[0]]
    say = speaker(language).say
    lines = [f"- `{one.id}` {shown(say(said(one.ask)), 80)}" for one in read]
    head = words(language, "discord-questions-stored", count=len(stored))
    how = words(language, "discord-questions-how")
    example = f"```toml\n{EXAMPLE.read_text('utf-8')}```"
    return boxed([f"**{head}**", _listed(lines, len(stored), language), how, example], [], ANSWERED)


def _faulty(name: str, faults: Sequence[Fault], language: Language) -> Page:
    """Every fault with its line, as far as they fit."""
    head = words(language, "written-faults", file=name, count=len(faults))
    lines = [f"- {literal(_told(one, language))}" for one in faults[:LISTED]]
    return boxed([f"**{head}**", _listed(lines, len(faults), language)], [], NOT_YET)


def _listed(lines: Sequence[str], number: int, language: Language) -> str:
    """The first lines, and how many of the whole `number` are left out."""
    left = number - LISTED
    more = [words(language, "discord-questions-more", count=left)] if left > 0 else []
    return "\n".join([*lines, *more])


def _told(one: Fault, language: Language) -> str:
    if one.where:
        return words(language, "discord-questions-fault-of", line=one.line, where=one.where, fault=one.say)
    return words(language, "discord-questions-fault", line=one.line, fault=one.say)


def _preview(desk: Desk, kept: Kept, stored: Sequence[Question], at: int, language: Language) -> Page:
    """One question as students will see it, and the button that stores them all."""
    at = min(at, len(kept.new) - 1)
    ((one,), _) = read_body(kept.new[at].body, desk.tutor)
    known = {question.id for question in stored}
    again = sum(question.id in known for question in kept.new)
    head = words(language, "discord-questions-found", file=kept.file, new=len(kept.new) - again, again=again)
    where = words(language, "discord-questions-at", at=at + 1, number=len(kept.new))
    texts = [f"**{head}**", f"-# {where} · {literal(preview.heading(one, language))}"]
    texts += ["\n".join(_line(line) for line in preview.lines(one, language))]
    controls = []
    if at > 0:
        controls.append(Control("◀", custom_id(kept, "page", language, at - 1)))
    if at + 1 < len(kept.new):
        controls.append(Control("▶", custom_id(kept, "page", language, at + 1)))
    if len(list(preview.languages(one))) > 1:
        controls.append(
            Control(words(language, "discord-other-language"), custom_id(kept, "page", other(language), at))
        )
    label = words(language, "discord-questions-store", count=len(kept.new))
    controls.append(Control(label, custom_id(kept, "store", language), strong=True))
    return boxed(texts, [discord.ui.ActionRow["Page"](*map(Pressed, controls))], ASKING)


def _line(line: preview.Line) -> str:
    text = literal(line.text.strip())
    match line.tone:
        case "asked":
            return f"### {text}"
        case "right":
            return f"**{text}**"
        case "aside":
            return f"-# {text}"
        case "choice" | "told":
            return text


async def _kept(desk: Desk, who: Asker, token: str) -> Kept | None:
    """What was kept for this user in this server, if the hour is not over."""
    payload = cast("Mapping[str, Any] | None", await desk.store.button(token))
    if payload is None or (payload.get("guild"), payload.get("user")) != (who.guild, who.user):
        return None
    if utc_now() > datetime.fromisoformat(payload["until"]):
        return None
    new = tuple(Question(id_, body) for id_, body in payload["new"])
    return Kept(payload["file"], new, tuple(payload["gone"]), token)
