"""One question of several states: each of them as a reading of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.tutor.phases import phase_asked
from grammar.read_ahead import blanked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from grammar.reading import Reading, Relation, Slot, Span

_OF_CELLS: Final = ("nernst", "rest", "driving_force", "direction")
_LISTED: Final[Mapping[str, Collection[str]]] = MappingProxyType(
    {
        "V": (
            *("driving_force", "direction", "current", "free_energy", "net_current"),
            *("cotransport", "exchanger", "pump"),
        ),
        "z": ("nernst", "ratio", "inverse"),
        "capacitance": ("charge",),
        "diameter": ("charge",),
        "T": ("rest", "constant_field", "inverse", "free_energy", "thermal_voltage"),
    }
)
_STEPS: Final = 3
_WEIGHED: Final = ("constant_field", "chord")


def in_each_cell(reading: Reading) -> list[Reading]:
    """Such as "E_K in squid and in a neuron"; none for one cell or where concentrations are told."""
    cells = tuple(dict.fromkeys(reading.cells))
    if len(cells) < 2 or reading.intent not in _OF_CELLS or any(reading.of("conc")):
        return []
    return [reading._replace(cells=(cell,)) for cell in cells]


def at_each_voltage(reading: Reading) -> Reading:
    """Such as "at -70 mV and at 0 mV": what is left over beside one V_m is another."""
    left = reading.unused
    further = bool(left) and all(s.dim == "volt" and not s.role for s in left)
    if not further or not any(reading.of("V")) or reading.intent not in _LISTED["V"]:
        return reading
    if not reading.has("and_at") and not _INSTEAD.search(reading.plain):
        return reading
    return reading._replace(slots=(*reading.slots, *(s._replace(role="V") for s in left)), unused=())


# Of the state that is told first, and of another: "…, and what would it be if I clamped at 0 mV instead?".
_INSTEAD: Final = re.compile(
    r"\b(?:[Ww]hat|[Hh]ow (?:much|large|big)) would (?:it|that|this) (?:then )?(?:be|become)\b"
    r"|又(?:会)?[是为]?多少"
)


def in_each_state(reading: Reading) -> list[Reading]:
    """Such as "the current at -80 and at 0 mV"; none for one state or for a change."""
    reading = _step_by_step(reading)
    if any(s.new is not None for s in reading.slots) and reading.intent != "charge":
        return []  # one swing charges cells of several sizes
    return (
        _at_each_value(reading)
        or _with_each_ratio(reading)
        or _with_each_series(reading)
        or _without_the_added(reading)
    )


BOTH_TIMES: Final = re.compile(
    r"(?i:\bbefore(?: and|,) (?:after|during|then)|\bbefore [^.?;]{1,24} and (?:after|during)\b"
    r"|\bbefore,? and [^.?;\d]{0,30}\b(?:while|when|once|during|after|with)\b)"
    r"|前后|变化前、?后|前[和与及·][^。?;]{0,6}[后时]"
)


_ADDED: Final = re.compile(
    r"(?i:\b(?:add(?:s|ed|ing)?|opens?|opened|opening|activat\w{1,4}|introduc\w{1,4}|switch\w{0,3} on)\b)"
    r"|加|打开|开放|激活|出现"
)


def _without_the_added(reading: Reading) -> list[Reading]:
    """Such as "gK …, gNa …; GABA adds gCl = 9 nS: V_m before and after": without the last, then with it."""
    told = sorted(reading.of("g"), key=lambda s: s.span)
    both = BOTH_TIMES.search(reading.plain)
    if reading.intent != "chord" or len(told) < _PAIR or both is None:
        return []
    added, plain = told[-1], blanked(reading.plain, *both.span())
    ends = _SENTENCE_END.search(plain, added.span[1])
    alone = [s for s in told if s.ion == added.ion]
    opens = _ADDED.search(plain, told[-2].span[1], ends.start() if ends else len(plain))
    named = f"{added.ion}" in both[0] and _ADDED.search(both[0]) is not None
    if len(alone) > 1 or added.value is None or (opens is None and not named):
        return []
    before = tuple(s for s in reading.slots if s.ion != added.ion or s.role not in ("g", "E"))
    return [reading._replace(slots=before, plain=plain), reading._replace(plain=plain)]


_PAIR: Final = 2
_SENTENCE_END: Final = re.compile(r"[;。?\n]|\.(?!\d)")


def _step_by_step(reading: Reading) -> Reading:
    """Such as "from -70 mV to -55 mV and then to +30 mV": three states of V_m, no change between two."""
    told = sorted(reading.of("V"), key=lambda s: s.span)
    values = [value for s in told for value in (s.value, s.new) if value is not None]
    both = len(values) > 1 and len({s.ion for s in reading.of("E")}) > 1 and BOTH_TIMES.search(reading.plain)
    if not both and (len(told) < 2 or len(dict.fromkeys(values)) < _STEPS):
        return reading
    others = tuple(s for s in reading.slots if s.role != "V")
    return reading._replace(slots=(*others, *(told[0]._replace(value=value, new=None) for value in values)))


def _at_each_value(reading: Reading) -> list[Reading]:
    """Several potentials or temperatures, where one is needed."""
    for role, intents in _LISTED.items():
        told = {s.value: s for s in sorted(reading.of(role), key=lambda s: s.span) if s.unit != "named"}
        changing = role == "z" and len(told) < _STEPS and reading.has("whatif", "become", "and_at")
        if len(told) > 1 and reading.intent in intents and not changing:
            others = tuple(s for s in reading.slots if s.role != role)
            return [reading._replace(slots=(*others, s)) for s in told.values()]
    return []


def _with_each_ratio(reading: Reading) -> list[Reading]:
    """Such as "V_m for P_Na/P_K = 0.01 and for P_Na/P_K = 0.1": one proportion with two values."""
    limits = tuple(x for x in reading.relations if x.role == "only")
    placed = [x for x in reading.relations if x.span != (0, 0)]
    told = {(x.role, x.first, x.second, x.factor): x for x in (_turned(x, placed[0]) for x in placed)}
    one = {key[:3] for key in told}
    if len(told) < 2 or len(one) != 1 or len(told) + len(limits) != len(reading.relations):
        return []
    if any(x.new is not None for x in told.values()):
        return []
    states = [reading._replace(relations=(x, *limits)) for x in told.values()]
    asked = None if reading.has("each") else phase_asked(reading.plain, [x.span for x in told.values()])
    return states if asked is None else [states[asked]]


def _turned(one: Relation, first: Relation) -> Relation:
    """P_K = 50 × P_Na as P_Na = 0.02 × P_K, where that is how the first of them is told."""
    if (one.role, one.first, one.second) != (first.role, first.second, first.first) or not one.factor:
        return one
    return one._replace(first=one.second, second=one.first, factor=1.0 / one.factor)


def _with_each_series(reading: Reading) -> list[Reading]:
    """Such as "P_K:P_Na is 1:0.04 at rest and 1:20 at the peak": weights of the same ions, told again.

    An ion whose weight is told once keeps it.  Where the question asks about one phase, its state alone.
    """
    if reading.intent not in _WEIGHED:
        return []
    told: defaultdict[tuple[str, str | None], list[Slot]] = defaultdict(list)
    for slot in sorted(reading.slots, key=lambda s: s.span):
        if slot.role in ("P", "g") and slot.value is not None:
            told[slot.role, slot.ion].append(slot)
    again = [slots for slots in told.values() if len(slots) > 1]
    series = [list(one) for one in zip(*again, strict=True)] if len({*map(len, again)}) == 1 else []
    if len({tuple(s.value for s in one) for one in series}) < 2:
        return []
    kept = tuple(s for s in reading.slots if not any(s in slots for slots in again))
    spans = [_span(one) for one in series]
    one_by_one = any(w.role == "V" and spans[0][1] <= w.span[0] < spans[-1][0] for w in reading.wanted)
    if not one_by_one and (asked := phase_asked(reading.plain, spans)) is not None:
        series = [series[asked]]
    return [reading._replace(slots=(*kept, *one)) for one in series]


def _span(series: list[Slot]) -> Span:
    return series[0].span[0], series[-1].span[1]
