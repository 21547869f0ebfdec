"""Stores on every engine that is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

from .helpers import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.progress.sqlstore import SqlStore


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database file is."""
    return tmp_path / "progress.db"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, file: Path) -> str:
    """An empty database on each engine."""
    if request.param == "sqlite":
        return sqlite_url(file)
    address: str = request.getfixturevalue("postgres")
    return address


@pytest.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[SqlStore]:
    """An open store on each engine."""
    async with await open_store(url, clock=clock) as opened:
        yield opened


@pytest.fixture
async def sqlite(file: Path, clock: Clock) -> AsyncIterator[SqlStore]:
    """An open store on a file."""
    async with await open_store(sqlite_url(file), clock=clock, busy=0.3) as opened:
        yield opened
