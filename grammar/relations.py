"""Proportions: "P_K is 20 times P_Na", "ten times more outside than inside", "equal conductances"."""

from __future__ import annotations

import itertools
import math
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Values
from grammar.numbers import FRACTIONS
from grammar.rule import needs
from grammar.sheet import COMING_TO, RATIOS, Sheet, kind_of
from grammar.symbols import ORDERS, OTHER_SIDE
from grammar.tokens import ASKING, MULTIPLYING, Token
from grammar.weights import weight_role, weights
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grammar.reading import Relation

_MOST: Final = 24  # proportions in one text
_BESIDE: Final = 4  # islands between a factor, its way and "gradient"
_AROUND: Final = 24  # ions before and after a factor that are looked at
_JOINED: Final = 5  # items between two sides that are compared: an ion, its head, "and", a word or two
_CHANGING: Final = frozenset({"become", "rise", "fall", "whatif", "change"})
_FLOWS: Final = 3  # items between a flow and what it is equal to


_TELLING: Final = frozenset({*FRACTIONS, "permeable", "ratio", "outin", "inout", "equal", "only"})


@needs()
def relations(sheet: Sheet) -> None:
    """Read every factor as a proportion of permeabilities, conductances or concentrations."""
    tells = not sheet.said.isdisjoint(_TELLING) or not sheet.dims.isdisjoint(MULTIPLYING)
    if "C" in sheet.symbols or sheet.weighs:
        _equated(sheet)
    if not (tells or sheet.weighs or sheet.header()):
        return
    if sheet.weighs or "permeable" in sheet.said:
        weights(sheet)
    last: int | None = None  # the factor before, of ions
    for i, factor, token in itertools.islice(_factors(sheet), _MOST):
        role = weight_role(sheet, i)
        less = _small(sheet, i) or (
            sheet.near(i, "less", "under", reach=0.45) and not _high_and_low(sheet, i)
        )
        times = _compared(sheet, i, factor, less=less)
        done = role and _of_ions(sheet, i, times, token, role, last)
        last = i if done else None
        sided = not role or _between_sides(sheet, i)
        if done or (sided and _of_sides(sheet, i, times, token)):
            sheet.done.add(i)
    _ratios(sheet)
    _equal(sheet)
    _only(sheet)
    _outweighs(sheet)
    _changed(sheet)


def _small(sheet: Sheet, i: int) -> bool:
    """Such as g_Na比g_K小10倍; alone the word is part of many others, 大小, 最小."""
    return sheet.kind(i - 1) == "WORD" and sheet.items[i - 1].value == "小"  # type: ignore[union-attr]


def _compared(sheet: Sheet, i: int, factor: float, *, less: bool) -> float:
    """What "20 times less", "90 % lower" and "50 % higher" make of what they are compared to."""
    item = sheet.items[i]
    share = isinstance(item, Values) and item.tokens[-1].value.dim == "percent"
    if share and less:
        return 1.0 - factor if factor < 1.0 else factor
    if share and sheet.near(i, "more", reach=0.45) and sheet.near(i, "than", reach=0.45):
        return 1.0 + factor
    return 1.0 / factor if less else factor


def _between_sides(sheet: Sheet, i: int) -> bool:
    """Such as 胞外钠浓度是胞内的10倍，膜只对Na+通透: the sides are compared, not the ions."""
    return {side for j, side in sheet.sides if sheet.same_clause(i, j)} >= {"in", "out"}


def _high_and_low(sheet: Sheet, i: int) -> bool:
    """Such as 外高内低十倍: both sides are told, the first is the higher one."""
    cues = [cue for j, cue in sheet.cues if sheet.same_clause(i, j) and cue in ("more", "less")]
    return cues == ["more", "less"]


def _changed(sheet: Sheet) -> None:
    """The same proportion said twice, "P_Na/P_K = 0.05 … what if it becomes 20": before and after."""
    if sheet.said.isdisjoint(_CHANGING):
        return
    first: dict[tuple[str, str, str], Relation] = {}
    for said in sorted(sheet.relations, key=lambda one: one.span):
        key = said.role, said.first, said.second
        before = first.setdefault(key, said)
        # "rises tenfold (g_Na/g_K = 0.5)": from 0.05, the factor and what it comes to
        restated = before.new is not None and math.isclose(before.factor * before.new, said.factor)
        if before is not said and (before.new is None or restated):
            first[key] = before._replace(new=said.factor)
    sheet.relations = list(first.values())


