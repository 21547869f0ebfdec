"""What is right and why: the tutor's own answer to the question, or what the template tells."""

from __future__ import annotations

import functools
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from bot.diagnosis import misconception, right
from bot.language.numbers import MINUS, number, quantity
from bot.tutor import answering
from bot.tutor.answer import Headline, Quantity, Say, Solved, Step, Why
from grammar.queries import Charge, ThermalVoltage

if TYPE_CHECKING:
    from bot.diagnosis import Number
    from bot.quiz.question import Choice, Kind, Question
    from bot.quiz.templates.template import Draft, Template
    from grammar.queries import Query

_REASONS: Final = 2
_KEPT: Final = 64
_NUMBER: Final = re.compile(rf"[+{MINUS}]?\d|e\^")
_PUT_IN: Final = re.compile(r"\d\)? (?:mV|mM|pA|nS|kJ|J/|°C|µm|pF|K\b|C\b)|\d \) mV")


@functools.lru_cache(maxsize=_KEPT)
def solved(query: Query) -> Solved:
    """The tutor's answer; the last few are kept, for hints, steps and solution ask for the same one.

    Raises:
        LookupError: physics refuses the question: the template is at fault.
    """
    answer = answering.answer(query, _no_cards)
    if isinstance(answer, Say):
        raise LookupError(answer.id)
    return answer


def steps(query: Query) -> tuple[Step, ...]:
    """The worked solution, step by step."""
    return tuple(block for block in solved(query).blocks if isinstance(block, Step) and block.formula)


def formulas(query: Query) -> tuple[str, ...]:
    """Those of the worked solution, in order."""
    return tuple(step.formula for step in steps(query) if step.formula)


def setup(query: Query) -> str:
    """The formula that the solution starts from, in symbols, no numbers put in."""
    if isinstance(query, ThermalVoltage):
        return "RT/F = R · T / F"
    if isinstance(query, Charge):
        return "N = C · ΔV / (|z| · e)"
    first = formulas(query)[0].split(" = ")
    return " = ".join(takewhile(lambda part: not _PUT_IN.search(part), first))


def nearly(query: Query, key: Number) -> str:
    """The step that gives the answer, with the numbers put in but not worked out."""
    worked = formulas(query)
    answer = number(key.value).lstrip("+")
    giving = tuple(one for one in worked if answer in one.rpartition(" = ")[2] or _shown(key) in one)
    return without_result((giving or worked)[-1])


def without_result(formula: str) -> str:
    """A formula up to the equals sign before its number; one in symbols stays whole."""
    before, _, last = formula.rpartition(" = ")
    return before if before and _NUMBER.match(last) else formula


def solution(template: Template, draft: Draft) -> tuple[Say, ...]:
    """What is right, then why."""
    if draft.tell:
        return draft.tell
    if draft.query is not None:
        blocks = solved(draft.query).blocks
        heads = [block.say for block in blocks if isinstance(block, Headline)]
        whys = [block.say for block in blocks if isinstance(block, Why)]
        first = answered(template.kind, draft) if template.kind == "number" else tuple(heads)
        return (*first, *whys[:_REASONS])
    true = answered(template.kind, draft)
    if template.kind in ("many", "order"):
        return true
    refuted = misconception(template.trap).says if template.trap else None
    return (*true, *([Say(refuted)] if refuted else []))


def worked(asked: Question) -> tuple[str, ...]:
    """The formulas of the worked solution of a number; none where its answer was typed in."""
    if asked.kind != "number" or asked.query is None:
        return ()
    return formulas(asked.query)


def explained(asked: Question) -> tuple[Say, ...]:
    """What is right, how it is worked out, and why: for who did not get it."""
    first, *why = asked.solution
    return first, *(symbols(formula) for formula in worked(asked)), *why


def symbols(text: str) -> Say:
    """A formula, as a sentence."""
    return Say("quiz-symbols", {"text": text})


def answered(kind: Kind, draft: Draft) -> tuple[Say, ...]:
    """What is right, in a sentence or two."""
    match kind:
        case "order":
            return (Say("quiz-answer-order", {"order": chained([draft.choices[i] for i in draft.order])}),)
        case "number":
            key = right(draft.query) if draft.query is not None else draft.key
            return (_value(key.value, key.unit),) if key else ()
        case "direction" | "one" | "many" | "why":
            return tuple(Say("quiz-answer-true", {"choice": c.say}) for c in draft.choices if c.right)


def chained(things: list[Choice]) -> Say:
    """Things in order, as one sentence."""
    first, *rest = things
    return Say("quiz-then", {"first": first.say, "rest": chained(rest)}) if rest else first.say


def _shown(key: Number) -> str:
    return quantity(key.value, key.unit, signed=key.unit == "mV")


def _value(value: float, unit: str) -> Say:
    return Say("quiz-answer-number", {"value": Quantity(value, unit, signed=unit in ("mV", "pA"))})


def _no_cards(example: str) -> Quantity:
    raise LookupError(f"a question of the quiz has no card: {example!r}")
