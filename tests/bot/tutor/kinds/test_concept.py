"""Concept cards as answers."""

import pytest

from bot.language import speaker
from bot.lessons import cards
from bot.tutor.answer import Card, Quantity
from bot.tutor.kinds.concept import answer
from grammar.queries import Concept
from tests.bot.tutor.kinds.kind_checks import CARDS


class Numbers:
    """Computes nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, question: str) -> Quantity:
        self.asked.append(question)
        return Quantity(-12.5, "mV", signed=True)


EVERY = [
    Concept(card=card, section=section)
    for card in sorted(CARDS)
    for section in (None, *cards.PARTS, *cards.sections(card))
]


@pytest.mark.parametrize("query", EVERY, ids=lambda query: f"{query.card}.{query.section}")
def test_every_card_and_section_is_an_answer_in_both_languages(query: Concept) -> None:
    numbers = Numbers()
    solved = answer(query, numbers)
    (block,) = solved.blocks
    assert isinstance(block, Card)
    assert solved.kind == "concept"
    assert solved.concepts == (query.card, *cards.see(query.card))
    for language in ("en", "zh"):
        shown = {name: speaker(language).quantity(value) for name, value in block.numbers.items()}
        text = cards.card_text(block.card, block.section, shown, language)
        assert ("−12.5 mV" in text) == bool(block.numbers)
    assert len(numbers.asked) == len(block.numbers), "a number is computed once, and only if it is shown"
    assert 2 <= len(solved.next) <= 3
    assert query not in solved.next
    assert len(set(solved.next)) == len(solved.next)


def test_numbers_are_asked_as_the_card_words_them() -> None:
    numbers = Numbers()
    answer(Concept(card="sodium", section="role_in_spike"), numbers)
    assert numbers.asked == [
        "Vm with PK:PNa = 1:20, K 5/140, Na 145/15 at 37 C",
        "E_Na of a mammalian neuron",
    ]


def test_from_a_card_to_its_sections_and_on() -> None:
    whole = answer(Concept(card="sodium"), Numbers())
    assert whole.next == (
        Concept(card="sodium", section="why_in"),
        Concept(card="sodium", section="role_in_spike"),
        Concept(card="action_potential"),
    )
    last = answer(Concept(card="sodium", section="during_spike"), Numbers())
    assert last.next == (
        Concept(card="sodium", section="why_in"),
        Concept(card="sodium"),
        Concept(card="action_potential"),
    )


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(cards.UnknownCard):
        answer(Concept(card="phlogiston"), Numbers())
    with pytest.raises(cards.UnknownSection):
        answer(Concept(card="sodium", section="why_out"), Numbers())
