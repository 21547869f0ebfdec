"""What a fuzzer feeds, and what must hold whatever it feeds: for `make fuzz`, and a little for `make test`.

A target is fed a text; all else that it needs is drawn from dice.  It raises where something does not hold.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args
from unittest.mock import patch

import discord
from pydantic import ValidationError

from bot.faces.discord import limits, marks, quiz_marks
from bot.faces.discord.desk import Reply
from bot.faces.discord.marks import Mark
from bot.faces.discord.quiz_page import quiz_page
from bot.faces.discord.quizzing import Shown
from bot.faces.discord.render import Controls, draft, parts_of
from bot.faces.discord.zones import clock_of, zone_of
from bot.language import speaker
from bot.progress import Question as Stored
from bot.progress.words import Mode
from bot.quiz import session as quiz
from bot.quiz.own import registry
from bot.quiz.own.reading import read_body, read_file, tables_of
from bot.quiz.schedule import Item
from bot.quiz.state import Session, from_json, to_json
from bot.quiz.templates import templates
from bot.settings import Settings
from bot.tutor import Context, Tutor
from grammar.say import number
from physics.species import Species
from tests.grammar.road_checks import fault_of
from tests.grammar.scrambling import heap, mutated

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from bot.language import Language

SLOWEST_S: Final = 3.0
"""Of the processor, for one text: a hundred times what is usual, as to be watched slows all down."""
TUTOR: Final = Tutor()
LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
GUILD: Final = 77
NOW: Final = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
EXAMPLE: Final = Path(__file__).parents[1] / "docs" / "questions.example.toml"
_REPLIES: Final = (
    "-89 mV",
    "−0.089 V",
    "about 61",
    "1e999",
    "inward",
    "外",
    "A, C",
    "K < Cl < Na",
    "钾 氯 钠",
    "0x1",
)
_VALUES: Final = (
    "true",
    "-1",
    "1e999",
    "[]",
    "''",
    '"""',
    "nan",
    "[question]",
    "[[question]]",
    "{}",
    "2026-01-01",
)
_KNOBS: Final = tuple(f"NERNST_{name.upper()}" for name in Settings.model_fields if name != "token")
_IDS: Final = (
    "q1:a:e:0123abcd:3:7ps:0", "q1:f:z:0123abcd:3:7ps:-", "qf1:f:z:0123abcd:3:7ps:-", "qs1:e:any", "qr1:z",
    "qd1:e:equilibrium:7", "n1:v:e1:7ps:559aa2:=E_K 5/140", "n1:a:z0:::@4PoID5zFl2shjMAx",
    "n1:privacy:delete",
)  # fmt: skip


class Broken(Exception):
    """Something that must hold does not; the text says what."""


@dataclass(frozen=True, slots=True)
class Target:
    """A part of the tutor that is fed.

    Attributes:
        check: feeds it, and raises where something does not hold.
        likely: a text that gets far into it.
    """

    check: Callable[[str, Random], None]
    likely: Callable[[Random], str]


def timed(target: Target, text: str, dice: Random) -> None:
    """Feed a text, within bounds of time."""
    began = time.process_time()
    target.check(text, dice)
    if time.process_time() - began > SLOWEST_S:
        raise Broken("too slow")


def road(text: str, dice: Random) -> None:
    """From a text to its answer on every screen, in both languages; said back, it is the same question."""
    before = TUTOR.ask(mutated(dice)).context if dice.random() < 0.3 else Context()
    kind, _ = fault_of(TUTOR, text, before)
    if kind is not None:
        raise Broken(kind)
    answer = TUTOR.ask(text[: limits.QUESTION], context=before, language=dice.choice(LANGUAGES))
    for language in LANGUAGES:
        reply = Reply(answer, language, text, text, owner=1, private=True, steps=dice.random() < 0.5)
        _fits(draft(reply, parts_of(reply, TUTOR), Controls()).page())
        if answer.query is not None and answer.status == "answered":
            said = TUTOR.say(answer.query, language)
            if _rounded(TUTOR.ask(said, language=language).query) != _rounded(answer.query):
                raise Broken(f"said back, another question: a {type(answer.query).__name__}")


def _rounded(query: object) -> object:
    """What is compared of a question; its numbers as far as they are said."""
    if isinstance(query, float):
        return number(query)
    if isinstance(query, tuple):
        return tuple(_rounded(one) for one in query)
    if is_dataclass(query) and not isinstance(query, type | Species):
        parts = [_rounded(getattr(query, one.name)) for one in fields(query) if one.compare]
        return type(query), *parts
    return query


def quiz_replies(text: str, dice: Random) -> None:
    """A question is begun, and some moves made with the text as every reply; each page is drawn."""
    item = Item(dice.choice(sorted(templates())), dice.randrange(10_000))
    session = Session(mode=dice.choice(list(Mode)), topic=None, plan=(item,), asked_at=NOW)
    for _ in range(4):
        turn = _move(session, text, dice)
        session = turn.session
        if from_json(json.loads(json.dumps(to_json(session)))) != session:
            raise Broken("a session is not read back as it was stored")
        shown = Shown("0123abcd", 3, 1, session, turn.says, turn.card, text)
        for language in LANGUAGES:
            _fits(quiz_page(shown, language))