def _equated(sheet: Sheet) -> None:
    """P_Na = P_K written out."""
    for i in sheet.places["EQ"]:
        if not 0 < i < len(sheet.items) - 1:
            continue
        left, right = sheet.items[i - 1], sheet.items[i + 1]
        if isinstance(left, Heads) and isinstance(right, Heads | Bound):
            first, second = (
                left.tokens[0].value,
                (right.heads if isinstance(right, Bound) else right).tokens[0].value,
            )
            asked = _asks_how_many(sheet, i) or _is_times(sheet, i + 2)
            both = first.kind == second.kind == "C" and {first.side, second.side} == {"in", "out"}
            if both and isinstance(right, Bound) and not asked:  # "[K]i = [K]o = 30 mM"
                ion = first.ion or second.ion
                sheet.put("conc", right.values.tokens[0], ion=ion, side=first.side)
                sheet.done.add(i - 1)
            elif both and not asked:
                sheet.put("ratio", None, 1.0, ion=first.ion or second.ion)  # "[K]o = [K]i"
                sheet.done |= {i - 1, i + 1}
            if first.kind == second.kind and first.kind in "Pg" and first.ion and second.ion and not asked:
                sheet.relate(
                    first.kind, first.ion, second.ion, 1.0, (left.tokens[0].start, left.tokens[0].end)
                )
                sheet.done.add(i - 1)


def _is_times(sheet: Sheet, i: int) -> bool:
    """Such as g_K 是 g_Na 的 9 倍, PCl是PK的一半: no equality, for a factor stands behind."""
    here = sheet.island(i)
    if sheet.cue(i) in FRACTIONS:
        return True
    return isinstance(here, Values) and here.tokens[0].value.dim in MULTIPLYING


def _asks_how_many(sheet: Sheet, i: int) -> bool:
    """Such as PNa是PK的多少倍, "how many times [K]o is [K]i": the proportion at i is asked, not told."""
    behind, before = sheet.cue_at[i + 2 : i + 4], sheet.cue_at[max(0, i - 3) : i - 1]
    return not {*ASKING, "ratio"}.isdisjoint(behind) or not {"howmany", "ratio"}.isdisjoint(before)


def _factors(sheet: Sheet) -> Iterator[tuple[int, float, Token]]:
    for i in sorted(sheet.places["Values"] + sheet.places["CUE"]):
        item = sheet.items[i]
        if i in sheet.done:
            continue
        if (
            isinstance(item, Values)
            and item.tokens[-1].value.dim in MULTIPLYING
            and item.joint in ("", "DASH")
        ):
            token = item.tokens[-1]
            if token.value.times > 0:
                yield i, token.value.times, token
        elif (
            isinstance(item, Values)
            and item.joint == "SLASH"
            and len(item.tokens) == 2
            and _of_after(sheet, i)
        ):
            first, second = (t.value.value for t in item.tokens)  # "1/10 of gK"
            if second:
                yield i, first / second, item.tokens[0]
        elif isinstance(item, Values) and _of_that(sheet, i):
            yield i, item.tokens[0].value.value, item.tokens[0]
        elif (
            isinstance(item, Token)
            and item.type == "CUE"
            and item.value in FRACTIONS
            and sheet.cue(i - 1) != "open"
        ):
            yield i, FRACTIONS[item.value], item


def _of_that(sheet: Sheet, i: int) -> bool:
    """Such as "the permeability to Cl- is 0.4 of that to K+": a bare number as a factor."""
    behind = sheet.cue_at[i + 1 : i + 3]
    if "more" not in behind and "than" not in behind:
        return False
    item = sheet.items[i]
    assert isinstance(item, Values)
    share = [t.value.dim for t in item.tokens] == ["bare"] and 0.0 < item.tokens[0].value.value < 1.0
    return share and not _weighed(sheet, i + 1)


