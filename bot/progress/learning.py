"""The log of attempts and what follows from it: cards and slips, folded one attempt at a time.

`advance` and `slip_after` are pure; `record` applies them to one attempt and `rebuild` to the whole log, so
that both give the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, delete, exists, insert, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from .sessions import move
from .tables import attempts, cards, deletions, slips, upsert
from .words import Attempt, CardState, Mode, Outcome, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Executable

    from .scheduling import Schedule
    from .words import QuizSession, SkillId, UserId


@dataclass(frozen=True, slots=True)
class Card:
    """One skill of one student: how often it was seen and answered right, and its memory."""

    concept: str
    seen: int
    right: int
    memory: CardState


class MovedOnError(Exception):
    """The session is gone or was moved on by another click: store nothing."""


def advance(card: Card | None, attempt: Attempt, schedule: Schedule) -> Card | None:
    """The card after an attempt; unchanged when the attempt does not count for the schedule."""
    rating = schedule.grade(attempt)
    if rating is None:
        return card
    memory = schedule.review(card.memory if card else None, rating, attempt.answered_at)
    seen, right = (card.seen, card.right) if card else (0, 0)
    return Card(attempt.concept, seen + 1, right + attempt.right, memory)


def slip_after(slip: Slip | None, attempt: Attempt) -> Slip | None:
    """The slip after an attempt that showed it, or that passed the trap made for it; else unchanged.

    A slip that is shown again after it was beaten counts on from where it was.
    """
    if attempt.misconception is not None:
        return Slip(
            misconception=attempt.misconception,
            times=slip.times + 1 if slip else 1,
            dodged=0,
            last_at=attempt.answered_at,
            skill=attempt.skill,
        )
    if slip is not None and attempt.right:
        return replace(slip, dodged=slip.dodged + 1)
    return slip


def record(connection: Connection, attempt: Attempt, session: QuizSession | None, schedule: Schedule) -> bool:
    """Store the attempt with all that follows from it; False, and nothing stored, when it must not count."""
    if not connection.execute(_insert(connection.dialect.name), attempt_row(attempt)).first():
        return False
    if session is not None and not move(connection, session):
        raise MovedOnError
    _fold(connection, attempt, schedule)
    return True


def rebuild(connection: Connection, schedule: Schedule) -> int:
    """Make all cards and slips anew from the log; how many attempts were read."""
    known: dict[tuple[UserId, SkillId], Card] = {}
    shown: dict[tuple[UserId, str], Slip] = {}
    count = 0
    for attempt in _log(connection):
        count += 1
        card = advance(known.get((attempt.user, attempt.skill)), attempt, schedule)
        if card is not None:
            known[attempt.user, attempt.skill] = card
        about = attempt.misconception or attempt.trap
        if about is not None:
            slip = slip_after(shown.get((attempt.user, about)), attempt)
            if slip is not None:
                shown[attempt.user, about] = slip
    connection.execute(delete(cards))
    connection.execute(delete(slips))
    if known:
        connection.execute(insert(cards), [_card_row(user, skill, c) for (user, skill), c in known.items()])
    if shown:
        connection.execute(insert(slips), [_slip_row(user, slip) for (user, _), slip in shown.items()])
    return count


def attempt_row(attempt: Attempt) -> dict[str, Any]:
    """The attempt as a row of the log."""
    return {
        "id": attempt.id,
        "user_id": attempt.user,
        "guild_id": attempt.guild,
        "skill": attempt.skill,
        "concept": attempt.concept,
        "template": attempt.template,
        "seed": attempt.seed,
        "language": attempt.language,
        "asked_at": attempt.asked_at,
        "answered_at": attempt.answered_at,
        "given": attempt.given,
        "outcome": attempt.outcome.value,
        "misconception": attempt.misconception,
        "trap": attempt.trap,
        "hints": attempt.hints,
        "tries": attempt.tries,
        "mode": attempt.mode.value,
    }


def attempt_of(row: Row[Any]) -> Attempt:
    """The attempt of a row of the log."""
    values = dict(row._mapping)
    values.pop("seq")
    values["user"] = values.pop("user_id")
    values["guild"] = values.pop("guild_id")
    values["outcome"] = Outcome(values["outcome"])
    values["mode"] = Mode(values["mode"])
    return Attempt(**values)


def memory_of(row: Row[Any]) -> CardState:
    """The memory in a row of cards."""
    return CardState(
        state=row.state,
        step=row.step,
        stability=row.stability,
        difficulty=row.difficulty,
        due=row.due,
        last_review=row.last_review,
    )


def slip_of(row: Row[Any]) -> Slip:
    """The slip of a row."""
    return Slip(
        misconception=row.misconception,
        times=row.times,
        dodged=row.dodged,
        last_at=row.last_at,
        skill=row.skill,
    )


_ONE_CARD = select(cards).where(cards.c.user_id == bindparam("u"), cards.c.skill == bindparam("s"))
_ONE_SLIP = select(slips).where(slips.c.user_id == bindparam("u"), slips.c.misconception == bindparam("m"))


def _fold(connection: Connection, attempt: Attempt, schedule: Schedule) -> None:
    name = connection.dialect.name
    row = connection.execute(_ONE_CARD, {"u": attempt.user, "s": attempt.skill}).first()
    before = None if row is None else Card(row.concept, row.seen, row.right, memory_of(row))
    after = advance(before, attempt, schedule)
    if after is not None and after is not before:
        connection.execute(upsert(cards, name), _card_row(attempt.user, attempt.skill, after))
    about = attempt.misconception or attempt.trap
    if about is None:
        return
    row = connection.execute(_ONE_SLIP, {"u": attempt.user, "m": about}).first()
    old = None if row is None else slip_of(row)
    slip = slip_after(old, attempt)
    if slip is not None and slip is not old:
        connection.execute(upsert(slips, name), _slip_row(attempt.user, slip))


@lru_cache(maxsize=2)
def _insert(dialect: str) -> Executable:
    """Insert unless the id is known, or the question was asked before the student's deletion."""
    columns = [c for c in attempts.c if c.name != "seq"]
    after_deletion = ~exists(
        select(literal(1)).where(
            deletions.c.user_id == bindparam("user_id", type_=attempts.c.user_id.type),
            deletions.c.at >= bindparam("asked_at", type_=attempts.c.asked_at.type),
        )
    )
    values = select(*[bindparam(c.name, type_=c.type) for c in columns]).where(after_deletion)
    names = [c.name for c in columns]
    if dialect == "sqlite":
        on_sqlite = sqlite.insert(attempts).from_select(names, values)
        return on_sqlite.on_conflict_do_nothing().returning(attempts.c.seq)
    on_postgres = postgresql.insert(attempts).from_select(names, values)
    return on_postgres.on_conflict_do_nothing().returning(attempts.c.seq)


def _log(connection: Connection) -> Iterator[Attempt]:
    query = select(attempts).order_by(attempts.c.seq)
    return map(attempt_of, connection.execute(query, execution_options={"yield_per": 1000}))


def _card_row(user: UserId, skill: SkillId, card: Card) -> dict[str, Any]:
    memory = card.memory
    return {
        "user_id": user,
        "skill": skill,
        "concept": card.concept,
        "seen": card.seen,
        "right": card.right,
        "state": memory.state,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due": memory.due,
        "last_review": memory.last_review,
    }


def _slip_row(user: UserId, slip: Slip) -> dict[str, Any]:
    return {
        "user_id": user,
        "misconception": slip.misconception,
        "times": slip.times,
        "dodged": slip.dodged,
        "last_at": slip.last_at,
        "skill": slip.skill,
    }
