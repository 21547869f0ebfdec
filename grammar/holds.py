"""What a reading holds, as the rules of `intent` ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot


def tells(r: Reading, *roles: str) -> bool:
    """Whether a value of one of these roles is told."""
    return not {s.role for s in r.slots}.isdisjoint(roles)


def count(r: Reading, role: str) -> int:
    """Of how many ions a value of this role is told."""
    return len({s.ion for s in r.slots if s.role == role})


def voltage(r: Reading) -> bool:
    """Whether V_m or a reversal potential is told."""
    return tells(r, "V", "rev")


def proportion(r: Reading, role: str) -> bool:
    """Whether a proportion of permeabilities, "P", or of conductances, "g", is told."""
    return any(x.role == role for x in r.relations)


def both_sides(r: Reading) -> bool:
    """Whether both concentrations of an ion are told, or their ratio."""
    sides: dict[str | None, set[str | None]] = {}
    for s in r.slots:
        if s.role in ("conc", "pH"):
            sides.setdefault(s.ion, set()).add(s.side)
    return any({"in", "out"} <= found for found in sides.values()) or tells(r, "ratio")


def one_side(r: Reading) -> bool:
    """Whether a concentration is told at all."""
    return any(s.role in ("conc", "pH") for s in r.slots)


def no_force(r: Reading) -> bool:
    """Such as "V_m is at E_K: how large is the K+ current": no force, and nothing else, is told."""
    return [(s.role, s.value) for s in r.slots] == [("DF", 0.0)]


def tells_its_sign(r: Reading, told: Slot) -> bool:
    """Whether the sign of a number is told, or of a current its way; else it may be a size alone."""
    if told.carried and any(told.span):  # in the text of a question that waited
        return (told.value or 0.0) < 0
    if r.plain[slice(*told.span)][:1] in "+-":
        return True
    return told.dim in ("current", "current_density") and r.has("inward", "outward")
