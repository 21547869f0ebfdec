"""The net current of several that are told: their sum, each with its sign."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.language.numbers import in_brackets, quantity
from bot.tutor.answer import Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import direction_of
from bot.tutor.formulas import bare, letters
from grammar.queries import Concept, CurrentSum, Query
from physics.currents import PER_pA

_HEADLINES: Final = {
    "in": "current-sum-answer-in",
    "out": "current-sum-answer-out",
    "none": "current-sum-answer-none",
}
_WHYS: Final = {"in": "current-sum-why-in", "out": "current-sum-why-out", "none": "current-sum-why-none"}


def answer(query: CurrentSum) -> Solved:
    """I_net in `query.unit`, then the currents that are told; the direction is that of the net current."""
    net = sum(part.current_pA for part in query.parts) + 0.0
    way = direction_of(net)
    shown = net * PER_pA[query.unit]
    law = " + ".join(f"I_{bare(part.species)}" for part in query.parts)
    currents = [quantity(part.current_pA, "pA") for part in query.parts]
    added = " + ".join([currents[0], *map(in_brackets, currents[1:])])
    asked = "" if query.unit == "pA" else f" = {quantity(shown, query.unit)}"
    return Solved(
        kind="net_current",
        blocks=(
            Headline(
                Say(_HEADLINES[way], {"symbol": "I_net", "value": Quantity(shown, query.unit, signed=True)})
            ),
            Step(Say("current-sum-step"), f"I_net = {law} = {added} = {quantity(net, 'pA')}{asked}"),
            Why(Say(_WHYS[way])),
            Why(Say("current-sum-why-sign")),
        ),
        results=(
            Result("I_net", shown, query.unit),
            *(
                Result(f"I_{letters(p.species)}", p.current_pA * PER_pA[query.unit], query.unit)
                for p in query.parts
            ),
        ),
        direction=way,
        concepts=("driving_force", "flow_direction", "resting_potential"),
        next=_next(query),
    )


def _next(query: CurrentSum) -> tuple[Query, ...]:
    """The lessons; without the last current, where three are told."""
    lessons = (Concept(card="driving_force", section="current"), Concept(card="flow_direction"))
    return (replace(query, parts=query.parts[:-1]), *lessons) if len(query.parts) > 2 else lessons
