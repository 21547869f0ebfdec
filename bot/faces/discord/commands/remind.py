"""`/remind`: a direct message at a time of the student's choice, on days when something is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

import discord
from discord import app_commands

from .. import deliver, limits
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words

if TYPE_CHECKING:
    from ..client import NernstClient

Interaction = discord.Interaction[Any]
OFTEN = (
    "UTC", "Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Europe/London",
    "Europe/Berlin", "Europe/Paris", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "Australia/Sydney",
)  # fmt: skip


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The command."""
    desk = client.desk

    @app_commands.command(name=phrase("command-remind"), description=phrase("command-remind-description"))
    @app_commands.rename(at=phrase("option-time"), zone=phrase("option-zone"), off=phrase("option-off"))
    @app_commands.describe(
        at=phrase("option-time-description"),
        zone=phrase("option-zone-description"),
        off=phrase("option-off-description"),
    )
    async def remind(
        interaction: Interaction,
        at: app_commands.Range[str, 1, 10] | None = None,
        zone: app_commands.Range[str, 1, 60] | None = None,
        off: bool = False,
    ) -> None:
        who = asker(interaction)
        language = await desk.language(who)
        chosen = await desk.store.settings(who.user)
        clock = clock_of(at) if at else chosen.reminder
        place = zone_of(zone) if zone else chosen.zone
        if (at and clock is None) or place is None:
            wrong = "discord-bad-zone" if place is None else "discord-bad-time"
            await deliver.respond(interaction, notice(words(language, wrong)), private=True)
            return
        chosen = replace(chosen, reminder=None if off else clock, zone=place)
        if at or zone or off:
            await desk.choose(who.user, chosen)
        if chosen.reminder is None:
            text = words(language, "discord-remind-none")
        else:
            text = words(language, "discord-remind-set", time=f"{chosen.reminder:%H:%M}", zone=chosen.zone)
        await deliver.respond(interaction, notice(text), private=True)

    @remind.autocomplete("zone")
    async def zones(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return matching_zones(typed)

    return [remind]


def clock_of(text: str) -> time | None:
    """A time of day: 20:30, 8:05, 20；None if it is none."""
    plain = text.strip().replace("：", ":").replace(".", ":").replace("点", ":")
    hour, _, minute = plain.partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
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
