"""Solutions of several salts: "10 mM NaCl and 130 mM KCl" hold 140 mM of the Cl⁻ that is asked for."""

from __future__ import annotations

from typing import Final

from grammar.islands import Values
from grammar.rule import needs
from grammar.sheet import CONCENTRATION_OR_BARE, Sheet
from grammar.symbols import SALTS
from grammar.tokens import Token

COUNTS: Final = {"CaCl2": 2, "MgCl2": 2, "K2SO4": 0.5}
"""Of the second ion for each of the first."""
_FIRST: Final = {"K2SO4": 2}  # of the first ion in each unit of the salt
_BUFFERS: Final = frozenset(
    {
        "hepes",
        "egta",
        "bapta",
        "edta",
        "mgatp",
        "gtp",
        "nagtp",
        "tris",
        "mops",
        "pipes",
        "phosphocreatine",
        "ttx",
    }
)


@needs("unselective")
def of_both(sheet: Sheet) -> None:
    """Such as "equally permeable to K+ and Cl-, 100 mM KCl outside, 10 inside": each side holds both ions."""
    salts = {salt for _, salt in sheet.of_type("SALT")}
    told = [s for s in sheet.slots if s.role == "conc"]
    if len(salts) != 1 or len({s.ion for s in told}) != 1:
        return
    salt = salts.pop()
    pair, own = SALTS[salt], told[0].ion
    other = next((ion for ion in pair if ion != own), None)
    if own not in pair or other is None or not {own, other} <= {ion for _, ion in sheet.ions}:
        return
    times = COUNTS.get(salt, 1)
    for s in told:
        if s.value is not None:
            value = s.value * times if other == pair[1] else s.value / times
            sheet.slots.append(s._replace(ion=other, value=value))


@needs("SALT")
def mixed(sheet: Sheet) -> None:
    """Give the one ion that is asked for its share of every salt; salts without it count for nothing."""
    for i in sheet.places["WORD"]:
        if sheet.items[i].value in _BUFFERS and i and isinstance(sheet.items[i - 1], Values):  # type: ignore[union-attr]
            sheet.done.add(i - 1)  # "10 mM HEPES"
    if len(sheet.places["SALT"]) < 2 and not any(name in COUNTS for _, name in sheet.of_type("SALT")):
        return
    numbers = {
        number: salt for i, salt in sheet.of_type("SALT") if (number := _number_of(sheet, i)) is not None
    }
    ion = _asked(sheet, {ion for salt in numbers.values() for ion in SALTS[salt]})
    if ion is None or sheet.weighs:
        return
    first: int | None = None
    for number, salt in sorted(numbers.items()):
        if ion not in SALTS[salt]:
            sheet.done.add(number)
        elif first is not None and _joined(sheet, first, number):
            _add(sheet, first, _share(sheet, number, salt, ion))
            sheet.done.add(number)
        else:
            first = number
            sheet.salted[number] = ion
            _add(sheet, number, _share(sheet, number, salt, ion) - sheet.items[number].tokens[0].value.value)  # type: ignore[union-attr]


def _asked(sheet: Sheet, held: set[str]) -> str | None:
    """The one ion of the salts that is asked for; of several that are named the one beside E."""
    named = {ion for _, ion in sheet.ions_of_symbols()} & held
    if len(named) > 1:
        asked = {sheet.stops[i] for i, token in sheet.open_heads() if token.value.kind in ("E", "DF")}
        own = {
            ion
            for i, token in sheet.open_heads()
            if token.value.kind in ("E", "DF") and (ion := token.value.ion)
        }
        named &= own or {ion for j, ion in sheet.ions_of_symbols() if sheet.stops[j] in asked}
    return named.pop() if len(named) == 1 else None


def _number_of(sheet: Sheet, i: int) -> int | None:
    """The concentration of the salt at i: "140 mM NaCl", "140 mM of NaCl", "NaCl 140 mM"."""
    before = i - 2 if sheet.kind(i - 1) == "EQ" else i - 1
    for j in (before, i + 1):
        item = sheet.island(j)
        if isinstance(item, Values) and [t.value.dim in CONCENTRATION_OR_BARE for t in item.tokens] == [True]:
            return j
    return None


def _share(sheet: Sheet, number: int, salt: str, ion: str) -> float:
    count = COUNTS.get(salt, 1) * _FIRST.get(salt, 1) if ion == SALTS[salt][1] else _FIRST.get(salt, 1)
    value: float = sheet.items[number].tokens[0].value.value  # type: ignore[union-attr]
    return value * count


def _joined(sheet: Sheet, i: int, j: int) -> bool:
    """Only salts, commas, "and" and "plus" lie between: one solution."""
    return all(
        sheet.kind(k) in ("SALT", "AND", "SEP", "Values")
        or (sheet.kind(k) == "WORD" and sheet.items[k].value in (*_BUFFERS, "plus"))  # type: ignore[union-attr]
        or (sheet.kind(k) == "EQ" and sheet.items[k].end - sheet.items[k].start == len("of"))  # type: ignore[union-attr]
        or sheet.cue(k) == "positive"
        for k in range(i + 1, j)
    )


def _add(sheet: Sheet, number: int, more: float) -> None:
    token: Token = sheet.items[number].tokens[0]  # type: ignore[union-attr]
    amount = token.value._replace(value=token.value.value + more)
    sheet.exchange(number, Values([Token("QTY", amount, token.start, token.end)]))
