"""The log of attempts, cards, slips, sessions, settings, buttons and markers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _log()
    _memory()
    _sessions()
    _choices()
    _markers()


def _log() -> None:
    op.create_table(
        "attempts",
        sa.Column("seq", _KEY, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("skill", sa.Text, nullable=False),
        sa.Column("concept", sa.Text, nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("answered_at", sa.BigInteger, nullable=False),
        sa.Column("given", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("misconception", sa.Text),
        sa.Column("hints", sa.Integer, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("mode", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_attempts"),
    )
    op.create_index("ix_attempts_id", "attempts", ["id"], unique=True)
    op.create_index("ix_attempts_user", "attempts", ["user_id", "answered_at", "outcome"])
    op.create_index("ix_attempts_guild", "attempts", ["guild_id", "answered_at"])


def _memory() -> None:
    op.create_table(
        "cards",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("skill", sa.Text, nullable=False),
        sa.Column("concept", sa.Text, nullable=False),
        sa.Column("state", sa.Integer, nullable=False),
        sa.Column("step", sa.Integer),
        sa.Column("stability", sa.Double, nullable=False),
        sa.Column("difficulty", sa.Double, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("last_review", sa.BigInteger, nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("right", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "skill", name="pk_cards"),
    )
    op.create_table(
        "slips",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("misconception", sa.Text, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("dodged", sa.Integer, nullable=False),
        sa.Column("last_at", sa.BigInteger, nullable=False),
        sa.Column("skill", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "misconception", name="pk_slips"),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_user_id", "sessions", ["user_id"])
    op.create_table(
        "buttons",
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_buttons"),
    )
    op.create_index("ix_buttons_user_id", "buttons", ["user_id"])
    op.create_index("ix_buttons_created_at", "buttons", ["created_at"])


def _choices() -> None:
    op.create_table(
        "user_settings",
        sa.Column("user_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("language", sa.Text),
        sa.Column("private", sa.Boolean),
        sa.Column("leaderboard", sa.Boolean, nullable=False),
        sa.Column("share", sa.Boolean, nullable=False),
        sa.Column("reminder", sa.Text),
        sa.Column("zone", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_user_settings"),
    )
    op.create_table(
        "course_settings",
        sa.Column("guild_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("language", sa.Text),
        sa.Column("temperature_C", sa.Double),
        sa.Column("cell", sa.Text),
        sa.Column("channels", sa.Text, nullable=False),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("topics", sa.Text, nullable=False),
        sa.Column("daily_channel", sa.BigInteger),
        sa.Column("daily_time", sa.Text),
        sa.Column("daily_zone", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_course_settings"),
    )
    op.create_table(
        "questions",
        sa.Column("guild_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("imported_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_questions"),
    )


def _markers() -> None:
    op.create_table(
        "handled",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handled"),
    )
    op.create_index("ix_handled_at", "handled", ["at"])
    op.create_table(
        "once",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger),
        sa.Column("claimed_at", sa.BigInteger, nullable=False),
        sa.Column("done_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("key", name="pk_once"),
    )
    op.create_index("ix_once_user_id", "once", ["user_id"])
    op.create_index("ix_once_claimed_at", "once", ["claimed_at"])
    op.create_table(
        "deletions",
        sa.Column("user_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_deletions"),
    )
