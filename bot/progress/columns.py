"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Integer, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

BigKey = BigInteger().with_variant(Integer(), "sqlite")


def micros(when: datetime) -> int:
    """Microseconds since 1970 in UTC; a time without a zone is refused."""
    if when.tzinfo is None:
        raise ValueError("a time needs its zone")
    return (when - EPOCH) // _MICROSECOND


def from_micros(value: int) -> datetime:
    """The time in UTC, `value` microseconds after 1970."""
    return EPOCH + timedelta(microseconds=value)


class Utc(TypeDecorator[datetime]):
    """A time as microseconds since 1970: exact, sortable, the same on every engine, good after 2038."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To microseconds."""
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """To an aware time in UTC."""
        return None if value is None else from_micros(value)


class Clean(TypeDecorator[str]):
    """Text of a user: what no database stores (NUL, lone surrogates) is written as an escape."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To storable text."""
        if value is None or value.isascii():
            return value and value.replace("\0", "\\x00")
        return value.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


class JsonText(TypeDecorator[Any]):
    """JSON as ASCII text, keys in their own order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """To text; NaN and infinity are refused."""
        return json.dumps(value, allow_nan=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """To the value."""
        return None if value is None else json.loads(value)


class Clock(TypeDecorator[time]):
    """A time of day on a wall clock, to the minute: HH:MM."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        """To HH:MM."""
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        """To a time of day."""
        return None if value is None else time.fromisoformat(value)
