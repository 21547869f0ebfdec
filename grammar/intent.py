"""What is asked: a table of rules, one row a kind; the first whose condition holds gives the intent.

A rule looks only at the reading.  Whether enough is known to answer is for `bot.tutor.complete`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grammar.ahead.carrying import asks_charge, carried_ms, charge_ms
from grammar.ahead.charging import asked_of_charging, asks_time
from grammar.atp_pumps import NAMED, atp_pump
from grammar.balance import nearest_to_equilibrium, of_a_voltage, which_ion
from grammar.carriers import (
    ELECTRONEUTRAL,
    EXCHANGERS,
    cotransport,
    electroneutral,
    exchanger,
    free_energy,
    is_stopped,
    pump,
    pump_count,
    pump_current,
    pump_rate,
    term_of_energy,
)
from grammar.costs_told import asks_cost_of_cycle
from grammar.holds import both_sides, count, no_force, one_side, proportion, tells, voltage
from grammar.injected import asked_of_a_step
from grammar.sought import side_sought
from physics.species import BRANCHES

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.reading import Reading


_NAME_LENGTH: Final = 14
"""Characters of the longest question that is only the name of an ion."""


_FEW_WORDS, _FEW_SIGNS = 2, 4  # unknown words, Chinese characters, beside the name of a cell


_TOGETHER: Final = re.compile(
    r"(?i:\b(?:net|total|overall|combined)"
    r"(?: (?:ionic|ion|membrane|transmembrane|whole[ -]cell)){0,2} currents?\b"
    r"|\bsum(?:med)?\b|\badd(?:ed|s)? (?:up|together)\b)|\bI_?\{?[A-Z][a-z]?\}? ?\+ ?I_?\{?[A-Z]"
    r"|\b(?:and|plus) (?:the |their )?(?:total|net)(?=\s*(?:[?.;,]|$))|\b(?:and|plus) (?:the |their )?sum\b"
    r"|[净总]的?(?:跨|膜|离子)*电流|合计|之和|总和|相加|加起来|总共(?:是|有)?多少"
)
"""Words for the currents of all conductances together."""
_I_NET: Final = re.compile(r"\bI_?\{?(?:net|tot|total|sum)(?![a-z])")
_IN_nS: Final = re.compile(r"\((?:all )?(?:in )?nS\)|\bin nS\b|单位[^,。]{0,6}nS")


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of question and how its reading looks.

    Attributes:
        needs: marks, see `marks_of`, of which the reading must have one; a rule without any of them cannot
            hold and is not tried.
    """

    intent: str
    holds: Callable[[Reading], bool]
    needs: frozenset[str]


def intent_of(reading: Reading) -> str | None:
    """Name of the first rule that holds."""
    waiting = _waiting()
    may = sorted({n for mark in marks_of(reading) for n in waiting.get(mark, ())})
    return next((RULES[n].intent for n in may if RULES[n].holds(reading)), None)


def marks_of(reading: Reading) -> set[str]:
    """What the rules look for first: cues, transporters, the unit; "E =" for a value, "E ?" for a wish."""
    marks = {*reading.cues, *reading.transporters, reading.unit or ""}
    if reading.cells:
        marks.add("a cell")
    if reading.ions:
        marks.add("an ion")
    marks.update([f"{slot.role} =" for slot in reading.slots])
    marks.update([f"{wanted.role} ?" for wanted in reading.wanted])
    marks.update([f"{relation.role} ~" for relation in reading.relations])
    return marks


@functools.cache
def _waiting() -> dict[str, list[int]]:
    """The places of the rules that need a mark."""
    waiting: dict[str, list[int]] = {}
    for n, rule in enumerate(RULES):
        for mark in rule.needs:
            waiting.setdefault(mark, []).append(n)
    return waiting


