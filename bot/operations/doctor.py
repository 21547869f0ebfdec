"""`nernst doctor`: is this machine fit to run the tutor, and is what is there whole?  One line each."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sqlite3
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.settings import Settings

Light: TypeAlias = Literal["green", "yellow", "red"]
OLDEST: Final = (3, 11)
SQLITE_OLDEST: Final = (3, 37, 0)
"""STRICT tables and RETURNING."""
SQLITE_BROKEN: Final = {
    (3, 44, 0): "a query may give a wrong result with outer joins",
}
LEAST_FREE: Final = 200_000_000
EARLIEST: Final = 1_750_000_000  # a clock before this is not set
_TOKEN: Final = re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, and what to do where it is not well."""

    light: Light
    what: Say
    do: Say | None = None


def examine(settings: Settings) -> Iterator[Finding]:
    """All findings, in order; nothing is changed."""
    looks: tuple[Callable[[Settings], Finding], ...] = (
        _python, _sqlite, _folder, _space, _database, _fonts, _clock, _token, _extras,
    )  # fmt: skip
    for look in looks:
        yield look(settings)


def _python(_: Settings) -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    say = Say("doctor-python", {"version": version})
    return Finding("green" if sys.version_info[:2] >= OLDEST else "red", say, None)


def _sqlite(_: Settings) -> Finding:
    say = Say("doctor-sqlite", {"version": sqlite3.sqlite_version})
    version = sqlite3.sqlite_version_info
    if version < SQLITE_OLDEST:
        return Finding("red", say, Say("doctor-sqlite-old", {"least": ".".join(map(str, SQLITE_OLDEST))}))
    if version in SQLITE_BROKEN:
        return Finding("yellow", say, Say("doctor-sqlite-broken", {"why": SQLITE_BROKEN[version]}))
    return Finding("green", say)


def _folder(settings: Settings) -> Finding:
    folder = settings.folder
    say = Say("doctor-folder", {"folder": str(folder)})
    there = _existing(folder)
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding("red", say, Say("doctor-folder-closed", {"folder": str(there)}))
    if folder.exists() and folder.stat().st_mode & 0o002:
        return Finding("yellow", say, Say("doctor-folder-open"))
    return Finding("green", say)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that exists."""
    return folder if folder.exists() or folder == folder.parent else _existing(folder.parent)


def _space(settings: Settings) -> Finding:
    free = shutil.disk_usage(_existing(settings.folder)).free
    say = Say("doctor-space", {"megabytes": free // 1_000_000})
    return Finding("green", say) if free >= LEAST_FREE else Finding("red", say, Say("doctor-space-low"))


def _database(settings: Settings) -> Finding:
    if settings.database is not None and not settings.database.startswith("sqlite"):
        return Finding("green", Say("doctor-database-elsewhere"))
    if importlib.util.find_spec("sqlalchemy") is None:
        return Finding("yellow", Say("doctor-database-none"), Say("doctor-extra", {"extra": "progress"}))
    from bot.progress.backup import check

    file = settings.folder / "progress.db"
    if not file.exists():
        return Finding("green", Say("doctor-database-new"))
    found = check(file)
    if found.error is not None:
        return Finding(
            "red", Say("doctor-database-broken", {"reason": str(found.error)}), Say("doctor-restore")
        )
    return Finding("green", Say("doctor-database-whole", {"schema": str(found.schema or "")}))


def _fonts(settings: Settings) -> Finding:
    if not settings.pictures or importlib.util.find_spec("matplotlib") is None:
        return Finding("green", Say("doctor-no-pictures"))
    from bot.figures.style import chinese_family

    family = chinese_family()
    if family is None:
        return Finding("yellow", Say("doctor-no-font"), Say("doctor-font", {"package": "fonts-noto-cjk"}))
    return Finding("green", Say("doctor-fonts", {"family": family}))


def _clock(_: Settings) -> Finding:
    now = time.time()
    say = Say("doctor-clock", {"now": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(now))})
    return Finding("green", say) if now > EARLIEST else Finding("red", say, Say("doctor-clock-wrong"))


def _token(settings: Settings) -> Finding:
    from bot.settings import MissingToken

    try:
        token = settings.bot_token()
    except MissingToken:
        return Finding("yellow", Say("doctor-no-token"), Say("doctor-token-where"))
    if _TOKEN.fullmatch(token) is None:
        return Finding("red", Say("doctor-token-odd"), Say("doctor-token-copy"))
    return Finding("green", Say("doctor-token"))


def _extras(_: Settings) -> Finding:
    needed = ("discord", "sqlalchemy", "matplotlib", "prometheus_client")
    missing = [name for name in needed if importlib.util.find_spec(name) is None]
    if missing:
        say = Say("doctor-libraries-missing", {"names": ", ".join(missing)})
        return Finding("red", say, Say("doctor-extra", {"extra": "discord"}))
    return Finding("green", Say("doctor-libraries"))
