"""Concentrations: which ion, and which side of the membrane."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from grammar.islands import Bound, Heads, Ions, Island, Values
from grammar.salts import COUNTS
from grammar.sheet import (
    CONCENTRATION,
    Sheet,
    ions_in_a_row,
    is_bar,
    is_concentration,
    kind_of,
    side_behind,
    side_leads,
)
from grammar.symbols import SALTS
from grammar.tokens import ASKING, Amount, Head, Token

if TYPE_CHECKING:
    from grammar.reading import Slot

_FITTING: Final = CONCENTRATION | {"bare", "pH"}
_NO_SIDE: Final = 6.0
_UNUSED_SIDE: Final = 0.8
_TWICE: Final = 5.0
_PH_RANGE: Final = (3.0, 11.0)
_RICHER_OUTSIDE: Final = ("Na", "Cl", "Ca")  # K+ is richer inside
_BREAKS: Final = ("SEP", "STOP", "AND")
_STEEP: Final = 3.0  # a gradient that tells its direction
_ANEW: Final = frozenset({"become", "whatif", "it", "rise", "fall", "to"})
_BEAM: Final = 24
_COUNTED: Final = 4.0  # a transporter moves no more ions at once
_LIST: Final = 6  # numbers that share the unit of the last
_MOST, _MOST_NUMBERS, _MOST_FACTORS = 40, 100, 12  # that are looked at in one text


@dataclass(slots=True, eq=False)
class Loose:
    """A concentration that looks for its place; `at` is its island.  pH counts too."""

    at: int
    token: Token
    ion: str | None = None
    side: str | None = None
    inferred: bool = False
    header: bool = False


def concentrations(sheet: Sheet) -> None:
    """Find ion and side of every loose concentration and note them as slots."""
    if not sheet.places["Values"] and not sheet.factors:
        return
    _columns(sheet)
    loose = itertools.islice(sheet.loose(), _MOST_NUMBERS)
    candidates = (q for i, item in loose for q in _candidates(sheet, i, item))
    found = list(itertools.islice(candidates, _MOST))
    for q in found:
        q.ion = "H" if q.token.value.dim == "pH" else _ion_of(sheet, q.at)
        _of_head(sheet, q)
    found = _without_totals(sheet, found)
    former = [q for q in found if _told_before(sheet, q.at) and _has_rival(sheet, q, found)]
    found = [q for q in found if q not in former]
    _placed_as_before(sheet, found)
    _respectively(sheet, found)
    _by_header(sheet, found)
    _shared_side(sheet, found)
    _as_before(sheet, found)
    _on_both(sheet, found)
    _by_order(sheet, [q for q in found if q.side is None])
    _by_exclusion(sheet, found)
    for q in _formerly(sheet, found, former):
        _note(sheet, q)
    _of_salts(sheet)
    _factors(sheet)


def _columns(sheet: Sheet) -> None:
    """As many numbers behind a side as ions in a row: "K+, Na+, Cl-. Inside: 150, 10, 8; outside: …"."""
    if len(sheet.ions) < 2:
        return
    for s, side in sheet.sides:
        row = _numbers_behind(sheet, s)
        if len(row) < 2:
            continue
        ions = ions_in_a_row(sheet, row[0])
        between = bisect_left(sheet.ions, (row[0],)) - bisect_left(sheet.ions, (s + 1,))
        owned = between not in (0, len(row)) or any(_ion_behind(sheet, at) for at in row)
        if len(row) == len(ions) >= 2 and side != "both" and not owned:
            for i, ion in zip(row, ions, strict=True):
                token = sheet.items[i].tokens[0]  # type: ignore[union-attr]
                sheet.put("conc", token, sheet.mM(token.value, ion), ion=ion, side=side)
                sheet.done.add(i)


def _numbers_behind(sheet: Sheet, s: int) -> list[int]:
    row: list[int] = []
    for i in range(s + 1, len(sheet.items)):
        item = sheet.items[i]
        single = isinstance(item, Values) and len(item.tokens) == 1 and i not in sheet.done
        if single and item.tokens[0].value.dim in CONCENTRATION | {"bare"}:  # type: ignore[union-attr]
            row.append(i)
        elif not row and isinstance(item, Ions):
            continue
        elif kind_of(item) not in (
            "SEP",
            "AND",
            "UNIT",
            "LPAR",
            "RPAR",
            "COLON",
            "EQ",
            "CUE",
        ) and not _concentration_head(sheet, i):
            break
    return row


def _candidates(sheet: Sheet, i: int, item: Values) -> list[Loose]:
    amounts: list[Amount] = [t.value for t in item.tokens]
    dims = {a.dim for a in amounts}
    if not dims <= _FITTING or any(a.signed for a in amounts):
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
    if "pH" not in sheet.symbols or any(a.dim != "bare" or not 0 <= a.value <= 14 for a in amounts):
        return False
    if sheet.any_head_near(i, "pH", reach=0.3) is not None:
        return True
    if not any(d < 0.4 for d, _ in sheet.within(0.4, i, sheet.places["SIDE"])):
        return False
    return any(sheet.place_kind(j, "pH") for j in range(len(sheet.items))) and not sheet.has_concentrations()


def _bare_fits(sheet: Sheet, i: int, item: Values) -> bool:
    """Whether a number without a unit is a concentration: beside a side, after an ion, in a table."""
    if _changes(sheet, i):
        return True
    before, after = sheet.next_item(i, -1), sheet.next_item(i, +1)
    if any(kind_of(sheet.items[j]) == "SIDE" for j in (before, after) if j is not None):
        return True
    named = before is not None and (
        isinstance(sheet.items[before], Ions) or _concentration_head(sheet, before)
    )
    if named or _way_before(sheet, i) or _one_of_a_list(sheet, i) or _with_ion_and_side(sheet, i):
        return True
    if (_told_before(sheet, i) or _told_now(sheet, i)) and sheet.sides:
        return True
    if i > 1 and sheet.cue(i - 1) == "at" and _concentration_head(sheet, i - 2):
        asked = i > 2 and sheet.cue(i - 3) in ("what", "calc")  # "what's [Cl]i at 37?"
        return not asked and bool(sheet.items[i - 2].tokens[-1].value.side)  # type: ignore[union-attr]  # "[K]out at 5"
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
    if after is not None and _joins(sheet, after):
        return _leads_to_a_unit(sheet, after)
    if before is not None and kind_of(sheet.items[before]) == "AND" and before:
        other = sheet.items[before - 1]
        return before - 1 in sheet.tabled or (
            isinstance(other, Values) and other.tokens[0].value.dim in CONCENTRATION
        )
    return False


def _changes(sheet: Sheet, i: int) -> bool:
    """Such as 膜外钾升高到10, "[K]o becomes 8", "[K]o doubles from 4"."""
    symbols = bool(sheet.concentration_heads(i, reach=1.0))
    return (i in sheet.news and (bool(sheet.sides) or symbols)) or (symbols and sheet.cue(i - 1) == "from")


def _in_a_table(sheet: Sheet, before: int, i: int) -> bool:
    """The next number of a row under two sides: 膜外和膜内浓度分别为5、140."""
    barred = before in sheet.tabled and all(is_bar(sheet.items[k]) for k in range(before + 1, i))
    return barred or (kind_of(sheet.items[before]) == "SEP" and before > 0 and before - 1 in sheet.tabled)


def _one_of_a_list(sheet: Sheet, i: int) -> bool:
    """Each number with its ion behind it, "inside 140 K and 9 Na": the second of two."""
    behind = sheet.items[i + 1] if i + 1 < len(sheet.items) else None
    return (
        i >= 3
        and isinstance(behind, Ions)
        and kind_of(sheet.items[i - 1]) in ("AND", "SEP")
        and isinstance(sheet.items[i - 2], Ions)
        and i - 3 in sheet.tabled
    )


def _with_ion_and_side(sheet: Sheet, i: int) -> bool:
    """Such as "140 K in, 5 K out"; but "3 Na+ out for 2 K+ in" counts ions."""
    behind = sheet.items[i + 1] if i + 1 < len(sheet.items) else None
    if not isinstance(behind, Ions) or side_behind(sheet.items, i) is None:
        return False
    return any(t.value.dim == "bare" and t.value.value > _COUNTED for _, v in sheet.loose() for t in v.tokens)


def _leads_to_a_unit(sheet: Sheet, at: int) -> bool:
    """Whether only numbers of a list follow until one has its unit: "5 and 140 mM", "5, 15 or 30 mM"."""
    for _ in range(_LIST):
        if at >= len(sheet.items) or not _joins(sheet, at):
            return False
        at += 1
        while at < len(sheet.items) and (
            kind_of(sheet.items[at]) in ("CUE", "AND") or _is_or(sheet.items[at])
        ):
            at += 1
        found = sheet.items[at] if at < len(sheet.items) else None
        if not isinstance(found, Values) or len(found.tokens) > 1:
            return False
        if found.tokens[0].value.dim in CONCENTRATION:
            return True
        at += 1
    return False


def _joins(sheet: Sheet, i: int) -> bool:
    """A comma, "and", "or", "vs", "and with"."""
    item = sheet.items[i]
    listed = kind_of(item) in ("AND", "SEP") or _is_or(item)
    return listed or (isinstance(item, Token) and item.value in ("and_at", "compare"))


def _is_or(item: Island) -> bool:
    return isinstance(item, Token) and item.type == "WORD" and item.value in ("or", "或")


def _concentration_head(sheet: Sheet, i: int) -> bool:
    item = sheet.items[i]
    return isinstance(item, Heads) and item.tokens[-1].value.kind == "C"


def _lone_pair(sheet: Sheet) -> bool:
    return len({ion for _, ion in sheet.ions}) == 1 and not sheet.has_concentrations()


def _ion_of(sheet: Sheet, at: int) -> str | None:
    """The nearest ion; one that stands right behind its quantity wins ("124 mM K+")."""
    around = sheet.ions_around(at)
    middle = bisect_left(around, (at,))
    best, found = math.inf, None
    for j, ion in reversed(around[:middle]):
        cost = sheet.between(j, at) + 0.1
        if cost > best:
            break  # the others are farther
        if not sheet.same_clause(at, j) and _follows(sheet, j):
            cost += 0.5
        if cost <= best and not _of_a_weight(sheet, j):
            best, found = cost, ion
    for j, ion in around[middle:]:
        cost = sheet.between(at, j) + 0.15
        if cost >= best:
            break
        if sheet.sides_between(at, j):
            cost += 0.4
        if _leads(sheet, j):
            cost += 3.0
        weighed = j + 1 if isinstance(sheet.items[j], Ions) else j  # Cl的通透性为1
        if cost < best and not _of_a_weight(sheet, weighed):
            best, found = cost, ion
    return found


def _of_a_weight(sheet: Sheet, i: int) -> bool:
    """Whether a permeability or a conductance that has its own number stands there."""
    bound = i < len(sheet.items) and isinstance(sheet.items[i], Bound)
    return bound and sheet.place_kind(i, "P", "g")


def _of_head(sheet: Sheet, q: Loose) -> None:
    """Such as "[K]o is raised to 8 mM": the symbol a little before tells ion and side."""
    way = _way_before(sheet, q.at)
    if way:
        q.side = way
        return
    for j, head in sheet.concentration_heads(q.at, reach=0.5):
        near = j < q.at and sheet.same_clause(j, q.at)
        if near and (side_behind(sheet.items, q.at) or sheet.cue_between(j, q.at, "whatif")):
            continue  # "what is [K]i if there is 5 mM", "[K]i with 5 mM outside"
        if head.side and near and not sheet.sides_between(j, q.at):
            q.ion, q.side = head.ion or q.ion, head.side
            sheet.done.add(j)
            return


def _respectively(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "K+ and Na+ … 150 and 15 mM": as many numbers in a row as ions in a row before them."""
    if len(sheet.ions) < 2:
        return
    for row in _rows(sheet, [q.at for q in found if not q.side]):
        if len(row) < 2:
            continue
        ions = ions_in_a_row(sheet, row[0])
        own = {ion for j, ion in sheet.ions_around(row[0]) if j < row[0] and sheet.same_sentence(j, row[0])}
        if len(own) == 1:
            continue  # "for Na+ they are 140 and 14 mM, respectively": of the two sides
        if len(ions) == len(row) >= 2 and not any(_ion_behind(sheet, at) for at in row):
            for q in found:
                if q.at in row:
                    q.ion = ions[row.index(q.at)]


