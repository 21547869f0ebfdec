"""The progress of the student at the terminal, and the way to the database there."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, contextmanager
from typing import TYPE_CHECKING, Final

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from bot.diagnosis import misconception
from bot.faces.terminal import options
from bot.faces.terminal.prose import Prose
from bot.faces.terminal.trouble import status, why
from bot.language import speaker
from bot.progress import LOCAL_USER, StoreError
from bot.progress.words import utc_now
from bot.quiz.topics import title
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.language import Language
    from bot.progress import Progress, Store
    from bot.settings import Settings
    from bot.tutor.answer import Arg

_BAR: Final = 10
_DAYS: Final = 7


def show_progress(
    *,
    language: LanguageOrAuto = "auto",
    console: Console | None = None,
    settings: Settings | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> int:
    """Mastery by topic, streak, what is due, slips and whether they are beaten, the last days.

    Args:
        language: of the report.
        console: where to print.
        settings: where the database is; from the environment by default.
        clock: the present, UTC.

    Returns:
        The exit status: 0, or that of `trouble.status` where the database cannot be used.
    """
    spoken, shown = options.spoken(language), console or Console(highlight=False)
    try:
        with opened(settings) as (runner, store):
            zone = runner.run(store.settings(LOCAL_USER)).zone
            progress = runner.run(store.progress(LOCAL_USER, clock(), zone))
    except StoreError as error:
        return cannot(error, shown, spoken)
    shown.print(report(progress, spoken))
    return 0


def cannot(error: StoreError, console: Console, language: Language) -> int:
    """Say why the database cannot be used; the exit status."""
    console.print(Prose(Text(speaker(language).say(why(error)))))
    return status(error)


@contextmanager
def opened(settings: Settings | None) -> Iterator[tuple[asyncio.Runner, Store]]:
    """The database, open, with a runner for its coroutines: typing blocks, so no loop runs meanwhile.

    Raises:
        StoreError: the database cannot be used, and why.
    """
    from bot.app import open_app
    from bot.settings import Settings

    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        app = runner.run(stack.enter_async_context(open_app(settings or Settings())))
        try:
            yield runner, app.store
        finally:
            runner.run(stack.aclose())


def report(progress: Progress, language: Language) -> Group:
    """The progress, laid out."""
    say = speaker(language).say
    if not progress.attempts:
        return Group(Prose(Text(say(Say("quiz-progress-none")))))
    heads = [
        Say("quiz-progress-count", {"right": progress.right, "attempts": progress.attempts}),
        Say("quiz-progress-streak", {"days": progress.streak}),
        Say("quiz-progress-due", {"count": progress.due_today}),
    ]
    table = Table(title=say(Say("quiz-progress-mastery")), title_justify="left", box=None, padding=(0, 1))
    for head in (Say("quiz-progress-topic"), Say("quiz-progress-level"), Say("quiz-progress-answers")):
        table.add_column(say(head))
    for one in progress.mastery:
        full = round(one.level * _BAR)
        bar = "█" * full + "░" * (_BAR - full)
        table.add_row(title(one.concept, language), bar, f"{one.right}/{one.attempts}")
    days = [f"{day} {right}/{count}" for day, count, right in progress.days[:_DAYS]]
    lines = [Prose(Text(say(head))) for head in heads]
    return Group(*lines, Text(), table, *_slips(progress, language), Text("   ".join(days), "dim"))


def joined(texts: list[str], language: Language) -> str:
    """A list within a sentence."""
    return speaker(language).say(Say("quiz-list-separator")).join(texts)


def _slips(progress: Progress, language: Language) -> Iterator[Prose]:
    """The misconceptions in plain words: those to come again first."""
    for slip in progress.slips:
        name = Say(misconception(slip.misconception).name)
        args: dict[str, Arg] = {"name": name, "times": slip.times}
        line = Say("quiz-progress-slip-again", args) if slip.open else Say("quiz-progress-slip", args)
        if slip.times >= 2 and not slip.open:
            line = Say("quiz-progress-beaten", {"name": name})
        yield Prose(Text(speaker(language).say(line)))
