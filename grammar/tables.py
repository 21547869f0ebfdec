"""Tables on one line: "ion | P | in | out: K+ | 1 | 400 | 20; Na+ | 0.04 | 50 | 440"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Heads, Values
from grammar.sheet import Sheet, is_bar, kind_of

if TYPE_CHECKING:
    from grammar.tokens import Token

_BETWEEN: Final = ("SEP", "LPAR", "RPAR", "UNIT", "COLON", "EQ")


def table(sheet: Sheet) -> None:
    """Give every number of a table its column; at least two columns and bars between them."""
    if sum(is_bar(sheet.items[i]) for i in sheet.places["SEP"]) < 3:
        return
    rows = [i for i in sheet.places["Ions"] if _row(sheet, i)]
    if not rows:
        return
    columns = _columns(sheet, rows[0])
    for i in rows:
        places = _row(sheet, i)
        if len(places) == len(columns) >= 2:
            ion = sheet.items[i].tokens[0].value  # type: ignore[union-attr]
            for place, column in zip(places, columns, strict=True):
                token: Token = sheet.items[place].tokens[0]  # type: ignore[union-attr]
                _put(sheet, token, column, ion)
                sheet.done.add(place)


def _row(sheet: Sheet, i: int) -> list[int]:
    """Numbers behind an ion, parted by bars."""
    places = []
    for j in range(i + 1, len(sheet.items)):
        item = sheet.items[j]
        if isinstance(item, Values) and len(item.tokens) == 1:
            places.append(j)
        elif not is_bar(item) and kind_of(item) not in ("EQ", "UNIT"):
            break
    return places


def _columns(sheet: Sheet, end: int) -> list[tuple[str, str | None]]:
    """What stands at the head of each column: a side, or a symbol such as P."""
    found: list[tuple[str, str | None]] = []
    for i in range(end):
        item = sheet.items[i]
        if kind_of(item) == "SIDE":
            found.append(("conc", item.value))  # type: ignore[union-attr]
        elif isinstance(item, Heads) and item.tokens[0].value.kind in ("P", "g", "E"):
            found.append((item.tokens[0].value.kind, None))
            sheet.done.add(i)
    return found


def _put(sheet: Sheet, token: Token, column: tuple[str, str | None], ion: str) -> None:
    role, side = column
    value = sheet.mM(token.value, ion) if role == "conc" else token.value.value
    sheet.put(role, token, value, ion=ion, side=side)
