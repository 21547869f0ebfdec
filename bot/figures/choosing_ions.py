"""Which pictures serve a question about one ion or one channel.  Nothing is drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.checks import Level
from bot.figures.specs import ConcentrationCurve, IVCurve, Ladder, TugOfWar
from bot.figures.worked import EnergyEquation, Equation, ForceEquation, OhmEquation
from physics.currents import conductance_nS, line_conductance_nS
from physics.nernst import (
    concentration_ratio,
    equilibrium_potential_from_ratio_mV,
    equilibrium_potential_mV,
    inside_concentration_mM,
    outside_concentration_mM,
)
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.figures.specs import Spec
    from grammar.queries import Current, CurrentLine, DrivingForce, Equilibrium, FreeEnergy
    from physics.cells import Cell

_WARM_C: Final = 37.0
_LEAK: Final = 0.04
"""P_Na/P_K of the curve that shows what a leak does (the squid axon at rest)."""
_A_CELL_mM: Final = 20.0
"""With less K+ inside it is no cell, and nothing leaks."""
_BENT_WITHIN_MV: Final = 300.0


def of_equilibrium(q: Equilibrium) -> Iterator[Spec]:
    """E, or the concentration that was found for it, on its curve; then the equation."""
    z, ion, warm = q.species.z, q.species.id, celsius_of(q)
    if z == 0:
        return
    if q.find == "potential" and q.ratio is not None:
        yield Equation(ion, z, q.ratio, 1.0, warm)
    sides = _sides(q)
    if sides is None:
        return
    leak = _LEAK if ion == "K" and sides[1] > _A_CELL_mM else None
    yield ConcentrationCurve(ion, z, sides[1], sides[0], warm, leak)
    match q.find:
        case "potential" | "outside" | "inside" as find:
            yield Equation(ion, z, *sides, warm, find)
        case _:
            return


def of_points(parts: Sequence[Equilibrium]) -> ConcentrationCurve | None:
    """Several concentrations outside on one curve; None where more than that differs."""
    found = [(one.species, celsius_of(one), side) for one in parts if (side := _sides(one)) is not None]
    if len(found) < len(parts) or len({(ion, warm, inside) for ion, warm, (_, inside) in found}) != 1:
        return None
    ion, warm, (outside, inside) = found[0]
    others = tuple(side[0] for _, _, side in found[1:])
    return ConcentrationCurve(ion.id, ion.z, inside, outside, warm, others_mM=others)


def _sides(q: Equilibrium) -> tuple[float, float] | None:
    """Outside and inside, where both are known or one was found."""
    z, out, inside, e, warm = q.species.z, q.outside_mM, q.inside_mM, q.potential_mV, celsius_of(q)
    match q.find:
        case "outside" if inside is not None and e is not None:
            return float(outside_concentration_mM(z, e, inside, warm)), inside
        case "inside" if out is not None and e is not None:
            return out, float(inside_concentration_mM(z, e, out, warm))
        case "potential" if out is not None and inside is not None:
            return out, inside
        case _:
            return None


def of_force(q: DrivingForce) -> Iterator[Spec]:
    """The tug-of-war, where the dots are known; else both voltages on one axis; then the equation."""
    found = force_of(q)
    if found is None:
        return
    ion, z, (e, v) = q.species.id, q.species.z, found
    if q.outside_mM is not None and q.inside_mM is not None:
        yield TugOfWar(ion, z, q.outside_mM, q.inside_mM, v, e)
    else:
        yield Ladder((Level(ion, e),), v)
    find = "force" if q.find == "direction" else q.find
    yield ForceEquation(ion, z, v, e, q.outside_mM, q.inside_mM, celsius_of(q), find)


def force_of(q: DrivingForce) -> tuple[float, float] | None:
    """E and V_m, both given or one of them found from the force; None for what has no charge."""
    if q.species.z == 0:
        return None
    e, v, force = _potential_mV(q), q.membrane_mV, q.force_mV
    if e is None and v is not None and force is not None:
        e = v - force
    if v is None and e is not None and force is not None:
        v = e + force
    return None if e is None or v is None else (e, v)


def _potential_mV(q: DrivingForce) -> float | None:
    z, warm = q.species.z, celsius_of(q)
    if q.outside_mM is not None and q.inside_mM is not None:
        return float(equilibrium_potential_mV(z, q.outside_mM, q.inside_mM, warm))
    if q.ratio is not None:
        return float(equilibrium_potential_from_ratio_mV(z, q.ratio, warm))
    return q.potential_mV


def of_energy(q: FreeEnergy) -> Iterator[Spec]:
    """The forces that the energy is spent against or won from; then the equation."""
    ion, z, out, inside, v = q.species.id, q.species.z, q.outside_mM, q.inside_mM, q.membrane_mV
    if z != 0:
        yield tug(ion, out, inside, membrane_mV=v, temperature_C=q.temperature_C)
    yield EnergyEquation(ion, z, out, inside, v, q.temperature_C, q.inward)


def tug(
    ion: str, outside_mM: float, inside_mM: float, *, membrane_mV: float, temperature_C: float
) -> TugOfWar:
    """Both forces on an ion."""
    z = species(ion).z
    e = float(equilibrium_potential_mV(z, outside_mM, inside_mM, temperature_C))
    return TugOfWar(ion, z, outside_mM, inside_mM, membrane_mV, e)


def tug_in(shown: Cell, ion: str) -> Iterator[TugOfWar]:
    """Both forces on an ion of a resting cell; nothing where its concentrations or V_m are not known."""
    sides, v = shown.ions.get(ion), shown.resting_mV
    if sides is not None and v is not None and species(ion).z != 0:
        out, inside = sides.outside_mM, sides.inside_mM
        yield tug(ion, out, inside, membrane_mV=v, temperature_C=shown.temperature_C)


def of_current(q: Current) -> Iterator[Spec]:
    """The channel's line, with GHK's bend where the ion is known: E alone tells its shape; then Ohm's law."""
    found = _solved(q)
    if found is None:
        return
    g, v, e = found
    ion, total = q.species, g * q.channels
    if ion is None or ion.z == 0 or abs(e) > _BENT_WITHIN_MV:
        yield IVCurve(e, total, "" if ion is None else ion.id, v, density=q.density)
    else:
        ratio = float(concentration_ratio(ion.z, e))
        yield IVCurve(e, total, ion.id, v, ion.z, ratio, 1.0, density=q.density)
    if q.find != "channels":
        yield OhmEquation("" if ion is None else ion.id, g, v, e, q.channels, q.density, q.find)


def of_line(q: CurrentLine) -> Iterator[Spec]:
    """The line through both points that were measured."""
    match q.first_mV, q.first_pA, q.second_mV, q.second_pA:
        case float() as v, float() as i, float() as other_mV, float() as other_pA:
            g = float(line_conductance_nS(other_mV - v, other_pA - i))
            yield IVCurve(v - i / g, g, "", v, density=q.density, second_mV=other_mV)
        case _:
            return


def _solved(q: Current) -> tuple[float, float, float] | None:
    """Conductance of a channel, V_m and E: all given, or one of them found from the current."""
    match q.conductance_nS, q.membrane_mV, q.potential_mV, q.current_pA:
        case float() as g, float() as v, float() as e, _:
            return g, v, e
        case None, float() as v, float() as e, float() as i:
            return float(conductance_nS(i, v, e)) / q.channels, v, e
        case float() as g, None, float() as e, float() as i:
            return g, e + i / (g * q.channels), e
        case float() as g, float() as v, None, float() as i:
            return g, v, v - i / (g * q.channels)
        case _:
            return None


def celsius_of(q: Equilibrium | DrivingForce) -> float:
    """That of the question, else the body's."""
    return q.temperature_C if q.temperature_C is not None else _WARM_C
