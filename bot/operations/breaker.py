"""Discord bans an address that sends it 10,000 invalid requests in ten minutes.  This stops us long before.

Invalid is what was answered with 401, 403 or 429 (not where others on the same resource were too fast).  The
library waits by itself where Discord says for how long; it does not stop where every answer is a refusal.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from typing import TYPE_CHECKING, Final

import aiohttp

if TYPE_CHECKING:
    from collections.abc import Callable

INVALID: Final = frozenset({401, 403, 429})
WINDOW_S: Final = 600.0
MOST: Final = 500
"""So many invalid requests within the window open the breaker; those on their way come on top."""
FIRST_S: Final = 60.0
LONGEST_S: Final = 600.0
_log = logging.getLogger("nernst.discord")


class Paused(aiohttp.ClientError):
    """Not sent: Discord refused too many of our requests."""


class Breaker:
    """Says for how long nothing may be sent.

    After a pause requests pass again; if the next answer is a refusal too, the next pause is twice as long.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._invalid: deque[float] = deque()
        self._until = 0.0
        self._next_s = FIRST_S

    @property
    def pause_s(self) -> float:
        """How long nothing may be sent yet; 0: requests pass."""
        return max(0.0, self._until - self._clock())

    def answered(
        self, status: int, *, shared: bool = False, banned: bool = False, wait_s: float = 0.0
    ) -> None:
        """Discord answered a request.

        Args:
            status: of HTTP.
            shared: a rate limit that others used up; it does not count against us.
            banned: no answer of Discord but of the guard before it (error 1015): it lets nothing through.
            wait_s: how long it wants us to wait, where it says so.
        """
        if status not in INVALID or shared:
            self._next_s = FIRST_S
            return
        now = self._clock()
        self._invalid.append(now)
        while self._invalid[0] <= now - WINDOW_S:
            self._invalid.popleft()
        if (banned or len(self._invalid) >= MOST) and not self.pause_s:
            self._open(now, wait_s if banned else 0.0)

    def _open(self, now: float, wait_s: float) -> None:
        pause_s = max(wait_s, self._next_s)
        self._until, self._next_s = now + pause_s, min(2 * self._next_s, LONGEST_S)
        _log.error(
            "Discord refused %s requests of ours in ten minutes; nothing is sent for %.0f s",
            len(self._invalid),
            pause_s,
        )
