"""The quiz and the progress at a terminal, with a database of their own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

pytest.importorskip("sqlalchemy")
pytest.importorskip("pydantic_settings")

from bot.app import open_app
from bot.faces.terminal.quiz import run_quiz, show_progress
from bot.progress import LOCAL_USER
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.language import Language
    from bot.progress import Attempt, QuizSession

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


def console() -> Console:
    return Console(record=True, width=100, highlight=False, force_terminal=False, file=None, quiet=False)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(folder=tmp_path)


def played(settings: Settings, lines: list[str], *, language: Language = "en", **options: object) -> str:
    shown = console()
    status = run_quiz(
        typed=lines,
        language=language,
        console=shown,
        settings=settings,
        **{"topic": "potassium", "number": 2, "seed": 1, **options},  # type: ignore[arg-type]
    )
    assert status in (0, 1)
    return shown.export_text()


def log(settings: Settings) -> tuple[Sequence[Attempt], Sequence[QuizSession]]:
    async def read() -> tuple[Sequence[Attempt], Sequence[QuizSession]]:
        async with open_app(settings) as app:
            return await app.store.history(LOCAL_USER), await app.store.sessions(LOCAL_USER)

    return asyncio.run(read())


def test_a_quiz_to_its_end_is_stored_and_summed_up(settings: Settings) -> None:
    text = played(settings, ["skip", "skip"])
    assert "Question 1 of 2" in text
    assert "0 of 2 right" in text
    attempts, sessions = log(settings)
    assert [one.outcome for one in attempts] == ["gave_up", "gave_up"]
    assert sessions == []


def test_a_hint_a_walk_and_an_answer_that_cannot_be_read(settings: Settings) -> None:
    text = played(settings, ["hint", "what?", "walk", "A", "stop"])
    assert "I could not read an answer" in text
    assert "Stopped" in text
    assert log(settings)[0] == []


def test_a_quiz_goes_on_where_it_stopped(settings: Settings) -> None:
    played(settings, ["skip", "stop"], topic=None)
    text = played(settings, ["skip"], topic=None)
    assert "Going on with the quiz" in text
    assert "Question 2 of 2" in text
    assert len(log(settings)[0]) == 2


def test_in_chinese(settings: Settings) -> None:
    text = played(settings, ["提示", "跳过", "停止"], language="zh", topic="钾离子")
    assert "第 1 题" in text
    assert "正确的做法" in text


def test_a_review_with_nothing_due_becomes_a_practice(settings: Settings) -> None:
    assert "Nothing is due" in played(settings, ["stop"], topic=None, review=True)


def test_an_exam_gives_no_verdict_until_the_end(settings: Settings) -> None:
    text = played(settings, ["skip", "skip"], exam=True)
    *before, end = text.split("Noted.")
    assert len(before) == 2
    assert not any("The answer is" in one or "True:" in one for one in before)
    assert "The answer is" in end
    assert "True:" in end, "what was not got is told at the end"
    assert end.count(": skipped") == 2


def test_an_exam_goes_on_where_it_stopped(settings: Settings) -> None:
    played(settings, ["skip", "stop"], topic=None, exam=True)
    for exam, lines in ((True, []), (False, ["skip"])):
        text = played(settings, lines, topic=None, exam=exam)
        assert "Going on with the quiz" in text
        assert "Question 2 of 2" in text
        assert "hint" not in text, "still an exam"
    assert "0 of 2 right" in text


def test_an_unknown_topic_lists_the_known_ones(settings: Settings) -> None:
    text = played(settings, [], topic="football")
    assert "There is no topic" in text
    assert "Resting potential" in text


@pytest.mark.parametrize(("language", "words"), [("en", "No questions answered yet"), ("zh", "还没有答过题")])
def test_progress_of_nothing(settings: Settings, language: Language, words: str) -> None:
    shown = console()
    show_progress(language=language, console=shown, settings=settings)
    assert words in shown.export_text()


def test_progress_after_a_quiz(settings: Settings) -> None:
    played(settings, ["skip", "skip"])
    shown = console()
    assert show_progress(language="en", console=shown, settings=settings) == 0
    text = shown.export_text()
    assert "0 of 2 answers right" in text
    assert "Potassium" in text
    assert "1 day in a row" in text


def test_a_database_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database" * 1000)
    settings = Settings(database=f"sqlite+aiosqlite:///{broken}")
    shown = console()
    assert run_quiz(typed=[], console=shown, language="en", settings=settings) == 1
    assert show_progress(console=shown, language="en", settings=settings) == 1
    assert "cannot be used" in shown.export_text()


def test_a_quiz_that_went_on_in_another_terminal_stops_here(settings: Settings) -> None:
    played(settings, ["skip", "stop"], topic=None, number=3)

    def typing() -> Iterator[str]:
        played(settings, ["skip", "stop"], topic=None)
        yield "skip"

    shown = console()
    run_quiz(typed=typing(), language="en", console=shown, settings=settings)
    assert "went on somewhere else" in shown.export_text()
    assert len(log(settings)[0]) == 2
