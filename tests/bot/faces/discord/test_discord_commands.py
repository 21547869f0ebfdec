"""Every other command."""

from __future__ import annotations

import json
from typing import Any

import pytest
from simcord import SetupError

from bot.progress import UserSettings
from tests.bot.faces.discord.classroom import World, labels, press, speak, text_of


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("nernst", {"ion": "K", "outside": 5.0, "inside": 140.0, "temperature": 37.0}, "−89.06 mV"),
        ("nernst", {"ion": "K", "cell": "squid_axon"}, "mV"),
        ("driving-force", {"ion": "K", "membrane": -70.0, "equilibrium": -90.0}, "How I read it"),
        ("rest", {"cell": "squid_axon"}, "How I read it"),
        ("ion", {"ion": "K"}, "How I read it"),
        ("cell", {"cell": "squid_axon"}, "How I read it"),
        ("concept", {"concept": "driving_force"}, "## Driving force\n"),
        ("concept", {"concept": "ghk.chloride"}, "## Why are the Cl⁻ concentrations swapped?\n"),
        ("ion", {"ion": "E_K squid"}, "mV"),
    ],
)
async def test_look_ups(world: World, command: str, options: dict[str, Any], words: str) -> None:
    result = await world.ada.slash(world.channel, command, **options)
    assert result.response is not None
    assert words in text_of(result.response)
    assert result.ephemeral


async def test_help_teaches_by_examples_that_work(world: World) -> None:
    result = await world.ada.slash(world.channel, "help")
    assert result.response is not None
    for label in labels(result.response):
        answered = await press(world.ada, result.response, label)
        assert text_of(answered.response).startswith("## "), label


async def test_about_names_version_source_and_privacy(world: World) -> None:
    result = await world.ada.slash(world.channel, "about")
    text = text_of(result.response)
    assert "0.1.0" in text
    assert "https://" in text
    assert "/privacy" in text


async def test_explain_this_answers_the_reader_alone(world: World) -> None:
    message = await world.ben.send(world.channel, "E_K with 5 mM out 140 mM in at 37 C")
    result = await world.ada.context_menu(world.channel, "Explain this", message)
    assert result.ephemeral
    assert "−89.06 mV" in text_of(result.response)


async def test_explain_this_without_text(world: World) -> None:
    message = await world.ben.send(world.channel, attachments=[("x.png", b"x")])
    result = await world.ada.context_menu(world.channel, "Explain this", message)
    assert "no text" in text_of(result.response)


async def test_settings_hold_for_the_user_alone_and_survive_a_restart(world: World) -> None:
    said = await world.ada.slash(world.channel, "settings", language="zh", private=False)
    assert "中文" in text_of(said.response)
    await world.restart()
    answer = await world.ada.slash(world.channel, "ask", question="what is E_K in squid axon?")
    assert not answer.ephemeral
    assert "显示步骤" in labels(answer.response)
    other = await world.ben.slash(world.channel, "ask", question="what is E_K in squid axon?")
    assert other.ephemeral
    assert "Show steps" in labels(other.response)


async def test_settings_can_be_given_back(world: World) -> None:
    await world.ada.slash(world.channel, "settings", language="zh")
    await world.ada.slash(world.channel, "settings", language="auto")
    assert (await world.app.store.settings(world.ada.id)).language is None


async def test_the_client_language_counts_where_the_question_has_none(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, "zh-CN")
    answer = await world.ada.slash(world.channel, "ask", question="E_K 5 mM out 140 mM in")
    assert answer.response is not None
    symbols = await world.ada.slash(world.channel, "nernst", ion="K", cell="squid_axon")
    assert "显示步骤" in labels(symbols.response)


async def test_the_language_of_the_course_counts_last(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.teacher.slash(world.channel, "course set", language="zh")
    speak(monkeypatch, "fr")
    answer = await world.ada.slash(world.channel, "nernst", ion="K", cell="squid_axon")
    assert "显示步骤" in labels(answer.response)


async def test_students_do_not_see_the_course_settings(world: World) -> None:
    with pytest.raises(SetupError, match="default-member-permissions"):
        await world.ada.slash(world.channel, "course show")


async def test_a_role_that_the_owner_names_sees_them(world: World) -> None:
    helpers = world.guild.create_role("assistants")
    cara = world.guild.add_member(world.env.create_user("cara"), roles=[helpers])
    (course,) = [one for one in await world.client.tree.fetch_commands() if one.name == "course"]
    world.guild.set_command_permissions(course, {helpers: True})
    result = await cara.slash(world.channel, "course show")
    assert result.response is not None


async def test_the_course_is_shown_and_changed(world: World) -> None:
    lab = world.guild.create_text_channel("lab")
    await world.teacher.slash(
        world.channel, "course set", language="zh", temperature=25.0, cell="squid_axon", private=False
    )
    await world.teacher.slash(world.channel, "course channel", channel=lab)
    await world.teacher.slash(world.channel, "settings", language="en")
    shown = await world.teacher.slash(world.channel, "course show")
    text = text_of(shown.response)
    assert "25 °C" in text
    assert "squid giant axon" in text
    assert f"<#{lab.id}>" in text
    await world.restart()
    answer = await world.ada.slash(world.channel, "ask", question="E_K?")
    assert not answer.ephemeral
    await world.teacher.slash(world.channel, "course channel", channel=lab, answer=False)
    assert (await world.app.store.course(world.guild.id)).channels == ()


async def test_the_course_refuses_a_cell_that_it_does_not_know(world: World) -> None:
    result = await world.teacher.slash(world.channel, "course set", cell="teapot")
    assert "no such cell" in text_of(result.response)
    assert (await world.app.store.course(world.guild.id)).cell is None


async def test_privacy_tells_exports_and_deletes(world: World) -> None:
    await world.ada.slash(world.channel, "settings", language="en", private=False)
    page = await world.ada.slash(world.channel, "privacy")
    assert page.ephemeral
    sent = await press(world.ada, page.response, "Send me my data")
    (file,) = sent.response.attachments
    assert file.filename == "nernst-tutor.json"
    json.loads(await world.app.store.export(world.ada.id))
    sure = await press(world.ada, page.response, "Delete my data")
    assert (await world.app.store.settings(world.ada.id)).private is False
    done = await press(world.ada, sure.response, "Yes, delete everything")
    assert "Nothing is kept" in text_of(done.response)
    assert await world.app.store.settings(world.ada.id) == UserSettings()
    assert world.desk.memory.recent(world.ada.id) == ()


async def test_commands_work_in_direct_messages(world: World) -> None:
    await world.ada.send_dm("hello")
    result = await world.ada.user.slash("ask", question="E_K with 5 mM out 140 mM in at 37 C")
    assert "−89.06 mV" in text_of(result.response)
