"""Two slips at once: a number that no single one explains.

Of some slips the changed question is known (inside and outside swapped, Celsius for kelvin …): whatever a
second slip makes of that question is the number of both.  Slips that scale E are multiplied.  Only pairs of
common slips are tried, the likelier first: of hundreds of pairs one would explain any number.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from bot.diagnosis.catalogue import misconception
from bot.diagnosis.changing import anions_as_cations, celsius_as_kelvin, swapped, with_potential_times
from bot.diagnosis.slips_nernst import ion_of
from bot.diagnosis.tolerance import is_from, is_right
from bot.diagnosis.values import SIGNED, Misconception, Number
from physics.errors import ImpossibleValue
from physics.nernst import LN_10

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from grammar.queries import Query

    Pair: TypeAlias = tuple[Misconception, Misconception, Number]

_SIGN: Final = "N02"
_COMMON: Final = (
    *("N01", "N03", "N04", "N05", "N06", "N07", "N08", "N12", "N13"),
    *("N14", "N15", "N16", "N17", "N18", "N19", "N20", "N22", "N23", "N24", "N25", "N30", "N31", "N32"),
)
"""Slips that are tried in pairs."""

_CHANGES: Final = {"N01": swapped, "N08": celsius_as_kelvin, "N18": anions_as_cations}
_KEPT: Final = 64


def both(query: Query, right: Number, given: Number) -> tuple[Misconception, ...]:
    """The likeliest two slips that give a number together; nothing where no pair does."""
    for first, second, number in pairs(query):
        if is_from(number, given.value) and not is_right(right, number.value):
            return first, second
    return ()


@functools.lru_cache(maxsize=_KEPT)
def pairs(query: Query) -> tuple[Pair, ...]:
    """Every pair that is tried, with the number that it gives; the last few questions are kept."""
    try:
        return (*_sign_lost(query), *_changed(query), *_scaled(query))
    except ImpossibleValue:
        return ()


def _sign_lost(query: Query) -> Iterator[Pair]:
    """A slip that gives a negative number, and its minus sign lost."""
    for id_ in _COMMON:
        one = misconception(id_)
        for number in one.predict(query):
            if number.unit in SIGNED and number.value < 0.0:
                yield one, misconception(_SIGN), Number(-number.value, number.unit)


def _changed(query: Query) -> Iterator[Pair]:
    """A slip that asks another question, and a second one in answering that."""
    for first, change in _CHANGES.items():
        other = change(query)
        if other is None:
            continue
        for id_ in _COMMON:
            if id_ != first:
                for number in misconception(id_).predict(other):
                    yield misconception(first), misconception(id_), number


def _scaled(query: Query) -> Iterator[Pair]:
    """Two slips that make E so many times as large."""
    ion = ion_of(query)
    factors = {"N06": 1.0 / LN_10, "N07": LN_10}
    of_charge: dict[str, float] = {}
    if ion is not None:
        anion = {"N05": -1.0} if ion.z < 0 else {}
        of_charge = {**anion, **({"N03": ion.z, "N04": ion.z**2} if abs(ion.z) > 1 else {})}
    for first, a in of_charge.items():
        for second, b in factors.items():
            for number in with_potential_times(query, a * b):
                yield misconception(first), misconception(second), number
