"""Guided solutions: what the tutor asks on the way, each step small enough to be got right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.diagnosis import right
from bot.language.numbers import MINUS
from bot.quiz.feedback import refuted
from bot.quiz.solutions import symbols
from bot.quiz.steps import choose, formula_part, number_parts
from bot.quiz.ways import chemical_way, electrical_way
from bot.tutor.answer import Quantity, Say
from bot.tutor.formulas import bare, charge, inside, outside
from grammar.queries import DrivingForce, Equilibrium

if TYPE_CHECKING:
    from bot.quiz.question import Choice, Part
    from bot.quiz.templates.template import Draft, Template
    from grammar.queries import Query
    from physics.species import Species

_IN, _OUT = Say("quiz-way-in"), Say("quiz-way-out")
_SIGNS = _POSITIVE, _NEGATIVE = Say("quiz-part-positive"), Say("quiz-part-negative")
_TRUE, _FALSE = Say("quiz-part-true"), Say("quiz-part-false")


def parts(template: Template, draft: Draft) -> tuple[Part, ...]:
    """The steps on the way to the answer of a draft, in order; after them the question itself is asked."""
    match template.kind:
        case "number":
            return () if draft.query is None else tuple(_towards(draft.query))
        case "direction":
            return tuple(_of_direction(draft.query)) if isinstance(draft.query, DrivingForce) else draft.parts
        case "order":
            return _of_order(draft)
        case "one" | "why" | "many":
            return tuple(_true_or_false(choice) for choice in draft.choices)


def _towards(query: Query) -> list[Part]:
    if isinstance(query, Equilibrium) and query.find == "potential":
        return _of_equilibrium(query)
    return [*formula_part(query), *number_parts(query)]


def _of_equilibrium(query: Equilibrium) -> list[Part]:
    """Which way does diffusion push?  So which sign?  Which z?  Which ratio?"""
    ion, symbol = query.species, f"E_{bare(query.species)}"
    found = []
    if pushed := chemical_way(query):
        told = Say("quiz-part-chemical-told", {"species": ion, "way": pushed})
        found.append(choose(Say("quiz-part-chemical", {"species": ion}), (_IN, _OUT), pushed, told))
    key = right(query)
    assert key is not None
    sign = _POSITIVE if key.value > 0.0 else _NEGATIVE
    told = Say("quiz-part-sign-told", {"symbol": symbol, "sign": sign})
    found.append(choose(Say("quiz-part-sign", {"species": ion}), _SIGNS, sign, told))
    found.append(charge_part(ion))
    above, below = outside(ion), inside(ion)
    ratios = tuple(
        symbols(text) for text in (f"{above}/{below}", f"{below}/{above}", f"{above} {MINUS} {below}")
    )
    told = Say("quiz-part-ratio-told", {"text": f"{above}/{below}"})
    found.append(choose(Say("quiz-part-ratio"), ratios, ratios[0], told, (None, "N01", "N12")))
    return found


def charge_part(ion: Species) -> Part:
    """Which z?"""
    charges = {z: symbols(charge(z)) for z in (1, 2, 0, -1, -2)}
    told = Say("quiz-part-charge-told", {"charge": charge(ion.z)})
    shows = ["N05" if ion.z < 0 and z == -ion.z else None for z in charges]
    prompt = Say("quiz-part-charge", {"species": ion})
    return choose(prompt, tuple(charges.values()), charges[ion.z], told, shows)


def inside_part(membrane_mV: float) -> Part:
    """Which sign has the inside at this V_m?"""
    key = _POSITIVE if membrane_mV > 0.0 else _NEGATIVE
    at = Quantity(membrane_mV, "mV", signed=True)
    told = Say("quiz-part-inside-sign-told", {"membrane": at, "sign": key})
    return choose(Say("quiz-part-inside-sign", {"membrane": at}), _SIGNS, key, told)


def side_part(ion: Species, outside_mM: float, inside_mM: float) -> Part:
    """On which side is there more of it?"""
    sides = Say("quiz-part-outside"), Say("quiz-part-inside")
    key = sides[0] if outside_mM > inside_mM else sides[1]
    told = Say("quiz-part-more-told", {"species": ion, "side": key})
    return choose(Say("quiz-part-more", {"species": ion}), sides, key, told)


def _of_direction(query: DrivingForce) -> list[Part]:
    """Which way does each force push, and is V_m above or below E?"""
    ion = query.species
    found = [] if ion.z else [charge_part(ion)]
    if pushed := chemical_way(query):
        told = Say("quiz-part-chemical-told", {"species": ion, "way": pushed})
        found.append(choose(Say("quiz-part-chemical", {"species": ion}), (_IN, _OUT), pushed, told))
    if pushed := electrical_way(query):
        told = Say("quiz-part-electrical-told", {"species": ion, "way": pushed})
        found.append(choose(Say("quiz-part-electrical", {"species": ion}), (_IN, _OUT), pushed, told))
    if query.membrane_mV is not None and query.potential_mV is not None:
        symbol, force = f"E_{bare(ion)}", query.membrane_mV - query.potential_mV
        above, below, equal = (
            Say("quiz-part-is-above"),
            Say("quiz-part-is-below"),
            Say("quiz-part-is-equal"),
        )
        key = above if force > 0.0 else below if force < 0.0 else equal
        told = Say("quiz-part-above-told", {"symbol": symbol, "force": Quantity(force, "mV", signed=True)})
        found.append(choose(Say("quiz-part-above", {"symbol": symbol}), (above, below, equal), key, told))
    return found


def _of_order(draft: Draft) -> tuple[Part, ...]:
    things = tuple(choice.say for choice in draft.choices)
    first, last = things[draft.order[0]], things[draft.order[-1]]
    left = tuple(thing for thing in things if thing != first)
    told = Say("quiz-part-first-told", {"item": first})
    return (
        choose(Say("quiz-part-first"), things, first, told),
        choose(Say("quiz-part-last-one"), left, last, Say("quiz-hint-last", {"item": last})),
    )


def _true_or_false(choice: Choice) -> Part:
    told = Say("quiz-part-really-true", {"claim": choice.say})
    if not choice.right:
        told = refuted(choice) or Say("quiz-part-not-so")
    key = _TRUE if choice.right else _FALSE
    return choose(Say("quiz-part-true-or-false", {"claim": choice.say}), (_TRUE, _FALSE), key, told)
