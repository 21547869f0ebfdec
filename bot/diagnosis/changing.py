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
    Pump,
    ThermalVoltage,
)
from physics.constants import ZERO_CELSIUS_K
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
            turned = (replace(i, outside_mM=i.inside_mM, inside_mM=i.outside_mM) for i in query.drivers)
            return replace(query, drivers=tuple(turned))
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


def celsius_as_kelvin(query: Query) -> Query | None:
    """The question at t − 273.15 °C, whose kelvins are t; its potentials carry over."""
    match query:
        case (
            Equilibrium(temperature_C=float(t))
            | DrivingForce(find="force", potential_mV=None, temperature_C=float(t))
            | ConstantField(temperature_C=t)
            | FreeEnergy(temperature_C=t)
            | Cotransport(temperature_C=t)
            | PermeabilityRatio(temperature_C=t)
            | Pump(temperature_C=t)
            | ThermalVoltage(temperature_C=t)
        ):
            return replace(query, temperature_C=t - ZERO_CELSIUS_K) if t > 0.0 else None
        case _:
            return None


def anions_as_cations(query: Query) -> Query | None:
    """The GHK question with the anions not exchanged; None where there are none."""
    if not isinstance(query, ConstantField) or all(ion.species.z > 0 for ion in query.ions):
        return None
    wrong = (
        replace(ion, outside_mM=ion.inside_mM, inside_mM=ion.outside_mM) if ion.species.z < 0 else ion
        for ion in query.ions
    )
    return replace(query, ions=tuple(wrong))


def with_potential_times(query: Query, factor: float) -> tuple[Number, ...]:
    """What the question gives when every E that it computes comes out `factor` times as large."""
    match query:
        case Equilibrium(find="potential") | ConstantField():
            return tuple(Number(factor * one.value, one.unit) for one in numbers(query))
        case Equilibrium(find="outside" | "inside" | "ratio" | "inverse_ratio" | "temperature"):
            return numbers(replace(query, potential_mV=given(query.potential_mV) / factor))
        case DrivingForce(find="force", potential_mV=None):
            v = given(query.membrane_mV)
            return tuple(Number(v - factor * (v - one.value), one.unit) for one in numbers(query))
        case _:
            return ()
