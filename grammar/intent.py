"""What is asked: a table of rules, one row a kind; the first whose condition holds gives the intent.

A rule looks only at the reading.  Whether enough is known to answer is for `bot.tutor.complete`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grammar.carrying import carried_ms
from grammar.pumping import HOW_MANY, counting, pumping
from physics.species import BRANCHES, species

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.reading import Reading


_NAME_LENGTH: Final = 14
"""Characters of the longest question that is only the name of an ion."""


_FEW_WORDS, _FEW_SIGNS = 2, 4  # unknown words, Chinese characters, beside the name of a cell


_BY_IONS: Final = {
    frozenset({"K", "Cl"}): "KCC2",
    frozenset({"Na", "K", "Cl"}): "NKCC1",
    frozenset({"Na", "Cl"}): "NCC",
}
ELECTRONEUTRAL: Final = frozenset({"KCC2", "NKCC1", "NKCC2", "NCC"})


_TOGETHER: Final = re.compile(
    r"(?i:\b(?:net|total|overall|combined)"
    r"(?: (?:ionic|ion|membrane|transmembrane|whole[ -]cell)){0,2} currents?\b"
    r"|\bsum(?:med)?\b|\badd(?:ed|s)? (?:up|together)\b)|\bI_?\{?[A-Z][a-z]?\}? ?\+ ?I_?\{?[A-Z]"
    r"|[净总]的?(?:跨|膜|离子)*电流|合计|之和|总和|相加|加起来"
)
"""Words for the currents of all conductances together."""
_I_NET: Final = re.compile(r"\bI_?\{?(?:net|tot|total|sum)(?![a-z])")
_I_PUMP: Final = re.compile(r"\bI_?\{?p(?:ump)?(?![a-z])")
_IN_nS: Final = re.compile(r"\((?:all )?(?:in )?nS\)|\bin nS\b|单位[^,。]{0,6}nS")
_HOW_OFTEN: Final = re.compile(
    r"(?i:turn|\brates?\b|how (?:often|fast|many times))|周转|速率|多少[次圈]|多快|几次"
)
_MOVED: Final = re.compile(
    r"(?i:hyperpolari|\bcontribut)|超极化|(?i:\bby how (?:much|many mV)\b.*\b(?:V_?m|potential)\b)"
)


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


def _has(r: Reading, *roles: str) -> bool:
    return not {s.role for s in r.slots}.isdisjoint(roles)


def _count(r: Reading, role: str) -> int:
    return len({s.ion for s in r.slots if s.role == role})


def _voltage(r: Reading) -> bool:
    return _has(r, "V", "rev")


def _charge(r: Reading) -> bool:
    sized = _has(r, "capacitance", "diameter", "specific", "area")
    if (r.asks("Q") and not sized) or (r.asks("I") and _has(r, "P", "g")):
        return False
    changed = _has(r, "change") or any(s.role == "V" and s.new is not None for s in r.slots)
    return (
        (
            changed
            or r.has("howmany", "in_mM", "share")
            or (r.has("what") and bool(r.ions) and not r.wanted)
            or r.asks("Q", "z")
            or (r.asks("C") and not _has(r, "conc"))
        )
        and _has(r, "capacitance", "diameter", "specific", "area")
        and (changed or _has(r, "V"))
    )


def _exchanger(r: Reading) -> bool:
    named = r.has("exchanger") or "NCX" in r.transporters or _exchanges(r)
    if r.wanted and all(w.role == "E" and w.ion in ("Na", "Ca", "K", "Cl") for w in r.wanted):
        return False  # a part of an exercise, about one of its ions
    told = len([s for s in r.slots if s.role in ("conc", "pH")])
    return named and 2 * _count(r, "E") + told >= 3


def _exchanges(r: Reading) -> bool:
    """Such as "combined ΔG of 3 Na+ into the cell and 1 Ca2+ out": an exchanger in all but its name."""
    counted = {s.ion for s in r.of("count")}
    charged = len(counted) == 2 and "K" not in counted and all(ion and species(ion).z for ion in counted)
    return charged and r.asks("dG") and _IN_AND_OUT.search(r.plain) is not None


_IN_AND_OUT: Final = re.compile(
    r"(?i:\benters?\b[^.;]{0,30}\b(?:leaves?|exits?)\b|\b(?:leaves?|exits?)\b[^.;]{0,30}\benters?\b"
    r"|\bin(?:to|ward)?\b[^.;]{0,30}\b(?:and|while|with|for|against)\b[^.;]{0,40}\bout\b"
    r"|\bout\b[^.;]{0,30}\b(?:and|while|with|for|against)\b[^.;]{0,40}\bin(?:to|ward)?\b)"
    r"|入[^。;]{0,16}出|出[^。;]{0,16}入"
)


def _electroneutral(r: Reading) -> bool:
    """KCC2, NKCC1, NCC in equilibrium, or which way they run; "KCC2 keeps [Cl]i at 7: E_Cl?" is Nernst's."""
    known = {(s.ion, s.side) for s in r.slots if s.role == "conc" and s.side}
    energies = {s.ion for s in r.slots if s.role == "E"}
    if (
        coupled(r) is None
        or len(known) + 2 * len(energies) < 2
        or {ion for ion, _ in known} | energies <= {"Cl"}
    ):
        return False
    # What else may be asked of these ions: E_K, the driving force on Cl-; but "the driving force of KCC2".
    other = [w for w in r.wanted if w.role in ("E", "DF", "I", "P", "g")]
    own = [w for w in other if (w.role == "E" and w.ion in ("Cl", None)) or (w.role == "DF" and not w.ion)]
    if other and not own:
        return False
    whole = {("Cl", "out"), ("Cl", "in")} <= known
    return not whole or r.has("move", "inward", "outward") or r.asks("C", "dG") or not r.wanted


