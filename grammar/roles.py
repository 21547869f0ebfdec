"""Which quantity belongs to which symbol, ion and side.

Bound islands (E_K = -90) tell it themselves; loose numbers take the place that lies nearest, sides in the
order of the sentence, so that no side of an ion is filled twice.  What finds no place keeps the role "".
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from grammar.changes import changes
from grammar.islands import Bound, Heads, Ions, Island, Minus, Values
from grammar.named import named
from grammar.relations import relations
from grammar.sheet import CONCENTRATION, Sheet, kind_of, side_behind
from grammar.sides import concentrations
from grammar.tables import table
from grammar.tokens import Amount, Head, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

# Which dimensions a symbol takes.
_VOLTS: Final = frozenset({"volt", "bare"})
FITS: Final = {
    **dict.fromkeys(("E", "V", "DF", "rev", "change"), _VOLTS),
    "T": {"celsius", "bare"},
    "z": {"bare"},
    "P": {"bare", "permeability"},
    "g": {"bare", "conductance", "conductance_density"},
    "I": {"current", "current_density"},
    "C": {"conc", "equivalents", "bare"},
    "pH": {"bare"},
    "dG": {"energy"},
    "ATP": {"energy"},
    "capacitance": {"capacitance", "specific_capacitance"},
    "specific": {"specific_capacitance"},
    "diameter": {"length"},
    "radius": {"length"},
    "area": {"area"},
    "RTF": {"celsius"},
}
# Symbols whose value is a voltage; in words they may stand far from it.
_VOLT_HEADS: Final = ("E", "V", "DF", "rev", "change")
# What a number without sign and unit belongs to rather than to a voltage: "V would the 3 Na : 2 K pump …".
_NUMBERED: Final = frozenset({"SIDE", "Ions"})
# Words that only say what a number is; nobody asks for them.
_ATTRIBUTES: Final = frozenset({"diameter", "radius", "area", "change", "specific"})
_MOST_UNUSED: Final = 80  # numbers without a place that are kept
_USUAL_C: Final = (15.0, 18.0, 20.0, 22.0, 25.0, 30.0, 35.0, 36.0, 37.0)  # in °C, of rooms and bodies
_BODY_C: Final = 37.0
_UNUSED: Final = CONCENTRATION | {"volt", "garbled"}
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


def roles(items: list[Island], unit_mM: float | None) -> Sheet:
    """The sheet of a text's islands, filled in."""
    sheet = Sheet(named(_split(items)), unit_mM)
    changes(sheet)
    table(sheet)
    _chained(sheet)
    _bound(sheet)
    _likewise(sheet)
    _stoichiometry(sheet)
    _respectively(sheet)
    relations(sheet)
    _channels(sheet)
    _own_dimension(sheet)
    _no_force(sheet)
    concentrations(sheet)
    _voltages(sheet)
    _wanted(sheet)
    _force_at(sheet)
    _degrees(sheet)
    return sheet


def _split(items: list[Island]) -> list[Island]:
    """Symbols are parted from values that they cannot take: "E_K 5/140" holds concentrations."""
    done: list[Island] = []
    for i, item in enumerate(items):
        if isinstance(item, Values) and _unlike(item):
            done += [Values([token]) for token in item.tokens]  # "in 0.1 uM / 37 C"
            continue
        if not isinstance(item, Heads | Bound):
            done.append(item)
            continue
        whole = _untitled(item)
        last = whole[-1]
        listed = isinstance(last, Bound) and _starts_a_list(last, items[i + 1 : i + 3])
        fits = not isinstance(last, Bound) or (
            _fit(last, items[i + 1 : i + 3]) and not listed and not _elsewhere(last, items, i)
        )
        done += whole if fits else [*whole[:-1], last.heads, last.values]  # type: ignore[union-attr]
    return done


def _unlike(item: Values) -> bool:
    """Whether a stroke parts quantities of two kinds, as in a list."""
    dims = {token.value.dim for token in item.tokens}
    return item.joint == "SLASH" and len(dims - {"bare"}) > 1


def _elsewhere(bound: Bound, items: list[Island], i: int) -> bool:
    """A concentration with another side right behind it: "[Ca]i: 1.8 mM out" asks for the inside."""
    side = bound.heads.tokens[-1].value.side
    return side is not None and side_behind(items, i) not in (None, "both", side)


