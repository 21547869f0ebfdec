"""An instructor's question as students will see it, with what is right and what its wrong answers show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.diagnosis import misconception
from bot.language import speaker
from bot.lessons import cards
from bot.quiz.grading import letters
from bot.quiz.making import made
from bot.quiz.own.drafts import said, template_of
from bot.tutor.answer import Quantity, Say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language import Language
    from bot.quiz.own.values import OwnQuestion
    from bot.quiz.question import Question, Slip

Tone: TypeAlias = Literal["asked", "right", "choice", "aside", "told"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a preview.

    Attributes:
        tone: the question as "asked", a "right" or another "choice", an "aside" for the instructor, what
            is "told" after the answer.
    """

    text: str
    tone: Tone


def languages(one: OwnQuestion) -> Iterator[Language]:
    """Those in which it is written."""
    if one.ask.en:
        yield "en"
    if one.ask.zh and one.ask.zh != one.ask.en:
        yield "zh"


def heading(one: OwnQuestion, language: Language) -> str:
    """Its id, topic and kind."""
    say = speaker(language).say
    topic = say(said(one.topic.title)) if one.topic else cards.title(one.card or "", language)
    return say(Say("written-heading", {"id": one.id, "topic": topic, "kind": one.kind}))


def lines(one: OwnQuestion, language: Language) -> Iterator[Line]:
    """The question, its choices, what is expected, the first hint and what is said after the answer."""
    say, asked = speaker(language).say, made(template_of(one, ""), 0)
    yield Line(say(asked.prompt), "asked")
    for at, choice in enumerate(asked.choices):
        right = choice.right and one.kind != "order"
        yield Line(
            f"{'✓' if right else ' '} {letters((at,))}  {say(choice.say)}", "right" if right else "choice"
        )
        if choice.shows:
            yield Line(f"     {_shows(choice.shows, language)}", "aside")
    for slip in asked.expected:
        yield Line(f"   {_expected(slip, asked, language)}", "aside")
    yield Line(say(Say("written-preview-hint", {"hint": asked.hints[0]})), "aside")
    for each in asked.solution:
        yield Line(say(each), "told")


def _shows(id_: str, language: Language) -> str:
    return speaker(language).say(Say("written-shows", {"id": id_, "name": Say(misconception(id_).name)}))


def _expected(slip: Slip, asked: Question, language: Language) -> str:
    """A wrong number that is expected, and what it shows or is told."""
    say = speaker(language).say
    told = say(slip.say) if slip.say is not None else ""
    if slip.shows is not None:
        told = _shows(slip.shows, language)
    value = Quantity(slip.value, asked.key.unit if asked.key is not None else "1")
    return say(Say("written-slip", {"value": value, "told": told}))
