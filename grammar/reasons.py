"""A reason or an outcome that is asked for behind a number or a way: "What is E_K, and why is it negative?".

The number is asked first, and its answer tells why. What the reason names is no further question: "… and why
has it the sign of E_K?", "which way does Cl⁻ flow? What happens to the membrane potential?".
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.read_ahead import blanked

_TO_THE_END: Final = r"(?:[^\d;.?!。\n]|(?<=a)2(?=[+⁺])){0,90}[;.?!。\s]*$"
_LEAD: Final = r"(?:(?:(?i:and|then|also|but)|并且?|请|同时|另外|又|这?是)[ ,]?){0,2}"
_REASON: Final = re.compile(
    rf"(?:(?<!\d)[,;.?!·。] ?{_LEAD}|(?<=[a-z]) and )"
    r"(?:(?:(?i:explain|say|tell me|state) (?:briefly )?|(?:解释|说明|说说)(?:一下)?,?)?"
    r"(?:(?i:why)\b|为[什何啥]么?)"
    r"|(?i:what (?:happens|(?:will|would) happen) to (?:the |its |this )?"
    r"(?:membrane (?:potential|voltage)|V_?m\b|cell|excitability|neurone?))"
    r"|(?:这?会?(?:使|让))?(?:膜电位|细胞|兴奋性)(?:会|将|又|该)?(?:怎样|怎么样|如何|怎么变|有(?:什么|何)变化))"
    rf"{_TO_THE_END}"
)
_ASKED: Final = re.compile(
    r"(?i:\b(?:what (?:is|are|would be|will be)|what's|calculate|compute|work out|determine|estimate|find"
    r"|how (?:much|many|large|big|strong|far)|(?:which|what) (?:way|direction))\b)"
    r"|多少|多大|求|计算|算[出一]|几(?:mV|毫伏|倍)|往哪|朝哪|向哪|方向|[入内进]还是[流]?[出外]|出还是[流]?[入进]"
)
_NUMBER: Final = re.compile(r"(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![\d+⁺⁻])")
_FEWEST: Final = 2  # numbers of a text in which something can be computed


def _without_reason(plain: str) -> str:
    """The text without the reason that ends it, where more is asked before it and numbers are told."""
    found = _REASON.search(plain)
    if found is None or not _ASKED.search(plain, 0, found.start()):
        return plain
    if len(_NUMBER.findall(plain)) < _FEWEST:
        return plain
    return blanked(plain, found.start() + 1, found.end())


WITHOUT_REASON: Final = Stage(
    ("why", "Why", "为什么", "为何", "为啥", "hat happens to", " happen to", "怎", "如何", "变化"),
    _without_reason,
)
"""The text, as long as before, without such a reason."""
