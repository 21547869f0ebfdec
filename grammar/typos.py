"""Mending typos: a word that nobody knows, one slip away from a word of the lexicon."""

import functools
from collections.abc import Set as AbstractSet
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA


@functools.cache
def _real_words() -> frozenset[str]:
    """English words one slip away from a word of ours, which are meant as they stand."""
    text = files("grammar").joinpath("lexicon/real_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@functools.cache
def _shelves(vocabulary: AbstractSet[str]) -> dict[str, list[str]]:
    """The vocabulary by first letter; in order, so that of two words as near the same one is always meant."""
    shelves: dict[str, list[str]] = {}
    for word in sorted(vocabulary):
        shelves.setdefault(word[0], []).append(word)
    return shelves


@functools.lru_cache(maxsize=4096)
def mend(word: str, vocabulary: AbstractSet[str]) -> str | None:
    """The word of the vocabulary that was meant, or None if no typo is certain.

    At most one slip (insertion, deletion, exchange or swap of neighbours), two in words of nine letters or
    more; the first letter stands.
    """
    if len(word) < 4 or word in vocabulary or word in _real_words():
        return None
    if word.endswith("s") and word[:-1] in vocabulary:
        return word[:-1]
    cutoff = 2 if len(word) >= 9 else 1
    shelf = _shelves(vocabulary).get(word[0], ())
    candidates = [w for w in shelf if abs(len(w) - len(word)) <= cutoff]
    found = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=cutoff)
    return found[0] if found and len(found[0]) > 4 else None
