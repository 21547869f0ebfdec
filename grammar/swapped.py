"""One ion in place of another and E_rev "22 mV more negative": put as a replacement and its shift."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage

_SWAP: Final = re.compile(
    r"(?i:\b(?:replac|swap|substitut|exchang|switch)\w*\b|\bchang\w+ (?:the )?[^.;?]{1,40} from\b)"
)
_MORE: Final = re.compile(
    r"(?i:\bby )?(?P<mV>\d{1,3}(?:\.\d{1,2})?) ?mV (?i:more (?P<sign>nega|posi)tive)\b(?! than)"
    r"|(?i:\bmore (?P<Sign>nega|posi)tive by )(?P<MV>\d{1,3}(?:\.\d{1,2})?) ?mV\b"
)
_SOLUTION: Final = re.compile(
    r"\b(?i:(?:chang|switch)(?:ing|ed|es|e)) (?:the )?"
    r"(?P<place>(?i:bath|external|extracellular|outside|pipette|internal|intracellular)"
    r"(?: (?:solution|medium|saline))?) (?:solution )?from (?P<old>[A-Z][A-Za-z0-9]{1,8}[+⁺]?) to "
    r"(?P<new>[A-Z][A-Za-z0-9]{1,8}[+⁺]?)(?![A-Za-z0-9])"
)


def _as_a_shift(plain: str) -> str:
    if _SWAP.search(plain) is None:
        return plain
    plain = _SOLUTION.sub(
        lambda one: f"replacing {one['place']} {one['old']} by {one['new']}".ljust(len(one[0])), plain
    )
    return _MORE.sub(_shift, plain)


def _shift(found: re.Match[str]) -> str:
    sign = "-" if (found["sign"] or found["Sign"]).lower() == "nega" else "+"
    return f"shifts {sign}{found['mV'] or found['MV']} mV".ljust(len(found[0]))


AS_A_SHIFT: Final = Stage(("tive", " from "), _as_a_shift)
"""Such a text with "shifts -22 mV" and "replacing bath KCl by CsCl"."""
