"""Questions that were not answered are noted without a trace of who asked; only where a file is named."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Final

from bot.faces import misread
from bot.faces.misread import MisreadLog
from bot.tutor import Tutor

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TUTOR: Final = Tutor()


def rows(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_what_was_not_answered_is_noted(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "misread.jsonl"
    log = MisreadLog(file)
    for text in ("E_K with 5 mM", "E_K 5/140", "how large is the tau of the gate?", "who won the match?"):
        log.note(TUTOR.ask(text), TUTOR)
    first, *others = rows(file)
    assert first == {
        "query": "E_K with 5 mM",
        "lang": "en",
        "status": "needs_input",
        "read_as": "equilibrium potential? · [K] = 5 mM",
        "missing": ["side"],
    }
    assert [row["status"] for row in others] == ["not_understood"]


def test_mentions_are_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "misread.jsonl"
    MisreadLog(file).note(TUTOR.ask("<@123456789> E_K with 5 mM <#42>"), TUTOR)
    assert rows(file)[0]["query"] == "E_K with 5 mM"


def test_nothing_is_noted_unless_a_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    MisreadLog(None).note(TUTOR.ask("E_K with 5 mM"), TUTOR)
    assert list(tmp_path.iterdir()) == []


def test_the_file_stops_growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misread, "MOST_BYTES", 300)
    file = tmp_path / "misread.jsonl"
    for _ in range(20):
        MisreadLog(file).note(TUTOR.ask("E_K with 5 mM"), TUTOR)
    assert len(rows(file)) < 5


def test_a_file_that_cannot_be_written_costs_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = MisreadLog(tmp_path)  # a folder
    with caplog.at_level(logging.WARNING):
        log.note(TUTOR.ask("E_K with 5 mM"), TUTOR)
        log.note(TUTOR.ask("E_K with 5 mM"), TUTOR)
    assert len(caplog.records) == 1
