"""How often one may ask: token buckets, bounded in number.  Time is passed in, in seconds."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable


class Buckets:
    """One bucket a key: `burst` requests at once, and `per_minute` after that."""

    def __init__(self, burst: int, per_minute: float, limit: int = 50_000) -> None:
        self._burst = burst
        self._rate = per_minute / 60.0
        self._limit = limit
        self._levels: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._levels)

    def take(self, key: Hashable, now: float) -> float:
        """Take one; 0, or how many seconds to wait when the bucket is empty (nothing is taken then)."""
        level, since = self._levels.get(key, (float(self._burst), now))
        level = min(float(self._burst), level + max(0.0, now - since) * self._rate)
        wait = 0.0 if level >= 1.0 else (1.0 - level) / self._rate
        self._levels[key] = (level if wait else level - 1.0, now)
        self._levels.move_to_end(key)
        while len(self._levels) > self._limit:
            self._levels.popitem(last=False)
        return wait
