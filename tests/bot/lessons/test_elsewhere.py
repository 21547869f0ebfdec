"""Subjects of other courses, and the look for their marks before."""

import pytest

from bot.lessons import elsewhere
from bot.tutor import Tutor
from tests.bot.lessons.test_routing import rows
from tests.grammar.scrambling import sentences


def test_a_text_without_marks_is_of_no_other_course() -> None:
    declined = [row["query"] for row in rows("out_of_scope.jsonl")]
    unmarked = [
        text
        for text in (*sentences(), *declined)
        if elsewhere._ELSEWHERE.search(text) and not elsewhere.is_elsewhere(text)
    ]
    assert unmarked == []


@pytest.mark.parametrize("text", ["E of a zinc electrode at 25 °C", "某药半衰期4小时，剂量怎么调整"])
def test_another_course_is_declined(text: str) -> None:
    assert elsewhere.is_elsewhere(text)
    assert Tutor().ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "Radioactive K+ is added to the bath after potassium has come to equilibrium across the membrane. "
        "Soon some label is found inside, though total K+ does not change. How come?",
        "钾已经在平衡电位上，浸液里加放射性42K，细胞里也测到放射性，为什么",
    ],
)
def test_a_tracer_belongs_to_this_one(text: str) -> None:
    assert Tutor().ask(text).concepts[0] == "dynamic_equilibrium"


def test_the_mass_of_a_tracer_is_no_number_of_the_question() -> None:
    traced = Tutor().ask("with 42K+ as a tracer, 5 mM outside and 140 mM inside, E_K?")
    assert traced.query == Tutor().ask("5 mM outside and 140 mM inside, E_K?").query
