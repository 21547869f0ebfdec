"""The one door: everything that a user does comes in here, and every fault goes out here.

It lets an event in once, not too often, and not while closing; it writes one line a call, and answers a fault
with a kind word and the id under which the operator finds it.  No text of a user is ever logged.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.operations.logs import place
from bot.progress import StoreError
from bot.progress.files import file_of
from bot.tutor.conversation import Conversations

from . import deliver
from .cooldown import Buckets
from .patience import within
from .render import notice
from .words import words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.operations.metrics import Metrics
    from bot.settings import Settings

    from .desk import Asker, Desk

log = logging.getLogger("nernst.discord")
SEEN = 4096
"""So many events are known again at least; Discord replays the last few of a session."""
TOLD_S = 5.0
"""Who clicks too fast is told so once in this time."""
HEIR_S = 1.5
"""So long a process that is closing leaves an interaction to its successor; Discord waits for 3 s."""


@dataclass(slots=True, eq=False)
class Call:
    """One thing that a user did.

    Attributes:
        event: Discord's id of it.
        id: what the user is told and the operator looks for.
        kind: command, menu, button, modal, message.
        name: which of them; never a user's text.
        outcome: for the log.
        hold: asks Discord to wait where the answer takes its time.
    """

    event: int
    id: str
    kind: str
    name: str
    guild: int | None
    began: float
    outcome: str = "ok"
    hold: deliver.Hold | None = None


class Door:
    """Lets calls in and out.

    Attributes:
        open: how many are being answered.
        shared: other processes may be told of the same events, so the store decides who answers.  A file has
            one process: its memory tells, for a new session of the gateway plays nothing again.
    """

    def __init__(self, desk: Desk, settings: Settings, metrics: Metrics | None = None) -> None:
        self.shared = file_of(settings.database_url) is None
        self._desk = desk
        self._metrics = metrics
        self._users = Buckets(settings.user_burst, settings.user_per_minute)
        self._guilds = Buckets(settings.guild_burst, settings.guild_per_minute)
        self._seen = Seen(SEEN)
        self._pressed: set[tuple[int, int]] = set()
        self._told: Conversations[int, bool] = Conversations(10_000, TOLD_S)
        self._open: set[Call] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._closing = False

    @property
    def open(self) -> int:
        """How many calls are being answered."""
        return len(self._open)

    async def drain(self, seconds: float) -> bool:
        """Let nobody in any more, and wait for those inside; whether all have left."""
        self._closing = True
        try:
            await asyncio.wait_for(self._idle.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def let_in(self, event: int, kind: str, name: str, who: Asker) -> tuple[Call, float | None]:
        """Open a call; with it None, or the seconds to wait. `outcome` says why it is not let in."""
        call = self._opened(event, kind, name, who)
        if self._closing:
            call.outcome = "closing" if kind == "message" or await self._left_to_us(event) else "again"
        elif not await self._first(event):
            call.outcome = "again"
        else:
            wait = max(self._take(who))
            if wait > 0:
                call.outcome = "slow"
                return call, wait
        return call, None

    def let_out(self, call: Call) -> None:
        """Close a call and write its line."""
        if call not in self._open:
            return
        self._open.discard(call)
        if call.hold is not None:
            call.hold.end()
        if not self._open:
            self._idle.set()
        line = {
            "event": call.kind,
            "name": call.name,
            "id": call.id,
            "guild": call.guild,
            "ms": round((self._desk.clock() - call.began) * 1000, 1),
            "outcome": call.outcome,
        }
        if self._metrics is not None:
            self._metrics.call(call.kind, call.name, call.outcome, self._desk.clock() - call.began)
            self._metrics.over(call.event)
        level = logging.ERROR if call.outcome == "error" else logging.INFO
        log.log(level, "%s", json.dumps(line, separators=(",", ":")))

    async def admit(
        self, interaction: discord.Interaction[Any], kind: str, name: str, who: Asker
    ) -> Call | None:
        """Let an interaction in; None when it was turned away, and told so."""
        call, wait = await self.let_in(interaction.id, kind, name, who)
        if call.outcome == "ok":
            call.hold = deliver.Hold(interaction, self._desk.clock() - call.began)
            return call
        try:
            if wait is not None and kind == "button" and not self._may_tell(who.user):
                await deliver.hush(interaction)
            elif wait is not None:
                text = words(await self._desk.language(who), "discord-slow", seconds=math.ceil(wait))
                await deliver.respond(interaction, notice(text), private=True)
            elif call.outcome == "closing":
                text = words(await self._desk.language(who), "discord-closing")
                await deliver.respond(interaction, notice(text), private=True)
        except (discord.HTTPException, deliver.Lost):
            pass  # it was only a word on the way
        finally:
            self.let_out(call)
        return None

    async def through(
        self,
        interaction: discord.Interaction[Any],
        kind: str,
        name: str,
        who: Asker,
        work: Callable[[], Awaitable[None]],
    ) -> None:
        """Do the work of a button or a modal; a button that is at work is not pressed again."""
        place = (who.user, interaction.message.id if interaction.message is not None else 0)
        if kind == "button" and place in self._pressed:
            await self._dropped(interaction, name, who)
            return
        self._pressed.add(place)
        try:
            call = await self.admit(interaction, kind, name, who)
            if call is None:
                return
            try:
                await work()
            except Exception as error:  # the face's one door for faults
                await self.failed(interaction, call, error, who)
            finally:
                self.let_out(call)
        finally:
            self._pressed.discard(place)

    async def _dropped(self, interaction: discord.Interaction[Any], name: str, who: Asker) -> None:
        """One click of many on the same message: Discord is told that it arrived, and no more."""
        call = self._opened(interaction.id, "button", name, who)
        call.outcome = "dropped" if await self._first(interaction.id) else "again"
        try:
            if call.outcome == "dropped":
                await deliver.hush(interaction)
        except (discord.HTTPException, deliver.Lost):
            pass  # the first click is answered
        finally:
            self.let_out(call)

    async def failed(
        self, interaction: discord.Interaction[Any], call: Call, error: BaseException, who: Asker
    ) -> None:
        """Log a fault, and tell the user."""
        message = self.noted(call, error)
        if message is None:
            return
        try:
            text = words(await self._desk.language(who), message, id=call.id)
            await deliver.respond(interaction, notice(text), private=True)
        except (discord.HTTPException, deliver.Lost):
            self.untold(call)

    def noted(self, call: Call, error: BaseException) -> str | None:
        """Log a fault; the id of the message for the user, None where there is nobody to tell."""
        call.outcome, message = fault(error)
        if call.outcome == "error":
            log.error("%s %s", call.id, without_text(error))
        return message

    def untold(self, call: Call) -> None:
        """Note that the user could not be told of a fault."""
        log.info("%s could not be told to the user", call.id)

    def _opened(self, event: int, kind: str, name: str, who: Asker) -> Call:
        call = Call(event, _id(event), kind, name, who.guild, self._desk.clock())
        if self._metrics is not None and kind != "message":
            self._metrics.arrived(event, kind)
        self._open.add(call)
        self._idle.clear()
        return call

    def _may_tell(self, user: int) -> bool:
        now = self._desk.clock()
        if self._told.recall(user, now):
            return False
        self._told.remember(user, True, now)
        return True

    async def _left_to_us(self, event: int) -> bool:
        """Whether nobody else takes an event: another process may hold the same shard already."""
        if self.shared:
            await asyncio.sleep(HEIR_S)
        return await self._first(event)

    def _take(self, who: Asker) -> tuple[float, float]:
        now = self._desk.clock()
        mine = self._users.take(who.user, now)
        return mine, 0.0 if mine or who.guild is None else self._guilds.take(who.guild, now)

    async def _first(self, event: int) -> bool:
        """Whether this event was not handled before, by us or by another process."""
        if not self._seen.is_new(event):
            return False
        if not self.shared:
            return True
        try:
            return await within(2 * self._desk.patience_s, self._desk.store.handle(str(event)))
        except (StoreError, TimeoutError) as error:
            log.warning("the store did not note %s: %s", _id(event), type(error).__name__)
            return True  # the tutor goes on without its database


class Seen:
    """The events of late: the last `least` ones, and never twice as many; a number each."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._new: set[int] = set()
        self._old: set[int] = set()

    def __len__(self) -> int:
        return len(self._new) + len(self._old)

    def is_new(self, event: int) -> bool:
        """Whether it is none of them; from now on it is."""
        if event in self._new or event in self._old:
            return False
        if len(self._new) >= self._least:
            self._old, self._new = self._new, set()
        self._new.add(event)
        return True


