"""Two values of one place: what was before, what is added, what is said anew, and totals of what is free."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Final

from grammar.loose import takes_up
from grammar.rule import needs
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.loose import Loose
    from grammar.reading import Slot
    from grammar.sheet import Sheet

_ROUNDED: Final = 0.05
_SAME: Final = 1e-9
_ANEW: Final = frozenset({"become", "whatif", "it", "rise", "fall", "to"})


def formerly(sheet: Sheet, found: list[Loose], former: list[Loose]) -> list[Loose]:
    """Such as "[K]o is 8, it was 4": the number that was is where the likest one of its ion changes from."""
    for old in former:
        rivals = [q for q in found if q.ion == old.ion and q.at not in sheet.pairs]
        now = min(rivals, key=lambda q: _unlike(q, old), default=None)
        slot = next((s for s in sheet.slots if (s.role, s.ion, s.new) == ("conc", old.ion, None)), None)
        if slot is not None and slot.span[0] < old.token.start and not (now and now.at < old.at):
            was = sheet.mM(old.token.value, old.ion)
            sheet.slots = [s._replace(value=was, new=s.value) if s is slot else s for s in sheet.slots]
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


def without_totals(sheet: Sheet, found: list[Loose]) -> list[Loose]:
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


def without_repeats(sheet: Sheet, found: list[Loose]) -> list[Loose]:
    """Such as "0.005 M (5 mM)", "100 nM (= 10^-4 mM)": the same amount in brackets, in another unit."""
    if not sheet.places["LPAR"]:
        return found
    told = sorted(
        [(s.span[0], s.ion, s.value or 0.0) for s in sheet.slots if s.role == "conc"]
        + [(q.token.start, q.ion, q.token.value.value) for q in found]
    )
    repeats = [now for now in found if _in_brackets(sheet, now.at) and _says_it_again(now, told)]
    sheet.done |= {q.at for q in repeats}
    return [q for q in found if q not in repeats]


def _in_brackets(sheet: Sheet, at: int) -> bool:
    """Whether a bracket opens right before a number, or before its sign of equality."""
    return sheet.kind(at - 2 if sheet.kind(at - 1) == "EQ" else at - 1) == "LPAR"


def _says_it_again(now: Loose, told: list[tuple[int, str | None, float]]) -> bool:
    """Whether the amount that is told last before it is the same."""
    before = [one for one in told if one[0] < now.token.start]
    if not before:
        return False
    _, ion, value = before[-1]
    return ion == now.ion and math.isclose(value, now.token.value.value, rel_tol=1e-9)


def rise(sheet: Sheet, q: Loose) -> None:
    """Such as "[K]o is 4 mM and rises by 6 mM": added to what is told of that side; else without a place."""
    here = [side for s, side in (*sheet.sides, *sheet.symbol_sides()) if sheet.same_clause(s, q.at)]
    told = [s for s in sheet.slots if s.role == "conc" and s.ion == q.ion and s.new is None]
    old = next((s for s in told if not here or s.side == here[0]), None)
    more = sheet.increments[q.at]
    if old is None or old.value is None or old.value + more <= 0.0:
        return
    sheet.done.add(q.at)
    sheet.slots = [s._replace(new=(s.value or 0.0) + more) if s is old else s for s in sheet.slots]


def has_rival(sheet: Sheet, old: Loose, found: list[Loose]) -> bool:
    """Whether more is told of its ion than one number for each side."""
    told = sum(q.ion == old.ion for q in found) + sum(
        s.role == "conc" and s.ion == old.ion for s in sheet.slots
    )
    sides = {side for _, side in sheet.sides if side != "both"}
    return old.at not in sheet.pairs and told > max(1, len(sides))


@needs("from")
def acidified(sheet: Sheet) -> None:
    """Such as "from pH 6.0 to pH 5.0": the second, which has no side of its own, is the new one."""
    if "to" not in sheet.said:
        return
    told = sorted((s for s in sheet.slots if s.role == "pH"), key=lambda s: s.span)
    for old, new in itertools.pairwise(told):
        if old.side and old.new is None and new.side is None:
            changed = old._replace(new=new.value)
            sheet.slots = [changed if s is old else s for s in sheet.slots if s is not new]


@needs()
def placed_by_exclusion(sheet: Sheet) -> None:
    """Such as "before K 7.0, after K 3.9, cells 140": what changes is on the other side."""
    for slot in [s for s in sheet.slots if s.role == "conc" and s.side is None and s.new is not None]:
        others = {s.side for s in sheet.slots if s.role == "conc" and s.ion == slot.ion and s is not slot}
        if len(others) == 1 and (side := OTHER_SIDE.get(others.pop() or "")):
            placed = slot._replace(side=side, inferred=True)
            sheet.slots = [placed if s is slot else s for s in sheet.slots]


@needs("from")
def from_one_into_another(sheet: Sheet) -> None:
    """Such as "pumped from the plasma (pH 7.4) into gastric juice (pH 1.5)": the second is the inside."""
    told = [s for s in sheet.slots if s.role in ("conc", "pH") and s.value is not None]
    if len(told) != 2 or told[0].ion != told[1].ion or not told[0].side or told[0].side != told[1].side:
        return
    first, second = sorted(told, key=lambda slot: slot.span)
    ways = [sheet.items[i].start for i, cue in sheet.cues if cue in ("inward", "to")]  # type: ignore[union-attr]
    if any(first.span[1] <= start < second.span[0] for start in ways):
        sides = {first: "out", second: "in"}
        sheet.slots = [s._replace(side=sides[s]) if s in sides else s for s in sheet.slots]


@needs()
def said_again(sheet: Sheet) -> None:
    """Such as "[Ca]i = 0.0001 mM (100 nM)": where both sides are told, a third number is one of them."""
    for slot in [s for s in sheet.slots if s.role == "conc" and s.side is None and s.new is None]:
        placed = [s for s in sheet.slots if s.role == "conc" and s.ion == slot.ion and s.side]
        told = [value for s in placed for value in (s.value, s.new) if value is not None]
        again = any(math.isclose(value, slot.value or 0.0, rel_tol=_SAME) for value in told)
        if again and {s.side for s in placed} == {"in", "out"}:
            sheet.slots.remove(slot)


@needs()
def restated(sheet: Sheet) -> None:
    """Such as "we swap half the sodium (145 mM) …, so that it is 72.5": the factor, and what it makes."""
    for factor in [s for s in sheet.slots if s.role == "factor" and not s.dim and s.factor]:
        concs = (s for s in sheet.slots if s.role == "conc")
        told = [s for s in concs if s.ion == factor.ion and s.side == factor.side]
        olds = [s for s in told if s.value is not None and s.new is None]
        for old, now in itertools.product(olds, told):
            comes_to = now.new if now.value is None else now.value
            expected = (old.value or 0.0) * (factor.factor or 0.0)
            if now is old or comes_to is None or not math.isclose(comes_to, expected, rel_tol=_ROUNDED):
                continue
            anew = old._replace(new=comes_to)
            sheet.slots = [anew if s is old else s for s in sheet.slots if s is not now and s is not factor]
            break
    changed = {
        (s.ion, s.side, s.value) for s in sheet.slots if s.role == "conc" and s.new is not None and s.side
    }
    if changed:  # "K+ 5/140 … is doubled from 5 to 10 mM": what it changes from is told already
        sheet.slots = [
            s
            for s in sheet.slots
            if s.role != "conc" or s.new is not None or (s.ion, s.side, s.value) not in changed
        ]


@needs(*_ANEW)
def said_anew(sheet: Sheet) -> None:
    """Of two values of one place that stand apart by "if", "then" or "it is" the second is the new one."""
    if not sheet.said.isdisjoint(("compare", "larger", "apart", "each")):
        return
    anew = (i for i, cue in sheet.cues if cue in _ANEW and (cue != "it" or takes_up(sheet, i)))
    turns = [sheet.items[i].start for i in anew]  # type: ignore[union-attr]
    told: dict[tuple[str, str | None, str | None], Slot] = {}
    open_slots = (s for s in sheet.slots if s.role in ("conc", "E") and s.new is None and s.ion)
    for slot in sorted(open_slots, key=lambda s: s.span):
        first = told.setdefault((slot.role, slot.ion, slot.side), slot)
        if first is slot or first.value == slot.value or first not in sheet.slots:
            continue
        if any(first.span[1] <= at <= slot.span[0] for at in turns):
            merged = first._replace(new=slot.value)
            sheet.slots = [merged if s is first else s for s in sheet.slots if s is not slot]
