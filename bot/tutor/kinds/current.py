"""Ohm's law of one conductance, I = g (V − E): the current, or what a current implies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Direction, Headline, Quantity, Result, Say, Solved, Step, Unit, Why
from bot.tutor.forces import ION_CARDS, current_side, direction_of
from bot.tutor.formulas import bare, difference, given, letters, of_conductance, ohmic_pA, units
from grammar.queries import Concept, Current, DrivingForce, Query, Source, changed
from physics.currents import PER_pA, conductance_nS
from physics.numeric import charge, positive
from physics.resting import chord_voltage_mV
from physics.species import BRANCHES

if TYPE_CHECKING:
    from physics.species import Species

_STEP_mV: Final = 20.0  # how far from E the next question goes, where this one was at E
_ANY_nS: Final = 10.0  # where no force acts, none flows through any conductance
_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Ohm's law with nothing unknown; nS and pA, or mS/cm² and µA/cm² for densities."""

    total: float  # conductance of all channels
    each: float  # conductance of one
    membrane_mV: float
    potential_mV: float
    current: float

    @property
    def force_mV(self) -> float:
        return self.membrane_mV - self.potential_mV


def answer(query: Current) -> Solved:
    """What is asked first: I in `query.unit`, g of one channel (nS or mS/cm²), V_m or E (mV), or N channels.

    Then the driving force (mV), and the conductance of all channels where there are several.  The direction
    is the ion's own, where the ion is known.

    Raises:
        NeutralSpecies: the solute carries no current.
        ImpossibleValue: a negative conductance; no driving force, or the wrong sign, to find a conductance.
    """
    if query.species is not None:
        charge(query.species.z)
    solution = _solve(query)
    return Solved(
        kind="current",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=_results(query, solution),
        direction=_ion_direction(query, solution),
        concepts=_concepts(query),
        next=_next(query, solution),
    )


def _solve(query: Current) -> _Solution:
    n = query.channels
    match query.find:
        case "current":
            v, e = given(query.membrane_mV, "membrane_mV"), given(query.potential_mV, "potential_mV")
            if query.conductance_nS is None and v == e:
                return _Solution(_ANY_nS, _ANY_nS, v, e, 0.0)
            g = given(query.conductance_nS, "conductance_nS")
            return _Solution(n * g, g, v, e, ohmic_pA(query))
        case "conductance":
            i = given(query.current_pA, "current_pA")
            v, e = given(query.membrane_mV, "membrane_mV"), given(query.potential_mV, "potential_mV")
            total = float(conductance_nS(i, v, e))
            return _Solution(total, total / n, v, e, i)
        case "channels":
            g, i = given(query.conductance_nS, "conductance_nS"), given(query.current_pA, "current_pA")
            v, e = given(query.membrane_mV, "membrane_mV"), given(query.potential_mV, "potential_mV")
            total = float(
                conductance_nS(math.copysign(i, v - e), v, e)
            )  # told as inward, or by its size alone
            return _Solution(total, float(positive("conductance_nS", g)), v, e, math.copysign(i, v - e))
        case "membrane":
            g, i = given(query.conductance_nS, "conductance_nS"), given(query.current_pA, "current_pA")
            e = given(query.potential_mV, "potential_mV")
            # V = E + I/g is the chord equation of a single conductance.
            return _Solution(n * g, g, float(chord_voltage_mV([n * g], [e], i)), e, i)
        case "potential":
            g, i = given(query.conductance_nS, "conductance_nS"), given(query.current_pA, "current_pA")
            v = given(query.membrane_mV, "membrane_mV")
            return _Solution(n * g, g, v, float(chord_voltage_mV([n * g], [v], -i)), i)


# Symbols and units.


def _index(query: Current) -> str:
    return f"_{bare(query.species)}" if query.species else ""


def _potential_symbol(query: Current) -> str:
    return f"E{_index(query)}" if query.species else "E_rev"


def _ion(query: Current) -> Species | None:
    """The ion that carries the current; None where it is no single one's."""
    return None if query.species is None or query.species.id in BRANCHES else query.species


def _current(query: Current, solution: _Solution) -> tuple[float, Unit]:
    """The current in the unit that the student wants.

    Raises:
        ValueError: the query asks for a current as a density, or the reverse.
    """
    if query.density:
        return solution.current, "µA/cm²"
    if query.unit == "µA/cm²":
        raise ValueError("a current per area from a conductance that is not per area")
    return solution.current * PER_pA[query.unit], query.unit


