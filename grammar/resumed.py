"""What a short line tells only beside the question before it: times a second, a time, the size of a cell.

Each stands without the word that would make it readable alone: "and at 160 per second?", 那10毫秒呢.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.numbers import in_ms
from grammar.pumping import ANY_KIND, kind_of_match
from grammar.reading import Slot
from grammar.stoichiometry import IN_WORDS

if TYPE_CHECKING:
    from grammar.queries import Counted
    from grammar.reading import Span

_NUMBER: Final = r"(?<![\d.])(?P<n>\d{1,6}(?:\.\d{1,4})?) ?"
_TIME: Final = re.compile(
    _NUMBER + r"(?P<unit>(?:ms|us|s)\b|(?i:milliseconds?|microseconds?|seconds?)\b|毫秒|微秒|秒)"
)
_SIZE: Final = re.compile(_NUMBER + r"(?P<unit>(?i:um)\b|microns?\b|微米)")


def lasting(plain: str) -> tuple[Slot, ...]:
    """The one time of a line, in ms."""
    found = list(_TIME.finditer(plain))
    if len(found) != 1:
        return ()
    unit = found[0]["unit"].lower()
    return (Slot("span", in_ms(float(found[0]["n"]), unit), found[0].span("n"), unit=unit),)


def wide(plain: str) -> tuple[Slot, ...]:
    """The one diameter of a line, in µm, whose sign may have been read as that of µM."""
    found = list(_SIZE.finditer(plain))
    if len(found) != 1:
        return ()
    return (Slot("diameter", float(found[0]["n"]), found[0].span("n"), dim="length", unit="um"),)


_STANDS: Final = re.compile(
    r"(?i:\b(?:stops?|zero|reverses?|turns? (?:round|around)|balanced?|(?:at|in) equilibrium)\b)"
    r"|停|反转|反向|为零|为0|是0|平衡|翻转"
)


def stands_still(plain: str) -> bool:
    """Whether a line asks where something stops or turns round: "at what Vm is it zero?"."""
    return _STANDS.search(plain) is not None


_ONE_ION: Final = re.compile(
    r"(?P<n>(?<![\d.])\d{1,2}|(?<![A-Za-z])(?i:one|two|three|four)(?= )|[一两二三四](?=个)) ?个? ?"
    r"(?:[A-Z][a-z]?[0-9]?[+⁺⁻-]?(?![A-Za-z])|钠|钾|氯|钙|氢|质子|(?i:sodium|potassium|calcium|proton))"
)


def count_of_an_ion(plain: str) -> tuple[float, Span] | None:
    """The small number that stands right before an ion, and where: "1 Na", 3个钠, "two protons", 一个Na."""
    found = _ONE_ION.search(plain)
    if found is None:
        return None
    n = found["n"].lower()
    return float(IN_WORDS.get(n) or n), found.span("n")


class CountOf(NamedTuple):
    """What a line counts of a pump's cycles: how many of it are told, or that it is asked."""

    kind: Counted
    amount: float | None
    asked: bool


_AND: Final = (
    r"^(?:(?i:and|what about|how about|so)\s|那么?|再|换成)?,? ?(?i:(?:of|with|for) )?"
    r"(?P<amount>\d{1,12})? ?个?"
)
_COUNTS: Final = re.compile(rf"{_AND}(?:{ANY_KIND})(?:离子)?(?: ions?)?\s*[呢?。.!？]*$")
_ASKED: Final = re.compile(rf"(?:(?i:how many)|多少个?|几个) ?(?:{ANY_KIND})(?![A-Za-z])(?! ?/)")


def counts_of(plain: str) -> CountOf | None:
    """Such as "and K+?", "1000 ATP?" or "how many Na+ ions leave per second?"; None of any other line."""
    text = plain.strip()
    if (asked := _ASKED.search(text)) is not None and not any(c.isdigit() for c in text):
        return CountOf(kind_of_match(asked), None, asked=True)
    if (named := _COUNTS.match(text)) is None:
        return None
    amount = named["amount"]
    return CountOf(kind_of_match(named), float(amount) if amount else None, asked=False)
