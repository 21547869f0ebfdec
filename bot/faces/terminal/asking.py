"""`nernst ask`: questions in, printed answers out, one at a time.

A question that breaks the program is an error of ours: it is logged, and the lines after it are answered.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Final, TextIO, TypeAlias

from bot.faces.json import failed, to_json
from bot.faces.terminal.options import defaults, spoken
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.faces.terminal.request import LanguageOrAuto, Request

Shown: TypeAlias = tuple[str, bool]
"""What is printed for a question, and whether it was answered."""
Show: TypeAlias = Callable[[str], Shown]

_LINE_ENDS: Final = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}
"""What JSON allows within a line, but some readers take for its end."""

_log = logging.getLogger(__name__)


def run(request: Request) -> bool:
    """Answer what is asked for, on standard output; was it answered?  A batch is, once all of it was read.

    Raises:
        BadValue: a default that cannot be used.
    """
    tutor = Tutor(defaults(request.temperature, request.cell))
    if request.stages:
        show = as_stages(tutor)
    elif request.as_json:
        show = as_json(tutor, request.language)
    else:
        show = as_text(tutor, request.language)
    if request.words == ("-",):
        batch(lines(sys.stdin.buffer), show, sys.stdout, gap=not request.as_json)
        return True
    return one(" ".join(request.words), show, sys.stdout)


def lines(stream: IO[bytes]) -> Iterator[str]:
    """The lines of a stream as they come, without their ends; bytes that are not UTF-8 become U+FFFD."""
    for raw in stream:
        yield raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r").removeprefix("\ufeff")


def one(question: str, show: Show, out: TextIO) -> bool:
    """Print the answer to a question; was it answered?"""
    shown, answered = show(question.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    print(shown, file=out, flush=True)
    return answered


def batch(questions: Iterable[str], show: Show, out: TextIO, *, gap: bool) -> None:
    """Print the answer to each question before the next one is read; `gap` sets an empty line after each."""
    for question in questions:
        one(question, show, out)
        if gap:
            print(file=out, flush=True)


def as_text(tutor: Tutor, language: LanguageOrAuto) -> Show:
    """Answers as plain text."""

    def show(question: str) -> Shown:
        try:
            answer = tutor.ask(question, language=language)
            return tutor.render(answer), answer.status == "answered"
        except Exception:
            _log.exception("the question was %r", question)
            return _sorry(language), False

    return show


def as_json(tutor: Tutor, language: LanguageOrAuto) -> Show:
    """Answers as one line of JSON each."""

    def show(question: str) -> Shown:
        try:
            answer = tutor.ask(question, language=language)
            return _line(to_json(answer, tutor)), answer.status == "answered"
        except Exception:
            _log.exception("the question was %r", question)
            return _line(failed(question, spoken(language), _sorry(language))), False

    return show


def as_stages(tutor: Tutor) -> Show:
    """Every stage of the road; it counts as answered, for the stages were what was asked."""
    from bot.tutor import explain_parse

    def show(question: str) -> Shown:
        return explain_parse(tutor, question), True

    return show


def _line(answer: dict[str, object]) -> str:
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)


def _sorry(language: LanguageOrAuto) -> str:
    return speaker(spoken(language)).say(Say("terminal-failed"))
