"""`nernst doctor`, printed: a line for each finding; the exit status is 1 when one is red."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import typer

from bot.faces.terminal import options
from bot.faces.terminal.trouble import why
from bot.language import speaker
from bot.operations.doctor import examine
from bot.settings import Settings
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from bot.faces.terminal.request import LanguageOrAuto

_MARKS: Final = {"green": "✓", "yellow": "!", "red": "✗"}


def main(*, language: LanguageOrAuto = "auto", network: bool = True) -> int:
    """Look at everything; 0, or 1 when something must be done."""
    say = speaker(options.spoken(language)).say
    lights = []
    for one in examine(Settings(), network=network):
        lights.append(one.light)
        typer.echo(f"{_MARKS[one.light]} {say(one.what)}")
        do = why(one.error) if one.error is not None else one.do
        if do is not None:
            typer.echo(f"    {say(do)}")
    red = lights.count("red")
    if red:
        typer.echo(say(Say("doctor-red", {"count": red})))
    else:
        typer.echo(say(Say("doctor-fit" if "yellow" in lights else "doctor-well")))
    return 1 if red else 0