def _charge(r: Reading) -> bool:
    sized = tells(r, "capacitance", "diameter", "specific", "area")
    if (r.asks("Q") and not sized) or (r.asks("I") and tells(r, "P", "g")):
        return False
    if asks_time(r.plain) and not r.has("howmany"):
        return False
    changed = tells(r, "change") or any(s.role == "V" and s.new is not None for s in r.slots)
    return (
        (
            changed
            or r.has("howmany", "in_mM", "share")
            or (r.has("what") and bool(r.ions) and not r.wanted)
            or r.asks("Q", "z")
            or (r.asks("C") and (r.has("rise", "fall") or not tells(r, "conc")))
        )
        and tells(r, "capacitance", "diameter", "specific", "area")
        and (changed or tells(r, "V"))
    )


def _ion_rate(r: Reading) -> bool:
    """Such as "a channel carries 4.5 pA, how many ions per second"; a pump's current is its own."""
    other = tells(r, "conc", "P", "change", "specific", "area") or r.asks("g", "E", "rev", "V")
    told = [s for s in r.of("I") if s.value is not None]
    forced = count(r, "g") == 1 and (tells(r, "DF") or (tells(r, "V") and tells(r, "E", "rev")))
    driven = len(told) == 1 or (not told and forced)
    if tells(r, "Q") and tells(r, "span") and r.asks("I") and not other:
        return True
    if tells(r, "ions"):
        passed = tells(r, "span") and asks_charge(r.plain) and not tells(r, "capacitance", "diameter")
        return r.asks("I") or r.unit in ("pA", "nA") or passed
    if len(told) == 1 and not other and not r.has("pump") and charge_ms(r.plain) is not None:
        return True
    return driven and not other and not r.has("pump") and carried_ms(r.plain) is not None


def _potential_difference(r: Reading) -> bool:
    """Of two sides against a common ground, or of two E: nothing else is asked where these are read."""
    return count(r, "side_mV") == 2 or count(r, "apart_mV") == 2 or tells(r, "side_mV", "apart_mV")


# 没有主动转运的机制 holds a "how" that asks for no permeability.
_HOW_PERMEABLE: Final = re.compile(
    r"(?i:\bhow (?!much (?:K|Na|Cl|Ca)\b)[^.?;]{0,60}perme)"
    r"|(?:通透|渗透|透过|容许)[^。;?]{0,16}(?:如何|怎[么样])|(?:如何|怎[么样])[^。;?]{0,16}(?:通透|渗透)"
)


def _permeability_ratio(r: Reading) -> bool:
    asked = r.asks("P") or (r.has("permeable") and not r.has("why") and bool(_HOW_PERMEABLE.search(r.plain)))
    return asked and voltage(r) and count(r, "conc") >= 2 and not tells(r, "P") and not proportion(r, "P")


def _current_line(r: Reading) -> bool:
    return tells(r, "point_mV", "step_mV")


def _replacement(r: Reading) -> bool:
    return tells(r, "new")


def _conductance_ratio(r: Reading) -> bool:
    balanced = r.asks("g") and voltage(r) and count(r, "E") >= 2 and not proportion(r, "g")
    balanced = balanced and not tells(r, "I")
    asked, told = {w.ion for w in r.wanted if w.role == "g"}, {s.ion for s in r.of("g")}
    of_both = len(asked) == 2 and len(told) == 1 and told < asked  # "g_Na as a fraction of g_K", g_K told too
    return balanced and (not told or of_both or beside_one(r) is not None)


def beside_one(r: Reading) -> tuple[str, str] | None:
    """The ion whose conductance is asked and the one whose is told, where their two currents shall cancel."""
    asked, told = {w.ion for w in r.wanted if w.role == "g"}, {s.ion for s in r.of("g")}
    if len(asked) != 1 or len(told) != 1 or asked == told or tells(r, "I", "conc"):
        return None
    first, second = asked.pop(), told.pop()
    return (first, second) if first and second and {first, second} <= {s.ion for s in r.of("E")} else None


