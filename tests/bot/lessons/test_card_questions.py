"""What the cards ask of the tutor: their examples, and the questions behind their numbers."""

import math

import pytest

from bot.language import Language
from bot.lessons import cards
from bot.tutor import Tutor

NUMBERS = sorted(
    {question for card in cards.cards("en") for question in cards.number_questions(card).values()}
)
LANGUAGES: tuple[Language, ...] = ("en", "zh")
TUTOR = Tutor()


@pytest.mark.parametrize("question", NUMBERS)
def test_every_number_is_computed_from_what_its_question_says(question: str) -> None:
    answer = TUTOR.ask(question)
    assert answer.status == "answered"
    assert math.isfinite(TUTOR.number(question).value)
    assert answer.corrected == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", sorted(cards.cards("en")))
def test_every_example_is_answered_with_a_number(card: str, language: Language) -> None:
    answer = TUTOR.ask(cards.example(card, language))
    assert (answer.status, answer.language) == ("answered", language)
    assert answer.results
    assert answer.corrected == ()


@pytest.mark.parametrize("card", sorted(cards.cards("en")))
def test_the_example_is_the_same_question_in_both_languages(card: str) -> None:
    english, chinese = (TUTOR.ask(cards.example(card, language)).query for language in LANGUAGES)
    assert english == chinese
