"""What changes into what: "from 4 to 8 mM", "is raised to 10 mM", "doubles"."""

from __future__ import annotations

import math
from typing import Final

from grammar.islands import Bound, Heads, Values
from grammar.lexicon import unit_factor
from grammar.moved import FACTORS
from grammar.numbers import FRACTIONS
from grammar.reading import Slot
from grammar.rule import needs
from grammar.sheet import CONCENTRATION, SUBSTITUTES, Sheet, amount_at, kind_of, values_at
from grammar.tokens import Amount, Head, Token

_CHANGING: Final = ("rise", "fall", "become", "double", "halve", "triple", "quadruple")
_NEAR: Final = 10  # items between the word that takes something back and the right number
_BESIDE: Final = 3
_TELLING: Final = frozenset({*_CHANGING, "to", "remain", "replaced", "replace", "replaces"})
_SWAPPING: Final = frozenset({"replace", "replaced", "swap", "exchanger"})


@needs()
def changes(sheet: Sheet) -> None:
    """Find pairs of old and new values; they are carried as one slot with `new`."""
    arrows = "celsius" in sheet.dims and any(
        sheet.items[i].joint == "ARROW"  # type: ignore[union-attr]
        for i in sheet.places["Values"]
    )
    if sheet.said.isdisjoint(_TELLING) and not {"swap", "half"} <= sheet.said and not arrows:
        return
    for i in sheet.places["Values"]:
        item = sheet.items[i]
        assert isinstance(item, Values)
        if i in sheet.done or _energy_vanishes(sheet, i):
            continue
        new = _new_only(sheet, i)
        old = _old_before(sheet, i)
        if old is None and (new or sheet.cue(i - 1) == "to"):
            old = _old_behind(sheet, i)
        if old is not None:
            _pair(sheet, old, i)
            _restated(sheet, old, amount_at(sheet, old).value, amount_at(sheet, i).value)
        elif item.joint == "ARROW" and [t.value.dim for t in item.tokens][1:] == ["celsius"]:
            first, second = item.tokens  # "T: 20 -> 37 °C"
            sheet.put("T", first, new=second.value.value, dim="celsius")
            sheet.done.add(i)
        elif (
            item.joint == "ARROW"
            and len(item.tokens) == 2
            and sheet.said & {*_CHANGING, "replace", "replaces"}
        ):
            sheet.pairs[i] = (item.tokens[0], item.tokens[1])
            _restated(sheet, i, item.tokens[0].value.value, item.tokens[1].value.value)
        elif new and not sheet.leads(i - 1):
            _now(sheet, i, item.tokens[0])
    _multiples(sheet)


def _energy_vanishes(sheet: Sheet, i: int) -> bool:
    """Such as EK会变成0: E is to be zero, no concentration becomes it."""
    heads = sheet.items[i - 2] if i > 1 and sheet.cue(i - 1) == "become" else None
    if not isinstance(heads, Heads):
        return False
    amount = amount_at(sheet, i)
    if (amount.dim, amount.value) != ("bare", 0.0):
        return False
    head: Head = heads.tokens[0].value
    if head.kind == "E":
        sheet.put("E", values_at(sheet, i).tokens[0], ion=head.ion or sheet.ion_beside(i - 2), dim="volt")
        sheet.done |= {i, i - 2}
    return head.kind == "E"


@needs("correction")
def corrections(sheet: Sheet) -> None:
    """Such as "K+ out 4, in 140. Sorry, 5 outside": the number takes the place of the last one like it."""
    for i, cue in sheet.cues:
        new = _number_behind(sheet, i) if cue == "correction" else None
        if new is None:
            continue
        leads = isinstance(sheet.island(new + 2), Values)  # "out 4, no, 5 in 140": each behind its side
        side = (None if leads else sheet.side_after(new)) or next(
            (s for at, s in sheet.sides if i < at < new), None
        )
        told = sorted(sheet.places["Values"] + sheet.places["Bound"], reverse=True)
        old = next((j for j in told if j < i and _mended(sheet, j, new, side)), None)
        if old is not None:
            _replace(sheet, old, new)


