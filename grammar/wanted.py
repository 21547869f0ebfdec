"""What is asked for, and which numbers found no use."""

from __future__ import annotations

import itertools
import math
from typing import Final

from grammar.islands import Heads, Island, Minus, Values
from grammar.rule import needs
from grammar.sheet import CONCENTRATION, Sheet
from grammar.tokens import ASKING, Amount, Head, Token

# Words that only say what a number is; nobody asks for them.
_ATTRIBUTES: Final = frozenset({"diameter", "radius", "area", "change", "specific"})
_OF_AN_ION: Final = ("E", "DF", "C", "z", "P", "g", "I")
_MOST_UNUSED: Final = 80  # numbers without a place that are kept
_UNUSED: Final = CONCENTRATION | {"volt", "garbled", "percent"}
_UNUSED_CHANGING: Final = frozenset({"times"})  # "72 times a minute" is no change


@needs("Heads", "Minus")
def wanted(sheet: Sheet) -> None:
    """Note every quantity that is named without a value."""
    for i in sorted(sheet.places["Heads"] + sheet.places["Minus"]):
        item = sheet.items[i]
        if i in sheet.done:
            continue
        if isinstance(item, Heads) and sheet.cue(i - 1) != "ignored":
            for token in item.tokens:
                head: Head = token.value
                told = head.kind == "V" or (head.kind == "I" and "inject" in sheet.said)
                told = (told and any(s.role == head.kind for s in sheet.slots)) or _stated(sheet, i, head)
                for ion in () if told or head.kind in _ATTRIBUTES else _owners(sheet, i, head):
                    sheet.want(head.kind, ion, head.side, (token.start, token.end))
        elif isinstance(item, Minus) and not any(s.role == "DF" for s in sheet.slots):
            _want_difference(sheet, i, item)


def _stated(sheet: Sheet, i: int, head: Head) -> bool:
    """Such as "it is far more permeable to Cl⁻ than to cations. Find E_Cl": another sentence asks."""
    compared = head.kind == "P" and not {"more", "less", "larger", "smaller"}.isdisjoint(
        sheet.cue_at[i + 1 : i + 6]
    )
    asking = [j for j, cue in sheet.cues if cue in (*ASKING, "calc")] if compared else []
    return bool(asking) and not any(sheet.same_sentence(min(i, j), max(i, j)) for j in asking)


def _owners(sheet: Sheet, i: int, head: Head) -> list[str | None]:
    """The ions whose quantity is asked for; [None] where none is named."""
    if head.ion or head.kind not in _OF_AN_ION:
        return [head.ion]
    row = (sheet.row_behind(i) or sheet.row_before(i)) if head.kind in ("E", "DF", "C", "I") else []
    if head.kind == "I" and not {*row} <= {s.ion for s in sheet.slots if s.role == "g"}:
        row = []  # currents only of what conducts
    if row:
        return [*row]
    ion = sheet.ion_beside(i)
    if head.kind in ("E", "DF", "C"):
        return [ion or _set_apart(sheet, i)]
    if head.kind == "I" and (through := _branches(sheet, i)):
        return [*through] if "each" in sheet.cue_at[max(0, i - 2) : i + 2] else [None]
    return [ion]


@needs("Values")
def left_over(sheet: Sheet) -> None:
    """Note the numbers without a use."""
    changing = not sheet.said.isdisjoint(("rise", "fall", "become"))
    unused = (token for _, item in sheet.loose() for token in item.tokens)
    for token in itertools.islice(unused, _MOST_UNUSED):
        fold = _is_fold(token.value) and not _restates(sheet, token.value.value)
        if fold or token.value.dim in _UNUSED or (changing and token.value.dim in _UNUSED_CHANGING):
            sheet.put("", token)
        elif token.value.dim == "bare":
            sheet.put("loose", token)


def _branches(sheet: Sheet, i: int) -> list[str]:
    """The ions of several conductances, where no ion is named beside the current at i."""
    through = list(dict.fromkeys(s.ion for s in sheet.slots if s.role == "g" and s.ion))
    named = any(sheet.kind(k) == "Ions" for k in range(i - 3, i + 5))
    return [] if named or len(through) < 2 else through


