"""`/class questions`: a file is checked, previewed, stored on a press, and removed; nobody else may."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
import pytest

from bot.faces.discord.commands import questions
from bot.progress import Question
from bot.progress.words import utc_now
from bot.quiz.own import registry
from bot.quiz.own.reading import EXAMPLE, MOST, read_file, tables_of
from tests.bot.faces.discord.classroom import World, custom_ids, labels, press, speak, text_of
from tests.bot.faces.discord.test_discord_course import tried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TEXT = (Path(__file__).parents[4] / "docs" / "questions.example.toml").read_text("utf-8")
IDS = sorted(id_ for id_, _ in tables_of(TEXT))


@pytest.fixture(autouse=True)
async def nothing_left(world: World) -> AsyncIterator[None]:
    yield
    registry.put(world.guild.id, [])


async def offer(world: World, text: str | bytes = TEXT, name: str = "class.toml") -> Any:
    """What the instructor is shown for a file."""
    data = text.encode() if isinstance(text, str) else text
    result = await world.teacher.slash(world.channel, "class questions", file=(name, data))
    assert result.ephemeral
    return result.response


async def stored(world: World) -> list[str]:
    return [one.id for one in await world.app.store.questions(world.guild.id)]


def test_the_example_that_is_shown_is_right() -> None:
    found, faults = read_file(EXAMPLE.read_text("utf-8"))
    assert len(found) == 2
    assert faults == ()


async def test_a_file_is_previewed_question_by_question_and_stored_on_a_press(world: World) -> None:
    page = await offer(world)
    said = text_of(page)
    assert "class.toml" in said
    assert "6 questions are new" in said
    assert "Question 1 of 6" in said
    assert "What is E_Cl, in mV?" in said
    assert "The answer is −30.61 mV." in said
    assert labels(page) == ["▶", "中文", "Store all 6"]
    assert await stored(world) == []
    token = custom_ids(page)[-1].rpartition(":")[2]
    assert await world.app.store.button(token) is not None
    for _ in range(3):
        await press(world.teacher, page, "▶")
    assert "The gradient of Na⁺**" in text_of(page), "what is right is bold"
    assert "shows C30" in text_of(page)
    assert labels(page) == ["◀", "▶", "中文", "Store all 6"]
    await press(world.teacher, page, "中文")
    assert "Na⁺ 的梯度" in text_of(page)
    await press(world.teacher, page, "保存全部 6 道题")
    assert "已存下 6 道题" in text_of(page)
    assert labels(page) == []
    assert await stored(world) == IDS
    assert await world.app.store.button(token) is None, "the file is not kept twice"


async def test_what_is_stored_is_asked_at_once_in_this_server_alone(world: World) -> None:
    await press(world.teacher, await offer(world), "Store all 6")
    topic = next(one.id for one in registry.topics(world.guild.id))
    begun = await world.ada.slash(world.channel, "quiz", topic=topic, number=1)
    of_the_kidney = ("Which way does Na⁺ move when a channel opens?", "What pays for the uptake of glucose")
    assert any(one in text_of(begun.response) for one in of_the_kidney)
    other = world.env.create_guild("Chemistry")
    room, eve = other.create_text_channel("lab"), other.add_member(world.env.create_user("eve"))
    assert "no questions on that topic" in text_of((await eve.slash(room, "quiz", topic=topic)).response)


async def test_a_topic_without_a_card_counts_in_the_progress_and_in_the_report(world: World) -> None:
    await press(world.teacher, await offer(world, TEXT.replace('card = "sglt1"\n', "")), "Store all 6")
    topic = next(one.id for one in registry.topics(world.guild.id))
    for student in (world.ada, world.ben, world.teacher):
        one = tried(student.id, world.guild.id, 1, concept=topic, skill=f"{topic}.explain")
        assert await world.app.store.record(one)
    assert "The kidney · 1/1" in text_of((await world.ada.slash(world.channel, "progress")).response)
    report = text_of((await world.teacher.slash(world.channel, "class report")).response)
    assert "The kidney: 3 of 3 right" in report


async def test_a_file_with_the_same_ids_takes_their_places(world: World) -> None:
    await press(world.teacher, await offer(world), "Store all 6")
    changed = TEXT.replace("answer = 3", "answer = 4").replace('id = "who_pays"', 'id = "who_else"')
    page = await offer(world, changed)
    assert "One question is new, 5 take the places of the stored ones" in text_of(page)
    await press(world.teacher, page, "Store all 6")
    assert await stored(world) == sorted([*IDS, "who_else"])
    bodies = {one.id: one.body for one in await world.app.store.questions(world.guild.id)}
    assert "'answer': 4" in str(bodies["pump_cycle"])


async def test_faults_are_told_with_their_lines_and_nothing_can_be_stored(world: World) -> None:
    bad = TEXT.replace('topic = "chloride"', 'topic = "cloride"').replace("answer = 3", 'answer = "3"')
    page = await offer(world, bad)
    lines = bad.split("\n")
    for wrong, why in (
        ('topic = "cloride"', "topic cannot be cloride; did you mean chloride?"),
        ('answer = "3"', "answer must be a number"),
    ):
        assert f"Line {lines.index(wrong) + 1}, " in text_of(page)
        assert why in text_of(page)
    assert "2 faults. Nothing was stored." in text_of(page)
    assert labels(page) == []


async def test_the_faults_of_a_long_file_fit_on_a_page(world: World) -> None:
    page = await offer(world, "[[question]]\nkind = 3\n" * 200)
    assert "… and 7" in text_of(page)
    assert len(text_of(page)) <= 4000


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"[[question", "Line 1: this is not TOML"),
        (b"", "there is no question"),
        (b"a = 1\nb = \xff", "is no text in UTF-8 (line 2)"),
        (b"x" * (questions.LARGEST + 1), "is too large: at most 256 KiB"),
        (b"x = " + b"[" * 90_000, "nested far too deeply"),
        (b"x = " + b"1" * 5000, "this is not TOML"),
    ],
)
async def test_what_is_no_file_of_questions_is_said_so(world: World, data: bytes, said: str) -> None:
    page = await offer(world, data)
    assert said in text_of(page)
    assert labels(page) == []


async def test_the_name_of_a_file_and_its_texts_are_shown_as_they_are(world: World) -> None:
    text = TEXT.replace("What is E_Cl, in mV?", "@everyone **who**?")
    said = text_of(await offer(world, text, name="@everyone.toml"))
    assert "@everyone" not in said
    assert "\\*\\*who\\*\\*" in said


async def test_a_file_that_discord_does_not_give_can_be_tried_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(*_: object, **__: object) -> bytes:
        raise TimeoutError

    monkeypatch.setattr(discord.Attachment, "read", lost)
    assert "try once more" in text_of(await offer(world))


async def test_a_server_keeps_only_so_many(world: World) -> None:
    (body, *_) = [body for _, body in tables_of(TEXT)]
    many = [Question(f"q{n}", body) for n in range(MOST - 3)]
    await world.app.store.import_questions(world.guild.id, many)
    assert f"at most {MOST} questions" in text_of(await offer(world))


async def test_the_list_shows_what_is_stored_and_how_to_add_more(world: World) -> None:
    empty = await world.teacher.slash(world.channel, "class questions")
    assert "No questions of your own" in text_of(empty.response)
    assert "[[question]]" in text_of(empty.response)
    await press(world.teacher, await offer(world), "Store all 6")
    listed = text_of((await world.teacher.slash(world.channel, "class questions")).response)
    assert "6 questions of your own" in listed
    assert "- `who_pays` What pays for the uptake of glucose" in listed


async def test_questions_are_removed_on_a_press(world: World) -> None:
    await press(world.teacher, await offer(world), "Store all 6")
    found = await world.teacher.autocomplete(world.channel, "class questions", "remove", "who_pays, raise")
    assert [one["value"] for one in found] == ["who_pays, raise_potassium"]
    asked = await world.teacher.slash(world.channel, "class questions", remove="who_pays, raise_potassium")
    assert "who_pays, raise_potassium" in text_of(asked.response).replace("\\", "")
    assert await stored(world) == IDS
    await press(world.teacher, asked.response, "Yes, remove all 2")
    assert "2 questions were dropped" in text_of(asked.response)
    assert await stored(world) == [one for one in IDS if one not in {"who_pays", "raise_potassium"}]
    unknown = await world.teacher.slash(world.channel, "class questions", remove="who_pays")
    assert "nothing was removed" in text_of(unknown.response)
    for nothing in (" ", ","):
        unknown = await world.teacher.slash(world.channel, "class questions", remove=nothing)
        assert "nothing was removed" in text_of(unknown.response)


async def test_a_quiz_with_a_question_that_was_removed_ends_kindly(world: World) -> None:
    await press(world.teacher, await offer(world), "Store all 6")
    topic = next(one.id for one in registry.topics(world.guild.id))
    begun = await world.ada.slash(world.channel, "quiz", topic=topic, number=2)
    asked = await world.teacher.slash(world.channel, "class questions", remove=", ".join(IDS))
    await press(world.teacher, asked.response, "Yes, remove all 6")
    assert begun.response is not None
    result = await world.ada.click(begun.response, custom_id=custom_ids(begun.response)[0])
    assert "over or no longer kept" in text_of(result.response)


async def test_a_button_works_after_a_restart_for_an_hour_and_for_its_instructor(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await offer(world)
    store = next(one for one in custom_ids(page) if ":store:" in one)
    await world.restart()
    owner = await offer(world)  # another page of the same instructor
    result = await world.teacher.click(page, custom_id=store)
    assert "6 questions are stored" in text_of(page)
    assert result.acknowledged
    later = utc_now() + timedelta(minutes=61)
    monkeypatch.setattr(questions, "utc_now", lambda: later)
    late = await world.teacher.click(owner, label="Store all 6")
    assert "for an hour" in text_of(late.response)


async def test_everything_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "zh-CN")
    page = await offer(world)
    assert "新题 6 道" in text_of(page)
    assert "第 1 题，共 6 题" in text_of(page)
    assert "肾小管细胞" in text_of(page)
    assert "第 1 行：不是合法的 TOML" in text_of(await offer(world, "[[question"))
    await press(world.teacher, page, "保存全部 6 道题")
    asked = await world.teacher.slash(world.channel, "class questions", remove="who_pays")
    await press(world.teacher, asked.response, "确认删除")
    assert "删除了 1 道题" in text_of(asked.response)
    assert "本服务器有 5 道自己出的题" in text_of(
        (await world.teacher.slash(world.channel, "class questions")).response
    )
