"""What can be asked, by example."""

from typing import Literal

import pytest

from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.kinds.help import EXAMPLES, answer
from grammar.queries import Help
from tests.bot.tutor.kinds.kind_checks import check_whole, spoken


def test_it_teaches_by_example_in_both_languages() -> None:
    solved = answer(Help())
    assert solved.kind == "help"
    assert solved.results == ()
    check_whole(solved)
    for language in ("en", "zh"):
        lines = "\n".join(spoken(solved, language))
        for topic, asked in EXAMPLES:
            assert speaker(language).say(topic) in lines
            assert speaker(language).say(asked) in lines


def test_every_topic_has_one_example_and_no_two_share_one() -> None:
    for language in ("en", "zh"):
        topics = [speaker(language).say(topic) for topic, _ in EXAMPLES]
        asked = [speaker(language).say(question) for _, question in EXAMPLES]
        assert len(set(topics)) == len(set(asked)) == len(EXAMPLES)


KINDS = {
    "equilibrium": "nernst",
    "inverse": "nernst_inverse",
    "constant-field": "ghk",
    "difference": "concept",  # the lesson on the difference, where there is one
}
"""Where the kind of the answer is not the topic's own name."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("topic", [topic.id.removeprefix("help-topic-") for topic, _ in EXAMPLES])
def test_every_example_is_answered_as_its_topic(topic: str, language: Literal["en", "zh"]) -> None:
    question = next(asked for one, asked in EXAMPLES if one.id == f"help-topic-{topic}")
    answered = Tutor().ask(speaker(language).say(question))
    assert answered.solved is not None
    assert answered.solved.kind in {KINDS.get(topic, topic.replace("-", "_")), topic}
    assert answered.language == language
    assert answered.corrected == ()
