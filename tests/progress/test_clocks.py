"""Days, zones and clocks that are set forward and back."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.progress import UserSettings
from bot.progress.columns import EPOCH, from_micros, micros
from bot.progress.once import instant
from bot.progress.reading import _offsets, _streak

from .helpers import ANN, attempt

if TYPE_CHECKING:
    from bot.progress.sqlstore import SqlStore

ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe", "Asia/Kathmandu"]
moments = st.datetimes(datetime(2001, 1, 1), datetime(2060, 1, 1)).map(lambda d: d.replace(tzinfo=UTC))


@given(moments)
def test_times_are_kept_to_the_microsecond_also_after_2038(at: datetime) -> None:
    assert from_micros(micros(at)) == at


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        micros(datetime(2026, 1, 1))


@given(st.sampled_from(ZONES), st.lists(moments, min_size=1, max_size=20))
def test_the_day_of_an_attempt_is_the_day_on_the_students_calendar(zone: str, at: list[datetime]) -> None:
    *changes, (_, rest) = _offsets(ZoneInfo(zone), min(at), max(at))
    for moment in at:
        ahead = next((offset for until, offset in changes if moment < until), rest)
        day = EPOCH.date() + timedelta(days=(micros(moment) + ahead) // 86_400_000_000)
        assert day == moment.astimezone(ZoneInfo(zone)).date()


async def test_days_around_a_change_of_the_clocks(sqlite: SqlStore) -> None:
    zone = ZoneInfo("America/New_York")
    local = [datetime(2026, 3, 7, 23, 59), datetime(2026, 3, 8, 0, 1), datetime(2026, 3, 8, 23, 59)]
    local += [datetime(2026, 11, 1, 0, 1), datetime(2026, 11, 1, 23, 59)]
    for at in local:
        await sqlite.record(attempt(at=at.replace(tzinfo=zone).astimezone(UTC)))
    seen = await sqlite.progress(ANN, datetime(2026, 11, 2, 4, 30, tzinfo=UTC), "America/New_York")
    assert [(day, n) for day, n, _ in seen.days] == [("2026-11-01", 2), ("2026-03-08", 2), ("2026-03-07", 1)]
    assert seen.streak == 1


def test_a_streak_may_wait_for_today() -> None:
    today = date(2026, 9, 14)
    days = [today - timedelta(days=n) for n in (1, 2, 4)]
    assert _streak(days, today) == 2
    assert _streak([today, *days], today) == 3
    assert _streak(days, today + timedelta(days=1)) == 0
    assert _streak([today + timedelta(days=3), *days], today) == 2, "the clock was wrong once"


@pytest.mark.parametrize("at", [time(1, 30), time(2, 30), time(23, 59), time(0, 0)])
@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
async def test_exactly_one_reminder_a_day_when_the_clocks_change(
    sqlite: SqlStore, at: time, day: date
) -> None:
    await sqlite.set_settings(ANN, UserSettings(reminder=at, zone="America/New_York"))
    sent: Counter[str] = Counter()
    now = instant(day, at, "America/New_York") - timedelta(hours=30)
    end = now + timedelta(hours=48)
    while now < end:
        for due in await sqlite.reminders(now):
            if await sqlite.claim(due, now):
                sent[due.key] += 1
                await sqlite.done(due, now)
        now += timedelta(minutes=10)
    assert sorted(sent.values()) == [1, 1]
