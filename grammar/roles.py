"""Which quantity belongs to which symbol, ion and side.

Bound islands (E_K = -90) tell it themselves; loose numbers take the place that lies nearest, sides in the
order of the sentence, so that no side of an ion is filled twice.  What finds no place keeps the role "".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from grammar.activities import activities
from grammar.ahead.charging import ions_that_cross
from grammar.beside_counts import counted_at, is_of_the_wish
from grammar.bound import assign, bound_values, parted
from grammar.branches import branches
from grammar.changes import changes, corrections, depolarised
from grammar.claims import claimed_ratio
from grammar.energies import (
    both_alike,
    chained,
    compared,
    likewise,
    moved_together,
    of_a_gradient,
    of_an_ion,
    respectively,
    single,
)
from grammar.islands import Heads, Ions, Island, Values, values_of
from grammar.line import line
from grammar.listed import listed, ratio_becomes, ratios_again, ratios_listed
from grammar.moved import FACTORS
from grammar.named import named
from grammar.relations import relations
from grammar.renewed import (
    acidified,
    from_one_into_another,
    placed_by_exclusion,
    restated,
    said_again,
    said_anew,
)
from grammar.replaced import replaced
from grammar.rule import needs
from grammar.salts import buffers, of_both
from grammar.sheet import CYCLES, Sheet, kind_of, valence
from grammar.sides import concentrations
from grammar.tables import table
from grammar.tokens import Amount, Head, Token
from grammar.two_states import in_two_states
from grammar.usual import more_than_usual, times_the_usual, warmed
from grammar.voltages import (
    USUAL_C,
    balanced,
    charged_from,
    clamped_at,
    equalities,
    force_at,
    it_becomes,
    loose_voltages,
    moved_to,
    no_force,
    of_each_side,
    of_two_sides,
    overdetermined,
    polarised_to,
    pulled_to,
    reversing_at,
    unpolarised,
)
from grammar.wanted import asked_permeability, left_over, of_unit, wanted
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.reading import Slot

_BODY_C: Final = 37.0
_WAYS: Final = ("inward", "outward")
_TOLD: Final = ("pH", "ratio", "ATP_mM", "V", "E")
_MOST_CHARGES: Final = 9
_OWN_DIMENSION: Final = {
    "conductance": "g",
    "conductance_density": "g",
    "resistance": "g",
    "current": "I",
    "current_density": "I",
    "capacitance": "capacitance",
    "specific_capacitance": "specific",
    "area": "area",
    "volume": "volume",
    "coulomb": "Q",
    "permeability": "P",
}
# Of a mole and of what is none of ours it tells that nothing is to be made of it.
_TELLING: Final = frozenset({*_OWN_DIMENSION, "celsius", "length", "energy", "mole", "other"})
_BARE_HEADS: Final = ("z", "T")  # their values may have no unit


def fired(items: list[Island], unit_mM: float | None, counts: tuple[Slot, ...] = ()) -> list[str]:
    """The names of the rules that have something to say of a text, in the order in which they are asked."""
    sheet, names = _begun(items, unit_mM, counts), []
    for fill, _ in RULES:
        before = _state(sheet)
        fill(sheet)
        if _state(sheet) != before:
            names.append(fill.__name__.removeprefix("_"))
    return names


def _begun(items: list[Island], unit_mM: float | None, counts: tuple[Slot, ...]) -> Sheet:
    """The sheet with what was read before its rules."""
    sheet = Sheet(named(parted(items)), unit_mM)
    sheet.slots += counts
    sheet.counted = counted_at(sheet)
    if is_of_the_wish(sheet):
        sheet.forget_header()
    return sheet


def _state(sheet: Sheet) -> tuple[object, ...]:
    return [*sheet.slots], [*sheet.wanted], [*sheet.relations], {*sheet.done}, [*sheet.factors]


def roles(items: list[Island], unit_mM: float | None, counts: tuple[Slot, ...] = ()) -> Sheet:
    """The sheet of a text's islands, filled in; `counts` are what a carrier moves, which stood among them."""
    sheet = _begun(items, unit_mM, counts)
    for fill in _asked_of(sheet.marks()):
        fill(sheet)
    return sheet


