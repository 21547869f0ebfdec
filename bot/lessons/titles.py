"""The titles of cards and the headings of sections, as a button says them and as they are typed back."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from bot.lessons import cards
from grammar.queries import Concept, Difference
from grammar.saying import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from grammar.reading import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
_LONGEST: Final = 120
_GIVEN: Final = re.compile(r"\d\s*(?:m[MV]|/)")


def titled(language: Language) -> Callable[[str, str | None], str]:
    """The title of a card (id, None), or the heading of a section (id, section), in a language."""

    def title(card: str, section: str | None) -> str:
        return cards.title(card, language) if section is None else cards.heading(card, section, language)

    return title


def named(text: str) -> Concept | Difference | None:
    """What a text is to the letter: a title, the heading of a section, or the difference of two titles."""
    if len(text) > _LONGEST or _GIVEN.search(text):
        return None  # numbers with units: spares the reading of the cards
    plain = _plain(text)
    return _titles().get(plain) or _difference(plain)


def _difference(plain: str) -> Difference | None:
    """The cards of "difference between … and …"; a title may hold an "and" of its own."""
    for first, second in _pairs(plain):
        one, other = _titles().get(first), _titles().get(second)
        if one and other and one.section is None and other.section is None:
            return Difference(first=one.card, second=other.card)
    return None


def _pairs(plain: str) -> Iterator[tuple[str, str]]:
    """Every way to read a text as the difference of two, in either language."""
    for before, between, behind in _frames():
        if plain.startswith(before) and plain.endswith(behind):
            inner = plain[len(before) : len(plain) - len(behind)]
            for found in re.finditer(re.escape(between), inner):
                yield _plain(inner[: found.start()]), _plain(inner[found.end() :])


@functools.cache
def _frames() -> tuple[tuple[str, str, str], ...]:
    """What stands before, between and behind the two of a difference, by language."""
    said = [phrases(language)["difference"] for language in _LANGUAGES]
    pieces = [_plain(text.format(first="|", second="|")).split("|") for text in said]
    return tuple((before, between, behind) for before, between, behind in pieces)


@functools.cache
def _titles() -> dict[str, Concept]:
    found: dict[str, Concept] = {}
    for language in _LANGUAGES:
        for card in cards.cards(language):
            found.setdefault(_plain(cards.title(card, language)), Concept(card=card))
            for section in cards.sections(card):
                heading = _plain(cards.heading(card, section, language))
                found.setdefault(heading, Concept(card=card, section=section))
    return found


def _plain(text: str) -> str:
    return text.strip().rstrip("?？ ").casefold()
