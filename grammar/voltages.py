"""Voltages: which of them is V_m, an equilibrium potential, a reversal potential or a driving force."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from grammar.bound import VOLT_HEADS, VOLTS, assign
from grammar.islands import Heads, Ions, Island, Values, values_of
from grammar.rule import needs
from grammar.symbols import OTHER_SIDE
from grammar.tokens import Amount, Head, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.reading import Slot
    from grammar.sheet import Sheet

USUAL_C: Final = (15.0, 18.0, 20.0, 22.0, 25.0, 30.0, 35.0, 36.0, 37.0)  # in °C, of rooms and bodies
_BEFORE_ZERO: Final = ("at", "to", "fall", "rise", "become")
_THREE: Final = 3
_ROUNDING_mV: Final = 0.5
_NEXT: Final = len(" its ")  # characters between a word for V_m and the potential that it is held at
_WORDS_BETWEEN: Final = 7  # a side and its potential
_TURNING: Final = frozenset({"become", "to", "rise", "fall", "formerly"})
_BEFORE: Final = 3  # "ignoring the membrane potential": how far before it the word may stand
_BEHIND: Final = 2  # "K+ (-92 mV)": how far behind its ion a voltage may stand


@needs("change")
def polarised_to(sheet: Sheet) -> None:
    """Such as "hyperpolarised by its proton pump to -128 mV": the word tells V_m, not how much it changes."""
    for i in sheet.places["Heads"]:
        head = sheet.items[i].tokens[0]  # type: ignore[union-attr]
        if head.value.kind != "change" or i in sheet.done:
            continue
        for j in sheet.places["Values"]:
            volts = sheet.items[j].tokens[0].value.dim == "volt"  # type: ignore[union-attr]
            if i < j <= i + 8 and volts and sheet.cue(j - 1) == "to" and sheet.same_sentence(i, j):
                sheet.put("V", sheet.items[j].tokens[0])  # type: ignore[union-attr]
                sheet.done |= {i, j}
                break


@needs("DF", "C", "howmuch")
def no_force(sheet: Sheet) -> None:
    """Such as "where is the driving force zero", 驱动力为零: V_m or E is asked, with no force.

    Likewise "for E_Na to fall to zero, what must [Na]i become".
    """
    forces = "DF" in sheet.symbols
    told = forces and ("volt" in sheet.dims or any(s.role in ("E", "V") for s in sheet.slots))
    asked_of_a_side = "howmuch" in sheet.said or any(
        head.side for _, head in sheet.concentration_heads(0)
    )  # "which [Na]i makes E_Na zero"
    if forces and not told and {"in", "out"} <= {side for _, side in sheet.sides}:
        _forceless(sheet)
        return
    zero = told or (asked_of_a_side and "E" in sheet.symbols)
    for i, token in list(sheet.open_heads()) if zero else ():
        kind = token.value.kind
        if kind != "DF" and not (kind == "E" and asked_of_a_side):
            continue
        j = i + 1
        while sheet.kind(j) in ("EQ", "Ions") or sheet.cue(j) in _BEFORE_ZERO:
            j += 1
        nought = sheet.island(j)
        if _is_zero(nought):
            sheet.put(
                kind,
                None,
                0.0,
                ion=token.value.ion or sheet.ion_beside(i),
                dim="volt",
                span=(token.start, token.end),
            )
            sheet.done |= {i, j}


def _forceless(sheet: Sheet) -> None:
    """Such as 膜电位在几mV时驱动力变成零, with both concentrations: E is asked."""
    for i, token in list(sheet.open_heads()):
        j = i + 1
        while sheet.kind(j) == "EQ" or sheet.cue(j) in _BEFORE_ZERO:
            j += 1
        if token.value.kind == "DF" and _is_zero(sheet.island(j)):
            sheet.cues.append((i, "balance"))
            sheet.done |= {i, j}


@needs("V")
def unpolarised(sheet: Sheet) -> None:
    """Such as "ignoring the membrane potential", 没有电位差, 电位差为零: V_m is taken to be zero."""
    for k in sheet.places["Heads"]:
        if sheet.place_kind(k, "V") and k not in sheet.done and _is_nothing(sheet, k):
            head = sheet.items[k].tokens[0]  # type: ignore[union-attr]
            sheet.put("V", None, 0.0, dim="volt", span=(head.start, head.end))
            sheet.done.add(k)


def _is_nothing(sheet: Sheet, k: int) -> bool:
    """Whether the symbol at k is left out or said to be zero."""
    told = sheet.kind(k + 1) == "EQ"
    if told and sheet.kind(k + 2) != "Values" and _is_zero(sheet.island(k + 2)):
        return True
    j = k - 1
    while j >= k - _BEFORE and sheet.kind(j) in ("CUE", "WORD") and sheet.cue(j) != "ignored":
        j -= 1
    return sheet.cue(j) == "ignored" or sheet.cue(k - 1) == "block"  # but "ignore chloride. Vm?"


def _is_zero(item: Island | None) -> bool:
    if isinstance(item, Values):
        amount: Amount = item.tokens[0].value
        return len(item.tokens) == 1 and amount.value == 0 and amount.dim in VOLTS
    return isinstance(item, Token) and item.value in ("0", "zero") and item.type in ("NUM", "CUE")


@needs("Bound")
def of_two_sides(sheet: Sheet) -> None:
    """Such as "Outside: … potential = 0 mV. Inside: … potential = -70 mV": V_m is their difference."""
    told = [s for s in sheet.slots if s.role == "V" and s.value is not None and s.new is None]
    if len(told) != 2 or 0.0 not in {s.value for s in told}:
        return
    places = {values_of(sheet.items[i]).tokens[0].start: i for i in sheet.places["Bound"]}
    at: dict[str, float] = {}
    for slot in told:
        before = [side for s, side in sheet.sides if s < places.get(slot.span[0], -1)]
        at[before[-1] if before else ""] = slot.value or 0.0
    if set(at) == {"in", "out"}:
        sheet.slots = [s for s in sheet.slots if s not in told]
        sheet.put("V", None, at["in"] - at["out"], dim="volt", span=told[-1].span)


@needs("volt")
def of_each_side(sheet: Sheet) -> None:
    """Such as "from outside (0 mV) to inside (-90 mV)": the potential of each side; V_m is the difference."""
    volts = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.dim == "volt"]
    if len(volts) != 2 or 0.0 not in {token.value.value for _, token in volts}:
        return
    at: dict[str, float] = {}
    for i, token in volts:
        before = sheet.island(i - 2 if sheet.kind(i - 1) in ("LPAR", "EQ") else i - 1)
        side = _SIDE_OF.get(before.value, before.value) if isinstance(before, Token) else None
        side = side if side in OTHER_SIDE else _side_of_list(sheet, i)
        if side is not None:
            at[side] = token.value.value
    if set(at) == {"in", "out"}:
        sheet.put("V", None, at["in"] - at["out"], dim="volt", span=(volts[-1][1].start, volts[-1][1].end))
        sheet.done |= {i for i, _ in volts}


def _side_of_list(sheet: Sheet, i: int) -> str | None:
    """Such as "Outside: [Na+] = 130 mM, [K+] = 5 mM, 0 mV.": the one side that leads a sentence."""
    here = [(s, side) for s, side in sheet.sides if sheet.same_sentence(s, i)]
    if len(here) != 1 or here[0][0] > i:
        return None
    s, side = here[0]
    return side if sheet.kind(s + 1) == "COLON" or sheet.kind(s - 1) in ("STOP", "") else None


_SIDE_OF: Final = {"inward": "in", "outward": "out"}  # "into the cell (-80 mV)"


def _in_balance_at(sheet: Sheet) -> None:
    """Such as "chloride is at equilibrium at -10 mV while the cell sits at -55 mV": E, beside V_m."""
    volts = [i for i, item in sheet.loose() if item.tokens[0].value.dim == "volt"]
    told = len(volts) == 2 or any(s.role == "V" for s in sheet.slots)
    for i in volts if told and "balance" in sheet.said else ():
        ion = sheet.island(i - 3)
        if sheet.cue_at[max(0, i - 2) : i] == ["balance", "at"] and isinstance(ion, Ions):
            sheet.put("E", sheet.items[i].tokens[0], ion=ion.tokens[0].value)  # type: ignore[union-attr]
            sheet.done.add(i)


@needs("it")
def it_becomes(sheet: Sheet) -> None:
    """Such as "E_K was -90 mV …; it is now -70 mV": what E is then, and no V_m."""
    told = [s for s in sheet.slots if s.role == "E" and s.value is not None]
    if len(told) != 1 or told[0].new is not None or "V" in sheet.symbols:
        return
    for i, item in sheet.loose():
        amount = item.tokens[0].value
        words = sheet.cue_at[max(0, i - 3) : i]
        if amount.dim == "volt" and len(item.tokens) == 1 and {"it", "become"} <= {*words}:
            sheet.slots = [s._replace(new=amount.value) if s is told[0] else s for s in sheet.slots]
            sheet.done.add(i)


@needs(*VOLTS)
def loose_voltages(sheet: Sheet) -> None:
    """Each loose voltage goes to the nearest voltage word that has none yet; one that is left is V_m."""
    _in_balance_at(sheet)
    if "volt" in sheet.dims:
        _across(sheet)
    if sheet.weighs:
        _of_weighed(sheet)
    free = [(i, item.tokens[0]) for i, item in sheet.loose() if item.tokens[0].value.dim == "volt"]
    free += _bare_voltages(sheet)
    if not free:
        return
    if "check" in sheet.said and "V" not in sheet.symbols:
        _own_results(sheet, free)
    for i, token in [one for one in free if _at_rest(sheet, one[0])]:
        assign(sheet, Head("V"), token, i)
        sheet.done.add(i)
    free = [one for one in free if one[0] not in sheet.done]
    if free:
        _volts_of_words(sheet, free)


def _own_results(sheet: Sheet, free: list[tuple[int, Token]]) -> None:
    """Such as "i keep getting +90 for potassium": E of that ion, as somebody worked it out."""
    for i, token in free:
        ion = next((ion for j, ion in sheet.ions if i < j <= i + 2), None)
        if ion is not None and i and sheet.cue(i - 1) == "check":
            sheet.put("E", token, ion=ion, dim="volt")
            sheet.done.add(i)


def _of_weighed(sheet: Sheet) -> None:
    """Such as "60 % of the conductance is K+ (-92 mV), 40 % Na+ (+62 mV)": E of each weighed ion."""
    weighed = {s.ion for s in sheet.slots if s.role == "g" and s.value}
    loose = [(i, item.tokens[0]) for i, item in sheet.loose()]
    volts = [(i, t) for i, t in loose if t.value.dim == "volt" or (t.value.dim == "bare" and t.value.signed)]
    told = [next((ion for j, ion in reversed(sheet.ions) if i - _BEHIND <= j < i), None) for i, _ in volts]
    if "leak" in weighed and len(volts) == len(weighed) and not any(told):  # "…, the respective E are …"
        told = list(dict.fromkeys(s.ion for s in sheet.slots if s.role == "g" and s.value))
    if len(weighed) > 1 and len(told) == len(weighed) and set(told) == weighed:
        for ion, (i, token) in zip(told, volts, strict=True):
            sheet.put("E", token, ion=ion)
            sheet.done.add(i)


def _across(sheet: Sheet) -> None:
    """Such as "the endolymph is at +80 mV, the inside of the hair cell at -60 mV": V_m is -140 mV."""
    free = [
        (i, item.tokens[0])
        for i, item in sheet.loose()
        if len(item.tokens) == 1 and item.tokens[0].value.dim == "volt"
        if sheet.head_near(i, "E", "rev", reach=0.7) is None
    ]
    if len(free) < 2:
        return
    values = [token.value.value for _, token in free]
    told = [s.value for s in sheet.slots if s.role == "V" and s.value is not None]
    if (
        len(free) == _THREE
        and not sheet.said.isdisjoint(("move", "channel"))
        and _is_between(values[:2], values[2])
    ):
        sheet.put("V", free[-1][1], values[-1])  # "at -55 mV, endolymph at +80 mV, so -135 mV across"
        sheet.done |= {i for i, _ in free}
        return
    if len(free) == 2 and len(told) == 1 and _is_between(values, told[0]):
        sheet.done |= {i for i, _ in free}  # the two potentials whose difference V_m is
        return
    at = {side: token.value.value for i, token in free if (side := _potential_of(sheet, i))}
    if set(at) != {"in", "out"}:
        return
    across = at["in"] - at["out"]
    others = [token.value.value for i, token in free if _potential_of(sheet, i) is None]
    if all(abs(abs(mV) - abs(across)) < _ROUNDING_mV for mV in others):  # that difference, said once more
        sheet.put("V", free[-1][1], across)
        sheet.done |= {i for i, _ in free}


def _is_between(potentials_mV: list[float], across_mV: float) -> bool:
    """Whether a voltage is the difference of two potentials, whichever of them is taken from the other."""
    first, second = potentials_mV
    return bool(second) and abs(abs(across_mV) - abs(first - second)) < _ROUNDING_mV


def _potential_of(sheet: Sheet, i: int) -> str | None:
    """The side whose potential stands at island i, "the endolymph is at +80 mV"."""
    for k in range(i - 1, max(-1, i - _WORDS_BETWEEN), -1):
        kind = sheet.kind(k)
        if kind == "SIDE":
            side: str = sheet.items[k].value  # type: ignore[union-attr]
            return side if side in ("in", "out") else None
        if kind not in ("EQ", "CUE", "WORD") and not sheet.place_kind(k, "V"):
            return None
    return None


def _at_rest(sheet: Sheet, i: int) -> bool:
    """Such as "resting -73", "a resting cell sits near -70 mV": V_m."""
    before = sheet.cue_at[max(0, i - 3) : i]
    near = before[-1:] == ["rest"] or (before[:2] == ["rest", "cell"] and sheet.kind(i - 1) == "WORD")
    return near and not any(s.role == "V" for s in sheet.slots)


def _volts_of_words(sheet: Sheet, free: list[tuple[int, Token]]) -> None:
    compared = "compare" in sheet.said
    heads = [
        (i, t.value)
        for i, t in sheet.open_heads()
        if t.value.kind in VOLT_HEADS
        and not (t.value.kind == "DF" and (sheet.asked_near(i) or compared or sheet.cue(i - 1) == "how"))
        if not (t.value.kind in ("E", "DF") and _is_asked(sheet, i))
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
        if kind == "DF" and sheet.kind(value - 1) == "WORD":
            at = "at" in sheet.cue_at[head:value]  # "driving force on K+ at threshold -50"
        own = kind in ("E", "rev") and head == value - 2  # "with E_K at -92 mV"
        asked = 3.0 if kind in ("E", "DF") else 0.8
        return sheet.between(head, value) + 1.5 * others + (asked if at and not own else 0.0)
    asked = sheet.cue(value - 1) == "at" and (
        sheet.place_kind(head, "DF")  # "at -70 mV which … force"
        or (_ends(sheet, head) and not sheet.place_kind(head, "V") and not _reverses(sheet, value, head))
    )
    # "peak +38 mV: driving force on Na+?", but "a 38 mV driving force"
    state = _parted(sheet, value, head) or sheet.cue(value + 1) == "at"  # 峰值+30时的驱动力
    asked = asked or (sheet.place_kind(head, "DF") and state)
    return sheet.between(value, head) + 0.35 + 1.5 * others + (3.0 if asked else 0.0)


def _parted(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a mark stands between two places."""
    return any(sheet.kind(k) in ("COLON", "SEP", "STOP", "RPAR") for k in range(start + 1, end))