def coupled(r: Reading) -> str | None:
    """The electroneutral cotransporter that is spoken of, by its name or by the ions that it carries."""
    named = next((mover for mover in r.transporters if mover in ELECTRONEUTRAL), None)
    if named is None and (r.has("cotransport") or r.intent == "electroneutral"):
        return _BY_IONS.get(frozenset(r.ions))
    return named


def _pump(r: Reading) -> bool:
    asked = (
        r.has("work", "cycle")
        or r.asks("dG")
        or r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
        or _has(r, "ATP", "ATP_mM", "dG")
    )
    three_two = {s.ion for s in r.slots if s.role == "count"} >= {"Na", "K"}
    if len({s.ion for s in r.of("moles")}) == 1 and not three_two and not _has(r, "ATP", "ATP_mM"):
        return False  # "what does it cost to pump one mole of K+ into the cell"
    whole = r.asks("ATP") and {"Na", "K"} <= {s.ion for s in r.of("conc")} and not r.moving
    return (r.has("pump") or three_two or whole) and asked and (_count(r, "conc") >= 2 or _has(r, "ATP"))


def _pump_current(r: Reading) -> bool:
    """The current of many pumps that turn; how many carry it, how often they turn, how far it moves V_m."""
    if not r.has("pump") or _has(r, "ATP", "ATP_mM", "conc", "E") or r.asks("dG"):
        return False
    told = {s.role for s in (*r.slots, *pumping(r.plain))}
    if {"pumps", "rate"} <= told and "I" not in told:
        named = r.asks("I") or r.has("electrogenic") or _I_PUMP.search(r.plain) is not None
        return named or r.unit in ("pA", "nA", "uA") or shifts(r)
    if "I" not in told:
        return False
    if any(s.dim == "resistance" for s in r.of("g")) and shifts(r):
        return not r.has("inject", "block")
    many = r.has("howmany") or HOW_MANY.search(r.plain) is not None
    return ("rate" in told and many) or ("pumps" in told and _HOW_OFTEN.search(r.plain) is not None)


def _ion_rate(r: Reading) -> bool:
    """Such as "a channel carries 4.5 pA, how many ions per second"; a pump's current is its own."""
    other = _has(r, "conc", "P", "change", "specific", "area") or r.asks("g", "E", "rev", "V")
    told = [s for s in r.of("I") if s.value is not None]
    forced = _count(r, "g") == 1 and (_has(r, "DF") or (_has(r, "V") and _has(r, "E", "rev")))
    driven = len(told) == 1 or (not told and forced)
    if _has(r, "ions"):
        return r.asks("I") or r.unit in ("pA", "nA")
    return driven and not other and not r.has("pump") and carried_ms(r.plain) is not None


def _pump_count(r: Reading) -> bool:
    """Such as "the pump splits 250 ATP, how many Na+ leave": no current, no energy."""
    counted = counting(r.plain)
    pumps = r.has("pump") or _PUMPED.search(r.plain) is not None
    if counted is None or not pumps or _has(r, "conc", "E", "I") or r.asks("I", "dG"):
        return False
    if any(s.dim == "volt" for s in r.of("V")):
        return False
    return all(s.value in (1.0, counted.amount) for s in pumping(r.plain) if s.role == "pumps")


