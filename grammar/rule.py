"""A rule that fills the sheet, and what a text must hold for it to have anything to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.sheet import Sheet


class Rule(NamedTuple):
    """What is noted on the sheet, and where.

    Attributes:
        needs: marks, see `Sheet.marks`; the rule is asked only where the text has one of them. One that needs
            none is always asked.
    """

    fill: Callable[[Sheet], None]
    needs: frozenset[str]


def needs(*marks: str) -> Callable[[Callable[[Sheet], None]], Rule]:
    """Makes a function a rule that is asked only where one of these marks is."""
    return lambda fill: Rule(fill, frozenset(marks))