@lru_cache(maxsize=1024)
def _asked_of(marks: frozenset[str]) -> tuple[Callable[[Sheet], None], ...]:
    """The rules that may have something to say of a text with these marks; questions are much alike."""
    return tuple(fill for fill, needed in RULES if not needed or not needed.isdisjoint(marks))


@needs("P", "g")
def _weighed_anew(sheet: Sheet) -> None:
    """Such as "g_K = 9, g_Na = 1 … if g_Na rises to 9": a second value of a weight is what it becomes."""
    for i, item in sheet.loose():
        if sheet.cue(i - 1) not in ("rise", "fall", "become", "to") or len(item.tokens) != 1:
            continue
        words = ("CUE", "WORD")
        k = next((k for k in range(i - 1, max(-1, i - 6), -1) if sheet.kind(k) not in words), -1)
        heads = sheet.items[k] if k >= 0 else None
        if not isinstance(heads, Heads):
            continue
        head: Head = heads.tokens[0].value
        told = [s for s in sheet.slots if s.role == head.kind and s.ion == head.ion and s.value]
        if head.kind in "Pg" and len(told) == 1:
            amount: Amount = item.tokens[0].value
            of_itself = amount.unit == "倍" or not sheet.place_kind(i + 1, head.kind)
            times = amount.times if of_itself else None  # gK变成3倍 is no 3 nS
            factor = amount.value / (told[0].value or 1.0) if times is None else times
            again = [k for k in range(max(0, i - 3), i) if sheet.cue(k) in FACTORS]  # "doubles to 2 nS"
            sheet.factors = [(at, one) for at, one in sheet.factors if at not in again]
            sheet.put("factor", None, None, ion=head.ion, factor=factor, dim=head.kind)
            sheet.done |= {i, k}


@needs("E")
def _as_strokes(sheet: Sheet) -> None:
    """Such as "E_Na for 150:15 (10:1)": a pair of concentrations with a colon, and its ratio once more."""
    if sheet.weighs or not sheet.said.isdisjoint({*CYCLES, "ratio", "outin", "inout"}) or sheet.sides:
        return
    pairs = [(i, item) for i, item in sheet.loose() if item.joint == "COLON" and len(item.tokens) == 2]
    if not pairs or any(
        token.value.dim not in ("bare", "conc") for _, item in pairs for token in item.tokens
    ):
        return
    quotients = [item.tokens[0].value.value / (item.tokens[1].value.value or 1.0) for _, item in pairs]
    first = pairs[0][1]
    if len(pairs) == 1 or (len(pairs) == 2 and abs(quotients[1] / quotients[0] - 1.0) < _ROUNDED):
        first.joint = "SLASH"
        sheet.done |= {k for k, _ in pairs[1:]}


_ROUNDED: Final = 0.02


@needs("Values")
def _stoichiometry(sheet: Sheet) -> None:
    """Such as "3 Na+ : 1 Ca2+" where a pump or a transporter is spoken of."""
    if any(slot.role == "count" for slot in sheet.slots):
        return
    if not sheet.ions and not sheet.symbols:
        _three_out_two_in(sheet)
    counted = not sheet.said.isdisjoint(CYCLES) or sheet.transporters
    if not counted and not _tells_a_cycle(sheet):
        return
    for i, item in list(sheet.loose()):
        amount: Amount = item.tokens[-1].value
        if item.joint == "COLON" and all(
            t.value.dim == "bare" and t.value.value in (1, 2, 3, 4) for t in item.tokens
        ):
            _counts(sheet, i, item.tokens)
            continue
        after = sheet.island(i + 1)
        whole = amount.dim == "bare" and amount.value in (1, 2, 3, 4)
        listed = sheet.kind(i - 1) == "Ions" and sheet.kind(i + 2) == "Values"  # "K 4 Cl 120"
        if whole and len(item.tokens) == 1 and isinstance(after, Ions) and not listed:
            sheet.put("count", item.tokens[0], ion=after.tokens[0].value)
            sheet.done.add(i)
            sheet.counted.add(i + 1)  # "5 mM inside, 2H+/NO3- symport": the 5 mM are no H+


