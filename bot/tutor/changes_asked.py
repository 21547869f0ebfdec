"""By how much something changes, where that is asked: the change is the answer then, and comes first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Result
from grammar.aims import BY_WHAT_FACTOR
from grammar.intent import side_sought
from grammar.queries import Several

if TYPE_CHECKING:
    from bot.tutor.answer import Solved
    from grammar.queries import Query
    from grammar.reading import Reading

SIZE_OF_PSP: Final = re.compile(
    r"(?i:\b[EI]?PSP'?s? (?:amplitude|size|height)"
    r"|\b(?:amplitude|size|height) of (?:the |an? |this )?[EI]?PSP"
    r"|\bhow (?:big|large|tall) (?:is|would|will) [^.?;]{0,20}[EI]?PSP)"
    r"|突触后电位(?:的)?(?:幅度|大小|幅值)|[EI]PSP(?:的)?(?:幅度|大小|幅值)"
)
_BY_HOW_MUCH: Final = re.compile(
    r"(?i:\bby how (?:much|many)\b"
    r"|\bhow (?:much|far|many (?:mV|millivolts?)) (?:does|do|did|will|would|is|are|has) [^.?;]{0,44}"
    r"\b(?:chang|shift|mov|depolari|hyperpolari|rise|fall|drop|increase|decrease)"
    r"|\bwhat is the change (?:in|of)\b)"
    r"|(?:改变|变化|升高|降低|上升|下降|移动|去极化|超极化|增加|减少|增大|减小)了?(?:多少|多大|几)|变化(?:量|值)"
)
_INSIDE_BY: Final = re.compile(r"[胞膜]内[^,·。;?]{0,12}(?:多少|几)倍")


def _of_side(factor: Result, side: str | None) -> Result:
    """The factor by which the asked side rises (×) or falls (÷), more than one either way."""
    first, _, second = factor.quantity.removeprefix("×").partition("/")
    of_second = bool(second) and second.endswith("i" if side == "in" else "o")
    name, value = (second, 1.0 / factor.value) if of_second else (first, factor.value)
    return Result(f"×{name}", value, "1") if value >= 1.0 else Result(f"÷{name}", 1.0 / value, "1")


def change_first(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution with its change as the first result, where that is what is asked of two states."""
    if not isinstance(query, Several) or query.style != "before_after" or len(solved.results) < 3:
        return solved
    factor = next((r for r in solved.results if r.quantity.startswith("×")), None)
    if factor is not None and BY_WHAT_FACTOR.search(reading.plain):
        inside = _INSIDE_BY.search(reading.plain) is not None
        own = _of_side(factor, "in" if inside else side_sought(reading)[1])
        return replace(solved, results=(own, *(r for r in solved.results if r is not factor)))
    asked = _BY_HOW_MUCH.search(reading.plain) or SIZE_OF_PSP.search(reading.plain)
    after, before, change, *others = solved.results
    if not asked or not change.quantity.startswith("Δ"):
        return solved
    return replace(solved, results=(change, after, before, *others))
