"""Digits that are asked for, "P_Na/P_K = 0.0?", 是0.0几, and a blank before "times": the number itself is."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead

_CHINESE: Final = re.compile(
    r"(?<![\d.])[-−]?0\.0{0,4}(?:几|多少)"
    r"|(?:零点|〇点)零{0,3}几|(?<![十百千万几])几点几"
    r"|(?<=[是为约=])\s?(?:[-−]\d几|负[一二三四五六七八九]?十几|负几十)(?=\s?(?:mV|毫伏)?\s?(?:[?。,;]|$))"
)
_ENGLISH: Final = re.compile(
    r"(?<![\d.])0\.0{0,4}(?:\s?-?\s?(?:what|something|how much)\b|_+|[xX]\b)\s?\?*|(?<![\d.])0\.0{0,4}\?+"
)
_BLANK: Final = re.compile(r"(?:\?\s{1,12}|\(\s{1,12}\))(?=倍)")  # a blank is a mark that asks, and blanks
_BLANK_TIMES: Final = re.compile(
    r"(?<=\b(?:is|be) )(?:(?:about|exactly) )?(?:\?\s{2,12}|\(\s{2,12}\) )-?(?=(?:times|fold)\b)"
)

AS_ASKED: Final[tuple[Stage, ...]] = (
    shown_instead(("几", "0多少", ".多少"), _CHINESE, lambda found: "多少".ljust(len(found[0]))),
    shown_instead(("0.",), _ENGLISH, lambda found: "?".ljust(len(found[0]))),
    shown_instead(("倍",), _BLANK, lambda found: "多少".rjust(len(found[0]))),
    shown_instead(("?  ", "(  "), _BLANK_TIMES, lambda found: "what".ljust(len(found[0]))),
)
"""The text with a word that asks in place of such a number, as long as before."""
