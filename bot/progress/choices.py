"""What students and instructors chose, and the questions that instructors imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Table, delete, select

from .tables import course_settings, insert_new, leaderboard, questions, sharing, upsert, user_settings
from .words import CourseSettings, Question, UserSettings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from .words import GuildId, UserId


def user(connection: Connection, who: UserId) -> UserSettings:
    """A student's choices; the defaults when nothing was chosen."""
    row = connection.execute(select(user_settings).where(user_settings.c.user_id == who)).first()
    return UserSettings() if row is None else UserSettings(**_without(row, "user_id", "leaderboard", "share"))


def set_user(connection: Connection, who: UserId, chosen: UserSettings) -> None:
    """Store a student's choices."""
    ZoneInfo(chosen.zone)  # refuse a zone that does not exist
    row = {
        "user_id": who,
        "language": chosen.language,
        "private": chosen.private,
        "reminder": chosen.reminder,
        "zone": chosen.zone,
    }
    connection.execute(upsert(user_settings, connection.dialect.name), row)


def set_on_leaderboard(connection: Connection, who: UserId, guild: GuildId, on: bool) -> None:
    """Put a student on the leaderboard of a guild, or take them off."""
    _set_listed(connection, leaderboard, who, guild, on)


def set_sharing(connection: Connection, who: UserId, guild: GuildId, on: bool) -> None:
    """Whether the instructor of a guild sees a student's own numbers."""
    _set_listed(connection, sharing, who, guild, on)


def is_sharing(connection: Connection, who: UserId, guild: GuildId) -> bool:
    """Whether the instructor of a guild sees a student's own numbers."""
    here = (sharing.c.user_id == who) & (sharing.c.guild_id == guild)
    return connection.execute(select(sharing).where(here)).first() is not None


def course(connection: Connection, guild: GuildId) -> CourseSettings:
    """A guild's course; the defaults when nothing was chosen."""
    row = connection.execute(select(course_settings).where(course_settings.c.guild_id == guild)).first()
    if row is None:
        return CourseSettings()
    values = _without(row, "guild_id")
    values["channels"] = tuple(values["channels"])
    values["topics"] = tuple(values["topics"])
    return CourseSettings(**values)


def set_course(connection: Connection, guild: GuildId, chosen: CourseSettings) -> None:
    """Store a guild's course."""
    ZoneInfo(chosen.daily_zone)
    row = {
        "guild_id": guild,
        "language": chosen.language,
        "temperature_C": chosen.temperature_C,
        "cell": chosen.cell,
        "channels": chosen.channels,
        "private": chosen.private,
        "topics": chosen.topics,
        "daily_channel": chosen.daily_channel,
        "daily_time": chosen.daily_time,
        "daily_zone": chosen.daily_zone,
    }
    connection.execute(upsert(course_settings, connection.dialect.name), row)


def import_questions(connection: Connection, guild: GuildId, new: Sequence[Question], now: datetime) -> None:
    """Store questions of a guild, each in the place of one with the same id."""
    rows = [{"guild_id": guild, "id": q.id, "body": q.body, "imported_at": now} for q in new]
    if rows:
        connection.execute(upsert(questions, connection.dialect.name), rows)


def imported(connection: Connection, guild: GuildId) -> Sequence[Question]:
    """The questions of a guild, by id."""
    query = select(questions).where(questions.c.guild_id == guild).order_by(questions.c.id)
    return [Question(row.id, row.body) for row in connection.execute(query)]


def all_imported(connection: Connection) -> Mapping[GuildId, Sequence[Question]]:
    """The questions of all guilds, by id."""
    found: dict[GuildId, list[Question]] = {}
    for row in connection.execute(select(questions).order_by(questions.c.guild_id, questions.c.id)):
        found.setdefault(row.guild_id, []).append(Question(row.id, row.body))
    return found


def drop_questions(connection: Connection, guild: GuildId, ids: Sequence[str] | None) -> int:
    """Drop questions of a guild, all of them when `ids` is None; how many there were."""
    which = questions.c.guild_id == guild
    if ids is not None:
        which &= questions.c.id.in_(ids)
    return connection.execute(delete(questions).where(which)).rowcount


def _set_listed(connection: Connection, table: Table, who: UserId, guild: GuildId, on: bool) -> None:
    if on:
        row = {"user_id": who, "guild_id": guild}
        connection.execute(insert_new(table, connection.dialect.name), row)
    else:
        here = (table.c.user_id == who) & (table.c.guild_id == guild)
        connection.execute(delete(table).where(here))


def _without(row: Row[Any], *keys: str) -> dict[str, Any]:
    return {name: value for name, value in row._mapping.items() if name not in keys}
