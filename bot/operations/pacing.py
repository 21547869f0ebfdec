"""A bot that dies at every start asks Discord for a session each time, and Discord allows 1,000 a day.

So each start that did not end well makes the next one wait longer, whoever starts it: systemd before version
254 and containers know only a fixed pause.  A start is an empty file; a good end removes it.
"""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FREE: Final = 4
"""So many bad ends a day cost nothing: a machine that was switched off, processes that run side by side."""
FIRST_S: Final = 10.0
MOST_S: Final = 1200.0
"""At most 72 starts a day, and the few before."""
_DAY_S: Final = 86_400.0
_log = logging.getLogger("nernst")


def pause_s(bad_ends: int) -> float:
    """How long to wait before a start, after so many bad ends within a day."""
    return 0.0 if bad_ends <= FREE else min(MOST_S, FIRST_S * 2.0 ** (bad_ends - FREE - 1))


class Start:
    """One start of the bot.

    Attributes:
        pause_s: how long to wait first.
    """

    def __init__(self, folder: Path, now: float | None = None) -> None:
        now = time.time() if now is None else now
        self._mark = folder / "starts" / f"{int(now * 1000)}-{os.getpid()}"
        self.pause_s = 0.0
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._mark.parent.mkdir(exist_ok=True)
            self.pause_s = pause_s(_bad_ends(self._mark.parent, now))
            self._mark.touch()
        except OSError as error:
            _log.warning("starts are not counted: %s", error.strerror)

    def ended_well(self) -> None:
        """It is not to make the next one wait."""
        with suppress(OSError):
            self._mark.unlink(missing_ok=True)


def _bad_ends(folder: Path, now: float) -> int:
    """How many marks are of the last day; older ones are removed."""
    count = 0
    for mark in folder.iterdir():
        began = mark.name.partition("-")[0]
        if began.isdigit() and abs(now - int(began) / 1000) < _DAY_S:
            count += 1
        else:
            mark.unlink(missing_ok=True)
    return count