_PUMPED: Final = re.compile(r"(?i:\bpump)|泵")


def shifts(r: Reading) -> bool:
    """Whether it is asked how far a current moves V_m."""
    return _MOVED.search(r.plain) is not None


def tells_acid(r: Reading) -> bool:
    """Whether a pH is told, or a concentration of protons."""
    return _has(r, "pH") or any(r.of("conc", "H"))


def _cotransport(r: Reading) -> bool:
    counted = {slot.ion for slot in r.of("count")}
    named = r.has("cotransport") or bool({"SGLT1", "SGLT2"} & set(r.transporters)) or "glucose" in counted
    neutral = any(species(ion).z == 0 for ion in r.ions)
    by_protons = tells_acid(r) and "H" in r.ions and (neutral or r.has("cotransport"))
    carriers = bool(r.transporters) and ELECTRONEUTRAL.isdisjoint(r.transporters)
    together = len(counted) == 2 and "Na" in counted and r.has("ratio", "larger")
    together = together and not r.has("pump", "exchanger") and not r.asks("V", "rev", "E")
    named = named or (by_protons and "H" in counted) or together
    return named and (_has(r, "conc", "V", "ratio")) and ("Na" in r.ions or carriers or by_protons)


def _free_energy(r: Reading) -> bool:
    energy_unit = r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
    asked = (
        r.asks("dG")
        or energy_unit
        or (
            r.has("work")
            and (
                r.has("move", "inward", "outward")
                or bool(r.way)
                or (_has(r, "V") and all(w.role == "pH" for w in r.wanted))
            )
            and _has(r, "conc", "pH", "ratio")
            and not r.has("balance")
        )
    )
    of_field = _of_the_field(r)
    by_force = of_field or _has(r, "DF") or (_has(r, "V") and _has(r, "E"))
    return (
        (asked or of_field)
        and not (r.asks("P") and _has(r, "P"))
        and (_has(r, "conc", "pH", "ratio") or (by_force and bool(r.ions)) or _of_a_cell(r))
    )


def _of_a_cell(r: Reading) -> bool:
    """Such as "ΔG for K+ entering a cell at -70 mV?": the concentrations are those of the cell."""
    moved = r.has("move", "inward", "outward") or bool(r.way)
    charged = bool(r.ions) and all(species(ion).z for ion in r.ions)
    carried = r.has("pump", "cotransport", "exchanger", "why", "how") or bool(r.transporters)
    return r.asks("dG") and moved and charged and not carried and not _has(r, "ATP", "ATP_mM", "count", "E")


def _of_the_field(r: Reading) -> bool:
    """Such as "the work of moving a Na+ ion out against 70 mV": no concentrations, no E."""
    moved = r.has("move", "inward", "outward") or bool(r.way)
    return (
        r.has("work") and moved and _count(r, "V") == 1 and not _has(r, "conc", "pH", "ratio", "E", "P", "g")
    )


def _permeability_ratio(r: Reading) -> bool:
    asked = r.asks("P") or (r.has("permeable") and r.has("how") and not r.has("why"))
    return asked and _voltage(r) and _count(r, "conc") >= 2 and not _has(r, "P") and not _proportion(r, "P")


def _current_line(r: Reading) -> bool:
    return _has(r, "point_mV", "step_mV")


def _replacement(r: Reading) -> bool:
    return _has(r, "new")


def _conductance_ratio(r: Reading) -> bool:
    balanced = r.asks("g") and _voltage(r) and _count(r, "E") >= 2 and not _proportion(r, "g")
    balanced = balanced and not _has(r, "I")
    return balanced and (not _has(r, "g") or beside_one(r) is not None)


def beside_one(r: Reading) -> tuple[str, str] | None:
    """The ion whose conductance is asked and the one whose is told, where their two currents shall cancel."""
    asked, told = {w.ion for w in r.wanted if w.role == "g"}, {s.ion for s in r.of("g")}
    if len(asked) != 1 or len(told) != 1 or asked == told or _has(r, "I", "conc"):
        return None
    first, second = asked.pop(), told.pop()
    return (first, second) if first and second and {first, second} <= {s.ion for s in r.of("E")} else None


def _proportion(r: Reading, role: str) -> bool:
    return any(x.role == role for x in r.relations)


