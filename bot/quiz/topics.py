"""A topic as a student names it: "sglt1", "Resting potential", 静息电位, "the pump"."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from bot.lessons import cards, routing
from bot.quiz.schedule import topics
from grammar.parse import language_of
from grammar.queries import Concept

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress.words import ConceptId

_LONGEST: Final = 100
_LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")


def topic_of(text: str) -> ConceptId | None:
    """The concept that is named by id, by its title in either language, or in other words."""
    plain = _plain(text[:_LONGEST])
    for topic in topics():
        if plain in {_plain(topic), *(_plain(cards.title(topic, language)) for language in _LANGUAGES)}:
            return topic
    route = routing.route(text[:_LONGEST], language_of(text))
    found = route.query.card if route is not None and isinstance(route.query, Concept) else None
    return found if found in topics() else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").split())
