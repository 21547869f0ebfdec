"""What the buttons, lists and forms of a quiz do.

Only its owner moves a quiz on.  Anybody else who presses a button in a channel gets the same question as a
quiz of their own, for their eyes only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import discord
from discord import ui

from bot.progress.words import Mode
from bot.quiz.schedule import Item, topics
from bot.quiz.templates import templates

from . import deliver, limits
from .quiz_page import DAY, REVIEW, START, TYPED, QuizMark, mark_of, quiz_page
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

FORM: Final = "qf1:"
FIELD: Final = "answer"
DUE: Final = 10
A_FEW: Final = 3
"""Questions of a quiz that is begun below an answer."""


def is_ours(custom_id: str) -> bool:
    """Whether a button or list belongs to a quiz."""
    return custom_id.startswith(("q1:", "qs1:", "qd1:", "qr1:"))


class AnswerForm(ui.Modal):
    """One line for an answer; what comes back holds the quiz, so nothing is kept in memory."""

    def __init__(self, mark: QuizMark, prompt: str) -> None:
        language = mark.language
        title = limits.cut(words(language, "discord-quiz-form"), limits.MODAL_TITLE)
        custom_id = FORM + mark.custom_id().removeprefix("q1:")
        super().__init__(title=title, custom_id=custom_id, timeout=None)
        box = ui.TextInput[AnswerForm](
            custom_id=FIELD, placeholder=limits.cut(prompt, limits.PLACEHOLDER), max_length=100
        )
        label = limits.cut(words(language, "discord-quiz-answer"), limits.INPUT_LABEL)
        self.add_item(ui.Label[AnswerForm](text=label, component=box))
        self.stop()  # nobody waits for it: `submitted` reads what comes back


async def pressed(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, custom_id: str
) -> None:
    """A button or list of a quiz was used."""
    begin = START.fullmatch(custom_id)
    if begin is not None:
        language: Language = "zh" if begin["language"] == "z" else "en"
        await begin_below(interaction, client, who, begin["topic"], language)
        return
    if (of_day := DAY.fullmatch(custom_id)) is not None:
        await _begin_day(interaction, client, who, of_day)
        return
    if (review := REVIEW.fullmatch(custom_id)) is not None:
        await _begin_review(interaction, client, who, "zh" if review["language"] == "z" else "en")
        return
    mark = mark_of(custom_id)
    shown = None if mark is None else await client.quizzes.present(mark.id)
    if mark is None or shown is None:
        spoken = mark.language if mark else await client.desk.language(who)
        await deliver.respond(interaction, notice(words(spoken, "discord-quiz-gone")), private=True)
    elif shown.owner != who.user:
        await _own_copy(interaction, client, who, mark, shown)
    elif mark.version != shown.version:  # a double click, or an old page: show how it stands
        await _redraw(interaction, mark.language, shown)
    elif mark.action is None:
        await interaction.response.send_modal(AnswerForm(mark, _hint(shown, mark.language)))
    else:
        data: Mapping[str, Any] = interaction.data or {}
        picked = tuple(int(one) for one in data.get("values", ())) or mark.choice
        await _move(interaction, client, mark, shown, picked or None)


async def submitted(interaction: discord.Interaction[Any], client: NernstClient, who: Asker) -> None:
    """A form with an answer came back."""
    data = cast("Mapping[str, Any]", interaction.data or {})
    mark = mark_of("q1:" + str(data.get("custom_id", "")).removeprefix(FORM))
    shown = None if mark is None else await client.quizzes.present(mark.id)
    if mark is None or shown is None or shown.owner != who.user:
        spoken = mark.language if mark else await client.desk.language(who)
        await deliver.respond(interaction, notice(words(spoken, "discord-quiz-gone")), private=True)
        return
    if mark.version != shown.version:
        await _redraw(interaction, mark.language, shown)
        return
    action: Action = "part" if shown.session.phase == "walking" else "answer"
    moved = QuizMark(action, mark.language, mark.id, mark.version, mark.owner)
    await _move(interaction, client, moved, shown, _typed(data.get("components", ())))


async def begin_below(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, topic: str, language: Language
) -> None:
    """A few questions on the concept of an answer, for the one who pressed."""
    if topic not in topics():
        await deliver.respond(interaction, notice(words(language, "discord-quiz-gone")), private=True)
        return
    shown = await client.quizzes.begin(who, topic, A_FEW, Mode.PRACTICE)
    assert shown is not None  # practice always finds questions
    await deliver.respond(interaction, quiz_page(shown, language), private=interaction.guild_id is not None)


async def _begin_day(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, found: re.Match[str]
) -> None:
    """The question of the day, for the eyes of one student; once each."""
    language: Language = "zh" if found["language"] == "z" else "en"
    item = Item(found["template"], int(found["seed"]))
    if item.template not in templates():
        await deliver.respond(interaction, notice(words(language, "discord-quiz-gone")), private=True)
        return
    before = await client.desk.store.history(who.user, limit=200)
    if any((one.template, one.seed, one.mode) == (item.template, item.seed, Mode.DAILY) for one in before):
        await deliver.respond(interaction, notice(words(language, "discord-daily-done")), private=True)
        return
    shown = await client.quizzes.of_items([item], who, Mode.DAILY)
    await deliver.respond(interaction, quiz_page(shown, language), private=True)


async def _begin_review(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, language: Language
) -> None:
    """What is due, from a reminder."""
    shown = await client.quizzes.begin(who, None, DUE, Mode.REVIEW)
    if shown is None:
        await deliver.respond(interaction, notice(words(language, "discord-nothing-due")), private=True)
        return
    await deliver.respond(interaction, quiz_page(shown, language), private=interaction.guild_id is not None)


async def _own_copy(
    interaction: discord.Interaction[Any], client: NernstClient, who: Asker, mark: QuizMark, shown: Shown
) -> None:
    if shown.session.phase == "done":
        text = words(mark.language, "discord-quiz-of-another")
        await deliver.respond(interaction, notice(text), private=True)
        return
    own = await client.quizzes.copy(shown, who)
    await deliver.respond(interaction, quiz_page(own, mark.language), private=True)


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


async def _redraw(interaction: discord.Interaction[Any], language: Language, shown: Shown) -> None:
    """The page in its place; a form that was opened by a command has none."""
    here = interaction.message is not None
    await deliver.respond(interaction, quiz_page(shown, language), private=not here, edit=here)


def _hint(shown: Shown, language: Language) -> str:
    """An example of what can be typed."""
    from bot.language import speaker
    from bot.quiz import session as quiz
    from bot.quiz.feedback import example

    asked = quiz.question(shown.session)
    return speaker(language).say(example(asked)) if asked.kind in TYPED else ""


def _typed(rows: Sequence[Mapping[str, Any]]) -> str:
    for row in rows:
        for part in (*row.get("components", ()), *([row["component"]] if "component" in row else [])):
            if part.get("custom_id") == FIELD:
                return str(part.get("value") or "")
    return ""


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
