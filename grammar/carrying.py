"""Ions that a current carries: the time in which they are counted.

"how many ions per second", "4 pA flows for 2 ms; how many Na+ ions enter", 每毫秒通过多少个离子.  Read from
the text alone, and only where one current is told.
"""

import re
from typing import Final

from grammar.read_ahead import first_of

_TIME: Final = (
    r"(?P<value>\d{1,4}(?:\.\d{1,3})?)?\s?"
    r"(?<![A-Za-z])(?P<unit>ms|milliseconds?|毫秒|s|sec|seconds?|秒)(?![A-Za-z])"
)
_SIGNS: Final = r"Na\+|K\+|Cl-|Ca2\+"
_MANY_IONS: Final = rf"(?:[Hh]ow many|[Nn]umber of) (?:\S{{1,14}} ){{0,2}}?(?:ions?\b|{_SIGNS})"
_MANY_IONS_ZH: Final = (
    rf"(?:(?:多少|几)个?.{{0,8}}?(?:离子|{_SIGNS})|(?:离子|{_SIGNS})的?(?:数[目量]|个数)(?:是|为|有)?多少)"
)
_IONS_IN_A_TIME: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_MANY_IONS}.{{0,60}}?\b(?:per|in|during|each|every|for) (?:an? |one )?{_TIME}",
        rf"\b(?:for|lasts?|during|in) {_TIME}.{{0,40}}?\b{_MANY_IONS}",
        rf"{_TIME}.{{0,20}}?{_MANY_IONS_ZH}",
        rf"{_MANY_IONS_ZH}.{{0,8}}?每{_TIME}",
    )
)
_SECOND_ms: Final = 1000.0


def carried_ms(plain: str) -> float | None:
    """The time in ms in which ions are to be counted; None where none is spoken of."""
    found = first_of(_IONS_IN_A_TIME, plain)
    if found is None:
        return None
    return float(found["value"] or 1.0) * (1.0 if found["unit"].startswith(("m", "毫")) else _SECOND_ms)