def _number_behind(sheet: Sheet, i: int) -> int | None:
    """A number right behind a place, past commas, "it is" and a side."""
    j, end = i + 1, min(len(sheet.items), i + _NEAR + 1)
    while j < end and sheet.kind(j) in ("SEP", "EQ", "SIDE", "CUE", "WORD", "STOP"):
        j += 1
    found = sheet.items[j] if j < end else None
    return j if isinstance(found, Values) and len(found.tokens) == 1 else None


def _mended(sheet: Sheet, j: int, new: int, side: str | None) -> bool:
    """Whether a number may be the one that was wrong: of its kind, and on its side if one is told."""
    item = sheet.items[j]
    values = item.values if isinstance(item, Bound) else item
    alone = isinstance(values, Values) and len(values.tokens) == 1 and j not in sheet.done
    if not alone or not _alike(sheet, j, new):
        return False
    beside = {s for at, s in sheet.sides if abs(at - j) <= 1}
    return side is None or side in beside or not beside


def _replace(sheet: Sheet, old: int, new: int) -> None:
    """Put the right number where the wrong one stands; its unit stays, if the right one has none."""
    wrong, right = amount_at(sheet, old), amount_at(sheet, new)
    amount = right
    if right.dim == "bare" and wrong.dim != "bare":
        amount = wrong._replace(value=right.value * unit_factor(wrong))
    token = values_at(sheet, new).tokens[0]
    renewed = Values([Token("QTY", amount, token.start, token.end)])
    before = sheet.items[old]
    sheet.exchange(old, Bound(before.heads, renewed) if isinstance(before, Bound) else renewed)
    sheet.done.add(new)


def _old_behind(sheet: Sheet, i: int) -> int | None:
    """Index of the old value of "up to NEW from OLD"."""
    j = i + 1
    while sheet.kind(j) in ("UNIT", "WORD", "EQ"):
        j += 1
    j += 1
    if j >= len(sheet.items) or sheet.cue(j - 1) != "from":
        return None
    while sheet.kind(j) in ("WORD", "EQ") or sheet.cue(j) in ("formerly", "rest"):
        j += 1  # "from the normal 4"
    fits = isinstance(sheet.island(j), Values) and _alike(sheet, j, i)
    return j if fits else None


@needs("from")
def depolarised(sheet: Sheet) -> None:
    """Such as 从-70去极化到-40, "from a holding potential of -70 mV to 0": the word at one names V_m."""
    for i in sheet.places["Bound"]:
        bound, old, new = sheet.items[i], sheet.items[i - 1] if i >= 2 else None, sheet.island(i + 2)
        assert isinstance(bound, Bound)
        if isinstance(old, Values) and sheet.cue(i - 2) == "from":
            ends, used = [*old.tokens, *bound.values.tokens], {i - 1, i}
        elif isinstance(new, Values) and (sheet.cue(i - 1), sheet.cue(i + 1)) == ("from", "to"):
            ends, used = [*bound.values.tokens, *new.tokens], {i, i + 2}
        else:
            continue
        of_V = bound.heads.tokens[0].value.kind == "V"
        if of_V and [t.value.dim in ("bare", "volt") for t in ends] == [True] * 2:
            sheet.put("V", ends[0], new=ends[1].value.value)
            sheet.done |= used


def _multiples(sheet: Sheet) -> None:
    """A concentration that grows or shrinks by a factor."""
    for i, cue in sheet.cues:
        if cue == "by":
            _by(sheet, i - 1, i + 1)
        elif cue in ("rise", "fall") and sheet.leads(i):
            _by(sheet, i, i + 1)
    paired = {*sheet.pairs, *(sheet.index_of(new) for _, new in sheet.pairs.values())}
    for i in sheet.places["Values"] if "than" not in sheet.said else ():
        if i in paired or i in sheet.done:
            continue
        amount = amount_at(sheet, i)
        if amount.dim == "times":
            _fold(sheet, i, amount.value)
        elif (part := _part(sheet, i)) is not None and _falls_to(sheet, i):
            sheet.factors.append((i, part))
            sheet.done.add(i)
    for i, cue in sheet.cues:
        if cue in FACTORS and not any(abs(i - j) < 6 for j in sheet.pairs):
            sheet.factors.append((i, FACTORS[cue]))
        elif cue in FRACTIONS and i not in sheet.done:
            _fraction(sheet, i, FRACTIONS[cue])