def _current(r: Reading) -> bool:
    conductance = any(s.role == "g" and s.dim not in ("bare", "") for s in r.slots)
    asked = {w.ion for w in r.wanted if w.role == "I" and w.ion}
    of_one = any(s.role == "g" and s.ion in asked for s in r.slots)  # "what K+ current flows", of several
    one = (_count(r, "g") <= 1 or of_one) and not r.asks("V")
    return (
        (r.asks("I") and conductance and one and (_has(r, "DF") or _voltage(r) or not r.asks("rev")))
        or (
            conductance
            and one
            and _has(r, "V")
            and _has(r, "E", "rev")
            and not (_force_alone(r) or r.asks("E"))
        )
        or (_has(r, "I") and (r.asks("g", "rev", "E") or conductance) and not _count(r, "g") > 1)
    )


def _force_alone(r: Reading) -> bool:
    """Such as "g_Na = 8 nS …; leave the current, only the driving force"."""
    return r.asks("DF") and r.unit not in ("pA", "nA")


def _net_current(r: Reading) -> bool:
    """Such as "gK … gNa …, clamped at -50 mV: net ionic current": of all conductances, not of one ion."""
    several = (_count(r, "g") >= 2 or _proportion(r, "g")) and (_count(r, "E") >= 2 or _count(r, "conc") >= 2)
    real = any(s.role == "g" and s.dim not in ("bare", "") for s in r.slots) or in_nS(r)
    sought = r.asks("V", "rev", "E") or r.has("balance") or re.search("zero|零", r.plain) is not None
    sought = sought and not which_ion(r)
    if several and real and _has(r, "V") and not _has(r, "I", "DF") and _WHICH_CARRIES.search(r.plain):
        return True
    return several and real and (_has(r, "V") or not sought) and not _has(r, "I", "DF") and _of_all(r)


_WHICH_CARRIES: Final = re.compile(
    r"(?i:\bwhich ions? (?:carr(?:y|ies)|makes?|contributes?)\b)"
    r"|哪[种个]?(?:离子)?[^。?]{0,6}(?:携带|承担|贡献|的电流)"
)


def in_nS(r: Reading) -> bool:
    """Whether one unit is told for all conductances: "gK = 10, gNa = 1 (nS)"."""
    return _IN_nS.search(r.plain) is not None


def _of_all(r: Reading) -> bool:
    """Whether the currents are asked for together, and before any potential."""
    asked = [w for w in sorted(r.wanted, key=lambda w: w.span) if w.role in ("I", "V", "rev")]
    if asked and asked[0].role != "I":
        return False
    if not asked:
        return _I_NET.search(r.plain) is not None
    together = _TOGETHER.search(r.plain) or _I_NET.search(r.plain)
    return together is not None or all(w.role == "I" and w.ion is None for w in asked)


def _constant_field(r: Reading) -> bool:
    if r.moving and _count(r, "V") == 1 and not (r.asks("rev", "V", "P") or r.has("check")):
        return False  # which way, at a V_m that is told: no permeability changes it
    alike = r.asks("rev", "V") and (
        r.has("unselective") or (r.has("equal") and (r.has("channel") or r.asks("P")))
    )
    weighed = _count(r, "P") >= 2 or (_has(r, "P") and r.asks("P"))  # "P_Na is 0.04, relative to P_K"
    data = weighed or _proportion(r, "P") or (alike and _count(r, "conc") >= 2)
    energies = bool(r.wanted) and {w.role for w in r.wanted if w.ion or w.role != "P"} == {"E"}
    return data and (_count(r, "conc") >= 2 or r.asks("V", "rev")) and not r.asks("DF", "dG") and not energies


def _injected(r: Reading) -> bool:
    """Such as "50 pA into a cell of 200 MΩ at -65 mV: where does V_m go?"."""
    one = len([s for s in r.slots if s.role == "g"]) == 1 and not _has(r, "E", "rev", "conc")
    return one and r.has("inject") and _has(r, "I") and _has(r, "V") and not r.asks("I", "g", "rev")


def _chord(r: Reading) -> bool:
    if _injected(r) or (
        r.has("unselective") and r.asks("rev") and _count(r, "E") >= 2 and not _has(r, "conc")
    ):
        return True
    if {w.role for w in r.wanted} == {"E"} and all(w.ion for w in r.wanted) and _has(r, "conc"):
        return False  # E of an ion, whatever conductances stand beside
    if r.asks("I", "DF") and _has(r, "V") and not r.asks("V", "rev"):
        return False  # the sum of several currents, or a force, at a given V_m is no mean of potentials
    if r.asks("V") and not r.asks("I") and _one_branch(r):
        return True  # its own E
    return (_count(r, "g") >= 2 or _proportion(r, "g")) and (_count(r, "E") >= 2 or _count(r, "conc") >= 2)


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
    return named and not compared and _has(r, "E", "V") and not _has(r, "conc", "ratio", "pH")


