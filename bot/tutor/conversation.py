"""Memory of what was said last: bounded, and forgotten after a while.  Time is passed in, in seconds.

A face chooses the key (a user in a channel, a message) and the value (a `Context`).  No clock is read here.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")


class Conversations(Generic[Key, Value]):
    """The last value under each key.

    Attributes:
        limit: how many keys are kept; the one used least recently goes first.
        lifetime_s: seconds after which a value that was not renewed is forgotten.
    """

    def __init__(self, limit: int, lifetime_s: float) -> None:
        if limit < 1 or lifetime_s <= 0:
            raise ValueError("a memory needs room for one value and a positive lifetime")
        self.limit = limit
        self.lifetime_s = lifetime_s
        self._kept: OrderedDict[Key, tuple[float, Value]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def recall(self, key: Key, now: float) -> Value | None:
        """What was remembered under `key`; None when nothing was, or too long ago."""
        found = self._kept.get(key)
        if found is None:
            return None
        since, value = found
        if now - since >= self.lifetime_s:
            del self._kept[key]
            return None
        self._kept.move_to_end(key)
        return value

    def remember(self, key: Key, value: Value, now: float) -> None:
        """Keep `value` under `key`, in the place of what was there."""
        self._kept[key] = (now, value)
        self._kept.move_to_end(key)
        while len(self._kept) > self.limit:
            self._kept.popitem(last=False)

    def forget(self, which: Callable[[Key], bool]) -> int:
        """Drop the keys for which `which` is true; how many there were."""
        gone = [key for key in self._kept if which(key)]
        for key in gone:
            del self._kept[key]
        return len(gone)
