"""Tables on one line: "ion | P | in | out: K+ | 1 | 400 | 20; Na+ | 0.04 | 50 | 440"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Heads, Ions, Values
from grammar.sheet import Sheet, is_bar, kind_of

if TYPE_CHECKING:
    from grammar.tokens import Token

_BETWEEN: Final = ("SEP", "LPAR", "RPAR", "UNIT", "COLON", "EQ")


def table(sheet: Sheet) -> None:
    """Give every number of a table its column; at least two columns and bars or strokes between them."""
    _slashed(sheet)
    _potentials(sheet)
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


def _slashed(sheet: Sheet) -> None:
    """Such as "conductance / E: K+ 12 / -95; Na+ 0.5 / 60": the strokes of the rows are those of the head."""
    for i in sheet.places["Heads"]:
        head = sheet.items[i]
        assert isinstance(head, Heads)
        kinds = [token.value.kind for token in head.tokens]
        named = any(token.value.ion for token in head.tokens)
        if len(kinds) < 2 or named or not set(kinds) <= {"P", "g", "E"}:
            continue
        rows = [j for j in sheet.places["Values"] if j > i and _is_row(sheet, j, len(kinds))]
        for j in rows if len(rows) > 1 else ():
            ion = sheet.items[j - 1].tokens[0].value  # type: ignore[union-attr]
            for kind, token in zip(kinds, sheet.items[j].tokens, strict=True):  # type: ignore[union-attr]
                sheet.put(kind, token, ion=ion)
            sheet.done |= {i, j}


def _potentials(sheet: Sheet) -> None:
    """Such as "which has the largest driving force: Na+ (+55), K+ (-90), Cl- (-60)": each ion with its E."""
    if sheet.symbols.isdisjoint(("DF", "E", "rev")) and "move" not in sheet.said:
        return
    rows = [(i, j) for i in sheet.places["Ions"] if (j := _potential_of(sheet, i)) is not None]
    for i, j in rows if len(rows) > 1 else ():
        sheet.put("E", sheet.items[j].tokens[0], ion=sheet.items[i].tokens[0].value)  # type: ignore[union-attr]
        sheet.done.add(j)


def _potential_of(sheet: Sheet, i: int) -> int | None:
    """The voltage right behind one ion, in brackets or not."""
    j = i + 1
    while j < len(sheet.items) and kind_of(sheet.items[j]) in ("LPAR", "EQ", "COLON"):
        j += 1
    ion, found = sheet.items[i], sheet.items[j] if j < len(sheet.items) else None
    if not isinstance(ion, Ions) or not isinstance(found, Values) or j in sheet.done:
        return None
    volts = [t for t in found.tokens if t.value.signed or t.value.dim == "volt"]
    return j if len(ion.tokens) == len(found.tokens) == len(volts) == 1 else None


def _is_row(sheet: Sheet, j: int, length: int) -> bool:
    values, ion = sheet.items[j], sheet.items[j - 1]
    fits = isinstance(values, Values) and values.joint == "SLASH" and len(values.tokens) == length
    return fits and isinstance(ion, Ions) and len(ion.tokens) == 1


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
