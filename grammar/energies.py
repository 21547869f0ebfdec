"""Equilibrium potentials told one after the other, in a row, or as one value of two symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.bound import VOLTS, assign
from grammar.islands import Bound, Heads, Ions, Values
from grammar.relations import ratio_towards
from grammar.rule import needs
from grammar.sheet import CYCLES, kind_of
from grammar.tokens import Token

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_JOINS: Final = ("SEP", "AND")
_OF_WHOM: Final = ("EQ", "WORD", "CELL")  # "V_m and E_Cl of most neurons are both -65 mV"
FEW: Final = (2.0, 3.0, 4.0, 5.0, 6.0)  # as many ions as one tells one by one


@needs("ions")
def single(sheet: Sheet) -> None:
    """Such as "to move one Na+ ion out": a count, and no concentration."""
    for i, item in sheet.loose():
        amount = item.tokens[0].value
        alone = len(item.tokens) == 1 and amount.dim == "bare" and amount.value == 1.0 and not amount.signed
        if alone and isinstance(sheet.island(i + 1), Ions) and sheet.cue(i + 2) == "ions":
            sheet.done.add(i)


@needs("work", "dG", "UNIT")
def moved_together(sheet: Sheet) -> None:
    """Such as "the transport of three Na+", 3个Na+, "2 mol of K+": how many are moved, of one ion only."""
    if not sheet.of_energy() or sheet.transporters:
        return
    told: list[tuple[int, str]] = []
    for i, item in sheet.loose():
        amount = item.tokens[0].value
        j = next((j for j in range(i + 1, i + 4) if sheet.kind(j) not in ("WORD", "EQ", "CUE")), i)
        what = sheet.island(j)
        counted = amount.dim == "mole" or (amount.dim == "bare" and amount.value in FEW and j == i + 1)
        if counted and isinstance(what, Ions) and len(item.tokens) == 1 and not amount.signed:
            told.append((i, what.tokens[0].value))
    if len({ion for _, ion in told}) == 1 and sheet.said.isdisjoint(CYCLES):
        i, ion = told[0]
        token = sheet.items[i].tokens[0]  # type: ignore[union-attr]
        if token.value.value > 0:
            sheet.put("moles", token, ion=ion)
            sheet.done.add(i)


@needs("EQ", "AND")
def chained(sheet: Sheet) -> None:
    """One value of two symbols: "V_m = E_Cl = -70 mV", "V_m = -70 mV = E_Cl", "E_K and V_m are both -87"."""
    for i in sheet.places["Bound"]:
        _likewise_behind(sheet, i)
    for i in sheet.places["Heads"]:
        link = sheet.kind(i + 1)
        if link not in ("EQ", "AND") or i in sheet.done:
            continue
        k = i + 3 if sheet.kind(i + 2) == "Ions" else i + 2  # 膜电位和氯离子平衡电位
        first, second = sheet.items[i], sheet.island(k)
        if not isinstance(first, Heads) or not isinstance(second, Heads | Bound):
            continue
        values = _value_of_both(sheet, k)
        if values is None or (link == "AND" and isinstance(second, Bound) and sheet.cue(k + 1) != "each"):
            continue
        other = (second.heads if isinstance(second, Bound) else second).tokens[0].value
        volts = [t for k in sheet.places["Values"] for t in sheet.items[k].tokens if t.value.dim == "volt"]  # type: ignore[union-attr]
        another = any(t is not values.tokens[0] for t in volts) or any(
            sheet.place_kind(k, "V") for k in sheet.places["Bound"]
        )
        # 原来膜电位等于EK=-85mV，去极化到-60mV
        moved = another and not sheet.said.isdisjoint(("to", "become"))
        pair = {first.tokens[-1].value.kind, other.kind}
        if pair in ({"E", "V"}, {"rev", "V"}) and len(values.tokens) == 1 and not moved:
            assign(sheet, first.tokens[-1].value, values.tokens[0], i)
            sheet.done.add(i)
            if isinstance(second, Heads):
                assign(sheet, other, values.tokens[0], k)
                sheet.done |= {k, sheet.index_of(values.tokens[0])}


def _likewise_behind(sheet: Sheet, i: int) -> None:
    """The symbol behind a value, "V_m = -90 mV = E_K", has that value too."""
    bound, link, other = sheet.items[i], *[*sheet.items[i + 1 : i + 3], None, None][:2]
    if not isinstance(bound, Bound) or not isinstance(other, Heads) or not isinstance(link, Token):
        return
    if link.value != "=":
        return
    kinds = {bound.heads.tokens[-1].value.kind, other.tokens[0].value.kind}
    if kinds <= {"E", "V", "rev"} and len(bound.values.tokens) == 1:
        assign(sheet, other.tokens[0].value, bound.values.tokens[0], i + 2)
        sheet.done.add(i + 2)


def _value_of_both(sheet: Sheet, i: int) -> Values | None:
    """The voltage of the symbol at i; of a bare symbol the one behind "are both", 都是."""
    item = sheet.items[i]
    if isinstance(item, Bound):
        return item.values
    j, both = i + 1, False
    while sheet.kind(j) in _OF_WHOM or sheet.cue(j) in ("each", "equal", "cell"):
        both = both or sheet.cue(j) in ("each", "equal")
        j += 1
    found = sheet.island(j) if both else None
    return found if isinstance(found, Values) and found.tokens[0].value.dim in VOLTS else None


@needs("Bound")
def likewise(sheet: Sheet) -> None:
    """After one E, or force, the symbol is left out: "E_K is -90 mV, Na+ +50 mV and for Cl- it is -70 mV"."""
    heads = {i: sheet.items[i].heads.tokens for i in sheet.places["Bound"]}  # type: ignore[union-attr]
    led = {i: found[0].value.kind for i, found in heads.items() if len(found) == 1}
    led = {i: kind for i, kind in led.items() if kind in ("E", "DF")}
    for i, item in list(sheet.loose()) if led else ():
        k = i - 1
        while k > 0 and (sheet.kind(k) == "EQ" or sheet.cue(k) == "it"):
            k -= 1
        ion = sheet.island(k) if i else None
        if (
            not isinstance(ion, Ions)
            or len(ion.tokens) != 1
            or [t.value.dim for t in item.tokens] != ["volt"]
        ):
            continue
        name = ion.tokens[0].value
        before = [j for j in led if i - 7 <= j < i and sheet.same_sentence(j, i)]
        known = before and any(s.role == led[before[-1]] and s.ion == name for s in sheet.slots)
        if before and not known and not any(before[-1] < h < i for h in sheet.symbol_places):
            led[i] = led[before[-1]]
            sheet.put(led[i], item.tokens[0], ion=name)
            sheet.done.add(i)


@needs("each")
def both_alike(sheet: Sheet) -> None:
    """Such as "both V_m and the equilibrium potential of chloride are -65 mV": V_m too."""
    told = [s for s in sheet.slots if s.role in ("E", "V")]
    if len(told) != 1 or told[0].role != "E" or told[0].value is None:
        return
    for i in sheet.places["Heads"]:
        led = "each" in sheet.cue_at[max(0, i - 2) : i]
        if led and sheet.place_kind(i, "V") and sheet.kind(i + 1) == "AND" and i not in sheet.done:
            sheet.put("V", None, told[0].value, dim="volt", span=told[0].span)
            sheet.done.add(i)
            return


@needs("Ions")
def of_an_ion(sheet: Sheet) -> None:
    """Such as "the equilibrium potential for Na+ is 55 and for K+ is -90": no concentrations."""
    for i in sheet.places["Heads"]:
        head, k = sheet.items[i].tokens[-1].value, i + 1  # type: ignore[union-attr]
        if head.kind not in ("E", "DF") or i in sheet.done:
            continue
        while (told := _ion_is(sheet, k, at=head.kind == "E")) is not None:
            ion, k = told
            sheet.put(head.kind, sheet.items[k - 1].tokens[0], ion=ion)  # type: ignore[union-attr]
            sheet.done |= {i, k - 1}


def _ion_is(sheet: Sheet, k: int, *, at: bool) -> tuple[str, int] | None:
    """The ion of "[and] [for] Na+ is 55", "K+ -88", and the place behind it; None where a side follows."""
    while sheet.cue(k) in ("at", "and_at") or sheet.kind(k) in (*_JOINS, "EQ"):
        k += 1
    ion = sheet.island(k)
    if not isinstance(ion, Ions) or len(ion.tokens) != 1:
        return None
    linked = sheet.kind(k + 1) == "EQ"
    i = k + 1 + (linked or (at and sheet.cue(k + 1) == "at"))
    values = sheet.island(i)
    if not isinstance(values, Values) or len(values.tokens) != 1 or i in sheet.done:
        return None
    amount, behind = values.tokens[0].value, sheet.island(i + 1)
    volts = amount.dim == "volt" or (amount.dim == "bare" and (amount.signed or linked))
    free = kind_of(behind) not in ("SIDE", "Ions", "SLASH") or amount.dim == "volt"
    return (ion.tokens[0].value, i + 1) if volts and free else None


@needs("compare")
def compared(sheet: Sheet) -> None:
    """Such as "V_m is more negative than E_K, say -100 vs -88 mV": in the order of the symbols."""
    if "than" not in sheet.said:
        return
    heads = [(i, t.value) for i, t in sheet.open_heads() if t.value.kind in ("E", "V")]
    volts = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.signed]
    if len(heads) != 2 or len(volts) != 2 or {head.kind for _, head in heads} != {"E", "V"}:
        return
    first, second = (k for k, _ in volts)
    if heads[1][0] < first and second == first + 2 and sheet.cue(first + 1) == "compare":
        for (i, head), (k, token) in zip(heads, volts, strict=True):
            assign(sheet, head, token, i)
            sheet.done |= {i, k}


@needs("E", "rev")
def respectively(sheet: Sheet) -> None:
    """As many voltages behind "equilibrium potentials" as ions before, in their order."""
    volts = [(i, token) for i, item in sheet.loose() for token in _in_a_row(item)]
    run: list[tuple[int, Token]] = []
    for i, token in volts if len(volts) > 1 else ():
        joined = run and all(sheet.kind(k) in ("AND", "SEP") for k in range(run[-1][0] + 1, i))
        run = [*run, (i, token)] if joined else [(i, token)]
        head = sheet.head_near(run[0][0], "E", "rev", reach=0.6)
        if len(run) < 2 or head is None or head > run[0][0]:
            continue
        ions = _named_until(sheet, run[0][0])
        if len(run) == len(ions):
            for ion, (at, found) in zip(ions, run, strict=True):
                sheet.put("E", found, ion=ion)
                sheet.done.add(at)
            sheet.done.add(head)


def _in_a_row(item: Values) -> list[Token]:
    """The voltages of an island: "-94/+60/-70 mV", or its only one."""
    first, last = item.tokens[0].value, item.tokens[-1].value
    if item.joint == "SLASH" and last.dim == "volt":
        return list(item.tokens) if all(t.value.dim in ("bare", "volt") for t in item.tokens) else []
    return [item.tokens[0]] if first.dim == "volt" or first.signed else []


def _named_until(sheet: Sheet, end: int) -> list[str]:
    """The ions named before an island; if none is, those of the symbols, "g_K : g_Na"."""
    named = [ion for j, ion in sheet.ions if j < end]
    heads = [sheet.items[j] for j in sheet.places["Heads"] if j < end and not named]
    of_symbols = [token.value.ion for item in heads for token in item.tokens if token.value.ion]  # type: ignore[union-attr]
    return list(dict.fromkeys([*named, *of_symbols]))


@needs("T")
def of_a_gradient(sheet: Sheet) -> None:
    """Such as "at what temperature is a tenfold gradient of a monovalent cation 58 mV": E, and its ratio."""
    if [s.role for s in sheet.slots] not in (["V"], ["E"]):
        return
    told, ions = sheet.slots[0], list(dict.fromkeys(ion for _, ion in sheet.ions))
    factors = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.dim == "times"]
    if len(factors) != 1 or len(ions) != 1 or not told.value or factors[0][1].value.value <= 0:
        return
    (i, token), ion = factors[0], ions[0]
    sheet.slots = [told._replace(role="E", ion=ion)]
    sheet.put("ratio", token, ratio_towards(told.value, ion, token.value.value), ion=ion)
    sheet.done.add(i)
