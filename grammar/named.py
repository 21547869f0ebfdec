"""Weights in words: "the permeability of Na+ is 0.04 and of Cl- 0.45" is P_Na = 0.04, P_Cl = 0.45."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Island, Values
from grammar.sheet import kind_of
from grammar.tokens import Head, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_WEIGHTS: Final = {
    "P": frozenset({"bare", "permeability"}),
    "g": frozenset({"bare", "conductance", "conductance_density"}),
}
_LINKS: Final = ("EQ", "COLON")


def named(items: list[Island]) -> list[Island]:
    """The islands, with each weight in words bound to its ion and its number."""
    if not any(_weight(item) for item in items if item.type == "Heads"):
        return items
    done: list[Island] = []
    kind = ""  # of the weights that a list goes on with: "… of K+ is 1 and of Na+ is 0.04"
    i = 0
    while i < len(items):
        here = _weight(items[i])
        ion, value = i, None
        if here or kind:
            start = i + 1 if here else i
            ion, value = _ion_and_value(items, start, here or kind, opened=bool(here))
        if value is None:
            kind = here or (kind if kind_of(items[i]) in ("SEP", "AND") else "")
            done.append(items[i])
            i += 1
            continue
        kind = here or kind
        done.append(_bound(kind, items[i], items[ion], items[value]))
        i = value + 1
    return done


def _weight(item: Island) -> str:
    """P or g, where a word for it stands alone, without an ion."""
    if not isinstance(item, Heads) or len(item.tokens) > 1:
        return ""
    head = item.tokens[0].value
    return head.kind if head.kind in _WEIGHTS and not head.ion else ""


def _ion_and_value(items: Sequence[Island], start: int, kind: str, *, opened: bool) -> tuple[int, int | None]:
    """Places of an ion and of its number behind "of"; the number is None if they do not stand there."""
    ion = _past_links(items, start)
    linked = ion > start  # "of"
    single = ion < len(items) and isinstance(items[ion], Ions) and len(items[ion].tokens) == 1  # type: ignore[union-attr]
    if not single or not (linked or not opened):
        return ion, None
    value = _past_links(items, ion + 1)
    if value == ion + 1 or value >= len(items):
        return ion, None
    found = items[value]
    fits = (
        isinstance(found, Values) and len(found.tokens) == 1 and found.tokens[0].value.dim in _WEIGHTS[kind]
    )
    return ion, value if fits and (opened or linked) else None


def _past_links(items: Sequence[Island], i: int) -> int:
    while i < len(items) and (kind_of(items[i]) in _LINKS or _is_for(items[i])):
        i += 1
    return i


def _is_for(item: Island) -> bool:
    return isinstance(item, Token) and item.type == "CUE" and item.value == "at"  # "for K+ is 1"


def _bound(kind: str, first: Island, ion: Island, values: Island) -> Bound:
    """As if the symbol had been written."""
    assert isinstance(ion, Ions)
    assert isinstance(values, Values)
    start = first.tokens[0].start if isinstance(first, Heads | Ions) else ion.tokens[0].start
    symbol = Token("HEAD", Head(kind, ion.tokens[0].value), start, ion.tokens[-1].end)
    return Bound(Heads([symbol]), values)
