"""Quizzes in Discord: every move, for two students at once, over restarts, double clicks and deletions."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from discord.ui import TextDisplay

from bot.faces.discord.escape import literal
from bot.faces.discord.quiz_marks import mark_of
from bot.faces.discord.quiz_page import quiz_page
from bot.faces.discord.quizzing import MOST_OPEN, Quizzes
from bot.language import speaker
from bot.progress import StoreFull
from bot.quiz import session as quiz
from bot.quiz.making import make
from bot.quiz.schedule import Item
from bot.quiz.state import Session
from bot.quiz.templates import templates
from tests.bot.faces.discord.classroom import (
    World,
    choose,
    custom_ids,
    labels,
    press,
    replayed,
    speak,
    text_of,
)

if TYPE_CHECKING:
    from bot.faces.discord.quizzing import Shown
    from bot.quiz.question import Question


@pytest.fixture
async def dice(world: World) -> None:
    """The same questions every time."""
    world.client.quizzes = Quizzes(world.app.store, rng=Random(7))


async def begin(world: World, actor: Any = None, **options: Any) -> Any:
    result = await (actor or world.ada).slash(world.channel, "quiz", **options)
    assert result.response is not None
    return result.response


async def shown(world: World, message: Any) -> Shown:
    """The quiz behind a page."""
    marks = [mark for one in custom_ids(message) if (mark := mark_of(one))]
    found = await world.client.quizzes.present(marks[0].id)
    assert found is not None
    return found


async def question(world: World, message: Any) -> Question:
    return quiz.question((await shown(world, message)).session)


async def of_kind(world: World, kind: str, actor: Any = None, seed: int = 3, **options: Any) -> Any:
    """A quiz with one question of a kind, on the screen."""
    template = next(one for one in templates().values() if one.kind == kind)
    plan = (Item(template.id, seed), Item(template.id, seed + 1))

    def start(*_: Any, **given: Any) -> Any:
        return Session(mode=_[2], topic=None, plan=plan, asked_at=given["now"])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quiz, "start", start)
        return await begin(world, actor, **options)


async def right(world: World, actor: Any, message: Any) -> Any:
    """Give the right answer, the way the page asks for it; the page afterwards."""
    asked = await question(world, message)
    match asked.kind:
        case "number":
            assert asked.key is not None
            return await typed(world, actor, message, f"{asked.key.value:.6g} {asked.key.unit}")
        case "order":
            return await typed(world, actor, message, "".join("ABCDEFG"[i] for i in asked.order))
        case "many":
            await actor.select(message, [str(i) for i in asked.right_choices])
        case _:
            await choose(actor, message, asked.right_choices[0])
    return message


async def typed(world: World, actor: Any, message: Any, text: str) -> Any:
    form = await actor.click(message, label="Answer")
    assert form.modal is not None
    name = next(row["component"]["custom_id"] for row in form.modal["components"] if "component" in row)
    result = await actor.submit_modal(form, {name: text})
    assert result.acknowledged
    del world
    return message


async def attempts(world: World, actor: Any) -> int:
    return len(await world.app.store.history(actor.id))


@pytest.mark.parametrize("kind", ["number", "direction", "order", "one", "many", "why"])
async def test_every_kind_is_answered_and_stored(world: World, kind: str) -> None:
    message = await of_kind(world, kind)
    assert "Question 1 of 2" in text_of(message)
    await right(world, world.ada, message)
    assert "Right" in text_of(message)
    assert labels(message) == ["Next", "中文"]
    assert await attempts(world, world.ada) == 1
    await press(world.ada, message, "Next")
    assert "Question 2 of 2" in text_of(message)


async def test_a_wrong_number_is_explained_and_can_be_tried_again(world: World) -> None:
    message = await of_kind(world, "number")
    await typed(world, world.ada, message, "123456")
    assert "Not yet" in text_of(message)
    assert "Answer" in labels(message)
    await right(world, world.ada, message)
    assert labels(message) == ["Next", "中文"]
    assert [one.tries for one in await world.app.store.history(world.ada.id)] == [2, 1]


async def test_what_cannot_be_read_counts_nothing(world: World) -> None:
    message = await of_kind(world, "number")
    await typed(world, world.ada, message, "no idea")
    assert "could not read" in text_of(message)
    assert await attempts(world, world.ada) == 0


async def test_hints_then_the_solution(world: World) -> None:
    message = await of_kind(world, "number")
    said = text_of(message)
    await press(world.ada, message, "Hint")
    assert len(text_of(message)) > len(said)
    await press(world.ada, message, "Show the solution")
    assert "Here is how it goes" in text_of(message)
    *others, card = labels(message)
    assert others == ["Next", "中文"]
    assert card.startswith("Read: ")
    read = await press(world.ada, message, card)
    assert f"## {card.removeprefix('Read: ')}" in text_of(read.response)
    assert "Here is how it goes" in text_of(message), "the quiz stays as it is"


async def test_a_guided_solution_asks_step_by_step(world: World) -> None:
    message = await of_kind(world, "number")
    await press(world.ada, message, "Walk me through it")
    for _ in range(12):
        now = await shown(world, message)
        step = quiz.part(now.session)
        if step is None:
            break
        if step.choices:
            await choose(world.ada, message, next(i for i, c in enumerate(step.choices) if c.right))
        else:
            assert step.key is not None
            await typed(world, world.ada, message, f"{step.key.value:.8g}")
    assert (await shown(world, message)).session.phase == "asking"
    await right(world, world.ada, message)
    assert labels(message) == ["Next", "中文"]


async def test_an_exam_gives_no_verdicts_and_ends_with_them(world: World, dice: None) -> None:
    message = await begin(world, number=2, mode="exam")
    assert "Hint" not in labels(message)
    items = (await shown(world, message)).session.plan
    right = [literal(speaker("en").say(make(one.template, one.seed).solution[0])) for one in items]
    for _ in items:
        assert not any(one in text_of(message) for one in right)
        await press(world.ada, message, "Skip")
    assert "0 of 2 right" in text_of(message)
    assert text_of(message).count(": skipped") == 2
    assert all(one in text_of(message) for one in right), "what was not got is told at the end"


async def test_the_end_is_a_summary(world: World) -> None:
    message = await of_kind(world, "direction")
    for _ in range(2):
        await right(world, world.ada, message)
        await press(world.ada, message, "Next")
    assert "2 of 2 right" in text_of(message)
    assert labels(message) == ["Three more questions"]
    more = await press(world.ada, message, "Three more questions")
    assert "Question 1 of 3" in text_of(more.response)
    await world.app.store.close_session((await shown(world, more.response)).id)
    assert "Going on" not in text_of(await begin(world))  # it is over: the next /quiz is another


async def test_no_more_than_a_few_quizzes_are_kept(world: World) -> None:
    for _ in range(MOST_OPEN + 3):
        await begin(world, number=1)
    assert len(await world.app.store.sessions(world.ada.id)) == MOST_OPEN


async def test_it_goes_on_after_a_restart_exactly_where_it_was(world: World) -> None:
    message = await of_kind(world, "direction")
    before = text_of(message)
    await world.restart()
    again = await begin(world)
    assert "Going on with the quiz" in text_of(again)
    assert before.splitlines()[1] in text_of(again)
    await right(world, world.ada, message)  # the old page works too
    assert labels(message) == ["Next", "中文"]


async def test_a_double_click_counts_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    message = await of_kind(world, "direction")
    with replayed(world, monkeypatch, 2):
        await right(world, world.ada, message)
    assert await attempts(world, world.ada) == 1


async def test_an_old_page_shows_how_it_stands(world: World) -> None:
    message = await of_kind(world, "direction")
    before = await shown(world, message)
    await right(world, world.ada, message)
    again = await world.client.quizzes.move(before, "answer", (0,), event=9, language="en")
    assert again.session.phase == "shown"
    assert again.version == before.version + 1
    assert again.says
    assert await attempts(world, world.ada) == 1


async def test_of_two_clicks_at_the_same_moment_one_counts_and_both_show_its_verdict(world: World) -> None:
    message = await of_kind(world, "direction")
    before = await shown(world, message)
    one, two = await asyncio.gather(
        *(
            world.client.quizzes.move(before, "answer", (choice,), event=choice + 1, language="en")
            for choice in (0, 1)
        )
    )
    assert await attempts(world, world.ada) == 1
    assert (one.version, one.session, one.says) == (two.version, two.session, two.says)


async def test_a_second_click_does_not_wipe_out_the_verdict(world: World) -> None:
    message = await of_kind(world, "direction")
    old = custom_ids(message)[0]
    await right(world, world.ada, message)
    said = text_of(message)
    assert "Right" in said
    mark = mark_of(old)
    now = await world.client.quizzes.retold(mark.id if mark else "")
    assert now is not None
    redrawn = [item.content for item in quiz_page(now, "en").walk_children() if isinstance(item, TextDisplay)]
    assert "\n".join(redrawn) == said


async def test_the_same_place_after_a_restart_with_what_was_said(world: World) -> None:
    message = await of_kind(world, "number")
    await typed(world, world.ada, message, "123456")
    said = text_of(message)
    assert "Your answer: 123456" in said
    await world.restart()
    assert text_of(await begin(world)).endswith(said)


async def test_another_language_and_back(world: World) -> None:
    message = await of_kind(world, "number")
    await typed(world, world.ada, message, "123456")
    said = text_of(message)
    await press(world.ada, message, "中文")
    assert "你的答案" in text_of(message)
    await press(world.ada, message, "English")
    assert text_of(message) == said


async def test_hints_stay_in_sight(world: World) -> None:
    message = await of_kind(world, "number")
    await press(world.ada, message, "Hint")
    first = text_of(message).splitlines()[-1]
    await press(world.ada, message, "Hint")
    await typed(world, world.ada, message, "123456")
    assert first in text_of(message)
    await press(world.ada, message, "Hint")
    assert "Hint" not in labels(message)


async def test_in_a_direct_message(world: World) -> None:
    await world.ada.send_dm("hello")
    result = await world.ada.user.slash("quiz", topic="valence", number=2)
    await right(world, world.ada.user, result.response)
    assert "Right" in text_of(result.response)
    assert (await world.app.store.history(world.ada.id))[0].guild is None


async def test_a_number_or_a_topic_begins_another_quiz(world: World) -> None:
    await begin(world, topic="the pump", number=1)
    assert "Going on" in text_of(await begin(world))
    assert "Question 1 of 2" in text_of(await begin(world, number=2))
    assert "Going on" in text_of(await begin(world))


async def test_a_stranger_gets_the_same_question_alone_and_spoils_nothing(world: World) -> None:
    message = await of_kind(world, "direction", private=False)
    before = text_of(message)
    result = await choose(world.ben, message, 0)
    assert result.ephemeral
    assert "somebody else's" in text_of(result.response)
    assert before.splitlines()[1] in text_of(result.response)
    await right(world, world.ben, result.response)
    assert text_of(message) == before
    assert (await attempts(world, world.ada), await attempts(world, world.ben)) == (0, 1)


async def test_a_stranger_has_one_copy_however_often_they_press(world: World) -> None:
    message = await of_kind(world, "direction", private=False)
    for label in ("Hint", "Hint", "Show the solution"):
        await press(world.ben, message, label)
    assert len(await world.app.store.sessions(world.ben.id)) == 1


async def test_two_students_at_once(world: World) -> None:
    one, two = await of_kind(world, "direction"), await of_kind(world, "direction", world.ben)
    await right(world, world.ada, one)
    await right(world, world.ben, two)
    assert labels(one) == labels(two) == ["Next", "中文"]
    assert (await attempts(world, world.ada), await attempts(world, world.ben)) == (1, 1)


async def test_deleted_in_the_middle(world: World) -> None:
    message = await of_kind(world, "direction")
    await world.app.store.forget(world.ada.id)
    result = await choose(world.ada, message, 0)
    assert result.ephemeral
    assert "no longer kept" in text_of(result.response)
    assert await attempts(world, world.ada) == 0


async def test_deleted_while_the_form_is_open(world: World) -> None:
    message = await of_kind(world, "number")
    form = await world.ada.click(message, label="Answer")
    await world.app.store.forget(world.ada.id)
    result = await world.ada.submit_modal(form, {"answer": "-89 mV"})
    assert "no longer kept" in text_of(result.response)
    assert await attempts(world, world.ada) == 0


async def test_deleted_by_the_student_with_the_command(world: World) -> None:
    message = await of_kind(world, "direction")
    page = await world.ada.slash(world.channel, "privacy")
    sure = await press(world.ada, page.response, "Delete my data")
    await press(world.ada, sure.response, "Yes, delete everything")
    assert "no longer kept" in text_of((await choose(world.ada, message, 0)).response)
    assert await world.app.store.sessions(world.ada.id) == []


async def test_an_expired_question_is_said_to_be_over(world: World) -> None:
    message = await of_kind(world, "direction")
    (row,) = await world.app.store.sessions(world.ada.id)
    await world.app.store.close_session(row.id)  # as the clean-up does with what was left for half a year
    result = await choose(world.ada, message, 0)
    assert "/quiz" in text_of(result.response)
    assert result.ephemeral


async def test_a_question_of_a_template_that_is_no_more_is_said_to_be_over(world: World) -> None:
    message = await of_kind(world, "direction")
    (row,) = await world.app.store.sessions(world.ada.id)
    plan: Any = [{"template": "gone", "seed": 1}]
    await world.app.store.save_session(replace(row, state={**row.state, "plan": plan}))
    assert "/quiz" in text_of((await choose(world.ada, message, 0)).response)


@pytest.mark.simcord(check_errors=False)
async def test_what_cannot_be_stored_gets_no_verdict(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    message = await of_kind(world, "direction")

    async def full(*_: Any) -> bool:
        raise StoreFull("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(world.app.store, "record", full)
        result = await choose(world.ada, message, 0)
        answer = await world.ada.slash(world.channel, "ask", question="E_K 5/140")
    assert "Right" not in text_of(message)
    assert "Question 1 of 2" in text_of(message)
    assert result.ephemeral
    assert "cannot be stored" in text_of(result.response)
    assert "−89.06 mV" in text_of(answer.response)  # the tutor goes on
    await right(world, world.ada, message)
    assert labels(message) == ["Next", "中文"]


async def test_quiz_me_on_this(world: World) -> None:
    answer = (await world.ada.slash(world.channel, "ask", question="E_K 5/140")).response
    await world.restart()
    result = await press(world.ada, answer, "Quiz me on this")
    assert "Question 1 of 3" in text_of(result.response)
    asked = await question(world, result.response)
    assert asked.concept == "equilibrium_potential"


async def test_a_topic_may_be_typed_and_an_unknown_one_is_told(world: World) -> None:
    message = await begin(world, topic="the pump", number=1)
    assert (await question(world, message)).concept == "na_k_pump"
    assert "no questions on that topic" in text_of(await begin(world, topic="cooking rice"))


async def test_topics_are_suggested_in_the_language_of_the_student(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, "zh-CN")
    found = await world.ada.autocomplete(world.channel, "quiz", "topic", "静息")
    assert [one["value"] for one in found] == ["resting_potential"]
    (calcium,) = await world.ada.autocomplete(world.channel, "quiz", "topic", "钙")
    assert "第 1 题" in text_of(await begin(world, topic=calcium["value"]))  # an id is in no language


async def test_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "zh-CN")
    message = await of_kind(world, "direction")
    assert "第 1 题" in text_of(message)
    assert "看解答" in labels(message)
    await press(world.ada, message, "提示")
    await press(world.ada, message, "看解答")
    *others, card = labels(message)
    assert others == ["下一题", "English"]
    read = await press(world.ada, message, card)
    assert card.removeprefix("读卡片：") in text_of(read.response)


async def test_nothing_due_is_said_and_practice_begins(world: World, dice: None) -> None:
    message = await begin(world, mode="review", number=2)
    assert "Nothing is due" in text_of(message)
    assert "Question 1 of 2" in text_of(message)
