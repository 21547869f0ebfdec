"""The bookkeeping of the Na⁺/K⁺ pump: ions, ATP and charges that go together in its cycles."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.language.numbers import number
from bot.tutor.answer import Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import product
from grammar.queries import Concept, Counted, PumpCount, Query, Source, changed
from physics.numeric import not_negative

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAID: Final = Source("said")
_IN_A_CYCLE: Final[Mapping[Counted, int]] = MappingProxyType(
    {"Na": 3, "K": 2, "ATP": 1, "charge": 1, "cycle": 1}
)
_SHOWN: Final = {"Na": "N_Na", "K": "N_K", "ATP": "N_ATP", "charge": "N_charge", "cycle": "N_cycle"}


def answer(query: PumpCount) -> Solved:
    """What is asked first, then the cycles; all are counts.

    Raises:
        ImpossibleValue: a negative count.
    """
    amount, per = float(not_negative("amount", query.amount)), _IN_A_CYCLE[query.told]
    cycles = amount / per
    asked = cycles * _IN_A_CYCLE[query.find]
    steps = [
        Step(Say("pump-count-step-cycle"), "3 Na⁺ : 2 K⁺ : 1 ATP"),
        Step(
            Say("pump-count-step-cycles"), f"{number(amount)} / {_IN_A_CYCLE[query.told]} = {number(cycles)}"
        ),
    ]
    if query.find != "cycle":
        worked = product(number(cycles), str(_IN_A_CYCLE[query.find]))
        steps.append(Step(Say("pump-count-step-asked"), f"{worked} = {number(asked)}"))
    found = (Result(_SHOWN[query.find], asked, "1"), Result("N_cycle", cycles, "1"))
    return Solved(
        kind="pump_current",
        blocks=(
            Headline(_headline(query, asked)),
            *steps,
            Why(Say("pump-count-why-ratio")),
            Why(Say("pump-count-why-charge")),
        ),
        results=found[:1] if query.find == "cycle" else found,
        concepts=("na_k_pump", "steady_state_vs_equilibrium"),
        next=_next(query),
    )


def _headline(query: PumpCount, asked: float) -> Say:
    args = {"count": Quantity(asked, "1")}
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
    other = next(kind for kind in others if kind not in (query.find, query.told))
    return (
        changed(query, _SAID, find=other),
        Concept(card="na_k_pump", section="electrogenic"),
        Concept(card="na_k_pump", section="energy"),
    )
