"""Concentrations: which side of the membrane each of them is on."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from operator import itemgetter
from typing import Final, TypeAlias

from grammar.ahead.recipes import COUNTS
from grammar.candidates import candidates
from grammar.islands import Bound, Heads, Ions, Values
from grammar.loose import Loose, concentration_head, ion_behind, is_or, joins, rows, told_before, told_now
from grammar.moved import FACTORS
from grammar.numbers import FRACTIONS
from grammar.owners import ion_of, of_head, respectively_of
from grammar.renewed import formerly, has_rival, rise, without_repeats, without_totals
from grammar.replaced import REPLACING
from grammar.rule import needs
from grammar.sheet import (
    CONCENTRATION,
    CONCENTRATION_OR_BARE,
    Sheet,
    ions_in_a_row,
    is_concentration,
    kind_of,
    side_behind,
    side_leads,
)
from grammar.symbols import OTHER_SIDE, SALTS
from grammar.tokens import ASKING, Head

_NO_SIDE: Final = 6.0
_UNUSED_SIDE: Final = 0.8
_TWICE: Final = 5.0
_AGAIN: Final = 8.0  # the same word for both sides of an ion: "14 mM against 140 mM in the lumen"
_PH_RANGE: Final = (3.0, 11.0)
_RICHER_OUTSIDE: Final = ("Na", "Cl", "Ca")  # K+ is richer inside
_STEEP: Final = 3.0  # a gradient that tells its direction
_BEAM: Final = 24
_IN_A_LIST: Final = ("Ions", "SEP", "AND", "EQ", "COLON", "UNIT", "WORD")
_MOST_WORDS: Final = 3  # between a side and the question word: 外液K要配多少
_MOST, _MOST_NUMBERS, _MOST_FACTORS = 40, 100, 12  # that are looked at in one text


def _own_answers(sheet: Sheet) -> None:
    """Such as "i got ~2 M": a concentration that was worked out is none that is given."""
    for i, item in list(sheet.loose()) if "check" in sheet.said else ():
        k = i - 2 if i and sheet.kind(i - 1) == "DASH" else i - 1
        if sheet.cue(k) == "check" and len(item.tokens) == 1 and item.tokens[0].value.dim in CONCENTRATION:
            sheet.put("", item.tokens[0])
            sheet.done.add(i)


@needs("Values", *FACTORS, *FRACTIONS)
def concentrations(sheet: Sheet) -> None:
    """Find ion and side of every loose concentration and note them as slots."""
    _columns(sheet)
    _own_answers(sheet)
    loose = itertools.islice(sheet.loose(), _MOST_NUMBERS)
    fitting = (q for i, item in loose for q in candidates(sheet, i, item))
    found = list(itertools.islice(fitting, _MOST))
    if found:
        _place(sheet, found)
    _of_salts(sheet)
    _factors(sheet)


def _place(sheet: Sheet, found: list[Loose]) -> None:
    """Each concentration to its ion and side."""
    for q in found:
        q.ion = "H" if q.token.value.dim == "pH" else ion_of(sheet, q.at)
        of_head(sheet, q)
    found = _turned(sheet, found)
    found = without_repeats(sheet, without_totals(sheet, found))
    risen: list[Loose] = []
    former: list[Loose] = []
    if sheet.increments:
        risen = [q for q in found if q.at in sheet.increments]
        found = [q for q in found if q not in risen]
    if "formerly" in sheet.said:
        former = [q for q in found if told_before(sheet, q.at) and has_rival(sheet, q, found)]
        found = [q for q in found if q not in former]
    _placed_as_before(sheet, found, former)
    respectively_of(sheet, found)
    _by_header(sheet, found)
    if open_ones := _open(found):
        listed = rows(sheet, [q.at for q in open_ones])
        _shared_side(sheet, found, listed)
        _as_before(sheet, found, listed)
        _on_both(sheet, found)
        _in_two_lists(sheet, _open(found))
        _by_order(sheet, _open(found))
    if _open(found):
        _not_the_asked(sheet, found)
        _of_several_states(sheet, found)
        found = _exchanged(sheet, found)
        _by_exclusion(sheet, found)
        _of_another_owner(sheet, found)
    for q in formerly(sheet, found, former):
        _note(sheet, q)
    for q in risen:
        rise(sheet, q)


def _open(found: list[Loose]) -> list[Loose]:
    """Those that have no side yet."""
    return [q for q in found if q.side is None]


def _of_another_owner(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "young neuron [Cl]i 25 mM, adult 5 mM, outside 130 mM; E_Cl of each": as the one before it."""
    open_ones = _open(found)
    if len(open_ones) != 1:
        return
    either = any(is_or(item) for item in sheet.items)
    if not either and sheet.said.isdisjoint(("each", "compare", "larger", "apart", "difference")):
        return
    one = open_ones[0]
    told = [(s.span[0], s.side) for s in sheet.slots if s.role in ("conc", "pH") and s.ion == one.ion]
    told += [(q.token.start, q.side) for q in found if q is not one and q.ion == one.ion]
    before = [side for start, side in sorted(told) if start < one.token.start]
    if sorted(side or "" for _, side in told) == ["in", "out"] and (before or either):
        one.side = before[-1] if before else min(told)[1]  # "with 2.5 mM or with 7 mM outside"


