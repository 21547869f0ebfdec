"""Two solutions with no stop between, "inside 140 CsCl outside 140 NaCl", and a law told beside them."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.symbols import SALTS

_SALT: Final = rf"(?:{'|'.join(sorted(SALTS, key=len, reverse=True))})"
_AMOUNT: Final = r"\d{1,4}(?:\.\d{1,3})? ?(?:mM |mmol/L )?"
_SIDE: Final = (
    r"(?i:inside|outside|in|out|internal(?: solution)?|external(?: solution)?|pipette|bath|cytosol\w{0,3})"
    r"|(?:细?胞|膜)?[内外](?:侧|液|部|溶液)?|(?:电极|浴|灌流)(?:内)?液"
)
_NO_STOP: Final = re.compile(
    rf"(?<![A-Za-z])(?P<first>(?:{_SIDE})(?: is|为|是)?[: ]{{0,2}}{_AMOUNT}{_SALT}) "
    rf"(?={_SIDE})(?=[^\d,;。]{{1,18}}{_AMOUNT}{_SALT})"
)


def _with_stops(plain: str) -> str:
    return _NO_STOP.sub(lambda found: f"{found['first']},", plain)


WITH_STOPS: Final = Stage((" ",), _with_stops)
"""The text with a comma between them, so that a side belongs to what stands behind it."""

_CONC: Final = r"(?:\[{x}(?:[+⁺-]|⁻)?\]_?{s}|(?<![A-Za-z]){x}(?:[+⁺-]|⁻)?_?{s}(?![A-Za-z]))"
_TIMES: Final = r" ?[·*×⋅x.]? ?"


def _product(side: str) -> str:
    K, Cl = (_CONC.replace("{x}", ion).replace("{s}", side) for ion in ("K", "Cl"))
    return rf"(?:{K}{_TIMES}{Cl}|{Cl}{_TIMES}{K})"


_LAW: Final = re.compile(
    rf"(?:(?i:when|where|with|so|that is,?|i\.e\.,?|满足|即|有)? ?)"
    rf"(?:{_product('o')} ?= ?{_product('i')}|{_product('i')} ?= ?{_product('o')})"
)
_CARRIERS: Final = re.compile(r"KCC|(?i:cotransport|symport)|共转运|同向转运|协同转运|搬")


def _without_the_law(plain: str) -> str:
    if not _CARRIERS.search(plain):
        return plain
    return _LAW.sub(lambda found: " " * len(found[0]), plain)


WITHOUT_THE_LAW: Final = Stage(("=",), _without_the_law)
"""The text without [K]o[Cl]o = [K]i[Cl]i of a carrier: it names four concentrations, and asks for none."""
