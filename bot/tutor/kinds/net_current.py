"""The current through several conductances at once: the sum of what each carries, Σ g (V − E)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Unit, Why
from bot.tutor.forces import direction_of
from bot.tutor.formulas import bare, chord_mV, difference, letters, mV
from grammar.queries import Chord, Concept, NetCurrent, Query, Source
from physics.currents import PER_pA, net_current_pA, ohmic_current_pA

if TYPE_CHECKING:
    from grammar.queries import Branch

_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Currents in the unit of the branches (pA or µA/cm²); E_rev (mV) where any branch is open."""

    each: tuple[float, ...]
    net: float
    reversal_mV: float | None


def answer(query: NetCurrent) -> Solved:
    """I_net in `query.unit`, then the current of each branch, then where the net current is zero (mV).

    The direction is that of the net current.

    Raises:
        ImpossibleValue: a negative conductance.
    """
    solution = _solve(query)
    parts = [
        Result(f"I_{letters(branch.species)}", *_shown(query, current))
        for branch, current in zip(query.branches, solution.each, strict=True)
    ]
    zero = [] if solution.reversal_mV is None else [Result("E_rev", solution.reversal_mV, "mV")]
    return Solved(
        kind="net_current",
        blocks=(Headline(_headline(query, solution)), *_steps(query, solution), *_why(query, solution)),
        results=(Result("I_net", *_shown(query, solution.net)), *parts, *zero),
        direction=direction_of(solution.net),
        concepts=("driving_force", "permeability_weighting", "reversal_potential"),
        next=_next(query, solution),
    )


def _solve(query: NetCurrent) -> _Solution:
    conductances = [branch.conductance for branch in query.branches]
    energies = [branch.potential_mV for branch in query.branches]
    each = [
        float(ohmic_current_pA(g, query.membrane_mV, e)) + 0.0
        for g, e in zip(conductances, energies, strict=True)
    ]
    net = float(net_current_pA(conductances, query.membrane_mV, energies)) + 0.0
    return _Solution(tuple(each), net, chord_mV(query.branches) if any(conductances) else None)


def _shown(query: NetCurrent, current: float) -> tuple[float, Unit]:
    """A current in the unit that the student wants."""
    return (current, "µA/cm²") if query.density else (current * PER_pA[query.unit], query.unit)


def _headline(query: NetCurrent, solution: _Solution) -> Say:
    ids = {"in": "net-current-answer-in", "out": "net-current-answer-out", "none": "net-current-answer-none"}
    value = Quantity(*_shown(query, solution.net), signed=True)
    return Say(ids[direction_of(solution.net)], {"symbol": "I_net", "value": value})


def _steps(query: NetCurrent, solution: _Solution) -> list[Step]:
    nS, pA = ("mS/cm²", "µA/cm²") if query.density else ("nS", "pA")
    names = [bare(branch.species) for branch in query.branches]
    law = " + ".join(f"g_{name}·(V_m {MINUS} E_{name})" for name in names)
    each = Say("net-current-step-each-density" if query.density else "net-current-step-each")
    currents = [quantity(current, pA) for current in solution.each]
    total = quantity(solution.net, pA)
    value, unit = _shown(query, solution.net)
    asked = "" if unit == pA else f" = {quantity(value, unit)}"
    added = " + ".join([currents[0], *map(in_brackets, currents[1:])])
    steps = [
        Step(Say("net-current-step-law"), f"I_net = {law}"),
        *(
            Step(each, f"I_{name} = {_product(branch, query.membrane_mV, nS)} = {current}")
            for name, branch, current in zip(names, query.branches, currents, strict=True)
        ),
        Step(Say("net-current-step-sum"), f"I_net = {added} = {total}{asked}"),
    ]
    if solution.reversal_mV is not None:
        steps.append(Step(Say("net-current-step-zero"), f"E_rev = Σ g·E / Σ g = {mV(solution.reversal_mV)}"))
    return steps


def _product(branch: Branch, membrane_mV: float, nS: Unit) -> str:
    force = difference(number(membrane_mV), number(branch.potential_mV))
    return f"{quantity(branch.conductance, nS)} × ({force}) mV"


def _why(query: NetCurrent, solution: _Solution) -> list[Block]:
    """Who carries it in and who out; where it would be zero, and what it does to V_m."""
    if solution.reversal_mV is None:
        return [Why(Say("net-current-why-closed"))]
    largest = max(range(len(query.branches)), key=lambda k: abs(solution.each[k]))
    branch, way = query.branches[largest], direction_of(solution.each[largest])
    args: dict[str, Arg] = {
        "membrane": Quantity(query.membrane_mV, "mV", signed=True),
        "reversal": Quantity(solution.reversal_mV, "mV", signed=True),
        "symbol": "E_rev",
        "largest": f"I_{bare(branch.species)}",
        "current": Quantity(*_shown(query, solution.each[largest]), signed=True),
    }
    largest_ids = {"in": "net-current-why-largest-in", "out": "net-current-why-largest-out"}
    ids = {"in": "net-current-why-in", "out": "net-current-why-out", "none": "net-current-why-none"}
    story = [Why(Say(largest_ids[way], args))] if way != "none" else []
    return [*story, Why(Say(ids[direction_of(solution.net)], args)), Why(Say("net-current-why-sign"))]


def _next(query: NetCurrent, solution: _Solution) -> tuple[Query, ...]:
    """Where the net current is zero; the currents there, which still flow; the lesson."""
    lesson = Concept(card="driving_force", section="current")
    if solution.reversal_mV is None:
        return (lesson, Concept(card="permeability_weighting"))
    sources = {name: source for name, source in query.sources.items() if name != "membrane_mV"}
    rest = Chord(branches=query.branches, sources=sources)
    reversal = float(f"{solution.reversal_mV:.4g}")
    if reversal == query.membrane_mV:
        return (rest, lesson)
    balanced = replace(query, membrane_mV=reversal, sources={**query.sources, "membrane_mV": _SAID})
    return (rest, balanced, lesson)
