"""Follow-ups: "and at 20 °C?", "what about Na?", "why?", or the number that was still missing.

A question that stands before is turned back into slots; what the new line says goes over them.  A changed
ion drops its concentrations and its E, and keeps the rest.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from grammar.queries import (
    Chord,
    Concept,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Query,
    Several,
)
from grammar.reading import Reading, Slot, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.tutor.context import Context

_SHORT: Final = 60
"""A line longer than this is a question of its own."""

_ROLE_OF: Final[Mapping[str, tuple[str, str | None]]] = MappingProxyType(
    {
        "outside_mM": ("conc", "out"),
        "inside_mM": ("conc", "in"),
        "potential_mV": ("E", None),
        "membrane_mV": ("V", None),
        "temperature_C": ("T", None),
        "conductance_nS": ("g", None),
        "current_pA": ("I", None),
        "reversal_mV": ("rev", None),
        "force_mV": ("DF", None),
        "change_mV": ("change", None),
        "diameter_um": ("diameter", None),
    }
)


def continued(reading: Reading, context: Context, missing: Sequence[str]) -> Reading | None:
    """The reading with what was said before, or None if the line stands alone.

    Args:
        reading: of the new line.
        context: what came before.
        missing: fields that the pending question lacks.
    """
    if context.pending is not None:
        return _filled(reading, context.pending, missing)
    if context.query is None or len(reading.plain) > _SHORT or reading.has("why", "define", "difference"):
        return None
    if not _refers(reading):
        return None
    before = _as_slots(context.query)
    return None if before is None else _over(reading, *before)


def asks_why(reading: Reading) -> bool:
    """A bare "why?" after an answer."""
    return (
        reading.has("why")
        and not reading.slots
        and not reading.wanted
        and len(reading.plain.strip(" ?？。.!")) <= 12
    )


def _refers(reading: Reading) -> bool:
    """Whether the line cannot stand alone: it asks for nothing, or begins with "and", "what about"."""
    opens = bool(reading.cues) and reading.cues[0] == "and_at"
    begins = (
        reading.plain.lstrip()
        .lower()
        .startswith(("and ", "and,", "那", "再", "如果", "换成", "now ", "with ", "at "))
    )
    bare = not reading.wanted and not reading.has("move", "compare")
    opens = opens or reading.has("it")
    says = bool(reading.slots or reading.ions or reading.cells)
    return says and (opens or begins or bare)


def _filled(reading: Reading, pending: Reading, missing: Sequence[str]) -> Reading | None:
    """A question that lacked something, with the new line's numbers in the empty places."""
    if reading.wanted and reading.intent and reading.intent != pending.intent:
        return None
    slots = [_placed(slot, missing, pending) for slot in reading.slots]
    empty = [name for name in missing if name.rpartition(".")[2] in _ROLE_OF]
    for slot, name in zip([*reading.loose, *reading.unused], empty, strict=False):
        ion, _, field = name.rpartition(".")
        role, side = _ROLE_OF[field]
        slots.append(replace(slot, role=role, side=side, ion=ion or _ion_of(pending)))
    if not slots and not reading.ions and not reading.cells and not reading.relations:
        return None
    return _over(
        replace(reading, slots=tuple(slots), unused=()),
        pending.intent or "",
        pending.slots,
        pending.wanted,
        pending,
    )


def _placed(slot: Slot, missing: Sequence[str], pending: Reading) -> Slot:
    """A number whose unit tells its kind, in the place that is missing: "140 mM", "-90 mV"."""
    fields = [(name.rpartition(".")[2], name) for name in missing]
    roles = [(_ROLE_OF[field], name) for field, name in fields if field in _ROLE_OF]
    for (role, side), name in roles:
        ion = name.rpartition(".")[0] or _ion_of(pending)
        if slot.role == role == "conc" and slot.side is None:
            return replace(slot, side=side, ion=slot.ion or ion)
        if slot.role == "V" and role in ("E", "rev") and not any(r == "V" for (r, _), _ in roles):
            return replace(slot, role=role, ion=ion if role == "E" else None)
    return slot


def _ion_of(reading: Reading) -> str | None:
    return next((s.ion for s in reading.slots if s.ion), reading.ions[0] if reading.ions else None)