def _move(session: Session, text: str, dice: Random) -> quiz.Turn:
    match dice.choice(("answer", "answer", "answer", "hint", "walk", "skip", "next")):
        case "answer" if session.phase == "walking":
            return quiz.answer_part(session, text)
        case "answer":
            return quiz.answer(session, text, now=NOW, rng=dice)
        case "hint":
            return quiz.hint(session)
        case "walk":
            return quiz.walk(session)
        case "skip":
            return quiz.give_up(session, now=NOW)
        case _:
            return quiz.Turn(quiz.go_on(session, now=NOW))


def button_ids(text: str, dice: Random) -> None:
    """A custom_id of anybody's making is read or not; what we make is read as it was meant."""
    mark = quiz_marks.mark_of(text)
    if mark is not None and quiz_marks.mark_of(mark.custom_id()) != mark:
        raise Broken("the mark of a quiz is not read as it was written")
    for pattern in (quiz_marks.START, quiz_marks.DAY, quiz_marks.REVIEW):
        if (found := pattern.fullmatch(text)) is not None:
            quiz_marks.language_of(found)
    if (pressed := marks.TEMPLATE.fullmatch(text)) is not None:
        marks.decode(pressed)
    kind = dice.choice(get_args(marks.Kind))
    meant = Mark(kind, text, dice.choice(LANGUAGES), dice.random() < 0.5, dice.getrandbits(63), "559aa2")
    made = marks.encode(meant)
    if made is None:
        return
    if len(made) > limits.CUSTOM_ID:
        raise Broken("a custom_id is too long")
    again = marks.TEMPLATE.fullmatch(made)
    read = None if again is None else marks.decode(again)
    if text and (read is None or (read.text, read.owner) != (f"={text}", meant.owner)):
        raise Broken("a mark is not read as it was written")


def question_files(text: str, dice: Random) -> None:
    """A file of questions is refused with reasons, or stored, read back and asked."""
    found, faults = read_file(text, TUTOR)
    for fault in faults:
        if not all(speaker(language).say(fault.say) for language in LANGUAGES):
            raise Broken("a fault without words")
    if faults:
        return
    bodies = [(id_, json.loads(json.dumps(body))) for id_, body in tables_of(text)]
    if any(read_body(body, TUTOR)[1] for _, body in bodies):
        raise Broken("what was taken is refused once it is stored")
    try:
        registry.put(GUILD, [Stored(id_, body) for id_, body in bodies])
        for one in found:
            item = Item(f"own_{GUILD}_{one.id}", dice.randrange(100))
            session = Session(mode=Mode.PRACTICE, topic=None, plan=(item,), asked_at=NOW)
            for language in LANGUAGES:
                _fits(quiz_page(Shown("0123abcd", 3, 1, session), language))
    finally:
        registry.put(GUILD, [])


def settings(text: str, dice: Random) -> None:
    """What an operator sets is taken, or refused without being repeated; times and zones likewise."""
    clock_of(text)
    zone_of(text)
    plain = text.replace("\0", "").encode("utf-8", "ignore").decode()
    try:
        with patch.dict(os.environ, {dice.choice(_KNOBS): plain}):
            Settings()
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            if not fault["msg"]:
                raise Broken("a setting refused without words") from None


def _fits(made: discord.ui.LayoutView) -> None:
    """A page within Discord's limits, and something on it."""
    flat = list(made.walk_children())
    if not 0 < made.content_length() <= limits.TEXT or len(flat) > limits.COMPONENTS:
        raise Broken("a page beyond Discord's limits, or empty")
    for item in flat:
        if isinstance(item, discord.ui.Button):
            if not 0 < len(item.label or "") <= limits.BUTTON_LABEL:
                raise Broken("the label of a button beyond Discord's limits, or empty")
            if len(item.custom_id or "") > limits.CUSTOM_ID:
                raise Broken("the custom_id of a button beyond Discord's limits")
        if isinstance(item, discord.ui.Select) and not 0 < len(item.options) <= limits.CHOICES:
            raise Broken("a list beyond Discord's limits, or empty")
    sent: list[dict[str, Any]] = made.to_components()  # type: ignore[no-untyped-call]
    json.dumps(sent, ensure_ascii=False).encode()


def _sentence(dice: Random) -> str:
    return heap(dice) if dice.random() < 0.35 else mutated(dice)


def _reply(dice: Random) -> str:
    return dice.choice(_REPLIES) + dice.choice(("", "", " ", dice.choice(_REPLIES), heap(dice)))


def _id(dice: Random) -> str:
    parts = dice.choice(_IDS).split(":")
    if dice.random() < 0.5:
        at = dice.randrange(len(parts))
        parts[at] = dice.choice(("", "z", "-", "9" * 10, "½", "٣", "Z", "=", "@", dice.choice(_IDS)))
    return ":".join(parts)


def _file(dice: Random) -> str:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    for _ in range(dice.randint(0, 4)):
        at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        key = lines[at].partition("=")[0]
        lines[at] = dice.choice(
            ("", lines[other], f"{key}= {dice.choice(_VALUES)}", f'{key}= "{heap(dice)}"')
        )
    return "\n".join(lines)


def _value(dice: Random) -> str:
    return dice.choice(
        ("1", "0", "-1", "1e999", "nan", "zh", "squid", "true", "1,2", "20:30", "asia/tokyo", "٣")
    )


TARGETS: Final = {
    "road": Target(road, _sentence),
    "quiz_replies": Target(quiz_replies, _reply),
    "button_ids": Target(button_ids, _id),
    "question_files": Target(question_files, _file),
    "settings": Target(settings, _value),
}