def _of_after(sheet: Sheet, i: int) -> bool:
    """Such as "1/10 of g_K", 钾的1/50: a fraction among permeabilities or conductances."""
    first, second = (t.value.value for t in sheet.items[i].tokens)  # type: ignore[union-attr]
    if first != 1 or second < 2 or any(t.value.dim != "bare" for t in sheet.items[i].tokens):  # type: ignore[union-attr]
        return False
    if i and isinstance(sheet.items[i - 1], Ions) and (sheet.header() or not _weighed(sheet, i)):
        return False  # "K 1/110": concentrations
    return any(sheet.any_head_near(i, kind, reach=1.5) is not None for kind in ("P", "g"))


def _weighed(sheet: Sheet, i: int) -> bool:
    """Whether the clause speaks of a permeability or a conductance without a value."""
    return any(
        sheet.same_clause(i, j) and any(t.value.kind in "Pg" for t in sheet.items[j].tokens)  # type: ignore[union-attr]
        for _, j in sheet.within(math.inf, i, sheet.places["Heads"])
        if j not in sheet.done
    )


def _of_ions(  # noqa: PLR0917 - a proportion has as many parts
    sheet: Sheet, i: int, factor: float, token: Token, role: str, last: int | None
) -> bool:
    around = sheet.ions_around(i, _AROUND)
    here = [(j, ion) for j, ion in around if sheet.same_sentence(i, j) and not _of_a_potential(sheet, j)]
    before = [ion for j, ion in here if j < i]
    after = [ion for j, ion in here if j > i]
    others = [
        ion for j, ion in here if j > i and sheet.same_clause(i, j) and (not before or ion != before[-1])
    ]
    of_the_last = _of_the_last(sheet, i)
    if pair := _permeable_to(sheet, i, here) or _same_subject(sheet, i, last, here):
        first, second = pair
    elif own := _own_weight(sheet, i, here):
        first, second = own
    elif before and others and not (of_the_last and len(set(before)) > 1):
        first, second = before[-1], others[0]
    elif len(distinct := list(dict.fromkeys(reversed(before)))) >= 2:
        # 钾是钠的20倍 ends with what is compared to; "… sodium only 1/25 of that" with what is compared.
        of_that = any(
            c in ("it", "more", "than") and 0 < j - i <= 2 and sheet.same_clause(i, j) for j, c in sheet.cues
        )
        first, second = (distinct[0], distinct[1]) if of_that else (distinct[1], distinct[0])
    elif len(distinct := list(dict.fromkeys(after))) >= 2:
        first, second = distinct[0], distinct[1]
    else:
        return False
    new = factor if i in sheet.news else None
    if i in sheet.pairs:  # "from 0.04 to 15 times P_K"
        new = sheet.pairs[i][1].value.value
        sheet.done.add(sheet.index_of(sheet.pairs[i][1]))
    sheet.relate(role, first, second, factor, (token.start, token.end), new)
    for ion in _each_of(sheet, i, before, second):
        if ion != first:
            sheet.relate(role, ion, second, factor, (token.start, token.end), new)
    return True


def _each_of(sheet: Sheet, i: int, before: list[str], second: str) -> list[str]:
    """The ions of "g_K and g_Cl are equal and each is 10 times g_Na", 都是钠的10倍: all that stand before."""
    each = any(0 < i - j <= 2 and sheet.same_clause(j, i) for j, cue in sheet.cues if cue == "each")
    return [ion for ion in dict.fromkeys(before) if ion != second] if each else []


def _own_weight(sheet: Sheet, i: int, ions: list[tuple[int, str]]) -> tuple[str, str] | None:
    """Such as 几乎只透钾，但还有千分之六的钠通透性: the weight behind the factor has it, the other is 1."""
    behind = sheet.island(i + 1)
    if not isinstance(behind, Ions) or not sheet.place_kind(i + 2, "P", "g"):
        return None
    if any(j < i and sheet.same_clause(j, i) for j, _ in ions):
        return None
    own = str(behind.tokens[0].value)
    others = dict.fromkeys(ion for _, ion in ions if ion != own)
    return (own, next(iter(others))) if len(others) == 1 else None


