"""`nernst draw`: a file, or the picture itself in a terminal that shows pictures."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

pytest.importorskip("matplotlib")

from bot.commands import app
from bot.faces.terminal import draw

ROOT: Final = Path(__file__).parents[4]
FORCE: Final = "driving force on K, 5 out 140 in, -70 mV"
SIXEL: Final = (b"\x1b[c", b"\x1b[?62;4;22c")
"""What a terminal is asked, and what one with sixel graphics answers."""


def drawn(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["draw", *arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml")])
def test_a_file_is_written_named_and_described(tmp_path: Path, name: str, start: bytes) -> None:
    file = tmp_path / name
    code, output = drawn(FORCE, "-o", str(file), "--theme", "light")
    assert code == 0
    assert file.read_bytes().startswith(start)
    assert str(file) in output
    assert "driven out" in output


def test_without_a_terminal_it_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, output = drawn("膜外5膜内140，-70 mV，K+的驱动力")
    assert code == 0
    assert "膜外" in output
    assert (tmp_path / "nernst.png").exists()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((FORCE, "-o", "a.gif"), 2),
        ((FORCE, "-o", "/no/such/folder/a.png"), 2),
        ((FORCE, "--which", "9"), 1),
        (("what is the weather?",), 1),
        ((FORCE, "--theme", "pink"), 2),
    ],
)
def test_what_cannot_be_drawn_is_said(
    arguments: tuple[str, ...], expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, output = drawn(*arguments)
    assert code == expected
    assert output
    assert "Traceback" not in output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("answers", [True, False])
def test_a_terminal_with_sixel_graphics_shows_it_and_another_gets_a_file(
    tmp_path: Path, *, answers: bool
) -> None:
    output = _in_terminal(tmp_path, SIXEL if answers else None)
    assert ("\x1bP" in output) == answers
    assert (tmp_path / "nernst.png").exists() != answers
    assert "driven out" in output


def _in_terminal(folder: Path, answer: tuple[bytes, bytes] | None) -> str:
    """The output of `nernst draw` in a terminal that answers one question of the program."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 800, 800))
    command = [sys.executable, "-m", "bot", "draw", FORCE]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "LANG": "en_US.UTF-8"}
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env=environment,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                seen += (part := os.read(ours, 65536))
            except OSError:  # the other end is closed
                break
            if answer is not None and answer[0] in part:
                os.write(ours, answer[1])
    os.close(ours)
    assert process.returncode == 0, seen
    return seen.decode(errors="replace")


def test_a_picture_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> bytes:
        while True:
            pass

    monkeypatch.setattr(draw, "picture", endless)
    monkeypatch.setattr(draw, "DEADLINE_S", 0.05)
    code, output = drawn(FORCE, "-o", str(tmp_path / "a.png"))
    assert code == 1
    assert "took longer than 0.05 s" in output
    assert not (tmp_path / "a.png").exists()
