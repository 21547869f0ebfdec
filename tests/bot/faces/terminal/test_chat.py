"""The chat: questions, follow-ups, numbered suggestions and commands, as lines in and text out."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from bot.faces.terminal.chat import COMMANDS, Chat
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

ASKED = "E_K with 5 mM outside and 140 mM inside at 37 C"


class Screen:
    """A chat whose screen can be read."""

    def __init__(self, **settings: Any) -> None:
        self._out = io.StringIO()
        console = Console(file=self._out, width=100, highlight=False)
        self.chat = Chat(Tutor(), console=console, **settings)

    def type(self, line: str) -> str:
        """What a line puts on the screen."""
        self._out.seek(0)
        self._out.truncate()
        self.going = self.chat.hear(line)
        return self._out.getvalue()

    def run(self, *lines: str) -> str:
        """What the whole conversation puts on the screen."""
        self.chat.run(lines)
        return self._out.getvalue()


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def test_a_question_is_answered() -> None:
    shown = Screen().type(ASKED)
    assert "−89.06 mV" in shown
    assert "5 mM" in shown


def test_the_next_line_goes_on() -> None:
    screen = Screen()
    screen.type(ASKED)
    assert "−84.18 mV" in screen.type("and at 20 C?")


def test_what_is_missing_is_completed_by_the_next_line() -> None:
    screen = Screen()
    screen.type("E_K with 5 mM outside at 37 C")
    assert "−89.06 mV" in screen.type("140 mM inside")


@pytest.mark.parametrize("typed", ["1", ":1", "：1", " １ "])
def test_a_number_asks_the_suggestion(typed: str) -> None:
    screen = Screen()
    first = screen.type(ASKED)
    suggestion = next(line for line in first.splitlines() if line.startswith("  1 "))[4:].strip()
    shown = screen.type(typed)
    assert f"❯ {suggestion}" in shown
    assert "mV" in shown


def test_the_greeting_offers_questions() -> None:
    screen = Screen()
    assert "1 E_K of a mammalian neuron" in screen.run("1")
    assert "❯ E_K of a mammalian neuron" in screen.run("1")


def test_a_suggestion_that_is_not_there() -> None:
    assert "no question number 9" in Screen().type(":9")


def test_the_language_follows_the_question_or_is_set() -> None:
    screen = Screen()
    assert "平衡电位" in screen.type("钾离子的平衡电位，胞外5 mM，胞内140 mM，37 °C")
    assert "English" in screen.type(":lang en") or screen.going
    assert "平衡电位" not in screen.type("钾离子的平衡电位，胞外5 mM，胞内140 mM，37 °C")
    assert "中文" in screen.type(":lang zh")
    assert "平衡电位" in screen.type(ASKED)
    assert "fr" in screen.type(":lang fr")
    assert screen.type(":lang")
    assert screen.type(":lang auto")
    assert "equilibrium" in screen.type(ASKED)


def test_the_temperature_and_the_cell_are_set() -> None:
    screen = Screen()
    assert "20 °C" in screen.type(":temp 20")
    assert "−84.18 mV" in screen.type("E_K 5/140")
    assert "20 °C" in screen.type(":temp")
    assert "kelvin" in screen.type(":temp 310")
    assert "absolute zero" in screen.type(":temp 0K")
    assert "squid giant axon" in screen.type(":cell squid")
    assert "−75.6" in screen.type("what is E_K")
    assert "squid_axon" in screen.type(":cell")
    assert "squid_axon" in screen.type(":cell unicorn")


def test_steps_are_hidden_and_shown() -> None:
    screen = Screen()
    with_steps = screen.type(ASKED)
    assert "hidden" in screen.type(":steps")
    without = screen.type(ASKED)
    assert len(without.splitlines()) < len(with_steps.splitlines())
    assert "−89.06 mV" in without
    assert "shown" in screen.type(":steps")
    assert screen.type(ASKED) == with_steps


@pytest.mark.parametrize(
    "typed", [":quit", ":q", ":exit", "：quit", " :QUIT ", "quit", "Exit", "/quit", "退出"]
)
def test_quit(typed: str) -> None:
    screen = Screen()
    screen.type(typed)
    assert not screen.going


def test_the_end_of_the_input_ends() -> None:
    assert Screen().run().rstrip().endswith(speaker("en").say(Say("terminal-goodbye")))
    assert "−89.06" not in Screen().run(":quit", ASKED)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_lists_every_command_and_each_is_known(language: str) -> None:
    screen = Screen(language=language)
    shown = screen.type(":help")
    for command in COMMANDS:
        assert command in shown
        assert "nonsense" not in screen.type(command.replace("zh|en|auto", language))
    assert ":nonsense" in screen.type(":nonsense")


def test_empty_lines_say_nothing() -> None:
    assert Screen().type("  ") == ""


def test_a_fault_of_the_program_does_not_end_the_chat(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def ask(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    screen = Screen()
    monkeypatch.setattr(Tutor, "ask", ask)
    assert "Sorry" in screen.type(ASKED)
    assert screen.going
    assert "boom" in caplog.text


@pytest.mark.parametrize(
    "typed",
    [
        "\0",
        "\x1b[31mred",
        "[bold]no markup[/bold] E_K 5/140",
        ":\0",
        "9" * 5000,
        ":" + "9" * 5000,
        ":lang " + "x" * 5000,
        ":cell " + "x" * 5000,
    ],
)
def test_nasty_lines(typed: str) -> None:
    screen = Screen()
    shown = screen.type(typed)
    assert screen.going
    assert "\x1b" not in shown
