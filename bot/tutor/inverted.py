"""A line that asks for what the last question had told: a temperature, a side, a conductance, or back again.

"at what temp would it be -90" · "what conductance gives -350 pA?" · "-120?" after the ratio of -60.
Its number is of the quantity that the last question can take, never of another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from bot.tutor.context import WARMEST_C
from bot.tutor.follow import is_warmth
from grammar.ahead.slopes import warmth_of_slope_C
from grammar.carriers import GLUCOSE
from grammar.queries import (
    Branch,
    Chord,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    PermeabilityRatio,
    Permeant,
    Pump,
    Several,
    Source,
    ThermalVoltage,
    changed,
)
from grammar.reading import Slot
from physics.nernst import inside_concentration_mM, outside_concentration_mM
from physics.species import species
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading
    from physics.species import Species

_Weighed = TypeVar("_Weighed", Permeant, Branch)
_SAID: Final = Source("said")
_CARRIED: Final = Source("carried")
_LESSON: Final = ("why", "how", "define", "difference")
_HOW_MUCH: Final = re.compile(r"(?i:\bhow (?:low|high|much|little|large|small|big)\b)")
"""Asks for a number, not for a lesson."""
_GRADIENT: Final = ("outside_mM", "inside_mM", "ratio")
_VOLT: Final = frozenset({"volt", "bare"})
_PLACED: Final = frozenset({"V", "E", "T", "loose", "rev", "conc", ""})
"""What the grammar makes of the one number of a line whose talk it does not know."""


def inverted(reading: Reading, context: Context) -> Query | None:
    """The question that a line makes of the last one by asking for what it had told; None of other lines.

    Args:
        reading: of the line.
        context: of the talk before it.
    """
    last = _last_of(context)
    if isinstance(last, Cotransport) and (cargo := _side_of_the_cargo(reading, last)) is not None:
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
            return _of_weights(reading, last)
        case Cotransport():
            return _proportion(reading, last) or _another_carrier(reading, last)
        case ThermalVoltage():
            return _slope(reading, last)
        case Pump():
            return _paid_by_ATP(reading, last)
        case _:
            return None


def _of_weights(reading: Reading, last: PermeabilityRatio | ConstantField | Chord) -> Query | None:
    """Another reversal potential for what was weighed, or other weights."""
    if isinstance(last, PermeabilityRatio):
        return _reversal(reading, last) or _reverses_when_equal(reading, last)
    reversed_ = isinstance(last, ConstantField) and last.find == "reversal" and _reversal(reading, last)
    return (
        reversed_
        or _weighed_so(reading, last)
        or _equally_weighed(reading, last)
        or _ratio_of_weights(reading, last)
        or _so_many_times_more(reading, last)
    )


def _last_of(context: Context) -> Query | None:
    """The last question that was computed, or its last state; a card in between hides none."""
    slope = isinstance(context.query, ThermalVoltage)
    last = context.query if slope else context.computed
    last = last if context.pending is None else None
    if isinstance(last, Several):
        same = {(type(one), getattr(one, "species", None)) for one in last.parts}
        return last.parts[-1] if last.style == "before_after" or len(same) == 1 else None
    return last


def _only_number(reading: Reading) -> Slot | None:
    """The one number of a line, wherever it was put."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    alone = len(told) == 1 and told[0].role in _PLACED and told[0].value is not None and told[0].new is None
    return told[0] if alone else None


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
    told = _only_number(reading)
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
    elif told.dim not in _VOLT or sought in ("ratio", "inverse_ratio") or not kept:
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
    told, said = _only_number(reading), _SLOPE.search(reading.plain)
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
    if told and (told[0].role not in ("V", "E", "loose") or told[0].dim not in _VOLT):
        return None
    outside = "out" in reading.sides
    other = "inside_mM" if outside else "outside_mM"
    kept = {other: getattr(last, other), "temperature_C": last.temperature_C}
    if None in kept.values() or not last.species.z:
        return None
    sources = {**dict.fromkeys(kept, _CARRIED), "potential_mV": _SAID if told else _CARRIED}
    sought: Literal["outside", "inside"] = "outside" if outside else "inside"
    return Equilibrium(species=last.species, find=sought, potential_mV=at_mV, **kept, sources=sources)


