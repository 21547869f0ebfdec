"""An epithelium between two solutions: what is told of one of its membranes needs one of them.

What is moved from the one to the other goes into what it is moved to, as no cell between them is told.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.gradients import OF_ENERGY
from grammar.marks import Stage, shown_instead
from grammar.read_ahead import in_blanks, without

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


# "The cells that line the stomach": what they line says which cells they are, and no side of a number.
_THAT_LINE: Final = re.compile(
    r"(?<=cell)s? (?:(?:that|which) (?:lines?|faces?)|lining|facing) "
    r"(?:it\b|(?:the |its |our |an? )?(?:[a-z]{3,12} ){0,2}?"
    r"(?:stomach|gut|intestines?|lumen|tubules?|ducts?|airways?|bladder|organ|wall)\b)"
    r"|(?:衬|排列|覆盖)(?:在|于)?(?:胃|肠|小管|导管|气道|膀胱)[^。,·;]{0,6}?的(?=[^。,·;]{0,4}细胞)"
)

WITHOUT_WHAT_CELLS_LINE: Final = shown_instead(
    (" line", "lining", "facing", " face", "衬", "排列", "覆盖"), _THAT_LINE, in_blanks
)
"""The text without what its cells line."""


_OF_THE_LUMEN: Final = (
    r"(?P<lumen{0}>(?:the )?(?i:lumen of the (?:gut|tubule|intestine)|tub(?:ular|ule) (?:fluid|lumen)"
    r"|(?:gut |intestinal )?lumen|(?:glomerular )?filtrate|urine|gut|intestine)\b"
    r"|(?:肾小管|小管)(?:液|腔)|原尿|尿液?|肠腔|滤液|管腔)"
)
_OF_THE_BLOOD: Final = (
    r"(?P<blood{0}>(?:the )?(?i:blood(?: plasma)?|plasma|interstitium|interstitial fluid)\b"
    r"|血液|血浆|组织液|间质液)"
)
_FLUID: Final = f"(?:{_OF_THE_LUMEN}|{_OF_THE_BLOOD})"
_ACROSS: Final = re.compile(
    rf"\bfrom {_FLUID.format(1)}[^.?;]{{0,90}}?\b(?:in)?to {_FLUID.format(2)}"
    rf"|从{_FLUID.format(3)}[中里内]?[^。?;]{{0,24}}?[到回至入进]{{1,2}}{_FLUID.format(4)}"
)
_ONE_FLUID: Final = re.compile(_FLUID.format(""))
_OTHER_SIDES: Final = re.compile(
    r"mV|(?i:\b(?:in|out)side\b|cell|cyto|ATP|coupl|SGLT|\bNa\b|Na\+|sodium)|胞|[内外]侧|[膜]|钠|[协共]同"
)


def _of_what_is_moved_across(plain: str) -> str:
    """Such as "from the tubular fluid back to the blood": where it goes is the inside."""
    if not OF_ENERGY.search(plain) or _OTHER_SIDES.search(plain) or not (way := _ACROSS.search(plain)):
        return plain
    told = [name.rstrip("1234") for name, fluid in way.groupdict().items() if fluid]
    if told[0] == told[1]:
        return plain
    sides = {told[0]: "外", told[1]: "内"}
    return _ONE_FLUID.sub(lambda fluid: sides[fluid.lastgroup or ""].ljust(len(fluid[0])), plain)


MOVED_ACROSS: Final = Stage(
    ("umen", "tubul", "filtrate", "urine", "gut", "ntestin", "小管", "尿", "肠腔", "滤液", "管腔"),
    _of_what_is_moved_across,
)
"""The text with 外 and 内 for the two solutions."""