def _three_out_two_in(sheet: Sheet) -> None:
    """Such as "3 out 2 in, which ion is which", 出3进2: the pump's counts, with nothing else told."""
    bare = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.dim == "bare"]
    if [token.value.value for _, token in bare] != [3.0, 2.0]:
        return
    sides = [side for _, side in sheet.sides] or [cue for _, cue in sheet.cues if cue in _WAYS]
    if sides in (["out", "in"], ["outward", "inward"]):
        for (i, token), ion in zip(bare, ("Na", "K"), strict=True):
            sheet.put("count", token, ion=ion)
            sheet.done.add(i)


def _tells_a_cycle(sheet: Sheet) -> bool:
    """Such as 每泵出3个Na+、泵入2个K+, the numbers of the Na/K pump, or "2 Na+ : 1 glucose"."""
    if len(sheet.ions) < 2:
        return False
    if any(
        item.joint == "COLON" and _couples(_named_in_a_row(sheet, i, len(item.tokens)))
        for i, item in sheet.loose()
    ):
        return True
    found = {
        (item.tokens[0].value.value, after.tokens[0].value)
        for i, item in sheet.loose()
        if isinstance(after := sheet.island(i + 1), Ions)
        if item.tokens[0].value.dim == "bare"
    }
    carried = {ion for count, ion in found} & {"Na", "H"} and len(found) > 1  # "carries 2 Na+ with 1 I-"
    if carried and all(count in (1.0, 2.0, 3.0) for count, _ in found):
        return True
    cargo = any(count == 1.0 and species(ion).z == 0 for count, ion in found)
    cargo = cargo or any(sheet.cue(i - 1) == "per" and species(ion).z == 0 for i, ion in sheet.ions)
    return {(3.0, "Na"), (2.0, "K")} <= found or (cargo and any(ion in ("Na", "H") for _, ion in found))


def _named_in_a_row(sheet: Sheet, i: int, many: int) -> list[str]:
    """The solutes of "H+:lactose = 1:1", "a 1:2 glucose to Na+ ratio", in their order.

    None where as many do not stand right before, but for the word for what they are counted in, or behind.
    """
    places = range(i - 1, max(-1, i - 1 - _IN_A_ROW), -1)
    for way in (places, range(i + 1, i + 1 + many * 2)):
        row: list[str] = []
        for k in way:
            if isinstance(names := sheet.island(k), Ions):
                told = [str(token.value) for token in names.tokens]
                row = [*told, *row] if way is places else [*row, *told]
            elif not (sheet.kind(k) in ("EQ", "SEP") and not row) and not _joins_a_row(sheet, k, row):
                break
            if len(row) >= many:
                break
        if len({*row}) == len(row) == many:
            return row
    return []


_IN_A_ROW: Final = 8  # islands: "Na+ to glucose coupling stoichiometry is 2:1"


def _joins_a_row(sheet: Sheet, k: int, row: list[str]) -> bool:
    """Whether what stands there is between two names, or between them and their counts."""
    if row:
        return sheet.kind(k) in ("AND", "SLASH", "COLON", "DASH") or sheet.cue(k) == "to"
    return sheet.cue(k) in CYCLES or sheet.cue(k) in ("ratio", "is", "move") or sheet.kind(k) == "FILLER"


def _couples(row: list[str]) -> bool:
    """Whether these are an ion and what it takes along, for which no concentrations would stand."""
    return not {"Na", "H"}.isdisjoint(row) and any(species(ion).z == 0 for ion in row)


def _counts(sheet: Sheet, i: int, tokens: list[Token]) -> None:
    """Such as "SGLT1 2:1", "NCX (3:1)": Na+ first, unless the names stand in a row, "glucose:Na+ = 1:2"."""
    if in_a_row := _named_in_a_row(sheet, i, len(tokens)):
        for ion, token in zip(in_a_row, tokens, strict=True):
            sheet.put("count", token, ion=ion)
        sheet.done.add(i)
        return
    named = list(dict.fromkeys(ion for _, ion in sheet.ions))
    others = [ion for ion in named if ion != "Na"]
    carrier = {"exchanger": "Ca", "pump": "K"}
    usual = next((ion for cue, ion in carrier.items() if cue in sheet.said), "glucose")
    second = usual if usual in others else next(iter(others), usual)
    pair = ("Na", second) if "Na" in named or len(named) < 2 else named[:2]
    for ion, token in zip(pair, tokens, strict=False):
        sheet.put("count", token, ion=ion)
    sheet.done.add(i)


