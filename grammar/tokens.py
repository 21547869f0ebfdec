"""What the lexer makes of a text: tokens with their place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

ASKING: Final = frozenset({"what", "howmuch", "howmany", "in_mM"})
"""Cues that ask for a number."""


MULTIPLYING: Final = frozenset({"times", "percent"})
"""Dimensions of an amount that multiplies another."""


class Amount(NamedTuple):
    """A number with its dimension, in the course unit of that dimension.

    Attributes:
        dim: "bare" for a number without a unit; else a table name of lexicon/units.toml.
        unit: as spelt.
    """

    value: float
    dim: str
    unit: str = ""
    signed: bool = False

    @property
    def times(self) -> float | None:
        """The factor that "3 times" and "20 %" are; None of any other amount."""
        if self.dim not in MULTIPLYING:
            return None
        return self.value / 100.0 if self.dim == "percent" else self.value

    @property
    def share(self) -> float | None:
        """The part of another amount that "20 %" and 三分之一 are; None of any other amount."""
        return self.times if self.dim == "percent" or self.unit == "分之" else None


class Head(NamedTuple):
    """A symbol or word for a quantity: E_K is ("E", "K"), [Na]o is ("C", "Na", "out"), V_m is ("V",)."""

    kind: str
    ion: str | None = None
    side: str | None = None


@dataclass(slots=True, eq=False)
class Token:
    """A piece of the text with a meaning.

    Attributes:
        type: terminal of query.lark.
        value: an `Amount` for QTY, a `Head` for HEAD, else the meaning as text.
        start, end: span in the text as typed.
        leads: of a side: it stands before its quantity, such as "bathed in", 浸在; of a rise or a fall: by
            how much is told behind it, 升高2 mM.
    """

    type: str
    value: Any
    start: int
    end: int
    leads: bool = False
    # What Lark's parser asks of the last token when it makes its own end mark.
    start_pos = line = column = end_line = end_column = end_pos = None

    def spelt(self, text: str) -> str:
        """Its letters in the text that it is of, in small letters."""
        return text[self.start : self.end].lower()

    def __repr__(self) -> str:
        return f"{self.type}:{self.value}"
