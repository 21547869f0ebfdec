"""Mending typos: a word that nobody knows, one slip away from a word of the lexicon."""

import functools
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from types import MappingProxyType
from typing import Final

_OF_A_SIDE: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("ot", "otu", "uot", "oit", "oput", "ouy", "ouut", "oout", "outt"), "out"),
        **dict.fromkeys(("uotside", "utside", "puotside", "poutside"), "outside"),
        **dict.fromkeys(("niside", "nside", "iinside"), "inside"),
    }
)
"""Slips of the words for a side that are too short to be mended by their letters: "9 in 125 otu"."""


@functools.cache
def _real_words() -> frozenset[str]:
    """English words one slip away from a word of ours, which are meant as they stand."""
    text = (Path(__file__).parent / "lexicon" / "real_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@functools.cache
def _shelves(vocabulary: AbstractSet[str]) -> dict[tuple[str, int], list[str]]:
    """The words that may be meant by one that begins so and is so long; of two as near it is the first."""
    shelves: dict[tuple[str, int], list[str]] = {}
    for word in sorted(vocabulary):
        for length in range(len(word) - 2, len(word) + 3):
            if abs(length - len(word)) <= _slips(length):
                shelves.setdefault((word[0], length), []).append(word)
    return shelves


def _slips(length: int) -> int:
    return 2 if length >= 9 else 1


@functools.lru_cache(maxsize=4096)
def mend(word: str, vocabulary: AbstractSet[str]) -> str | None:
    """The word of the vocabulary that was meant, or None if no typo is certain.

    At most one slip (insertion, deletion, exchange or swap of neighbours), two in words of nine letters or
    more; the first letter stands.  Of shorter words only those for a side are mended.
    """
    if (side := _OF_A_SIDE.get(word)) is not None:
        return side
    if len(word) < 4 or word in vocabulary or word in _real_words():
        return None
    if word.endswith("s") and word[:-1] in vocabulary:
        return word[:-1]
    candidates = _shelves(vocabulary).get((word[0], len(word)))
    if candidates is None:
        return None
    from rapidfuzz import process  # most questions have no word that is unknown
    from rapidfuzz.distance import OSA

    found = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=_slips(len(word)))
    return found[0] if found and len(found[0]) > 4 else None
