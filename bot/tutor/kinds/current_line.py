"""A straight current-voltage line: the conductance is its slope, E_rev is where it crosses zero.

Resistance and conductance are each other's inverse: where one is told, the other follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Unit, Why
from bot.tutor.formulas import difference, given, mV, of_conductance, units
from grammar.queries import Concept, Current, CurrentLine, Query, Source, changed
from physics.currents import MOhm_nS, line_conductance_nS, ohmic_current_pA
from physics.numeric import positive
from physics.resting import chord_voltage_mV

_SAID: Final = Source("said")
_ELSEWHERE_mV: Final = 0.0  # where the next question asks for the current
_TEN_mV: Final = 10.0
_USUAL_mV: Final = -60.0
_MOhm_GOhm: Final = 1000.0


@dataclass(frozen=True, slots=True)
class _Solution:
    """Step of voltage (mV) and of current, 0 where the slope is told; slope; E_rev (mV) of two points."""

    step_mV: float
    step_current: float
    conductance: float
    reversal_mV: float | None


def answer(query: CurrentLine) -> Solved:
    """What is asked first: g (nS or mS/cm²), E_rev (mV), R (MΩ) or I (pA or µA/cm²); then the others.

    Raises:
        ImpossibleValue: both voltages are the same; the line falls; it is flat and never crosses zero; a
            conductance or resistance that is told is not positive.
    """
    solution = _solve(query)
    g = Result("g", solution.conductance, units(query)[0])
    reversal = [] if solution.reversal_mV is None else [Result("E_rev", solution.reversal_mV, "mV")]
    resistance = [Result("R", *_resistance(query, solution))] if query.find == "resistance" else []
    results = [*reversal, g] if query.find == "reversal" else [*resistance, g, *reversal]
    if query.resistance_MOhm is not None:
        results = [g, Result("R", query.resistance_MOhm, "MΩ")]
    if query.find == "current":
        results = [Result("I", _current(query, solution), units(query)[1]), *results]
    return Solved(
        kind="current_line",
        blocks=(Headline(_headline(query, solution)), *_steps(query, solution), *_why(query)),
        results=tuple(results),
        concepts=("reversal_potential", "driving_force"),
        next=_next(query, solution),
    )


def _solve(query: CurrentLine) -> _Solution:
    if query.conductance_nS is not None:
        return _Solution(0.0, 0.0, query.conductance_nS, None)
    if query.resistance_MOhm is not None:
        return _Solution(0.0, 0.0, MOhm_nS / float(positive("resistance_MOhm", query.resistance_MOhm)), None)
    if query.step_mV is not None:
        step, change = query.step_mV, given(query.step_pA, "step_pA")
        return _Solution(step, change, float(line_conductance_nS(step, change)), None)
    v, i = given(query.first_mV, "first_mV"), given(query.first_pA, "first_pA")
    step = given(query.second_mV, "second_mV") - v
    change = given(query.second_pA, "second_pA") - i
    slope = float(line_conductance_nS(step, change))
    # V - I/g is the chord equation of a single conductance.
    return _Solution(step, change, slope, float(chord_voltage_mV([slope], [v], -i)))


def _resistance(query: CurrentLine, solution: _Solution) -> tuple[float, Unit]:
    """1/g in MΩ, or in kΩ·cm² where the current is told per area."""
    slope = float(positive("conductance_nS", solution.conductance))
    return (1.0 / slope, "kΩ·cm²") if query.density else (MOhm_nS / slope, "MΩ")


def _current(query: CurrentLine, solution: _Solution) -> float:
    """The current at the third voltage."""
    membrane, reversal = given(query.at_mV, "at_mV"), given(solution.reversal_mV, "reversal_mV")
    return float(ohmic_current_pA(solution.conductance, membrane, reversal)) + 0.0


def _headline(query: CurrentLine, solution: _Solution) -> Say:
    args: dict[str, Arg] = {"conductance": of_conductance(solution.conductance, units(query)[0])}
    if query.find == "resistance":
        return Say(
            "current-line-answer-resistance", {**args, "resistance": _shown(*_resistance(query, solution))}
        )
    if query.resistance_MOhm is not None:
        return Say("current-line-answer-inverse", {**args, "resistance": _shown(query.resistance_MOhm, "MΩ")})
    if solution.reversal_mV is None:
        return Say("current-line-answer-step", args)
    if query.find == "current":
        current = Quantity(_current(query, solution), units(query)[1], signed=True)
        at = Quantity(given(query.at_mV, "at_mV"), "mV", signed=True)
        return Say("current-line-answer-current", {**args, "current": current, "membrane": at})
    args |= {"symbol": "E_rev", "reversal": Quantity(solution.reversal_mV, "mV", signed=True)}
    return Say(
        "current-line-answer-reversal" if query.find == "reversal" else "current-line-answer-conductance",
        args,
    )


def _shown(resistance: float, unit: Unit) -> Quantity:
    """In GΩ where it is that of a single channel."""
    large = unit == "MΩ" and resistance >= _MOhm_GOhm
    return Quantity(resistance / _MOhm_GOhm, "GΩ") if large else Quantity(resistance, unit)


def _told_as(shown: Quantity) -> str:
    return quantity(shown.value, shown.unit)


def _steps(query: CurrentLine, solution: _Solution) -> list[Step]:
    nS, pA = units(query)
    if query.resistance_MOhm is not None:
        g = _told_as(of_conductance(solution.conductance, nS))
        worked = f"g = 1/R = 1 / {_told_as(_shown(query.resistance_MOhm, 'MΩ'))} = {g}"
        return [Step(Say("current-line-step-inverse"), worked)]
    if query.conductance_nS is not None:
        return [_step_to_resistance(query, solution)]
    g = quantity(solution.conductance, nS)
    change, step = quantity(solution.step_current, pA), quantity(solution.step_mV, "mV")
    if query.first_mV is None or query.first_pA is None:
        steps = [Step(Say("current-line-step-slope"), f"g = ΔI/ΔV = {change} / {step} = {g}")]
    else:
        currents = difference(number(given(query.second_pA, "second_pA")), number(query.first_pA))
        volts = difference(number(given(query.second_mV, "second_mV")), number(query.first_mV))
        steps = [
            Step(Say("current-line-step-slope"), f"g = (I₂ {MINUS} I₁) / (V₂ {MINUS} V₁)"),
            Step(
                Say("current-line-step-numbers-density" if query.density else "current-line-step-numbers"),
                f"g = ({currents}) {pA} / ({volts}) mV = {change} / {step} = {g}",
            ),
            Step(
                Say("current-line-step-zero"),
                f"E_rev = V₁ {MINUS} I₁/g = {difference(mV(query.first_mV), quantity(query.first_pA, pA))}"
                f" / {g} = {mV(given(solution.reversal_mV, 'reversal_mV'))}",
            ),
        ]
    if query.find == "current":
        at = difference(mV(given(query.at_mV, "at_mV")), mV(given(solution.reversal_mV, "reversal_mV")))
        worked = f"{g} × ({at}) = {quantity(_current(query, solution), pA, signed=True)}"
        steps.append(Step(Say("current-line-step-current"), f"I = g · (V_m {MINUS} E_rev) = {worked}"))
    if query.find == "resistance":
        steps.append(_step_to_resistance(query, solution))
    return steps


def _step_to_resistance(query: CurrentLine, solution: _Solution) -> Step:
    g = quantity(solution.conductance, units(query)[0])
    worked = f"R = 1/g = 1 / {g} = {_told_as(_shown(*_resistance(query, solution)))}"
    return Step(Say("current-line-step-resistance"), worked)


def _why(query: CurrentLine) -> list[Block]:
    if query.conductance_nS is not None or query.resistance_MOhm is not None:
        return [Why(Say("current-line-why-inverse"))]
    slope = Why(Say("current-line-why-slope"))
    return (
        [slope]
        if query.step_mV is not None
        else [slope, Why(Say("current-line-why-zero", {"symbol": "E_rev"}))]
    )


def _next(query: CurrentLine, solution: _Solution) -> tuple[Query, ...]:
    """The current at another voltage, by Ohm's law; after a step alone, its resistance; the lesson."""
    lesson = Concept(card="reversal_potential")
    if query.conductance_nS is not None or query.resistance_MOhm is not None:
        return (_through_it(query, solution), Concept(card="driving_force", section="current"))
    if solution.reversal_mV is None:
        other: Query = changed(
            query, _SAID, find="conductance" if query.find == "resistance" else "resistance"
        )
        return (other, lesson)
    reversal = float(f"{solution.reversal_mV:.4g}")
    current = Current(
        conductance_nS=float(f"{solution.conductance:.4g}"),
        membrane_mV=_ELSEWHERE_mV if reversal != _ELSEWHERE_mV else _ELSEWHERE_mV + _TEN_mV,
        potential_mV=reversal,
        density=query.density,
        unit="µA/cm²" if query.density else "pA",
    )
    return (current, lesson)


def _through_it(query: CurrentLine, solution: _Solution) -> Query:
    """The current at a usual potential of a channel that lets several cations through."""
    return Current(
        conductance_nS=float(f"{solution.conductance:.4g}"),
        membrane_mV=_USUAL_mV,
        potential_mV=_ELSEWHERE_mV,
        density=query.density,
        unit="µA/cm²" if query.density else "pA",
    )
