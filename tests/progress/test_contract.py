"""What every engine must do: the promises of `Store`."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, func, select, text

from bot.progress import (
    CourseSettings,
    DailyResult,
    Due,
    Mode,
    Outcome,
    Question,
    Refused,
    Store,
    UserSettings,
)
from bot.progress.store import LEASE
from bot.progress.tables import personal

from .helpers import ANN, BOB, CAT, DAN, GUILD, NOW, Clock, attempt, session, wrong

if TYPE_CHECKING:
    from bot.progress.sqlstore import SqlStore

DAY = timedelta(days=1)


async def test_it_is_a_store(store: SqlStore) -> None:
    as_asked: Store = store
    assert await as_asked.history(ANN) == []


async def test_what_was_recorded_is_read_back_whole(store: SqlStore) -> None:
    first = attempt(
        given="−89 mV, 静息电位 \0 \ud800",
        seed=-(2**63),
        hints=2,
        tries=3,
        mode=Mode.EXAM,
        outcome=Outcome.SIGN,
        misconception="N02",
        trap="N01",
        guild=None,
    )
    assert await store.record(first)
    stored = replace(first, given="−89 mV, 静息电位 \\x00 \\ud800")
    assert await store.attempt(first.id) == stored
    assert await store.history(ANN) == [stored]
    assert await store.attempt("unknown") is None


async def test_an_id_counts_once(store: SqlStore) -> None:
    one = attempt()
    assert await store.record(one)
    assert not await store.record(one)
    answers = await asyncio.gather(*(store.record(replace(one, id="x")) for _ in range(20)))
    assert answers.count(True) == 1
    assert len(await store.history(ANN)) == 2
    (known,) = await store.mastery(ANN, NOW)
    assert known.attempts == 2


async def test_history_is_newest_first_and_paged(store: SqlStore) -> None:
    made = [attempt(at=NOW + timedelta(minutes=m)) for m in range(5)]
    for one in made:
        await store.record(one)
    assert await store.history(ANN, limit=2, skip=1) == [made[3], made[2]]


async def test_due_is_the_longest_overdue_first(store: SqlStore) -> None:
    for skill, at in (("b", NOW - 2 * DAY), ("a", NOW - 3 * DAY), ("c", NOW)):
        await store.record(attempt(skill=skill, at=at))
    assert await store.due(ANN, NOW, 10) == ["a", "b"]
    assert await store.due(ANN, NOW, 1) == ["a"]
    assert await store.due(BOB, NOW, 10) == []


async def test_progress_counts_days_of_the_students_zone(store: SqlStore) -> None:
    late = NOW.replace(hour=23)
    for back in range(3):
        await store.record(attempt(at=late - back * DAY))
    await store.record(wrong("N01", at=late - 5 * DAY))
    seen = await store.progress(ANN, late)
    assert (seen.attempts, seen.right, seen.streak) == (4, 3, 3)
    assert [day for day, _, _ in seen.days] == ["2026-09-14", "2026-09-13", "2026-09-12", "2026-09-09"]
    there = await store.progress(ANN, late, "Asia/Shanghai")
    assert there.days[0][0] == "2026-09-15"
    assert (await store.progress(ANN, late + DAY)).streak == 3
    assert (await store.progress(ANN, late + 2 * DAY)).streak == 0
    assert (await store.progress(BOB, NOW)).streak == 0


async def test_a_misconception_is_open_until_its_trap_is_passed_twice(store: SqlStore) -> None:
    await store.record(wrong("N01"))
    assert not (await store.misconceptions(ANN))[0].open
    await store.record(wrong("N01"))
    assert (await store.misconceptions(ANN))[0].open
    await store.record(attempt(trap="N01"))
    await store.record(attempt(trap="N01", outcome=Outcome.WRONG))
    assert (await store.misconceptions(ANN))[0].open
    await store.record(attempt(trap="N01"))
    (slip,) = await store.misconceptions(ANN)
    assert (slip.times, slip.dodged, slip.open) == (2, 2, False)


async def test_a_session_is_saved_by_one_click_only(store: SqlStore) -> None:
    new = session()
    assert await store.save_session(new)
    assert not await store.save_session(new)
    stored = await store.load_session(new.id)
    assert stored == replace(new, version=1)
    moved = replace(stored, state={"question": 2}, updated_at=NOW + timedelta(seconds=5))
    won = await asyncio.gather(store.save_session(moved), store.save_session(moved))
    assert sorted(won) == [False, True]
    assert await store.sessions(ANN) == [replace(moved, version=2)]
    assert await store.close_session(new.id)
    assert not await store.close_session(new.id)
    assert not await store.save_session(replace(moved, version=2))


async def test_an_attempt_and_its_session_are_stored_together_or_not_at_all(store: SqlStore) -> None:
    new = session()
    await store.save_session(new)
    now = replace(new, version=1)
    results = await asyncio.gather(*(store.record(attempt(), now) for _ in range(5)))
    assert results.count(True) == 1
    assert len(await store.history(ANN)) == 1
    (known,) = await store.mastery(ANN, NOW)
    assert known.attempts == 1
    assert (await store.sessions(ANN))[0].version == 2


async def test_buttons_and_handled_interactions(store: SqlStore) -> None:
    token = await store.keep_button({"ask": "E_K with 5 mM out", "n": [1, None]}, ANN)
    assert len(token) == 16
    assert await store.button(token) == {"ask": "E_K with 5 mM out", "n": [1, None]}
    assert await store.button("nothing") is None
    await store.drop_button(token)
    assert await store.button(token) is None
    assert await store.handle("42")
    assert not await store.handle("42")


async def test_settings(store: SqlStore) -> None:
    assert await store.settings(ANN) == UserSettings()
    chosen = UserSettings(language="zh", private=True, reminder=time(7, 30), zone="Asia/Shanghai")
    await store.set_settings(ANN, UserSettings(language="en"))
    await store.set_settings(ANN, chosen)
    assert await store.settings(ANN) == chosen
    assert await store.course(GUILD) == CourseSettings()
    course = CourseSettings(
        temperature_C=20.0,
        cell="squid",
        channels=(5, 6),
        topics=("nernst",),
        daily_channel=5,
        daily_time=time(9),
    )
    await store.set_course(GUILD, course)
    assert await store.course(GUILD) == course
    with pytest.raises(KeyError):
        await store.set_settings(ANN, UserSettings(zone="Mars/Olympus"))


async def test_imported_questions(store: SqlStore) -> None:
    await store.import_questions(GUILD, [Question("b", {"ask": 1}), Question("a", {"ask": 2})])
    await store.import_questions(GUILD, [Question("b", {"ask": 3})])
    assert await store.questions(GUILD) == [Question("a", {"ask": 2}), Question("b", {"ask": 3})]
    assert await store.questions(1) == []
    assert await store.drop_questions(GUILD, ["a", "z"]) == 1
    assert await store.drop_questions(GUILD) == 1


async def test_the_questions_of_all_guilds(store: SqlStore) -> None:
    assert await store.all_questions() == {}
    await store.import_questions(GUILD, [Question("b", {"n": 1}), Question("a", {"n": 2})])
    await store.import_questions(7, [Question("a", {"n": 3})])
    found = await store.all_questions()
    assert [one.id for one in found[GUILD]] == ["a", "b"]
    assert found[7] == [Question("a", {"n": 3})]


async def test_a_report_of_everybody(store: SqlStore) -> None:
    for user in (ANN, BOB, CAT):
        await store.record(attempt(user=user, guild=user))
    assert (await store.class_report(ANN, NOW - timedelta(days=1))).students == 1
    found = await store.class_report(None, NOW - timedelta(days=1))
    assert (found.students, [one.attempts for one in found.concepts]) == (3, [3])


async def test_a_claim_is_a_lease(store: SqlStore) -> None:
    what = Due("sync:1", NOW)
    won = await asyncio.gather(*(store.claim(what, NOW) for _ in range(5)))
    assert won.count(True) == 1
    assert not await store.claim(what, NOW + LEASE - timedelta(microseconds=1))
    later = NOW + LEASE
    assert await store.claim(what, later)
    assert not await store.claim(what, later)
    await store.done(what, later)
    assert not await store.claim(what, later + DAY)


async def test_what_was_done_with_something_else_is_to_be_done_again(store: SqlStore) -> None:
    old, new = (Due("commands:1", NOW, what=what) for what in ("old", "new"))
    assert await store.done_with(old.key) is None
    assert await store.claim(old, NOW)
    assert await store.done_with(old.key) is None
    await store.done(old, NOW)
    assert await store.done_with(old.key) == "old"
    assert not await store.claim(old, NOW + DAY)
    assert await store.claim(new, NOW + DAY)
    assert await store.done_with(new.key) is None, "it is at work"
    assert not await store.claim(old, NOW + DAY)
    await store.done(new, NOW + DAY)
    assert await store.claim(old, NOW + 2 * DAY), "an older version again"


def test_the_day_before() -> None:
    assert Due("daily:9001:2026-03-01", NOW).day_before == "daily:9001:2026-02-28"


async def test_reminders_and_the_question_of_the_day_come_once(store: SqlStore) -> None:
    await store.set_settings(ANN, UserSettings(reminder=time(12, 0)))
    await store.set_settings(BOB, UserSettings(reminder=time(13, 0)))
    await store.set_settings(CAT, UserSettings())
    await store.set_course(
        GUILD, CourseSettings(daily_channel=1, daily_time=time(7), daily_zone="America/New_York")
    )
    (due,) = await store.reminders(NOW + timedelta(minutes=3))
    assert due == Due("remind:101:2026-09-14", NOW, user=ANN)
    assert await store.reminders(NOW - timedelta(minutes=1)) == []
    (daily,) = await store.daily(NOW)
    assert (daily.guild, daily.at) == (GUILD, NOW - timedelta(hours=1))
    assert await store.claim(due, NOW)
    await store.done(due, NOW)
    assert await store.reminders(NOW + timedelta(minutes=3)) == []


async def test_a_class_report_shows_no_individual_who_did_not_agree(store: SqlStore) -> None:
    await store.record(wrong("N01", user=ANN))
    await store.record(attempt(user=BOB))
    few = await store.class_report(GUILD, NOW - DAY)
    assert (few.students, few.attempts, few.right) == (2, None, None)
    assert [*few.concepts, *few.misconceptions, *few.agreed] == []
    for user in (CAT, DAN):
        await store.record(wrong("N01", user=user))
        await store.record(attempt(user=user, concept="ghk", skill="ghk"))
    await store.set_sharing(CAT, GUILD, on=True)
    await store.set_sharing(BOB, GUILD + 1, on=True)
    assert [await store.is_sharing(one, GUILD) for one in (CAT, BOB)] == [True, False]
    full = await store.class_report(GUILD, NOW - DAY)
    assert (full.students, full.attempts, full.right) == (4, 6, 3)
    assert [(t.id, t.students, t.attempts, t.right) for t in full.concepts] == [("nernst", 4, 4, 1)]
    assert [(t.id, t.students) for t in full.misconceptions] == [("N01", 3)]
    assert [line.user for line in full.agreed] == [CAT]
    assert [line.user for line in (await store.class_report(None, NOW - DAY)).agreed] == [CAT]
    await store.set_sharing(CAT, GUILD, on=False)
    assert (await store.class_report(GUILD, NOW - DAY)).agreed == []
    assert (await store.class_report(GUILD, NOW + DAY)).students == 0


async def test_the_leaderboard_is_joined_server_by_server(store: SqlStore) -> None:
    elsewhere = GUILD + 1
    for user, right in ((ANN, 3), (BOB, 2), (CAT, 1)):
        for _ in range(right):
            await store.record(attempt(user=user))
            await store.record(attempt(user=user, guild=elsewhere))
    assert await store.leaderboard(GUILD, NOW - DAY) == []
    for user in (BOB, CAT, CAT):
        await store.set_on_leaderboard(user, GUILD, on=True)
    await store.set_on_leaderboard(ANN, elsewhere, on=True)
    lines = await store.leaderboard(GUILD, NOW - DAY)
    assert [(line.user, line.right) for line in lines] == [(BOB, 2), (CAT, 1)]
    assert len(await store.leaderboard(GUILD, NOW - DAY, limit=1)) == 1
    assert [line.user for line in await store.leaderboard(elsewhere, NOW - DAY)] == [ANN]
    await store.set_on_leaderboard(CAT, GUILD, on=False)
    assert [line.user for line in await store.leaderboard(GUILD, NOW - DAY)] == [BOB]
    assert [line.user for line in await store.leaderboard(elsewhere, NOW - DAY)] == [ANN]


async def test_the_result_of_a_question_of_the_day_counts_students_and_first_tries(store: SqlStore) -> None:
    assert await store.daily_result(GUILD, NOW - DAY, NOW) is None
    hour = timedelta(hours=1)
    of_day = {"at": NOW - hour, "mode": Mode.DAILY, "template": "peak", "seed": 5}
    for user in (ANN, BOB, CAT):
        await store.record(wrong("N19", user=user, **of_day))
    await store.record(attempt(user=DAN, **of_day))
    await store.record(attempt(user=DAN, **of_day))
    await store.record(attempt(user=ANN, tries=2, **of_day))
    await store.record(attempt(user=ANN, **{**of_day, "seed": 6}))  # an older question, answered late
    await store.record(attempt(user=ANN, **{**of_day, "at": NOW}))
    await store.record(attempt(user=BOB, guild=1, **of_day))
    expected = DailyResult(template="peak", seed=5, students=4, right=1, misconception="N19")
    assert await store.daily_result(GUILD, NOW - DAY, NOW) == expected


async def test_export_then_delete_during_an_open_quiz(store: SqlStore, clock: Clock) -> None:
    quiz = session()
    await store.save_session(quiz)
    late_click = attempt()
    await store.record(wrong("N01", given="秘密"))
    await store.set_settings(ANN, UserSettings(language="zh", reminder=time(8)))
    await store.set_on_leaderboard(ANN, GUILD, on=True)
    await store.set_sharing(ANN, GUILD, on=True)
    token = await store.keep_button({"a": 1}, ANN)
    await store.claim(Due("remind:101:2026-09-14", NOW, user=ANN), NOW)
    await store.record(attempt(user=BOB))

    whole = json.loads(await store.export(ANN))
    assert {name for name, rows in whole.items() if rows} >= {t.name for t in personal()}
    assert whole["attempts"][0]["given"] == "秘密"
    assert whole["attempts"][0]["answered_at"] == "2026-09-14T12:00:00+00:00"

    clock.now = NOW + timedelta(seconds=1)
    await store.forget(ANN)
    assert not await store.record(late_click, replace(quiz, version=1))
    assert not await store.record(replace(late_click, id="again"))
    assert not await store.save_session(replace(quiz, id="again"))
    assert await store.button(token) is None
    empty = json.loads(await store.export(ANN))
    assert [name for name, rows in empty.items() if rows] == ["user_id", "exported_at", "deletions"]
    assert len(await store.history(BOB)) == 1

    afterwards = NOW + timedelta(minutes=5)
    assert await store.record(attempt(at=afterwards))
    assert await store.save_session(session(started_at=afterwards))


async def test_rebuild_gives_the_same(store: SqlStore) -> None:
    for n in range(60):
        made = wrong("N01") if n % 7 == 3 else attempt(trap="N01")
        skill = f"s{n % 5}"
        at = NOW + n * timedelta(hours=7) - (n % 11 == 0) * DAY  # the clock is set back now and then
        await store.record(replace(made, user=(ANN, BOB)[n % 2], skill=skill, asked_at=at, answered_at=at))
    before = (
        [await store.memories(u) for u in (ANN, BOB)],
        [await store.misconceptions(u) for u in (ANN, BOB)],
    )
    mastery = await store.mastery(ANN, NOW)
    assert await store.rebuild() == 60
    after = [await store.memories(u) for u in (ANN, BOB)], [await store.misconceptions(u) for u in (ANN, BOB)]
    assert before == after
    assert mastery == await store.mastery(ANN, NOW)


async def test_one_bad_job_fails_alone(store: SqlStore) -> None:
    def bad(connection: Connection) -> None:
        connection.execute(text("INSERT INTO once (key, claimed_at) VALUES ('half', 1)"))
        connection.execute(text("INSERT INTO handled (id) VALUES (NULL)"))

    def broken(_: Connection) -> None:
        raise ZeroDivisionError

    done = await asyncio.gather(
        store.record(attempt()),
        store.writer.do(bad),
        store.writer.do(broken),
        store.record(attempt()),
        return_exceptions=True,
    )
    assert done[0] is True
    assert isinstance(done[1], Refused)
    assert isinstance(done[2], ZeroDivisionError)
    assert done[3] is True
    assert len(await store.history(ANN)) == 2
    with pytest.raises(Refused):
        await store.writer.do(bad)
    assert await store.claim(Due("half", NOW), NOW), "what a failed job wrote is gone"


async def test_a_cancelled_caller_does_not_cancel_the_job(store: SqlStore) -> None:
    tasks = [asyncio.create_task(store.record(attempt())) for _ in range(30)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(end is True for end in ends[1::2])
    assert await store.record(attempt())
    assert len(await store.history(ANN)) == 31


async def test_purge_drops_only_what_is_old(store: SqlStore, clock: Clock) -> None:
    await store.record(attempt())
    await store.handle("1")
    token = await store.keep_button({})
    await store.forget(BOB)
    clock.now = NOW + timedelta(days=3)
    assert await store.purge() == 1
    assert await store.handle("1")
    clock.now = NOW + timedelta(days=300)
    assert await store.purge() == 3
    assert await store.button(token) is None
    assert len(await store.history(ANN)) == 1


async def test_readers_cannot_write(store: SqlStore) -> None:
    def write(connection: Connection) -> None:
        connection.execute(text("DELETE FROM attempts"))

    await store.record(attempt())
    with pytest.raises(Exception, match="cannot be written"):
        await store._read(write)
    assert len(await store.history(ANN)) == 1


async def test_every_personal_table_is_known(store: SqlStore) -> None:
    def count(connection: Connection) -> dict[str, int]:
        return {
            t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in personal()
        }

    assert set(await store._read(count)) == {
        "attempts", "buttons", "cards", "leaderboard", "once", "sessions", "sharing", "slips",
        "user_settings"
    }  # fmt: skip