def _ion_behind(sheet: Sheet, at: int) -> bool:
    """Whether a number has its own ion right behind it: "2 mM of sodium"."""
    i = at + 1
    while i < len(sheet.items) and kind_of(sheet.items[i]) == "EQ":
        i += 1
    return i < len(sheet.items) and isinstance(sheet.items[i], Ions)


def _rows(sheet: Sheet, places: list[int]) -> list[list[int]]:
    rows: list[list[int]] = []
    for at in places:
        if (
            rows
            and all(
                kind_of(sheet.items[k]) == "UNIT" or _joins(sheet, k) for k in range(rows[-1][-1] + 1, at)
            )
            and at != rows[-1][-1]
        ):
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def _leads(sheet: Sheet, j: int) -> bool:
    """Whether an ion stands before quantities of its own: "…, Na 142 outside"."""
    k = j + 1
    while k < len(sheet.items) and kind_of(sheet.items[k]) in ("EQ", "COLON", "SIDE", "LPAR", "RPAR", "UNIT"):
        k += 1
    return is_concentration(sheet.items, k)


def _follows(sheet: Sheet, j: int) -> bool:
    """Whether an ion stands right behind its quantity: "2 mM Ca2+, …"."""
    return j > 0 and isinstance(sheet.items[j - 1], Values)


