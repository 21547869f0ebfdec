"""Ion pumps that ATP pays for, other than the Na/K pump of the course: SERCA, PMCA, proton pumps.

Also the Na/K pump where its own numbers or equilibrium potentials are told, so that no default is wanted.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from grammar.ahead.lumens import CALLED_INSIDE
from grammar.holds import tells
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.reading import Reading

NAMED: Final = frozenset({"SERCA", "PMCA", "HK_ATPase"})
_OF_NA_K: Final = MappingProxyType(dict(transporter("NaK_ATPase").counts))
_TAKEN_OUT: Final = frozenset({"H", "Ca", "Na"})  # of the cytosol, by every pump of cells
_ENERGIES: Final = ("kJ", "kJ/mol", "kcal", "kcal/mol")
# ATP that is made by the cycle, or more than one of it: a question of its own.
_OTHER_CYCLE: Final = re.compile(
    r"(?i:\bsynthas|\bsynthesi[sz])|合[成酶]"
    r"|(?<![\d.])(?:[2-9]|1\d|(?i:two|three|four)) (?:molecules? of )?ATPs?(?![A-Za-z\d])"
    r"|(?:(?<![\d.])[2-9]|1\d|[两二三四])\s?(?:个|分子)ATP"
)


def of_another(r: Reading) -> bool:
    """Whether a pump is spoken of that is not the Na/K pump, so that none of its numbers may stand in."""
    counted = r.ions_of("count")
    if not NAMED.isdisjoint(r.transporters) or not {"H", "Ca"}.isdisjoint(counted):
        return True
    return r.has("pump") and bool(r.ions) and {"Na", "K"}.isdisjoint(r.ions)


def atp_pump(r: Reading) -> bool:
    """Whether it is asked how far ATP can drive a pump, or what a cycle of several ions costs it."""
    if tells(r, "I", "g", "P") or r.asks("I") or _OTHER_CYCLE.search(r.plain):
        return False
    paid = tells(r, "ATP", "ATP_mM") or (tells(r, "dG") and r.asks("ATP"))
    told = {s.ion for s in r.slots if s.role in ("conc", "pH", "E")}
    costs = r.asks("dG") or r.has("work") or r.unit in _ENERGIES
    cycle = pumped(r)
    several = cycle is not None and len(cycle) > 1 and told >= cycle.keys()
    if of_another(r):
        driven = r.has("pump") or not NAMED.isdisjoint(r.transporters) or r.asks("ATP")
        unpaid = tells(r, "count") and r.asks("ATP") and r.asks("V", "rev") and not costs
        return driven and (paid or unpaid or (costs and several))
    if not r.has("pump") or not several or not (paid or costs):
        return False
    by_energies = not tells(r, "conc") and set(r.ions_of("E")) >= {"Na", "K"}
    return by_energies or cycle != _OF_NA_K or (paid and _one_side_is_sought(r))


def without_voltage(r: Reading) -> bool:
    """Such as "no voltage across the membrane", 无膜电位: V_m is told to be zero."""
    return _NO_VOLTAGE.search(r.plain) is not None


_NO_VOLTAGE: Final = re.compile(
    r"(?i:\b(?:no|without(?: an?y?)?|neglect(?:ing)?|ignor(?:e|ing)|zero) (?:the )?"
    r"(?:membrane |electrical |trans\w{1,12} )?(?:voltage|potential))"
    r"|(?:无|没有|不计|忽略|不考虑)(?:跨)?膜?(?:电位|电压)"
)


def pumped(r: Reading) -> Mapping[str, int] | None:
    """What a cycle of the pump moves, positive into the cell; None where that is not told."""
    counts: dict[str, int] = {}
    for slot in r.of("count"):
        if slot.ion and slot.value and counts.setdefault(slot.ion, int(slot.value)) != slot.value:
            return None  # two pumps, or no count
    name = next((one for one in r.transporters if one in NAMED), None)
    usual = dict(transporter(name).counts) if name else {}
    if not counts and not usual and r.has("pump") and not of_another(r):
        usual = dict(_OF_NA_K)
    ways = {ion: _way(r, ion, {*counts, *usual}) for ion in counts}
    if not (counts or usual) or None in ways.values():
        return None
    into = -1 if CALLED_INSIDE.search(r.plain) else 1
    done = {ion: into * n for ion, n in usual.items()}
    return done | {ion: into * (ways[ion] or 0) * n for ion, n in counts.items()}


def _way(r: Reading, ion: str, ions: set[str]) -> int | None:
    """Out of the cytosol, -1, or into it; None where the words must tell it, and do not."""
    if ion == "K" and len(ions) > 1:
        return 1
    if ion == "H" and "Ca" in ions:
        return 1
    if ion in _TAKEN_OUT:
        return -1
    inward, outward = r.has("inward"), r.has("outward")
    return None if inward == outward else 1 if inward else -1


def _one_side_is_sought(r: Reading) -> bool:
    """Such as "at which [Na]i does the Na/K pump stall": three concentrations are told, V_m and ATP."""
    places = {(s.ion, s.side) for s in r.of("conc") if s.ion in ("Na", "K")}
    return len(places) == 3 and r.asks("C") and tells(r, "V")
