"""`nernst draw "…"`: the picture that serves a question, in a terminal that shows pictures or as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from bot.faces.terminal.inline import shown
from bot.figures.alt import alt
from bot.figures.choosing import pictures
from bot.figures.drawing import picture
from bot.figures.style import Style, drawn_language
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from bot.faces.terminal.request import LanguageOrAuto
    from bot.figures.specs import Spec, Theme

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
    """Draw the picture of a question; 0, or 1 where there is none, 2 where the file cannot be written.

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
    if file is None and shown(picture(spec, style)):
        typer.echo(alt(spec, answer.language))
    elif fault := _written(file or FILE, spec, style):
        typer.echo(say(Say("draw-unwritten", {"file": str(file or FILE), "reason": fault})), err=True)
        return 2
    else:
        typer.echo(say(Say("draw-written", {"file": str(file or FILE), "alt": alt(spec, answer.language)})))
    if drawn_language(answer.language) != answer.language:
        typer.echo(say(Say("draw-no-font")), err=True)
    return 0


def _written(file: Path, spec: Spec, style: Style) -> str:
    """Write it; why that was not possible, or nothing."""
    try:
        file.write_bytes(picture(spec, style, "svg" if file.suffix == ".svg" else "png"))
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""
