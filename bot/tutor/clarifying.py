"""A question that cannot be answered yet: what was understood, and whole questions to choose from."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import quantity
from bot.tutor.answer import Say
from bot.tutor.complete import complete
from bot.tutor.context import WARMEST_C, Defaults, NeedsInput
from grammar.queries import Concept, Help, Several
from physics.errors import ImpossibleValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grammar.queries import Query
    from grammar.reading import Reading, Slot

_MOST: Final = 3

_LABELS: Final = {
    "nernst": Say("heard-nernst"),
    "inverse": Say("heard-inverse"),
    "ratio": Say("heard-ratio"),
    "temperature": Say("heard-temperature"),
    "valence": Say("heard-valence"),
    "driving_force": Say("heard-driving-force"),
    "force_inverse": Say("heard-force-inverse"),
    "direction": Say("heard-direction"),
    "rest": Say("heard-rest"),
    "constant_field": Say("heard-constant-field"),
    "chord": Say("heard-chord"),
    "current": Say("heard-current"),
    "net_current": Say("heard-net-current"),
    "current_line": Say("heard-current-line"),
    "permeability_ratio": Say("heard-permeability-ratio"),
    "replacement": Say("heard-replacement"),
    "conductance_ratio": Say("heard-conductance-ratio"),
    "free_energy": Say("heard-free-energy"),
    "cotransport": Say("heard-cotransport"),
    "electroneutral": Say("heard-electroneutral"),
    "exchanger": Say("heard-exchanger"),
    "pump": Say("heard-pump"),
    "pump_limit": Say("heard-pump-limit"),
    "pump_current": Say("heard-pump-current"),
    "atp_energy": Say("heard-atp-energy"),
    "charge": Say("heard-charge"),
}
_UNITS: Final = {
    "E": "mV", "V": "mV", "DF": "mV", "rev": "mV", "change": "mV", "conc": "mM", "g": "nS", "I": "pA",
    "T": "°C", "ATP": "kJ/mol", "dG": "kJ/mol", "diameter": "µm", "length": "µm", "area": "µm²",
    "capacitance": "pF", "point_pA": "pA", "step_pA": "pA",
}  # fmt: skip
_PER_AREA: Final = {
    "conductance_density": "mS/cm²", "current_density": "µA/cm²", "specific_capacitance": "µF/cm²",
}  # fmt: skip
_SYMBOLS: Final = {
    "specific": "C_m",
    "capacitance": "C",
    "diameter": "d",
    "length": "l",
    "area": "A",
    "V": "V_m",
    "DF": "V_m − E",
    "rev": "E_rev",
    "change": "ΔV_m",
    "T": "T",
    "z": "z",
    "I": "I",
}


def heard(reading: Reading) -> tuple[Say | None, tuple[str, ...]]:
    """What kind of question it is, and the quantities that were read, in symbols."""
    given = [text for slot in (*reading.slots, *reading.unused, *reading.loose) if (text := _written(slot))]
    return _LABELS.get(reading.intent or ""), tuple(dict.fromkeys(given))


def _written(slot: Slot) -> str | None:
    """Such as "[K]o = 5 mM"; a number without a place stands alone."""
    if slot.value is None or slot.span == (0, 0):
        return None
    unit = _UNITS.get(slot.role, "mM" if slot.dim == "conc" else "mV" if slot.dim == "volt" else "")
    unit = _PER_AREA.get(slot.dim, unit)
    unit = "" if slot.role == "g" and slot.dim == "bare" else unit
    value = quantity(slot.value, unit) if unit else f"{slot.value:g}"
    name = _symbol(slot)
    return f"{name} = {value}" if name else value


def _symbol(slot: Slot) -> str:
    ion = slot.ion or ""
    if slot.role == "conc":
        return (
            f"[{ion}]{'o' if slot.side == 'out' else 'i' if slot.side == 'in' else ''}"
            if ion or slot.side
            else ""
        )
    if slot.role == "ratio":
        return f"[{ion}]o/[{ion}]i"
    if slot.role == "pH":
        return "pH_o" if slot.side == "out" else "pH_i"
    if slot.role in ("E", "P", "g"):
        return f"{slot.role}_{ion}" if ion else slot.role
    return _SYMBOLS.get(slot.role, "")


def choices(reading: Reading, lacks: NeedsInput, defaults: Defaults) -> tuple[Query, ...]:
    """Complete questions that may have been meant, the likeliest first."""
    found = (lacks.choices, _offered(reading, lacks, defaults))
    return tuple(itertools.islice(dict.fromkeys(itertools.chain(*found)), _MOST))


def _offered(reading: Reading, lacks: NeedsInput, defaults: Defaults) -> Iterator[Query]:
    generous = replace(defaults, lends=True)
    for candidate in _candidates(reading, lacks):
        try:
            made = complete(candidate, generous)
        except ImpossibleValue:
            continue  # nobody means that
        if (
            made is not None
            and not isinstance(made, NeedsInput | Concept | Help | Several)
            and not _idle(made)
        ):
            yield made


def _idle(query: Query) -> bool:
    """The same on both sides: nobody means that."""
    outside = getattr(query, "outside_mM", None)
    return outside is not None and outside == getattr(query, "inside_mM", None)


def _candidates(reading: Reading, lacks: NeedsInput) -> Iterator[Reading]:
    """Readings without the gap: sides in either order, one of two values, a number as a temperature."""
    match lacks.reason:
        case "ask-side":
            yield from _with_sides(reading)
        case "ask-conflict":
            yield from _with_one_value(reading)
        case "ask-unused":
            yield from _with_temperature(reading)
        case _:
            yield reading


def _with_sides(reading: Reading) -> Iterator[Reading]:
    placeless = [s for s in reading.slots if s.role == "conc" and s.side is None]
    orders = (("out", "in"), ("in", "out")) if len(placeless) == 2 else (("out",), ("in",))
    if len(placeless) > 2:
        return
    for order in orders:
        sides = dict(zip(map(id, placeless), order, strict=True))
        yield reading._replace(
            slots=tuple(s._replace(side=sides[id(s)]) if id(s) in sides else s for s in reading.slots),
        )


def _with_one_value(reading: Reading) -> Iterator[Reading]:
    """Of two values in one place one is left out."""
    for slot in reading.slots:
        rivals = [s for s in reading.slots if (s.role, s.ion, s.side) == (slot.role, slot.ion, slot.side)]
        if slot.role == "conc" and len(rivals) > 1:
            yield reading._replace(slots=tuple(s for s in reading.slots if s not in rivals or s is slot))


def _with_temperature(reading: Reading) -> Iterator[Reading]:
    loose = [s for s in reading.loose if s.value is not None and 0.0 <= s.value <= WARMEST_C]
    if len(loose) == 1 and not any(s.role == "T" for s in reading.slots):
        degrees = loose[0]._replace(role="T", dim="celsius")
        yield reading._replace(slots=(*reading.slots, degrees), loose=())