def _reverses(sheet: Sheet, value: int, head: int) -> bool:
    """Such as 电流在-24 mV翻转。, where the word is a verb and no question ends."""
    end = sheet.island(head + 1)
    return head == value + 1 and isinstance(end, Token) and end.value != "?"


def _ends(sheet: Sheet, h: int) -> bool:
    """Such as "-200 pA at -80 mV: E_rev?": a symbol at the end of a question."""
    return h + 1 == len(sheet.items) or sheet.kind(h + 1) == "STOP"


def _bare_voltages(sheet: Sheet) -> list[tuple[int, Token]]:
    """Numbers without a unit that stand for a voltage: signed, or right after a voltage word."""
    singles = ((i, item.tokens[0]) for i, item in sheet.loose() if len(item.tokens) == 1)
    return [
        (i, token)
        for i, token in singles
        if token.value.dim == "bare" and (token.value.signed or _of_a_voltage(sheet, i, token.value.value))
    ]


def _of_a_voltage(sheet: Sheet, i: int, value: float) -> bool:
    """Whether a number without a sign stands behind a voltage word: "Vm is 20", "E_K = 90"."""
    before = sheet.kind(i - 1) if i else ""
    if before not in ("EQ", "CUE"):
        return False
    usual = value in USUAL_C and sheet.cue(i - 1) == "at"
    if usual and ("P" in sheet.symbols or any(s.role == "conc" for s in sheet.slots)):
        return False  # "Goldman voltage at 37"
    named = ("V", "E", "rev") if before == "EQ" else ("V", "rev")
    return sheet.head_near(i, *named, reach=0.4) is not None


