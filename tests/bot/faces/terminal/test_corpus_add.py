"""`nernst corpus add`: a misread question becomes a line of the corpus."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from typer.testing import CliRunner

from bot.commands import app

if TYPE_CHECKING:
    from pathlib import Path

RUNNER: Final = CliRunner()
QUESTION: Final = "E_K 5 mM in the dish, 140 mM in the spine"


def add(*options: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, ["corpus", "add", QUESTION, "--lang", "en", *options])
    return result.exit_code, result.output


def test_a_case_is_appended_with_the_next_id(tmp_path: Path) -> None:
    file = tmp_path / "blind_added.jsonl"
    code, said = add("--value", "-89.06", "--file", str(file))
    assert code == 0
    assert "[K] = 5 mM" in said
    assert add("--direction", "in", "--file", str(file))[0] == 0
    first, second = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["lang"], first["query"]) == ("U001", "en", QUESTION)
    assert first["expect"] == {"values": [-89.06], "unit": "mV", "tol": 0.1}
    assert (second["id"], second["kind"], second["expect"]) == ("U002", "direction", {"direction": "in"})


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "one of --value"),
        (("--value", "1", "--outside"), "one of --value"),
        (("--concept", "no_card"), "no card no_card"),
    ],
)
def test_a_case_must_say_what_is_right(options: tuple[str, ...], said: str) -> None:
    code, output = add(*options, "--file", "-")
    assert code == 2
    assert said in output


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    code, output = add("--outside", "--file", str(tmp_path / "none" / "x.jsonl"))
    assert code == 2
    assert "no folder" in output
