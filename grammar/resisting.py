"""A resistance that is asked for: from a conductance, from a current and what drives it, from a step of both.

Such as "injecting 100 pA depolarises a neuron by 15 mV: input resistance?", "2 nA flow at -40 mV, reversal
+10 mV; resistance?", "a channel has 20 pS; R?"; and a conductance that is asked of a resistance.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Literal

from grammar.holds import tells_its_sign
from grammar.reading import Slot, Wanted
from grammar.unit_asked import UNITS, unit_asked

if TYPE_CHECKING:
    from grammar.reading import Reading

_SYMBOL: Final = re.compile(
    r"(?<![A-Za-z_/])(?:R_?\{?(?:in|input|N|n|m)\}?(?![A-Za-z_])"
    r"|R(?= ?[=:为是]? ?(?:\?|几|多[少大]|$)|[,;] ?(?:given|if|when|for)\b| in [kMG]Ω"
    r"| of (?:an?|the|this|one|each)\b))"
    r"|(?:求|find |what is |calculate |compute )R(?![A-Za-z_/])"
)
_CONVERTED: Final = re.compile(
    r"(?:\b(?:to|into|in)|[成为是]|等于|换算[成为]?) ?(?P<unit>[kMG]Ω|[pnµu]S)(?![/A-Za-z])"
)
_BOTH: Final = re.compile(
    r"(?i:\bconductance(?: of (?:it|this|that|the channel))?(?: and|,| &) (?:its |the |input )*resistance"
    r"|\bresistance(?: and|,| &) (?:its |the )*conductance)"
    r"|电导[和与及、](?:其|它的)?(?:输入)?电阻|电阻[和与及、](?:其|它的)?电导"
)
_OF_ALL: Final = re.compile(
    r"(?i:\b(?:total|input|membrane|cell|overall|combined) resistance|\bR_?(?:in|N|m|input)\b)"
    r"|(?:总|输入|膜|细胞)的?电阻"
)
# What tells a voltage by its place, not by how far it moves.
_PLACE: Final = re.compile(
    r"(?i:(?:\b(?:at|to|is|was|of V_?m|potential of|clamped|held|from)|@|=|V_?m))[ :]*$"
    r"|(?:在|至|到|于|为|是|从)\s*$"
)
_THERE: Final = re.compile(r"\s?(?:时|处|下)")
_REACH: Final = 24  # characters before a voltage that may place it
_REAL: Final = ("conductance", "conductance_density")


def of_a_resistance(reading: Reading) -> Reading:
    """The reading as that of a straight line whose resistance, or conductance, is asked for."""
    told = [s for s in reading.of("g") if s.dim == "resistance" and s.value]
    if told:
        return _of_its_inverse(reading, told)
    if not asks_resistance(reading) or reading.asks("DF", "P", "T", "C", "Q", "dG"):
        return reading
    if any(s.dim == "resistance" for s in (*reading.unused, *reading.loose)) or reading.has("pump"):
        return reading
    asked_alone = not reading.asks("g") or _BOTH.search(reading.plain) is not None
    if reading.intent == "current_line":
        return _asking(reading) if asked_alone else reading
    if not asked_alone and not _alone(reading):
        return reading
    return _of_conductances(reading) or _of_a_current(reading) or reading


def asks_resistance(reading: Reading) -> bool:
    """Whether a resistance is asked for, in words, by its symbol or by its unit."""
    if reading.asks("R") or reading.has("resistance"):
        return True
    return asks_unit_of(reading.plain, "Ω") or _SYMBOL.search(reading.plain) is not None


def asks_unit_of(plain: str, dim: Literal["Ω", "S"]) -> bool:
    """Whether a unit of resistance, or of conductance, is asked for by name, or is to be converted into."""
    unit = _unit_of(plain)
    return unit is not None and UNITS[unit].dim == dim


def _unit_of(plain: str) -> str | None:
    """The unit that is asked for, or into which something is to be converted."""
    if (asked := unit_asked(plain)) is not None:
        return asked
    into = _CONVERTED.search(plain)
    return into["unit"].replace("u", "µ") if into else None


def _alone(reading: Reading) -> bool:
    """Whether a conductance is all that is told."""
    return all(s.role in ("g", "T", "channels", "open") or s.carried for s in reading.slots)


def _of_its_inverse(reading: Reading, told: list[Slot]) -> Reading:
    """Such as "conductance of a channel with 50 GΩ?", where nothing else is told."""
    asked = reading.asks("g") or asks_unit_of(reading.plain, "S")
    others = [
        s for s in (*reading.slots, *reading.unused) if s.role != "T" and s not in told and not s.carried
    ]
    if len(told) != 1 or not asked or others or reading.asks("V", "E", "I", "DF", "rev"):
        return reading
    return reading._replace(
        slots=tuple(told), wanted=(Wanted("g", None, None, (0, 0)),), intent="current_line"
    )


def _of_conductances(reading: Reading) -> Reading | None:
    """Such as "a channel has 20 pS; its resistance?"; of several the input resistance of all."""
    told = [s for s in reading.of("g") if s.value is not None and s.new is None and s.dim in _REAL]
    if (
        not told
        or not _alone(reading)
        or reading.unused
        or reading.relations
        or reading.asks("V", "E", "I", "rev")
    ):
        return None
    if len(told) > 1:
        apart = len({s.ion for s in told}) == len(told) and len({s.dim for s in told}) == 1
        if (
            not apart
            or _OF_ALL.search(reading.plain) is None
            or any(s.role in ("channels", "open") for s in reading.slots)
        ):
            return None
        together = sum(s.value or 0.0 for s in told)
        told = [told[0]._replace(value=together, ion=None, inferred=True)]
    kept = tuple(s for s in reading.slots if s.role in ("channels", "open"))
    return _asking(reading._replace(slots=(*told, *kept)))


def _of_a_current(reading: Reading) -> Reading | None:
    """From the one current that is told: what drives it, or how far it moves V_m."""
    currents = [s for s in reading.of("I") if s.value]
    if len(currents) != 1 or any(s.role in ("conc", "P", "capacitance", "span") for s in reading.slots):
        return None
    current, volts = currents[0], _volts(reading)
    reversal = [s for s in (*reading.of("rev"), *reading.of("E")) if s.value is not None]
    forces = [s for s in reading.of("DF") if s.value]
    if len(forces) == 1:
        return _stepped(reading, forces[0], current)
    if len(volts) == 1 and len(reversal) == 1 and volts[0].value is not None and volts[0].new is None:
        pA, force = current.value or 0.0, volts[0].value - (reversal[0].value or 0.0)
        if force and not tells_its_sign(reading, current):
            pA = math.copysign(pA, force)  # told by its size alone
        line = (
            volts[0]._replace(role="point_mV"),
            current._replace(role="point_pA", value=pA, inferred=pA != current.value),
            reversal[0]._replace(role="point_mV"),
            current._replace(role="point_pA", value=0.0),
        )
        return _asking(reading._replace(slots=line))
    if reversal:
        return None
    if (moved := _moved(reading, volts)) is not None:
        return _stepped(reading, moved, current)
    # What drives the current is not told: asked back for.
    return (
        reading._replace(wanted=(Wanted("g", None, None, (0, 0)),), intent="current")
        if len(volts) == 1
        else None
    )


def _volts(reading: Reading) -> list[Slot]:
    """Every voltage that is told of the membrane, or of a change of it; new ones in the place of old."""
    told = [s for s in reading.slots if s.role in ("V", "change")]
    told += [s for s in (*reading.unused, *reading.loose) if s.dim == "volt"]
    return [s for s in told if not s.carried] or told


def _moved(reading: Reading, volts: list[Slot]) -> Slot | None:
    """How far V_m moves: told as such, "from -70 to -55 mV", or as a size, "15 mV for 100 pA"."""
    if len(volts) == 2 and all(s.role in ("V", "") and s.value is not None and s.new is None for s in volts):
        first, last = sorted(volts, key=lambda s: s.span)
        return last._replace(value=(last.value or 0.0) - (first.value or 0.0), dim="apart")
    changes = [s for s in volts if s.role == "change"]
    if len(changes) == 1:
        return changes[0]
    if len(volts) != 1 or volts[0].value is None:
        return None
    only = volts[0]
    if only.new is not None:
        return only._replace(value=only.new - (only.value or 0.0), new=None, dim="apart")
    start, end = only.span
    before = reading.plain[max(0, start - _REACH) : start]
    placed = (
        _PLACE.search(before) or _THERE.match(reading.plain, end) or reading.plain[start : start + 1] in "+-"
    )
    return None if placed else only


def _stepped(reading: Reading, step: Slot, current: Slot) -> Reading:
    line = (step._replace(role="step_mV"), current._replace(role="step_pA"))
    return _asking(reading._replace(slots=line, unused=(), loose=()))


def _asking(reading: Reading) -> Reading:
    return reading._replace(wanted=(Wanted("R", None, None, (0, 0)),), intent="current_line")