def _left_over(sheet: Sheet, i: int, token: Token) -> None:
    if any(s.role == "V" and s.value == token.value.value and s.new is None for s in sheet.slots):
        return  # said twice
    moving = not sheet.said.isdisjoint(("move", "inward", "outward")) or sheet.cue(i - 1) == "cell"
    moving = moving or any(s.role in ("g", "I") for s in sheet.slots)  # "at what potential does it reverse"
    if "balance" in sheet.said and not moving and not any(s.role == "E" for s in sheet.slots):
        sheet.put("E", token, ion=sheet.nearest_ion(i))
    elif not any(s.role == "V" for s in sheet.slots):
        assign(sheet, Head("V"), token, i)
    else:
        sheet.put("", token)


@needs("whatif", "inject")
def moved_to(sheet: Sheet) -> None:
    """Such as "V_m is -10 mV …, what if it is set to -30 mV": the later one is meant."""
    starts = [sheet.items[i].start for i, cue in sheet.cues if cue in ("whatif", "inject")]  # type: ignore[union-attr]
    told = [s for s in sheet.slots if s.role == "V"]
    if len(starts) != 1 or len(told) != 2 or "E" not in {s.role for s in sheet.slots}:
        return
    before = [s for s in told if s.span[0] < starts[0]]
    twice = "it" in sheet.said and sheet.cue_at.count("what") > 1  # "what is …, and what would it be if …"
    if len(before) == 1 and not twice:
        sheet.slots.remove(before[0])


