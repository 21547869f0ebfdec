"""What a pattern reads of a text before its words are read: its numbers, and the text without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from grammar.reading import Relation, Slot, Wanted


class Ahead(NamedTuple):
    """The text without what a pattern read, as long as before, and what that says.

    Attributes:
        plain, slots: the text, the numbers.
        wanted: what an equation is to be solved for; `ion`: whose it is where the text names none.
        sided: whether the equation names a side.
        relations: proportions of weights, "r = P_Na/P_K … r = 0.02", "P_Na is 4 % of it".
        goes_on: whether what is left is to be read ahead once more.
    """

    plain: str
    slots: tuple[Slot, ...] = ()
    wanted: Wanted | None = None
    ion: str = ""
    sided: bool = False
    relations: tuple[Relation, ...] = ()
    goes_on: bool = False


class Reader(NamedTuple):
    """Patterns, and what a text must hold for them to find anything; without marks they look themselves."""

    marks: tuple[str, ...]
    read: Callable[[str], Ahead | None]


def beginning(letters: str, pattern: str) -> re.Pattern[str]:
    """A pattern, and what it begins with: that is seen faster than each of its branches is tried."""
    return re.compile(f"(?=[{letters}])(?:{pattern})")


def names_any(marks: Iterable[str], text: str) -> bool:
    """Whether one of the marks stands in the text: a look for it is cheaper than a pattern."""
    for mark in marks:  # noqa: SIM110 - a generator would take twice as long, and most texts have none
        if mark in text:
            return True
    return False


def first_of(patterns: Iterable[re.Pattern[str]], plain: str) -> re.Match[str] | None:
    """The first pattern that is found, where it is found first."""
    return next(filter(None, (pattern.search(plain) for pattern in patterns)), None)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of all that is read."""
    for start, end in spans:
        text = blanked(text, start, end)
    return text


def blanked(text: str, start: int, end: int) -> str:
    """The text with blanks in place of what is read, so that all else keeps its place."""
    return text[:start] + " " * (end - start) + text[end:]


def in_blanks(found: re.Match[str]) -> str:
    """Blanks in the place of what a pattern finds, so that all else keeps its place."""
    return " " * len(found[0])


def edited(plain: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """With every place changed; blanks make up for what is left out, so that the rest stays where it was."""
    done, at, owed = list[str](), 0, 0
    for start, end, text in edits:
        if start < at:
            continue
        owed += end - start - len(text)
        done += [plain[at:start], text, " " * max(0, owed)]
        at, owed = end, min(0, owed)
    return "".join([*done, plain[at:]])
