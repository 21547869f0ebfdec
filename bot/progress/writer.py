"""All writing: one queue, one connection, one commit for all jobs that wait (group commit).

A job is a plain function of a SQLAlchemy connection.  It runs in a savepoint of its own, so one bad job fails
alone, and its caller is answered only after the commit.  Cancelling a caller does not cancel the job.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .errors import Closed, Overloaded, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from sqlalchemy import Connection

T = TypeVar("T")

BATCH = 256


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to write.

    Attributes:
        run: what does it.
        about: names of all that it changes, or reads to change something.  Jobs with a name in common have
            their turns, whichever process they are in.  None: it has its turn alone.
    """

    run: Callable[[Connection], Any]
    about: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """How one job ended, after its commit."""

    value: Any = None
    error: Exception | None = None


class Hand(Protocol):
    """The one connection that writes."""

    async def run(self, jobs: Sequence[Job]) -> Sequence[Settled]:
        """Run the jobs and commit once; never raises for a job or for the database."""
        ...

    async def fold(self) -> None:
        """Leave nothing of deleted rows on the disk, as far as the engine can."""
        ...

    async def close(self) -> None:
        """Close the connection."""
        ...


class Writer:
    """The queue in front of the one connection.  `limit`: how many jobs may wait.

    Attributes:
        on_commit: told how long each batch took, in seconds; None: nobody wants to know.
        on_failure: told the name of the error of each job that the database did not take.
    """

    def __init__(self, hand: Hand, *, limit: int = 4096) -> None:
        self._hand = hand
        self._limit = limit
        self._waiting: deque[tuple[Job, asyncio.Future[Any]]] = deque()
        self._wake = asyncio.Event()
        self._closing = False
        self._running: asyncio.Task[Sequence[Settled]] | None = None
        self.on_commit: Callable[[float], None] | None = None
        self.on_failure: Callable[[str], None] | None = None
        self._task = asyncio.create_task(self._run(), name="progress writer")

    @property
    def waiting(self) -> int:
        """How many jobs wait."""
        return len(self._waiting)

    @property
    def alive(self) -> bool:
        """Whether writes are accepted."""
        return not (self._closing or self._task.done())

    async def do(self, run: Callable[[Connection], T], *, about: Collection[str] | None = None) -> T:
        """Run the job; its value once it is committed.  `about`: see `Job`.

        Raises:
            StoreError: nothing was stored, and why.
        """
        if not self.alive:
            raise Closed("the store is closed")
        if len(self._waiting) >= self._limit:
            self._failed(error := Overloaded(f"{self._limit} writes wait already"))
            raise error
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((Job(run, about), future))
        self._wake.set()
        return await future  # a caller that is cancelled gives up the future, not the job

    async def fold(self) -> None:
        """Leave nothing of deleted rows on the disk, as far as the engine can."""
        if self.alive:
            await self._hand.fold()

    async def close(self) -> None:
        """Accept nothing more, finish what waits, close the connection."""
        self._closing = True
        self._wake.set()
        await asyncio.wait([self._task])
        await self._hand.close()

    async def _run(self) -> None:
        try:
            while self._waiting or not self._closing:
                if not self._waiting:
                    self._wake.clear()
                    await self._wake.wait()
                    continue
                await self._batch([self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))])
        finally:  # the loop is being torn down: nobody is left waiting
            while self._waiting:
                _settle(self._waiting.popleft()[1], Settled(error=Closed("the store was closed")))

    async def _batch(self, taken: Sequence[tuple[Job, asyncio.Future[Any]]]) -> None:
        began = perf_counter()
        running = self._running = asyncio.create_task(self._hand.run([job for job, _ in taken]))
        cancelled: asyncio.CancelledError | None = None
        while not running.done():
            try:
                await asyncio.shield(running)
            except asyncio.CancelledError as error:  # not in the middle of a commit
                if running.cancelled():
                    break
                cancelled = error
            except Exception:
                pass
        for (_, future), end in zip(taken, _ends(running, len(taken)), strict=True):
            _settle(future, end)
            self._failed(end.error)
        if self.on_commit is not None:
            self.on_commit(perf_counter() - began)
        if cancelled is not None:
            raise cancelled

    def _failed(self, error: Exception | None) -> None:
        if isinstance(error, StoreError) and self.on_failure is not None:
            self.on_failure(type(error).__name__)


def _ends(running: asyncio.Future[Sequence[Settled]], count: int) -> Sequence[Settled]:
    if running.cancelled():
        return [Settled(error=Closed("the store was closed")) for _ in range(count)]
    error = running.exception()
    if error is None:
        return running.result()
    return [Settled(error=RuntimeError(f"the writer failed: {type(error).__name__}")) for _ in range(count)]


def _settle(future: asyncio.Future[Any], end: Settled) -> None:
    if future.done():
        return
    if end.error is not None:
        future.set_exception(end.error)
    else:
        future.set_result(end.value)
