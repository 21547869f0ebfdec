"""How well a question fits the ways in which students ask for each section, those of routes/*.toml.

Naive Bayes over all that is in a text: its topics (see `topics`), which stand for what words mean, and the
very words, which tell apart what no topic stands for: English words by their first letters, Chinese by
characters and pairs of them.  Rare ones weigh more, and a long text no more than a short one (J. Rennie and
others, Tackling the poor assumptions of naive Bayes text classifiers, ICML 2003).
Nothing is read at import.
"""

from __future__ import annotations

import functools
import math
import re
import tomllib
from collections import Counter, defaultdict
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
COMPILED: Final = _FOLDER / "compiled.txt"
"""The topics of each way to ask, a line each; kept in a file, for reading all words anew takes long."""

_WORD: Final = re.compile(r"[a-z]{2,}|[\u4e00-\u9fff]+")
_STEM: Final = 5
"""Letters by which an English word is known: "polarise", "polarised" and "polarity" are alike."""
_EVERYWHERE: Final = frozenset({
    "an", "and", "are", "as", "at", "be", "by", "can", "could", "do", "does", "for", "from", "if", "in", "is",
    "it", "its", "of", "on", "or", "should", "that", "the", "then", "this", "to", "what", "when", "which",
    "who", "will", "with", "would",
})  # fmt: skip
_UNHEARD: Final = 0.01  # how often, beside all that was counted, a word may come that never came


@dataclass(frozen=True, slots=True)
class _Index:
    """What was counted in the ways to ask.

    Attributes:
        targets: the sections.
        weights: of a word or topic, rare ones have more.
        tells: word or topic -> how much it speaks for each section where it came, by number.
        silent: how much a word speaks for a section where it never came.
    """

    targets: tuple[Target, ...]
    weights: dict[str, float]
    tells: dict[str, dict[int, float]]
    silent: tuple[float, ...]


@functools.cache
def ways() -> tuple[tuple[Target, str], ...]:
    """Each way to ask, behind the section that it asks for."""
    return tuple(
        ((card, section), line)
        for language in ("en", "zh")
        for card, sections in tomllib.loads(
            (_FOLDER / f"{language}.toml").read_text(encoding="utf-8")
        ).items()
        for section, lines in sections.items()
        for line in lines.strip().splitlines()
    )


def likelihood(text: str, found: Collection[str]) -> dict[Target, float]:
    """How likely it is that a text of these topics asks for each section; all together 1."""
    index = _index()
    told = _weighed(_features(mended(normalise(text))[0], found), index.weights)
    common = sum(told.values())
    scores = [common * silent for silent in index.silent]
    for feature, weight in told.items():
        for number, tells in index.tells[feature].items():
            scores[number] += weight * tells
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    every = sum(odds)
    return {target: one / every for target, one in zip(index.targets, odds, strict=True)}


def _features(text: str, found: Collection[str]) -> set[str]:
    """The words of a text, and its topics, which are in capitals."""
    features = set(found)
    for run in _WORD.findall(text.casefold()):
        if not run.isascii():
            features.update(run)
            features.update(run[i : i + 2] for i in range(len(run) - 1))
        elif run not in _EVERYWHERE:
            features.add(run[:_STEM])
    return features


def _weighed(features: Collection[str], weights: dict[str, float]) -> dict[str, float]:
    """Those that are known, as a vector of length 1."""
    told = {feature: weights[feature] for feature in features if feature in weights}
    size = math.sqrt(sum(weight * weight for weight in told.values())) or 1.0
    return {feature: weight / size for feature, weight in told.items()}


@functools.cache
def _index() -> _Index:
    topics = [line.split() for line in COMPILED.read_text(encoding="utf-8").splitlines()]
    every = [(target, _features(line, found)) for (target, line), found in zip(ways(), topics, strict=True)]
    held = Counter(feature for _, features in every for feature in features)
    weights = {feature: math.log(1 + len(every) / (1 + count)) for feature, count in held.items()}
    counted: dict[Target, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for target, features in every:
        for feature, weight in _weighed(features, weights).items():
            counted[target][feature] += weight
    tells: dict[str, dict[int, float]] = defaultdict(dict)
    for number, own in enumerate(counted.values()):
        for feature, count in own.items():
            tells[feature][number] = math.log(1.0 + count / _UNHEARD)
    rest = _UNHEARD * len(weights)
    silent = tuple(math.log(_UNHEARD / (sum(own.values()) + rest)) for own in counted.values())
    return _Index(tuple(counted), weights, dict(tells), silent)
