"""Between the store and the quiz: what is known of a student, and an answer as an attempt to be logged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.progress.words import Attempt, QuizSession
from bot.quiz.own import registry
from bot.quiz.schedule import Known
from bot.quiz.state import from_json, to_json

if TYPE_CHECKING:
    from datetime import datetime

    from bot.language import Language
    from bot.progress import Store
    from bot.progress.words import GuildId, UserId
    from bot.quiz.session import Answered
    from bot.quiz.state import Session

_RECENT: Final = 12
_DUE: Final = 50
_WEAK: Final = 0.6


async def known(store: Store, user: UserId, now: datetime, guild: GuildId | None = None) -> Known:
    """What the store knows of a student, and what the instructor of the class wrote.

    Raises:
        StoreError: it cannot be read.
    """
    due = await store.due(user, now, _DUE)
    mastery = await store.mastery(user, now)
    slips = await store.misconceptions(user)
    history = await store.history(user, limit=_RECENT)
    return Known(
        due=tuple(due),
        weak=tuple(one.concept for one in mastery if one.level < _WEAK),
        slips=tuple(one.misconception for one in slips if one.open),
        recent=frozenset(one.template for one in history),
        own=await registry.refresh(store, guild),
    )


def attempt(
    answered: Answered,
    *,
    id: str,  # noqa: A002 - as the log names it
    user: UserId,
    language: Language,
    guild: GuildId | None = None,
) -> Attempt:
    """An answer as the log keeps it.

    Args:
        answered: of the session.
        id: of the interaction; the same id counts once.
        user: who answered.
        language: in which it was shown.
        guild: where, if in a server.
    """
    question = answered.question
    return Attempt(
        id=id,
        user=user,
        guild=guild,
        skill=question.skill,
        concept=question.concept,
        template=question.template,
        seed=question.seed,
        language=language,
        asked_at=answered.asked_at,
        answered_at=answered.answered_at,
        given=answered.given,
        outcome=answered.outcome,
        misconception=answered.misconception,
        trap=question.trap,
        hints=answered.hints,
        tries=answered.tries,
        mode=answered.mode,
    )


def stored(
    session: Session,
    before: QuizSession | None,
    *,
    id: str,  # noqa: A002 - as the table names it
    user: UserId,
    now: datetime,
    guild: GuildId | None = None,
) -> QuizSession:
    """The session as it is to be stored, `before` being its stored state (None: it is new)."""
    if before is None:
        return QuizSession(
            id=id, user=user, guild=guild, state=to_json(session), started_at=now, updated_at=now
        )
    return replace(before, state=to_json(session), updated_at=now)


def resumed(session: QuizSession) -> Session:
    """The quiz of a stored session.

    Raises:
        ValueError: it was stored by another version and cannot be resumed.
    """
    return from_json(session.state)
