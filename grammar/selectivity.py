"""One salt on both sides, and the potential at which a channel reverses: is it for the cation or the anion?

Such as "140 mM KCl inside, 14 mM outside, E_rev -50 mV: cation or anion selective?".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.reading import Slot, Wanted

if TYPE_CHECKING:
    from grammar.reading import Reading

_CATION: Final = r"(?:cations?|K|Na|potassium|sodium)"
_ANION: Final = r"(?:anions?|Cl|chloride)"
_OR: Final = r"[ -]?(?:selective )?(?:or|vs\.?) (?:for )?"
_ASKED: Final = re.compile(
    rf"(?i:\b{_CATION}\b[+⁺]?{_OR}{_ANION}\b|\b{_ANION}\b[-⁻]?{_OR}{_CATION}\b"
    r"|\bwhich ion (?:does (?:it|the channel) (?:prefer|select)|is it selective))"
    r"|阳离子[^。?]{0,6}还是[^。?]{0,4}阴离子|阴离子[^。?]{0,6}还是[^。?]{0,4}阳离子"
)
_SALT: Final = re.compile(r"(?<![A-Za-z])(?P<ion>K|Na|Cs|Li|Rb)Cl(?![A-Za-z\d])|氯化(?P<zh>[钾钠铯锂铷])")
_CHINESE: Final = {"钾": "K", "钠": "Na", "铯": "Cs", "锂": "Li", "铷": "Rb"}
_FROM_BOTH_SIDES: Final = re.compile(r"(?i:symmetr|dilut|equal)|对称|稀释|冲淡")
_OUTSIDE: Final = re.compile(r"(?i:\b(?:out(?:side)?|ext(?:ernal|racellular)?|bath)\b)|[胞膜]?外")


def asks_selectivity(reading: Reading) -> bool:
    """Whether it is asked which of the two ions of one salt a channel prefers."""
    return _ASKED.search(reading.plain) is not None and _cation(reading) is not None


def reversal_mV(reading: Reading) -> float | None:
    """The potential at which the channel reverses at last; None where none is told.

    That of the same solution on both sides, 0 mV, tells nothing of a channel whose bath is then diluted.
    """
    told = [s for s in reading.slots if s.role in ("rev", "V") and s.value is not None]
    last = max(told, key=lambda s: s.span, default=None)
    if last is None:
        return None
    value = last.value if last.new is None else last.new
    return None if value == 0.0 and len(told) == 1 and _FROM_BOTH_SIDES.search(reading.plain) else value


def of_one_salt(reading: Reading) -> Reading:
    """The reading that asks for E of both ions of the salt, against which E_rev is to be held."""
    if not asks_selectivity(reading) or reversal_mV(reading) is None or reading.parts:
        return reading
    cation, sides = _cation(reading), _sides(reading)
    if cation is None or sides is None:
        return reading
    slots = [
        s._replace(role="conc", ion=ion, side=side, new=None, value=value)
        for ion in (cation, "Cl")
        for side, s, value in sides
    ]
    warm = [s for s in reading.slots if s.role == "T"]
    return reading._replace(
        slots=(*slots, *warm),
        wanted=tuple(Wanted("E", ion, None, (0, 0)) for ion in (cation, "Cl")),
        relations=(),
        ions=(cation, "Cl"),
        cues=tuple(cue for cue in reading.cues if cue not in ("become", "fall", "rise", "check", "equal")),
        moving=None,
        intent="nernst",
    )


def _cation(reading: Reading) -> str | None:
    """The cation of the one salt that is told."""
    found = {one["ion"] or _CHINESE[one["zh"]] for one in _SALT.finditer(reading.plain)}
    told = {s.ion for s in reading.of("conc")}
    return found.pop() if len(found) == 1 and told and told <= {*found, "Cl"} else None


def _sides(reading: Reading) -> list[tuple[str, Slot, float]] | None:
    """Each side with its slot and concentration, mM; the inside keeps what both sides had."""
    told = sorted(reading.of("conc", _cation(reading)), key=lambda s: s.span)
    amounts = [(s, v) for s in told for v in (s.value, s.new) if v is not None]
    different = list(dict.fromkeys(v for _, v in amounts))
    if len(different) != 2:
        return None
    changed = any(s.new is not None for s in told) or len(told) != 2
    if not changed and {s.side for s in told} == {"out", "in"}:
        return [(s.side or "", s, v) for s, v in amounts]
    if not _FROM_BOTH_SIDES.search(reading.plain) or not _OUTSIDE.search(reading.plain):
        return None
    first, last = amounts[0][0], amounts[-1][0]
    return [("in", first._replace(inferred=True), different[0]), ("out", last, different[1])]
