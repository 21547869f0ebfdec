"""Which shards a process holds, when it may open their sessions, and when all of them are there."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.faces.discord import run
from bot.faces.discord import shards as module
from bot.faces.discord.client import NernstClient
from bot.faces.discord.desk import Desk
from bot.faces.discord.run import Exit
from bot.faces.discord.shards import ALONE, SESSION_EVERY, Shards, Turns, shards
from bot.language import speaker
from bot.progress import Unreachable
from bot.progress.words import utc_now
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from pathlib import Path

    from bot.app import App


@pytest.mark.parametrize(
    ("ids", "of", "found"),
    [
        (None, None, Shards()),
        (None, 3, Shards((0, 1, 2), 3)),
        ("0,1", 4, Shards((0, 1), 4)),
        ("3, 0-1", 4, Shards((0, 1, 3), 4)),
        ("0", 1, ALONE),
    ],
)
def test_shards_are_numbers_and_ranges(ids: str | None, of: int | None, found: Shards) -> None:
    assert shards(ids, of) == found


def test_a_process_that_holds_all_needs_no_other() -> None:
    assert len({Shards((n, n + 1), 4).name for n in range(3)}) == 3
    assert len(Shards(tuple(range(8000)), 16_000).name) < 100
    assert [one.all for one in (Shards(), ALONE, Shards((0, 1), 2), Shards((1,), 2))] == [True] * 3 + [False]


@pytest.mark.parametrize(
    ("ids", "of", "said"),
    [
        ("0,x", 4, "discord-shards-unread"),
        ("", 4, "discord-shards-unread"),
        ("3-1", 4, "discord-shards-unread"),
        ("-1", 4, "discord-shards-unread"),
        ("١", 4, "discord-shards-unread"),
        ("0,1", None, "discord-shards-of"),
        ("0,4", 4, "discord-shards-beyond"),
        (None, 0, "discord-shards-count"),
        ("0", 99_999, "discord-shards-count"),
    ],
)
def test_what_is_wrong_with_shards_is_said_in_both_languages(
    ids: str | None, of: int | None, said: str
) -> None:
    wrong = shards(ids, of)
    assert isinstance(wrong, Say)
    assert wrong.id == said
    assert speaker("en").say(wrong) != speaker("zh").say(wrong)


def test_part_of_the_shards_and_a_file_do_not_go_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path / "state"))
    monkeypatch.setenv("DISCORD_TOKEN", "a.b.c")
    assert run.main(ids="0", of=2) == Exit.SETTINGS
    assert "PostgreSQL" in capsys.readouterr().err
    assert not (tmp_path / "state").exists()
    assert run.main(ids="0,1", of=None) == Exit.SETTINGS
    assert "of how many" in capsys.readouterr().err


async def test_one_session_at_a_time_in_each_queue_of_all_processes(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = utc_now()
    crew = [Turns(app.store, now=lambda: now) for _ in range(3)]
    for turns in crew:
        turns.at_once = 2
    monkeypatch.setattr(module, "LOOK_EVERY_S", 0.001)
    opened: list[int] = []

    async def opens(turns: Turns, shard: int) -> None:
        await turns.wait(shard)
        opened.append(shard % 2)

    waiting = [asyncio.create_task(opens(turns, shard)) for turns in crew for shard in (0, 1)]
    for turn in range(1, 4):
        await until(lambda turn=turn: len(opened) == 2 * turn)
        for _ in range(5):
            await asyncio.sleep(0.002)
        assert sorted(opened[-2:]) == [0, 1]
        assert len(opened) == 2 * turn
        now += SESSION_EVERY
    await asyncio.gather(*waiting)


async def test_without_the_store_a_session_waits_its_time(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    async def claim(*_: object) -> bool:
        raise Unreachable("gone")

    monkeypatch.setattr(app.store, "claim", claim)
    monkeypatch.setattr(module, "SESSION_EVERY", timedelta(0))
    await Turns(app.store).wait(0)


async def test_a_clock_that_went_back_does_not_hold_up_a_session(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = utc_now() + timedelta(hours=1)
    await Turns(app.store, now=lambda: later).wait(0)
    monkeypatch.setattr(module, "LOOK_EVERY_S", 0.001)
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    await Turns(app.store).wait(0)


async def test_connected_means_every_shard_of_this_process(app: App) -> None:
    client = NernstClient(Desk(app.tutor, app.store, app.settings), shards=Shards((1, 3), 4))
    async with client:
        client._connection._get_client()._handle_ready()
        assert client.shards_wanted == 2
        steps: list[bool] = []
        await client.on_shard_connect(1)
        steps.append(client.is_connected())
        await client.on_shard_connect(3)
        steps.append(client.is_connected())
        await client.on_shard_disconnect(1)
        steps.append(client.is_connected())
        await client.on_shard_resumed(1)
        steps.append(client.is_connected())
        assert steps == [False, True, False, True]


async def until(holds: object) -> None:
    """Wait for something that is to come about."""
    assert callable(holds)
    async with asyncio.timeout(30):
        while not holds():
            await asyncio.sleep(0.002)
