"""The store on SQLAlchemy: each method hands one function to the writer or to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from . import choices, faults, learning, once, privacy, reading, reports, sessions
from .store import LEASE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime, timedelta
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

    from .locks import FileLock
    from .scheduling import Schedule
    from .words import (
        Attempt,
        CardState,
        ClassReport,
        CourseSettings,
        DailyResult,
        Due,
        GuildId,
        JsonObject,
        Mastery,
        Progress,
        Question,
        QuizSession,
        SkillId,
        Slip,
        StudentLine,
        UserId,
        UserSettings,
    )
    from .writer import Writer

T = TypeVar("T")


class SqlStore:
    """Implements `Store`.  Made by `opening.open_store`; an async context manager that closes itself."""

    def __init__(
        self,
        writer: Writer,
        readers: AsyncEngine,
        schedule: Schedule,
        clock: Callable[[], datetime],
        *,
        path: Path | None = None,
        lock: FileLock | None = None,
    ) -> None:
        self.writer = writer
        self._readers = readers
        self._schedule = schedule
        self._clock = clock
        self._path = path
        self._lock = lock

    async def __aenter__(self) -> SqlStore:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def record(self, attempt: Attempt, session: QuizSession | None = None) -> bool:
        """See `Store.record`."""
        try:
            return await self.writer.do(
                lambda c: learning.record(c, attempt, session, self._schedule),
                about=[_user(attempt.user)] if session is None else [_user(attempt.user), _quiz(session.id)],
            )
        except learning.MovedOnError:
            return False

    async def attempt(self, attempt: str) -> Attempt | None:
        """See `Store.attempt`."""
        return await self._read(lambda c: reading.attempt(c, attempt))

    async def history(self, user: UserId, limit: int = 50, skip: int = 0) -> Sequence[Attempt]:
        """See `Store.history`."""
        return await self._read(lambda c: reading.history(c, user, limit, skip))

    async def due(self, user: UserId, now: datetime, limit: int) -> Sequence[SkillId]:
        """See `Store.due`."""
        return await self._read(lambda c: reading.due(c, user, now, limit))

    async def memories(self, user: UserId) -> dict[SkillId, CardState]:
        """See `Store.memories`."""
        return await self._read(lambda c: reading.memories(c, user))

    async def mastery(self, user: UserId, now: datetime) -> Sequence[Mastery]:
        """See `Store.mastery`."""
        return await self._read(lambda c: reading.mastery(c, user, now, self._schedule))

    async def misconceptions(self, user: UserId) -> Sequence[Slip]:
        """See `Store.misconceptions`."""
        return await self._read(lambda c: reading.misconceptions(c, user))

    async def progress(self, user: UserId, now: datetime, zone: str = "UTC") -> Progress:
        """See `Store.progress`."""
        return await self._read(lambda c: reading.progress(c, user, now, zone, self._schedule))

    async def save_session(self, session: QuizSession) -> bool:
        """See `Store.save_session`."""
        return await self.writer.do(lambda c: sessions.move(c, session), about=[_quiz(session.id)])

    async def load_session(self, session: str) -> QuizSession | None:
        """See `Store.load_session`."""
        return await self._read(lambda c: sessions.load(c, session))

    async def sessions(self, user: UserId) -> Sequence[QuizSession]:
        """See `Store.sessions`."""
        return await self._read(lambda c: sessions.of_user(c, user))

    async def close_session(self, session: str) -> bool:
        """See `Store.close_session`."""
        return await self.writer.do(lambda c: sessions.close(c, session), about=[_quiz(session)])

    async def keep_button(self, payload: JsonObject, user: UserId | None = None) -> str:
        """See `Store.keep_button`."""
        now = self._clock()
        return await self.writer.do(lambda c: sessions.keep_button(c, payload, user, now), about=[])

    async def button(self, token: str) -> JsonObject | None:
        """See `Store.button`."""
        return await self._read(lambda c: sessions.button(c, token))

    async def drop_button(self, token: str) -> None:
        """See `Store.drop_button`."""
        await self.writer.do(lambda c: sessions.drop_button(c, token), about=[f"button {token}"])

    async def handle(self, interaction: str) -> bool:
        """See `Store.handle`."""
        now = self._clock()
        return await self.writer.do(
            lambda c: sessions.handle(c, interaction, now), about=[f"interaction {interaction}"]
        )

    async def reminders(self, now: datetime) -> Sequence[Due]:
        """See `Store.reminders`."""
        return await self._read(lambda c: once.reminders(c, now))

    async def daily(self, now: datetime) -> Sequence[Due]:
        """See `Store.daily`."""
        return await self._read(lambda c: once.daily(c, now))

    async def claim(self, due: Due, now: datetime, lease: timedelta = LEASE) -> bool:
        """See `Store.claim`."""
        return await self.writer.do(lambda c: once.claim(c, due, now, lease), about=[f"once {due.key}"])

    async def done(self, due: Due, now: datetime) -> None:
        """See `Store.done`."""
        await self.writer.do(lambda c: once.done(c, due, now), about=[f"once {due.key}"])

    async def done_with(self, key: str) -> str | None:
        """See `Store.done_with`."""
        return await self._read(lambda c: once.done_with(c, key))

    async def settings(self, user: UserId) -> UserSettings:
        """See `Store.settings`."""
        return await self._read(lambda c: choices.user(c, user))

    async def set_settings(self, user: UserId, settings: UserSettings) -> None:
        """See `Store.set_settings`."""
        await self.writer.do(lambda c: choices.set_user(c, user, settings), about=[_user(user)])

    async def set_on_leaderboard(self, user: UserId, guild: GuildId, *, on: bool) -> None:
        """See `Store.set_on_leaderboard`."""
        await self.writer.do(lambda c: choices.set_on_leaderboard(c, user, guild, on), about=[_user(user)])

    async def set_sharing(self, user: UserId, guild: GuildId, *, on: bool) -> None:
        """See `Store.set_sharing`."""
        await self.writer.do(lambda c: choices.set_sharing(c, user, guild, on), about=[_user(user)])

    async def is_sharing(self, user: UserId, guild: GuildId) -> bool:
        """See `Store.is_sharing`."""
        return await self._read(lambda c: choices.is_sharing(c, user, guild))

    async def course(self, guild: GuildId) -> CourseSettings:
        """See `Store.course`."""
        return await self._read(lambda c: choices.course(c, guild))

    async def set_course(self, guild: GuildId, settings: CourseSettings) -> None:
        """See `Store.set_course`."""
        await self.writer.do(lambda c: choices.set_course(c, guild, settings), about=[_guild(guild)])

    async def questions(self, guild: GuildId) -> Sequence[Question]:
        """See `Store.questions`."""
        return await self._read(lambda c: choices.imported(c, guild))

    async def all_questions(self) -> Mapping[GuildId, Sequence[Question]]:
        """See `Store.all_questions`."""
        return await self._read(choices.all_imported)

    async def import_questions(self, guild: GuildId, questions: Sequence[Question]) -> None:
        """See `Store.import_questions`."""
        now = self._clock()
        await self.writer.do(
            lambda c: choices.import_questions(c, guild, questions, now), about=[_guild(guild)]
        )

    async def drop_questions(self, guild: GuildId, ids: Sequence[str] | None = None) -> int:
        """See `Store.drop_questions`."""
        return await self.writer.do(lambda c: choices.drop_questions(c, guild, ids), about=[_guild(guild)])

    async def class_report(self, guild: GuildId | None, since: datetime) -> ClassReport:
        """See `Store.class_report`."""
        return await self._read(lambda c: reports.class_report(c, guild, since))

    async def leaderboard(self, guild: GuildId, since: datetime, limit: int = 10) -> Sequence[StudentLine]:
        """See `Store.leaderboard`."""
        return await self._read(lambda c: reports.leaderboard(c, guild, since, limit))

    async def daily_result(self, guild: GuildId, since: datetime, until: datetime) -> DailyResult | None:
        """See `Store.daily_result`."""
        return await self._read(lambda c: reports.daily_result(c, guild, since, until))

    async def export(self, user: UserId) -> bytes:
        """See `Store.export`."""
        now = self._clock()
        return await self._read(lambda c: privacy.export(c, user, now))

    async def forget(self, user: UserId) -> None:
        """See `Store.forget`."""
        now = self._clock()

        def job(connection: Connection) -> None:
            if self._path is not None:
                privacy.note(self._path, user, now)
            privacy.forget(connection, user, now)

        await self.writer.do(job)
        await self.writer.fold()

    async def deletions(self) -> Mapping[UserId, datetime]:
        """See `Store.deletions`."""
        return await self._read(privacy.deleted)

    async def forget_again(self, wanted: Mapping[UserId, datetime]) -> int:
        """See `Store.forget_again`."""

        def job(connection: Connection) -> int:
            if self._path is not None:
                for user, at in wanted.items():
                    privacy.note(self._path, user, at)
            return privacy.apply(connection, wanted)

        count = await self.writer.do(job)
        await self.writer.fold()
        return count

    async def purge(self) -> int:
        """See `Store.purge`."""
        now = self._clock()

        def job(connection: Connection) -> int:
            if self._path is not None:
                privacy.trim_ledger(self._path, now)
            return privacy.purge(connection, now)

        return await self.writer.do(job)

    async def rebuild(self) -> int:
        """See `Store.rebuild`."""
        return await self.writer.do(lambda c: learning.rebuild(c, self._schedule))

    async def close(self) -> None:
        """See `Store.close`; readers first, so that the last connection is the one that may write."""
        try:
            await self._readers.dispose()
        finally:
            await self.writer.close()
            if self._lock is not None:
                self._lock.close()

    async def _read(self, query: Callable[[Connection], T]) -> T:
        try:
            async with self._readers.connect() as connection:
                return await connection.run_sync(query)
        except (SQLAlchemyError, OSError) as error:
            raise faults.typed(error, self._path) from None


# What a job is about.  Those that find rows in another way than by these names have their turn alone.


def _user(user: UserId) -> str:
    return f"user {user}"


def _quiz(session: str) -> str:
    return f"quiz {session}"


def _guild(guild: GuildId) -> str:
    return f"guild {guild}"
