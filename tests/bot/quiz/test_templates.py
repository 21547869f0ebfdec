"""All templates, many seeds: one right answer, wrong ones that are wrong and say why, in both languages.

`NERNST_SEEDS=500` for the long run.
"""

from __future__ import annotations

import os
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from bot.diagnosis import Number, catalogue, diagnose, misconception
from bot.language import speaker
from bot.language.numbers import quantity
from bot.lessons import cards
from bot.progress.words import Outcome
from bot.quiz.grading import Graded, grade, part_is_right
from bot.quiz.making import make
from bot.quiz.solutions import solved
from bot.quiz.templates import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.quiz.question import Question
    from bot.tutor.answer import Say

SEEDS = int(os.environ.get("NERNST_SEEDS", "100"))
ALL = sorted(templates())
SPOKEN = 8
"""So many seeds of each are spoken in both languages: the texts repeat."""


def made(template: str) -> Iterator[Question]:
    """Fresh questions, past the cache."""
    return (make.__wrapped__(template, seed) for seed in range(SEEDS))


def graded(question: Question, reply: str | tuple[int, ...]) -> Graded:
    found = grade(question, reply)
    assert isinstance(found, Graded), reply
    return found


def right_reply(question: Question) -> str | tuple[int, ...]:
    """What a student who knows would answer."""
    if question.key is not None:
        return f"{question.key.value:.4g} {question.key.unit.removesuffix('1')}".strip()
    return question.order or question.right_choices


def says_of(question: Question) -> list[Say]:
    choices = [choice.say for choice in question.choices]
    parts = [say for part in question.parts for say in (part.prompt, part.tell)]
    more = [choice.say for part in question.parts for choice in part.choices]
    return [question.prompt, *choices, *question.hints, *parts, *more, *question.solution]


@pytest.mark.parametrize("template", ALL)
def test_a_template(template: str) -> None:
    for question in made(template):
        seed = question.seed
        assert question == make.__wrapped__(template, seed), "the same seed, another question"
        assert graded(question, right_reply(question)).outcome is Outcome.RIGHT, seed
        if question.kind == "number":
            check_number(question)
        elif question.kind == "order":
            check_order(question)
        else:
            check_choices(question)
        check_parts(question)
        assert len({repr(hint) for hint in question.hints}) == 3, "the idea, the set-up, nearly there"
        assert question.solution
        if seed < SPOKEN:
            check_spoken(question)


def check_number(question: Question) -> None:
    """The key is the tutor's own answer; the trap's numbers are graded wrong and named."""
    assert question.key is not None
    assert question.query is not None
    first = solved(question.query).results[0]
    assert first.unit == question.key.unit
    assert first.value == pytest.approx(question.key.value, rel=1e-9)
    assert graded(question, f"{question.key.value:.6g}").right, "a bare number is in the unit asked for"
    check_hints(question)
    if question.trap is None:
        return
    for predicted in misconception(question.trap).predict(question.query):
        found = graded(question, f"{predicted.value:.6g} {predicted.unit.removesuffix('1')}")
        assert not found.right, (question.seed, predicted)
        assert found.misconception in (question.trap, None)
        assert question.trap in [one.id for one in found.found], (question.seed, predicted)
        (step,) = [str(say.args["formula"]) for say in found.feedback if say.id == "quiz-step"]
        assert len(re.findall(r"[A-Za-z\d]+", step)) > 1, (
            question.template,
            step,
            "a step that shows nothing",
        )


def check_hints(question: Question) -> None:
    """No hint, and no choice of a step, gives the answer away."""
    assert question.key is not None
    assert len(question.hints) == 3
    assert len({repr(hint) for hint in question.hints}) == 3
    shown = quantity(abs(question.key.value), question.key.unit)
    formulas = [str(hint.args["formula"]) for hint in question.hints if "formula" in hint.args]
    choices = [str(c.say.args.get("text", "")) for part in question.parts for c in part.choices]
    assert all(formulas)
    for text in (*formulas, *choices):
        assert not re.search(rf"= [−+]?{re.escape(shown)}$", text), (question.template, question.seed, text)


def check_choices(question: Question) -> None:
    says = [repr(choice.say) for choice in question.choices]
    assert len(set(says)) == len(says) >= 3, "choices that are alike"
    right = set(question.right_choices)
    assert right
    for i, choice in enumerate(question.choices):
        if i in right:
            assert choice.shows is None
            continue
        found = graded(question, (i,))
        assert not found.right
        assert len(found.feedback) > (question.kind == "many") + 1, "a bare “not yet” teaches nothing"
        assert found.misconception == choice.shows or len(found.found) > 1
    if question.kind == "many":
        assert not graded(question, tuple(range(len(question.choices)))).right
    else:
        assert len(right) == 1
    if question.trap is not None:
        assert any(choice.shows == question.trap for choice in question.choices)


