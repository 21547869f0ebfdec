"""Concentrations and a voltage told without numbers: "more K⁺ inside, and the inside is positive"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED_ION, asks_a_way, id_of
from grammar.read_ahead import Ahead
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE: Final = re.compile(
    r"[.,;:?!·，。；：？！、(（]|\b(?:and|but|while|whereas|whose|which|with|if|when|where|given|then|so|because)\b"
    r"|[而且但若]|如果|则|时"
)
_SIDE: Final = re.compile(
    r"(?i:\b(?P<out>outside|extracellular(?:ly)?|exterior|out of the cell|bath)"
    r"|\b(?P<in>inside|intracellular(?:ly)?|interior|cytoplasm|cytosol"
    r"|(?:with)?in the (?:cell|neuron)))"
    r"|(?P<OUT>[膜胞]?外)|(?P<IN>[膜胞]?内|胞浆|胞质)|\[[^\]]{1,8}\]_?\{?(?:(?P<o>o|out|e)|(?P<i>i|in))\b"
)
_MORE: Final = re.compile(
    r"(?i:\b(?:more|as (?:much|many)|higher|greater|larger|richer|high|abundant|plentiful|concentrated"
    r"|exceeds|enriched)\b"
    r"|(?P<less>\b(?:less|lower|fewer|smaller|low|scarcer?|poorer)\b))|[>高]|多(?!少)|大(?![约概小])|(?P<LESS>[<低]|(?<!多)少|(?<!大)小)"
)
_ALIKE: Final = re.compile(
    r"(?i:(?<!twice )(?<!times )(?<!fold )(?<!half )\bas (?:much|many) "
    r"(?:\S{1,10} ){0,2}(?:(?:in|out)side|in the cell) as (?=\S{0,4} ?(?:in|out)))"
    r"|(?:一样|同样|一般|等量)地?[多高大]"
)
_SIGN: Final = re.compile(
    r"(?i:(?P<plus>\bpositive(?:ly)?\b)|\bnegative(?:ly)?\b)|(?P<PLUS>(?<!真)正(?![好常在确是如巧]))|负(?![责荷])"
)
_V: Final = re.compile(r"(?i:\bmembrane (?:potential|voltage)\b|\bV_?m\b)|膜电位|跨膜电位")
# Words of a particle or a force that bear a sign of their own, and a voltage told against E.
_OTHER_SIGN: Final = re.compile(
    r"(?i:\b(?:positive|negative)(?:ly)?[- ](?:charged )?(?:ions?|charges?|driving|current)"
    r"|\bthan (?:its |the )?(?:E\b|E_|equilib))"
    r"|[正负](?:离子|电荷|驱动|电流)|驱动力|平衡电位"
)
_WHY: Final = re.compile(r"(?i:\bwhy\b|\bexplain\b|\bhow come\b)|为什么|为何|解释|如何理解")
_NUMBER: Final = re.compile(r"\d\s?(?:m?V|[mµun]?M|mmol|毫伏|毫摩)\b|-\d")


def by_words(plain: str) -> Ahead | None:
    """Slots of which side has more (1 outside, -1 inside, 0 neither) and of the sign of the inside."""
    if not asks_a_way(plain) or _WHY.search(plain) or _NUMBER.search(plain):
        return None
    slots = tuple(slot for start, end in _clauses(plain) for slot in _told(plain, start, end))
    if not slots or sum(s.role == "charged" for s in slots) > 1:
        return None  # two voltages are two states
    return Ahead(plain, slots)


def _clauses(plain: str) -> Iterator[tuple[int, int]]:
    """Beginnings and ends of what stands between commas and conjunctions."""
    start = 0
    for found in _CLAUSE.finditer(plain):
        yield start, found.start()
        start = found.end()
    yield start, len(plain)


def _told(plain: str, start: int, end: int) -> Iterator[Slot]:
    """What one clause tells: its first side, and whether there is more or less of something, or a sign."""
    side, other = _SIDE.search(plain, start, end), _OTHER_SIGN.search(plain, start, end)
    sign = None if other else _SIGN.search(plain, start, end)
    if sign is not None:
        turn = 1.0 if sign["plus"] or sign["PLUS"] else -1.0
        if side is not None or _V.search(plain, start, end):
            turn = -turn if side is not None and _is_out(side) else turn
            yield Slot("charged", turn, sign.span(), unit="sign")
        return
    more = _MORE.search(plain, start, end)
    if side is None or more is None or other:
        return
    if _ALIKE.search(plain, start, end):
        yield Slot("more", 0.0, more.span(), ion=_ion(plain, start, end), unit="sign")
        return
    outward = _is_out(side) != bool(more["less"] or more["LESS"])
    yield Slot("more", 1.0 if outward else -1.0, more.span(), ion=_ion(plain, start, end), unit="sign")


def _is_out(side: re.Match[str]) -> bool:
    return bool(side["out"] or side["OUT"] or side["o"])


def _ion(plain: str, start: int, end: int) -> str | None:
    found = NAMED_ION.search(plain, start, end)
    return None if found is None else id_of(found[0])
