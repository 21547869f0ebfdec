"""Who is on the leaderboard of which server; until now one choice held for all of them.

A choice goes on where it is plain which server it was made in: the only one where the student practised.
Who practised in several joins anew.  The old column stays, for processes that still run the older version.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_CARRIED_ON = """
    INSERT INTO leaderboard (user_id, guild_id)
    SELECT attempts.user_id, min(attempts.guild_id)
    FROM attempts JOIN user_settings ON user_settings.user_id = attempts.user_id
    WHERE user_settings.leaderboard AND attempts.guild_id IS NOT NULL
    GROUP BY attempts.user_id
    HAVING count(DISTINCT attempts.guild_id) = 1
"""


def upgrade() -> None:
    """Make the table, and carry the choices on."""
    op.create_table(
        "leaderboard",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "guild_id", name="pk_leaderboard"),
    )
    op.execute(_CARRIED_ON)
