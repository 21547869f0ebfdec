"""The direction of an ion's net flow from words: the pushes of both forces, without their sizes."""

from __future__ import annotations

from typing import Final

from bot.tutor.answer import Arg, Block, Headline, Say, Solved, Why
from bot.tutor.forces import ION_CARDS, current_story, direction_of, worded_pushes
from bot.tutor.formulas import bare
from grammar.queries import Concept, DrivingForce, Query, Source, TwoForces

_SAID: Final = Source("said")
_BOTH: Final = {"in": "two-forces-both-in", "out": "two-forces-both-out"}
_DIFFUSION: Final = {"in": "two-forces-diffusion-in", "out": "two-forces-diffusion-out"}
_VOLTAGE: Final = {"in": "two-forces-voltage-in", "out": "two-forces-voltage-out"}
_CHEMICAL: Final = {
    "in": "two-forces-chemical-in",
    "out": "two-forces-chemical-out",
    "none": "two-forces-chemical-none",
}
_ELECTRICAL: Final = {
    "in": "two-forces-electrical-in",
    "out": "two-forces-electrical-out",
    "none": "two-forces-electrical-none",
}
_OF_SIDES: Final = {
    "outside": "two-forces-why-outside",
    "inside": "two-forces-why-inside",
    "neither": "two-forces-why-neither",
}
_OF_CATIONS: Final = {
    "positive": "two-forces-why-positive-cation",
    "negative": "two-forces-why-negative-cation",
    "neither": "two-forces-why-zero",
}
_OF_ANIONS: Final = {
    "positive": "two-forces-why-positive-anion",
    "negative": "two-forces-why-negative-anion",
    "neither": "two-forces-why-zero",
}
_EXAMPLE_mM: Final = {
    "outside": (10.0, 1.0),
    "inside": (1.0, 10.0),
    "neither": (10.0, 10.0),
    None: (10.0, 1.0),
}
_EXAMPLE_mV: Final = {"positive": 40.0, "negative": -70.0, "neither": 0.0, None: -70.0}


def answer(query: TwoForces) -> Solved:
    """Where both forces push the ion, or the one that is asked about; no direction where they are opposed."""
    species = query.species
    chemical, electrical = worded_pushes(query)
    opposed = chemical * electrical < 0
    way = None if opposed else direction_of(chemical + electrical)
    symbol = f"E_{bare(species)}"
    args: dict[str, Arg] = {"species": species, "symbol": symbol}
    both = query.more is not None and query.charged is not None
    last: tuple[Block, ...] = ()
    if opposed:
        last = (Why(Say("two-forces-compare", args)),)
    elif both and way in ("in", "out"):
        above = (electrical or chemical) * species.z > 0
        check = "two-forces-check-positive" if above else "two-forces-check-negative"
        last = (Why(Say(check, args)), *current_story(species, symbol, way))
    return Solved(
        kind="direction",
        blocks=(_headline(query, chemical, electrical, args), *_story(query, args), *last),
        direction=way,
        concepts=_cards(query),
        next=_next(query),
    )


def _headline(query: TwoForces, chemical: int, electrical: int, args: dict[str, Arg]) -> Headline:
    way = direction_of(chemical + electrical)
    if chemical * electrical < 0:
        told = "two-forces-opposed"
    elif query.charged is None:
        told = _CHEMICAL[way]
    elif query.more is None:
        told = _ELECTRICAL[way]
    elif way == "none":
        told = "two-forces-neither"
    else:
        told = (_BOTH if chemical and electrical else _DIFFUSION if chemical else _VOLTAGE)[way]
    return Headline(Say(told, args))


def _story(query: TwoForces, args: dict[str, Arg]) -> list[Block]:
    """What each force that is told of does."""
    charged = _OF_CATIONS if query.species.z > 0 else _OF_ANIONS
    ids = [_OF_SIDES[query.more]] if query.more is not None else []
    ids += [charged[query.charged]] if query.charged is not None else []
    return [Why(Say(id_, args)) for id_ in ids]


def _cards(query: TwoForces) -> tuple[str, ...]:
    first: tuple[str, ...] = ("flow_direction",)
    if query.charged is None:
        first = ("flow_direction", "diffusion")
    elif query.more is None:
        first = ("electrical_force", "flow_direction")
    of_ion = (ION_CARDS[query.species.id],) if query.species.id in ION_CARDS else ()
    return (*first, "two_forces", "driving_force", *of_ion)


def _next(query: TwoForces) -> tuple[Query, ...]:
    """The same in numbers, and the cards of the rule."""
    return (_in_numbers(query), Concept(card="two_forces"), Concept(card="driving_force"))


def _in_numbers(query: TwoForces) -> DrivingForce:
    outside, inside = _EXAMPLE_mM[query.more]
    fields = ("outside_mM", "inside_mM", "membrane_mV")
    return DrivingForce(
        species=query.species,
        find="direction",
        outside_mM=outside,
        inside_mM=inside,
        membrane_mV=_EXAMPLE_mV[query.charged],
        temperature_C=37.0,
        sources=dict.fromkeys((*fields, "temperature_C"), _SAID),
    )
