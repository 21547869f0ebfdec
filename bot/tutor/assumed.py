"""What an answer rests on that the student did not say, and why it was taken."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from bot.language.names import cell_name
from bot.tutor.answer import Assumption, Quantity, Say
from bot.tutor.givens import NO_GRADIENT, NO_VOLTAGE, STORE_VOLTAGE, USUAL_SIDE, USUAL_UNIT, WEIGHED_BY_P
from grammar.queries import Sourced, parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Query, Source

_UNITS: Final = (
    ("_mM", "mM"),
    ("_mV", "mV"),
    ("_C", "°C"),
    ("_nS", "nS"),
    ("_pA", "pA"),
    ("_um", "µm"),
    ("_pF", "pF"),
    ("_MOhm", "MΩ"),
    ("_uF_per_cm2", "µF/cm²"),
    ("_kJ_per_mol", "kJ/mol"),
)


def assumptions(query: Query) -> list[Assumption]:
    """Every value that the student did not say, once."""
    parts = parts_of(query)
    found: dict[tuple[str, Any], Assumption] = {}
    for part in parts:
        for field, source in part.sources.items():
            if field == "outside_mM" and _by_order(part.sources):
                found.setdefault(("order", None), Assumption("order", None, _order(part)))
            elif field == "inside_mM" and _by_order(part.sources):
                continue
            elif source.origin != "said":
                one = _assumption(part, field, source, several=len(parts) > 1)
                found.setdefault((one.what, one.value), one)
    return list(found.values())


def _order(part: Sourced) -> Say:
    """Which side stood first, and why."""
    outside, inside = (part.sources[field].span or (0, 0) for field in ("outside_mM", "inside_mM"))
    ion = getattr(part, "species", None)
    return Say("why-order-inside", {"ion": ion}) if ion is not None and inside < outside else Say("why-order")


def _by_order(sources: Mapping[str, Source]) -> bool:
    """Whether both sides were told by their order alone, as in "5/140"."""
    sides = [sources.get(field) for field in ("outside_mM", "inside_mM")]
    return all(s is not None and s.origin == "inferred" and s.span not in (None, (0, 0)) for s in sides)


def _assumption(part: Sourced, field: str, source: Source, *, several: bool) -> Assumption:
    value = _value_of(part, field)
    unit = next((unit for end, unit in _UNITS if field.endswith(end)), "1")
    ion = getattr(part, "species", None)
    owned = several and ion is not None and field in ("outside_mM", "inside_mM")
    what = f"{ion.id}.{field}" if ion is not None and owned else field
    return Assumption(what, Quantity(value, unit) if value is not None else None, _why(source))


def _why(source: Source) -> Say:
    if source.origin == "carried":
        return Say("why-carried")
    if source.preset == USUAL_UNIT:
        return Say("why-usual-unit")
    if source.origin == "inferred":
        return Say("why-inferred")
    if source.preset == "course":
        return Say("why-course-default")
    if source.preset == NO_VOLTAGE:
        return Say("why-no-voltage")
    if source.preset == STORE_VOLTAGE:
        return Say("why-store-voltage")
    if source.preset == NO_GRADIENT:
        return Say("why-no-gradient")
    if source.preset == WEIGHED_BY_P:
        return Say("why-weighed-by-P")
    if source.preset == USUAL_SIDE:
        return Say("why-usual-side")
    return Say("why-cell-preset", {"cell": cell_name(source.preset or "")})


def _value_of(part: Sourced, field: str) -> float | None:
    """The value of a field; "K.outside_mM" is that of an ion in a list."""
    ion, _, name = field.rpartition(".")
    if ion:
        one = next((i for i in getattr(part, "ions", ()) if i.species.id == ion), None)
        return getattr(one, name, None)
    value = getattr(part, name, None) if name in {f.name for f in fields(part)} else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
