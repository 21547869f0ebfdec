"""One proportion in two states: "P_Na/P_K = 0.03 at rest and 20 at the peak", 静息时0.03，峰值时变成20."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Values
from grammar.rule import needs
from grammar.sheet import kind_of

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_FAR: Final = 10  # islands from the first value to the second
_BETWEEN: Final = frozenset({"WORD", "SEP", "AND", "EQ", "NUM"})
_STATES: Final = frozenset({"rest", "at", "and_at", "become", "to", "rise", "fall", "open", "more"})
_CHANGES: Final = frozenset({"become", "to", "rise", "fall"})
_OWN: Final = ("SIDE", "Ions", "SLASH")


@needs("P", "g")
def in_two_states(sheet: Sheet) -> None:
    """Note a proportion of permeabilities or conductances with its second value, before either is placed."""
    for i in sheet.places["Bound"]:
        item = sheet.items[i]
        assert isinstance(item, Bound)
        heads, values = [token.value for token in item.heads.tokens], item.values.tokens
        if [head.kind for head in heads] not in (["P", "P"], ["g", "g"]) or len(values) != 1:
            continue
        j = _second_value(sheet, i)
        if j is not None:
            span = (item.heads.tokens[0].start, values[0].end)
            new = sheet.items[j].tokens[0].value.value  # type: ignore[union-attr]
            sheet.relate(heads[0].kind, heads[0].ion, heads[1].ion, values[0].value.value, span, new)
            sheet.done |= {i, j}


def _second_value(sheet: Sheet, i: int) -> int | None:
    """The place of a number behind, with only the names of states between it and the first."""
    j = i + 1
    while j < len(sheet.items) and j - i <= _FAR and _names_a_state(sheet, j):
        j += 1
    item = sheet.island(j)
    if not isinstance(item, Values) or len(item.tokens) != 1:
        return None
    amount, behind = item.tokens[0].value, sheet.island(j + 1)
    if amount.dim != "bare" or amount.signed or amount.value <= 0.0 or kind_of(behind) in _OWN:
        return None
    between = sheet.cue_at[i + 1 : j]
    named = sheet.cue(j + 1) in ("at", "rest")  # "and 20 at the peak"
    told = sheet.kind(j - 1) == "EQ" and "at" in between  # 峰值时为20
    states = (named or told) and j > i + 1 and sheet.cue(j - 1) != "at"
    return j if states or not _CHANGES.isdisjoint(between) else None


def _names_a_state(sheet: Sheet, j: int) -> bool:
    if sheet.kind(j) == "Ions":  # 现在钠通道大开变成10
        return sheet.cue(j + 1) == "channel"
    named = sheet.kind(j) in _BETWEEN or sheet.cue(j) in _STATES or sheet.cue(j) == "channel"
    return named or sheet.place_kind(j, "V")
