"""What one cycle of the Na⁺/K⁺ pump moves and uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Counted, PumpCount, PumpCurrent, PumpRate


def in_a_cycle(query: PumpCount | PumpRate) -> Mapping[Counted, int]:
    """Ions, ATP and net charges of a cycle; one ATP pays for it."""
    Na, K = query.Na_count, query.K_count
    return {"Na": Na, "K": K, "ATP": 1, "charge": Na - K, "cycle": 1}


def moved(query: PumpCurrent | PumpRate) -> tuple[tuple[int, int], tuple[int, int]]:
    """How many Na⁺ and K⁺ a cycle moves into the cell (out of it: negative), and their charges."""
    return (-query.Na_count, query.K_count), (species("Na").z, species("K").z)
