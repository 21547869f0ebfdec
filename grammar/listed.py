"""Several values of one quantity: "at 20 and 37 °C", "Vm = -60, -40 and +20 mV", "[K]o of 3, 5 and 10 mM"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Values
from grammar.rule import needs
from grammar.sheet import (
    COMING_TO,
    CONCENTRATION,
    CONCENTRATION_OR_BARE,
    RATIOS,
    Sheet,
    kind_of,
    values_at,
)
from grammar.tokens import Amount, Head, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

_WARMEST_C: Final = 130.0
_REMARK: Final = 6  # islands in the brackets behind a number
_JOINTS: Final = ("AND", "SEP")
_CHANGING: Final = ("from", "rise", "fall", "become", "double", "halve")
_BETWEEN: Final = ("at", "and_at", "compare")  # "at -90 and at -40 mV", "-90 vs -40 mV"


@needs("AND", "SEP", "to", *_BETWEEN)
def listed(sheet: Sheet) -> None:
    """Each value of such a list fills the place that the whole list has."""
    for run in list(_runs(sheet)):
        head = _head(sheet, run)
        own = _values(sheet, head, run) if head is not None else []
        if head is not None and len(own) > 1 and _ends_as_a_list(sheet, head, own):
            _put(sheet, head, own)


@needs("P", "g")
def ratios_listed(sheet: Sheet) -> None:
    """Such as "P_Na/P_K = 0.01, 0.1 and 1", right behind both symbols: the same ratio with each value."""
    for i in sheet.places["Bound"]:
        item = sheet.items[i]
        assert isinstance(item, Bound)
        heads = [token.value for token in item.heads.tokens]
        kinds = {head.kind for head in heads}
        of_two = len(heads) == 2 and item.heads.joint == "SLASH" and kinds <= {"P", "g"} and heads[1].ion
        if of_two and len(item.values.tokens) == 1 and (more := _further(sheet, i)):
            first = item.values.tokens[0]
            for token in (first, *(sheet.items[k].tokens[0] for k in more)):  # type: ignore[union-attr]
                span = (token.start, token.end)
                sheet.relate(heads[0].kind, heads[0].ion, heads[1].ion, token.value.value, span)
            sheet.done |= {i, *more}


@needs("P", "g")
def ratios_again(sheet: Sheet) -> None:
    """Such as 钠钾通透性之比为0.04(静息)和20(峰值): further values of a ratio that is told in words."""
    for told in list(sheet.relations):
        i = sheet.ending_at(told.span[1])
        more = _further(sheet, i) if i is not None and told.role in "Pg" and told.new is None else []
        for k in more:
            token = sheet.items[k].tokens[0]  # type: ignore[union-attr]
            sheet.relate(told.role, told.first, told.second, token.value.value, (token.start, token.end))
        sheet.done |= {*more}


@needs("P", "g")
def ratio_becomes(sheet: Sheet) -> None:
    """Such as "P_Na/P_K = 0.02 … the ratio rises to 0.1": what the one ratio that is told comes to."""
    told = [one for one in sheet.relations if one.role in "Pg"]
    if len(told) != 1 or told[0].new is not None:
        return
    for i, item in sheet.loose():
        amount: Amount = item.tokens[0].value
        behind = len(item.tokens) == 1 and item.tokens[0].start >= told[0].span[1]
        if behind and amount.dim == "bare" and amount.value > 0 and _is_spoken_of(sheet, i, told[0].role):
            becomes = sheet.pairs[i][1] if i in sheet.pairs else item.tokens[0]  # "from 0.02 to 0.1"
            sheet.relations = [
                one._replace(new=becomes.value.value) if one is told[0] else one for one in sheet.relations
            ]
            sheet.done |= {i, sheet.index_of(becomes)}
            return


def _is_spoken_of(sheet: Sheet, i: int, role: str) -> bool:
    """Whether the number at i is what "the ratio", or "the permeability ratio", becomes."""
    k = i - 1
    while sheet.cue(k) in COMING_TO:
        k -= 1
    item = sheet.island(k)
    of_no_ion = isinstance(item, Heads) and sheet.place_kind(k, role) and not item.tokens[0].value.ion
    return k < i - 1 and (sheet.cue(k) == "ratio" or of_no_ion)


def _further(sheet: Sheet, i: int) -> list[int]:
    """Bare numbers behind the one at i that go on with its list, each with a remark in brackets or none."""
    found: list[int] = []
    j = _past_remark(sheet, i)
    firm = j > i + 1
    while True:
        k = j
        while sheet.kind(k) in _JOINTS or sheet.cue(k) in _BETWEEN:
            firm, k = firm or sheet.kind(k) == "AND" or sheet.cue(k) in ("and_at", "compare"), k + 1
        item = sheet.island(k)
        single = isinstance(item, Values) and len(item.tokens) == 1 and item.tokens[0].value.dim == "bare"
        if k == j or not single or k in sheet.done or sheet.kind(k + 1) in ("SIDE", "Ions", "UNIT", "COLON"):
            return found if firm else []
        found.append(k)
        j = _past_remark(sheet, k)


def _past_remark(sheet: Sheet, i: int) -> int:
    """The place behind an island and the remark in brackets that follows it, "0.04 (rest)"."""
    if sheet.kind(i + 1) != "LPAR":
        return i + 1
    for k in range(i + 2, i + 2 + _REMARK):
        if sheet.kind(k) == "RPAR":
            return k + 1
        if sheet.kind(k) in ("Values", "Bound", "Ions", "Heads"):
            break
    return i + 1


def _runs(sheet: Sheet) -> Iterator[list[tuple[int, Token]]]:
    """Two numbers or more that only commas, "and" or strokes part, each with the island that holds it."""
    taken = -1
    for i in sorted(sheet.places["Values"] + sheet.places["Bound"]):
        if i <= taken or i in sheet.done:
            continue
        run, j = _tokens(sheet, i), i
        while run and (k := _next(sheet, j)) is not None and (more := _tokens(sheet, k)):
            run += more
            j = k
        if len(run) > 1:
            yield run
        taken = j


def _tokens(sheet: Sheet, i: int) -> list[tuple[int, Token]]:
    values = values_at(sheet, i)
    return [(i, token) for token in values.tokens] if values.joint in ("", "SLASH") else []


def _next(sheet: Sheet, i: int) -> int | None:
    """The number behind the one at i, past what joins the two."""
    j, joined = i + 1, False
    if sheet.cue(j) == "to" and sheet.said.isdisjoint(_CHANGING):
        j, joined = j + 1, True  # "outside 1 to 2 mM": both ends of a range
    while sheet.kind(j) in _JOINTS or sheet.cue(j) in _BETWEEN:
        j, joined = j + 1, joined or sheet.cue(j) != "at"
    return j if joined and sheet.kind(j) == "Values" and j not in sheet.done else None


def _ends_as_a_list(sheet: Sheet, head: Head, run: list[tuple[int, Token]]) -> bool:
    """Whether more than a comma, which parts anything, stands before the last value; or the list is long.

    A long list without "and" may also be of concentrations and a temperature: "5, 140, 37 °C".
    """
    last, before = run[-1][0], run[-2][0]
    links = [link for link in sheet.items[before + 1 : last] if isinstance(link, Token)]
    firm = any(link.type == "AND" or link.value in ("and_at", "compare", "to") for link in links)
    if len(links) == 1 and links[0].value == "·":
        firm = run[-2][1].end == links[0].start and links[0].end == run[-1][1].start  # -60、-40 mV
    return firm or last == before or (len(run) > 2 and head.kind != "T")


def _head(sheet: Sheet, run: list[tuple[int, Token]]) -> Head | None:
    """The quantity that the list is of: its symbol before it; or V or T by their units behind "at"."""
    first = run[0][0]
    item = sheet.items[first]
    if isinstance(item, Bound):
        return item.heads.tokens[0].value if len(item.heads.tokens) == 1 else None
    i = first - 1
    while i >= 0 and (sheet.kind(i) == "EQ" or sheet.cue(i) == "each"):
        i -= 1
    before = sheet.items[i] if i >= 0 else None
    if isinstance(before, Heads) and before.tokens[0].value.kind in ("V", "T"):
        return before.tokens[0].value if len(before.tokens) == 1 else None
    dims = {token.value.dim for _, token in run}
    if beside := _side_behind(sheet, run) or _side_before(sheet, run, i):
        return beside
    reach = _REMARK if kind_of(before) == "RPAR" else 0
    of_a_ratio = not RATIOS.isdisjoint(sheet.cue_at[max(0, i - reach) : i + 1])  # 浓度比(内/外)为30·37℃
    if "celsius" in dims and kind_of(before) not in ("SIDE", "Ions", "Heads") and not of_a_ratio:
        return Head("T")
    reverses = first > 1 and sheet.place_kind(first - 2, "rev", "E")  # 反转在-20 mV
    return Head("V") if "volt" in dims and sheet.cue(first - 1) == "at" and not reverses else None


def _side_before(sheet: Sheet, run: list[tuple[int, Token]], i: int) -> Head | None:
    """Such as "outside 3, 5 and 10 mM", of the only ion in the text."""
    i -= sheet.cue(i) == "at"
    side = sheet.items[i] if i >= 0 else None
    ions = {ion for _, ion in sheet.ions}
    last = run[-1][0]
    behind = {sheet.kind(last + 1), sheet.kind(last + 2) if sheet.kind(last + 1) == "LPAR" else ""}
    header = sheet.kind(i - 1) in ("SIDE", "SLASH", "AND", "COLON")  # "out/in 1/164 mM"
    apart = len({place for place, _ in run}) == len(run)
    dims = {token.value.dim for _, token in run}
    if (
        len(ions) != 1
        or not isinstance(side, Token)
        or side.type != "SIDE"
        or side.value not in ("in", "out")
    ):
        return None
    if header or not apart or not behind.isdisjoint(("SIDE", "Ions", "Heads", "Bound")):
        return None
    shared = all(token.value.dim == "bare" for _, token in run[:-1])  # "is 9.7 mM, and 20 mM in plasma"
    if dims - CONCENTRATION_OR_BARE or dims == {"bare"} or not shared:
        return None
    return Head("C", ions.pop(), side.value)


def _side_behind(sheet: Sheet, run: list[tuple[int, Token]]) -> Head | None:
    """Such as "3 mM vs 10 mM K outside": one side behind all of them."""
    first = run[0][0]
    dims = {t.value.dim for _, t in run}
    if run[-1][1].value.dim not in CONCENTRATION or dims - CONCENTRATION_OR_BARE:
        return None
    sides = [
        s for s, _ in [*sheet.sides, *sheet.symbol_sides()] if s < first and sheet.same_sentence(s, first)
    ]
    if sides or sheet.cue(first - 1) in ("from", "to", "rise", "fall"):
        return None  # "inside 12 mM and 150 mM outside"
    compared = "compare" in sheet.cue_at[first : run[-1][0]]
    ions = {ion for j, ion in sheet.ions if j < first and sheet.same_sentence(j, first)}
    if len(ions) > 1 or (compared and "each" not in sheet.said):
        return None  # "78 mM vs 112 mM in plasma" are of two sides
    k = run[-1][0] + 1
    ion = None
    if isinstance(named := sheet.island(k), Ions) and len(named.tokens) == 1:
        ion, k = named.tokens[0].value, k + 1
    here = sheet.island(k)
    after = [kind_of(item) for item in sheet.items[k + 1 : k + 3]]
    alone = isinstance(here, Token) and here.type == "SIDE" and here.value in ("in", "out")
    another = after[:1] == ["SIDE"] or after in (["AND", "SIDE"], ["SLASH", "SIDE"])
    return Head("C", ion, here.value) if alone and not another and isinstance(here, Token) else None


def _values(sheet: Sheet, head: Head, run: list[tuple[int, Token]]) -> list[tuple[int, Token]]:
    """The values of that quantity with which the list begins."""
    own = list(itertools.takewhile(lambda one: _can_be(head, one[1].value), run))
    if head.kind in ("T", "V"):
        unit = "celsius" if head.kind == "T" else "volt"
        while own and own[-1][1].value.dim != unit:
            own.pop()
        places = [i for i, _ in own]
        alone = len(set(places)) in (1, len(places))  # not "50/1, 30 °C"
        return own if alone else []
    behind = sheet.items[run[-1][0] + 1 : run[-1][0] + 3]
    bound = isinstance(sheet.items[run[0][0]], Bound)
    of_sides = bound and any(kind_of(item) in ("SIDE", "Ions") for item in behind)
    return own if head.kind == "C" and head.side and not of_sides and len(own) == len(run) else []


def _can_be(head: Head, amount: Amount) -> bool:
    """Whether a number may be a value of a quantity: without a unit, another number of the list has it."""
    if head.kind == "T":
        return amount.dim in ("celsius", "bare") and not amount.signed and amount.value <= _WARMEST_C
    if head.kind == "V":
        return amount.dim == "volt" or (amount.dim == "bare" and (amount.signed or not amount.value))
    return amount.dim in CONCENTRATION or amount.dim == "bare"


def _put(sheet: Sheet, head: Head, run: list[tuple[int, Token]]) -> None:
    """Note each value, and that all places of the list have found their use."""
    for i, token in run:
        if head.kind == "C":
            ion = head.ion or sheet.nearest_ion(i)
            sheet.put("conc", token, sheet.mM(token.value, head.ion), ion=ion, side=head.side)
            sheet.cues.append((i, "each"))
        else:
            sheet.put(head.kind, token)
        sheet.done.add(i)
