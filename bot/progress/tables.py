"""The tables.  `attempts` is an append-only log and the truth; `cards` and `slips` are rebuilt from it.

A table with rows of a student has a column `user_id`: export and deletion find it by that name.
A change here needs a numbered migration (`migrations/versions`) and a new `SCHEMA`; a test compares the two.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, Double, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects import postgresql, sqlite

from .columns import BigKey, Clean, Clock, JsonText, Utc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Executable

SCHEMA = "0005"
"""The newest migration; a database beyond it is refused."""

metadata = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s"})

attempts = Table(
    "attempts",
    metadata,
    Column("seq", BigKey, primary_key=True),
    Column("id", Text, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("guild_id", BigInteger),
    Column("skill", Text, nullable=False),
    Column("concept", Text, nullable=False),
    Column("template", Text, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answered_at", Utc, nullable=False),
    Column("given", Clean, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("misconception", Text),
    Column("hints", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("trap", Text),
    Index("ix_attempts_id", "id", unique=True),
    Index("ix_attempts_user", "user_id", "answered_at", "outcome"),
    Index("ix_attempts_guild", "guild_id", "answered_at"),
)

cards = Table(
    "cards",
    metadata,
    Column("user_id", BigInteger, primary_key=True),
    Column("skill", Text, primary_key=True),
    Column("concept", Text, nullable=False),
    Column("state", Integer, nullable=False),
    Column("step", Integer),
    Column("stability", Double, nullable=False),
    Column("difficulty", Double, nullable=False),
    Column("due", Utc, nullable=False),
    Column("last_review", Utc, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("right", Integer, nullable=False),
)

slips = Table(
    "slips",
    metadata,
    Column("user_id", BigInteger, primary_key=True),
    Column("misconception", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("dodged", Integer, nullable=False),
    Column("last_at", Utc, nullable=False),
    Column("skill", Text, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("user_id", BigInteger, nullable=False, index=True),
    Column("guild_id", BigInteger),
    Column("state", JsonText, nullable=False),
    Column("version", Integer, nullable=False),
    Column("started_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False),
)

user_settings = Table(
    "user_settings",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text),
    Column("private", Boolean),
    Column("leaderboard", Boolean, nullable=False, default=False),  # unused since 0004
    Column("share", Boolean, nullable=False, default=False),  # unused since 0005
    Column("reminder", Clock),
    Column("zone", Text, nullable=False),
    Index("ix_user_settings_reminder", "reminder", "zone"),
)

leaderboard = Table(
    "leaderboard",
    metadata,
    Column("user_id", BigInteger, primary_key=True),
    Column("guild_id", BigInteger, primary_key=True),
)

sharing = Table(
    "sharing",
    metadata,
    Column("user_id", BigInteger, primary_key=True),
    Column("guild_id", BigInteger, primary_key=True),
)

course_settings = Table(
    "course_settings",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text),
    Column("temperature_C", Double),
    Column("cell", Text),
    Column("channels", JsonText, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("topics", JsonText, nullable=False),
    Column("daily_channel", BigInteger),
    Column("daily_time", Clock),
    Column("daily_zone", Text, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("id", Clean, primary_key=True),
    Column("body", JsonText, nullable=False),
    Column("imported_at", Utc, nullable=False),
)

buttons = Table(
    "buttons",
    metadata,
    Column("token", Text, primary_key=True),
    Column("user_id", BigInteger, index=True),
    Column("payload", JsonText, nullable=False),
    Column("created_at", Utc, nullable=False, index=True),
)

handled = Table(
    "handled",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Utc, nullable=False, index=True),
)

once = Table(
    "once",
    metadata,
    Column("key", Text, primary_key=True),
    Column("user_id", BigInteger, index=True),
    Column("claimed_at", Utc, nullable=False, index=True),
    Column("done_at", Utc),
    Column("what", Text),
)

deletions = Table(
    "deletions",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
)


def personal() -> Sequence[Table]:
    """Every table with rows of a student; not the deletions, which must outlive them."""
    return [table for table in metadata.sorted_tables if "user_id" in table.c and table is not deletions]


@lru_cache(maxsize=64)
def upsert(table: Table, dialect: str) -> Executable:
    """Insert a whole row, or replace the one with the same key."""
    if dialect == "sqlite":
        on_sqlite = sqlite.insert(table)
        return on_sqlite.on_conflict_do_update(
            index_elements=list(table.primary_key),
            set_={c.name: on_sqlite.excluded[c.name] for c in table.c if not c.primary_key},
        )
    on_postgres = postgresql.insert(table)
    return on_postgres.on_conflict_do_update(
        index_elements=list(table.primary_key),
        set_={c.name: on_postgres.excluded[c.name] for c in table.c if not c.primary_key},
    )


@lru_cache(maxsize=64)
def insert_new(table: Table, dialect: str) -> Executable:
    """Insert a row unless one with the same key is there; `rowcount` says which."""
    if dialect == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()
