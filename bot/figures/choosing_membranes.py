"""Which pictures serve a question about a membrane or a channel with several ions.  Nothing is drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures.checks import Level
from bot.figures.choosing_ions import tug
from bot.figures.specs import Carrier, Currents, Ladder, WeightedAverage
from bot.figures.worked import ChordEquation, FieldEquation, Permeant
from bot.tutor.formulas import chord_mV, field_mV
from physics.currents import conductance_ratio, permeability_ratio
from physics.nernst import equilibrium_potential_mV
from physics.resting import ghk_voltage_mV
from physics.species import species
from physics.transport import coupled_reversal_from_potentials_mV

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.figures.specs import Spec
    from grammar import queries
    from physics.cells import Cell

_MOST_TERMS: Final = 3
_SHOWN: Final = ("K", "Na", "Cl", "Ca")
"""The ions of a cell that a picture has; the others would crowd it."""


def of_field(q: queries.ConstantField) -> Iterator[Spec]:
    """A channel by its currents, a membrane by its ladder; then the weights and the equation."""
    zero, rest = field_mV(q), q.find == "rest"
    found = levels(q)
    if not rest and len(found) == len(q.ions) > 1:
        yield Currents(tuple(_carriers(q, found)), zero, rest=False, temperature_C=q.temperature_C)
    yield Ladder(found, zero, rest=rest)
    if q.pump:
        return  # the weights and the equation below are those of GHK alone
    if rest and any(one.weight > 0 for one in found):
        yield WeightedAverage(found, zero)
    if len(q.ions) <= _MOST_TERMS and all(abs(one.species.z) == 1 for one in q.ions):
        rows = [
            Permeant(one.species.id, one.species.z, one.permeability, one.outside_mM, one.inside_mM)
            for one in q.ions
        ]
        yield FieldEquation(tuple(rows), q.temperature_C, rest)


def _carriers(q: queries.ConstantField, found: tuple[Level, ...]) -> Iterator[Carrier]:
    for one, level in zip(q.ions, found, strict=True):
        yield Carrier(
            level.ion, one.species.z, level.E_mV, one.permeability, one.outside_mM, one.inside_mM
        )  # fmt: skip


def of_chord(q: queries.Chord) -> Iterator[Spec]:
    """The mean and its weights; where a current is injected, what it does to V_m; then the equation."""
    zero, found, rest = chord_mV(q.branches, q.injected_pA), of_branches(q), q.find == "rest"
    if q.injected_pA:
        yield Ladder(found, zero, (), chord_mV(q.branches))
    else:
        yield WeightedAverage(found, zero, rest)
        yield Ladder(found, zero, rest=rest)
        if len(q.branches) > 1:
            carriers = [Carrier(b.species.id, b.species.z, b.potential_mV, b.conductance) for b in q.branches]
            yield Currents(tuple(carriers), zero, rest)
    if len(found) <= _MOST_TERMS:
        yield ChordEquation(found, q.injected_pA, rest)


def of_permeability_ratio(q: queries.PermeabilityRatio) -> Iterator[Spec]:
    """The currents of both ions, which cancel at the reversal potential; then the equation with the ratio."""
    sides = (q.x_outside_mM, q.x_inside_mM), (q.ref_outside_mM, q.ref_inside_mM)
    ratio = float(permeability_ratio(q.reversal_mV, q.x.z, *sides[0], q.ref.z, *sides[1], q.temperature_C))
    rows = [(q.x, ratio, *sides[0]), (q.ref, 1.0, *sides[1])]
    if all(side > 0 for pair in sides for side in pair):
        carriers = [
            Carrier(ion.id, ion.z, _e(ion.id, out, inside, q.temperature_C), p, out, inside)
            for ion, p, out, inside in rows
        ]
        yield Currents(tuple(carriers), q.reversal_mV, rest=False, temperature_C=q.temperature_C)
        if all(abs(ion.z) == 1 for ion, *_ in rows):
            ions = [Permeant(ion.id, ion.z, p, out, inside) for ion, p, out, inside in rows]
            yield FieldEquation(tuple(ions), q.temperature_C, rest=False)


def of_conductance_ratio(q: queries.ConductanceRatio) -> Iterator[Spec]:
    """Both lines, which cancel at the reversal potential; then the mean with the ratio."""
    ratio = float(conductance_ratio(q.reversal_mV, q.x_mV, q.ref_mV))
    rows = [(q.x, q.x_mV, ratio), (q.ref, q.ref_mV, 1.0)]
    yield Currents(tuple(Carrier(ion.id, ion.z, e, g) for ion, e, g in rows), q.reversal_mV, rest=False)
    yield ChordEquation(tuple(Level(ion.id, e, g) for ion, e, g in rows), rest=False)


def of_exchange(q: queries.ExchangeLimit) -> Iterator[Spec]:
    """The forces on the ion that pays."""
    yield tug(
        q.driver.id,
        q.driver_outside_mM,
        q.driver_inside_mM,
        membrane_mV=q.membrane_mV,
        temperature_C=q.temperature_C,
    )


def of_carrier(q: queries.Cotransport) -> Iterator[Spec]:
    """The forces on the first of the ions that pay."""
    first = q.drivers[0]
    if first.outside_mM is not None and first.inside_mM is not None:
        sides = first.outside_mM, first.inside_mM
        yield tug(first.species.id, *sides, membrane_mV=q.membrane_mV, temperature_C=q.temperature_C)


def of_cycle(q: queries.Cycle) -> Iterator[Spec]:
    """V_m beside the E of what is carried, or the forces on the ion that pays for an uncharged cargo."""
    levels = _rungs_of((q.driver, q.cargo), q.temperature_C)
    driver = q.driver
    if len(levels) > 1:
        yield Ladder(tuple(levels), q.membrane_mV)
    elif driver.outside_mM is not None and driver.inside_mM is not None and q.temperature_C is not None:
        sides = driver.outside_mM, driver.inside_mM
        yield tug(driver.species.id, *sides, membrane_mV=q.membrane_mV, temperature_C=q.temperature_C)


def _rungs_of(ions: Iterable[queries.Carried], temperature_C: float | None) -> list[Level]:
    """The E of every ion of which it is told or follows."""
    found = []
    for one in ions:
        ion, out, inside = one.species, one.outside_mM, one.inside_mM
        if one.potential_mV is not None:
            found.append(Level(ion.id, one.potential_mV))
        elif out is not None and inside is not None and ion.z and temperature_C is not None:
            found.append(Level(ion.id, _e(ion.id, out, inside, temperature_C)))
    return found


def of_electroneutral(q: queries.Electroneutral) -> Iterator[Spec]:
    """The E of all that is carried; of the ion that is asked, that at which the transporter stands still."""
    found = _rungs_of(q.ions, q.temperature_C)
    asked = q.asked
    if not asked.known and len(found) == len(q.ions) - 1:
        others = [one for one in q.ions if one is not asked]
        charge = sum(one.count * one.species.z * level.E_mV for one, level in zip(others, found, strict=True))
        found.append(Level(asked.species.id, -charge / (asked.count * asked.species.z)))
    yield Ladder(tuple(found))


def of_exchanger(q: queries.Exchanger) -> Iterator[Spec]:
    """Where the exchanger turns round, beside the E of both its ions."""
    counts, z = [q.inward_count, -q.outward_count], [q.inward.z, q.outward.z]
    zero = float(coupled_reversal_from_potentials_mV(counts, z, [q.inward_mV, q.outward_mV]))
    yield Ladder((Level(q.inward.id, q.inward_mV), Level(q.outward.id, q.outward_mV)), zero, rest=False)


def of_pump(q: queries.Pump) -> Iterator[Spec]:
    """The forces that the pump works against."""
    rows = (("K", q.K_outside_mM, q.K_inside_mM), ("Na", q.Na_outside_mM, q.Na_inside_mM))
    found = [Level(ion, _e(ion, out, inside, q.temperature_C)) for ion, out, inside in rows]
    yield Ladder(tuple(found), q.membrane_mV)


def of_cell(shown: Cell) -> Iterator[Spec]:
    """The E of a cell's ions, and V_m where it is known."""
    sides = [(ion, shown.ions[ion]) for ion in _SHOWN if ion in shown.ions]
    rows = [(ion, one.outside_mM, one.inside_mM, 1.0) for ion, one in sides]
    yield Ladder(_levels(rows, shown.temperature_C), shown.resting_mV)


