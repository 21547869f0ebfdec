"""A line on the energy of moving what was asked about before: "and to pump it out?", 运进来要多少能量."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.earlier import NOWHERE
from grammar.queries import DrivingForce, Equilibrium, ForceEnergy, FreeEnergy
from grammar.reading import Wanted
from grammar.symbols import OTHER_SIDE
from grammar.ways import way_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.earlier import Before
    from grammar.queries import Query
    from grammar.reading import Reading, Slot

_ASKS_OTHERS: Final = ("why", "how", "what", "define", "difference", "compare")
_YES_OR_NO: Final = re.compile(
    r"(?i:^(?:so |but |and )*(?:is|are|does|do|did|will|would|can|could)\b)|吗|么[?？]?$"
)
_TURNED: Final = re.compile(
    r"(?i:\b(?:other|opposite|reverse) (?:way|direction)\b|\bin reverse\b|\bvice versa\b)"
    r"|反过来|反方向|反向|相反的?方向|倒过来"
)
_OF_SIDES: Final = re.compile(r"(?i:concentration|\bsides?\b)|浓度|[内里]外")
"""The concentrations change places, not the way."""
_ENERGY: Final = re.compile(r"(?i:\benerg(?:y|ies)\b|\bcosts?\b|\bwork\b)|ΔG|能量?|[做作耗费]多?少?功")
_KEPT: Final = frozenset({"conc", "ratio", "E", "V", "T"})
_BESIDE: Final = frozenset({"V", "T"})
_FOUND_BY_GRADIENT: Final = ("potential", "force", "direction")
_ALONE: Final = re.compile(
    r"(?i:(?:and |or |now )*(?:back )?(?P<way>in|out)(?:to| of)?(?: the cell)?)[ ?.!]*"
)

_FIRST: Final = re.compile(
    r"(?:(?i:and|now|then|so|what about|how about) )*(?:(?i:(?:an?|one|1) )?(?i:mol|mole|ion)(?: of)? )?"
    r"(?:[A-Z][a-z]?(?:\d?[⁺⁻+-])?|(?i:potassium|sodium|chloride|calcium|glucose)) (?P<way>in|out)[,;:?] "
)
"""Such as "and K in, 140 in 4 out": the way comes before the concentrations."""
_GOING: Final = re.compile(
    r"(?i:\b(?:go|com|mov|flow|pump|transport)(?:ing|ed) (?P<way>in|out)(?:to| of)?\b)(?! ?\d)"
)
_TOWARDS: Final = re.compile(
    r"[往向朝](?:膜|细胞)?(?P<side>[外里内])[面边侧]?(?:走|流|跑|移|运|搬|送|泵|去|扩散)"
)
_WHICH_WAY: Final = re.compile(
    r"(?i:\b(?:which|where|whether|directions?)\b|\bin or out\b)|哪|方向|还是|会不会"
)


def moved_to(reading: Reading, query: Query) -> str | None:
    """Which way a line moves what the energy before was of; None where it tells none.

    Args:
        reading: of the line.
        query: the question before.
    """
    if not isinstance(query, FreeEnergy | ForceEnergy):
        return None
    if _YES_OR_NO.search(reading.plain) or {w.role for w in reading.wanted} - {"dG"}:
        return None
    if _TURNED.search(reading.plain) and not (reading.slots or _OF_SIDES.search(reading.plain)):
        return OTHER_SIDE["in" if query.inward else "out"]
    if reading.has(*_ASKS_OTHERS) and not _ENERGY.search(reading.plain):
        return None
    moves = reading.has("move") and not _ENERGY.search(reading.plain)
    return None if moves and _WHICH_WAY.search(reading.plain) else _way(reading)


def _way(reading: Reading) -> str | None:
    """By its verb, or by the one side that a line without concentrations names: "and K in"."""
    cues = [cue for cue in reading.cues if cue in ("inward", "outward")]
    told = {"inward": "in", "outward": "out"}[cues[0]] if cues else reading.way or way_of_verb(reading.plain)
    if told is not None:
        return told
    line = reading.plain.strip()
    if (towards := _TOWARDS.search(line)) is not None:
        return "out" if towards["side"] == "外" else "in"
    if (alone := _ALONE.fullmatch(line) or _FIRST.match(line) or _GOING.search(line)) is not None:
        return alone["way"].lower()
    places = any(s.role in ("conc", "pH", "factor") for s in reading.slots) or reading.loose or reading.unused
    goes = len(reading.sides) == 1 and _GOES.search(reading.plain) is not None and not places
    return next(iter(reading.sides)) if goes else None


_GOES: Final = re.compile(r"(?i:\b(?:in|out|into)\b)|[进出]")
"""Unlike "inside", which is a place."""


def asks_to_move_it(reading: Reading) -> bool:
    """Whether a line asks for the energy of moving something and leaves out what it is."""
    asks = (reading.asks("dG") or _ENERGY.search(reading.plain)) and not reading.has(
        "why", "define", "difference"
    )
    alone = not (reading.loose or reading.unused or reading.cells or reading.transporters)
    return bool(asks) and alone and {s.role for s in reading.slots} <= _BESIDE and _way(reading) is not None


def energy_of_it(
    reading: Reading, query: Query, before: Before, known: Sequence[Slot]
) -> tuple[Reading, Before] | None:
    """The energy of moving the ion of an equilibrium potential or a driving force; None of other lines.

    Args:
        reading: of the line.
        query: the question before.
        before: the same as slots.
        known: what the talk told, whose V_m may be of use.
    """
    if not isinstance(query, Equilibrium | DrivingForce) or query.find not in _FOUND_BY_GRADIENT:
        return None
    ion = query.species.id
    if not asks_to_move_it(reading) or any(one != ion for one in reading.ions):
        return None
    slots = [s for s in before[1] if s.role in _KEPT]
    if not any(s.role == "V" for s in slots):
        slots += [s for s in known if s.role == "V"]
    line = reading._replace(way=_way(reading), wanted=(), intent=None)
    return line, ("free_energy", slots, [Wanted("dG", ion, None, NOWHERE)])
