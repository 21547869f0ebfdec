"""A number that the student brings along is judged before the answer is given."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Answer, Tutor
from bot.tutor.answer import Headline, Why

TUTOR: Final = Tutor()


def verdict(*lines: str) -> tuple[str, list[str], Answer]:
    """The verdict, the slips that are named, and the answer to the last line."""
    answer = TUTOR.ask(lines[0])
    for line in lines[1:]:
        answer = TUTOR.ask(line, context=answer.context)
    assert answer.solved is not None
    first = answer.solved.blocks[0]
    slips = [
        b.say.id for b in answer.solved.blocks if isinstance(b, Why) and b.say.id.startswith("diagnosis")
    ]
    return (first.say.id if isinstance(first, Headline) else ""), slips, answer


@pytest.mark.parametrize(
    ("text", "said", "slip"),
    [
        ("E_K 5 out 140 in, is it -89 mV?", "check-right", None),
        ("E_K 5 out 140 in, is it -92 mV?", "check-close", None),
        ("I got +89 mV for E_K with 5 out and 140 in, is that right?", "check-sign", "diagnosis-N01"),
        ("I got -38.7 for E_K with 5 out and 140 in, is that correct?", "check-slip", "diagnosis-N06"),
        ("E_Ca 2 mM out 100 nM in, I got 264 mV", "check-slip", "diagnosis-N03"),
        ("driving force on K: Vm -70, E_K -90, I got -20, is that right?", "check-sign", "diagnosis-N14"),
        ("E_K 5 out 140 in, my answer is 12 mV", "check-wrong", None),
        ("钾 膜外5 膜内140 平衡电位是不是-89mV？", "check-right", None),
        ("E_K，膜外5 mM，膜内140 mM，我算出来是+89 mV，对吗", "check-sign", "diagnosis-N01"),
    ],
)  # fmt: skip
def test_a_stated_number_is_judged(text: str, said: str, slip: str | None) -> None:
    found, slips, answer = verdict(text)
    assert found == said
    assert answer.results
    assert slip is None or slip in slips


@pytest.mark.parametrize(
    ("line", "said"),
    [("is it +89 mV?", "check-sign"), ("I got -38.7", "check-slip"), ("我算出来是-89，对吗", "check-right")],
)
def test_of_the_last_question_too(line: str, said: str) -> None:
    found, _, answer = verdict("E_K 5/140", line)
    assert found == said
    assert answer.context.query == answer.query


def test_a_number_that_the_question_rests_on_is_no_claim() -> None:
    assert (
        verdict("is the driving force on K large if Vm = -70 mV and E_K = -90 mV? correct?")[0]
        != "check-right"
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_verdict_comes_first(language: str) -> None:
    answer = verdict("E_K 5/140, I got +89 mV")[2]
    text = TUTOR.render(answer, language)  # type: ignore[arg-type]
    assert "+89 mV" in text.splitlines()[0]
    assert "−89.06 mV" in text.splitlines()[1]
