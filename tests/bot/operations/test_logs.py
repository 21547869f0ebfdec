"""No line holds a secret or what a user wrote, whoever logs it."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest
from pydantic import SecretStr

from bot.operations.logs import JsonLines, Lines, astray, place, secrets
from bot.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"
PASSWORD: Final = "hunter2 & co"
DATABASE: Final = "postgresql+asyncpg://nernst:hunter2%20%26%20co@db.example/nernst"


def line(form: Lines, message: str, *args: object, error: Any = None) -> str:
    return form.format(logging.LogRecord("nernst", logging.INFO, "f", 1, message, args, error))


@pytest.fixture(params=[Lines, JsonLines])
def form(request: pytest.FixtureRequest, tmp_path: Path) -> Lines:
    known = secrets(Settings(folder=tmp_path, token=SecretStr(TOKEN), database=DATABASE))
    made: Lines = request.param(known)
    return made


def test_secrets_are_blotted_out(form: Lines) -> None:
    for said in (TOKEN, DATABASE, PASSWORD, "postgresql://other:secretly@host/x"):
        told = line(form, "login with %s failed", said)
        assert not [part for part in (TOKEN, "hunter2", "secretly") if part in told]
        assert "login with" in told
    url = "https://discord.com/api/v10/webhooks/900/aW50ZXJhY3Rpb24-dG9rZW4/messages/@original"
    told = line(form, "We are being rate limited. PATCH %s responded with 429.", url)
    assert "aW50" not in told
    assert "webhooks/900/" in told
    assert "messages/@original" in told


def test_a_token_of_somebody_else_is_blotted_out_too(form: Lines) -> None:
    assert "GabcdE" not in line(form, "got %s", TOKEN.replace("MTIz", "NDU2"))


def test_a_fault_is_told_by_its_place_and_not_by_its_words(form: Lines) -> None:
    try:
        try:
            raise KeyError("why is Ada's squid sad")
        except KeyError as error:
            raise ValueError("why is Ada's squid sad") from error
    except ValueError:
        told = line(form, "failed", error=sys.exc_info())
    assert "ValueError in test_a_fault_is_told" in told
    assert "after KeyError in" in told
    assert "squid" not in told
    assert "\n" not in told


def test_a_cause_that_was_set_aside_is_not_told() -> None:
    def fails() -> None:
        try:
            raise KeyError
        except KeyError:
            raise ValueError from None

    with pytest.raises(ValueError, match=r"^$") as caught:
        fails()
    assert "KeyError" not in place(caught.value)


def test_a_message_of_many_lines_stays_one(form: Lines) -> None:
    assert "\n" not in line(form, "first\nsecond")


def test_lines_as_json() -> None:
    made = JsonLines()
    assert json.loads(line(made, '{"event":"command","ms":3}'))["event"] == "command"
    assert json.loads(line(made, "ready: %s servers", 3))["message"] == "ready: 3 servers"
    assert json.loads(line(made, "{not json"))["message"] == "{not json"
    assert json.loads(line(made, "静息电位"))["level"] == "INFO"


async def test_a_fault_that_nobody_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    async def fails() -> None:
        raise ValueError("why is Ada's squid sad")

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(astray)
    task = asyncio.create_task(fails())
    await asyncio.wait({task})
    del task
    await asyncio.sleep(0)
    assert "ValueError in fails" in caplog.text
    assert "squid" not in caplog.text


def test_settings_do_not_show_what_is_secret(tmp_path: Path) -> None:
    shown = repr(Settings(folder=tmp_path, token=SecretStr(TOKEN), database=DATABASE))
    assert "hunter2" not in shown
    assert TOKEN not in shown


def test_where_nothing_is_secret_nothing_is_blotted_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    assert secrets(Settings(folder=tmp_path, database="sqlite+aiosqlite:///x.db")) == ()
    assert "nernst draw is 12:30" in line(Lines(), "nernst draw is %s", "12:30")
