"""The quiz in a terminal, on the same database as the bot; the student is `LOCAL_USER`.

It shows and stores; what to ask and what an answer means is decided in `bot.quiz`.  An answer is stored
before its verdict is shown.
"""

from __future__ import annotations

import sys
import unicodedata
import uuid
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.text import Text

from bot.faces.terminal import options, questions
from bot.faces.terminal.asking import lines
from bot.faces.terminal.progress import cannot, joined, opened, show_progress
from bot.faces.terminal.prose import Prose
from bot.language import speaker
from bot.lessons import cards
from bot.progress import LOCAL_USER, Mode, StoreError
from bot.progress.words import utc_now
from bot.quiz import session as quiz
from bot.quiz.own import registry
from bot.quiz.remembering import attempt, known, resumed, stored
from bot.quiz.schedule import Known, topics
from bot.quiz.topics import topic_of
from bot.tutor.answer import Say

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.language import Language
    from bot.progress import QuizSession, Store
    from bot.quiz.session import Turn
    from bot.quiz.state import Session
    from bot.settings import Settings

_HINT: Final = frozenset({"hint", "h", "?", "提示"})
_WALK: Final = frozenset({"walk", "w", "walk me through it", "walk me through", "引导", "带我做"})
_SKIP: Final = frozenset({"skip", "give up", "solution", "跳过", "答案"})
_STOP: Final = options.LEAVING | {"stop", "q", ":quit", ":q", "停止"}
__all__ = ["run_quiz", "show_progress"]