@needs(*_TURNING)
def charged_from(sheet: Sheet) -> None:
    """Such as "initially at -90 mV …, the potential changes to +20 mV", of a membrane that is charged."""
    if not {"capacitance", "specific", "area", "diameter"} & {s.role for s in sheet.slots}:
        return
    told = [s for s in sheet.slots if s.dim == "volt" and s.role in ("V", "") and s.new is None]
    if len(told) != 2 or [s.role for s in told].count("V") != 1:
        return
    first, then = sorted(told, key=lambda s: s.span)
    sheet.slots = [s for s in sheet.slots if s not in told]
    sheet.slots.append(first._replace(role="V", new=then.value))


@needs("to")
def pulled_to(sheet: Sheet) -> None:
    """Such as "V_m is -50 mV …, pulled to -30 mV": of two values the later one is meant."""
    if not sheet.said.isdisjoint(("each", "compare", "from")):
        return
    told = sorted((s for s in sheet.slots if s.role == "V"), key=lambda s: s.span)
    if len(told) != 2 or any(s.new is not None for s in told):
        return
    starts = {sheet.items[i].tokens[0].start: i for i in sheet.places["Values"]}  # type: ignore[union-attr]
    at = starts.get(told[1].span[0])
    if at is None or not at or sheet.cue(at - 1) != "to":
        return
    sheet.slots.remove(told[0])
    if "how" in sheet.said:  # "…, and how does it change when the voltage goes to +40 mV?"
        both = told[0]._replace(new=told[1].value)
        sheet.slots = [both if s is told[1] else s for s in sheet.slots]


