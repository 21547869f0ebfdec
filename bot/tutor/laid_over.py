"""What a line tells laid over what was told before, and which quantity each field of a question is."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from grammar.reading import Reading, Slot, Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROLE_OF: Final[Mapping[str, tuple[str, str | None]]] = MappingProxyType(
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
        "length_um": ("length", None),
    }
)


def over(
    new: Reading,
    intent: str,
    slots: Sequence[Slot],
    wanted: Sequence[Wanted],
    pending: Reading | None = None,
    *,
    adds: bool = False,
) -> Reading:
    """The new line's slots over the old ones; a new ion takes the place of the old one unless it `adds`."""
    old_ions = {s.ion for s in slots if s.ion} | {w.ion for w in wanted if w.ion}
    ion = next(iter(old_ions), None) if len(old_ions) == 1 else None
    changed = [] if adds else [i for i in new.ions if i not in old_ions]
    kept = [s._replace(carried=True, inferred=False) for s in slots]
    if changed and pending is None:
        kept = [s for s in kept if s.ion is None and s.role != "z"]
        wanted = [w._replace(ion=changed[0]) for w in wanted] or [Wanted("E", changed[0], None, (0, 0))]
        ion = changed[0]
    elif changed and ion is None:
        ion = changed[0]
        kept = [s._replace(ion=s.ion or ion) if s.role in ("conc", "E", "ratio") else s for s in kept]
    elif new.cells and pending is None:
        lent = {place(s) for s in slots if s.role == "P" and s.inferred}
        kept = [s for s in kept if s.role not in ("conc", "E", "T", "ratio") and place(s) not in lent]
        wanted = list(wanted) or [Wanted("E", ion, None, (0, 0))]
    of_ion = _OF_ION + tuple(s.role for s in kept if s.role == "g" and s.ion == ion)
    said = [s._replace(ion=s.ion or ion) if s.role in of_ion else s for s in new.slots]
    said = [_as_pH(s) for s in said]
    said = [_from_before(s, kept) for s in said]
    over = {place(s) for s in said}
    by_ratio = {s.ion for s in said if s.role == "ratio"}  # "when both sides are equal": no side stays
    merged = [s for s in kept if place(s) not in over and not (s.role == "conc" and s.ion in by_ratio)]
    another = new.wanted and new.intent not in (None, "nernst", "rest", "inverse")
    way = new.has("move") and (new.intent == "direction" or (intent == "nernst" and any(new.of("V"))))
    asked = new.intent if another else "direction" if way else intent
    return new._replace(
        intent=asked,
        slots=(*merged, *said),
        wanted=(*wanted, *new.wanted),
        ions=tuple(
            dict.fromkeys(
                [*(i for i in (ion,) if i), *old_ions, *(pending.ions if pending else ()), *new.ions]
            )
        )
        if not changed
        else tuple(new.ions),
        relations=new.relations or (pending.relations if pending else ()),
        cells=new.cells or (pending.cells if pending else ()),
        transporters=new.transporters or (pending.transporters if pending else ()),
        unit=new.unit or (pending.unit if pending else None),
        cues=(*(pending.cues if pending else ()), *new.cues),
        way=new.way or (pending.way if pending else None),
        moving=new.moving or (pending.moving if pending else None),
        in_question=new.in_question or (pending.in_question if pending else ()),
    )


def _from_before(slot: Slot, kept: Sequence[Slot]) -> Slot:
    """What only becomes something, "if g_Na rises to 10", starts from what was told before."""
    if slot.new is None or slot.value is not None:
        return slot
    was = [s for s in kept if place(s) == place(slot) and s.value is not None]
    return slot._replace(value=was[0].value, unit=slot.unit or was[0].unit) if len(was) == 1 else slot


def place(slot: Slot) -> tuple[str, str | None, str | None]:
    """What a slot fills; the pH of a side is its concentration of protons, ΔG of a pump that of ATP."""
    return _ALIASES.get(slot.role, slot.role), slot.ion, slot.side


_ALIASES: Final[Mapping[str, str]] = MappingProxyType({"pH": "conc", "ATP": "dG"})


def _as_pH(slot: Slot) -> Slot:
    """Bare numbers of protons between 0 and 14 are pH; "drops to 6.9" tells the new one."""
    value = slot.value if slot.new is None else slot.new
    bare = slot.role == "conc" and slot.ion == "H" and slot.dim == "bare" and value is not None
    return slot._replace(role="pH", value=value, new=None) if bare and 0 <= (value or 0.0) <= 14 else slot


_OF_ION: Final = ("conc", "E", "ratio", "pH", "factor")
