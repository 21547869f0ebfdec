"""Two solutions with no stop between, "inside 140 CsCl outside 140 NaCl", and a law told beside them.

A list whose last side runs into what is asked, "110 mM out, 8 mM in Equilibrium potentials?", gets one too.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead
from grammar.read_ahead import in_blanks
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
_AND_IN: Final = re.compile(
    r"(?P<last>\d ?(?:mM |mmol/L )?(?i:out)(?:side)?[,;/ ]{1,3}(?:and )?"
    r"\d[\d.]{0,7} ?(?:[mµun]M |mmol/L )?(?i:in)) "
    r"(?=[A-Z][a-z]{3}|E_?[A-Z]|equilibrium p|reversal p|[Vg]_?[A-Zm])"
)
# What bathes both sides is not outside: "a pore bathed in 150 mM KCl on both sides".
_BATHED: Final = re.compile(
    r"\b(?i:bathed|immersed|surrounded|perfused) (?:in|by|with)"
    r"(?= [^.;?]{1,40}\b(?:on|from|at) (?:both|each|either|the two) (?:of its )?(?:sides?|faces?)\b)"
)
_BATHED_ZH: Final = re.compile(r"(?<=[两双][侧边面])(?:都|均)(?:浸|泡|置|处)[在于]")
# A cell that is held or kept in salts has them outside: "held at -100 mV in 96 mM NaCl / 2 mM KCl".
_KEPT: Final = re.compile(
    r"\b(?i:(?:(?:is|are|was|were|sits?|lies|kept|held|clamped|voltage-clamped|maintained|placed|stored|recorded"
    r"|incubated|studied|sitting|lying) )"
    r"(?:from |still |then )?(?P<at>(?:at|to) -?\+?\d{1,3}(?:\.\d{1,2})? ?mV )?in )"
    rf"(?=(?i:a |an |the )?(?:(?i:solution|bath|medium|saline) (?i:of|with|containing) )?{_AMOUNT}{_SALT}\b"
    r"(?![^.;?]{0,20}(?i:pipette|inside|on both|on either)))"
)
# What fills a vesicle, or bathes the inner face of a patch, is inside.
_TURNED: Final = re.compile(r"(?i:inside[- ]out|vesicle|liposome|ghost)")


def _as_bathed(plain: str) -> str:
    """The text with "out" before the salts in which a cell is held."""
    if _TURNED.search(plain):
        return plain
    return _KEPT.sub(lambda found: f"{found['at'] or ''}out ".ljust(len(found[0])), plain)


_ASKED_BEHIND: Final = (*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "equilibrium p", "reversal p", "g")
WITH_STOPS: Final = (
    shown_instead(
        ("athed", "mmersed", "urrounded", "erfused"), _BATHED, lambda found: "with".ljust(len(found[0]))
    ),
    shown_instead(("都", "均"), _BATHED_ZH, "都是 "),
    Stage(tuple(SALTS), _as_bathed),
    shown_instead(tuple(SALTS), _NO_STOP, lambda found: f"{found['first']},"),
    shown_instead(
        tuple(f"{side} {first}" for side in ("in", "In", "IN") for first in _ASKED_BEHIND),
        _AND_IN,
        lambda found: f"{found['last']};",
    ),
)
"""The text with a stop between them, so that a side belongs to what stands where it should."""

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
    return _LAW.sub(in_blanks, plain)


WITHOUT_THE_LAW: Final = Stage(("=",), _without_the_law)
"""The text without [K]o[Cl]o = [K]i[Cl]i of a carrier: it names four concentrations, and asks for none."""