def _ion_direction(query: Current, solution: _Solution) -> Direction | None:
    return direction_of(query.species.z * solution.current) if query.species else None


# Blocks.


def _headline(query: Current, solution: _Solution) -> Headline:
    nS, _ = units(query)
    match query.find:
        case "current":
            return Headline(_current_headline(query, solution))
        case "conductance" if query.channels > 1:
            return Headline(Say("current-answer-channel", {"value": of_conductance(solution.each, nS)}))
        case "conductance":
            return Headline(Say("current-answer-conductance", {"value": of_conductance(solution.each, nS)}))
        case "channels":
            return Headline(Say("current-answer-channels", {"value": Quantity(_count(solution), "1")}))
        case "membrane":
            value = Quantity(solution.membrane_mV, "mV", signed=True)
            return Headline(Say("current-answer-membrane", {"value": value}))
        case "potential":
            value = Quantity(solution.potential_mV, "mV", signed=True)
            return Headline(
                Say("current-answer-potential", {"symbol": _potential_symbol(query), "value": value})
            )


def _count(solution: _Solution) -> float:
    """How many channels make up the conductance."""
    return solution.total / solution.each


def _also_pS(value: float, unit: Unit) -> str:
    told, small = quantity(value, unit), of_conductance(value, unit)
    return told if small.unit == unit else f"{told} = {quantity(small.value, small.unit)}"


def _current_headline(query: Current, solution: _Solution) -> Say:
    value, unit = _current(query, solution)
    flow = direction_of(solution.current)
    args: dict[str, Arg] = {"symbol": f"I{_index(query)}", "value": Quantity(value, unit, signed=True)}
    ion = _ion(query)
    if ion is None:
        ids = {"in": "current-answer-in", "out": "current-answer-out", "none": "current-answer-none"}
        return Say(ids[flow], args)
    flows = {"in": "current-flow-in", "out": "current-flow-out", "none": "current-flow-none"}
    ids = {"in": "current-answer-ion-in", "out": "current-answer-ion-out", "none": "current-answer-ion-none"}
    way = direction_of(ion.z * solution.current)
    return Say(ids[way], {**args, "ion": ion, "flow": Say(flows[flow])})


def _steps(query: Current, solution: _Solution) -> list[Step]:
    nS, pA = units(query)
    i, e = f"I{_index(query)}", _potential_symbol(query)
    g = "g" if _is_any(query) else quantity(solution.total, nS)
    force = f"({difference(number(solution.membrane_mV), number(solution.potential_mV))}) mV"
    current = quantity(solution.current, pA)
    numbers = Say("current-step-numbers-density" if query.density else "current-step-numbers")
    law = Step(Say("current-step-law"), f"{i} = g · (V_m {MINUS} {e})")
    channels = Step(
        Say("current-step-channels"), f"g = {query.channels} × {quantity(solution.each, nS)} = {g}"
    )
    before = [law] if query.channels == 1 else [law, channels]
    match query.find:
        case "current":
            value, unit = _current(query, solution)
            asked = "" if unit == pA else f" = {quantity(value, unit)}"
            return [*before, Step(numbers, f"{i} = {g} × {force} = {current}{asked}")]
        case "conductance":
            solved = Step(Say("current-step-solve"), f"g = {i} / (V_m {MINUS} {e})")
            steps = [law, solved, Step(numbers, f"g = {current} / {force} = {_also_pS(solution.total, nS)}")]
            each = f"g / {query.channels} = {_also_pS(solution.each, nS)}"
            return [*steps, Step(Say("current-step-channel"), each)] if query.channels > 1 else steps
        case "channels":
            one = _also_pS(solution.each, nS)
            whole = Step(numbers, f"N · g = {current} / {force} = {quantity(solution.total, nS)}")
            solved = Step(Say("current-step-solve"), f"N · g = {i} / (V_m {MINUS} {e})")
            count = f"N = {quantity(solution.total, nS)} / {quantity(solution.each, nS)}"
            return [
                law,
                solved,
                whole,
                Step(Say("current-step-count", {"one": one}), f"{count} = {number(_count(solution))}"),
            ]
        case "membrane":
            solved = Step(Say("current-step-solve"), f"V_m = {e} + {i} / g")
            left = quantity(solution.potential_mV, "mV")
            value_mV = quantity(solution.membrane_mV, "mV")
            return [*before, solved, Step(numbers, f"V_m = {left} + {_over(current, g)} = {value_mV}")]
        case "potential":
            solved = Step(Say("current-step-solve"), f"{e} = V_m {MINUS} {i} / g")
            left = quantity(solution.membrane_mV, "mV")
            value_mV = quantity(solution.potential_mV, "mV")
            return [*before, solved, Step(numbers, f"{e} = {left} {MINUS} {_over(current, g)} = {value_mV}")]