def _starts_a_list(bound: Bound, behind: list[Island]) -> bool:
    """The first of several voltages, which belong to the ions before: "potentials of -85 and +50 mV"."""
    head: Head = bound.heads.tokens[0].value
    if (
        head.kind not in ("E", "rev")
        or head.ion
        or len(behind) < 2
        or kind_of(behind[0]) not in ("AND", "SEP")
    ):
        return False
    second = behind[1]
    amount = second.tokens[0].value if isinstance(second, Values) else None
    return amount is not None and (amount.dim == "volt" or amount.signed)


def _untitled(item: Island) -> list[Island]:
    """A symbol before a colon is a title: "conductances: gK = 10 nS", "[Na]o: E_Na = 60 mV"."""
    heads = item.heads if isinstance(item, Bound) else item
    if not isinstance(heads, Heads) or heads.joint != "COLON":
        return [item]
    title, own = heads.tokens[0].value, heads.tokens[1].value
    conc = isinstance(item, Bound) and item.values.tokens[0].value.dim in CONCENTRATION
    if title.ion and title.kind == own.kind and not conc:
        return [item]  # P_K:P_Na
    rest = Heads(heads.tokens[1:])
    return [Heads(heads.tokens[:1]), Bound(rest, item.values) if isinstance(item, Bound) else rest]


def _fit(bound: Bound, behind: Sequence[Island]) -> bool:
    after = behind[0] if behind else None
    heads, values = bound.heads.tokens, bound.values.tokens
    dims = {t.value.dim for t in values}
    if not all(dims <= FITS.get(t.value.kind, set()) for t in heads):
        return False
    if len(heads) == 1:
        head: Head = heads[0].value
        amount: Amount = values[0].value
        if head.kind == "C":
            return bool(head.side) and len(values) == 1
        if head.kind == "pH":
            return bool(head.side)
        listed = kind_of(after) == "AND" and not isinstance(behind[-1], Bound)
        if amount.dim == "bare" and not amount.signed and head.kind == "E" and listed:
            return False  # "E_Na: 150 and 3.5 mM", not "E_Na = 65 and E_Cl = -70 mV"
        if amount.dim == "bare" and head.kind in _VOLT_HEADS and not amount.signed and after is not None:
            return kind_of(after) not in _NUMBERED and len(values) == 1
        return len(values) == 1 or head.kind == "T"
    return len(values) in (1, len(heads)) or bound.values.joint in ("SLASH", "COLON")


def _bound(sheet: Sheet) -> None:
    for i in sheet.places["Bound"]:
        item = sheet.items[i]
        if i in sheet.done:
            continue
        assert isinstance(item, Bound)
        sheet.done.add(i)
        heads, values = item.heads.tokens, item.values.tokens
        if len(heads) == len(values):
            for head, value in zip(heads, values, strict=True):
                assign(sheet, head.value, value, i)
        elif len(heads) == 2:
            _proportion(sheet, heads, values)
        else:
            for value in values:
                assign(sheet, heads[0].value, value, i)


def _likewise(sheet: Sheet) -> None:
    """After one equilibrium potential the symbol is left out: "E_K is -90 mV, Na+ +50 mV and Cl- -70 mV"."""
    led = [
        i
        for i in sheet.places["Bound"]
        if [t.value.kind for t in sheet.items[i].heads.tokens] == ["E"]  # type: ignore[union-attr]
    ]
    for i, item in list(sheet.loose()) if led else ():
        ion = sheet.items[i - 1] if i else None
        if (
            not isinstance(ion, Ions)
            or len(ion.tokens) != 1
            or [t.value.dim for t in item.tokens] != ["volt"]
        ):
            continue
        name = ion.tokens[0].value
        known = any(s.role == "E" and s.ion == name for s in sheet.slots)
        if not known and i - 3 in led and sheet.same_sentence(i - 3, i):
            sheet.put("E", item.tokens[0], ion=name)
            sheet.done.add(i)
            led.append(i)


