"""`/remind`: a direct message at a time of the student's choice, on days when something is due."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from .. import deliver
from ..render import notice
from ..translate import phrase
from ..who import asker
from ..words import words
from ..zones import UTC, clock_of, likely_zone, matching_zones, zone_of

if TYPE_CHECKING:
    from ..client import NernstClient

Interaction = discord.Interaction[Any]


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
        if zone is None and chosen.reminder is None and chosen.zone == UTC:  # never chosen
            place = likely_zone((await desk.course(who.guild)).daily_zone, who.locale)
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
            text += "" if zone else "\n" + words(language, "discord-remind-zone")
        await deliver.respond(interaction, notice(text), private=True)

    @remind.autocomplete("zone")
    async def zones(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return matching_zones(typed)

    return [remind]
