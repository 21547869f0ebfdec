"""A ratio of two sides in symbols, with words before its value: "[K+]i/[K+]o are both 40", 恰好都是40.

Without such words the two symbols are bound to their number as they stand.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, blanked
from grammar.reading import Slot

_SIDE: Final = r"(?:out|in|o|i|e)(?![A-Za-z])"
_WORDS: Final = (
    r"(?: |,|恰好|正好|刚好|碰巧|恰|正|都|均|各|约|大约|皆|同样|同|一样"
    r"|\b(?:was|were|is|are|be|been|both|each|all|exactly|just|happens?|to|about|roughly|also|the|same|equals?|equal|of)\b|[是为=]|等于){1,9}"
)
_QUOTIENT: Final = re.compile(
    rf"\[(?P<ion>{NAMED})\]_?(?P<over>{_SIDE})(?P<joint> ?[/:] ?| to )"
    rf"\[(?P<same>{NAMED})\]_?(?P<under>{_SIDE})"
    rf"(?P<words>{_WORDS})(?P<n>\d{{1,6}}(?:\.\d{{1,4}})?)(?![\d.:/]| ?(?:[munµ]?M\b|mmol|°|C\b))"
)
_RATIO_OF: Final = ("atio of ", "atio of the ")
_SIMPLE: Final = re.compile(r"[ =]{1,3}|[ ]?(?:=|is|was|of|是|为|等于)[ ]?")


def quotient_of_sides(plain: str) -> Ahead | None:
    """The ratio outside/inside; None where the symbols stand right at their value, or for two ions."""
    found = _QUOTIENT.search(plain)
    if found is None or id_of(found["ion"]) != id_of(found["same"]):
        return None
    if found["joint"] == " to ":  # "the ratio of [K]o to [K]i is 0.03"
        if not plain.endswith(_RATIO_OF, 0, found.start()):
            return None
    elif _SIMPLE.fullmatch(found["words"]):
        return None
    inward, value = found["over"].startswith("i"), float(found["n"])
    if inward is found["under"].startswith("i") or value <= 0.0:
        return None
    ratio = 1.0 / value if inward else value
    slot = Slot("ratio", ratio, found.span("n"), ion=id_of(found["ion"]), dim="bare")
    return Ahead(blanked(plain, *found.span()), (slot,), goes_on=True)
