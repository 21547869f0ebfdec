"""The token and the password of the database are in no log, no error, no export and no picture."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from typer.testing import CliRunner

from bot.commands import app as cli
from bot.faces.discord.run import Exit
from tests.bot.faces.discord.classroom import World, press
from tests.bot.faces.discord.loopback import K, served, until
from tests.bot.faces.discord.test_discord_course import practise
from tests.bot.operations import discord_double
from tests.bot.operations.processes import TOKEN, pages, started

if TYPE_CHECKING:
    from pathlib import Path

    from aiohttp import web

PASSWORD: Final = "hunter2 & co"
DATABASE: Final = f"postgresql+asyncpg://nernst:{quote(PASSWORD)}@127.0.0.1:1/nernst"
CALL: Final = "aW50ZXJhY3Rpb246dG9rZW4"
SECRETS: Final = (TOKEN, TOKEN.split(".")[2], PASSWORD, quote(PASSWORD), "hunter2", "@127.0.0.1", CALL)


def silent(said: str | bytes) -> None:
    """None of it is there."""
    plain = said if isinstance(said, bytes) else said.encode()
    for secret in SECRETS:
        assert secret.encode() not in plain, f"{secret[:3]}… in {plain[:2000]!r}"


async def test_a_refused_token_is_not_told(tmp_path: Path) -> None:
    async def unauthorised(request: web.Request) -> web.StreamResponse:
        return discord_double._json({"message": f"401: {request.headers['Authorization']}"}, status=401)

    async with served() as double:
        double.answers = unauthorised
        async with started(tmp_path, double) as (child, log):
            await log.end()
            assert await child.wait() == Exit.WRONG_TOKEN
    assert log.all
    silent("".join(log.all))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        (DATABASE, Exit.STORE),
        (DATABASE.replace("+asyncpg", ""), None),
        (DATABASE.replace("+asyncpg", "+nothing"), None),
        (DATABASE.replace("127.0.0.1:1", "127.0.0.1:port"), None),
    ],
    ids=["unreachable", "another driver", "no driver", "no port"],
)
@pytest.mark.parametrize("form", ["plain", "json"])
async def test_an_address_of_a_database_is_not_told(
    tmp_path: Path, address: str, code: Exit | None, form: str
) -> None:
    async with (
        served() as double,
        started(tmp_path, double, NERNST_DATABASE=address, NERNST_LOG_FORM=form) as (child, log),
    ):
        await log.end()
        ended = await child.wait()
    assert ended != Exit.DONE
    assert code is None or ended == code
    assert log.all, "but something is said"
    silent("".join(log.all))


async def test_a_database_that_goes_away_is_not_told_by_its_address(tmp_path: Path, postgres: str) -> None:
    """In the middle of a run, with every library as talkative as it can be."""
    address = postgres.replace("postgres@", f"postgres:{quote(PASSWORD)}@")
    name = make_url(postgres).database
    async with (
        served() as double,
        started(tmp_path, double, NERNST_DATABASE=address, NERNST_LOG_LEVEL="DEBUG") as (child, log),
    ):
        await log.until("ready:")
        engine = create_async_engine(
            make_url(postgres).set(database="postgres"), isolation_level="AUTOCOMMIT"
        )
        async with engine.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        await engine.dispose()
        await double.ask(4001, K, user="ada", token=CALL)
        await until(lambda: double.told[4001])
        os.kill(child.pid, signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
    assert "the store did not" in "".join(log.all)
    silent("".join([*log.all, *double.told[4001]]))


async def test_requests_that_fail_are_not_told_with_their_addresses(tmp_path: Path) -> None:
    async def failing(request: web.Request) -> web.StreamResponse | None:
        if "/interactions/" not in request.path and "/webhooks/" not in request.path:
            return None
        number = int(request.path.split("/")[-3]) if request.path.endswith("callback") else 0
        if number == 4002:
            assert request.transport is not None
            request.transport.abort()
        status = {4001: 503, 4003: 403, 4004: 400}.get(number, 404)
        return discord_double._json({"message": request.path, "code": 0}, status=status)

    async with (
        served() as double,
        started(tmp_path, double, NERNST_HEALTH_PORT="0", NERNST_PICTURES="false") as (child, log),
    ):
        await log.until("ready:")
        double.answers = failing
        for number in (4001, 4002, 4003, 4004):
            await double.ask(number, K, user="ada", token=CALL)
            await log.until('"name": "ask"')
        port = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
        assert port is not None
        shown = await pages(port[1])
        os.kill(child.pid, signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
    silent("".join([*log.all, *shown.values()]))


@pytest.mark.parametrize(
    "command",
    ["doctor", "doctor --no-network", "db backup", "db backups", "db check", "db restore", "db rebuild",
     "db deletions",
     "progress", "questions list", "export csv", "quiz"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("driver", ["+asyncpg", "+nothing"])
def test_no_command_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, lang: str, driver: str
) -> None:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.setenv("NERNST_DATABASE", DATABASE.replace("+asyncpg", driver))
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setattr("bot.operations.reaching.GATEWAY", "http://127.0.0.1:1/gateway")
    result = CliRunner().invoke(cli, [*command.split(), "--lang", lang], input="q\n")
    assert result.output.strip(), "but something is said"
    silent(result.output)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        silent(repr(result.exception))


def test_settings_that_cannot_be_read_are_named_without_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot.faces.discord import run

    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("NERNST_DATABASE", DATABASE)
    monkeypatch.setenv("NERNST_CELL", "teapot")
    assert run.main() == Exit.SETTINGS
    told = capsys.readouterr()
    assert "NERNST_CELL" in told.err
    silent(told.out + told.err)


async def test_exports_and_pictures_hold_nothing_of_them(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for student in (world.ada, world.ben, world.teacher):
        await practise(world, student.id, right=1, wrong=1)
    sent = [await world.app.store.export(world.ada.id)]
    page = await world.ada.slash(world.channel, "privacy")
    await press(world.ada, page.response, "Send me my data")
    await world.teacher.slash(world.channel, "class export")
    sent += [str(one.json).encode() for one in world.env.http_requests]

    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.delenv("NERNST_DATABASE", raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    for command in (
        ["export", "csv", "-o", str(tmp_path / "class.csv")],
        ["export", "anki", "-o", str(tmp_path / "deck.apkg"), "--seeds", "1"],
        ["draw", "driving force on K at -70 mV", "-o", str(tmp_path / "force.png")],
    ):
        result = await asyncio.to_thread(CliRunner().invoke, cli, command)
        assert result.exit_code == 0, result.output
        sent.append(result.output.encode())
    made = [tmp_path / name for name in ("class.csv", "deck.apkg", "force.png")]
    sent += [one.read_bytes() for one in made]
    with zipfile.ZipFile(tmp_path / "deck.apkg") as deck:
        sent += [deck.read(name) for name in deck.namelist()]
    sent += list(_chunks((tmp_path / "force.png").read_bytes()))
    for one in sent:
        silent(one)


def _chunks(png: bytes) -> list[bytes]:
    """What a picture says besides its pixels."""
    found, at = [], 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        if kind == b"zTXt":
            data = zlib.decompress(data.split(b"\0", 1)[1][1:])
        found.append(kind + data)
        at += 12 + size
    assert found[0].startswith(b"IHDR")
    return found
