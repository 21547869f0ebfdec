"""`/ask` and the buttons of its answer."""

from __future__ import annotations

import gc
import json
from typing import Any

import discord
import pytest

from bot.faces.discord.marks import TEMPLATE, decode, of_message
from bot.faces.discord.render import Control, Page, Pressed
from tests.bot.faces.discord.classroom import World, components, custom_ids, labels, press, text_of

K = "E_K with 5 mM out 140 mM in at 37 C"
LACKING = "current through a 10 nS channel"


async def ask(world: World, question: str = K, **options: Any) -> Any:
    result = await world.ada.slash(world.channel, "ask", question=question, **options)
    assert result.response is not None
    return result


async def test_an_answer_says_the_number_how_it_was_read_and_what_to_ask_next(world: World) -> None:
    result = await ask(world)

    text = text_of(result.response)
    assert "−89.06 mV" in text
    assert "How I read it" in text
    assert {"Show steps", "中文"} <= set(labels(result.response))
    assert len(labels(result.response)) >= 3


async def test_answers_are_private_unless_asked_otherwise(world: World) -> None:
    assert (await ask(world)).ephemeral
    assert not (await ask(world, private=False)).ephemeral


async def test_steps_are_shown_in_place_and_hidden_again(world: World) -> None:
    result = await ask(world)
    shown = await press(world.ada, result.response, "Show steps")

    assert shown.response.id == result.response.id
    assert "`" in text_of(shown.response)
    assert "Hide steps" in labels(shown.response)
    hidden = await press(world.ada, shown.response, "Hide steps")
    assert "Show steps" in labels(hidden.response)
    assert "`" not in text_of(hidden.response)


async def test_the_same_question_of_another_student_has_the_same_words_and_buttons_of_their_own(
    world: World,
) -> None:
    await ask(world, "resting potential of the squid axon")
    hers = (await ask(world)).response
    his = (await world.ben.slash(world.channel, "ask", question=K)).response
    assert text_of(hers) == text_of(his)
    assert labels(hers) == labels(his)
    for page, who in ((hers, world.ada), (his, world.ben)):
        found = [TEMPLATE.fullmatch(one) for one in custom_ids(page)]
        assert {decode(one).owner for one in found if one is not None} == {0, who.id}
    assert len(world.desk.wordings) == 2
    await world.desk.forget(world.ben.id)
    gc.collect()
    assert not world.desk.wordings


async def test_the_button_of_the_steps_stands_beside_the_headline(world: World) -> None:
    result = await ask(world, private=False)
    (beside,) = [one for one in components(result.response) if "accessory" in one]
    assert beside["accessory"]["label"] == "Show steps"
    assert "−89.06 mV" in beside["components"][0]["content"]
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.fetch_message(result.response.id)
    assert [mark.steps for mark in of_message(message) if mark.kind == "view"] == [True, False]
    assert not [
        one
        for one in components((await ask(world, "what is a driving force?")).response)
        if "accessory" in one
    ]


async def test_the_button_of_an_answer_that_has_it_below_still_shows_the_steps(world: World) -> None:
    (mark,) = [
        one["custom_id"]
        for one in components((await ask(world)).response)
        if one.get("label") == "Show steps"
    ]
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    below = discord.ui.ActionRow[Page](Pressed(Control("Show steps", mark)))
    old = await channel.send(view=Page(discord.ui.Container(discord.ui.TextDisplay(f"> {K}"), below)))
    await world.restart()
    shown = await press(world.ada, old, "Show steps")
    assert shown.response.id == old.id
    assert "`" in text_of(shown.response)
    assert f"> {K}" in text_of(shown.response)


async def test_the_language_is_switched_in_place_and_back(world: World) -> None:
    result = await ask(world)
    chinese = await press(world.ada, result.response, "中文")

    assert {"显示步骤", "English"} <= set(labels(chinese.response))
    assert "−89.06 mV" in text_of(chinese.response)
    english = await press(world.ada, chinese.response, "English")
    assert "Show steps" in labels(english.response)


