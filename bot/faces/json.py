"""An answer as JSON: the public interface of `nernst ask --json`, described in docs/json.md.

Keys, their order and their meaning are kept stable; docs/answer.schema.json says the same to a machine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.language import speaker
from physics.constants import ELEMENTARY_CHARGE_C

if TYPE_CHECKING:
    from bot.language import Language
    from bot.tutor import Tutor
    from bot.tutor.answer import Answer, Assumption, Quantity

Json: TypeAlias = dict[str, object]

_BASE: Final = {
    "V": ("mV", 1e3), "fA": ("pA", 1e-3), "nA": ("pA", 1e3), "µA": ("pA", 1e6),
    "µS": ("nS", 1e3), "mS": ("nS", 1e6),
    "nM": ("mM", 1e-6), "µM": ("mM", 1e-3), "M": ("mM", 1e3),
    "kcal/mol": ("kJ/mol", 4.184), "J/mol": ("kJ/mol", 1e-3),
    "µs": ("ms", 1e-3), "s": ("ms", 1e3), "%": ("1", 0.01),
    "eV": ("J", ELEMENTARY_CHARGE_C), "meV": ("J", 1e-3 * ELEMENTARY_CHARGE_C),
}  # fmt: skip
"""Units that a student may ask for; a program gets the same quantity always in the same unit."""

_UNIT: Final = re.compile(r"_(?:mM|mV|C|pA|nS|pF|um2?|u[AF]_per_cm2|kJ_per_mol)$")
"""The unit at the end of a field's name, which the JSON gives beside the value."""


def to_json(answer: Answer, tutor: Tutor) -> Json:
    """The answer in the keys of the public interface, in their order; numbers unrounded."""
    language = answer.language
    return {
        "query": answer.text,
        "status": answer.status,
        "language": language,
        "kind": answer.solved.kind if answer.solved else None,
        "read_as": tutor.read_as(answer, language),
        "assumed": [_assumed(one, language) for one in answer.assumed],
        "corrected": [{"from": one.typed, "to": one.meant} for one in answer.corrected],
        "results": [{"quantity": r.quantity, **_quantity(r.value, r.unit)} for r in answer.results],
        "direction": answer.direction,
        "concepts": list(answer.concepts),
        "missing": [field_name(one) for one in answer.missing],
        "suggestions": [tutor.say(query, language) for query in answer.next],
        "text": tutor.render(answer),
    }


def failed(question: str, language: str, text: str) -> Json:
    """What stands in a batch for a question on which the program itself failed."""
    return {
        "query": question,
        "status": "not_understood",
        "language": language,
        "kind": None,
        "read_as": None,
        "assumed": [],
        "corrected": [],
        "results": [],
        "direction": None,
        "concepts": [],
        "missing": [],
        "suggestions": [],
        "text": text,
    }


def field_name(field: str) -> str:
    """A field of a query as the interface calls it: "temperature_C" is "temperature"."""
    return _UNIT.sub("", field)


def _assumed(one: Assumption, language: Language) -> Json:
    return {"what": field_name(one.what), **_value(one.value), "why": speaker(language).say(one.why)}


def _value(quantity: Quantity | None) -> Json:
    return {"value": None, "unit": None} if quantity is None else _quantity(quantity.value, quantity.unit)


def _quantity(value: float, unit: str) -> Json:
    base, factor = _BASE.get(unit, (unit, 1.0))
    return {"value": value * factor, "unit": base}
