"""Faults of the road that are known and await their repair: the tests step around them.

Each row names a fault.  Delete a row when its fault is mended: the tests then hold it so.  With
`NERNST_ALL=1` in the environment nothing is stepped around.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from grammar.queries import Charge, Equilibrium, Pump, Query, Several

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALL: Final = bool(os.environ.get("NERNST_ALL"))

_FAULTS: Final = frozenset({
    "ValueError in grammar/lexer.py _value_of",  # 0.00002: its repr has an exponent already
    "ValueError in physics/resting.py chord_voltage_mV",  # V_m from conductances, then "and Ca?"
    "ValueError in bot/tutor/formulas.py given",  # g = 10 nS, E_rev = 0 mV, what is the current?
    "ZeroDivisionError in bot/tutor/formulas.py ratio_of",  # driving force at -70 mV, 0 mM out 0 mM in
    "ImpossibleValue in physics/numeric.py refuse_where",  # g_K = 5 nS, K+ 5 mM outside 0 mM inside, current
})  # fmt: skip

_MISREAD: Final[Mapping[str, str]] = {
    "细胞1/3.5 is taken for the first cell": r"细胞\d",
}

_FORMS: Final = frozenset[tuple[str, ...]]()
_PLAIN: Final = {0xFF10 + i: str(i) for i in range(10)} | {ord("．"): ".", ord("／"): "/", 0xA0: " "}

FAULTS: Final = frozenset[str]() if _ALL else _FAULTS
"""What a text may bring to light, as `road_checks.fault_of` names it."""


def misread(kind: str, language: str, text: str, forms: tuple[tuple[str, str], ...]) -> bool:
    """Whether a generated phrasing is known to be read otherwise, by a form or by what stands in it."""
    if _ALL:
        return False
    plain = text.translate(_PLAIN)
    return any((which, language, *form) in _FORMS for form in forms for which in ("*", kind)) or any(
        re.search(pattern, plain) for pattern in _MISREAD.values()
    )


def not_said(query: Query) -> bool:
    """Whether what is said of a query is known to be read as another.

    An unnamed ion ("X⁺" is no symbol), Co²⁺ (read as [C]o), choline and gluconate (E_choline is no symbol), a
    ratio asked for ("at equilibrium" is taken for equal on both sides), the pump at rest (V_m is said, so
    that its work is read), the charge in coulombs (leads to a card), pH (ten digits of it are nine of the
    concentration).
    """
    if _ALL:
        return False
    if isinstance(query, Several):
        return any(map(not_said, query.parts))
    kind = getattr(query, "species", None)
    if kind is not None and (kind.id in ("Co", "choline", "gluconate", "H") or kind.id.startswith("X")):
        return True
    match query:
        case Equilibrium():
            return query.find in ("ratio", "inverse_ratio")
        case Pump():
            return query.find == "reversal"
        case Charge():
            return query.find == "charge"
        case _:
            return False
