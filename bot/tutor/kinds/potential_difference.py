"""The difference of two potentials that are told: of two sides against one ground, or of two ions' E."""

from __future__ import annotations

from bot.language.numbers import MINUS, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import bare
from grammar.queries import Concept, PotentialDifference, Query


def answer(query: PotentialDifference) -> Solved:
    """V_m (mV), inside minus outside; or how far two E are apart (mV), then both of them."""
    if query.first is None or query.second is None:
        return _across(query)
    symbols = (f"E_{bare(query.first)}", f"E_{bare(query.second)}")
    apart = abs(query.first_mV - query.second_mV)
    high, low = max(query.first_mV, query.second_mV), min(query.first_mV, query.second_mV)
    args: dict[str, Arg] = {"first": symbols[0], "second": symbols[1], "value": Quantity(apart, "mV")}
    worked = f"{quantity(high, 'mV', signed=True)} {MINUS} ({quantity(low, 'mV', signed=True)})"
    return Solved(
        kind="potential_difference",
        blocks=(
            Headline(Say("difference-potential-apart", args)),
            Step(Say("difference-potential-step-apart"), f"{worked} = {quantity(apart, 'mV')}"),
            Why(Say("difference-potential-why-apart")),
        ),
        results=(
            Result(f"|{symbols[0]} − {symbols[1]}|", apart, "mV"),
            Result(symbols[0], query.first_mV, "mV"),
            Result(symbols[1], query.second_mV, "mV"),
        ),
        concepts=("equilibrium_potential", "permeability_weighting"),
        next=(Concept(card="permeability_weighting"), Concept(card="equilibrium_potential")),
    )


def _across(query: PotentialDifference) -> Solved:
    across = query.first_mV - query.second_mV
    worked = (
        f"V_in {MINUS} V_out = {quantity(query.first_mV, 'mV', signed=True)}"
        f" {MINUS} ({quantity(query.second_mV, 'mV', signed=True)}) = {quantity(across, 'mV', signed=True)}"
    )
    return Solved(
        kind="potential_difference",
        blocks=(
            Headline(Say("difference-potential-membrane", {"value": Quantity(across, "mV", signed=True)})),
            Step(Say("difference-potential-step-membrane"), worked),
            Why(Say("difference-potential-why-membrane")),
        ),
        results=(Result("V_m", across, "mV"),),
        concepts=("membrane_potential", "driving_force"),
        next=_next(),
    )


def _next() -> tuple[Query, ...]:
    return (Concept(card="membrane_potential"), Concept(card="driving_force"))