def _current(r: Reading) -> bool:
    conductance = any(s.role == "g" and s.dim not in ("bare", "") for s in r.slots)
    conductance = conductance or (r.asks("I") and count(r, "g") == 1 and tells(r, "V") and tells(r, "E"))
    asked = {w.ion for w in r.wanted if w.role == "I" and w.ion}
    conductance = conductance or (bool(asked) and tells(r, "V") and without_units(r))
    of_one = any(s.role == "g" and s.ion in asked for s in r.slots)  # "what K+ current flows", of several
    one = (count(r, "g") <= 1 or of_one) and not r.asks("V")
    if tells(r, "capacitance") and tells(r, "span") and not r.asks("I", "g", "E", "rev"):
        return False  # what the current does to V_m
    if is_stopped(r) and tells(r, "I") and not r.asks("I", "g", "E", "rev"):
        return False  # V_m without the pump's current, which is no current of a conductance
    alone = {w.role for w in r.wanted} == {"I"} and not r.has("move", "inward", "outward", "inject")
    forced = alone and tells(r, "V") and count(r, "E") == 1 and not tells(r, "P", "conc", "point_mV")
    return (
        (r.asks("I") and not tells(r, "g", "I") and (forced or no_force(r)))
        or (r.asks("I") and conductance and one and (tells(r, "DF") or voltage(r) or not r.asks("rev")))
        or (
            conductance
            and one
            and tells(r, "V")
            and tells(r, "E", "rev")
            and not (_force_alone(r) or r.asks("E"))
        )
        or (tells(r, "I") and (r.asks("g", "rev", "E") or conductance) and not count(r, "g") > 1)
    )


def _force_alone(r: Reading) -> bool:
    """Such as "g_Na = 8 nS …; leave the current, only the driving force"."""
    return r.asks("DF") and r.unit not in ("pA", "nA")


def _net_current(r: Reading) -> bool:
    """Such as "gK … gNa …, clamped at -50 mV: net ionic current": of all conductances, not of one ion."""
    several = (count(r, "g") >= 2 or proportion(r, "g")) and (count(r, "E") >= 2 or count(r, "conc") >= 2)
    real = any(s.role == "g" and s.dim not in ("bare", "") for s in r.slots) or in_nS(r)
    real = real or (r.asks("I") and without_units(r))
    sought = r.asks("V", "rev", "E") or r.has("balance") or re.search("zero|零", r.plain) is not None
    sought = sought and not which_ion(r)
    if several and real and tells(r, "V") and not tells(r, "I", "DF") and _WHICH_CARRIES.search(r.plain):
        return True
    return several and real and (tells(r, "V") or not sought) and not tells(r, "I", "DF") and _of_all(r)


def _current_density(r: Reading) -> bool:
    """Such as "10 µA/cm² and 1000 µm²: what is the current", or the density of a current that is told."""
    told = [s for s in r.of("I") if s.value is not None]
    if len(told) != 1 or not all(s.role in ("I", "area", "diameter", "V") for s in r.slots) or r.loose:
        return False
    if told[0].dim == "current_density":
        return r.asks("I") or r.unit in ("pA", "nA", "uA")
    return _DENSITY.search(r.plain) is not None


_DENSITY: Final = re.compile(
    r"(?i:densit)|(?:[unpµ]A|current) ?(?:/|per) ?(?:cm|square|unit area|area)|密度|单位面积"
)


def _current_sum(r: Reading) -> bool:
    """Such as "I_K = 200 pA and I_Na = -150 pA: net current?", where nothing but currents is told."""
    told = [s for s in r.of("I") if s.value is not None]
    named = [s.ion for s in told]
    apart = len(set(named)) == len(named) or set(named) == {None}
    alone = all(s.role in ("I", "V") for s in r.slots) and not (r.loose or r.unused or r.has("pump"))
    return (
        len(told) > 1
        and apart
        and alone
        and (_TOGETHER.search(r.plain) or _I_NET.search(r.plain)) is not None
    )


