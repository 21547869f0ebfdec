"""Concept cards: what the course teaches, in both languages.

Nothing is read at import; the first call reads and checks all files (see `loading`).  A part of a card is a
section by its id, or one of `PARTS`, or None for the card as a whole.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.language import speaker
from bot.lessons.loading import BOLD, FIELD, LANGUAGES, CardText, Section, read_cards
from bot.tutor.answer import Say
from physics.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.language import Language

PARTS: Final = ("summary", "idea", "misunderstanding")
"""What every card has and may be asked for like a section; no section has one of these names."""

_FOLDER: Final = Path(__file__).parent


class UnknownCard(UnknownName):
    """No such card."""


class UnknownSection(UnknownName):
    """The card has no such section."""


def cards(language: Language) -> Mapping[str, CardText]:
    """Every card of a language by id; read once, at the first call for any language.

    Raises:
        BadData: the files have faults; all of them are listed.
    """
    return _all()[language]


def card_text(
    card: str, section: str | None, numbers: Mapping[str, str], language: Language, *, plain: bool = False
) -> str:
    """A card, or a part of it, as markdown: a section starts with its question and the direct answer.

    Args:
        card: id of the card.
        section: the part, see the head of this module.
        numbers: name -> the number as it is to be printed, with its unit; those of `needed` at least.
        language: of the text.
        plain: without the marks of markdown.

    Raises:
        UnknownCard, UnknownSection: no such card, or no such section of it.
        KeyError: a number is missing, by name.
    """
    one = _card(card, language)
    paragraphs = _whole(one, language) if section is None else _part(one, section)
    text = FIELD.sub(lambda field: numbers[field[1]], "\n\n".join(paragraphs))
    return without_markdown(text) if plain else text


def sections(card: str) -> tuple[str, ...]:
    """The sections of a card by id, in its order, without `PARTS`."""
    return tuple(_card(card, "en").sections)


def heading(card: str, section: str, language: Language) -> str:
    """The question that a section answers.

    Raises:
        UnknownCard, UnknownSection: no such card, or no such section of it.
    """
    return _section(_card(card, language), section).heading


def title(card: str, language: Language) -> str:
    """The name of a card."""
    return _card(card, language).title


def summary(card: str, language: Language) -> str:
    """A card in one sentence."""
    return _card(card, language).summary


def example(card: str, language: Language) -> str:
    """A question on the matter of the card that the tutor answers in numbers."""
    return _card(card, language).example


def see(card: str) -> tuple[str, ...]:
    """The cards to read next, most related first."""
    return _card(card, "en").see


def number_questions(card: str) -> Mapping[str, str]:
    """The numbers of a card: name -> the question, in English, whose answer it is."""
    return _card(card, "en").numbers


def needed(card: str, section: str | None) -> tuple[str, ...]:
    """Names of the numbers that `card_text` prints for the same part, in either language."""
    one = _card(card, "en")
    bodies = (one.idea, one.misunderstanding) if section is None else (_body(one, section),)
    return tuple(dict.fromkeys(name for body in bodies for name in FIELD.findall(body)))


def without_markdown(text: str) -> str:
    """The text without the marks of **bold**."""
    return BOLD.sub(r"\1", text)


@functools.cache
def _all() -> Mapping[Language, Mapping[str, CardText]]:
    return read_cards(
        {
            (language, path.stem): path.read_text(encoding="utf-8")
            for language in LANGUAGES
            for path in sorted((_FOLDER / language).glob("*.md"))
        }
    )


def _card(card: str, language: Language) -> CardText:
    known = cards(language)
    if card not in known:
        raise UnknownCard(card, tuple(known))
    return known[card]


def _section(card: CardText, section: str) -> Section:
    if section not in card.sections:
        raise UnknownSection(f"{card.id}.{section}", tuple(card.sections))
    return card.sections[section]


def _body(card: CardText, part: str) -> str:
    parts = {"summary": card.summary, "idea": card.idea, "misunderstanding": card.misunderstanding}
    return parts[part] if part in parts else _section(card, part).body


def _whole(card: CardText, language: Language) -> list[str]:
    say = speaker(language).say
    titles = say(Say("card-separator")).join(title(other, language) for other in card.see)
    return [
        f"**{card.title}**",
        card.summary,
        card.idea,
        f"**{say(Say('card-misunderstanding'))}**\n{card.misunderstanding}",
        say(Say("card-see", {"cards": titles})),
        say(Say("card-example", {"question": card.example})),
    ]


def _part(card: CardText, part: str) -> list[str]:
    if part in PARTS:
        return [f"**{card.title}**", _body(card, part)]
    section = _section(card, part)
    return [f"**{section.heading}**", section.body, f"**{card.title}**\n{card.summary}"]
