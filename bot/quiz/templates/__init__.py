"""The templates of all questions, one file a family; see README.md for how to add one."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING

from physics.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.quiz.templates.template import Template


class UnknownTemplate(UnknownName):
    """No such template."""


@functools.cache
def templates() -> Mapping[str, Template]:
    """Every template by id, family by family.

    Raises:
        ValueError: two templates have one id.
    """
    from bot.quiz.templates import energy, equilibrium, forces, ideas, membrane

    every = [one for family in (equilibrium, forces, membrane, energy, ideas) for one in family.TEMPLATES]
    found = {one.id: one for one in every}
    if len(found) < len(every):
        raise ValueError("two templates have one id")
    return MappingProxyType(found)


def template(id: str) -> Template:  # noqa: A002 - the word of the table
    """The template of that id.

    Raises:
        UnknownTemplate: there is none.
    """
    if id not in templates():
        raise UnknownTemplate(id, tuple(templates()))
    return templates()[id]