_WHICH_CARRIES: Final = re.compile(
    r"(?i:\bwhich ions? (?:carr(?:y|ies)|makes?|contributes?)\b)"
    r"|哪[种个]?(?:离子)?[^。?]{0,6}(?:携带|承担|贡献|的电流)"
)


def in_nS(r: Reading) -> bool:
    """Whether one unit is told for all conductances: "gK = 10, gNa = 1 (nS)"."""
    return _IN_nS.search(r.plain) is not None


def without_units(r: Reading) -> bool:
    """Whether conductances are told by bare numbers, each with its E, that are no shares of one of them."""
    told, energies = list(r.of("g")), {s.ion for s in r.of("E")}
    bare = all(s.dim == "bare" and s.ion in energies and s.new is None for s in told)
    shares = not in_nS(r) and any(s.value == 1.0 for s in told)
    return bool(told) and bare and not shares and not proportion(r, "g")


def _of_all(r: Reading) -> bool:
    """Whether the currents are asked for together, and before any potential."""
    asked = [w for w in sorted(r.wanted, key=lambda w: w.span) if w.role in ("I", "V", "rev")]
    if asked and asked[0].role != "I":
        return False
    if not asked:
        return bool(_I_NET.search(r.plain) or (tells(r, "V") and _TOGETHER.search(r.plain)))
    together = _TOGETHER.search(r.plain) or _I_NET.search(r.plain)
    return together is not None or all(w.role == "I" and w.ion is None for w in asked)


def _constant_field(r: Reading) -> bool:
    if r.moving and count(r, "V") == 1 and not (r.asks("rev", "V", "P") or r.has("check")):
        return False  # which way, at a V_m that is told: no permeability changes it
    alike = r.asks("rev", "V") and (
        r.has("unselective") or (r.has("equal") and (r.has("channel") or r.asks("P")))
    )
    weighed = count(r, "P") >= 2 or (tells(r, "P") and r.asks("P"))  # "P_Na is 0.04, relative to P_K"
    data = weighed or proportion(r, "P") or (alike and count(r, "conc") >= 2)
    named = [w for w in r.wanted if w.span != (0, 0)]  # no E that a bare pair stands for
    energies = bool(named) and {w.role for w in named if w.ion or w.role != "P"} == {"E"}
    bare = not r.wanted and not r.has("check", "why", "how", "what", "define", "larger", "compare")
    lent = bare and bool(r.cells)  # "squid, P_Na/P_K = 0.04"
    lent = lent or (bare and weighed and all(s.role == "P" for s in (*r.slots, *r.unused, *r.loose)))
    asked = count(r, "conc") >= 2 or r.asks("V", "rev") or lent
    return data and asked and not r.asks("DF", "dG") and not energies


def _injected(r: Reading) -> bool:
    """Such as "50 pA into a cell of 200 MΩ at -65 mV: where does V_m go?"."""
    one = len([s for s in r.slots if s.role == "g"]) == 1 and not tells(r, "E", "rev", "conc")
    return one and r.has("inject") and tells(r, "I") and tells(r, "V") and not r.asks("I", "g", "rev")


def _chord(r: Reading) -> bool:
    if _injected(r) or (
        r.has("unselective") and r.asks("rev") and count(r, "E") >= 2 and not tells(r, "conc")
    ):
        return True
    if {w.role for w in r.wanted} == {"E"} and all(w.ion for w in r.wanted) and tells(r, "conc"):
        return False  # E of an ion, whatever conductances stand beside
    if r.asks("I", "DF") and tells(r, "V") and not r.asks("V", "rev"):
        return False  # the sum of several currents, or a force, at a given V_m is no mean of potentials
    if r.asks("V", "rev") and not r.asks("I") and _one_branch(r):
        return True  # its own E
    return (count(r, "g") >= 2 or proportion(r, "g")) and (count(r, "E") >= 2 or count(r, "conc") >= 2)


