"""The net current that goes with what the Na⁺/K⁺ pump moves in a time, and back: (3 − 2) e a cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import direction_of
from bot.tutor.formulas import difference, product
from bot.tutor.pump_cycle import in_a_cycle, moved
from grammar.queries import Concept, PumpRate, Query, Source, changed
from physics.constants import ELEMENTARY_CHARGE_C
from physics.currents import PER_pA
from physics.errors import ImpossibleValue
from physics.numeric import not_negative, positive
from physics.transport import cycles_of_current_per_s, cycling_current_pA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Counted, PumpMeasure

_SAID: Final = Source("said")
_SHOWN: Final[Mapping[PumpMeasure, str]] = {
    "Na": "N_Na", "K": "N_K", "ATP": "N_ATP", "charge": "N_charge", "cycle": "N_cycle", "current": "I_pump",
}  # fmt: skip


def answer(query: PumpRate) -> Solved:
    """What is asked first, I_pump in `query.unit` (outward positive) or a count; then cycles a second.

    Raises:
        ImpossibleValue: a negative count; "must_not_be_zero" where a cycle moves none of what is told; a time
            that is not positive; "electroneutral" where a current is told and the cycle carries none.
    """
    seconds = float(positive("seconds", query.seconds))
    of_cycle = in_a_cycle(query)
    count, z = moved(query)
    if query.told == "current":
        current_pA = query.amount
        per_s = float(cycles_of_current_per_s(current_pA, count, z))
    else:
        per_s = _cycles(query, of_cycle[query.told]) / seconds
        current_pA = float(cycling_current_pA(1.0, per_s, count, z)) + 0.0
    if query.find == "current":
        asked = Result("I_pump", current_pA * PER_pA[query.unit], query.unit)
    else:
        asked = Result(_SHOWN[query.find], per_s * seconds * of_cycle[query.find] + 0.0, "1")
    counts: dict[str, Arg] = {"out": query.Na_count, "in": query.K_count}
    return Solved(
        kind="pump_current",
        blocks=(
            Headline(_headline(query, asked, current_pA)),
            *_steps(query, of_cycle, per_s, asked),
            Why(Say("pump-rate-why-charge" if of_cycle["charge"] else "pump-rate-why-silent", counts)),
        ),
        results=(asked, Result("r", per_s, "s⁻¹")),
        direction=direction_of(current_pA),
        concepts=("na_k_pump", "steady_state_vs_equilibrium"),
        next=_next(query, asked),
    )


def _cycles(query: PumpRate, each: int) -> float:
    amount = float(not_negative("amount", query.amount))
    if each == 0:
        raise ImpossibleValue("count", 0.0, "must_not_be_zero")
    return amount / each


def _headline(query: PumpRate, asked: Result, current_pA: float) -> Say:
    args: dict[str, Arg] = {
        "count": Quantity(asked.value, "1"),
        "duration": quantity(query.seconds, "s"),
        "current": Quantity(current_pA * PER_pA[query.unit], query.unit, signed=True),
    }
    match query.find:
        case "current":
            return Say("pump-rate-answer-current", args)
        case "Na":
            return Say("pump-rate-answer-Na", args)
        case "K":
            return Say("pump-rate-answer-K", args)
        case "ATP":
            return Say("pump-rate-answer-ATP", args)
        case "charge":
            return Say("pump-rate-answer-charge", args)
        case "cycle":
            return Say("pump-rate-answer-cycle", args)
        case _:
            assert_never(query.find)


def _steps(query: PumpRate, of_cycle: Mapping[Counted, int], per_s: float, asked: Result) -> list[Step]:
    q = quantity(of_cycle["charge"] * ELEMENTARY_CHARGE_C, "C")
    rate, time = quantity(per_s, "s⁻¹"), quantity(query.seconds, "s")
    charge = f"q = ({difference(str(query.Na_count), str(query.K_count))}) · e = {q}"
    steps = [
        Step(Say("pump-rate-step-cycle"), f"{query.Na_count} Na⁺ : {query.K_count} K⁺ : 1 ATP"),
        Step(Say("pump-rate-step-charge"), charge),
    ]
    if query.told == "current":
        worked = f"r = I_pump / q = {quantity(query.amount, 'pA')} / {q} = {rate}"
        steps.append(Step(Say("pump-rate-step-cycles"), worked))
        count = of_cycle[query.find] if query.find != "current" else 1
        steps.append(
            Step(Say("pump-rate-step-count"), f"{product(rate, time, str(count))} = {number(asked.value)}")
        )
        return steps
    told = f"r = {number(query.amount)} / ({product(str(of_cycle[query.told]), time)}) = {rate}"
    current = quantity(asked.value, asked.unit)
    steps.append(Step(Say("pump-rate-step-cycles"), told))
    steps.append(Step(Say("pump-rate-step-current"), f"I_pump = r · q = {product(rate, q)} = {current}"))
    return steps


def _next(query: PumpRate, asked: Result) -> tuple[Query, ...]:
    """The way back; or another of the counts; why the pump makes a current; what pays for it."""
    lesson = Concept(card="na_k_pump", section="electrogenic")
    energy = Concept(card="na_k_pump", section="energy")
    if query.told == "current":
        others: tuple[Counted, ...] = ("ATP", "Na", "K")
        other = next(kind for kind in others if kind != query.find)
        return (changed(query, _SAID, find=other), lesson, energy)
    if asked.value == 0.0:
        return (lesson, energy)
    pA = float(f"{asked.value / PER_pA[query.unit]:.4g}")
    back = changed(
        query, _SAID, find="Na" if query.told != "Na" else "ATP", told="current", amount=pA, unit="pA"
    )
    return (back, lesson, energy)