def _open_of_them(sheet: Sheet, i: int) -> float | None:
    """Such as "12 channels … 8 of them are open": how many there are in all."""
    amount: Amount = sheet.items[i].tokens[0].value  # type: ignore[union-attr]
    told = next((s.value for s in sheet.slots if s.role == "channels"), None)
    here = told is not None and amount.dim == "bare" and amount.value <= told and amount.value >= 1
    return told if here and sheet.near(i, "open", reach=0.6) else None


def _counts_channels(item: Values) -> bool:
    amount: Amount = item.tokens[0].value
    return len(item.tokens) == 1 and amount.dim == "bare" and amount.value >= 2 and amount.value.is_integer()


def _of_each(sheet: Sheet) -> bool:
    """Whether a conductance is that of each of several: "30 pS each", 每个30 pS."""
    for i in sheet.places["Values"]:
        if sheet.items[i].tokens[0].value.dim == "conductance":  # type: ignore[union-attr]
            beside = {sheet.cue(k) for k in (i - 2, i - 1, i + 1)}
            if beside & {"per", "each"}:
                return True
    return False


@needs("channel", "open")
def _channels(sheet: Sheet) -> None:
    """Such as "50 identical channels, of which 40 % are open"."""
    counted = [i for i, item in sheet.loose() if _counts_channels(item)]
    if len(counted) == 1 and _of_each(sheet):
        sheet.put("channels", sheet.items[counted[0]].tokens[0])  # type: ignore[union-attr]
        sheet.done.add(counted[0])
    for i, cue in sheet.cues:
        if cue == "half" and "open" in sheet.cue_at[i + 1 : i + 4]:
            half = sheet.items[i]
            sheet.put("open", None, 0.5, span=(half.start, half.end))  # type: ignore[union-attr]
            sheet.done.add(i)
    for i, item in sheet.loose():
        amount: Amount = item.tokens[0].value
        each = sheet.cue(i + 1) == "per"  # 钠通道一共1000个，每个10 pS
        near = each or sheet.near(i, "channel", reach=0.35)
        after = each or any(isinstance(t, Token) and t.value == "channel" for t in sheet.items[i + 1 : i + 4])
        if amount.dim == "bare" and amount.value >= 2 and float(amount.value).is_integer() and near and after:
            sheet.put("channels", item.tokens[0])
            sheet.done.add(i)
        elif amount.dim == "bare" and 0 < amount.value < 1 and sheet.near(i, "open", reach=0.3):
            sheet.put("open", item.tokens[0])
            sheet.done.add(i)
        elif (count := _open_of_them(sheet, i)) is not None:
            sheet.put("open", item.tokens[0], amount.value / count)
            sheet.done.add(i)
        elif amount.dim == "percent" and sheet.near(i, "open", reach=0.6) and "channel" in sheet.said:
            sheet.put("open", item.tokens[0], amount.value / 100.0)
            sheet.done.add(i)


def _names_it(sheet: Sheet, i: int, role: str) -> None:
    """Such as 注入-50 pA电流: the word behind a number only says what it is."""
    behind = sheet.island(i + 1)
    if isinstance(behind, Heads) and [t.value.kind for t in behind.tokens] == [role]:
        sheet.done.add(i + 1)


@needs(*_TELLING, *_BARE_HEADS)
def _own_dimension(sheet: Sheet) -> None:
    """Numbers whose unit tells their role, or that stand beside a word that does."""
    for i, item in sheet.loose():
        for token in item.tokens:
            amount: Amount = token.value
            if amount.dim == "celsius":
                sheet.put("T", token)
            elif amount.dim in _OWN_DIMENSION:
                role = _OWN_DIMENSION[amount.dim]
                new = sheet.pairs[i][1].value.value if i in sheet.pairs else None
                value = 1.0 / amount.value if amount.dim == "resistance" and amount.value else amount.value
                ion = sheet.nearest_ion(i) if role in ("g", "I", "P") else None
                sheet.put(role, token, value, ion=ion, new=new)
                _names_it(sheet, i, role)
            elif amount.dim == "length":
                _length(sheet, i, token)
            elif amount.dim == "energy":
                sheet.put("ATP" if sheet.head_near(i, "ATP") else "dG", token)
            elif amount.dim == "bare":
                if not sheet.symbols.isdisjoint(_BARE_HEADS):
                    _bare(sheet, i, token)
                continue
            elif amount.dim not in _TELLING:
                continue
            sheet.done.add(i)


