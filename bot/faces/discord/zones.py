"""Times of day and time zones as people type them."""

from __future__ import annotations

from datetime import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, available_timezones

from discord import app_commands

from . import limits

if TYPE_CHECKING:
    from collections.abc import Mapping

UTC: Final = "UTC"
OFTEN: Final = (
    "UTC", "Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Europe/London",
    "Europe/Berlin", "Europe/Paris", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "Australia/Sydney",
)  # fmt: skip
_OF_LOCALE: Final[Mapping[str, str]] = MappingProxyType(
    {"zh-CN": "Asia/Shanghai", "zh-TW": "Asia/Taipei", "ja": "Asia/Tokyo", "ko": "Asia/Seoul"}
)
"""Languages that are spoken in one time zone, near enough."""


def clock_of(text: str) -> time | None:
    """A time of day: 20:30, 8:05, 20；None if it is none."""
    plain = text.strip().replace("：", ":").replace(".", ":").replace("点", ":")
    hour, _, minute = plain.partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except (ValueError, OverflowError):
        return None


def zone_of(text: str) -> str | None:
    """The time zone of that name, whatever its case; None if there is none."""
    plain = text.strip().casefold().replace(" ", "_")
    found = next((one for one in available_timezones() if one.casefold() == plain), None)
    return None if found is None else ZoneInfo(found).key


def matching_zones(typed: str) -> list[app_commands.Choice[str]]:
    """Zones whose name holds what was typed; the common ones first."""
    plain = typed.strip().casefold().replace(" ", "_")
    known = [*OFTEN, *sorted(available_timezones() - set(OFTEN))]
    found = [one for one in known if plain in one.casefold()]
    return [app_commands.Choice(name=one, value=one) for one in found[: limits.CHOICES]]


def likely_zone(course: str, locale: str | None) -> str:
    """The zone of somebody who named none: that of the course, else that of their language."""
    return course if course != UTC else _OF_LOCALE.get(locale or "", UTC)
