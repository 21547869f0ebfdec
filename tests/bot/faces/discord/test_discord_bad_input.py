"""Numbers, characters and sizes that must not be answered as something else, whoever sends them."""

from __future__ import annotations

import math
from typing import Any, Final

import pytest
from discord.ui import TextDisplay

from bot.faces.discord import limits
from bot.faces.discord.commands.plot import _page
from bot.figures import choosing
from bot.tutor import Tutor
from tests.bot.faces.discord.classroom import World, text_of
from tests.bot.faces.discord.test_discord_delivery import answered

TUTOR: Final = Tutor()
E_K: Final = -89.05869403673188
"""5 mM outside, 140 mM inside, 37 °C, in mV."""


@pytest.mark.parametrize("text", ["9**9**9", "10^10^10", "1000000!", "2^3^4^5 mM"])
def test_arithmetic_is_not_done(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status != "answered"
    assert not answer.results


@pytest.mark.parametrize(
    "text",
    [
        "E_K with 9**9**9 mM out 140 mM in",
        "E_K with 10^10^10 mM out 140 mM in",
        "E_K with 1e-999999 mM out 140 mM in",
        "E_K 5 mM out 140 mM in T = 0 K",
        "E_K 5 mM out 140 mM in at 0 K",
        "E_K 5 mM out 140 mM in, 0 kelvin",
        "E_K 1000000! mM out 140 mM in",
        "E_K with 1e999999 mM out 140 mM in",
        "E_K nan mM out 140 mM in",
        "E_K inf mM out 140 mM in",
        "E_K ∞ mM out 140 mM in",
        "E_K 0 mM out 140 mM in",
        "E_K 5/140 at -300 C",
        "E_K 5/140 at -273.15 C",
        "[K]out = -5 mM, [K]in = 140 mM, E_K",
        "E with z = 0, 5 mM out, 140 mM in",
    ],
)
def test_a_number_that_is_none_is_asked_about(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert TUTOR.render(answer).strip()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("driving force on K at −70 mV", 19.05869403673188),
        ("driving force on K at -70㎷", 19.05869403673188),
        ("E_K with 5·10⁻³ M out 140·10⁻³ M in", E_K),
        ("E_K 5000 µM out 140 mM in", E_K),
        ("E_K 5000 μM out 140 mM in", E_K),
        ("E_K ５ mM out １４０ mM in", E_K),
        ("E_K ٥ mM out ١٤٠ mM in", E_K),
        ("E_K 5\u200b mM out 140\u200d mM in", E_K),
        ("E_K \u202e5 mM out\u202c 140 mM in", E_K),
        ("E_K 5 mM out \ud800 140 mM in", E_K),
        ("E_K 🧂5 mM out 🧠140 mM in", E_K),
        ("E̴_K 5 mM out 140 mM in", E_K),
        (r"E_K 5 mM out 140 mM in $\frac{", E_K),
        ("{" * 200 + "E_K 5 mM out 140 mM in" + "}" * 200, E_K),
    ],
)
def test_another_way_of_writing_is_the_same_number(text: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered"
    assert answer.results[0].value == pytest.approx(value)


@pytest.mark.parametrize("text", ["E_K 1e300 mM out 1e-300 mM in", "E_K 5 mM out 140 mM in at 1e300 C"])
def test_no_answer_is_infinite(text: str) -> None:
    assert all(math.isfinite(one.value) for one in TUTOR.ask(text).results)


@pytest.mark.parametrize("text", ["E_K " + "x" * 6000, "[" * 5000, "-" * 5000, "(" * 3000 + ")" * 3000])
def test_what_is_too_long_is_refused_before_it_is_read(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"


async def test_a_long_message_is_refused_with_the_bound(world: World) -> None:
    await world.ada.send_dm("[" * 2000)
    told = world.ada.user.dm_channel.last_message
    assert str(limits.QUESTION) in text_of(told)


@pytest.mark.parametrize(
    "text",
    ["@everyone E_K 5/140", "<@&1> E_K 5/140", "**E_K** 5/140 [x](http://evil.example)", "E_K 5/140 <#2>"],
)
async def test_what_pings_or_links_is_shown_literally(world: World, text: str) -> None:
    result = await world.ada.slash(world.channel, "ask", question=text, private=False)
    shown = text_of(result.response)
    assert not any(sign in shown for sign in ("@everyone", "<@&1>", "<#2>", "http://"))
    sent: list[Any] = [one.json for one in world.env.http_requests if one.path.endswith("/callback")]
    assert sent[-1]["data"]["allowed_mentions"] == {"parse": []}
    assert answered(world) == [4]


def test_the_title_of_a_picture_is_ours_and_not_what_was_typed(world: World) -> None:
    typed = r"driving force on K at -70 mV $\frac{"
    query, plain = TUTOR.ask(typed).query, TUTOR.ask("driving force on K at -70 mV").query
    assert query is not None
    assert plain is not None
    assert choosing.pictures(query, "mammalian_neuron") == choosing.pictures(plain, "mammalian_neuron")
    page = _page(world.client, query, "en", ["a picture"])
    words = [one.content for one in page.walk_children() if isinstance(one, TextDisplay)]
    assert words
    assert not any("frac" in one for one in words)
