"""The bookkeeping of the Na⁺/K⁺ pump: ions, ATP and charges that go together in its cycles."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import number
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import product
from bot.tutor.pump_cycle import in_a_cycle
from grammar.queries import Concept, Counted, PumpCount, Query, Source, changed
from physics.errors import ImpossibleValue
from physics.numeric import not_negative

_SAID: Final = Source("said")
_SHOWN: Final = {"Na": "N_Na", "K": "N_K", "ATP": "N_ATP", "charge": "N_charge", "cycle": "N_cycle"}


def answer(query: PumpCount) -> Solved:
    """What is asked first, then the cycles; all are counts.

    Raises:
        ImpossibleValue: a negative count; "must_not_be_zero" where a cycle moves none of what is told.
    """
    of_cycle = in_a_cycle(query)
    amount, per = float(not_negative("amount", query.amount)), of_cycle[query.told]
    if per == 0:
        raise ImpossibleValue("count", 0.0, "must_not_be_zero")
    cycles = amount / per
    asked = cycles * of_cycle[query.find] + 0.0
    steps = [
        Step(Say("pump-count-step-cycle"), f"{query.Na_count} Na⁺ : {query.K_count} K⁺ : 1 ATP"),
        Step(Say("pump-count-step-cycles"), f"{number(amount)} / {per} = {number(cycles)}"),
    ]
    if query.find != "cycle":
        worked = product(number(cycles), str(of_cycle[query.find]))
        steps.append(Step(Say("pump-count-step-asked"), f"{worked} = {number(asked)}"))
    moved: dict[str, Arg] = {"out": query.Na_count, "in": query.K_count}
    found = (Result(_SHOWN[query.find], asked, "1"), Result("N_cycle", cycles, "1"))
    return Solved(
        kind="pump_current",
        blocks=(
            Headline(_headline(query, asked)),
            *steps,
            Why(Say("pump-count-why-ratio", moved)),
            Why(Say("pump-current-why-charge" if of_cycle["charge"] else "pump-current-why-silent", moved)),
        ),
        results=found[:1] if query.find == "cycle" else found,
        concepts=("na_k_pump", "steady_state_vs_equilibrium"),
        next=_next(query),
    )


def _headline(query: PumpCount, asked: float) -> Say:
    args = {"count": Quantity(asked, "1")}
    if query.find == "charge" and asked == 0.0:
        return Say("pump-count-answer-silent", {"out": query.Na_count, "in": query.K_count})
    return {
        "Na": Say("pump-count-answer-Na", args),
        "K": Say("pump-count-answer-K", args),
        "ATP": Say("pump-count-answer-ATP", args),
        "charge": Say("pump-count-answer-charge", args),
        "cycle": Say("pump-count-answer-cycle", args),
    }[query.find]


def _next(query: PumpCount) -> tuple[Query, ...]:
    """Another of the counts; why the pump makes a current; what pays for it."""
    others: tuple[Counted, ...] = ("K", "charge", "ATP", "Na")
    idle = [kind for kind, n in in_a_cycle(query).items() if n == 0]
    other = next(kind for kind in others if kind not in (query.find, query.told, *idle))
    return (
        changed(query, _SAID, find=other),
        Concept(card="na_k_pump", section="electrogenic"),
        Concept(card="na_k_pump", section="energy"),
    )
