"""Getting an answer to Discord: once, with one more try where that is safe, and elsewhere when it is late.

Safe is what Discord drops when it has it already: the first response to an interaction, an edit, a message
with a nonce.  A second message to an interaction is none of these, and is tried once.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

import aiohttp
import discord

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from discord.ui import Modal

    from .closed import Closed
    from .render import Page

GONE: Final = frozenset({10062, 10015, 50027})
"""Discord does not know the interaction any more, or its token has expired."""
ACKNOWLEDGED: Final = 40060
NO_ENTRY: Final = frozenset({50001, 50013})
"""Missing access, missing permissions: of the channel, whoever asks."""
SERVER_FAULT: Final = 500
TOO_FAST: Final = 429
PAUSE_S: Final = 0.25
TRY_S: Final = 5.0
"""For what concerns an interaction: a connection that is dead on the other side holds us up no longer."""
HOLD_S: Final = 0.8
"""After so long Discord is asked to wait; it gives up after three seconds."""
NOBODY: Final = discord.AllowedMentions.none()
NETWORK: Final = (aiohttp.ClientError, OSError, TimeoutError)
_HOLD: Final = "nernst hold"
_log = logging.getLogger(__name__)
T = TypeVar("T")


class Lost(Exception):  # noqa: N818 - in the words of the log
    """The answer could not be shown anywhere; nothing is left to try."""


class Sent(Protocol):
    """A message of its own, that can be changed: not the first response to its interaction."""

    async def edit(self, *, view: Page, attachments: list[discord.File], allowed_mentions: Any) -> Any:
        """Change it."""
        ...


class Hold:
    """Asks Discord to wait for an interaction that is not answered after `HOLD_S`, say for a slow disk.

    Args:
        interaction: one that is ours to answer.
        since: seconds since it came.

    Attributes:
        owes: Discord shows that we are thinking, until that message is filled in.
    """

    def __init__(self, interaction: discord.Interaction[Any], since: float) -> None:
        self.owes = False
        self._interaction = interaction
        self._task: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(max(0.0, HOLD_S - since), self._begin)
        interaction.extras[_HOLD] = self

    def end(self) -> None:
        """It is answered, or given up."""
        self._timer.cancel()

    async def settled(self) -> None:
        """To be awaited before anything is sent: Discord takes one first response, this or ours."""
        self._timer.cancel()
        if self._task is not None:
            await self._task

    def _begin(self) -> None:
        self._task = asyncio.create_task(self._wait(), name="hold")

    async def _wait(self) -> None:
        """For the eyes of the asker: what is late may be shown to fewer people than planned, not to more."""
        on_message = self._interaction.message is not None
        try:
            async with asyncio.timeout(TRY_S):
                await self._interaction.response.defer(ephemeral=not on_message)
        except (discord.HTTPException, discord.InteractionResponded, *NETWORK) as error:
            _log.info("Discord was not asked to wait: %s", type(error).__name__)  # the answer meets the same
        else:
            self.owes = (
                self._interaction.response.type is discord.InteractionResponseType.deferred_channel_message
            )


async def respond(
    interaction: discord.Interaction[Any], page: Page, *, private: bool, edit: bool = False
) -> Sent | None:
    """Show the page: as a new message, or in the place of the one whose button was pressed.

    Returns:
        The message, where it is not the first response to the interaction.

    Raises:
        Lost: Discord no longer knows the interaction, and no other way was open.
    """
    try:
        return await _respond(interaction, page, private=private, edit=edit)
    except discord.HTTPException as error:
        if error.code == ACKNOWLEDGED:
            return None  # an earlier try arrived after all, or another process was faster
        if error.code in GONE:
            return await _elsewhere(interaction, page, private=private or edit)
        raise


async def _respond(
    interaction: discord.Interaction[Any], page: Page, *, private: bool, edit: bool
) -> Sent | None:
    hold = await _settled(interaction)
    response = interaction.response
    if not response.is_done():
        if edit:
            await twice(lambda: response.edit_message(view=page, allowed_mentions=NOBODY), TRY_S)
        else:
            await twice(
                lambda: response.send_message(view=page, ephemeral=private, allowed_mentions=NOBODY), TRY_S
            )
        return None
    if edit or (hold is not None and hold.owes):
        await twice(lambda: interaction.edit_original_response(view=page, allowed_mentions=NOBODY), TRY_S)
        if hold is not None:
            hold.owes = False
        return None
    return await once(
        lambda: interaction.followup.send(view=page, ephemeral=private, allowed_mentions=NOBODY, wait=True),
        TRY_S,
    )


async def form(interaction: discord.Interaction[Any], modal: Modal, otherwise: Page) -> None:
    """Open a form.  Discord takes none once it was asked to wait; then `otherwise` says so."""
    await _settled(interaction)
    if interaction.response.is_done():
        await respond(interaction, otherwise, private=True)
    else:
        await twice(lambda: interaction.response.send_modal(modal), TRY_S)


async def file(interaction: discord.Interaction[Any], text: str, made: discord.File) -> None:
    """A file for the asker alone."""
    await _settled(interaction)
    to: Callable[..., Awaitable[Any]] = interaction.response.send_message
    if interaction.response.is_done():
        to = interaction.followup.send
    await once(lambda: to(text, file=made, ephemeral=True, allowed_mentions=NOBODY))


async def wait(interaction: discord.Interaction[Any], *, private: bool) -> None:
    """Ask Discord to wait, now: what comes takes its time."""
    await _settled(interaction)
    if not interaction.response.is_done():
        await twice(lambda: interaction.response.defer(ephemeral=private), TRY_S)


async def hush(interaction: discord.Interaction[Any]) -> None:
    """Take note of a click, without a word."""
    if not interaction.response.is_done():
        await once(interaction.response.defer, TRY_S)


async def _settled(interaction: discord.Interaction[Any]) -> Hold | None:
    """The hold of an interaction, if it has one, when it will not act any more."""
    hold = interaction.extras.get(_HOLD)
    if not isinstance(hold, Hold):
        return None
    await hold.settled()
    return hold


async def _elsewhere(interaction: discord.Interaction[Any], page: Page, *, private: bool) -> Sent:
    """It is too late: the channel if the answer is new, for all, and we may write there, else a DM."""
    channel = interaction.channel
    open_to_us = interaction.guild is not None and interaction.app_permissions.send_messages
    here = not private and open_to_us and isinstance(channel, discord.TextChannel | discord.Thread)
    to: discord.abc.Messageable = channel if here else interaction.user  # type: ignore[assignment]
    try:
        return await twice(lambda: to.send(view=page, allowed_mentions=NOBODY, nonce=interaction.id))
    except discord.HTTPException as error:
        raise Lost from error


async def reply(message: discord.Message, page: Page, closed: Closed) -> discord.Message | None:
    """Reply to a message; where we may not write, to its author.  None when nothing could be sent.

    The nonce is the message's id, so that Discord drops a second reply to the same message.
    """
    refused = False
    if not closed.holds(message.channel.id):
        try:
            return await twice(
                lambda: message.channel.send(
                    view=page,
                    reference=message.to_reference(fail_if_not_exists=False),
                    mention_author=False,
                    allowed_mentions=NOBODY,
                    nonce=message.id,
                )
            )
        except discord.Forbidden as error:
            refused = error.code in NO_ENTRY
    try:
        return await _to_author(message, page, closed)
    finally:
        if refused and message.guild is not None:
            await closed.met(message.guild.id, message.channel.id)


async def _to_author(message: discord.Message, page: Page, closed: Closed) -> discord.Message | None:
    author = message.author
    if closed.holds(author.id):
        return None
    try:
        return await twice(lambda: author.send(view=page, allowed_mentions=NOBODY, nonce=message.id))
    except discord.Forbidden:
        closed.refused(author.id)
        _log.info("no way to answer in channel %s", message.channel.id)
        return None


async def twice(send: Callable[[], Awaitable[T]], within_s: float | None = None) -> T:
    """Send, and once more after a fault of Discord or of the network.

    Args:
        send: what to do.
        within_s: for how long each try.  Not for a message: it may have to wait for its turn in a channel,
            and the library holds up everything if it is cut off in a pause that is for all.

    Raises:
        Lost: the network failed again.
        HTTPException: Discord refused, or failed again.
    """
    try:
        async with asyncio.timeout(within_s):
            return await send()
    except discord.HTTPException as error:
        if error.status < SERVER_FAULT:
            raise
    except NETWORK:
        pass  # the next try meets it again if it lasts
    await asyncio.sleep(PAUSE_S)
    return await once(send, within_s)


async def once(send: Callable[[], Awaitable[T]], within_s: float | None = None) -> T:
    """Send; as `twice`, for what Discord would show a second time."""
    try:
        async with asyncio.timeout(within_s):
            return await send()
    except NETWORK as error:
        raise Lost from error
