"""Which picture serves a question: from a query to specs, the best first.  Nothing is drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures import choosing_ions as ions
from bot.figures import choosing_membranes as membranes
from bot.figures.checks import BadSpec, Level
from bot.figures.choosing_cards import of_card
from bot.figures.specs import Ladder
from bot.tutor.formulas import chord_mV, field_mV
from grammar.queries import (
    CellFacts,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    CurrentLine,
    Cycle,
    Difference,
    DrivingForce,
    Electroneutral,
    Equilibrium,
    ExchangeLimit,
    Exchanger,
    FreeEnergy,
    IonFacts,
    PermeabilityRatio,
    Pump,
    Several,
)
from physics.cells import cell
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.figures.specs import Spec
    from grammar.queries import Query, Single


def pictures(query: Query, default_cell: str = "mammalian_neuron") -> tuple[Spec, ...]:
    """The pictures that serve a question, the best first; none where nothing can be drawn.

    Args:
        query: the question as understood.
        default_cell: the cell that a concept is shown on.
    """
    found: list[Spec] = []
    try:
        for spec in _pictures(query, default_cell):
            found.append(spec)  # noqa: PERF402 - what was found before a bad one stays
    except (BadSpec, ValueError, ZeroDivisionError):  # an extreme question is answered without a picture
        pass
    return tuple(found)


def _pictures(query: Query, default_cell: str) -> Iterator[Spec]:  # noqa: C901, PLR0912 - a table
    match query:
        case Equilibrium():
            yield from ions.of_equilibrium(query)
        case DrivingForce():
            yield from ions.of_force(query)
        case Current():
            yield from ions.of_current(query)
        case CurrentLine():
            yield from ions.of_line(query)
        case FreeEnergy():
            yield from ions.of_energy(query)
        case IonFacts():
            yield from ions.tug_in(cell(default_cell), query.species.id)
        case ConstantField():
            yield from membranes.of_field(query)
        case Chord():
            yield from membranes.of_chord(query)
        case PermeabilityRatio():
            yield from membranes.of_permeability_ratio(query)
        case ConductanceRatio():
            yield from membranes.of_conductance_ratio(query)
        case Cotransport():
            yield from membranes.of_carrier(query)
        case ExchangeLimit():
            yield from membranes.of_exchange(query)
        case Electroneutral():
            yield from membranes.of_electroneutral(query)
        case Exchanger():
            yield from membranes.of_exchanger(query)
        case Cycle():
            yield from membranes.of_cycle(query)
        case Pump():
            yield from membranes.of_pump(query)
        case CellFacts():
            yield from membranes.of_cell(cell(query.cell))
            yield from membranes.weights_of(cell(query.cell))
        case Concept(card=card, section=section):
            yield from of_card(card, section, default_cell)
        case Difference(first=first, second=second):
            yield from of_card(first, None, default_cell)
            yield from of_card(second, None, default_cell)
        case Several():
            yield from _several(query, default_cell)
        case _:
            return


def _several(query: Several, default_cell: str) -> Iterator[Spec]:
    """One ladder or one curve of all parts, where it can hold them; else the first picture of each."""
    ladder = _change(query) if query.style == "before_after" else _side_by_side(query)
    if ladder is not None:
        yield ladder
        return
    points = ions.of_points([one for one in query.parts if isinstance(one, Equilibrium)])
    if points is not None and all(isinstance(one, Equilibrium) for one in query.parts):
        yield points
        return
    for part in query.parts:
        yield from pictures(part, default_cell)[:1]


def _change(query: Several) -> Ladder | None:
    first, then = (_rungs(part) for part in query.parts[:2])
    return None if first is None or then is None else Ladder(*then, *first)


def _side_by_side(query: Several) -> Ladder | None:
    """Every ion once: a second E of the same ion would hide the first."""
    rungs = [_rungs(part) for part in query.parts]
    levels = {level for found in rungs if found is not None for level in found[0]}
    voltages = {found[1] for found in rungs if found is not None and found[1] is not None}
    if None in rungs or len(voltages) > 1 or len({one.ion for one in levels}) < max(len(levels), 2):
        return None
    in_order = {level.ion: level for found in rungs if found is not None for level in found[0]}
    return Ladder(tuple(in_order.values()), voltages.pop() if voltages else None)


def _rungs(part: Single) -> tuple[tuple[Level, ...], float | None] | None:
    """The levels of one question, and V_m where it has one."""
    match part:
        case Equilibrium(find="potential", outside_mM=float() as out, inside_mM=float() as inside):
            e = float(equilibrium_potential_mV(part.species.z, out, inside, ions.celsius_of(part)))
            return (Level(part.species.id, e),), None
        case DrivingForce():
            found = ions.force_of(part)
            return None if found is None else ((Level(part.species.id, found[0]),), found[1])
        case ConstantField():
            return membranes.levels(part), field_mV(part)
        case Chord():
            return membranes.of_branches(part), chord_mV(part.branches, part.injected_pA)
        case _:
            return None
