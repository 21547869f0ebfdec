"""Which way each of the two forces pushes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.tutor.answer import Say
from physics.forces import electrical_force_mV

if TYPE_CHECKING:
    from grammar.queries import DrivingForce, Equilibrium


def way(outward: float) -> Say | None:
    """Out of the cell for a positive push, into it for a negative one; None without a push."""
    if outward == 0.0:
        return None
    return Say("quiz-way-out") if outward > 0.0 else Say("quiz-way-in")


def chemical_way(query: DrivingForce | Equilibrium) -> Say | None:
    """Which way diffusion pushes: from the concentrations, or from the E that holds against it."""
    if query.outside_mM is not None and query.inside_mM is not None:
        return way(query.inside_mM - query.outside_mM)
    if query.ratio is not None:
        return way(1.0 - query.ratio)
    if query.potential_mV is None or not query.species.z:
        return None
    return way(-query.potential_mV * query.species.z)


def electrical_way(query: DrivingForce) -> Say | None:
    """Which way the voltage pushes; None for a neutral molecule or without a voltage."""
    if query.membrane_mV is None or not query.species.z:
        return None
    return way(float(electrical_force_mV(query.species.z, query.membrane_mV)))
