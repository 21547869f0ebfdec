"""An epithelial cell between two solutions: a question about one of its membranes needs one of them."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.read_ahead import without

_LUMEN: Final = re.compile(
    r"(?i:\b(?:lumen|luminal|mucosal|tubular fluid|tubule fluid|filtrate|urine)\b)"
    r"|管腔|小管液|肠腔|腔液|粘膜侧|尿液"
)
_BLOOD: Final = re.compile(
    r"(?i:\b(?:blood|plasma|serosal|interstitium|interstitial|peritubular)\b)|血浆|血液|血糖|血[钠钾钙氯]|血侧|间质|组织液|浆膜侧"
)
_APICAL: Final = re.compile(
    r"(?i:\b(?:apical(?:ly)?|luminal membrane|brush border|ENaC|NKCC2|NCC|NHE3|SGLT[12])\b)"
    r"|顶[端侧]?膜|管腔膜|腔面膜|刷状缘"
)
_BASAL: Final = re.compile(r"(?i:\bbaso-?lateral(?:ly)?\b)|基底侧膜|基侧膜|基底外侧膜|底侧膜")
_MEMBRANE_TOLD: Final = re.compile(r"mV|膜电位|(?i:\bpotential\b)")
_CLAUSE: Final = re.compile(r"[^,·;。?]+(?:[,·;。?]|$)")


def _of_one_membrane(plain: str) -> str:
    apical, basal = _APICAL.search(plain), _BASAL.search(plain)
    if (apical is None) == (basal is None) or not (_LUMEN.search(plain) and _BLOOD.search(plain)):
        return plain
    near, far = (_LUMEN, _BLOOD) if apical else (_BLOOD, _LUMEN)
    idle = [
        clause.span()
        for clause in _CLAUSE.finditer(plain)
        if far.search(clause[0]) and not (near.search(clause[0]) or _MEMBRANE_TOLD.search(clause[0]))
    ]
    return without(plain, idle)


OF_ONE_MEMBRANE: Final = Stage(
    ("pical", "ateral", "minal", "order", "ENaC", "NKCC2", "NCC", "NHE3", "SGLT", "膜", "刷状缘"),
    _of_one_membrane,
)
"""The text without what is told of the solution that the membrane in question does not touch."""
