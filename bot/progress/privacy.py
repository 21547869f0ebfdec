"""Export and deletion.  Both find a student's rows by the column `user_id`, so that no table is ever missed.

A deletion leaves (user, time) behind, in the database and in a file beside it, so that it is applied again to
a backup that is older; `purge` drops both once no backup that old is kept.
"""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from .columns import from_micros, micros
from .tables import buttons, deletions, handled, once, personal, sessions, upsert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from .words import UserId

KEPT = timedelta(days=35)
"""How long deletions are remembered: longer than any backup (7 daily, 4 weekly)."""

STALE = timedelta(days=180)
"""How long buttons and untouched sessions are kept."""

REPLAYED = timedelta(days=2)
"""How long handled interactions are kept: Discord's tokens live for 15 minutes."""

_NOT_TOLD = frozenset({"user_id", "seq", "leaderboard", "share"})
"""Columns that an export leaves out: whose it is, our numbering, and two without a use."""


def export(connection: Connection, user: UserId, now: datetime) -> bytes:
    """All that is stored about a student, as JSON."""
    found: dict[str, Any] = {"user_id": user, "exported_at": now.isoformat()}
    for table in (*personal(), deletions):
        rows = connection.execute(
            select(table).where(table.c.user_id == user).order_by(*table.primary_key)
        ).mappings()
        found[table.name] = [{k: v for k, v in row.items() if k not in _NOT_TOLD} for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=1, default=_plain).encode()


def forget(connection: Connection, user: UserId, at: datetime) -> None:
    """Remove a student's rows; nothing that was asked before `at` can be stored afterwards."""
    for table in personal():
        connection.execute(delete(table).where(table.c.user_id == user))
    connection.execute(upsert(deletions, connection.dialect.name), {"user_id": user, "at": at})


def deleted(connection: Connection) -> dict[UserId, datetime]:
    """Who was forgotten, and when."""
    rows = connection.execute(select(deletions.c.user_id, deletions.c.at))
    return {row.user_id: row.at for row in rows}


def apply(connection: Connection, wanted: Mapping[UserId, datetime]) -> int:
    """Apply deletions that this database does not know yet; how many."""
    known = deleted(connection)
    missing = {user: at for user, at in wanted.items() if user not in known or known[user] < at}
    for user, at in missing.items():
        forget(connection, user, at)
    return len(missing)


def purge(connection: Connection, now: datetime) -> int:
    """Drop what is no longer needed: old markers, buttons, sessions and deletions; how many rows."""
    stale = [
        delete(handled).where(handled.c.at < now - REPLAYED),
        delete(buttons).where(buttons.c.created_at < now - STALE),
        delete(sessions).where(sessions.c.updated_at < now - STALE),
        delete(once).where(once.c.claimed_at < now - KEPT),
        delete(deletions).where(deletions.c.at < now - KEPT),
    ]
    return sum(connection.execute(statement).rowcount for statement in stale)


def ledger(database: Path) -> Path:
    """The file beside the database that outlives it: who was forgotten, and when."""
    return database.with_name(database.name + "-deletions")


def note(database: Path, user: UserId, at: datetime) -> None:
    """Add a deletion to the ledger; on disk when this returns."""
    with ledger(database).open("a", encoding="ascii") as file:
        file.write(f"\n{written({user: at})}")  # a new line even after one cut short
        file.flush()
        os.fsync(file.fileno())


def noted(database: Path) -> dict[UserId, datetime]:
    """The deletions in the ledger."""
    if not ledger(database).exists():
        return {}
    return read(ledger(database).read_text("ascii", "replace"))


def written(wanted: Mapping[UserId, datetime]) -> str:
    """Deletions as text, a line each."""
    return "".join(json.dumps({"user": user, "at": micros(at)}) + "\n" for user, at in wanted.items())


def read(text: str) -> dict[UserId, datetime]:
    """Deletions from text; a line cut short by a crash is left out, it was never acknowledged."""
    found: dict[UserId, datetime] = {}
    for line in text.splitlines():
        try:
            entry = json.loads(line)
            user, at = int(entry["user"]), from_micros(int(entry["at"]))
        except (ValueError, KeyError, TypeError):
            continue
        found[user] = max(at, found.get(user, at))
    return found


def trim_ledger(database: Path, now: datetime) -> None:
    """Drop the deletions from the ledger that no kept backup can undo."""
    old = noted(database)
    fresh = {user: at for user, at in old.items() if at >= now - KEPT}
    if len(fresh) == len(old):
        return
    _replace(ledger(database), written(fresh))


def _replace(path: Path, text: str) -> None:
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
