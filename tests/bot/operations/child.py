"""`nernst bot` as a process of its own that takes the loopback double for Discord, as strict as its unit.

Called as ``python -m tests.bot.operations.child PORT EVERY_S [options of nernst bot]``: the timetable looks
every so many seconds for what is due.
"""

from __future__ import annotations

import ctypes
import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.commands import app
from bot.faces.discord import timetable

_NO_NEW_CODE, _REFUSED = 65, 1


def main(port: str, every_s: str, *options: str) -> None:
    """Run the bot, and end with its exit status."""
    Route.BASE = f"http://127.0.0.1:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{port}/gateway")
    timetable.EVERY_S = float(every_s)  # type: ignore[misc]
    if sys.platform == "linux":  # as MemoryDenyWriteExecute of the unit, where the kernel has it
        ctypes.CDLL(None).prctl(_NO_NEW_CODE, _REFUSED, 0, 0, 0)
    app(["bot", *options])


if __name__ == "__main__":
    main(*sys.argv[1:])