def _proportion(sheet: Sheet, heads: list[Token], values: list[Token]) -> None:
    """P_Na/P_K = 0.04, [K]o/[K]i = 1:30."""
    first, second = heads[0].value, heads[1].value
    below = values[1].value.value if len(values) == 2 else 1.0
    factor = values[0].value.value / below if below else 0.0
    if first.kind == "C" and factor == 0.0:
        sheet.put("", values[0])  # no ratio of concentrations is zero
        return
    span = (heads[0].start, values[-1].end)
    if first.kind == "C":
        out_first = first.side == "out"
        named = {ion for _, ion in sheet.ions}
        ion = first.ion or (named.pop() if len(named) == 1 else None)  # "[out]/[in] = 1000"
        sheet.put("ratio", values[0], factor if out_first else 1.0 / factor, ion=ion)
    elif first.ion and second.ion:
        sheet.relate(first.kind, first.ion, second.ion, factor, span)


def assign(sheet: Sheet, head: Head, token: Token, place: int) -> None:
    """Put a number where its symbol says."""
    amount: Amount = token.value
    if head.kind == "C":
        sheet.put(
            "conc",
            token,
            sheet.mM(amount, head.ion),
            ion=head.ion or sheet.nearest_ion(place),
            side=head.side,
        )
    elif head.kind == "pH":
        sheet.put("pH", token, ion="H", side=head.side)
    elif head.kind in ("T", "RTF"):
        kelvin = amount.dim == "bare" and amount.value >= 200
        sheet.put("T", token, amount.value - 273.15 if kelvin else amount.value)
    elif head.kind == "radius":
        sheet.put("diameter", token, 2.0 * amount.value)
    elif head.kind == "capacitance" and amount.dim == "specific_capacitance":
        sheet.put("specific", token)
    elif head.kind in ("P", "g"):
        sheet.put(head.kind, token, ion=head.ion or sheet.ion_before(place) or sheet.nearest_ion(place))
    elif head.kind in ("E", "DF", "I"):
        sheet.put(head.kind, token, ion=head.ion or sheet.nearest_ion(place))
    elif head.kind == "V" and amount.value > 0 and not amount.signed and _inside_negative(sheet):
        sheet.put("V", token, -amount.value)
    else:
        sheet.put(head.kind, token)


def _inside_negative(sheet: Sheet) -> bool:
    """Whether the text says that the inside is negative: "60 mV, inside negative", 膜内比膜外低."""
    for i, cue in sheet.cues:
        if cue == "inside_negative":
            return True
        beside = [s for s, side in sheet.sides if side == "in" and abs(s - i) <= 3]
        if cue == "negative" and beside:
            return True
        before = [side for s, side in sheet.sides if 0 < i - s <= 4]
        if cue == "less" and before[:2] == ["in", "out"] and "than" in sheet.said:
            return True
    return False


def _stoichiometry(sheet: Sheet) -> None:
    """Such as "3 Na+ : 1 Ca2+" where a pump or a transporter is spoken of."""
    if not sheet.said & {"pump", "exchanger", "cotransport", "cycle"} and not sheet.transporters:
        return
    for i, item in list(sheet.loose()):
        amount: Amount = item.tokens[-1].value
        if item.joint == "COLON" and all(
            t.value.dim == "bare" and t.value.value in (1, 2, 3, 4) for t in item.tokens
        ):
            _counts(sheet, i, item.tokens)
            continue
        after = sheet.items[i + 1] if i + 1 < len(sheet.items) else None
        whole = amount.dim == "bare" and amount.value in (1, 2, 3, 4)
        if whole and len(item.tokens) == 1 and isinstance(after, Ions):
            sheet.put("count", item.tokens[0], ion=after.tokens[0].value)
            sheet.done.add(i)


def _counts(sheet: Sheet, i: int, tokens: list[Token]) -> None:
    """Such as "SGLT1 2:1", "NCX (3:1)": Na+ first."""
    others = [ion for _, ion in sheet.ions if ion != "Na"]
    second = next(iter(others), "Ca" if sheet.said & {"exchanger"} else "glucose")
    for ion, token in zip(("Na", second), tokens, strict=False):
        sheet.put("count", token, ion=ion)
    sheet.done.add(i)


def _respectively(sheet: Sheet) -> None:
    """As many voltages behind "equilibrium potentials" as ions before, in their order."""
    if sheet.symbols.isdisjoint(("E", "rev")):
        return
    volts = [
        (i, item.tokens[0])
        for i, item in sheet.loose()
        if item.tokens[0].value.dim == "volt" or item.tokens[0].value.signed
    ]
    run: list[tuple[int, Token]] = []
    for i, token in volts:
        joined = run and all(kind_of(sheet.items[k]) in ("AND", "SEP") for k in range(run[-1][0] + 1, i))
        run = [*run, (i, token)] if joined else [(i, token)]
        head = sheet.head_near(run[0][0], "E", "rev", reach=0.6)
        if len(run) < 2 or head is None or head > run[0][0]:
            continue
        ions = list(dict.fromkeys(ion for j, ion in sheet.ions if j < run[0][0]))
        if len(run) == len(ions):
            for ion, (at, found) in zip(ions, run, strict=True):
                sheet.put("E", found, ion=ion)
                sheet.done.add(at)
            sheet.done.add(head)


