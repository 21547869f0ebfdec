"""What systemd is told over `$NOTIFY_SOCKET` (Type=notify): ready, alive, stopping.

See sd_notify(3) and systemd.service(5), WatchdogSec.
"""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

MARGIN_S: Final = 60.0


def notify(state: str) -> bool:
    """Send a line such as "READY=1"; False where nobody listens.  Never waits: the event loop calls it."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return False
    if address.startswith("@"):  # an abstract socket
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            out.setblocking(False)
            out.connect(address)
            out.send(state.encode())
    except OSError:
        return False
    return True


def waiting(seconds: float) -> None:
    """The start waits for so long: it is not to be taken for one that failed (TimeoutStartSec)."""
    notify(f"EXTEND_TIMEOUT_USEC={int((seconds + MARGIN_S) * 1e6)}")


@asynccontextmanager
async def taking_time() -> AsyncIterator[None]:
    """What is done within may take as long as the event loop lives: a big database gets its new schema."""

    async def ask() -> None:
        while True:
            waiting(0)
            await asyncio.sleep(MARGIN_S / 2)

    task = asyncio.create_task(ask())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        waiting(MARGIN_S)


def watchdog_s() -> float | None:
    """How often systemd wants a sign of life, in seconds; None: it does not ask."""
    wanted = os.environ.get("WATCHDOG_USEC", "")
    mine = os.environ.get("WATCHDOG_PID") in (None, str(os.getpid()))
    return int(wanted) / 1e6 if wanted.isdigit() and mine else None


async def feed() -> None:
    """A sign of life from the event loop, twice as often as asked: a loop that hangs gives none."""
    every = watchdog_s()
    while every is not None:
        notify("WATCHDOG=1")
        await asyncio.sleep(every / 2)
