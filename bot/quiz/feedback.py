"""What is said to an answer: the verdict, the mistake by name, the step where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.diagnosis import misconception
from bot.quiz.solutions import nearly, steps, without_result
from bot.tutor.answer import Quantity, Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.diagnosis import Diagnosis, Misconception
    from bot.quiz.question import Choice, Question

_NAMED: Final = 3
"""More explanations than this help nobody."""


def on_number(question: Question, diagnosis: Diagnosis) -> tuple[Say, ...]:
    """To a number: the verdict, what explains it, and the step at which to look again."""
    found = diagnosis.found[:_NAMED]
    named = [Say(one.says) for one in found]
    match diagnosis.kind:
        case "right":
            return Say("quiz-right"), *named
        case "unit":
            return Say("quiz-wrong-unit"), *named
        case "close":
            return Say("quiz-close"), *named
        case "unexplained":
            return Say("quiz-wrong"), Say("quiz-unexplained")
        case "sign":
            verdict = Say("quiz-wrong-sign")
        case "misconception":
            verdict = Say("quiz-explained")
    several = [Say("quiz-both") if diagnosis.together else Say("quiz-either")] if len(found) > 1 else []
    return verdict, *several, *named, *_step(question, found)


def on_choices(question: Question, chosen: Sequence[int]) -> tuple[Say, ...]:
    """To choices: why those are wrong that are, and whether a true one is missing."""
    right = set(question.right_choices)
    if set(chosen) == right:
        return (Say("quiz-right"),)
    told = [refuted(question.choices[i]) for i in chosen if i not in right]
    named = [one for at, one in enumerate(told) if one is not None and one not in told[:at]][:_NAMED]
    if question.kind == "many" and not right <= set(chosen):
        named.append(Say("quiz-many-missed"))
    return Say("quiz-wrong"), *(named or question.hints[:1])  # the idea where nothing is known


def refuted(choice: Choice) -> Say | None:
    """Why a wrong choice is wrong, where that is known."""
    return choice.told or (Say(misconception(choice.shows).says) if choice.shows else None)


def on_order(
    question: Question, found: Sequence[Misconception], read: Sequence[Say], *, right: bool
) -> tuple[Say, ...]:
    """To an order; `read`: the things as they were read from their names, the first one first."""
    if right:
        return (Say("quiz-right"),)
    said = [Say("quiz-order-read", {"first": read[0], "last": read[-1]})] if read else []
    named = [Say(one.says) for one in found[:_NAMED]]
    return Say("quiz-order-wrong"), *said, *(named or question.hints[:1])


def example(question: Question) -> Say:
    """A reply that would be read."""
    match question.kind:
        case "number":
            return _example_number(question)
        case "many":
            return Say("quiz-example-many")
        case "order":
            return Say("quiz-example-order")
        case "direction":
            return Say("quiz-example-direction")
        case "one" | "why":
            return Say("quiz-example-choice")


def _example_number(question: Question) -> Say:
    assert question.key is not None
    unit = question.key.unit
    if unit == "mV":
        return Say("quiz-example-number")
    if unit == "1":
        return Say("quiz-example-number-bare", {"number": "1200"})
    return Say("quiz-example-number-unit", {"unit": unit, "number": f"12 {unit}"})


def _step(question: Question, found: Sequence[Misconception]) -> tuple[Say, ...]:
    """The step of the worked solution at which the likeliest of them happens, its result left out.

    Where it is at none of them, as with a lost sign, that is the last one.
    """
    query, key = question.query, question.key
    if query is None or key is None or not found:
        return ()
    by_id = {step.say.id: step.formula for step in steps(query) if step.say is not None and step.formula}
    happened = [by_id[id_] for one in found for id_ in one.steps if id_ in by_id]
    formula = without_result(happened[0]) if happened else nearly(query, key)
    return (Say("quiz-step", {"formula": formula}),)


def shown_value(question: Question) -> Quantity | None:
    """The right number, to be printed."""
    key = question.key
    return None if key is None else Quantity(key.value, key.unit, signed=key.unit in ("mV", "pA"))
