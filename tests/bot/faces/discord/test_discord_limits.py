"""Discord's limits, at the limit; what a user writes, shown literally."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import discord
import pytest
from discord import app_commands
from hypothesis import given
from hypothesis import strategies as st

from bot.faces.discord import escape, limits, marks
from bot.faces.discord.desk import Reply
from bot.faces.discord.fill import Form, joined
from bot.faces.discord.marks import Mark
from bot.faces.discord.render import Control, Controls, draft, notice, parts_of
from bot.faces.discord.translate import SIMPLIFIED, TRADITIONAL, Translator, traditional
from bot.tutor.answer import Answer, Block, Caution, Headline, Say, Solved, Step, Why
from grammar.queries import Concept

if TYPE_CHECKING:
    from bot.faces.discord.client import NernstClient

TEXT = st.text(max_size=200)


class Wordy:
    """A tutor that says a lot."""

    def say(self, _: object, __: object) -> str:
        return "q" * 500

    def read_as(self, _: object, __: object) -> str:
        return "q" * 500


def long_answer(size: int, count: int) -> Answer:
    say = Say("frame-line", {"label": "*" * size, "text": "_" * size})
    blocks: list[Block] = [
        Headline(say),
        *[Why(say)] * count,
        *[Step(say, "x" * size)] * count,
        *[Caution(say)] * count,
    ]
    return Answer(
        text="?",
        status="answered",
        language="en",
        query=Concept(card="x"),
        solved=Solved("x", tuple(blocks)),
        cautions=(say,) * count,
    )


@pytest.mark.parametrize(("size", "count"), [(1, 1), (10, 30), (400, 10), (900, 4), (50, 200)])
def test_any_answer_fits_a_message(size: int, count: int) -> None:
    reply = Reply(long_answer(size, count), "en", "t", "asked " * 300, owner=1, private=True, steps=True)
    steps, *buttons = [Control("b" * 300, f"n1:{n}") for n in range(10)]
    parts = parts_of(reply, cast("Any", Wordy()))
    made = draft(reply, parts, Controls(buttons, buttons[::-1], steps)).page()

    flat = list(made.walk_children())
    (beside,) = [item.accessory for item in flat if isinstance(item, discord.ui.Section)]
    assert isinstance(beside, discord.ui.Button)
    assert beside.custom_id == steps.custom_id
    assert len(flat) <= limits.COMPONENTS
    assert made.content_length() <= limits.TEXT
    for item in flat:
        if isinstance(item, discord.ui.Button):
            assert item.label is not None
            assert len(item.label) <= limits.BUTTON_LABEL


def test_a_notice_fits_a_message() -> None:
    made = notice("x" * 9000, *(Control("b", f"n1:{n}") for n in range(60)))
    assert len(list(made.walk_children())) <= limits.COMPONENTS
    assert made.content_length() <= limits.TEXT


def test_a_form_is_within_the_limits() -> None:
    fields = ["K.outside_mM", "K.inside_mM", "Na.outside_mM", "temperature_C", "Cl.inside_mM", "membrane_mV"]
    form = Form("q" * 1000, fields, "en").to_dict()
    assert len(form["title"]) <= limits.MODAL_TITLE
    assert 1 <= len(form["components"]) <= limits.MODAL_FIELDS
    for row in cast("Any", form["components"]):
        assert len(row["label"]) <= limits.INPUT_LABEL
        assert len(row["component"].get("placeholder", "")) <= limits.PLACEHOLDER


def test_numbers_of_a_form_get_their_unit_once() -> None:
    values = {"inside_mM": "0.0001", "membrane_mV": "-70 mV", "K.outside_mM": "5"}
    assert joined("E_Ca?", values) == "E_Ca?, 0.0001 mM inside, Vm = -70 mV, [K]out = 5 mM"
    assert joined("E_Ca?", {"inside_mM": " "}) == "E_Ca?"
    assert joined("Vm?", {"Na.potential_mV": "60"}) == "Vm?, E_Na = 60 mV"


@given(
    st.sampled_from(["ask", "view", "fill"]),
    st.text(min_size=1, max_size=100),
    st.sampled_from(["en", "zh"]),
    st.booleans(),
    st.integers(0, 2**63),
    st.sampled_from(["", "abc123"]),
)
def test_a_mark_comes_back_as_it_was(
    kind: Any, text: str, language: Any, steps: bool, owner: int, check: str
) -> None:
    made = marks.encode(Mark(kind, text, language, steps, owner, check))
    if made is not None:
        assert len(made) <= limits.CUSTOM_ID
        found = marks.TEMPLATE.fullmatch(made)
        assert found is not None
        assert marks.decode(found) == Mark(kind, f"={text}", language, steps, owner, check)


def test_a_token_always_fits() -> None:
    assert marks.encode(Mark("view", "x" * 5000, "zh", True, 2**63, "abcdef"), "t" * 16) is not None


@given(TEXT)
def test_text_of_users_pings_nobody_and_stays_on_its_line(text: str) -> None:
    shown = escape.shown(text)
    assert "\n" not in shown
    assert not re.search(r"@(everyone|here)|<[@#/:at]", shown)
    assert not re.search(r"(?i)https?:", shown)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("E_K", "E_K"),
        ("*x*", r"\*x\*"),
        ("# big", r"\# big"),
        ("- list", r"\- list"),
        ("1. list", r"1\. list"),
        ("[a](b)", r"\[a\](b)"),
        ("a\u200b\u202eb", "ab"),
        ("`code`", r"\`code\`"),
        ("||s||", r"\|\|s\|\|"),
        ("_HTTPS://x.y_", "\\_HTTPS\u200b://x.y\\_"),
    ],
)
def test_markdown_is_shown_as_it_was_typed(typed: str, seen: str) -> None:
    assert escape.shown(typed) == seen


@pytest.fixture
def tree(simcord_bot: NernstClient) -> app_commands.CommandTree[Any]:
    from bot.faces.discord import commands

    for command in commands.build(simcord_bot):
        simcord_bot.tree.add_command(command)
    return simcord_bot.tree


async def test_commands_are_within_the_limits_in_every_language(tree: Any) -> None:
    payload = [await one.get_translated_payload(tree, Translator()) for one in tree.get_commands()]

    def check(one: dict[str, Any], menu: bool) -> int:
        names = [one["name"], *(one.get("name_localizations") or {}).values()]
        described = [one.get("description", ""), *(one.get("description_localizations") or {}).values()]
        for name in names:
            assert re.fullmatch(r"[\w -]{1,32}" if menu else r"[\w-]{1,32}", name), name
            assert menu or name == name.lower()
        for text in described:
            assert menu or 1 <= len(text) <= 100 or one.get("type") == 3 or "value" in one, text
        inner = [*one.get("options", ()), *one.get("choices", ())]
        longest = max(map(len, names)) + max(map(len, described))
        return longest + sum(check(part, "value" in part) for part in inner)

    for command in payload:
        assert check(command, command["type"] == 3) <= 8000
        assert {"en-US", "zh-CN", "zh-TW"} <= set(command["name_localizations"])
        assert 0 <= len(command.get("options", ())) <= 25
    assert sum(one["type"] == 1 for one in payload) <= 100
    assert sum(one["type"] == 3 for one in payload) <= 5


async def test_installed_by_servers_and_users_and_usable_everywhere(tree: Any) -> None:
    payload = {one.name: one.to_dict(tree) for one in tree.get_commands()}
    assert payload["ask"]["integration_types"] == [0, 1]
    assert payload["ask"]["contexts"] == [0, 1, 2]
    assert payload["course"]["contexts"] == [0]
    assert payload["course"]["default_member_permissions"] == discord.Permissions(manage_guild=True).value


def test_traditional_characters() -> None:
    assert len(SIMPLIFIED) == len(TRADITIONAL)
    assert traditional("静息电位，离子浓度，温度") == "靜息電位，離子濃度，溫度"
