"""The Discord client: which events it wants, and where each goes."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
from discord import app_commands

from bot.lessons.loading import LANGUAGES
from bot.operations.breaker import Breaker
from bot.operations.notify import notify, waiting
from bot.operations.tracing import traced
from bot.progress import StoreError

from . import commands, fill, marks, mentions, quiz_buttons, quiz_marks, sync
from .buttons import Press
from .closed import Closed
from .commands import privacy, questions
from .door import Call, Door
from .quizzing import Quizzes
from .render import ANSWERED, Control, Page, notice
from .shards import ALONE, PATIENCE_S, Shards, Turns
from .suggestions import Suggestions, concepts
from .timetable import Timetable
from .translate import Translator
from .who import asker
from .words import words

if TYPE_CHECKING:
    from bot.language import Language
    from bot.operations.metrics import Metrics

    from .desk import Desk

log = logging.getLogger("nernst.discord")
_CALL = "nernst call"
_OF_THE_TREE = frozenset({discord.InteractionType.application_command, discord.InteractionType.autocomplete})
WARN_EVERY_S = 60.0
SENDING_S = 5.0
"""So long a start waits for Discord to take the commands, which it may put off for hours; students do not."""


class Tree(app_commands.CommandTree["NernstClient"]):
    """The commands, behind the door."""

    async def interaction_check(self, interaction: discord.Interaction[NernstClient], /) -> bool:
        """Let a command in; suggestions while typing pass freely."""
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        data: Any = interaction.data or {}
        kind = "command" if data.get("type", 1) == 1 else "menu"
        call = await self.client.door.admit(interaction, kind, str(data.get("name")), asker(interaction))
        interaction.extras[_CALL] = call
        return call is not None

    async def on_error(
        self, interaction: discord.Interaction[NernstClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Every fault of a command ends here."""
        call = interaction.extras.get(_CALL)
        if isinstance(call, Call):
            await self.client.door.failed(interaction, call, error, asker(interaction))
            self.client.door.let_out(call)