@needs("move")
def reversing_at(sheet: Sheet) -> None:
    """Such as "at 0 mV, where the current reverses, which way does K+ go (E_K -90 mV)": V_m is that."""
    told = [s for s in sheet.slots if s.role == "rev"]
    if len(told) != 1 or not told[0].dim:
        return
    if any(s.role == "V" for s in sheet.slots) or not any(s.role == "E" and s.ion for s in sheet.slots):
        return
    at = next((i for i in sheet.places["Values"] if sheet.items[i].tokens[0].start == told[0].span[0]), 0)  # type: ignore[union-attr]
    if at and sheet.cue(at - 1) == "at":
        sheet.slots = [s._replace(role="V") if s is told[0] else s for s in sheet.slots]


@needs("E", "rev")
def clamped_at(sheet: Sheet) -> None:
    """Such as "the force on K+ when the membrane is clamped at E_K": V_m is that potential."""
    energies = {
        (s.role, s.ion): s.value for s in sheet.slots if s.role in ("E", "rev") and s.value is not None
    }
    if not energies or any(s.role in ("V", "DF") for s in sheet.slots):
        return
    bound = [(i, sheet.items[i].heads.tokens[0]) for i in sheet.places["Bound"]]  # type: ignore[union-attr]
    heads = [(i, sheet.items[i].tokens[0]) for i in sheet.places["Heads"]]  # type: ignore[union-attr]
    for i, token in [*heads, *bound]:
        told = energies.get((token.value.kind, token.value.ion))
        at = i - 1 - (sheet.cue(i - 1) == "it")  # "sits at its reversal potential"
        if told is None or at < 0:
            continue
        word = sheet.items[at]
        beside = isinstance(word, Heads) and token.start - word.tokens[-1].end <= _NEXT
        twice = beside and sheet.place_kind(at, "V")  # "V_m held at E_Cl": two words for V_m
        before = [k for k in range(max(0, at - 4), at) if sheet.place_kind(k, "V")]
        before += [at] if twice and token.value.kind == "rev" else []
        linked = bool(before) and (
            sheet.same_clause(before[-1], i) or (twice and sheet.cue(at - 1) == "what")
        )
        if linked and (twice or sheet.cue(at) == "at"):
            sheet.put("V", None, told, dim="volt", span=(token.start, token.end))
            again = [k for k, item in sheet.loose() if item.tokens[0].value.value == told]
            sheet.done |= {before[-1], i, *again, *([at] if twice else [])}
            return