def _is_any(query: Current) -> bool:
    """Whether no conductance is told, and none needed."""
    return query.find == "current" and query.conductance_nS is None


def _over(current: str, conductance: str) -> str:
    return f"({current} / {conductance})"


def _why(query: Current, solution: _Solution) -> list[Block]:
    _, pA = units(query)
    symbol, ion = _potential_symbol(query), _ion(query)
    push, flow = direction_of(solution.force_mV), direction_of(solution.current)
    force = Quantity(solution.force_mV, "mV", signed=True)
    if push != "none" and solution.total == 0.0:
        return [Why(Say("current-why-closed", {"force": force}))]
    blocks: list[Block] = [current_side(symbol, solution.membrane_mV, solution.potential_mV)]
    if ion is not None and flow != "none":
        blocks.append(_carried(ion, symbol, flow))
    if query.find in {"conductance", "channels"}:
        current = Quantity(solution.current, pA, signed=True)
        blocks.append(Why(Say("current-why-conductance", {"current": current, "force": force})))
    elif query.find in {"membrane", "potential"}:
        blocks.append(Why(Say("current-why-distance", {"symbol": symbol, "force": force})))
    blocks.append(Why(Say("current-why-sign")))
    return blocks


def _carried(species: Species, symbol: str, flow: Direction) -> Why:
    """Who carries the current: anions move against it."""
    args: dict[str, Arg] = {"ion": species, "symbol": symbol}
    if species.z > 0:
        return Why(Say("current-why-cation-in" if flow == "in" else "current-why-cation-out", args))
    return Why(Say("current-why-anion-in" if flow == "in" else "current-why-anion-out", args))


# Results and what to ask next.


def _results(query: Current, solution: _Solution) -> tuple[Result, ...]:
    nS, _ = units(query)
    name = f"_{letters(query.species)}" if query.species else ""
    e = f"E{name}" if query.species else "E_rev"
    force = Result(f"DF{name}", solution.force_mV, "mV")
    all_channels = (Result(f"N·g{name}", solution.total, nS),) if query.channels > 1 else ()
    match query.find:
        case "current":
            value, unit = _current(query, solution)
            first = Result(f"I{name}", value, unit)
        case "conductance":
            first = Result(f"g{name}", solution.each, nS)
        case "channels":
            first = Result("N", _count(solution), "1")
            all_channels = (Result(f"N·g{name}", solution.total, nS),)
        case "membrane":
            first = Result("V_m", solution.membrane_mV, "mV")
        case "potential":
            return Result(e, solution.potential_mV, "mV"), force, *all_channels
    return first, force, Result(e, solution.potential_mV, "mV"), *all_channels


def _concepts(query: Current) -> tuple[str, ...]:
    ion = ION_CARDS.get(query.species.id) if query.species else None
    return ("driving_force", "flow_direction", "reversal_potential", *((ion,) if ion else ()))


def _next(query: Current, solution: _Solution) -> tuple[Query, ...]:
    """The same channel at its reversal potential, where nothing flows; the force alone; the lesson."""
    g, e = _shown(solution.each), _shown(solution.potential_mV)
    v = _shown(solution.membrane_mV)
    elsewhere = e if v != e else e + _STEP_mV
    complete = changed(
        query,
        _SAID,
        find="current",
        conductance_nS=g,
        membrane_mV=elsewhere,
        potential_mV=e,
        current_pA=None,
    )
    if query.species is None:
        return (complete, Concept(card="reversal_potential", section="measure"))
    force = DrivingForce(species=query.species, membrane_mV=v, potential_mV=e)
    return (complete, force, Concept(card="driving_force", section="current"))


def _shown(value: float) -> float:
    """A computed value as a student would type it."""
    return float(f"{value:.4g}")