def _one_branch(r: Reading) -> bool:
    """Whether one conductance and its E are all that is told."""
    ions = {s.ion for s in r.slots}
    return sorted(s.role for s in r.slots) == ["E", "g"] and len(ions) == 1 and None not in ions


def _ratio(r: Reading) -> bool:
    sides = [w.side for w in r.wanted if w.role == "C" and w.side]  # [K]i/[K]o, [out]/[in]
    in_words = [w.side for w in r.wanted if w.role == "C"] == [None, None]  # 胞外浓度:胞内浓度
    named = (
        r.has("ratio", "outin", "inout")
        or (in_words and len(r.sides) == 2)
        or (len(sides) == 2 and sides[0] != sides[1])
    )
    compared = r.has("larger") and not r.sides  # "how many times larger is the one force than the other"
    told = tells(r, "conc", "ratio", "pH") or any(r.of("factor"))
    return named and not compared and tells(r, "E", "V") and not told


def _inverse(r: Reading) -> bool:
    """E is known, or V_m of a membrane at equilibrium, and one concentration; the other is asked."""
    at_rest = tells(r, "V") and (
        r.has("balance", "equal")
        or any(x.role == "only" for x in r.relations)
        or (r.asks("E") and not r.loose)
    )
    told = {s.side for s in r.slots if s.role in ("conc", "pH")}
    asked = (
        r.asks("C", "pH") or r.has("howmuch", "what", "calc", "howmany") or {"in", "out"} <= told | r.sides
    )
    return (
        (tells(r, "E") or at_rest or tells(r, "rev"))
        and one_side(r)
        and (not both_sides(r) or ((at_rest or tells(r, "E")) and _sought_anew(r)))
        and asked
        and not r.asks("DF")
        and not (r.has("move") and tells(r, "V") and tells(r, "E") and not r.asks("C", "pH"))
    )


def _sought_anew(r: Reading) -> bool:
    """Such as "at what [K]o would K+ be at equilibrium", of a cell whose [K]o is told.

    Or "to what must [K]o rise for E_K to become -60 mV".
    """
    ion, side = side_sought(r)
    told = not r.asks("E") and {s.ion for s in r.of("E")} == {ion}
    balanced = (r.has("balance") or "at equilibrium" in r.plain) and not r.has("move")
    return side is not None and (told or balanced)


def _temperature(r: Reading) -> bool:
    return r.asks("T") and tells(r, "E", "V", "rev") and both_sides(r) and not tells(r, "T")


def _valence(r: Reading) -> bool:
    told = tells(r, "E", "V", "rev") and both_sides(r) and not tells(r, "z")
    return r.asks("z") and told and _NO_CHARGE.search(r.plain) is None


_NO_CHARGE: Final = re.compile(r"(?i:\bno (?:net |electric(?:al)? )?charge|\buncharged)|不带电|无电荷")


def _brief(plain: str) -> bool:
    """A name alone, such as "K+?" or 钾离子, not a sentence that speaks of an ion too."""
    return len(plain) <= _NAME_LENGTH and len(plain.split()) <= 2


def _direction(r: Reading) -> bool:
    if len({s.ion for s in r.of("count")}) > 1 and r.asks("V", "rev"):
        return False  # where a carrier of two ions stands still
    weighed = {ion for x in r.relations if x.role == "P" for ion in (x.first, x.second)}
    sought = any(w.role == "P" and w.ion and w.ion not in weighed for w in r.wanted) and not tells(r, "P")
    if (r.asks("I") and count(r, "g") > 1) or sought:
        return False  # the way of the current of all; "Erev moved from +4 to -16 mV, P_Cs/P_Na?"
    return (
        (r.has("move") or (r.has("inward", "outward") and not _asks_a_state(r)))
        and not r.asks("dG")
        and not (r.asks("C") and one_side(r) and not both_sides(r))
        and (voltage(r) or tells(r, "more", "charged") or not (r.asks("E") or r.has("balance")))
        and (
            voltage(r)
            or tells(r, "E", "DF", "more", "charged")
            or both_sides(r)
            or any(s.side and s.new is None for s in r.of("conc"))
            or r.has("rest", "open")
        )
        and not (r.asks("rev") and not voltage(r))
        and (
            bool(r.ions)
            or tells(r, "z")
            or (_reversal(r) and tells(r, "V"))
            or tells(r, "DF", "more", "charged")
        )
    )