def _fraction(sheet: Sheet, i: int, part: float) -> None:
    """A fraction in a word that is replaced or left."""
    replaced = _is_replaced(sheet, i)
    if replaced or (_falls_to(sheet, i) and not _told_as_pair(sheet, part)):
        sheet.factors.append((i, 1.0 - part if replaced else part))
        sheet.done.add(i)


def _told_as_pair(sheet: Sheet, factor: float) -> bool:
    """Such as 降一半，145变72.5, "goes up a hundredfold, from 100 nM to 10 µM": a pair says the same."""
    pairs = [(old.value.value, new.value.value) for old, new in sheet.pairs.values()]
    return any(old and math.isclose(new / old, factor, rel_tol=0.05) for old, new in pairs)


def _by(sheet: Sheet, verb: int, i: int) -> None:
    """Such as "rises by 6 mM", "falls by 20 %", 升高2 mM: an amount to be added, or a share."""
    sign = -1.0 if sheet.cue(verb) == "fall" else 1.0
    share = _share(sheet, i)
    if share is not None and 1.0 + sign * share > 0.0:
        sheet.factors.append((i, 1.0 + sign * share))
        sheet.done.add(i)
    elif isinstance(sheet.island(i), Values | Bound) and (amount := amount_at(sheet, i)).dim in CONCENTRATION:
        sheet.increments[i] = sign * amount.value


def _share(sheet: Sheet, i: int) -> float | None:
    """How much of a concentration is gone or added: 20 %, a third, 三分之一, 1/3."""
    item = sheet.island(i)
    if not isinstance(item, Values):
        part = FRACTIONS.get(sheet.cue(i) or "", 1.0)
        return part if part < 1.0 else None
    amount: Amount = item.tokens[0].value
    return _part(sheet, i) if amount.share is None else amount.share


def _fold(sheet: Sheet, i: int, times: float) -> None:
    """Such as "increases tenfold", "a 10-fold fall": a factor on the concentration."""
    near = set(sheet.cue_at[max(0, i - 3) : i + 2]) if times > 0 else set()
    of_it = "formerly" in near and "ratio" not in sheet.said  # 变成原来的2倍
    of_it = of_it or _one_side(sheet, i) or _of_weight(sheet, i)
    changed = near & {"rise", "fall"} or ("become" in near and of_it)
    if changed and not _compared(sheet, i):
        factor = 1.0 / times if "fall" in near and times > 1 else times
        if not _told_as_pair(sheet, factor):
            sheet.factors.append((i, factor))
        sheet.done.add(i)


def _of_weight(sheet: Sheet, i: int) -> bool:
    """Such as 如果gNa变成原来的10倍: a permeability or conductance right before the change."""
    told = [j for j in range(max(0, i - 3), i) if sheet.cue(j) == "become"]
    beside = any(sheet.place_kind(j, "P", "g") for j in range(told[-1], i)) if told else True
    return not beside and any(sheet.any_head_near(i, kind, reach=0.6) is not None for kind in "Pg")


def _part(sheet: Sheet, i: int) -> float | None:
    """A fraction in figures, the 1/3 of "falls to 1/3"."""
    item = sheet.items[i]
    assert isinstance(item, Values)
    if i in sheet.done:
        return None
    amounts = [token.value for token in item.tokens]
    if [a.dim for a in amounts] == ["percent"]:
        return amounts[0].value / 100.0 if 0 < amounts[0].value < 100 else None  # "only 10 % remains"
    if item.joint != "SLASH" or [a.dim for a in amounts] != ["bare", "bare"]:
        return None
    first, second = (a.value for a in amounts)
    return first / second if first == 1 and second > 1 else None


def _falls_to(sheet: Sheet, i: int) -> bool:
    """Such as "drops to a third", 减到原来的一半: what is left of a concentration."""
    before = sheet.cue_at[max(0, i - 5) : i]
    return (
        ("fall" in before or "become" in before or _remains(sheet, i))
        and (_one_side(sheet, i) or _remains(sheet, i))
        and not _compared(sheet, i)
        and not any(sheet.any_head_near(i, k) is not None for k in "Pg")
    )


