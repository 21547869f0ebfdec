"""Reads a question as topics of the course: what its words stand for, and how much of it belongs here.

The words are data (topics.toml); a phrase in any inflection or notation becomes the same topics, so that
`why is E_K negative` and `钾的平衡电位为什么是负的` are one question.  Nothing is read at import.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from rapidfuzz.distance import OSA

from grammar.homophones import mended
from grammar.normalise import normalise

_FOLDER: Final = Path(__file__).parent
_END: Final = ""
"""Key of a trie's node under which the meaning of the phrase that ends there lies; no unit is empty."""

_SCRIPT: Final = str.maketrans(
    {
        "⁺": "+",
        "⁻": "-",
        "²": "2",
        "³": "3",
        "₂": "2",
        "_": None,
        "{": None,
        "}": None,
        "^": None,
        "$": None,
        "℃": " degree ",
        "\\": None,
        "*": None,
        "Δ": " delta ",
        "δ": " delta ",
        "`": None,
        "'": None,
        "[": " ",
        "]": " ",
    }
)
_MU: Final = re.compile(r"[µμ](?![A-Za-z])")
_PUMP: Final = re.compile(r"na\d?\+*\s*[/,\-&]*\s*k\+*[\s/,\-]*(?:atpase|atp\s?酶|pump|泵|帮浦|泵浦)s?")
_CHARGED: Final = re.compile(r"(?<![a-z])(na|k|cl|ca|mg|h|li|rb)2?[+-]+")
_RATIO: Final = re.compile(r"\d+\s?(?:比|:|/|对|over|against)\s?\d+")
_BRACKETED: Final = re.compile(r"\[(na|k|cl|ca|x)[^\]]{1,3}\][_{]*(?=(?:out|in|o|i|e)(?![a-z]))")
_SIDE: Final = re.compile(r"(?<![a-z])\[?\s?(na|k|cl|ca|x)\s?\]?\s?[+-]*(out|in|o|i|e)(?![a-z])")
_VALUE: Final = re.compile(r"=(?=\s?[+-]?\d)")
"""An equals sign that gives a value; others say that two things are the same."""
_UNIT: Final = re.compile(r"[a-z]+\d*|[\u4e00-\u9fff]|\d+(?:\.\d+)?|[=≠±]")
_ARROW: Final = re.compile(r"[=-]+>|[⇒→]")
_TAG: Final = re.compile(
    r"(?:,\s*|\b(?:right|correct|true),?\s+)(?:is|are|does|do|will|would|was|can)n'?t\s(?:it|they|that)(?:\s(?:right|so|true|correct))?\W*$"
)
"""A question put behind a statement, "that's right, isn't it?", denies nothing."""
_SERUM: Final = re.compile(
    r"(?:(?:serum|plasma|blood)\s(?:k\b\+?|potassium)[^\d.;?!]{0,24}?|血(?:清|浆)?(?:钾|k\+?)[^\d。;?!]{0,6})"
    r"(\d+(?:\.\d+)?)(?![\d%])"
)
_NORMAL_SERUM: Final = (3.5, 5.5)
"""mM of K⁺; a value outside says of what the question is."""
_SIDES: Final = {"out": " outside ", "o": " outside ", "e": " outside ", "in": " inside ", "i": " inside "}
_DROPPED: Final = frozenset({"the", "a", "an", "of", "s"})
_BARE: Final = re.compile(
    r"(?<![\w.)\]-])-\s?(?:[4-9]\d|1[0-2]\d)(?![\d.]|\s*(?:°|degrees?\b|[cfk]\b|%|度|摄氏))"
)
"""A voltage of the membrane without its unit: "why do glia have -85"."""
_BARE_SCOPE: Final = 0.5
_WORD: Final = re.compile(r"[a-z]+\d*")
_SHORTEST_MENDED: Final = 5
_LONG: Final = 8
_OPTIONS: Final = re.compile(r"(?:^|[\s(:,?;.])\(?a[.):,、]\s*\S.{0,200}?[\s(;,.]\(?b[.):,、]", re.DOTALL)
_STEM_ENOUGH: Final = 0.8

Trie: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Topics:
    """What a text holds.

    Attributes:
        found: the topics in order, each once.
        scope: how much speaks for the course; 1 is a name that nobody else uses.
        foreign: phrases of other courses and of no course.
        unknown: words and characters that stand for nothing known here.
        known: words and characters that do stand for a topic.
    """

    found: tuple[str, ...]
    scope: float
    foreign: int
    unknown: int
    known: int


@dataclass(frozen=True, slots=True)
class _Meaning:
    topics: tuple[str, ...]
    scope: float


def read(text: str) -> Topics:
    """The topics of a text; of a multiple choice, those of the question itself, if it holds any."""
    plain = mended(normalise(_MU.sub(" mu ", text)))[0].casefold()
    options = _OPTIONS.search(plain)
    if options:
        stem = _read(plain[: options.start()])
        if stem.scope >= _STEM_ENOUGH:
            return stem
    return _read(plain)


def _read(plain: str) -> Topics:
    lexicon = _lexicon()
    units = _units(plain)
    found: dict[str, None] = {}
    scopes: dict[tuple[str, ...], float] = {}
    foreign = unknown = known = at = 0
    while at < len(units):
        meaning, end = _longest(lexicon, units, at)
        if meaning is None:
            unknown += not units[at][0].isdigit()
        elif "FOREIGN" in meaning.topics:
            foreign += 1
        elif "STOP" not in meaning.topics:
            known += end - at
            found.update(dict.fromkeys(meaning.topics))
            scopes[meaning.topics] = max(meaning.scope, scopes.get(meaning.topics, 0.0))
        at = end
    if _BARE.search(plain) is not None:
        found.setdefault("POT")
        scopes["POT",] = max(_BARE_SCOPE, scopes.get(("POT",), 0.0))
    return Topics(_composed(found), sum(scopes.values()), foreign, unknown, known)