class NernstClient(discord.AutoShardedClient):
    """The tutor in Discord.

    Attributes:
        desk, door, closed, quizzes, suggestions, timetable, tree: made here, used by the commands.
        hears_all: answer every message, not only those for us (the demo; it needs `message_content`).
        commands_sent: whether Discord is known to have our commands.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        message_content: bool = False,
        metrics: Metrics | None = None,
        shards: Shards = ALONE,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we do not speak aloud
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True  # none of them is privileged
        intents.message_content = message_content
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            shard_ids=None if shards.ids is None else list(shards.ids),  # type: ignore[arg-type] # its default
            shard_count=shards.count,
            http_trace=traced(metrics, Breaker()),
        )
        self.desk = desk
        self.quizzes = Quizzes(desk.store)
        self.timetable = Timetable(self)
        self.hears_all = False
        self.commands_sent = False
        self.door = Door(desk, desk.settings, metrics)
        self.closed = Closed(self)
        self.suggestions = Suggestions(desk.tutor)
        self.tree = Tree(
            self,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self._warned: dict[int, float] = {}
        self._turns = Turns(desk.store)
        self._up: set[int] = set()
        self._sending: asyncio.Task[None] | None = None

    @property
    def me(self) -> discord.ClientUser:
        """Ourselves, once logged in."""
        if self.user is None:
            raise RuntimeError("not logged in yet")
        return self.user

    async def setup_hook(self) -> None:
        """Before the gateway opens: commands, buttons, and what Discord knows of them."""
        await self.tree.set_translator(Translator())
        for command in commands.build(self):
            self.tree.add_command(command)
        self.add_dynamic_items(Press)
        await self.send_commands()

    async def send_commands(self) -> None:
        """Tell Discord of our commands, if they changed; what takes long goes on by itself.

        It is never cut off: in a pause that is for all, the library would hold up everything from then on.
        The timetable comes again until Discord has them.
        """
        begun = self._sending is None
        self._sending = self._sending or asyncio.create_task(self._send_commands(), name="commands")
        await asyncio.wait({self._sending}, timeout=SENDING_S if begun else 0)
        if self._sending.done():
            ended, self._sending = self._sending, None
            ended.result()
        elif begun:
            log.warning("Discord does not take the commands yet; those that it has go on working")

    async def _send_commands(self) -> None:
        try:
            self.commands_sent = await sync.sync(self.tree, self.desk.store, self.desk.settings.test_guilds)
        except discord.HTTPException as error:  # the old commands go on working
            log.warning("the commands could not be sent: %s/%s", error.status, error.code)
        except StoreError as error:
            log.warning("whether the commands were sent is not known: %s", type(error).__name__)
        except (aiohttp.ClientError, OSError) as error:
            log.warning("the commands could not be sent: %s", type(error).__name__)

    async def close(self) -> None:
        """Close the gateway, and wait for Discord no longer."""
        if self._sending is not None:
            self._sending.cancel()
        await super().close()

    def warm(self) -> None:
        """Read all texts now: the first student is not to wait for them, nor the event loop."""
        for language in LANGUAGES:
            for text in self.suggestions.examples(language):
                self.desk.tutor.render(self.desk.tutor.ask(text, language=language))
            self.suggestions.questions("", language, ())
            concepts("E", language)

    # the gateway

    @property
    def shards_wanted(self) -> int:
        """How many shards this process holds when all is well."""
        return len(self.shard_ids or range(self.shard_count or 1))

    @property
    def shards_up(self) -> int:
        """How many of them have a session."""
        return len(self._up)

    def is_connected(self) -> bool:
        """Whether everything that Discord has for this process reaches it."""
        return self.is_ready() and self.shards_up == self.shards_wanted

    async def connect(self, *, reconnect: bool = True) -> None:
        """Open the sessions, if Discord allows that many more today."""
        allowed = await self.fetch_session_start_limits()
        self._turns.at_once = allowed.max_concurrency
        if allowed.remaining < self.shards_wanted:  # to ask for one too many costs the token
            wait_s = allowed.reset_after / 1000
            log.error("no more sessions today: waiting %s s", round(wait_s))
            waiting(wait_s)
            await asyncio.sleep(wait_s)
        await super().connect(reconnect=reconnect)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for the turn of a shard among those of all processes."""
        del initial
        waiting(PATIENCE_S)  # a hundred shards of all processes take minutes
        await self._turns.wait(shard_id or 0)

    async def on_shard_connect(self, shard_id: int) -> None:
        """A shard has a new session."""
        self._up.add(shard_id)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """A shard has its old session again."""
        self._up.add(shard_id)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """A shard has lost its session; the library opens it again."""
        self._up.discard(shard_id)

    async def on_ready(self) -> None:
        """Say that it works."""
        notify("READY=1")
        log.info("ready: %s servers, %s of %s shards", len(self.guilds), self.shards_wanted, self.shard_count)

    # what users do

    async def on_message(self, message: discord.Message) -> None:
        """Answer what is for us."""
        if self.user is not None and mentions.is_for_us(message, self.user, every=self.hears_all):
            await mentions.heard(self, message)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """As discord.py does; but to hear of what others answer would cost a task each time."""
        if event == "app_command_completion":
            call = args[0].extras.get(_CALL)
            if isinstance(call, Call):
                self.door.let_out(call)
        elif event != "interaction" or not _is_answered_elsewhere(args[0]):
            super().dispatch(event, *args, **kwargs)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Forms, and buttons that are not those of an answer."""
        custom_id = _custom_id(interaction)
        who = asker(interaction)
        if quiz_marks.is_ours(custom_id):
            await quiz_buttons.run(interaction, custom_id)
        elif interaction.type is discord.InteractionType.modal_submit and custom_id.startswith(fill.FORM):
            await fill.submitted(interaction)
        elif interaction.type is discord.InteractionType.component:

            async def work() -> None:
                await self._other_button(interaction, custom_id)

            await self.door.through(interaction, "button", "other", who, work)

    async def _other_button(self, interaction: discord.Interaction[Any], custom_id: str) -> None:
        from . import deliver

        who = asker(interaction)
        if custom_id.startswith(privacy.PREFIX):
            await privacy.pressed(interaction, self.desk, who, custom_id)
            return
        if custom_id.startswith(questions.PREFIX):
            await questions.pressed(interaction, self.desk, who, custom_id)
            return
        gone = notice(words(await self.desk.language(who), "discord-outdated"))
        await deliver.respond(interaction, gone, private=True)

    def greeting(self, language: Language) -> Page:
        """What can be asked, by example."""
        controls = []
        for text in self.suggestions.examples(language):
            made = marks.encode(marks.Mark("ask", text, language))
            if made is not None:
                controls.append(Control(text, made))
        text = words(language, "discord-help", name=self.me.name)
        return notice(text, *controls, colour=ANSWERED)

    def may_warn(self, user: int) -> bool:
        """Whether someone who writes too fast is to be told so: once a minute."""
        now = self.desk.clock()
        if now - self._warned.get(user, -WARN_EVERY_S) < WARN_EVERY_S:
            return False
        self._warned = {one: at for one, at in self._warned.items() if now - at < WARN_EVERY_S}
        self._warned[user] = now
        return True


def _custom_id(interaction: discord.Interaction[Any]) -> str:
    data: Any = interaction.data or {}
    return str(data.get("custom_id", ""))


def _is_answered_elsewhere(interaction: discord.Interaction[Any]) -> bool:
    """Whether it is a command's, or a button of an answer, which `Press` answers."""
    if interaction.type in _OF_THE_TREE:
        return True
    pressed = interaction.type is discord.InteractionType.component
    return pressed and marks.TEMPLATE.fullmatch(_custom_id(interaction)) is not None