def _is_replaced(sheet: Sheet, i: int) -> bool:
    """Such as "half of the sodium is replaced", "swap half of it for choline": what is left is the rest."""
    if not _SWAPPING.isdisjoint(sheet.cue_at[max(0, i - 2) : i]):
        return any(ion in SUBSTITUTES and sheet.same_clause(i, j) for j, ion in sheet.ions_of_symbols())
    return any(cue == "replaced" and i < j and sheet.same_clause(i, j) for j, cue in sheet.cues)


def _remains(sheet: Sheet, i: int) -> bool:
    """Such as "only 10 % remains", 只剩10%; "the remaining 20 %" of a conductance is a share."""
    return not sheet.weighs and "remain" in sheet.cue_at[max(0, i - 3) : i + 3]


def _one_side(sheet: Sheet, i: int) -> bool:
    """Whether the clause speaks of one side only: of two, a factor compares them."""
    told = [*sheet.sides, *sheet.symbol_sides()]
    return len({side for j, side in told if sheet.same_clause(i, j)}) == 1


def _compared(sheet: Sheet, i: int) -> bool:
    """Whether a factor compares two weights, "P_Na rises to 20 times P_K", instead of changing one."""
    near = [j for k in "Pg" if (j := sheet.any_head_near(i, k)) is not None]
    if near and any(sheet.kind(j) == "Ions" for j in range(max(near) + 1, i)):
        return True  # Na+的通透性升至对K+的20倍
    behind = any(j > i and sheet.same_clause(i, j) for j, _ in sheet.ions)
    return bool(near) and (behind or "to" in sheet.cue_at[max(0, i - 3) : i])


def _now(sheet: Sheet, i: int, token: Token) -> None:
    """Such as "P_Na/P_K becomes 20" names the state asked for; "is raised to 10 mM" changes one."""
    heads = (_ratio_heads(sheet, i) or _ratio_of_it(sheet, i)) if token.value.dim == "bare" else None
    if heads:
        first, second = (t.value.ion for t in heads.tokens)
        sheet.relate(heads.tokens[0].value.kind, first, second, token.value.value, (token.start, token.end))
        sheet.done.add(i)
    elif _is_weight(sheet, i) and (weight := _weight_before(sheet, i)):
        at = (token.start, token.end)
        sheet.slots.append(Slot(weight.kind, None, at, ion=weight.ion, new=token.value.value))
        sheet.done.add(i)
    else:
        sheet.news.add(i)


def _is_weight(sheet: Sheet, i: int) -> bool:
    """Whether a number may be a permeability or conductance: no weights are told as a proportion."""
    values = values_at(sheet, i).tokens
    pairs = (_heads_at(sheet, j) for j in sheet.symbol_places)
    proportion = any(len(heads) == 2 and heads[0].value.kind in "Pg" for heads in pairs)
    return len(values) == 1 and values[0].value.dim == "bare" and not proportion


def _heads_at(sheet: Sheet, j: int) -> list[Token]:
    item = sheet.items[j]
    heads = item.heads if isinstance(item, Bound) else item
    return heads.tokens if isinstance(heads, Heads) else []


def _ratio_of_it(sheet: Sheet, i: int) -> Heads | None:
    """Such as PNa/PK原来0.03,某药让它升到0.3: the last number before is that of a ratio."""
    told = [j for j in sheet.places["Values"] + sheet.places["Bound"] if i - _NEAR <= j < i]
    last = sheet.items[max(told)] if told else None
    between = range(max(told) + 1, i) if told else ()
    spoken_of = any(sheet.cue_at[k] in ("it", "become", "rise", "fall") for k in between)
    spoken_of = spoken_of and not any(sheet.kind(k) in ("Ions", "SIDE", "Heads") for k in between)
    ratio = (
        isinstance(last, Bound) and len(last.heads.tokens) == 2 and last.heads.tokens[0].value.kind in "Pg"
    )
    return last.heads if ratio and spoken_of and isinstance(last, Bound) else None


def _restated(sheet: Sheet, i: int, old: float, new: float) -> None:
    """Such as "90 % is replaced (145 → 14.5 mM)": the share says the same once more."""
    for j in range(max(0, i - _BESIDE), i):
        item = sheet.items[j]
        share = item.tokens[0].value if isinstance(item, Values) else None
        if share is not None and share.dim == "percent" and old:
            left = share.value / 100.0
            if any(math.isclose(new / old, one, rel_tol=0.05) for one in (left, 1.0 - left)):
                sheet.done.add(j)


