"""Answers on the screen: every block in both languages, within the width, and nothing read as markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot.faces.terminal.render import render
from bot.language import Language, names, speaker
from bot.lessons import cards
from bot.tutor import Tutor
from bot.tutor.answer import Answer, Card, Caution, Headline, Quantity, Say, Solved, Step, Why
from grammar.reading import Correction

if TYPE_CHECKING:
    from bot.tutor.answer import Block

WARNING = Say("terminal-greeting-keys")
BLOCKS: tuple[Block, ...] = (
    Headline(Say("terminal-greeting")),
    Step(Say("frame-read-as"), "E_K = [bold] × ln(0.03571)"),
    Step(None, "E_K = −89.06 mV"),
    Why(Say("terminal-help-help")),
    Caution(WARNING),
    Card("ghk", None, {name: Quantity(-70.1, "mV") for name in cards.needed("ghk", None)}),
)


def screen(answer: Answer, *, width: int = 80, steps: bool = True) -> str:
    """The screen that shows an answer."""
    console = Console(file=io.StringIO(), width=width, highlight=False, color_system=None)
    console.print(render(answer, Tutor(), steps=steps))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def made(language: Language) -> Answer:
    return Answer(
        text="x",
        status="answered",
        language=language,
        solved=Solved("nernst", BLOCKS),
        corrected=(Correction("potasium", "potassium", (0, 8)),),
        cautions=(WARNING,),
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_block_is_shown(language: Language) -> None:
    shown = " ".join(screen(made(language), width=200).split())
    say = speaker(language).say
    for said in ("terminal-greeting", "terminal-help-help", "frame-read-as"):
        assert say(Say(said)) in shown
    assert shown.count(say(WARNING)) == 2
    assert cards.title("ghk", language) in shown
    assert "−70.1 mV" in shown
    assert "**" not in shown
    assert "[bold]" in shown  # a formula is no markup
    assert "potasium → potassium" in shown


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 132])
def test_no_line_is_wider_than_the_screen(language: Language, width: int) -> None:
    """A Chinese letter takes two columns."""
    assert max(cell_len(line) for line in screen(made(language), width=width).splitlines()) <= width


def test_the_frame_of_the_panel_is_straight() -> None:
    lines = [line for line in screen(made("zh")).splitlines() if line[:1] in "╭│╰" and line]
    assert len({cell_len(line.rstrip()) for line in lines}) == 1


def test_steps_can_be_left_out() -> None:
    assert "ln(0.03571)" not in screen(made("en"), steps=False)


@pytest.mark.parametrize(
    "question",
    ["E_K 5/140", "flurb", "E_K 5 mM outside", "静息电位为什么不是平衡电位", "who won the world cup", "help"],
)
def test_what_the_tutor_says_is_shown(question: str) -> None:
    tutor = Tutor()
    answer = tutor.ask(question)
    shown = " ".join(screen(answer, width=300).split())
    assert shown
    for number, query in enumerate(answer.next, start=1):
        assert f"{number} {tutor.say(query, answer.language)}" in shown
    for field in answer.missing:
        assert speaker(answer.language).say(names.field_name(field)) in shown
    if answer.problem:
        assert speaker(answer.language).say(answer.problem)[:40] in shown
