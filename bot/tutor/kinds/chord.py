"""The conductance-weighted mean of equilibrium potentials: rest, or the reversal potential of a channel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import in_brackets, number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, chord_mV, mV, potential_result
from grammar.queries import Branch, Chord, Concept, Query, Several, Source

if TYPE_CHECKING:
    from physics.species import Species

_SAID: Final = Source("said")
_MORE: Final = 10.0  # how many more channels the follow-up opens


def answer(query: Chord) -> Solved:
    """V_m (or E_rev) in mV.

    Raises:
        ImpossibleValue: see `physics.resting.chord_voltage_mV`.
    """
    branches = query.branches
    potential = chord_mV(branches, query.injected_pA)
    symbol = "E_rev" if query.find == "reversal" else "V_m"
    args: dict[str, Arg] = {"symbol": symbol, "potential": Quantity(potential, "mV", signed=True)}
    say = Say("chord-reversal", args) if query.find == "reversal" else Say("chord-rest", args)
    return Solved(
        kind="reversal" if query.find == "reversal" else "chord",
        blocks=(
            Headline(say),
            *_steps(query, symbol, potential),
            *_story(query, symbol, potential),
        ),
        results=(
            Result(symbol, potential, "mV"),
            *(potential_result(branch.species, branch.potential_mV) for branch in branches),
        ),
        concepts=_concepts(query),
        next=_next(query),
    )


def _steps(query: Chord, symbol: str, potential_mV: float) -> tuple[Step, ...]:
    branches, injected = query.branches, query.injected_pA
    unit = " nS" if injected else ""
    above = " + ".join(f"g_{bare(one.species)}·E_{bare(one.species)}" for one in branches)
    below = " + ".join(f"g_{bare(one.species)}" for one in branches)
    total = sum(one.conductance for one in branches)
    weighted = sum(one.conductance * one.potential_mV for one in branches)
    sum_numbers = " + ".join(
        f"{number(one.conductance)} × {in_brackets(number(one.potential_mV, signed=True))}"
        for one in branches
    )
    current = (Step(Say("chord-step-injected"), f"I = {quantity(injected, 'pA')}"),) if injected else ()
    numerator = f"({number(weighted)} + {in_brackets(number(injected))})" if injected else number(weighted)
    return (
        Step(
            Say("chord-step-equation"),
            f"{symbol} = ({above}{' + I' if injected else ''}) / ({below})",
        ),
        Step(Say("chord-step-weighted"), f"Σ g·E = {sum_numbers} = {number(weighted)}"),
        *current,
        Step(
            Say("chord-step-total"),
            f"Σ g = {' + '.join(number(one.conductance) for one in branches)} = {number(total)}{unit}",
        ),
        Step(Say("chord-step-divide"), f"{symbol} = {numerator} / {number(total)} = {mV(potential_mV)}"),
    )


def _story(query: Chord, symbol: str, potential_mV: float) -> tuple[Why, ...]:
    """Who holds the largest share, what current adds, and that the result lies between the E's."""
    total = sum(branch.conductance for branch in query.branches)
    open_ones = [branch for branch in query.branches if branch.conductance > 0.0]
    largest = max(open_ones, key=lambda branch: branch.conductance)
    low = min(open_ones, key=lambda branch: branch.potential_mV)
    high = max(open_ones, key=lambda branch: branch.potential_mV)
    args: dict[str, Arg] = {
        "symbol": symbol,
        "potential": Quantity(potential_mV, "mV", signed=True),
        "share": Quantity(100.0 * largest.conductance / total, "%"),
        **_named("largest", largest),
        **_named("lowest", low),
        **_named("highest", high),
    }
    if len(open_ones) == 1:
        pull = Why(Say("chord-only", args))
    elif all(branch.conductance == largest.conductance for branch in open_ones):
        pull = Why(Say("chord-equal", args))
    else:
        pull = Why(Say("chord-largest", args))
    if query.injected_pA:
        shift: dict[str, Arg] = {
            "current": Quantity(query.injected_pA, "pA", signed=True),
            "shift": Quantity(query.injected_pA / total, "mV", signed=True),
        }
        return (pull, Why(Say("chord-injected", shift)))
    if len(open_ones) == 1:
        return (pull,)
    ending = Say("chord-net" if query.find == "reversal" else "chord-steady", args)
    return (pull, Why(ending), Why(Say("chord-between", args)))


def _named(role: str, branch: Branch) -> dict[str, Species | str | Quantity]:
    return {
        role: branch.species,
        f"{role}-symbol": f"E_{bare(branch.species)}",
        f"{role}-potential": Quantity(branch.potential_mV, "mV", signed=True),
    }


def _concepts(query: Chord) -> tuple[str, ...]:
    if query.find == "reversal":
        return ("reversal_potential", "nonselective_channel", "reversal_vs_equilibrium")
    largest = max(query.branches, key=lambda branch: branch.conductance).species.id
    of_ion = (ION_CARDS[largest],) if largest in ION_CARDS else ()
    return ("permeability_weighting", "resting_potential", "steady_state_vs_equilibrium", *of_ion)


def _next(query: Chord) -> tuple[Query, ...]:
    """Ten times as many channels for the last ion, equal conductances, and a card."""
    *others, last = query.branches
    wider = (*others, replace(last, conductance=_MORE * last.conductance))
    even = tuple(replace(branch, conductance=1.0) for branch in query.branches)
    card = "reversal_vs_equilibrium" if query.find == "reversal" else "permeability_weighting"
    what_if = Several(parts=(query, _with(query, wider)), style="before_after")
    if query.injected_pA or even == query.branches or len(even) == 1:
        return (what_if, Concept(card=card))
    return (what_if, _with(query, even), Concept(card=card))


def _with(query: Chord, branches: tuple[Branch, ...]) -> Chord:
    said = {f"{branch.species.id}.conductance": _SAID for branch in branches}
    return replace(query, branches=branches, sources={**query.sources, **said})
