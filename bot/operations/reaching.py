"""Whether Discord and the database server answer.  No token is sent, and nothing is changed."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.progress import StoreError

GATEWAY: Final = "https://discord.com/api/v10/gateway"
"""Where Discord tells anybody the address of its gateway."""
PATIENCE_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Reached:
    """Discord answered; `ahead_s`: by how much our clock is ahead of its."""

    ahead_s: float


def discord(url: str | None = None) -> Reached | None:
    """Ask Discord for the address of its gateway; None when it does not answer like Discord."""
    asked = urllib.request.Request(url or GATEWAY, headers={"User-Agent": "DiscordBot (nernst-tutor, 1)"})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # as the bot itself
    try:
        with direct.open(asked, timeout=PATIENCE_S) as answer:
            now, told = time.time(), answer.headers["Date"]
            if not str(json.load(answer)["url"]).startswith("wss://"):
                return None
        return Reached(now - parsedate_to_datetime(told).timestamp() if told else 0.0)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def database(url: str) -> StoreError | None:
    """Connect to a database server and look at its schema; what is wrong, or None."""
    return asyncio.run(_connected(url))


async def _connected(url: str) -> StoreError | None:
    from sqlalchemy.ext.asyncio import create_async_engine

    from bot.progress import StoreError, faults
    from bot.progress.migrations.upgrade import found, refuse_newer

    def look(connection: Connection) -> None:
        refuse_newer(found(connection))

    try:
        engine = create_async_engine(url, hide_parameters=True, connect_args={"timeout": PATIENCE_S})
        try:
            async with engine.connect() as connection:
                await connection.run_sync(look)
        finally:
            await engine.dispose()
    except Exception as error:
        known = faults.typed(error, None)
        return known if isinstance(known, StoreError) else StoreError(type(known).__name__)
    return None