def _asks_a_state(r: Reading) -> bool:
    return r.asks("V", "E") or (r.asks("C") and not both_sides(r))


def _reversal(r: Reading) -> bool:
    """Whether the potential is told at which a current reverses that is no one ion's."""
    return tells(r, "rev") or any(s.role == "E" and s.ion in BRANCHES for s in r.slots)


_LIMITS: Final = re.compile(
    r"(?i:\b(?:limits?|extremes?|bounds?|range)\b[^.?;]{0,60}\b(?:V_?m|membrane (?:potential|voltage))"
    r"|\b(?:V_?m|membrane (?:potential|voltage))\b[^.?;]{0,60}\b(?:limits?|extremes?|bounds?|range)\b)"
    r"|膜电[位压][^。?;]{0,14}(?:极限|界限|范围)|(?:极限|界限|范围)[^。?;]{0,8}膜电[位压]"
)


def _nernst(r: Reading) -> bool:
    if count(r, "conc") > 1 and not tells(r, "P", "g", "E") and _LIMITS.search(r.plain):
        return True  # V_m lies between the E of its ions
    if len({s.ion for s in r.of("count")}) > 1 and all(w.role != "E" or w.span == (0, 0) for w in r.wanted):
        return False  # what a carrier takes along is asked, whatever E of its driver is
    whole = r.asks("V", "rev") and not r.asks("E") and count(r, "conc") >= 2  # a membrane, not an ion
    whole = whole or (
        r.asks("V") and not r.asks("E") and not tells(r, "conc", "pH", "ratio") and not proportion(r, "only")
    )
    return (
        not whole
        and not r.asks("P")
        and (
            r.asks("E", "rev")
            or (r.has("balance") and bool(r.ions))
            or both_sides(r)
            or _only_given(r)
            or _claimed(r)
        )
    ) or changes_alone(r)


def changes_alone(r: Reading) -> bool:
    """Such as "what if [K]o is doubled?": of a cell of the course, whose E then changes."""
    symbols = [w for w in r.wanted if w.role == "C" and w.ion and w.side]
    alone = len(symbols) == len(r.wanted) == 1 and not r.strange
    return alone and r.has("whatif") and [s.role for s in r.slots] == ["factor"]


def _claimed(r: Reading) -> bool:
    """Such as "I got E_Ca = +264 for 2 mM and 100 nM": of two concentrations whose sides are not told."""
    return r.has("check") and [s.role for s in r.slots] == ["E", "conc", "conc"] and not r.wanted


def _only_given(r: Reading) -> bool:
    """Such as "K+ out 5": one concentration, and nothing else; the other is asked for."""
    bare = not (r.cues or r.wanted or r.strange or r.loose or r.unused)
    return bare and len(r.ions) == 1 and [s.role for s in r.slots] == ["conc"]


def _driving_force(r: Reading) -> bool:
    if nearest_to_equilibrium(r) and not r.has("why"):
        return True
    told = tells(r, "DF") and r.asks(
        "V", "E", "rev"
    )  # "a driving force (V_m - E_Na) of -130 mV …; find E_Na"
    named = r.ions or tells(r, "E", "V") or any(w.role == "DF" and w.ion for w in r.wanted)
    return r.asks("DF") and bool(named) and not told


