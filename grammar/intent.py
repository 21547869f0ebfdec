"""What is asked: a table of rules, one row a kind; the first whose condition holds gives the intent.

A rule looks only at the reading.  Whether enough is known to answer is for `bot.tutor.complete`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.reading import Reading


_NAME_LENGTH: Final = 14
"""Characters of the longest question that is only the name of an ion."""


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
    marks = marks_of(reading)
    may = sorted({n for mark in marks for n in _waiting().get(mark, ())})
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
    return any(s.role in roles for s in r.slots)


def _count(r: Reading, role: str) -> int:
    return len({s.ion for s in r.slots if s.role == role})


def _voltage(r: Reading) -> bool:
    return _has(r, "V", "rev")


def _charge(r: Reading) -> bool:
    if r.asks("Q") and not _has(r, "capacitance", "diameter", "specific", "area"):
        return False
    changed = _has(r, "change") or any(s.role == "V" and s.new is not None for s in r.slots)
    return (
        (changed or r.has("howmany", "in_mM") or r.asks("Q", "z") or (r.asks("C") and not _has(r, "conc")))
        and _has(r, "capacitance", "diameter", "specific", "area")
        and (changed or _has(r, "V"))
    )


def _exchanger(r: Reading) -> bool:
    named = r.has("exchanger") or "NCX" in r.transporters
    return named and (_count(r, "E") >= 2 or len([s for s in r.slots if s.role == "conc"]) >= 3)


def _pump(r: Reading) -> bool:
    asked = (
        r.has("work", "cycle")
        or r.asks("dG")
        or r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
        or _has(r, "ATP", "ATP_mM")
    )
    three_two = {s.ion for s in r.slots if s.role == "count"} >= {"Na", "K"}
    return (r.has("pump") or three_two) and asked and (_count(r, "conc") >= 2 or _has(r, "ATP"))


def _cotransport(r: Reading) -> bool:
    named = r.has("cotransport") or bool({"SGLT1", "SGLT2"} & set(r.transporters))
    return named and (_has(r, "conc", "V", "ratio")) and ("Na" in r.ions or bool(r.transporters))


def _free_energy(r: Reading) -> bool:
    energy_unit = r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
    asked = (
        r.asks("dG")
        or energy_unit
        or (
            r.has("work")
            and (r.has("move", "inward", "outward") or bool(r.way) or (_has(r, "V") and not r.wanted))
            and _has(r, "conc", "pH")
            and not r.has("balance")
        )
    )
    return asked and _has(r, "conc", "pH", "ratio")


def _permeability_ratio(r: Reading) -> bool:
    asked = r.asks("P") or (r.has("permeable") and r.has("how") and not r.has("why"))
    return asked and _voltage(r) and _count(r, "conc") >= 2 and not _has(r, "P") and not _proportion(r, "P")


def _conductance_ratio(r: Reading) -> bool:
    return (
        r.asks("g") and _voltage(r) and _count(r, "E") >= 2 and not _has(r, "g") and not _proportion(r, "g")
    )


def _proportion(r: Reading, role: str) -> bool:
    return any(x.role == role for x in r.relations)


def _current(r: Reading) -> bool:
    conductance = any(s.role == "g" and s.dim not in ("bare", "") for s in r.slots)
    asked = {w.ion for w in r.wanted if w.role == "I" and w.ion}
    of_one = any(s.role == "g" and s.ion in asked for s in r.slots)  # "what K+ current flows", of several
    one = (_count(r, "g") <= 1 or of_one) and not r.asks("V")
    return (
        (r.asks("I") and conductance and one and (_has(r, "DF") or _voltage(r) or not r.asks("rev")))
        or (conductance and one and _has(r, "V") and _has(r, "E", "rev"))
        or (_has(r, "I") and (r.asks("g", "rev", "E") or conductance) and not _count(r, "g") > 1)
    )


def _constant_field(r: Reading) -> bool:
    alike = r.asks("rev", "V") and (
        r.has("unselective") or (r.has("equal") and (r.has("channel") or r.asks("P")))
    )
    data = _count(r, "P") >= 2 or _proportion(r, "P") or (alike and _count(r, "conc") >= 2)
    return data and (_count(r, "conc") >= 2 or r.asks("V", "rev")) and not r.asks("DF", "dG")


def _chord(r: Reading) -> bool:
    if r.asks("I") and _has(r, "V") and not r.asks("V", "rev"):
        return False  # the sum of several currents at a given V_m is no mean of potentials
    return (_count(r, "g") >= 2 or _proportion(r, "g")) and (_count(r, "E") >= 2 or _count(r, "conc") >= 2)


def _ratio(r: Reading) -> bool:
    sides = [w.side for w in r.wanted if w.role == "C" and w.side]  # [K]i/[K]o, [out]/[in]
    named = r.has("ratio", "outin", "inout") or (len(sides) == 2 and sides[0] != sides[1])
    return named and _has(r, "E", "V") and not _has(r, "conc", "ratio", "pH")


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
    at_rest = _has(r, "V") and (r.has("balance") or any(x.role == "only" for x in r.relations) or r.asks("E"))
    asked = r.asks("C") or r.has("howmuch", "what", "calc", "howmany") or {"in", "out"} <= r.sides
    return (
        (_has(r, "E") or at_rest or _has(r, "rev"))
        and _one_side(r)
        and not _both_sides(r)
        and asked
        and not r.asks("DF")
    )


def _temperature(r: Reading) -> bool:
    return r.asks("T") and _has(r, "E", "V") and _both_sides(r) and not _has(r, "T")


def _valence(r: Reading) -> bool:
    return r.asks("z") and _has(r, "E", "V") and _both_sides(r) and not _has(r, "z")


def _brief(plain: str) -> bool:
    """A name alone, such as "K+?" or 钾离子, not a sentence that speaks of an ion too."""
    return len(plain) <= _NAME_LENGTH and len(plain.split()) <= 2


def _direction(r: Reading) -> bool:
    return (
        r.has("move", "inward", "outward")
        and not r.asks("dG")
        and (_voltage(r) or not (r.asks("E") or r.has("balance")))
        and (_voltage(r) or _has(r, "E") or _both_sides(r) or r.has("rest", "open"))
        and bool(r.ions)
    )


def _nernst(r: Reading) -> bool:
    whole = r.asks("V", "rev") and not r.asks("E") and _count(r, "conc") >= 2  # a membrane, not an ion
    whole = whole or (
        r.asks("V") and not r.asks("E") and not _has(r, "conc", "pH", "ratio") and not _proportion(r, "only")
    )
    return not whole and (r.asks("E", "rev") or (r.has("balance") and bool(r.ions)) or _both_sides(r))


def _driving_force(r: Reading) -> bool:
    told = _has(r, "DF") and r.asks("V", "E")  # "a driving force (V_m - E_Na) of -130 mV …; find E_Na"
    return r.asks("DF") and bool(r.ions or _has(r, "E", "V")) and not told


def _only_one(r: Reading) -> bool:
    return any(x.role == "only" for x in r.relations) and r.asks("V") and _both_sides(r)


def _one(*marks: str) -> frozenset[str]:
    return frozenset(marks)


RULES: Final = (
    Rule("help", lambda r: r.has("help") and not (r.slots or r.ions or r.wanted), _one("help")),
    Rule("thermal_voltage", lambda r: r.asks("RTF"), _one("RTF ?")),
    Rule("charge", _charge, _one("capacitance =", "diameter =", "specific =", "area =")),
    Rule("exchanger", _exchanger, _one("exchanger", "NCX")),
    Rule("atp_energy", lambda r: _has(r, "ATP_mM") and _count(r, "conc") < 2, _one("ATP_mM =")),
    Rule("pump", _pump, _one("pump", "count =")),
    Rule("cotransport", _cotransport, _one("cotransport", "SGLT1", "SGLT2")),
    Rule("free_energy", _free_energy, _one("dG ?", "work", "kJ", "kJ/mol", "kcal", "kcal/mol")),
    Rule("permeability_ratio", _permeability_ratio, _one("P ?", "permeable")),
    Rule("conductance_ratio", _conductance_ratio, _one("g ?")),
    Rule("current", _current, _one("I ?", "g =", "I =")),
    Rule("chord", _chord, _one("g =", "g ~")),
    Rule("constant_field", _constant_field, _one("P =", "P ~", "rev ?", "V ?")),
    Rule("driving_force", _driving_force, _one("DF ?")),
    Rule("force_inverse", lambda r: _has(r, "DF") and r.asks("V", "E"), _one("DF =")),
    Rule("temperature", _temperature, _one("T ?")),
    Rule("valence", _valence, _one("z ?")),
    Rule("inverse", _inverse, _one("E =", "V =", "rev =")),
    Rule("direction", _direction, _one("move", "inward", "outward")),
    Rule("ratio", _ratio, _one("ratio", "outin", "inout", "C ?")),
    Rule(
        "nernst",
        lambda r: _only_one(r) or _nernst(r),
        _one("E ?", "rev ?", "balance", "conc =", "pH =", "ratio ="),
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
        lambda r: bool(r.cells) and set(r.cues) <= {"what", "cell", "at", "and_at", "ions", "calc"},
        _one("a cell"),
    ),
    Rule(
        "ion",
        lambda r: len(r.ions) == 1 and (r.has("facts") or (_brief(r.plain) and not r.cues)),
        _one("an ion"),
    ),
)
