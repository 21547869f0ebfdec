"""The cards as the tutor serves them."""

import re
import subprocess
import sys

import pytest

from bot.language import Language
from bot.lessons import cards
from physics.errors import UnknownName

LANGUAGES: tuple[Language, ...] = ("en", "zh")
EVERY = [
    (card, part, language)
    for language in LANGUAGES
    for card in cards.cards(language)
    for part in (None, *cards.PARTS, *cards.sections(card))
]


def text(card: str, part: str | None, language: Language, *, plain: bool = False) -> str:
    numbers = {name: f"<{name}>" for name in cards.needed(card, part)}
    return cards.card_text(card, part, numbers, language, plain=plain)


@pytest.mark.parametrize(("card", "part", "language"), EVERY)
def test_every_part_is_text_with_the_numbers_that_it_says_it_needs(
    card: str, part: str | None, language: Language
) -> None:
    marked, plain = text(card, part, language), text(card, part, language, plain=True)
    assert "{" not in marked
    assert "**" in marked
    assert "**" not in plain
    for name in cards.needed(card, part):
        assert f"<{name}>" in marked


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_gives_the_question_then_the_answer_then_the_card(language: Language) -> None:
    question, answer, of_card = text("resting_potential", "why_negative", language).split("\n\n")
    assert question == f"**{cards.heading('resting_potential', 'why_negative', language)}**"
    assert answer.startswith(("Because", "因为"))
    assert of_card.splitlines() == [
        f"**{cards.title('resting_potential', language)}**",
        cards.summary("resting_potential", language),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_ends_with_what_to_read_and_what_to_ask(language: Language) -> None:
    *_, see, example = text("sglt1", None, language).split("\n\n")
    for other in cards.see("sglt1"):
        assert cards.title(other, language) in see
    assert example.endswith(cards.example("sglt1", language))


def test_the_parts_that_every_card_has_can_be_asked_for() -> None:
    assert text("sglt1", "summary", "en") == f"**SGLT1 cotransport**\n\n{cards.summary('sglt1', 'en')}"
    assert "needs no energy" in text("sglt1", "misunderstanding", "en")


def test_all_cards_are_there_in_both_languages() -> None:
    assert list(cards.cards("en")) == list(cards.cards("zh"))
    assert "resting_potential" in cards.cards("zh")


def test_titles_tell_cards_and_headings_tell_sections_apart() -> None:
    for language in LANGUAGES:
        titles = [cards.title(card, language) for card in cards.cards(language)]
        assert len(set(titles)) == len(titles)
        for card in cards.cards(language):
            headings = [cards.heading(card, one, language) for one in cards.sections(card)]
            assert len(set(headings)) == len(headings)


def test_chinese_cards_are_chinese() -> None:
    for card in cards.cards("zh"):
        for part in ("title", "summary"):
            assert re.search(r"[\u4e00-\u9fff]", getattr(cards.cards("zh")[card], part))


def test_a_number_is_needed_where_its_section_prints_it() -> None:
    assert cards.needed("sodium", "role_in_spike") == ("V_peak", "E_Na")
    assert cards.needed("sodium", "during_spike") == ()
    assert cards.number_questions("sodium")["E_Na"] == "E_Na of a mammalian neuron"


def test_a_missing_number_is_an_error_with_its_name() -> None:
    with pytest.raises(KeyError, match="V_peak"):
        cards.card_text("sodium", "role_in_spike", {"E_Na": "+60.63 mV"}, "en")


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(cards.UnknownCard, match="sodum"):
        cards.title("sodum", "en")
    with pytest.raises(cards.UnknownSection, match=r"sodium\.why_out"):
        cards.card_text("sodium", "why_out", {}, "en")
    assert issubclass(cards.UnknownCard, UnknownName)


def test_nothing_is_read_at_import() -> None:
    code = (
        "import pathlib\n"
        "read = pathlib.Path.read_text\n"
        "def refuse(path, *args, **kwargs):\n"
        "    assert path.suffix != '.md', path\n"
        "    return read(path, *args, **kwargs)\n"
        "pathlib.Path.read_text = refuse\n"
        "import bot.lessons.cards\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
