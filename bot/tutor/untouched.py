"""A change that leaves the answer as it is: E of one ion knows nothing of the concentrations of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.tutor.answer import Headline, Result, Say, Solved
from grammar.queries import Equilibrium
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.context import NeedsInput
    from grammar.queries import Query
    from grammar.reading import Reading


def other_ion(query: Query | NeedsInput, reading: Reading) -> str | None:
    """The ion whose concentration changes beside E of another one, the only thing that is asked."""
    if not isinstance(query, Equilibrium) or query.find != "potential":
        return None
    changed = {s.ion for s in reading.of("factor") if not s.dim}
    changed |= {s.ion for s in reading.of("conc") if s.new is not None}
    other = changed.pop() if len(changed) == 1 else None
    return other if other and not other.startswith("X") and other != query.species.id else None


def untouched(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution, headed by the word that what changes does not touch it; as it is if it does."""
    ion = other_ion(query, reading)
    if ion is None or not isinstance(query, Equilibrium):
        return solved
    asked = solved.results[0]
    word = Say("untouched-by", {"symbol": asked.quantity, "own": query.species, "other": species(ion)})
    still = Result(f"Δ{asked.quantity}", 0.0, asked.unit)
    return replace(
        solved, blocks=(Headline(word), *solved.blocks), results=(asked, still, *solved.results[1:])
    )
