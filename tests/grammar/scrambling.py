"""Text that nobody would type: corpus sentences with slips, and heaps of words, symbols and numbers."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

CORPUS: Final = Path(__file__).parents[1] / "corpus"
PIECES: Final = (
    "K+", "Na⁺", "[K+]o", "[Na]i", "[Cl-]_out", "E_K", "EK", "V_m", "E_rev", "P_K", "P_Na/P_K",
    "PK:PNa:PCl", "g_K", "gNa",
    "Ca2+", "X2+", "KCl", "CaCl2", "ΔG", "z = 2", "z", "T =", "pH 7.4", "pH", "C =", "I =", "V =", "RT/F",
    "V_m - E_K",
    "=", "/", ":", "→", "->", ",", ";", ".", "?", "!", "\n", "(", ")", "-", "~", "and", "和", "|",
    "0", "1", "5", "140", "-70", "+60", "0.0", "00", "5/140", "4 → 140", "1:0.04:0.45", "3-5", "10,000",
    "1e-4", "10^-7", "10⁻³", "2×10^-4", "-273.15", "-300", "1e300", "9e99", "10^999",
)  # fmt: skip
_NUMBERS: Final = ("0", "9", "00", "5000", "e9", "e-9", "-", ".0", ".", "-5", "/", "1e90")


@cache
def sentences() -> tuple[str, ...]:
    """All questions of our corpora."""
    return tuple(
        json.loads(line)["query"]
        for file in sorted(CORPUS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    )


@cache
def words() -> tuple[tuple[str, ...], ...]:
    """English phrases, Chinese phrases, units, symbols."""
    return *(_spellings(name) for name in ("en", "zh", "units")), PIECES, PIECES


def _spellings(name: str) -> tuple[str, ...]:
    table = tomllib.loads(files("grammar").joinpath(f"lexicon/{name}.toml").read_text(encoding="utf-8"))
    return tuple(phrase for meanings in table.values() for many in meanings.values() for phrase in many)


def heap(dice: Random) -> str:
    """Words, symbols, units and numbers in any order."""
    parts = (
        dice.choice(dice.choice(words())) + dice.choice(("", " ", " ", " "))
        for _ in range(dice.randint(1, 14))
    )
    return "".join(parts)


def mutated(dice: Random) -> str:
    """A corpus sentence with a few slips, or two sentences that run into one another."""
    one = dice.choice(sentences())
    if dice.random() < 0.15:
        other = dice.choice(sentences())
        return one[: dice.randrange(len(one) + 1)] + other[dice.randrange(len(other)) :]
    letters = list(one)
    for _ in range(dice.randint(1, 4)):
        _slip(dice, letters)
    return "".join(letters)


def _slip(dice: Random, letters: list[str]) -> None:
    if not letters:
        return
    kind, at = dice.random(), dice.randrange(len(letters))
    if kind < 0.25:
        del letters[at]
    elif kind < 0.5:
        letters.insert(at, dice.choice(dice.choice(words())))
    elif kind < 0.7:
        other = dice.randrange(len(letters))
        letters[at], letters[other] = letters[other], letters[at]
    else:
        digits = [i for i, c in enumerate(letters) if c.isdigit()]
        if digits:
            letters[dice.choice(digits)] = dice.choice(_NUMBERS)
