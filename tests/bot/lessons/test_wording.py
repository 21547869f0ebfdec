"""The very words of a question tell apart what its topics do not."""

from bot.lessons import routing, wording
from grammar.queries import Concept


def test_a_way_to_ask_is_nearest_to_itself() -> None:
    near = wording.nearness(
        "what makes the plateau of a heart cell so long", {"action_potential", "arrhythmia"}
    )
    assert max(near, key=lambda target: near[target])[0] == "action_potential"
    assert all(0.0 < cosine <= 1.0 + 1e-9 for cosine in near.values())


def test_only_the_cards_that_are_asked_for_are_looked_at() -> None:
    assert {card for card, _ in wording.nearness("how does GABA inhibit a neuron", {"chloride"})} <= {
        "chloride"
    }


def test_chinese_is_compared_by_pairs_of_characters() -> None:
    near = wording.nearness("平台期为什么这么长", {"action_potential", "synapse"})
    assert max(near, key=lambda target: near[target])[0] == "action_potential"


def test_what_shares_no_word_is_left_out() -> None:
    assert wording.nearness("xyzzy", {"chloride", "sodium"}) == {}


def test_words_choose_between_sections_that_the_topics_hold_alike() -> None:
    route = routing.route("静息时钠和钾哪个更接近平衡", "zh")
    assert route is not None
    assert route.query == Concept(card="driving_force", section="largest")
