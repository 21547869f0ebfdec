"""What happens at a time: reminders by direct message, the question of the day, and once a day a clean-up.

Any number of processes may run it: what is due is claimed in the store, so that it happens once.  Where it is
not known whether Discord took a message (the connection broke, or the process ended before it was noted), it
is sent again within a minute, with the same nonce: Discord shows one.  A send is never cut off: it may have
arrived, and in a pause that is for all the library would hold up everything from then on.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

import discord

from bot.diagnosis import catalogue, misconception
from bot.language import speaker
from bot.progress import StoreError
from bot.progress.words import SMALLEST_GROUP, DailyResult, utc_now
from bot.quiz.making import make
from bot.quiz.schedule import Item
from bot.quiz.templates import exists, templates
from bot.tutor.answer import Say

from .deliver import NETWORK, NOBODY, Lost, twice
from .door import without_text
from .escape import literal
from .languages import of_locale, of_setting
from .quiz_marks import review_id
from .quiz_page import PRESSED, day_page
from .render import Control, notice
from .words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.language import Language
    from bot.progress import CourseSettings, Due
    from bot.progress.words import ConceptId

    from .client import NernstClient

EVERY_S: Final = 15.0
AT_ONCE: Final = 8
"""So many are sent at a time: Discord takes fifty requests a second, and answers one in a tenth or two."""
SENDING_S: Final = 10.0
"""After so long the next one has its turn; what is being sent goes on by itself."""
A_DAY: Final = timedelta(days=1)
T = TypeVar("T")
log = logging.getLogger("nernst.discord")


def item_of_day(guild: int, day: str, reached: Sequence[ConceptId]) -> Item:
    """The question of a day: the same however often it is asked for."""
    dice = Random(f"{guild}:{day}")
    fitting = [one for one in templates().values() if one.kind in PRESSED]
    fitting = [one for one in fitting if not reached or one.concept in reached] or fitting
    return Item(dice.choice(fitting).id, dice.getrandbits(31))


def outcome(result: DailyResult | None, language: Language) -> list[str]:
    """How yesterday's question went, and its solution; numbers of very few students are left out."""
    if result is None or not exists(result.template):
        return []
    say = speaker(language).say
    asked = make(result.template, result.seed)
    lines = [f"**{words(language, 'discord-daily-yesterday')}**", literal(say(asked.prompt))]
    if result.students >= SMALLEST_GROUP:
        lines.append(words(language, "discord-daily-result", students=result.students, right=result.right))
    if result.misconception is not None and result.misconception in catalogue():
        name = Say(misconception(result.misconception).name)
        lines.append(words(language, "discord-daily-commonest", name=name))
    return ["\n".join(lines), "\n".join(f"- {literal(say(one))}" for one in asked.solution)]


