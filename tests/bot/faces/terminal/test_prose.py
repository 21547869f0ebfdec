"""Where lines break, in both languages."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.faces.terminal.prose import Prose


def wrapped(text: str, width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None, highlight=False)
    console.print(Prose(Text(text)))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().removesuffix("\n").split("\n")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("钾离子往外流，钠离子往里流。", 12, ["钾离子往外", "流，钠离子往", "里流。"]),
        ("当 Na⁺ 受的两种力抵消", 12, ["当 Na⁺ 受的", "两种力抵消"]),
        ("（钾离子）（钠离子）", 12, ["（钾离子）", "（钠离子）"]),
        ("that is −89.06 mV here", 12, ["that is", "−89.06 mV", "here"]),
        ("at 37 °C and 8 minutes", 9, ["at 37 °C", "and 8", "minutes"]),
        ("first\nsecond line", 20, ["first", "second line"]),
        ("first\n\nsecond", 20, ["first", "", "second"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("钾", 2, ["钾"]),
    ],
)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "M", "Zl", "Zp"])


@given(st.text(LETTERS, max_size=200), st.integers(4, 60))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(cell_len, lines)) <= width


def test_it_measures_itself_in_a_table() -> None:
    table = Table.grid(padding=(0, 1))
    table.add_row(Text("•"), Prose(Text("钾离子往外流，钠离子往里流。" * 3)))
    console = Console(file=io.StringIO(), width=30, color_system=None)
    console.print(table)
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().rstrip("\n").split("\n")
    assert len(lines) == 3
    assert all(cell_len(line) <= 30 for line in lines)
