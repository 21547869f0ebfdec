"""What makes a quiz survive a restart: sessions, stored buttons, and interactions handled before."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, delete, exists, select, update

from .tables import buttons, deletions, handled, insert_new, sessions
from .words import QuizSession

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from .words import JsonObject, UserId


def move(connection: Connection, session: QuizSession) -> bool:
    """Store the session's next state if `session.version` is the stored one; version 0 is a new session.

    False: another click was faster, the session is gone, or its student was forgotten after it began.
    """
    row = {
        "user_id": session.user,
        "guild_id": session.guild,
        "state": session.state,
        "version": session.version + 1,
        "started_at": session.started_at,
        "updated_at": session.updated_at,
    }
    if session.version == 0:
        forgotten = select(
            exists().where(deletions.c.user_id == session.user, deletions.c.at >= session.started_at)
        )
        if connection.execute(forgotten).scalar():
            return False
        new = insert_new(sessions, connection.dialect.name)
        return connection.execute(new, {"id": session.id, **row}).rowcount == 1
    found = (sessions.c.id == session.id) & (sessions.c.version == session.version)
    return connection.execute(update(sessions).where(found).values(row)).rowcount == 1


def load(connection: Connection, session: str) -> QuizSession | None:
    """The stored session."""
    row = connection.execute(select(sessions).where(sessions.c.id == session)).first()
    return None if row is None else _session_of(row)


def of_user(connection: Connection, user: UserId) -> Sequence[QuizSession]:
    """All sessions of a student that are not closed, the last used first."""
    query = select(sessions).where(sessions.c.user_id == user).order_by(sessions.c.updated_at.desc())
    return [_session_of(row) for row in connection.execute(query)]


def close(connection: Connection, session: str) -> bool:
    """Drop the session; whether it was there."""
    return connection.execute(delete(sessions).where(sessions.c.id == session)).rowcount == 1


def keep_button(connection: Connection, payload: JsonObject, user: UserId | None, now: datetime) -> str:
    """Store what does not fit in a button; the token to put there instead (16 characters)."""
    token = secrets.token_urlsafe(12)
    connection.execute(
        buttons.insert(), {"token": token, "user_id": user, "payload": payload, "created_at": now}
    )
    return token


def button(connection: Connection, token: str) -> JsonObject | None:
    """What was stored for a button."""
    found: JsonObject | None = connection.execute(
        select(buttons.c.payload).where(buttons.c.token == token)
    ).scalar()
    return found


def drop_button(connection: Connection, token: str) -> None:
    """Drop what was stored for a button."""
    connection.execute(delete(buttons).where(buttons.c.token == token))


def handle(connection: Connection, interaction: str, now: datetime) -> bool:
    """Note that an interaction is handled; False when it was noted before."""
    new = insert_new(handled, connection.dialect.name)
    return connection.execute(new, {"id": interaction, "at": now}).rowcount == 1


def _session_of(row: Row[Any]) -> QuizSession:
    return QuizSession(
        id=row.id,
        user=row.user_id,
        guild=row.guild_id,
        state=row.state,
        version=row.version,
        started_at=row.started_at,
        updated_at=row.updated_at,
    )
