"""The commands are sent to Discord only when they changed: their hash is kept in a small file."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discord import app_commands

_log = logging.getLogger("nernst.discord")


async def sync(tree: app_commands.CommandTree[Any], folder: Path, guilds: Sequence[int] = ()) -> int:
    """Send the commands wherever they changed; to how many places they were sent.

    Args:
        tree: the commands and their translator.
        folder: where the hashes are kept.
        guilds: test servers that get them at once; without any, all servers do.
    """
    sent = 0
    places: list[discord.Object | None] = [discord.Object(one) for one in guilds] if guilds else [None]
    for place in places:
        name = "all" if place is None else str(place.id)
        if place is not None:
            tree.copy_global_to(guild=place)
        now = await _digest(tree, place)
        file = folder / f"commands-{tree.client.application_id}-{name}.sha256"
        if await asyncio.to_thread(_read, file) == now:
            continue
        await tree.sync(guild=place)
        await asyncio.to_thread(_write, file, now)
        _log.info("commands sent to servers: %s", name)
        sent += 1
    return sent


async def _digest(tree: app_commands.CommandTree[Any], place: discord.Object | None) -> str:
    translator = tree.translator
    commands = tree.get_commands(guild=place)
    if translator is None:
        payload = [one.to_dict(tree) for one in commands]
    else:
        payload = [await one.get_translated_payload(tree, translator) for one in commands]
    ordered = json.dumps(sorted(payload, key=lambda one: (one["type"], one["name"])), sort_keys=True)
    return hashlib.sha256(ordered.encode()).hexdigest()


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        return None


def _write(file: Path, digest: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(digest + "\n", encoding="ascii")
