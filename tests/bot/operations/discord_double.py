"""A Discord of a few lines on the loopback address: REST and a gateway, enough to run the real bot.

SimCord has no network; what is measured and logged about the network needs one.
"""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from aiohttp import WSMsgType, web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ME: Final = {"id": "900", "username": "Nernst", "discriminator": "0", "avatar": None, "bot": True, "flags": 0}
TOO_FAST: Final = 429


class Discord:
    """What the bot asked for, and the means to send it an event.

    Attributes:
        port: where it listens.
        asked: method and path of every request.
        too_fast: how many of the next first signs are answered with 429.
        refuses_with: code with which the gateway closes instead of letting anybody in.
    """

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[tuple[str, str]] = []
        self.too_fast = 0
        self.refuses_with: int | None = None
        self._gateway: web.WebSocketResponse | None = None

    async def rest(self, request: web.Request) -> web.Response:
        """Any request over HTTP."""
        self.asked.append((request.method, request.path))
        if request.path.endswith("/callback"):
            if self.too_fast:
                self.too_fast -= 1
                again = {"message": "You are being rate limited.", "retry_after": 0.01, "global": False}
                headers = {"X-RateLimit-Scope": "user", "Via": "1.1 double"}
                return _json(again, status=TOO_FAST, headers=headers)
            number = request.path.split("/")[-3]
            return _json({"interaction": {"id": number, "type": 2}})
        if "/webhooks/" in request.path:
            return _json({"message": "Unknown Message", "code": 10008}, status=404)
        if request.path.endswith("/users/@me"):
            return _json(ME)
        if request.path.endswith("/applications/@me"):
            return _json(
                {"id": "900", "name": "Nernst", "description": "", "icon": None, "flags": 0,
                 "bot_public": True, "bot_require_code_grant": False, "verify_key": "",
                 "team": None, "owner": {**ME, "id": "901"}, "rpc_origins": None, "summary": ""}
            )  # fmt: skip
        return _json([])

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket: hello, ready, and a heart that beats."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            op = json.loads(message.data)["op"]
            if op == 1:
                await socket.send_json({"op": 11})
            elif op == 2 and self.refuses_with is not None:
                await socket.close(code=self.refuses_with)
            elif op == 2:
                self._gateway = socket
                await self.tell(
                    "READY",
                    {"v": 10, "user": ME, "guilds": [], "session_id": "s",
                     "application": {"id": "900", "flags": 0},
                     "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway"},
                )  # fmt: skip
        return socket

    async def close(self) -> None:
        """Hang up."""
        if self._gateway is not None:
            await self._gateway.close()

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """An event for the bot."""
        assert self._gateway is not None
        await self._gateway.send_json({"op": 0, "s": 1, "t": event, "d": data})

    async def ask(self, number: int, question: str, *, user: str, token: str) -> None:
        """A user runs /ask in a DM."""
        who = {"id": "77", "username": user, "global_name": user, "discriminator": "0", "avatar": None}
        option = {"name": "question", "type": 3, "value": question}
        await self.tell(
            "INTERACTION_CREATE",
            {"id": str(number), "application_id": "900", "type": 2, "token": token, "version": 1,
             "channel_id": "55", "channel": {"id": "55", "type": 1}, "user": who, "locale": "en-US",
             "data": {"id": "5", "name": "ask", "type": 1, "options": [option]},
             "entitlements": [], "authorizing_integration_owners": {"1": "77"}, "context": 1,
             "attachment_size_limit": 10_000_000, "app_permissions": "0"},
        )  # fmt: skip


def _json(value: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    exactly = {"Content-Type": "application/json"}  # discord.py reads nothing else
    return web.Response(body=json.dumps(value).encode(), status=status, headers=exactly | (headers or {}))


@asynccontextmanager
async def opened() -> AsyncIterator[Discord]:
    """A Discord that listens."""
    double = Discord()
    app = web.Application()
    app.router.add_get("/gateway", double.gateway)
    app.router.add_route("*", "/api/{rest:.*}", double.rest)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        double.port = int(runner.addresses[0][1])
        yield double
    finally:
        await double.close()
        await runner.cleanup()
