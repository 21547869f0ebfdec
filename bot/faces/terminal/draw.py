"""`nernst draw "…"`: the picture that serves a question, in a terminal that shows pictures or as a file."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from bot.faces.terminal.inline import shown
from bot.figures.alt import alt
from bot.figures.choosing import pictures
from bot.figures.drawing import picture, warm
from bot.figures.studio import DEADLINE_S
from bot.figures.style import Style, drawn_language
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.figures.specs import Theme

FORMS: Final = (".png", ".svg")
FILE: Final = Path("nernst.png")


def main(
    *,
    question: str,
    file: Path | None,
    theme: Theme = "dark",
    language: LanguageOrAuto = "auto",
    which: int = 1,
) -> int:
    """Draw the picture of a question; 0, or 1 where there is none in time, 2 where no file can be written.

    Args:
        question: as for `nernst ask`.
        file: where to write it; None shows it here where the terminal can, and else writes `FILE`.
        theme: dark or light.
        language: of the labels.
        which: the first picture of the question, the second, …
    """
    tutor = Tutor()
    answer = tutor.ask(question, language=language)
    say = speaker(answer.language).say
    if file is not None and file.suffix not in FORMS:
        typer.echo(say(Say("draw-form", {"forms": ", ".join(FORMS)})), err=True)
        return 2
    found = pictures(answer.query) if answer.query is not None and answer.solved is not None else ()
    if not 1 <= which <= len(found):
        typer.echo(say(Say("draw-nothing")), err=True)
        return 1
    spec, style = found[which - 1], Style(theme, answer.language)
    warm()
    try:
        with _deadline(DEADLINE_S):
            made = picture(spec, style, "svg" if file is not None and file.suffix == ".svg" else "png")
    except TimeoutError:
        typer.echo(say(Say("draw-late", {"seconds": f"{DEADLINE_S:g}"})), err=True)
        return 1
    if file is None and shown(made):
        typer.echo(alt(spec, answer.language))
    elif fault := _written(file or FILE, made):
        typer.echo(say(Say("draw-unwritten", {"file": str(file or FILE), "reason": fault})), err=True)
        return 2
    else:
        typer.echo(say(Say("draw-written", {"file": str(file or FILE), "alt": alt(spec, answer.language)})))
    if drawn_language(answer.language) != answer.language:
        typer.echo(say(Say("draw-no-font")), err=True)
    return 0


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """As in the bot, a picture that takes too long is given up; here by an alarm, as nobody else waits."""

    def late(*_: object) -> None:
        raise TimeoutError

    if threading.current_thread() is not threading.main_thread():  # an alarm rings in that one alone
        yield
        return
    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _written(file: Path, made: bytes) -> str:
    """Write it; why that was not possible, or nothing."""
    try:
        file.write_bytes(made)
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""