def check_order(question: Question) -> None:
    assert sorted(question.order) == list(range(len(question.choices)))
    backwards = graded(question, question.order[::-1])
    assert not backwards.right
    assert len(backwards.feedback) > 1
    for order, id_ in question.slips:
        found = graded(question, order)
        assert (found.outcome, found.misconception) == (Outcome.MISCONCEPTION, id_)


def check_parts(question: Question) -> None:
    """There are steps; each has one right answer, which is got right."""
    assert question.parts
    for part in question.parts:
        if part.key is not None:
            assert part_is_right(part, f"{part.key.value:.4g}")
            continue
        right = [i for i, choice in enumerate(part.choices) if choice.right]
        assert len(right) == 1, (question.template, question.seed, part.prompt.id)
        assert [part_is_right(part, (i,)) for i in range(len(part.choices))] == [
            i in right for i in range(len(part.choices))
        ]
        assert len({repr(choice.say) for choice in part.choices}) == len(part.choices)


def check_spoken(question: Question) -> None:
    english, chinese = speaker("en"), speaker("zh")
    for say in says_of(question):
        first, second = english.say(say), chinese.say(say)
        assert first
        assert second
        assert numbers(first) == numbers(second), (say.id, "other numbers in Chinese")


def numbers(text: str) -> list[str]:
    """The numbers of a text, in any order; small whole ones may be words in one language."""
    text = text.replace("100 000", "")  # 十万
    return sorted(one for one in re.findall(r"−?\d+(?:\.\d+)?", text) if len(one) > 2)


def test_every_concept_has_questions_and_there_are_enough() -> None:
    assert len(ALL) >= 40
    assert {one.concept for one in templates().values()} == set(cards.cards("en"))


def test_every_idea_and_slip_that_a_question_can_test_is_tested() -> None:
    """Each misconception is revealed by a template, by its trap or by one of its choices."""
    shown = {one.trap for one in templates().values()}
    for template in ALL:
        shown |= {choice.shows for seed in range(12) for choice in make(template, seed).choices}
        shown |= {id_ for seed in range(12) for _, id_ in make(template, seed).slips}
    not_alone = {"N09", "N10", "N11", "N13", "N26", "N27", "N28"}  # named in any number, no trap of their own
    assert not_alone | shown >= {f"N{i:02}" for i in range(1, 33)}
    assert shown >= {f"C{i:02}" for i in range(1, 36)}


def test_ids_and_skills() -> None:
    for one in templates().values():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", one.id)
        assert one.skill.startswith(f"{one.concept}.")
        assert len(one.skill) <= 64
        assert one.difficulty in (1, 2, 3)
        if one.trap is not None:
            assert misconception(one.trap).id == one.trap


@pytest.mark.parametrize("template", ALL)
def test_seeds_vary_the_question(template: str) -> None:
    asked = {repr((q.prompt, q.choices)) for q in (make(template, seed) for seed in range(12))}
    assert len(asked) >= 3


def test_no_two_slips_claim_one_number_silently() -> None:
    """A number that two slips give is answered with both names."""
    for template in ALL:
        for seed in range(5):
            question = make(template, seed)
            if question.key is None or question.query is None or question.trap is None:
                continue
            predicted = sorted(one.value for one in misconception(question.trap).predict(question.query))
            assert all(first != second for first, second in pairwise(predicted))
            for value in predicted:
                found = diagnose(question.query, question.key, Number(value, question.key.unit)).found
                says = [say.id for say in graded(question, f"{value:.8g}").feedback]
                assert all(one.says in says for one in found[:3])
                assert len(found) < 2 or "quiz-either" in says


@pytest.mark.parametrize("template", [one for one in ALL if templates()[one].kind == "number"])
def test_generated_slips_are_named(template: str) -> None:
    """Whatever any slip of the catalogue gives for a question, the feedback names it, or it is right."""
    for seed in range(4):
        question = make(template, seed)
        assert question.query is not None
        for one in catalogue().values():
            for predicted in one.predict(question.query):
                found = graded(question, f"{predicted.value:.8g}")
                named = one.id in [each.id for each in found.found]
                assert named or found.right, (one.id, seed, predicted)
