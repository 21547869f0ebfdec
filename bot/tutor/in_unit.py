"""The answer in the unit that is asked for by name: 40 pS, not 0.04 nS."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.tutor.answer import Headline, Quantity, Result, Say
from grammar.unit_asked import UNITS, unit_asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.answer import Arg, Block, Solved


def in_unit_asked(solved: Solved, plain: str) -> Solved:
    """The solution with its first result, and where the headline tells it, in the unit that is asked for."""
    unit = unit_asked(plain)
    if unit is None or not solved.results:
        return solved
    first, *others = solved.results
    own, asked = UNITS.get(first.unit), UNITS[unit]
    if own is None or own.dim != asked.dim or own == asked:
        return solved
    value = first.value * own.factor / asked.factor
    blocks = tuple(_told_in(block, first, Quantity(value, unit)) for block in solved.blocks)
    return replace(solved, blocks=blocks, results=(Result(first.quantity, value, unit), *others))


def _told_in(block: Block, first: Result, asked: Quantity) -> Block:
    """The headline with what is asked in its unit; any other block as it is."""
    if not isinstance(block, Headline):
        return block
    args: Mapping[str, Arg] = {
        name: replace(asked, signed=arg.signed) if isinstance(arg, Quantity) and _is(arg, first) else arg
        for name, arg in block.say.args.items()
    }
    return Headline(Say(block.say.id, args))


def _is(told: Quantity, first: Result) -> bool:
    """Whether both are the same quantity, whatever their units."""
    one, other = UNITS.get(told.unit), UNITS[first.unit]
    if one is None or one.dim != other.dim:
        return False
    return math.isclose(told.value * one.factor, first.value * other.factor, rel_tol=1e-9)
