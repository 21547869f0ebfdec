"""How far gates are open, as Hodgkin and Huxley write it: m³h of Na⁺ and n⁴ of K⁺.

The conductance of all channels times this share is that of the open ones (Hodgkin and Huxley 1952).
"""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = r"(?:0?\.\d{1,6}|[01](?:\.\d{1,6})?)(?![\d.])"
_GATE: Final = re.compile(rf"(?<![A-Za-z_^³⁴])(?P<gate>[mhn])\s?=\s?(?P<open>{_NUMBER})")
_POWERS: Final = {
    "m": re.compile(r"(?<![A-Za-z])m\s?(?:\^\s?\{?3|³|3)"),
    "n": re.compile(r"(?<![A-Za-z])n\s?(?:\^\s?\{?4|⁴|4)"),
}
_RAISED: Final = {"m": 3, "n": 4}
# The product told as one number: "m³h = 0.35", "n^4 of 0.06".
_WHOLE: Final = {
    "Na": re.compile(
        rf"(?<![A-Za-z])m\s?(?:\^\s?\{{?3\}}?|³|3)\s?[·*×]?\s?h\s?(?:=|is|of|≈)\s?(?P<open>{_NUMBER})"
    ),
    "K": re.compile(rf"(?<![A-Za-z])n\s?(?:\^\s?\{{?4\}}?|⁴|4)\s?(?:=|is|of|≈)\s?(?P<open>{_NUMBER})"),
}
_FIRST_POWER: Final = re.compile(r"[·*×]\s?[mhn](?![A-Za-z0-9^³⁴])")
_OF: Final = {"Na": "mh", "K": "n"}


def open_share(plain: str, ion: str | None = None) -> float:
    """The share of a conductance that open gates leave; 1 where none is told.

    Args:
        plain: the text.
        ion: whose gates count; None for all that are told.
    """
    share = 1.0
    for one, whole in _WHOLE.items():
        if ion in (None, one) and (told := whole.search(plain)):
            return float(told["open"])
    gates = {gate["gate"]: float(gate["open"]) for gate in _GATE.finditer(plain)}
    # The model itself: its powers need not be written, unless a product without them is.
    all_told = set(gates) in ({*"mhn"}, {*"mh"}, {*"n"}) and not _FIRST_POWER.search(plain)
    for gate, opened in gates.items():
        if ion is None or gate in _OF.get(ion, ""):
            written = gate in _POWERS and _POWERS[gate].search(plain) is not None
            share *= opened ** (_RAISED.get(gate, 1) if written or all_told else 1)
    return share
