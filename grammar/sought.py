"""A concentration that is told as it was, and asked for as it becomes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
