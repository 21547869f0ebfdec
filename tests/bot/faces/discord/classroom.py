"""A simulated course server with the real bot in it, and what its messages say."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import discord
from simcord import interactions

from bot.faces.discord.client import NernstClient
from bot.faces.discord.desk import Desk
from bot.faces.discord.quiz_marks import mark_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest
    from simcord import Env

    from bot.app import App


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class World:
    """A course server with a student, another student and an instructor, and the bot in it."""

    def __init__(self, env: Env, app: App, clock: Clock, client: NernstClient) -> None:
        self.env = env
        self.app = app
        self.clock = clock
        self.client = client
        self.guild = env.create_guild("Physiology")
        self.channel = self.guild.create_text_channel("questions")
        self.ada = self.guild.add_member(env.create_user("ada"))
        self.ben = self.guild.add_member(env.create_user("ben"))
        staff = self.guild.create_role("staff", permissions=_manage())
        self.teacher = self.guild.add_member(env.create_user("teacher"), roles=[staff])

    @property
    def desk(self) -> Desk:
        return self.client.desk

    async def restart(self) -> None:
        """A new process: nothing is remembered but what is stored."""
        self.client = NernstClient(
            Desk(self.app.tutor, self.app.store, self.app.settings, clock=self.clock, patience_s=0)
        )
        await self.env.restart_bot(self.client)


def _manage() -> Any:
    return discord.Permissions(manage_guild=True)


def components(message: Any) -> list[dict[str, Any]]:
    """Every component of a message, flat."""
    found: list[dict[str, Any]] = []

    def walk(items: Any) -> None:
        for item in items:
            found.append(item)
            walk(item.get("components", ()))
            if "accessory" in item:
                walk([item["accessory"]])

    raw = [c if isinstance(c, dict) else c.to_dict() for c in message.components]
    walk(raw)
    return found


def text_of(message: Any) -> str:
    """All words of a message."""
    return "\n".join(str(one["content"]) for one in components(message) if "content" in one)


def labels(message: Any) -> list[str]:
    """The labels of its buttons."""
    return [str(one["label"]) for one in components(message) if one.get("type") == 2]


def custom_ids(message: Any) -> list[str]:
    """The custom_ids of its buttons."""
    return [str(one["custom_id"]) for one in components(message) if "custom_id" in one]


async def press(actor: Any, message: Any, label: str) -> Any:
    """Press the button with that label; there must be an answer."""
    result = await actor.click(message, label=label)
    assert result.acknowledged
    return result


async def choose(actor: Any, message: Any, index: int) -> Any:
    """Press the choice with that index, below a question of a quiz; there must be an answer."""
    mine = [one for one in custom_ids(message) if (mark := mark_of(one)) and mark.choice == (index,)]
    result = await actor.click(message, custom_id=mine[0])
    assert result.acknowledged
    return result


def speak(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    """From now on everybody's Discord is in that language."""
    original = interactions.base_payload

    def base_payload(*args: Any, **kwargs: Any) -> Any:
        record, payload = original(*args, **kwargs)
        return record, {**payload, "locale": locale}

    monkeypatch.setattr(interactions, "base_payload", base_payload)


@contextmanager
def replayed(world: World, monkeypatch: pytest.MonkeyPatch, times: int) -> Iterator[Callable[[], int]]:
    """Discord delivers every event so many times, as after a RESUME; how many were delivered."""
    original, delivered = world.env.backend.emit, 0

    def emit(event: str, payload: Any, *args: Any, **kwargs: Any) -> Any:
        nonlocal delivered
        person = event == "MESSAGE_CREATE" and not payload["author"].get("bot")
        for _ in range(times if event == "INTERACTION_CREATE" or person else 1):
            delivered += 1
            result = original(event, payload, *args, **kwargs)
        return result

    with monkeypatch.context() as patch:
        patch.setattr(world.env.backend, "emit", emit)
        yield lambda: delivered