def _channels(sheet: Sheet) -> None:
    """Such as "50 identical channels, of which 40 % are open"."""
    if sheet.said.isdisjoint(("channel", "open")):
        return
    for i, item in sheet.loose():
        amount: Amount = item.tokens[0].value
        near = sheet.near(i, "channel", reach=0.35)
        after = any(isinstance(t, Token) and t.value == "channel" for t in sheet.items[i + 1 : i + 4])
        if amount.dim == "bare" and amount.value >= 2 and float(amount.value).is_integer() and near and after:
            sheet.put("channels", item.tokens[0])
            sheet.done.add(i)
        elif amount.dim == "bare" and 0 < amount.value < 1 and sheet.near(i, "open", reach=0.3):
            sheet.put("open", item.tokens[0])
            sheet.done.add(i)
        elif amount.dim == "percent" and sheet.near(i, "open", reach=0.6) and "channel" in sheet.said:
            sheet.put("open", item.tokens[0], amount.value / 100.0)
            sheet.done.add(i)


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
            elif amount.dim == "length":
                _length(sheet, i, token)
            elif amount.dim == "energy":
                sheet.put("ATP" if sheet.head_near(i, "ATP") else "dG", token)
            elif amount.dim == "bare":
                if not sheet.symbols.isdisjoint(("z", "T")):
                    _bare(sheet, i, token)
                continue
            elif amount.dim not in ("mole", "other"):
                continue
            sheet.done.add(i)


def _length(sheet: Sheet, i: int, token: Token) -> None:
    if sheet.head_near(i, "radius"):
        sheet.put("diameter", token, 2.0 * token.value.value)
    elif sheet.head_near(i, "diameter") or "sphere" in sheet.said:
        sheet.put("diameter", token)


def _bare(sheet: Sheet, i: int, token: Token) -> None:
    """A bare number directly beside a word that takes one: "valence of +2", "conductance 10"."""
    for role in ("z", "T"):
        place = sheet.head_near(i, role, reach=0.3)
        if place is not None and place > i and i and kind_of(sheet.items[i - 1]) in ("SIDE", "COLON"):
            continue  # 外10 内1 化合价是多少
        if place is not None and sheet.apart(place, i) <= 0.25 and (role == "z" or token.value.value < 400):
            assign(sheet, Head(role), token, i)
            sheet.done.add(i)
            return


def _voltages(sheet: Sheet) -> None:
    """Each loose voltage goes to the nearest voltage word that has none yet; one that is left is V_m."""
    free = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.dim == "volt"]
    free += _bare_voltages(sheet)
    if free:
        _volts_of_words(sheet, free)
    _equalities(sheet)


def _volts_of_words(sheet: Sheet, free: list[tuple[int, Token]]) -> None:
    heads = [
        (i, t.value)
        for i, t in sheet.open_heads()
        if t.value.kind in _VOLT_HEADS and not (t.value.kind == "DF" and sheet.asked_near(i))
    ]
    kinds, tokens = dict(heads), dict(free)
    places, words = sorted(tokens), [i for i, _ in sheet.open_heads()]
    pairs = sorted((_reach(sheet, h, i, words), h, i) for h in kinds for _, i in sheet.within(3.0, h, places))
    taken: set[int] = set()
    for cost, h, i in pairs:
        if cost < 3.0 and h not in taken and i not in sheet.done:
            taken.add(h)
            sheet.done |= {h, i}
            assign(sheet, kinds[h], tokens[i], h)
    for i, token in free:
        if i not in sheet.done:
            sheet.done.add(i)
            _left_over(sheet, i, token)


