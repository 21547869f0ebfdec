"""A number that a student brings along: "is it -85 mV?", "I got +89": right, or how it came to be.

The misconceptions are those of the quiz (`bot.diagnosis`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis import Diagnosis, Number, diagnose, right
from bot.diagnosis.tolerance import is_right
from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Arg, Headline, Quantity, Say, Solved, Why
from bot.tutor.answering import each_of
from grammar.queries import (
    ConstantField,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Several,
    Sourced,
    changed,
)

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
    r"|(?:可是|但是?|不过|诶|那)*(?:课本|教材|书|老师|助教|答案|同学|我|网上|讲义|ppt|PPT)(?:上|里)?(?:面)?(?:写|说|给|算|得|查|标)(?:出来?|着|了)?"
    r"的?(?:是|为|到)?[-+]?\d+(?:\.\d+)? ?(?:mV)?[啊呀诶吧?!]*$"
    r"|(?i:(?:(?:but|hm+|wait|hey|and)[ ,]+)*(?:my|the|our|their) (?:answer )?(?:book|textbook"
    r"|slides?|notes?|key|lecture|prof|teacher"
    r"|lecturer|ta|friend|classmate|solutions?) (?:has|have|had|says?|gives?|gave|lists?|shows?"
    r"|claims?) (?:it (?:as|is) |it's )?)"
    r"[-+]?\d+(?:\.\d+)? ?(?:mV)?(?i: (?:tho(?:ugh)?|instead|there))?[ .?!]*$"
    r"|(?i:(?:so )?is (?:that|this)(?: about| roughly)? )[-+\d][^,;]{0,14}$"
)
"""是-89吗, "is that 132?": only beside a question before them do they ask for a check."""


def stands_alone(reading: Reading) -> bool:
    """Whether a line only brings a number for the last question: "is it -85 mV?"."""
    brought = (*reading.slots, *reading.unused, *reading.loose)
    if reading.has("and_at", "move", "inward", "outward"):
        return False  # "and at -100 it goes in, right": another V_m
    asks = reading.has("check") or _IS_IT.match(reading.plain) is not None
    return asks and len(brought) == 1 and not (reading.wanted or reading.ions or reading.cells)


_SO: Final = re.compile(
    r"(?:(?P<so>(?i:(?:so|then|therefore|hence|that's|that is|it's|it is|about|roughly)[ ,]+)+"
    r"|(?:所以|因此|那么?|也就|就)*(?:等于|是|为|所以))|(?=[-+]))"
    r"[-+]?\d+(?:\.\d+)? ?(?:mV|mM|pA|nA)? ?(?i:right|correct|对吗|对吧)? ?\?"
)
"""So -95? · +131? · 所以是-95？"""


def is_put_forward(reading: Reading, query: Query) -> bool:
    """Whether a line is a bare number that could be the last answer: "so -95?".

    Beside a force, a current or a flow a potential without "so" is another V_m.
    """
    said = _SO.fullmatch(reading.plain.strip())
    brought = (*reading.slots, *reading.unused, *reading.loose)
    if said is None or len(brought) != 1 or isinstance(query, Several) or (key := right(query)) is None:
        return False
    at_V = isinstance(query, Equilibrium) or not hasattr(query, "membrane_mV")
    return (said["so"] is not None or at_V) and UNIT_OF.get(brought[0].dim) in ("", key.unit)


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
    verdicts, reasons = [], []
    for one in (claim, *_second_claim(reading, query, claim)):
        verdict, why = _weighed(query, key, one)
        verdicts.append(Headline(verdict))
        reasons += why
    return replace(solved, blocks=(*verdicts, *solved.blocks, *reasons[:_NAMED]))


def _weighed(query: Query, key: Number, claim: Number) -> tuple[Say, list[Why]]:
    """The verdict on a number, and how it came to be."""
    if (warmth := _right_when(query, claim)) is not None and not is_right(key, claim.value):
        return warmth, []
    diagnosis = diagnose(query, key, claim)
    return _verdict(diagnosis, key), [Why(Say(one.says)) for one in diagnosis.found[:_NAMED]]


def _second_claim(reading: Reading, query: Query, first: Number) -> list[Number]:
    """The other of two potentials that are told of one E: "my TA says E_K is -94, I got -95"."""
    told = [slot for slot in reading.slots if slot.role in ("E", "V") and slot.new is None]
    values = {slot.value for slot in told}
    if not isinstance(query, Equilibrium) or len(told) != 2 or first.value not in values or len(values) < 2:
        return []
    if query.find != "potential" or None in (query.outside_mM, query.inside_mM):
        return []
    numbers = [_number(slot) for slot in told]
    return [one for one in numbers if one is not None and one.value != first.value]


def is_verdict(solved: Solved) -> bool:
    """Whether a number that was brought along was held against the solution."""
    first = next(iter(solved.blocks), None)
    return isinstance(first, Headline) and first.say.id.startswith("check-")


_USUAL_C: Final = (20.0, 25.0, 37.0)


def _right_when(query: Query, claim: Number) -> Say | None:
    """Where nobody told the temperature: that the number is right at another one that is usual."""
    if not isinstance(query, Equilibrium | DrivingForce | ConstantField | FreeEnergy):
        return None
    mine, source = query.temperature_C, query.sources.get("temperature_C")
    if mine is None or source is None or source.origin != "preset":
        return None
    for other in _USUAL_C:
        key = right(changed(query, source, temperature_C=other))
        if other == mine or key is None or claim.unit not in ("", key.unit):
            continue
        given: dict[str, Arg] = {"given": _quantity(claim, key)}
        if is_right(key, claim.value):
            return Say(
                "check-warmth", {**given, "other": Quantity(other, "°C"), "mine": Quantity(mine, "°C")}
            )
        if is_right(key, -claim.value):
            return Say("check-sign", given)
    return None


def _quantity(given: Number, key: Number) -> Quantity:
    return Quantity(given.value, given.unit or key.unit, signed=key.unit in SIGNED)


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
    given = _quantity(diagnosis.given, key)
    match diagnosis.kind:
        case "right" if diagnosis.found:
            return Say("check-shortcut", {"given": given})
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
