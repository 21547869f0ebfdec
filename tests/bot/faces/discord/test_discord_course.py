"""Progress, leaderboard, reminders, the question of the day and the class: once, and private."""

from __future__ import annotations

import asyncio
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from discord.ui import MediaGallery, TextDisplay

from bot.faces.discord import client, escape, timetable
from bot.faces.discord.commands.progress import controls, page, spec
from bot.faces.discord.pictures import Picture
from bot.faces.discord.quiz_marks import mark_of
from bot.faces.discord.timetable import Timetable, item_of_day
from bot.faces.discord.zones import clock_of, likely_zone, zone_of
from bot.language import speaker
from bot.progress import Attempt, CourseSettings, Due, Mode, Outcome, UserSettings
from bot.progress.store import LEASE
from bot.quiz import session as quiz
from bot.quiz.making import make
from bot.quiz.templates import templates
from tests.bot.faces.discord.classroom import World, choose, custom_ids, labels, press, speak, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.quiz.question import Question
    from bot.quiz.state import Session

NOON = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)


def tried(
    user: int, guild: int, n: int, *, right: bool = True, at: datetime | None = None, **more: Any
) -> Attempt:
    when = at or datetime.now(UTC) - timedelta(hours=1)
    values: dict[str, Any] = {
        "skill": "compute:equilibrium_potential",
        "concept": "equilibrium_potential",
        "template": "potential_potassium",
        "misconception": None if right else "N01",
        "mode": Mode.PRACTICE,
        **more,
    }
    return Attempt(
        id=f"a{user}-{n}", user=user, guild=guild, seed=n, language="en", asked_at=when, answered_at=when,
        given="-89", outcome=Outcome.RIGHT if right else Outcome.MISCONCEPTION, **values,
    )  # fmt: skip


async def practise(world: World, user: int, *, right: int, wrong: int = 0) -> None:
    for n in range(right + wrong):
        assert await world.app.store.record(tried(user, world.guild.id, n, right=n < right))


async def on_page(world: World, message: Any) -> tuple[Question, Session]:
    """The question on a page, and its quiz."""
    mark = next(mark for one in custom_ids(message) if (mark := mark_of(one)))
    shown = await world.client.quizzes.present(mark.id)
    assert shown is not None
    return quiz.question(shown.session), shown.session


def posts(world: World, words: str) -> list[Any]:
    """The messages of the channel that hold these words."""
    return [one for one in world.channel.history() if words in text_of(one)]


async def test_progress_says_what_is_known_and_what_comes_back(world: World) -> None:
    nothing = await world.ada.slash(world.channel, "progress")
    assert "No questions answered yet" in text_of(nothing.response)
    await practise(world, world.ada.id, right=2, wrong=2)
    result = await world.ada.slash(world.channel, "progress")
    said = text_of(result.response)
    assert result.ephemeral
    assert "2 of 4 answers right" in said
    assert "Equilibrium potential" in said
    assert "inside and outside swapped" in said
    assert "new dress" in said
    assert labels(result.response) == ["Review now", "Practise: Equilibrium potential"]
    begun = await press(world.ada, result.response, "Practise: Equilibrium potential")
    assert (await on_page(world, begun.response))[1].topic == "equilibrium_potential"


async def test_a_new_student_is_offered_a_quiz(world: World) -> None:
    nothing = await world.ada.slash(world.channel, "progress")
    begun = await press(world.ada, nothing.response, "Quiz me")
    assert "Question 1 of 3" in text_of(begun.response)


async def test_what_is_due_can_be_reviewed_at_once(world: World) -> None:
    skill = templates()["potential_potassium"].skill
    long_ago = NOON - timedelta(days=30)
    await world.app.store.record(tried(world.ada.id, world.guild.id, 1, at=long_ago, skill=skill))
    result = await world.ada.slash(world.channel, "progress")
    begun = await press(world.ada, result.response, "Review now")
    assert (await on_page(world, begun.response))[1].mode is Mode.REVIEW


async def test_what_an_older_version_asked_is_left_out(world: World) -> None:
    for user in (world.ada, world.ben, world.teacher):
        one = tried(user.id, world.guild.id, 1, right=False, concept="phlogiston", skill="explain:phlogiston")
        await world.app.store.record(replace(one, misconception="X99"))
    result = await world.ada.slash(world.channel, "progress")
    assert "0 of 1 answers right" in text_of(result.response)
    result = await world.teacher.slash(world.channel, "class report")
    assert "3 students practised" in text_of(result.response)


