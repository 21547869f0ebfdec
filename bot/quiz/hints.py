"""Three hints: the idea, how to set it up, nearly there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.diagnosis import right
from bot.quiz.solutions import nearly, setup
from bot.quiz.ways import chemical_way, electrical_way
from bot.tutor.answer import Say
from grammar.queries import DrivingForce

if TYPE_CHECKING:
    from bot.quiz.question import Choice
    from bot.quiz.templates.template import Draft, Template


def hints(template: Template, draft: Draft) -> tuple[Say, ...]:
    """The hints of a draft, the first of them without a number; none gives the answer away."""
    match template.kind:
        case "number":
            return draft.idea, *_of_number(draft)
        case "direction":
            return draft.idea, *(draft.helps or _of_direction(draft))
        case "order":
            first, last = (draft.choices[draft.order[i]].say for i in (0, -1))
            return draft.idea, Say("quiz-hint-first", {"item": first}), Say("quiz-hint-last", {"item": last})
        case "one" | "why":
            wrong = [_not(choice) for choice in draft.choices if not choice.right]
            return draft.idea, *wrong[:2]
        case "many":
            count = sum(choice.right for choice in draft.choices)
            wrong = [_not(choice) for choice in draft.choices if not choice.right]
            return draft.idea, Say("quiz-hint-count", {"count": count}), *wrong[:1]


def _not(choice: Choice) -> Say:
    return Say("quiz-hint-false", {"claim": choice.say})


def _of_number(draft: Draft) -> tuple[Say, ...]:
    if draft.query is None:
        return ()
    key = right(draft.query)
    assert key is not None
    return (
        Say("quiz-hint-setup", {"formula": setup(draft.query)}),
        Say("quiz-hint-nearly", {"formula": nearly(draft.query, key)}),
    )


def _of_direction(draft: Draft) -> tuple[Say, ...]:
    if not isinstance(draft.query, DrivingForce):
        return ()
    ion, found = draft.query.species, []
    if chemical := chemical_way(draft.query):
        found.append(Say("quiz-hint-chemical", {"species": ion, "way": chemical}))
    if electrical := electrical_way(draft.query):
        found.append(Say("quiz-hint-electrical", {"species": ion, "way": electrical}))
    return tuple(found)