def _of_the_last(sheet: Sheet, i: int) -> bool:
    """Such as 钠的50倍, PNa的50倍, P_K的1%: what the factor refers to stands before it."""
    factor = sheet.items[i]
    if not isinstance(factor, Values) or i == 0:
        return False
    named = isinstance(sheet.items[i - 1], Ions) or sheet.place_kind(i - 1, "P", "g")
    of = sheet.kind(i - 2) == "EQ" and isinstance(sheet.items[i - 1], Heads) and sheet.kind(i - 3) == "Heads"
    return bool(named) and (factor.tokens[-1].value.unit == "倍" or of)


def _same_subject(
    sheet: Sheet, i: int, last: int | None, ions: list[tuple[int, str]]
) -> tuple[str, str] | None:
    """Such as "P_K is 50 times P_Na and 10 times P_Cl", 钾是钠的50倍、氯的10倍: K⁺ is compared to both."""
    if last is None or not sheet.same_sentence(last, i):
        return None
    before = sheet.relations[-1]
    between = [ion for j, ion in ions if last < j < i]
    if not _of_the_last(sheet, last):  # what stands behind the factor before is its own
        for told in (before.first, before.second):
            between = between[1:] if between[:1] == [told] else between
    if not _of_the_last(sheet, i):
        behind = [ion for j, ion in ions if j > i and sheet.same_clause(i, j)]
        between = [] if between else behind[:1]
    return (before.first, between[0]) if len(between) == 1 and between[0] != before.first else None


def _permeable_to(sheet: Sheet, i: int, ions: list[tuple[int, str]]) -> tuple[str, str] | None:
    """Such as "lets K+ and Na+ through and is 50 times more permeable to K+ [than to Na+]"."""
    behind = [(j, ion) for j, ion in ions if j > i and sheet.same_clause(i, j)]
    if not behind:
        return None
    to, first = behind[0]
    between = sheet.cue_at[i + 1 : to]
    told = between[-2:] == ["permeable", "to"]
    if told and len(behind) > 1 and "than" in sheet.cue_at[to + 1 : behind[1][0]]:
        _, second = behind[1]
        return first, second  # whatever stands before: "50 times …, and 10 times more to K+ than to Cl-"
    others = dict.fromkeys(ion for _, ion in ions if ion != first)
    return (first, next(iter(others))) if told and len(behind) == 1 and len(others) == 1 else None


def _of_a_potential(sheet: Sheet, j: int) -> bool:
    """E_K = -90 names an ion, but none that is compared: 钠电导是钾电导的4% EK=-92mV, …4倍钾平衡电位负90."""
    return sheet.place_kind(j + 1 if isinstance(sheet.items[j], Ions) else j, "E")


def _compared_to(sheet: Sheet, i: int, side: int) -> bool:
    """Whether a factor refers to a side: "40 times the plasma level", "than in plasma", 是膜外的十分之一."""
    if side == 0 or not sheet.same_clause(i, side):
        return False
    behind = sheet.items[i + 1 : i + 3]
    if side == i + 1 and [kind_of(item) for item in behind] == ["SIDE", "Heads"]:
        return sheet.place_kind(i + 2, "C")
    of_it = side == i - 1 and sheet.kind(side - 1) == "EQ"  # 是膜外的十分之一
    return of_it or sheet.cue_at[side - 1] in ("than", "under")


def _of_sides(sheet: Sheet, i: int, factor: float, token: Token) -> bool:
    if factor == 1.0:  # 都浓缩一倍 is no comparison of the two
        return False
    symbols = [(j, h.side) for j, h in sheet.concentration_heads(i, reach=2.5) if h.side]
    here = [(j, sheet.items[j].value) for _, j in sheet.within(2.5, i, sheet.places["SIDE"])]  # type: ignore[union-attr]
    sides = [side for j, side in sorted([*here, *symbols]) if sheet.apart(i, j) < 2.5 and side != "both"]
    if not sides:
        return _of_gradient(sheet, i, factor, token)
    own = [side for j, side in sheet.sides if j < i and side != "both" and sheet.same_clause(i, j)]
    if len({side for _, side in symbols}) == 2:  # "[Na]o is 8 times [Na]i", whatever stands before
        own, sides = [], [side for _, side in sorted(symbols, key=itemgetter(0))]
    compared = [side for j, side in here if side != "both" and _compared_to(sheet, i, j)]
    if len(compared) == 1:
        own = [OTHER_SIDE[compared[0]]]
    first = own[0] if len(own) == 1 else sides[0]  # "outside 143, inside a tenth of that"
    if _behind_sides(sheet, i):
        first = str(sheet.items[i - 4].value)  # type: ignore[union-attr]
    elif len(own) > 1 and [kind_of(item) for item in sheet.items[i - 2 : i]] == ["SIDE", "EQ"]:
        first = own[-1]  # "K outside is 4.5 and inside is 30 times more"
    ratio = factor if first == "out" else 1.0 / factor
    sheet.put("ratio", token, ratio, ion=sheet.nearest_ion(i))
    return True