@needs("inward", "outward")
def _signed_currents(sheet: Sheet) -> None:
    """Such as "an inward current of 300 pA", 内向电流300 pA: a current into the cell is negative."""
    places = {
        values_of(sheet.items[i]).tokens[0].start: i for i in sheet.places["Values"] + sheet.places["Bound"]
    }
    for k, slot in enumerate(sheet.slots):
        place = places.get(slot.span[0]) if slot.role == "I" else None
        if place is None or slot.value is None or values_of(sheet.items[place]).tokens[0].value.signed:
            continue
        way = _way_of_current(sheet, place)
        named = {ion for _, ion in sheet.ions}
        ion = slot.ion or (next(iter(named)) if len(named) == 1 else None)
        if way is None and ion is not None and "pump" not in sheet.said:
            way = _way_told_before(sheet, place, ion)
        anion = ion is not None and valence(ion) < 0
        against = (
            anion and way is not None and way < place and not _is_of_current(sheet, way)
        )  # "Cl- enters at 30 pA"
        if way is not None and (sheet.cue(way) == "inward") is not against:
            sheet.slots[k] = slot._replace(value=-slot.value)


def _way_of_current(sheet: Sheet, i: int) -> int | None:
    """Where the last way stands that is told before a current in its clause, or right behind it."""
    behind = i + 2 if sheet.cue(i + 1) == "move" else i + 1  # "30 pA flows into the cell"
    if sheet.cue(behind) in _WAYS:
        return behind
    ways = [j for j, cue in sheet.cues if i - 6 <= j < i and cue in _WAYS and sheet.same_clause(j, i)]
    return ways[-1] if ways else None


def _way_told_before(sheet: Sheet, i: int, ion: str) -> int | None:
    """Such as "Cl- leaves the cell; the current is 30 pA": the one way told in a text, of the same ion."""
    ways = [j for j, cue in sheet.cues if cue in _WAYS]
    alone = len({sheet.cue(j) for j in ways}) == 1 and sum(s.role == "I" for s in sheet.slots) == 1
    if not alone or ways[-1] > i or sheet.nearest_ion(ways[-1]) != ion:
        return None
    return ways[-1]


def _is_of_current(sheet: Sheet, way: int) -> bool:
    """Whether it is the way of the current, "an inward Cl- current", not that of the ion."""
    last = way + 2 if sheet.kind(way + 1) in ("SEP", "STOP", "AND") else way + 3
    return any(sheet.place_kind(k, "I") for k in range(way + 1, last))


def _length(sheet: Sheet, i: int, token: Token) -> None:
    if sheet.head_near(i, "radius"):
        sheet.put("diameter", token, 2.0 * token.value.value)
    elif sheet.head_near(i, "diameter") or "sphere" in sheet.said or _of_a_cell(sheet, i):
        sheet.put("diameter", token)


def _of_a_cell(sheet: Sheet, i: int) -> bool:
    """A length right behind a cell that is counted into, "ions enter a cell of 20 µm", is its diameter."""
    before = range(max(0, i - 2), i)
    near = any(k in before and cue == "cell" for k, cue in sheet.cues)
    parted = any(sheet.kind(k) == "STOP" for k in before)
    return near and not parted and "howmany" in sheet.said and "ions" in sheet.said


