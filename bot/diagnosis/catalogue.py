"""Every misconception by id, the likeliest first: the order in which they are named."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.diagnosis.ideas import IDEAS
from bot.diagnosis.slips_membrane import MEMBRANE_SLIPS
from bot.diagnosis.slips_nernst import NERNST_SLIPS
from bot.diagnosis.values import Misconception
from physics.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping

ARITHMETIC: Final = Misconception("N28", "nernst_equation", "diagnosis-name-N28", "diagnosis-N28")
"""An arithmetic slip: near the right number, with no other explanation."""


class UnknownMisconception(UnknownName):
    """No such misconception."""


@functools.cache
def catalogue() -> Mapping[str, Misconception]:
    """All of them by id; slips of the Nernst equation first, then the others, then ideas."""
    every = (*NERNST_SLIPS, *MEMBRANE_SLIPS, ARITHMETIC, *IDEAS)
    return MappingProxyType({one.id: one for one in every})


def misconception(id: str) -> Misconception:  # noqa: A002 - the word of the table
    """The misconception of that id.

    Raises:
        UnknownMisconception: it is not in the catalogue.
    """
    if id not in catalogue():
        raise UnknownMisconception(id, tuple(catalogue()))
    return catalogue()[id]