def run_quiz(
    topic: str | None = None,
    *,
    number: int = 5,
    review: bool = False,
    exam: bool = False,
    language: LanguageOrAuto = "auto",
    typed: Iterable[str] | None = None,
    console: Console | None = None,
    settings: Settings | None = None,
    seed: int | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> int:
    """Ask `number` questions; the exit status is 0, or 1 where the topic is unknown or the database unusable.

    Args:
        topic: as the student names it; None for all.
        number: of questions.
        review: only what is due.
        exam: no help and no verdicts.
        language: of the quiz.
        typed: the lines, instead of standard input.
        console: where to print.
        settings: where the database is; from the environment by default.
        seed: of the dice, for the same quiz again.
        clock: the present, UTC.
    """
    spoken = options.spoken(language)
    shown = console or Console(highlight=False)
    mode = Mode.REVIEW if review else Mode.EXAM if exam else Mode.PRACTICE
    try:
        with opened(settings) as (runner, store):
            about = topic_of(topic) if topic else None
            if topic and about is None:
                shown.print(Prose(Text(speaker(spoken).say(_unknown(topic, spoken)))))
                return 1
            desk = _Desk(runner, store, language=spoken, console=shown, clock=clock, rng=Random(seed))
            desk.begin(about, max(1, number), mode)
            desk.run(lines_of(shown) if typed is None else typed)
    except StoreError as error:
        return cannot(error, shown, spoken)
    return 0


def _unknown(topic: str, language: Language) -> Say:
    """That there is no such topic, with those that there are, the instructor's own first."""
    own = [one.title_in(language) for one in registry.topics(None)]
    titles = joined([*own, *(cards.title(one, language) for one in topics())], language)
    return Say("quiz-unknown-topic", {"topic": options.shortened(topic), "topics": titles})


class _MovedOnError(Exception):
    """The same quiz was gone on with in another terminal."""


class _Desk:
    """One quiz at a terminal."""

    def __init__(
        self,
        runner: asyncio.Runner,
        store: Store,
        *,
        language: Language,
        console: Console,
        clock: Callable[[], datetime],
        rng: Random,
    ) -> None:
        self._runner, self._store, self._language, self._console = runner, store, language, console
        self._clock, self._rng = clock, rng
        self._session: Session | None = None
        self._row: QuizSession | None = None

    def begin(self, topic: str | None, number: int, mode: Mode) -> None:
        """Go on with the quiz that was begun, if nothing else is asked for; else a new one."""
        for row in self._runner.run(self._store.sessions(LOCAL_USER)):
            if topic is None and self._take_up(row, mode):
                self._say(Say("quiz-resumed"))
                return
            self._runner.run(self._store.close_session(row.id))
        about: Known = self._runner.run(known(self._store, LOCAL_USER, self._clock()))
        now, rng = self._clock(), self._rng
        self._session = quiz.start(topic, number, mode, known=about, now=now, rng=rng)
        if self._session is None:
            self._say(Say("quiz-nothing-due"))
            self._session = quiz.start(topic, number, Mode.PRACTICE, known=about, now=now, rng=rng)
        if self._session is not None:
            self._keep(self._session)

    def run(self, typed: Iterable[str]) -> None:
        """Question after question, until the end, "stop", or the end of the input."""
        self._show()
        try:
            for line in typed:
                if self._session is None or not self._hear(line):
                    return
            self._say(Say("quiz-stopped"))
        except _MovedOnError:
            self._say(Say("quiz-moved-on"))

    def _hear(self, line: str) -> bool:
        """One line; False when it ends the quiz."""
        assert self._session is not None
        plain = unicodedata.normalize("NFKC", line).strip().casefold()
        if plain in _STOP:
            self._say(Say("quiz-stopped"))
            return False
        if not plain:
            return True
        before = self._session
        return self._after(before) if self._moved(self._move(plain, line)) else True

    def _move(self, plain: str, line: str) -> Turn:
        assert self._session is not None
        if plain in _SKIP:
            return quiz.give_up(self._session, now=self._clock())
        if self._session.phase == "walking":
            return quiz.answer_part(self._session, line)
        if plain in _HINT:
            return quiz.hint(self._session)
        if plain in _WALK:
            return quiz.walk(self._session)
        return quiz.answer(self._session, line, now=self._clock(), rng=self._rng)

    def _moved(self, turn: Turn) -> bool:
        """Store what a move led to, then show it; False where it could not be stored."""
        try:
            self._keep(turn.session, turn)
        except StoreError as error:
            if not error.again:
                raise
            self._say(Say("quiz-saving-failed"))
            return False
        for say in turn.says:
            self._say(say)
        if turn.card is not None:
            self._say(Say("quiz-read", {"card": cards.title(turn.card, self._language)}), style="dim")
        return True

    def _after(self, before: Session) -> bool:
        """What comes next: the next step or question, if it is another, or the summary."""
        assert self._session is not None
        if self._session.phase == "shown":
            self._keep(quiz.go_on(self._session, now=self._clock()))
        if self._session.phase != "done":
            now = self._session
            if (now.at, now.phase, now.part) != (before.at, before.phase, before.part):
                self._show()
            return True
        self._console.print(questions.summary(self._session, self._language))
        if self._row is not None:
            self._runner.run(self._store.close_session(self._row.id))
        return False

    def _keep(self, session: Session, turn: Turn | None = None) -> None:
        """Store the state, and the attempt with it.

        Raises:
            StoreError: it could not be stored.
            _MovedOnError: the quiz went on in another terminal.
        """
        row_id = self._row.id if self._row else f"quiz-{uuid.uuid4().hex}"
        row = stored(session, self._row, id=row_id, user=LOCAL_USER, now=self._clock())
        if turn is not None and turn.answered is not None:
            one = attempt(turn.answered, id=uuid.uuid4().hex, user=LOCAL_USER, language=self._language)
            kept = self._runner.run(self._store.record(one, row))
        else:
            kept = self._runner.run(self._store.save_session(row))
        if not kept:
            raise _MovedOnError
        self._row, self._session = replace(row, version=row.version + 1), session

    def _take_up(self, row: QuizSession, mode: Mode) -> bool:
        """Go on with a quiz of that kind, or of any where none in particular is asked for."""
        try:
            session = resumed(row)
        except ValueError:
            return False
        if mode not in (Mode.PRACTICE, session.mode) or session.phase == "done":
            return False
        self._row, self._session = row, session
        if session.phase == "shown":
            self._keep(quiz.go_on(session, now=self._clock()))
        return self._session.phase != "done"

    def _show(self) -> None:
        """The present question, or the present step of its guided solution."""
        if self._session is not None:
            self._console.print(questions.present(self._session, self._language))

    def _say(self, say: Say, style: str = "") -> None:
        self._console.print(Prose(Text(speaker(self._language).say(say), style)))


def lines_of(console: Console) -> Iterator[str]:
    """What is typed: at a prompt on a terminal, else standard input as it is."""
    if not (sys.stdin.isatty() and console.is_terminal):
        yield from lines(sys.stdin.buffer)
        return
    while True:
        try:
            yield console.input("❯ ")
        except (EOFError, KeyboardInterrupt):
            return
