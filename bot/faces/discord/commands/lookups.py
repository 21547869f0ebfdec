"""Look-ups with typed options, for those who like forms: each is put into words and asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import discord
from discord import app_commands

from bot.lessons.cards import PARTS, cards, sections
from grammar.queries import CellFacts, Concept, IonFacts
from physics.cells import all_cells
from physics.species import all_species

from .. import phrasing, suggestions
from ..buttons import show
from ..translate import phrase
from ..who import asker

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from grammar.queries import Query

    from ..client import NernstClient
    from ..desk import Desk

Interaction = discord.Interaction[Any]
Millimolar = app_commands.Range[float, 0.0, 100_000.0]
Millivolt = app_commands.Range[float, -1000.0, 1000.0]
Celsius = app_commands.Range[float, -20.0, 120.0]
Weight = app_commands.Range[float, 0.0, 1_000_000.0]

_WORDS: Final = {
    "ion": ("option-ion", "option-ion-description"),
    "outside": ("option-outside", "option-outside-description"),
    "inside": ("option-inside", "option-inside-description"),
    "equilibrium": ("option-equilibrium", "option-equilibrium-description"),
    "membrane": ("option-membrane", "option-membrane-description"),
    "temperature": ("option-temperature", "option-temperature-description"),
    "cell": ("option-cell", "option-cell-description"),
    "p_k": ("option-p-k", "option-p-k-description"),
    "p_na": ("option-p-na", "option-p-na-description"),
    "p_cl": ("option-p-cl", "option-p-cl-description"),
    "card": ("option-concept", "option-concept-description"),
    "private": ("option-private", "option-private-description"),
}
"""Ids of the name and the description of each option."""


def build(client: NernstClient) -> list[app_commands.Command[Any, ..., Any]]:
    """The commands."""
    return [*_equations(client.desk), *_facts(client.desk)]


def _equations(desk: Desk) -> list[app_commands.Command[Any, ..., Any]]:
    @app_commands.command(name=phrase("command-nernst"), description=phrase("command-nernst-description"))
    async def nernst(
        interaction: Interaction,
        *,
        ion: str,
        outside: Millimolar | None = None,
        inside: Millimolar | None = None,
        equilibrium: Millivolt | None = None,
        temperature: Celsius | None = None,
        cell: str | None = None,
        private: bool | None = None,
    ) -> None:
        about = phrasing.Given(outside, inside, temperature, cell)
        text = phrasing.nernst(ion, equilibrium, about)
        await _put(interaction, desk, text, private)

    @app_commands.command(name=phrase("command-force"), description=phrase("command-force-description"))
    async def force(
        interaction: Interaction,
        *,
        ion: str,
        membrane: Millivolt,
        equilibrium: Millivolt | None = None,
        outside: Millimolar | None = None,
        inside: Millimolar | None = None,
        temperature: Celsius | None = None,
        cell: str | None = None,
        private: bool | None = None,
    ) -> None:
        about = phrasing.Given(outside, inside, temperature, cell)
        text = phrasing.driving_force(ion, membrane, equilibrium, about)
        await _put(interaction, desk, text, private)

    @app_commands.command(name=phrase("command-rest"), description=phrase("command-rest-description"))
    async def rest(
        interaction: Interaction,
        *,
        cell: str | None = None,
        p_k: Weight | None = None,
        p_na: Weight | None = None,
        p_cl: Weight | None = None,
        temperature: Celsius | None = None,
        private: bool | None = None,
    ) -> None:
        text = phrasing.rest(
            {"K": p_k, "Na": p_na, "Cl": p_cl}, phrasing.Given(temperature=temperature, cell=cell)
        )
        await _put(interaction, desk, text, private)

    commands: tuple[app_commands.Command[Any, ..., Any], ...] = (nernst, force, rest)
    return [_dressed(command, desk) for command in commands]


def _facts(desk: Desk) -> list[app_commands.Command[Any, ..., Any]]:
    @app_commands.command(name=phrase("command-ion"), description=phrase("command-ion-description"))
    async def ion_facts(interaction: Interaction, ion: str, private: bool | None = None) -> None:
        known = all_species().get(ion)
        await _look_up(interaction, desk, ion, None if known is None else IonFacts(species=known), private)

    @app_commands.command(name=phrase("command-cell"), description=phrase("command-cell-description"))
    async def cell_facts(interaction: Interaction, cell: str, private: bool | None = None) -> None:
        query = CellFacts(cell=cell) if cell in all_cells() else None
        await _look_up(interaction, desk, cell, query, private)

    @app_commands.command(name=phrase("command-concept"), description=phrase("command-concept-description"))
    async def concept(interaction: Interaction, card: str, private: bool | None = None) -> None:
        await _look_up(interaction, desk, card, _concept(card), private)

    commands: tuple[app_commands.Command[Any, ..., Any], ...] = (ion_facts, cell_facts, concept)
    return [_dressed(command, desk) for command in commands]


def _concept(chosen: str) -> Concept | None:
    card, _, section = chosen.partition(".")
    if card not in cards("en") or (section and section not in (*sections(card), *PARTS)):
        return None
    return Concept(card=card, section=section or None)


async def _put(interaction: Interaction, desk: Desk, text: str, private: bool | None) -> None:
    who = asker(interaction)
    language = await desk.language(who)
    reply = await desk.ask(who, text, language=language, private=private, fresh=True, quoted=False)
    await show(interaction, desk, who, reply)


async def _look_up(
    interaction: Interaction, desk: Desk, typed: str, query: Query | None, private: bool | None
) -> None:
    """Show what was chosen; what was typed instead is asked as it stands."""
    who = asker(interaction)
    if query is not None:
        reply = await desk.answer(who, query, private=private)
    else:
        reply = await desk.ask(who, typed, private=private, fresh=True)
    await show(interaction, desk, who, reply)


def _dressed(command: app_commands.Command[Any, ..., Any], desk: Desk) -> app_commands.Command[Any, ..., Any]:
    """Give the options of a command their words and their autocompletion."""
    options = [parameter.name for parameter in command.parameters]
    app_commands.rename(**{name: phrase(_WORDS[name][0]) for name in options})(command)
    app_commands.describe(**{name: phrase(_WORDS[name][1]) for name in options})(command)
    offered = {"ion": suggestions.ions, "cell": suggestions.cells, "card": suggestions.concepts}
    for name in options:
        if name in offered:
            command.autocomplete(name)(_completion(desk, offered[name]))
    return command


def _completion(
    desk: Desk, offer: Callable[..., list[app_commands.Choice[str]]]
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return offer(typed, await desk.language(asker(interaction), typed))

    return complete