def _bare(sheet: Sheet, i: int, token: Token) -> None:
    """A bare number directly beside a word that takes one: "valence of +2", "conductance 10"."""
    if len(sheet.items[i].tokens) > 1:  # type: ignore[union-attr]
        return  # 什么温度下5/100的…
    for role in _BARE_HEADS:
        place = sheet.head_near(i, role, reach=0.3)
        if place is not None and place > i and i and sheet.kind(i - 1) in ("SIDE", "COLON"):
            continue  # 外10 内1 化合价是多少
        if role == "T" and sheet.kind(i - 1) == "Ions" and sheet.kind(i + 1) == "SIDE":
            continue  # "at what temperature would K 140 in 5 out give -85 mV"
        if role == "z" and (sheet.side_after(i) or abs(token.value.value) > _MOST_CHARGES):
            continue  # "z of an ion with 100 out"
        if place is not None and sheet.apart(place, i) <= 0.25 and (role == "z" or token.value.value < 400):
            assign(sheet, Head(role), token, i)
            sheet.done.add(i)
            return


RULES: Final = (
    ratios_listed,
    _as_strokes,
    in_two_states,
    corrections,
    depolarised,
    times_the_usual,
    more_than_usual,
    warmed,
    changes,
    table,
    branches,
    line,
    replaced,
    polarised_to,
    chained,
    listed,
    claimed_ratio,
    bound_values,
    _weighed_anew,
    of_an_ion,
    likewise,
    _stoichiometry,
    respectively,
    compared,
    ratio_becomes,
    relations,
    ratios_again,
    moved_together,
    single,
    ions_that_cross,
    _channels,
    _own_dimension,
    _signed_currents,
    no_force,
    unpolarised,
    buffers,
    activities,
    concentrations,
    of_both,
    balanced,
    clamped_at,
    it_becomes,
    of_each_side,
    loose_voltages,
    clamped_at,  # again: E may have been a loose voltage
    pulled_to,
    moved_to,
    equalities,
    both_alike,
    of_two_sides,
    of_a_gradient,
    acidified,
    from_one_into_another,
    restated,
    said_anew,
    placed_by_exclusion,
    said_again,
    wanted,
    of_unit,
    asked_permeability,
    left_over,
    force_at,
    overdetermined,
    reversing_at,
    charged_from,
)
"""In this order: what a rule has used is none of the next."""


def degrees(sheet: Sheet) -> None:
    """Such as "…, what's E_Mg at 37": behind "at" at the end of a sentence no concentration stands alone."""
    bare = [s for s in sheet.slots if s.dim == "bare" and s.value in USUAL_C]
    loose = [s for s in bare if s.role == "loose" or (s.role == "conc" and s.side is None)]
    if len(loose) != 1:
        return
    told = [s for s in sheet.slots if s.role == "T"]
    if told and all(s.value == loose[0].value for s in told):
        sheet.slots.remove(loose[0])  # "body temp 37"
    if told:
        return
    if not (sheet.has_concentrations() or sheet.factors or any(s.role in _TOLD for s in sheet.slots)):
        return
    i = next((i for i in sheet.places["Values"] if sheet.items[i].tokens[0].start == loose[0].span[0]), 0)  # type: ignore[union-attr]
    aside = i > 0 and sheet.kind(i - 1) == "LPAR" and loose[0].value == _BODY_C  # "(37)"
    if i and _may_end(sheet, i) and (aside or sheet.cue(i - 1) == "at"):
        sheet.slots = [s._replace(role="T", inferred=True) if s is loose[0] else s for s in sheet.slots]


def _may_end(sheet: Sheet, i: int) -> bool:
    """Whether a sentence, or what is told of one thing, may end with the number: "at 37 and V_m is -60"."""
    behind = [kind_of(item) for item in sheet.items[i + 1 : i + 3]]
    if not behind or sheet.cue(i + 1) == "thanks" or behind[0] in ("STOP", "SEP", "RPAR", "COLON"):
        return True
    return _beside_the_asked(sheet, i) or (behind[0] == "AND" and behind[1:] != ["Values"])


def _beside_the_asked(sheet: Sheet, i: int) -> bool:
    """Such as "find V_m at 37 given K+ 5 out", "what would E_K be at 37 if …", "at 37 what is …"."""
    if sheet.cue(i + 1) == "what":
        return sheet.kind(i - 2) in ("", "STOP")
    k = i - 3 if sheet.kind(i - 2) == "EQ" else i - 2
    return sheet.place_kind(k, "E", "V") and {w.role for w in sheet.wanted} <= {"E", "V"}