async def test_others_get_a_private_copy_and_the_answer_stays_as_it_is(world: World) -> None:
    result = await ask(world, private=False)
    copy = await press(world.ben, result.response, "中文")

    assert copy.ephemeral
    assert copy.response.id != result.response.id
    assert "Show steps" in labels(result.response)


async def test_a_next_question_is_answered_below(world: World) -> None:
    result = await ask(world)
    label = labels(result.response)[-1]
    below = await press(world.ada, result.response, label)

    assert below.response.id != result.response.id
    assert below.ephemeral
    assert "How I read it" in text_of(below.response)


async def test_missing_numbers_are_asked_for_in_a_form(world: World) -> None:
    result = await ask(world, LACKING)
    assert "Still missing" in text_of(result.response)
    form = await press(world.ada, result.response, "Fill in the numbers")

    assert form.modal is not None
    question, *numbers = [row["component"] for row in form.modal["components"]]
    assert question["value"] == LACKING
    values = {question["custom_id"]: LACKING} | {one["custom_id"]: "-70" for one in numbers}
    filled = await world.ada.submit_modal(form, values)
    assert filled.response is not None
    assert "pA" in text_of(filled.response)
    assert "Still missing" not in text_of(filled.response)


@pytest.mark.parametrize(
    ("question", "which", "headline"),
    [
        ("5 mM out 140 mM in", "Which ion?", "## E_Na = −89.06 mV"),
        ("胞外 5 mM，胞内 140 mM，平衡电位是多少", "哪种离子？", "E_Na = −89.06 mV"),
    ],
)
async def test_an_ion_that_is_missing_is_offered(
    world: World, question: str, which: str, headline: str
) -> None:
    result = await ask(world, question)
    assert which in text_of(result.response)
    chosen = await press(world.ada, result.response, "Na⁺")
    assert headline in text_of(chosen.response)


async def test_the_form_works_after_a_restart(world: World) -> None:
    result = await ask(world, LACKING)
    form = await press(world.ada, result.response, "Fill in the numbers")
    assert form.modal is not None
    await world.restart()
    names = [row["component"]["custom_id"] for row in form.modal["components"]]
    filled = await world.ada.submit_modal(form, {names[0]: LACKING, **dict.fromkeys(names[1:], "-70 mV")})

    assert filled.response is not None
    assert "Still missing" not in text_of(filled.response)


@pytest.mark.parametrize("label", ["Show steps", "中文"])
async def test_buttons_work_after_a_restart(world: World, label: str) -> None:
    result = await ask(world)
    await world.restart()
    clicked = await press(world.ada, result.response, label)

    assert clicked.response is not None
    assert "−89.06 mV" in text_of(clicked.response)


async def test_a_long_question_is_kept_for_its_buttons(world: World) -> None:
    result = await ask(world, K + ", please, " + "and do explain it to me in detail, " * 3)
    assert all(len(one) <= 100 for one in custom_ids(result.response))
    assert any(":@" in one for one in custom_ids(result.response))
    await world.restart()
    clicked = await press(world.ada, result.response, "Show steps")
    assert "−89.06 mV" in text_of(clicked.response)


async def test_a_button_whose_question_is_gone_says_so(world: World) -> None:
    result = await ask(world, K + ", please, " + "and do explain it to me in detail, " * 3)
    await world.app.store.forget(world.ada.id)
    clicked = await press(world.ada, result.response, "Show steps")

    assert clicked.ephemeral
    assert "/ask" in text_of(clicked.response)


async def test_the_question_is_shown_as_it_was_typed_and_pings_nobody(world: World) -> None:
    result = await ask(world, "@everyone **E_K** squid <@123> [x](http://evil)", private=False)

    text = text_of(result.response)
    assert "@everyone" not in text
    assert "<@123>" not in text
    assert r"\*\*E_K\*\*" in text
    assert result.response.message.mentions == []
    sent = [one.json for one in world.env.http_requests if one.path.endswith("/callback")]
    body: Any = sent[-1]
    assert body["data"]["allowed_mentions"] == {"parse": []}


