"""`/healthz`, `/readyz` and `/metrics` over HTTP: on the loopback address unless configured otherwise."""

from __future__ import annotations

import tempfile
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from pathlib import Path

    from bot.operations.metrics import Metrics


def disk_is_writable(folder: Path) -> bool:
    """Whether a file can be made where the database lies."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


@asynccontextmanager
async def served(
    metrics: Metrics, checks: Mapping[str, Callable[[], bool]], *, host: str, port: int
) -> AsyncIterator[int]:
    """Serve until left; gives the port.

    Args:
        metrics: to be shown under /metrics.
        checks: by name; all must hold for /readyz.
        host: address to listen on.
        port: 0 takes a free one.

    Raises:
        OSError: the port is taken.
    """

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def readyz(_: web.Request) -> web.Response:
        failing = [name for name, holds in checks.items() if not holds()]
        if failing:
            return web.Response(status=503, text=f"not ready: {', '.join(failing)}\n")
        return web.Response(text="ready\n")

    async def shown(_: web.Request) -> web.Response:
        return web.Response(body=metrics.text(), headers={"Content-Type": "text/plain; version=0.0.4"})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", shown)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
