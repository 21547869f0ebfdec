"""A current into the cell, and how far it moves V_m across the input resistance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from grammar.carriers import is_stopped
from grammar.holds import count, tells

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot

# A current that takes positive charge out: of the pump, or told to hyperpolarise.
_OUT_OF_THE_CELL: Final = re.compile(
    r"(?i:\b(?:hyperpolari[sz]ing|outward|negative|pump)\b[^.;?]{0,24}?current)"
    r"|(?i:current[^.;?]{0,24}?\b(?:outward|hyperpolari[sz]))|(?:超极化|外向|泵)的?电流"
)
# One whose sign is that of the membrane's own currents: inward is negative, and depolarises.
_OF_THE_MEMBRANE: Final = re.compile(
    r"(?i:\b(?:synaptic|ionic|channel|membrane|inward|outward|Na\+?|Ca2?\+?|K\+?|Cl-?) current)"
    r"|(?:突触|离子|通道|跨膜|内向|外向)的?电流"
)
_CHANGE_ASKED: Final = re.compile(
    r"(?i:\bhow (?:much\b|many m|far\b|large\b|big\b)|\b(?:change|shift|deflection|drop)\b|\b[EI]PSP)"
    r"|Δ ?V|(?:变化|改变|去极化|超极化|升高|降低|偏移)了?(?:多少|多大|几)|电压变化|变化(?:值|量)"
)


def into_the_cell(reading: Reading, told: Slot) -> float:
    """The current that charges the cell, pA, by its sign if one is told, else by its words."""
    value = float(told.value or 0.0)
    if reading.plain[slice(*told.span)][:1] in "+-":
        own = not reading.has("inject") and _OF_THE_MEMBRANE.search(reading.plain) is not None
        return -value if own else value
    return -abs(value) if _OUT_OF_THE_CELL.search(reading.plain) else abs(value)


def asked_of_a_step(reading: Reading) -> Literal["change", "current"] | None:
    """What is asked of a current across an input resistance; None where it is something else.

    Such as "150 MΩ, −50 pA: by how many mV does V_m change", "what current depolarises it by 15 mV".
    """
    dims = ("resistance", "conductance")
    conducts = [s for s in reading.of("g") if s.value and s.dim in dims and not s.ion]
    if len(conducts) != 1 or tells(reading, "E", "rev", "conc", "P", "DF", "channels", "span", "capacitance"):
        return None
    resists = conducts[0].dim == "resistance" or reading.has("inject")
    if not resists or reading.asks("g", "E", "rev"):
        return None
    if tells(reading, "change") and (is_stopped(reading) or not reading.has("pump")):  # what the pump's made
        return "current" if reading.asks("I") and not tells(reading, "I") else None
    if reading.has("pump"):
        return None
    asked = _CHANGE_ASKED.search(reading.plain) is not None
    return "change" if asked and count(reading, "I") == 1 and not reading.asks("I") else None
