"""What was done once says with what: the question that was posted, the commands that were sent.

And who wants to be reminded at a time of day is found without reading every student.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column and the index."""
    op.add_column("once", sa.Column("what", sa.Text))
    op.create_index("ix_user_settings_reminder", "user_settings", ["reminder", "zone"])