async def test_the_picture_of_the_progress(world: World) -> None:
    await practise(world, world.ada.id, right=2)
    found = await world.app.store.progress(world.ada.id, datetime.now(UTC))
    shown = spec(found)
    assert shown is not None
    assert [card for card, _ in shown.rows] == ["equilibrium_potential"]
    drawn = page(found, "en", controls(found, "en", due=True), Picture(b"png", "a bar"))
    gallery = [one for one in drawn.walk_children() if isinstance(one, MediaGallery)]
    assert [item.description for item in gallery[0].items] == ["a bar"]
    words = [one.content for one in drawn.walk_children() if isinstance(one, TextDisplay)]
    assert not any("▰" in one for one in words)


async def test_progress_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await practise(world, world.ada.id, right=1)
    speak(monkeypatch, "zh-CN")
    result = await world.ada.slash(world.channel, "progress")
    assert "平衡电位" in text_of(result.response)


async def test_nobody_is_on_the_leaderboard_unasked(world: World) -> None:
    await practise(world, world.ada.id, right=3)
    shown = await world.ben.slash(world.channel, "leaderboard")
    assert str(world.ada.id) not in text_of(shown.response)
    joined = await world.ada.slash(world.channel, "leaderboard", do="join")
    assert "on the leaderboard of this server now" in text_of(joined.response)
    shown = await world.ben.slash(world.channel, "leaderboard")
    assert f"<@{world.ada.id}>: 3 right of 3" in text_of(shown.response)
    await world.ada.slash(world.channel, "leaderboard", do="leave")
    shown = await world.ben.slash(world.channel, "leaderboard", do="show")
    assert str(world.ada.id) not in text_of(shown.response)


async def test_who_joins_here_is_on_no_other_leaderboard(world: World) -> None:
    other = world.env.create_guild("Chemistry")
    room, eve = other.create_text_channel("lab"), other.add_member(world.env.create_user("eve"))
    await practise(world, world.ada.id, right=1)
    assert await world.app.store.record(tried(world.ada.id, other.id, 9))
    await world.ada.slash(world.channel, "leaderboard", do="join")
    assert str(world.ada.id) not in text_of((await eve.slash(room, "leaderboard")).response)
    assert f"<@{world.ada.id}>" in text_of((await world.ben.slash(world.channel, "leaderboard")).response)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("20:30", time(20, 30)),
        ("8：05", time(8, 5)),
        ("7", time(7)),
        ("25:00", None),
        ("soon", None),
        ("3333333333", None),
        ("7:" + "9" * 5000, None),
    ],
)
def test_times_of_day(typed: str, clock: time | None) -> None:
    assert clock_of(typed) == clock


def test_zones() -> None:
    assert zone_of("asia/shanghai") == "Asia/Shanghai"
    assert zone_of("Middle Earth") is None


@pytest.mark.parametrize(
    ("course", "locale", "zone"),
    [
        ("UTC", "en-US", "UTC"),
        ("UTC", "zh-CN", "Asia/Shanghai"),
        ("UTC", None, "UTC"),
        ("Europe/Berlin", "zh-CN", "Europe/Berlin"),
    ],
)
def test_the_zone_of_somebody_who_named_none(course: str, locale: str | None, zone: str) -> None:
    assert likely_zone(course, locale) == zone


async def test_a_reminder_in_chinese_is_in_the_zone_of_china(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, "zh-CN")
    told = await world.ada.slash(world.channel, "remind", time="20点")
    assert "20:00（Asia/Shanghai）" in text_of(told.response)
    told = await world.ada.slash(world.channel, "remind", zone="Asia/Tokyo")
    assert "20:00（Asia/Tokyo）" in text_of(told.response)
    assert "没有设置提醒" in text_of((await world.ada.slash(world.channel, "remind", off=True)).response)


async def test_the_leaderboard_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "zh-CN")
    assert "榜上还没有人" in text_of((await world.ada.slash(world.channel, "leaderboard")).response)
    await world.ada.slash(world.channel, "leaderboard", do="join")
    await practise(world, world.ada.id, right=2, wrong=1)
    shown = await world.ben.slash(world.channel, "leaderboard")
    assert f"<@{world.ada.id}>：3 题中答对 2 题" in text_of(shown.response)


async def test_the_class_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "zh-CN")
    for user in (world.ada, world.ben, world.teacher):
        await practise(world, user.id, right=1, wrong=2)
    said = text_of((await world.teacher.slash(world.channel, "class report")).response)
    assert "3 名学生参加练习" in said
    assert "平衡电位" in said
    told = await world.teacher.slash(world.channel, "class topics", topic="na_k_pump")
    assert "练习只出这些主题" in text_of(told.response)
    told = await world.teacher.slash(world.channel, "class daily", channel=world.channel, time="9点")
    assert "09:00" in text_of(told.response)


