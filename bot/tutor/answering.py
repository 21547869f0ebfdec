"""One question in, its solution out: one `match` over all kinds, so that a forgotten kind is a type error."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final, TypeVar, assert_never

from bot.language.names import refusal
from bot.tutor.answer import Quantity, Say, Solved
from bot.tutor.kinds import (
    atp_energy,
    cell_facts,
    charge,
    charging,
    chord,
    concept,
    conductance_ratio,
    constant_field,
    cotransport,
    current,
    current_density,
    current_line,
    current_sum,
    cycle,
    cycle_cost,
    difference,
    driving_force,
    electroneutral,
    equilibrium,
    exchange_limit,
    exchanger,
    force_energy,
    free_energy,
    ghk_inverse,
    ion_facts,
    ion_rate,
    many_channels,
    net_current,
    ohmic_step,
    permeability_ratio,
    potential_difference,
    pump,
    pump_count,
    pump_current,
    pump_limit,
    pump_rate,
    replacement,
    several,
    thermal_voltage,
    two_forces,
    valence,
)
from bot.tutor.kinds import help as helping
from grammar.queries import (
    AtpEnergy,
    CellFacts,
    Charge,
    Charging,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentSum,
    Cycle,
    CycleCost,
    Difference,
    DrivingForce,
    Electroneutral,
    Equilibrium,
    ExchangeLimit,
    Exchanger,
    FieldAim,
    ForceEnergy,
    FreeEnergy,
    Help,
    IonFacts,
    IonRate,
    ManyChannels,
    NetCurrent,
    OhmicStep,
    PermeabilityRatio,
    PotentialDifference,
    Pump,
    PumpCount,
    PumpCurrent,
    PumpLimit,
    PumpRate,
    Query,
    Replacement,
    Several,
    ThermalVoltage,
    TwoForces,
    Valence,
)
from physics.errors import ImpossibleValue
from physics.species import Species

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_LARGEST: Final = 1e40
_T = TypeVar("_T")
_MOST_mM: Final = 7e3  # saturated solutions of salts such as NaCl hold less


def answer(query: Query, number: Callable[[str], Quantity]) -> Solved | Say:
    """The solution of a complete question, or the sentence that teaches why there is none.

    Args:
        query: the question.
        number: the number that answers an example of a concept card, given as a text.
    """
    if any(not abs(value) < _LARGEST for value in each_of(float, query)):
        return Say("refuse-too-large")
    try:
        solved = _solve(query, number)
    except ImpossibleValue as error:
        return _refused(error, query)
    except OverflowError:
        return Say("refuse-too-large")
    if isinstance(solved, Solved) and any(not abs(result.value) < _LARGEST for result in solved.results):
        return Say("refuse-too-large")  # infinite, no number, or beyond anything in a cell
    if isinstance(query, Equilibrium) and isinstance(solved, Solved) and (too_much := _beyond_water(solved)):
        return Say("refuse-too-concentrated", {"value": too_much})
    return solved


def _beyond_water(solved: Solved) -> Quantity | None:
    """A concentration that no water can hold: a sign, a side or a unit was meant otherwise."""
    found = (result.value for result in solved.results if result.unit == "mM")
    return next((Quantity(value, "mM") for value in found if value > _MOST_mM), None)


def _solve(query: Query, number: Callable[[str], Quantity]) -> Solved | Say:  # noqa: C901, PLR0912 - a table
    match query:
        case Equilibrium():
            return equilibrium.answer(query)
        case Valence():
            return valence.answer(query)
        case DrivingForce():
            return driving_force.answer(query)
        case ConstantField():
            return constant_field.answer(query)
        case FieldAim():
            return ghk_inverse.answer(query)
        case Chord():
            return chord.answer(query)
        case Current():
            return current.answer(query)
        case NetCurrent():
            return net_current.answer(query)
        case CurrentLine():
            return current_line.answer(query)
        case PermeabilityRatio():
            return permeability_ratio.answer(query)
        case Replacement():
            return replacement.answer(query)
        case ConductanceRatio():
            return conductance_ratio.answer(query)
        case FreeEnergy():
            return free_energy.answer(query)
        case ForceEnergy():
            return force_energy.answer(query)
        case Cotransport():
            return cotransport.answer(query)
        case Exchanger():
            return exchanger.answer(query)
        case Cycle():
            return cycle.answer(query)
        case ExchangeLimit():
            return exchange_limit.answer(query)
        case Electroneutral():
            return electroneutral.answer(query)
        case Pump():
            return pump.answer(query)
        case PumpLimit():
            return pump_limit.answer(query)
        case PumpCurrent():
            return pump_current.answer(query)
        case TwoForces():
            return two_forces.answer(query)
        case ManyChannels():
            return many_channels.answer(query)
        case IonRate():
            return ion_rate.answer(query)
        case PumpCount():
            return pump_count.answer(query)
        case PumpRate():
            return pump_rate.answer(query)
        case AtpEnergy():
            return atp_energy.answer(query)
        case Charge():
            return charge.answer(query)
        case Charging():
            return charging.answer(query)
        case OhmicStep():
            return ohmic_step.answer(query)
        case PotentialDifference():
            return potential_difference.answer(query)
        case CurrentSum():
            return current_sum.answer(query)
        case CycleCost():
            return cycle_cost.answer(query)
        case CurrentDensity():
            return current_density.answer(query)
        case ThermalVoltage():
            return thermal_voltage.answer(query)
        case Several():
            return several.answer(query, lambda part: answer(part, number))
        case Concept():
            return concept.answer(query, number)
        case Difference():
            return difference.answer(query, number)
        case CellFacts():
            return cell_facts.answer(query)
        case IonFacts():
            return ion_facts.answer(query)
        case Help():
            return helping.answer(query)
        case _:
            assert_never(query)


def _refused(error: ImpossibleValue, query: Query) -> Say:
    say = refusal(error)
    if error.reason != "neutral_species":
        return say
    neutral = next(one for one in each_of(Species, query) if one.z == 0)
    return Say(say.id, {**say.args, "species": neutral})


def each_of(kind: type[_T], value: object) -> Iterator[_T]:
    """Every species, or every number, in a query, its lists included."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from each_of(kind, one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from each_of(kind, getattr(value, field.name))
