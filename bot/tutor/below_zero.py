"""A concentration told below zero, "-145 out, 12 in": one that cannot be, never an E or a V_m."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.reading import Slot, Wanted
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.reading import Reading

_SIDE: Final = {
    "out": r"(?i:out(?:side)?|extracellular|bath|ecf)|(?:细?胞|膜)?外[面边侧液]?",
    "in": r"(?i:in(?:side)?|intracellular|cytosol|icf)|(?:细?胞|膜)?[内里][面边侧液]?",
}
_BEHIND: Final = {
    side: re.compile(rf"\s*(?:mM|mmol/L)?\s*(?i:(?:is |on )?(?:the )?)(?:{words})(?![A-Za-z])")
    for side, words in _SIDE.items()
}
_BEFORE: Final = {
    side: re.compile(rf"(?<![A-Za-z])(?:{words})(?i: (?:is|of))?\s*(?:的?(?:K|Na|Cl|Ca)[+-]?)?[是为:=]?\s*$")
    for side, words in _SIDE.items()
}

_POTENTIAL: Final = re.compile(
    r"(?:E_?[A-Z][a-z]?|V_?m|(?i:potential)|电位)[+-]?\s*(?i:is|of|=|:|为|是)?\s*$"
)


def below_zero(reading: Reading) -> Reading:
    """The reading with a negative number beside a side of the membrane as the concentration of that side."""
    told = [s for s in (*reading.slots, *reading.unused) if s.value is not None and s.value < 0.0]
    if reading.intent not in ("inverse", "nernst") or len(told) != 1:
        return reading
    (one,), sides = told, [s for s in reading.of("conc") if s.side]
    if one.role not in ("V", "E", "", "loose") or one.dim not in ("bare", "conc") or len(sides) != 1:
        return reading
    (first,) = sides
    side = OTHER_SIDE[first.side or "out"]
    if any(w.role == "C" for w in reading.wanted) or not _is_beside(reading.plain, one.span, side):
        return reading
    meant: Slot = one._replace(role="conc", ion=first.ion, side=side, dim="conc", unit=one.unit or first.unit)
    kept = tuple(s for s in reading.slots if s is not one)
    wanted = reading.wanted or (Wanted("E", first.ion, None, (0, 0)),)
    return reading._replace(slots=(*kept, meant), unused=(), wanted=wanted, intent="nernst")


def of_a_side(reading: Reading) -> Reading:
    """The same of a line that changes one side of the last question: "and with -4 outside"."""
    told = [s for s in (*reading.slots, *reading.loose, *reading.unused) if (s.value or 0.0) < 0.0]
    if len(told) != 1 or told[0].dim not in ("bare", "conc") or told[0].role not in ("V", "loose", ""):
        return reading
    (one,), text = told, reading.plain
    sides = [side for side in _SIDE if _is_beside(text, one.span, side)]
    if len(sides) != 1 or reading.wanted or reading.has("move", "what", "howmuch", "howmany"):
        return reading
    meant = one._replace(role="conc", side=sides[0], dim="conc", unit="mM")
    loose, unused = (tuple(s for s in of if s is not one) for of in (reading.loose, reading.unused))
    slots = (*(s for s in reading.slots if s is not one), meant)
    return reading._replace(slots=slots, loose=loose, unused=unused)


def _is_beside(text: str, span: tuple[int, int], side: str) -> bool:
    """Whether the side is named right before the number, or right behind it."""
    begin, end = span
    if _POTENTIAL.search(text[:begin]):
        return False
    return _BEHIND[side].match(text, end) is not None or _BEFORE[side].search(text[:begin]) is not None
