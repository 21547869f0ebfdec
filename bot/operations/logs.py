"""Log lines, plain or JSON, that tell an operator where something went wrong and nobody what a user wrote.

The words of an exception may hold a question, and a library may log an address that holds a token.  So no
exception is printed with its words, and what is secret is blotted out, whoever logs it.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import unquote, urlsplit

from bot.settings import MissingToken

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterable

    from bot.settings import Settings

BLOT: Final = "•••"
_STEPS: Final = 6
_SHORTEST_SECRET: Final = 4
_TOKENS: Final = re.compile(
    r"(?<=/)(?P<path>interactions|webhooks)/(?P<id>\d+)/[^/\s?]+"  # of an interaction: good for 15 min
    r"|(?<=://)[^/\s@]+:[^/\s@]+(?=@)"  # user and password of an address
    r"|[\w-]{23,}\.[\w-]{6}\.[\w-]{27,}"  # of a bot
)
_log = logging.getLogger("nernst")


def place(error: BaseException) -> str:
    """Type and place of an exception, without its words; with those that caused it."""
    steps = reversed(traceback.extract_tb(error.__traceback__)[-_STEPS:])
    told = f"{type(error).__name__} in " + " < ".join(
        f"{step.name} ({step.filename}:{step.lineno})" for step in steps
    )
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told if before is None else f"{told}, after {place(before)}"


def secrets(settings: Settings) -> tuple[str, ...]:
    """What may stand in no line."""
    found = []
    with suppress(MissingToken):
        found.append(settings.bot_token())
    if settings.database and "@" in settings.database:
        found.append(settings.database)
        password = urlsplit(settings.database).password or ""
        found += [password, unquote(password)]
    return tuple(one for one in found if len(one) >= _SHORTEST_SECRET)


class Lines(logging.Formatter):
    """One line a record; what is secret is blotted out.

    Args:
        secret: strings that are replaced wherever they occur.
    """

    def __init__(self, secret: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._secret = tuple(sorted(secret, key=len, reverse=True))

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {self.message(record)}"
        return line if record.exc_info is None else f"{line}: {self.formatException(record.exc_info)}"

    def message(self, record: logging.LogRecord) -> str:
        """What a record says, in one line."""
        text = " ".join(record.getMessage().splitlines())
        for one in self._secret:
            text = text.replace(one, BLOT)
        return _TOKENS.sub(lambda m: f"{m['path']}/{m['id']}/{BLOT}" if m["path"] else BLOT, text)

    def formatException(self, ei: Any) -> str:
        """Where it happened; never its words."""
        return "" if ei[1] is None else place(ei[1])


class JsonLines(Lines):
    """time, level, logger and the message, one object a line; a message that is JSON becomes part of it."""

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        text = self.message(record)
        try:
            held = json.loads(text) if text.startswith("{") else None
        except ValueError:
            held = None
        line |= held if isinstance(held, dict) else {"message": text}
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def handler(form: Literal["plain", "json"], secret: Iterable[str] = ()) -> logging.Handler:
    """Writes to the error output."""
    out = logging.StreamHandler(sys.stderr)
    out.setFormatter(JsonLines(secret) if form == "json" else Lines(secret))
    return out


def astray(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """For a fault that no task waited for: asyncio itself would log its words."""
    error = context.get("exception")
    _log.error(
        "%s: %s", context["message"], place(error) if isinstance(error, BaseException) else "no exception"
    )
