"""What the counts of a carrier tell of the rest: which names are only counted, whose order "in/out" is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Ions
from grammar.sheet import CYCLES, Sheet, kind_of
from physics.species import species

if TYPE_CHECKING:
    from grammar.islands import Island

_RATIOS: Final = frozenset((
    "gradient", "accumulation", "accumulated", "accumulate", "concentrated", "ratio", "fold", "enrichment",
))  # fmt: skip
_RATIO_CUES: Final = frozenset(("ratio", "cotransport", "inout", "outin"))
_NEAR: Final = 3  # islands between such a word and the sides


def counted_at(sheet: Sheet) -> set[int]:
    """Where the solutes stand that are only counted: "2 Na+ : 1 glucose (140 mM outside …)"."""
    places = [(i, sheet.items[i].tokens[0]) for i in sheet.places["Ions"]]  # type: ignore[union-attr]
    counts = [slot for slot in sheet.slots if slot.role == "count"]
    found = (
        next((i for i, t in places if t.value == one.ion and 0 <= t.start - one.span[1] <= _BESIDE), None)
        for one in counts
    )
    return {i for i in found if i is not None}


_BESIDE: Final = 16  # characters between a count and its solute: "one (uncharged) GABA"


def is_of_the_wish(sheet: Sheet) -> bool:
    """Such as "Na+ 150/15 … maximal glycine gradient in/out?": no pair stands in that order."""
    places = sorted(sheet.header_places())
    carries = (
        sheet.transporters
        or not sheet.said.isdisjoint(CYCLES)
        or any(slot.role == "count" for slot in sheet.slots)
    )
    if not places or not carries or sheet.kind(places[-1] + 1) == "Values":
        return False
    before = [sheet.items[k] for k in range(max(0, places[0] - _NEAR), places[0])]
    return any(map(_names_a_ratio, before)) or _is_neutral(sheet.items[places[0] - 1] if places[0] else None)


def _is_neutral(item: Island | None) -> bool:
    """The solute that "glucose in/out" is asked of."""
    return isinstance(item, Ions) and species(item.tokens[-1].value).z == 0


def _names_a_ratio(item: Island) -> bool:
    kind, value = kind_of(item), getattr(item, "value", None)
    return (kind == "WORD" and value in _RATIOS) or (kind == "CUE" and value in _RATIO_CUES)
