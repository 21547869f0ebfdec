"""What the Na/K pump moves in a time, and the net current that this makes.

"The pumps split 2×10^6 ATP a second: which current?", 泵电流60 pA，每秒运出多少个Na+.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.carrying import NUMBER, number_of
from grammar.pump_shares import shared_current
from grammar.pumping import (
    ANY_KIND,
    IN_A_CYCLE,
    KINDS,
    OF_MANY_PUMPS,
    PER_AREA,
    kind_of_match,
    pumping,
    without_cycle,
    worded,
)

if TYPE_CHECKING:
    from grammar.queries import Counted, PumpMeasure
    from grammar.reading import Reading

_OTHER: Final = "|".join(f"(?P<{kind}_>{words})" for kind, words in KINDS.items())
_TOLD: Final = re.compile(
    rf"{NUMBER}\s?(?:molecules? of |net |个|分子|净){{0,2}}\s?"
    rf"(?:(?:{ANY_KIND})(?![A-Za-z])(?!/)|分子(?P<zh>ATP))"
    rf"|(?:{_OTHER})(?:分子|离子)?(?:约|共|为|是|达|:|=){{0,2}}\s?"
    + NUMBER.replace("(?P<", "(?P<b_")
    + r"(?:个|分子|次)"
)
_A_CYCLE: Final = r"(?:per|for each|for every|each|every|one|an?) (?:ATP|cycle|turn)\b"
_CHARGES: Final = r"\b(?P<{n}>one|two|three|[123]) (?:net |positive |elementary ){{0,2}}charges?"
_ONE_CHARGE: Final = re.compile(
    rf"(?i:\b{_A_CYCLE}[^.;?]{{0,40}}?{_CHARGES.format(n='n')}|{_CHARGES.format(n='N')} {_A_CYCLE})"
    r"|每(?:个|一|次|水解|分子){0,3}(?:ATP|循环)[^,。;?]{0,10}?(?P<zh>[一两二三123])个?净?正?电荷"
)
_UNIT: Final = r"(?:ms\b|milliseconds?\b|s\b|seconds?\b|sec\b|minutes?\b|min\b|hours?\b|h\b)"
_LONG: Final = r"\d{1,6}(?:\.\d{1,3})?"
_TIME: Final = re.compile(
    r"(?:\b(?:per|each|every|a|in|within|over|during|for) |/ ?)(?:an? |one |1 )?"
    rf"(?P<n>{_LONG})? ?(?P<unit>{_UNIT})"
    rf"|(?:每|一|每?(?<![\d.])(?P<N>{_LONG})) ?(?P<zh>毫秒|秒|分钟|分(?!之|子|别)|小时|s\b|min\b)"
)
_SECONDS: Final = {
    "ms": 1e-3,
    "milli": 1e-3,
    "m": 60.0,
    "s": 1.0,
    "h": 3600.0,
    "毫": 1e-3,
    "秒": 1.0,
    "分": 60.0,
    "小": 3600.0,
}
_ASKED: Final = (
    re.compile(
        rf"\b(?i:how many|numbers? of|how much)\b (?:[a-z]{{2,9}} ){{0,2}}?(?:{ANY_KIND})(?![A-Za-z])"
    ),
    re.compile(
        rf"(?<![\d⁰¹²³⁴⁵⁶⁷⁸⁹] )(?<!million )(?<!billion )(?:{ANY_KIND})(?: ions?| molecules?)?"
        r"(?: (?:is|are|does|do|it|they|used|split|spent|consumed|hydroly[sz]ed|pumped|moved|transported"
        rf"|leave|leaving|enter|entering|out|in)){{0,3}} (?:(?:per|each|every|a) {_UNIT}|rate)"
    ),
    re.compile(rf"(?:多少|几)(?:个|分子)? ?(?:{ANY_KIND})(?![A-Za-z])"),
    re.compile(
        rf"(?:{ANY_KIND})(?![A-Za-z])(?:离子|分子)? ?(?:的?数[目量]?)?(?:各|共|约)?(?:有|是|为)? ?"
        r"(?:多少|几)(?!\s?[pn]A)"
    ),
    re.compile(r"(?P<cycle>循环|转|运转)(?:了)?(?:多少|几)[次圈轮]|(?i:\bhow (?:often|many times)\b)"),
)
_CURRENT: Final = re.compile(
    r"(?i:\bcurrent\b|\bhow many [pn]A\b|\bin [pn]A\b|\bpA\b)|电流|[pn]A|\bI_?p(?:ump)?\b"
)
_OF_A_CELL: Final = frozenset({"E", "V", "rev", "P", "ATP", "ATP_mM", "dG"})


class Rated(NamedTuple):
    """What is asked and what is told of turning pumps, one of them their current in pA, and the time in s."""

    find: PumpMeasure
    told: PumpMeasure
    amount: float
    seconds: float


def rated(r: Reading) -> Rated | None:
    """The current that goes with a count in a time, or that count; None where neither is asked."""
    seconds = _seconds(r.plain)
    if seconds is None or not {s.role for s in r.slots}.isdisjoint(_OF_A_CELL) or r.asks("dG", "V", "E"):
        return None
    if any(s.dim in ("conc", "resistance") for s in r.slots) or not _one_charge_agrees(r):
        return None
    currents = [s for s in r.of("I") if s.value is not None]
    return _of_current(r, seconds) if len(currents) == 1 else None if currents else _of_count(r, seconds)


def _of_current(r: Reading, seconds: float) -> Rated | None:
    """Such as "the pump makes 60 pA: how many Na+ leave in a second"."""
    current = next(s for s in r.of("I") if s.value is not None)
    asked = _asked(r.plain)
    many = {s.role for s in pumping(r.plain)} & {"pumps", "rate"}
    if asked is None or many or shared_current(r.plain, current.span[0]) is not None:
        return None
    return Rated(asked, "current", current.value or 0.0, seconds)


def _of_count(r: Reading, seconds: float) -> Rated | None:
    """Such as "2×10^6 ATP are split in a second: which net current"."""
    if not (r.asks("I") or r.unit in ("pA", "nA", "uA")) or _CURRENT.search(r.plain) is None:
        return None
    told = set(_told(r.plain))
    amounts = {amount for _, amount in told}
    one = {1.0} if {kind for kind, _ in told} == {"ATP"} else set()  # "a pump splits …", as all of them do
    others = [s for s in pumping(r.plain) if s.role == "pumps" and s.value not in amounts | one]
    if len(told) != 1 or others or PER_AREA.search(r.plain):
        return None
    kind, amount = told.pop()
    if kind == "cycle" and amount / seconds < OF_MANY_PUMPS:
        return None  # of each pump, and how many there are is told elsewhere or not at all
    return Rated("current", kind, amount, seconds)


def _told(plain: str) -> list[tuple[Counted, float]]:
    """The counts of a text that are more than what a cycle moves."""
    found = []
    for match in _TOLD.finditer(without_cycle(plain)):
        groups = match.groupdict()
        behind = groups["number"] is not None
        kinds = KINDS if behind else {f"{kind}_": kind for kind in KINDS}
        kind = "ATP" if groups["zh"] else next(k for k in kinds if groups[k]).rstrip("_")
        amount = number_of(groups, "" if behind else "b_")
        if amount not in IN_A_CYCLE:
            found.append((kind, amount))
    return found  # type: ignore[return-value]


def _asked(plain: str) -> Counted | None:
    """The one thing whose count is asked for."""
    found = [match for pattern in _ASKED for match in pattern.finditer(plain)]
    kinds = {kind_of_match(match) if any(match.groupdict().values()) else "cycle" for match in found}
    return kinds.pop() if len(kinds) == 1 else None


def _seconds(plain: str) -> float | None:
    """The time in which is counted; None where none is told, or several that differ."""
    told = set()
    for match in _TIME.finditer(plain):
        unit = match["unit"] or match["zh"]
        length = next(seconds for begins, seconds in _SECONDS.items() if unit.startswith(begins))
        told.add(float(match["n"] or match["N"] or 1.0) * length)
    return told.pop() if len(told) == 1 else None


def _one_charge_agrees(r: Reading) -> bool:
    """Whether the net charge that is told of a cycle is that of the ions which it moves."""
    said = _ONE_CHARGE.search(r.plain)
    if said is None:
        return True
    word = said["n"] or said["N"] or said["zh"]
    charges = float(word) if word.isdecimal() else worded(word)
    counts = {s.ion: s.value or 0.0 for s in r.of("count")}
    return charges == counts.get("Na", 3.0) - counts.get("K", 2.0)
