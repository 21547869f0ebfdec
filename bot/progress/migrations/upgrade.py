"""Bring a database to the newest schema, within the caller's transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from bot.progress.errors import NewerSchema
from bot.progress.tables import SCHEMA

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

TABLE = "alembic_version"


def found(connection: Connection) -> str | None:
    """The schema of a database; None when it has none yet."""
    if not inspect(connection).has_table(TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {TABLE}")).scalar()
    return version


def refuse_newer(version: str | None) -> None:
    """Raise `NewerSchema` for a schema that this code does not know."""
    if version is not None and version > SCHEMA:
        raise NewerSchema(version, SCHEMA)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Apply the changes that are missing; the caller commits."""
    from alembic import command

    version = found(connection)
    refuse_newer(version)
    if version == SCHEMA:
        return
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        assert broken is None, "a migration broke a reference between tables"


def configuration() -> Config:
    """Alembic's view of this folder."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
