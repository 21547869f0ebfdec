"""Where the lines of the chat come from: a prompt with history and completion, or standard input as it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from bot.faces.terminal.asking import lines
from bot.faces.terminal.completion import Entry, Words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

PROMPT: Final = "❯ "


def typed_lines(commands: Iterable[str], toolbar: Callable[[], str]) -> Iterator[str]:
    """The lines that the user types, until Ctrl-D or the end of the input."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        return prompted(session(commands, toolbar))
    return lines(sys.stdin.buffer)


def session(
    commands: Iterable[str],
    toolbar: Callable[[], str],
    *,
    history: History | None = None,
    source: Input | None = None,
    output: Output | None = None,
) -> PromptSession[str]:
    """A prompt; `history` is that of the user unless given."""
    entries = [*(Entry(command, "", whole=True) for command in commands), *vocabulary()]
    return PromptSession(
        PROMPT,
        history=history or user_history(),
        completer=Words(entries),
        complete_while_typing=True,
        bottom_toolbar=toolbar,
        input=source,
        output=output,
    )


def prompted(session: PromptSession[str]) -> Iterator[str]:
    """The lines typed at a prompt; Ctrl-C drops the line, Ctrl-D ends."""
    while True:
        try:
            yield session.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def user_history() -> History:
    """The questions of earlier chats; kept in memory only where the file cannot be written."""
    file = Path(platformdirs.user_data_dir("nernst-tutor", appauthor=False), "history")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(file)
