"""What is to be reached: "what g_Na would bring V_m to -50 mV", of a cell whose g_Na is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.intent import intent_of
from grammar.reading import Wanted

if TYPE_CHECKING:
    from grammar.reading import Reading


def of_an_aim(reading: Reading) -> Reading:
    """The reading without what is told of the quantity that is sought anew."""
    return _of_a_concentration(_of_a_factor(_of_a_weight(reading)))


def _of_a_weight(reading: Reading) -> Reading:
    """Such as "what g_Na gives V_m = -50 mV", "what P_Na makes V_m 0": as it is now, it is not asked for."""
    told_mV = [s for s in reading.of("V") if s.value is not None and s.new is None and not s.inferred]
    aims = [s for s in told_mV if re.search(r"\d", reading.plain[slice(*s.span)])]  # no "V_m is E_K"
    role = {"chord": "g", "constant_field": "P"}.get(reading.intent or "")
    if role is None or len(aims) != 1 or reading.asks("V", "rev", "I", "DF"):
        return reading
    sought = {w.ion for w in reading.wanted if w.role == role}
    told = [s for s in reading.of(role) if s.ion in sought]
    if len(sought) != 1 or not told or len({s.ion for s in reading.of(role)}) != 2:
        return reading
    if role == "g":
        slots = tuple(s for s in reading.slots if s not in told)
        return reading._replace(slots=slots, intent="conductance_ratio")
    ions = [*sought, *({s.ion for s in reading.of(role)} - sought)]
    anew = reading._replace(
        slots=tuple(s for s in reading.slots if s.role != role),
        wanted=tuple(Wanted("P", ion, None, (0, 0)) for ion in ions),
        relations=(),
    )
    return anew._replace(intent=intent_of(anew))


_WHAT_FACTOR: Final = (
    r"(?i:\b(?:by (?:what|which)|what is the|what's the|find the|what) (?:factor|multiple|fold[ -]?change)\b"
    r"|\bhow many(?: ?-?fold| times)\b)"
)
BY_WHAT_FACTOR: Final = re.compile(
    _WHAT_FACTOR + r"|(?i:\b(?:what|which) (?:fraction|multiple|percentage) of (?:its|the|their) "
    r"(?:original|initial|former|old|first|previous|resting|starting)\b)"
    r"|(?:多少|几)倍|(?:原来|原先|之前|先前|初始|静息时|开始时?)的?(?:几分之[几一]|多少分之一|百分之几)"
)
_FACTOR: Final = re.compile(
    _WHAT_FACTOR + r"(?i:[^.?]*\b(?:must|should|need|has to|to make))"
    r"|(?:多少|几)倍[^。?]*?才|(?:要|需|应|必须)[^。?]*?(?:多少|几)倍"
)

_RENEWED: Final = re.compile(r"(?i:\b(?:now|then|later|afterwards|today)\b)|现在|如今|后来|之后")


def _of_a_factor(reading: Reading) -> Reading:
    """Such as "E_K is -90 mV; by what factor must [K]o rise to make it -60": from one to the other.

    Or "E_K was -95 mV and is now -80 mV; by what factor did [K]o change?".
    """
    told = [s for s in (*reading.of("E"), *reading.of("V")) if s.value is not None and s.new is None]
    if len(told) != 2 or not any(reading.of("E")) or reading.intent not in ("ratio", "inverse"):
        return reading
    now, then = told
    renewed = _RENEWED.search(reading.plain, now.span[1], then.span[0]) and BY_WHAT_FACTOR.search(
        reading.plain
    )
    aimed = reading.intent == "ratio" and not any(reading.of("conc")) and _FACTOR.search(reading.plain)
    if not renewed and not aimed:
        return reading
    moved = now._replace(new=then.value)
    slots = tuple(moved if s is now else s for s in reading.slots if s is not then)
    return reading._replace(slots=slots)


_PLACE: Final = r"(?P<place>external|extracellular|outside|internal|intracellular|inside)"
_GOES: Final = r"(?:have to |need to |must |to )?(?:be|rise|fall|go|drop|increase|decrease)\b"
_RISES: Final = re.compile(
    rf"(?:[胞膜]|细胞)(?P<side>[外内])(?:液)?(?:的)? ?(?P<ion>{NAMED}) ?(?:浓度)?"
    r"(?:需要?|应该?|要|必须|得)*(?:从[^,·。]{1,9}?)?"
    r"(?:升高?|降低?|增加|减少|提高|变化|改变|变|为|是)(?:到|至|为|成)?(?:多少|多高|多低|几)"
    r"|(?i:\b(?:what|which|how (?:much|high|low|far)) (?:must |should |would |does |need )*(?:the )?"
    rf"{_PLACE}) "
    rf"(?P<named>{NAMED})(?: concentration)? "
    r"(?:(?:would |could |will )?(?:give|make|bring|set|produce|yield|put)s?\b"
    rf"|{_GOES})"
    r"|(?i:\bhow (?:much|far|high|low) (?:must|should|has|have|does|do|would|needs?)) "
    rf"\[?(?P<symbol>{NAMED})\]?_?(?P<at>o|out|e|i|in) {_GOES}"
)
_OUTSIDE: Final = ("external", "extracellular", "outside", "外", "o", "out", "e")
_TO_REACH: Final = re.compile(r"才|使|让|要|平衡|能|(?i:\b(?:give|make|bring|set|produce|yield|put)s?\b)")


def _of_a_concentration(reading: Reading) -> Reading:
    """Such as 胞外K+升高到多少才能使E_K为-70 mV: the side that is sought is not as it is told."""
    found = _RISES.search(reading.plain)
    named = next(name for name in ("ion", "named", "symbol") if found[name]) if found else ""
    ion = id_of(found[named]) if found else None
    if found is None or ion is None or not _TO_REACH.search(reading.plain):
        return reading
    place = (found["side"] or found["place"] or found["at"]).lower()
    side = "out" if place in _OUTSIDE else "in"
    wanted = (Wanted("C", ion, side, found.span(named)),)
    if reading.intent == "constant_field" and any(reading.of("V")):
        return reading._replace(wanted=wanted)
    alone = {s.ion for s in reading.of("conc")} == {ion} and not any(s.new is not None for s in reading.slots)
    if reading.intent in ("nernst", "direction", "driving_force") and alone:
        of_E = [s for s in reading.of("E") if s.ion == ion]
        at_V = [s for s in reading.of("V") if s.value is not None]
        if of_E or (at_V and (reading.has("balance") or any(x.role == "only" for x in reading.relations))):
            return reading._replace(wanted=wanted, intent="inverse")
    moved = any(s.ion == ion and s.new is not None for s in reading.of("E"))
    if reading.intent in ("inverse", "ratio") and moved and {s.side for s in reading.of("conc")} == {side}:
        # "how much must [K]o rise from 5 mM, E_K from -90 to -60": the other side is what is missing
        slots = tuple(s for s in reading.slots if s.role != "conc")
        return reading._replace(slots=slots, wanted=wanted, intent="inverse")
    return reading


_AT_REST: Final = re.compile(
    r"(?i:\bat (?:its |the )?(?:own )?rest\b|\bat (?:its |the |this |that )?resting (?:membrane )?potential)"
    r"|静息(?:时|状态|膜?电位[下时处])|在静息"
)


def rests_by_itself(reading: Reading) -> bool:
    """Such as "I_Na at rest", of a cell that tells its conductances or permeabilities: V_m follows."""
    if not reading.asks("I", "DF") or not _AT_REST.search(reading.plain):
        return False
    circuit = {s.ion for s in reading.of("g")} & {s.ion for s in reading.of("E")}
    field = {s.ion for s in reading.of("P")} | {x.first for x in reading.relations if x.role == "P"}
    return len(circuit - {None}) > 1 or bool(field)