def _by_header(sheet: Sheet, found: list[Loose]) -> None:
    """Pairs take the order of "out/in" where it stands, or else that of a living cell, or outside first."""
    order = sheet.header()
    groups: dict[int, list[Loose]] = {}
    for q in found:
        groups.setdefault(q.at, []).append(q)
    usual = order or _usual_order(sheet, [group for group in groups.values() if len(group) == 2])
    for group in groups.values():
        if len(group) == 2:
            for q, side in zip(group, usual, strict=True):
                q.side, q.inferred = side, not order
    if not order:
        return
    _alike(sheet, found)
    rows = [q for q in found if q.side is None]
    for first, second in itertools.pairwise(rows):
        if first.side is None and first.ion == second.ion and _row(sheet, first.at, second.at):
            first.side, second.side = order
            first.header = second.header = True


def _usual_order(sheet: Sheet, pairs: list[list[Loose]]) -> list[str]:
    """Such as "K 140/5 and Na 15/145": inside first, where no cell is the other way round."""
    votes: set[bool] = set()
    for first, second in pairs:
        high, low = first.token.value.value, second.token.value.value
        if first.ion in _RICHER_OUTSIDE:
            high, low = low, high
        if first.ion in ("K", *_RICHER_OUTSIDE) and max(high, low) >= _STEEP * min(high, low):
            votes.add(high > low)
    formula = any(sheet.items[i].value in ("ln", "log", "lg") for i in sheet.places["WORD"])  # type: ignore[union-attr]
    return ["in", "out"] if votes == {True} and not formula else ["out", "in"]