@needs("move", "DF")
def balanced(sheet: Sheet) -> None:
    """Such as 膜电位等于E_K的时候钾往哪边流: there is no driving force."""
    if sheet.slots or sheet.said & {"why", "how"}:
        return
    alike = [i for i, cue in sheet.cues if cue == "equal" and "volt" not in sheet.dims]
    linked = [(i - 1, i + 1) for i in sorted([*sheet.places["EQ"], *alike])]
    beside = [(i, i + 1) for i in sheet.places["Heads"] if sheet.place_kind(i, "V")]  # 钳在EK
    if "volt" not in sheet.dims:  # "V_m is clamped at E_K"
        beside += [
            (i, j)
            for i, j in itertools.pairwise(sheet.places["Heads"])
            if sheet.cue(j - 1) in ("at", "to")
            and sheet.kind(i + 1) in ("EQ", "WORD")
            and j - i <= _BEFORE + 1
        ]
    for first, second in (*linked, *beside):
        pair = (sheet.island(first), sheet.island(second))
        heads = [one.tokens[0].value for one in pair if isinstance(one, Heads)]
        if len(heads) == 2 and {head.kind for head in heads} == {"E", "V"}:
            ion = next(head.ion for head in heads if head.kind == "E") or sheet.nearest_ion(second)
            if ion is None:
                continue
            sheet.put("DF", None, 0.0, ion=ion, dim="volt", span=(0, 1))
            again = [
                k for k in sheet.places["Heads"] if sheet.place_kind(k, "V") and sheet.same_clause(k, second)
            ]
            sheet.done |= {first, second, *again}  # "V_m is clamped at E_K": both are words for V_m


