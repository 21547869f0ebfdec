"""What every command needs: the tutor, the store, the memory of conversations, and who asks.

A command reads its options, asks here, and renders.  Discord's objects stop at `Asker`.
"""

from __future__ import annotations

import logging
import time
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from bot.faces.misread import MisreadLog
from bot.progress import CourseSettings, StoreError, UserSettings
from bot.tutor import Defaults
from bot.tutor.conversation import Conversations
from bot.tutor.line import Line

from . import languages, limits
from .patience import Turn, within
from .recollection import Recollection

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    from bot.figures.studio import Studio
    from bot.language import Language
    from bot.operations.metrics import Metrics
    from bot.progress import Store
    from bot.settings import Settings
    from bot.tutor import Context, Tutor
    from bot.tutor.answer import Answer
    from grammar.queries import Query

    from .render import Wording

_log = logging.getLogger(__name__)
T = TypeVar("T")

FRESH_S = 60.0
"""For how long a setting that was read is believed; another process may have changed it."""
LINES = 512
LINES_S = 3600.0
"""How many questions are kept with what was found out about them, and for how long."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where; ids are Discord's.

    Attributes:
        locale: of the user's client, where Discord tells it.
        server_locale: of the server.
    """

    user: int
    channel: int
    guild: int | None = None
    locale: str | None = None
    server_locale: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and how it is to be shown.

    Attributes:
        text: a question that leads to this answer without any memory.
        asked: the question as typed, to be quoted.
        quote: the line with that quotation, where it is drawn already.
        private: whether only the asker is to see it.
        line: the question, where this is the answer to it alone.
    """

    answer: Answer
    language: Language
    text: str
    asked: str | None
    owner: int
    private: bool
    steps: bool = False
    quote: str | None = None
    line: Line | None = None


class Desk:
    """Asks the tutor on behalf of Discord users.

    Attributes:
        tutor, store, settings, studio, metrics: as handed down by `bot.app`.
        clock: seconds that never go back.
        patience_s: how long an answer waits for the store before it goes on without; 0: for ever.
        memory: what was said last.
        misread: where questions that were not answered are noted.
        turn: to be taken for work that keeps the loop busy.
        wordings: of the questions that are kept, by language and whether the steps are shown.
    """

    def __init__(
        self,
        tutor: Tutor,
        store: Store,
        settings: Settings,
        *,
        clock: Callable[[], float] = time.monotonic,
        patience_s: float = 0.4,
        studio: Studio | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        self.tutor = tutor
        self.store = store
        self.settings = settings
        self.studio = studio
        self.metrics = metrics
        self.clock = clock
        self.patience_s = patience_s
        self.turn = Turn()
        self.misread = MisreadLog(settings.misread_log)
        self.wordings: WeakKeyDictionary[Line, dict[tuple[Language, bool], Wording]] = WeakKeyDictionary()
        self._lines: Conversations[tuple[str, Defaults], Line] = Conversations(LINES, LINES_S)
        self.memory = Recollection(settings.conversation_limit, settings.conversation_minutes * 60, clock)
        self._users: Conversations[int, UserSettings] = Conversations(settings.conversation_limit, FRESH_S)
        self._courses: Conversations[int, CourseSettings] = Conversations(10_000, FRESH_S)

    # settings

    async def chosen(self, user: int) -> UserSettings:
        """What a user chose; the defaults while the store cannot tell."""
        known = self._users.recall(user, self.clock())
        if known is None:
            known = await self._patiently(self.store.settings(user), UserSettings())
            self._users.remember(user, known, self.clock())
        return known

    async def choose(self, user: int, chosen: UserSettings) -> None:
        """Store what a user chose."""
        await self.store.set_settings(user, chosen)
        self._users.remember(user, chosen, self.clock())

    async def course(self, guild: int | None) -> CourseSettings:
        """What the instructor of a server chose."""
        if guild is None:
            return CourseSettings(private=False)
        known = self._courses.recall(guild, self.clock())
        if known is None:
            known = await self._patiently(self.store.course(guild), CourseSettings())
            self._courses.remember(guild, known, self.clock())
        return known

    async def set_course(self, guild: int, course: CourseSettings) -> None:
        """Store what an instructor chose."""
        await self.store.set_course(guild, course)
        self._courses.remember(guild, course, self.clock())

    async def language(self, who: Asker, text: str = "") -> Language:
        """The language to speak to someone who wrote `text`."""
        course = await self.course(who.guild)
        return languages.choose(
            user=(await self.chosen(who.user)).language,
            text=text,
            locale=who.locale,
            course=course.language,
            server=who.server_locale,
            default=self.settings.language,
        )

    async def private(self, who: Asker, asked: bool | None = None) -> bool:
        """Whether an answer is for the asker alone: as asked, else as the user, else as the course chose."""
        if asked is not None:
            return asked
        own = (await self.chosen(who.user)).private
        return own if own is not None else (await self.course(who.guild)).private

    async def defaults(self, guild: int | None) -> Defaults:
        """What a question in this server takes for granted."""
        course = await self.course(guild)
        warm, cell = course.temperature_C, course.cell
        return Defaults(
            temperature_C=self.settings.temperature_C if warm is None else warm,
            cell=cell or self.settings.cell,
        )

    # questions

    async def ask(
        self,
        who: Asker,
        text: str,
        *,
        language: Language | None = None,
        private: bool | None = None,
        after: Context | None = None,
        fresh: bool = False,
        quoted: bool = True,
    ) -> Reply:
        """Answer a question in the words of a user.

        Args:
            who: asks, and where.
            text: the question; what is longer than `limits.QUESTION` is cut off.
            language: of the answer; chosen from user and question by default.
            private: as the user asked for it.
            after: the conversation that it continues; the last one of this user in this channel by default.
            fresh: it continues none.
            quoted: these are the user's own words, to be shown and offered again.
        """
        text = text[: limits.QUESTION]
        spoken = language or await self.language(who, text)
        context = None if fresh else after or self.memory.last(who.user, who.channel)
        defaults = await self.defaults(who.guild)
        line = self._line(text, defaults)
        async with self._turn_of(line):
            answer = self.tutor.ask(line, context=context, language=spoken)
            again = self.tutor.say(answer.query, spoken) if answer.follows and answer.query else text
        self.memory.remember(who.user, who.channel, answer.context)
        self.misread.note(answer, self.tutor)
        if self.metrics is not None:
            self.metrics.question(answer)
        if quoted:
            self.memory.note(who.user, text)
        return Reply(
            answer=answer,
            language=spoken,
            text=again,
            asked=text if quoted else None,
            owner=who.user,
            private=await self.private(who, private),
            line=line if line.gave(answer) else None,
        )

    async def answer(
        self, who: Asker, query: Query, *, language: Language | None = None, private: bool | None = None
    ) -> Reply:
        """Answer a question that was chosen, not typed."""
        spoken = language or await self.language(who)
        async with self.turn:
            answer = self.tutor.answer(query, language=spoken)
        self.memory.remember(who.user, who.channel, answer.context)
        return Reply(
            answer=answer,
            language=spoken,
            text=self.tutor.say(query, spoken),
            asked=None,
            owner=who.user,
            private=await self.private(who, private),
        )

    async def again(
        self, who: Asker, text: str, language: Language, *, steps: bool = False, private: bool = False
    ) -> Reply:
        """The answer to the question of a button, without any memory."""
        defaults = await self.defaults(who.guild)
        line = self._line(text, defaults)
        async with self._turn_of(line):
            answer = self.tutor.ask(line, language=language)
        return Reply(
            answer=answer,
            language=language,
            text=text,
            asked=None,
            owner=who.user,
            private=private,
            steps=steps,
            line=line if line.gave(answer) else None,
        )

    def _line(self, text: str, defaults: Defaults) -> Line:
        """A question as far as it was worked on: a class asks the same ones, and buttons ask them again."""
        line = self._lines.recall((text, defaults), self.clock())
        if line is None:
            line = Line(text, defaults)
            self._lines.remember((text, defaults), line, self.clock())
        return line

    def _turn_of(self, line: Line) -> AbstractAsyncContextManager[None]:
        """The turn, for a question that is new; one that is known takes no time worth waiting for."""
        return self.turn if line.answer is None else nullcontext()

    async def forget(self, user: int) -> None:
        """Remove all that is known about a user, in the store and in memory."""
        await self.store.forget(user)
        self._lines.forget(lambda _: True)
        self._users.forget(lambda key: key == user)
        self.memory.forget(user)

    # the store

    async def _patiently(self, work: Awaitable[T], otherwise: T) -> T:
        try:
            return await within(self.patience_s, work)
        except (StoreError, TimeoutError) as error:
            _log.warning("the store did not answer: %s", type(error).__name__)
            return otherwise
