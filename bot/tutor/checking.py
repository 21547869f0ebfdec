"""A number that a student brings along: "is it -85 mV?", "I got +89": right, or how it came to be.

The misconceptions are those of the quiz (`bot.diagnosis`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis import Diagnosis, Number, diagnose
from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Headline, Quantity, Say, Solved, Why
from bot.tutor.answering import each_of
from grammar.queries import Several, Sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grammar.queries import Query
    from grammar.reading import Reading, Slot

UNIT_OF: Final = {
    "volt": "mV", "conc": "mM", "celsius": "°C", "current": "pA", "conductance": "nS", "energy": "kJ/mol",
    "bare": "",
}  # fmt: skip
"""The unit of the course for a number that a student brings, by its dimension."""

_NAMED: Final = 2
"""More explanations than this help nobody."""


_IS_IT: Final = re.compile(
    r"(?:那|它|这|结果|答案|所以){0,2}(?:应该)?(?:就)?(?:等于|是|为)[-+\d][^,。;]{0,14}[吗吧么]"
    r"|(?i:(?:so )?is (?:that|this)(?: about| roughly)? )[-+\d][^,;]{0,14}$"
)
"""是-89吗, "is that 132?": only beside a question before them do they ask for a check."""


def stands_alone(reading: Reading) -> bool:
    """Whether a line only brings a number for the last question: "is it -85 mV?"."""
    brought = (*reading.slots, *reading.unused, *reading.loose)
    asks = reading.has("check") or _IS_IT.match(reading.plain) is not None
    return asks and len(brought) == 1 and not (reading.wanted or reading.ions or reading.cells)


def checked(solved: Solved, query: Query, reading: Reading, *, alone: bool = False) -> Solved:
    """The solution, headed by a verdict on the number that was brought along; as it is if there is none.

    Args:
        solved: the solution of `query`.
        query: the question.
        reading: the line that brings the number.
        alone: whether the line holds nothing else.
    """
    brings = alone or reading.has("check") or _equal_to(reading)
    if not brings or not solved.results or isinstance(query, Several):
        return solved
    key = Number(solved.results[0].value, solved.results[0].unit)
    claim = next(_claims(reading, query, key, alone=alone), None)
    if claim is None:
        return solved
    diagnosis = diagnose(query, key, claim)
    reasons = [Why(Say(one.says)) for one in diagnosis.found[:_NAMED]]
    return replace(solved, blocks=(Headline(_verdict(diagnosis, key)), *solved.blocks, *reasons))


def _claims(reading: Reading, query: Query, key: Number, *, alone: bool) -> Iterator[Number]:
    """Numbers of the line that the question does not rest on and that could be its answer."""
    if (equal := _equal_to(reading)) and equal.unit in ("", key.unit):
        yield equal
    used = set() if alone or not isinstance(query, Sourced) else {s.span for s in query.sources.values()}
    rests_on = set() if alone else {*each_of(float, query)}  # E of a branch has no source of its own
    for slot in (*reading.unused, *reading.slots, *reading.loose):
        number = _number(slot)
        if (
            number is not None
            and slot.span not in used
            and slot.value not in rests_on
            and number.unit in ("", key.unit)
        ):
            yield number


def _equal_to(reading: Reading) -> Number | None:
    """The number that the answer is asked to be: "is E_K -90 mV?"."""
    bound = reading.bound
    if bound is None or bound.beyond != "at" or bound.amount.dim not in UNIT_OF:
        return None
    return Number(bound.amount.value, UNIT_OF[bound.amount.dim])


def _number(slot: Slot) -> Number | None:
    unit = UNIT_OF.get(slot.dim)
    return None if unit is None or slot.value is None or slot.span == (0, 0) else Number(slot.value, unit)


def _verdict(diagnosis: Diagnosis, key: Number) -> Say:
    signed = key.unit in SIGNED
    given = Quantity(diagnosis.given.value, diagnosis.given.unit or key.unit, signed=signed)
    match diagnosis.kind:
        case "right":
            return Say("check-right", {"given": given})
        case "close":
            return Say("check-close", {"given": given})
        case "sign":
            return Say("check-sign", {"given": given})
        case "unit":
            return Say("check-unit", {"given": given})
        case "misconception":
            return Say("check-slip", {"given": given})
        case "unexplained":
            return Say("check-wrong", {"given": given})
