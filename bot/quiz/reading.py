"""The number that a student typed, with its unit.

It is read by the grammar, so that "−0.09 V", "about -89 mV" and 负89毫伏 mean here what they mean in a
question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.diagnosis import Number
from grammar.lexer import Scan
from grammar.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.tokens import Amount, Token

LONGEST: Final = 200
"""A reply is no essay; more is not read."""

Unclear: TypeAlias = Literal["nothing", "calculation", "several"]
"""Why no answer could be read: none is there, it is not worked out, or there are several."""

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
_SAID: Final = {
    "mV": "毫伏",
    "mM": "毫摩尔",
    "pA": "皮安",
    "nS": "纳西",
    "kJ/mol": "千焦",
    "°C": "度",
    "1": "倍",
}
"""Behind a number in Chinese numerals, which are read as one only before a unit."""
_NUMERALS: Final = re.compile(r"\D*[零〇一二两三四五六七八九十百千万点]+")
_GROUPED: Final = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))")
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))|(?<=(?<!\d)0),(?=\d)")
_BELOW_ZERO: Final = re.compile("负的|零下")
_LARGE: Final = re.compile(r"\s*(million|thousand|k(?![A-Za-z])|万|亿)")
_POWERS: Final = {"million": 1e6, "thousand": 1e3, "k": 1e3, "万": 1e4, "亿": 1e8}
_MANTISSA: Final = re.compile(r"\d[\d,]*(?:\.(\d+))?|\.(\d+)")
_OPERATED: Final = re.compile(
    r"[\d)]\s*(?:mV|毫伏)?\s*(?:"
    r"(?:[+*×·](?!\s*10\s*[\^⁻⁰-⁹])|-\s*[(-])\s*(?:[\d(-]|ln|log|lg)|(?:ln|log|lg)\b)"
)
_FUNCTION: Final = re.compile(r"\b(?:ln|log|lg|sqrt)(?=[\s(₁\d])")
_DIVIDED: Final = re.compile(r"\d\s*/\s*\d")
_FROM_TO: Final = re.compile(r"\d\s*(?:mV|毫伏)?\s*(?:\b(?:or|to|and)\b|[到至或~])\s*-?\d")
_RATIO: Final = re.compile(r"\s*(?:/|:|to|in|比)\s*")
_WAYS: Final = {"in": "in", "out": "out", "inward": "in", "outward": "out"}
_APART: Final = 0.02
"""Numbers that differ by more are two answers; -89 mV (-0.0891 V) is one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as it was typed.

    Attributes:
        number: in course units; its unit is "" where none was said.
        place: what one in its last digit is, in the same unit: 10 mV of −0.09 V.
    """

    number: Number
    place: float = 0.0


def read_number(text: str, unit: str) -> Typed | Unclear:
    """The one number of a reply; of a calculation, what stands behind the last equals sign.

    Args:
        text: as typed.
        unit: what the question asks for; of several numbers the one in it counts.
    """
    plain = _plain(text)
    tokens = Scan(plain).tokens
    every, behind = _amounts(tokens)
    if not every and _NUMERALS.fullmatch(plain):
        plain += _SAID.get(unit, "")
        tokens = Scan(plain).tokens
        every, behind = _amounts(tokens)
    if not every:
        return "nothing"
    if unit == "1" and (quotient := _quotient(every, plain)) is not None:
        return Typed(Number(quotient, _unit(every[0])))
    end = plain[behind:]
    if _is_calculation(end, unit, said=any(_unit(one) == unit for one in every)):
        return "calculation"
    if _FROM_TO.search(end):
        return "several"
    wanted = _wanted(every, behind, unit)
    values = [_value(one, plain) for one in wanted]
    if any(abs(one - values[0]) > _APART * max(abs(one), abs(values[0])) for one in values):
        return "several"
    chosen, value = wanted[0], values[0]
    return Typed(Number(_directed(value, unit, tokens), _unit(chosen)), _place(chosen, value, plain))


def _is_calculation(end: str, unit: str, *, said: bool) -> bool:
    """Whether a text is still to be worked out; `said`: a number in the unit that is asked for is in it."""
    if _OPERATED.search(end):
        return True
    return not said and (_FUNCTION.search(end) is not None or (unit != "1" and bool(_DIVIDED.search(end))))


def _plain(text: str) -> str:
    plain = _BELOW_ZERO.sub("负", normalise(text[:LONGEST]))
    return _GROUPED.sub("", _DECIMAL_COMMA.sub(".", plain)).strip().rstrip(".。!")


def _amounts(tokens: Sequence[Token]) -> tuple[list[Token], int]:
    """The quantities, and where the last equals sign with one behind it ends."""
    every = [token for token in tokens if token.type == "QTY"]
    ends = [token.end for token in tokens if token.type == "EQ" and every and token.end <= every[-1].start]
    return every, ends[-1] if ends else 0


def _wanted(every: Sequence[Token], behind: int, unit: str) -> Sequence[Token]:
    """Those in the unit that is asked for, else those without one, else all; first behind the equals sign."""
    last = [one for one in every if one.start >= behind]
    for wanted in (unit, ""):
        for among in (last, every):
            if found := [one for one in among if _unit(one) == wanted]:
                return found
    return last


def _directed(value: float, unit: str, tokens: Sequence[Token]) -> float:
    """With the sign that is said in words: inside negative; a current inward."""
    if any(token.type == "CUE" and token.value == "inside_negative" for token in tokens):
        return -abs(value)
    if unit == "pA" and ways_in(tokens) == {"in"}:
        return -abs(value)
    return value


def ways_in(tokens: Sequence[Token]) -> set[str]:
    """The directions that words of the grammar say: in, out."""
    return {
        _WAYS[token.value]
        for token in tokens
        if token.type in ("SIDE", "CUE", "WAY") and token.value in _WAYS
    }


def _unit(token: Token) -> str:
    amount: Amount = token.value
    return "1" if amount.dim == "percent" else _UNITS.get(amount.dim, amount.dim)


def _value(token: Token, plain: str) -> float:
    amount: Amount = token.value
    large = _LARGE.match(plain, token.end)
    share = 0.01 if amount.dim == "percent" else 1.0
    return float(amount.value) * share * (_POWERS[large[1]] if large else 1.0)


def _place(token: Token, value: float, plain: str) -> float:
    """What one in the last digit is; 0 where no digits were typed."""
    typed = _MANTISSA.search(plain, token.start, token.end)
    mantissa = float(typed[0].replace(",", "")) if typed else 0.0
    if typed is None or not mantissa:
        return 0.0
    return float(abs(value) / mantissa * 10.0 ** -len(typed[1] or typed[2] or ""))


def _quotient(found: Sequence[Token], plain: str) -> float | None:
    """The value of "1/28", "17600:1" or "1 to 28"."""
    if len(found) != 2 or not _RATIO.fullmatch(plain, found[0].end, found[1].start):
        return None
    above, below = (_value(one, plain) for one in found)
    return above / below if below else None
