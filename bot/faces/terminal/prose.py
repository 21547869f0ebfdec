"""Paragraphs that break where their readers expect it: rich breaks at spaces, which Chinese does not have.

A line may end after any Chinese letter, but not before closing or after opening punctuation, and a number
stays with its unit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.measure import Measurement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions
    from rich.text import Text

_WIDE: Final = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPEN: Final = "（《「『“【"
_CLOSE: Final = "，。；：？！、）》」』”】"
_UNIT: Final = r"(?:(?<=\d) (?:[mµnp]?[VMAS]|°C|kJ|kcal|J|K|C)(?![A-Za-z]))"
_PIECE: Final = re.compile(
    rf"[{_OPEN}]*(?:(?:[^\s{_WIDE}{_OPEN}{_CLOSE}]|{_UNIT})+|[{_WIDE}])?[{_CLOSE}]*[^\S\n]*\n?"
)
"""What stays together, with the blanks behind it."""


class Prose:
    """A paragraph that wraps itself to the width that it gets."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """One line after the other."""
        for line in self._text.divide(list(_ends(self._text.plain, options.max_width))):
            line.rstrip()
            yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From the longest piece to the longest line, within what there is."""
        text = self._text.plain
        pieces = max((cell_len(piece.rstrip()) for piece in _pieces(text)), default=0)
        lines = max(cell_len(line) for line in text.split("\n"))
        return Measurement(min(pieces, options.max_width), min(lines, options.max_width))


def _ends(text: str, width: int) -> Iterator[int]:
    """The offsets at which lines end, but for the last."""
    offset = filled = 0
    for piece in _pieces(text):
        for part in (piece,) if cell_len(piece.rstrip()) <= width else piece:
            if filled and filled + cell_len(part.rstrip()) > width:
                yield offset
                filled = 0
            offset += len(part)
            filled += cell_len(part)
            if part.endswith("\n") and offset < len(text):
                yield offset
                filled = 0


def _pieces(text: str) -> Iterator[str]:
    return (match[0] for match in _PIECE.finditer(text) if match[0])
