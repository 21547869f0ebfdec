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
_FAR: Final = 7  # islands from a weight to its number


def named(items: list[Island]) -> list[Island]:
    """The islands, with each weight in words bound to its ion and its number."""
    weights = [
        h for h, item in enumerate(items) if item.type in ("Heads", "Bound") and _weight(_unvalued(item))
    ]
    if not weights:
        return items
    items = _of_two(items, weights)
    done: list[Island] = []
    i = 0
    for start in [k for k, item in enumerate(items) if item.type == "Heads" and _weight(item)]:
        if start >= i:
            done += items[i:start]
            i = _list_from(items, start, done)
    return done + items[i:]


def _list_from(items: list[Island], i: int, done: list[Island]) -> int:
    """Adds the weight at i and those that its list goes on with; where the list ends."""
    kind = ""  # of the weights that a list goes on with: "… of K+ is 1 and of Na+ is 0.04"
    while i < len(items):
        here = _weight(items[i])
        if not (here or kind):
            break
        ion, value = _ion_and_value(items, i + 1 if here else i, here or kind, opened=bool(here))
        if value is None:
            kind = here or (kind if kind_of(items[i]) in ("SEP", "AND") else "")
            done.append(items[i])
            i += 1
            continue
        kind = here or kind
        done.append(_bound(kind, items[i], items[ion], items[value]))
        i = value + 1
    return i


def _of_two(items: list[Island], weights: Sequence[int]) -> list[Island]:
    """Proportions in words as those in symbols: "the Na+/K+ permeability ratio is 0.03", Na+对K+的通透性."""
    done, begun = list(items), len(items)
    for h in reversed(weights):
        item = items[h]
        kind = _weight(_unvalued(item))
        pair = _pair_before(items, h) if h < begun else None
        value = (h if isinstance(item, Bound) else _value_behind(items, h)) if pair else None
        if pair is not None and value is None and kind_of(items[pair[0] + 1]) != "AND":
            begun, *ions = pair  # 钠对钾的相对通透性: asked in this order
            done[begun : h + 1] = [Heads([_symbol(kind, ion) for ion in ions], "SLASH")]
        if pair is None or value is None or _goes_on(items, value):
            continue
        found = items[value]
        values = found.values if isinstance(found, Bound) else found
        if not isinstance(values, Values) or [t.value.dim for t in values.tokens] != ["bare"]:
            continue
        begun, *ions = pair
        done[begun : value + 1] = [Bound(Heads([_symbol(kind, ion) for ion in ions], "SLASH"), values)]
    return done


def _symbol(kind: str, ion: Token) -> Token:
    """The weight of an ion, as if it had been written."""
    return Token("HEAD", Head(kind, ion.value), ion.start, ion.end)


def _pair_before(items: Sequence[Island], h: int) -> tuple[int, Token, Token] | None:
    """Two ions before a weight, "Na+/K+", "Na+ to K+", "Na+ permeability to K+", and where they begin."""
    second = items[h - 1] if h else None
    if not isinstance(second, Ions):
        return None
    if len(second.tokens) == 2 and second.joint == "SLASH":
        return h - 1, second.tokens[0], second.tokens[1]
    start = h - 2
    if start >= 0 and (kind_of(items[start]) == "AND" or _is_to(items[start])):
        start -= 1
        if start > 0 and _weight(items[start]):
            start -= 1
    first = items[start] if start >= 0 else None
    if not isinstance(first, Ions) or len(first.tokens) != 1 or len(second.tokens) != 1:
        return None
    return start, first.tokens[0], second.tokens[0]


def _value_behind(items: Sequence[Island], h: int) -> int | None:
    """The number that a weight is said to be: "… ratio of a cultured neuron is 0.03"."""
    for j in range(h + 1, min(len(items), h + _FAR)):
        if isinstance(items[j], Values):
            return j
        if kind_of(items[j]) not in ("EQ", "WORD", "CUE"):
            return None
    return None


def _goes_on(items: Sequence[Island], value: int) -> bool:
    """Whether the number is the first of two, 一比零点零二."""
    behind = [kind_of(item) for item in items[value + 1 : value + 3]]
    return behind[1:] == ["Values"] and behind[0] not in ("SEP", "STOP")


def _is_to(item: Island) -> bool:
    return isinstance(item, Token) and item.type == "CUE" and item.value == "to"


def _unvalued(item: Island) -> Island:
    """The symbol of an island, with or without its value."""
    return item.heads if isinstance(item, Bound) else item


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
