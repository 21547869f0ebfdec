"""What the words and topics of a question make likely, taken one by one."""

import pytest

from bot.lessons import routing, topics, wording
from grammar.queries import Concept


def likely(text: str) -> dict[wording.Target, float]:
    return wording.likelihood(text, topics.read(text).found)


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("what makes the plateau of a heart cell so long", "action_potential"),
        ("平台期为什么这么长", "action_potential"),
        ("why can glucose go uphill together with sodium", "sglt1"),
        ("泵停了以后浓度梯度还能撑多久", "na_k_pump"),
    ],
)
def test_the_section_that_is_asked_for_is_the_likeliest(text: str, card: str) -> None:
    shares = likely(text)
    assert max(shares, key=lambda target: shares[target])[0] == card
    assert sum(shares.values()) == pytest.approx(1.0)


def test_what_shares_no_word_with_any_way_makes_no_section_likely() -> None:
    assert max(likely("xyzzy").values()) < 0.02


def test_a_word_that_is_said_twice_weighs_no_more() -> None:
    once, twice = likely("how does GABA inhibit"), likely("how does GABA GABA inhibit")
    assert once == pytest.approx(twice)


def test_words_choose_between_sections_that_the_topics_hold_alike() -> None:
    route = routing.route("静息时钠和钾哪个更接近平衡", "zh")
    assert route is not None
    assert route.query == Concept(card="driving_force", section="largest")


def test_a_story_is_understood_by_all_of_it_together() -> None:
    route = routing.route("the drug stops the enzyme that swaps sodium for potassium: what runs down", "en")
    assert route is not None
    assert route.query == Concept(card="na_k_pump", section="stop")
    assert not route.is_doubtful(beside_numbers=False)


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("what is a resting potential", "resting_potential"),
        ("静息电位是什么", "resting_potential"),
        ("what is the equilibrium potential", "equilibrium_potential"),
    ],
)
def test_in_doubt_between_its_sections_the_whole_card_is_given(question: str, card: str) -> None:
    route = routing.route(question, "en")
    assert route is not None
    assert route.query == Concept(card=card)
