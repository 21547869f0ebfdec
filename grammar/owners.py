"""Which ion a concentration is of."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import Final

from grammar.islands import Bound, Heads, Ions, Values
from grammar.loose import Loose, follows, ion_behind, is_or, leads, rows, way_before
from grammar.sheet import SUBSTITUTES, Sheet, ions_in_a_row, side_behind
from grammar.symbols import OTHER_SIDE


def ion_of(sheet: Sheet, at: int) -> str | None:
    """The nearest ion; one that stands right behind its quantity wins ("124 mM K+")."""
    if own := _behind_each(sheet, at) or _of_the_other_side(sheet, at):
        return own
    around = [(j, ion) for j, ion in sheet.ions_around(at) if ion != "H2O"]
    if "pH" in sheet.symbols:  # "Na 145 out, 12 in, pHo 7.4"
        around = [one for one in around if not sheet.place_kind(one[0], "pH")] or around
    alone = not sheet.weighs and len({ion for _, ion in around}) == 1
    return around[0][1] if alone else _nearest(sheet, at, around)


def _of_the_other_side(sheet: Sheet, at: int) -> str | None:
    """Such as the 20 of "[K+]内 400、外 20 mM": of the ion whose other side was told right before."""
    if at < _PAIRED or sheet.kind(at - 1) != "SIDE" or sheet.kind(at - 2) not in ("AND", "SEP"):
        return None
    before = sheet.items[at - _PAIRED]
    if not isinstance(before, Bound) or not sheet.place_kind(at - _PAIRED, "C"):
        return None
    head, side = before.heads.tokens[-1].value, str(sheet.items[at - 1].value)  # type: ignore[union-attr]
    return head.ion if head.side and head.side == OTHER_SIDE.get(side) else None


_PAIRED: Final = 3  # items from a symbol with its value to the value of the other side


def _nearest(sheet: Sheet, at: int, around: list[tuple[int, str]]) -> str | None:
    middle = bisect_left(around, (at,))
    best, found = math.inf, None
    for j, ion in reversed(around[:middle]):
        cost = sheet.between(j, at) + 0.1
        if cost > best:
            break  # the others are farther
        if not sheet.same_clause(at, j) and follows(sheet, j):
            cost += 0.5
        if j in sheet.counted or _is_substitute(sheet, j):
            cost += 2.0
        if cost <= best and not _of_a_weight(sheet, j):
            best, found = cost, ion
    closing = _brackets_close(sheet, at) if middle < len(around) else math.inf
    for j, ion in around[middle:]:
        if sheet.between(at, j) + _BEHIND >= best:
            break
        cost = _cost_behind(sheet, at, j, closing) + (_begins_asking(sheet, j) if found else 0.0)
        weighed = j + 1 if isinstance(sheet.items[j], Ions) else j  # Cl的通透性为1
        if cost < best and not _of_a_weight(sheet, weighed):
            best, found = cost, ion
    return found


_BEHIND: Final = 0.15  # in doubt the ion before a number is its own


def _cost_behind(sheet: Sheet, at: int, j: int, closing: float) -> float:
    """How far an ion behind a number is."""
    cost = sheet.between(at, j) + _BEHIND
    if sheet.stands_between("SIDE", at, j):
        cost += 0.4
    if leads(sheet, j):
        cost += 3.0
    if j in sheet.counted or _is_substitute(sheet, j):
        cost += 2.0
    if j > closing or any(is_or(sheet.items[k]) for k in range(at + 1, j)):
        cost += 1.5  # "E_K (K+ 3 out, 120 in) and E_Cl (…)", "2 mM out 0.0001 mM in or E_Na with 145 out"
    return cost


def _begins_asking(sheet: Sheet, j: int) -> float:
    """What keeps a number from an ion behind it: Cl外128内12 Ek Ena, where what is asked begins."""
    return 1.0 if sheet.kind(j) == "Heads" and sheet.place_kind(j, "E") else 0.0


def _brackets_close(sheet: Sheet, at: int) -> float:
    """Where the brackets end that hold a number, with an ion in front of it there or right before them."""
    opening, closing = sheet.places["LPAR"], sheet.places["RPAR"]
    k = bisect_left(opening, at)
    start = opening[k - 1] if k else -1
    k = bisect_left(closing, start)
    end = closing[k] if k < len(closing) else -1
    owned = sheet.ions_between(start, at) or (start > 1 and sheet.ions_between(start - 3, start))
    return end if at < end and owned else math.inf  # "a tenfold Na+ gradient (outside 140, inside 14 mM)"


def _is_substitute(sheet: Sheet, j: int) -> bool:
    """Such as "replace half the sodium with choline": what is told then is told of the sodium.

    Likewise "Na+ is reduced to 35 mM with choline".
    """
    before, ion = sheet.cue_at[max(0, j - 7) : j - 1], sheet.items[j]
    inert = isinstance(ion, Ions) and ion.tokens[0].value in SUBSTITUTES
    if j > 1 and inert and sheet.cue(j + 1) == "fall":
        return True  # 从145 mM用胆碱稀释到29 mM
    return j > 1 and sheet.cue(j - 1) == "at" and ("replace" in before or (inert and "fall" in before))


def _behind_each(sheet: Sheet, at: int) -> str | None:
    """The ion right behind, in a row that begins with a number: "145 Na 5 K", but not "Na 145 K 5"."""
    items, start, end = sheet.items, at, at
    behind = items[at + 1] if at + 1 < len(items) else None
    if not isinstance(behind, Ions) or _is_substitute(sheet, at + 1):
        return None
    while start > 1 and isinstance(items[start - 1], Ions) and isinstance(items[start - 2], Values):
        start -= 2
    while end + 1 < len(items) and isinstance(items[end], Values) and isinstance(items[end + 1], Ions):
        end += 2
    before = start - 1
    if start > 1 and sheet.cue(before) in ("rise", "fall", "become", "to"):
        before -= 1  # Na涨到40 K掉到105
    begins = start == 0 or not isinstance(items[before], Ions)
    ends = not leads(sheet, end - 1) or _behind_a_pair(sheet, before)  # K内138外4 Na内11
    return behind.tokens[0].value if end > at and begins and ends else None


def _behind_a_pair(sheet: Sheet, i: int) -> bool:
    """Whether another number with its ion stands before a joint: the 2 of "145 mM Na、5 mM K和2 mM Ca"."""
    return (
        i > 1 and [sheet.kind(k) for k in (i - 2, i - 1)] == ["Values", "Ions"] and sheet.kind(i) in _JOINTS
    )


_JOINTS: Final = ("SEP", "AND")


def _of_a_weight(sheet: Sheet, i: int) -> bool:
    """Whether a permeability or a conductance that has its own number stands there."""
    bound = isinstance(sheet.island(i), Bound)
    return bound and sheet.place_kind(i, "P", "g")


def of_head(sheet: Sheet, q: Loose) -> None:
    """Such as "[K]o is raised to 8 mM": the symbol a little before tells ion and side."""
    way = way_before(sheet, q.at)
    if way:
        q.side = way
        return
    for j, head in sheet.concentration_heads(q.at, reach=0.5):
        if _both_named(sheet, j):
            continue  # "[K]i and [K]o both double from 140 and 4"
        near = j < q.at and sheet.same_clause(j, q.at)
        if near and (side_behind(sheet.items, q.at) or sheet.cue_between(j, q.at, "whatif")):
            continue  # "what is [K]i if there is 5 mM", "[K]i with 5 mM outside"
        if head.side and near and not sheet.stands_between("SIDE", j, q.at):
            q.ion, q.side = head.ion or q.ion, head.side
            sheet.done.add(j)
            return


def _both_named(sheet: Sheet, j: int) -> bool:
    """Whether another symbol stands right before this one, of the same ion's other side: "[K]i and [K]o"."""
    if j < 2 or sheet.kind(j - 1) != "AND":
        return False
    one, other = sheet.items[j - 2], sheet.items[j]
    if not isinstance(one, Heads) or not isinstance(other, Heads):
        return False
    first, second = one.tokens[-1].value, other.tokens[0].value
    return first.kind == second.kind == "C" and {first.side, second.side} == {"in", "out"}