def _both_sides(r: Reading) -> bool:
    sides: dict[str | None, set[str | None]] = {}
    for s in r.slots:
        if s.role in ("conc", "pH"):
            sides.setdefault(s.ion, set()).add(s.side)
    return any({"in", "out"} <= found for found in sides.values()) or _has(r, "ratio")


def _one_side(r: Reading) -> bool:
    return any(s.role in ("conc", "pH") for s in r.slots)


def _inverse(r: Reading) -> bool:
    """E is known, or V_m of a membrane at equilibrium, and one concentration; the other is asked."""
    at_rest = _has(r, "V") and (
        r.has("balance", "equal")
        or any(x.role == "only" for x in r.relations)
        or (r.asks("E") and not r.loose)
    )
    told = {s.side for s in r.slots if s.role in ("conc", "pH")}
    asked = (
        r.asks("C", "pH") or r.has("howmuch", "what", "calc", "howmany") or {"in", "out"} <= told | r.sides
    )
    return (
        (_has(r, "E") or at_rest or _has(r, "rev"))
        and _one_side(r)
        and (not _both_sides(r) or ((at_rest or _has(r, "E")) and _sought_anew(r)))
        and asked
        and not r.asks("DF")
        and not (r.has("move") and _has(r, "V") and _has(r, "E") and not r.asks("C", "pH"))
    )


def _sought_anew(r: Reading) -> bool:
    """Such as "at what [K]o would K+ be at equilibrium", of a cell whose [K]o is told.

    Or "to what must [K]o rise for E_K to become -60 mV".
    """
    ion, side = side_sought(r)
    told = not r.asks("E") and {s.ion for s in r.of("E")} == {ion}
    named = any(w.role == "C" and w.ion and w.side for w in r.wanted)
    return (side is not None and told) or (named and r.has("balance", "equal"))


def side_sought(r: Reading) -> tuple[str | None, str | None]:
    """The ion and the side of the one concentration that is asked for by its name, "[K]o", 膜外K+浓度."""
    sought = [w for w in r.wanted if w.role == "C"]
    if len(sought) != 1:
        return None, None
    (start, end), ion = sought[0].span, sought[0].ion
    beside = _SIDE.search(r.plain, max(0, start - _BESIDE), end + _BESIDE)
    side = sought[0].side or (beside and ("out" if beside["out"] else "in"))
    return ion or (r.ions[0] if len(r.ions) == 1 else None), side or None


_BESIDE: Final = 18  # characters between a concentration and its side
_SIDE: Final = re.compile(
    r"(?P<out>(?i:\b(?:outside|external|extracellular|bath|plasma|serum))|[胞膜]外)"
    r"|(?i:\b(?:inside|internal|intracellular|pipette|cytosol))|[胞膜]内"
)


def _temperature(r: Reading) -> bool:
    return r.asks("T") and _has(r, "E", "V") and _both_sides(r) and not _has(r, "T")


def _valence(r: Reading) -> bool:
    told = _has(r, "E", "V") and _both_sides(r) and not _has(r, "z")
    return r.asks("z") and told and _NO_CHARGE.search(r.plain) is None


_NO_CHARGE: Final = re.compile(r"(?i:\bno (?:net |electric(?:al)? )?charge|\buncharged)|不带电|无电荷")


def _brief(plain: str) -> bool:
    """A name alone, such as "K+?" or 钾离子, not a sentence that speaks of an ion too."""
    return len(plain) <= _NAME_LENGTH and len(plain.split()) <= 2


def _direction(r: Reading) -> bool:
    if len({s.ion for s in r.of("count")}) > 1 and r.asks("V", "rev"):
        return False  # where a carrier of two ions stands still
    return (
        (r.has("move") or (r.has("inward", "outward") and not _asks_a_state(r)))
        and not r.asks("dG")
        and not (r.asks("C") and _one_side(r) and not _both_sides(r))
        and (_voltage(r) or not (r.asks("E") or r.has("balance")))
        and (_voltage(r) or _has(r, "E", "DF") or _both_sides(r) or r.has("rest", "open"))
        and not (r.asks("rev") and not _voltage(r))
        and (bool(r.ions) or _has(r, "z") or (_reversal(r) and _has(r, "V")) or _has(r, "DF"))
    )


def _asks_a_state(r: Reading) -> bool:
    return r.asks("V", "E") or (r.asks("C") and not _both_sides(r))


