"""A Discord that misbehaves all the time: too busy, broken, cut off, delivering twice; but it can resume.

What it shows to a user it tells to whoever waits for that interaction.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from aiohttp import WSMsgType, web

from tests.bot.operations.discord_double import ME, TOO_FAST, Discord, _json, _message, cut

if TYPE_CHECKING:
    from random import Random

REMEMBERED: Final = 5000
"""So many events can be had again by a session that resumes."""
FAULTS: Final = {"429": 0.01, "502": 0.02, "reset before": 0.01, "reset after": 0.01, "slow": 0.01}
"""How likely each is for a request that shows something."""
SLOW_S: Final = 1.5


@dataclass(eq=False)
class Line:
    """A session of the gateway: what was sent in it, and the socket, as long as there is one."""

    id: str
    socket: web.WebSocketResponse | None
    sent: int = 0
    events: deque[tuple[int, str, dict[str, Any]]] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """An event, now or when the session is resumed."""
        self.sent += 1
        self.events.append((self.sent, event, data))
        await self._put(self.sent, event, data)

    async def resumed(self, after: int) -> None:
        """All events again that came after one."""
        for number, event, data in list(self.events):
            if number > after:
                await self._put(number, event, data)
        await self.tell("RESUMED", {})

    async def _put(self, number: int, event: str, data: dict[str, Any]) -> None:
        if self.socket is not None:
            with suppress(ConnectionResetError):  # it will be resumed, or its process is dead
                await self.socket.send_json({"op": 0, "s": number, "t": event, "d": data})


class RoughDiscord(Discord):
    """The double, rough.

    Attributes:
        met: how often each fault was injected.
        shown_to: of each interaction that somebody waits for, what was shown: bodies of messages and forms,
            empty ones for a sign of life alone.
        disturbed: interactions that a fault befell; they may go without an answer.
    """

    def __init__(self, dice: Random, *, rough: bool = True) -> None:
        super().__init__()
        self.met: Counter[str] = Counter()
        self.shown_to: dict[int, asyncio.Queue[dict[str, Any]]] = {}
        self.disturbed: set[int] = set()
        self._dice = dice
        self._rough = rough
        self._line: Line | None = None

    # the gateway

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket: a new session, or an old one with all that it missed."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 5_000}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            asked = json.loads(message.data)
            match asked["op"]:
                case 1:
                    await socket.send_json({"op": 11})
                case 2:
                    await self._begun(socket)
                case 6 if self._line is not None and asked["d"]["session_id"] == self._line.id:
                    self.met["resumed"] += 1
                    self._line.socket = self._gateway = socket
                    await self._line.resumed(asked["d"]["seq"])
                case 6:
                    await socket.send_json({"op": 9, "d": False})
                case _:
                    pass
        if self._line is not None and self._line.socket is socket:
            self._line.socket = None
        return socket

    async def _begun(self, socket: web.WebSocketResponse) -> None:
        self.met["session"] += 1
        self._gateway = socket
        self._line = Line(f"s{self.met['session']}", socket)
        await self._line.tell(
            "READY",
            {"v": 10, "user": ME, "guilds": [], "session_id": self._line.id, "shard": [0, 1],
             "application": {"id": "900", "flags": 0},
             "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway"},
        )  # fmt: skip

    async def deliver(self, interaction: dict[str, Any]) -> None:
        """An interaction, now and then twice."""
        number = int(interaction["id"])
        if self._line is None or self._line.socket is None:
            self.disturbed.add(number)
        if self._line is None:
            return
        await self._line.tell("INTERACTION_CREATE", interaction)
        if self._rough and self._dice.random() < 0.03:
            self.met["delivered twice"] += 1
            await self._line.tell("INTERACTION_CREATE", interaction)

    async def hang_up(self) -> None:
        """End the connection, in one of the ways after which a session is resumed."""
        if self._line is None or self._line.socket is None:
            return
        self.met["gateway cut"] += 1
        self.disturb_all()
        if self._dice.random() < 0.3:
            await self._line.socket.send_json({"op": 7, "d": None})
        elif self._dice.random() < 0.5:
            await self._line.socket.close(code=4000)
        else:
            request = self._line.socket._req
            if request is not None and request.transport is not None:
                request.transport.abort()

    def disturb_all(self) -> None:
        """Whoever waits now may get no answer."""
        self.disturbed |= self.shown_to.keys()

    def end_session(self) -> None:
        """The process is dead."""
        self.disturb_all()
        self._line = None

    # REST

    async def rest(self, request: web.Request) -> web.Response:
        """Any request over HTTP; those that show something may fail."""
        try:
            await (request.post() if _is_form(request) else request.read())
        except ConnectionResetError:  # its process died with the request half sent
            return cut(request)
        number = self._interaction(request)
        fault = self._fault() if number is not None else None
        if number is not None and fault is not None:
            self.met[fault] += 1
            self.disturbed.add(number)
        match fault:
            case "429":
                again = {"message": "You are being rate limited.", "retry_after": 0.3, "global": False}
                headers = {"X-RateLimit-Scope": "user", "Via": "1.1 double"}
                return _json(again, status=TOO_FAST, headers=headers)
            case "502":
                return web.Response(status=502, text="bad gateway")
            case "reset before":
                return cut(request)
            case "slow":
                await asyncio.sleep(SLOW_S)
            case _:
                pass
        response = await self._taken(request, number)
        if number is not None and response.status == 200:
            await self._note(request, number)
        self.asked.clear()
        self.told.clear()
        return cut(request) if fault == "reset after" else response

    async def _taken(self, request: web.Request, number: int | None) -> web.Response:
        if number is not None and _is_form(request):  # with a picture
            return _json(_message("55", str(number)))
        return await super().rest(request)

    def _interaction(self, request: web.Request) -> int | None:
        """The interaction that a request shows something for."""
        match request.path.split("/")[3:]:
            case ["interactions", number, _, "callback"]:
                return int(number)
            case ["webhooks", _, token, *_]:
                return self._by_token.get(token)
            case _:
                return None

    def _fault(self) -> str | None:
        if not self._rough:
            return None
        at = self._dice.random()
        for name, share in FAULTS.items():
            at -= share
            if at < 0:
                return name
        return None

    async def _note(self, request: web.Request, number: int) -> None:
        if _is_form(request):
            body = json.loads(str((await request.post())["payload_json"]))
        else:
            body = await request.json()
        shown = body.get("data") or {} if request.path.endswith("/callback") else body
        if number in self.shown_to:
            self.shown_to[number].put_nowait(shown if "components" in shown or "content" in shown else {})


def _is_form(request: web.Request) -> bool:
    return request.content_type.startswith("multipart/")
