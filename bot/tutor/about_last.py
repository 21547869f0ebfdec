"""The last answer spoken of again: how it came about, what it rests on, which answers are kept beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Headline, Quantity, Say, Solved
from grammar.queries import Concept, Several

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.answer import Assumption, Result, Written
    from grammar.queries import Query

_KEPT: Final = 5


def headed(solved: Solved, first: Say) -> Solved:
    """The solution with one more sentence above it."""
    return replace(solved, blocks=(Headline(first), *solved.blocks))


def explained(query: Query) -> Query:
    """What explains the last answer: that of a number has its steps; of a card it is the idea."""
    return replace(query, section="idea") if isinstance(query, Concept) else query


def assumed_first(query: Query, assumed: Sequence[Assumption], *, warmth: bool) -> Say:
    """What the last answer rests on that nobody told: the temperature where that is asked, or all of it."""
    if not warmth:
        return Say("aside-assumed" if assumed else "aside-nothing-assumed")
    parts = query.parts if isinstance(query, Several) else (query,)
    told = next(
        (t for one in reversed(parts) if (t := getattr(one, "temperature_C", None)) is not None), None
    )
    return Say("aside-no-warmth") if told is None else Say("aside-warmth", {"warmth": Quantity(told, "°C")})


def about(solved: Solved | Say, named: Written) -> Say:
    """What a talk is about: the number that was found, or the question as it is called."""
    if not isinstance(solved, Solved) or not solved.results:
        return Say("aside-about-card", {"title": named})
    return _told(solved.results[0])


def sign_first(solved: Solved, sign: int) -> Solved:
    """The solution headed by whether its number has that sign; as it is where the number has none."""
    if not solved.results or solved.results[0].unit not in SIGNED:
        return solved
    first = solved.results[0]
    return headed(
        solved, Say("verdict-yes" if first.value * sign > 0.0 else "verdict-no", {"fact": _told(first)})
    )


def _told(one: Result) -> Say:
    value = Quantity(one.value, one.unit, signed=one.unit in SIGNED)
    return Say("aside-about", {"symbol": one.quantity, "value": value})


def recent_after(query: Query, before: Sequence[Query]) -> tuple[Query, ...]:
    """The last questions that were computed, each once, the last one at the end."""
    return (*(one for one in before if one != query), query)[-_KEPT:]