def _listed_before(sheet: Sheet, row: list[int]) -> list[str]:
    """Such as "410 mM potassium, 49 sodium; the sea has 10.2 and 441 mM of these ions": in their order."""
    if len(row) < _A_LIST or any(row[0] < j and sheet.same_sentence(row[-1], j) for j, _ in sheet.ions):
        return []
    return list(dict.fromkeys(ion for j, ion in sheet.ions if j < row[0]))


_A_LIST: Final = 3


def respectively_of(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "K+ and Na+ … 150 and 15 mM": as many numbers in a row as ions in a row before them."""
    if len(sheet.ions) < 2:
        return
    for row in rows(sheet, [q.at for q in found if not q.side]):
        if len(row) < 2:
            continue
        ions = ions_in_a_row(sheet, row[0])
        ions = ions if len(ions) == len(row) else _listed_before(sheet, row)
        own = {ion for j, ion in sheet.ions_around(row[0]) if j < row[0] and sheet.same_sentence(j, row[0])}
        if len(own) == 1:
            continue  # "for Na+ they are 140 and 14 mM, respectively": of the two sides
        if len(ions) == len(row) >= 2 and not any(ion_behind(sheet, at) for at in row):
            for q in found:
                if q.at in row:
                    q.ion = ions[row.index(q.at)]
