"""What a text must hold for a pattern to find anything, looked for at once for many patterns.

A look for one mark costs less than a pattern, a look for each of hundreds does not: the automaton of Aho and
Corasick (doi:10.1145/360825.360855) sees all that stand in a text as it goes through it once.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ahocorasick import Automaton

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Marks:
    """Rows of marks; a row is open in a text that holds one of them, and one without marks in every text."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        self._always, bits = 0, defaultdict[str, int](int)
        for k, marks in enumerate(rows):
            told = [*marks]
            self._always |= 0 if told else 1 << k
            for mark in told:
                bits[mark] |= 1 << k
        self._automaton = Automaton()
        for mark, own in bits.items():
            self._automaton.add_word(mark, own)
        self._automaton.make_automaton()

    def opened_by(self, text: str) -> int:
        """The open rows, the k-th as the k-th bit."""
        found = self._always
        for _, own in self._automaton.iter(text):
            found |= own
        return found


def rows_of(bits: int) -> Iterator[int]:
    """The rows that stand in such a number, in order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class Stage(NamedTuple):
    """What a text is rewritten by, and the marks that it needs; one without marks looks itself."""

    marks: tuple[str, ...]
    rewrite: Callable[[str], str]


Shown: TypeAlias = "str | Callable[[re.Match[str]], str]"


def shown_instead(marks: tuple[str, ...], pattern: re.Pattern[str], shown: Shown) -> Stage:
    """The stage that puts something in the place of all that a pattern finds."""
    return Stage(marks, partial(pattern.sub, shown))


class Stages:
    """Stages in a row; each sees what the ones before it have made of the text."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        self.stages = tuple(stages)
        self._marks = Marks(stage.marks for stage in self.stages)

    def __call__(self, text: str) -> str:
        """The text as the last stage leaves it."""
        open_rows = self._marks.opened_by(text)
        while open_rows:
            lowest = open_rows & -open_rows
            open_rows ^= lowest
            made = self.stages[lowest.bit_length() - 1].rewrite(text)
            if made != text:
                text, later = made, -(lowest << 1)
                open_rows = self._marks.opened_by(text) & later
        return text
