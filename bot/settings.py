"""What an operator can choose, from the environment; every knob says what it does (`knobs()` lists them).

The token is read from `DISCORD_TOKEN`, else from the file `NERNST_TOKEN_FILE`, else from `discord_token` in
systemd's `$CREDENTIALS_DIRECTORY`.  It is never printed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from physics.cells import DEFAULT_CELL, DEFAULT_TEMPERATURE_C, cell

CREDENTIAL = "discord_token"
"""Name of the credential in systemd's folder (`LoadCredential=discord_token:…`)."""


class MissingToken(Exception):  # noqa: N818 - in the words of the operator
    """No token was given; the text says where it is looked for."""


def _folder() -> Path:
    return user_data_path("nernst-tutor", appauthor=False)


class Settings(BaseSettings):
    """All knobs; the environment variable is `NERNST_` and the name in capitals."""

    model_config = SettingsConfigDict(env_prefix="NERNST_", extra="ignore", populate_by_name=True)

    token: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("DISCORD_TOKEN", "token"), description="the bot's token"
    )
    token_file: Path | None = Field(default=None, description="a file that holds the token and nothing else")
    folder: Path = Field(default_factory=_folder, description="where the database and small state are kept")
    database: str | None = Field(
        default=None,
        repr=False,  # it may hold a password
        description="address of the database; a SQLite file in the folder by default",
    )
    test_guilds: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(),
        description="servers, by id, that get the commands at once, instead of all servers (development)",
    )
    temperature_C: float = Field(
        default=DEFAULT_TEMPERATURE_C, ge=-20, le=120, description="of a question that gives none, °C"
    )
    cell: str = Field(default=DEFAULT_CELL, description="the cell of a question that names none")
    language: Literal["en", "zh"] = Field(default="en", description="where nothing else tells the language")
    conversation_minutes: float = Field(
        default=30, gt=0, description="after how long the last question is forgotten"
    )
    conversation_limit: int = Field(default=20_000, ge=1, description="how many conversations are remembered")
    user_burst: int = Field(default=8, ge=1, description="how many requests a user may make at once")
    user_per_minute: float = Field(default=40, gt=0, description="and how many a minute after that")
    guild_burst: int = Field(default=80, ge=1, description="how many requests a server may make at once")
    guild_per_minute: float = Field(default=600, gt=0, description="and how many a minute after that")
    drain_seconds: float = Field(
        default=10, ge=0, le=60, description="how long a stop waits for answers in the making"
    )
    pictures: bool = Field(default=True, description="whether answers get a picture, where one serves them")
    picture_theme: Literal["dark", "light"] = Field(default="dark", description="the ground of pictures")
    misread_log: Path | None = Field(
        default=None,
        description="a file for questions that were not answered, without user or time; off by default",
    )
    health_host: str = Field(default="127.0.0.1", description="where health and metrics listen")
    health_port: int | None = Field(
        default=None,
        ge=0,
        le=65535,
        description="port of health and metrics; off by default, 0 takes a free one",
    )
    log_form: Literal["plain", "json"] = Field(default="plain", description="how log lines are written")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="what is logged"
    )
    source_url: str = Field(default="", description="where `/about` says the source is")

    @field_validator("test_guilds", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("cell")
    @classmethod
    def _known(cls, value: str) -> str:
        try:
            return cell(value).id
        except Exception as error:
            raise ValueError(str(error)) from None

    @property
    def database_url(self) -> str:
        """Address of the database."""
        return self.database or f"sqlite+aiosqlite:///{self.folder / 'progress.db'}"

    def bot_token(self) -> str:
        """The token.

        Raises:
            MissingToken: it is nowhere, or its file cannot be read.
        """
        if self.token is not None and self.token.get_secret_value().strip():
            return self.token.get_secret_value().strip()
        credentials = os.environ.get("CREDENTIALS_DIRECTORY")
        file = self.token_file or (Path(credentials) / CREDENTIAL if credentials else None)
        if file is None:
            raise MissingToken(
                "no token: set DISCORD_TOKEN, or NERNST_TOKEN_FILE to a file that holds it, "
                f"or give systemd the credential {CREDENTIAL}"
            )
        try:
            found = file.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise MissingToken(f"no token: {file} cannot be read ({error.strerror})") from None
        if not found:
            raise MissingToken(f"no token: {file} is empty")
        return found


def knobs() -> list[tuple[str, str, str]]:
    """Every knob: environment variable, default, what it does."""
    return [
        (
            "DISCORD_TOKEN" if name == "token" else f"NERNST_{name.upper()}",
            "" if field.is_required() or field.default_factory else str(field.default),
            field.description or "",
        )
        for name, field in Settings.model_fields.items()
    ]
