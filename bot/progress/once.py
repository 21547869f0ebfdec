"""What must happen once, across all processes: reminders, the question of the day, sending the commands.

A claim is a lease: who claims has it for a while, and another may take over when it was not done by then.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import Text, cast, exists, literal, select, update

from .tables import course_settings, insert_new, once, user_settings
from .words import Due

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, Connection

LATE = timedelta(hours=2)
"""A reminder that could not be sent within this time is left out."""


def claim(connection: Connection, due: Due, now: datetime, lease: timedelta) -> bool:
    """Take it for as long as `lease`; False when it is done, with the same `what`, or another has it."""
    row = {"key": due.key, "user_id": due.user, "claimed_at": now, "done_at": None, "what": None}
    if connection.execute(insert_new(once, connection.dialect.name), row).rowcount == 1:
        return True
    free = once.c.done_at.is_(None) & (once.c.claimed_at <= now - lease)
    if due.what is not None:
        free |= once.c.done_at.is_not(None) & once.c.what.is_distinct_from(due.what)
    taken = update(once).where(once.c.key == due.key, free).values(claimed_at=now, done_at=None)
    return connection.execute(taken).rowcount == 1


def done(connection: Connection, due: Due, now: datetime) -> None:
    """Note that what was claimed has happened, and with what."""
    connection.execute(update(once).where(once.c.key == due.key).values(done_at=now, what=due.what))


def done_with(connection: Connection, key: str) -> str | None:
    """With what it was done; None: not done, or with nothing in particular."""
    found: str | None = connection.execute(
        select(once.c.what).where(once.c.key == key, once.c.done_at.is_not(None))
    ).scalar()
    return found


def reminders(connection: Connection, now: datetime) -> Sequence[Due]:
    """The reminders whose time has come and that nobody has sent."""
    columns = user_settings.c
    found = _come(connection, "remind", columns.user_id, columns.reminder, columns.zone, now=now)
    return [Due(key, at, user=user) for key, at, user in found]


def daily(connection: Connection, now: datetime) -> Sequence[Due]:
    """The guilds whose question of the day has come and was not posted."""
    columns = course_settings.c
    found = _come(connection, "daily", columns.guild_id, columns.daily_time, columns.daily_zone, now=now)
    posting = select(columns.guild_id).where(columns.daily_channel.is_not(None))
    somewhere = set(connection.execute(posting).scalars())
    return [Due(key, at, guild=guild) for key, at, guild in found if guild in somewhere]


def instant(day: date, clock: time, zone: str) -> datetime:
    """The one moment (UTC) of a wall-clock time on a day.

    A time that the clocks skip is taken as if they had not been moved; of one that comes twice, the first.
    """
    return datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=0).astimezone(UTC)


def _come(
    connection: Connection,
    kind: str,
    who: Column[int],
    clock: Column[time],
    zone: Column[str],
    *,
    now: datetime,
) -> Sequence[tuple[str, datetime, int]]:
    """Key, moment and whose, of all that came within the last `LATE` and is not done.

    Only those are read: there are few zones and times of day, and many students.
    """
    found: list[tuple[str, datetime, int]] = []
    for (there, day), moments in _moments(connection, clock, zone, now).items():
        key = literal(f"{kind}:").concat(cast(who, Text)).concat(f":{day}")
        is_done = exists().where(once.c.key == key, once.c.done_at.is_not(None))
        waiting = select(who, clock).where(zone == there, clock.in_(moments), ~is_done)
        found += [(f"{kind}:{one}:{day}", moments[at], one) for one, at in connection.execute(waiting)]
    return found


def _moments(
    connection: Connection, clock: Column[time], zone: Column[str], now: datetime
) -> dict[tuple[str, date], dict[time, datetime]]:
    """The chosen times of day that came within the last `LATE`, by zone and day, with their moment."""
    found: dict[tuple[str, date], dict[time, datetime]] = defaultdict(dict)
    for chosen, there in connection.execute(select(clock, zone).distinct().where(clock.is_not(None))):
        today = now.astimezone(ZoneInfo(there)).date()
        for day in (today - timedelta(days=1), today):
            at = instant(day, chosen, there)
            if at <= now < at + LATE:
                found[there, day][chosen] = at
    return found