_RATIO_NAMED: Final = re.compile(r"(?i:\b(?:ratio|quotient|gradient)\b)|比[值例]?|倍|梯度")
_INSIDE_OVER: Final = re.compile(
    r"(?i:\bin(?:side)?(?: ?[/:] ?|[- ](?:to|over)[- ])out)|[内里][面边侧]?(?:[/比:]|是)?(?:膜?外)"
)


def _ratio_sought(reading: Reading, last: Equilibrium | DrivingForce) -> Equilibrium | None:
    """Such as "what ratio would give 100 mV", 比值要多大才是-60: of the ion of the last E."""
    told = _only_number(reading)
    if not isinstance(last, Equilibrium) or told is None or not _is_of(reading, last):
        return None
    if told.role not in ("V", "E", "loose") or told.dim not in _VOLT or last.temperature_C is None:
        return None
    asks = reading.asks("C", "ratio") or reading.has("what", "howmuch", "howmany")
    if not asks or not _RATIO_NAMED.search(reading.plain) or not last.species.z:
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
    told = _only_number(reading)
    others = [ion for ion in reading.ions if ion != last.species.id]
    if not isinstance(last, DrivingForce) or last.potential_mV is None or last.membrane_mV is None:
        return None
    if told is None or told.role not in ("V", "loose", "conc") or told.dim not in _VOLT or told.side:
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
    told = _only_number(reading)
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
    told, ratio = _only_number(reading), last.find in ("ratio", "inverse_ratio")
    if told is None or told.dim not in _VOLT or not {*reading.cues} <= _ONWARD:
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
    told, sides = _only_number(reading), {"out": "outside_mM", "in": "inside_mM"}
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


_RATIO: Final = re.compile(
    r"(?i:\bratio (?:of |is |was |were |=|becomes )*)(?P<en>\d+(?:\.\d+)?|zero|one)\b"
    r"|比[值例]?(?:是|为|等于|变成|=)*(?P<zh>\d+(?:\.\d+)?|零)(?![\d倍])"
)
_REVERSES: Final = re.compile(r"(?i:\brevers\w*|\bE_?rev\b|\bV_?m\b|\bpotential\b)|反转|翻转|逆转|电位")
_WORDS: Final = {"zero": 0.0, "one": 1.0, "零": 0.0}


def _permeant(kind: Species, weight: float, outside_mM: float, inside_mM: float) -> Permeant:
    return Permeant(species=kind, permeability=weight, outside_mM=outside_mM, inside_mM=inside_mM)


def _reversal(reading: Reading, last: PermeabilityRatio | ConstantField) -> ConstantField | None:
    """Such as "at a ratio of 0.5, where would it reverse?" after P_x/P_ref of an E_rev."""
    found = _RATIO.search(reading.plain)
    if found is None or reading.ions or len((*reading.slots, *reading.loose, *reading.unused)) > 1:
        return None
    said = found["en"] or found["zh"]
    number = _WORDS[said.lower()] if said.lower() in _WORDS else float(said)
    if isinstance(last, PermeabilityRatio):
        if not _REVERSES.search(reading.plain):
            return None
        return _reversal_of(last, number)
    weighed = [one for one in last.ions if one.permeability != 1.0]
    if len(last.ions) != _PAIR or len(weighed) != 1:
        return None
    anew = tuple(replace(one, permeability=number) if one in weighed else one for one in last.ions)
    return replace(last, ions=anew)


def _reversal_of(last: PermeabilityRatio, ratio: float) -> ConstantField:
    """The reversal potential of the same two ions at another ratio of permeabilities."""
    ions = (
        _permeant(last.x, ratio, last.x_outside_mM, last.x_inside_mM),
        _permeant(last.ref, 1.0, last.ref_outside_mM, last.ref_inside_mM),
    )
    sources = {"temperature_C": _CARRIED}
    return ConstantField(ions=ions, temperature_C=last.temperature_C, find="reversal", sources=sources)


_PAIR: Final = 2


_SO_MUCH: Final = re.compile(
    r"(?i:(?:and|or|but|ok|now|then|so|what|how|about|if|it|at|with|is|was|were|only|just|for)[ ,]+)*"
    r"(?:那么?|如果|要是|换成|改成|变成|变为|是|只有)*(?P<n>\d{1,6}(?:\.\d{1,4})?)"
    r"(?: ?(?P<percent>%|(?i:percent|per ?cent))|(?i: ?(?:times|fold|x)(?: as (?:much|permeable|large))?)"
    r"|[- ]fold| ?倍)(?:的话|呢|又?如何)*(?i: (?:instead|then))*[ ?.!。]*"
)


