"""An answer in a terminal, with rich: how it was read, the headline in a panel, steps, why, what next.

It lays out and colours; the words come from the speaker and nothing is computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.faces.terminal.prose import Prose
from bot.language import names, speaker
from bot.lessons import cards
from bot.lessons.loading import BOLD
from bot.tutor.answer import Block, Card, Caution, Headline, Say, Step, Why
from bot.tutor.plain import label_of_next

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from bot.language import Language
    from bot.tutor import Tutor
    from bot.tutor.answer import Answer, Assumption

_INDENT = (0, 0, 0, 2)


def render(answer: Answer, tutor: Tutor, *, steps: bool = True) -> RenderableType:
    """The whole answer in its language; its next questions are numbered from 1."""
    parts = [*_reading(answer, tutor), *_said(answer, steps=steps)]
    if answer.next:
        heading = label_of_next(answer)
        texts = [tutor.say(query, answer.language) for query in answer.next]
        parts.append(questions(heading, texts, answer.language))
    return Group(*parts)


def questions(heading: Say, texts: list[str], language: Language) -> RenderableType:
    """Questions to ask next, with the numbers that ask them."""
    table = Table.grid(padding=(0, 1))
    for number, text in enumerate(texts, start=1):
        table.add_row(Text(str(number), "bold cyan"), Prose(Text(text, "cyan")))
    return Group(Text(), Text(speaker(language).say(heading), "dim"), Padding(table, _INDENT, expand=False))


def _reading(answer: Answer, tutor: Tutor) -> Iterator[RenderableType]:
    """How the question was read, what was mended and what was assumed, one a line."""
    language = answer.language
    say = speaker(language).say
    for one in answer.corrected:
        yield Text(say(Say("frame-corrected", {"from": one.typed, "to": one.meant})), "yellow")
    rows: list[tuple[str, Text]] = []
    if (read_as := tutor.read_as(answer, language)) is not None:
        rows.append((say(Say("frame-read-as")), Text(read_as)))
    label = say(Say("frame-assumed"))
    for assumption in answer.assumed:
        rows.append((label, Text(say(_assumed(assumption)), "yellow")))
        label = ""
    if rows:
        table = Table.grid(padding=(0, 2))
        for name, text in rows:
            table.add_row(Text(name, "dim"), Prose(text))
        yield table


def _assumed(one: Assumption) -> Say:
    field = names.field_name(one.what)
    if one.value is None:
        return Say("frame-assumption-bare", {"field": field, "why": one.why})
    return Say("frame-assumption", {"field": field, "value": one.value, "why": one.why})


def _said(answer: Answer, *, steps: bool) -> Iterator[RenderableType]:
    say = speaker(answer.language).say
    if answer.problem is not None:
        yield Panel(Prose(Text(say(answer.problem))), border_style="yellow", box=box.ROUNDED)
    if answer.missing:
        yield Text(say(Say("frame-missing")), "dim")
    for field in answer.missing:
        yield _marked("•", "yellow", Text(say(names.field_name(field))))
    number = 0
    for block in answer.solved.blocks if answer.solved else ():
        if isinstance(block, Step):
            number += 1
            if not steps:
                continue
        yield _block(block, answer.language, number)
    for caution in answer.cautions:
        yield _block(Caution(caution), answer.language, number)


def _block(block: Block, language: Language, number: int) -> RenderableType:
    voice = speaker(language)
    match block:
        case Headline():
            return Panel(Prose(Text(voice.say(block.say), "bold")), border_style="green", box=box.ROUNDED)
        case Step():
            return _step(block, language, number)
        case Why():
            return _marked("•", "green", Text(voice.say(block.say)))
        case Caution():
            return _marked("!", "bold yellow", Text(voice.say(block.say), "yellow"))
        case Card():
            values = {name: voice.quantity(number) for name, number in block.numbers.items()}
            text = cards.card_text(block.card, block.section, values, language)
            return Padding(Prose(_bold(text)), _INDENT, expand=False)
        case _:
            assert_never(block)


def _step(step: Step, language: Language, number: int) -> RenderableType:
    text = Text()
    if step.say is not None:
        text.append(speaker(language).say(step.say))
    if step.formula is not None:
        text.append("\n" if text else "")
        text.append(step.formula, "cyan")
    return _marked(str(number), "dim", text)


def _marked(mark: str, style: str, text: Text) -> RenderableType:
    """A paragraph with a mark in its margin."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=2, justify="right")
    table.add_column()
    table.add_row(Text(mark, style), Prose(text))
    return table


def _bold(markdown: str) -> Text:
    """A text whose only markdown is **bold**."""
    text, done = Text(), 0
    for match in BOLD.finditer(markdown):
        text.append(markdown[done : match.start()])
        text.append(match[1], "bold")
        done = match.end()
    return text.append(markdown[done:])
