"""One notation, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grammar.normalise import normalise


@given(st.text(max_size=300))
def test_the_length_of_any_text_is_preserved(text: str) -> None:
    assert len(normalise(text)) == len(text)


@given(st.text(max_size=300))
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_every_character_becomes_one_character() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert len(normalise(every)) == len(every)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("ＥＫ＝－９０ｍＶ，３７℃？", "EK=-90mV·37℃?"),
        ("−70 mV", "-70 mV"),
        ("–70 mV", "-70 mV"),
        ("—70 mV", "-70 mV"),
        ("100 µM", "100 uM"),
        ("100 μM", "100 uM"),
        ("[K⁺]ₒ", "[K⁺]o"),
        ("Ca₂", "Ca2"),
        ("鉀離子", "钾离子"),
        ("細胞內外濃度", "细胞内外浓度"),
        ("5 mM", "5 mM"),
        ("“K”", '"K"'),
        ("K、Na", "K·Na"),
        ("5÷140", "5/140"),
        ("∆G", "ΔG"),
    ],
)
def test_look_alikes_become_one(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


@pytest.mark.parametrize("kept", ["10⁻³ M", "Na⁺", "mM", "MM", "37 ℃", "a\nb", "é", "😀"])
def test_case_superscripts_and_new_lines_stay(kept: str) -> None:
    assert normalise(kept) == kept