def _set_apart(sheet: Sheet, i: int) -> str | None:
    """Such as "For chloride, what is the equilibrium potential?": the ion that opens the sentence."""
    here = {ion: j for j, ion in sheet.ions if sheet.same_sentence(i, j)}
    numbers = any(sheet.same_sentence(i, j) for j in sheet.places["Values"] + sheet.places["Bound"])
    alone = [ion for ion, j in here.items() if j < i and (sheet.cue(j - 1) in ("at", "only") or not numbers)]
    return alone[0] if len(here) == len(alone) == 1 else None


def _want_difference(sheet: Sheet, i: int, item: Minus) -> None:
    """V_m − E_K is a driving force; E_Na − E_K compares two equilibrium potentials."""
    left, right = item.left.tokens[0], item.right
    if left.value.kind == right.value.kind == "E" and left.value.ion != right.value.ion:
        for token in (left, right):
            sheet.want("E", token.value.ion, None, (token.start, token.end))
        sheet.cues.append((len(sheet.items), "difference"))
    else:
        ion = right.value.ion or sheet.ion_beside(i)
        sheet.want("DF", ion, None, (left.start, right.end))


@needs("UNIT")
def of_unit(sheet: Sheet) -> None:
    """Such as "how many pA through 30 nS": a unit that is asked for tells the quantity."""
    for i, unit in sheet.of_type("UNIT"):
        if unit[-1] == "V" and (tenfold := _tenfold_at(sheet, i)) is not None:
            sheet.want("slope", None, None, (0, 0))
            sheet.done.add(tenfold)
        role = {"A": "I", "S": "g", "C": "Q"}.get(unit[-1])
        asked = i > 0 and sheet.cue(i - 1) in ASKING
        if role and asked and not any(w.role == role for w in sheet.wanted):
            sheet.want(role, sheet.ion_beside(i, reach=1.0), None, (0, 0))


def _tenfold_at(sheet: Sheet, i: int) -> int | None:
    """Where the tenfold change stands of "how many mV per decade", 浓度比每变10倍，电位变化多少mV."""
    before = (j for j in sheet.places["Values"] if j < i and "per" in sheet.cue_at[max(0, j - 2) : j])
    behind = (i + 2,) if sheet.cue_at[i + 1 : i + 2] == ["per"] else ()
    return next((j for j in (*behind, *before) if _is_tenfold(sheet.island(j))), None)


def _is_tenfold(item: Island | None) -> bool:
    if isinstance(item, Values):
        amount: Amount = item.tokens[0].value
        return (amount.dim, amount.value) == ("times", 10.0)
    return isinstance(item, Token) and item.value == "decade"


@needs("permeable")
def asked_permeability(sheet: Sheet) -> None:
    """Such as "how permeable is it for Na+ relative to K+": P of the first over that of the second."""
    for i, cue in sheet.cues if sheet.has_concentrations() else ():
        asked = cue == "permeable" and not {"how", "howmuch", "howmany", "ratio"}.isdisjoint(
            sheet.cue_at[max(0, i - 2) : i]
        )
        here = [(j, ion) for j, ion in sheet.ions if j > i and sheet.same_clause(i, j)]
        behind = [ion for j, ion in here if not _is_ignored(sheet, j)]
        if asked and len(set(behind)) == len(set(behind[:2])) == 2:
            for ion in behind[:2]:
                sheet.want("P", ion, None, (0, 0))


def _is_ignored(sheet: Sheet, j: int) -> bool:
    """Such as "… than to Na+ if chloride is ignored", "neglecting Cl-"."""
    beside = range(max(0, j - 1), j + 3)
    return any(sheet.cue(k) == "ignored" and sheet.same_sentence(*sorted((j, k))) for k in beside)


def _is_fold(amount: Amount) -> bool:
    return amount.dim == "times" and ("fold" in amount.unit or "倍" in amount.unit)


def _restates(sheet: Sheet, factor: float) -> bool:
    """Such as "460 mM out, 46 mM in, exactly tenfold": what the concentrations say already."""
    told = {(s.ion, s.side): s.value for s in sheet.slots if s.role == "conc" and s.value}
    ratios = [
        value / inside
        for (ion, side), value in told.items()
        if (inside := told.get((ion, "in"))) and side == "out"
    ]
    return any(math.isclose(max(ratio, 1 / ratio), factor, rel_tol=0.1) for ratio in ratios)
