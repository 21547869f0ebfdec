"""Questions made to test one misconception say which."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column."""
    op.add_column("attempts", sa.Column("trap", sa.Text))
