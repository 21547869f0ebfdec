"""Start a face whose libraries are an extra, and end with its exit status."""

from __future__ import annotations

import importlib
from typing import NoReturn

import typer


def launch(module: str, *, extra: str, call: str = "main", **options_of_face: object) -> NoReturn:
    """Call a function of a face; say what is missing where an extra or a setting is.

    Args:
        module: of the face.
        extra: that holds what it needs.
        call: the function; it returns the exit status.
        **options_of_face: are passed on.
    """
    try:
        face = importlib.import_module(module)
    except ModuleNotFoundError as error:
        if not error.name or error.name.partition(".")[0] in {"bot", "grammar", "physics"}:
            raise  # a fault of ours, not a missing extra
        _refuse_without(error.name, extra)
    try:
        status = getattr(face, call)(**options_of_face)
    except ValueError as error:
        if getattr(error, "title", None) != "Settings":  # pydantic's, where the extra brings it
            raise
        for fault in error.errors(include_input=False, include_url=False):  # type: ignore[attr-defined]
            typer.echo(f"NERNST_{'.'.join(map(str, fault['loc'])).upper()}: {fault['msg']}", err=True)
        raise typer.Exit(2) from None
    raise typer.Exit(status)


def _refuse_without(library: str, extra: str) -> NoReturn:
    from bot.faces.terminal import options
    from bot.language import speaker
    from bot.tutor.answer import Say

    missing = Say("terminal-extra-missing", {"module": library, "extra": extra})
    typer.echo(speaker(options.locale_language()).say(missing), err=True)
    raise typer.Exit(1) from None
