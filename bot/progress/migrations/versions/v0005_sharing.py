"""In which server a student agreed that the instructor sees their own numbers; until now in all of them.

As with the leaderboard a choice goes on where a student practised in one server alone.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_CARRIED_ON = """
    INSERT INTO sharing (user_id, guild_id)
    SELECT attempts.user_id, min(attempts.guild_id)
    FROM attempts JOIN user_settings ON user_settings.user_id = attempts.user_id
    WHERE user_settings.share AND attempts.guild_id IS NOT NULL
    GROUP BY attempts.user_id
    HAVING count(DISTINCT attempts.guild_id) = 1
"""


def upgrade() -> None:
    """Make the table, and carry the choices on."""
    op.create_table(
        "sharing",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "guild_id", name="pk_sharing"),
    )
    op.execute(_CARRIED_ON)
