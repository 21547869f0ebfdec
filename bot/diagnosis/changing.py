"""Slips as changed questions: the right number of a question with one thing altered is the slip's number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.diagnosis.right import given, right
from bot.diagnosis.values import Number
from grammar.queries import (
    ConstantField,
    Cotransport,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    PermeabilityRatio,
)
from physics.errors import ImpossibleValue

if TYPE_CHECKING:
    from grammar.queries import Query


def numbers(query: Query | None) -> tuple[Number, ...]:
    """The right number of a changed question; nothing where there is none, or physics refuses it."""
    if query is None:
        return ()
    try:
        found = right(query)
    except ImpossibleValue:
        return ()
    return () if found is None else (found,)


def swapped(query: Query) -> Query | None:
    """The question with inside and outside exchanged; of an inverse, with E of the other sign."""
    match query:
        case Equilibrium(find="potential") | DrivingForce(find="force", potential_mV=None):
            if query.ratio is not None:
                return replace(query, ratio=1.0 / query.ratio)
            return replace(query, outside_mM=query.inside_mM, inside_mM=query.outside_mM)
        case Equilibrium(find="outside" | "inside" | "ratio" | "inverse_ratio"):
            return replace(query, potential_mV=-given(query.potential_mV))
        case FreeEnergy():
            return replace(query, outside_mM=query.inside_mM, inside_mM=query.outside_mM)
        case ConstantField():
            exchanged = (replace(i, outside_mM=i.inside_mM, inside_mM=i.outside_mM) for i in query.ions)
            return replace(query, ions=tuple(exchanged))
        case Cotransport():
            sides = query.driver_inside_mM, query.driver_outside_mM
            return replace(query, driver_outside_mM=sides[0], driver_inside_mM=sides[1])
        case PermeabilityRatio():
            return replace(
                query,
                x_outside_mM=query.x_inside_mM,
                x_inside_mM=query.x_outside_mM,
                ref_outside_mM=query.ref_inside_mM,
                ref_inside_mM=query.ref_outside_mM,
            )
        case _:
            return None


def with_potential_times(query: Query, factor: float) -> tuple[Number, ...]:
    """What the question gives when every E that it computes comes out `factor` times as large."""
    match query:
        case Equilibrium(find="potential") | ConstantField():
            return tuple(Number(factor * one.value, one.unit) for one in numbers(query))
        case Equilibrium(find="outside" | "inside" | "ratio" | "inverse_ratio"):
            return numbers(replace(query, potential_mV=given(query.potential_mV) / factor))
        case DrivingForce(find="force", potential_mV=None):
            v = given(query.membrane_mV)
            return tuple(Number(v - factor * (v - one.value), one.unit) for one in numbers(query))
        case _:
            return ()
