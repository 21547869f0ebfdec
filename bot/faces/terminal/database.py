"""`nernst db`: backup, restore, check, rebuild and deletions, for the operator.

Exit status: 0 done, and of `check` sound; 1 not done or not sound, and nothing was changed; 2 wrong usage;
3 another process has the database: stop the bot, or try again.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.text import Text

from bot.faces.terminal import options
from bot.faces.terminal.progress import opened
from bot.faces.terminal.trouble import DONE, FAILED, status, why
from bot.language import speaker
from bot.progress import BadAddress, StoreError, privacy
from bot.progress import backup as backups
from bot.progress.files import file_of
from bot.progress.tables import SCHEMA
from bot.progress.words import utc_now
from bot.settings import Settings
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.tutor.answer import Arg

_UNITS: Final = ("B", "kB", "MB", "GB", "TB")


class Database:
    """The database of the settings, and a voice to speak of it.

    Args:
        language: of what is said.
        console: where it is said.
        settings: where the database is; from the environment by default.
        clock: the present, UTC.
    """

    def __init__(
        self,
        *,
        language: LanguageOrAuto = "auto",
        console: Console | None = None,
        settings: Settings | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._speaker = speaker(options.spoken(language))
        self._console = console or Console(highlight=False)
        self._errors = console or Console(highlight=False, stderr=True)
        self._settings = settings or Settings()
        self._clock = clock
        self._status = DONE

    def backup(self, folder: Path | None = None) -> int:
        """Back up beside whatever runs, verified; then drop what the retention does not keep."""
        with self._refusals():
            file = self._file()
            where = folder or file.parent / backups.FOLDER
            made = backups.make(file, where, self._clock(), rest=backups.Rests())
            found = backups.check(made)
            size = _size(made.stat().st_size)
            self._say("database-backed-up", file=str(made), size=size, attempts=found.attempts)
            dropped = backups.prune(where, file.stem, self._clock())
            if dropped:
                self._say("database-dropped", count=len(dropped), days=backups.DAILY, weeks=backups.WEEKLY)
        return self._status

    def backups(self) -> int:
        """List the backups, the newest first."""
        with self._refusals():
            file = self._file(there=False)
            found = backups.all_in(file.parent / backups.FOLDER, file.stem)
            if not found:
                self._say("database-no-backups", folder=str(file.parent / backups.FOLDER))
            for when, one in found:
                self._say(
                    "database-a-backup", when=_time(when), file=str(one), size=_size(one.stat().st_size)
                )
        return self._status

    def restore(self, source: Path | None = None) -> int:
        """Put a backup (the newest by default) in the place of the database; no bot may run."""
        with self._refusals():
            file = self._file(there=False)
            newest = [one for _, one in backups.all_in(file.parent / backups.FOLDER, file.stem)][:1]
            chosen = [source] if source is not None else newest
            if not chosen or not chosen[0].is_file():
                where = str(source or file.parent / backups.FOLDER)
                return self._fail("database-no-backups", folder=where)
            done = backups.restore(file, chosen[0], self._clock())
            self._say("database-restored", file=str(file), source=str(chosen[0]))
            self._say("database-deletions", count=done.deletions)
            if done.kept is not None:
                self._say("database-kept", file=str(done.kept))
        return self._status

    def check(self, file: Path | None = None) -> int:
        """Is the database, or a backup, whole?  Its schema and sizes; nothing is changed."""
        with self._refusals():
            path = file or self._file()
            if not path.is_file():
                return self._fail("database-none", file=str(path))
            found = backups.check(path)
            self._say("database-file", file=str(path))
            if found.error is not None:
                raise found.error
            if found.schema is None:
                return self._fail("database-new", file=str(path))
            self._say("database-size", size=_size(found.size), waiting=_size(found.waiting))
            self._say("database-rows", attempts=found.attempts, students=found.students)
            known: dict[str, Arg] = {"found": found.schema, "known": SCHEMA}
            self._say("database-schema-older" if found.outdated else "database-schema", **known)
            if file is None:
                self._backups_of(path)
            if found.damage:
                for line in found.damage:
                    self._console.print(Text(line), soft_wrap=True)
                return self._fail("database-damaged", count=len(found.damage))
            self._say("database-sound")
        return self._status

    def rebuild(self) -> int:
        """Make cards and statistics anew from the log of answers, also beside a running bot."""
        with self._refusals():
            if self._address() is not None:
                self._file()  # none is made here
            with opened(self._settings) as (runner, store):
                self._say("database-rebuilt", attempts=runner.run(store.rebuild()))
        return self._status

    def deletions(self, file: Path | None = None) -> int:
        """Print who asked for deletion lately, a line each; or apply those in a file, after a restore."""
        with self._refusals():
            if self._address() is not None:
                self._file()
            with opened(self._settings) as (runner, store):
                if file is None:
                    lines = privacy.written(runner.run(store.deletions()))
                    self._console.print(Text(lines), soft_wrap=True, end="")
                else:
                    wanted = privacy.read(file.read_text("ascii", "replace"))
                    self._say("database-deletions", count=runner.run(store.forget_again(wanted)))
        return self._status

    def _backups_of(self, path: Path) -> None:
        found = backups.all_in(path.parent / backups.FOLDER, path.stem)
        if found:
            self._say("database-backups", count=len(found), newest=_time(found[0][0]))
        else:
            self._say("database-no-backups", folder=str(path.parent / backups.FOLDER))

    def _file(self, *, there: bool = True) -> Path:
        """The file of the settings; `there`: it must exist.

        Raises:
            _Refusal: it is on a server, or does not exist.
        """
        file = self._address()
        if file is None:
            raise _Refusal(Say("database-server"))
        if there and not file.exists():
            raise _Refusal(Say("database-none", {"file": str(file)}))
        return file

    def _address(self) -> Path | None:
        """The file of the settings; None for a server."""
        try:
            return file_of(self._settings.database_url)
        except BadAddress as error:
            raise _Refusal(why(error)) from None

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Say what was refused, and remember the exit status."""
        try:
            yield
        except _Refusal as refused:
            self._status = FAILED
            self._print(refused.say, self._errors)
        except StoreError as error:
            self._status = status(error)
            self._print(why(error), self._errors)

    def _fail(self, id_: str, **args: Arg) -> int:
        self._print(Say(id_, args), self._errors)
        return FAILED

    def _say(self, id_: str, **args: Arg) -> None:
        self._print(Say(id_, args), self._console)

    def _print(self, say: Say, console: Console) -> None:
        console.print(Text(self._speaker.say(say)), soft_wrap=True)  # a path stays whole


class _Refusal(Exception):  # noqa: N818 - named for what it is
    def __init__(self, say: Say) -> None:
        super().__init__(say.id)
        self.say = say


def run(what: str, path: Path | None = None, **made_with: object) -> int:
    """One command of `nernst db`; the exit status."""
    database = Database(**made_with)  # type: ignore[arg-type]
    match what:
        case "backup":
            return database.backup(path)
        case "backups":
            return database.backups()
        case "restore":
            return database.restore(path)
        case "check":
            return database.check(path)
        case "deletions":
            return database.deletions(path)
        case _:
            return database.rebuild()


def _size(count: int) -> str:
    """Bytes as both languages write them: 12.3 MB."""
    size, unit = float(count), 0
    while size >= 1000.0 and unit < len(_UNITS) - 1:
        size, unit = size / 1000.0, unit + 1
    return f"{size:.3g} {_UNITS[unit]}"


def _time(when: datetime) -> str:
    return when.strftime("%Y-%m-%d %H:%M UTC")
