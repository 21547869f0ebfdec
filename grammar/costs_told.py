"""What a mole of each ion of the Na/K pump costs: "expelling Na+ takes 13 kJ/mol, K+ uptake 2.4 kJ/mol"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED_ION, id_of
from grammar.holds import tells
from grammar.read_ahead import in_blanks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grammar.reading import Reading, Slot

_PAIR: Final = 2
# The pump's name, and what its cycle carries, tell nothing of which energy is whose.
_OF_THE_PUMP: Final = re.compile(
    r"Na[+⁺]?[,/ -]{1,2}K[+⁺]?|钠[-/、]?钾|(?:sodium|Sodium)[-/ ]{1,2}potassium|钠泵"
    r"|(?<![\d.])[2-4] ?个?(?:Na|K|钠|钾|sodium|potassium)"
)
_SENTENCE: Final = re.compile(r"[;?。？]|\.(?!\d)")
_DOWNHILL: Final = re.compile(r"(?i:\breleas|\byield|\bgives? back|\bgain)|释放|放出|放能")


def costs_told(r: Reading) -> Mapping[str, Slot] | None:
    """The energy of moving a mole of Na+ out, and of K+ in, as they were told; None where not both are."""
    told = sorted((s for s in r.of("dG") if s.value is not None), key=lambda s: s.span)
    if len(told) != _PAIR or _DOWNHILL.search(r.plain):
        return None
    plain = _OF_THE_PUMP.sub(in_blanks, r.plain)
    for owners in (_before(plain, told), _behind(plain, told)):
        named = [ion for ion in owners if ion is not None]
        if {"Na", "K"} == set(named):
            return dict(zip(named, told, strict=True))
    return None


def asks_cost_of_cycle(r: Reading) -> bool:
    """Whether the cost of a whole cycle follows from what is told of each ion."""
    spoken_of = r.has("pump", "cycle") or tells(r, "count")
    other = tells(r, "conc", "E", "V", "ATP", "I") or r.has("share") or r.asks("V", "rev", "E")
    return spoken_of and not other and costs_told(r) is not None


def _before(plain: str, told: Sequence[Slot]) -> Iterator[str | None]:
    """The last ion before each energy, in its sentence and behind the energy before it."""
    for start, end in pairwise([0, *(s.span[0] for s in told)]):
        stops = [match.end() for match in _SENTENCE.finditer(plain, start, end)]
        named = NAMED_ION.findall(plain[stops[-1] if stops else start : end])
        yield id_of(named[-1]) if named else None


def _behind(plain: str, told: Sequence[Slot]) -> Iterator[str | None]:
    """The first ion behind each energy, before the next."""
    for start, end in pairwise([*(s.span[1] for s in told), len(plain)]):
        found = NAMED_ION.search(plain, start, end)
        yield id_of(found[0]) if found else None
