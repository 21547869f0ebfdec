"""Completing questions about the difference of two potentials that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.tutor.context import NeedsInput
from grammar.queries import PotentialDifference, Query
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.givens import Givens


def potential_difference(givens: Givens) -> Query | NeedsInput:
    """V_m from the potentials of both sides, or how far two equilibrium potentials are apart."""
    sides = {slot.side: slot for slot in givens.reading.of("side_mV")}
    told = [*givens.reading.of("apart_mV")]
    if {*sides} == {"in", "out"}:
        told = [sides["in"], sides["out"]]
    if len(told) != 2:
        return NeedsInput("potential_difference", ("membrane_mV",))
    first, second = told
    givens.note("first_mV", first)
    givens.note("second_mV", second)
    return PotentialDifference(
        find="apart" if first.ion else "membrane",
        first_mV=first.value or 0.0,
        second_mV=second.value or 0.0,
        first=species(first.ion) if first.ion else None,
        second=species(second.ion) if second.ion else None,
        sources=givens.frozen_sources("first_mV", "second_mV"),
    )
