"""What the chat completes, in the middle of a sentence and without spaces."""

from __future__ import annotations

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from bot.faces.terminal.completion import Entry, Words, vocabulary

ENTRIES = [
    Entry("potassium", "K⁺"),
    Entry("钾离子", "K⁺"),
    Entry("squid giant axon", "squid_axon"),
    Entry(":help", "", whole=True),
    Entry("which way does Cl- flow", "", whole=True),
]


def completed(line: str, entries: list[Entry] | None = None) -> list[str]:
    """The lines that completing a line gives."""
    words = Words(ENTRIES if entries is None else entries)
    found = words.get_completions(Document(line), CompleteEvent())
    return [line[: len(line) + one.start_position] + one.text for one in found]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("po", ["potassium"]),
        ("E of po", ["E of potassium"]),
        ("E of Pot", ["E of potassium"]),
        ("p", []),
        ("repo", []),
        ("求钾", ["求钾离子"]),
        ("E of the squid gi", ["E of the squid giant axon"]),
        (":", [":help"]),
        (":he", [":help"]),
        ("what is :he", []),
        ("wh", ["which way does Cl- flow"]),
        ("so wh", []),
        ("", []),
        ("potassium", []),
        ("potassium ", []),
    ],
)
def test_completion(line: str, lines: list[str]) -> None:
    assert completed(line) == lines


def test_the_vocabulary_has_ions_cells_concepts_and_questions() -> None:
    words = list(vocabulary())
    assert completed("E of sodi", words)[0] == "E of sodium"
    assert completed("钠", words)[0].startswith("钠")
    assert "squid giant axon" in completed("squid", words)
    assert "driving force" in [line.lower() for line in completed("driving fo", words)]
    assert len({entry.text for entry in words if entry.whole}) > 20


def test_a_long_line_is_no_burden() -> None:
    assert completed("x" * 100_000 + " po") == ["x" * 100_000 + " potassium"]
