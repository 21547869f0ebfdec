"""`nernst draw "…" -o file.png`: the picture that serves a question, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import typer

from bot.figures.alt import alt
from bot.figures.choosing import pictures
from bot.figures.drawing import picture
from bot.figures.style import Style, drawn_language
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from pathlib import Path

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.figures.specs import Theme

FORMS: Final = (".png", ".svg")


def main(
    *, question: str, file: Path, theme: Theme = "dark", language: LanguageOrAuto = "auto", which: int = 1
) -> int:
    """Draw the picture of a question; 0, or 1 where there is none, 2 where the file cannot be written."""
    tutor = Tutor()
    answer = tutor.ask(question, language=language)
    say = speaker(answer.language).say
    if file.suffix not in FORMS:
        typer.echo(say(Say("draw-form", {"forms": ", ".join(FORMS)})), err=True)
        return 2
    found = pictures(answer.query) if answer.query is not None and answer.solved is not None else ()
    if not 1 <= which <= len(found):
        typer.echo(say(Say("draw-nothing")), err=True)
        return 1
    spec = found[which - 1]
    made = picture(spec, Style(theme, answer.language), "svg" if file.suffix == ".svg" else "png")
    try:
        file.write_bytes(made)
    except OSError as error:
        typer.echo(say(Say("draw-unwritten", {"file": str(file), "reason": error.strerror or ""})), err=True)
        return 2
    typer.echo(say(Say("draw-written", {"file": str(file), "alt": alt(spec, answer.language)})))
    if drawn_language(answer.language) != answer.language:
        typer.echo(say(Say("draw-no-font")), err=True)
    return 0
