"""Tables on one line: "ion | P | in | out: K+ | 1 | 400 | 20; Na+ | 0.04 | 50 | 440"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Values
from grammar.rule import needs
from grammar.sheet import Sheet, is_bar, kind_of
from grammar.symbols import ORDERS
from grammar.tokens import Head

if TYPE_CHECKING:
    from grammar.tokens import Token

_BETWEEN: Final = ("SEP", "LPAR", "RPAR", "UNIT", "COLON", "EQ")
_BARS: Final = 3
_STROKES: Final = 2  # between the columns of a head
_ROWS: Final = 2
_WIDE: Final = 3  # columns of a head that needs no strokes
_IN_COLUMNS: Final = frozenset({"P", "g", "E"})


@needs("Ions")
def table(sheet: Sheet) -> None:
    """Give every number of a table its column."""
    _slashed(sheet)
    _lined_up(sheet)
    _potentials(sheet)


def _slashed(sheet: Sheet) -> None:
    """Strokes in the rows as in the head: "g / E: K+ 12 / -95; …", "out / in / P: K 5 / 120 / 1; …"."""
    rows = {j: ion for j in sheet.places["Values"] if (ion := _row_of(sheet, j)) is not None}
    if len(rows) < 2:
        return
    done = set(sheet.done)
    columns = _columns(sheet, next(iter(rows)))
    lengths = {len(sheet.items[j].tokens) for j in rows}  # type: ignore[union-attr]
    named = {role for role, _ in columns if role != "conc"} or len(columns) > 2
    named = named or all(sheet.kind(j - 1) == "SLASH" for j in rows)  # "Cl- / 104 / 6"
    if len(set(columns)) < 2 or not named or lengths != {len(columns)}:
        sheet.done = done
        return
    for j, ion in rows.items():
        for column, token in zip(columns, sheet.items[j].tokens, strict=True):  # type: ignore[union-attr]
            _put(sheet, token, column, ion)
    sheet.done |= rows.keys()


def _lined_up(sheet: Sheet) -> None:
    """A head and rows below it, with bars, commas or blanks between the numbers.

    Such as "ion | P | in | out: K+ | 1 | 400 | 20; …", "in / out / P: K+ 140 5 1; Na+ …",
    "in, out, P: K 140, 5, 1; Na …".
    """
    parted = sheet.places["SEP"] if len(sheet.places["SEP"]) >= _BARS else ()
    bars = sum(is_bar(sheet.items[i]) for i in parted) >= _BARS
    filled = len(sheet.places["Values"]) >= _ROWS * _ROWS
    if not bars and (sheet.symbols.isdisjoint(_IN_COLUMNS) or not filled):
        return
    rows = {i: places for i in sheet.places["Ions"] if (places := _row(sheet, i))}
    if bars and not rows:
        _of_one_column(sheet)
    if not rows or (not bars and len(rows) < _ROWS):
        return
    done, first = set(sheet.done), next(iter(rows))
    columns = _columns(sheet, first)
    strokes = sum(i < first for i in sheet.places["SLASH"]) >= _STROKES
    same = bars or {len(places) for places in rows.values()} == {len(columns)}
    if not same or len(columns) < (_ROWS if bars or strokes else _WIDE):
        sheet.done = done
        return
    for i, places in rows.items():
        for place, column in zip(places, columns, strict=True) if len(places) == len(columns) else ():
            _put(sheet, sheet.items[place].tokens[0], column, sheet.items[i].tokens[0].value)  # type: ignore[union-attr]
            sheet.done.add(place)


def _of_one_column(sheet: Sheet) -> None:
    """Such as "ion | E (mV): K+ | -96; Na+ | +62": one symbol at the head, and each ion with its number."""
    rows = {i: i + 2 for i in sheet.places["Ions"] if _stands_behind_a_bar(sheet, i + 2)}
    if len(rows) < _ROWS:
        return
    done = set(sheet.done)
    columns = _columns(sheet, next(iter(rows)))
    if len(columns) != 1 or columns[0][0] not in _IN_COLUMNS:
        sheet.done = done
        return
    for i, place in rows.items():
        _put(sheet, sheet.items[place].tokens[0], columns[0], sheet.items[i].tokens[0].value)  # type: ignore[union-attr]
        sheet.done.add(place)


def _stands_behind_a_bar(sheet: Sheet, j: int) -> bool:
    """Whether a single number stands at j, right behind a bar."""
    item, bar = sheet.island(j), sheet.island(j - 1)
    single = isinstance(item, Values) and len(item.tokens) == 1 and j not in sheet.done
    return single and bar is not None and is_bar(bar)


def _row(sheet: Sheet, i: int) -> list[int]:
    """The numbers behind an ion, one by one."""
    places = []
    for j in range(i + 1, len(sheet.items)):
        item = sheet.items[j]
        if isinstance(item, Values) and len(item.tokens) == 1 and item.tokens[0].value.dim != "celsius":
            places.append(j)
        elif kind_of(item) not in _BETWEEN:
            break
    return places if len(places) > 1 else []


def _potentials(sheet: Sheet) -> None:
    """Such as "which has the largest driving force: Na+ (+55), K+ (-90), Cl- (-60)": each ion with its E."""
    shares = "g" in sheet.symbols and "percent" in sheet.dims
    if sheet.symbols.isdisjoint(("DF", "E", "rev")) and "move" not in sheet.said and not shares:
        return
    rows = [(i, j) for i in sheet.places["Ions"] if (j := _potential_of(sheet, i)) is not None]
    rows = (
        rows
        if len(rows) > 1
        else [(i, j) for i in sheet.places["Ions"] if (j := _potential_for(sheet, i)) is not None]
    )
    role = _told_force(sheet, rows[0][0]) if len(rows) > 1 else ""
    for i, j in rows if role else ():
        item = sheet.items[j]
        values = item.values if isinstance(item, Bound) else item
        sheet.put(role, values.tokens[0], ion=sheet.items[i].tokens[0].value)  # type: ignore[union-attr]
        sheet.done.add(j)


def _told_force(sheet: Sheet, first: int) -> str:
    """DF where it heads the rows and E is asked: "the driving force on K+ is 20 mV, on Na+ -130; E's?"."""
    heads = [(h, token.value) for h, token in sheet.open_heads() if token.value.kind in ("DF", "E")]
    before = [h for h, head in heads if h < first and head.kind == "DF"]
    asked = any(h > first and head.kind == "E" for h, head in heads)
    if not before or not asked or any(h < first and head.kind == "E" for h, head in heads):
        return "E"
    sheet.done |= {h for h, head in heads if head.kind == "DF"}
    return "DF"


def _potential_of(sheet: Sheet, i: int) -> int | None:
    """The voltage right behind one ion, in brackets or not."""
    j = i + 1
    while sheet.kind(j) in ("LPAR", "EQ", "COLON"):
        j += 1
    ion, found = sheet.items[i], sheet.island(j)
    if not isinstance(ion, Ions) or not isinstance(found, Values) or j in sheet.done:
        return None
    volts = [t for t in found.tokens if t.value.signed or t.value.dim == "volt"]
    return j if len(ion.tokens) == len(found.tokens) == len(volts) == 1 else None


def _potential_for(sheet: Sheet, i: int) -> int | None:
    """The voltage before one ion: "equilibrium potentials of +66 mV for Na+ and -94 mV for K+"."""
    before = sheet.items[i - 2] if i > 1 and sheet.cue(i - 1) == "at" else None
    values = before.values if isinstance(before, Bound) else before
    if not isinstance(values, Values) or i - 2 in sheet.done or len(values.tokens) != 1:
        return None
    unnamed = not isinstance(before, Bound) or before.heads.tokens[0].value == Head("E")
    return i - 2 if unnamed and values.tokens[0].value.dim == "volt" else None


def _row_of(sheet: Sheet, j: int) -> str | None:
    """The ion of a row of numbers with strokes between them; None where it is no row."""
    values = sheet.items[j]
    if not isinstance(values, Values) or values.joint != "SLASH" or not j:
        return None
    k = j - 2 if j > 1 and sheet.kind(j - 1) == "SLASH" else j - 1
    ion = sheet.items[k]
    return ion.tokens[0].value if isinstance(ion, Ions) and len(ion.tokens) == 1 else None


def _columns(sheet: Sheet, end: int) -> list[tuple[str, str | None]]:
    """What stands at the head of each column: a side, or a symbol such as P."""
    found: list[tuple[str, str | None]] = []
    for i in range(end):
        item = sheet.items[i]
        if kind_of(item) == "SIDE":
            found.append(("conc", item.value))  # type: ignore[union-attr]
        elif sheet.cue(i) in ORDERS:
            found += [("conc", side) for side in ORDERS[sheet.cue(i)]]
        elif isinstance(item, Heads):
            heads = [token.value for token in item.tokens]
            named = [(head.kind, None) for head in heads if head.kind in _IN_COLUMNS and not head.ion]
            found += named
            sheet.done |= {i} if named else set()
    return found


def _put(sheet: Sheet, token: Token, column: tuple[str, str | None], ion: str) -> None:
    role, side = column
    value = sheet.mM(token.value, ion) if role == "conc" else token.value.value
    sheet.put(role, token, value, ion=ion, side=side)
