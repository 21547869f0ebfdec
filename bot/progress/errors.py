"""What can go wrong with the database, one class for each thing that a caller does differently.

    StoreError
    ├── Overloaded     too many answers wait for the disk; try again
    ├── Locked         another process holds the file or the table; try again
    ├── WriteFailed    the disk or the commit failed; nothing was stored; try again
    ├── Unreachable    the database server does not answer; try again
    ├── StoreFull      no space left
    ├── ReadOnly       the file or its folder cannot be written
    ├── Closed         the store is shutting down
    ├── Corrupt        the file is damaged, or not ours
    ├── NewerSchema    the file was written by a newer tutor
    ├── BadAddress     the address of the database is none that the store speaks
    ├── InUse          restore or migration while another process has the file open
    └── Refused        the database refused a statement: the program is wrong

No message holds an answer, a database address or a statement's parameters: they may be logged as they are.
"""
# ruff: noqa: N818  (the names are in the words of the course, not of exceptions)

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path


Damage: TypeAlias = Literal["damaged", "foreign", "empty", "packed"]
_DAMAGE: Final[dict[Damage, str]] = {
    "damaged": "it is damaged",
    "foreign": "it is a database of something else",
    "empty": "it is empty",
    "packed": "it cannot be unpacked",
}


class StoreError(Exception):
    """Nothing was stored.  `again` says whether the same request may succeed shortly."""

    again: ClassVar[bool] = False


class Overloaded(StoreError):
    """The queue of waiting writes is full."""

    again = True


class Locked(StoreError):
    """Another process held the lock for longer than we wait."""

    again = True


class WriteFailed(StoreError):
    """The disk reported an error; the transaction was rolled back."""

    again = True


class Unreachable(StoreError):
    """The database server refused or dropped the connection."""

    again = True


class StoreFull(StoreError):
    """No space is left for the database."""


class ReadOnly(StoreError):
    """The database file or its folder cannot be written."""


class Closed(StoreError):
    """The store is closed or closing; nothing more is accepted."""


class Refused(StoreError):
    """The database refused a statement; this is a fault of the program."""


class BadAddress(StoreError, ValueError):
    """The address of the database is none that the store speaks.  It may hold a password: not repeated."""

    def __init__(self) -> None:
        super().__init__(
            "the database address is not one of sqlite+aiosqlite:///<file> and "
            "postgresql+asyncpg://<user>@<host>/<name>"
        )


class InUse(StoreError):
    """Another process has the database open; stop it first."""

    def __init__(self, path: Path, doing: str) -> None:
        super().__init__(f"{doing}: {path} is open in another process; stop the bot and try again")
        self.path = path


class Corrupt(StoreError):
    """The file is damaged or is no database of the tutor.  It is left exactly as it was found."""

    def __init__(self, path: Path | str, reason: Damage, detail: str = "") -> None:
        more = f" ({detail})" if detail else ""
        super().__init__(
            f"{path} cannot be used: {_DAMAGE[reason]}{more}. The file was left as it is. "
            "To go back to the last backup: nernst db restore"
        )
        self.path = path
        self.reason = reason


class NewerSchema(StoreError):
    """The database was written by a newer version of the tutor."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"the database has schema {found}, this version of the tutor knows up to {known}; "
            "install the newer version or restore an older backup"
        )
        self.found = found
        self.known = known