def _reversal(r: Reading) -> bool:
    """Whether the potential is told at which a current reverses that is no one ion's."""
    return _has(r, "rev") or any(s.role == "E" and s.ion in BRANCHES for s in r.slots)


_LIMITS: Final = re.compile(
    r"(?i:\b(?:limits?|extremes?|bounds?|range)\b[^.?;]{0,60}\b(?:V_?m|membrane (?:potential|voltage))"
    r"|\b(?:V_?m|membrane (?:potential|voltage))\b[^.?;]{0,60}\b(?:limits?|extremes?|bounds?|range)\b)"
    r"|膜电[位压][^。?;]{0,14}(?:极限|界限|范围)|(?:极限|界限|范围)[^。?;]{0,8}膜电[位压]"
)


def _nernst(r: Reading) -> bool:
    if _count(r, "conc") > 1 and not _has(r, "P", "g", "E") and _LIMITS.search(r.plain):
        return True  # V_m lies between the E of its ions
    whole = r.asks("V", "rev") and not r.asks("E") and _count(r, "conc") >= 2  # a membrane, not an ion
    whole = whole or (
        r.asks("V") and not r.asks("E") and not _has(r, "conc", "pH", "ratio") and not _proportion(r, "only")
    )
    return (
        not whole
        and not r.asks("P")
        and (r.asks("E", "rev") or (r.has("balance") and bool(r.ions)) or _both_sides(r) or _only_given(r))
    ) or changes_alone(r)


def _of_a_voltage(r: Reading) -> bool:
    """V_m and both concentrations of one ion are told, and no quantity is named: "… which one wins?"."""
    if _count(r, "V") == 1 and _both_sides(r) and not _has(r, "E") and _HOW_FAR.search(r.plain):
        return not r.asks("C", "T", "z", "dG", "P") and not r.has("why", "check")
    if _count(r, "V") == 1 and _count(r, "E") > 1 and which_ion(r) and r.has("balance", "move", "larger"):
        return True  # "which of them is nearest to its equilibrium"
    balance = _IS_IN_BALANCE.search(r.plain) or COUNTED_IN_BALANCE.search(r.plain)
    if _count(r, "V") == 1 and _both_sides(r) and not _has(r, "E") and balance:
        return True
    told = _count(r, "V") == 1 and not r.wanted and (_both_sides(r) or _beside_its_energy(r))
    told = told and (not r.has("balance") or _IN_BALANCE.search(r.plain) is not None)
    return told and not r.has("permeable", "check", "move", "inward", "outward", "why")


_HOW_FAR: Final = re.compile(  # "how many mV must V_m change to reach E_K?"
    r"(?i:\bhow (?:many (?:more )?(?:mV|millivolts?)|far)\b[^.?;]{0,60}"
    r"\b(?:reach(?:es)?|from|(?:at|in) equilibrium|to E_?\w{1,3}\b|between V_?m and E_?\w{1,3}\b))"
    r"|(?i:\bhow (?:much|many|far)\b[^.?;]{0,40}polari[sz]e[^.?;]{0,40}"
    r"\b(?:reach|to (?:get to |be at )?(?:E_?\w{1,3}\b|(?:the |its )?equilibrium)))"
    r"|极化[^。？?；]{0,10}(?:到|至|达到?)[^。？?；]{0,6}(?:E_?\w{1,3}|平衡)[^。？?；]{0,10}(?:多少|几)"
    r"|多少\s?(?:mV|毫伏)[^。？?；]{0,8}(?:才能|才会|就|达到|到)[^。？?；]{0,12}平衡"
)
_IS_IN_BALANCE: Final = re.compile(  # asked with yes or no
    r"(?:^|(?<=[.?!;:,] ))(?i:(?:so |and |then )?is [^.?;]{1,40}"
    r"\b(?:in|at) (?:\w+ )?(?:equilibrium|balance)\b(?! potential))"
    r"|(?:处于|达到|处在)[^。？?；]{0,8}平衡(?!电位)[^。；]{0,6}(?:吗|么|没有)|是否[^。？?]{0,10}平衡(?!电位)"
)
COUNTED_IN_BALANCE: Final = re.compile(  # "how many of these ions are not in equilibrium?"
    r"(?i:\bhow many (?:of (?:these|the|those) )?(?:ions|species)\b[^.?;]{0,30}?(?P<not>\bnot |\bout of )?"
    r"(?:\b(?:in|at) )?(?:\w+ )?equilibrium\b)"
    r"|(?:几|多少)[种个](?:离子)?[^。?;]{0,6}?(?P<non>不|没有?|未)?(?:处于|达到|在)?(?:电化学)?平衡"
)
_IN_BALANCE: Final = re.compile(  # "Is Na+ in equilibrium?"
    r"(?i:\b(?:is|are|which|whether) [^.?;]{1,40}\b(?:in|at) (?:electrochemical )?(?:equilibrium|balance)\b)"
    r"|(?i:\b(?:passive(?:ly)? distribut|distributed passively|actively (?:transport|pump|regulat))"
    r"|\bwhich [^.?;]{1,30}\b(?:pumped|active(?:ly)? transport))"
    r"|(?:被动分布|主动转运)[^。；]{0,12}(?:[?？吗么]|哪)|哪[^。？?；]{0,12}(?:被动分布|主动转运)"
    r"|(?:处于|达到|处在)[^。？?；]{0,8}平衡[^。；]{0,6}(?:吗|么|没有|[?？])|是否[^。？?]{0,10}平衡"
)


