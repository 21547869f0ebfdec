"""Of which of its solutes a carrier's way is asked: "does Ca2+ go in or out by the exchanger?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.lexer import Scan
from grammar.read_ahead import in_blanks
from grammar.symbols import ION

if TYPE_CHECKING:
    from collections.abc import Collection

    from grammar.reading import Reading

_EITHER: Final = re.compile(
    r"(?i:\b(?:in(?:to|wards?)? or out(?:wards?)?|out(?:wards?)? or in(?:to|wards?)?|in or out of)\b)"
    r"|[进入里]\S{0,4}还是\S{0,4}[出外]|[出外]\S{0,4}还是\S{0,4}[进入里]"
)
_WAY: Final = re.compile(
    r"(?i:\b(?:in(?:to|wards?)? or out(?:wards?)?|out(?:wards?)? or in(?:to|wards?)?|enter\w{0,3}"
    r"|leav\w{1,3}|influx|efflux|(?:which|what) (?:way|direction)|extru\w{2,5}|imports?|exports?"
    r"|direction)\b)|[进入出排往]|方向"
)
_COUNTED: Final = re.compile(
    rf"(?<![\w.])[1-6]\s?(?:个\s?)?{ION}|Na[+⁺]?\s?[/–-]\s?Ca\S{{0,4}}(?=\s?(?:exchang|交换))"
    r"|[钠氢氯]-?[钙钠碳]\S{0,4}交换"
)
_ENDS: Final = re.compile(r"[;。；?!]|\.(?!\d)")


def is_either(r: Reading) -> bool:
    """Whether "in or out" is asked."""
    return _EITHER.search(r.plain) is not None


def way_asked(r: Reading, solutes: Collection[str]) -> str | None:
    """The solute nearest to the words for a way, where these are; not those that are only counted there."""
    near: list[tuple[int, str]] = []
    for sentence in _sentences(r.plain):
        ways = [match.start() for match in _WAY.finditer(sentence)]
        if not ways:
            continue
        rest = _COUNTED.sub(in_blanks, sentence)
        near += [
            (min(abs(token.start - way) for way in ways), token.value)
            for token in Scan(rest).tokens
            if token.type == "ION" and token.value in solutes
        ]
    return min(near)[1] if near else None


def _sentences(plain: str) -> list[str]:
    return [part for part in _ENDS.split(plain) if part]
