"""A ratio of permeabilities that somebody worked out, "I got P_Na/P_K = 0.81, right?": it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound
from grammar.rule import needs

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_BEFORE: Final = 2  # islands between "I got" and the ratio
_POTENTIALS: Final = ("rev", "V")
_GIVEN: Final = frozenset({"whatif", "at"})  # "… if P_Na/P_K = 0.04": no claim, whatever is checked
_PAIR: Final = 2


@needs("check")
def claimed_ratio(sheet: Sheet) -> None:
    """Want the ratio, and keep the number for its verdict, where the potential is told that decides it."""
    bound = sheet.places["Bound"]
    if not any(sheet.place_kind(i, *_POTENTIALS) for i in bound) or _asked_else(sheet):
        return
    for i in bound:
        item = sheet.items[i]
        assert isinstance(item, Bound)
        ions = {token.value.ion for token in item.heads.tokens if token.value.kind == "P"} - {None}
        if len(ions) == len(item.heads.tokens) == _PAIR and _is_claim(sheet, i):
            for token in item.heads.tokens:
                sheet.want("P", token.value.ion, None, (token.start, token.end))
            sheet.put("", item.values.tokens[0])
            sheet.done.add(i)


def _asked_else(sheet: Sheet) -> bool:
    """Whether a potential is asked for."""
    return any(token.value.kind in (*_POTENTIALS, "E") for _, token in sheet.open_heads())


def _is_claim(sheet: Sheet, i: int) -> bool:
    """Right behind "I got", or the last number before "right?", where no other number was got."""
    before = sheet.cue_at[max(0, i - _BEFORE) : i]
    if "check" in before or not _GIVEN.isdisjoint(before):
        return "check" in before
    numbers = sheet.places["Bound"] + sheet.places["Values"]
    others = [k for k in numbers if k != i and "check" in sheet.cue_at[max(0, k - _BEFORE) : k]]
    behind = [k for k, cue in sheet.cues if cue == "check" and k > i]
    return i == max(numbers) and not others and bool(behind)