def _turned(sheet: Sheet, found: list[Loose]) -> list[Loose]:
    """Such as "K 3.8 → 6.5 mM, inside 145": a change, where another number is that of the other side."""
    told = [s.ion for s in sheet.slots if s.role == "conc"]  # "[K]o 4→40, [K]i 140"
    for q in found:
        item = sheet.items[q.at]
        arrow = isinstance(item, Values) and item.joint == "ARROW" and len(item.tokens) == 2
        if arrow and (q.ion in told or any(other.at != q.at and other.ion == q.ion for other in found)):
            sheet.pairs[q.at] = (item.tokens[0], item.tokens[1])  # type: ignore[union-attr]
    if not sheet.pairs:
        return found
    return [q for q in found if not (q.at in sheet.pairs and q.token is sheet.pairs[q.at][1])]


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
        owned = between not in (0, len(row)) or any(ion_behind(sheet, at) for at in row)
        own = side_behind(sheet.items, row[-1]) not in (None, side)  # "and 20, 440 and 560 mM outside"
        if len(row) == len(ions) >= 2 and side != "both" and not owned and not own:
            for i, ion in zip(row, ions, strict=True):
                token = sheet.items[i].tokens[0]  # type: ignore[union-attr]
                sheet.put("conc", token, sheet.mM(token.value, ion), ion=ion, side=side)
                sheet.done.add(i)


def _numbers_behind(sheet: Sheet, s: int) -> list[int]:
    row: list[int] = []
    for i in range(s + 1, len(sheet.items)):
        item = sheet.items[i]
        single = isinstance(item, Values) and len(item.tokens) == 1 and i not in sheet.done
        if single and item.tokens[0].value.dim in CONCENTRATION_OR_BARE:  # type: ignore[union-attr]
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
        ) and not concentration_head(sheet, i):
            break
    return row


def _by_header(sheet: Sheet, found: list[Loose]) -> None:
    """Pairs take the order of "out/in" where it stands, or else that of a living cell, or outside first."""
    order = sheet.header()
    pairs = _pairs(found)
    usual = order or (_usual_order(sheet, pairs) if pairs else [])
    for pair in pairs:
        for q, side in zip(pair, usual, strict=True):
            q.side, q.inferred = side, not order
    if not order:
        return
    _alike(sheet, found)
    for first, second in itertools.pairwise(_open(found)):
        if first.side is None and first.ion == second.ion and _row(sheet, first.at, second.at):
            first.side, second.side = order
            first.header = second.header = True


