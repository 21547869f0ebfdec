"""Ratios of concentrations told of each of several ions, "K+ out/in 0.05, Ca2+ out/in 10000", 外/内=1/30."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

_OUT: Final = r"(?:\[?(?:outside|out|o)\]?|(?:细?胞|膜)?外)"
_IN: Final = r"(?:\[?(?:inside|in|i)\]?|(?:细?胞|膜)?内)"
_N: Final = r"\d{1,7}(?:\.\d{1,6})?"
_RATIO: Final = re.compile(
    rf"(?<![A-Za-z])(?P<ion>{NAMED})(?:的|:)? ?(?:(?P<out>{_OUT} ?/ ?{_IN})|{_IN} ?/ ?{_OUT})"
    rf"(?:浓度)?(?:之?比| ratio)? ?(?P<is>=|:|is|of|为|是)? ?(?P<n>{_N})(?: ?[/:] ?(?P<d>{_N}))?"
    r"(?!\d|\.\d| ?/| ?(?:[mµun]M|mV|倍))"
)
_WEIGHED: Final = re.compile(r"(?<![A-Za-z])[Pg]_?\{?(?:K|Na|Cl)|(?i:permeab|conductance)|通透|电导")


def ratios_of_each(plain: str) -> Ahead | None:
    """The ratios; a quotient of two numbers is one where one of them is 1, and else two concentrations."""
    found = [*_RATIO.finditer(plain)] if not _WEIGHED.search(plain) else []
    ions = {id_of(one["ion"]) for one in found}
    parted = [one for one in found if one["d"]]
    if any("1" not in (one["n"], one["d"]) or not one["is"] for one in parted):
        return None
    if len(ions) < len(found) or None in ions or (len(found) < 2 and not parted):
        return None
    slots = tuple(_slot(one) for one in found)
    return Ahead(without(plain, (slot.span for slot in slots)), slots, goes_on=True)


def _slot(found: re.Match[str]) -> Slot:
    quotient = float(found["n"]) / (float(found["d"] or 1.0) or 1.0)
    outward = quotient if found["out"] else 1.0 / (quotient or 1.0)
    return Slot("ratio", outward, (found.end("ion"), found.end()), ion=id_of(found["ion"]), dim="bare")
