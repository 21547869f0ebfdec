"""Every query can be said in either language, and what is said is read as the same query."""

from __future__ import annotations

from itertools import permutations
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from bot.lessons import cards
from bot.tutor import Tutor
from grammar.queries import CellFacts, Concept, Difference, Help, IonFacts, Query
from grammar.say import number, say
from tests.grammar.generator import same
from tests.grammar.notations import LANGUAGES, Language
from tests.grammar.queries_drawn import DRAWN, finite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TUTOR: Final = Tutor()
EACH: Final = 150
FACTS_READ: Final[dict[Language, int]] = {"en": 15, "zh": 53}


def drawn(kind: str) -> Iterator[Query]:
    dice = Random(list(DRAWN).index(kind))
    return (DRAWN[kind](dice) for _ in range(EACH))


def differing(queries: Iterable[Query], language: Language) -> list[str]:
    wrong = []
    for query in queries:
        text = TUTOR.say(query, language)
        answer = TUTOR.ask(text)
        if not same(answer.query, query):
            wrong.append(f"{text!r}\n  is     {query}\n  not    {answer.query} {answer.problem}")
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DRAWN)
def test_what_is_said_is_read_as_the_same_query(kind: str, language: Language) -> None:
    wrong = differing(drawn(kind), language)
    assert not wrong, f"{len(wrong)} of {EACH}:\n" + "\n".join(wrong[:5])


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_species_and_help_are_read_as_themselves(language: Language) -> None:
    queries = [q for q in finite() if isinstance(q, CellFacts | IonFacts | Help)]
    wrong = differing(queries, language)
    assert len(queries) - len(wrong) >= FACTS_READ[language], "\n".join(wrong[:20])


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_and_sections_are_read_as_themselves(language: Language) -> None:
    wrong = differing((q for q in finite() if isinstance(q, Concept | Difference)), language)
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_two_cards_set_side_by_side_are_read_as_themselves(language: Language) -> None:
    """Two of them in Chinese are the heading of the section that tells them apart, and lead there."""
    pairs = (Difference(first=a, second=b) for a, b in permutations(cards.cards(language), 2))
    headings = {
        cards.heading(card, section, language).rstrip("？")
        for card in cards.cards(language)
        for section in cards.sections(card)
    }
    said = [q for q in pairs if TUTOR.say(q, language) not in headings]
    assert len(said) >= 32 * 31 - 2
    wrong = differing(said, language)
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_query_can_be_said_without_titles(language: Language) -> None:
    for query in finite():
        assert say(query, language)


@pytest.mark.parametrize("kind", DRAWN)
def test_what_is_said_is_in_the_language(kind: str) -> None:
    query = next(drawn(kind))
    assert not any("\u4e00" <= c <= "\u9fff" for c in say(query, "en"))
    assert any("\u4e00" <= c <= "\u9fff" for c in say(query, "zh"))


@pytest.mark.parametrize("kind", DRAWN)
def test_a_said_query_is_answered_in_either_language(kind: str) -> None:
    query = next(drawn(kind))
    for language in LANGUAGES:
        answer = TUTOR.answer(query, language=language)
        assert answer.query == query
        assert TUTOR.render(answer)


@pytest.mark.parametrize(
    ("value", "text"),
    [(5.0, "5"), (0.1, "0.1"), (1e-4, "0.0001"), (1e-7, "1e-7"), (-70.0, "-70"), (1e10, "1e10"),
    (1 / 3, "0.3333333333"), (140.0, "140")],
)  # fmt: skip
def test_a_number_is_as_short_as_it_can_be(value: float, text: str) -> None:
    assert number(value) == text
    assert float(number(value)) == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("E_Ca: 2 mM out, 70 nM in", "outside 2 mM · inside 70 nM"),
        ("E_Ca, 2 mM out, inside rises from 50 nM to 1 uM", "outside 2 mM · inside from 50 nM to 1 µM"),
        ("E_H: [H+]o 40 nM, [H+]i 100 nM", "outside 40 nM · inside 100 nM"),
        ("E_H: pH outside 7.4, inside 7.05", "outside pH 7.4 · inside pH 7.05"),
    ],
)
def test_a_small_concentration_is_said_in_its_own_unit(text: str, said: str) -> None:
    query = TUTOR.ask(text).query
    assert query is not None
    assert said in TUTOR.say(query, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_zero_with_a_minus_is_zero(language: Language) -> None:
    query = TUTOR.ask("-0电导5注入0pA").query
    assert query is not None
    assert "-0" not in TUTOR.say(query, language)
    assert not differing([query], language)
