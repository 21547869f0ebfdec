"""V_m at several phases of an action potential, of which the question asks about one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot

_PHASE: Final = re.compile(
    r"(?P<rest>\brest(?:ing|s)?\b|静息)"
    r"|(?P<threshold>\bthreshold\b|阈)"
    r"|(?P<peak>\bpeaks?\b|\bovershoot\b|峰|超射)"
    r"|(?P<trough>\bundershoot\b|\b(?:AHP|trough)\b|\bafter-?hyperpolari[sz]ation\b|后超极化|超极化后)"
    r"|(?P<plateau>\bplateau\b|平台)",
    re.IGNORECASE,
)
_NEAR: Final = len(" mV during the ")
_OF_A_VOLTAGE: Final = ("driving_force", "direction", "current", "net_current")


def at_its_phase(reading: Reading) -> Reading:
    """Keep the potential of the phase that is asked about; the reading itself where none or several are.

    Such as "resting -68 mV, threshold -55 mV, peak +38 mV: driving force on Na+ at the peak?"
    """
    extra = [slot for slot in reading.unused if slot.dim == "volt"]
    told = [*reading.of("V"), *extra]
    if not extra or len(extra) < len(reading.unused) or reading.intent not in _OF_A_VOLTAGE:
        return reading
    phases = [(match.start(), match.lastgroup or "") for match in _PHASE.finditer(reading.plain)]
    for label in (_before, _behind):
        places = [label(slot, told, phases) for slot in told]
        if None in places or len({phases[k][1] for k in places if k is not None}) < len(told):
            continue
        labels = {phases[k][1]: slot for k, slot in zip(places, told, strict=True) if k is not None}
        end = max(slot.span[1] for slot in told)
        asked = {phase for k, (at, phase) in enumerate(phases) if at > end and k not in places}
        if len(asked) == 1 and asked <= labels.keys():
            kept = labels[asked.pop()]._replace(role="V", ion=None)
            others = tuple(slot for slot in reading.slots if slot.role != "V")
            return reading._replace(slots=(*others, kept), unused=())
    return reading


def _before(slot: Slot, told: list[Slot], phases: list[tuple[int, str]]) -> int | None:
    """Which phase is named before a voltage and behind the one before it: "peak +38 mV"."""
    start = slot.span[0]
    after = max((other.span[1] for other in told if other.span[1] <= start), default=0)
    return next((k for k in reversed(range(len(phases))) if after <= phases[k][0] < start), None)


def _behind(slot: Slot, _: list[Slot], phases: list[tuple[int, str]]) -> int | None:
    """Which phase is named right behind a voltage: "+38 mV at the peak"."""
    end = slot.span[1]
    return next((k for k, (at, _) in enumerate(phases) if end <= at < end + _NEAR), None)
