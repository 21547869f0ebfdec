"""Words of the same sound: as long as what was meant, and none that is right as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import grammar
from grammar.homophones import mended

ROOT: Final = Path(__file__).parents[2]
ROWS: Final = (Path(grammar.__file__).parent / "lexicon" / "homophones.txt").read_text(encoding="utf-8")
SLIPS: Final = [row.split("#")[0].split() for row in ROWS.splitlines() if row.split("#")[0].strip()]
OURS: Final = [
    *(ROOT / "grammar" / "lexicon").glob("zh.toml"),
    *(ROOT / "bot" / "lessons" / "zh").glob("*.md"),
    *(ROOT / "bot" / "language" / "zh").glob("*.ftl"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[0])
def test_a_slip_is_mended_and_stays_as_long(slip: list[str]) -> None:
    typed, meant = slip
    assert len(typed) == len(meant)
    assert mended(f"求{typed}?")[0] == f"求{meant}?"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_word_of_ours_is_taken_for_a_slip(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        assert not mended(line)[1], line


def test_what_was_mended_is_told_with_its_place() -> None:
    text, corrections = mended("钾的平横点位")
    assert text == "钾的平衡电位"
    assert [(one.typed, one.meant, one.span) for one in corrections] == [
        ("平横", "平衡", (2, 4)),
        ("点位", "电位", (4, 6)),
    ]


@pytest.mark.parametrize("text", ["结合位点位于膜外", "K+ 5/140, E_K?", ""])
def test_what_is_right_stays(text: str) -> None:
    assert mended(text) == (text, ())
