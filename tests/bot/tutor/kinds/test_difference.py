"""Two concepts side by side."""

from itertools import combinations

import pytest

from bot.language import speaker
from bot.lessons import cards
from bot.tutor.answer import Card, Headline, Quantity, Why
from bot.tutor.kinds import difference
from bot.tutor.kinds.difference import answer
from grammar.queries import Concept, Difference
from tests.bot.tutor.kinds.kind_checks import CARDS, check_whole, headline, spoken


def number(question: str) -> Quantity:
    assert question
    return Quantity(-12.5, "mV", signed=True)


def test_a_pair_with_a_table_of_contrasts() -> None:
    solved = answer(Difference(first="reversal_potential", second="equilibrium_potential"), number)
    assert solved.kind == "difference"
    assert solved.concepts == ("reversal_vs_equilibrium", "reversal_potential", "equilibrium_potential")
    kinds = [type(block) for block in solved.blocks]
    assert kinds == [Headline, Why, Why, Why, Why, Card, Card]
    summaries = [block for block in solved.blocks if isinstance(block, Card)]
    assert [(card.card, card.section) for card in summaries] == [
        ("reversal_potential", "summary"),
        ("equilibrium_potential", "summary"),
    ]
    assert "净电流" in "".join(spoken(solved, "zh"))
    assert solved.next[0] == Concept(card="reversal_vs_equilibrium", section="difference")
    check_whole(solved)


@pytest.mark.parametrize(
    ("first", "second", "concept"),
    [
        ("equilibrium_potential", "reversal_potential", "reversal_vs_equilibrium"),
        ("reversal_vs_equilibrium", "reversal_vs_equilibrium", "reversal_vs_equilibrium"),
        ("steady_state_vs_equilibrium", "equilibrium_potential", "steady_state_vs_equilibrium"),
        ("resting_potential", "equilibrium_potential", "steady_state_vs_equilibrium"),
        ("nernst_equation", "ghk", "ghk"),
        ("sodium", "potassium", "two_forces"),
        ("calcium", "sodium", "calcium"),
        ("resting_potential", "action_potential", "resting_potential"),
        ("calcium", "synapse", "calcium"),
    ],
)
def test_the_card_about_the_difference_comes_first(first: str, second: str, concept: str) -> None:
    solved = answer(Difference(first=first, second=second), number)
    assert solved.concepts[0] == concept
    assert {first, second} <= set(solved.concepts)


def test_a_pair_with_a_lesson_shows_it_with_its_numbers() -> None:
    solved = answer(Difference(first="sodium", second="calcium"), number)
    lesson = solved.blocks[1]
    assert isinstance(lesson, Card)
    assert (lesson.card, lesson.section) == ("calcium", "half_voltage")
    assert set(lesson.numbers) == set(cards.needed("calcium", "half_voltage"))


def test_any_other_pair_is_shown_side_by_side() -> None:
    solved = answer(Difference(first="synapse", second="ghk"), number)
    assert headline(solved) == "Side by side:"
    assert [type(block) for block in solved.blocks] == [Headline, Card, Card]
    assert solved.next == (Concept(card="synapse"), Concept(card="ghk"))


@pytest.mark.parametrize("pair", list(combinations(sorted(CARDS), 2)), ids="-".join)
def test_every_pair_is_an_answer(pair: tuple[str, str]) -> None:
    solved = answer(Difference(first=pair[0], second=pair[1]), number)
    check_whole(solved)
    for block in solved.blocks:
        if isinstance(block, Card):
            for language in ("en", "zh"):
                shown = {name: speaker(language).quantity(one) for name, one in block.numbers.items()}
                assert cards.card_text(block.card, block.section, shown, language)


def test_the_tables_name_cards_and_sections_that_exist() -> None:
    assert not set(difference._CONTRASTS) & set(difference._LESSONS)
    lessons = [*difference._LESSONS.values(), *(one.lesson for one in difference._CONTRASTS.values())]
    for pair in (*difference._CONTRASTS, *difference._LESSONS):
        assert pair <= CARDS
    for lesson in filter(None, lessons):
        assert lesson[1] in (*cards.PARTS, *cards.sections(lesson[0]))


def test_an_unknown_card_is_an_error() -> None:
    with pytest.raises(cards.UnknownCard):
        answer(Difference(first="sodium", second="phlogiston"), number)
