"""A Discord of a few lines on the loopback address: REST and a gateway, enough to run the real bot.

SimCord has no network; what is measured and logged about the network needs one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

from aiohttp import WSMsgType, web

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

ME: Final = {"id": "900", "username": "Nernst", "discriminator": "0", "avatar": None, "bot": True, "flags": 0}
TOO_FAST: Final = 429
NEW_MESSAGE: Final = 4
MADE: Final = "2026-01-01T00:00:00+00:00"


@dataclass(eq=False)
class Session:
    """One connection of a process for one shard.

    Attributes:
        shard: its id, and how many there are.
        token: that the process came with.
    """

    socket: web.WebSocketResponse
    shard: tuple[int, int]
    token: str
    sent: int = 0

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """An event for it."""
        self.sent += 1
        await self.socket.send_json({"op": 0, "s": self.sent, "t": event, "d": data})


@dataclass(frozen=True)
class Post:
    """A message that somebody wanted to post: the token of the process, the channel, what it sent."""

    token: str
    channel: str
    body: dict[str, Any] = field(hash=False)


AnyDiscord = TypeVar("AnyDiscord", bound="Discord")


class Discord:
    """What the bot asked for, and the means to send it an event.

    Attributes:
        port: where it listens.
        asked: method and path of every request.
        too_fast: how many of the next first signs are answered with 429.
        refuses_with: code with which the gateway closes instead of letting anybody in.
        down: whether the gateway cannot be reached.
        recommended, at_once, remaining: what /gateway/bot says of shards and sessions.
        guild: id of the server that every channel lies in.
        identified: every shard that a session was opened for, in order, with the token.
        sessions: those that are open.
        told: what was shown for each interaction, by the id of it.
        posts: every attempt to post a message.
        shown: the messages that are there; with a nonce, a message is there once.
        before_post: waited for before a message is there.
        held: interactions whose first sign is not taken before their event.
    """

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[tuple[str, str]] = []
        self.too_fast = 0
        self.refuses_with: int | None = None
        self.down = False
        self.recommended, self.at_once, self.remaining = 1, 16, 1000
        self.guild = 0
        self.identified: list[tuple[int, int, str]] = []
        self.sessions: list[Session] = []
        self.told: dict[int, list[str]] = defaultdict(list)
        self.posts: list[Post] = []
        self.shown: dict[tuple[str, str], Post] = {}
        self.before_post: Callable[[Post], Awaitable[None]] | None = None
        self.held: dict[int, asyncio.Event] = {}
        self._by_token: dict[str, int] = {}
        self._acknowledged: set[str] = set()
        self._gateway: web.WebSocketResponse | None = None

    # REST

    async def rest(self, request: web.Request) -> web.Response:
        """Any request over HTTP."""
        self.asked.append((request.method, request.path))
        parts = request.path.split("/")[3:]
        match request.method, parts:
            case "POST", ["interactions", number, token, "callback"]:
                return await self._callback(request, number, token)
            case "POST" | "PATCH", ["webhooks", _, token, *_]:
                return await self._follow_up(request, token)
            case _, ["webhooks", *_]:
                return _json({"message": "Unknown Message", "code": 10008}, status=404)
            case "POST", ["channels", channel, "messages"]:
                return await self._posted(request, channel)
            case _:
                pass
        return _json(self._known(parts, await request.json() if request.method == "POST" else {}))

    def _known(self, parts: Sequence[str], body: dict[str, Any]) -> object:
        address = f"ws://127.0.0.1:{self.port}/gateway"
        match parts:
            case ["users", "@me"]:
                return ME
            case ["users", "@me", "channels"]:
                return {"id": body["recipient_id"], "type": 1, "recipients": [_user(body["recipient_id"])]}
            case ["applications" | "oauth2", *_] if parts[-1] == "@me":
                return {"id": "900", "name": "Nernst", "description": "", "icon": None, "flags": 0,
                        "bot_public": True, "bot_require_code_grant": False, "verify_key": "",
                        "team": None, "owner": {**ME, "id": "901"}, "rpc_origins": None,
                        "summary": ""}  # fmt: skip
            case ["gateway", "bot"]:
                limit = {
                    "total": 1000,
                    "remaining": self.remaining,
                    "reset_after": 100,
                    "max_concurrency": self.at_once,
                }
                return {"url": address, "shards": self.recommended, "session_start_limit": limit}
            case ["channels", channel]:
                return {"id": channel, "type": 0, "guild_id": str(self.guild), "name": "course",
                        "position": 0, "permission_overwrites": [], "nsfw": False,
                        "parent_id": None}  # fmt: skip
            case ["guilds", guild]:
                return {"id": guild, "name": "Physiology", "preferred_locale": "zh-CN", "roles": [],
                        "emojis": [], "features": [], "owner_id": "901"}  # fmt: skip
            case _:
                return []

    async def _callback(self, request: web.Request, number: str, token: str) -> web.Response:
        if self.too_fast:
            self.too_fast -= 1
            again = {"message": "You are being rate limited.", "retry_after": 0.01, "global": False}
            headers = {"X-RateLimit-Scope": "user", "Via": "1.1 double"}
            return _json(again, status=TOO_FAST, headers=headers)
        if int(number) in self.held:
            await self.held[int(number)].wait()
        if number in self._acknowledged:
            return _json({"message": "already acknowledged", "code": 40060}, status=400)
        self._acknowledged.add(number)
        self._by_token[token] = int(number)
        if (
            request.content_type == "application/json"
            and (body := await request.json())["type"] == NEW_MESSAGE
        ):
            self.told[int(number)].append(json.dumps(body, ensure_ascii=False))
        return _json({"interaction": {"id": number, "type": 2}})

    async def _follow_up(self, request: web.Request, token: str) -> web.Response:
        if token not in self._by_token or request.content_type != "application/json":
            return _json({"message": "Unknown Message", "code": 10008}, status=404)
        body = await request.json()
        self.told[self._by_token[token]].append(json.dumps(body, ensure_ascii=False))
        return _json(_message("55", str(len(self.asked))))

    async def _posted(self, request: web.Request, channel: str) -> web.Response:
        body = await request.json()
        post = Post(request.headers["Authorization"].removeprefix("Bot "), channel, body)
        self.posts.append(post)
        if self.before_post is not None:
            await self.before_post(post)
        self.shown.setdefault((channel, str(body.get("nonce", len(self.posts)))), post)
        return _json(_message(channel, str(len(self.posts))))

    # the gateway

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket: hello, ready, and a heart that beats."""
        if self.down:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        mine: Session | None = None
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            asked = json.loads(message.data)
            if asked["op"] == 1:
                await socket.send_json({"op": 11})
            elif asked["op"] == 2 and self.refuses_with is not None:
                await socket.close(code=self.refuses_with)
            elif asked["op"] == 2:
                self._gateway, mine = socket, await self._opened(socket, asked["d"])
        if mine is not None:
            self.sessions.remove(mine)
        return socket

    async def _opened(self, socket: web.WebSocketResponse, identity: dict[str, Any]) -> Session:
        shard, count = identity.get("shard", (0, 1))
        session = Session(socket, (shard, count), identity["token"])
        self.identified.append((shard, count, session.token))
        self.sessions.append(session)
        await session.tell(
            "READY",
            {"v": 10, "user": ME, "guilds": [], "session_id": f"s{len(self.identified)}",
             "shard": [shard, count], "application": {"id": "900", "flags": 0},
             "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway"},
        )  # fmt: skip
        return session

    async def close(self) -> None:
        """Hang up."""
        for session in list(self.sessions):
            await session.socket.close()
        if self._gateway is not None:
            await self._gateway.close()

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """An event for the bot that came last."""
        assert self._gateway is not None
        if event == "READY":
            data = {"shard": [0, 1], **data}
        await self._gateway.send_json({"op": 0, "s": 1, "t": event, "d": data})

    async def ask(
        self,
        number: int,
        question: str,
        *,
        user: str,
        token: str,
        shard: int | None = None,
        only: str | None = None,
    ) -> None:
        """A user runs /ask: in a DM of the bot that came last; or in a server, told to all of its shard.

        With `only`, told to the process with that token.
        """
        who = {"id": "77", "username": user, "global_name": user, "discriminator": "0", "avatar": None}
        option = {"name": "question", "type": 3, "value": question}
        event = {
            "id": str(number), "application_id": "900", "type": 2, "token": token, "version": 1,
            "channel_id": "55", "channel": {"id": "55", "type": 1}, "user": who, "locale": "en-US",
            "data": {"id": "5", "name": "ask", "type": 1, "options": [option]},
            "entitlements": [], "authorizing_integration_owners": {"1": "77"}, "context": 1,
            "attachment_size_limit": 10_000_000, "app_permissions": "0",
        }  # fmt: skip
        if shard is None:
            await self.tell("INTERACTION_CREATE", event)
            return
        for session in list(self.sessions):
            mine = session.shard[0] == shard and only in (None, session.token)
            if mine and not session.socket.closed:
                await session.tell("INTERACTION_CREATE", event)


def _user(id_: str) -> dict[str, Any]:
    return {"id": id_, "username": "somebody", "global_name": None, "discriminator": "0", "avatar": None}


def _message(channel: str, id_: str) -> dict[str, Any]:
    return {"id": id_, "channel_id": channel, "author": ME, "content": "", "timestamp": MADE,
            "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [],
            "pinned": False, "type": 0, "components": [], "flags": 0}  # fmt: skip


def _json(value: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    exactly = {"Content-Type": "application/json"}  # discord.py reads nothing else
    return web.Response(body=json.dumps(value).encode(), status=status, headers=exactly | (headers or {}))


def cut(request: web.Request) -> web.Response:
    """The connection ends, and no answer comes."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


@asynccontextmanager
async def opened() -> AsyncIterator[Discord]:
    """A Discord that listens."""
    async with listening(Discord()) as double:
        yield double


@asynccontextmanager
async def listening(double: AnyDiscord) -> AsyncIterator[AnyDiscord]:
    """It listens."""
    app = web.Application()
    app.router.add_get("/gateway", double.gateway)
    app.router.add_route("*", "/api/{rest:.*}", double.rest)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        double.port = int(runner.addresses[0][1])
        yield double
    finally:
        await double.close()
        await runner.cleanup()
