"""How a question of the quiz, a step of its guided solution and the end of a session look in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.diagnosis import misconception
from bot.faces.terminal.progress import joined
from bot.faces.terminal.prose import Prose
from bot.language import speaker
from bot.lessons import cards
from bot.progress import Mode
from bot.quiz import session as quiz
from bot.quiz.grading import letters
from bot.quiz.topics import title
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.language import Language
    from bot.quiz.question import Choice
    from bot.quiz.state import Session
    from bot.tutor.answer import Arg


def present(session: Session, language: Language) -> RenderableType:
    """The present question in a panel, or the present step of its guided solution, with the choices."""
    say = speaker(language).say
    step = quiz.part(session)
    if step is not None:
        return Group(Prose(Text(say(step.prompt), "bold")), _choices(step.choices, language))
    asked = quiz.question(session)
    heading = Say("quiz-heading", {"at": session.at + 1, "number": len(session.plan)})
    keys = Say("quiz-keys-exam") if session.mode is Mode.EXAM else Say("quiz-keys")
    panel = Panel(Prose(Text(say(asked.prompt))), title=say(heading), subtitle=Text(say(keys), "dim"))
    return Group(panel, _choices(asked.choices, language))


def summary(session: Session, language: Language) -> RenderableType:
    """How it went: one line a question, what to watch out for, what to read again."""
    say = speaker(language).say
    found = quiz.summary(session)
    lines = [Text(say(Say("quiz-summary", {"right": found.right, "number": found.number})), "bold")]
    for at, line in enumerate(found.lines, start=1):
        args: dict[str, Arg] = {
            "at": at,
            "card": title(line.concept, language),
            "outcome": quiz.outcome(session, line),
        }
        lines.append(Text(say(Say("quiz-summary-line", args))))
    lines += [Text(say(one)) for one in found.answers]
    names = [Say(misconception(slip).name) for slip in found.slips]
    lines += [Text(say(Say("quiz-summary-slip", {"name": name}))) for name in names]
    if found.read:
        titles = joined([cards.title(one, language) for one in found.read], language)
        lines.append(Text(say(Say("quiz-summary-read", {"cards": titles}))))
    return Group(*map(Prose, lines))


def _choices(choices: tuple[Choice, ...], language: Language) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    for i, choice in enumerate(choices):
        table.add_row(Text(letters((i,)), "bold cyan"), Prose(Text(speaker(language).say(choice.say))))
    return Padding(table, (0, 0, 0, 2), expand=False)
