"""Questions that were spoken: "e k potassium four out one forty in", with words for figures and signs."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import names_any

UNITS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ZERO: Final = {"zero": 0, "oh": 0}
_BELOW: Final = {"hundred": 100, "thousand": 1000}
_VALUES: Final = {**UNITS, **_TEENS, **_TENS, **_BELOW}
_ANY: Final = "|".join((*UNITS, *_TEENS, *_TENS, *_ZERO, *_BELOW))
# What is counted there is no quantity of the question: "two channels open", "which one".
_COUNTED: Final = r"(?! (?:channels?|ions?|sides?|forces?|cells?|kinds?|things?|states?|compartments?|of)\b)"
_POINTING: Final = (
    r"(?<!\bwhich )(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\bany )(?<!\bno )(?<!\beach )(?<!\bother )"
)
_RUN: Final = re.compile(
    rf"{_POINTING}\b(?:a (?=hundred\b|thousand\b))?(?:(?:{_ANY}|point(?= (?:{_ANY})\b))\b"
    rf"(?:[ -](?:and (?=(?:{_ANY})\b))?(?=(?:{_ANY}|point)\b))?)+{_COUNTED}",
    re.IGNORECASE,
)
_DECIMALS: Final = re.compile(
    "".join(rf"(?<!{word} )" for word in (*UNITS, *_TEENS, *_TENS, *_ZERO))
    + rf"\bpoint((?: (?:{'|'.join((*UNITS, *_ZERO))}))+)(?= (?:milli|micro|nano|molar|percent|per cent))"
)
_SIGN: Final = re.compile(r"\b(minus|plus) +(?=\d)", re.IGNORECASE)
_SIGNS: Final = {"minus": "-", "plus": "+"}
# A number that is spoken beside figures: "one hundred forty five … no, outside is 3.5".
_COMPOUND: Final = re.compile(
    rf"\b(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(UNITS)})|hundred(?: and)? (?:{'|'.join(_VALUES)}))\b",
    re.IGNORECASE,
)
_TO_ONE: Final = re.compile(rf"\b(?:an? )?({'|'.join(_VALUES)})[ -]to[ -]one\b", re.IGNORECASE)
_MARK: Final = re.compile(r" (comma|question mark|full stop)\b")
_MARKS: Final = {"comma": ",", "question mark": "?", "full stop": "."}
_SYMBOL: Final = re.compile(r"\b([ep]) (k|n a|na|c l|cl|c a|ca)\b(?! [a-z] )|\b(v) m\b")
_SPELT: Final = ("e k", "e n", "e c", "p k", "p n", "p c", "v m")  # as every spelt symbol begins
_CAPITAL: Final = re.compile(r"[A-Z](?<!m[VM])")  # a unit has its own already
_DIGIT: Final = re.compile(r"\d")
_WORDS: Final = re.compile(rf"\b(?:{_ANY})\b", re.IGNORECASE)
_FEWEST: Final = 2  # numbers of a text that was spoken


def undictated(plain: str) -> str:
    """The text, as long as before, with figures, signs and symbols for what was spelt out."""
    if names_any((" to one", "-to-one"), plain):
        plain = _TO_ONE.sub(lambda match: f"{_VALUES[match[1].lower()]}:1".ljust(len(match[0])), plain)
    if not plain.isascii():
        return plain
    if names_any(_SPELT, plain) and not _CAPITAL.search(plain):
        plain = _SYMBOL.sub(_symbol, plain)
    if not _DIGIT.search(plain) and len(_WORDS.findall(plain)) >= _FEWEST:
        plain = _RUN.sub(lambda match: _figures(match[0].lower()), plain)
        plain = _SIGN.sub(lambda m: _SIGNS[m[1].lower()].rjust(len(m[0])), plain)
        return _MARK.sub(lambda match: _MARKS[match[1]].ljust(len(match[0])), plain)
    if _COMPOUND.search(plain) and len(_RUN.findall(plain)) >= _FEWEST:
        return _SIGN.sub(lambda m: _SIGNS[m[1].lower()].rjust(len(m[0])), _RUN.sub(_beside_figures, plain))
    if "point" not in plain:
        return plain
    return _DECIMALS.sub(lambda m: f"0.{_digits(m[1].split())}".rjust(len(m[0])), plain)


_BECOMES: Final = re.compile(
    rf"\b((?:to|at|is|be|inside|outside|now)(?: only| just| about)? )({_RUN.pattern})(?!\w)", re.IGNORECASE
)


def becoming_in_figures(text: str) -> str:
    """A short line with the number that something becomes in figures: "set the inside to fifteen"."""
    return _BECOMES.sub(lambda found: found[1] + _figures(found[2].lower()).strip(), text)


def _symbol(match: re.Match[str]) -> str:
    if match[3]:
        return "V_m"
    return f"{match[1].upper()}_{match[2].replace(' ', '').capitalize()}".rjust(len(match[0]))


def _beside_figures(match: re.Match[str]) -> str:
    """A number in figures; one alone may count anything there."""
    run = match[0].lower()
    return match[0] if run.strip() in ("one", "zero", "oh") else _figures(run)


def _figures(run: str) -> str:
    """Each number of a run in figures, right before what follows it: "seventy thirty seven" is 70 and 37."""
    shown, words = "", re.findall(r"[a-z]+|[ -]", run)
    at = 0
    while at < len(words):
        value, end = _number(words, at) if words[at] not in (" ", "-", "and") else ("", at)
        if end == at:  # a blank, or a word that counts nothing
            shown, at = shown + words[at], at + 1
            continue
        shown += value.rjust(len("".join(words[at:end])))
        at = end
    return shown


def _number(words: list[str], at: int) -> tuple[str, int]:
    """The number that begins at a word, as it is written, and where it ends; one below 1,000,000."""
    whole, last, end, k = 0, "", at, at
    while k < len(words):
        word = words[k]
        if word in (" ", "-", "and", "a"):
            k += 1
            continue
        if word == "point":
            digits = [w for w in words[k + 1 :] if w not in (" ", "-")]
            count = next((n for n, w in enumerate(digits) if w not in UNITS and w not in _ZERO), len(digits))
            if not count:
                break
            stop = k + 1 + _places(words[k + 1 :], count)
            return f"{whole}.{_digits(digits[:count])}", stop
        grown = _grown(whole, last, word)
        if grown is None:
            break
        whole, last, k = grown, word, k + 1
        end = k
    return (str(whole), end) if last else ("", at)


def _grown(whole: int, last: str, word: str) -> int | None:
    """A number with one more word: "one hundred" + "forty", "one" + "forty" for 140; None where it ends."""
    if word in _BELOW:
        own = whole % 1000 if word == "hundred" else whole  # "two thousand five hundred"
        thousands = last == "hundred" and word == "thousand"  # "five hundred thousand"
        return (
            None
            if (last in _BELOW and not thousands) or last in _TENS
            else whole - own + max(own, 1) * _BELOW[word]
        )
    value = {**UNITS, **_TEENS, **_TENS, **_ZERO}[word]
    if not last or last in _BELOW:
        return whole + value
    if last in UNITS and whole < len(UNITS) + 1 and (word in _TENS or word in _TEENS):
        return whole * 100 + value  # "one forty"
    if last in UNITS and word == "oh":
        return whole * 10
    if last == "oh" and word in UNITS:
        return whole * 10 + value  # "one oh five"
    return whole + value if last in _TENS and word in UNITS else None


def _digits(words: list[str]) -> str:
    return "".join(str({**UNITS, **_ZERO}[word]) for word in words)


def _places(words: list[str], count: int) -> int:
    """Where the last of so many words ends."""
    ends = [k + 1 for k, word in enumerate(words) if word not in (" ", "-")]
    return ends[count - 1]
