"""What a speaker takes back in little words: "15, no, 12", "-60 mV, actually -70 mV", 5，等等，4."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import shown_instead

_UNIT: Final = r"(?: ?(?:m?M|mV|mmol/L|°C|℃|C|nS|pS|pA|nA|millimolar|degrees|millivolts?))?"
_TAKEN_BACK: Final = re.compile(
    rf"(?P<told>\d{_UNIT}(?: (?:in|out)(?:side)?)?)"
    r"(?P<back>[,.;…]{0,3} (?:(?:—|-{1,2}) )?"
    r"(?:no,|(?<=[,.;…] )no|nope,?|actually,?|or rather,?|rather,?|make (?:it|that)|correction:?) )"
    r"(?=(?:(?:out|in)(?:side)? (?:is )?)?(?:[-+]?\d|minus ))"
)

AS_CORRECTED: Final = shown_instead(
    (" no ", " no,", "nope", "actually", "rather", "make it", "make that", "correction"),
    _TAKEN_BACK,
    lambda found: found["told"] + " nah".ljust(len(found["back"])),
)
"""A text in which these are the usual words of a correction; as long as before."""