def _reach(sheet: Sheet, head: int, value: int, words: Sequence[int]) -> float:
    """How well a voltage fits a word: the value follows its word; between them none of the other words."""
    others = bisect_left(words, max(head, value)) - bisect_right(words, min(head, value))
    if head < value:
        at = value > 0 and sheet.cue(value - 1) == "at"
        kind = sheet.items[head].tokens[0].value.kind  # type: ignore[union-attr]
        own = kind == "E" and head == value - 2  # "with E_K at -92 mV"
        asked = 3.0 if kind in ("E", "DF") else 0.8
        return sheet.between(head, value) + 1.5 * others + (asked if at and not own else 0.0)
    return sheet.between(value, head) + 0.35 + 1.5 * others


def _bare_voltages(sheet: Sheet) -> list[tuple[int, Token]]:
    """Numbers without a unit that stand for a voltage: signed, or right after a voltage word."""
    found, conc = [], any(s.role == "conc" for s in sheet.slots)  # "Goldman voltage at 37"
    for i, item in sheet.loose():
        token = item.tokens[0]
        if token.value.dim != "bare" or len(item.tokens) > 1:
            continue
        at = i > 0 and kind_of(sheet.items[i - 1]) in ("EQ", "CUE")
        named = ("V", "E", "rev") if i and kind_of(sheet.items[i - 1]) == "EQ" else ("V", "rev")
        degrees = i > 0 and sheet.cue(i - 1) == "at" and token.value.value in _USUAL_C and conc
        if token.value.signed or (at and not degrees and sheet.head_near(i, *named, reach=0.4) is not None):
            found.append((i, token))
    return found


def _left_over(sheet: Sheet, i: int, token: Token) -> None:
    if "balance" in sheet.said and not any(s.role == "E" for s in sheet.slots):
        sheet.put("E", token, ion=sheet.nearest_ion(i))
    elif not any(s.role == "V" for s in sheet.slots):
        assign(sheet, Head("V"), token, i)
    else:
        sheet.put("", token)


def _equalities(sheet: Sheet) -> None:
    """Such as "E_Cl equals the membrane potential of -80 mV": one value for both."""
    if not sheet.said & {"equal", "balance", "likewise"}:
        return
    values = {s.role: s for s in sheet.slots if s.role in ("E", "V")}
    open_kinds = {t.value.kind: (i, t) for i, t in sheet.open_heads() if t.value.kind in ("E", "V")}
    for have, lack in (("V", "E"), ("E", "V")):
        if have in values and lack in open_kinds and lack not in values:
            i, token = open_kinds[lack]
            if not sheet.asked_near(i):
                sheet.done.add(i)
                ion = token.value.ion or sheet.nearest_ion(i)
                span = (token.start, token.end)
                sheet.put(
                    lack, None, values[have].value, ion=ion if lack == "E" else None, dim="volt", span=span
                )


def _chained(sheet: Sheet) -> None:
    """One value behind two symbols: "V_m = E_Cl = -70 mV", "E_K and V_m are both -87 mV"."""
    for i in sheet.places["Heads"]:
        first, link, second = sheet.items[i : i + 3] if len(sheet.items) > i + 2 else (None, None, None)
        if i in sheet.done or not isinstance(first, Heads) or not isinstance(second, Heads | Bound):
            continue
        values = _value_of_both(sheet, i + 2) if kind_of(link) in ("EQ", "AND") else None
        if values is None or (kind_of(link) == "AND" and isinstance(second, Bound)):
            continue
        other = (second.heads if isinstance(second, Bound) else second).tokens[0].value
        moved = not sheet.said.isdisjoint(("to", "become"))  # 原来膜电位等于EK=-85mV，去极化到-60mV
        if {first.tokens[-1].value.kind, other.kind} == {"E", "V"} and len(values.tokens) == 1 and not moved:
            assign(sheet, first.tokens[-1].value, values.tokens[0], i)
            sheet.done.add(i)
            if isinstance(second, Heads):
                assign(sheet, other, values.tokens[0], i + 2)
                sheet.done |= {i + 2, sheet.index_of(values.tokens[0])}


def _value_of_both(sheet: Sheet, i: int) -> Values | None:
    """The voltage of the symbol at i; of a bare symbol the one behind "are both", 都是."""
    item = sheet.items[i]
    if isinstance(item, Bound):
        return item.values
    j, both = i + 1, False
    while j < len(sheet.items) and (kind_of(sheet.items[j]) == "EQ" or sheet.cue(j) in ("each", "equal")):
        both = both or kind_of(sheet.items[j]) == "CUE"
        j += 1
    found = sheet.items[j] if both and j < len(sheet.items) else None
    return found if isinstance(found, Values) and found.tokens[0].value.dim in _VOLTS else None


