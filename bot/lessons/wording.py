"""How near the very words of a question come to the ways in which students ask, those of routes/*.toml.

Topics (see `topics`) stand for what words mean, and cannot tell apart what no topic stands for; words as they
are can.  Two texts are compared by the cosine of their words, rare words weighing more (tf-idf with
presence for frequency): English words by their first letters, Chinese by characters and pairs of them.
Nothing is read at import.
"""

from __future__ import annotations

import functools
import math
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from grammar.homophones import mended
from grammar.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Collection

Target: TypeAlias = tuple[str, str]
"""A card and one of its sections."""

_FOLDER: Final = Path(__file__).parent / "routes"
_WORD: Final = re.compile(r"[a-z]{2,}|[\u4e00-\u9fff]+")
_STEM: Final = 5
"""Letters by which an English word is known: "polarise", "polarised" and "polarity" are alike."""
_EVERYWHERE: Final = frozenset({
    "an", "and", "are", "as", "at", "be", "by", "can", "could", "do", "does", "for", "from", "if", "in", "is",
    "it", "its", "of", "on", "or", "should", "that", "the", "then", "this", "to", "what", "when", "which",
    "who", "will", "with", "would",
})  # fmt: skip
_TOO_COMMON: Final = 0.04  # of all ways: what more of them hold tells little, and takes long to follow up


@dataclass(frozen=True, slots=True)
class _Index:
    """The ways to ask, by word.

    Attributes:
        targets: card and section of each way; `sizes`: its length as a vector.
        postings: word -> numbers of the ways that hold it; `weights`: word -> its weight, squared.
        unheard: the weight of a word that no way holds, squared.
    """

    targets: tuple[Target, ...]
    sizes: tuple[float, ...]
    postings: dict[str, list[int]]
    weights: dict[str, float]
    unheard: float


def nearness(text: str, cards: Collection[str]) -> dict[Target, float]:
    """How near the nearest way to ask for a section comes, 0 to 1; of some cards, where a word is shared."""
    index = _index()
    words = _words(mended(normalise(text))[0].casefold())
    size = math.sqrt(sum(index.weights.get(word, index.unheard) for word in words)) or 1.0
    shared: defaultdict[int, float] = defaultdict(float)
    for word in words:
        weight = index.weights.get(word, 0.0)
        for number in index.postings.get(word, ()) if weight else ():
            shared[number] += weight
    best: dict[Target, float] = {}
    for number, common in shared.items():
        target = index.targets[number]
        if target[0] in cards:
            cosine = common / (size * index.sizes[number])
            if cosine > best.get(target, 0.0):
                best[target] = cosine
    return best


def _words(text: str) -> frozenset[str]:
    found: set[str] = set()
    for run in _WORD.findall(text):
        if not run.isascii():
            found.update(run)
            found.update(run[i : i + 2] for i in range(len(run) - 1))
        elif run not in _EVERYWHERE:
            found.add(run[:_STEM])
    return frozenset(found)


@functools.cache
def _index() -> _Index:
    ways = [
        ((card, section), _words(line.casefold()))
        for language in ("en", "zh")
        for card, sections in tomllib.loads(
            (_FOLDER / f"{language}.toml").read_text(encoding="utf-8")
        ).items()
        for section, lines in sections.items()
        for line in lines.strip().splitlines()
    ]
    postings: dict[str, list[int]] = defaultdict(list)
    for number, (_, words) in enumerate(ways):
        for word in words:
            postings[word].append(number)
    most = _TOO_COMMON * len(ways)
    weights = {
        word: math.log(1 + len(ways) / (1 + len(numbers))) ** 2 if len(numbers) <= most else 0.0
        for word, numbers in postings.items()
    }
    sizes = tuple(math.sqrt(sum(weights[word] for word in words)) or 1.0 for _, words in ways)
    return _Index(
        tuple(target for target, _ in ways), sizes, dict(postings), weights, math.log(1 + len(ways)) ** 2
    )
