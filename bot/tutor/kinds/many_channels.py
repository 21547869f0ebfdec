"""Many channels alike: what all of them carry, from what one carries and how often it is open, and back."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Unit, Why
from bot.tutor.formulas import given
from grammar.queries import Concept, ManyChannels, Query, Source, changed
from physics.currents import macroscopic_current_pA
from physics.errors import ImpossibleValue

_SAID: Final = Source("said")
_ANSWERS: Final = {
    "total_pA": "many-channels-total",
    "single_pA": "many-channels-single",
    "open_share": "many-channels-share",
    "channels": "many-channels-count",
}
_SYMBOLS: Final = {"total_pA": "I", "single_pA": "i", "open_share": "p", "channels": "N"}
_HALF, _LESS = 0.5, 0.1


def answer(query: ManyChannels) -> Solved:
    """The one of I and i (pA), p and N that is not told.

    Raises:
        ImpossibleValue: a negative number of channels, a probability that is none, a division by zero.
    """
    asked = next(name for name in _SYMBOLS if getattr(query, name) is None)
    found = _found(query, asked)
    whole = {name: found if name == asked else given(getattr(query, name), name) for name in _SYMBOLS}
    macroscopic_current_pA(whole["channels"], whole["open_share"], whole["single_pA"])  # or refuses them
    unit: Unit = "pA" if asked.endswith("pA") else "1"
    args: dict[str, Arg] = {"value": Quantity(found, unit)}
    return Solved(
        kind="current",
        blocks=(
            Headline(Say(_ANSWERS[asked], args)),
            Step(Say("many-channels-step-formula"), "I = N · p · i"),
            Step(Say("many-channels-step-worked"), _worked(whole, asked)),
            Why(Say("many-channels-why")),
        ),
        results=(Result(_SYMBOLS[asked], found, unit),),
        concepts=("driving_force", "membrane_potential"),
        next=_next(query, whole, asked),
    )


def _found(query: ManyChannels, asked: str) -> float:
    told = {name: getattr(query, name) for name in _SYMBOLS if name not in (asked, "total_pA")}
    product = 1.0
    for name, value in told.items():
        product *= given(value, name)
    if asked == "total_pA":
        return product
    if product == 0.0:
        nothing = next(name for name, value in told.items() if value == 0.0)
        raise ImpossibleValue(nothing, 0.0, "must_not_be_zero")
    return given(query.total_pA, "total_pA") / product


def _worked(whole: dict[str, float], asked: str) -> str:
    total, single = quantity(whole["total_pA"], "pA"), quantity(whole["single_pA"], "pA")
    share, count = number(whole["open_share"]), number(whole["channels"])
    match asked:
        case "total_pA":
            return f"I = {count} × {share} × {single} = {total}"
        case "single_pA":
            return f"i = I / (N · p) = {total} / ({count} × {share}) = {single}"
        case "open_share":
            return f"p = I / (N · i) = {total} / ({count} × {single}) = {share}"
        case _:
            return f"N = I / (p · i) = {total} / ({share} × {single}) = {count}"


def _next(query: ManyChannels, whole: dict[str, float], asked: str) -> tuple[Query, ...]:
    """The same at another open probability, and what drives the current of a channel."""
    cards = (Concept(card="driving_force", section="current"), Concept(card="driving_force"))
    if asked == "open_share":
        return cards
    share = _LESS if whole["open_share"] == _HALF else _HALF
    return (changed(query, _SAID, open_share=share), *cards)
