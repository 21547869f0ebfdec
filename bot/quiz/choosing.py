"""What a student typed to choose: letters, things in an order by their names, a direction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.quiz.reading import LONGEST, ways_in
from grammar.lexer import Scan
from grammar.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

_AROUND: Final = re.compile(
    r"\b(?:and|the|answers?|options?|choices?|i (?:think|choose|say)|it is|it's|is|are|right|correct|true)\b"
    r"|[和与是选吧]|答案|选项|应该|我|觉得"
)
"""What is said around letters: "I think B", 应该是B."""
_ALL: Final = re.compile(
    r"(?:all|all of (?:them|these)|all are (?:true|right)|全部|全选|全对|都对|都正确)[.!。]?"
)
_CIRCLED: Final = str.maketrans("①②③④⑤⑥", "123456")
_NOT_LETTERS: Final = re.compile(r"[^A-Za-z\d\s,;.、，。()<>→!?\"'&+/:·-]")
_BETWEEN: Final = re.compile(r"[,;，；、<>＜＞→\n]|->|≪|≫")
_LETTERS: Final = re.compile(r"[A-Za-z]|\d")


def read_letters(text: str, count: int) -> tuple[int, ...] | None:
    """The choices that a reply names, by letter (A is 0) or number (1 is 0), in the order typed.

    Returns:
        None where anything else was typed, or a letter beyond the `count` choices.
    """
    plain = normalise(text[:LONGEST].translate(_CIRCLED)).lower().strip()
    if _ALL.fullmatch(plain):
        return tuple(range(count))
    plain = _AROUND.sub(" ", plain).strip()
    if not plain or (re.search(r"[a-z]{2,}", plain) and not re.fullmatch(r"[a-f]{2,6}\W*", plain)):
        return None
    if _NOT_LETTERS.search(plain):
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
    plain = _DENIED.sub(" ", normalise(text[:LONGEST]).lower())
    if (goal := _GOAL.search(plain)) is not None:
        return "in" if goal["en"] == "in" or (goal["zh"] or "外") in "内里" else "out"
    ways = ways_in(Scan(plain).tokens)
    ways |= {way for way, pattern in _WORDS.items() if pattern.search(plain)}
    if _NEITHER.search(plain):
        return "none"
    if _NONE.search(plain):
        return None if ways else "none"
    return ways.pop() if len(ways) == 1 else None


_WORDS: Final = {
    "in": re.compile(r"\b(?:in|into|enters?)\b|^进去?$"),
    "out": re.compile(r"\b(?:out|leaves?)\b|^出$"),
}
_GOAL: Final = re.compile(
    r"\b(?:in|out)(?:side)? to (?:the )?(?P<en>in|out)(?:side)?\b"
    r"|[从由].{0,3}[内外里].{0,2}[往向到](?:细胞|膜)?(?P<zh>[内外里])"
)
"""Where it goes, of a way with two ends: from outside to inside."""
_DENIED: Final = re.compile(
    r"[,;]?\s*\b(?:not|rather than|instead of)\s+(?:in|out)(?:to|of|ward|wards)?\b"
    r"|[,;，；]?(?:而不是|不是)[向往]?[内外](?:流|向)?"
)
"""The way that it is not: "in, not out"."""
_NEITHER: Final = re.compile(r"\b(?:neither|nor)\b|都不|既不")
_NONE: Final = re.compile(
    r"\b(?:none|no|nowhere|zero|(?:at |in )?equilibrium|stays"
    r"|not? (?:flow|mov)\w*|doesn't (?:flow|move))\b|无|没有|不动|不流|不会流|平衡|为零"
)


def _index(letter: str) -> int:
    return int(letter) - 1 if letter.isdigit() else ord(letter.upper()) - ord("A")
