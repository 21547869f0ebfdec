"""The real bot in a simulated Discord; everything it stores is in a temporary folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr

from bot.app import App, build_tutor
from bot.faces.discord.client import NernstClient
from bot.faces.discord.desk import Desk
from bot.progress.opening import open_store
from bot.settings import Settings
from tests.bot.faces.discord.classroom import Clock, World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord import Env


@pytest.fixture(scope="session")
def tutor() -> Any:
    return build_tutor(Settings(folder=Path("unused"), token=None))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    """Patient ones; a test may ask for others."""
    chosen = {
        "user_burst": 1000,
        "guild_burst": 10_000,
        "source_url": "https://example.org/nernst-tutor",
        **getattr(request, "param", {}),
    }
    return Settings(folder=tmp_path, token=SecretStr("a.b.c"), **chosen)


@pytest.fixture
async def app(settings: Settings, tutor: Any) -> AsyncIterator[App]:
    async with await open_store(settings.database_url) as store:
        yield App(settings, tutor, store)


@pytest.fixture
def simcord_bot(app: App, clock: Clock) -> NernstClient:
    return NernstClient(Desk(app.tutor, app.store, app.settings, clock=clock, patience_s=0))


@pytest.fixture
async def world(simcord_env: Env, app: App, clock: Clock, simcord_bot: NernstClient) -> World:
    return World(simcord_env, app, clock, simcord_bot)
