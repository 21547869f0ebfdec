"""Pictures from worker processes: with a deadline, replaced when they hang, kept on disk within a bound.

A picture that cannot be had is None: the answer is shown without it.  A plain process pool does not do: it
cannot stop a job that hangs.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import resource
from typing import TYPE_CHECKING, Any, Final

from pebble import ProcessExpired, ProcessPool

from bot.figures.specs import BadSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.figures.specs import Spec
    from bot.figures.style import Style

VERSION: Final = 1
"""Of how pictures look; pictures of another version are drawn anew."""
DEADLINE_S: Final = 2.0
COLD_S: Final = 20.0
"""For the first picture of a worker, which loads the library."""
PICTURES_OF_A_WORKER: Final = 500
MEMORY_BYTES: Final = 2_000_000_000
_log = logging.getLogger(__name__)


class Studio:
    """Draws off the event loop.

    Attributes:
        drawn, kept, failed: how many pictures were drawn, found on disk, or could not be had.
    """

    def __init__(
        self,
        folder: Path,
        *,
        workers: int = 1,
        most_bytes: int = 200_000_000,
        deadline_s: float = DEADLINE_S,
        draw: Callable[..., bytes] | None = None,
    ) -> None:
        self._folder = folder
        self._workers = workers
        self._most = most_bytes
        self._deadline = deadline_s
        self._draw = draw or _draw
        self._pool: ProcessPool | None = None
        self._warm = False
        self.drawn = self.kept = self.failed = 0

    async def picture(self, spec: Spec, style: Style) -> bytes | None:
        """The PNG; None when it cannot be had in time."""
        file = self._folder / f"{key(spec, style)}.png"
        found = await asyncio.to_thread(_read, file)
        if found is not None:
            self.kept += 1
            return found
        made = await self._made(spec, style)
        if made is None:
            self.failed += 1
            return None
        self.drawn += 1
        await asyncio.to_thread(self._keep, file, made)
        return made

    async def _made(self, spec: Spec, style: Style) -> bytes | None:
        if self._pool is None or not self._pool.active:
            self._pool = ProcessPool(
                max_workers=self._workers, max_tasks=PICTURES_OF_A_WORKER, initializer=_limit_memory
            )
            self._warm = False
        patience = self._deadline if self._warm else max(self._deadline, COLD_S)
        try:
            future = self._pool.schedule(self._draw, args=(spec, style), timeout=patience)
            made: bytes = await asyncio.wrap_future(future)
        except TimeoutError:
            _log.warning("a picture took longer than %s s and was stopped", patience)
            return None
        except (BadSpec, ValueError, ArithmeticError) as error:
            _log.warning("a picture could not be drawn: %s", type(error).__name__)
            return None
        except (ProcessExpired, MemoryError, RuntimeError, OSError) as error:
            _log.warning("a picture was lost with its worker: %s", type(error).__name__)
            return None
        self._warm = True
        return made

    def _keep(self, file: Path, made: bytes) -> None:
        """Store a picture, and let the oldest go where there are too many."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(f".{os.getpid()}.part")
            part.write_bytes(made)
            part.replace(file)
            _trim(self._folder, self._most)
        except OSError as error:
            _log.warning("a picture could not be kept: %s", error.strerror)

    async def close(self) -> None:
        """End the workers."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(self._pool.join, 5)
            self._pool = None


def key(spec: Spec, style: Style) -> str:
    """The name of a picture on disk: the same question in the same style has the same."""
    text = f"{VERSION}:{type(spec).__name__}:{spec!r}:{style!r}"
    return hashlib.blake2s(text.encode(), digest_size=16).hexdigest()


def _draw(spec: Spec, style: Style) -> bytes:
    from bot.figures.drawing import picture

    return picture(spec, style)


def _limit_memory() -> None:
    """A worker that needs more than this is one that went wrong."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _read(file: Path) -> bytes | None:
    try:
        found = file.read_bytes()
        os.utime(file)
    except OSError:
        return None
    return found if found.startswith(b"\x89PNG") else None


def _trim(folder: Path, most: int) -> None:
    """Remove the pictures that were not looked at for longest, until the rest fits."""
    files: list[tuple[float, int, Any]] = []
    for file in folder.glob("*.png"):
        try:
            seen = file.stat()
        except OSError:
            continue
        files.append((seen.st_mtime, seen.st_size, file))
    total = sum(size for _, size, _ in files)
    for _, size, file in sorted(files, key=lambda one: one[0]):
        if total <= most:
            return
        file.unlink(missing_ok=True)
        total -= size