class Timetable:
    """Looks every quarter of a minute for what is due."""

    def __init__(self, client: NernstClient, *, now: Callable[[], datetime] = utc_now) -> None:
        self._client = client
        self._store = client.desk.store
        self._now = now
        self._cleaned: datetime | None = None
        self._under_way: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until cancelled; what fails is logged and tried again."""
        while True:
            await asyncio.sleep(EVERY_S)
            if not self._client.is_ready():
                continue
            try:
                await self.tick()
            except Exception as error:  # what goes wrong once must not end all reminders
                log.error("the timetable failed: %s", without_text(error))

    async def drain(self, seconds: float) -> bool:
        """Wait for what is being sent; whether all of it has come to an end."""
        under_way = self._under_way.values()
        return not under_way or not (await asyncio.wait(under_way, timeout=seconds))[1]

    async def tick(self) -> None:
        """Everything that is due now."""
        now = self._now()
        try:
            if not self._client.commands_sent:  # whoever was at it may have died
                await self._client.send_commands()
            await self._all([*await self._store.reminders(now), *await self._store.daily(now)])
            if self._cleaned is None or now - self._cleaned >= A_DAY:
                self._cleaned = now
                await self._store.purge()
        except StoreError as error:
            log.warning("the timetable waits for the store: %s", type(error).__name__)

    async def _all(self, due: Sequence[Due]) -> None:
        """Each of them, some at a time; raises the first fault when the others have gone on without it."""
        waiting = iter(shuffled(due))

        async def one_after_another() -> None:
            for one in waiting:
                await self._once(one)

        ends = await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)), return_exceptions=True)
        for error in ends:
            if error is not None:
                raise error

    async def _once(self, due: Due) -> None:
        """One due thing, if no other process has it."""
        now = self._now()
        if due.key in self._under_way or not await self._store.claim(due, now):
            return
        sending = asyncio.create_task(self._send(due, now), name=due.key)
        self._under_way[due.key] = sending
        sending.add_done_callback(lambda _: self._under_way.pop(due.key))
        await asyncio.wait({sending}, timeout=SENDING_S)

    async def _send(self, due: Due, now: datetime) -> None:
        """Send it and note that it was; where that fails, the claim lapses, and it is tried again."""
        kind = due.key.partition(":")[0]
        try:
            await self._store.done(await self._sent(due, now), now)
        except discord.HTTPException as error:
            log.warning("%s waits for Discord: %s", kind, error.status)
        except (Lost, *NETWORK) as error:
            log.warning("%s waits for Discord: %s", kind, type(error.__cause__ or error).__name__)
        except StoreError as error:
            log.warning("%s waits for the store: %s", kind, type(error).__name__)
        except Exception as error:  # what goes wrong with one must not end all others
            log.error("%s failed: %s", kind, without_text(error))

    async def _sent(self, due: Due, now: datetime) -> Due:
        """What is to be noted, also where there is nobody to tell any more."""
        try:
            if due.user is not None:
                await self._remind(due.user, due, now)
            elif due.guild is not None:
                return replace(due, what=await self._question(due.guild, due))
        except (discord.Forbidden, discord.NotFound) as error:
            log.info("%s could not be told: %s", due.key.partition(":")[0], type(error).__name__)
        return due

    async def _remind(self, user: int, due: Due, now: datetime) -> None:
        """A direct message, on days when something is due for review."""
        skills = await self._store.due(user, now, 50)
        if not skills:
            return
        chosen = of_setting((await self._store.settings(user)).language)
        language: Language = chosen or self._client.desk.settings.language
        text = words(language, "discord-reminder", count=len(skills))
        private = await self._client.create_dm(discord.Object(user))
        button = Control(words(language, "discord-reminder-review"), review_id(language), strong=True)
        page, mark = notice(text, button), nonce(due.key)
        await twice(lambda: private.send(view=page, allowed_mentions=NOBODY, nonce=mark))

    async def _question(self, guild: int, due: Due) -> str | None:
        """Yesterday's result and today's question, in the channel of the course; which it was."""
        course = await self._store.course(guild)
        if course.daily_channel is None:
            return None
        channel = await self._client.fetch_channel(course.daily_channel)
        if not isinstance(channel, discord.abc.Messageable):
            return None
        language = await self._language(guild, course)
        result = await self._yesterday(guild, due)
        item = item_of_day(guild, due.key.rpartition(":")[2], course.topics)
        page = day_page(make(item.template, item.seed), item, language, outcome(result, language))
        mark = nonce(due.key)
        try:
            await twice(lambda: channel.send(view=page, allowed_mentions=NOBODY, nonce=mark))
        except discord.Forbidden:
            await self._client.closed.met(guild, course.daily_channel)
            raise
        return f"{item.template} {item.seed}"

    async def _yesterday(self, guild: int, due: Due) -> DailyResult | None:
        """How the last question went; what was posted is solved even if nobody answered it."""
        result = await self._store.daily_result(guild, due.at - A_DAY, due.at)
        posted = None if result is not None else await self._store.done_with(due.day_before)
        if posted is None:
            return result
        template, seed = posted.split()
        return DailyResult(template=template, seed=int(seed), students=0, right=0)

    async def _language(self, guild: int, course: CourseSettings) -> Language:
        chosen = of_setting(course.language)
        if chosen is not None:
            return chosen
        found = self._client.get_guild(guild)
        if found is None:  # on a shard of another process
            found = await self._client.fetch_guild(guild, with_counts=False)
        return of_locale(found.preferred_locale.value) or self._client.desk.settings.language


def shuffled(due: Sequence[T]) -> Sequence[T]:
    """In any order: several processes are to share the work, not to race for the same piece."""
    return Random().sample(due, len(due))


def nonce(key: str) -> int:
    """The same for the same thing, whichever process sends it; Discord takes 25 characters."""
    return int.from_bytes(hashlib.blake2s(key.encode(), digest_size=8).digest(), "big")
