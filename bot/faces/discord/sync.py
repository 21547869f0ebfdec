"""The commands are sent to Discord only when they changed, by one process: the store keeps their hash."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING, Any

import discord

from bot.progress import Due
from bot.progress.words import utc_now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discord import app_commands

    from bot.progress import Store

_log = logging.getLogger("nernst.discord")


async def sync(tree: app_commands.CommandTree[Any], store: Store, guilds: Sequence[int] = ()) -> bool:
    """Send the commands wherever they changed; False while another process is at it.

    Args:
        tree: the commands and their translator.
        store: keeps what was sent where.
        guilds: test servers that get them at once; without any, all servers do.

    Raises:
        StoreError: what was sent is not known.
        discord.HTTPException: Discord did not take them.
    """
    known = True
    places: list[discord.Object | None] = [discord.Object(one) for one in guilds] if guilds else [None]
    for place in places:
        name = "all" if place is None else str(place.id)
        if place is not None:
            tree.copy_global_to(guild=place)
        now, key = utc_now(), f"commands:{tree.client.application_id}:{name}"
        due = Due(key, now, what=await _digest(tree, place))
        if await store.done_with(key) == due.what:
            continue
        if not await store.claim(due, now):
            known = False
            continue
        await tree.sync(guild=place)
        await store.done(due, now)
        _log.info("commands sent to servers: %s", name)
    return known


async def _digest(tree: app_commands.CommandTree[Any], place: discord.Object | None) -> str:
    translator = tree.translator
    commands = tree.get_commands(guild=place)
    if translator is None:
        payload = [one.to_dict(tree) for one in commands]
    else:
        payload = [await one.get_translated_payload(tree, translator) for one in commands]
    ordered = json.dumps(sorted(payload, key=lambda one: (one["type"], one["name"])), sort_keys=True)
    return hashlib.sha256(ordered.encode()).hexdigest()
