"""What the rest of the tutor may ask of the database, in the words of the course."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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

LEASE = timedelta(seconds=30)
"""For how long a claim holds: after this and one round of the timetable, another process takes over."""


class Store(Protocol):
    """The progress of all students.

    A method that stores returns after its commit; when it raises `StoreError`, nothing was stored.
    """

    # practice

    async def record(self, attempt: Attempt, session: QuizSession | None = None) -> bool:
        """Store an attempt, its card and slips, and with it the quiz's next state, all or nothing.

        False, and nothing is stored: this attempt id was stored before, the session was moved on by another
        click or is gone, or the question was asked before the student's deletion.
        """
        ...

    async def attempt(self, attempt: str) -> Attempt | None:
        """The attempt stored under an id: what to show on a second click."""
        ...

    async def history(self, user: UserId, limit: int = 50, skip: int = 0) -> Sequence[Attempt]:
        """A student's attempts, newest first."""
        ...

    async def due(self, user: UserId, now: datetime, limit: int) -> Sequence[SkillId]:
        """The skills to review, the longest overdue first."""
        ...

    async def memories(self, user: UserId) -> dict[SkillId, CardState]:
        """The memory of every skill that was practised."""
        ...

    async def mastery(self, user: UserId, now: datetime) -> Sequence[Mastery]:
        """How well each practised concept is known, the weakest first."""
        ...

    async def misconceptions(self, user: UserId) -> Sequence[Slip]:
        """The misconceptions that were shown; those not yet beaten first."""
        ...

    async def progress(self, user: UserId, now: datetime, zone: str = "UTC") -> Progress:
        """All of `/progress`; days are those of `zone`."""
        ...

    # quizzes that survive a restart

    async def save_session(self, session: QuizSession) -> bool:
        """Store the session's next state.  `version` is the stored one (0: new); it is one higher afterwards.

        False: another click was faster, or the session is gone; load it again.
        """
        ...

    async def load_session(self, session: str) -> QuizSession | None:
        """The stored session."""
        ...

    async def sessions(self, user: UserId) -> Sequence[QuizSession]:
        """All open sessions of a student, the last used first."""
        ...

    async def close_session(self, session: str) -> bool:
        """Drop a session; whether it was there."""
        ...

    async def keep_button(self, payload: JsonObject, user: UserId | None = None) -> str:
        """Store what does not fit into a button; the token (16 characters) to put there instead."""
        ...

    async def button(self, token: str) -> JsonObject | None:
        """What was stored for a button; None: too old, or deleted by its student."""
        ...

    async def drop_button(self, token: str) -> None:
        """Drop what was stored for a button that has done its work."""
        ...

    async def handle(self, interaction: str) -> bool:
        """Note that an interaction is handled; False when it was before (Discord replays them)."""
        ...

    # once across all processes

    async def reminders(self, now: datetime) -> Sequence[Due]:
        """The reminders whose time has come, at most two hours late, not yet sent."""
        ...

    async def daily(self, now: datetime) -> Sequence[Due]:
        """The guilds whose question of the day has come and is not yet posted."""
        ...

    async def claim(self, due: Due, now: datetime, lease: timedelta = LEASE) -> bool:
        """Take it; False when it is done or another process has it.  After `lease` another may.

        What was done with another `what` is not done yet.
        """
        ...

    async def done(self, due: Due, now: datetime) -> None:
        """Note that what was claimed has happened, and with what."""
        ...

    async def done_with(self, key: str) -> str | None:
        """With what it was done; None: not done, or with nothing in particular."""
        ...

    # choices

    async def settings(self, user: UserId) -> UserSettings:
        """A student's choices, or the defaults."""
        ...

    async def set_settings(self, user: UserId, settings: UserSettings) -> None:
        """Store a student's choices."""
        ...

    async def set_on_leaderboard(self, user: UserId, guild: GuildId, *, on: bool) -> None:
        """Put a student on the leaderboard of a guild, of this one alone, or take them off."""
        ...

    async def set_sharing(self, user: UserId, guild: GuildId, *, on: bool) -> None:
        """Whether the instructor of a guild, of this one alone, sees a student's own numbers."""
        ...

    async def is_sharing(self, user: UserId, guild: GuildId) -> bool:
        """Whether the instructor of a guild sees a student's own numbers."""
        ...

    async def course(self, guild: GuildId) -> CourseSettings:
        """A guild's course, or the defaults."""
        ...

    async def set_course(self, guild: GuildId, settings: CourseSettings) -> None:
        """Store a guild's course."""
        ...

    async def questions(self, guild: GuildId) -> Sequence[Question]:
        """A guild's own questions, by id."""
        ...

    async def all_questions(self) -> Mapping[GuildId, Sequence[Question]]:
        """The own questions of every guild."""
        ...

    async def import_questions(self, guild: GuildId, questions: Sequence[Question]) -> None:
        """Store checked questions, each in the place of one with the same id."""
        ...

    async def drop_questions(self, guild: GuildId, ids: Sequence[str] | None = None) -> int:
        """Drop a guild's questions (None: all); how many there were."""
        ...

    # groups

    async def class_report(self, guild: GuildId | None, since: datetime) -> ClassReport:
        """How a class (None: everybody) does; individuals only where they agreed, no small groups."""
        ...

    async def leaderboard(self, guild: GuildId, since: datetime, limit: int = 10) -> Sequence[StudentLine]:
        """The students who joined it in that guild, most right answers first."""
        ...

    async def daily_result(self, guild: GuildId, since: datetime, until: datetime) -> DailyResult | None:
        """How a guild's question of the day went, first tries only; None: nobody answered."""
        ...

    # privacy

    async def export(self, user: UserId) -> bytes:
        """All that is stored about a student, as JSON."""
        ...

    async def forget(self, user: UserId) -> None:
        """Remove all that is stored about a student, at once, and from restored backups."""
        ...

    async def deletions(self) -> Mapping[UserId, datetime]:
        """Who was forgotten lately, and when."""
        ...

    async def forget_again(self, wanted: Mapping[UserId, datetime]) -> int:
        """After a restore: apply deletions that this database does not know; how many."""
        ...

    # upkeep

    async def purge(self) -> int:
        """Drop what is no longer needed; how many rows.  To be called once a day."""
        ...

    async def rebuild(self) -> int:
        """Make cards and slips anew from the log of attempts; how many there are."""
        ...

    async def close(self) -> None:
        """Finish what waits and close the database."""
        ...
