"""The net current of many Na⁺/K⁺ pumps: how many, how often each turns, one net charge a turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import direction_of
from bot.tutor.formulas import difference, given, mV, product
from bot.tutor.pump_cycle import moved
from grammar.queries import Carrier, Concept, PumpCurrent, Query, Source, changed
from physics.constants import ELEMENTARY_CHARGE_C
from physics.currents import PER_pA, shift_mV
from physics.numeric import positive
from physics.transport import cycles_of_current_per_s, cycling_current_pA, ion_shares, net_charge

_SAID: Final = Source("said")
_FIRST: Final = {
    "current": "I_pump", "pumps": "N", "rate": "r", "shift": "ΔV_m", "stop": "ΔV_m", "Na": "I_Na", "K": "I_K",
}  # fmt: skip
_CARRIERS: Final[tuple[Carrier, ...]] = ("Na", "K")
_TYPICAL_MOhm: Final = 100.0  # of a neuron: the next question to a current alone


@dataclass(frozen=True, slots=True)
class _Solution:
    """Net charges that leave in a cycle, current (pA), pumps and cycles a second where they are known.

    `of_ions_pA`: the currents of Na⁺ and K⁺ (pA, outward positive), where these are spoken of.
    """

    charges: float
    current_pA: float
    of_ions_pA: tuple[float, ...]
    pumps: float | None
    rate: float | None
    shift_mV: float | None


def answer(query: PumpCurrent) -> Solved:
    """What is asked first: I_pump, I_Na or I_K in `query.unit` (outward positive), N, r (s⁻¹) or ΔV_m (mV).

    The direction is that of the net charge.

    Raises:
        ImpossibleValue: a number, a rate or a resistance that is not positive; a current against the way of
            the pump; "electroneutral" where a current is told and the cycle carries none.
    """
    solution = _solve(query)
    current = Result("I_pump", solution.current_pA * PER_pA[query.unit], query.unit)
    known = (
        ("N", solution.pumps, "1", query.pumps is None),
        ("r", solution.rate, "s⁻¹", query.cycles_per_s is None),
        ("ΔV_m", solution.shift_mV, "mV", True),
    )
    found = [Result(name, value, unit) for name, value, unit, new in known if value is not None and new]
    if query.find in _CARRIERS or query.carrier:
        shares = zip(_CARRIERS, solution.of_ions_pA, strict=True)
        found += [Result(f"I_{ion}", pA * PER_pA[query.unit], query.unit) for ion, pA in shares]
    first = _FIRST[query.find]
    return Solved(
        kind="pump_current",
        blocks=(Headline(_headline(query, solution)), *_steps(query, solution), *_why(query, solution)),
        results=tuple(sorted([current, *found], key=lambda result: result.quantity != first)),
        direction=direction_of(solution.current_pA),
        concepts=("na_k_pump", "steady_state_vs_equilibrium", "resting_potential"),
        next=_next(query, solution),
    )


def _solve(query: PumpCurrent) -> _Solution:
    count, z = moved(query)
    pumps, rate = query.pumps, query.cycles_per_s
    shared = query.find in _CARRIERS or query.carrier is not None
    shares = [float(one) for one in ion_shares(count, z)] if shared else []
    if query.carrier is not None:
        told = given(query.current_pA, "current_pA")
        current = abs(told / float(positive("count", abs(shares[_CARRIERS.index(query.carrier)]))))
    elif query.current_pA is None:
        pumps, rate = given(pumps, "pumps"), given(rate, "cycles_per_s")
        current = float(cycling_current_pA(pumps, rate, count, z)) + 0.0
    else:
        current = query.current_pA
        if query.find == "pumps":
            cycles = float(cycles_of_current_per_s(current, count, z))
            pumps = cycles / float(positive("cycles_per_s", given(rate, "cycles_per_s")))
        elif query.find == "rate":
            cycles = float(cycles_of_current_per_s(current, count, z))
            rate = cycles / float(positive("pumps", given(pumps, "pumps")))
    shift = None
    if query.resistance_MOhm is not None:
        # An outward current makes the inside more negative, until it stops.
        sign = 1.0 if query.find == "stop" else -1.0
        shift = float(shift_mV(sign * current, query.resistance_MOhm)) + 0.0
    of_ions = tuple(one * current for one in shares)
    return _Solution(-float(net_charge(count, z)) + 0.0, current, of_ions, pumps, rate, shift)


def _headline(query: PumpCurrent, solution: _Solution) -> Say:
    current = Quantity(solution.current_pA * PER_pA[query.unit], query.unit, signed=True)
    args: dict[str, Arg] = {"symbol": "I_pump", "current": current}
    match query.find:
        case "pumps":
            value = Quantity(given(solution.pumps, "pumps"), "1")
            return Say("pump-current-answer-pumps", {**args, "value": value})
        case "rate":
            rate = Quantity(given(solution.rate, "cycles_per_s"), "s⁻¹")
            return Say("pump-current-answer-rate", {**args, "value": rate})
        case "shift":
            shift = Quantity(given(solution.shift_mV, "resistance_MOhm"), "mV", signed=True)
            return Say("pump-current-answer-shift", {**args, "value": shift, "potential": "ΔV_m"})
        case "stop":
            shift = Quantity(given(solution.shift_mV, "resistance_MOhm"), "mV", signed=True)
            return Say("pump-current-answer-stop", {**args, "value": shift, "potential": "ΔV_m"})
        case "Na" | "K":
            part = Quantity(_part_pA(query, solution) * PER_pA[query.unit], query.unit, signed=True)
            say: dict[str, Arg] = {**args, "part": part, "name": f"I_{query.find}"}
            return Say("pump-current-answer-Na" if query.find == "Na" else "pump-current-answer-K", say)
        case "current":
            ids = {
                "in": "pump-current-answer-in",
                "out": "pump-current-answer-out",
                "none": "pump-current-answer-none",
            }
            return Say(ids[direction_of(solution.current_pA)], args)


def _steps(query: PumpCurrent, solution: _Solution) -> list[Step]:
    q = quantity(solution.charges * ELEMENTARY_CHARGE_C, "C")
    if query.find in _CARRIERS or query.carrier:
        return _share_steps(query, solution)
    charges = f"q = ({difference(str(query.Na_count), str(query.K_count))}) · e = {q}"
    turning = query.current_pA is None or query.find not in ("shift", "stop")
    steps = [Step(Say("pump-current-step-charge"), charges)] if turning else []
    current = quantity(solution.current_pA, "pA")
    numbers = Say("pump-current-step-numbers")
    if query.current_pA is None:
        n, r = number(given(query.pumps, "pumps")), _rate(query.cycles_per_s)
        asked = "" if query.unit == "pA" else f" = {_in_unit(query, solution)}"
        steps += [
            Step(Say("pump-current-step-law"), "I_pump = N · r · q"),
            Step(numbers, f"I_pump = {product(n, r, q)} = {current}{asked}"),
        ]
    if query.find == "pumps":
        found = number(given(solution.pumps, "pumps"))
        steps += [
            Step(Say("pump-current-step-solve"), "N = I_pump / (r · q)"),
            Step(numbers, f"N = {current} / ({product(_rate(query.cycles_per_s), q)}) = {found}"),
        ]
    elif query.find == "rate":
        n = number(given(query.pumps, "pumps"))
        steps += [
            Step(Say("pump-current-step-solve"), "r = I_pump / (N · q)"),
            Step(numbers, f"r = {current} / ({product(n, q)}) = {_rate(solution.rate)}"),
        ]
    if solution.shift_mV is not None:
        resistance = quantity(given(query.resistance_MOhm, "resistance_MOhm"), "MΩ")
        sign = "" if query.find == "stop" else MINUS
        worked = product(f"{sign}{in_brackets(current) if sign else current}", resistance)
        law = f"ΔV_m = {sign}I_pump · R = {worked} = {mV(solution.shift_mV)}"
        steps.append(Step(Say("pump-current-step-shift"), law))
    return steps


def _part_pA(query: PumpCurrent, solution: _Solution) -> float:
    """The current of the ion that is asked about, or that was told."""
    ion = query.carrier or ("Na" if query.find == "Na" else "K")
    return solution.of_ions_pA[_CARRIERS.index(ion)]


def _share_steps(query: PumpCurrent, solution: _Solution) -> list[Step]:
    """From the net current to that of one ion, or back."""
    sodium = (query.carrier or query.find) == "Na"
    count = query.Na_count if sodium else -query.K_count
    ion, net = ("Na" if sodium else "K"), difference(str(query.Na_count), str(query.K_count))
    part, whole = quantity(_part_pA(query, solution), "pA"), quantity(solution.current_pA, "pA")
    share = f"{in_brackets(number(count))} / ({net})"
    if query.carrier:
        law = f"I_pump = I_{ion} / ({share}) = {in_brackets(part)} / ({share}) = {whole}"
    else:
        law = f"I_{ion} = I_pump · {share} = {whole} × {share} = {part}"
    return [Step(Say("pump-current-step-share"), law)]


def _rate(value: float | None) -> str:
    return quantity(given(value, "cycles_per_s"), "s⁻¹")


def _in_unit(query: PumpCurrent, solution: _Solution) -> str:
    return quantity(solution.current_pA * PER_pA[query.unit], query.unit)


def _why(query: PumpCurrent, solution: _Solution) -> list[Why]:
    cycle: dict[str, Arg] = {"out": query.Na_count, "in": query.K_count}
    if solution.charges == 0.0:
        return [Why(Say("pump-current-why-silent", cycle))]
    if query.find in _CARRIERS or query.carrier:
        return [Why(Say("pump-current-why-charge", cycle)), Why(Say("pump-current-why-share", cycle))]
    story = [Why(Say("pump-current-why-charge", cycle)), Why(Say("pump-current-why-small"))]
    if query.find == "stop":
        return [story[0], Why(Say("pump-current-why-stop")), Why(Say("pump-current-why-slow"))]
    return [story[0], Why(Say("pump-current-why-shift"))] if solution.shift_mV is not None else story


def _next(query: PumpCurrent, solution: _Solution) -> tuple[Query, ...]:
    """What the current does to V_m; the same pumps at twice the rate; what electrogenic means."""
    lesson = Concept(card="na_k_pump", section="electrogenic")
    energy = Concept(card="na_k_pump", section="energy")
    if solution.current_pA == 0.0 or solution.pumps is None or solution.rate is None:
        return (lesson, energy)
    pumps, rate = float(f"{solution.pumps:.4g}"), float(f"{solution.rate:.4g}")
    whole = changed(query, _SAID, find="current", pumps=pumps, cycles_per_s=rate, current_pA=None)
    faster = changed(whole, _SAID, cycles_per_s=2.0 * rate, resistance_MOhm=None)
    if query.resistance_MOhm is not None:
        return (faster, lesson)
    shift = changed(whole, _SAID, find="shift", resistance_MOhm=_TYPICAL_MOhm, unit="pA")
    return (shift, faster, lesson)
