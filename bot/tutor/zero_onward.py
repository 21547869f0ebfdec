"""Where the last answer would be zero: "when is it 0?", 什么时候为零."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from grammar.queries import Equilibrium, Source

if TYPE_CHECKING:
    from grammar.queries import Query
    from grammar.reading import Reading

_WHEN_ZERO: Final = re.compile(
    r"(?i:(?:so |and |then )?when (?:is|would|does|will) (?:it|that|this)(?: be(?:come)?| become| get)? ?"
    r"(?:equal to )?(?:0|zero)(?: ?mV)? ?\??)"
    r"|(?:那|它|那它)?(?:什么时候|何时|啥时候|什么情况下)(?:会|才会?|能)?[是为等于变成]{1,3}"
    r"(?:0|零)(?: ?mV)?呢?\??"
)


def zero_onward(reading: Reading, before: Query) -> Query | None:
    """The outside concentration at which E is zero, the inside as it is; None of any other line.

    Args:
        reading: of the line.
        before: the question before.
    """
    if not isinstance(before, Equilibrium) or before.find != "potential" or before.inside_mM is None:
        return None
    if not _WHEN_ZERO.fullmatch(reading.plain.strip()):
        return None
    sources = {**before.sources, "potential_mV": Source("said")}
    sources.pop("outside_mM", None)
    return replace(before, find="outside", outside_mM=None, potential_mV=0.0, sources=sources)
