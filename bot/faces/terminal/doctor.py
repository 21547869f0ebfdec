"""`nernst doctor`, printed: a line for each finding; the exit status is 1 when one is red."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import typer

from bot.faces.terminal import options
from bot.language import speaker
from bot.operations.doctor import examine
from bot.settings import Settings
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from bot.faces.terminal.request import LanguageOrAuto

_MARKS: Final = {"green": "✓", "yellow": "!", "red": "✗"}


def main(*, language: LanguageOrAuto = "auto") -> int:
    """Look at everything; 0, or 1 when something must be done."""
    say = speaker(options.spoken(language)).say
    found = list(examine(Settings()))
    for one in found:
        typer.echo(f"{_MARKS[one.light]} {say(one.what)}")
        if one.do is not None:
            typer.echo(f"    {say(one.do)}")
    red = sum(one.light == "red" for one in found)
    typer.echo(say(Say("doctor-red", {"count": red})) if red else say(Say("doctor-well")))
    return 1 if red else 0
