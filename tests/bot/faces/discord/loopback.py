"""The real bot on a Discord of the loopback address that misbehaves as told; SimCord has no network."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.faces.discord.client import NernstClient
from bot.faces.discord.desk import Desk
from tests.bot.operations import discord_double

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    import pytest

    from bot.app import App

SOON_S: Final = 30
K: Final = "E_K with 5 mM out 140 mM in at 37 C"


class Discord(discord_double.Discord):
    """A Discord whose answers a test replaces.

    Attributes:
        answers: gives the response to a request, or None for the usual one.
        bodies: of every request that had one, with its path.
        begun, resumed: how often the bot began a session, or went on with one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.answers: Callable[[web.Request], Awaitable[web.StreamResponse | None]] | None = None
        self.bodies: list[tuple[str, Any]] = []
        self.begun = self.resumed = 0

    async def rest(self, request: web.Request) -> web.Response:
        """Any request over HTTP."""
        if request.can_read_body and request.content_type == "application/json":
            self.bodies.append((request.path, await request.json()))
        if self.answers is not None and (answer := await self.answers(request)) is not None:
            self.asked.append((request.method, request.path))
            return answer  # type: ignore[return-value]
        return await super().rest(request)

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket: hello, ready, and what a test sends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        async for message in socket:
            asked = message.json()
            match asked["op"]:
                case 1:
                    await socket.send_json({"op": 11})
                case 2:
                    self.begun += 1
                    self._gateway = socket
                    me = {"id": "900", "flags": 0}
                    address = f"ws://127.0.0.1:{self.port}/gateway"
                    ready = {"v": 10, "user": discord_double.ME, "guilds": [], "session_id": "s",
                             "application": me, "resume_gateway_url": address}  # fmt: skip
                    await self.tell("READY", ready)
                case 6:
                    self.resumed += 1
                    self._gateway = socket
                    await self.tell("RESUMED", {})
                case _:
                    pass
        return socket

    async def send(self, event: dict[str, Any]) -> None:
        """A message of the gateway itself."""
        assert self._gateway is not None
        await self._gateway.send_json(event)

    async def say(self, number: int, text: str) -> None:
        """A user writes to the bot in a DM."""
        who = {"id": "77", "username": "u", "global_name": "u", "discriminator": "0", "avatar": None}
        message = discord_double._message("55", str(number)) | {"author": who, "content": text}
        await self.tell("MESSAGE_CREATE", message)

    async def click(self, number: int, custom_id: str, *, user: int = 77) -> None:
        """A user presses a button in a DM."""
        message = discord_double._message("55", "6001")
        who = {"id": str(user), "username": "u", "global_name": "u", "discriminator": "0", "avatar": None}
        await self.tell(
            "INTERACTION_CREATE",
            {"id": str(number), "application_id": "900", "type": 3, "token": "t0k3n", "version": 1,
             "channel_id": "55", "channel": {"id": "55", "type": 1}, "user": who, "locale": "en-US",
             "data": {"custom_id": custom_id, "component_type": 2}, "message": message,
             "entitlements": [], "authorizing_integration_owners": {"1": str(user)}, "context": 1,
             "attachment_size_limit": 10_000_000, "app_permissions": "0"},
        )  # fmt: skip

    async def hang_up(self, code: int) -> None:
        """Close the gateway with a code."""
        assert self._gateway is not None
        await self._gateway.close(code=code)

    def callbacks(self) -> list[Any]:
        """The first responses that came in."""
        return [body for path, body in self.bodies if path.endswith("/callback")]


def served() -> AbstractAsyncContextManager[Discord]:
    """A Discord that listens."""
    return discord_double.listening(Discord())


@asynccontextmanager
async def running(
    app: App,
    monkeypatch: pytest.MonkeyPatch,
    answers: Callable[[web.Request], Awaitable[web.StreamResponse | None]] | None = None,
) -> AsyncIterator[tuple[Discord, NernstClient]]:
    """The bot, logged in; `answers`: of Discord, from the start on."""
    async with served() as double:
        double.answers = answers
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{double.port}/api/v10")
        gateway = yarl.URL(f"ws://127.0.0.1:{double.port}/gateway")
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        client = NernstClient(Desk(app.tutor, app.store, app.settings, patience_s=0))
        task = asyncio.create_task(client.start("a.b.c"))
        try:
            await until(client.is_ready)
            yield double, client
        finally:
            await client.close()
            await asyncio.gather(task, return_exceptions=True)


async def until(holds: Callable[[], object]) -> None:
    """Wait for something to become true."""
    async with asyncio.timeout(SOON_S):
        while not holds():
            await asyncio.sleep(0.005)
