"""What a class sees of itself: numbers of groups, and of individuals only where they agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, case, func, select

from .tables import attempts, sharing
from .tables import leaderboard as board
from .words import SMALLEST_GROUP, ClassReport, DailyResult, Mode, Outcome, StudentLine, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from .words import GuildId

_STUDENTS = func.count(attempts.c.user_id.distinct())
_STUDENTS_RIGHT = func.count(
    case((attempts.c.outcome == Outcome.RIGHT.value, attempts.c.user_id), else_=None).distinct()
)
_RIGHT = func.coalesce(func.sum(case((attempts.c.outcome == Outcome.RIGHT.value, 1), else_=0)), 0)


def class_report(connection: Connection, guild: GuildId | None, since: datetime) -> ClassReport:
    """How a class does since a time; None: everybody."""
    here = attempts.c.answered_at >= since
    if guild is not None:
        here &= attempts.c.guild_id == guild
    students, count, right = connection.execute(
        select(_STUDENTS, func.count(), _RIGHT).select_from(attempts).where(here)
    ).one()
    enough = students >= SMALLEST_GROUP
    concepts = _tallies(connection, attempts.c.concept, here)
    shown = _tallies(connection, attempts.c.misconception, here & attempts.c.misconception.is_not(None))
    return ClassReport(
        students=students,
        attempts=count if enough else None,
        right=int(right) if enough else None,
        concepts=sorted(concepts, key=lambda t: (t.right / t.attempts, -t.attempts, t.id)),
        misconceptions=sorted(shown, key=lambda t: (-t.students, -t.attempts, t.id)),
        agreed=_lines(connection, here & _chose(sharing)),
    )


def leaderboard(connection: Connection, guild: GuildId, since: datetime, limit: int) -> Sequence[StudentLine]:
    """The students who chose to be on it, most right answers first."""
    here = (attempts.c.guild_id == guild) & (attempts.c.answered_at >= since)
    return _lines(connection, here & _chose(board), limit)


def daily_result(
    connection: Connection, guild: GuildId, since: datetime, until: datetime
) -> DailyResult | None:
    """How the question of the day went, the one that most students answered; None: nobody did."""
    within = (
        (attempts.c.guild_id == guild)
        & (attempts.c.mode == Mode.DAILY.value)
        & (attempts.c.tries == 1)
        & (attempts.c.answered_at >= since)
        & (attempts.c.answered_at < until)
    )
    query = (
        select(attempts.c.template, attempts.c.seed, _STUDENTS, _STUDENTS_RIGHT)
        .where(within)
        .group_by(attempts.c.template, attempts.c.seed)
        .order_by(_STUDENTS.desc(), func.max(attempts.c.answered_at).desc())
    )
    found = connection.execute(query).first()
    if found is None:
        return None
    template, seed, students, right = found
    this = within & (attempts.c.template == template) & (attempts.c.seed == seed)
    shown = _tallies(connection, attempts.c.misconception, this & attempts.c.misconception.is_not(None))
    commonest = max(shown, key=lambda tally: tally.students, default=None)
    return DailyResult(
        template=template,
        seed=seed,
        students=students,
        right=right,
        misconception=None if commonest is None else commonest.id,
    )


def _tallies(connection: Connection, by: ColumnElement[Any], where: ColumnElement[bool]) -> list[Tally]:
    query = (
        select(by, _STUDENTS, func.count(), _RIGHT)
        .where(where)
        .group_by(by)
        .having(_STUDENTS >= SMALLEST_GROUP)
    )
    return [
        Tally(id=what, students=students, attempts=count, right=int(right))
        for what, students, count, right in connection.execute(query)
    ]


def _chose(table: Table) -> ColumnElement[bool]:
    """Whether the student of an attempt chose to be listed in its guild."""
    here = (table.c.user_id == attempts.c.user_id) & (table.c.guild_id == attempts.c.guild_id)
    return select(table).where(here).exists()


def _lines(
    connection: Connection, where: ColumnElement[bool], limit: int | None = None
) -> Sequence[StudentLine]:
    query = (
        select(
            attempts.c.user_id, func.count().label("n"), _RIGHT.label("r"), func.max(attempts.c.answered_at)
        )
        .where(where)
        .group_by(attempts.c.user_id)
        .order_by(_RIGHT.desc(), func.count().desc(), attempts.c.user_id)
        .limit(limit)
    )
    return [
        StudentLine(user=user, attempts=n, right=int(right), last_at=last)
        for user, n, right, last in connection.execute(query)
    ]
