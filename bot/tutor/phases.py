"""Values at several phases of an action potential, of which the question asks about one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot, Span

_PHASE: Final = re.compile(
    r"(?P<rest>\brest(?:ing|s)?\b|静息)"
    r"|(?P<threshold>\bthreshold\b|阈)"
    r"|(?P<peak>\bpeaks?\b|\bovershoot\b|\bspike\b|\bduring the action potential\b|峰|超射)"
    r"|(?P<trough>\bundershoot\b|\b(?:AHP|trough)\b|\bafter-?hyperpolari[sz]ation\b|后超极化|超极化后)"
    r"|(?P<diastole>\bdiastole\b|舒张)|(?P<systole>\bsystole\b|收缩)"
    r"|(?P<plateau>\bplateau\b|平台)",
    re.IGNORECASE,
)
_NEAR: Final = len(" mV during the ")
_AT: Final = re.compile(
    r"(?:(?<!is )(?<!sits )\bat (?:V_?m (?:= )?|a potential of )?|[在,、和与及]"
    r"|(?:[去超复]极化|(?i:\b(?:hyper|de|re)polari[sz]ed))(?: \(|\())\s?\(?$"
)
_OF_A_VOLTAGE: Final = ("driving_force", "direction", "current", "net_current")


def at_its_phase(reading: Reading) -> Reading:
    """Keep the potential of the phase that is asked about; the reading itself where none or several are.

    Such as "resting -68 mV, threshold -55 mV, peak +38 mV: driving force on Na+ at the peak?"
    """
    reading = _moved_from_rest(_before_the_change(reading))
    extra = [slot for slot in reading.unused if slot.dim in ("volt", "bare")]
    told = [*reading.of("V"), *extra]
    if not extra or len(extra) < len(reading.unused):
        return reading
    if reading.intent == "nernst":
        return reading._replace(unused=()) if _all_of_phases(reading.plain, extra) else reading
    if reading.intent not in _OF_A_VOLTAGE:
        return reading
    if (here := _said_again(reading, extra)) is not None:
        return here
    asked = phase_asked(reading.plain, [slot.span for slot in told])
    compared = reading.has("compare") and len(told) == 2 and all(slot.new is None for slot in told)
    compared = compared or (asked is None and _at_each(reading.plain, told))
    kept = told if compared else [told[asked]] if asked is not None else _one_by_one(reading, told)
    if not kept:
        return reading
    others = tuple(slot for slot in reading.slots if slot.role != "V")
    voltages = (slot._replace(role="V", ion=None) for slot in kept)
    return reading._replace(slots=(*others, *voltages), unused=())


_AT_REST: Final = re.compile(r"(?i:\brest(?:s|ing)?\b[a-z _]{0,24}|静息[^\d,。;·]{0,8})[=:(]? ?$")
_MOVED_TO: Final = re.compile(
    r"(?i:\b(?:depolari[sz]\w*|hyperpolari[sz]\w*|clamp\w*|stepp?\w*|driven|brought|moved)"
    r"(?: (?:it|the (?:cell|membrane)))? (?:to|at) (?:about )?)$"
    r"|(?:[去超]极化|钳制|钳位|钳|跃变|阶跃|升高?|降低?|变)[到至在]?约?$"
)
_OF_BOTH: Final = re.compile(
    r"(?i:\b(?:each|both|before|change[sd]?|difference|compare[sd]?|respectively|two|initial(?:ly)?)\b"
    r"|\bat rest\b)"
    r"|各|分别|两|变化|改变|相差|比较|前|静息时"
)


def _moved_from_rest(reading: Reading) -> Reading:
    """Such as "rest is -72 mV. Depolarised to -20 mV its conductance is …; the current?": as it is then.

    The reading itself where both are asked, or where something is asked before it moves.
    """
    told = sorted((*reading.of("V"), *reading.unused), key=lambda slot: slot.span)
    apart = len(told) == 2 and all(slot.dim == "volt" and slot.new is None for slot in told)
    if reading.intent not in _OF_A_VOLTAGE or not apart:
        return reading
    (rest, moved), plain = told, reading.plain
    if not _AT_REST.search(plain, 0, rest.span[0]) or not _MOVED_TO.search(
        plain, rest.span[1], moved.span[0]
    ):
        return reading
    asked_before = any(w.span != (0, 0) and w.span[0] < moved.span[0] for w in reading.wanted)
    if asked_before or _OF_BOTH.search(plain):
        return reading
    others = tuple(slot for slot in reading.slots if slot.role != "V")
    return reading._replace(slots=(*others, moved._replace(role="V", ion=None)), unused=())


def _before_the_change(reading: Reading) -> Reading:
    """Such as "Ca2+ is 120 nM in diastole and climbs to 1 µM at the peak; E_Ca in diastole?": as it was."""
    changing = [slot for slot in reading.of("conc") if slot.new is not None and slot.value is not None]
    phases = _phases(reading.plain)
    own = _behind(changing[0].span, [], phases) if len(changing) == 1 else None
    if own is None or own == len(phases) - 1 or phases[own][1] != phases[-1][1]:
        return reading
    slots = tuple(s._replace(new=None) if s is changing[0] else s for s in reading.slots)
    return reading._replace(slots=slots)


def _said_again(reading: Reading, extra: list[Slot]) -> Reading | None:
    """Such as "stepping from -60 to +80 …, does Na+ go in or out at +80": the state that is asked about."""
    told = list(reading.of("V"))
    if len(extra) != 1 or len(told) != 1 or extra[0].value not in (told[0].value, told[0].new):
        return None
    others = tuple(slot for slot in reading.slots if slot.role != "V")
    return reading._replace(slots=(*others, told[0]._replace(value=extra[0].value, new=None)), unused=())


def _one_by_one(reading: Reading, told: list[Slot]) -> list[Slot]:
    """All of them where each is a state, "first to -60 mV, then to +10 mV"; none where that is not said."""
    if not reading.has("each", "first", "become"):
        return []
    steps = sorted(told, key=lambda slot: slot.span)
    return [
        one
        for s in steps
        for one in ([s._replace(new=None), s._replace(value=s.new, new=None)] if s.new else [s])
    ]


def _at_each(plain: str, told: list[Slot]) -> bool:
    """Such as "at rest (-70 mV) and at the peak (+40 mV)", 静息-70 mV和峰值+30 mV时: each is a state."""
    phases, spans = _phases(plain), [slot.span for slot in told]
    labelled = [
        _before(span, spans, phases) is not None
        or _behind(span, spans, phases) is not None
        or _AT.search(plain[: span[0]])
        for span in spans
    ]
    return all(labelled) and all(slot.new is None for slot in told)


def _all_of_phases(plain: str, told: list[Slot]) -> bool:
    """Whether each is told of a phase, "its threshold is -45 mV": E needs none of them."""
    ends = [match.end() for match in _PHASE.finditer(plain)]
    return all(any(0 <= slot.span[0] - end < _NEAR for end in ends) for slot in told)


def _phases(plain: str) -> list[tuple[int, str]]:
    """Where phases are named, and which."""
    return [(match.start(), match.lastgroup or "") for match in _PHASE.finditer(plain)]


def phase_asked(plain: str, told: list[Span]) -> int | None:
    """Which of the values that stand at these places, each with its phase, is the one of the phase asked."""
    phases = _phases(plain)
    end = max(span[1] for span in told)
    for label in (_before, _behind):
        places = [label(span, told, phases) for span in told]
        names = [phases[k][1] for k in places if k is not None]
        if len(set(names)) < len(told):
            continue
        asked = {phase for k, (at, phase) in enumerate(phases) if at > end and k not in places}
        if len(asked) > 1:
            return None
        if asked and asked <= set(names):
            return names.index(asked.pop())
    return None


def _before(span: Span, told: list[Span], phases: list[tuple[int, str]]) -> int | None:
    """Which phase is named before a value and behind the one before it: "peak +38 mV"."""
    after = max((other[1] for other in told if other[1] <= span[0]), default=0)
    return next((k for k in reversed(range(len(phases))) if after <= phases[k][0] < span[0]), None)


def _behind(span: Span, _: list[Span], phases: list[tuple[int, str]]) -> int | None:
    """Which phase is named right behind a value: "+38 mV at the peak"."""
    return next((k for k, (at, _) in enumerate(phases) if span[1] <= at < span[1] + _NEAR), None)