def _weighed_so(reading: Reading, last: ConstantField | Chord) -> ConstantField | Chord | None:
    """Such as "and 10%?", 5倍呢, of two ions of which one was told to weigh so many times the other."""
    found = _SO_MUCH.fullmatch(reading.plain.strip())
    if found is None or reading.ions or not float(found["n"]):
        return None
    weight = float(found["n"]) / (100.0 if found["percent"] else 1.0)
    if isinstance(last, Chord):
        own = [one for one in last.branches if one.conductance != 1.0]
        if len(last.branches) != _PAIR or len(own) != 1:
            return None
        return replace(
            last, branches=tuple(replace(b, conductance=weight) if b in own else b for b in last.branches)
        )
    weighed = [one for one in last.ions if one.permeability != 1.0]
    if len(last.ions) != _PAIR or len(weighed) != 1:
        return None
    return replace(
        last, ions=tuple(replace(p, permeability=weight) if p in weighed else p for p in last.ions)
    )


_EQUAL: Final = re.compile(
    r"(?i:\b(?:equal(?:ly)?|identical|the same|as (?:large|big|permeable)"
    r"|same (?:P|g|permeabilit\w+|conductances?))\b)"
    r"|一样|相等|相同|等大|同样大"
)
_SUPPOSES: Final = re.compile(
    r"(?i:\b(?:if|when|with|suppose|say|make|set|were|and)\b)|呢|如果|要是|假如|的话|[时变改设换]|当"
)
_OF_OTHERS: Final = re.compile(
    r"(?i:\b(?:concentrat\w*|conc|temp\w*|sides?|ratio|gradient|voltage|potential|currents?|forces?|answer|value"
    r"|before|twice|times|half|double|triple|more|less|is it|are they|does|do)\b)"
    r"|浓度|温度|两侧|[内外]|比[例值]|电[位压流]|力|答案|结果|吗|之前|刚才|[倍半]"
)


def _supposes_equal(reading: Reading) -> bool:
    """Such as "and if both permeabilities are equal", 一样大呢: of the two weights, and of nothing else."""
    told = reading.slots or reading.loose or reading.unused or reading.relations
    line = reading.plain
    supposes = _EQUAL.search(line) is not None and _SUPPOSES.search(line) is not None
    return not told and supposes and not _OF_OTHERS.search(line) and len(line) <= _BRIEF


_BRIEF: Final = 60


def _equally_weighed(reading: Reading, last: ConstantField | Chord) -> ConstantField | Chord | None:
    """The last potential with the same weight for all that was weighed."""
    weighed = last.branches if isinstance(last, Chord) else last.ions
    if not _supposes_equal(reading) or not {*reading.ions} <= {one.species.id for one in weighed}:
        return None
    if len(weighed) != _PAIR and not _OF_ALL.search(reading.plain):
        return None
    if isinstance(last, Chord):
        return replace(last, branches=tuple(replace(one, conductance=1.0) for one in last.branches))
    return replace(last, ions=tuple(replace(one, permeability=1.0) for one in last.ions))


_OF_ALL: Final = re.compile(r"(?i:\b(?:all|every\w*|three|each)\b)|都|[三各全]")


def _reverses_when_equal(reading: Reading, last: PermeabilityRatio) -> ConstantField | None:
    return _reversal_of(last, 1.0) if _supposes_equal(reading) else None


def _ratio_of_weights(reading: Reading, last: ConstantField | Chord) -> Query | None:
    """Such as "mine reverses at -20. what PNa/PK is that": the ratio of two weights at another E_rev."""
    told = _only_number(reading)
    if told is None or told.role not in ("rev", "V", "E", "loose") or told.dim not in _VOLT:
        return None
    asked = tuple(dict.fromkeys(w.ion for w in reading.wanted if w.role in ("P", "g") and w.ion))
    names = len(asked) == _PAIR or (not reading.wanted and _RATIO_NAMED.search(reading.plain))
    if not names or not _REVERSES_AT.search(reading.plain) or told.value is None:
        return None
    if {w.role for w in reading.wanted} - {"P", "g", "rev"}:
        return None
    if isinstance(last, Chord):
        return _conductance_ratio(last, asked, told.value)
    pair = _in_order(last.ions, asked)
    if pair is None:
        return None
    x, ref = pair
    return PermeabilityRatio(
        x=x.species,
        ref=ref.species,
        reversal_mV=told.value,
        x_outside_mM=x.outside_mM,
        x_inside_mM=x.inside_mM,
        ref_outside_mM=ref.outside_mM,
        ref_inside_mM=ref.inside_mM,
        temperature_C=last.temperature_C,
        sources={"reversal_mV": _SAID, "temperature_C": _CARRIED},
    )