_WHICH: Final = re.compile(
    r"(?i:\bhow many (?:of (?:these|the|those) )?(?:ions|species)\b"
    r"|\bwhich (?:(?:one )?of (?:the|these|those|them)\b"
    r"|(?:\w{1,12} )?(?:ions?|cations?|one|entry|influx|efflux)\b))"
    r"|哪(?:[一几]?[种些个]|几)?(?:种|个)?(?:阳|阴)?离子|(?:几|多少)[种个](?:离子)?[^。?]{0,6}平衡|[离子氯钠钾钙]哪[一几]?[种个些]"
)


def which_ion(r: Reading) -> bool:
    """Whether it is asked which of several ions: the answer is found by looking at all of them."""
    return _WHICH.search(r.plain) is not None


def of_each_ion(r: Reading) -> bool:
    """Whether all ions that are told have to be looked at: the same is asked of each, or which of them."""
    return r.has("each") or which_ion(r)


def sits_at(r: Reading) -> bool:
    """Such as "which of these ions is at equilibrium at -61.5 mV": that is V_m, though it was read as E."""
    told = _count(r, "E") == 1 and not _has(r, "V") and not any(w.role == "E" and w.ion for w in r.wanted)
    if told and _both_sides(r) and _IS_IN_BALANCE.search(r.plain):
        return True  # "is Cl- at equilibrium at -70 mV?"
    return told and _count(r, "conc") > 1 and r.has("balance") and which_ion(r)


def _beside_its_energy(r: Reading) -> bool:
    """Such as "V_m -50 / E_Cl -70 → Cl-?": nothing else is told, and no other ion named."""
    energies = tuple(slot.ion for slot in r.of("E"))
    return {slot.role for slot in r.slots} == {"V", "E"} and energies == tuple(r.ions)


def changes_alone(r: Reading) -> bool:
    """Such as "what if [K]o is doubled?": of a cell of the course, whose E then changes."""
    symbols = [w for w in r.wanted if w.role == "C" and w.ion and w.side]
    alone = len(symbols) == len(r.wanted) == 1 and not r.strange
    return alone and r.has("whatif") and [s.role for s in r.slots] == ["factor"]


def _only_given(r: Reading) -> bool:
    """Such as "K+ out 5": one concentration, and nothing else; the other is asked for."""
    bare = not (r.cues or r.wanted or r.strange or r.loose or r.unused)
    return bare and len(r.ions) == 1 and [s.role for s in r.slots] == ["conc"]


_NEAREST: Final = re.compile(
    r"(?i:\b(?:clos|near|furth|farth)\w{2,4} (?:to|from) (?:its |their |electrochemical ){0,2}"
    r"equilibrium\b(?! potential of))"
    r"|(?:更|最)?(?:接近|远离)(?:其|自身的?|电化学)?平衡"
)


def nearest_to_equilibrium(r: Reading) -> bool:
    """Such as "which ion is closer to equilibrium at rest: sodium or potassium?": the forces are compared."""
    return len(r.ions) > 1 and not _has(r, "conc", "E") and _NEAREST.search(r.plain) is not None


def _driving_force(r: Reading) -> bool:
    if nearest_to_equilibrium(r) and not r.has("why"):
        return True
    told = _has(r, "DF") and r.asks("V", "E", "rev")  # "a driving force (V_m - E_Na) of -130 mV …; find E_Na"
    named = r.ions or _has(r, "E", "V") or any(w.role == "DF" and w.ion for w in r.wanted)
    return r.asks("DF") and bool(named) and not told


