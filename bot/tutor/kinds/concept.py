"""A concept card, or one of its sections, with the numbers that it mentions computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lessons import cards
from bot.tutor.answer import Card, Solved
from grammar.queries import Concept, Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.answer import Quantity


def answer(query: Concept, number: Callable[[str], Quantity]) -> Solved:
    """The card or its section as one block; no results: its numbers are examples, not answers.

    Args:
        query: the card, and the section if one is asked for (see `bot.lessons.cards`).
        number: the answer to a question of the card, given as text in English.

    Raises:
        UnknownCard, UnknownSection: no such card, or no such section of it.
    """
    questions = cards.number_questions(query.card)
    numbers = {name: number(questions[name]) for name in cards.needed(query.card, query.section)}
    return Solved(
        kind="concept",
        blocks=(Card(query.card, query.section, numbers),),
        concepts=(query.card, *cards.see(query.card)),
        next=_next(query),
    )


def _next(query: Concept) -> tuple[Query, ...]:
    """From a card to two of its sections, from a section to the next one and the card; a related card."""
    sections, related = cards.sections(query.card), cards.see(query.card)[0]
    if query.section not in sections:
        first = [Concept(card=query.card, section=section) for section in sections[:2]]
        return (*first, Concept(card=related))
    following = sections[(sections.index(query.section) + 1) % len(sections)]
    same = () if following == query.section else (Concept(card=query.card, section=following),)
    return (*same, Concept(card=query.card), Concept(card=related))