def _composed(found: dict[str, None]) -> tuple[str, ...]:
    """The topics, with those that together name one thing replaced by it (`membrane potential at rest`)."""
    for parts, whole in _compositions():
        if all(part in found for part in parts):
            found = {whole if topic == parts[0] else topic: None for topic in found if topic not in parts[1:]}
    return tuple(found)


def _longest(lexicon: Trie, units: list[str], at: int) -> tuple[_Meaning | None, int]:
    """The longest phrase that starts at a unit, and where it ends."""
    node, best, end = lexicon, None, at + 1
    for index in range(at, len(units)):
        following = node.get(units[index])
        if following is None:
            break
        node = following
        if _END in node:
            best, end = node[_END], index + 1
    return best, end


def _units(plain: str) -> list[str]:
    plain = _SERUM.sub(_disturbance, _ARROW.sub(" ", _TAG.sub(" ", plain)))
    plain = _VALUE.sub(" ", _BRACKETED.sub(r"[\1]", plain)).translate(_SCRIPT)
    plain = _PUMP.sub(" napump ", plain)
    plain = _RATIO.sub(" ratio ", plain)
    plain = _SIDE.sub(lambda match: f" {match[1]} {_SIDES[match[2]]}", plain)
    plain = _CHARGED.sub(r" \1 ", plain)
    return [
        unit if unit > "z" or not unit[0].isalpha() else _mended(unit)
        for unit in _UNIT.findall(plain)
        if unit not in _DROPPED
    ]


def _disturbance(serum: re.Match[str]) -> str:
    """A concentration of K⁺ in the blood, with the name of what it is, if it is not a usual one."""
    least, most = _NORMAL_SERUM
    value = float(serum[1])
    name = " hypokalemia " if value < least else " hyperkalemia " if value > most else ""
    return serum[0] + name


@functools.lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """The word without its English ending, roughly; the lexicon is cut in the same way."""
    if len(word) < 4 or word[-1].isdigit():
        return word
    word = word.replace("aemi", "emi").replace("aesth", "esth").replace("our", "or")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == "e" else word


_ENDINGS: Final = (
    ("isations", "iz"),
    ("izations", "iz"),
    ("isation", "iz"),
    ("ization", "iz"),
    ("ising", "iz"),
    ("izing", "iz"),
    ("ised", "iz"),
    ("ized", "iz"),
    ("ises", "iz"),
    ("izes", "iz"),
    ("ise", "iz"),
    ("ize", "iz"),
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("ally", "al"),
    ("ely", ""),
    ("ly", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


@functools.lru_cache(maxsize=8192)
def _mended(word: str) -> str:
    """The stem of a word, or of the word of the course that it must be a slip for."""
    stem = _stem(word)
    by_letter, known = _vocabulary()
    if len(word) < _SHORTEST_MENDED or stem in known or word in _english():
        return stem
    allowed = 1 if len(word) < _LONG else 2
    near = [(OSA.distance(word, other, score_cutoff=allowed), other) for other in by_letter.get(word[0], ())]
    distance, other = min(near, default=(allowed + 1, word))
    return _stem(other) if distance <= allowed else stem


@functools.cache
def _english() -> frozenset[str]:
    """Right words that look like slips for words of the lexicon."""
    path = _FOLDER / "routes" / "not_slips.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


@functools.cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / "topics.toml").read_text(encoding="utf-8"))


@functools.cache
def _compositions() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(parts.split()), whole) for parts, whole in _tables()["compose"].items())


@functools.cache
def _lexicon() -> Trie:
    root: Trie = {}
    for table, rows in _tables().items():
        if table == "compose":
            continue
        scope = int(table.removeprefix("scope_")) / 10 if table.startswith("scope_") else 0.0
        for key, phrases in rows.items():
            meaning = _Meaning(tuple(key.split()), scope)
            for phrase in phrases.split(";"):
                _plant(root, phrase, meaning)
    return root


def _plant(root: Trie, phrase: str, meaning: _Meaning) -> None:
    """Give a phrase a meaning; one of several meanings gets the topics of all, a stop word gives way."""
    node = root
    for unit in _UNIT.findall(phrase):
        if unit not in _DROPPED:
            node = node.setdefault(unit if unit > "z" else _stem(unit), {})
    before = node.get(_END)
    if node is root:
        return
    if before is None or before.topics == ("STOP",):
        node[_END] = meaning
    elif meaning.topics != ("STOP",):
        topics = tuple(dict.fromkeys(before.topics + meaning.topics))
        node[_END] = _Meaning(topics, max(before.scope, meaning.scope))


@functools.cache
def _vocabulary() -> tuple[dict[str, list[str]], frozenset[str]]:
    """Words that a slip may stand for, by first letter, and the stems of all words in the tables."""
    by_letter: dict[str, list[str]] = {}
    stems: set[str] = set()
    for table, rows in _tables().items():
        words = {word for phrases in rows.values() for word in _WORD.findall(phrases)}
        stems.update(map(_stem, words))
        if table.startswith("scope"):
            for word in words:
                if len(word) >= _SHORTEST_MENDED:
                    by_letter.setdefault(word[0], []).append(word)
    return by_letter, frozenset(stems)
