"""Which numbers may be concentrations: those with such a unit, and bare ones that stand where one stands."""

from __future__ import annotations

from typing import Final

from grammar.islands import Heads, Ions, Values
from grammar.loose import Loose, concentration_head, is_or, joins, told_before, told_now, way_before
from grammar.sheet import CONCENTRATION, Sheet, is_bar, side_behind
from grammar.tokens import Amount, Token

_FITTING: Final = CONCENTRATION | {"bare", "pH"}
_MOST_PH: Final = 14.0
_COUNTED: Final = 4.0  # a transporter moves no more ions at once
_WORDS: Final = 5  # items between a side and "it is"
_LIST: Final = 6  # numbers that share the unit of the last


def candidates(sheet: Sheet, i: int, item: Values) -> list[Loose]:
    """What of an island may be concentrations, or pH; nothing of it that cannot be."""
    amounts: list[Amount] = [t.value for t in item.tokens]
    dims = {a.dim for a in amounts}
    if not dims <= _FITTING or [a for a in amounts if a.signed]:
        return []
    if _is_pH(sheet, i, amounts):
        return [
            Loose(i, Token("QTY", a._replace(dim="pH"), t.start, t.end))
            for a, t in zip(amounts, item.tokens, strict=True)
        ]
    if i in sheet.pairs:
        return [Loose(i, item.tokens[0])]
    if item.joint in ("COLON", "DASH", "ARROW") and len(amounts) > 1:
        return [] if item.joint != "ARROW" else [Loose(i, t) for t in item.tokens]
    if not dims.isdisjoint(CONCENTRATION) or _bare_fits(sheet, i, item):
        sheet.tabled.add(i)
        return [Loose(i, t) for t in item.tokens]
    return []


def _is_pH(sheet: Sheet, i: int, amounts: list[Amount]) -> bool:
    """Right behind "pH", or, in a text that speaks of pH and of no concentration, beside a side."""
    if "pH" not in sheet.symbols or any(a.dim != "bare" or not 0 <= a.value <= _MOST_PH for a in amounts):
        return False
    if sheet.any_head_near(i, "pH", reach=0.3) is not None:
        return True
    if isinstance(sheet.island(i + 1), Ions):
        return False  # "one H+ from the cytosol"
    if not any(d < 0.4 for d, _ in sheet.within(0.4, i, sheet.places["SIDE"])):
        return False
    if _goes_on_from_pH(sheet, i):
        return True
    if not _last_named_is_pH(sheet, i):
        return False  # "Na 145 out 12 in, pHo 7.4"
    return any(sheet.place_kind(j, "pH") for j in sheet.symbol_places) and not sheet.has_concentrations()


def _goes_on_from_pH(sheet: Sheet, i: int) -> bool:
    """Whether a number is the second of a pH, beside the other side: "pH 7.4 out, 7.1 in", pH外7.4内7.1."""
    k, first = i - 1, False
    while k >= 0 and (sheet.kind(k) in _LINKS or (sheet.kind(k) == "Values" and not first)):
        first = first or sheet.kind(k) == "Values"
        k -= 1
    return k >= 0 and sheet.place_kind(k, "pH")


_LINKS: Final = ("SIDE", "SEP", "AND", "SLASH", "FILLER")


def _last_named_is_pH(sheet: Sheet, i: int) -> bool:
    """Whether no other ion stands between a number and the pH before it; so too where pH comes later."""
    before = [j for j, _ in sheet.ions_around(i) if j < i]
    return not before or sheet.place_kind(before[-1], "pH")


def _bare_fits(sheet: Sheet, i: int, item: Values) -> bool:
    """Whether a number without a unit is a concentration: beside a side, after an ion, in a table."""
    before, after = sheet.next_item(i, -1), sheet.next_item(i, +1)
    beside = [sheet.kind(j) for j in (before, after) if j is not None]
    if "SIDE" in beside or beside[-1:] == ["SALT"] or _changes(sheet, i):  # 外液140 NaCl
        return True
    named = before is not None and (
        isinstance(sheet.items[before], Ions) or concentration_head(sheet, before)
    )
    if named or way_before(sheet, i) or _one_of_a_list(sheet, i) or _with_ion_and_side(sheet, i):
        return True
    if _is_of_a_side(sheet, i) or ((told_before(sheet, i) or told_now(sheet, i)) and sheet.sides):
        return True
    if i > 1 and sheet.cue(i - 1) == "at" and concentration_head(sheet, i - 2):
        asked = i > 2 and sheet.cue(i - 3) in ("what", "calc")  # "what's [Cl]i at 37?"
        return not asked and bool(sheet.items[i - 2].tokens[-1].value.side)  # type: ignore[union-attr]  # "[K]out at 5"
    if sheet.cue(i - 1) == "at" and sheet.kind(i - 2) == "Ions" and sheet.kind(i - 3) == "SIDE":
        return True  # "serum chloride at 102"
    pair = len(item.tokens) == 2 and item.joint == "SLASH"
    if pair and after is not None and sheet.cue(after) == "at":
        after = min(after + 1, len(sheet.items) - 1)  # "5/140 for K+"
    if pair and after is not None and isinstance(sheet.items[after], Heads | Ions):
        return True  # "5/140 E_K"
    if len(item.tokens) == 2 and (
        (before is not None and isinstance(sheet.items[before], Heads)) or _lone_pair(sheet)
    ):
        return True
    if sheet.header() and before is not None and _in_a_table(sheet, before, i):
        return True
    if after is not None and joins(sheet, after) and _leads_to_a_unit(sheet, after):
        return True
    if before is not None and sheet.kind(before) == "AND" and before:
        other = sheet.items[before - 1]
        return before - 1 in sheet.tabled or (
            isinstance(other, Values) and other.tokens[0].value.dim in CONCENTRATION
        )
    return False


