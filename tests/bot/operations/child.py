"""`nernst bot` as a process of its own that takes the loopback double for Discord, as strict as its unit.

Called as ``python -m tests.bot.operations.child PORT``.
"""

from __future__ import annotations

import ctypes
import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

_NO_NEW_CODE, _REFUSED = 65, 1


def main(port: str) -> int:
    """Run the bot; its exit status."""
    Route.BASE = f"http://127.0.0.1:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{port}/gateway")
    if sys.platform == "linux":  # as MemoryDenyWriteExecute of the unit, where the kernel has it
        ctypes.CDLL(None).prctl(_NO_NEW_CODE, _REFUSED, 0, 0, 0)
    from bot.faces.discord import run

    return run.main()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