def _has_all_three(r: Reading) -> bool:
    """V_m and E are told, and a force that they decide: that of another state, or somebody's mistake."""
    forced = {s.ion for s in r.slots if s.role == "DF"}
    energies = {s.ion for s in r.slots if s.role == "E"}
    known = len(energies) == 1 or forced <= energies
    return _count(r, "V") == 1 and bool(forced and energies) and known and not r.asks("V", "E", "I", "g")


def _help(r: Reading) -> bool:
    """The question itself, not "how do I use a calculator"."""
    alone = not (r.slots or r.ions or r.wanted or r.strange)
    return alone and r.has("help") and set(r.cues) <= {"help", "how", "what", "it"}


def _of_a_slope(r: Reading) -> bool:
    """Such as "58 mV log(out/in): what temperature does the 58 belong to"."""
    return (
        r.asks("T")
        and any((s.unit or "").startswith("slope") for s in r.of("T"))
        and not _has(r, "E", "V", "ratio")
    )


def _only_one(r: Reading) -> bool:
    """V_m of a membrane that lets one ion through, or where one ion has no net flux, is its E."""
    balanced = r.has("balance") and r.moving is not None and not _has(r, "P", "g") and not r.relations
    return (balanced or any(x.role == "only" for x in r.relations)) and r.asks("V") and _both_sides(r)


def _one(*marks: str) -> frozenset[str]:
    return frozenset(marks)


RULES: Final = (
    Rule("help", _help, _one("help")),
    Rule(
        "thermal_voltage",
        lambda r: (r.asks("RTF", "slope") or _of_a_slope(r)) and not _count(r, "conc"),
        _one("RTF ?", "slope ?", "T ?"),
    ),
    Rule("ion_rate", _ion_rate, _one("I =", "g =", "ions =")),
    Rule("charge", _charge, _one("capacitance =", "diameter =", "specific =", "area =")),
    Rule("electroneutral", _electroneutral, _one("cotransport", *ELECTRONEUTRAL)),
    Rule("exchanger", _exchanger, _one("exchanger", "NCX", "count =")),
    Rule("atp_energy", lambda r: _has(r, "ATP_mM") and _count(r, "conc") < 2, _one("ATP_mM =")),
    Rule("pump_current", _pump_current, _one("pump")),
    Rule("pump_count", _pump_count, _one("pump", "howmany")),
    Rule("pump", _pump, _one("pump", "count =")),
    Rule("cotransport", _cotransport, _one("cotransport", "SGLT1", "SGLT2", "count =")),
    Rule("free_energy", _free_energy, _one("dG ?", "work", "kJ", "kJ/mol", "kcal", "kcal/mol")),
    Rule("current_line", _current_line, _one("point_mV =", "step_mV =")),
    Rule("replacement", _replacement, _one("new =")),
    Rule("permeability_ratio", _permeability_ratio, _one("P ?", "permeable")),
    Rule("conductance_ratio", _conductance_ratio, _one("g ?")),
    Rule("net_current", _net_current, _one("I ?", "g =", "overall")),
    Rule("current", lambda r: _current(r) and not _injected(r), _one("I ?", "g =", "I =")),
    Rule("chord", _chord, _one("g =", "g ~", "unselective")),
    Rule("constant_field", _constant_field, _one("P =", "P ~", "rev ?", "V ?")),
    Rule("driving_force", lambda r: _driving_force(r) or _has_all_three(r), _one("DF ?", "DF =", "E ?")),
    Rule("force_inverse", lambda r: _has(r, "DF") and r.asks("V", "E", "rev"), _one("DF =")),
    Rule("temperature", _temperature, _one("T ?")),
    Rule("valence", _valence, _one("z ?")),
    Rule("inverse", _inverse, _one("E =", "V =", "rev =")),
    Rule("direction", _direction, _one("move", "inward", "outward")),
    Rule("ratio", _ratio, _one("ratio", "outin", "inout", "C ?")),
    Rule("driving_force", _of_a_voltage, _one("V =")),
    Rule(
        "nernst",
        lambda r: _only_one(r) or _nernst(r),
        _one("E ?", "rev ?", "balance", "conc =", "pH =", "ratio =", "factor ="),
    ),
    Rule(
        "rest",
        lambda r: (r.asks("V") and not _has(r, "V")) or (r.asks("rev") and _count(r, "conc") >= 2),
        _one("V ?", "rev ?"),
    ),
    Rule(
        "inverse",
        lambda r: r.asks("C") and _one_side(r) and not _both_sides(r) and not r.has("why", "move"),
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