def _is_of_a_side(sheet: Sheet, i: int) -> bool:
    """Such as "inside the hair cell it is 141"."""
    if not i or sheet.kind(i - 1) != "EQ":
        return False
    k = i - 2
    while k >= max(0, i - _WORDS) and (sheet.kind(k) == "WORD" or sheet.cue(k) in ("it", "cell", "each")):
        k -= 1
    return k >= 0 and sheet.kind(k) == "SIDE"


def _changes(sheet: Sheet, i: int) -> bool:
    """Such as 膜外钾升高到10, "[K]o becomes 8", "[K]o doubles from 4"."""
    if i not in sheet.news and sheet.cue(i - 1) != "from":
        return False
    return (i in sheet.news and bool(sheet.sides)) or bool(sheet.concentration_heads(i, reach=1.0))


def _in_a_table(sheet: Sheet, before: int, i: int) -> bool:
    """The next number of a row under two sides: 膜外和膜内浓度分别为5、140."""
    barred = before in sheet.tabled and all(is_bar(sheet.items[k]) for k in range(before + 1, i))
    return barred or (sheet.kind(before) == "SEP" and before > 0 and before - 1 in sheet.tabled)


def _one_of_a_list(sheet: Sheet, i: int) -> bool:
    """Each number with its ion behind it, "inside 140 K and 9 Na": the second of two."""
    behind = sheet.island(i + 1)
    plus = sheet.island(i - 1)
    if i >= 3 and isinstance(plus, Token) and plus.value == "+" and sheet.kind(i - 2) == "Ions":
        told_anew = "correction" in sheet.said  # "bath 150 Na 0 K... no wait, 145 Na + 5 K"
        return isinstance(behind, Ions) and i - 3 in sheet.tabled and not told_anew
    return (
        i >= 3
        and isinstance(behind, Ions)
        and sheet.kind(i - 1) in ("AND", "SEP")
        and isinstance(sheet.items[i - 2], Ions)
        and i - 3 in sheet.tabled
    )


def _with_ion_and_side(sheet: Sheet, i: int) -> bool:
    """Such as "140 K in, 5 K out", "3 K and 150 Na outside"; but "3 Na+ out for 2 K+ in" counts ions."""
    behind = sheet.island(i + 1)
    if not isinstance(behind, Ions):
        return False
    last = i
    while True:
        if [sheet.kind(k) for k in range(last + 2, last + 5)] in _ONE_MORE:
            last += 3
        elif [sheet.kind(k) for k in range(last + 2, last + 4)] == ["Values", "Ions"]:  # "145 Na 3 K out"
            last += 2
        else:
            break
    if side_behind(sheet.items, last) is None:
        return False
    return any(t.value.dim == "bare" and t.value.value > _COUNTED for _, v in sheet.loose() for t in v.tokens)


_ONE_MORE: Final = (["AND", "Values", "Ions"], ["SEP", "Values", "Ions"])


def _leads_to_a_unit(sheet: Sheet, at: int) -> bool:
    """Whether only numbers of a list follow until one has its unit: "5 and 140 mM", "5, 15 or 30 mM"."""
    for _ in range(_LIST):
        if at >= len(sheet.items) or not joins(sheet, at):
            return False
        at += 1
        while at < len(sheet.items) and (sheet.kind(at) in ("CUE", "AND") or is_or(sheet.items[at])):
            at += 1
        found = sheet.island(at)
        if not isinstance(found, Values) or len(found.tokens) > 1:
            return False
        if found.tokens[0].value.dim in CONCENTRATION:
            return True
        at += 1
    return False


def _lone_pair(sheet: Sheet) -> bool:
    return len({ion for _, ion in sheet.ions}) == 1 and not sheet.has_concentrations()
