"""What a student typed: a number with its unit, letters of choices, a direction.

Numbers are read by the grammar, so that "−0.09 V", "about -89 mV" and 负89毫伏 mean here what they mean in a
question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.diagnosis import Number
from grammar.lexer import Scan
from grammar.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.tokens import Amount, Token

LONGEST: Final = 200
"""A reply is no essay; more is not read."""

_UNITS: Final = {
    "bare": "",
    "times": "1",
    "volt": "mV",
    "conc": "mM",
    "current": "pA",
    "conductance": "nS",
    "energy": "kJ/mol",
    "celsius": "°C",
}
_GROUPED: Final = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))")
_LARGE: Final = re.compile(r"\s*(million|万|亿)")
_POWERS: Final = {"million": 1e6, "万": 1e4, "亿": 1e8}
_NONE: Final = re.compile(r"\b(?:none|neither|no|nowhere|zero|not)\b|无|没有|都不|不动|不流")
_AND: Final = re.compile(r"\band\b|[和与选]")
_BETWEEN: Final = re.compile(r"[,;，；、<>＜＞→\n]|->|≪|≫")
_LETTERS: Final = re.compile(r"[A-Za-z]|\d")


def read_number(text: str, unit: str) -> Number | None:
    """The number of a reply, in course units; its unit is "" where none was said.

    Args:
        text: as typed.
        unit: what the question asks for; of several numbers the first in it counts.

    Returns:
        None where there is no number.
    """
    plain = _GROUPED.sub("", normalise(text[:LONGEST]))
    tokens = Scan(plain).tokens
    equals = [i for i, token in enumerate(tokens) if token.type == "EQ"]
    behind = tokens[equals[-1] + 1 :] if equals else tokens
    found = [token for token in behind if token.type == "QTY"] or [t for t in tokens if t.type == "QTY"]
    if not found:
        return None
    chosen = next((one for one in found if _unit(one) == unit), found[0])
    value = _value(chosen, plain)
    if unit == "1" and (quotient := _quotient(tokens)) is not None:
        value = quotient
    if any(token.type == "CUE" and token.value == "inside_negative" for token in tokens):
        value = -abs(value)
    return Number(value, _unit(chosen))


def read_letters(text: str, count: int) -> tuple[int, ...] | None:
    """The choices that a reply names, by letter (A is 0) or number (1 is 0), in the order typed.

    Returns:
        None where anything else was typed, or a letter beyond the `count` choices.
    """
    plain = _AND.sub(" ", normalise(text[:LONGEST])).strip()
    if not plain or (re.search(r"[A-Za-z]{2,}", plain) and not re.fullmatch(r"[A-Fa-f]{2,6}", plain)):
        return None
    if re.search(r"[^A-Za-z\d\s,;.、，。()<>→-]", plain):
        return None
    found = tuple(_index(letter) for letter in _LETTERS.findall(plain))
    if not found or any(not 0 <= one < count for one in found) or len(set(found)) < len(found):
        return None
    return found


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to be put in order, as a reply may name it: an ion, or its text in either language."""

    ion: str | None
    texts: tuple[str, ...]


def read_order(text: str, things: Sequence[Thing]) -> tuple[int, ...] | None:
    """The order in which a reply names all of the things, the first one first: "K, Cl, Na", 钾 < 氯 < 钠.

    Returns:
        None where one is missing or comes twice, or anything else was typed.
    """
    pieces = [piece for piece in _BETWEEN.split(text[:LONGEST]) if piece.strip()]
    if len(pieces) == 1:
        pieces = pieces[0].split()
    found = [_thing(piece, things) for piece in pieces]
    order = tuple(one for one in found if one is not None)
    return order if len(found) == len(things) == len(set(order)) else None


def _thing(piece: str, things: Sequence[Thing]) -> int | None:
    plain = normalise(piece).strip(" .。")
    for at, thing in enumerate(things):
        if plain.casefold() in {normalise(one).casefold() for one in thing.texts}:
            return at
    tokens = Scan(plain).tokens
    if len(tokens) != 1:
        return None
    ion = tokens[0].value if tokens[0].type == "ION" else getattr(tokens[0].value, "ion", None)
    wanted = (ion if isinstance(ion, str) else plain).casefold()
    return next((at for at, one in enumerate(things) if one.ion and one.ion.casefold() == wanted), None)


def read_direction(text: str) -> str | None:
    """The direction said in words: in, out or none.

    Returns:
        None where none is said, or more than one.
    """
    plain = normalise(text[:LONGEST]).lower()
    ways = {_WAYS[token.value] for token in Scan(plain).tokens if _is_way(token)}
    ways |= {way for way, pattern in _ENGLISH.items() if pattern.search(plain)}
    if _NONE.search(plain):
        return None if len(ways) == 1 else "none"
    return ways.pop() if len(ways) == 1 else None


_WAYS: Final = {"in": "in", "out": "out", "inward": "in", "outward": "out"}
_ENGLISH: Final = {"in": re.compile(r"\b(?:in|into|enters?)\b"), "out": re.compile(r"\b(?:out|leaves?)\b")}


def _is_way(token: Token) -> bool:
    return token.type in ("SIDE", "CUE", "WAY") and token.value in _WAYS


def _unit(token: Token) -> str:
    amount: Amount = token.value
    return _UNITS.get(amount.dim, amount.dim)


def _value(token: Token, plain: str) -> float:
    amount: Amount = token.value
    large = _LARGE.match(plain, token.end)
    return float(amount.value) * (_POWERS[large[1]] if large else 1.0)


def _quotient(tokens: list[Token]) -> float | None:
    """The value of "1/28" or "17600:1"."""
    for before, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            (before.type, after.type) == ("QTY", "QTY")
            and mark.type in ("SLASH", "COLON")
            and after.value.value
        ):
            return float(before.value.value / after.value.value)
    return None


def _index(letter: str) -> int:
    return int(letter) - 1 if letter.isdigit() else ord(letter.upper()) - ord("A")
