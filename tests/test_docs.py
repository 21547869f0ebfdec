"""The documents do not lie: their examples are run, their targets, files and settings are there.

In a `console` block, the lines after `$ nernst …` must stand in the command's real output, in that order; `…`
stands for lines that were left out.
"""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.commands import app
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
CODE = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> Iterator[tuple[Path, str]]:
    """The blocks of code of a language in all documents."""
    for file in DOCUMENTS:
        for match in BLOCK.finditer(file.read_text("utf-8")):
            if match[1] == language:
                yield file, match[2]


def commands() -> Iterator[tuple[Path, str, list[str]]]:
    """Every `nernst` command that is shown, with the lines shown below it."""
    for file, block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.rstrip("\n").split("\n")
            command = command.removeprefix(".venv/bin/")
            if command.startswith("nernst ") and "<" not in command:
                yield file, command, shown


@pytest.mark.parametrize(
    ("file", "command", "shown"), [pytest.param(*one, id=f"{one[0].name}:{one[1]}") for one in commands()]
)
def test_a_command_prints_what_is_shown(file: Path, command: str, shown: list[str]) -> None:
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, f"{file.name}: {command}\n{result.output}"
    assert shown, f"{file.name} shows nothing below {command}"
    printed = iter([line.rstrip() for line in result.stdout.split("\n")])
    missing = [line for line in shown if line != "…" and line.rstrip() not in printed]
    assert not missing, f"{file.name}: {command} prints\n{result.stdout}"


@pytest.mark.parametrize(("file", "block"), list(blocks("pycon")))
def test_python_examples(file: Path, block: str) -> None:
    example = doctest.DocTestParser().get_doctest(block, {}, file.name, str(file), 0)
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


def examples() -> list[str]:
    """The questions that docs/students.md says can be asked."""
    text = (ROOT / "docs" / "students.md").read_text("utf-8").split("## ")[1]
    return [
        question
        for row in re.findall(r"^\|.*\|(.*)\|$", text, re.MULTILINE)
        for question in CODE.findall(row)
    ]


@pytest.mark.parametrize("question", examples())
def test_what_students_are_told_to_ask_is_answered(question: str) -> None:
    assert Tutor().ask(question).status == "answered"


def test_every_make_target_that_is_named_exists() -> None:
    known = set(re.findall(r"^([a-z.]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {
        target
        for file in DOCUMENTS
        for target in re.findall(r"(?:`|\$ |\s)make ([a-z.]+)[`\s]", _code(file.read_text("utf-8")))
    }
    assert {"chat", "test", "demo", "bot"} <= named
    assert named <= known


def test_every_file_that_is_linked_or_named_exists() -> None:
    missing = []
    for file in DOCUMENTS:
        text = BLOCK.sub("", file.read_text("utf-8"))
        linked = re.findall(r"\]\((?!http)([^)#]+)", text)
        named = re.findall(r"`((?:[a-z_]+/)+[\w{},*.]+\.[a-z]+)`", text)
        missing += [f"{file.name}: {one}" for one in linked if not (file.parent / one).exists()]
        missing += [f"{file.name}: {one}" for one in named if not _there(one)]
    assert not missing


def test_every_setting_is_documented() -> None:
    pytest.importorskip("pydantic_settings")
    from bot.settings import knobs

    text = (ROOT / "docs" / "operators.md").read_text("utf-8")
    rows = [f"| `{name}` | {_default(default)} | {what} |" for name, default, what in knobs()]
    assert [row for row in rows if row not in text] == []


def test_every_fault_is_told_with_its_tests_and_they_are_there() -> None:
    text = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\| ([^|]*) \|$", text, re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, 41))
    assert [number for number, shown in rows if not re.search(r"`tests/[\w/]+\.py::\w+`", shown)] == []
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)
    assert len(named) > 40
    missing = [f"{file}::{test}" for file, test in named if f"def {test}(" not in _source(file)]
    assert missing == []


def test_the_changelog_begins_with_what_is_not_released() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"


def _source(file: str) -> str:
    return (ROOT / file).read_text("utf-8") if (ROOT / file).exists() else ""


def _default(text: str) -> str:
    """A default as the table shows it; none, and an address, are left out."""
    return "" if text in {"", "None", "()"} or "://" in text else f"`{text}`"


def _code(text: str) -> str:
    """What a document shows as code."""
    return "\n".join(re.findall(r"`[^`\n]+`|^\$ .*$", text, re.MULTILINE))


def _there(pattern: str) -> bool:
    """Does a file exist, with `{en,zh}` for each language, `*` and `x` for any name?"""
    each = [pattern.replace("{en,zh}", language) for language in ("en", "zh")]
    each = [re.sub(r"/x\.", "/*.", one) for one in each]
    return all(any(ROOT.glob(one)) for one in each)


@pytest.mark.parametrize(("folder", "own"), [("grammar", {"parse"}), ("bot/tutor/kinds", set())])
def test_every_module_has_its_place_in_the_readme_of_its_folder(folder: str, own: set[str]) -> None:
    told = {
        name.removesuffix(".py") for name in CODE.findall((ROOT / folder / "README.md").read_text("utf-8"))
    }
    modules = {file.stem for file in (ROOT / folder).rglob("*.py")} - {"__init__", *own}
    assert modules <= told, modules - told
