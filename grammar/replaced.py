"""One ion in place of another: "replacing external Na+ by Li+ shifts the reversal from +50 to +40 mV"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Ions, values_of
from grammar.line import shares_unit
from grammar.rule import needs
from grammar.sheet import CONCENTRATION
from grammar.tokens import ASKING, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.sheet import Sheet

REPLACING: Final = frozenset({"replace", "replaced", "replaces", "substitute", "swap"})
_POTENTIALS: Final = frozenset({"rev", "V", "E", "change"})
_MOVES: Final = frozenset({"move", "become", "rise", "fall"})
_SHIFTS: Final = frozenset({"shifted", "shifting", "偏", "移"})
_LATER: Final = 0.1  # in doubt the ion before a number
_MOST_NUMBERS: Final = 6  # concentrations that are looked at
_PAIR: Final = 2
_MOST: Final = 2  # potentials, before and after


@needs("P", "permeable", *REPLACING)
def replaced(sheet: Sheet) -> None:
    """Note which ion replaces which, the reversal potential before and after, and both concentrations.

    Only where their permeabilities are asked for, or nothing is, of a reversal potential that shifts.
    """
    if not (asked := _asks_permeability(sheet)) and not _tells_a_shift(sheet):
        return
    if (at := _place(sheet)) is None:
        _each_in_turn(sheet)
        return
    pair, volts = _pair(sheet, at), _volts(sheet)
    if pair is None or volts is None or (len(volts) == 1 and not _moves(sheet)):
        return
    starts = {token.start for token, _ in volts}
    sheet.slots = [s for s in sheet.slots if s.span[0] not in starts]
    _note(sheet, [token for token, _ in volts])
    sheet.done |= {at for _, at in volts}
    side = _side(sheet, at)
    for role, ion in zip(("new", "old"), pair, strict=True):
        sheet.put(role, None, 1.0, ion=ion, side=side)
    for i in sheet.places["Heads"]:
        if {token.value.kind for token in sheet.items[i].tokens} <= _POTENTIALS:  # type: ignore[union-attr]
            sheet.done.add(i)
    _concentrations(sheet, pair, side)
    for ion in () if asked else pair:
        sheet.want("P", ion, None, (0, 0))


def _tells_a_shift(sheet: Sheet) -> bool:
    """Such as "changing the bath from KCl to CsCl shifts E_rev by -22 mV": that alone."""
    volts = _volts(sheet)
    if not volts or len(volts) > 1 or not volts[0][0].value.signed or "rev" not in sheet.symbols:
        return False
    heads = {head.value.kind for _, head in sheet.open_heads()}
    return heads <= {"rev"} and sheet.said.isdisjoint((*ASKING, "calc", "rest")) and _moves(sheet)


def _each_in_turn(sheet: Sheet) -> None:
    """Such as "E_rev is +50 mV with 140 mM Na+ outside and -10 mV with 140 mM Cs+. P_Cs/P_Na?"."""
    asked = _distinct([t.value.ion for _, t in sheet.open_heads() if t.value.kind == "P" and t.value.ion])
    volts, named = _volts(sheet), _named(sheet)
    sides = {side for i, side in sheet.sides if _with_an_ion(sheet, i) and not _is_in(sheet, i)}
    if len(asked) != _PAIR or volts is None or len(volts) != _MOST or len(sides) > 1 or not named:
        return
    owners = {min((sheet.apart(j, i), ion) for j, ion in named)[1]: (token, i) for token, i in volts}
    if set(owners) != set(asked) or not {ion for _, ion in named} <= set(asked):
        return
    new, old = asked
    _note(sheet, [owners[old][0], owners[new][0]])
    sheet.done |= {at for _, at in volts}
    side = next(iter(sides), "out")
    for role, ion in (("new", new), ("old", old)):
        sheet.put(role, None, 1.0, ion=ion, side=side)
    _concentrations(sheet, (new, old), side)


def _is_in(sheet: Sheet, i: int) -> bool:
    """Such as "+50 mV in Na+": the solution, and no side."""
    item = sheet.items[i]
    return isinstance(item, Token) and item.end - item.start == len("in") and sheet.kind(i + 1) == "Ions"


def _note(sheet: Sheet, volts: list[Token]) -> None:
    """The potentials before and after, or the shift; they find no place where they do not tell the ratio."""
    towards = "negative" in sheet.said and not volts[0].value.signed
    if _in_part(sheet):
        for token in volts:
            sheet.put("", token)
    elif len(volts) == _MOST:
        for role, token in zip(("before_mV", "after_mV"), volts, strict=True):
            sheet.put(role, token)
    elif volts[0].value.signed or towards or "positive" in sheet.said:
        sheet.put("shift_mV", volts[0], -volts[0].value.value if towards else None)
    else:
        sheet.put("", volts[0])  # a shift without a direction


def _asks_permeability(sheet: Sheet) -> bool:
    if any(sheet.place_kind(i, "P") for i in sheet.places["Bound"]):
        return False
    return any(token.value.kind == "P" for _, token in sheet.open_heads()) or "permeable" in sheet.said


def _in_part(sheet: Sheet) -> bool:
    """Whether some of the old ion stays."""
    return "half" in sheet.said or not sheet.dims.isdisjoint(("percent", "times"))


def _place(sheet: Sheet) -> int | None:
    """Where it is said that one ion replaces another; also "becomes" between two ions, Na+改为K+."""
    for i, cue in sheet.cues:
        beside = sheet.items[i - 1 : i] + sheet.items[i + 1 : i + 2]
        if cue in REPLACING or (cue == "become" and [type(one) for one in beside] == [Ions, Ions]):
            return i
    return None


def _moves(sheet: Sheet) -> bool:
    """Whether a single voltage is told as a shift, and not as a potential."""
    words = {word for _, word in sheet.of_type("WORD")}
    return "change" in sheet.symbols or not (sheet.said.isdisjoint(_MOVES) and words.isdisjoint(_SHIFTS))


def _side(sheet: Sheet, at: int) -> str:
    """The side of the membrane named nearest to the replacement; outside where none is.

    One that is spoken of with an ion goes before: not that of 胞内液没动, "the cytosol is untouched".
    """
    sides = [
        (not _with_an_ion(sheet, i), sheet.apart(i, at), side) for i, side in sheet.sides if side != "both"
    ]
    return min(sides)[2] if sides else "out"


def _with_an_ion(sheet: Sheet, i: int) -> bool:
    return any(sheet.same_clause(*sorted((i, j))) for j, _ in _named(sheet))


def _volts(sheet: Sheet) -> list[tuple[Token, int]] | None:
    """One or two potentials, before and after; None where other potentials are told."""
    found: list[tuple[Token, int]] = []
    for i in sorted(sheet.places["Bound"] + sheet.places["Values"], reverse=True):
        item = sheet.items[i]
        values = values_of(item)
        heads = {token.value.kind for token in item.heads.tokens} if isinstance(item, Bound) else set()
        volts = [t for t in values.tokens if _is_potential(sheet, t, i, found)]
        if volts and not heads <= _POTENTIALS:
            return None
        found += [(token, i) for token in reversed(volts)]
    if not 1 <= len(found) <= _MOST:
        return None
    backward = len(found) == _MOST and _backward(sheet, found[1][1], found[0][1])
    return found if backward else found[::-1]


def _is_potential(sheet: Sheet, token: Token, i: int, behind: list[tuple[Token, int]]) -> bool:
    """In mV, or a bare number with a sign or with the unit of the next: "from 50 to 40 mV", "reversal 0"."""
    if token.value.dim != "bare":
        return bool(token.value.dim == "volt")
    if token.value.value == 0.0 and sheet.place_kind(i, "rev"):
        return True
    return token.value.signed or (bool(behind) and shares_unit(sheet, i, behind[-1][1]))


def _backward(sheet: Sheet, first: int, second: int) -> bool:
    """Whether the later one is told first: "to +40 mV from +50 mV", "+40 mV instead of +50"."""
    return sheet.cue(second - 1) == "from" or sheet.cue_between(first, second, "formerly")


def _pair(sheet: Sheet, at: int) -> tuple[str, str] | None:
    """The ion that comes and the one that it replaces."""
    cue, named = sheet.cue(at), _named(sheet)
    before = _distinct([ion for i, ion in named if i < at and sheet.same_sentence(i, at)][::-1])
    behind = _distinct([ion for i, ion in named if i > at and sheet.same_sentence(at, i)])
    here = [ion for i, ion in named if i > at and sheet.same_clause(at, i)]
    found: tuple[str, str] | None = None
    if cue == "replaces" and before:
        # "Li+ replaces Na+", 用Li+代替Na+; 膜外Na+被Li+取代
        found = (before[0], here[0]) if here else (before[0], before[1]) if len(before) > 1 else None
    elif cue in ("replaced", "become") and before and behind and before[0] != behind[0]:
        found = (behind[0], before[0])  # "Na+ is replaced by Li+", 把Na+换成Li+
    elif len(behind) > 1:
        found = (behind[1], behind[0])  # "replacing Na+ by Li+"
    elif before and behind:
        found = (behind[0], before[0])  # "with Li+ replacing Na+", which the ratio tells apart
    if found is None or found[0] == found[1]:
        return None
    asked = [t.value.ion for _, t in sheet.open_heads() if t.value.kind == "P" and t.value.ion]
    if not set(asked) <= set(found):
        return None  # another ratio is asked for
    ambiguous = cue == "substitute" or (cue == "replace" and len(behind) < _PAIR)
    if ambiguous and set(asked) == set(found):
        found = (asked[0], asked[1])  # the newcomer stands above: "substituting Li+ for Na+ …, P_Li/P_Na?"
    return found


def _named(sheet: Sheet) -> list[tuple[int, str]]:
    """Ions and where they stand: also of salts, and choline, which is an ion here; none of P_Na."""
    everywhere = sorted({*sheet.ions, *sheet.ions_of_symbols()})
    return [(i, ion) for i, ion in everywhere if not sheet.place_kind(i, "P", "E", "g")]


def _distinct(ions: list[str]) -> list[str]:
    return list(dict.fromkeys(ions))


def _concentrations(sheet: Sheet, pair: tuple[str, str], side: str) -> None:
    """Of both ions, on the one side that is spoken of; where both sides are, `sides` tells them apart."""
    if len({side for _, side in sheet.sides if side != "both"}) > 1:
        return
    named = _named(sheet)
    numbers = [
        i for i, item in sheet.loose() if [t.value.dim in CONCENTRATION for t in item.tokens] == [True]
    ]
    for i in numbers[:_MOST_NUMBERS]:
        token: Token = sheet.items[i].tokens[0]  # type: ignore[union-attr]
        ion = _ion_of(sheet, i, named)
        if ion in pair and not any(s.role == "conc" and s.ion == ion for s in sheet.slots):
            sheet.put("conc", token, sheet.mM(token.value, ion), ion=ion, side=side)
            sheet.done.add(i)


def _ion_of(sheet: Sheet, i: int, named: Sequence[tuple[int, str]]) -> str | None:
    """The ion right behind a number, or nearest: "145 mM Na+ is replaced by 145 mM Li+", "Na+ (145 mM)"."""
    behind = next((ion for j, ion in named if j == i + 1), None)
    return behind or min((sheet.apart(j, i) + (_LATER if j > i else 0.0), ion) for j, ion in named)[1]
