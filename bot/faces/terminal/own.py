"""`nernst questions`: an instructor's own questions, checked with line numbers, previewed, stored.

Exit status: 0 done; 1 faults in the file, or nothing done; 2 wrong usage; 3 another process has the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from bot.faces import preview
from bot.faces.terminal import options
from bot.faces.terminal.progress import cannot, opened
from bot.faces.terminal.prose import Prose
from bot.faces.terminal.trouble import DONE, FAILED
from bot.language import speaker
from bot.progress import Question as Stored
from bot.progress import StoreError
from bot.quiz.own.drafts import said
from bot.quiz.own.reading import read_body, read_file, tables_of
from bot.quiz.own.registry import EVERYBODY
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rich.console import RenderableType

    from bot.faces.preview import Tone
    from bot.faces.terminal.request import LanguageOrAuto
    from bot.language import Language
    from bot.quiz.own.values import OwnQuestion
    from bot.settings import Settings
    from bot.tutor.answer import Arg

_STYLES: Final[Mapping[Tone, str]] = {
    "asked": "bold", "right": "green", "choice": "", "aside": "dim", "told": ""
}  # fmt: skip


def check(file: Path, *, language: LanguageOrAuto = "auto", console: Console | None = None) -> int:
    """Say what is wrong with a file, line by line; else show its questions as students will see them."""
    spoken, shown = options.spoken(language), console or Console(highlight=False)
    found = _read(file, shown, spoken)
    if found is None:
        return FAILED
    for one in found[0]:
        for each in (spoken,) if language != "auto" else preview.languages(one):
            shown.print(previewed(one, each))
    shown.print(_said(Say("written-checked", {"file": str(file), "count": len(found[0])}), spoken))
    return DONE


def add(
    file: Path,
    *,
    server: int = EVERYBODY,
    language: LanguageOrAuto = "auto",
    console: Console | None = None,
    settings: Settings | None = None,
) -> int:
    """Store the questions of a file, each in the place of one with the same id."""
    spoken, shown = options.spoken(language), console or Console(highlight=False)
    found = _read(file, shown, spoken)
    if found is None:
        return FAILED
    stored = [Stored(id_, body) for id_, body in tables_of(found[1])]
    try:
        with opened(settings) as (runner, store):
            runner.run(store.import_questions(server, stored))
    except StoreError as error:
        return cannot(error, shown, spoken)
    shown.print(_said(Say("written-stored", {"count": len(stored)}), spoken))
    return DONE


def list_stored(
    *,
    server: int = EVERYBODY,
    language: LanguageOrAuto = "auto",
    console: Console | None = None,
    settings: Settings | None = None,
) -> int:
    """List what is stored for a class, or for everybody."""
    spoken, shown = options.spoken(language), console or Console(highlight=False)
    try:
        with opened(settings) as (runner, store):
            found = runner.run(store.questions(server))
    except StoreError as error:
        return cannot(error, shown, spoken)
    if not found:
        shown.print(_said(Say("written-none-stored"), spoken))
    tutor = Tutor()
    for row in found:
        for one in read_body(row.body, tutor)[0]:
            shown.print(_said(Say("written-listed", {"id": one.id, "ask": said(one.ask)}), spoken))
    return DONE


def drop(
    ids: tuple[str, ...],
    *,
    server: int = EVERYBODY,
    language: LanguageOrAuto = "auto",
    console: Console | None = None,
    settings: Settings | None = None,
) -> int:
    """Drop questions of a class; the answers that were given stay in the log."""
    spoken, shown = options.spoken(language), console or Console(highlight=False)
    try:
        with opened(settings) as (runner, store):
            count = runner.run(store.drop_questions(server, ids))
    except StoreError as error:
        return cannot(error, shown, spoken)
    shown.print(_said(Say("written-dropped", {"count": count}), spoken))
    return DONE if count else FAILED


def previewed(one: OwnQuestion, language: Language) -> RenderableType:
    """A question with its choices, what is right, and what is said before and after."""
    drawn = [Prose(Text(line.text, _STYLES[line.tone])) for line in preview.lines(one, language)]
    return Panel(Group(*drawn), title=Text(preview.heading(one, language)), title_align="left")


def _read(file: Path, console: Console, language: Language) -> tuple[tuple[OwnQuestion, ...], str] | None:
    """The questions and the text; None where there are faults, which are told."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        console.print(_said(Say("written-no-file", {"file": str(file), "reason": reason}), language))
        return None
    found, faults = read_file(text)
    for one in faults:
        args: dict[str, Arg] = {"file": str(file), "line": one.line, "fault": one.say}
        line = Say("written-fault-line", args)
        if one.where:
            line = Say("written-fault-line-of", {**args, "where": one.where})
        console.print(Text(speaker(language).say(line)), soft_wrap=True)  # as editors read it
    if faults:
        console.print(_said(Say("written-faults", {"file": str(file), "count": len(faults)}), language))
        return None
    return found, text


def _said(say: Say, language: Language) -> Prose:
    return Prose(Text(speaker(language).say(say)))
