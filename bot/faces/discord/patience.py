"""Waiting one's turn, and for the store, but not for ever: Discord wants an answer within three seconds."""

from __future__ import annotations

import asyncio
import math
from time import perf_counter
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")
SLICE_S: Final = 0.005
"""So long the event loop may be kept busy until it has its own turn; a change of turns costs time too."""


class Turn:
    """One at a time, and the event loop has its own turn every few milliseconds: many do not hold it up.

    For work of a millisecond or two; an async context manager.
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._lock = asyncio.Lock()
        self._clock = clock
        self._rested = -math.inf

    async def __aenter__(self) -> None:
        await self._lock.acquire()
        if self._clock() - self._rested < SLICE_S:
            return
        try:
            await asyncio.sleep(0)
        except BaseException:
            self._lock.release()
            raise
        self._rested = self._clock()

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()


async def within(seconds: float, work: Awaitable[T]) -> T:
    """What the work yields; with 0 seconds, however long it takes.

    Raises:
        TimeoutError: it took longer.
    """
    async with asyncio.timeout(seconds if seconds > 0 else None):
        return await work
