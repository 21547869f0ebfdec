"""Pictures from worker processes: with a deadline, replaced when they hang, kept on disk within a bound.

A picture that cannot be had is None: the answer is shown without it.  A plain process pool does not do: it
cannot stop a job that hangs.  Workers are started afresh, not forked: this process has threads and an event
loop, and a fork would take half of them along.
"""

from __future__ import annotations

import asyncio
import functools
import hashlib
import importlib.metadata
import logging
import multiprocessing
import os
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pebble import ProcessExpired, ProcessPool

from bot.figures.style import chinese_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.figures.specs import Spec
    from bot.figures.style import Style

DEADLINE_S: Final = 2.0
"""For one picture, from when a worker takes it."""
WAIT_S: Final = 20.0
"""For one picture altogether: with its turn, and the start of a worker."""
PICTURES_OF_A_WORKER: Final = 500
MEMORY_BYTES: Final = 2_000_000_000
_DRAWN_BY: Final = ("bot/figures/*.py", "bot/language/*/figures*.ftl", "physics/*.py", "physics/*.toml")
_log = logging.getLogger(__name__)


class Studio:
    """Draws off the event loop.

    Attributes:
        on_picture: told what became of each (drawn, kept, failed; killed: with its worker) and in how many
            seconds; None: nobody wants to know.
    """

    def __init__(
        self,
        folder: Path,
        *,
        workers: int = 1,
        most_bytes: int = 200_000_000,
        deadline_s: float = DEADLINE_S,
        draw: Callable[..., bytes] | None = None,
        confine: Callable[[], object] | None = None,
    ) -> None:
        self._folder = folder
        self._workers = workers
        self._most = most_bytes
        self._deadline = deadline_s
        self._draw = draw or _draw
        self._confine = confine
        self._pool: ProcessPool | None = None
        self._making: dict[str, asyncio.Task[bytes | None]] = {}
        self.on_picture: Callable[[str, float], None] | None = None

    async def picture(self, spec: Spec, style: Style) -> bytes | None:
        """The PNG; None when it cannot be had in time.  Who asks for one in the making waits for it."""
        began = time.perf_counter()
        name = key(spec, style)
        found = await asyncio.to_thread(_read, self._folder / f"{name}.png")
        if found is not None:
            self._note("kept", began)
            return found
        making = self._making.get(name)
        if making is None:
            making = self._making[name] = asyncio.create_task(self._drawn(name, spec, style))
            making.add_done_callback(lambda _: self._making.pop(name, None))
        return await asyncio.shield(making)  # one who no longer waits does not spoil it for the others

    async def _drawn(self, name: str, spec: Spec, style: Style) -> bytes | None:
        began = time.perf_counter()
        how, made = await self._made(spec, style)
        self._note(how, began)
        if made is None:
            return None
        await asyncio.to_thread(self._keep, self._folder / f"{name}.png", made)
        return made

    def _note(self, how: str, began: float) -> None:
        if self.on_picture is not None:
            self.on_picture(how, time.perf_counter() - began)

    async def _made(self, spec: Spec, style: Style) -> tuple[str, bytes | None]:
        try:
            future = self._open().schedule(self._draw, args=(spec, style), timeout=self._deadline)
            made: bytes = await asyncio.wait_for(asyncio.wrap_future(future), WAIT_S)
        except TimeoutError:
            _log.warning("a picture took longer than %s s and was stopped", self._deadline)
            return "killed", None
        except (ProcessExpired, MemoryError, RuntimeError, OSError) as error:
            _log.warning("a picture was lost with its worker: %s", type(error).__name__)
            return "killed", None
        except Exception as error:  # whatever went wrong in the worker: it must never cost the answer
            _log.warning("a %s could not be drawn: %s", type(spec).__name__, type(error).__name__)
            return "failed", None
        return "drawn", made

    def _open(self) -> ProcessPool:
        if self._pool is None or not self._pool.active:
            self._pool = ProcessPool(
                max_workers=self._workers,
                max_tasks=PICTURES_OF_A_WORKER,
                initializer=_ready,
                initargs=(self._draw is _draw, self._confine),
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool

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
        """End the workers, and what they were drawing."""
        for making in tuple(self._making.values()):
            making.cancel()
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(self._pool.join, 5)
            self._pool = None


def key(spec: Spec, style: Style) -> str:
    """The name of a picture on disk: the same question in the same style, drawn by the same code."""
    text = f"{_code()}:{type(spec).__name__}:{spec!r}:{style!r}"
    return hashlib.blake2s(text.encode(), digest_size=16).hexdigest()


@functools.cache
def _code() -> str:
    """What decides how pictures look: our code and labels, the library, the font of Chinese."""
    root = Path(__file__).parents[2]
    digest = hashlib.blake2s(importlib.metadata.version("matplotlib").encode())
    for pattern in _DRAWN_BY:
        for file in sorted(root.glob(pattern)):
            digest.update(file.read_bytes())
    digest.update(b"1" if chinese_file() else b"0")
    return digest.hexdigest()


def _draw(spec: Spec, style: Style) -> bytes:
    from bot.figures.drawing import picture

    return picture(spec, style)


def _ready(library: bool, confine: Callable[[], object] | None = None) -> None:
    """Make a new worker ready: bounded memory, no threads of its own, the library loaded, no rights left."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[name] = "1"  # on a machine of many cores their stacks alone would pass the bound
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    if library:
        from bot.figures.drawing import warm

        warm()
    if confine is not None:
        confine()


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
