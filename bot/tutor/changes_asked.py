"""By how much something changes, where that is asked: the change is the answer then, and comes first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Why
from grammar.aims import BY_WHAT_FACTOR
from grammar.queries import Current, DrivingForce, Several
from grammar.sought import side_sought

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
    r"|\bwhat is the change (?:in|of)\b"
    r"|\b(?:shift|chang|mov)(?:e?s|ed)? [^.;?:]{1,24} by(?: about| approximately| roughly)?[\s:_?]*$)"
    r"|(?:改变|变化|升高|降低|上升|下降|移动|去极化|超极化|增加|减少|增大|减小)了?(?:多少|多大|几)|变化(?:量|值)"
    r"|(?:改变|变化|移动)(?:了|大?约|为|是)?[\s:?]*$"
)
_PAIR: Final = 2
_LIKE: Final = (DrivingForce, Current)
_LARGER: Final = re.compile(r"(?i:\b(?:larg|great|bigg|strong|high|small|weak|low)er\b|\bmore\b|\bless\b)")
_INSIDE_BY: Final = re.compile(r"[胞膜]内[^,·。;?]{0,12}(?:多少|几)倍")


def _of_side(factor: Result, side: str | None) -> Result:
    """The factor by which the asked side rises (×) or falls (÷), more than one either way."""
    first, _, second = factor.quantity.removeprefix("×").partition("/")
    of_second = bool(second) and second.endswith("i" if side == "in" else "o")
    name, value = (second, 1.0 / factor.value) if of_second else (first, factor.value)
    return Result(f"×{name}", value, "1") if value >= 1.0 else Result(f"÷{name}", 1.0 / value, "1")


def change_first(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution with its change as the first result, where that is what is asked of two states."""
    if not isinstance(query, Several) or len(solved.results) < _PAIR:
        return solved
    if query.style != "before_after":
        beside = len(query.parts) == _PAIR and all(isinstance(one, _LIKE) for one in query.parts)
        alike = beside and (query.style == "compare" or reading.asks("DF", "I"))
        if alike and BY_WHAT_FACTOR.search(reading.plain):
            return _multiple_first(solved, reading.plain)
        return solved
    if len(solved.results) <= _PAIR:
        return solved
    factor = next((r for r in solved.results if r.quantity.startswith("×")), None)
    if factor is not None and BY_WHAT_FACTOR.search(reading.plain):
        inside = _INSIDE_BY.search(reading.plain) is not None
        own = _of_side(factor, "in" if inside else side_sought(reading)[1])
        return replace(solved, results=(own, *(r for r in solved.results if r is not factor)))
    after, before, change, *others = solved.results
    if not change.quantity.startswith("Δ"):
        return solved
    if before.value and not _of_its_sides(reading) and BY_WHAT_FACTOR.search(reading.plain):
        return _factor_first(solved)
    asked = _BY_HOW_MUCH.search(reading.plain) or SIZE_OF_PSP.search(reading.plain)
    if not asked:
        return solved
    return replace(solved, results=(change, after, before, *others))


def _of_its_sides(reading: Reading) -> bool:
    """Whether the factor may be that of a concentration, which is asked for beside or instead."""
    return reading.asks("C", "pH") or not reading.asks("E", "V", "I", "DF", "dG", "rev")


def _factor_first(solved: Solved) -> Solved:
    """The solution with how many times as much the quantity is, in its results and in its headline."""
    after, before, *_ = solved.results
    factor = Result(f"×{after.quantity}", after.value / before.value, "1")
    args: dict[str, Arg] = {
        "symbol": after.quantity,
        "before": Quantity(before.value, before.unit, signed=True),
        "after": Quantity(after.value, after.unit, signed=True),
        "factor": Quantity(factor.value, "1"),
    }
    headline = Headline(Say("several-times", args))
    first = next(k for k, block in enumerate(solved.blocks) if isinstance(block, Headline))
    blocks = (*solved.blocks[:first], headline, *solved.blocks[first + 1 :])
    return replace(solved, blocks=blocks, results=(factor, *solved.results))


def _multiple_first(solved: Solved, plain: str) -> Solved:
    """Of two answers set side by side: the first over the second, or the larger over the smaller."""
    first, second, *_ = solved.results
    if first.unit != second.unit or not (first.value and second.value):
        return solved
    larger = max(abs(first.value), abs(second.value)) / min(abs(first.value), abs(second.value))
    alike = first.quantity == second.quantity
    asked = larger if _LARGER.search(plain) else first.value / second.value
    asked = asked if alike else abs(asked)
    told = Why(Say("several-multiple", {"factor": Quantity(larger, "1")}))
    name = f"×{first.quantity}" if alike else f"×{first.quantity}/{second.quantity}"
    return replace(solved, blocks=(*solved.blocks, told), results=(Result(name, asked, "1"), *solved.results))
