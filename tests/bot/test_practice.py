"""`nernst quiz` and `nernst progress`: the commands reach the quiz, and both see the same store."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands import app


def test_an_answer_of_the_quiz_is_seen_by_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    asked = CliRunner().invoke(app, ["quiz", "nernst", "--number", "1", "--lang", "en"], input="1000 mV\n")
    assert asked.exit_code == 0, asked.output
    assert "Question 1 of 1" in asked.output
    shown = CliRunner().invoke(app, ["progress", "--lang", "en"])
    assert shown.exit_code == 0, shown.output
    assert "0 of 1 answers right" in shown.output


def test_an_unknown_topic_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    assert CliRunner().invoke(app, ["quiz", "gardening", "--lang", "en"]).exit_code != 0
