"""What somebody worked out, "I computed E_Ca = +264", "I got P_Na/P_K = 0.81, right?": it is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound
from grammar.marks import Stage
from grammar.rule import needs

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_WORKED_OUT: Final = re.compile(
    r"(?P<en>(?i:\b(?:I|we|he|she|they) (?:computed|calculated|worked out|found)(?: that)? )"
    r"(?=E_?[A-Z]|[-+]\d))"
    r"|(?<![帮给替请让])(?P<zh>[我他她])(?:自己)?算(?=E_?[A-Z]|[-+=]?\d)"
)
_ASKS: Final = re.compile(r"\?|[吗求]|多少|哪|(?i:\bwhat|\bwhich|\bfind\b|V_?m\b)")


def _as_claimed(plain: str) -> str:
    """Such as "I computed E_Ca = +264 for …", 我算-95: brought to be checked where nothing else is asked."""
    if _ASKS.search(plain):
        return plain
    return _WORKED_OUT.sub(lambda told: "I got " if told["en"] else f"{told['zh']}算出", plain)


AS_CLAIMED: Final = Stage(
    ("我算", "他算", "她算", "自己算", "omputed", "alculated", "worked out"), _as_claimed
)
"""A number that was worked out, in the words in which results are brought."""

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
