"""What autocomplete offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.bot.faces.discord.classroom import World


async def offered(world: World, typed: str, command: str = "ask", option: str = "question") -> list[Any]:
    return list(await world.ada.autocomplete(world.channel, command, option, typed))


async def test_examples_are_offered_before_anything_is_typed(world: World) -> None:
    choices = await offered(world, "")
    assert 5 <= len(choices) <= 25


@pytest.mark.parametrize("typed", ["", "E_K", "squid", "驱动力", "driving", "z" * 90])
async def test_no_offer_breaks_a_limit(world: World, typed: str) -> None:
    choices = await offered(world, typed)
    assert len(choices) <= 25
    assert all(1 <= len(one["name"]) <= 100 and 1 <= len(one["value"]) <= 100 for one in choices)


async def test_own_recent_questions_come_first_and_only_to_their_owner(world: World) -> None:
    await world.ada.slash(world.channel, "ask", question="E_K of squid axon")
    assert (await offered(world, ""))[0]["value"] == "E_K of squid axon"
    others = await world.ben.autocomplete(world.channel, "ask", "question", "")
    assert "E_K of squid axon" not in [one["value"] for one in others]


async def test_what_is_offered_is_understood(world: World) -> None:
    for choice in (await offered(world, ""))[:8]:
        answer = world.app.tutor.ask(choice["value"], language="en")
        assert answer.status == "answered", choice


async def test_chinese_words_bring_chinese_offers(world: World) -> None:
    choices = await offered(world, "电位")
    assert choices
    assert any("电位" in one["name"] for one in choices)


@pytest.mark.parametrize(
    ("command", "option", "typed", "value"),
    [
        ("ion", "ion", "potas", "K"),
        ("ion", "ion", "钾", "K"),
        ("nernst", "ion", "Na", "Na"),
        ("cell", "cell", "squid", "squid_axon"),
        ("concept", "concept", "driving", "driving_force"),
        ("rest", "cell", "muscle", "frog_muscle"),
    ],
)
async def test_names_are_found_by_symbol_and_word(
    world: World, command: str, option: str, typed: str, value: str
) -> None:
    choices = await offered(world, typed, command, option)
    assert value in [one["value"] for one in choices[:6]]
