"""A reason that is asked for behind a number: "What is E_K, and why is it negative?".

The number is asked first, and its answer tells why. What the reason names is no further question: "… and why has it
the sign of E_K?".
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.read_ahead import blanked

_REASON: Final = re.compile(
    r"(?<!\d)[,;.?!·。] ?(?:(?:(?i:and|then|also|but)|并且?|请|同时|另外|又|这?是)[ ,]?){0,2}"
    r"(?:(?i:explain|say|tell me|state) (?:briefly )?|(?:解释|说明|说说)(?:一下)?,?)?"
    r"(?:(?i:why)\b|为[什何啥]么?)"
    r"(?:[^\d;.?!。\n]|(?<=a)2(?=[+⁺])){0,90}[;.?!。\s]*$"
    r"|(?<=[a-z]) and why(?:[^\d;.?!。\n]|(?<=a)2(?=[+⁺])){0,90}[;.?!。\s]*$"
)
_ASKED: Final = re.compile(
    r"(?i:\b(?:what (?:is|are|would|will)|what's|calculate|compute|work out|determine|estimate|find"
    r"|how (?:much|many|large|big|strong|far))\b)"
    r"|多少|多大|求|计算|算[出一]|几(?:mV|毫伏|倍)"
)
_NUMBER: Final = re.compile(r"(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![\d+⁺⁻])")
_FEWEST: Final = 2  # numbers of a text in which something can be computed


def _without_reason(plain: str) -> str:
    """The text without the reason that ends it, where a number is asked before it and numbers are told."""
    found = _REASON.search(plain)
    if found is None or not _ASKED.search(plain, 0, found.start()):
        return plain
    if len(_NUMBER.findall(plain)) < _FEWEST:
        return plain
    return blanked(plain, found.start() + 1, found.end())


WITHOUT_REASON: Final = Stage(("why", "Why", "为什么", "为何", "为啥"), _without_reason)
"""The text, as long as before, without such a reason."""
