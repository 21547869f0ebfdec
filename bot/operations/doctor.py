"""`nernst doctor`: is this machine fit to run the tutor, and is what is there whole?  One line each.

Nothing is changed, and the token goes nowhere.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sqlite3
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.operations import reaching
from bot.settings import MissingToken
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.progress import StoreError
    from bot.settings import Settings

Light: TypeAlias = Literal["green", "yellow", "red"]
OLDEST: Final = (3, 11)
SQLITE_OLDEST: Final = (3, 37, 0)
"""STRICT tables and RETURNING."""
LEAST_FREE: Final = 200_000_000
EARLIEST: Final = 1_750_000_000
"""A clock before this is not set."""
MOST_SKEW_S: Final = 5.0
BACKUP_WITHIN: Final = timedelta(days=2)
_TOKEN: Final = re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}")
_LIBRARIES: Final = ("discord", "sqlalchemy", "matplotlib", "pebble", "prometheus_client")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, and what to do where it is not well.

    Attributes:
        light: red: the bot cannot run, or loses something; yellow: worth a look.
        what: the line.
        do: what to do.
        error: what the store says, in the place of `do`; whoever prints it knows the words.
    """

    light: Light
    what: Say
    do: Say | None = None
    error: StoreError | None = None


def examine(settings: Settings, *, network: bool = True) -> Iterator[Finding]:
    """All findings, in order.

    Args:
        settings: what is configured.
        network: whether to try to reach Discord and a database server.
    """
    looks: tuple[Callable[[Settings], Finding], ...] = (
        _python, _libraries, _sqlite, _folder, _space, _fonts, _token,
    )  # fmt: skip
    for look in looks:
        yield look(settings)
    yield from _database(settings, network=network)
    yield from _clock(network=network)


def _python(_: Settings) -> Finding:
    say = Say("doctor-python", {"version": ".".join(map(str, sys.version_info[:3]))})
    if sys.version_info[:2] >= OLDEST:
        return Finding("green", say)
    return Finding("red", say, Say("doctor-python-old", {"least": ".".join(map(str, OLDEST))}))


def _libraries(_: Settings) -> Finding:
    missing = [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]
    if missing:
        say = Say("doctor-libraries-missing", {"names": ", ".join(missing)})
        return Finding("red", say, Say("doctor-extra", {"extra": "discord"}))
    return Finding("green", Say("doctor-libraries"))


def _sqlite(_: Settings) -> Finding:
    from bot.progress.files import sqlite_defect

    version = {"version": sqlite3.sqlite_version}
    if sqlite3.sqlite_version_info < SQLITE_OLDEST:
        old = Say("doctor-sqlite-old", {"least": ".".join(map(str, SQLITE_OLDEST))})
        return Finding("red", Say("doctor-sqlite", version), old)
    return Finding("green", Say("doctor-sqlite-locked" if sqlite_defect() else "doctor-sqlite", version))


def _folder(settings: Settings) -> Finding:
    folder = settings.folder
    say = Say("doctor-folder", {"folder": str(folder)})
    there = _existing(folder)
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding("red", say, Say("doctor-folder-closed", {"folder": str(there)}))
    if folder.exists():
        mode = folder.stat().st_mode
        if mode & 0o022:
            return Finding("red", say, Say("doctor-folder-written", {"folder": str(folder)}))
        if mode & 0o055:
            return Finding("yellow", say, Say("doctor-folder-read", {"folder": str(folder)}))
    return Finding("green", say)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that exists."""
    return folder if folder.exists() or folder == folder.parent else _existing(folder.parent)


def _space(settings: Settings) -> Finding:
    free = shutil.disk_usage(_existing(settings.folder)).free
    say = Say("doctor-space", {"megabytes": free // 1_000_000})
    if free >= LEAST_FREE:
        return Finding("green", say)
    return Finding("red", say, Say("doctor-space-low", {"megabytes": LEAST_FREE // 1_000_000}))


def _fonts(settings: Settings) -> Finding:
    if not settings.pictures or importlib.util.find_spec("matplotlib") is None:
        return Finding("green", Say("doctor-no-pictures"))
    from bot.figures.style import chinese_family

    family = chinese_family()
    if family is None:
        return Finding("yellow", Say("doctor-no-font"), Say("doctor-font", {"package": "fonts-noto-cjk"}))
    return Finding("green", Say("doctor-fonts", {"family": family}))


def _token(settings: Settings) -> Finding:
    try:
        token = settings.bot_token()
    except MissingToken:
        return Finding("yellow", Say("doctor-no-token"), Say("doctor-token-where"))
    if _TOKEN.fullmatch(token) is None:
        return Finding("red", Say("doctor-token-odd"), Say("doctor-token-copy"))
    return Finding("green", Say("doctor-token"))


def _database(settings: Settings, *, network: bool) -> Iterator[Finding]:
    from bot.progress.files import file_of

    try:
        file = file_of(settings.database_url)
    except Exception:  # the address holds a password: no word of what was found wrong with it
        yield Finding("red", Say("doctor-database-address"), Say("doctor-database-addresses"))
        return
    if file is not None:
        yield from _file(file)
    elif network:
        error = reaching.database(settings.database_url)
        if error is None:
            yield Finding("green", Say("doctor-server"))
        else:
            yield Finding("red", Say("doctor-server-wrong"), error=error)


def _file(file: Path) -> Iterator[Finding]:
    from bot.progress import backup
    from bot.progress.words import utc_now

    if not file.exists():
        yield Finding("green", Say("doctor-database-new", {"file": str(file)}))
        return
    found = backup.check(file)
    schema = Say("doctor-database-whole", {"file": str(file), "schema": found.schema or "–"})
    if found.error is not None:
        yield Finding("red", Say("doctor-database-broken", {"file": str(file)}), error=found.error)
    elif found.damage:
        yield Finding("red", Say("doctor-database-broken", {"file": str(file)}), Say("doctor-restore"))
    elif found.outdated:
        yield Finding("yellow", schema, Say("doctor-database-older"))
    else:
        yield Finding("green", schema)
    newest = backup.all_in(file.parent / backup.FOLDER, file.stem)[:1]
    if not newest:
        yield Finding("yellow", Say("doctor-no-backup"), Say("doctor-backup"))
    for when, _ in newest:
        say = Say("doctor-newest-backup", {"when": f"{when:%Y-%m-%d %H:%M} UTC"})
        late = utc_now() - when > BACKUP_WITHIN
        yield Finding("yellow", say, Say("doctor-backup")) if late else Finding("green", say)


def _clock(*, network: bool) -> Iterator[Finding]:
    now = time.time()
    say = Say("doctor-clock", {"now": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(now))})
    right = now > EARLIEST
    if network:
        reached = reaching.discord()
        if reached is None:
            yield Finding("red", Say("doctor-discord-away"), Say("doctor-network"))
        else:
            yield Finding("green", Say("doctor-discord"))
            right = right and abs(reached.ahead_s) <= MOST_SKEW_S
    yield Finding("green", say) if right else Finding("red", say, Say("doctor-clock-wrong"))