async def test_a_reminder_is_set_changed_and_switched_off(world: World) -> None:
    told = await world.ada.slash(world.channel, "remind", time="20:30", zone="Asia/Shanghai")
    assert "20:30 (Asia/Shanghai)" in text_of(told.response)
    chosen = await world.app.store.settings(world.ada.id)
    assert (chosen.reminder, chosen.zone) == (time(20, 30), "Asia/Shanghai")
    assert "time of day" in text_of((await world.ada.slash(world.channel, "remind", time="late")).response)
    assert "time zone" in text_of((await world.ada.slash(world.channel, "remind", zone="Mars")).response)
    assert "No reminder" in text_of((await world.ada.slash(world.channel, "remind", off=True)).response)
    assert (await world.app.store.settings(world.ada.id)).reminder is None


def at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


async def test_a_reminder_comes_once_by_whichever_process_and_only_when_something_is_due(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []

    async def remind(self: Timetable, user: int, due: Due, now: datetime) -> None:
        told.append(user)
        del self, due, now

    monkeypatch.setattr(Timetable, "_remind", remind)
    await world.app.store.set_settings(world.ada.id, UserSettings(reminder=time(12, 0)))
    early, late = NOON - timedelta(minutes=1), NOON + timedelta(minutes=1)
    for moment in (early, late, late, late + timedelta(hours=1)):
        await Timetable(world.client, now=at(moment)).tick()
        await Timetable(world.client, now=at(moment)).tick()
    assert told == [world.ada.id]


async def test_a_reminder_says_what_is_due_and_begins_the_review(world: World) -> None:
    for n in range(2):
        long_ago = NOON - timedelta(days=30)
        one = tried(world.ada.id, world.guild.id, n, at=long_ago, skill=f"compute:{n}")
        assert await world.app.store.record(one)
    await world.app.store.set_settings(world.ada.id, UserSettings(reminder=time(12, 0)))
    await Timetable(world.client, now=at(NOON)).tick()
    note = world.ada.user.dm_channel.last_message
    assert "2 skills are due for review today" in text_of(note)
    assert labels(note) == ["Review now"]
    assert (await press(world.ada.user, note, "Review now")).response is not None


async def daily(world: World, **more: Any) -> None:
    """A question of the day at noon, in the channel."""
    course = CourseSettings(daily_channel=world.channel.id, daily_time=time(12, 0), **more)
    await world.app.store.set_course(world.guild.id, course)


async def test_the_question_of_the_day_is_posted_once_with_yesterdays_result(world: World) -> None:
    await daily(world)
    cleo = world.guild.add_member(world.env.create_user("cleo"))
    for user in (world.ada, world.ben, cleo):
        yesterday = NOON - timedelta(hours=5)
        right = user is world.ada
        one = tried(user.id, world.guild.id, 1, right=right, at=yesterday, mode=Mode.DAILY)
        assert await world.app.store.record(replace(one, seed=1))
    for _ in range(2):
        await Timetable(world.client, now=at(NOON + timedelta(minutes=1))).tick()
    (post,) = posts(world, "Question of the day")
    said = text_of(post)
    assert "3 students answered, 1 of them right at the first try" in said
    assert "The answer is" in said  # of yesterday's question
    assert labels(post) == ["Answer for yourself"]


async def test_yesterdays_question_is_solved_though_nobody_answered_it(world: World) -> None:
    await daily(world)
    for day in range(2):
        if day == 1:  # what is asked now does not change what was asked
            await daily(world, topics=("na_k_pump",))
        await Timetable(world.client, now=at(NOON + timedelta(days=day))).tick()
    today, yesterday = posts(world, "Question of the day")[-1:], posts(world, "Question of the day")[:1]
    key = f"daily:{world.guild.id}:{NOON.date()}"
    asked = item_of_day(world.guild.id, f"{NOON.date()}", ())
    assert await world.app.store.done_with(key) == f"{asked.template} {asked.seed}"
    assert "Yesterday's question" not in text_of(yesterday[0])
    said = text_of(today[0])
    assert "Yesterday's question" in said
    solved = make(asked.template, asked.seed)
    assert escape.literal(speaker("en").say(solved.prompt)) in said
    assert all(escape.literal(speaker("en").say(line)) in said for line in solved.solution)


async def test_what_was_not_posted_yesterday_is_not_solved_today(world: World) -> None:
    await daily(world)
    await Timetable(world.client, now=at(NOON)).tick()
    await Timetable(world.client, now=at(NOON + timedelta(days=2))).tick()
    assert not posts(world, "Yesterday's question")


def test_another_process_takes_over_within_a_minute() -> None:
    lease_s = LEASE.total_seconds()
    assert lease_s > timetable.SENDING_S
    assert lease_s + timetable.EVERY_S + client.SENDING_S < 60


@pytest.mark.simcord(check_errors=False)
async def test_a_server_of_another_process_is_spoken_to_in_its_language(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await daily(world)
    asked: list[int] = []
    known = world.client.get_guild(world.guild.id)
    assert known is not None

    async def fetch_guild(guild: int, *, with_counts: bool) -> Any:
        asked.append(guild)
        assert not with_counts
        return known

    monkeypatch.setattr(world.client, "get_guild", lambda _: None)
    monkeypatch.setattr(world.client, "fetch_guild", fetch_guild)
    await Timetable(world.client, now=at(NOON)).tick()
    assert posts(world, "Question of the day")
    assert asked == [world.guild.id]


async def test_numbers_of_one_or_two_students_are_not_posted(world: World) -> None:
    await daily(world)
    one = tried(world.ada.id, world.guild.id, 1, at=NOON - timedelta(hours=5), mode=Mode.DAILY)
    assert await world.app.store.record(one)
    await Timetable(world.client, now=at(NOON)).tick()
    (post,) = posts(world, "Question of the day")
    assert "Yesterday's question" in text_of(post)
    assert "students" not in text_of(post)


async def test_the_question_of_the_day_in_chinese(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await daily(world, language="zh")
    one = tried(world.ada.id, world.guild.id, 1, at=NOON - timedelta(hours=5), mode=Mode.DAILY)
    assert await world.app.store.record(one)
    await Timetable(world.client, now=at(NOON)).tick()
    (post,) = posts(world, "每日一题")
    assert "昨天的题" in text_of(post)
    own = await press(world.ben, post, "我来答")
    assert "第 1 题" in text_of(own.response)


async def test_everybody_answers_the_question_of_the_day_once_for_themselves(world: World) -> None:
    await daily(world)
    await Timetable(world.client, now=at(NOON)).tick()
    (post,) = posts(world, "Question of the day")
    await press(world.ada, post, "Answer for yourself")
    own = await press(world.ada, post, "Answer for yourself")  # the same page once more, not a second try
    assert own.ephemeral
    asked, session = await on_page(world, own.response)
    await choose(world.ada, own.response, asked.right_choices[0])
    (answer,) = await world.app.store.history(world.ada.id)
    assert (answer.mode, answer.outcome) == (Mode.DAILY, Outcome.RIGHT)
    assert session.mode is Mode.DAILY
    await press(world.ada, own.response, "Next")
    again = await press(world.ada, post, "Answer for yourself")
    assert "already" in text_of(again.response)
    assert (await press(world.ben, post, "Answer for yourself")).ephemeral


async def test_an_old_question_of_the_day_is_practice(world: World) -> None:
    await daily(world)
    await Timetable(world.client, now=at(NOON)).tick()
    (post,) = posts(world, "Question of the day")
    await world.env.advance_time(2 * 86_400)
    own = await press(world.ada, post, "Answer for yourself")
    assert (await on_page(world, own.response))[1].mode is Mode.PRACTICE


async def test_a_timetable_goes_on_after_a_fault(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks: list[int] = []

    async def tick(self: Timetable) -> None:
        ticks.append(1)
        if len(ticks) == 1:
            raise RuntimeError
        raise asyncio.CancelledError

    monkeypatch.setattr(Timetable, "tick", tick)
    monkeypatch.setattr("bot.faces.discord.timetable.EVERY_S", 0.0)
    with pytest.raises(asyncio.CancelledError):
        await Timetable(world.client).run()
    assert len(ticks) == 2


@pytest.mark.simcord(check_errors=False)
async def test_a_channel_that_is_gone_is_not_tried_for_ever(world: World) -> None:
    await world.app.store.set_course(world.guild.id, CourseSettings(daily_channel=5, daily_time=time(12, 0)))
    await Timetable(world.client, now=at(NOON)).tick()
    assert list(await world.app.store.daily(NOON)) == []


def test_the_question_of_a_day_is_the_same_however_often_it_is_asked_for() -> None:
    assert item_of_day(1, "2026-03-02", ()) == item_of_day(1, "2026-03-02", ())
    assert len({item_of_day(1, f"2026-03-{day:02}", ()) for day in range(1, 29)}) > 20


async def test_the_class_takes_a_deck_of_what_it_has_reached(world: World) -> None:
    course = CourseSettings(topics=("valence",))
    await world.app.store.set_course(world.guild.id, course)
    result = await world.teacher.slash(world.channel, "class export", what="deck")
    sent = next(one for one in (result.response, *result.followups) if one is not None and one.attachments)
    assert "A deck for Anki" in sent.content
    made = await sent.attachments[0].read()
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert "collection.anki2" in package.namelist()


async def test_the_class_report_shows_groups_and_nobody_who_did_not_agree(world: World) -> None:
    cleo = world.guild.add_member(world.env.create_user("cleo"))
    few = await world.teacher.slash(world.channel, "class report")
    assert "Nobody practised" in text_of(few.response)
    for user in (world.ada, world.ben, cleo):
        await practise(world, user.id, right=1, wrong=2)
    result = await world.teacher.slash(world.channel, "class report")
    said = text_of(result.response)
    assert result.ephemeral
    assert "3 students practised: 3 of 9" in said
    assert "inside and outside swapped" in said
    assert not any(str(user.id) in said for user in (world.ada, world.ben, cleo))
    await world.ada.slash(world.channel, "settings", share=True)
    said = text_of((await world.teacher.slash(world.channel, "class report")).response)
    assert f"<@{world.ada.id}>: 1 of 3 right" in said
    assert str(world.ben.id) not in said


async def test_who_agrees_here_agrees_in_no_other_server(world: World) -> None:
    other = world.env.create_guild("Chemistry")
    room, ada = other.create_text_channel("lab"), other.add_member(world.ada.user)
    agreed = await world.ada.slash(world.channel, "settings", share=True)
    assert "The instructor of this server sees your own numbers: yes" in text_of(agreed.response)
    assert "your own numbers: no" in text_of((await ada.slash(room, "settings")).response)
    alone = await world.ada.user.slash("settings", share=True)
    assert "choose that in the server of the course" in text_of(alone.response)
    assert not await world.app.store.is_sharing(world.ada.id, other.id)


async def test_the_report_as_a_table(world: World) -> None:
    for user in (world.ada, world.ben, world.teacher):
        await practise(world, user.id, right=1)
    result = await world.teacher.slash(world.channel, "class export")
    assert result.response is not None
    assert result.response.attachments


async def test_students_do_not_see_the_class(world: World) -> None:
    assert not any(name.startswith("class") for name in world.ada.available_commands(world.channel))
    assert any(name.startswith("class") for name in world.teacher.available_commands(world.channel))


async def test_quizzes_keep_to_what_the_course_has_reached(world: World) -> None:
    told = await world.teacher.slash(world.channel, "class topics", topic="na_k_pump")
    assert "Quizzes ask for" in text_of(told.response)
    for _ in range(3):
        page = (await world.ben.slash(world.channel, "quiz", number=1)).response
        assert (await on_page(world, page))[0].concept == "na_k_pump"
    await world.teacher.slash(world.channel, "class topics", topic="na_k_pump", reached=False)
    assert (await world.app.store.course(world.guild.id)).topics == ()


async def test_several_topics_are_set_at_once_by_id_or_title(world: World) -> None:
    async def topics(text: str, **options: bool) -> tuple[str, tuple[str, ...]]:
        told = await world.teacher.slash(world.channel, "class topics", topic=text, **options)
        return text_of(told.response), (await world.app.store.course(world.guild.id)).topics

    assert (await topics("na_k_pump, Driving force，氯离子"))[1] == ("na_k_pump", "driving_force", "chloride")
    said, now = await topics("chloride, *nonsense*")
    assert r"\*nonsense\*" in said
    assert now == ("na_k_pump", "driving_force", "chloride")
    assert (await topics("chloride; na_k_pump", reached=False))[1] == ("driving_force",)


async def test_the_last_of_several_topics_is_suggested(world: World) -> None:
    async def suggested(typed: str) -> list[str]:
        found = await world.teacher.autocomplete(world.channel, "class topics", "topic", typed)
        return [str(one["value"]) for one in found]

    assert "na_k_pump, driving_force" in await suggested("na_k_pump, driving")
    assert await suggested(", ".join(["steady_state_vs_equilibrium"] * 4) + ", driving") == []


async def test_the_question_of_the_day_is_set_and_switched_off(world: World) -> None:
    told = await world.teacher.slash(
        world.channel, "class daily", channel=world.channel, time="9:00", zone="UTC"
    )
    assert "09:00 (UTC)" in text_of(told.response)
    course = await world.app.store.course(world.guild.id)
    assert (course.daily_channel, course.daily_time) == (world.channel.id, time(9, 0))
    told = await world.teacher.slash(world.channel, "class daily", off=True)
    assert "no question of the day" in text_of(told.response)
