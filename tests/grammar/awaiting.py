"""Faults of the road that are known and await their repair: the tests step around them.

Each row names a fault.  Delete a row when its fault is mended: the tests then hold it so.  With `NERNST_ALL=1` in the environment nothing
is stepped around.
"""

from __future__ import annotations

import os
import re
from typing import Final

_ALL: Final = bool(os.environ.get("NERNST_ALL"))

_FAULTS: Final = frozenset({
    "OverflowError in grammar/lexer.py _value_of",  # 10^999
    "OverflowError in grammar/lexer.py _scaled",  # hundreds of Chinese digits
    "ValueError in grammar/lexer.py _value_of",  # 0.00002: its repr has an exponent already
    "AttributeError in grammar/sheet.py put",  # half of inside: a fraction in words among sides
    "LanguageError in bot/language/catalogue.py _load",  # no names for the fields "role" and "quantity"
    "UnknownCell in physics/cells.py cell",  # hippocampal neuron
    "NeutralSpecies in physics/numeric.py charge",
    "ValueError in physics/resting.py chord_voltage_mV",
    "ZeroDivisionError in bot/tutor/formulas.py ratio_of",
    "ValueError in bot/tutor/formulas.py given",
    "ImpossibleValue in physics/numeric.py refuse_where",
    "a result is not finite",  # 1e300 M
    "a number of the query is not finite",  # 1e905 M
})  # fmt: skip

_MISREAD: Final[dict[str, str]] = {
    "0.00005 mM raises": r"\.0000",
    "a pair before its symbol is dropped for the preset": r"^[^\d\[]*[\d.]+ ?/ ?[\d.]+(?! ?mM)",
    "a full-width comma before three digits parts thousands": r"\d，\d{3}(?!\d)",
    "a full stop behind a bare number is a decimal point": r"\d\.(?:\s|$)",
    "0.5\\nV_m is half a volt": r"\d\s+V_",
    "a year behind 'in' is a concentration inside": r"In 1952",
    "a cell in 5 is a cell in a bath": r"cell (?:has|with) .*\bin \d",
    "E_Cl- 40 mV is negative": r"Cl- \d",
    "clamped at counts as a voltage asked for": r"(?s)(?:clamped at|钳制在).*[npµ]S|[npµ]S.*(?:clamped at|钳制在)",
}

_FORMS: Final = frozenset({
    ("en", "pair", "in/out = 140/5 mM"),  # taken the other way round
    ("zh", "pair", "内/外 140/5 mM"),
    ("en", "weights", "relative permeabilities K 1, Na 0.04"),
    ("zh", "weights", "相对通透性K+ 1"),
    ("en", "weights", "permeability of K+ is 1"),
})  # fmt: skip

FAULTS: Final = frozenset({
    "OverflowError in grammar/lexer.py _value_of",  # 10^999
    "OverflowError in grammar/lexer.py _scaled",  # hundreds of Chinese digits
    "ValueError in grammar/lexer.py _value_of",  # 0.00002: its repr has an exponent already
    "AttributeError in grammar/sheet.py put",  # half of inside: a fraction in words among sides
    "LanguageError in bot/language/catalogue.py _load",  # no names for the fields "role" and "quantity"
    "UnknownCell in physics/cells.py cell",  # hippocampal neuron
    "NeutralSpecies in physics/numeric.py charge",
    "ValueError in physics/resting.py chord_voltage_mV",
    "ZeroDivisionError in bot/tutor/formulas.py ratio_of",
    "ValueError in bot/tutor/formulas.py given",
    "ImpossibleValue in physics/numeric.py refuse_where",
    "a result is not finite",  # 1e300 M
    "a number of the query is not finite",  # 1e905 M
})  # fmt: skip

_MISREAD: Final[dict[str, str]] = {}

_FORMS: Final[frozenset[tuple[str, str, str]]] = frozenset()

FAULTS: Final = frozenset[str]() if _ALL else _FAULTS
"""What a text may bring to light, as `road_checks.fault_of` names it."""


_DIGITS: Final = {0xFF10 + i: str(i) for i in range(10)} | {ord("．"): ".", ord("／"): "/", 0xA0: " "}


def misread(text: str, language: str, forms: tuple[tuple[str, str], ...]) -> bool:
    """Whether a generated phrasing is known to be read otherwise, by what stands in it or by one of its forms."""
    if _ALL:
        return False
    return any((language, *form) in _FORMS for form in forms) or any(
        re.search(pattern, text.translate(_DIGITS)) for pattern in _MISREAD.values()
    )
