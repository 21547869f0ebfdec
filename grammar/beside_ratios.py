"""What counts for nothing beside a proportion: how large one channel is, how "almost only" one ion passes.

Of g_Na : g_K alone follows where a current turns, and g_K/g_Na follows from that; the conductance of one
channel and the input resistance of the cell belong to another question.  A membrane that is "almost only"
permeable to K⁺ has the P_Na that is told.  "Were the gradient only tenfold, E_Ca would be +30.7 mV" says
where that E comes from.  "The driving force (V − E_rev)" says what it is, no number.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import asks_a_way
from grammar.marks import Stage, shown_instead
from grammar.read_ahead import blanked, in_blanks

_G: Final = r"(?<![A-Za-z])g_?\{?(?:K|Na|Cl|Ca)\}?[+⁺⁻-]?"
_COMPARED: Final = re.compile(
    rf"{_G} ?[/:] ?{_G}|{_G} ?(?:是|为|=|is) ?{_G} ?的|电导(?:之)?比"
    r"|(?i:\bconductance ratio|\bratio of (?:the )?\w* ?conductances?)"
)
_HOW_MANY_TIMES: Final = re.compile(
    rf"(?:电导|{_G})[^,。;·?]{{0,6}}(?:电导|{_G})的?(?:多少|几)倍"
    rf"|(?i:how many (?:times|fold)[^.?;]{{0,30}}(?:conductance|\bg_?(?:K|Na|Cl)\b))"
)
_RATIO_ASKED: Final = re.compile(
    rf"(?:{_G} ?[/:] ?{_G}|电导(?:之)?比(?:值)?)[^,。;\d]{{0,6}}(?:\?|多少|几|$)"
    r"|(?i:\b(?:what|find|calculate|determine|give)\b[^.?;\d]{0,24}"
    rf"(?:conductance ratio|ratio of|{_G} ?[/:] ?{_G}))"
    rf"|[求算][^,。;\d]{{0,8}}(?:电导(?:之)?比|{_G} ?[/:] ?{_G})"
)
_IS: Final = r"(?: ?(?:of|is|was|=|:|为|是))?(?: ?(?:about|approximately|roughly|~|≈|约(?:为)?|大约))? ?"
_N: Final = r"\d{1,5}(?:\.\d{1,3})? ?"
_OF_ONE: Final = re.compile(
    rf"(?:(?i:(?:single|unitary)[- ](?:channel )?conductance)|单(?:个)?通道(?:的)?电导)"
    rf"{_IS}{_N}[pnf]S(?![A-Za-z/])"
    rf"|{_N}[pnf]S (?i:(?:single|unitary)[- ](?:channel )?conductance)"
)
_RESISTANCE: Final = re.compile(
    rf"(?:(?i:input resistance)|输入电阻){_IS}{_N}[MGk](?:Ω|[Oo]hms?)"
    rf"|{_N}[MGk](?:Ω|[Oo]hms?) (?:of )?(?i:input resistance)"
)
_OTHER_SIZES: Final = re.compile(
    r"(?<![A-Za-z])[pnµum][AS](?![A-Za-z])|(?i:how many channels)|(?:多少|几)个[^,。]{0,6}通道"
)
# Where the P of another ion is told, "almost only" is none.
_ALMOST: Final = re.compile(
    r"(?<=几乎)(?:只|仅)(?=对|通透|让|允许)|(?<=基本)(?:上)?(?:只|仅)(?=对|通透|让|允许)"
    r"|(?i:(?<=\balmost )|(?<=\bnearly )|(?<=\bvirtually )|(?<=\bpractically ))"
    r"(?:only|exclusively|solely|entirely)(?= (?:permeable|to)\b)"
    r"|(?i:(?<=permeable almost )|(?<=permeable nearly ))(?:only|exclusively|solely|entirely)"
)
_P_TOLD: Final = re.compile(
    r"(?<![A-Za-z])P_?\{?(?:K|Na|Cl)\}?[+⁺⁻-]?[^,。;?]{0,24}\d|通透(?:性|系数)[^,。;?]{0,24}\d"
    r"|(?i:\bpermeabilit(?:y|ies)\b)[^.;?]{0,40}\d"
)
_WHAT_A_FORCE_IS: Final = re.compile(
    r"(?:(?<=driving force )|(?<=driving force)|(?<=驱动力))\( ?V_?m? ?[-−–] ?E_?\{?rev\}? ?\)"
)

_FOLD: Final = (
    r"(?:only |just )?(?:\d{1,6}(?:\.\d{1,2})?[- ]?|two|three|five|ten|twenty|hundred|thousand)-?fold"
    r"|(?:\d{1,6}|[两二三五十百千])倍"
)
_GRADIENT: Final = r"(?:gradient|concentration (?:ratio|difference)|梯度|浓度[差比])"
_GIVES_E: Final = r"[^.;。;?]{0,30}?E_?\{?(?:K|Na|Cl|Ca|Mg)\}?[^.;。;?\d]{0,16}?[+-]?\d"
_FOLD_OF_E: Final = re.compile(
    rf"(?i:{_GRADIENT})[^.;。;,·?]{{0,24}}?(?P<fold>{_FOLD}){_GIVES_E}"
    rf"|(?P<first>{_FOLD})[^.;。;,·?]{{0,24}}?(?i:{_GRADIENT}){_GIVES_E}"
)
_ALTERS: Final = re.compile(
    r"(?i:fall|rise|ris|drop|increas|decreas|steep|chang|lower|rais|collaps)|升|降|变|增|减"
)


def _without_origin_of_E(plain: str) -> str:
    """The text without how many times a concentration differs, where E is told and only a way is asked."""
    found = _FOLD_OF_E.search(plain) if asks_a_way(plain) else None
    if found is None or _ALTERS.search(found[0]):
        return plain
    return blanked(plain, *found.span("fold" if found["fold"] else "first"))


def _without_sizes(plain: str) -> str:
    """The text without the sizes that a proportion of conductances makes idle."""
    asked = _RATIO_ASKED.search(plain) or _HOW_MANY_TIMES.search(plain)
    shown = _OF_ONE.sub(in_blanks, plain) if asked or _COMPARED.search(plain) else plain
    shown = _RESISTANCE.sub(in_blanks, shown) if asked else shown
    return plain if _OTHER_SIZES.search(shown) else shown


def _without_almost(plain: str) -> str:
    return _ALMOST.sub(in_blanks, plain) if _P_TOLD.search(plain) else plain


WITHOUT_WHAT_IS_IDLE: Final = (
    Stage(("nductance", "esistance", "通道", "电阻"), _without_sizes),
    Stage(("几乎", "基本", "most ", "early ", "ally "), _without_almost),
    shown_instead(("rev",), _WHAT_A_FORCE_IS, in_blanks),
    Stage(("fold", "倍"), _without_origin_of_E),
)
"""What the text is without them; all else keeps its place."""
