"""Numbers that a picture and its description share.  Nothing here loads the drawing library."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

from bot.figures.worked import ForceEquation
from physics.currents import ohmic_current_pA
from physics.nernst import equilibrium_potential_mV
from physics.resting import ghk_voltage_mV
from physics.transport import chemical_energy_kJ_per_mol, electrical_energy_kJ_per_mol

if TYPE_CHECKING:
    from bot.figures.specs import TugOfWar, WeightedAverage
    from bot.figures.worked import ChordEquation, EnergyEquation, Equation, FieldEquation, OhmEquation

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


def nernst_mV(spec: Equation) -> float:
    """The result of the Nernst equation."""
    return float(equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C))


def field_mV(spec: FieldEquation) -> float:
    """The voltage that the GHK equation gives."""
    rows = [(one.z, one.permeability, one.outside_mM, one.inside_mM) for one in spec.ions]
    z, permeability, outside, inside = (list(column) for column in zip(*rows, strict=True))
    return float(ghk_voltage_mV(z, permeability, outside, inside, spec.temperature_C))


def field_sums(spec: FieldEquation) -> tuple[float, float]:
    """What stands above and below in the GHK equation: of an anion the inside is above."""
    sides = [(one.outside_mM, one.inside_mM)[:: 1 if one.z > 0 else -1] for one in spec.ions]
    above, below = (
        sum(one.permeability * side[k] for one, side in zip(spec.ions, sides, strict=True)) for k in (0, 1)
    )
    return above, below


def chord_sums(spec: ChordEquation) -> tuple[float, float]:
    """What stands above and below in the mean by conductance; their ratio is in mV."""
    above = sum(one.weight * one.E_mV for one in spec.levels) + spec.injected_pA
    return above, sum(one.weight for one in spec.levels)


def current_pA(spec: OhmEquation) -> float:
    """The current through all channels, in µA/cm² where the conductance is per area."""
    return float(ohmic_current_pA(spec.channels * spec.conductance_nS, spec.membrane_mV, spec.E_mV))


def energies_kJ(spec: EnergyEquation) -> tuple[float, float]:
    """The chemical and the electrical term of the free energy, per mole."""
    direction: Literal["in", "out"] = "in" if spec.inward else "out"
    chemical = chemical_energy_kJ_per_mol(
        spec.outside_mM, spec.inside_mM, spec.temperature_C, direction=direction
    )
    electrical = electrical_energy_kJ_per_mol(spec.z, spec.membrane_mV, direction=direction)
    return float(chemical), float(electrical)


def way(spec: ForceEquation | OhmEquation) -> Literal["in", "out", "none"]:
    """Which way the force drives the ion, or the current flows."""
    force = spec.membrane_mV - spec.E_mV
    if abs(force) < BALANCED_MV:
        return "none"
    push = force * spec.z if isinstance(spec, ForceEquation) else force
    return "out" if push > 0 else "in"
