"""The one number of a line of a talk, and what names its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot

VOLT: Final = frozenset({"volt", "bare"})
RATIO_NAMED: Final = re.compile(r"(?i:\b(?:ratio|quotient|gradient)\b)|比[值例]?|倍|梯度")
_PLACED: Final = frozenset({"V", "E", "T", "loose", "rev", "conc", ""})
"""What the grammar makes of the one number of a line whose talk it does not know."""


def only_number(reading: Reading) -> Slot | None:
    """The one number of a line, wherever it was put."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    alone = len(told) == 1 and told[0].role in _PLACED and told[0].value is not None and told[0].new is None
    return told[0] if alone else None
