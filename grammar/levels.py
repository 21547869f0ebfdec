"""A concentration that is asked for as the level it must reach: "to what value must plasma Na+ rise".

"How high would serum K+ have to go", 血钾要升到多少: the concentration is asked, whatever way it goes.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import CHINESE_NAMES, NAMED
from grammar.marks import shown_instead

_SIDE: Final = (
    r"(?i:(?:the )?(?:blood |new )?(?:plasma|serum|outside|external|extracellular|bath|medium"
    r"|inside|internal|intracellular|cytosolic|cytoplasmic|pipette)(?: concentration of)?)"
)
_WHAT: Final = rf"(?P<what>{_SIDE} {NAMED}(?: (?:ions?|concentration|level))?)"
_MOVES: Final = (
    r"(?:be (?:raised|lowered|increased|decreased|reduced|changed|elevated|brought|set)"
    r"|rise|fall|go|drop|increase|decrease|change|climb|sink|come)(?: up| down)?"
)
_TO_WHAT: Final = re.compile(
    r"(?i:\b(?:(?:up |down )?to (?:about )?what(?: (?:new )?(?:value|level|concentration))?"
    r"|how (?:high|low)))"
    rf" (?:would|must|should|does|did|has|will|can|could|needs?) {_WHAT}"
    rf" (?:(?:have|has|need|needs) to |to )?{_MOVES}\b(?: to)?"
)
_ION_ZH: Final = rf"(?:[{''.join(CHINESE_NAMES)}](?:离子)?|(?:K|Na|Cl|Ca|Mg)[2²]?[+⁺⁻-])"
_TO_WHAT_ZH: Final = re.compile(
    rf"(?P<side>血[浆清液]?|(?:细胞|胞|膜)[内外]液?)(?:中|的)?(?P<ion>{_ION_ZH})的?(?:浓度)?"
    r"(?:需要?|必?须|要|应该?|得|应当|会)?(?:升高?|降低?|上升|下降|增[加大高]?|减[少小]?|提高|变|调[整节]?|改变?)"
    r"(?:到|至|为|成)(?:多[少高低大]|几|什么(?:水平|值|浓度|程度)|何值)"
)


def _as_concentration(found: re.Match[str]) -> str:
    return f"what {found['what']} concentration".ljust(len(found[0]))


def _as_concentration_zh(found: re.Match[str]) -> str:
    """Apart from what follows where there is room: 升到多少E_K才是-80 asks for no E_K."""
    asked = f"{found['side']}{found['ion']}浓度多少"
    return (asked + "·")[: len(found[0])].ljust(len(found[0]))


_NO_FORCE_ZH: Final = re.compile(
    r"驱动力(?:正好|恰好|刚好)?(?:为|是|等于)(?:零|0)(?=[,，。·](?!.{0,3}[吗对]).*(?:多少|多大|几))"
)
"""V_m is E there: a concentration that is asked beside it follows from that."""


AS_A_LEVEL: Final = (
    shown_instead(("驱动力",), _NO_FORCE_ZH, lambda found: "净流为零".ljust(len(found[0]))),
    shown_instead(("o what", "O what", "ow high", "ow low"), _TO_WHAT, _as_concentration),
    shown_instead(
        tuple(f"{to}{what}" for to in "到至为成" for what in ("多", "几", "什么", "何值")),
        _TO_WHAT_ZH,
        _as_concentration_zh,
    ),
)
"""The text with the concentration itself in the place of such words, as long as before."""