_REVERSES_AT: Final = re.compile(
    r"(?i:\brevers\w*\b|\bE_?rev\b|\bV_?m\b|\bzero current\b)|反转|翻转|逆转|膜电位"
)


def _in_order(weighed: Sequence[_Weighed], asked: Sequence[str]) -> tuple[_Weighed, _Weighed] | None:
    """The two as a line names them, P_x before P_ref; else the one whose weight is not 1 first."""
    if len(weighed) != _PAIR:
        return None
    first, second = weighed
    if not asked:
        return (second, first) if _weight(first) == 1.0 else (first, second)
    if {*asked} != {first.species.id, second.species.id}:
        return None
    return (first, second) if asked[0] == first.species.id else (second, first)


def _weight(one: Permeant | Branch) -> float:
    return one.permeability if isinstance(one, Permeant) else one.conductance


def _conductance_ratio(last: Chord, asked: Sequence[str], at_mV: float) -> ConductanceRatio | None:
    pair = _in_order(last.branches, asked)
    if pair is None or last.injected_pA:
        return None
    x, ref = pair
    return ConductanceRatio(
        x=x.species,
        ref=ref.species,
        reversal_mV=at_mV,
        x_mV=x.potential_mV,
        ref_mV=ref.potential_mV,
        sources={"reversal_mV": _SAID},
    )


_MORE: Final = re.compile(
    r"(?i:\b(?:bigger|larger|higher|greater|more|up|increase\w*|grows?|as (?:big|large|high|much))\b)"
    r"|[大高多升增]"
)
_FEWER: Final = re.compile(r"(?i:\b(?:smaller|lower|less|down|decrease\w*|shrinks?)\b)|[小低少降减]")


def _so_many_times_more(reading: Reading, last: ConstantField | Chord) -> Several | None:
    """Such as "now make PNa 400 times bigger like in a spike": one weight, so many times what it was."""
    told, role = (*reading.slots, *reading.loose, *reading.unused), "g" if isinstance(last, Chord) else "P"
    named = [w.ion for w in reading.wanted if w.role == role and w.ion]
    if len(told) != 1 or told[0].dim != "times" or not told[0].value or len(named) != len(reading.wanted):
        return None
    more, fewer = _MORE.search(reading.plain), _FEWER.search(reading.plain)
    if len(named) != 1 or bool(more) == bool(fewer) or told[0].ion not in (None, named[0]):
        return None
    by = told[0].value if more else 1.0 / told[0].value
    ion = named[0]
    now: ConstantField | Chord
    if isinstance(last, Chord):
        now = replace(
            last,
            branches=tuple(
                replace(b, conductance=b.conductance * by) if b.species.id == ion else b
                for b in last.branches
            ),
        )
    else:
        now = replace(
            last,
            ions=tuple(
                replace(p, permeability=p.permeability * by) if p.species.id == ion else p for p in last.ions
            ),
        )
    return Several(parts=(last, now), style="before_after") if now != last else None


_IN_PROPORTION: Final = re.compile(r"(?<![\d.:])(?P<driver>[1-9]) ?[:：] ?(?P<cargo>[1-9])(?![\d.:])")


