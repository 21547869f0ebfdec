"""A quiz as a Discord layout: the question, its choices, what the last move led to, and the buttons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import discord
from discord import ui

from bot.diagnosis import misconception
from bot.language import speaker
from bot.lessons import cards
from bot.progress.words import Mode
from bot.quiz import session as quiz
from bot.quiz.grading import letters
from bot.tutor.answer import Say

from . import limits
from .escape import literal
from .marks import base36
from .render import Control, Page, Pressed
from .words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language import Language
    from bot.progress import Tally
    from bot.quiz.question import Choice, Question
    from bot.quiz.schedule import Item

    from .quizzing import Action, Shown

PREFIX: Final = "q1:"
ASKING: Final = discord.Colour(0x3F6FB5)
OVER: Final = discord.Colour(0x2E7D8C)
TYPED: Final = ("number", "order")
"""Kinds of questions that are answered in a form."""
BLANK: Final = "-"

_LETTER: Final[dict[Action, str]] = {
    "answer": "a",
    "part": "p",
    "hint": "h",
    "walk": "w",
    "skip": "s",
    "next": "n",
    "again": "g",
}
_ACTION: Final = {letter: action for action, letter in _LETTER.items()}
FORM: Final = "f"
TEMPLATE: Final = re.compile(
    r"q1:(?P<action>[aphwsngf]):(?P<language>[ez]):(?P<id>\w{1,40}):(?P<version>\d{1,9}):(?P<owner>[0-9a-z]*):(?P<choice>[\d.-]*)"
)
_OUTCOME: Final = {
    "right": Say("quiz-outcome-right"),
    "helped": Say("quiz-outcome-helped"),
    "walked": Say("quiz-outcome-walked"),
    "wrong": Say("quiz-outcome-wrong"),
    "gave_up": Say("quiz-outcome-gave_up"),
}


START: Final = re.compile(r"qs1:(?P<language>[ez]):(?P<topic>\w{1,60})")
"""Of a button that begins a quiz on one concept, below an answer."""


DAY: Final = re.compile(r"qd1:(?P<language>[ez]):(?P<template>\w{1,60}):(?P<seed>\d{1,12})")
"""Of the button below a question of the day."""
REVIEW: Final = re.compile(r"qr1:(?P<language>[ez])")
"""Of the button of a reminder."""


def start_id(concept: str, language: Language) -> str:
    """The custom_id of that button."""
    return f"qs1:{'z' if language == 'zh' else 'e'}:{concept}"


@dataclass(frozen=True, slots=True)
class QuizMark:
    """What a button of a quiz knows.

    Attributes:
        action: what it does; None opens the form for an answer.
        id, version: of the quiz as it was when the page was drawn.
        choice: the choices that it stands for.
    """

    action: Action | None
    language: Language
    id: str
    version: int
    owner: int
    choice: tuple[int, ...] = ()

    def custom_id(self) -> str:
        """As Discord keeps it."""
        letter = FORM if self.action is None else _LETTER[self.action]
        language = "z" if self.language == "zh" else "e"
        chosen = ".".join(map(str, self.choice)) or BLANK
        return f"{PREFIX}{letter}:{language}:{self.id}:{self.version}:{base36(self.owner)}:{chosen}"


def mark_of(custom_id: str) -> QuizMark | None:
    """The mark of a custom_id; None if it is not one."""
    found = TEMPLATE.fullmatch(custom_id)
    if found is None:
        return None
    chosen = found["choice"].strip(BLANK)
    return QuizMark(
        action=None if found["action"] == FORM else _ACTION[found["action"]],
        language="zh" if found["language"] == "z" else "en",
        id=found["id"],
        version=int(found["version"]),
        owner=int(found["owner"] or "0", 36),
        choice=tuple(int(one) for one in chosen.split(".") if one),
    )


def quiz_page(shown: Shown, language: Language, *, note: str | None = None) -> Page:
    """The whole message; `note` is said first."""
    room = limits.Room()
    room.take(1)
    texts, rows = _end(shown, language) if shown.session.phase == "done" else _question(shown, language)
    drawn = [row for row in rows if room.take(1 + len(row.children))]
    colour = OVER if shown.session.phase == "done" else ASKING
    box = ui.Container[Page](accent_colour=colour)
    for text in [f"-# {literal(note)}", *texts] if note else texts:
        if (fitted := room.text(text)) is not None:
            box.add_item(ui.TextDisplay(fitted))
    for row in drawn:
        box.add_item(row)
    return Page(box)


def day_page(asked: Question, item: Item, result: Tally, language: Language) -> Page:
    """The question of a day for a whole channel; everybody answers for themselves."""
    say = speaker(language).say
    texts = []
    if result.students:
        told = words(language, "discord-daily-result", students=result.students, right=result.right)
        texts.append(f"-# {literal(told)}")
    texts += [f"**{words(language, 'discord-daily')}**", f"### {literal(say(asked.prompt))}"]
    texts += _listed(asked.choices, language)
    custom_id = f"qd1:{'z' if language == 'zh' else 'e'}:{item.template}:{item.seed}"
    box = ui.Container[Page](accent_colour=ASKING)
    room = limits.Room()
    room.take(3)
    for text in texts:
        if (fitted := room.text(text)) is not None:
            box.add_item(ui.TextDisplay(fitted))
    box.add_item(_row(Pressed(Control(words(language, "discord-daily-answer"), custom_id, strong=True))))
    return Page(box)


def _question(shown: Shown, language: Language) -> tuple[list[str], list[ui.ActionRow[Page]]]:
    session = shown.session
    say = speaker(language).say
    asked, step = quiz.question(session), quiz.part(session)
    heading = say(Say("quiz-heading", {"at": session.at + 1, "number": len(session.plan)}))
    texts = [f"-# {literal(heading)} · {literal(cards.title(asked.concept, language))}"]
    texts.append(f"### {literal(say(asked.prompt))}")
    over = session.phase == "shown"
    if not over and step is None:
        texts += _listed(asked.choices, language)
    texts += [literal(say(one)) for one in shown.says]
    if shown.card is not None:
        texts.append("-# " + literal(say(Say("quiz-read", {"card": cards.title(shown.card, language)}))))
    if step is not None:
        texts += [f"**{literal(say(step.prompt))}**", *_listed(step.choices, language)]
    if over:
        return texts, [_row(_button(shown, "next", language, "discord-quiz-next", strong=True))]
    return texts, [*_answers(shown, language), _row(*_helps(shown, language))]


def _listed(choices: Sequence[Choice], language: Language) -> list[str]:
    say = speaker(language).say
    lines = [f"**{letters((i,))}**  {literal(say(one.say))}" for i, one in enumerate(choices)]
    return ["\n".join(lines)] if lines else []


def _answers(shown: Shown, language: Language) -> list[ui.ActionRow[Page]]:
    """What answers the question, or the step: letters to press, a list to choose several from, or a form."""
    step, asked = quiz.part(shown.session), quiz.question(shown.session)
    if step is not None and step.choices:
        return _letters(shown, "part", len(step.choices), language)
    if step is None and asked.kind == "many":
        return [_several(shown, asked.choices, language)]
    if step is None and asked.choices and asked.kind not in TYPED:
        return _letters(shown, "answer", len(asked.choices), language)
    form = QuizMark(None, language, shown.id, shown.version, shown.owner).custom_id()
    return [_row(Pressed(Control(words(language, "discord-quiz-answer"), form, strong=True)))]


def _letters(shown: Shown, action: Action, count: int, language: Language) -> list[ui.ActionRow[Page]]:
    buttons = [
        Pressed(Control(letters((i,)), _mark(shown, action, language, (i,)), strong=True))
        for i in range(count)
    ]
    return [_row(*buttons[at : at + limits.ROW]) for at in range(0, len(buttons), limits.ROW)]


def _several(shown: Shown, choices: Sequence[Choice], language: Language) -> ui.ActionRow[Page]:
    say = speaker(language).say
    options = [
        discord.SelectOption(
            label=limits.cut(f"{letters((i,))}  {say(one.say)}", limits.CHOICE), value=str(i)
        )
        for i, one in enumerate(choices)
    ]
    select = ui.Select[Page](
        custom_id=_mark(shown, "answer", language),
        placeholder=limits.cut(words(language, "discord-quiz-choose-all"), limits.PLACEHOLDER),
        min_values=1,
        max_values=len(options),
        options=options,
    )
    return ui.ActionRow[Page](select)


def _helps(shown: Shown, language: Language) -> list[Pressed]:
    session = shown.session
    free = session.mode is not Mode.EXAM and session.phase == "asking"
    helps = [
        _button(shown, "hint", language, "discord-quiz-hint") if free else None,
        _button(shown, "walk", language, "discord-quiz-walk") if free and not session.guided else None,
        _button(shown, "skip", language, "discord-quiz-skip"),
    ]
    return [one for one in helps if one is not None]


def _end(shown: Shown, language: Language) -> tuple[list[str], list[ui.ActionRow[Page]]]:
    say = speaker(language).say
    found = quiz.summary(shown.session)
    texts = [literal(say(one)) for one in shown.says]
    texts.append(f"## {literal(say(Say('quiz-summary', {'right': found.right, 'number': found.number})))}")
    lines = [
        say(
            Say(
                "quiz-summary-line",
                {"at": at, "card": cards.title(line.concept, language), "outcome": _OUTCOME[line.end]},
            )
        )
        for at, line in enumerate(found.lines, start=1)
    ]
    texts.append(literal("\n".join(lines)))
    names = [Say(misconception(slip).name) for slip in found.slips]
    texts += [literal(say(Say("quiz-summary-slip", {"name": name}))) for name in names]
    if found.read:
        titles = say(Say("quiz-list-separator")).join(cards.title(one, language) for one in found.read)
        texts.append(literal(say(Say("quiz-summary-read", {"cards": titles}))))
    return texts, []


def _mark(shown: Shown, action: Action, language: Language, choice: tuple[int, ...] = ()) -> str:
    return QuizMark(action, language, shown.id, shown.version, shown.owner, choice).custom_id()


def _button(shown: Shown, action: Action, language: Language, label: str, *, strong: bool = False) -> Pressed:
    return Pressed(Control(words(language, label), _mark(shown, action, language), strong))


def _row(*items: Pressed) -> ui.ActionRow[Page]:
    return ui.ActionRow[Page](*items)
