"""Made-up ions, "A+ and B2+ are 100 times more concentrated outside": each stands as X with its charge."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED_ION
from grammar.marks import Stage

_LETTERS: Final = "ABDGJLMQRTXYZ"
_MADE_UP: Final = re.compile(
    rf"(?<![A-Za-z\d_\[{{^])(?P<letter>[{_LETTERS}])(?P<charge>[23²³]?[+⁺⁻]|[23]?-(?=[\s,.;:?)的和与及各]))"
    r"(?![A-Za-z\d(⁰¹²³⁴-⁹])"
)


def _as_unnamed(plain: str) -> str:
    found = list(_MADE_UP.finditer(plain))
    letters = {(one["letter"], one["charge"]) for one in found}
    if not found or len({charge for _, charge in letters}) < len(letters) or NAMED_ION.search(plain):
        return plain
    if "X" in _MADE_UP.sub("", plain):
        return plain
    return _MADE_UP.sub(lambda one: "X" + one["charge"], plain)


AS_UNNAMED: Final = Stage(
    tuple(f"{letter}{count}{sign}" for letter in _LETTERS for count in ("", *"23²³") for sign in "+⁺⁻-"),
    _as_unnamed,
)
"""The text with X for the letter of each made-up ion, as long as before.

Not beside a real ion, where "A⁻" stands for what cannot cross; nor where two of one charge would be one.
"""