def _pairs(found: list[Loose]) -> list[list[Loose]]:
    """The two numbers of each island that holds just two."""
    groups: dict[int, list[Loose]] = {}
    for q in found:
        groups.setdefault(q.at, []).append(q)
    return [group for group in groups.values() if len(group) == 2]


def order_in_cells(ion: str | None, first: float, second: float) -> tuple[str, str] | None:
    """The sides of two concentrations of which living cells have one much higher; None of others."""
    if ion not in ("K", *_RICHER_OUTSIDE) or max(first, second) < _STEEP * min(first, second):
        return None
    return ("in", "out") if (first > second) != (ion in _RICHER_OUTSIDE) else ("out", "in")


def _usual_order(sheet: Sheet, pairs: list[list[Loose]]) -> list[str]:
    """Such as "K 140/5 and Na 15/145": inside first, where no cell is the other way round."""
    votes: set[bool] = set()
    for first, second in pairs:
        if order := order_in_cells(first.ion, first.token.value.value, second.token.value.value):
            votes.add(order[0] == "in")
    formula = any(sheet.items[i].value in ("ln", "log", "lg") for i in sheet.places["WORD"])  # type: ignore[union-attr]
    return ["in", "out"] if votes == {True} and not formula else ["out", "in"]


def _shared_side(sheet: Sheet, found: list[Loose], listed: list[list[int]]) -> None:
    """Such as "compare … at 4 and 6 mM outside", 胞外分别为4、6 mM: the side belongs to all of the row."""
    told = not sheet.said.isdisjoint(("compare", "larger", "difference", "each"))
    for row in listed:
        if not told and not _is_listed(sheet, row, found):
            continue
        bound = _bound_before(sheet, row[0])
        if len(row) == 2 == len(found) and "ratio" not in sheet.said and not bound:
            continue  # "78 mM vs 112 mM in plasma": no other number could be on the other side
        side = bound or side_behind(sheet.items, row[-1]) or _side_before(sheet, row[0])
        if (bound or len(row) >= 2) and side in ("in", "out"):
            for q in found:
                if q.at in row:
                    q.side = side


def _is_listed(sheet: Sheet, row: list[int], found: list[Loose]) -> bool:
    """Whether "or" joins the numbers, or they are three with another one for the other side."""
    if len(row) == 1:
        return False
    three = len(row) >= 3 and len(found) > len(row)
    return three or any(is_or(sheet.items[k]) for k in range(row[0], row[-1]))


def _as_before(sheet: Sheet, found: list[Loose], listed: list[list[int]]) -> None:
    """Such as "4 mM outside and 120 mM inside; for Na+ 140 and 14 mM, respectively": in the same order."""
    for row in listed:
        if len(row) != 2 or any(sheet.same_clause(s, row[0]) for s, _ in sheet.sides):
            continue
        places = sorted((*sheet.sides, *sheet.symbol_sides()))
        order = [side for s, side in places if s < row[0]][-2:]
        pair = [q for q in found if q.at in row]
        if pair[0].side is None and set(order) == {"in", "out"} and pair[0].ion == pair[1].ion:
            for q, side in zip(pair, order, strict=True):
                q.side, q.inferred = side, "each" not in sheet.said


def _bound_before(sheet: Sheet, at: int) -> str | None:
    """The side of a concentration in symbols whose list goes on: "[K]o of 2, 4 and 8 mM"."""
    if not sheet.said.isdisjoint(("apart", "larger")) and not any(
        sheet.same_clause(s, at) for s, _ in sheet.sides
    ):
        before = [side for i, side in sheet.symbol_sides() if i < at]
        if before:
            return before[-1]  # "neuron A has [K+]o of 3 mM; neuron B has 6 mM"
    first = sheet.items[at - 2] if at >= 2 and joins(sheet, at - 1) else None
    symbol: Head | None = first.heads.tokens[-1].value if isinstance(first, Bound) else None
    return symbol.side if symbol and symbol.kind == "C" else None


