"""Why the database cannot be used, in words, and the exit status that says it to a script."""

from __future__ import annotations

from typing import Final

from bot.progress import (
    BadAddress,
    Corrupt,
    InUse,
    Locked,
    NewerSchema,
    Overloaded,
    ReadOnly,
    StoreError,
    StoreFull,
    Unreachable,
)
from bot.tutor.answer import Say

DONE: Final = 0
FAILED: Final = 1
"""Not done, or not sound; nothing was changed."""
BUSY: Final = 3
"""Another process has the database: stop it, or try again."""


def status(error: StoreError) -> int:
    """The exit status for an error of the store."""
    return BUSY if isinstance(error, InUse | Locked | Overloaded) else FAILED


def why(error: StoreError) -> Say:
    """What is wrong and what to do, without any answer of a student."""
    match error:
        case InUse():
            return Say("database-in-use", {"file": str(error.path)})
        case Corrupt():
            return Say("database-corrupt", {"file": str(error.path), "reason": error.reason})
        case NewerSchema():
            return Say("database-newer", {"found": error.found, "known": error.known})
        case BadAddress():
            return Say("database-bad-address", {"detail": str(error)})
        case Locked() | Overloaded():
            return Say("database-busy")
        case StoreFull():
            return Say("database-full")
        case ReadOnly():
            return Say("database-read-only", {"detail": str(error)})
        case Unreachable():
            return Say("database-unreachable", {"detail": str(error)})
        case _:
            return Say("database-failed", {"detail": str(error)})
