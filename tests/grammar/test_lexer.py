"""The lexer's short cut for plain words makes the same tokens as the long way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grammar import lexer
from grammar.lexer import Scan
from grammar.lexicon import lexicon

_SHORT_CUT = "(?P<word>"
SYMBOLS = (
    "e", "ek", "em", "ena", "gcl", "g", "co", "cin", "cout", "c_in", "ca2+", "cl-", "na+", "k+", "hco3",
    "nh4+", "mg2+", "kcal", "kcal/mol", "mmol/L", "mM", "nS", "uM", "pH", "pA", "p_K", "t = 5", "z = 2", "dG",
    "d G", "eion", "egluconate", "i_K", "don't", "it's", "tHe", "abcD", "abc1", "a", "i", "o",
)  # fmt: skip


def without_short_cut(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern of tokens with no plain words: their group never matches."""
    assert pattern.pattern.count(_SHORT_CUT) == 1
    return re.compile(pattern.pattern.replace(_SHORT_CUT, f"{_SHORT_CUT}(?!)", 1))


@pytest.fixture(scope="module", params=[False, True], ids=["en", "zh"])
def patterns(request: pytest.FixtureRequest) -> tuple[re.Pattern[str], re.Pattern[str]]:
    pattern = lexer._pattern(chinese=request.param)
    return pattern, without_short_cut(pattern)


def first(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    assert match is not None
    assert match.lastgroup is not None
    kind = "other_word" if match.lastgroup == "word" else match.lastgroup
    return kind, match[match.lastgroup]


@pytest.mark.parametrize("behind", ["", " ", "5", "+", "-", "_", "'s", "电位", " 电位"])
def test_every_word_is_the_same_both_ways(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], behind: str
) -> None:
    short, long = patterns
    words = {*SYMBOLS, *lexicon().vocabulary, *lexicon().units, *lexicon().phrases}
    assert [w for w in sorted(words) if first(short, w + behind) != first(long, w + behind)] == []


@given(st.text(alphabet="abcdeghikmnoptz KNaCl25+-_'^{[(=", min_size=1, max_size=9).filter(str.strip))
def test_any_letters_are_the_same_both_ways(text: str) -> None:
    pattern = lexer._pattern(chinese=False)
    assert first(pattern, text) == first(without_short_cut(pattern), text)


def test_a_number_in_words_without_end_is_a_number_all_the_same() -> None:
    tokens = Scan("hundred and " * 160 + "mM out").tokens
    assert tokens[0].type == "QTY"
    assert tokens[0].value.dim == "conc"


@pytest.mark.parametrize("text", ["eleak", "gleak", "esyn", "gsyn", "eexc", "einh", "eli", "gcs"])
def test_branches_in_small_letters_are_symbols(text: str) -> None:
    """Found by the test of any letters."""
    assert Scan(text).tokens[0].type == "HEAD"