def _old_before(sheet: Sheet, i: int) -> int | None:
    """Index of the old value of "from OLD to NEW", where the number at i is the new one."""
    back = i - 1
    while back >= 0 and i - back <= 3 and sheet.kind(back) in ("CUE", "WORD", "EQ"):
        if sheet.cue(back) in ("to", "rise", "fall", "become", "replaced", "at"):
            break  # "[K]o doubles from 4: E_K change at 37"
        back -= 1
    if back < 0 or sheet.cue(back) not in ("to", "rise", "fall", "become", "replaced"):
        return None
    fold = None
    for j in range(back - 1, max(-1, back - 6), -1):
        if sheet.kind(j) == "STOP":
            return None
        if fold is None and _is_fold(sheet, j) and not _is_fold(sheet, i):
            fold = j  # 由4增加十倍到40: the factor says the same once more
        elif isinstance(sheet.items[j], Values):
            swing = (
                j == back - 1 and amount_at(sheet, j).signed and amount_at(sheet, i).signed
            )  # "-70 to +30"
            halves = j == back - 1 and not sheet.said.isdisjoint(FRACTIONS)  # 降一半，145变72.5
            told = swing or halves or _from_before(sheet, j)
            if j in sheet.done or not told or not _alike(sheet, j, i):
                return None
            sheet.done |= {fold} if fold is not None else set()
            return j
    return None


def _is_fold(sheet: Sheet, i: int) -> bool:
    return isinstance(sheet.items[i], Values) and amount_at(sheet, i).dim == "times"


def _from_before(sheet: Sheet, j: int) -> bool:
    return "from" in sheet.cue_at[max(0, j - 4) : j]


def _alike(sheet: Sheet, j: int, i: int) -> bool:
    old, new = amount_at(sheet, j), amount_at(sheet, i)
    dims = {old.dim, new.dim}
    return len(dims) == 1 or ("bare" in dims and "times" not in dims)


def _pair(sheet: Sheet, old: int, new: int) -> None:
    first, second = amount_at(sheet, old), amount_at(sheet, new)
    old_item, new_item = sheet.items[old], sheet.items[new]
    assert isinstance(old_item, Values)
    assert isinstance(new_item, Values)
    old_token, new_token = old_item.tokens[0], new_item.tokens[0]
    if first.dim == "bare" and second.dim != "bare":  # "from 4 to 8 mM": the unit stands once
        scale = unit_factor(second)
        old_token = Token(
            "QTY", first._replace(value=first.value * scale, dim=second.dim), old_token.start, old_token.end
        )
    elif second.dim == "bare" and first.dim != "bare":
        scale = unit_factor(first)
        new_token = Token(
            "QTY", second._replace(value=second.value * scale, dim=first.dim), new_token.start, new_token.end
        )
    dim = old_token.value.dim
    sides = {_side_of(sheet, old), _side_of(sheet, new)} - {None}
    if dim in CONCENTRATION and len(sides) > 1:
        return  # "from 5 mM outside to 0.5 mM inside"
    ways = (i for i, cue in sheet.cues if cue in ("inward", "outward"))
    brought = any(sheet.same_sentence(i, old) for i in ways)  # but not "comes in weak. K+ has gone from 4 …"
    moved = dim in CONCENTRATION and brought and not sheet.said & set(_CHANGING)
    if moved:  # "brought into the cell from 5 mM to 140 mM": places, not times
        _places(sheet, old, old_token, new, new_token)
        return
    sheet.done |= {old, new}
    if dim == "volt" or (first.signed and second.signed):
        symbol, ion = _voltage_before(sheet, old)
        sheet.put(symbol, old_token, ion=ion, new=new_token.value.value)
    elif dim == "celsius":
        sheet.put("T", old_token, new=new_token.value.value)
    elif dim == "bare" and (role := _named_before(sheet, old)):
        sheet.put(role, old_token, new=new_token.value.value)
    elif dim == "bare" and (weight := _weight_before(sheet, old)):
        sheet.put(weight.kind, old_token, ion=weight.ion, new=new_token.value.value)
        sheet.pairs[old] = (old_token, new_token)
    elif dim == "bare" and (heads := _ratio_heads(sheet, old)):
        first_ion, second_ion = (t.value.ion for t in heads.tokens)
        span = (old_token.start, new_token.end)
        sheet.relate(
            heads.tokens[0].value.kind,
            first_ion,
            second_ion,
            old_token.value.value,
            span,
            new_token.value.value,
        )
    else:
        sheet.done -= {old}
        sheet.exchange(old, Values([old_token]))
        sheet.pairs[old] = (old_token, new_token)


