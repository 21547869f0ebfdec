"""Which shards of the gateway a process holds, and whose turn it is to open a session.

Discord splits the servers of a bot among shards, by id; any process may hold any of them, and two may hold
the same one while the first is being replaced.
"""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.progress import Due, StoreError
from bot.progress.words import utc_now
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.progress import Store

MOST: Final = 16_384
"""More shards than Discord has ever asked of a bot."""
SESSION_EVERY: Final = timedelta(seconds=5)
LOOK_EVERY_S: Final = 0.5
PATIENCE_S: Final = 120.0
"""Discord hangs up on who waits much longer; who comes too early is told to come again."""
_PART: Final = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
_log = logging.getLogger("nernst.discord")


@dataclass(frozen=True, slots=True)
class Shards:
    """Those of one process.

    Attributes:
        ids: which; None: all.
        count: how many there are in all processes; None: as many as Discord recommends.
    """

    ids: tuple[int, ...] | None = None
    count: int | None = None

    @property
    def all(self) -> bool:
        """Whether no other process is needed."""
        return self.ids is None or len(self.ids) == self.count

    @property
    def name(self) -> str:
        """For a folder: short, and another one for another process."""
        return "shards" if self.ids is None else f"shards-{self.ids[0]}-{self.ids[-1]}-of-{self.count}"


ALONE: Final = Shards((0,), 1)
"""One shard, and it is here."""


def shards(ids: str | None, of: int | None) -> Shards | Say:
    """What was asked for on the command line, or what is wrong with it.

    Args:
        ids: numbers and ranges, "0,1" or "0-7"; None: all.
        of: how many shards there are; None: as many as Discord recommends.
    """
    if of is not None and not 1 <= of <= MOST:
        return Say("discord-shards-count", {"most": MOST})
    if ids is None:
        return Shards(None if of is None else tuple(range(of)), of)
    parts = [_PART.fullmatch(part) for part in ids.replace(" ", "").split(",")]
    found: set[int] = set()
    for part in parts:
        first, last = (int(part[1]), int(part[2] or part[1])) if part else (1, 0)
        if first > last:
            return Say("discord-shards-unread", {"given": ids})
        found.update(range(first, last + 1))
    if of is None:
        return Say("discord-shards-of", {"given": ids})
    if max(found) >= of:
        return Say("discord-shards-beyond", {"shard": max(found), "count": of, "last": of - 1})
    return Shards(tuple(sorted(found)), of)


class Turns:
    """Lets one session be opened every 5 s for each of Discord's queues, across all processes.

    Attributes:
        at_once: how many queues there are (`max_concurrency`).
    """

    def __init__(self, store: Store, *, now: Callable[[], datetime] = utc_now) -> None:
        self.at_once = 1
        self._store = store
        self._now = now

    async def wait(self, shard: int) -> None:
        """Until a session of this shard may be opened.  Without the store, as long as the pause at most."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not await self._taken(f"identify:{shard % self.at_once}"):
                    await asyncio.sleep(LOOK_EVERY_S)
        except TimeoutError:
            _log.warning("shard %s does not wait for its turn any longer", shard)
        except StoreError as error:
            _log.warning("shard %s does not know its turn: %s", shard, type(error).__name__)
            await asyncio.sleep(SESSION_EVERY.total_seconds())

    async def _taken(self, key: str) -> bool:
        now = self._now()
        return await self._store.claim(Due(key, now), now, SESSION_EVERY)