async def test_what_is_not_understood_offers_questions_that_work(world: World) -> None:
    result = await ask(world, "qwertz asdf")

    text = text_of(result.response)
    assert text
    for label in [one for one in labels(result.response) if one not in {"中文", "English"}][:2]:
        assert (await press(world.ada, result.response, label)).response is not None


async def test_a_follow_up_goes_on_from_the_last_question_of_the_same_channel(world: World) -> None:
    await ask(world)
    colder = await ask(world, "and at 20 °C?")
    assert "−84.18 mV" in text_of(colder.response)


async def test_buttons_of_a_follow_up_need_no_memory(world: World) -> None:
    await ask(world)
    colder = await ask(world, "and at 20 °C?")
    await world.restart()
    clicked = await press(world.ada, colder.response, "Show steps")
    assert "−84.18 mV" in text_of(clicked.response)


async def test_a_conversation_is_forgotten_after_a_while(world: World) -> None:
    await ask(world)
    world.clock.now += 31 * 60
    later = await ask(world, "and at 20 °C?")
    assert "−84.18 mV" not in text_of(later.response)


async def test_a_conversation_belongs_to_one_user_and_channel(world: World) -> None:
    await ask(world)
    elsewhere = world.guild.create_text_channel("elsewhere")
    ben = await world.ben.slash(world.channel, "ask", question="and at 20 °C?")
    other = await world.ada.slash(elsewhere, "ask", question="and at 20 °C?")
    for result in (ben, other):
        assert result.response is not None
        assert "−84.18 mV" not in text_of(result.response)


async def test_the_course_decides_what_is_assumed_and_says_when_that_changed(world: World) -> None:
    result = await ask(world, "E_K with 5 mM out 140 mM in")
    assert "−89.06 mV" in text_of(result.response)
    await world.teacher.slash(world.channel, "course set", temperature=20.0)
    clicked = await press(world.ada, result.response, "Show steps")

    assert "−84.18 mV" in text_of(clicked.response)
    assert len(clicked.followups) == 1
    assert "have changed" in text_of(clicked.followups[0])


async def test_every_message_is_within_the_limits(world: World) -> None:
    result = await ask(world)
    shown = await press(world.ada, result.response, "Show steps")

    everything = components(shown.response)
    assert len(everything) <= 40
    assert sum(len(str(one.get("content", ""))) for one in everything) <= 4000
    assert all(len(one) <= 80 for one in labels(shown.response))


async def test_no_message_is_kept_in_memory(world: World) -> None:
    result = await ask(world)
    await press(world.ada, result.response, "Show steps")
    await ask(world, LACKING)
    await press(world.ada, (await ask(world, LACKING)).response, "Fill in the numbers")
    assert list(world.client.persistent_views) == []
    assert world.client._connection._view_store._views == {}
    assert world.client._connection._view_store._modals == {}


async def test_long_questions_of_a_page_are_stored_once_however_often_it_is_drawn(world: World) -> None:
    result = await ask(world, "resting potential of the squid axon")
    first = custom_ids(result.response)
    shown = await press(world.ada, result.response, "Show steps")
    await press(world.ada, shown.response, "Hide steps")

    kept = json.loads(await world.app.store.export(world.ada.id))["buttons"]
    assert len(kept) == len([one for one in first if ":@" in one]) > 0


async def test_a_long_question_is_stored_anew_after_its_owner_was_forgotten(world: World) -> None:
    result = await ask(world, "resting potential of the squid axon")
    await world.desk.forget(world.ada.id)
    again = await ask(world, "resting potential of the squid axon")
    assert await press(world.ada, again.response, labels(again.response)[-1])
    assert custom_ids(again.response) != custom_ids(result.response)
