"""Waiting one's turn, and for the store, but not for ever: Discord wants an answer within three seconds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable

T = TypeVar("T")


class Turn:
    """One at a time, and the event loop has its own turn in between: many at once do not hold it up.

    For work of a few milliseconds; an async context manager.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> None:
        await self._lock.acquire()
        try:
            await asyncio.sleep(0)
        except BaseException:
            self._lock.release()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()


async def within(seconds: float, work: Awaitable[T]) -> T:
    """What the work yields; with 0 seconds, however long it takes.

    Raises:
        TimeoutError: it took longer.
    """
    async with asyncio.timeout(seconds if seconds > 0 else None):
        return await work