def fault(error: BaseException) -> tuple[str, str | None]:
    """The outcome for the log, and the message for the user: None where there is nobody to tell."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    match error:
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "outdated", "discord-outdated-command"
        case app_commands.CheckFailure():
            return "refused", "discord-not-here"
        case app_commands.TransformerError():
            return "refused", "discord-bad-option"
        case deliver.Lost():
            return "lost", None
        case discord.InteractionResponded():
            return "answered before", None
        case discord.HTTPException() if error.code in {deliver.ACKNOWLEDGED, *deliver.GONE}:
            return "answered before", None
        case discord.Forbidden():
            return "forbidden", "discord-forbidden"
        case discord.HTTPException() if error.status >= deliver.SERVER_FAULT:
            return "discord", "discord-sorry"
        case discord.HTTPException(status=deliver.TOO_FAST):
            return "discord", None
        case StoreError():
            return "store", "discord-store-again" if error.again else "discord-store"
        case _:
            return "error", "discord-sorry"


def is_news(record: logging.LogRecord) -> bool:
    """Whether a line of the library on a failed suggestion is one; that it came too late is none."""
    error = record.exc_info[1] if record.exc_info else None
    return error is None or (not isinstance(error, deliver.NETWORK) and fault(error)[0] == "error")


def without_text(error: BaseException) -> str:
    """Type and place of an exception; its words may hold what a user wrote."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    status = f"{error.status}/{error.code} " if isinstance(error, discord.HTTPException) else ""
    return status + place(error)


def _id(event: int) -> str:
    return hashlib.blake2s(str(event).encode(), digest_size=4).hexdigest()
