"""Where we may not write: left alone for a while; and whoever can mend it is told once.

Discord counts refusals, and bans who goes on asking for them.

The owner of the server is told, in a direct message; once in all processes, and again only when the store has
forgotten it, after five weeks.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import discord

from bot.progress import Due, StoreError
from bot.progress.words import utc_now
from bot.tutor.conversation import Conversations

from . import deliver
from .desk import Asker
from .escape import shown
from .render import notice
from .words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import datetime

    from .client import NernstClient

LEFT_ALONE_S: Final = 600.0
_NAME: Final = 100
_log = logging.getLogger("nernst.discord")


class Closed:
    """The places that refused us of late: channels and users by id, or anything that names one."""

    def __init__(self, client: NernstClient, *, now: Callable[[], datetime] = utc_now) -> None:
        self._client = client
        self._now = now
        self._refused: Conversations[Hashable, bool] = Conversations(10_000, LEFT_ALONE_S)

    def holds(self, place: Hashable) -> bool:
        """Whether a place is not to be tried at present."""
        return self._refused.recall(place, self._client.desk.clock()) is not None

    def refused(self, place: Hashable) -> None:
        """We were refused there, and nobody need be told."""
        self._refused.remember(place, True, self._client.desk.clock())

    async def met(self, guild: int, channel: int) -> None:
        """We were refused in a channel of a server."""
        desk = self._client.desk
        self.refused(channel)
        due = Due(f"closed:{guild}:{channel}", self._now(), guild=guild)
        try:
            if not await desk.store.claim(due, due.at):
                return
            await self._tell(guild, channel)
            await desk.store.done(due, due.at)
        except StoreError as error:
            _log.warning("nobody was told of a closed channel: %s", type(error).__name__)
        except (discord.HTTPException, deliver.Lost) as error:  # the claim lapses: another time
            _log.info("the owner of a server could not be told: %s", type(error).__name__)

    async def _tell(self, guild: int, channel: int) -> None:
        server = self._client.get_guild(guild)
        if server is None:  # on a shard of another process
            server = await self._client.fetch_guild(guild, with_counts=False)
        if server.owner_id is None:
            return
        owner = await self._client.fetch_user(server.owner_id)
        who = Asker(owner.id, channel, guild, server_locale=server.preferred_locale.value)
        text = words(
            await self._client.desk.language(who),
            "discord-closed",
            channel=f"<#{channel}>",
            server=shown(server.name, _NAME),
        )
        try:
            await deliver.twice(
                lambda: owner.send(view=notice(text), allowed_mentions=deliver.NOBODY, nonce=channel)
            )
        except discord.Forbidden:
            _log.info("the owner of a server takes no direct messages")