def weights_of(shown: Cell) -> Iterator[Spec]:
    """The E of a cell's ions by permeability, then the equation; nothing where no permeability is known."""
    rows = [
        (ion, shown.ions[ion].outside_mM, shown.ions[ion].inside_mM, p)
        for ion, p in shown.permeability.items()
        if ion in shown.ions
    ]
    if not rows:
        return
    z = [species(ion).z for ion, *_ in rows]
    out, inside, p = ([row[k] for row in rows] for k in (1, 2, 3))
    resting = float(ghk_voltage_mV(z, p, out, inside, shown.temperature_C))
    yield WeightedAverage(_levels(rows, shown.temperature_C), resting)
    if len(rows) <= _MOST_TERMS:
        terms = [Permeant(ion, species(ion).z, p, o, i) for ion, o, i, p in rows]
        yield FieldEquation(tuple(terms), shown.temperature_C)


def levels(q: queries.ConstantField) -> tuple[Level, ...]:
    """The E of each ion that has one, weighted by permeability."""
    rows = [(one.species.id, one.outside_mM, one.inside_mM, one.permeability) for one in q.ions]
    return _levels(rows, q.temperature_C)


def of_branches(q: queries.Chord) -> tuple[Level, ...]:
    """The E of each branch, weighted by conductance."""
    return tuple(Level(b.species.id, b.potential_mV, b.conductance) for b in q.branches)


def _levels(rows: Iterable[tuple[str, float, float, float]], temperature_C: float) -> tuple[Level, ...]:
    return tuple(
        Level(ion, _e(ion, outside, inside, temperature_C), weight)
        for ion, outside, inside, weight in rows
        if outside > 0 and inside > 0
    )


def _e(ion: str, outside_mM: float, inside_mM: float, temperature_C: float) -> float:
    return float(equilibrium_potential_mV(species(ion).z, outside_mM, inside_mM, temperature_C))
