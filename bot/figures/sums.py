"""Numbers that a picture and its description share.  Nothing here loads the drawing library."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

from physics.resting import ghk_voltage_mV

if TYPE_CHECKING:
    from bot.figures.specs import FieldEquation, TugOfWar, WeightedAverage

BALANCED_MV: Final = 0.05
"""A force below this shows as 0.0 mV and is called none."""
_SAME_MV: Final = 0.06


def forces(spec: TugOfWar) -> tuple[float, float, float]:
    """Chemical, electrical and net force in mV; positive pushes the ion out."""
    chemical = -spec.E_mV * math.copysign(1.0, spec.z)
    electrical = spec.membrane_mV * math.copysign(1.0, spec.z)
    return chemical, electrical, chemical + electrical


def winner(spec: TugOfWar) -> Literal["in", "out", "none"]:
    """Where the ion is driven."""
    net = forces(spec)[2]
    return "none" if abs(net) < BALANCED_MV else "out" if net > 0 else "in"


def shares(spec: WeightedAverage) -> list[float]:
    """The part of each ion in all the weights."""
    total = sum(one.weight for one in spec.levels)
    return [one.weight / total for one in spec.levels]


def is_mean(spec: WeightedAverage) -> bool:
    """Whether V_m is the mean itself, as with conductances; by GHK it only lies between the same bounds."""
    mean = sum(share * one.E_mV for share, one in zip(shares(spec), spec.levels, strict=True))
    return abs(mean - spec.membrane_mV) < _SAME_MV


def field_mV(spec: FieldEquation) -> float:
    """The voltage that the GHK equation gives."""
    rows = [(one.z, one.permeability, one.outside_mM, one.inside_mM) for one in spec.ions]
    z, permeability, outside, inside = (list(column) for column in zip(*rows, strict=True))
    return float(ghk_voltage_mV(z, permeability, outside, inside, spec.temperature_C))
