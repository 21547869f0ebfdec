"""Which class is asked which questions of its instructor.

The questions are kept in the store; `load` takes them up at the start, `refresh` when a quiz begins, so that
a running bot asks what was imported a moment ago.
"""

from __future__ import annotations

import functools
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.quiz import templates
from bot.quiz.own.drafts import template_of
from bot.quiz.own.reading import read_body
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language import Language
    from bot.progress import Question, Store
    from bot.progress.words import GuildId
    from bot.quiz.own.values import OwnTopic

EVERYBODY: Final = 0
"""In the place of a guild: questions for all classes, and for the terminal."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Topic:
    """An instructor's topic, by an id that no other class has."""

    id: str
    own: OwnTopic

    def title_in(self, language: Language) -> str:
        """Its name in a language, else in the other one."""
        title = self.own.title
        return (title.zh or title.en or "") if language == "zh" else (title.en or title.zh or "")


@dataclass(frozen=True, slots=True)
class _Class:
    stored: tuple[Question, ...] = ()
    templates: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()


_classes: dict[GuildId, _Class] = {}


def prefix(guild: GuildId) -> str:
    """How the ids of a class's templates and topics begin."""
    return f"own_{guild}_"


async def load(store: Store) -> None:
    """Take up the questions of all classes.

    Raises:
        StoreError: they cannot be read.
    """
    for guild, questions in (await store.all_questions()).items():
        put(guild, questions)


async def refresh(store: Store, guild: GuildId | None) -> tuple[str, ...]:
    """The templates for a class (None: for none in particular), as they are stored now.

    Raises:
        StoreError: they cannot be read.
    """
    for one in _for(guild):
        put(one, await store.questions(one))
    return tuple(id_ for one in _for(guild) if one in _classes for id_ in _classes[one].templates)


def put(guild: GuildId, questions: Sequence[Question]) -> None:
    """Take up these questions of a class instead of those before; one that cannot be read is left out."""
    stored = tuple(questions)
    before = _classes.get(guild, _Class())
    if stored == before.stored:
        return
    written, topics = [], dict[str, Topic]()
    for question in stored:
        found, faults = read_body(question.body, _tutor())
        if faults:
            why = faults[0].say.id
            _log.warning("question %s of %s cannot be asked any more: %s", question.id, guild, why)
            continue
        written += [template_of(one, prefix(guild)) for one in found]
        named = [Topic(f"{prefix(guild)}{one.topic.id}", one.topic) for one in found if one.topic]
        topics |= {one.id: one for one in named}
    ids = tuple(one.id for one in written)
    templates.put(written, gone=set(before.templates) - set(ids))
    _forget_questions()
    _classes[guild] = _Class(stored, ids, tuple(topics.values()))


def topics(guild: GuildId | None) -> Iterable[Topic]:
    """The topics that instructors named for a class."""
    return [topic for one in _for(guild) if one in _classes for topic in _classes[one].topics]


def topic(id: str) -> Topic | None:  # noqa: A002 - the word of the table
    """The instructor's topic of that id."""
    every = (topic for one in _classes.values() for topic in one.topics)
    return next((one for one in every if one.id == id), None)


def _for(guild: GuildId | None) -> tuple[GuildId, ...]:
    return (EVERYBODY,) if guild in (None, EVERYBODY) else (EVERYBODY, guild)


def _forget_questions() -> None:
    """A question that was made before may have changed."""
    from bot.quiz.making import make

    make.cache_clear()


@functools.cache
def _tutor() -> Tutor:
    return Tutor()
