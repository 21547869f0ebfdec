"""Which curve serves a question.  Nothing is drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.specs import (
    ActionPotential,
    Carrier,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    IVCurve,
)
from physics.cells import DEFAULT_CELL, cell
from physics.nernst import concentration_ratio, equilibrium_potential_mV
from physics.resting import ghk_voltage_mV

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.figures.specs import Spec
    from grammar.queries import Chord, ConstantField, Current, Permeant
    from physics.cells import Cell

_REVERSALS: Final = ("reversal_potential", "nonselective_channel", "reversal_vs_equilibrium")
_OTHER_SPIKES: Final = ("cardiac", "graded", "propagation", "blockers")
"""Sections about what the squid's normal spike does not show."""
_BENT_WITHIN_MV: Final = 300.0
_K_OUTSIDE: Final = {
    ("hyperkalemia", None): (8.0, 0.01),
    ("hyperkalemia", "rest"): (8.0, 0.01),
    ("hyperkalemia", "hypokalemia"): (2.0, 0.01),
    ("potassium", "raise_outside"): (10.0, 0.04),
    ("potassium", "lower_outside"): (2.5, 0.04),
    ("resting_potential", "k_outside"): (10.0, 0.04),
}
"""[K+]o in mM and P_Na/P_K of sections that change it: those that their text has."""


def of_current(q: Current) -> IVCurve | None:
    """The channel's line, with GHK's bend where the ion is known: E alone tells its shape."""
    if q.potential_mV is None or q.conductance_nS is None or q.density:
        return None
    conductance = q.conductance_nS * q.channels
    ion = q.species
    if ion is None or ion.z == 0 or abs(q.potential_mV) > _BENT_WITHIN_MV:
        return IVCurve(q.potential_mV, conductance, "" if ion is None else ion.id, q.membrane_mV)
    ratio = float(concentration_ratio(ion.z, q.potential_mV))
    return IVCurve(q.potential_mV, conductance, ion.id, q.membrane_mV, ion.z, ratio, 1.0)


def of_chord(q: Chord, zero_mV: float) -> Iterator[Currents]:
    """Ohm's line of each ion and their sum."""
    if len(q.branches) > 1 and q.injected_pA == 0.0:
        carriers = [Carrier(b.species.id, b.species.z, b.potential_mV, b.conductance) for b in q.branches]
        yield Currents(tuple(carriers), zero_mV, rest=q.find == "rest")


def of_field(q: ConstantField, zero_mV: float) -> Iterator[Currents]:
    """GHK's curve of each ion and their sum, for a channel that reverses."""
    if q.find == "reversal" and len(q.ions) > 1:
        carriers = [c for one in q.ions if (c := _carrier(one, q.temperature_C)) is not None]
        if len(carriers) == len(q.ions):
            yield Currents(tuple(carriers), zero_mV, rest=False, temperature_C=q.temperature_C)


def _carrier(one: Permeant, temperature_C: float) -> Carrier | None:
    ion, outside, inside = one.species, one.outside_mM, one.inside_mM
    if outside <= 0 or inside <= 0 or ion.z == 0:
        return None
    e = float(equilibrium_potential_mV(ion.z, outside, inside, temperature_C))
    return Carrier(ion.id, ion.z, e, one.permeability, outside, inside)


def of_card(card: str, section: str | None, default_cell: str) -> Iterator[Spec]:
    """The curves of a concept or of one of its sections."""
    shown = _with_both(default_cell)
    if card == "action_potential":
        yield from _spikes(section, shown)
    elif (card, section) == ("hyperkalemia", "excitability"):
        yield ActionPotential(potassium_factor=2.0)
    elif (card, section) in _K_OUTSIDE:
        outside, leak = _K_OUTSIDE[card, section]
        yield ConcentrationCurve("K", 1, 140.0, outside, 37.0, leak, other_inside_mM=15.0)
    elif card in _REVERSALS:
        yield _one_to_one(shown)


def _spikes(section: str | None, shown: Cell) -> Iterator[Spec]:
    """By GHK, why V_m moves, then the squid axon; that alone where the stimulus or the bath is the point."""
    K, Na = shown.ions["K"], shown.ions["Na"]
    if section == "sodium_outside":
        yield ActionPotential(sodium_factor=0.5)
    elif section in {"threshold", "refractory"}:
        yield ActionPotential()
    elif section not in _OTHER_SPIKES:
        yield DrivenPotential(
            K.outside_mM, K.inside_mM, Na.outside_mM, Na.inside_mM, shown.temperature_C
        )  # fmt: skip
        yield ActionPotential()


def _one_to_one(shown: Cell) -> Currents:
    """A channel that lets K+ and Na+ through alike."""
    rows = [(ion, shown.ions[ion].outside_mM, shown.ions[ion].inside_mM) for ion in ("K", "Na")]
    warm = shown.temperature_C
    carriers = [Carrier(i, 1, float(equilibrium_potential_mV(1, o, n, warm)), 1.0, o, n) for i, o, n in rows]
    outside, inside = (list(column) for column in zip(*(row[1:] for row in rows), strict=True))
    zero = float(ghk_voltage_mV([1, 1], [1.0, 1.0], outside, inside, warm))
    return Currents(tuple(carriers), zero, rest=False, temperature_C=warm)


def _with_both(name: str) -> Cell:
    """The cell, or the course's where it lacks K+ or Na+."""
    shown = cell(name)
    return shown if {"K", "Na"} <= set(shown.ions) else cell(DEFAULT_CELL)
