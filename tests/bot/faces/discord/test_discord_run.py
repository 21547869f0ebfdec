"""Start and stop, settings, and what the operator is told."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from typing import TYPE_CHECKING, Any, NoReturn

import aiohttp
import discord
import pytest
from pydantic import SecretStr, ValidationError

from bot.faces.discord import run, sync
from bot.faces.discord.client import NernstClient
from bot.faces.discord.run import Exit
from bot.faces.discord.timetable import Timetable
from bot.progress import Due, StoreFull
from bot.progress.store import LEASE
from bot.progress.words import utc_now
from bot.settings import MissingToken, Settings, knobs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.faces.discord.classroom import World

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.very.secret"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("NERNST_") or name in {"DISCORD_TOKEN", "CREDENTIALS_DIRECTORY"}:
            monkeypatch.delenv(name)


def test_the_token_comes_from_the_environment_a_file_or_systemd(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(MissingToken, match="DISCORD_TOKEN"):
        Settings().bot_token()
    (tmp_path / "discord_token").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert Settings().bot_token() == TOKEN
    other = tmp_path / "file"
    other.write_text("from a file")
    monkeypatch.setenv("NERNST_TOKEN_FILE", str(other))
    assert Settings().bot_token() == "from a file"
    monkeypatch.setenv("DISCORD_TOKEN", "from the environment")
    assert Settings().bot_token() == "from the environment"


@pytest.mark.parametrize("content", [None, "  \n"])
def test_a_token_file_that_is_of_no_use_is_named(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "token"
    if content is not None:
        file.write_text(content)
    with pytest.raises(MissingToken, match=str(file)):
        Settings(token_file=file).bot_token()


def test_the_token_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    assert TOKEN not in repr(Settings()) + str(Settings().model_dump())


def test_all_wrong_settings_are_named_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NERNST_CELL", "teapot")
    monkeypatch.setenv("NERNST_TEMPERATURE_C", "hot")
    assert run.main() == Exit.SETTINGS
    told = capsys.readouterr().err
    assert "NERNST_CELL" in told
    assert "teapot" in told
    assert "NERNST_TEMPERATURE_C" in told
    with pytest.raises(ValidationError):
        Settings()


def test_test_guilds_are_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NERNST_TEST_GUILDS", "1, 22 333")
    assert Settings().test_guilds == (1, 22, 333)


def test_every_knob_is_documented() -> None:
    assert all(description for _, _, description in knobs())
    assert "DISCORD_TOKEN" in [name for name, _, _ in knobs()]


@pytest.fixture
def operator(tmp_path: Path) -> Settings:
    return Settings(folder=tmp_path, token=SecretStr(TOKEN), drain_seconds=2)


def test_libraries_that_would_log_what_users_wrote_are_quiet() -> None:
    before = {name: logging.getLogger(name).level for name in ("aiosqlite", "sqlalchemy", "discord")}
    run.configure_logging("DEBUG")
    try:
        assert all(logging.getLogger(name).level > logging.DEBUG for name in before)
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


async def test_without_a_token_nothing_starts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await run.run(Settings(folder=tmp_path / "new")) == Exit.NO_TOKEN
    assert not (tmp_path / "new").exists()
    assert "DISCORD_TOKEN" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (discord.LoginFailure("Improper token"), Exit.WRONG_TOKEN),
        (discord.PrivilegedIntentsRequired(None), Exit.INTENTS),
        (aiohttp.ClientConnectionError("no network"), Exit.NETWORK),
        (OSError("no route"), Exit.NETWORK),
    ],
)
async def test_what_went_wrong_is_told_and_coded(
    operator: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    code: Exit,
) -> None:
    async def start(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(NernstClient, "start", start)
    assert await run.run(operator) == code
    told = capsys.readouterr().err
    assert told.startswith("nernst bot: ")
    assert TOKEN not in told


async def test_a_broken_database_is_named(operator: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    (operator.folder / "progress.db").write_bytes(b"this is no database at all, not even nearly" * 100)
    assert await run.run(operator) == Exit.DATABASE
    assert "progress.db" in capsys.readouterr().err


@pytest.mark.parametrize("options", [{}, {"ids": "0", "of": 2}])
def test_an_address_that_is_none_is_a_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], options: dict[str, Any]
) -> None:
    monkeypatch.setenv("NERNST_DATABASE", "mysql://somebody:hunter2@host/name")
    assert run.main(**options) == Exit.SETTINGS
    told = capsys.readouterr().err
    assert "NERNST_DATABASE" in told
    assert "hunter2" not in told


async def test_a_disk_that_cannot_be_written_may_be_mended(
    operator: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: Settings) -> NoReturn:
        raise StoreFull("no space is left")

    monkeypatch.setattr(run, "open_app", full)
    assert await run.run(operator) == Exit.STORE
    assert "no space" in capsys.readouterr().err


async def test_sigterm_finishes_what_is_being_answered(
    operator: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    finished = []

    async def start(client: NernstClient, token: str) -> None:
        assert token == TOKEN
        from bot.faces.discord.desk import Asker

        async def answering() -> None:
            call, _ = await client.door.let_in(1, "command", "ask", Asker(user=1, channel=1))
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0.3)
            finished.append(call)
            client.door.let_out(call)

        task = asyncio.create_task(answering())
        await asyncio.Event().wait()
        await task

    monkeypatch.setattr(NernstClient, "start", start)
    assert await run.run(operator) == Exit.DONE
    assert len(finished) == 1
    assert TOKEN not in caplog.text


async def test_a_stop_does_not_wait_for_ever(operator: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.faces.discord.desk import Asker

    async def start(client: NernstClient, _: str) -> None:
        await client.door.let_in(1, "command", "ask", Asker(user=1, channel=1))
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    monkeypatch.setattr(NernstClient, "start", start)
    quick = operator.model_copy(update={"drain_seconds": 0.2})
    assert await asyncio.wait_for(run.run(quick), 5) == Exit.DONE


async def test_commands_are_sent_only_when_they_changed(world: World) -> None:
    def puts() -> int:
        return sum(one.method == "PUT" for one in world.env.http_requests)

    assert puts() == 1
    await world.restart()
    assert puts() == 1
    world.client.tree.remove_command("about")
    for _ in range(2):
        assert await sync.sync(world.client.tree, world.app.store)
        assert puts() == 2
    await world.restart()  # an older version, or a newer one, with other commands
    assert puts() == 3


async def test_commands_that_another_process_is_sending_are_looked_after(world: World) -> None:
    world.client.tree.remove_command("about")
    await world.client.send_commands()
    states = [world.client.commands_sent]
    key = f"commands:{world.client.application_id}:all"
    now = utc_now()
    half_sent = Due(key, now, what="those of another version")
    assert await world.app.store.claim(half_sent, now)
    await world.client.send_commands()
    states.append(world.client.commands_sent)
    for later, sent in ((LEASE / 2, False), (LEASE, True)):  # it died in the middle
        now = half_sent.at + later
        assert await world.app.store.claim(half_sent, now) is sent
    await world.app.store.done(half_sent, now)
    await Timetable(world.client).tick()
    assert [*states, world.client.commands_sent] == [True, False, True]


async def test_commands_that_discord_refuses_are_sent_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.client.tree.remove_command("about")
    await world.client.send_commands()  # another set than a start has to send
    world.env.inject_error("PUT", "/applications/*/commands", status=429, times=1)
    await world.restart()
    key = f"commands:{world.client.application_id}:all"
    states = [world.client.commands_sent]
    assert await world.app.store.done_with(key) is None
    assert (await world.ada.slash(world.channel, "ask", question="E_K 5/140")).acknowledged
    monkeypatch.setattr(sync, "utc_now", lambda: utc_now() + LEASE)
    await Timetable(world.client).tick()
    assert [*states, world.client.commands_sent] == [False, True]
    assert await world.app.store.done_with(key)


async def test_a_test_server_gets_the_commands_for_itself(world: World) -> None:
    assert await sync.sync(world.client.tree, world.app.store, [world.guild.id])
    assert world.env.http_requests[-1].path.endswith(f"/guilds/{world.guild.id}/commands")


async def test_the_bot_needs_no_privileged_intent(simcord_bot: NernstClient) -> None:
    intents = simcord_bot.intents
    assert not (intents.message_content)
    assert not (intents.members)
    assert not (intents.presences)