def _over(
    new: Reading, intent: str, slots: Sequence[Slot], wanted: Sequence[Wanted], pending: Reading | None = None
) -> Reading:
    """The new line's slots over the old ones."""
    old_ions = {s.ion for s in slots if s.ion} | {w.ion for w in wanted if w.ion}
    ion = next(iter(old_ions), None) if len(old_ions) == 1 else None
    changed = [i for i in new.ions if i not in old_ions]
    kept = [replace(s, carried=True, inferred=False) for s in slots]
    if changed and pending is None:
        kept = [s for s in kept if s.ion is None]
        wanted = [replace(w, ion=changed[0]) for w in wanted] or [Wanted("E", changed[0], None, (0, 0))]
        ion = changed[0]
    elif changed and ion is None:
        ion = changed[0]
        kept = [replace(s, ion=s.ion or ion) if s.role in ("conc", "E", "ratio") else s for s in kept]
    elif new.cells and pending is None:
        kept = [s for s in kept if s.role not in ("conc", "E", "T", "ratio", "P")]
        wanted = list(wanted) or [Wanted("E", ion, None, (0, 0))]
    said = [replace(s, ion=s.ion or ion) if s.role in ("conc", "E", "ratio", "pH") else s for s in new.slots]
    over = {(s.role, s.ion, s.side) for s in said}
    merged = [s for s in kept if (s.role, s.ion, s.side) not in over]
    another = new.wanted and new.intent not in (None, "nernst", "rest", "inverse")
    asked = new.intent if another or (new.has("move") and new.intent == "direction") else intent
    return replace(
        new,
        intent=asked,
        slots=(*merged, *said),
        wanted=(*wanted, *new.wanted),
        ions=tuple(dict.fromkeys([*(i for i in (ion,) if i), *old_ions, *new.ions]))
        if not changed
        else tuple(new.ions),
        relations=new.relations or (pending.relations if pending else ()),
        cells=new.cells or (pending.cells if pending else ()),
        unit=new.unit or (pending.unit if pending else None),
        cues=(*(pending.cues if pending else ()), *new.cues),
        way=new.way or (pending.way if pending else None),
    )


_Before = tuple[str, list[Slot], list[Wanted]]
_NOWHERE: Final = (0, 0)


def _as_slots(query: Query) -> _Before | None:
    """A question as intent, slots and what it asked for; None for kinds that have no follow-ups."""
    if isinstance(query, Several):
        query = query.parts[-1]
    maker = _SLOTS.get(type(query))
    return maker(query) if maker else None


def _slot(role: str, value: float | None, ion: str | None = None, side: str | None = None) -> list[Slot]:
    return [] if value is None else [Slot(role, value, _NOWHERE, ion=ion, side=side)]


def _pair(ion: str, outside_mM: float | None, inside_mM: float | None) -> list[Slot]:
    return [*_slot("conc", outside_mM, ion, "out"), *_slot("conc", inside_mM, ion, "in")]


def _equilibrium(q: Equilibrium) -> _Before:
    ion = q.species.id
    z = _slot("z", float(q.species.z)) if ion.startswith("X") else []
    slots = [
        *_pair(ion, q.outside_mM, q.inside_mM),
        *_slot("ratio", q.ratio, ion),
        *_slot("E", q.potential_mV, ion),
        *_slot("T", q.temperature_C),
        *z,
    ]
    intent = {"potential": "nernst", "ratio": "ratio", "temperature": "temperature"}.get(q.find, "inverse")
    return intent, slots, [Wanted("E" if intent == "nernst" else "C", ion, None, _NOWHERE)]


def _force(q: DrivingForce) -> _Before:
    ion = q.species.id
    slots = [
        *_slot("V", q.membrane_mV),
        *_slot("E", q.potential_mV, ion),
        *_pair(ion, q.outside_mM, q.inside_mM),
        *_slot("ratio", q.ratio, ion),
        *_slot("T", q.temperature_C),
        *_slot("DF", q.force_mV, ion),
    ]
    intent = {"force": "driving_force", "direction": "direction"}.get(q.find, "force_inverse")
    return intent, slots, [Wanted("DF", ion, None, _NOWHERE)]


def _field(q: ConstantField) -> _Before:
    slots = [s for i in q.ions for s in _pair(i.species.id, i.outside_mM, i.inside_mM)]
    slots += [s for i in q.ions for s in _slot("P", i.permeability, i.species.id)]
    role = "V" if q.find == "rest" else "rev"
    return "constant_field", [*slots, *_slot("T", q.temperature_C)], [Wanted(role, None, None, _NOWHERE)]


def _chord(q: Chord) -> _Before:
    slots = [s for b in q.branches for s in _slot("g", b.conductance, b.species.id)]
    slots += [s for b in q.branches for s in _slot("E", b.potential_mV, b.species.id)]
    return "chord", slots, [Wanted("V" if q.find == "rest" else "rev", None, None, _NOWHERE)]


def _current(q: Current) -> _Before:
    ion = q.species.id if q.species else None
    slots = [
        *_slot("g", q.conductance_nS, ion),
        *_slot("V", q.membrane_mV),
        *_slot("E", q.potential_mV, ion),
        *_slot("I", q.current_pA, ion),
    ]
    return (
        "current",
        slots,
        [Wanted({"current": "I", "conductance": "g"}.get(q.find, "V"), ion, None, _NOWHERE)],
    )


def _energy(q: FreeEnergy) -> _Before:
    slots = [
        *_pair(q.species.id, q.outside_mM, q.inside_mM),
        *_slot("V", q.membrane_mV),
        *_slot("T", q.temperature_C),
    ]
    return "free_energy", slots, [Wanted("dG", q.species.id, None, _NOWHERE)]


_SLOTS: Final[Mapping[type, Callable[..., _Before]]] = MappingProxyType(
    {
        Equilibrium: _equilibrium,
        DrivingForce: _force,
        ConstantField: _field,
        Chord: _chord,
        Current: _current,
        FreeEnergy: _energy,
    }
)


def explained(context: Context, concepts: Sequence[str]) -> Concept | None:
    """The card behind the last answer, for a bare "why?"."""
    return Concept(card=concepts[0]) if context.query is not None and concepts else None
