"""The templates of all questions, one file a family; see README.md for how to add one."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING

from physics.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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


def find(id: str) -> Template:  # noqa: A002 - the word of the table
    """The template of that id, of the tutor or of an instructor.

    Raises:
        UnknownTemplate: there is none.
    """
    found = templates().get(id) or _written.get(id)
    if found is None:
        raise UnknownTemplate(id, tuple(templates()))
    return found


def exists(id: str) -> bool:  # noqa: A002 - the word of the table
    """Whether there is a template of that id, of the tutor or of an instructor."""
    return id in templates() or id in _written


def put(written: Iterable[Template], gone: Iterable[str] = ()) -> None:
    """Take up templates that instructors wrote, in the place of those with the same ids; forget those gone.

    They are asked only where a quiz is told to, see `schedule.Known.own`.
    """
    for id_ in gone:
        _written.pop(id_, None)
    _written.update((one.id, one) for one in written)


_written: dict[str, Template] = {}