def _side_of(sheet: Sheet, i: int) -> str | None:
    """The side right behind a number, also in brackets: "from 145 mM (outside) to 12 mM (inside)"."""
    return sheet.side_after(i + 1 if sheet.kind(i + 1) == "LPAR" else i)


def _voltage_before(sheet: Sheet, old: int) -> tuple[str, str | None]:
    """What moves from one voltage to another: E where it is named before, in the clause, else V_m."""
    for j in range(old - 1, max(-1, old - 8), -1):
        item = sheet.items[j]
        if not sheet.same_clause(j, old):
            break
        if isinstance(item, Heads):
            head = item.tokens[-1].value
            of_one = head.kind == "rev" and len({ion for _, ion in sheet.ions}) == 1 and not sheet.weighs
            if head.kind != "E" and not (of_one and sheet.ion_beside(j)):
                break
            sheet.done.add(j)
            return "E", head.ion or sheet.nearest_ion(j)
    return "V", None


def _named_before(sheet: Sheet, old: int) -> str | None:
    """T or V, where it is named right before two numbers without a unit: "temperature goes from 37 to 20"."""
    near = [sheet.items[j] for j in range(max(0, old - 4), old)]
    kinds = [item.tokens[0].value.kind for item in near if isinstance(item, Heads)]
    return kinds[-1] if kinds and kinds[-1] in ("T", "V") else None


def _weight_before(sheet: Sheet, old: int) -> Head | None:
    """P or g of one ion, named right before two numbers: "P_Na doubles from 0.04 to 0.08"."""
    for j in range(old - 1, max(-1, old - 6), -1):
        item = sheet.items[j]
        if _is_fold(sheet, j):
            sheet.done.add(j)  # "P_Na rises tenfold (from 0.04 to 0.4)"
            continue
        if kind_of(item) in ("STOP", "SEP", "Values", "Bound"):
            return None
        if isinstance(item, Heads):
            head: Head = item.tokens[-1].value
            single = len(item.tokens) == 1 and head.kind in ("P", "g") and head.ion is not None
            sheet.done |= {j} if single else set()
            return head if single else None
    return None


def _places(sheet: Sheet, old: int, old_token: Token, new: int, new_token: Token) -> None:
    sheet.done |= {old, new}
    inward = "outward" not in sheet.said
    ion = sheet.nearest_ion(old)
    for token, side in ((old_token, "out" if inward else "in"), (new_token, "in" if inward else "out")):
        sheet.put("conc", token, sheet.mM(token.value, ion), ion=ion, side=side)


def _ratio_heads(sheet: Sheet, i: int) -> Heads | None:
    """P_Na/P_K named before the number at i, in the same sentence."""
    for j in range(i - 1, max(-1, i - 8), -1):
        item = sheet.items[j]
        if (
            isinstance(item, Heads)
            and len(item.tokens) == 2
            and all(t.value.kind in "Pg" and t.value.ion for t in item.tokens)
        ):
            sheet.done.add(j)
            return item
    return None


def _new_only(sheet: Sheet, i: int) -> bool:
    """Such as "is raised to 10 mM", "rises to 20 times P_K": the new value alone."""
    before = sheet.cue_at[max(0, i - 4) : i]
    near = before[-2:]
    if "from" in before or _TELLING.isdisjoint(near):
        return False
    if any(c in ("rise", "fall", "become") for c in near) and "to" in before:
        return True
    direct = before[-1:] and before[-1] in ("rise", "fall", "become", "to")
    return bool(direct and any(c in ("rise", "fall", "become") for c in before))
