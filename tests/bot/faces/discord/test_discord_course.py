"""Progress, leaderboard, reminders, the question of the day and the class: once, and private."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.faces.discord.commands.remind import clock_of, zone_of
from bot.faces.discord.quiz_page import mark_of
from bot.faces.discord.timetable import Timetable, item_of_day
from bot.progress import Attempt, CourseSettings, Mode, Outcome, UserSettings
from bot.quiz import session as quiz
from tests.bot.faces.discord.classroom import World, custom_ids, labels, press, speak, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

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
    assert "on the leaderboard now" in text_of(joined.response)
    shown = await world.ben.slash(world.channel, "leaderboard")
    assert f"<@{world.ada.id}>: 3 right of 3" in text_of(shown.response)
    await world.ada.slash(world.channel, "leaderboard", do="leave")
    shown = await world.ben.slash(world.channel, "leaderboard", do="show")
    assert str(world.ada.id) not in text_of(shown.response)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("20:30", time(20, 30)), ("8：05", time(8, 5)), ("7", time(7)), ("25:00", None), ("soon", None)],
)
def test_times_of_day(typed: str, clock: time | None) -> None:
    assert clock_of(typed) == clock


def test_zones() -> None:
    assert zone_of("asia/shanghai") == "Asia/Shanghai"
    assert zone_of("Middle Earth") is None


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

    async def remind(self: Timetable, user: int, now: datetime) -> None:
        told.append(user)
        del self, now

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


async def test_the_question_of_the_day_is_posted_once_with_yesterdays_result(world: World) -> None:
    await world.app.store.set_course(
        world.guild.id, CourseSettings(daily_channel=world.channel.id, daily_time=time(12, 0))
    )
    for user in (world.ada, world.ben):
        yesterday = NOON - timedelta(hours=5)
        right = user is world.ada
        one = tried(user.id, world.guild.id, 1, right=right, at=yesterday, mode=Mode.DAILY)
        assert await world.app.store.record(one)
    for _ in range(2):
        await Timetable(world.client, now=at(NOON + timedelta(minutes=1))).tick()
    (post,) = posts(world, "Question of the day")
    assert "2 students answered, 1 right at the first try" in text_of(post)
    assert labels(post) == ["Answer for yourself"]


async def test_everybody_answers_the_question_of_the_day_once_for_themselves(world: World) -> None:
    await world.app.store.set_course(
        world.guild.id, CourseSettings(daily_channel=world.channel.id, daily_time=time(12, 0))
    )
    await Timetable(world.client, now=at(NOON)).tick()
    (post,) = posts(world, "Question of the day")
    own = await press(world.ada, post, "Answer for yourself")
    assert own.ephemeral
    mark = next(mark for one in custom_ids(own.response) if (mark := mark_of(one)))
    shown = await world.client.quizzes.present(mark.id)
    assert shown is not None
    asked = quiz.question(shown.session)
    await press(world.ada, own.response, "ABCDEFG"[asked.right_choices[0]])
    (answer,) = await world.app.store.history(world.ada.id)
    assert (answer.mode, answer.outcome) == (Mode.DAILY, Outcome.RIGHT)
    again = await press(world.ada, post, "Answer for yourself")
    assert "already" in text_of(again.response)
    assert (await press(world.ben, post, "Answer for yourself")).ephemeral


def test_the_question_of_a_day_is_the_same_however_often_it_is_asked_for() -> None:
    assert item_of_day(1, "2026-03-02", ()) == item_of_day(1, "2026-03-02", ())
    assert len({item_of_day(1, f"2026-03-{day:02}", ()) for day in range(1, 29)}) > 20


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
    assert f"<@{world.ada.id}>: 1/3" in said
    assert str(world.ben.id) not in said


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
        mark = next(mark for one in custom_ids(page) if (mark := mark_of(one)))
        shown = await world.client.quizzes.present(mark.id)
        assert shown is not None
        assert quiz.question(shown.session).concept == "na_k_pump"
        await world.app.store.close_session(mark.id)
    await world.teacher.slash(world.channel, "class topics", topic="na_k_pump", reached=False)
    assert (await world.app.store.course(world.guild.id)).topics == ()


async def test_the_question_of_the_day_is_set_and_switched_off(world: World) -> None:
    told = await world.teacher.slash(
        world.channel, "class daily", channel=world.channel, time="9:00", zone="UTC"
    )
    assert "09:00 (UTC)" in text_of(told.response)
    course = await world.app.store.course(world.guild.id)
    assert (course.daily_channel, course.daily_time) == (world.channel.id, time(9, 0))
    told = await world.teacher.slash(world.channel, "class daily", off=True)
    assert "no question of the day" in text_of(told.response)