_UP: Final = r"(?:excit\w{1,5}|depolari[sz]\w{1,5}|EPSPs?|兴奋|去极化)"
_DOWN: Final = r"(?:inhibit\w{0,4}|hyperpolari[sz]\w{1,5}|IPSPs?|抑制|超极化)"
_OR: Final = r"性?(?:突触|递质|电位)?(?:,? ?or (?:\w{1,6} ){0,2}|[,·]?(?:还是|或者?))"
_ASKS: Final = r"(?:\b(?:is|are|does|do|will|would)\b[^.?;]{0,60}\b|(?:是|会|能)[^。;?]{0,10})"
EFFECT: Final = re.compile(
    rf"(?i:(?<![a-z]){_UP}{_OR}{_DOWN}|(?<![a-z]){_DOWN}{_OR}{_UP}"
    rf"|{_ASKS}(?:{_UP}|{_DOWN})[^.?;。]{{0,30}}[?吗])"
)
"""Asks what an open channel does to the cell: "is this synapse excitatory or inhibitory?"."""


def _effect(r: Reading) -> bool:
    """Such as "E_rev -80 mV, rest -65 mV: excitatory or inhibitory?": V_m goes to E_rev."""
    told = count(r, "V") == 1 and count(r, "rev") + count(r, "E") == 1 and not tells(r, "g", "conc", "I")
    return told and not r.wanted and EFFECT.search(r.plain) is not None


def _behind_energy(r: Reading) -> bool:
    """Such as Na+内流的ΔG为-14 kJ/mol…求膜电位: the V_m at which an ion's transport costs so much."""
    return count(r, "dG") == 1 and both_sides(r) and r.asks("V") and not tells(r, "V", "E", "P", "g", "count")


def _has_all_three(r: Reading) -> bool:
    """V_m and E are told, and a force that they decide: that of another state, or somebody's mistake."""
    forced = {s.ion for s in r.slots if s.role == "DF"}
    energies = {s.ion for s in r.slots if s.role == "E"}
    known = len(energies) == 1 or forced <= energies
    return count(r, "V") == 1 and bool(forced and energies) and known and not r.asks("V", "E", "I", "g")


def _help(r: Reading) -> bool:
    """The question itself, not "how do I use a calculator"."""
    alone = not (r.slots or r.ions or r.wanted or r.strange)
    return alone and r.has("help") and set(r.cues) <= {"help", "how", "what", "it"}


def _of_a_slope(r: Reading) -> bool:
    """Such as "58 mV log(out/in): what temperature does the 58 belong to"."""
    return (
        r.asks("T")
        and any((s.unit or "").startswith("slope") for s in r.of("T"))
        and not tells(r, "E", "V", "ratio")
    )


def _only_one(r: Reading) -> bool:
    """V_m of a membrane that lets one ion through, or where one ion has no net flux, is its E."""
    balanced = r.has("balance") and r.moving is not None and not tells(r, "P", "g") and not r.relations
    return (balanced or any(x.role == "only" for x in r.relations)) and r.asks("V") and both_sides(r)


def _one(*marks: str) -> frozenset[str]:
    return frozenset(marks)