def _way_before(sheet: Sheet, at: int) -> str | None:
    """The side that a way leads to, its number in brackets: 运到细胞内(12), "into the cell (12 mM)"."""
    if at < 2 or kind_of(sheet.items[at - 1]) != "LPAR":
        return None
    return {"inward": "in", "outward": "out"}.get(sheet.cue(at - 2))


def _shared_side(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "compare … at 4 and 6 mM outside", 胞外分别为4、6 mM: the side belongs to all of the row."""
    told = not sheet.said.isdisjoint(("compare", "larger", "difference", "each"))
    for row in _rows(sheet, [q.at for q in found if q.side is None]):
        bound = _bound_before(sheet, row[0])
        if not told and not any(_is_or(sheet.items[k]) for k in range(row[0], row[-1])):
            continue
        side = bound or side_behind(sheet.items, row[-1]) or _side_before(sheet, row[0])
        if (bound or len(row) >= 2) and side in ("in", "out"):
            for q in found:
                if q.at in row:
                    q.side = side


def _as_before(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "4 mM outside and 120 mM inside; for Na+ 140 and 14 mM, respectively": in the same order."""
    if "each" not in sheet.said:
        return
    for row in _rows(sheet, [q.at for q in found if q.side is None]):
        order = [side for s, side in sheet.sides if s < row[0]][-2:]
        pair = [q for q in found if q.at in row]
        if len(row) == 2 and set(order) == {"in", "out"} and pair[0].ion == pair[1].ion:
            for q, side in zip(pair, order, strict=True):
                q.side = side


def _bound_before(sheet: Sheet, at: int) -> str | None:
    """The side of a concentration in symbols whose list goes on: "[K]o of 2, 4 and 8 mM"."""
    if not sheet.said.isdisjoint(("apart", "larger")) and not any(
        sheet.same_clause(s, at) for s, _ in sheet.sides
    ):
        before = [side for i, side in sheet.symbol_sides() if i < at]
        if before:
            return before[-1]  # "neuron A has [K+]o of 3 mM; neuron B has 6 mM"
    first = sheet.items[at - 2] if at >= 2 and _joins(sheet, at - 1) else None
    symbol: Head | None = first.heads.tokens[-1].value if isinstance(first, Bound) else None
    return symbol.side if symbol and symbol.kind == "C" else None


def _side_before(sheet: Sheet, at: int) -> str | None:
    """The one side of the clause, before a row of numbers."""
    here = [(s, side) for s, side in sheet.sides if sheet.same_clause(s, at)]
    return here[0][1] if len(here) == 1 and here[0][0] < at and not sheet.header() else None


def _on_both(sheet: Sheet, found: list[Loose]) -> None:
    """The same number said twice, "the same on both sides, 80 and 80 mM"."""
    for first, second in itertools.pairwise(q for q in found if q.side is None):
        same = first.ion == second.ion and first.token.value.value == second.token.value.value
        if same and any(side == "both" and sheet.same_sentence(s, first.at) for s, side in sheet.sides):
            first.side, second.side = "out", "in"


def _alike(sheet: Sheet, found: list[Loose]) -> None:
    """One number behind both sides, "the same inside and outside, 50 mM": it stands on both."""
    for q in found:
        alone = q.side is None and sum(o.ion == q.ion for o in found) == 1
        if (
            alone
            and sheet.near(q.at, "equal", "each", reach=2.0)
            and max(sheet.header_places(), default=q.at) < q.at
        ):
            q.side = "both"


def _row(sheet: Sheet, i: int, j: int) -> bool:
    """Two numbers side by side, with no side of their own."""
    kinds = [kind_of(sheet.items[k]) for k in range(i + 1, j)]
    if any(k not in ("SEP", "AND", "SLASH", "UNIT", "WORD", "CUE", "COLON", "LPAR", "RPAR") for k in kinds):
        return False
    return not any(
        apart < 0.3 and s not in sheet.header_places()
        for at in (i, j)
        for apart, s in sheet.within(0.3, at, sheet.places["SIDE"])
    )


def _by_order(sheet: Sheet, found: list[Loose]) -> None:
    """Each takes the side before or after it, at the least cost over all."""
    if not found:
        return
    places = [
        (s, side)
        for s, side in sheet.sides
        if s not in sheet.header_places() or not any(q.header for q in found)
        if side != "both" or len(found) == 1
    ]
    bits: dict[object, int] = {}  # of a side of an ion, which is filled once, and of a side, which is used

    def bit(thing: object) -> int:
        return 1 << bits.setdefault(thing, len(bits))

    taken = 0
    for slot in sheet.slots:
        if slot.role in ("conc", "pH"):
            taken |= bit((slot.ion, slot.side))
    beam: list[_Way] = [(0.0, 0.0, None, taken, 0)]
    for q in found:
        options = [
            (extra, s, bit((q.ion, side)) if side else 0, bit(s) if side else 0)
            for extra, s, side in _options(sheet, q, places)
        ]
        grown: list[_Way] = []
        for _, before, way, full, used in beam:
            for extra, s, place, side in options:
                cost = before + extra + (_TWICE if place & full else 0.0)
                idle = len(places) - (used | side).bit_count()
                grown.append((cost + _UNUSED_SIDE * idle, cost, (way, s), full | place, used | side))
        beam = sorted(grown, key=itemgetter(0))[:_BEAM]
    chosen, sides = beam[0][2], dict(places)
    for q in reversed(found):
        assert chosen is not None
        chosen, s = chosen
        q.side = sides[s] if s is not None else None


_Chosen: TypeAlias = "tuple[_Chosen, int | None] | None"
_Way: TypeAlias = tuple[float, float, _Chosen, int, int]
"""Cost with and without that of unused sides; sides chosen, last first; bits of what is filled and used."""


def _options(
    sheet: Sheet, q: Loose, places: list[tuple[int, str]]
) -> list[tuple[float, int | None, str | None]]:
    options: list[tuple[float, int | None, str | None]] = [(_NO_SIDE, None, None)]
    at = bisect_left(places, (q.at,))
    if at:
        s, side = places[at - 1]
        passed = 1.0 if at < len(places) and side_behind(sheet.items, q.at) else 0.0
        options.append((sheet.between(s, q.at) + passed, s, side))
    if at < len(places):
        s, side = places[at]
        leads = not sheet.same_clause(q.at, s) and side_leads(sheet.items, s)
        ahead = 1.5 if leads or _is_asked(sheet, s) else 0.0
        options.append((sheet.between(q.at, s) + 0.05 + ahead, s, side))
    return options


def _is_asked(sheet: Sheet, s: int) -> bool:
    """Whether the side is that of what is asked for: 外面1.5 mM 里面钙多少."""
    k = s + 1
    while k < len(sheet.items) and (
        isinstance(sheet.items[k], Ions | Heads) or kind_of(sheet.items[k]) == "EQ"
    ):
        k += 1
    return k > s + 1 and k < len(sheet.items) and sheet.cue(k) in ASKING


def _by_exclusion(sheet: Sheet, found: list[Loose]) -> None:
    """A lone concentration without a side takes the one that its ion lacks."""
    for q in found:
        if q.side is not None:
            continue
        filled = {s.side for s in sheet.slots if s.role == "conc" and s.ion == q.ion}
        filled |= {o.side for o in found if o is not q and o.ion == q.ion}
        free = {"in", "out"} - filled
        if len(free) == 1 and None not in filled:
            q.side, q.inferred = free.pop(), True


def _formerly(sheet: Sheet, found: list[Loose], former: list[Loose]) -> list[Loose]:
    """Such as "[K]o is 8, it was 4": the number that was is where the likest one of its ion changes from."""
    for old in former:
        rivals = [q for q in found if q.ion == old.ion and q.at not in sheet.pairs]
        now = min(rivals, key=lambda q: _unlike(q, old), default=None)
        slot = next((s for s in sheet.slots if (s.role, s.ion, s.new) == ("conc", old.ion, None)), None)
        if slot is not None and slot.span[0] < old.token.start and not (now and now.at < old.at):
            was = sheet.mM(old.token.value, old.ion)
            sheet.slots = [replace(s, value=was, new=s.value) if s is slot else s for s in sheet.slots]
            sheet.done.add(old.at)
        elif now is not None:
            sheet.pairs[old.at] = (old.token, now.token)
            old.side = now.side
            found = [old if q is now else q for q in found]
    return found


def _unlike(one: Loose, other: Loose) -> float:
    """How many times one number is the other, as a logarithm: what changes keeps its size."""
    first, second = abs(one.token.value.value), abs(other.token.value.value)
    return abs(math.log(first / second)) if first and second else math.inf


def _without_totals(sheet: Sheet, found: list[Loose]) -> list[Loose]:
    """Such as "total calcium is 2.4 mM, ionised 1.2 mM outside": of three the total is not what is free."""
    if "overall" not in sheet.said:
        return found
    total = [
        q
        for q in found
        if any(c == "overall" and i < q.at and sheet.same_clause(i, q.at) for i, c in sheet.cues)
    ]
    drop = [q for q in total if sum(o.ion == q.ion for o in found) > 2]
    sheet.done |= {q.at for q in drop}
    return [q for q in found if q not in drop]


def _has_rival(sheet: Sheet, old: Loose, found: list[Loose]) -> bool:
    """Whether more is told of its ion than one number for each side."""
    told = sum(q.ion == old.ion for q in found) + sum(
        s.role == "conc" and s.ion == old.ion for s in sheet.slots
    )
    sides = {side for _, side in sheet.sides if side != "both"}
    return old.at not in sheet.pairs and told > max(1, len(sides))


def _told_before(sheet: Sheet, at: int) -> bool:
    """Whether a number is told of the past, "it was 4", "normally 4.2"."""
    if "formerly" not in sheet.said:
        return False
    i = at - 1
    while i >= 0 and (kind_of(sheet.items[i]) in ("EQ", "LPAR", "SIDE", "Ions") or sheet.cue(i) == "at"):
        i -= 1
    return i >= 0 and sheet.cue(i) == "formerly"


def _placed_as_before(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "Na inside was 12, it is 30": on the side of the last number of its ion."""
    for before, now in itertools.pairwise(found):
        same = now.ion == before.ion and side_behind(sheet.items, now.at) is None
        anew = _told_now(sheet, now.at) or (now.at in sheet.news and not _side_in_clause(sheet, now.at))
        if same and now.side is None and anew:
            _by_order(sheet, [before] if before.side is None else [])
            now.side = before.side


def _side_in_clause(sheet: Sheet, at: int) -> bool:
    return any(sheet.same_clause(s, at) for s, _ in sheet.sides)


def _told_now(sheet: Sheet, at: int) -> bool:
    """Whether a number takes the place of the last one of its ion: "it was 12, it is 30", "and is now 8"."""
    i = at - 1
    while i >= 0 and (kind_of(sheet.items[i]) == "EQ" or sheet.cue(i) == "become"):
        i -= 1
    now = any(sheet.cue(k) == "become" for k in range(i + 1, at))
    it = at - i == 2 and i > 0 and sheet.cue(i) == "it" and kind_of(sheet.items[i - 1]) in _BREAKS
    is_it = it and sheet.items[at].tokens[0].start - sheet.items[i].start <= len("it is now ")  # type: ignore[union-attr]
    return at - i > 1 and (now or is_it)


def said_anew(sheet: Sheet) -> None:
    """Of two values of one place that stand apart by "if", "then" or "it is" the second is the new one."""
    if sheet.said.isdisjoint(_ANEW) or not sheet.said.isdisjoint(("compare", "larger", "apart", "each")):
        return
    turns = [sheet.items[i].start for i, cue in sheet.cues if cue in _ANEW]  # type: ignore[union-attr]
    told: dict[tuple[str, str | None, str | None], Slot] = {}
    open_slots = (s for s in sheet.slots if s.role in ("conc", "E") and s.new is None and s.ion)
    for slot in sorted(open_slots, key=lambda s: s.span):
        first = told.setdefault((slot.role, slot.ion, slot.side), slot)
        apart = any(first.span[1] <= at <= slot.span[0] for at in turns)
        if first is not slot and apart and first.value != slot.value and first in sheet.slots:
            merged = replace(first, new=slot.value)
            sheet.slots = [merged if s is first else s for s in sheet.slots if s is not slot]


def _note(sheet: Sheet, q: Loose) -> None:
    sheet.done.add(q.at)
    role = "pH" if q.token.value.dim == "pH" or _plain_pH(sheet, q) else "conc"
    pair = sheet.pairs.get(q.at)
    new = sheet.mM(pair[1].value, q.ion) if pair else None
    value: float | None = q.token.value.value if role == "pH" else sheet.mM(q.token.value, q.ion)
    if q.at in sheet.news:
        value, new = None, value
    for side in ("out", "in") if q.side == "both" else (q.side,):
        sheet.put(role, q.token, value, ion=q.ion, side=side, new=new, inferred=q.inferred)
        if value is None:
            sheet.clear_value()
    if pair:
        sheet.done.add(sheet.index_of(pair[1]))


def _of_salts(sheet: Sheet) -> None:
    """A salt gives both its ions: "100 mM KCl" in a question on P_Cl too is 100 mM Cl⁻."""
    given = {s.ion for s in sheet.slots if s.role in ("conc", "pH")}
    lacking = {ion for _, ion in sheet.ions} - given
    for i in sheet.places["SALT"] if lacking and sheet.weighs else ():
        number = sheet.items[i - 1] if i else None
        ions = SALTS[sheet.items[i].value]  # type: ignore[union-attr]
        if not isinstance(number, Values) or not lacking & set(ions):
            continue
        span = (number.tokens[0].start, number.tokens[0].end)
        for slot in [s for s in sheet.slots if s.role == "conc" and s.span == span]:
            other = next((ion for ion in ions if ion != slot.ion), None)
            if slot.ion in ions and other in lacking:
                times = COUNTS.get(sheet.items[i].value, 1)  # type: ignore[union-attr]
                factor = times if other == ions[1] else 1 / times
                sheet.slots.append(replace(slot, ion=other, value=(slot.value or 0.0) * factor))


def _plain_pH(sheet: Sheet, q: Loose) -> bool:
    """Such as 氢离子膜外7.4: a number of H⁺ without a unit is a pH, for nobody has 7.4 mM of protons."""
    return (
        q.ion == "H"
        and q.token.value.dim == "bare"
        and sheet.unit_mM is None
        and _PH_RANGE[0] <= q.token.value.value <= _PH_RANGE[1]
    )


def _factors(sheet: Sheet) -> None:
    """Such as "the outside K+ is doubled", "P_Na rises 500-fold": a factor on one side, or on a weight."""
    for i, factor in sheet.factors[:_MOST_FACTORS]:
        weight = next((k for k in ("P", "g") if sheet.any_head_near(i, k, reach=0.8) is not None), None)
        if weight:
            place = sheet.any_head_near(i, weight, reach=0.8)
            assert place is not None
            ion = _weighed_ion(sheet, place)
            sheet.done.add(place)
            sheet.put("factor", None, None, ion=ion, factor=factor, dim=weight)
            continue
        sides = sorted(  # 细胞外钾加倍(胞内不变): the side said before it, in the same clause if there is one
            (
                not (s < i and sheet.same_clause(i, s)),
                not sheet.same_clause(i, s),
                s > i,
                sheet.apart(i, s),
                side,
            )
            for s, side in (*sheet.sides, *sheet.symbol_sides())
            if sheet.same_sentence(i, s)
        )
        heads = [h for _, h in sheet.concentration_heads(i)]
        side = heads[0].side if heads and heads[0].side else sides[0][-1] if sides else None
        ion = (heads[0].ion if heads else None) or sheet.nearest_ion(i)
        sheet.put("factor", None, None, ion=ion, side=side, factor=factor)


def _weighed_ion(sheet: Sheet, place: int) -> str | None:
    """The ion of a permeability or conductance."""
    item = sheet.items[place]
    heads = item.heads if isinstance(item, Bound) else item
    own = heads.tokens[0].value.ion if isinstance(heads, Heads) else None
    return own or sheet.ion_beside(place) or sheet.nearest_ion(place)