def _of_gradient(sheet: Sheet, i: int, factor: float, token: Token) -> bool:
    """Such as "a tenfold K+ gradient" where E is told: its sign tells the richer side.

    An inward gradient falls from the outside in: "a 20-fold inward gradient of Na+".
    """
    ways = [c for j, c in sheet.cues if c in ("inward", "outward") and abs(j - i) <= _BESIDE]
    if len(ways) == 1 and _speaks_of_a_gradient(sheet, i):
        inward = (ways == ["inward"]) != _uphill(sheet, i)
        sheet.put(
            "ratio", token, factor if inward == (factor > 1) else 1.0 / factor, ion=sheet.nearest_ion(i)
        )
        return True
    energies = [s for s in sheet.slots if s.role == "E" and s.value]
    ion = sheet.nearest_ion(i)
    asked = token.type == "QTY" and token.value.dim == "times" and not sheet.symbols.isdisjoint(("T", "z"))
    if (
        not asked
        or len(energies) != 1
        or ion is None
        or sheet.has_concentrations()
        or energies[0].ion not in (ion, None)
    ):
        return False
    ratio = ratio_towards(energies[0].value or 0.0, ion, factor)
    sheet.put("ratio", token, ratio, ion=ion, inferred=True)
    return True


def ratio_towards(potential_mV: float, ion: str, factor: float) -> float:
    """Outside/inside of a gradient whose size alone is told: the sign of E tells the richer side."""
    upward = potential_mV * species(ion).z > 0
    return factor if upward == (factor > 1) else 1.0 / factor


def _uphill(sheet: Sheet, i: int) -> bool:
    """Such as "goes in against a tenfold gradient", 逆着10倍的浓度梯度: where it goes there is more of it."""
    before = [item.value for item in sheet.items[max(0, i - 3) : i] if isinstance(item, Token)]
    return "against" in before or "逆" in before


def _speaks_of_a_gradient(sheet: Sheet, i: int) -> bool:
    words = [sheet.items[k].value for k in sheet.places["WORD"] if abs(k - i) <= _BESIDE]  # type: ignore[union-attr]
    return "gradient" in words or {"梯", "度"} <= set(words)


def _ratios(sheet: Sheet) -> None:
    """Such as "10:1 (out:in)", "an outside to inside ratio of 0.1"."""
    if sheet.said.isdisjoint(RATIOS) and not sheet.header():
        return
    for i, item in sheet.loose():
        behind = _sides_behind(sheet, i)
        inward = behind[0] == "in" if behind else _is_inward(sheet, i)
        series = item.joint == "COLON" and len(item.tokens) == 2
        alone = len(item.tokens) == 1
        if not series and not (alone and (behind or _near_ratio(sheet, i) or _behind_sides(sheet, i))):
            continue
        values = [t.value for t in item.tokens]
        dims = ("bare", "times") if sheet.cue(i - 2) in ORDERS else ("bare",)  # 外/内=10倍
        if any(v.dim not in dims or v.value == 0 for v in values) or (
            alone and not behind and sheet.kind(i + 1) == "SIDE"
        ):
            continue  # "[K]o/[K]i ratio with 5 out 140 in"
        if not series and sheet.any_head_near(i, "pH", reach=0.3) is not None:
            continue  # 腔内pH 4.8 is no ratio, whatever is called 内 and 外
        number = values[0].value / values[1].value if series else values[0].value
        new = None
        if i in sheet.pairs and (becomes := sheet.pairs[i][1]).value.value > 0:  # "from 0.05 to 0.1"
            new = 1.0 / becomes.value.value if inward else becomes.value.value
            sheet.done.add(sheet.index_of(becomes))
        told, ion = 1.0 / number if inward else number, sheet.nearest_ion(i)
        sheet.done.add(i)
        before = [s for s in sheet.slots if s.role == "ratio" and s.ion == ion]
        if len(before) == 1 and before[0].new is None and sheet.cue(i - 1) in COMING_TO:
            becomes = told if new is None else new
            sheet.slots = [s._replace(new=becomes) if s is before[0] else s for s in sheet.slots]
        else:
            sheet.put("ratio", item.tokens[0], told, ion=ion, new=new)


