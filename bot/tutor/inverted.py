"""A line that asks for what the last question had told: a temperature, a side, a conductance, or back again.

"at what temp would it be -90" · "what conductance gives -350 pA?" · "-120?" after the ratio of -60.
Its number is of the quantity that the last question can take, never of another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import WARMEST_C
from bot.tutor.follow import is_warmth
from bot.tutor.inverted_carriers import another_carrier, paid_by_ATP, proportion, side_of_the_cargo
from bot.tutor.inverted_weights import of_weights
from bot.tutor.one_number import RATIO_NAMED, VOLT, only_number
from grammar.ahead.slopes import warmth_of_slope_C
from grammar.queries import (
    Chord,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    PermeabilityRatio,
    Pump,
    Several,
    Source,
    ThermalVoltage,
    changed,
)
from grammar.reading import Slot
from physics.nernst import inside_concentration_mM, outside_concentration_mM
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_SAID: Final = Source("said")
_CARRIED: Final = Source("carried")
_LESSON: Final = ("why", "how", "define", "difference")
_HOW_MUCH: Final = re.compile(r"(?i:\bhow (?:low|high|much|little|large|small|big)\b)")
"""Asks for a number, not for a lesson."""
_PAIR: Final = 2
_GRADIENT: Final = ("outside_mM", "inside_mM", "ratio")


def inverted(reading: Reading, context: Context) -> Query | None:
    """The question that a line makes of the last one by asking for what it had told; None of other lines.

    Args:
        reading: of the line.
        context: of the talk before it.
    """
    last = _last_of(context)
    if isinstance(last, Cotransport) and (cargo := side_of_the_cargo(reading, last)) is not None:
        return cargo
    lesson = reading.has(*_LESSON) and not (reading.has("how") and _HOW_MUCH.search(reading.plain))
    if last is None or lesson or reading.cells or reading.conditions or reading.parts:
        return None
    match last:
        case Equilibrium(find="potential") | DrivingForce():
            return (
                _temperature(reading, last)
                or _with_a_slope(reading, last)
                or _ratio_sought(reading, last)
                or _side(reading, last)
                or _own_E(reading, last)
                or _at_another_V(reading, last)
            )
        case Equilibrium():
            return (
                _temperature(reading, last)
                or _E_again(reading, last)
                or _ratio_sought(reading, last)
                or _another_E(reading, last)
                or _side_of_a_ratio(reading, last)
                or _E_of_what_was_found(reading, last)
            )
        case Current(density=False):
            return _of_a_current(reading, last) or _at_another_V(reading, last)
        case FreeEnergy():
            return _at_another_V(reading, last)
        case PermeabilityRatio() | ConstantField() | Chord():
            return of_weights(reading, last)
        case Cotransport():
            return proportion(reading, last) or another_carrier(reading, last)
        case ThermalVoltage():
            return _slope(reading, last)
        case Pump():
            return paid_by_ATP(reading, last)
        case _:
            return None


def _last_of(context: Context) -> Query | None:
    """The last question that was computed, or its last state; a card in between hides none."""
    slope = isinstance(context.query, ThermalVoltage)
    last = context.query if slope else context.computed
    last = last if context.pending is None else None
    if isinstance(last, Several):
        same = {(type(one), getattr(one, "species", None)) for one in last.parts}
        return last.parts[-1] if last.style == "before_after" or len(same) == 1 else None
    return last


def _is_of(reading: Reading, query: Query) -> bool:
    """Whether a line names no other ion than that of the question."""
    own = getattr(query, "species", None)
    return all(own is not None and ion == own.id for ion in reading.ions)


_WHICH_T: Final = re.compile(
    r"(?i:\b(?:what|which) (?:temp(?:erature)?|T)\b|\bhow (?:hot|cold|warm)\b)"
    r"|(?:什么|哪个|多高|多低|多少)的?温度|(?:[几哪]|多少)摄?氏?度|温度(?:要|得|应该?|是|为|到)*(?:多少|几|多高|多低)"
)


def _temperature(reading: Reading, last: Equilibrium | DrivingForce) -> Equilibrium | None:
    """Such as "at what temp would it be -90", "at which temperature is it exactly 150 mM?", 几度才是-90."""
    told = only_number(reading)
    if told is None or not _WHICH_T.search(reading.plain) or not _is_of(reading, last):
        return None
    if told.dim in ("celsius", "times") or (isinstance(last, DrivingForce) and not reading.asks("E")):
        return None
    kept = {f: getattr(last, f) for f in _GRADIENT if getattr(last, f) is not None}
    sought = last.find if isinstance(last, Equilibrium) else "force"
    if sought in ("outside", "inside"):
        if told.dim not in ("conc", "bare") or (told.value or 0.0) <= 0.0:
            return None
        kept |= {f"{sought}_mM": told.value, "potential_mV": last.potential_mV}
    elif told.dim not in VOLT or sought in ("ratio", "inverse_ratio") or not kept:
        return None
    else:
        kept |= {"potential_mV": told.value}
    query = Equilibrium(species=last.species, find="temperature", **kept)
    return replace(query, sources=dict.fromkeys(kept, _SAID))


_SLOPE: Final = re.compile(r"(?<![\d.+-])(?:5[4-9]|6[0-3])(?:\.\d{1,4})?(?! ?(?:mM|%|[°℃倍]|[CKV]\b))")
_USES_IT: Final = re.compile(
    r"(?i:\b(?:us(?:es?|ed|ing)|takes?|took|taking|factor|coefficient|constant|prefactor|slope|shortcut|formula"
    r"|rounds? (?:it )?to)\b)|系数|公式|常数|斜率|前面|[用取按乘]"
)
_OF_CLASS: Final = re.compile(
    r"(?i:\b(?:we|our|my|the|his|her|in) (?:\w+ )?(?:prof\w*|teacher|lecturer|ta|tutor|class|course"
    r"|school|book|textbook"
    r"|lecture|notes?|slides?)\b|\b(?:factor|coefficient|constant|prefactor|slope|shortcut|formula)\b)"
    r"|老师|教授|课[上本堂件]|书|讲义|系数|公式|常数|斜率|log|lg"
)


_ORIGIN: Final = re.compile(r"(?i:\b(?:what|where|why|which|when|how)(?:'?s)?\b)|什么|啥|哪|怎么")


def _with_a_slope(reading: Reading, last: Equilibrium | DrivingForce) -> Equilibrium | DrivingForce | None:
    """Such as "in class we use 58", 书上公式是61: the last answer with that slope per decade, mV."""
    told, said = only_number(reading), _SLOPE.search(reading.plain)
    if told is None or said is None or told.value != float(said[0]) or last.temperature_C is None:
        return None
    if _ORIGIN.search(reading.plain) or reading.has("check"):
        return None
    if not (_USES_IT.search(reading.plain) and _OF_CLASS.search(reading.plain)) or not _is_of(reading, last):
        return None
    if reading.sides or reading.asks("V", "E", "C", "g", "P") or not any(getattr(last, f) for f in _GRADIENT):
        return None
    return changed(last, _SAID, temperature_C=warmth_of_slope_C(told.value, _TEN))


_TEN: Final = 10.0


_AT_REST: Final = re.compile(
    r"(?i:\bno (?:net )?(?:movement|flow|flux|force|current|driving force)\b|\bnothing (?:moves|flows)\b"
    r"|\bequilibrium\b|\b(?:in balance|balances?|balanced)\b"
    r"|\bzero (?:net )?(?:force|flow|flux|driving force|current)\b"
    r"|\bdriving force (?:is |be |of |to be )?(?:zero|0)\b)"
    r"|平衡|不动|不流|没有?净?(?:流动|移动|驱动力)|无净?(?:流动|移动|驱动力)|净?(?:流动|移动|驱动力|流)为?(?:零|0)"
)


_HOW_FAR_TO: Final = re.compile(
    r"(?i:\b(?:how (?:low|high|far|little|much|large|small|concentrated)|what)\b[^.;?!]*"
    r"\b(?:for|to (?:get|reach|make|bring|have|give|hit)|give|get|make|until|before) "
    r"(?:it |us |me |to |be |at |of |E\w* )*)[-~]?\+?\d"
    r"|(?:多少|几|多[高低大小])[^.;。?]*[才就][^.;。?]*\d"
)
"""How much there has to be on a side for another E."""


_HAS_TO: Final = re.compile(
    r"(?i:\b(?:what|how (?:low|high|much|little|far))\b[^.;?!]*\b(?:ha(?:s|ve) to|needs?|must|should|would"
    r"|can)\b)|(?:多少|几|多[高低大小])"
)


def _side(reading: Reading, last: Equilibrium | DrivingForce) -> Equilibrium | None:
    """Such as "what would the inside have to be for no net movement at -60?", 胞内pH降到多少才平衡."""
    told = [s for s in (*reading.slots, *reading.loose, *reading.unused) if s.role != "DF" or s.value]
    asks = reading.asks("C", "pH") or reading.has("what", "howmuch", "howmany", "how")
    at_rest = _AT_REST.search(reading.plain) is not None
    aims = isinstance(last, Equilibrium) and len(told) == 1 and _HOW_FAR_TO.search(reading.plain) is not None
    if len(told) > 1 or len(reading.sides) != 1 or not (asks or aims) or not (at_rest or aims):
        return None
    if not told and (reading.asks("E") or not _HAS_TO.search(reading.plain)):
        return None
    at_mV = told[0].value if told else last.membrane_mV if isinstance(last, DrivingForce) else None
    if at_mV is None or not _is_of(reading, last):
        return None
    if told and (told[0].role not in ("V", "E", "loose") or told[0].dim not in VOLT):
        return None
    outside = "out" in reading.sides
    other = "inside_mM" if outside else "outside_mM"
    kept = {other: getattr(last, other), "temperature_C": last.temperature_C}
    if None in kept.values() or not last.species.z:
        return None
    sources = {**dict.fromkeys(kept, _CARRIED), "potential_mV": _SAID if told else _CARRIED}
    sought: Literal["outside", "inside"] = "outside" if outside else "inside"
    return Equilibrium(species=last.species, find=sought, potential_mV=at_mV, **kept, sources=sources)


_INSIDE_OVER: Final = re.compile(
    r"(?i:\bin(?:side)?(?: ?[/:] ?|[- ](?:to|over)[- ])out)|[内里][面边侧]?(?:[/比:]|是)?(?:膜?外)"
)


def _ratio_sought(reading: Reading, last: Equilibrium | DrivingForce) -> Equilibrium | None:
    """Such as "what ratio would give 100 mV", 比值要多大才是-60: of the ion of the last E."""
    told = only_number(reading)
    if not isinstance(last, Equilibrium) or told is None or not _is_of(reading, last):
        return None
    if told.role not in ("V", "E", "loose") or told.dim not in VOLT or last.temperature_C is None:
        return None
    asks = reading.asks("C", "ratio") or reading.has("what", "howmuch", "howmany")
    if not asks or not RATIO_NAMED.search(reading.plain) or not last.species.z:
        return None
    find: Literal["ratio", "inverse_ratio"] = (
        "inverse_ratio" if _INSIDE_OVER.search(reading.plain) else "ratio"
    )
    return Equilibrium(
        species=last.species,
        find=find,
        potential_mV=told.value,
        temperature_C=last.temperature_C,
        sources={"potential_mV": _SAID, "temperature_C": _CARRIED},
    )


_OF_V: Final = re.compile(r"(?i:\bat\b|(?<![a-z])v_?m?(?![a-z])|membrane|voltage|\bwhen\b)|膜|时|[在到]")


def _own_E(reading: Reading, last: Equilibrium | DrivingForce) -> DrivingForce | None:
    """Such as 换Na +55 behind the force of an ion whose E was told: the E of the other ion."""
    told = only_number(reading)
    others = [ion for ion in reading.ions if ion != last.species.id]
    if not isinstance(last, DrivingForce) or last.potential_mV is None or last.membrane_mV is None:
        return None
    if told is None or told.role not in ("V", "loose", "conc") or told.dim not in VOLT or told.side:
        return None
    if len(others) != 1:
        return None
    if reading.wanted or _OF_V.search(reading.plain) or (told.role == "loose" and not told.value):
        return None
    return changed(last, _SAID, species=species(others[0]), potential_mV=told.value)


_FIRST_NUMBER: Final = re.compile(
    r"(?i:(?:and |ok |now |then |so |at |if )*)(?:那么?|如果|要是|在|到)*[-+]\d+(?:\.\d+)?(?: ?mV)?"
    r"(?:呢|的话|时候?)* ?[.,;:?!。]+ ?\S"
)
_INTO_OR_OUT: Final = re.compile(
    r"(?i:\b(?:in|out|inwards?|outwards?|enters?|leaves?)\b)|[内外]向|[往向][里内外]|[进流][入出]|[内外]流"
)


def _at_another_V(
    reading: Reading, last: Equilibrium | DrivingForce | Current | FreeEnergy
) -> DrivingForce | Current | FreeEnergy | None:
    """Such as "-100. is it inward then?": the V_m is told first, and the way is asked at it."""
    told = only_number(reading)
    if isinstance(last, Equilibrium) or last.membrane_mV is None or told is None or told.role != "V":
        return None
    if not _FIRST_NUMBER.match(reading.plain.strip()) or not _INTO_OR_OUT.search(reading.plain):
        return None
    if reading.wanted or not all(last.species is not None and ion == last.species.id for ion in reading.ions):
        return None
    return changed(last, _SAID, membrane_mV=told.value)


def _E_again(reading: Reading, last: Equilibrium) -> Equilibrium | None:
    """E of the ion, of what an inverse told or found: 那按正常体温E是多少, 30倍的话EK几."""
    if not _is_of(reading, last) or {w.role for w in reading.wanted} - {"E"}:
        return None
    told = (*reading.slots, *reading.loose, *reading.unused) or _times(reading)
    if len(told) != 1 or told[0].value is None:
        return None
    (one,) = told
    gradient = {f: getattr(last, f) for f in _GRADIENT if getattr(last, f) is not None}
    celsius: float | None = None
    if last.find == "temperature" and one.role == "T" and one.dim == "celsius":
        celsius = one.value
    elif (
        last.potential_mV is not None
        and last.find != "temperature"
        and reading.asks("E")
        and _warmth(one, reading)
    ):
        gradient, celsius = {"ratio": _ratio_at(last)}, one.value
    elif last.find in ("ratio", "inverse_ratio") and (one.dim == "times" or one.role == "ratio"):
        if len(reading.sides) == 1 or (one.value or 0.0) <= 0.0:
            return None
        gradient, celsius = {"ratio": _out_to_in(one, last)}, last.temperature_C
    if celsius is None or not gradient:
        return None
    sources = dict.fromkeys((*gradient, "temperature_C"), _SAID)
    return Equilibrium(species=last.species, temperature_C=celsius, **gradient, sources=sources)


_TIMES: Final = re.compile(r"(?P<n>\d{1,7}(?:\.\d{1,4})?)(?:(?i:[- ]?(?:times|fold|x)\b)|倍)")


def _times(reading: Reading) -> tuple[Slot, ...]:
    """Such as "40 times, E_K?", where the grammar reads no number."""
    found = _TIMES.search(reading.plain)
    return (Slot("", float(found["n"]), found.span("n"), dim="times"),) if found else ()


_COOLED: Final = re.compile(
    r"(?:(?i:\b(?:cool|warm|heat|chill)\w*)[^\d.;?!]{0,10}|[降升冷加][温却热]?[到至成])(?P<n>\d)"
)


def _warmth(told: Slot, reading: Reading) -> bool:
    """Whether the number is the temperature: with its unit, or as "cool it to 20"."""
    cooled = _COOLED.search(reading.plain)
    bare = told.dim == "bare" and cooled is not None and cooled.start("n") == told.span[0]
    return told.role == "T" or (bare and not reading.sides) or is_warmth(reading)


def _ratio_at(last: Equilibrium) -> float:
    """The ratio outside/inside that the last E asked for."""
    assert last.potential_mV is not None
    assert last.temperature_C is not None
    outside = outside_concentration_mM(last.species.z, last.potential_mV, 1.0, last.temperature_C)
    return float(f"{outside:.6g}")


def _out_to_in(told: Slot, last: Equilibrium) -> float:
    """The ratio outside/inside: so many times as much on the side that had more, or a ratio as such."""
    value = told.value or 1.0
    more_inside = last.species.z * (last.potential_mV or 0.0) < 0.0
    return 1.0 / value if told.dim == "times" and more_inside else value


_ONWARD: Final = frozenset({"and_at", "at", "whatif", "it", "what", "correction"})


def _another_E(reading: Reading, last: Equilibrium) -> Equilibrium | None:
    """Such as "-120?", "and for Ca2+ at -60?" after the ratio, the side or the temperature of another E."""
    told, ratio = only_number(reading), last.find in ("ratio", "inverse_ratio")
    if told is None or told.dim not in VOLT or not {*reading.cues} <= _ONWARD:
        return None
    bare = told.role == "loose" and last.find == "temperature"  # 70呢: no other number is told of it
    if told.role not in ("V", "E") and not bare:
        return None
    if reading.strange or reading.sides or {w.role for w in reading.wanted} - {"C", "T"}:
        return None
    others = [ion for ion in reading.ions if ion != last.species.id]
    if len(others) > (1 if ratio else 0) or any(not species(ion).z for ion in others):
        return None
    kind = species(others[0]) if others else last.species
    return changed(last, _SAID, species=kind, potential_mV=told.value)


def _side_of_a_ratio(reading: Reading, last: Equilibrium) -> Equilibrium | None:
    """Such as "if outside is 2 mM that's how much inside" after the ratio that an E asks for."""
    told, sides = only_number(reading), {"out": "outside_mM", "in": "inside_mM"}
    asks = reading.asks("C") or reading.has("what", "howmuch", "howmany")
    if last.find not in ("ratio", "inverse_ratio") or told is None or not asks or not _is_of(reading, last):
        return None
    if (
        told.role != "conc"
        or told.side not in sides
        or len(reading.sides) != _PAIR
        or (told.value or 0.0) <= 0.0
    ):
        return None
    outside, inside = (told.value, None) if told.side == "out" else (None, told.value)
    return replace(
        last,
        find="inside" if told.side == "out" else "outside",
        outside_mM=outside,
        inside_mM=inside,
        sources={**last.sources, sides[told.side]: _SAID},
    )


_OF_IT: Final = re.compile(r"(?i:\b(?:it|that|this)\b)|它|这个?|那个")


def _E_of_what_was_found(reading: Reading, last: Equilibrium) -> Equilibrium | None:
    """Such as "if it climbs to 1 µM what's E_Ca then": a new value of the side that was found."""
    told = [*reading.slots, *reading.loose, *reading.unused]
    other = {"inside": last.outside_mM, "outside": last.inside_mM}.get(last.find)
    if other is None or len(told) != 1 or reading.sides or not _is_of(reading, last):
        return None
    if {w.role for w in reading.wanted} != {"E"} or not _OF_IT.search(reading.plain):
        return None
    (one,) = told
    if one.role == "factor":
        now_mM = _found_mM(last) * (one.factor or 0.0)
    else:
        now_mM = (one.value if one.new is None else one.new) or 0.0 if one.dim in ("conc", "bare") else 0.0
    if now_mM <= 0.0:
        return None
    own = f"{last.find}_mM"
    kept = changed(last, _CARRIED, outside_mM=other, inside_mM=other, temperature_C=last.temperature_C)
    sources = {f: source for f, source in kept.sources.items() if f != "potential_mV"}
    kept = replace(kept, find="potential", potential_mV=None, sources=sources)
    return changed(kept, _SAID, **{own: now_mM})


def _found_mM(last: Equilibrium) -> float:
    """The concentration that the last question found."""
    z, E_mV, celsius = last.species.z, last.potential_mV, last.temperature_C
    if E_mV is None or celsius is None:
        return 0.0
    if last.find == "inside" and last.outside_mM is not None:
        return float(f"{inside_concentration_mM(z, E_mV, last.outside_mM, celsius):.6g}")
    return float(f"{outside_concentration_mM(z, E_mV, last.inside_mM or 0.0, celsius):.6g}")


_WHICH_G: Final = re.compile(r"(?i:\b(?:what|which|how (?:much|large|big)) (?:a )?(?:conductance|g)\b)|电导")
_WHICH_V: Final = re.compile(
    r"(?i:\b(?:what|which) (?:membrane )?(?:voltage|potential|v_?m)\b)|(?:什么|多少|哪个|多大)的?膜?电[位压]"
    r"|膜?电[位压](?:要|得|应该?|是|为|到)*(?:多少|几)"
)


def _of_a_current(reading: Reading, last: Current) -> Current | None:
    """Such as "what conductance would give -350 pA at -70", "at what Vm is it 20 pA?"."""
    told = {s.role: s.value for s in reading.slots}
    if set(told) - {"I", "V"} or told.get("I") is None or len(told) != len(reading.slots) or reading.loose:
        return None
    if last.potential_mV is None or not all(last.species and ion == last.species.id for ion in reading.ions):
        return None
    now = changed(last, _SAID, current_pA=told["I"])
    if last.channels != 1:
        return None
    if reading.asks("g") or _WHICH_G.search(reading.plain):
        at_mV = told.get("V", last.membrane_mV)
        return (
            None
            if at_mV is None
            else replace(now, find="conductance", conductance_nS=None, membrane_mV=at_mV)
        )
    g_nS = last.conductance_nS or _found_nS(last)
    asks_V = reading.asks("V") or _WHICH_V.search(reading.plain)
    if "V" in told or g_nS is None or not asks_V:
        return None
    return replace(now, find="membrane", membrane_mV=None, conductance_nS=g_nS)


def _found_nS(last: Current) -> float | None:
    """The conductance that the last question found."""
    if last.current_pA is None or last.membrane_mV is None or last.potential_mV is None:
        return None
    driving_mV = last.membrane_mV - last.potential_mV
    return float(f"{last.current_pA / driving_mV:.6g}") if last.current_pA * driving_mV > 0.0 else None


def _slope(reading: Reading, last: ThermalVoltage) -> ThermalVoltage | None:
    """Such as 20度呢 after the slope of the Nernst equation."""
    told = only_number(reading)
    if told is None or reading.ions or {w.role for w in reading.wanted} - {"slope", "T"}:
        return None
    alone = told.role == "loose" and 0.0 <= (told.value or -1.0) <= WARMEST_C  # it rests on nothing else
    if not (told.role == "T" or alone or is_warmth(reading)):
        return None
    return changed(last, _SAID, temperature_C=told.value)
