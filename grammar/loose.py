"""A concentration that looks for its place, and how it stands among its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from grammar.islands import Heads, Ions, Island, Values
from grammar.sheet import Sheet, is_concentration, side_behind
from grammar.tokens import Token

_WAYS: Final = {"inward": "in", "outward": "out"}
_BREAKS: Final = ("SEP", "STOP", "AND", "WORD")


@dataclass(slots=True, eq=False)
class Loose:
    """A concentration that looks for its place; `at` is its island.  pH counts too."""

    at: int
    token: Token
    ion: str | None = None
    side: str | None = None
    inferred: bool = False
    header: bool = False


def joins(sheet: Sheet, i: int) -> bool:
    """A comma, "and", "or", "vs", "and with"."""
    item = sheet.items[i]
    if not isinstance(item, Token):
        return False
    return item.type in ("AND", "SEP") or item.value in ("and_at", "compare") or is_or(item)


def is_or(item: Island) -> bool:
    """The word "or"."""
    return isinstance(item, Token) and item.type == "WORD" and item.value in ("or", "或")


def rows(sheet: Sheet, places: list[int]) -> list[list[int]]:
    """The places in rows: numbers that only commas, "and" and "or" part."""
    rows: list[list[int]] = []
    for at in places:
        if (
            rows
            and all(sheet.kind(k) == "UNIT" or joins(sheet, k) for k in range(rows[-1][-1] + 1, at))
            and at != rows[-1][-1]
        ):
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def way_before(sheet: Sheet, at: int) -> str | None:
    """The side that a way leads to, its number behind it: 运到细胞内(12), "into a cell with 10 mM"."""
    way = _WAYS.get(sheet.cue(at - 2)) if at >= 2 else None
    if way is None:
        return None
    into = way == "in" and sheet.cue(at - 1) == "at"
    if not into and sheet.kind(at - 1) != "LPAR":
        return None
    # "into the cell (4 mM outside, 140 mM inside)"
    return None if side_behind(sheet.items, at) is not None else way


def leads(sheet: Sheet, j: int) -> bool:
    """Whether an ion stands before quantities of its own: "…, Na 142 outside"."""
    k = j + 1
    while sheet.kind(k) in ("EQ", "COLON", "SIDE", "LPAR", "RPAR", "UNIT"):
        k += 1
    return is_concentration(sheet.items, k)


def follows(sheet: Sheet, j: int) -> bool:
    """Whether an ion stands right behind its quantity: "2 mM Ca2+, …"."""
    return j > 0 and isinstance(sheet.items[j - 1], Values)


def ion_behind(sheet: Sheet, at: int) -> bool:
    """Whether a number has its own ion right behind it: "2 mM of sodium"."""
    i = at + 1
    while sheet.kind(i) == "EQ":
        i += 1
    return isinstance(sheet.island(i), Ions)


def told_before(sheet: Sheet, at: int) -> bool:
    """Whether a number is told of the past, "it was 4", "normally 4.2"."""
    if "formerly" not in sheet.said:
        return False
    i = at - 1
    while i >= 0 and (sheet.kind(i) in ("EQ", "LPAR", "SIDE", "Ions") or sheet.cue(i) == "at"):
        i -= 1
    return i >= 0 and sheet.cue(i) == "formerly"


def told_now(sheet: Sheet, at: int) -> bool:
    """Whether a number takes the place of the last one of its ion: "it was 12, it is 30", "and is now 8"."""
    if sheet.said.isdisjoint(("become", "it")):
        return False
    i = at - 1
    if i > 0 and sheet.kind(i) == "SEP" and sheet.cue(i - 1) == "become":
        i -= 1  # "…; after, 12 mM"
    while i >= 0 and (sheet.kind(i) == "EQ" or sheet.cue(i) == "become"):
        i -= 1
    now = "become" in sheet.cue_at[i + 1 : at]
    it = at - i == 2 and i > 0 and takes_up(sheet, i) and sheet.kind(i - 1) in _BREAKS
    is_it = it and sheet.items[at].tokens[0].start - sheet.items[i].start <= len("it is now ")  # type: ignore[union-attr]
    return at - i > 1 and (now or is_it)


def concentration_head(sheet: Sheet, i: int) -> bool:
    """Whether island i is a symbol of a concentration without a value."""
    item = sheet.island(i)
    return isinstance(item, Heads) and item.tokens[-1].value.kind == "C"


def takes_up(sheet: Sheet, i: int) -> bool:
    """Whether "it" stands at i, which takes something up again; "a buffer that has 2 mM" does not."""
    token = sheet.items[i]
    return sheet.cue(i) == "it" and token.end - token.start <= len("its")  # type: ignore[union-attr]