def _sides_behind(sheet: Sheet, place: int) -> list[str]:
    """The sides right behind the number of a ratio, "a ratio of 10 out/in"; none elsewhere."""
    sides = [sheet.items[k] for k in (place + 1, place + 3) if sheet.kind(k) == "SIDE"]
    told = "ratio" in sheet.said and len(sides) == 2 and sheet.kind(place + 2) in ("SLASH", "COLON")
    found = [str(item.value) for item in sides] if told else []  # type: ignore[union-attr]
    return found if sorted(found) == ["in", "out"] else []


def _is_inward(sheet: Sheet, place: int) -> bool:
    """Whether the inside stands above the outside: "inside to out", "[K]i/[K]o", "(inside over outside)".

    Of both orders, that before the number at `place` counts, else the first: 外:内=10:1, … 求内/外.
    """
    if {"inout", "outin"} <= sheet.said:
        orders = [(j, cue) for j, cue in sheet.cues if cue in ("inout", "outin")]
        return next((cue for j, cue in reversed(orders) if j < place), orders[0][1]) == "inout"
    if "inout" in sheet.said or sheet.header():
        return "inout" in sheet.said or sheet.header()[0] == "in"
    told = sorted([*sheet.sides, *sheet.symbol_sides()], key=itemgetter(0))
    for (i, first), (j, second) in itertools.pairwise(told):
        between = sheet.items[i + 1] if j == i + 2 else None
        if between is not None and (between.type == "SLASH" or sheet.cue(i + 1) in ("to", "more")):
            return (first, second) == ("in", "out")
        if i == j or (first != second and j < place and _are_joined(sheet, i, j)):
            return (first, second) == ("in", "out")
    return False


def _are_joined(sheet: Sheet, i: int, j: int) -> bool:
    """Such as "Cl- inside the cell to Cl- outside", 细胞内Cl-浓度与细胞外Cl-浓度: each side with its ion."""
    between = sheet.items[i + 1 : j]
    kinds = {kind_of(item) for item in between}
    joined = not kinds.isdisjoint(("AND", "SLASH")) or "to" in sheet.cue_at[i + 1 : j]
    return joined and "Values" not in kinds and len(between) <= _JOINED


def _behind_sides(sheet: Sheet, i: int) -> bool:
    """Such as "out/in = 100"."""
    if i < 4 or sheet.kind(i - 1) != "EQ":
        return False
    kinds = [sheet.kind(j) for j in range(i - 4, i - 1)]
    return kinds in (["SIDE", "SLASH", "SIDE"], ["SIDE", "COLON", "SIDE"])


def _near_ratio(sheet: Sheet, i: int) -> bool:
    far, reach = (
        (8, 0.8) if i in sheet.pairs else (4, 0.4)
    )  # "the ratio of K+ inside to out falls from 35 to 28"
    adjacent = not RATIOS.isdisjoint(sheet.cue_at[max(0, i - far) : i])
    return adjacent and sheet.near(i, *RATIOS, reach=reach)


def _equal(sheet: Sheet) -> None:
    asked = "ratio" in sheet.said and not sheet.weighs  # "at equilibrium, how many times more is inside"
    for i, cue in sheet.cues if not asked else ():
        behind = sheet.island(i + 1)
        if cue != "equal" or isinstance(behind, Values) or (behind and sheet.cue(i + 1) == "cell"):
            continue  # 同样10倍, "same neuron"
        if sheet.cue(i + 2) == "difference":
            continue  # "are they equal or different?"
        if not {"inward", "outward"}.isdisjoint(sheet.cue_at[max(0, i - _FLOWS) : i]):
            continue  # "where K efflux equals K influx"
        if _once_more(sheet, i):
            continue
        spoken_of = (k for k in "gP" if sheet.any_head_near(i, k, reach=math.inf) is not None)
        role = weight_role(sheet, i) or next(spoken_of, None)
        ions = list(dict.fromkeys(ion for j, ion in sheet.ions if sheet.same_sentence(i, j)))
        if role and len(ions) >= 2 and not sheet.relations and not any(s.role == role for s in sheet.slots):
            for other in ions[1:]:
                sheet.relate(role, ions[0], other, 1.0, (0, 0))
        elif not role and _both_sides(sheet, i) and not (sheet.has_concentrations() or _unlike(sheet)):
            sheet.put("ratio", None, 1.0, ion=sheet.nearest_ion(i))


