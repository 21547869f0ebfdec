"""The words of the course that the store speaks: frozen values, no SQL.

All times are aware and in UTC.  Users and guilds are Discord snowflakes; the one person at a terminal is
`LOCAL_USER`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from typing import TypeAlias

UserId: TypeAlias = int
GuildId: TypeAlias = int
ChannelId: TypeAlias = int
SkillId: TypeAlias = str
ConceptId: TypeAlias = str
MisconceptionId: TypeAlias = str
Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
JsonObject: TypeAlias = Mapping[str, Json]

LOCAL_USER: UserId = 0


class Outcome(StrEnum):
    """How an answer was judged."""

    RIGHT = "right"
    UNIT = "unit"  # right, but in the wrong unit
    SIGN = "sign"  # right size, wrong sign
    CLOSE = "close"  # an arithmetic slip
    MISCONCEPTION = "misconception"  # explained by a known one
    WRONG = "wrong"  # unexplained
    GAVE_UP = "gave_up"


class Mode(StrEnum):
    """In which kind of practice the question was asked."""

    PRACTICE = "practice"
    REVIEW = "review"
    EXAM = "exam"
    DAILY = "daily"
    GUIDED = "guided"


class Rating(IntEnum):
    """How well a question went, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One answered question; the log of these is the truth from which all else can be rebuilt.

    Attributes:
        id: the id of the Discord interaction (or any unique text of 1 to 64 characters); the same id counts
            once. skill: what is practised and scheduled; `concept` is the concept card it belongs to.
            template, seed, language: enough to ask the same question again. given: the answer as typed.
            misconception: the one that the answer showed; `trap`: the one that the question was made to test.
            hints, tries: how many hints were seen, and which try this was (from 1).
    """

    id: str
    user: UserId
    skill: SkillId
    concept: ConceptId
    template: str
    seed: int
    language: str
    asked_at: datetime
    answered_at: datetime
    given: str
    outcome: Outcome
    guild: GuildId | None = None
    misconception: MisconceptionId | None = None
    trap: MisconceptionId | None = None
    hints: int = 0
    tries: int = 1
    mode: Mode = Mode.PRACTICE

    def __post_init__(self) -> None:
        faults = [
            *(["id has 1 to 64 characters"] if not 1 <= len(self.id) <= 64 else []),
            *(["seed fits 64 bits"] if not -(2**63) <= self.seed < 2**63 else []),
            *(["hints >= 0 and tries >= 1"] if self.hints < 0 or self.tries < 1 else []),
            *(["asked_at and answered_at are in UTC"] if not _utc(self.asked_at, self.answered_at) else []),
        ]
        if faults:
            raise ValueError("an attempt needs: " + "; ".join(faults))

    @property
    def right(self) -> bool:
        """Whether the answer counts as right."""
        return self.outcome is Outcome.RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """The memory of one skill (FSRS): stability in days, difficulty 1 to 10."""

    state: int
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    last_review: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A misconception that a student showed.

    Attributes:
        times: how often it was shown; `last_at`: when last, in which `skill`.
        dodged: how many traps made for it were passed since.
    """

    misconception: MisconceptionId
    times: int
    dodged: int
    last_at: datetime
    skill: SkillId

    @property
    def open(self) -> bool:
        """Shown at least twice and not yet beaten: ask it again in a new dress."""
        return self.times >= 2 and self.dodged < 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mastery:
    """How well one concept is known.

    Attributes:
        recall: probability (0 to 1) of knowing it now, mean over its skills.
        level: 0 to 1; recall weighted by how long it will last (half at a stability of one week).
        due: how many of its skills are due.
    """

    concept: ConceptId
    skills: int
    attempts: int
    right: int
    recall: float
    level: float
    due: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All of `/progress`.  `days`: (day in the student's zone, attempts, right), newest first."""

    attempts: int
    right: int
    streak: int
    due_today: int
    mastery: Sequence[Mastery]
    slips: Sequence[Slip]
    days: Sequence[tuple[str, int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSession:
    """A quiz that can be resumed.  `version` 0 is new; each save raises it by one.

    `state` is the quiz's own JSON; save refuses a version that is not the stored one (two clicks at once).
    """

    id: str
    user: UserId
    state: JsonObject
    started_at: datetime
    updated_at: datetime
    guild: GuildId | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UserSettings:
    """What a student chose; None means: as the course says.  Nothing is shared unless chosen."""

    language: str | None = None
    private: bool | None = None
    reminder: time | None = None
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseSettings:
    """What an instructor chose for a guild; None means: the tutor's default.  Empty `topics`: all."""

    language: str | None = None
    temperature_C: float | None = None
    cell: str | None = None
    channels: tuple[ChannelId, ...] = ()
    private: bool = True
    topics: tuple[ConceptId, ...] = ()
    daily_channel: ChannelId | None = None
    daily_time: time | None = None
    daily_zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done once across all processes, see `Store.claim`.

    Attributes:
        key: says what; of something daily it ends with the day.
        at: since when it is due.
        what: with what it is done: the commands that are sent, the question that is posted.
    """

    key: str
    at: datetime
    user: UserId | None = None
    guild: GuildId | None = None
    what: str | None = None

    @property
    def day_before(self) -> str:
        """The key of the same thing a day earlier, of something daily."""
        name, _, day = self.key.rpartition(":")
        return f"{name}:{date.fromisoformat(day) - timedelta(days=1)}"


@dataclass(frozen=True, slots=True)
class Question:
    """An instructor's own question: its id within the guild and its checked content."""

    id: str
    body: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Attempts at one thing by a group of students: a concept or a misconception."""

    id: str
    students: int
    attempts: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyResult:
    """How a question of the day went: first tries only.

    Attributes:
        template, seed: the question.
        students: how many answered; `right`: how many of them rightly.
        misconception: the commonest, where `SMALLEST_GROUP` students or more showed it.
    """

    template: str
    seed: int
    students: int
    right: int
    misconception: MisconceptionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentLine:
    """One student who agreed to be seen."""

    user: UserId
    attempts: int
    right: int
    last_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassReport:
    """How a class does.  Numbers of fewer than `SMALLEST_GROUP` students are left out.

    Attributes:
        students: how many practised.
        attempts, right: None when too few students practised.
        concepts: hardest first; `misconceptions`: commonest first.
        agreed: the students who chose to share their own line.
    """

    students: int
    attempts: int | None
    right: int | None
    concepts: Sequence[Tally] = ()
    misconceptions: Sequence[Tally] = ()
    agreed: Sequence[StudentLine] = field(default=())


SMALLEST_GROUP = 3


def utc_now() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def _utc(*times: datetime) -> bool:
    return all(t.tzinfo is not None and not t.utcoffset() for t in times)