RULES: Final = (
    Rule("help", _help, _one("help")),
    Rule(
        "thermal_voltage",
        lambda r: (r.asks("RTF", "slope") or _of_a_slope(r)) and not count(r, "conc"),
        _one("RTF ?", "slope ?", "T ?"),
    ),
    Rule("potential_difference", _potential_difference, _one("side_mV =", "apart_mV =")),
    Rule("many_channels", lambda r: tells(r, "single_pA", "total_pA"), _one("single_pA =", "total_pA =")),
    Rule(
        "charging",
        lambda r: asked_of_charging(r) is not None,
        _one("capacitance =", "diameter =", "specific =", "area =", "ions =", "Q =", "span ="),
    ),
    Rule("ohmic_step", lambda r: asked_of_a_step(r) is not None, _one("g =")),
    Rule("ion_rate", _ion_rate, _one("I =", "g =", "ions =", "Q =")),
    Rule("charge", _charge, _one("capacitance =", "diameter =", "specific =", "area =")),
    Rule("pump_limit", atp_pump, _one("ATP =", "ATP_mM =", "dG =", "pump", *NAMED)),
    Rule("electroneutral", electroneutral, _one("cotransport", *ELECTRONEUTRAL)),
    Rule("exchanger", exchanger, _one("exchanger", *EXCHANGERS, "count =")),
    Rule("atp_energy", lambda r: tells(r, "ATP_mM") and count(r, "conc") < 2, _one("ATP_mM =")),
    Rule("pump_rate", pump_rate, _one("pump")),
    Rule("pump_current", pump_current, _one("pump")),
    Rule("pump_count", pump_count, _one("pump", "howmany")),
    Rule("cycle_cost", asks_cost_of_cycle, _one("dG =")),
    Rule("pump", pump, _one("pump", "count =")),
    Rule(
        "cotransport",
        cotransport,
        _one("cotransport", "SGLT1", "SGLT2", "count =", "ratio", "inout", "outin"),
    ),
    Rule("free_energy", free_energy, _one("dG ?", "work", "kJ", "kJ/mol", "kcal", "kcal/mol")),
    Rule("free_energy", _behind_energy, _one("dG =")),
    Rule("free_energy", term_of_energy, _one("V =")),
    Rule("current_line", _current_line, _one("point_mV =", "step_mV =")),
    Rule("replacement", _replacement, _one("new =")),
    Rule("permeability_ratio", _permeability_ratio, _one("P ?", "permeable")),
    Rule("conductance_ratio", _conductance_ratio, _one("g ?")),
    Rule("current_density", _current_density, _one("area =", "diameter =")),
    Rule("current_sum", _current_sum, _one("I =")),
    Rule("net_current", _net_current, _one("I ?", "g =", "overall")),
    Rule("current", lambda r: _current(r) and not _injected(r), _one("I ?", "g =", "I =")),
    Rule("chord", _chord, _one("g =", "g ~", "unselective")),
    Rule("constant_field", _constant_field, _one("P =", "P ~", "rev ?", "V ?")),
    Rule("driving_force", lambda r: _driving_force(r) or _has_all_three(r), _one("DF ?", "DF =", "E ?")),
    Rule("force_inverse", lambda r: tells(r, "DF") and r.asks("V", "E", "rev"), _one("DF =")),
    Rule("temperature", _temperature, _one("T ?")),
    Rule("valence", _valence, _one("z ?")),
    Rule("inverse", _inverse, _one("E =", "V =", "rev =")),
    Rule("direction", _direction, _one("move", "inward", "outward")),
    Rule("ratio", _ratio, _one("ratio", "outin", "inout", "C ?")),
    Rule("driving_force", of_a_voltage, _one("V =")),
    Rule("driving_force", _effect, _one("rev =", "E =")),
    Rule(
        "nernst",
        lambda r: _only_one(r) or _nernst(r),
        _one("E ?", "rev ?", "balance", "conc =", "pH =", "ratio =", "factor ="),
    ),
    Rule(
        "rest",
        lambda r: (r.asks("V") and not tells(r, "V")) or (r.asks("rev") and count(r, "conc") >= 2),
        _one("V ?", "rev ?"),
    ),
    Rule(
        "inverse",
        lambda r: r.asks("C") and one_side(r) and not both_sides(r) and not r.has("why", "move"),
        _one("C ?"),
    ),
    Rule(
        "cell",
        lambda r: (
            bool(r.cells)
            and not r.slots
            and r.strange <= (_FEW_SIGNS if r.language == "zh" else _FEW_WORDS)
            and set(r.cues) <= {"what", "define", "cell", "at", "and_at", "ions", "calc"}
        ),
        _one("a cell"),
    ),
    Rule(
        "ion",
        lambda r: len(r.ions) == 1 and (r.has("facts") or (_brief(r.plain) and not (r.cues or r.strange))),
        _one("an ion"),
    ),
)