def _once_more(sheet: Sheet, i: int) -> bool:
    """Such as "… if P_Na is 1 % of P_K, and if P_Na equals P_K": the same two weights in another state."""
    pair = [item.tokens[0] for k in (i - 1, i + 1) if isinstance(item := sheet.island(k), Heads)]
    if len(pair) < 2 or {token.value.kind for token in pair} not in ({"P"}, {"g"}):
        return False
    ions = {token.value.ion for token in pair}
    told = next((x for x in sheet.relations if {x.first, x.second} == ions and x.factor != 1.0), None)
    if told is not None:
        sheet.relate(told.role, told.first, told.second, 1.0, (pair[0].start, pair[1].end))
    return told is not None


def _unlike(sheet: Sheet) -> bool:
    """Whether both sides have a number of their own: 同样K 外5内150, "same K+ 4.2 out and 141 in"."""
    return any(
        len({item.tokens[0].value.value for item in beside if isinstance(item, Values)}) > 1
        for beside in ([sheet.island(j + step) for j, _ in sheet.sides] for step in (1, -1))
    )


def _both_sides(sheet: Sheet, i: int) -> bool:
    here = {side for j, side in sheet.sides if sheet.same_sentence(i, j)}
    return "both" in here or {"in", "out"} <= here


def _outweighs(sheet: Sheet) -> None:
    """Such as "P_Na >> P_K", gNa远大于gK: beside the first nothing else counts."""
    if sheet.relations or any(s.role in ("P", "g") and s.value for s in sheet.slots):
        return
    for i, j in itertools.pairwise(sheet.places["Heads"]):
        first, second = (sheet.items[k].tokens[0].value for k in (i, j))  # type: ignore[union-attr]
        alike = first.kind == second.kind and first.kind in "Pg" and first.ion != second.ion
        if not alike or not 1 < j - i <= _BESIDE or not sheet.same_clause(i, j):
            continue
        between = [item.value for item in sheet.items[i + 1 : j] if isinstance(item, Token)]
        if (
            between == [">", ">"]
            or "≫" in between
            or ("more" in between and {"much", "far", "远"} & {*between})
        ):
            sheet.relate("only", first.ion, first.ion, 1.0, (0, 0))


def _only(sheet: Sheet) -> None:
    """Such as "permeable only to K+", "passes K+ and nothing else", "the only conductance is for K+"."""
    permeable = [j for j, cue in sheet.cues if cue == "permeable"]
    for i, cue in sheet.cues:
        if cue == "only" and (
            any(sheet.same_sentence(i, j) for j in permeable) or sheet.place_kind(i + 1, "P", "g")
        ):
            ions = list(dict.fromkeys(ion for j, ion in sheet.ions if sheet.same_clause(i, j)))
            for ion in ions:
                sheet.relate("only", ion, ion, 1.0, (0, 0))
            return
    for j, cue in sheet.cues:  # 只有K+通道开放
        opened = sheet.island(j + 1)
        if cue == "only" and isinstance(opened, Ions) and sheet.cue_at[j + 2 : j + 4] == ["channel", "open"]:
            sheet.relate("only", opened.tokens[0].value, opened.tokens[0].value, 1.0, (0, 0))
    for j in permeable:  # "a K+-selective membrane"
        before = sheet.island(j - 2 if sheet.kind(j - 1) == "DASH" else j - 1)
        if isinstance(before, Ions) and len(before.tokens) == 1 and sheet.cue(j + 1) == "cell":
            sheet.relate("only", before.tokens[0].value, before.tokens[0].value, 1.0, (0, 0))
