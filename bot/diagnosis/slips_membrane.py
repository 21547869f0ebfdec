"""Slips with driving force, current, GHK and weighted means, and energies: N14 to N25."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.changing import anions_as_cations, numbers
from bot.diagnosis.right import free_energy, given, potential_mV
from bot.diagnosis.values import Misconception, Number
from grammar.queries import (
    Charge,
    Chord,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Exchanger,
    FreeEnergy,
    PermeabilityRatio,
)
from physics.currents import ohmic_current_pA
from physics.nernst import equilibrium_potential_mV
from physics.transport import electrical_energy_kJ_per_mol

if TYPE_CHECKING:
    from grammar.queries import Query


def _of_force(query: Query, force: _Force) -> tuple[Number, ...]:
    """What another "driving force" (mV, from V_m and E) does to a driving force, current or conductance."""
    match query:
        case DrivingForce(find="force"):
            v, e = given(query.membrane_mV), potential_mV(query)
            return (Number(force(v, e), "mV"),)
        case Current(find="current", density=False, unit="pA"):
            v, e = given(query.membrane_mV), given(query.potential_mV)
            total = given(query.conductance_nS) * query.channels
            return (Number(float(ohmic_current_pA(total, force(v, e), 0.0)), "pA"),)
        case Current(find="conductance"):
            pushing = force(given(query.membrane_mV), given(query.potential_mV))
            whole = given(query.current_pA) / query.channels
            return (Number(whole / pushing, "nS"),) if pushing else ()
        case _:
            return ()


if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    _Force: TypeAlias = Callable[[float, float], float]


def force_reversed(query: Query) -> tuple[Number, ...]:
    """N14; also V_m = E − DF and E = V_m + DF."""
    match query:
        case DrivingForce(find="membrane"):
            return (Number(potential_mV(query) - given(query.force_mV), "mV"),)
        case DrivingForce(find="potential"):
            return (Number(given(query.membrane_mV) + given(query.force_mV), "mV"),)
        case _:
            return _of_force(query, lambda v, e: e - v)


def added(query: Query) -> tuple[Number, ...]:
    """N15."""
    return _of_force(query, lambda v, e: v + e)


def membrane_for_force(query: Query) -> tuple[Number, ...]:
    """N16."""
    return _of_force(query, lambda v, _e: v)


def equilibrium_for_force(query: Query) -> tuple[Number, ...]:
    """N17."""
    return _of_force(query, lambda _v, e: e)


def anions_not_exchanged(query: Query) -> tuple[Number, ...]:
    """N18."""
    return numbers(anions_as_cations(query))


def permeability_left_out(query: Query) -> tuple[Number, ...]:
    """N19."""
    if not isinstance(query, ConstantField):
        return ()
    return numbers(replace(query, ions=tuple(replace(i, permeability=1.0) for i in query.ions)))


def plain_mean(query: Query) -> tuple[Number, ...]:
    """N20."""
    potentials = [e for e, _ in weighted(query).values()]
    return (Number(math.fsum(potentials) / len(potentials), "mV"),) if len(potentials) > 1 else ()


def mean_weighted_by_permeability(query: Query) -> tuple[Number, ...]:
    """N21."""
    if not isinstance(query, ConstantField):
        return ()
    pairs = weighted(query).values()
    return (Number(math.fsum(e * p for e, p in pairs) / math.fsum(p for _, p in pairs), "mV"),)


def only_potassium(query: Query) -> tuple[Number, ...]:
    """N22."""
    pairs = weighted(query)
    return (Number(pairs["K"][0], "mV"),) if "K" in pairs and len(pairs) > 1 else ()


def weighted(query: Query) -> dict[str, tuple[float, float]]:
    """E in mV and weight (P or g) of each ion of a GHK or chord question, by id."""
    match query:
        case Chord(branches=branches):
            return {b.species.id: (b.potential_mV, b.conductance) for b in branches}
        case ConstantField(ions=ions, temperature_C=celsius):
            return {
                i.species.id: (
                    float(equilibrium_potential_mV(i.species.z, i.outside_mM, i.inside_mM, celsius)),
                    i.permeability,
                )
                for i in ions
            }
        case _:
            return {}


def electrical_term_wrong(query: Query) -> tuple[Number, ...]:
    """N23: FV for zFV, or zFV with the other sign; of a neutral solute, FV for nothing."""
    if not isinstance(query, FreeEnergy):
        return ()
    z, total = query.species.z, free_energy(query).value
    one = electrical_energy_kJ_per_mol(1, query.membrane_mV, direction="in" if query.inward else "out")
    chemical = total - z * float(one)
    wrong = [*([float(one)] if z != 1 else []), *([-z * float(one)] if z else [])]
    return tuple(Number(chemical + term, "kJ/mol") for term in dict.fromkeys(wrong))


def exponent_forgotten(query: Query) -> tuple[Number, ...]:
    """N24."""
    if not isinstance(query, Cotransport) or all(one.count == 1 for one in query.drivers):
        return ()
    return numbers(replace(query, drivers=tuple(replace(one, count=1) for one in query.drivers)))


def voltage_forgotten(query: Query) -> tuple[Number, ...]:
    """N25."""
    return numbers(replace(query, membrane_mV=0.0)) if isinstance(query, Cotransport) else ()


def diameter_for_radius(query: Query) -> tuple[Number, ...]:
    """N29: the surface is four times too large."""
    if not isinstance(query, Charge) or query.diameter_um is None or query.capacitance_pF is not None:
        return ()
    return numbers(replace(query, diameter_um=2.0 * query.diameter_um))


def upside_down(query: Query) -> tuple[Number, ...]:
    """N30: P_ref/P_x for P_x/P_ref."""
    if not isinstance(query, PermeabilityRatio | ConductanceRatio):
        return ()
    return tuple(Number(1.0 / one.value, "1") for one in numbers(query) if one.value)


def counts_left_out(query: Query) -> tuple[Number, ...]:
    """N31: an exchanger reckoned one to one, or with every charge as 1."""
    if not isinstance(query, Exchanger):
        return ()
    counts, charges = (query.inward_count, query.outward_count), (query.inward.z, query.outward.z)
    wrong = {((1, 1), charges), (counts, (1, 1))} - {(counts, charges)}
    found = []
    for (n, m), (a, b) in sorted(wrong):
        carried = n * a - m * b
        if carried:
            found.append(Number((n * a * query.inward_mV - m * b * query.outward_mV) / carried, "mV"))
    return tuple(found)


_FORCE: Final = ("driving-force-step-force", "current-step-law", "current-step-numbers")
_ABOVE: Final = ("constant-field-step-above", "constant-field-step-anions", "chord-step-weighted")
_WEIGHTED: Final = ("chord-step-weighted", "constant-field-step-above")

MEMBRANE_SLIPS: Final = (
    Misconception("N14", "driving_force", "diagnosis-name-N14", "diagnosis-N14", force_reversed, _FORCE),
    Misconception("N15", "driving_force", "diagnosis-name-N15", "diagnosis-N15", added, _FORCE),
    Misconception("N16", "driving_force", "diagnosis-name-N16", "diagnosis-N16", membrane_for_force, _FORCE),
    Misconception(
        "N17", "driving_force", "diagnosis-name-N17", "diagnosis-N17", equilibrium_for_force, _FORCE
    ),
    Misconception("N18", "ghk", "diagnosis-name-N18", "diagnosis-N18", anions_not_exchanged, _ABOVE),
    Misconception("N19", "ghk", "diagnosis-name-N19", "diagnosis-N19", permeability_left_out, _ABOVE),
    Misconception(
        "N20", "permeability_weighting", "diagnosis-name-N20", "diagnosis-N20", plain_mean, _WEIGHTED
    ),
    Misconception("N21", "ghk", "diagnosis-name-N21", "diagnosis-N21", mean_weighted_by_permeability, _ABOVE),
    Misconception(
        "N22", "permeability_weighting", "diagnosis-name-N22", "diagnosis-N22", only_potassium, _WEIGHTED
    ),
    Misconception(
        "N23",
        "electrochemical_potential",
        "diagnosis-name-N23",
        "diagnosis-N23",
        electrical_term_wrong,
        ("free-energy-step-electrical", "free-energy-step-neutral"),
    ),
    Misconception(
        "N24", "sglt1", "diagnosis-name-N24", "diagnosis-N24", exponent_forgotten, ("cotransport-step-solve",)
    ),
    Misconception(
        "N25",
        "sglt1",
        "diagnosis-name-N25",
        "diagnosis-N25",
        voltage_forgotten,
        ("cotransport-step-electrical",),
    ),
    Misconception(
        "N29",
        "membrane_potential",
        "diagnosis-name-N29",
        "diagnosis-N29",
        diameter_for_radius,
        ("charge-step-area",),
    ),
    Misconception(
        "N30",
        "reversal_potential",
        "diagnosis-name-N30",
        "diagnosis-N30",
        upside_down,
        ("conductance-ratio-step-solve", "permeability-ratio-step-closed"),
    ),
    Misconception(
        "N31",
        "electrochemical_potential",
        "diagnosis-name-N31",
        "diagnosis-N31",
        counts_left_out,
        ("exchanger-step-solve",),
    ),
)
