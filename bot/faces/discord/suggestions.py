"""What autocomplete offers: example questions, ions, cells, concepts, and one's own recent questions.

All are questions said by the tutor, so each of them is understood; none is written here in words.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from discord import app_commands
from rapidfuzz import fuzz

from bot.language import names, speaker
from bot.lessons.cards import cards, heading, sections, title
from bot.tutor.kinds.help import EXAMPLES
from grammar.queries import (
    CellFacts,
    Concept,
    ConstantField,
    DrivingForce,
    Equilibrium,
    IonFacts,
    Permeant,
)
from physics.cells import all_cells
from physics.species import all_species, species

from . import limits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language import Language
    from bot.tutor import Tutor
    from grammar.queries import Query

LIKE: Final = 60.0
"""Least likeness, of 100, of what is offered for a typed word."""


@functools.cache
def examples() -> tuple[Query, ...]:
    """Questions to begin with, one a kind; also the lesson of `/help`."""
    k, na, cl = species("K"), species("Na"), species("Cl")
    rest = (
        Permeant(species=k, permeability=1.0, outside_mM=5.0, inside_mM=140.0),
        Permeant(species=na, permeability=0.04, outside_mM=145.0, inside_mM=15.0),
        Permeant(species=cl, permeability=0.45, outside_mM=110.0, inside_mM=10.0),
    )
    return (
        Equilibrium(species=k, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0),
        DrivingForce(
            species=na,
            find="direction",
            membrane_mV=-70.0,
            outside_mM=145.0,
            inside_mM=15.0,
            temperature_C=37.0,
        ),
        ConstantField(ions=rest, temperature_C=37.0),
        Concept(card="driving_force"),
        CellFacts(cell="squid_axon"),
    )


@functools.cache
def _looked_up() -> tuple[Query, ...]:
    return (
        *(Concept(card=card) for card in cards("en")),
        *(CellFacts(cell=cell) for cell in all_cells()),
        *(IonFacts(species=one) for one in all_species().values()),
    )


class Suggestions:
    """Offers questions; what it offers is said once a language and kept."""

    def __init__(self, tutor: Tutor) -> None:
        self._tutor = tutor
        self._pools: dict[Language, tuple[str, ...]] = {}

    def questions(
        self, typed: str, language: Language, recent: Iterable[str]
    ) -> list[app_commands.Choice[str]]:
        """Questions that go with what is typed; the recent ones and the examples before anything is."""
        pool = (*recent, *self._pool(language))
        return [_choice(text, text) for text in _best(typed, pool) if 0 < len(text) <= limits.CHOICE]

    def examples(self, language: Language) -> list[str]:
        """The questions to begin with."""
        return [self._tutor.say(query, language) for query in examples()]

    def _pool(self, language: Language) -> tuple[str, ...]:
        if language not in self._pools:
            said = [self._tutor.say(one, language) for one in (*examples(), *_looked_up())]
            taught = [speaker(language).say(question) for _, question in EXAMPLES]
            begun = len(examples())
            self._pools[language] = (*said[:begun], *taught, *said[begun:])
        return self._pools[language]


def ions(typed: str, language: Language) -> list[app_commands.Choice[str]]:
    """Ions and molecules, by symbol and name."""
    speak = speaker(language)
    named = {one.id: f"{one.symbol} {speak.say(names.species_name(one))}" for one in all_species().values()}
    return _named(typed, named)


def cells(typed: str, language: Language) -> list[app_commands.Choice[str]]:
    """Cells, by name."""
    return _named(typed, {id_: speaker(language).say(names.cell_name(id_)) for id_ in all_cells()})


def concepts(typed: str, language: Language) -> list[app_commands.Choice[str]]:
    """Concept cards, by title; the sections of those that go with what is typed."""
    named = {id_: title(id_, language) for id_ in cards(language)}
    if typed.strip():
        parts = {
            f"{id_}.{part}": heading(id_, part, language) for id_ in cards(language) for part in sections(id_)
        }
        named |= parts
    return _named(typed, named)


def _named(typed: str, named: dict[str, str]) -> list[app_commands.Choice[str]]:
    by_name = {name: id_ for id_, name in reversed(named.items())}
    exact = [id_ for id_ in named if id_.lower() == typed.strip().lower()]
    found = [*exact, *(by_name[name] for name in _best(typed, tuple(by_name)))]
    chosen = list(dict.fromkeys(found))[: limits.CHOICES]
    return [_choice(named[id_], id_) for id_ in chosen]


def _choice(name: str, value: str) -> app_commands.Choice[str]:
    return app_commands.Choice(name=limits.cut(name, limits.CHOICE), value=value)


def _best(typed: str, pool: Iterable[str]) -> list[str]:
    wanted = typed.strip().casefold()
    known = list(dict.fromkeys(pool))
    if not wanted:
        return known[: limits.CHOICES]
    scored = [(_likeness(wanted, text.casefold()), -place, text) for place, text in enumerate(known)]
    return [text for score, _, text in sorted(scored, reverse=True) if score >= LIKE][: limits.CHOICES]


def _likeness(wanted: str, text: str) -> float:
    if wanted in text:
        return 200.0 if text.startswith(wanted) else 150.0
    return fuzz.partial_ratio(wanted, text)
