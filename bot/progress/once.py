"""What must happen once, across all processes: reminders and the question of the day.

A claim is a lease: who claims has it for a minute, and another may take over when it was not done by then.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from .tables import course_settings, insert_new, once, user_settings
from .words import Due

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

LATE = timedelta(hours=2)
"""A reminder that could not be sent within this time is left out."""


def claim(connection: Connection, due: Due, now: datetime, lease: timedelta) -> bool:
    """Take it for as long as `lease`; False when it is done or another has it."""
    row = {"key": due.key, "user_id": due.user, "claimed_at": now, "done_at": None}
    if connection.execute(insert_new(once, connection.dialect.name), row).rowcount == 1:
        return True
    lapsed = (once.c.key == due.key) & once.c.done_at.is_(None) & (once.c.claimed_at <= now - lease)
    return connection.execute(update(once).where(lapsed).values(claimed_at=now)).rowcount == 1


def done(connection: Connection, due: Due, now: datetime) -> None:
    """Note that what was claimed has happened."""
    connection.execute(update(once).where(once.c.key == due.key).values(done_at=now))


def reminders(connection: Connection, now: datetime) -> Sequence[Due]:
    """The reminders whose time has come and that nobody has sent."""
    columns = user_settings.c
    query = select(columns.user_id, columns.reminder, columns.zone).where(columns.reminder.is_not(None))
    found = [
        Due(f"remind:{user}:{day}", at, user=user)
        for user, clock, zone in connection.execute(query)
        for day, at in _come(clock, zone, now)
    ]
    return _not_done(connection, found)


def daily(connection: Connection, now: datetime) -> Sequence[Due]:
    """The guilds whose question of the day has come and was not posted."""
    columns = course_settings.c
    query = select(columns.guild_id, columns.daily_time, columns.daily_zone).where(
        columns.daily_channel.is_not(None), columns.daily_time.is_not(None)
    )
    found = [
        Due(f"daily:{guild}:{day}", at, guild=guild)
        for guild, clock, zone in connection.execute(query)
        for day, at in _come(clock, zone, now)
    ]
    return _not_done(connection, found)


def instant(day: date, clock: time, zone: str) -> datetime:
    """The one moment (UTC) of a wall-clock time on a day.

    A time that the clocks skip is taken as if they had not been moved; of one that comes twice, the first.
    """
    return datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=0).astimezone(UTC)


def _come(clock: time, zone: str, now: datetime) -> Sequence[tuple[date, datetime]]:
    """The days whose moment lies within the last `LATE`."""
    today = now.astimezone(ZoneInfo(zone)).date()
    moments = [(day, instant(day, clock, zone)) for day in (today - timedelta(days=1), today)]
    return [(day, at) for day, at in moments if at <= now < at + LATE]


def _not_done(connection: Connection, found: list[Due]) -> Sequence[Due]:
    kept: list[Due] = []
    for start in range(0, len(found), 500):
        part = found[start : start + 500]
        query = select(once.c.key).where(once.c.key.in_([d.key for d in part]), once.c.done_at.is_not(None))
        gone = set(connection.execute(query).scalars())
        kept += [d for d in part if d.key not in gone]
    return kept
