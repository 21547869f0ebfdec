"""Which of V_m and E is the higher, and the sign of a driving force: the way of an ion without any number."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Formula, blanked, first_of
from grammar.reading import Slot
from grammar.symbols import ANY_ION, ion_id

V_M: Final = r"(?:V_?\{?(?:m|M|rest)?\}?|membrane potential|膜电位)"
NAMES: Final = {"potassium": "K", "sodium": "Na", "chloride": "Cl", "calcium": "Ca", "magnesium": "Mg"}
# V_m or E told by which is the higher alone, or the driving force by its sign, where the way is asked.
WAY_ASKED: Final = re.compile(
    r"(?i:\bwhich way\b|\bdirection\b|\bin(?:to)? or out|\bout or in|\b(?:enter|leave)s?\b|\b(?:in|ef)flux\b"
    r"|\bnet (?:movement|flux|flow|diffusion)\b)"
    r"|[往向朝]哪|怎么[流走移]|净移动|流向|方向|内流还是外流|外流还是内流|进还是出|流入还是流出"
)
_NAMED_E: Final = (
    r"(?:(?:the )?(?:(?:its|their) )?(?:E_?\{?(?P<ion>"
    + ANY_ION
    + r")\}?(?![A-Za-z])|(?:equilibrium|reversal|[Nn]ernst) potential(?: (?:of|for) (?P<name>[a-z]{4,9}|"
    + ANY_ION
    + r"))?)|(?P<zh>[钾钠氯钙])?离?子?的?平衡电位)"
)
_HIGHER: Final = (
    r"(?P<way>(?:more|less) (?:positive|negative)|above|below|higher|lower|greater|smaller|positive|negative)"
)
_HIGHER_ZH: Final = r"(?P<way>[更还]?[要]?[高低正负大小])"
_THAN: Final = r"(?:than|to|relative to|compared to)?"
_IS: Final = r"(?:is|was|stays|lies|sits|becomes)"
_THE_V: Final = rf"(?:(?:the )?{V_M}|(?:the )?membrane|(?:the )?cell)"
_HIGHER_V: Final = (
    re.compile(rf"{_THE_V} {_IS} {_HIGHER} {_THAN} ?{_NAMED_E}"),
    re.compile(rf"{_THE_V}\s?比\s?{_NAMED_E}\s?{_HIGHER_ZH}"),
    re.compile(rf"{_THE_V}\s?(?P<way>[高低大小])于\s?{_NAMED_E}"),
)
_HIGHER_E: Final = (
    re.compile(rf"{_NAMED_E} {_IS} {_HIGHER} {_THAN} ?{_THE_V}"),
    re.compile(rf"{_NAMED_E}\s?比\s?{_THE_V}\s?{_HIGHER_ZH}"),
    re.compile(rf"{_NAMED_E}\s?(?P<way>[高低大小])于\s?{_THE_V}"),
)
_SIGN_OF_FORCE: Final = re.compile(
    r"(?:(?i:\b(?:net )?(?:electrochemical )?driving force)(?: on [^\s,]{1,9})?|\bDF|驱动力)"
    r" ?(?:is|was|=|为|是) ?"
    r"(?P<way>positive|negative|正|负)(?![\d])"
)
_UPWARD: Final = (
    "more positive",
    "less negative",
    "above",
    "higher",
    "greater",
    "positive",
    "高",
    "正",
    "大",
)
CHINESE_NAMES: Final = {"钾": "K", "钠": "Na", "氯": "Cl", "钙": "Ca"}


def by_sign(plain: str) -> Formula | None:
    """Such as "V_m is more positive than E_K, which way does K+ go": the sign of a driving force."""
    if not WAY_ASKED.search(plain) or re.search(r"\d ?m?V\b|-\d", plain):
        return None
    for patterns, turn in ((_HIGHER_V, 1.0), (_HIGHER_E, -1.0), ((_SIGN_OF_FORCE,), 1.0)):
        if found := first_of(patterns, plain):
            up = found["way"].lstrip("更还要") in _UPWARD
            named = {**dict.fromkeys(("ion", "name", "zh")), **found.groupdict()}
            ion = ion_id(named["ion"] or "") or NAMES.get(named["name"] or "") or ion_id(named["name"] or "")
            ion = ion or CHINESE_NAMES.get(named["zh"] or "")
            slot = Slot("DF", turn if up else -turn, found.span("way"), ion=ion, unit="sign")
            return Formula(blanked(plain, *found.span()), (slot,))
    return None
