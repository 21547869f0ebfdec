"""A salt whose two ions both cross, and what is in a solution beside its salts; recipes: recipes.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.ahead.recipes import COUNTS
from grammar.islands import Values
from grammar.rule import needs
from grammar.symbols import SALTS

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_BUFFERS: Final = frozenset({
    "hepes", "egta", "bapta", "edta", "mgatp", "gtp", "nagtp", "tris", "mops", "pipes", "phosphocreatine",
    "ttx",
})  # fmt: skip


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


@needs("WORD")
def buffers(sheet: Sheet) -> None:
    """What is in a solution beside its salts counts for nothing: "10 mM HEPES"."""
    for i in sheet.places["WORD"]:
        if sheet.items[i].value in _BUFFERS and i and isinstance(sheet.items[i - 1], Values):  # type: ignore[union-attr]
            sheet.done.add(i - 1)
