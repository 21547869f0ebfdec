"""Which picture serves a question: from a query to specs, the best first.  Nothing is drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.figures import choosing_curves
from bot.figures.specs import (
    BadSpec,
    ConcentrationCurve,
    Equation,
    FieldEquation,
    Ladder,
    Level,
    Permeant,
    TugOfWar,
    WeightedAverage,
)
from grammar.queries import (
    CellFacts,
    Chord,
    Concept,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    Several,
)
from physics.cells import Cell, cell
from physics.nernst import equilibrium_potential_mV
from physics.resting import chord_voltage_mV, ghk_voltage_mV

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.figures.specs import Spec
    from grammar.queries import Query, Single

_OF_CARDS: Final = ("resting_potential", "membrane_potential", "steady_state_vs_equilibrium", "driving_force")
_WEIGHTED: Final = ("permeability_weighting", "ghk")
_SHOWN: Final = ("K", "Na", "Cl", "Ca")
"""The ions of a cell that a picture has; the others would crowd it."""
_LEAK: Final = 0.04
"""P_Na/P_K of the curve that shows what a leak does (the squid axon at rest)."""


def pictures(query: Query, default_cell: str = "mammalian_neuron") -> tuple[Spec, ...]:
    """The pictures that serve a question, the best first; none where nothing can be drawn.

    Args:
        query: the question as understood.
        default_cell: the cell that a concept is shown on.
    """
    try:
        return tuple(_pictures(query, default_cell))
    except (BadSpec, ValueError, ZeroDivisionError):  # an extreme question is answered without a picture
        return ()


def _pictures(query: Query, default_cell: str) -> Iterator[Spec]:
    match query:
        case Equilibrium():
            yield from _equilibrium(query)
        case DrivingForce():
            yield from _force(query)
        case ConstantField(ions=ions):
            levels = [(i.species.id, i.species.z, i.outside_mM, i.inside_mM, i.permeability) for i in ions]
            yield from choosing_curves.of_field(query, _field(query))
            yield Ladder(_levels(levels, query.temperature_C), _field(query))
            if len(ions) <= 3 and all(abs(i.species.z) == 1 for i in ions):
                rows = [Permeant(ion, z, p, outside, inside) for ion, z, outside, inside, p in levels]
                yield FieldEquation(tuple(rows), query.temperature_C)
        case Chord(branches=branches):
            found = tuple(Level(b.species.id, b.potential_mV, b.conductance) for b in branches)
            yield WeightedAverage(found, _chord(query))
            yield Ladder(found, _chord(query))
            yield from choosing_curves.of_chord(query, _chord(query))
        case Current():
            line = choosing_curves.of_current(query)
            yield from () if line is None else (line,)
        case CellFacts():
            yield _of_cell(cell(query.cell))
        case Several():
            yield from _several(query)
        case Concept(card=card, section=section):
            yield from choosing_curves.of_card(card, section, default_cell)
            yield from _of_card(card, default_cell)
        case _:
            return


def _equilibrium(q: Equilibrium) -> Iterator[Spec]:
    if q.find != "potential" or q.outside_mM is None or q.inside_mM is None or q.species.z == 0:
        return
    warm = q.temperature_C if q.temperature_C is not None else 37.0
    leak = _LEAK if q.species.id == "K" and q.inside_mM > 20 else None
    yield ConcentrationCurve(q.species.id, q.species.z, q.inside_mM, q.outside_mM, warm, leak)
    yield Equation(q.species.id, q.species.z, q.outside_mM, q.inside_mM, warm)


def _force(q: DrivingForce) -> Iterator[Spec]:
    z, v = q.species.z, q.membrane_mV
    if z == 0 or v is None:
        return
    warm = q.temperature_C if q.temperature_C is not None else 37.0
    if q.outside_mM is not None and q.inside_mM is not None:
        e = float(equilibrium_potential_mV(z, q.outside_mM, q.inside_mM, warm))
        yield TugOfWar(q.species.id, z, q.outside_mM, q.inside_mM, v, e)
    elif q.potential_mV is not None:
        yield Ladder((Level(q.species.id, q.potential_mV),), v)


def _several(query: Several) -> Iterator[Spec]:
    if query.style == "before_after":
        first, then = (_rungs(part) for part in query.parts[:2])
        if first is not None and then is not None:
            yield Ladder(then[0], then[1], first[0], first[1])
        return
    rungs = [found for part in query.parts if (found := _rungs(part)) is not None]
    levels = {level.ion: level for found, _ in rungs for level in found}
    voltages = {v for _, v in rungs if v is not None}
    if levels:
        yield Ladder(tuple(levels.values())[:8], voltages.pop() if len(voltages) == 1 else None)


def _rungs(part: Single) -> tuple[tuple[Level, ...], float | None] | None:
    """The levels of one question, and V_m where it has one."""
    match part:
        case Equilibrium(find="potential", outside_mM=float() as out, inside_mM=float() as inside):
            warm = part.temperature_C if part.temperature_C is not None else 37.0
            e = float(equilibrium_potential_mV(part.species.z, out, inside, warm))
            return (Level(part.species.id, e),), None
        case DrivingForce(potential_mV=float() as e):
            return (Level(part.species.id, e),), part.membrane_mV
        case ConstantField(ions=ions):
            rows = [(i.species.id, i.species.z, i.outside_mM, i.inside_mM, i.permeability) for i in ions]
            return _levels(rows, part.temperature_C), _field(part)
        case Chord(branches=branches):
            found = tuple(Level(b.species.id, b.potential_mV, b.conductance) for b in branches)
            return found, _chord(part)
        case _:
            return None


def _levels(rows: Iterable[tuple[str, int, float, float, float]], temperature_C: float) -> tuple[Level, ...]:
    found = []
    for ion, z, outside, inside, weight in rows:
        if outside > 0 and inside > 0:
            e = float(equilibrium_potential_mV(z, outside, inside, temperature_C))
            found.append(Level(ion, e, weight))
    return tuple(found)


def _field(query: ConstantField) -> float:
    columns = [(i.species.z, i.permeability, i.outside_mM, i.inside_mM) for i in query.ions]
    z, p, outside, inside = (list(column) for column in zip(*columns, strict=True))
    return float(ghk_voltage_mV(z, p, outside, inside, query.temperature_C))


def _chord(query: Chord) -> float:
    g = [b.conductance for b in query.branches]
    e = [b.potential_mV for b in query.branches]
    return float(chord_voltage_mV(g, e, query.injected_pA))


def _of_cell(shown: Cell) -> Ladder:
    from physics.species import species

    sides = [(ion, shown.ions[ion]) for ion in _SHOWN if ion in shown.ions]
    rows = [(ion, species(ion).z, s.outside_mM, s.inside_mM, 1.0) for ion, s in sides]
    return Ladder(_levels(rows, shown.temperature_C), shown.resting_mV)


def _of_card(card: str, default_cell: str) -> Iterator[Spec]:
    shown = cell(default_cell)
    if card in _OF_CARDS:
        yield _of_cell(shown)
    elif card in _WEIGHTED and shown.permeability:
        from physics.species import species

        rows = [
            (ion, species(ion).z, shown.ions[ion].outside_mM, shown.ions[ion].inside_mM, p)
            for ion, p in shown.permeability.items()
            if ion in shown.ions
        ]
        z, p, outside, inside = ([row[k] for row in rows] for k in (1, 4, 2, 3))
        resting = float(ghk_voltage_mV(z, p, outside, inside, shown.temperature_C))
        yield WeightedAverage(_levels(rows, shown.temperature_C), resting)
        if card == "ghk" and len(rows) <= 3:
            yield FieldEquation(
                tuple(Permeant(ion, z, p, out, inn) for ion, z, out, inn, p in rows), shown.temperature_C
            )
    elif card == "nernst_equation":
        yield Equation("K", 1, 5.0, 140.0, 37.0)
