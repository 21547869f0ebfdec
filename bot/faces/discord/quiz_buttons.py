"""What the buttons, lists and forms of a quiz do.

Only its owner moves a quiz on.  Anybody else who presses a button in a channel gets the same question as a
quiz of their own, for their eyes only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast

import discord
from discord import ui

from bot.language import speaker
from bot.progress.words import Mode
from bot.quiz import session as quiz
from bot.quiz.feedback import example
from bot.quiz.schedule import Item, topics
from bot.quiz.templates import templates

from . import deliver, limits
from .escape import literal
from .quiz_marks import ANYTHING, DAY, FIELD, REVIEW, START, QuizMark, language_of, mark_of
from .quiz_page import TYPED, prompt_of, quiz_page
from .render import notice
from .who import asker
from .words import words

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from bot.language import Language
    from bot.quiz.grading import Reply

    from .client import NernstClient
    from .desk import Asker
    from .quizzing import Action, Shown

DUE: Final = 10
A_FEW: Final = 3
"""Questions of a quiz that is begun below an answer."""
A_DAY: Final = timedelta(days=1)


class AnswerForm(ui.Modal):
    """The question and a line for its answer; what comes back holds the quiz, so nothing is kept."""

    def __init__(self, mark: QuizMark, shown: Shown) -> None:
        language = mark.language
        title = limits.cut(words(language, "discord-quiz-form"), limits.MODAL_TITLE)
        super().__init__(title=title, custom_id=mark.form_id(), timeout=None)
        self.add_item(ui.TextDisplay(limits.cut(literal(prompt_of(shown.session, language)), limits.TEXT)))
        hint = limits.cut(_example(shown, language), limits.PLACEHOLDER)
        box = ui.TextInput[AnswerForm](custom_id=FIELD, placeholder=hint, max_length=100)
        label = limits.cut(words(language, "discord-quiz-answer"), limits.INPUT_LABEL)
        self.add_item(ui.Label[AnswerForm](text=label, component=box))
        self.stop()  # nobody waits for it: `submitted` reads what comes back


async def run(interaction: discord.Interaction[Any], custom_id: str) -> None:
    """Through the door: a form or a button of a quiz."""
    client = cast("NernstClient", interaction.client)
    who = asker(interaction)
    modal = interaction.type is discord.InteractionType.modal_submit

    async def work() -> None:
        if modal:
            await submitted(interaction, client, who)
        else:
            await pressed(interaction, client, who, custom_id)

    await client.door.through(interaction, "modal" if modal else "button", "quiz", who, work)


async def pressed(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, custom_id: str
) -> None:
    """A button or list of a quiz was used."""
    if (begin := START.fullmatch(custom_id)) is not None:
        await _begin_below(interaction, client, who, begin)
    elif (of_day := DAY.fullmatch(custom_id)) is not None:
        await _begin_day(interaction, client, who, of_day)
    elif (review := REVIEW.fullmatch(custom_id)) is not None:
        await _begin_review(interaction, client, who, language_of(review))
    else:
        await _moved(interaction, client, who, mark_of(custom_id))


async def _moved(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, mark: QuizMark | None
) -> None:
    """A button of a question."""
    shown = None if mark is None else await client.quizzes.present(mark.id)
    if mark is None or shown is None:
        await _gone(interaction, client, who, mark)
    elif shown.owner != who.user:
        await _own_copy(interaction, client, who, mark, shown)
    elif mark.action == "again" or mark.version != shown.version:  # a double click, or an old page
        await _stands(interaction, client, who, mark)
    elif mark.action is None:
        late = notice(words(mark.language, "discord-form-late"))
        await deliver.form(interaction, AnswerForm(mark, shown), late)
    else:
        data: Mapping[str, Any] = interaction.data or {}
        picked = tuple(int(one) for one in data.get("values", ())) or mark.choice
        await _move(interaction, client, mark, shown, picked or None)


async def submitted(interaction: discord.Interaction[Any], client: NernstClient, who: Asker) -> None:
    """A form with an answer came back."""
    data = cast("Mapping[str, Any]", interaction.data or {})
    mark = mark_of(str(data.get("custom_id", "")))
    shown = None if mark is None else await client.quizzes.present(mark.id)
    if mark is None or shown is None or shown.owner != who.user:
        await _gone(interaction, client, who, mark)
    elif mark.version != shown.version:
        await _stands(interaction, client, who, mark)
    else:
        action: Action = "part" if shown.session.phase == "walking" else "answer"
        await _move(
            interaction, client, replace(mark, action=action), shown, _typed(data.get("components", ()))
        )


async def _begin_below(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, found: re.Match[str]
) -> None:
    """A few questions on the concept of an answer, for the one who pressed."""
    language = language_of(found)
    topic = None if found["topic"] == ANYTHING else found["topic"]
    if topic is not None and topic not in topics():
        await deliver.respond(interaction, notice(words(language, "discord-quiz-gone")), private=True)
        return
    reached = (await client.desk.course(who.guild)).topics
    shown = await client.quizzes.begin(who, topic, A_FEW, Mode.PRACTICE, reached)
    assert shown is not None  # practice always finds questions
    await deliver.respond(interaction, quiz_page(shown, language), private=interaction.guild_id is not None)


async def _begin_day(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, found: re.Match[str]
) -> None:
    """The question of the day, for the eyes of one student; it counts once, and on its day."""
    language = language_of(found)
    item = Item(found["template"], int(found["seed"]))
    if item.template not in templates():
        await deliver.respond(interaction, notice(words(language, "discord-quiz-gone")), private=True)
        return
    shown = await client.quizzes.last(who, daily=item)
    if shown is None:
        before = await client.desk.store.history(who.user, limit=200)
        asked = interaction.message.created_at if interaction.message is not None else None
        over = asked is None or interaction.created_at - asked >= A_DAY
        if any((one.template, one.seed, one.mode) == (*_key(item), Mode.DAILY) for one in before):
            await deliver.respond(interaction, notice(words(language, "discord-daily-done")), private=True)
            return
        shown = await client.quizzes.of_items([item], who, Mode.PRACTICE if over else Mode.DAILY)
    await deliver.respond(interaction, quiz_page(shown, language), private=True)


async def _begin_review(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, language: Language
) -> None:
    """What is due, from a reminder."""
    reached = (await client.desk.course(who.guild)).topics
    shown = await client.quizzes.begin(who, None, DUE, Mode.REVIEW, reached)
    if shown is None:
        await deliver.respond(interaction, notice(words(language, "discord-nothing-due")), private=True)
        return
    await deliver.respond(interaction, quiz_page(shown, language), private=interaction.guild_id is not None)


async def _own_copy(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, mark: QuizMark, shown: Shown
) -> None:
    """The same question for somebody else; of a quiz that is over there is nothing to copy."""
    if shown.session.phase == "done":
        text = words(mark.language, "discord-quiz-of-another")
        await deliver.respond(interaction, notice(text), private=True)
        return
    own = await client.quizzes.copy(shown, who)
    note = words(mark.language, "discord-quiz-own-copy")
    await deliver.respond(interaction, quiz_page(own, mark.language, note=note), private=True)


async def _move(
    interaction: discord.Interaction[Any],
    client: NernstClient,
    mark: QuizMark,
    shown: Shown,
    reply: Reply | None,
) -> None:
    assert mark.action is not None
    moved = await client.quizzes.move(
        shown,
        mark.action,
        reply,
        event=interaction.id,
        language=mark.language,
        guild=interaction.guild_id,
    )
    await _redraw(interaction, mark.language, moved)


async def _stands(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, mark: QuizMark
) -> None:
    """The page as the quiz stands now, with what was said last."""
    shown = await client.quizzes.retold(mark.id)
    if shown is None:
        await _gone(interaction, client, who, mark)
    else:
        await _redraw(interaction, mark.language, shown)


async def _gone(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, mark: QuizMark | None
) -> None:
    """Over, deleted, or of another version: said kindly, to the one who pressed."""
    language = mark.language if mark is not None else await client.desk.language(who)
    await deliver.respond(interaction, notice(words(language, "discord-quiz-gone")), private=True)


async def _redraw(interaction: discord.Interaction[Any], language: Language, shown: Shown) -> None:
    """The page in its place; a form that was opened by a command has none."""
    here = interaction.message is not None
    await deliver.respond(interaction, quiz_page(shown, language), private=not here, edit=here)


def _example(shown: Shown, language: Language) -> str:
    """An example of what can be typed."""
    asked = quiz.question(shown.session)
    step = quiz.part(shown.session)
    if step is None and asked.kind in TYPED:
        return speaker(language).say(example(asked))
    return ""


def _key(item: Item) -> tuple[str, int]:
    return item.template, item.seed


def _typed(rows: Sequence[Mapping[str, Any]]) -> str:
    for row in rows:
        for part in (*row.get("components", ()), *([row["component"]] if "component" in row else [])):
            if part.get("custom_id") == FIELD:
                return str(part.get("value") or "")
    return ""
