"""From a template and a seed to a question: the same two give the same question, in any language.

The dice are thrown until the draft is sound: a right answer that no slip also gives, choices that differ, the
trap in place.
"""

from __future__ import annotations

import functools
from random import Random
from typing import TYPE_CHECKING, Final

from bot.diagnosis import diagnose, misconception, right, shortcut_is_clear
from bot.quiz.hints import hints
from bot.quiz.parts import parts
from bot.quiz.question import Question
from bot.quiz.solutions import solution
from bot.quiz.templates import find

if TYPE_CHECKING:
    from bot.quiz.templates.template import Draft, Template

_THROWS: Final = 300
_KEPT: Final = 512


@functools.lru_cache(maxsize=_KEPT)
def make(template: str, seed: int) -> Question:
    """The question of a template and a seed.

    Raises:
        UnknownTemplate: there is no such template.
        LookupError: no throw of the dice gave a sound question: the template is at fault.
    """
    return made(find(template), seed)


def made(template: Template, seed: int) -> Question:
    """The question of a template that need not be known by its id.

    Raises:
        LookupError: no throw of the dice gave a sound question: the template is at fault.
    """
    rng = Random(seed)
    for _ in range(_THROWS):
        draft = template.draw(rng)
        if is_sound(template, draft):
            return _question(template, seed, draft)
    raise LookupError(f"no sound question of {template.id} with seed {seed}")


def is_sound(template: Template, draft: Draft) -> bool:
    """Whether the draft has one right answer, and a wrong one that shows the trap."""
    if template.own:
        return True  # checked when it was read
    trap = draft.trap or template.trap
    match template.kind:
        case "number":
            return _is_sound_number(trap, draft)
        case "order":
            trapped = any(shows == trap for _, shows in draft.slips)
            return bool(draft.order) and (trap is None or trapped)
        case "direction" | "one" | "many" | "why":
            said = [repr(choice.say) for choice in draft.choices]
            trapped = any(choice.shows == trap for choice in draft.choices if not choice.right)
            some = any(choice.right for choice in draft.choices)
            return some and len(set(said)) == len(said) and (trap is None or trapped)


def _is_sound_number(trap: str | None, draft: Draft) -> bool:
    if draft.query is None:
        return False
    key = right(draft.query)
    if key is None or not key.value or not shortcut_is_clear(draft.query):
        return False
    if trap is None:
        return True
    predicted = misconception(trap).predict(draft.query)
    judged = [diagnose(draft.query, key, one) for one in predicted]
    return bool(judged) and all(
        one.kind in ("misconception", "sign") and trap in [m.id for m in one.found] for one in judged
    )


def _question(template: Template, seed: int, draft: Draft) -> Question:
    key = right(draft.query) if draft.query is not None else draft.key
    return Question(
        template=template.id,
        seed=seed,
        kind=template.kind,
        prompt=draft.prompt,
        concept=template.concept,
        skill=template.skill,
        difficulty=template.difficulty,
        trap=draft.trap or template.trap,
        choices=draft.choices,
        key=key if template.kind == "number" else None,
        tolerance=draft.tolerance,
        expected=draft.expected,
        order=draft.order,
        slips=draft.slips,
        query=draft.query,
        hints=hints(template, draft),
        parts=parts(template, draft),
        solution=solution(template, draft),
    )