def _no_force(sheet: Sheet) -> None:
    """Such as "where is the driving force zero", 驱动力为零: V_m or E is asked, with no force."""
    told = "volt" in sheet.dims or any(s.role in ("E", "V") for s in sheet.slots)
    for i, token in list(sheet.open_heads()) if told and "DF" in sheet.symbols else ():
        if token.value.kind != "DF":
            continue
        j = i + 1
        while j < len(sheet.items) and (kind_of(sheet.items[j]) in ("EQ", "Ions") or sheet.cue(j) == "at"):
            j += 1
        nought = sheet.items[j] if j < len(sheet.items) else None
        if _is_zero(nought):
            sheet.put(
                "DF",
                None,
                0.0,
                ion=token.value.ion or sheet.ion_beside(i),
                dim="volt",
                span=(token.start, token.end),
            )
            sheet.done |= {i, j}


def _is_zero(item: Island | None) -> bool:
    if isinstance(item, Values):
        amount: Amount = item.tokens[0].value
        return len(item.tokens) == 1 and amount.value == 0 and amount.dim in _VOLTS
    return isinstance(item, Token) and item.value in ("0", "zero") and item.type in ("NUM", "CUE")


def _force_at(sheet: Sheet) -> None:
    """Such as 钙 外2 mM 内100 nM -65 mV 驱动力, "DF at the peak (+35 mV), E_K is -92": asked, at this V_m."""
    forces = [s for s in sheet.slots if s.role == "DF"]
    if len(forces) != 1 or sheet.wanted or any(s.role == "V" for s in sheet.slots):
        return
    energies = any(s.role == "E" and s.ion == forces[0].ion for s in sheet.slots)
    force = forces[0]
    sides = {s.side for s in sheet.slots if s.role == "conc" and s.ion == force.ion}
    if {"in", "out"} <= sides or energies:
        sheet.slots = [replace(s, role="V", ion=None) if s is force else s for s in sheet.slots]
        sheet.want("DF", force.ion, None, force.span)


def _degrees(sheet: Sheet) -> None:
    """Such as "…, what's E_Mg at 37": behind "at" at the end of a sentence no concentration stands alone."""
    loose = [s for s in sheet.slots if s.role == "loose" and s.value in _USUAL_C]
    told = sheet.has_concentrations() or bool(sheet.factors)
    if len(loose) != 1 or any(s.role == "T" for s in sheet.slots) or not told:
        return
    i = next((i for i in sheet.places["Values"] if sheet.items[i].tokens[0].start == loose[0].span[0]), 0)  # type: ignore[union-attr]
    ends = i + 1 == len(sheet.items) or kind_of(sheet.items[i + 1]) in ("STOP", "SEP", "RPAR", "COLON")
    aside = i > 0 and kind_of(sheet.items[i - 1]) == "LPAR" and loose[0].value == _BODY_C  # "(37)"
    if ends and i and (aside or sheet.cue(i - 1) == "at"):
        sheet.slots = [replace(s, role="T", inferred=True) if s is loose[0] else s for s in sheet.slots]


def _wanted(sheet: Sheet) -> None:
    for i in sorted(sheet.places["Heads"] + sheet.places["Minus"]):
        item = sheet.items[i]
        if i in sheet.done:
            continue
        if isinstance(item, Heads):
            for token in item.tokens:
                head: Head = token.value
                if head.kind in _ATTRIBUTES or (head.kind == "V" and any(s.role == "V" for s in sheet.slots)):
                    continue
                ion = head.ion or (
                    sheet.ion_beside(i) if head.kind in ("E", "DF", "C", "z", "P", "g", "I") else None
                )
                row = sheet.row_behind(i) if head.kind in ("E", "DF") and not head.ion else []
                asked: list[str | None] = [*row] if row else [ion]
                for one in asked:
                    sheet.want(head.kind, one, head.side, (token.start, token.end))
        elif isinstance(item, Minus):
            sheet.want("DF", item.right.value.ion, None, (item.left.tokens[0].start, item.right.end))
    unused = (token for _, item in sheet.loose() for token in item.tokens)
    for token in itertools.islice(unused, _MOST_UNUSED):
        if token.value.dim in _UNUSED:
            sheet.put("", token)
        elif token.value.dim == "bare":
            sheet.put("loose", token)
