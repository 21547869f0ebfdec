"""Which way each of several solutes is moved, where every one has its own: "moving Na+ out or K+ in"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from grammar.lexer import Scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grammar.tokens import Token

Way = Literal["in", "out"]

_INSIDE: Final = r"(?:inside|the inside|(?:the )?(?:cytosol|cytoplasm|cell|axon|neuron|fib(?:re|er)))\b"
_OUTSIDE: Final = r"(?:outside|the outside|(?:the )?(?:bath|medium|blood|plasma|extracellular \w{3,8}))\b"
_AFTER: Final = re.compile(
    r"\s?(?:离子)?(?i:(?:ions?|cations?|anions?|is|are|being|that|which|mov\w{1,3}|go(?:es|ing)?|flow\w{0,3}"
    r"|travel\w{0,5}|diffus\w{1,3}|(?:pump|transport|push|carri|driv|bring|tak|brought|tak)\w{0,3}) ){0,4}"
    r"(?:(?P<out>(?i:out(?:wards?)?\b|leav\w{1,3}\b|exit\w{0,3}\b|efflux\b|exports?\b|extrusion\b"
    rf"|from {_INSIDE}|to {_OUTSIDE}|across to the outside)"
    r"|从(?:细?胞|膜)?[内里]"
    r"|(?:被|的)?(?:主动|逆浓度|跨膜)?[泵移运排搬送拉流赶挤抽推]?(?:[到至往向](?:细?胞|膜)外|出)"
    r"|外[流排运移]|(?:被|的)?[泵移运排][向往]?外)"
    r"|(?P<in>(?i:in(?:to|wards?)?\b|enter\w{0,3}\b|influx\b|imports?\b|uptake\b"
    rf"|from {_OUTSIDE}|to {_INSIDE})"
    r"|从(?:细?胞|膜)?外|(?:被|的)?(?:主动|逆浓度|跨膜)?[泵移运搬送拉流赶挤抽推摄吸]?"
    r"(?:[到至往向](?:细?胞|膜)[内里]|[入进])|内[流运移]|(?:被|的)?[泵移运][向往]?内))"
)
_AMOUNT: Final = (
    r"(?: ?\(?(?:one|an?|1|1\.0|the|each|every|\d{1,2}|单个|一|每)?"
    r" ?(?:moles?\b|mol\b|molar|ions?\b|摩尔|个)? ?(?:of )?(?:的)?)?$"
)
_BEFORE: Final = re.compile(
    r"(?:(?P<out>(?i:\b(?:(?:pump|mov|push|transport|driv|throw|kick|tak|bring|carry|get|send)\w{0,3} out"
    r"(?: of)?"
    r"|(?:extru|export|expel|eject|remov|secret|excret)\w{0,5}(?: of)?|(?:efflux|extrusion|removal|exit) of"
    r"|gett?ing rid of|rid of))"
    r"|[泵移运排搬送拉赶挤抽推逐]出|外[排运])"
    r"|(?P<in>(?i:\b(?:(?:pump|mov|push|transport|driv|tak|bring|carry|get|let)\w{0,3} (?:in|up)"
    r"|(?:import|absorb|accumulat|load)\w{0,4}(?: of)?|(?:influx|entry|uptake) of))"
    rf"|[泵移运搬送拉吸摄]入|[泵移运搬送拉吸]进|摄取|吸收)) ?{_AMOUNT}"
)
_TOLD: Final = re.compile(r"\s?[:=]?\s?[+-]?\d|\s?/|\s?(?:or|and|还是|或) ?(?:in|out|进|出|入)")
"""What makes a word for a side no way: a number behind it, "Na+ out 145", or the other way, "in or out"."""
_JOINED: Final = re.compile(r"\s?(?:ions? )?(?:and|&|\+|[和与及跟、,])\s?(?:of )?")
_REACH: Final = 60


def ways_of_each(plain: str) -> dict[str, Way]:
    """The way of each solute that one is told of; none where they all go one way, or one goes both."""
    found: dict[str, Way] = {}
    for ion, way in _told(plain):
        if found.setdefault(ion, way) != way:
            return {}
    return found if len({*found.values()}) > 1 else {}


def _told(plain: str) -> Iterator[tuple[str, Way]]:
    ions = [token for token in Scan(plain).tokens if token.type == "ION"]
    joined: list[str] = []  # "moving Na+ and Ca2+ out": the way comes with the last
    for k, ion in enumerate(ions):
        way = _way(plain, ions, k)
        if way is not None:
            yield from ((one, way) for one in (*joined, ion.value))
        follows = k + 1 < len(ions) and _JOINED.fullmatch(plain, ion.end, ions[k + 1].start)
        joined = [*joined, ion.value] if way is None and follows else []


def _way(plain: str, ions: Sequence[Token], k: int) -> Way | None:
    """The way of one of the ions: behind it, "Na+ out", or by the verb before it, "exporting Na+"."""
    ion = ions[k]
    end = ions[k + 1].start if k + 1 < len(ions) else len(plain)
    behind = _AFTER.match(plain, ion.end, end)
    if behind and not _TOLD.match(plain, behind.end()):
        return "out" if behind["out"] else "in"
    start = max(ions[k - 1].end if k else 0, ion.start - _REACH)
    before = _BEFORE.search(plain, start, ion.start)
    if before is None:
        return None
    return "out" if before["out"] else "in"