def _proportion(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as 要是1:1呢, "back to 2:1, at -50": how many of its driver a carrier takes for its cargo."""
    found = _IN_PROPORTION.search(reading.plain)
    beside = {"V": "membrane_mV", "T": "temperature_C"}
    if found is None or len(last.drivers) != 1 or any(s.role not in beside for s in reading.slots):
        return None
    told = [s for s in (*reading.loose, *reading.unused) if not found.start() <= s.span[0] < found.end()]
    named = {one.species.id for one in last.ions}
    if told or not {*reading.ions} <= named or any(s.value is None for s in reading.slots):
        return None
    now = changed(last, _SAID, **{beside[s.role]: s.value for s in reading.slots})
    driver = replace(last.drivers[0], count=_as_many(int(found["driver"]), last.drivers[0].count))
    return replace(
        now,
        drivers=(driver,),
        cargo=replace(last.cargo, count=_as_many(int(found["cargo"]), last.cargo.count)),
    )


_ANOTHER_LESSON: Final = ("what", "compare", "larger", "smaller")


def _another_carrier(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as "and SGLT2? that's 1 Na right": another carrier of glucose by its name."""
    beside = {"V": "membrane_mV", "T": "temperature_C"}
    known = len(reading.transporters) == 1 and reading.transporters[0] in GLUCOSE
    if not known or last.cargo.species.id != "glucose" or len(last.drivers) != 1:
        return None
    if reading.has(*_ANOTHER_LESSON) or reading.loose or reading.unused or reading.wanted:
        return None
    count = transporter(reading.transporters[0]).counts["Na"]
    counts = [s.value for s in reading.slots if s.role == "count"]
    told = [s for s in reading.slots if s.role != "count"]
    if not {*counts} <= {count} or any(s.role not in beside or s.value is None for s in told):
        return None
    now = changed(last, _SAID, **{beside[s.role]: s.value for s in told})
    return replace(now, drivers=(replace(last.drivers[0], count=_as_many(count, last.drivers[0].count)),))


_HOW_FAR: Final = re.compile(
    r"(?i:\bhow (?:low|high|far|much|concentrated)\b|\bm(?:ax|in)(?:imum|imal|imally)?\b"
    r"|\b(?:lowest|highest|what)\b)|最[多高大低少]|多少|[到达]多[高低]"
)


_IN_THE_LUMEN: Final = re.compile(
    r"(?i:\d ?m?M (?:of )?(?:glucose )?(?:in|of) the (?:gut|lumen|tubule|intestine|bowel|filtrate|urine)\b)"
)


def _side_of_the_cargo(reading: Reading, last: Cotransport) -> Cotransport | None:
    """Such as "inside glucose is 10 mM, how low can the lumen go": one side of the cargo for the other."""
    told, sides = _only_number(reading), {*reading.sides}
    if told is None or told.role != "conc" or told.dim not in ("conc", "bare") or (told.value or 0.0) <= 0.0:
        return None
    if told.side != "out" and _IN_THE_LUMEN.search(reading.plain):
        told, sides = told._replace(side="out"), {*sides, "out"}
    if told.side not in ("out", "in") or not {"in", "out"} <= sides:
        return None
    if told.ion not in (None, last.cargo.species.id) or not {*reading.ions} <= {last.cargo.species.id}:
        return None
    if reading.has("why", "define", "difference") or not _HOW_FAR.search(reading.plain):
        return None
    outside, inside = (told.value, None) if told.side == "out" else (None, told.value)
    return replace(last, cargo=replace(last.cargo, outside_mM=outside, inside_mM=inside))


def _as_many(count: int, before: int) -> int:
    """The count with the sign, the way, that it had."""
    return count if before > 0 else -count


_ATP: Final = re.compile(r"(?i:\batp\b)|ATP")
_LEFT_OVER: Final = re.compile(
    r"(?i:\b(?:left|leftover|remains?|remaining|spare|surplus|over|extra)\b)|剩|余|富余|多出"
)


def _paid_by_ATP(reading: Reading, last: Pump) -> Pump | None:
    """Such as "if ATP gives 50, how much is left?": the work of a turn against what ATP yields."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    if len(told) != 1 or told[0].value is None or not _ATP.search(reading.plain):
        return None
    if told[0].dim not in ("bare", "energy") or {*reading.ions} - {"Na", "K"}:
        return None
    find: Literal["work", "total"] = "total" if _LEFT_OVER.search(reading.plain) else "work"
    return changed(replace(last, find=find), _SAID, atp_kJ_per_mol=-abs(told[0].value))


def _slope(reading: Reading, last: ThermalVoltage) -> ThermalVoltage | None:
    """Such as 20度呢 after the slope of the Nernst equation."""
    told = _only_number(reading)
    if told is None or reading.ions or {w.role for w in reading.wanted} - {"slope", "T"}:
        return None
    alone = told.role == "loose" and 0.0 <= (told.value or -1.0) <= WARMEST_C  # it rests on nothing else
    if not (told.role == "T" or alone or is_warmth(reading)):
        return None
    return changed(last, _SAID, temperature_C=told.value)
