"""A given number against the right one and against what every slip would give."""

from __future__ import annotations

import functools
from itertools import combinations
from typing import TYPE_CHECKING, Final

from bot.diagnosis.catalogue import ARITHMETIC, catalogue, misconception
from bot.diagnosis.right import right as right_of
from bot.diagnosis.together import both
from bot.diagnosis.tolerance import is_close, is_from, is_right
from bot.diagnosis.values import Diagnosis, Misconception, Number

if TYPE_CHECKING:
    from grammar.queries import Query

_SHORTCUT, _UNIT = "N09", "N10"
_KEPT: Final = 64
_POWERS: Final = (1e-3, 1e3, 1e-6, 1e6)


def diagnose(query: Query | None, right: Number, given: Number) -> Diagnosis:
    """What a given number reveals about how it came to be.

    Args:
        query: the question; None where only its answer is known, so that no slip can be.
        right: its answer.
        given: the reply, in the unit of `right`, without a unit (""), or in a unit of another kind.
    """
    kind, found = _judged(query, right, given)
    if kind == "unexplained" and query is not None and (two := both(query, right, given)):
        return Diagnosis("misconception", right, given, two, together=True)
    return Diagnosis(kind, right, given, found)


def candidates(query: Query | None, given: Number) -> tuple[Misconception, ...]:
    """Every slip that gives this number, but for the shortcut N09 and the wrong unit N10."""
    found = (one for one, number in _predicted(query) if is_from(number, given.value))
    return tuple(dict.fromkeys(found))


@functools.lru_cache(maxsize=_KEPT)
def _predicted(query: Query | None) -> tuple[tuple[Misconception, Number], ...]:
    """Every number that a slip gives, with the slip; the last few questions are kept."""
    if query is None:
        return ()
    slips = (one for one in catalogue().values() if one.id not in (_SHORTCUT, _UNIT))
    return tuple((one, number) for one in slips for number in one.predict(query))


def tells_apart(query: Query, ids: tuple[str, ...]) -> bool:
    """Whether each of these slips gives a number of its own for this question.

    A slip that changes nothing here gives the right number.
    """
    key = right_of(query)
    if key is None:
        return False
    numbers = [next(iter(misconception(one).predict(query)), key) for one in ids]
    pairs = combinations(numbers, 2)
    return not any(is_right(a, b.value) or is_right(b, a.value) for a, b in pairs)


def shortcut_is_clear(query: Query) -> bool:
    """Whether no slip gives a number that the accepted shortcut N09 gives as well; else the slip wins."""
    key = right_of(query)
    shortcuts = [p for p in misconception(_SHORTCUT).predict(query) if key and not is_right(key, p.value)]
    return not any(candidates(query, one) for one in shortcuts)


def _judged(query: Query | None, right: Number, given: Number) -> tuple[_Kind, tuple[Misconception, ...]]:
    wrong_unit = given.unit not in ("", right.unit)
    if is_right(right, given.value):
        return ("unit", (misconception(_UNIT),)) if wrong_unit else ("right", ())
    shortcut = misconception(_SHORTCUT)
    found = candidates(query, given)
    shortcuts = shortcut.predict(query) if query is not None and not found else ()
    if any(_is_shortcut(p, given.value) for p in shortcuts):
        return "right", (shortcut,)
    if right.unit != "1" and right.value and any(is_right(right, given.value * power) for power in _POWERS):
        return "unit", (misconception(_UNIT),)
    if is_right(right, -given.value) and right.value:
        return "sign", found
    if is_close(right, given.value):
        return ("misconception", (*found, ARITHMETIC)) if found else ("close", (ARITHMETIC,))
    return ("misconception", found) if found else ("unexplained", ())


def _is_shortcut(predicted: Number, value: float) -> bool:
    """A shortcut is exact but for rounding: within 0.15 mV, or 0.4 % of an exponential."""
    return abs(predicted.value - value) <= max(
        0.15 if predicted.unit == "mV" else 0.0, 4e-3 * abs(predicted.value)
    )


if TYPE_CHECKING:
    from bot.diagnosis.values import Kind as _Kind
