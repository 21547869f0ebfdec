"""`nernst export`: a class's progress as a table, and a deck for Anki.

Exit status: 0 written; 1 not written; 3 another process has the database.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.faces.report import table
from bot.faces.terminal import options
from bot.faces.terminal.progress import cannot, opened
from bot.faces.terminal.trouble import DONE, FAILED
from bot.language import speaker
from bot.progress import StoreError
from bot.progress.words import SMALLEST_GROUP, utc_now
from bot.quiz.own import registry
from bot.quiz.topics import topic_of
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.language import Language
    from bot.settings import Settings


def export_csv(
    *,
    server: int | None = None,
    days: int = 120,
    output: Path | None = None,
    language: LanguageOrAuto = "auto",
    settings: Settings | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> int:
    """Write the table, to standard output or to a file that spreadsheets read as UTF-8."""
    spoken, notes = options.spoken(language), Console(highlight=False, stderr=True)
    try:
        with opened(settings) as (runner, store):
            found = runner.run(store.class_report(server, clock() - timedelta(days=days)))
    except StoreError as error:
        return cannot(error, notes, spoken)
    text = table(found, spoken)
    if output is None:
        sys.stdout.write(text)
    elif not _written(output, text, notes, spoken):
        return FAILED
    _say(Say("export-table", {"students": found.students, "least": SMALLEST_GROUP}), notes, spoken)
    return DONE


def export_anki(
    *,
    output: Path,
    topics: Sequence[str] = (),
    seeds: int = 3,
    server: int | None = None,
    language: LanguageOrAuto = "auto",
    settings: Settings | None = None,
) -> int:
    """Write the deck, with the instructors' own questions for everybody or for that server."""
    from bot.faces import anki

    spoken, notes = options.spoken(language), Console(highlight=False, stderr=True)
    try:
        with opened(settings) as (runner, store):
            own = runner.run(registry.refresh(store, server))
    except StoreError as error:
        return cannot(error, notes, spoken)
    found = [topic_of(one, server) for one in topics]
    for name, topic in zip(topics, found, strict=True):
        if topic is None:
            _say(Say("export-unknown-topic", {"topic": options.shortened(name)}), notes, spoken)
            return FAILED
    try:
        cards, asked = anki.write(output, spoken, [one for one in found if one], seeds, own)
    except OSError as error:
        return _cannot_write(output, error, notes, spoken)
    _say(Say("export-anki", {"file": str(output), "cards": cards, "questions": asked}), notes, spoken)
    return DONE


def _written(output: Path, text: str, notes: Console, language: Language) -> bool:
    try:
        output.write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        _cannot_write(output, error, notes, language)
        return False
    return True


def _cannot_write(output: Path, error: OSError, notes: Console, language: Language) -> int:
    reason = error.strerror or type(error).__name__
    _say(Say("export-cannot-write", {"file": str(output), "reason": reason}), notes, language)
    return FAILED


def _say(say: Say, notes: Console, language: Language) -> None:
    notes.print(Text(speaker(language).say(say)), soft_wrap=True)
