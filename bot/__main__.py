"""The `nernst` command.

Exit status: 0 answered, 1 not answered (something is missing, not understood, out of scope), 2 wrong usage.

Cold start counts (`python -m benchmarks start`): a plain `nernst ask` goes straight to the road and never
loads typer; everything else, and every mistake, goes through the commands in `bot.commands`.
"""

from __future__ import annotations

import io
import os
import sys

from bot.faces.terminal.request import Request, plainly


def main() -> None:
    """Run the command line, in UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command, arguments = sys.argv[1:2], sys.argv[2:]
    request = plainly(arguments) if command == ["ask"] else None
    answered = _answered(request) if request is not None else None
    if answered is not None:
        sys.exit(0 if answered else 1)
    from bot.commands import app

    app()


def _answered(request: Request) -> bool | None:
    """Run a plain `ask`; None where typer has to say what is wrong with it."""
    from bot.faces.terminal import asking, options

    try:
        return asking.run(request)
    except options.BadValue:
        return None
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader left, as `head` does; nothing can be told to it any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