@needs("equal", "balance", "likewise")
def equalities(sheet: Sheet) -> None:
    """Such as "E_Cl equals the membrane potential of -80 mV": one value for both."""
    if sheet.weighs or any(s.role == "DF" for s in sheet.slots):
        return  # "equal conductances", "what voltage … a driving force of -100 mV": no equal potentials
    values = {s.role: s for s in sheet.slots if s.role in ("E", "V")}
    if len({s.value for s in sheet.slots if s.role == "E"}) > 1:
        del values["E"]  # which of them is equal to V_m is not told
    open_kinds = {t.value.kind: (i, t) for i, t in sheet.open_heads() if t.value.kind in ("E", "V")}
    for have, lack in (("V", "E"), ("E", "V")):
        if have in values and lack in open_kinds and lack not in values:
            i, token = open_kinds[lack]
            sides = {s.side for s in sheet.slots if s.role == "conc" and s.ion == token.value.ion}
            if lack == "E" and sides >= {"in", "out"}:
                continue  # it follows from them
            if not sheet.asked_near(i):
                sheet.done.add(i)
                ion = token.value.ion or sheet.nearest_ion(i)
                span = (token.start, token.end)
                sheet.put(
                    lack, None, values[have].value, ion=ion if lack == "E" else None, dim="volt", span=span
                )


@needs("DF", "move")
def force_at(sheet: Sheet) -> None:
    """Such as 钙 外2 mM 内100 nM -65 mV 驱动力, "DF at the peak (+35 mV), E_K is -92": asked, at this V_m."""
    forces = [s for s in sheet.slots if s.role == "DF"] if not sheet.wanted else []
    if len(forces) != 1 or any(s.role == "V" for s in sheet.slots):
        return
    energies = any(s.role == "E" and s.ion == forces[0].ion for s in sheet.slots)
    force = forces[0]
    sides = {s.side for s in sheet.slots if s.role == "conc" and s.ion == force.ion}
    if energies and _is_told_of(sheet, force):
        sheet.want("V", None, None, force.span)  # "so that the driving force on Na+ comes out at -40 mV"
    elif {"in", "out"} <= sides or energies:
        sheet.slots = [s._replace(role="V", ion=None) if s is force else s for s in sheet.slots]
        sheet.want("DF", force.ion, None, force.span)


def _is_told_of(sheet: Sheet, force: Slot) -> bool:
    """Whether a force is told right behind its ion or its name, by "is", "of" and the like."""
    at = next((i for i in sheet.places["Values"] if sheet.items[i].tokens[0].start == force.span[0]), 0)  # type: ignore[union-attr]
    head = at - 3 if sheet.kind(at - 2) == "Ions" else at - 2
    return head >= 0 and sheet.kind(at - 1) == "EQ" and sheet.place_kind(head, "DF")


@needs("move", "DF")
def overdetermined(sheet: Sheet) -> None:
    """Such as "at equilibrium at -65 mV with 24 out and 12 in? which way does it go": that is V_m."""
    energies = [s for s in sheet.slots if s.role == "E"]
    if len(energies) != 1 or any(s.role in ("V", "rev", "DF") for s in sheet.slots):
        return
    sides = {s.side for s in sheet.slots if s.role == "conc" and s.ion == energies[0].ion and s.new is None}
    if {"in", "out"} <= sides:
        sheet.slots = [s._replace(role="V", ion=None) if s is energies[0] else s for s in sheet.slots]


def _is_asked(sheet: Sheet, h: int) -> bool:
    """Such as "at -50 mV, what is E_K?": a symbol right behind the question word takes no voltage."""
    i = h - 1
    while i >= 0 and sheet.kind(i) == "EQ":
        i -= 1
    return i >= 0 and sheet.cue(i) in ("what", "calc")
