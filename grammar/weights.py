"""Weights of ions, permeabilities or conductances: in shares, in a row, in a series."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Values
from grammar.sheet import Sheet, ions_in_a_row, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.tokens import Head, Token

_MOST: Final = 24  # numbers in one text that are looked at
_BELOW_2: Final = math.nextafter(2.0, 0.0)
_AROUND: Final = 24  # ions before and after a series that are looked at


def weights(sheet: Sheet) -> None:
    """Note the weights that are told without a symbol right before each."""
    _shares(sheet)
    _labelled(sheet)
    _in_brackets(sheet)
    _weights(sheet)
    _to_one(sheet)
    _of_two(sheet)
    _as_permeable(sheet)
    _series(sheet)
    _series_anew(sheet)


def of_those_told(sheet: Sheet) -> None:
    """Such as "P_Na/P_K = 0.05 … g_Na rises 20-fold": where no conductance is told, the permeability does."""
    told = {s.role for s in sheet.slots if s.role in ("P", "g") and s.value is not None}
    told |= {x.role for x in sheet.relations if x.role in ("P", "g")}
    if len(told) == 1:
        kind = told.pop()
        sheet.slots = [
            s._replace(dim=kind) if s.role == "factor" and s.dim in ("P", "g") else s for s in sheet.slots
        ]


_SHARES: Final = {"half": 50.0, "quarter": 25.0, "quarters": 75.0}  # per cent


def _of_the_whole(sheet: Sheet) -> list[tuple[int, Token, float]]:
    """Such as 占总电导的十分之一: a fraction of all of it, in per cent."""
    whole = [i for i, cue in sheet.cues if cue == "overall"]
    return [
        (i, item.tokens[0], 100.0 * item.tokens[0].value.value)
        for i, item in sheet.loose()
        if item.tokens[0].value.dim == "times" and 0 < item.tokens[0].value.value < 1
        if any(0 < i - k <= 3 for k in whole)
    ]


def _shares(sheet: Sheet) -> None:
    """Such as "80 % of the conductance is for K+, the other 20 % for Na+"."""
    if "percent" not in sheet.dims and sheet.said.isdisjoint({*_SHARES, "overall"}):
        return
    percents: list[tuple[int, Token, float]] = [
        (i, item.tokens[0], item.tokens[0].value.value)
        for i, item in sheet.loose()
        if item.tokens[-1].value.dim == "percent" and len(item.tokens) == 1
    ]
    shares = [(i, sheet.items[i], _SHARES[cue]) for i, cue in sheet.cues if cue in _SHARES]
    percents = sorted([*percents, *shares, *_of_the_whole(sheet)])  # type: ignore[list-item]
    rest = [i for i, cue in sheet.cues if cue == "remain"]
    if len(percents) == len(rest) == 1:  # "a tenth of it is for Na+, the rest for K+"
        percents = sorted([*percents, (rest[0], sheet.items[rest[0]], 100.0 - percents[0][2])])  # type: ignore[list-item]
    total = sum(percent for _, _, percent in percents)
    if len(percents) < 2 or abs(total - 100.0) > 1e-6:
        return
    role = next((r for i, _, _ in percents if (r := weight_role(sheet, i))), None)
    if role is None:
        return
    after = [_nearest_in(sheet, i, sheet.ions) for i, _, _ in percents]
    before = [_nearest_in(sheet, i, sheet.ions[::-1], behind=False) for i, _, _ in percents]
    owners = before if _cost(before) < _cost(after) else after
    if len({ion for ion, _ in owners}) < len(percents):  # K、Na、Cl各占70%、10%、20%: in their order
        before_all = list(dict.fromkeys(ion for j, ion in sheet.ions if j < percents[0][0]))
        in_order = list(dict.fromkeys(ion for _, ion in sheet.ions))
        told = next((ions for ions in (before_all, in_order) if len(ions) == len(percents)), None)
        owners = [(ion, 0.0) for ion in told] if told else owners
    for (i, token, percent), (ion, _) in zip(percents, owners, strict=True):
        sheet.put(role, token, percent, ion=ion or sheet.nearest_ion(i))
        sheet.done.add(i)


def _nearest_in(
    sheet: Sheet, i: int, ions: Sequence[tuple[int, str]], *, behind: bool = True
) -> tuple[str | None, float]:
    """The first of these ions behind (or before) island i in its sentence, and how far it is."""
    for j, ion in ions:
        if (j > i) == behind and sheet.same_sentence(i, j):
            return ion, sheet.apart(i, j)
    return None, math.inf


def _cost(owners: list[tuple[str | None, float]]) -> float:
    """How far all are; without end where two shares would be of one ion."""
    if len({ion for ion, _ in owners}) < len(owners):
        return math.inf
    return sum(apart for _, apart in owners)


def _labelled(sheet: Sheet) -> None:
    """Such as "relative permeability: K 1, Na 0.04", 通透性K为1、Na为0.04: each ion, its number behind it."""
    for i in sheet.symbol_places if sheet.weighs else ():
        item = sheet.items[i]
        heads = item.heads if isinstance(item, Bound) else item
        assert isinstance(heads, Heads)
        head: Head = heads.tokens[-1].value
        first = isinstance(item, Bound)  # K的通透性是1，Na的是0.04
        if head.kind not in "Pg" or len(heads.tokens) > 1 or (head.ion and not first):
            continue
        found = _numbers_of_ions(sheet, i + 1, (head.ion or sheet.ion_beside(i)) if first else None)
        if len(found) >= (1 if first else 2):
            for place, ion in found:
                sheet.put(head.kind, sheet.items[place].tokens[0], ion=ion)  # type: ignore[union-attr]
            sheet.done |= {i, *(place for place, _ in found)}


_JOINING: Final = frozenset({"SEP", "AND", "COLON", "EQ", "LPAR", "RPAR", "ARROW", "UNIT"})


def _numbers_of_ions(sheet: Sheet, j: int, before: str | None) -> list[tuple[int, str]]:
    """Bare numbers, each right behind its ion, in a row from island j on: where they stand, and whose."""
    found: list[tuple[int, str]] = []
    if before and "EQ" not in {kind_of(item) for item in sheet.items[j : j + 3]}:
        return found
    ion: str | None = None
    for k in range(j, len(sheet.items)):
        item = sheet.items[k]
        if isinstance(item, Ions) and len(item.tokens) == 1 and ion is None:
            ion = item.tokens[0].value
            if ion == before or any(ion == told for _, told in found):
                break
        elif isinstance(item, Values) and [t.value.dim for t in item.tokens] == ["bare"] and ion:
            pair = sheet.kind(k + 1) == "AND" and sheet.kind(k + 2) == "Values"
            # Such as "…, K is 4 and 150": the concentrations begin.
            if pair or sheet.side_after(k) or sheet.kind(k - 1) == "SIDE":
                break
            found.append((k, ion))
            ion = None
        elif kind_of(item) not in _JOINING and not (sheet.cue(k) in ("to", "and_at") and ion is None):
            break
    return found


def _in_brackets(sheet: Sheet) -> None:
    """Such as "relative conductances 0.8 (K, E = -90 mV), 0.05 (Na, …)": a number, its ion in brackets."""
    if not sheet.weighs:
        return
    rows: list[tuple[int, Token, str]] = []
    kinds: set[str] = set()
    for i in sorted(sheet.places["Values"] + sheet.places["Bound"]):
        item = sheet.items[i]
        values = item.values if isinstance(item, Bound) else item
        ion = sheet.island(i + 2)
        bare = isinstance(values, Values) and [t.value.dim for t in values.tokens] == ["bare"]
        if bare and isinstance(ion, Ions) and sheet.kind(i + 1) == "LPAR":
            assert isinstance(values, Values)
            rows.append((i, values.tokens[0], ion.tokens[0].value))
            kinds |= {item.heads.tokens[0].value.kind} if isinstance(item, Bound) else set()
    if len(rows) < 2 or len({ion for _, _, ion in rows}) < len(rows) or kinds not in ({"P"}, {"g"}):
        return
    kind = kinds.pop()
    spans = {(token.start, token.end) for _, token, _ in rows}
    sheet.slots = [s for s in sheet.slots if s.span not in spans]
    for i, token, name in rows:
        sheet.put(kind, token, ion=name)
        sheet.done.add(i)


def _weights(sheet: Sheet) -> None:
    """As many numbers behind the word as ions in a row before it: "relative permeability: 1, 0.02, 0.3"."""
    for i in sheet.symbol_places if sheet.weighs else ():
        item = sheet.items[i]
        heads = item.heads if isinstance(item, Bound) else item
        assert isinstance(heads, Heads)
        if heads.tokens[0].value.kind not in "Pg" or heads.tokens[0].value.ion:
            continue
        tokens = list(item.values.tokens) if isinstance(item, Bound) else []
        places = [i]
        for j in range(i + 1, len(sheet.items)):
            after = sheet.items[j]
            if isinstance(after, Values) and after.joint == "SLASH" and sheet.cue(j + 1) in ("more", "than"):
                break  # "1/40 that of potassium"
            if isinstance(after, Values) and after.tokens[0].value.dim in (
                "bare",
                "permeability",
                "conductance",
            ):
                tokens += after.tokens
                places.append(j)
            elif kind_of(after) not in ("SEP", "AND", "COLON", "EQ", "CUE", "LPAR", "RPAR"):
                break
        ions = ions_in_a_row(sheet, i) if len(tokens) >= 2 else []
        if len(tokens) >= 2 and len(ions) != len(tokens):  # as they stand in the text
            ions = list(dict.fromkeys(ion for j, ion in sheet.ions if j < i))
            told = list(
                dict.fromkeys(ion for j, ion in sheet.ions if j < i and sheet.kind(j + 1) == "Values")
            )
            ions = told if len(told) == len(tokens) else ions
        if len(tokens) == len(ions) >= 2:
            spans = {(t.start, t.end) for t in tokens}  # the first may have gone to a wrong ion
            sheet.slots = [s for s in sheet.slots if not (s.role in "Pg" and s.span in spans)]
            for ion, token in zip(ions, tokens, strict=True):
                sheet.put(heads.tokens[0].value.kind, token, ion=ion)
            sheet.done |= set(places)


def _series(sheet: Sheet) -> None:
    """Such as "permeability ratio of K+ and Na+ is 1:0.04": one weight for each ion, in order."""
    if not sheet.weighs and "permeable" not in sheet.said:
        return
    for i, item in list(itertools.islice(sheet.loose(), 2 * _MOST)):
        if (
            item.joint not in ("COLON", "SLASH")
            or len(item.tokens) < 2
            or any(t.value.dim != "bare" for t in item.tokens)
        ):
            continue
        of_another = sheet.cue(i + 1) in ("more", "than")  # "1/40 that of potassium"
        if item.joint == "SLASH" and (of_another or not sheet.place_kind(i - 1, "P", "g")):
            continue
        role = weight_role(sheet, i)
        titles = sheet.island(i + 2) if sheet.kind(i + 1) == "LPAR" else None
        if role and isinstance(titles, Ions) and len(titles.tokens) == len(item.tokens):
            for ion_token, token in zip(titles.tokens, item.tokens, strict=True):
                sheet.put(role, token, ion=ion_token.value)  # "P 1:0.06:0.3 (K:Na:Cl)"
            sheet.done.add(i)
            continue
        ions = _named_before(sheet, i, len(item.tokens)) if role else []
        if not role or len(ions) != len(item.tokens):
            continue
        if not sheet.stands_between("SIDE", _last_before(sheet, i), i):
            for ion, token in zip(ions, item.tokens, strict=True):
                sheet.put(role, token, ion=ion)
            sheet.done.add(i)


def _to_one(sheet: Sheet) -> None:
    """Such as "permeable to K+ and Na+ in a ratio of 50 to 1", "P of K, Na and Cl is 1 to 0.04 to 0.45"."""
    if "to" not in sheet.said or not (sheet.weighs or "permeable" in sheet.said):
        return
    for i, _ in list(itertools.islice(sheet.loose(), _MOST)):
        places = [i] if i not in sheet.done else []
        while places and sheet.cue(places[-1] + 1) == "to" and sheet.kind(places[-1] + 2) == "Values":
            places.append(places[-1] + 2)
        if len(places) < 2 or (len(places) == 2 and not sheet.near(i, "ratio", reach=1.0)):
            continue
        tokens: list[Token] = [t for place in places for t in sheet.items[place].tokens]  # type: ignore[union-attr]
        ions = _named_before(sheet, i, len(tokens))
        if {t.value.dim for t in tokens} == {"bare"} and len(ions) == len(tokens):
            for ion, token in zip(ions, tokens, strict=True):
                sheet.put(weight_role(sheet, i) or "P", token, ion=ion)
            sheet.done |= {*places}


def _of_two(sheet: Sheet) -> None:
    """Such as "P ratio HCO3:Cl 0.2", "the permeability ratio Na/K is 0.04": one number for two ions."""
    for i in sheet.places["Ions"]:
        row = sheet.items[i]
        assert isinstance(row, Ions)
        at = i + 1
        while sheet.kind(at) in ("EQ", "Heads") and (
            sheet.kind(at) == "EQ" or sheet.place_kind(at, "P", "g")
        ):
            at += 1  # "Na:K permeability is 0.25"
        number = sheet.island(at)
        if (
            isinstance(number, Bound)
            and sheet.place_kind(at, "P", "g")
            and not number.heads.tokens[0].value.ion
        ):
            number = number.values
        pair = row.joint in ("COLON", "SLASH") and len(row.tokens) == 2
        pair = pair and (at not in sheet.done or sheet.kind(at) == "Bound")
        if not pair or not isinstance(number, Values) or [t.value.dim for t in number.tokens] != ["bare"]:
            continue
        token, role = number.tokens[0], weight_role(sheet, i)
        named = sheet.place_kind(i - 1, "P", "g") or sheet.place_kind(i + 1, "P", "g")
        if role and (named or "ratio" in sheet.cue_at[max(0, i - 2) : i]):
            first, second = (t.value for t in row.tokens)
            sheet.slots = [s for s in sheet.slots if s.role != role or s.span != (token.start, token.end)]
            sheet.relate(role, first, second, token.value.value, (token.start, token.end))
            sheet.done.add(at)


def _as_permeable(sheet: Sheet) -> None:
    """Such as "as permeable to Na+ as to K+", "lets Na+ through as easily as K+"."""
    for i, cue in sheet.cues if {"permeable", "than"} <= sheet.said else ():
        behind = [ion for j, ion in sheet.ions if i < j <= i + 6 and sheet.same_clause(i, j)]
        alike = [j for j, c in sheet.cues if c == "than" and i - 2 <= j <= i + 5]
        if cue == "permeable" and len(behind) == 2 and len(alike) == 2:
            sheet.relate("P", behind[0], behind[1], 1.0, (0, 0))
            return


def _series_anew(sheet: Sheet) -> None:
    """A second series for the same ions: "P_K:P_Na = 1:0.02 … it becomes 1:0.2", or in another state."""
    told = [k for k, s in enumerate(sheet.slots) if s.role in ("P", "g") and s.value and s.new is None]
    for i, item in list(sheet.loose()) if len(told) > 1 else ():
        if item.joint != "COLON" or len(item.tokens) != len(told):
            continue
        changes = not {"become", "rise", "fall", "to"}.isdisjoint(sheet.cue_at[max(0, i - 6) : i])
        for k, token in zip(told, item.tokens, strict=True):
            if changes:
                sheet.slots[k] = sheet.slots[k]._replace(new=token.value.value)
            else:  # "… at the peak, assuming a ratio of 1:12:0.45"
                sheet.put(sheet.slots[k].role, token, ion=sheet.slots[k].ion)
        sheet.done.add(i)
        return


def _named_before(sheet: Sheet, i: int, count: int) -> list[str]:
    """The ions to which numbers belong: those of "K:Na" right before, else the last ones in their order."""
    near = sheet.ions_around(i, _AROUND)
    joined = (item for j, _ in reversed(near) if j < i and isinstance(item := sheet.items[j], Ions))
    series = next((item for item in joined if item.joint == "COLON"), None)
    if series is not None and len(series.tokens) == count:
        return [token.value for token in series.tokens]
    return list(dict.fromkeys(ion for j, ion in near if j < i and sheet.same_sentence(i, j)))[-count:]


def _last_before(sheet: Sheet, i: int) -> int:
    """Where the last ion before island i stands."""
    return max(j for j, _ in sheet.ions_around(i) if j < i)


def weight_role(sheet: Sheet, i: int) -> str | None:
    """P or g where the sentence speaks of permeability or conductance; None for concentrations."""
    for kind in ("g", "P"):
        place = sheet.any_head_near(i, kind)
        if place is not None:
            return kind
    return "P" if sheet.near(i, "permeable", reach=_BELOW_2) else None
