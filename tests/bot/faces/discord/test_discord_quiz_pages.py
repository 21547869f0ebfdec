"""Every question at every stage, as a message: within Discord's limits and whole, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.faces.discord import limits
from bot.faces.discord.escape import literal
from bot.faces.discord.quiz_buttons import AnswerForm
from bot.faces.discord.quiz_marks import QuizMark, mark_of
from bot.faces.discord.quiz_page import day_page, quiz_page
from bot.faces.discord.quizzing import Shown
from bot.language import speaker
from bot.progress import Mode
from bot.quiz import session as quiz
from bot.quiz.grading import letters
from bot.quiz.making import make
from bot.quiz.schedule import Item
from bot.quiz.state import Session
from bot.quiz.templates import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.faces.discord.render import Page
    from bot.language import Language

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
OWNER = 2**63 - 1


def shown(turn: quiz.Turn) -> Shown:
    return Shown("f" * 16, 99_999, OWNER, turn.session, turn.says, turn.card, "x" * 100)


def stages(template: str) -> Iterator[Shown]:
    """A question at its start, after each hint, step and wrong answer, and at its end."""
    session = Session(mode=Mode.PRACTICE, topic=None, plan=(Item(template, 11),) * 20, asked_at=NOW)
    yield shown(quiz.Turn(session))
    asked = quiz.question(session)
    for _ in asked.hints:
        turn = quiz.hint(session)
        session = turn.session
        yield shown(turn)
    turn = quiz.walk(session)
    session = turn.session
    yield shown(turn)
    while session.phase == "walking":
        step = quiz.part(session)
        assert step is not None
        turn = quiz.answer_part(session, (0,) if step.choices else "1")
        session = turn.session
        yield shown(turn)
    for _ in range(quiz.TRIES):
        wrong = "123456" if asked.kind == "number" else tuple(range(len(asked.choices)))[::-1]
        wrong = wrong if asked.kind in ("number", "many", "order") else ((asked.right_choices[0] + 1) % 2,)
        turn = quiz.answer(session, wrong, now=NOW, rng=Random(1))
        session = turn.session
        yield shown(turn)
    yield shown(quiz.give_up(session, now=NOW))
    yield Shown("f" * 16, 9, OWNER, quiz.go_on(session, now=NOW))


def check(page: Page) -> None:
    flat = list(page.walk_children())
    assert len(flat) <= limits.COMPONENTS
    assert page.content_length() < limits.TEXT  # nothing is cut off
    for item in flat:
        if isinstance(item, discord.ui.Button):
            assert item.label
            assert len(item.label) <= limits.BUTTON_LABEL
            assert item.label[-1] != limits.MORE
            assert item.custom_id is not None
            assert len(item.custom_id) <= limits.CUSTOM_ID
    ids = [item.custom_id for item in flat if isinstance(item, discord.ui.Button | discord.ui.Select)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("template", sorted(templates()))
def test_every_stage_of_every_question_fits_a_message(template: str, language: Language) -> None:
    for one in stages(template):
        check(quiz_page(one, language, note="note"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_choice_can_be_read_before_it_is_made(language: Language) -> None:
    for template in templates():
        one = next(stages(template))
        page = quiz_page(one, language)
        words = [item.content for item in page.walk_children() if isinstance(item, discord.ui.TextDisplay)]
        words += [item.label or "" for item in page.walk_children() if isinstance(item, discord.ui.Button)]
        for i, choice in enumerate(quiz.question(one.session).choices):
            said = speaker(language).say(choice.say)
            assert any(literal(said) in word or said.lower() == word.lower() for word in words), said
            if quiz.question(one.session).kind == "order":
                assert any(f"**{letters((i,))}**" in word for word in words)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_question_of_the_day_fits_a_message(language: Language) -> None:
    for template in templates():
        check(day_page(make(template, 11), Item(template, 2**31), language, ["x"]))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_form_shows_the_question_and_fits(language: Language) -> None:
    for template in templates():
        one = next(stages(template))
        form = AnswerForm(QuizMark(None, language, one.id, one.version, one.owner), one).to_dict()
        assert len(form["title"]) <= limits.MODAL_TITLE
        assert len(form["custom_id"]) <= limits.CUSTOM_ID
        assert mark_of(form["custom_id"]) is not None


@given(
    st.sampled_from(["answer", "part", "hint", "walk", "skip", "next", "again", None]),
    st.sampled_from(["en", "zh"]),
    st.from_regex(r"\A[0-9a-f]{1,16}\Z"),
    st.integers(0, 10**9 - 1),
    st.integers(0, OWNER),
    st.lists(st.integers(0, 8), max_size=6).map(tuple),
)
def test_a_mark_comes_back_as_it_was(
    action: quiz.Turn, language: Language, id_: str, version: int, owner: int, choice: tuple[int, ...]
) -> None:
    mark = QuizMark(action, language, id_, version, owner, choice)  # type: ignore[arg-type]
    assert len(mark.custom_id()) <= limits.CUSTOM_ID
    assert mark_of(mark.custom_id()) == mark == mark_of(mark.form_id())


@given(st.text(max_size=120))
def test_any_other_custom_id_is_not_a_mark(text: str) -> None:
    assert mark_of(text) is None or text.startswith(("q1:", "qf1:"))
