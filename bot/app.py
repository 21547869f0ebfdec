"""The one place that builds things and hands them down.  Nothing is built at import."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.tutor import Defaults, Tutor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.progress import Store
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class App:
    """What a face with memory is handed."""

    settings: Settings
    tutor: Tutor
    store: Store


def build_tutor(settings: Settings) -> Tutor:
    """The tutor with the operator's defaults."""
    return Tutor(defaults=Defaults(temperature_C=settings.temperature_C, cell=settings.cell))


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """Everything, with the database open; it is closed at the end.

    Raises:
        StoreError: the database cannot be used, and why.
    """
    from bot.progress.opening import open_store

    if settings.database is None:
        settings.folder.mkdir(parents=True, exist_ok=True)
    async with await open_store(settings.database_url) as store:
        yield App(settings, build_tutor(settings), store)
