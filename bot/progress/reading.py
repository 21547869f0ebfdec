"""Questions about one student's progress."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select, type_coerce

from .columns import EPOCH, BigKey
from .learning import attempt_of, memory_of, slip_of
from .tables import attempts, cards, slips
from .words import Attempt, Mastery, Outcome, Progress, Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

    from .scheduling import Schedule
    from .words import CardState, SkillId, UserId

_DAY = 86_400_000_000  # microseconds
_WEEK = 7.0


def attempt(connection: Connection, which: str) -> Attempt | None:
    """The attempt stored under an id."""
    row = connection.execute(select(attempts).where(attempts.c.id == which)).first()
    return None if row is None else attempt_of(row)


def history(connection: Connection, user: UserId, limit: int, skip: int) -> Sequence[Attempt]:
    """A student's attempts, newest first."""
    query = (
        select(attempts)
        .where(attempts.c.user_id == user)
        .order_by(attempts.c.answered_at.desc(), attempts.c.seq.desc())
        .limit(limit)
        .offset(skip)
    )
    return [attempt_of(row) for row in connection.execute(query)]


def due(connection: Connection, user: UserId, now: datetime, limit: int) -> Sequence[SkillId]:
    """The skills to review, the longest overdue first."""
    query = (
        select(cards.c.skill)
        .where(cards.c.user_id == user, cards.c.due <= now)
        .order_by(cards.c.due, cards.c.skill)
        .limit(limit)
    )
    return connection.execute(query).scalars().all()


def memories(connection: Connection, user: UserId) -> dict[SkillId, CardState]:
    """The cards of a student."""
    query = select(cards).where(cards.c.user_id == user)
    return {row.skill: memory_of(row) for row in connection.execute(query)}


def mastery(connection: Connection, user: UserId, now: datetime, schedule: Schedule) -> Sequence[Mastery]:
    """How well each concept is known that was practised, the weakest first."""
    return _mastery(connection.execute(select(cards).where(cards.c.user_id == user)), now, schedule)


def misconceptions(connection: Connection, user: UserId) -> Sequence[Slip]:
    """The misconceptions that a student showed, the open ones and the latest first."""
    query = select(slips).where(slips.c.user_id == user)
    found = [slip_of(row) for row in connection.execute(query)]
    return sorted(found, key=lambda s: (not s.open, -s.last_at.timestamp(), s.misconception))


def progress(connection: Connection, user: UserId, now: datetime, zone: str, schedule: Schedule) -> Progress:
    """All of `/progress`, as of one moment."""
    rows = connection.execute(select(cards).where(cards.c.user_id == user)).all()
    today = now.astimezone(ZoneInfo(zone)).date()
    tomorrow = _midnight(today + timedelta(days=1), zone)
    days = _days(connection, user, zone)
    return Progress(
        attempts=sum(n for _, n, _ in days),
        right=sum(r for _, _, r in days),
        streak=_streak([day for day, _, _ in days], today),
        due_today=sum(row.due < tomorrow for row in rows),
        mastery=_mastery(rows, now, schedule),
        slips=misconceptions(connection, user),
        days=[(day.isoformat(), n, right) for day, n, right in days],
    )


def _mastery(rows: Iterable[Row[Any]], now: datetime, schedule: Schedule) -> Sequence[Mastery]:
    by_concept: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        by_concept[row.concept].append(row)
    found = [_one_concept(concept, group, now, schedule) for concept, group in by_concept.items()]
    return sorted(found, key=lambda m: (m.level, m.concept))


def _one_concept(concept: str, rows: Sequence[Row[Any]], now: datetime, schedule: Schedule) -> Mastery:
    recalls = [schedule.recall(memory_of(row), now) for row in rows]
    levels = [r * row.stability / (row.stability + _WEEK) for r, row in zip(recalls, rows, strict=True)]
    return Mastery(
        concept=concept,
        skills=len(rows),
        attempts=sum(row.seen for row in rows),
        right=sum(row.right for row in rows),
        recall=sum(recalls) / len(rows),
        level=sum(levels) / len(rows),
        due=sum(row.due <= now for row in rows),
    )


def _days(connection: Connection, user: UserId, zone: str) -> list[tuple[date, int, int]]:
    """(day, attempts, right) for each day of practice in a zone, newest first."""
    mine = attempts.c.user_id == user
    at = attempts.c.answered_at
    first, last = connection.execute(select(func.min(at), func.max(at)).where(mine)).one()
    if first is None:
        return []
    *changes, (_, offset) = _offsets(ZoneInfo(zone), first, last)
    shift = case(*[(at < until, micros) for until, micros in changes], else_=offset) if changes else offset
    day = ((type_coerce(at, BigKey) + shift) // _DAY).label("day")
    right = func.sum(case((attempts.c.outcome == Outcome.RIGHT.value, 1), else_=0))
    query = select(day, func.count(), right).where(mine).group_by(day).order_by(day.desc())
    rows = connection.execute(query)
    return [(EPOCH.date() + timedelta(days=number), count, int(good)) for number, count, good in rows]


def _offsets(zone: ZoneInfo, first: datetime, last: datetime) -> list[tuple[datetime, int]]:
    """(until, microseconds ahead of UTC) for each stretch between two changes of the clocks."""
    found = []
    while first < last:
        soon = min(first + timedelta(days=7), last)
        if _ahead(zone, first) != _ahead(zone, soon):
            low, high = first, soon
            while high - low > timedelta(microseconds=1):
                middle = low + (high - low) / 2
                low, high = (middle, high) if _ahead(zone, middle) == _ahead(zone, first) else (low, middle)
            found.append((high, _ahead(zone, first)))
        first = soon
    return [*found, (last, _ahead(zone, last))]


def _ahead(zone: ZoneInfo, at: datetime) -> int:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return offset // timedelta(microseconds=1)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _streak(days: Sequence[date], today: date) -> int:
    """Days of practice in a row up to today, or up to yesterday while today is still open."""
    past = [day for day in days if day <= today]
    if not past or past[0] < today - timedelta(days=1):
        return 0
    unbroken = (day == past[0] - timedelta(days=i) for i, day in enumerate(past))
    return sum(takewhile(bool, unbroken))
