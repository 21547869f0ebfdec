"""The one place that builds things and hands them down.  Nothing is built at import."""

from __future__ import annotations

import importlib.util
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.tutor import Defaults, Tutor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.figures.studio import Studio
    from bot.progress import Store
    from bot.progress.writer import Writer
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class App:
    """What a face with memory is handed."""

    settings: Settings
    tutor: Tutor
    store: Store
    studio: Studio | None = None
    writer: Writer | None = None


def build_tutor(settings: Settings) -> Tutor:
    """The tutor with the operator's defaults."""
    return Tutor(defaults=Defaults(temperature_C=settings.temperature_C, cell=settings.cell))


def build_studio(settings: Settings) -> Studio | None:
    """Where pictures are drawn; None where they are switched off or their libraries are not installed."""
    if not settings.pictures or importlib.util.find_spec("pebble") is None:
        return None
    from bot.figures.studio import Studio
    from bot.operations.confine import confine

    return Studio(settings.folder / "pictures", confine=confine)


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """Everything, with the database open; it is closed at the end.

    Raises:
        StoreError: the database cannot be used, and why.
    """
    from bot.progress.opening import open_store
    from bot.quiz.own import registry

    if settings.database is None:
        settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    async with await open_store(settings.database_url) as store:
        await registry.load(store)
        studio = build_studio(settings)
        try:
            yield App(settings, build_tutor(settings), store, studio, store.writer)
        finally:
            if studio is not None:
                await studio.close()
