"""The prompt: history, completion, Ctrl-C and Ctrl-D; and lines of a standard input that is no terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import platformdirs
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.faces.terminal.prompt import prompted, session, typed_lines, user_history

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def typed(keys: str) -> list[str]:
    """The lines that some keys give."""
    with create_pipe_input() as source:
        source.send_text(keys)
        one = session([":help"], lambda: "", history=InMemoryHistory(), source=source, output=DummyOutput())
        return list(prompted(one))


def test_lines_until_ctrl_d() -> None:
    assert typed("E_K 5/140\r钾离子\r\x04") == ["E_K 5/140", "钾离子"]


def test_ctrl_c_drops_the_line() -> None:
    assert typed("wrong\x03right\r\x04") == ["right"]


def test_the_history_is_a_file_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "deep" / "down"))
    history = user_history()
    assert isinstance(history, FileHistory)
    history.store_string("E_K 5/140")
    assert list(user_history().load_history_strings()) == ["E_K 5/140"]
    assert (tmp_path / "deep" / "down" / "history").stat().st_mode & 0o077 == 0


def test_a_history_that_cannot_be_written_is_kept_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "file"))
    assert isinstance(user_history(), InMemoryHistory)


def test_a_standard_input_that_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("E_K 5/140\n钾\n".encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert list(typed_lines([], lambda: "")) == ["E_K 5/140", "钾"]
