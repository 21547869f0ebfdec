"""Which class is asked which questions of its instructor.

The questions are kept in the store; `load` takes them up at the start, `refresh` when a quiz begins, so that
a running bot asks what was imported a moment ago.
"""

from __future__ import annotations

import asyncio
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
    from bot.quiz.templates.template import Template

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
    templates: tuple[Template, ...] = ()
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
        stored = tuple(await store.questions(one))
        if stored != _known(one).stored:  # many questions take a second: not on the event loop
            _take_up(one, await asyncio.to_thread(_read, one, stored))
    return tuple(template.id for one in _for(guild) for template in _known(one).templates)


def put(guild: GuildId, questions: Sequence[Question]) -> None:
    """Take up these questions of a class instead of those before; one that cannot be read is left out."""
    stored = tuple(questions)
    if stored != _known(guild).stored:
        _take_up(guild, _read(guild, stored))


def topics(guild: GuildId | None) -> Iterable[Topic]:
    """The topics that instructors named for a class."""
    return [topic for one in _for(guild) for topic in _known(one).topics]


def topic(id: str) -> Topic | None:  # noqa: A002 - the word of the table
    """The instructor's topic of that id."""
    every = (topic for one in _classes.values() for topic in one.topics)
    return next((one for one in every if one.id == id), None)


def _for(guild: GuildId | None) -> tuple[GuildId, ...]:
    return (EVERYBODY,) if guild in (None, EVERYBODY) else (EVERYBODY, guild)


def _known(guild: GuildId) -> _Class:
    return _classes.get(guild, _Class())


def _read(guild: GuildId, stored: tuple[Question, ...]) -> _Class:
    """The questions of a class; what cannot be read any more is left out."""
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
    return _Class(stored, tuple(written), tuple(topics.values()))


def _take_up(guild: GuildId, new: _Class) -> None:
    before = {one.id for one in _known(guild).templates}
    templates.put(new.templates, gone=before - {one.id for one in new.templates})
    _forget_questions()
    _classes[guild] = new


def _forget_questions() -> None:
    """A question that was made before may have changed."""
    from bot.quiz.making import make

    make.cache_clear()


@functools.cache
def _tutor() -> Tutor:
    return Tutor()
