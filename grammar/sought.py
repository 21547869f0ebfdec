"""A concentration that is told as it was, and asked for as it becomes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot

_STAYS: Final = (
    r"(?:unchanged|constant|fixed|the same|does not change|didn't change|没变|没有变|不变|未变|恒定)"
)
_SAME: Final = {
    "in": re.compile(
        rf"(?i:(?:inside|intracellular|cytosol\w*|internal)[^,.;?]{{0,30}}?|\[[A-Za-z+]{{1,5}}\]_?i[^,.;?]{{0,12}}?)"
        rf"{_STAYS}|[胞膜]内[^,·。;?]{{0,10}}?{_STAYS}"
    ),
    "out": re.compile(
        rf"(?i:(?:outside|extracellular|bath|external)[^,.;?]{{0,30}}?|\[[A-Za-z+]{{1,5}}\]_?o[^,.;?]{{0,12}}?)"
        rf"{_STAYS}|[胞膜]外[^,·。;?]{{0,10}}?{_STAYS}"
    ),
}
# "[K]o was 3 mM, what is it now", [K]o原为3，现在是多少.
_IT_NOW: Final = re.compile(
    r"(?i:\bwas\b.*\b(?:is it|has it become|does it become|is that) (?:now|then|after)?)"
    r"|(?:原[来先为]?|之前|本来|起初).*(?:现在|变成|变为|成了|后来)[^,。;?]{0,6}(?:多少|几)"
)


def sought_again(reading: Reading) -> tuple[Slot, Slot] | None:
    """E as it moves and the concentration as it was, where that is asked for as it becomes.

    Such as "E_K goes from -90 to -70 mV; [K]o was 3 mM, what is it now?".
    """
    moved = [s for s in reading.of("E") if s.new is not None and s.value is not None]
    told = [s for s in reading.of("conc") if s.value is not None]
    if len(moved) != 1 or len(told) != 1 or told[0].new is not None or told[0].ion != moved[0].ion:
        return None
    side = told[0].side or ""
    return (moved[0], told[0]) if side in OTHER_SIDE and _asked(reading, side) == side else None


def _asked(reading: Reading, told: str) -> str | None:
    """The side that is sought: not the one that stays, else the last that is named."""
    if _SAME[OTHER_SIDE[told]].search(reading.plain):
        return told
    if _SAME[told].search(reading.plain):
        return OTHER_SIDE[told]
    symbols = [w.side for w in reading.wanted if w.role == "C" and w.side]
    sides = reading.sides_in_order
    if not symbols and OTHER_SIDE[told] in sides and sides.count(told) == 1:
        return OTHER_SIDE[told]  # "what happened to Na inside if outside is 145"
    if not symbols and not sides and _IT_NOW.search(reading.plain):
        return told
    return next(iter([*symbols[-1:], *sides[-1:]]), None)


def side_sought(reading: Reading) -> tuple[str | None, str | None]:
    """The ion and the side of the one concentration asked for: "[K]o", 膜外K+浓度, "what would it be"."""
    sought = [w for w in reading.wanted if w.role == "C"]
    if len(sought) != 1:
        return (None, None) if sought else _sought_in_words(reading)
    (start, end), ion = sought[0].span, sought[0].ion
    near = _SIDE.finditer(reading.plain, max(0, start - _BESIDE), end + _BESIDE)
    beside = min(near, key=lambda found: max(start - found.end(), found.start() - end), default=None)
    side = sought[0].side or (beside and _named(beside))
    return ion or _only_one(reading), side or None


_BESIDE: Final = 18  # characters between a concentration and its side
_SIDE: Final = re.compile(
    r"(?P<out>(?i:\b(?:outside|external|extracellular|bath|plasma|serum))|[胞膜]外|血)"
    r"|(?i:\b(?:inside|internal|intracellular|pipette|cytosol))|[胞膜]内"
)
_WHAT_IS_THERE: Final = re.compile(
    r"(?i:\b(?:what|which) concentration (?:is |would be |must be |should be )?(?:there )?(?=(?:in|out)side))"
)
_WHAT_WOULD_IT_BE: Final = re.compile(
    r"(?i:\bwhat (?:would|should|must|ought) (?:it|that|this)(?: value)? "
    r"(?:to )?(?:(?:have|need) to )?(?:be|become)\b)"
    r"|(?:它|其|该浓度|这个?浓度)(?:本?应该?|应当|本?该|将|就?会)是?为?多少"
)


# "what must external Na+ (145 mM) become", "how far must [K]o rise", 胞外Na+要从145升到多少: ion and side.
_ITS_SIDE: Final = (
    r"(?:(?P<{0}_out>(?i:outside|external|extracellular|bath)|[胞膜]外液?|浴液|外液|血浆?)"
    r"|(?P<{0}_in>(?i:inside|internal|intracellular|cytosolic)|[胞膜]内))"
    r" ?(?:的|concentration of )?(?P<{0}>{1})"
    r"|\[(?P<{0}_symbol>{1})\]_?(?P<{0}_side>[oi])\w{{0,2}}"
)
_BECOMES_WHAT: Final = re.compile(
    r"(?i:\b(?:to what|what|how (?:far|much|high|low))(?: level| value)? "
    r"(?:must|should|would|does|has) (?:the )?)"
    rf"(?:{_ITS_SIDE.format('x', NAMED)})[^.;?]{{0,30}}?"
    r"(?i:become|be\b|rise|fall|drop|change|raised|lowered|increase)"
    rf"|(?i:\b(?:what|which) )(?:{_ITS_SIDE.format('y', NAMED)}) (?i:would|will|must|is needed|is required)"
    rf"|(?:{_ITS_SIDE.format('z', NAMED)})(?:浓度)?"
    r"(?:[^,·。;?]{0,24}?[升降增减变提改调][^,·。;?]{0,3}[到至为成])?(?:多少|几)"
)


def _becomes_what(reading: Reading) -> tuple[str | None, str | None]:
    """The ion and the side of a concentration of which is asked what it has to become."""
    found = _BECOMES_WHAT.search(reading.plain)
    if found is None:
        return None, None
    told = {name[2:]: text for name, text in found.groupdict().items() if text and "_" in name}
    ion = next(found[name] for name in ("x", "y", "z", "x_symbol", "y_symbol", "z_symbol") if found[name])
    outside = "out" in told or told.get("side") == "o"
    return id_of(ion), "out" if outside else "in"


def _sought_in_words(reading: Reading) -> tuple[str | None, str | None]:
    """Such as "what concentration inside?"; or "it", the concentration that was told first."""
    if (becomes := _becomes_what(reading)) != (None, None):
        return becomes
    if there := _WHAT_IS_THERE.search(reading.plain):
        beside = _SIDE.match(reading.plain, there.end())
        return _only_one(reading), beside and _named(beside)
    supposed = reading.has("balance", "whatif") and not reading.has("check")
    if supposed and (it := _WHAT_WOULD_IT_BE.search(reading.plain)):
        told = [s for s in reading.of("conc") if s.span[1] <= it.start()]
        first = min(told, key=lambda s: s.span, default=None)  # what else is told stays: "145 outside"
        return (first.ion, first.side) if first else (None, None)
    return None, None


def _named(side: re.Match[str]) -> str:
    return "out" if side["out"] else "in"


def _only_one(reading: Reading) -> str | None:
    return reading.ions[0] if len(reading.ions) == 1 else None
