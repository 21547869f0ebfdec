"""The buttons of an answer: ask a next question, change the view, fill in missing numbers.

A button knows all that it needs (see `marks`): it works after a restart, for as long as its message stands.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import ui

from bot.quiz.schedule import topics
from physics.species import species

from . import deliver, fill, marks, pictures
from .languages import other
from .marks import Mark
from .quiz_marks import start_id
from .render import (
    Control,
    Controls,
    Draft,
    Page,
    Wording,
    draft,
    has_steps,
    notice,
    parts_of,
    quote_of,
)
from .who import asker
from .words import capital, words

if TYPE_CHECKING:
    import re

    from bot.language import Language

    from .client import NernstClient
    from .desk import Asker, Desk, Reply

MOST_QUESTIONS = 4
IONS = ("K", "Na", "Cl")
"""Offered where a question names none; any other one is typed, or put into the form."""
JOINT = " · "
"""Between the parts of a question said back."""
VERSUS = "; "
"""Between two questions that are compared."""


class Press(ui.DynamicItem[ui.Button[Page]], template=marks.TEMPLATE):
    """Any button with a mark of ours."""

    def __init__(self, item: ui.Button[Page], mark: Mark) -> None:
        super().__init__(item)
        self.mark = mark

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Press:
        """Made anew on each click."""
        return cls(cast("ui.Button[Page]", item), marks.decode(match))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Through the door, then by kind."""
        client = cast("NernstClient", interaction.client)
        who = asker(interaction)

        async def work() -> None:
            await pressed(interaction, client.desk, self.mark, who)

        await client.door.through(interaction, "button", self.mark.kind, who, work)


async def pressed(interaction: discord.Interaction[Any], desk: Desk, mark: Mark, who: Asker) -> None:
    """What a click does."""
    text = await marks.question(mark, desk.store)
    if text is None:
        gone = notice(words(mark.language, "discord-outdated"))
        await deliver.respond(interaction, gone, private=True)
        return
    match mark.kind:
        case "fill":
            await fill.open_form(interaction, desk, who, text, mark.language)
        case "ask":
            await _ask(interaction, desk, mark, who, text)
        case "view":
            await _view(interaction, desk, mark, who, text)


async def _ask(interaction: discord.Interaction[Any], desk: Desk, mark: Mark, who: Asker, text: str) -> None:
    """A next question: a new message below, as visible as the one with the button."""
    private = was_private(interaction) or await desk.private(who)
    reply = await desk.again(who, text, mark.language, private=private)
    desk.memory.remember(who.user, who.channel, reply.answer.context)
    await show(interaction, desk, who, reply)


async def _view(interaction: discord.Interaction[Any], desk: Desk, mark: Mark, who: Asker, text: str) -> None:
    """The same answer otherwise: in its place for the asker, in a private copy for anybody else."""
    quote = quote_of(interaction.message) if interaction.message is not None else None
    reply = await desk.again(who, text, mark.language, steps=mark.steps, private=True)
    mine = mark.owner in (0, who.user)
    moved = mark.check and mark.check != _check(desk, reply)
    await show(interaction, desk, who, replace(reply, quote=quote), edit=mine)
    if moved:
        note = notice(words(mark.language, "discord-defaults-moved"))
        await deliver.respond(interaction, note, private=True)


async def show(
    interaction: discord.Interaction[Any], desk: Desk, who: Asker, reply: Reply, *, edit: bool = False
) -> None:
    """Render a reply and respond with it."""
    written = await drafted(desk, reply)
    sent = await deliver.respond(interaction, written.page(), private=reply.private, edit=edit)
    desk.memory.remember(who.user, who.channel, reply.answer.context)
    picture = await pictures.of_reply(desk, reply)
    if picture is not None:
        await pictures.put_in(interaction, written.page(picture), picture, sent)


async def drafted(desk: Desk, reply: Reply) -> Draft:
    """A reply in words, with its buttons."""
    wording = _wording(desk, reply)
    return draft(reply, wording.parts, await _controls(desk, reply, wording))


def _wording(desk: Desk, reply: Reply) -> Wording:
    """An answer in words; kept as long as its question is."""
    kept = {} if reply.line is None else desk.wordings.setdefault(reply.line, {})
    key = reply.language, reply.steps
    if key not in kept:
        kept[key] = Wording(parts_of(reply, desk.tutor), _labelled(desk, reply), _check(desk, reply))
    return kept[key]


async def _controls(desk: Desk, reply: Reply, wording: Wording) -> Controls:
    """The buttons of an answer."""
    answer, language = reply.answer, reply.language
    same, view = wording.check, list[tuple[str, Mark, bool]]()
    if fill.can_fill(answer.missing):
        view.append(("discord-fill", _mark(reply, same, "fill", language), True))
    steps = "discord-hide-steps" if reply.steps else "discord-show-steps"
    if has_steps(answer):
        view.append((steps, _mark(reply, same, "view", language, steps=not reply.steps), False))
    translated = _mark(reply, same, "view", other(language), steps=reply.steps)
    view.append(("discord-other-language", translated, False))
    quiz = _quiz(reply)
    said, heading = wording.next, ""
    if answer.missing == ("species",) and not said:
        said, heading = _of_ions(reply), words(language, "discord-which-ion")
    wanted = [mark for _, mark, _ in view] + [Mark("ask", text, language) for text in said]
    made = await marks.custom_ids(wanted, desk, reply.owner)
    above = {
        label: Control(words(language, label), id_, strong)
        for (label, _, strong), id_ in zip(view, made, strict=False)
        if id_ is not None
    }
    below = [
        Control(label, id_)
        for label, id_ in zip(said.values(), made[len(view) :], strict=True)
        if id_ is not None
    ]
    beside = above.pop(steps, None)
    return Controls([*above.values(), *quiz], below, beside, heading)


def _quiz(reply: Reply) -> list[Control]:
    """A few questions on what the answer rests on, where there are any."""
    concept = next((one for one in reply.answer.concepts if one in _asked_about()), None)
    if concept is None:
        return []
    return [Control(words(reply.language, "discord-quiz-me"), start_id(concept, reply.language))]


@cache
def _asked_about() -> frozenset[str]:
    return frozenset(topics())


def _labelled(desk: Desk, reply: Reply) -> dict[str, str]:
    """The next questions, and the label of each: without what it shares with the question above it."""
    query, language = reply.answer.query, reply.language
    above = desk.tutor.say(query, language) if query is not None else ""
    known = above.split(JOINT)
    labels: dict[str, str] = {}
    for one in reply.answer.next[:MOST_QUESTIONS]:
        said = desk.tutor.say(one, language)
        what, *details = said.removeprefix(above + VERSUS).split(JOINT)
        short = capital(JOINT.join([what, *(part for part in details if part not in known)]))
        labels[said] = said if short in labels.values() else short
    return labels


def _of_ions(reply: Reply) -> dict[str, str]:
    """The question with each of the usual ions, and the label of it."""
    return {fill.joined(reply.text, {"species": one}): one for one in (species(id_).symbol for id_ in IONS)}


def _mark(reply: Reply, same: str, kind: marks.Kind, language: Language, *, steps: bool = False) -> Mark:
    return Mark(kind, reply.text, language, steps, reply.owner, same)


def _check(desk: Desk, reply: Reply) -> str:
    query = reply.answer.query
    return "" if query is None else marks.check(desk.tutor.say(query, "en"))


def was_private(interaction: discord.Interaction[Any]) -> bool:
    """Whether the message with the button is for one user alone."""
    return interaction.message is not None and interaction.message.flags.ephemeral
