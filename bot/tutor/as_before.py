"""A line that goes back to what the talk had before, or says by the way what stays as it is.

"Back to Ca, the original 120 nM" · 我想问的是一开始100nM的时候 · "and at rest?" · 回到-60,g还是翻倍后的.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Solved
from bot.tutor.as_slots import as_slots, species_of
from bot.tutor.line import Line
from grammar.queries import (
    Chord,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Several,
    Source,
    changed,
    last_part,
    last_state,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.tutor.answer import Say
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading, Slot

_AT_FIRST: Final = re.compile(
    r"(?:(?i:\b(?:original(?:ly)?|initial(?:ly)?|first|starting|earlier)\b[^\d.;?]{0,12})"
    r"|(?:一开始|最开始|刚开始|最初|原来|原先|起初|之前)[的那个是用时候]{0,4})(?P<n>\d+(?:\.\d+)?)(?![\d.])"
)
_SIDES: Final = {
    "en": {"out": "{} outside", "in": "{} inside"},
    "zh": {"out": "膜外{}", "in": "膜内{}"},
}
_STAYS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:,| )+(?i:(?:but|and|with) )?(?i:(?:keep|keeping|leave|leaving|still (?:with|using)) )"
        r"[^\d,.;?]{2,30}$",
        r"[,(·](?:但|不过|而)?[^,()\d?]{0,8}(?:还是|仍然?是?|保持|依旧|照旧)[^,()\d?]{1,8}\)?[。]?$",
        r"[,( ]+(?i:(?:but |and |with )?(?:the )?(?:outside|inside|out|in)(?: is)? still (?:at )?"
        r"(?P<n>\d+(?:\.\d+)?))\)?(?=[ ?.]*$)",
        r"[,(·](?:但|不过)?膜?[外内里][面边侧]?(?:还是|仍然?是?|保持|依旧是?)"
        r"(?P<n>\d+(?:\.\d+)?)\)?(?=[。?]*$)",
    )
)
"""What a line says to stay as it is, which it would without a word."""
_NOT_KEPT: Final = re.compile(
    r"(?i:\b(?:original|initial|first|before|old|earlier)\b|\b(?:E|V|E_?[a-z]{1,2}|V_?m)\b"
    r"|\b(?:potential|voltage|force|current)\b)|原来|原先|最初|开始|之前|[EV]|电位|电压|力|电流"
)
"""What was before, or what is to come of a change: a line that keeps it asks for something."""
_SO_MUCH: Final = re.compile(
    r"(?:(?i:(?:(?:oh|ah|ok|so|right|i see)[, ]+)+[^,.;?]{3,32}\b(?:about|around|roughly|some) "
    r"[-+]?\d+(?:\.\d+)?(?: ?mV)?[,.;·] ?(?:and |so |then |but )*)"
    r"|(?:哦|噢|嗯|原来|所以)[^,.;?。]{0,14}?(?:[-+]?\d+(?:\.\d+)?(?:mV)?(?:左右|上下|多)"
    r"|(?:约|大概|差不多)[^,.;?。\d]{0,5}[-+]?\d+(?:\.\d+)?(?:mV)?)"
    r"[,;。·]那?)(?=\S)"
)
"""A remark on the size of the last answer, ahead of what the line asks."""
_TELLS: Final = re.compile(
    r"(?i:\b(?:is|was|that's|it's|by|went|goes|gives?|makes|means)\b)|[是了差变高低升降]|左右|上下"
)
_TOLD: Final = re.compile(
    r"(?i:\b(?:in|out|inside|outside|with|if|at|E_?[a-z]{1,2}|V_?m|K|Na|Cl|Ca)\b)|[外内里钾钠氯钙温度]|如果|要是|[EV]"
)
"""A number that belongs to a quantity is no remark."""
_LONGEST: Final = 110


def as_before(line: Line, context: Context) -> Line:
    """The line with a number of before on its side, and without what it only says by the way.

    Args:
        line: of the talk.
        context: of the talk before it.
    """
    if context.computed is None or context.pending is not None or len(line.text) > _LONGEST:
        return line
    pared = _pared(line.reading.plain, context)
    if pared != line.reading.plain:
        line = Line(pared, line.course)
    return _on_its_side(line, context) or line


def _pared(plain: str, context: Context) -> str:
    """The line without a remark ahead of it, and without what stays as it is."""
    remark = _SO_MUCH.match(plain)
    idle = remark is not None and _TELLS.search(remark[0]) and not _TOLD.search(remark[0])
    text = plain[remark.end() :] if remark is not None and idle else plain
    last = last_part(context.computed)
    sides = [getattr(last, side, None) for side in ("outside_mM", "inside_mM")]
    for pattern in _STAYS:
        found = pattern.search(text)
        if found is None or not found.start() or _NOT_KEPT.search(found[0]):
            continue
        number = found.groupdict().get("n")
        if number is None or float(number) in sides:
            text = text[: found.start()] + text[found.end() :]
    return text


def _on_its_side(line: Line, context: Context) -> Line | None:
    """Such as "the original 120 nM": the number on the side where the talk had it."""
    reading = line.reading
    found = _AT_FIRST.search(reading.plain)
    told = [s for s in (*reading.slots, *reading.loose, *reading.unused) if s.value is not None]
    own = [s for s in told if found is not None and s.span[0] == found.start("n")]
    if len(own) != 1 or own[0].side or own[0].new is not None or own[0].dim not in ("bare", "conc"):
        return None
    (one,) = own
    last = last_part(context.computed)
    own_ion = species_of(last) if last is not None else None
    ions = reading.ions or ((own_ion,) if own_ion else ())
    places = {
        (s.ion, s.side)
        for s in _past(context)
        if s.role == "conc" and s.ion in ions and s.side and math.isclose(s.value or 0.0, one.value or 0.0)
    }
    if len(places) != 1:
        return None
    ((_, side),) = places
    number = reading.plain[slice(*one.span)]
    placed = _SIDES[reading.language][side or ""].format(number)
    if len(told) == 1 and not reading.wanted:
        return Line(placed, line.course)
    return Line(reading.plain[: one.span[0]] + placed + reading.plain[one.span[1] :], line.course)


def _past(context: Context) -> Iterable[Slot]:
    """What was told of the questions that were computed before."""
    for query in context.recent:
        for state in parts_of(query):
            told = as_slots(state)
            yield from told[1] if told is not None else ()


_AT_REST: Final = re.compile(
    r"(?i:(?:(?:and|so|now|then|ok|what about|how about|but) )*(?:back )?(?:at|to) (?:the )?rest(?:ing"
    r"(?: (?:potential|V_?m|voltage))?)?)[ ?.!]*"
    r"|(?:那|那么|回到|在|现在|换成|又)*静息(?:电位|状态)?(?:的?时候?|下|处|的话)?(?:呢|又?是?多少)*[?。!]*"
)


def at_rest(reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]) -> Query | None:
    """Such as 静息的时候呢 behind a force at the peak: at the V_m of rest that the talk told or found.

    Args:
        reading: of the line.
        context: of the talk before it.
        solve: answers a question.
    """
    last = last_state(context.computed)
    if context.pending is not None or not _AT_REST.fullmatch(reading.plain.strip()):
        return None
    if not isinstance(last, Current | DrivingForce | FreeEnergy) or last.membrane_mV is None:
        return None
    rest = next((V for query in context.recent for V in _V(query, solve) if V < 0.0), None)
    return None if rest is None else changed(last, Source("carried"), membrane_mV=rest)


_BEGUN: Final = re.compile(
    r"(?i:(?:(?:and|ok|now|so|go|back to|with|use|using|try) )*(?:the )?"
    r"(?:original|initial|first|starting|old) "
    r"(?:concentrations?|numbers|values|solutions?)(?: again| back)?)[ ?.!]*"
    r"|(?:那|好|再)?(?:回到|[换变用]回|恢复到?|还是用?)(?:一开始|最开始|刚开始|最初|原来|原先)的?"
    r"(?:浓度|数[值据]?|条件|值)(?:呢|吧|的话)*[?。!]*"
)


def begun(reading: Reading, context: Context) -> Query | None:
    """The last question with the concentrations of its ion that the talk began with; None of other lines."""
    last = last_state(context.computed)
    if context.pending is not None or not _BEGUN.fullmatch(reading.plain.strip()):
        return None
    if not isinstance(last, Equilibrium | DrivingForce | FreeEnergy) or None in _sides(last):
        return None
    states = (part for query in context.recent for part in parts_of(query))
    first = next((s for one in states if _of_same(one, last) and None not in (s := _sides(one))), None)
    if first is None or first == _sides(last):
        return None
    return changed(last, Source("carried"), outside_mM=first[0], inside_mM=first[1])


def _sides(query: Query) -> tuple[float | None, float | None]:
    return getattr(query, "outside_mM", None), getattr(query, "inside_mM", None)


def _of_same(query: Query, last: Query) -> bool:
    return getattr(query, "species", None) == getattr(last, "species", None)


def _V(query: Query, solve: Callable[[Query], Solved | Say]) -> Iterable[float]:
    """The V_m that a question found, or rests on."""
    if isinstance(last_part(query), Chord | ConstantField):
        first = query.parts[0] if isinstance(query, Several) else query
        solved = solve(first)
        results = solved.results if isinstance(solved, Solved) else ()
        return [float(f"{one.value:.6g}") for one in results if one.quantity == "V_m"]
    told = (getattr(part, "membrane_mV", None) for part in parts_of(query))
    return [V for V in told if V is not None]