def _side_before(sheet: Sheet, at: int) -> str | None:
    """The one side of the clause, before a row of numbers."""
    here = [(s, side) for s, side in sheet.sides if sheet.same_clause(s, at)]
    return here[0][1] if len(here) == 1 and here[0][0] < at and not sheet.header() else None


def _in_two_lists(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "the dish holds 140 mM Na, 4 K and 2 Ca and the cytosol has 12 Na, 150 K and 0.0001 Ca".

    The one side leads the second list; the first, of the same ions, is on the other side.
    """
    if len(found) < _TWO_LISTS or len(sheet.sides) != 1:
        return
    s, side = sheet.sides[0]
    before = [q for q in found if q.at < s]
    behind = [q for q in found if q.at > s]
    ions = [{q.ion for q in row} for row in (before, behind)]
    paired = ions[0] == ions[1] and len(before) == len(behind) == len(ions[0])
    if paired and side in OTHER_SIDE and side_leads(sheet.items, s):
        for q in found:
            q.side, q.inferred = (OTHER_SIDE[side], True) if q.at < s else (side, False)


_TWO_LISTS: Final = 4  # numbers at least: two ions on two sides


def _on_both(sheet: Sheet, found: list[Loose]) -> None:
    """The same number said twice, "the same on both sides, 80 and 80 mM"."""
    both = [s for s, side in sheet.sides if side == "both"]
    for first, second in itertools.pairwise(_open(found)) if both else ():
        same = first.ion == second.ion and first.token.value.value == second.token.value.value
        if same and any(sheet.same_sentence(s, first.at) for s in both):
            first.side, second.side = "out", "in"
    if sheet.said.isdisjoint(("equal", "each")):
        return
    for q in found:
        if q.side is None and _is_of_both(sheet, q, found):
            q.side = "both"


def _is_of_both(sheet: Sheet, q: Loose, found: list[Loose]) -> bool:
    """Such as "in symmetrical 150 mM KCl", "150 mM in both the endolymph and the cytosol"."""
    if q.at and sheet.cue(q.at - 1) == "equal":
        here = sheet.kind(q.at - 2) == "Ions" and sheet.kind(q.at - 3) == "SIDE"  # 两人细胞内钾均为140
        return not here and side_behind(sheet.items, q.at) not in ("in", "out")  # "the same 4 mM out"
    told_after = sheet.cue(q.at + 1) == "each" and len(sheet.header()) == 2
    return told_after and _alone(q, found)


def _alone(q: Loose, found: list[Loose]) -> bool:
    return sum(other.ion == q.ion for other in found) == 1


def _alike(sheet: Sheet, found: list[Loose]) -> None:
    """One number behind both sides, "the same inside and outside, 50 mM": it stands on both."""
    for q in found:
        if (
            q.side is None
            and sheet.near(q.at, "equal", "each", reach=2.0)
            and _alone(q, found)
            and max(sheet.header_places(), default=q.at) < q.at
        ):
            q.side = "both"


def _row(sheet: Sheet, i: int, j: int) -> bool:
    """Two numbers side by side, with no side of their own."""
    kinds = [sheet.kind(k) for k in range(i + 1, j)]
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
    header = sheet.header_places() if any(q.header for q in found) else ()
    places = [(s, side) for s, side in sheet.sides if s not in header and (side != "both" or len(found) == 1)]
    places = [(s, side) for s, side in places if not _is_of_the_asked(sheet, s)]
    everyones = [_options(sheet, q, places) for q in found]
    nearest = _nearest(sheet, found, everyones)
    if nearest:
        for q, own in zip(found, nearest, strict=True):
            q.side = own
    else:
        _together(sheet, found, everyones, places)


def _together(
    sheet: Sheet, found: list[Loose], everyones: list[list[_Option]], places: list[tuple[int, str]]
) -> None:
    """The sides that cost least over all, of the ways that look best on the way there."""
    bits: dict[object, int] = {}  # of a side of an ion, which is filled once, and of a side, which is used

    def bit(thing: object) -> int:
        return 1 << bits.setdefault(thing, len(bits))

    taken = 0
    for slot in sheet.slots:
        if slot.role in ("conc", "pH"):
            taken |= bit((slot.ion, slot.side))
    listed = len(found) > 2 and not sheet.said.isdisjoint(("compare", "larger", "apart", "each"))
    again = _TWICE if listed else _AGAIN
    idle = [_UNUSED_SIDE * (len(places) - used) for used in range(len(places) + 1)]
    beam: list[_Way] = [(0.0, 0.0, taken, 0, None, None)]
    for q, choices in zip(found, everyones, strict=True):
        options = [
            (extra, bit((q.ion, side)) if side else 0, bit(s) if side else 0, s) for extra, s, side in choices
        ]
        new = q.at in sheet.news  # what it becomes is told beside what it was
        grown: list[_Way] = []
        for way in beam:
            _, cost, full, used, _, _ = way
            for extra, place, side, s in options:
                now, total = used | side, cost + extra
                if place & full and not new:
                    total += again if side & used else _TWICE
                grown.append((total + idle[now.bit_count()], total, full | place, now, s, way))
        beam = sorted(grown, key=itemgetter(0))[:_BEAM]
    sides: dict[int | None, str | None] = {None: None, **dict(places)}
    best: _Way | None = beam[0]
    for q in reversed(found):
        assert best is not None
        *_, s, best = best
        q.side = sides[s]


_Option: TypeAlias = tuple[float, int | None, str | None]
"""Cost; where the side stands, and which it is, if any."""


def _nearest(sheet: Sheet, found: list[Loose], everyones: list[list[_Option]]) -> list[str] | None:
    """The nearest side of each, if none is used or filled twice: then no other choice is as good."""
    filled = {(slot.ion, slot.side) for slot in sheet.slots if slot.role in ("conc", "pH")}
    used: set[int] = set()
    sides: list[str] = []
    for q, options in zip(found, everyones, strict=True):
        (cost, s, side), *others = sorted(options, key=itemgetter(0))
        if s is None or side is None or s in used or (q.ion, side) in filled or others[0][0] == cost:
            return None
        used.add(s)
        filled.add((q.ion, side))
        sides.append(side)
    return sides


_Way: TypeAlias = "tuple[float, float, int, int, int | None, _Way | None]"
"""Cost with and without that of unused sides; bits of what is filled and used; the side chosen last, and how
it came to that."""


def _options(sheet: Sheet, q: Loose, places: list[tuple[int, str]]) -> list[_Option]:
    options: list[_Option] = [(_NO_SIDE, None, None)]
    at = bisect_left(places, (q.at,))
    if at:
        s, side = places[at - 1]
        passed = 1.0 if at < len(places) and side_behind(sheet.items, q.at) else 0.0
        passed += 1.0 if sheet.cue_between(s, q.at, "compare") else 0.0  # "1.2 mM in the CSF versus 60 nM"
        options.append((sheet.between(s, q.at) + passed, s, side))
    if at < len(places):
        s, side = places[at]
        parted = s > q.at + 1 and _is_parted(sheet, q.at, s)
        leads = parted and side_leads(sheet.items, s)
        turned = bool(at) and q.at in sheet.news and not sheet.same_clause(q.at, s)
        away = leads or turned or sheet.leads(s) or _is_asked(sheet, s) or _has_its_own(sheet, q.at, s)
        ahead = 1.5 if away else _NO_SIDE if _is_anothers(sheet, q.at, s) else 0.0
        if at and _opens_its_list(sheet, places[at - 1][0], q.at, s):
            ahead = _NO_SIDE
        options.append((sheet.between(q.at, s) + 0.05 + ahead, s, side))
    return options


def _opens_its_list(sheet: Sheet, before: int, at: int, s: int) -> bool:
    """Such as "outside Na+ 145, K+ 4.5, Cl- 110 and inside Na+ 15": each list stands behind its own side."""
    beside = range(before + 1, s)
    only = all(sheet.kind(k) in _IN_A_LIST or is_concentration(sheet.items, k) for k in beside)
    named = sheet.kind(at - 1) == "Ions" or sheet.kind(at + 1) == "Ions"
    both = side_leads(sheet.items, s) and _ions_behind(sheet, before) and sheet.kind(s + 1) == "Ions"
    return only and named and both


def _ions_behind(sheet: Sheet, s: int) -> bool:
    """Whether a side opens a list of ions, also with a word behind it: "outside, say, K 4 mM"."""
    k = s + 1
    while sheet.kind(k) in ("WORD", "SEP", "COLON"):
        k += 1
    return sheet.kind(k) == "Ions" and k - s <= _MOST_WORDS + 1 and is_concentration(sheet.items, k + 1)


def _is_anothers(sheet: Sheet, at: int, s: int) -> bool:
    """Such as "145 mM drops to 72.5 mM (12 mM inside)", "…, 12 mM inside": of the number beside it."""
    if s - 1 <= at or not isinstance(sheet.items[s - 1], Values):
        return False
    changed = at in sheet.news and not sheet.same_clause(at, s)
    return changed or sheet.stands_between("LPAR", at, s)


def _is_parted(sheet: Sheet, at: int, s: int) -> bool:
    return not sheet.same_clause(at, s) or sheet.stands_between("AND", at, s)


def _has_its_own(sheet: Sheet, at: int, s: int) -> bool:
    """Such as "[outside] reaches 12 mM while the inside …": what becomes so is named before it."""
    return at in sheet.news and any(sheet.kind(k) == "WORD" for k in range(at + 1, s))


_BEFORE_ASKING: Final = ("it", "each", "more", "less", "to")


def _is_asked(sheet: Sheet, s: int) -> bool:
    """Whether the side is that of what is asked for: 外面1.5 mM 里面钙多少, 里面最多到多少, 里面12 外面?"""
    k, words = s + 1, 0
    if sheet.kind(k) == "STOP":
        asked = any(c in ASKING and i < s and sheet.same_sentence(i, s) for i, c in sheet.cues)
        return not asked and sheet.items[k].value in "?？"  # type: ignore[union-attr]
    while k < len(sheet.items) and words <= _MOST_WORDS:
        kind = sheet.kind(k)
        words += kind == "WORD"
        if kind == "STOP" and sheet.kind(k - 1) == "EQ":
            return sheet.items[k].value in "?？"  # type: ignore[union-attr]
        if kind not in ("Ions", "Heads", "EQ", "WORD") and sheet.cue(k) not in _BEFORE_ASKING:
            break
        k += 1
    return sheet.cue(k) in ASKING


def _is_of_the_asked(sheet: Sheet, s: int) -> bool:
    """Such as 预测这三种离子的胞内浓度, 胞内K+和Cl-浓度各为多少: of no number that is told before."""
    k = s + 1
    while sheet.kind(k) in ("Ions", "AND", "SEP") or sheet.cue(k) == "balance":
        k += 1
    if not concentration_head(sheet, k):
        return False
    while sheet.kind(k) in ("Heads", "Ions", "EQ") or sheet.cue(k) == "each":
        k += 1
    if sheet.kind(k) == "Values":
        return False  # "calculate E_Na, inside conc 18 mM", "for a bath concentration of Cl- of 12 mM"
    asking = [i for i, cue in sheet.cues if i < s and cue in (*ASKING, "calc")]
    if asking and sheet.same_sentence(asking[-1], s):
        return {"Values", "Bound"}.isdisjoint(map(sheet.kind, range(asking[-1], s)))
    return sheet.cue(k) in ASKING


def _not_the_asked(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "known to hold 110 mM … what concentration did it see outside?": it is on the other side."""
    if len(found) != 1 or found[0].side is not None:
        return
    alone = found[0]
    sides = {side: s for s, side in sheet.sides if side != "both"}
    if len(sides) != 1:
        return
    side, s = next(iter(sides.items()))
    asked = any(cue in (*ASKING, "calc") and sheet.same_sentence(i, s) for i, cue in sheet.cues)
    if asked and not sheet.same_sentence(alone.at, s):
        alone.side, alone.inferred = OTHER_SIDE[side], True


def _of_several_states(sheet: Sheet, found: list[Loose]) -> None:
    """Such as "100 nM in diastole, 1 uM in systole; outside it is 1.8 mM": on the side that lacks one."""
    if not sheet.said.isdisjoint(("rise", "fall", "become")):
        return
    for ion in {q.ion for q in _open(found)}:
        own = [q for q in found if q.ion == ion and q.at not in sheet.news]
        open_ones = _open(own)
        told = [s.side for s in sheet.slots if s.role == "conc" and s.ion == ion]
        told += [q.side for q in own if q.side is not None]
        if len(open_ones) > 1 and len(told) == 1 and told[0] in OTHER_SIDE:
            for q in open_ones:
                q.side, q.inferred = OTHER_SIDE[told[0]], True


def _exchanged(sheet: Sheet, found: list[Loose]) -> list[Loose]:
    """Such as "swap Ringer (2.5 mM K+) for one with 25 mM; the fibre has 135 mM": the old and the new."""
    if sheet.said.isdisjoint(REPLACING):
        return found
    for old, new in itertools.pairwise(found):
        rival = any(q not in (old, new) and q.ion == new.ion and q.side != old.side for q in found)
        alike = old.side and new.side is None and new.ion == old.ion
        if alike and rival and sheet.same_sentence(old.at, new.at):
            sheet.pairs[old.at] = (old.token, new.token)
            return [q for q in found if q is not new]
    return found


def _by_exclusion(sheet: Sheet, found: list[Loose]) -> None:
    """A lone concentration without a side takes the one that its ion lacks; so does what it becomes."""
    placed: Loose | None = None
    for q in found:
        if q.side is not None:
            continue
        if placed and q.at in sheet.news and q.ion == placed.ion:
            q.side, q.inferred = placed.side, True  # "145 mM drops to 72.5 mM (12 mM inside)"
            continue
        filled = {s.side for s in sheet.slots if s.role == "conc" and s.ion == q.ion}
        filled |= {o.side for o in found if o is not q and o.ion == q.ion and o.at not in sheet.news}
        free = {"in", "out"} - filled
        if len(free) == 1 and None not in filled:
            q.side, q.inferred = free.pop(), True
            placed = q


def _placed_as_before(sheet: Sheet, found: list[Loose], former: list[Loose]) -> None:
    """Such as "Na inside was 12, it is 30": on the side of the last number of its ion."""
    for before, now in itertools.pairwise(found):
        if now.side is not None or now.ion != before.ion or not _told_anew(sheet, now.at):
            continue
        if any(before.at < old.at < now.at and old.ion == now.ion for old in former):
            continue  # 胞内K+ 145,浴液K+原为4,后改为7.5: it takes the place of the 4
        if side_behind(sheet.items, now.at) is None and not _side_in_clause(sheet, now.at):
            alone = before.side is None and not _owned_sides(sheet, found)
            _by_order(sheet, [before] if alone else [])
            now.side = before.side


def _owned_sides(sheet: Sheet, found: list[Loose]) -> bool:
    """Whether every side stands right behind a number of its own: "145 mM drops to 72.5 mM, 12 mM inside"."""
    sides = [s for s, side in sheet.sides if side in ("in", "out")]
    owned = {q.at + 1 for q in found}
    return len(sides) == 1 and set(sides) <= owned


def _told_anew(sheet: Sheet, at: int) -> bool:
    return at in sheet.news or told_now(sheet, at)


def _side_in_clause(sheet: Sheet, at: int) -> bool:
    return any(sheet.same_clause(s, at) for s, _ in sheet.sides)


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
    if not sheet.weighs:
        return
    given = {s.ion for s in sheet.slots if s.role in ("conc", "pH")}
    lacking = {ion for _, ion in sheet.ions} - given
    for i in sheet.places["SALT"] if lacking else ():
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
                sheet.slots.append(slot._replace(ion=other, value=(slot.value or 0.0) * factor))


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
            place = _before_its_verb(sheet, i, weight)
            place = sheet.any_head_near(i, weight, reach=0.8) if place is None else place
            assert place is not None
            ion = _weighed_ion(sheet, place)
            sheet.done.add(place)
            sheet.put("factor", None, None, ion=ion, factor=factor, dim=weight)
            continue
        heads = [h for _, h in sheet.concentration_heads(i)]
        side = heads[0].side if heads and heads[0].side else _side_of_a_factor(sheet, i)
        if _doubles_both(sheet, i):
            side = "both"
        ion = heads[0].ion if heads else None
        for one in [ion] if ion else _diluted(sheet, i):
            sheet.put("factor", None, None, ion=one, side=side, factor=factor)


def _before_its_verb(sheet: Sheet, i: int, weight: str) -> int | None:
    """Such as "g_Na is reduced by 90 %: g_K = 10": the symbol that the verb before a factor speaks of."""
    if sheet.cue(i - 1) != "by":
        return None
    return next((j for j in range(i - 3, i - 6, -1) if j >= 0 and sheet.place_kind(j, weight)), None)


def _side_of_a_factor(sheet: Sheet, i: int) -> str | None:
    """Such as 细胞外钾加倍(胞内不变): the side said before it, in the same clause if there is one."""
    sides = (
        (not (s < i and sheet.same_clause(i, s)), not sheet.same_clause(i, s), s > i, sheet.apart(i, s), side)
        for s, side in (*sheet.sides, *sheet.symbol_sides())
        if sheet.same_sentence(i, s)
    )
    nearest = min(sides, default=None)
    return nearest[-1] if nearest else None


def _diluted(sheet: Sheet, i: int) -> list[str | None]:
    """The ion that a factor is of; all of them where its sentence names none: "the bath is diluted"."""
    told = dict.fromkeys(ion for _, ion in sheet.ions)
    if len(told) > 1 and not any(sheet.same_sentence(i, j) for j, _ in sheet.ions):
        return [*told]
    return [sheet.nearest_ion(i)]


def _doubles_both(sheet: Sheet, i: int) -> bool:
    """Such as "4 out 140 in, both doubled", "[K]i and [K]o are doubled"."""
    told = {side for _, side in (*sheet.sides, *sheet.symbol_sides())}
    each = any(cue == "each" and 0 < i - j <= 2 for j, cue in sheet.cues)
    joined = [s for s, _ in sheet.sides if s < i and sheet.same_clause(s, i) and sheet.kind(s + 1) == "AND"]
    if any(sheet.kind(s + 2) == "SIDE" for s in joined):
        return True  # 胞内和胞外Na+浓度同时减半
    here = {h.side for j, h in sheet.concentration_heads(i, reach=2.0) if j < i and sheet.same_clause(i, j)}
    return {"in", "out"} <= (told if each else here)


def _weighed_ion(sheet: Sheet, place: int) -> str | None:
    """The ion of a permeability or conductance."""
    item = sheet.items[place]
    heads = item.heads if isinstance(item, Bound) else item
    own = heads.tokens[0].value.ion if isinstance(heads, Heads) else None
    return own or sheet.ion_beside(place) or sheet.nearest_ion(place)
