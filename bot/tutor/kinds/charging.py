"""A membrane that is charged, ΔV = Q/C: by a steady current in a time, or by ions that cross."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Unit, Why
from bot.tutor.capacitor import Capacitor, capacitor, size_steps
from bot.tutor.formulas import given
from grammar.queries import Charging, Concept, Query, Source, changed
from physics import charging
from physics.constants import ELEMENTARY_CHARGE_C
from physics.currents import PER_pA

if TYPE_CHECKING:
    from physics.species import Species

_PER_ms: Final[dict[str, tuple[float, Unit]]] = {"": (1.0, "ms"), "s": (1e-3, "s"), "µs": (1e3, "µs")}
_MILLISECOND: Final = 1.0
_TIMES: Final = 2.0  # the next question: a cell so many times larger
_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """All of it, with signs: positive charge that comes in makes the inside more positive."""

    size: Capacitor
    charge_pC: float
    change_mV: float
    current_pA: float | None
    duration_ms: float | None


def answer(query: Charging) -> Solved:
    """What is asked first: ΔV_m or V_m (mV), dV/dt (mV/ms), t, I or C (pF); then Q (pC) and ΔV_m.

    Raises:
        NeutralSpecies: what crosses carries no charge.
        ImpossibleValue: a capacitance or a time that is not positive; a current of the wrong sign, or none.
    """
    solution = _solve(query)
    asked = _asked(query, solution)
    change = Result("ΔV_m", solution.change_mV, "mV")
    charge = Result("Q", solution.charge_pC, "pC")
    others = {"change": [charge], "rate": []}.get(query.find, [change, charge])
    return Solved(
        kind="charging",
        blocks=(_headline(query, solution, asked), *_steps(query, solution, asked), *_why(query, solution)),
        results=(asked, *others),
        concepts=("membrane_potential", "action_potential", "electrical_force"),
        next=_next(query),
    )


def _solve(query: Charging) -> _Solution:
    current, duration = query.current_pA, query.duration_ms
    if query.find in ("duration", "current"):
        size, change = capacitor(query), given(query.change_mV, "change_mV")
        charge = float(charging.charge_pC(size.capacitance_pF, change))
        if query.find == "duration":
            duration = float(charging.duration_of_charge_ms(charge, given(current, "current_pA")))
        else:
            current = float(charging.current_of_charge_pA(charge, given(duration, "duration_ms")))
        return _Solution(size, charge, change, current, duration)
    charge = _carried_pC(changed(query, _SAID, duration_ms=_MILLISECOND) if query.find == "rate" else query)
    if query.find == "capacitance":
        change = given(query.change_mV, "change_mV")
        size = Capacitor(None, float(charging.capacitance_of_charge_pF(charge, change)))
        return _Solution(size, charge, change, current, duration)
    size = capacitor(query)
    change = float(charging.voltage_change_mV(charge, size.capacitance_pF))
    return _Solution(size, charge, change, current, duration)


def _carried_pC(query: Charging) -> float:
    """The charge that comes in, pC."""
    if query.ions is not None:
        return float(charging.charge_of_ions_pC(_ion(query).z, query.ions))
    if query.charge_pC is not None:
        return query.charge_pC
    current, duration = given(query.current_pA, "current_pA"), given(query.duration_ms, "duration_ms")
    return float(charging.carried_charge_pC(current, duration))


def _ion(query: Charging) -> Species:
    assert query.species is not None, "ions without their kind"
    return query.species


def _asked(query: Charging, solution: _Solution) -> Result:
    match query.find:
        case "change":
            return Result("ΔV_m", solution.change_mV, "mV")
        case "rate":
            return Result("dV/dt", solution.change_mV, "mV/ms")
        case "membrane":
            return Result("V_m", given(query.start_mV, "start_mV") + solution.change_mV, "mV")
        case "duration":
            factor, unit = _PER_ms[query.unit]
            return Result("t", given(solution.duration_ms, "duration_ms") * factor, unit)
        case "current":
            unit = query.unit or "pA"
            return Result("I", given(solution.current_pA, "current_pA") * PER_pA[unit], unit)
        case "capacitance":
            return Result("C", solution.size.capacitance_pF, "pF")


_ANSWERS: Final = {
    "change": "charging-answer-change",
    "rate": "charging-answer-rate",
    "membrane": "charging-answer-membrane",
    "duration": "charging-answer-duration",
    "current": "charging-answer-current",
    "capacitance": "charging-answer-capacitance",
}


def _headline(query: Charging, solution: _Solution, asked: Result) -> Headline:
    signed = query.find not in ("duration", "capacitance")
    args: dict[str, Arg] = {
        "value": Quantity(asked.value, asked.unit, signed=signed),
        "change": Quantity(solution.change_mV, "mV", signed=True),
    }
    return Headline(Say(_ANSWERS[query.find], args))


def _steps(query: Charging, solution: _Solution, asked: Result) -> list[Step]:
    pF, pC = quantity(solution.size.capacitance_pF, "pF"), quantity(solution.charge_pC, "pC")
    change = quantity(solution.change_mV, "mV")
    steps = size_steps(query, solution.size)
    if query.find in ("duration", "current"):
        steps.append(Step(Say("charge-step-charge"), f"Q = C · ΔV = {pF} × {_bracketed(change)} = {pC}"))
        by = (
            f"t = Q / I = {pC} / {_bracketed(quantity(given(query.current_pA, 'current_pA'), 'pA'))}"
            if query.find == "duration"
            else f"I = Q / t = {pC} / {quantity(given(query.duration_ms, 'duration_ms'), 'ms')}"
        )
        say = Say("charging-step-time" if query.find == "duration" else "charging-step-current")
        return [*steps, Step(say, f"{by} = {quantity(asked.value, asked.unit)}")]
    if query.find == "rate":
        current = quantity(given(query.current_pA, "current_pA"), "pA")
        worked = f"dV/dt = I / C = {current} / {pF} = {quantity(asked.value, asked.unit)}"
        return [*steps, Step(Say("charging-step-rate"), worked)]
    steps += _carrying(query, pC)
    if query.find == "capacitance":
        worked = f"C = Q / ΔV = {pC} / {_bracketed(change)} = {pF}"
        return [*steps, Step(Say("charging-step-capacitance"), worked)]
    steps.append(Step(Say("charging-step-change"), f"ΔV = Q / C = {pC} / {pF} = {change}"))
    if query.find == "membrane":
        start = quantity(given(query.start_mV, "start_mV"), "mV")
        worked = f"V_m = {start} + {_bracketed(change)} = {quantity(asked.value, 'mV')}"
        steps.append(Step(Say("charging-step-end"), worked))
    return steps


def _bracketed(text: str) -> str:
    return f"({text})"


def _carrying(query: Charging, pC: str) -> list[Step]:
    """How much charge that is that comes in."""
    if query.ions is not None:
        one = f"{_bracketed(number(_ion(query).z, signed=True))} × {quantity(ELEMENTARY_CHARGE_C, 'C')}"
        return [Step(Say("charging-step-ions"), f"Q = N · z · e = {number(query.ions)} × {one} = {pC}")]
    if query.charge_pC is not None:
        return []
    current, duration = given(query.current_pA, "current_pA"), given(query.duration_ms, "duration_ms")
    carried = f"{quantity(current, 'pA')} × {quantity(duration, 'ms')} = {pC}"
    return [Step(Say("charging-step-carried"), f"Q = I · t = {carried}")]


def _why(query: Charging, solution: _Solution) -> list[Block]:
    blocks: list[Block] = [Why(Say("charge-why-capacitor"))]
    if solution.change_mV:
        way = "charging-why-in" if solution.change_mV > 0 else "charging-why-out"
        blocks.append(Why(Say(way)))
    blocks.append(Why(Say("charging-why-ions" if query.ions is not None else "charging-why-leak")))
    return blocks


def _next(query: Charging) -> tuple[Query, ...]:
    """The same of a cell twice as large, where its size is told; the lessons."""
    lessons = (
        Concept(card="membrane_potential", section="neutrality"),
        Concept(card="action_potential", section="few_ions"),
    )
    if query.capacitance_pF is None:
        return lessons
    larger = float(f"{query.capacitance_pF * _TIMES:.4g}")
    return (changed(query, _SAID, capacitance_pF=larger), *lessons)
