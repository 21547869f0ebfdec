"""Many channels alike: how many, how often one is open, what one carries and what all carry, I = N p i."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.read_ahead import Ahead, names_any, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_IS: Final = r"(?:\s?(?:is|of|was|=|:|为|是|约)\s?|\s)?(?:about |约)?"
_pA: Final = r"(?P<value>[+-]?\d{1,9}(?:\.\d{1,9})?)\s?(?P<unit>[pnf]A)"
_FACTORS: Final = {"pA": 1.0, "nA": 1e3, "fA": 1e-3}
_READ: Final = (
    (
        "single_pA",
        re.compile(
            r"(?:(?i:(?:single|unitary)[- ]channel current|unitary current"
            r"|each (?:of them |one |channel )?(?:carr\w+|pass\w+|conduct\w+)"
            r"|current (?:of|through) (?:one|a single|each) channel)"
            rf"|(?<![A-Za-z_])i|单(?:个)?通道(?:的)?电流|每个(?:通道)?(?:的)?(?:电流|通过)){_IS}{_pA}"
        ),
    ),
    (
        "total_pA",
        re.compile(
            r"(?:(?i:(?:macroscopic|whole[- ]cell|total|mean|average|ensemble|peak) (?:\w+ )?current)"
            rf"|(?<![A-Za-z_])I|(?:宏观|全细胞|总|平均)电流){_IS}{_pA}"
        ),
    ),
    (
        "open_share",
        re.compile(
            r"(?:(?i:open(?:ing)?[- ]probability|probability of being open)"
            r"|(?<![A-Za-z])[Pp]_?(?:o|open)?(?![A-Za-z])|开放概率)(?: \(?[Pp]_?o?\)?)?"
            rf"{_IS}(?P<value>(?:0?\.\d{{1,9}}|1(?:\.0)?|\d{{1,2}}(?= ?%)))(?P<unit> ?%)?(?!\d)"
            r"|(?i:\bopen )(?P<of_time>\d{1,2}(?:\.\d)?) ?% of the time"
        ),
    ),
    (
        "channels",
        re.compile(
            r"(?:(?<![A-Za-z])N\s?=\s?(?P<value>\d{1,7})(?: (?:identical |such )?channels?|\s?个通道)?"
            r"|(?P<counted>\d{1,7})\s?(?:identical |such |ion |open )?"
            r"(?:channels\b|个(?:相同的?)?通道))(?P<unit>)"
        ),
    ),
)
_OTHER: Final = re.compile(r"\d ?[npµ]S\b|\bm?V\b|\d ?mV")


_COUNT_ASKED: Final = re.compile(
    r"(?i:\b(?:how many|(?:what|which|the|find|estimate|calculate) number of)\b[^.?]{0,30}?\bchannels?\b"
    r"|\bnumber of (?:open )?channels\b[^.?\d]{0,12}\?)"
    r"|(?:多少|几)个[^,。?\d]{0,12}通道|通道(?:的)?(?:数目?|个数)[^\d]{0,6}(?:多少|几|[?]|$)"
    r"|通道[^,。?\d]{0,6}(?:多少|几)个"
)
_OPEN_ASKED: Final = re.compile(
    r"(?i:\bhow many\b[^.?]{0,40}?\b(?:open|conduct|active|carry)|open channels)|开放|打开"
)


def asks_channels(plain: str) -> bool:
    """Whether it is asked how many channels there are, or are open."""
    return names_any(SPOKEN_OF, plain) and _COUNT_ASKED.search(plain) is not None


def asks_open_channels(plain: str) -> bool:
    """Whether those that are open are asked for, not all."""
    found = _COUNT_ASKED.search(plain)
    if found is None:
        return False
    return _OPEN_ASKED.search(plain, found.start(), found.end() + _BESIDE) is not None


_BESIDE: Final = 14
SPOKEN_OF: Final = ("hannel", "HANNEL", "robability", "通道", "概率")


def of_many_channels(plain: str) -> Ahead | None:
    """Three of the four where the current of one channel is told or asked for, and no conductance."""
    if _OTHER.search(plain):
        return None
    slots = tuple(_told(plain))
    roles = {slot.role for slot in slots}
    if len(slots) > len(roles) or not (_is_whole(roles, plain) or _goes_on(roles, plain)):
        return None
    return Ahead(without(plain, (slot.span for slot in slots)), slots)


def _is_whole(roles: set[str], plain: str) -> bool:
    asked = "total_pA" in roles and _SINGLE_ASKED.search(plain) is not None
    return len(roles) > 1 and ("single_pA" in roles or asked)


def _goes_on(roles: set[str], plain: str) -> bool:
    """Such as "and with open probability 0.8?", of the channels before."""
    return roles == {"open_share"} and len(plain) < _SHORT and names_any(SPOKEN_OF, plain)


_SHORT: Final = 45
_SINGLE_ASKED: Final = re.compile(
    r"(?i:single[- ]channel current|unitary current|current (?:of|through) (?:one|each))|单(?:个)?通道电流"
)


def _told(plain: str) -> Iterator[Slot]:
    for role, pattern in _READ:
        for found in pattern.finditer(plain):
            told = found.groupdict()
            text = told["value"] or told.get("counted") or told.get("of_time") or "0"
            share = 0.01 if (told["unit"] or "").strip() == "%" or told.get("of_time") else 1.0
            yield Slot(role, float(text) * share * _FACTORS.get(told["unit"] or "", 1.0), found.span())
