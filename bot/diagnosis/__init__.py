"""What a wrong answer reveals: the catalogue of misconceptions and the numbers that each would give.

Used by the quiz for its distractors and its feedback.  Values hold message ids (bot/language/*/diagnosis.ftl)
and no text; every number comes from `physics`.
"""

from bot.diagnosis.catalogue import UnknownMisconception, catalogue, misconception
from bot.diagnosis.diagnose import candidates, diagnose, shortcut_is_clear, tells_apart
from bot.diagnosis.right import right
from bot.diagnosis.values import Diagnosis, Misconception, Number

__all__ = [
    "Diagnosis",
    "Misconception",
    "Number",
    "UnknownMisconception",
    "candidates",
    "catalogue",
    "diagnose",
    "misconception",
    "right",
    "shortcut_is_clear",
    "tells_apart",
]
