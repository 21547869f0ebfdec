"""A topic as a student names it: "sglt1", "Resting potential", 静息电位, "the pump"."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from bot.lessons import cards, routing
from bot.quiz.own import registry
from bot.quiz.schedule import topics
from grammar.parse import language_of
from grammar.queries import Concept

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress.words import ConceptId, GuildId

_LONGEST: Final = 100
_LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")


def topic_of(text: str, guild: GuildId | None = None) -> ConceptId | None:
    """The concept that is named by id, by its title in either language, or in other words.

    Args:
        text: as typed.
        guild: the class, whose instructor may have named topics of their own.
    """
    plain = _plain(text[:_LONGEST])
    for own in registry.topics(guild):
        if plain in {_plain(own.id), *(_plain(own.title_in(language)) for language in _LANGUAGES)}:
            return own.id
    for topic in topics():
        if plain in {_plain(topic), *(_plain(cards.title(topic, language)) for language in _LANGUAGES)}:
            return topic
    route = routing.route(text[:_LONGEST], language_of(text))
    found = route.query.card if route is not None and isinstance(route.query, Concept) else None
    return found if found in topics() else None


def is_known(topic: ConceptId) -> bool:
    """Whether it is a concept or an instructor's topic; an older version may have had others."""
    return topic in cards.cards("en") or registry.topic(topic) is not None


def title(topic: ConceptId, language: Language) -> str:
    """The name of a concept, or of an instructor's topic."""
    own = registry.topic(topic)
    if own is not None:
        return own.title_in(language)
    if topic in cards.cards(language):
        return cards.title(topic, language)
    return topic.split("_", 2)[-1].replace("_", " ")  # an instructor's, dropped since


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").split())
