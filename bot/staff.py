"""The commands of `nernst` for operators and instructors: the database, exports, questions of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from bot.faces.terminal.request import LanguageOrAuto
from bot.launching import launch

_Language: TypeAlias = Annotated[
    LanguageOrAuto, typer.Option("--lang", help="Language of what is said; auto: that of the locale.")
]

db = typer.Typer(
    name="db",
    help="Backup, restore, check and rebuild the database.\n\n"
    "Exit status: 0 done (check: whole); 1 not done or not whole, and nothing was changed; 2 wrong usage; "
    "3 another process has the database.",
    no_args_is_help=True,
)


def _database(what: str, path: Path | None, language: LanguageOrAuto) -> None:
    launch(
        "bot.faces.terminal.database", extra="progress", call="run", what=what, path=path, language=language
    )


@db.command("backup")
def db_backup(
    *,
    folder: Annotated[
        Path | None, typer.Option(help="Where to; by default `backups` beside the database.")
    ] = None,
    lang: _Language = "auto",
) -> None:
    """Back up, compressed and verified, also beside a running bot; 7 daily and 4 weekly backups are kept."""
    _database("backup", folder, lang)


@db.command("backups")
def db_backups(*, lang: _Language = "auto") -> None:
    """List the backups, the newest first."""
    _database("backups", None, lang)


@db.command("restore")
def db_restore(
    *,
    file: Annotated[Path | None, typer.Argument(help="The backup; by default the newest.")] = None,
    lang: _Language = "auto",
) -> None:
    """Go back to a backup; the bot must be stopped.  Later deletions are applied again, the rest is kept."""
    _database("restore", file, lang)


@db.command("check")
def db_check(
    *,
    file: Annotated[
        Path | None, typer.Argument(help="A database or a backup; by default the one in use.")
    ] = None,
    lang: _Language = "auto",
) -> None:
    """Is it whole?  Prints schema and sizes, and changes nothing."""
    _database("check", file, lang)


@db.command("rebuild")
def db_rebuild(*, lang: _Language = "auto") -> None:
    """Make cards and statistics anew from the log of answers."""
    _database("rebuild", None, lang)


@db.command("deletions")
def db_deletions(
    *,
    file: Annotated[
        Path | None, typer.Argument(help="What this command printed before; apply it.", exists=True)
    ] = None,
    lang: _Language = "auto",
) -> None:
    """Print who asked for deletion lately; or, after a PostgreSQL dump was restored, delete them again."""
    _database("deletions", file, lang)


questions = typer.Typer(
    name="questions",
    help="Questions of your own for the quiz, from a TOML file (docs/instructors.md).\n\n"
    "Exit status: 0 done; 1 faults in the file, or nothing done; 2 wrong usage; "
    "3 another process has the database.",
    no_args_is_help=True,
)
_Server: TypeAlias = Annotated[
    int, typer.Option("--server", help="The Discord server, by id; 0: all servers and the terminal.")
]


def _own(call: str, language: LanguageOrAuto, **given: object) -> None:
    launch("bot.faces.terminal.own", extra="progress", call=call, language=language, **given)


@questions.command("check")
def questions_check(
    file: Annotated[Path, typer.Argument(help="The file.")], *, lang: _Language = "auto"
) -> None:
    """Say what is wrong with a file, line by line; else show its questions as students will see them."""
    _own("check", lang, file=file)


@questions.command("add")
def questions_add(
    file: Annotated[Path, typer.Argument(help="The file.")], *, server: _Server = 0, lang: _Language = "auto"
) -> None:
    """Store the questions of a file, each in the place of one with the same id."""
    _own("add", lang, file=file, server=server)


@questions.command("list")
def questions_list(*, server: _Server = 0, lang: _Language = "auto") -> None:
    """List the questions that are stored."""
    _own("list_stored", lang, server=server)


@questions.command("drop")
def questions_drop(
    ids: Annotated[list[str], typer.Argument(help="Ids of questions.")],
    *,
    server: _Server = 0,
    lang: _Language = "auto",
) -> None:
    """Drop questions; the answers that were given to them stay in the log."""
    _own("drop", lang, ids=tuple(ids), server=server)


export = typer.Typer(
    name="export", help="For instructors: a table of progress, an Anki deck.", no_args_is_help=True
)


@export.command("csv")
def export_csv(
    *,
    server: Annotated[
        int | None, typer.Option("--server", help="The Discord server, by id; without it, everybody.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=3660, help="How many days back.")] = 120,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; else standard output.")
    ] = None,
    lang: _Language = "auto",
) -> None:
    """Progress by concept and misconception; an individual only who agreed, no group of fewer than three."""
    launch(
        "bot.faces.terminal.exporting", extra="progress", call="export_csv",
        server=server, days=days, output=output, language=lang,
    )  # fmt: skip


@export.command("anki")
def export_anki(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The deck to write.")] = Path("nernst.apkg"),
    topic: Annotated[
        list[str] | None, typer.Option("--topic", help="Only this topic; may be given several times.")
    ] = None,
    seeds: Annotated[int, typer.Option(min=0, max=20, help="Questions of each template; 0: cards only.")] = 3,
    server: Annotated[
        int | None, typer.Option("--server", help="With the own questions of this Discord server, by id.")
    ] = None,
    lang: _Language = "auto",
) -> None:
    """The concept cards and questions of the quiz as an Anki deck; importing it again updates it."""
    launch(
        "bot.faces.terminal.exporting", extra="progress", call="export_anki",
        output=output, topics=tuple(topic or ()), seeds=seeds, server=server, language=lang,
    )  # fmt: skip
