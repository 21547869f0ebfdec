"""What a look ahead skips holds nothing: texts read the same with the short cut and without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grammar import (
    asides,
    capitals,
    compartments,
    conditions,
    dictated,
    left_open,
    options,
    parts,
    printed,
    shifts,
    ways,
)
from grammar import normalise as notation
from grammar.ahead import apart, formulas, protons
from grammar.normalise import normalise
from grammar.read_ahead import first_of, names_any
from grammar.readers import READERS, read_ahead
from grammar.stages import question_alone
from tests.grammar.scrambling import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECES: Final = (
    *("k", "na", "cl", "ca2+", "mgcl2", "hco3", "nmdg", "e_", "p_", "g_", "ek", "erev", "esyn", "vm", "v = "),
    *(
        "e",
        "ph",
        "pho",
        "pH ",
        "δ",
        "d",
        "g",
        "-",
        "+",
        "=",
        "5",
        "37",
        "310",
        ".5",
        " ",
        "  ",
        "(",
        ")",
        "[",
    ),
    *("]", ",", "mm", "mv", "ms/cm2", "c", "f", "all ", "both ", "in ", "many ", "glucose", "mmolar", "E_K"),
    *("年", "第", "题", "图", "岁", "压积为", "Fig. ", "a 23-year-old ", "aged ", "n = ", "bed ", "45 %"),
    *(
        "hematocrit of ",
        "table",
        "question ",
        "(2-)",
        "a)",
        "(b)",
        "(ii)",
        "1.",
        "B.",
        "①",
        "\n",
        "?",
        "。",
        "·",
    ),
    *(
        "left ",
        "the right side ",
        "A ",
        "relative to ",
        " is the inside",
        "as the outside",
        "左侧",
        "算作细胞内",
        "相对于",
    ),
    *(
        "no net ",
        "flux",
        "current ",
        "is zero",
        "没有",
        "电流",
        "matrix ",
        "pH units ",
        "more acidic",
        "比",
        "高",
    ),
    *("before ", "after ", "cell A ", "mM ", "1 ", "cation", "(mM) ", "all P ", " 1", "通透性", "都"),
)


def capitals_are_found(text: str) -> bool:
    """With those that would begin where none may."""
    anywhere = re.compile(capitals._SMALL.pattern.replace(capitals._MAY_BEGIN, "", 1))
    small = text.lower()
    return [m.span() for m in anywhere.finditer(small)] == [m.span() for m in capitals._SMALL.finditer(small)]


def comparisons_are_found(text: str) -> bool:
    compared = any(pattern.search(text) for pattern in (*apart._AWAY, *apart._FROM_V))
    return not compared or ("mV" in text and any(word in text for word in apart._COMPARING))


def shifts_are_found(text: str) -> bool:
    patterns = (shifts._POLARISES, shifts._BECOMES, shifts._MORE_SO)
    told = any(re.search(pattern.pattern.removesuffix("$"), text, pattern.flags) for pattern in patterns)
    return not told or shifts.may_shift(text)


def what_is_read_ahead_is_found(text: str) -> bool:
    """No reader finds anything where none of its marks stands."""
    return all(not marks or names_any(marks, text) or read(text) is None for marks, read in READERS)


def what_is_rewritten_is_found(text: str) -> bool:
    """No stage changes anything where none of its marks stands."""
    stages = (*notation.in_one_notation.stages, *question_alone.stages)
    return all(not marks or names_any(marks, text) or rewrite(text) == text for marks, rewrite in stages)


def spelt_symbols_are_found(text: str) -> bool:
    small = text.lower()
    return dictated._SYMBOL.search(small) is None or any(letters in small for letters in dictated._SPELT)


def marks_of_parts_are_found(text: str) -> bool:
    ends = {end.end() for end in parts._MARK_END.finditer(text)}
    return ends.issuperset(mark.end() for mark in parts._MARK.finditer(text))


def sides_of_solutions_are_found(text: str) -> bool:
    declared = compartments._DECLARATION.search(text) or compartments._ALONE.search(text)
    related = (marks for marks, pattern in compartments._FRAMES if pattern.search(text))
    return all(names_any(marks, text) for marks in related) and (
        declared is None or first_of(compartments._IS_A_SIDE, text) is not None
    )


def ways_of_verbs_are_found(text: str) -> bool:
    patterns = (ways._OUT_OR_IN, *(verbs for _, verbs in ways._VERBS))
    may = ways._MARKS.opened_by(text.lower())
    return all(may & 1 << k or pattern.search(text) is None for k, pattern in enumerate(patterns))


def what_is_left_open_is_found(text: str) -> bool:
    ways_to_tell = (left_open._held, left_open._blocked, left_open._poisoned, left_open._equalled)
    may = left_open._MARKS.opened_by(text.lower())
    return all(may & 1 << k or not [*tells(text)] for k, tells in enumerate(ways_to_tell))


def flows_are_found(text: str) -> bool:
    return apart._NO_FLOW.search(text) is None or names_any(apart._FLOWS, text)


def what_is_more_acid_is_found(text: str) -> bool:
    return first_of(protons._MORE_ACID, text) is None or names_any(protons._MORE_OR_LESS_ACID, text)


def conditions_are_found(text: str) -> bool:
    if conditions._TWO_NUMBERS.search(text):
        return True
    return not any(list(conditions._groups(text, names)) for names in conditions._rows(text))


_BEGINNING: Final = (
    *(asides._ASIDES, asides._RARE, conditions._LETTER, options._BULLETED, printed.CONSTANT),
    *(formulas._DIVIDED, formulas._FORCE, formulas._WRITTEN_OUT),
    *(notation._LOOSE_SUBSCRIPT, notation._NTH, notation._STROKE),
)
_ANYWHERE: Final = tuple(re.compile(pattern.pattern.split("])", 1)[1]) for pattern in _BEGINNING)


def patterns_begin_as_they_say(text: str) -> bool:
    """With the look at their first letter and without it."""
    pairs = zip(_BEGINNING, _ANYWHERE, strict=True)
    return all([*map(str, one.finditer(text))] == [*map(str, other.finditer(text))] for one, other in pairs)


_FOUND: Final = (
    patterns_begin_as_they_say,
    capitals_are_found,
    comparisons_are_found,
    shifts_are_found,
    what_is_read_ahead_is_found,
    what_is_rewritten_is_found,
    spelt_symbols_are_found,
    marks_of_parts_are_found,
    sides_of_solutions_are_found,
    ways_of_verbs_are_found,
    what_is_left_open_is_found,
    flows_are_found,
    what_is_more_acid_is_found,
    conditions_are_found,
)


@pytest.mark.parametrize("found", _FOUND)
def test_nothing_is_skipped_in_the_questions_of_the_corpora(found: Callable[[str], bool]) -> None:
    assert [text for text in sentences() if not found(normalise(text))] == []


@pytest.mark.parametrize("found", _FOUND)
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=12).map("".join))
def test_nothing_is_skipped_in_pieces_of_questions(found: Callable[[str], bool], text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "way", ["negative to", "positive to", "below", "above", "depolarised from", "hyperpolarized from"]
)
def test_every_way_away_from_E_is_found(way: str) -> None:
    assert [s.role for s in read_ahead(f"V_m is 20 mV {way} E_K").slots] == ["DF"]


@pytest.mark.parametrize("way", ["负", "低", "正", "高"])
def test_every_way_away_from_E_is_found_in_Chinese(way: str) -> None:
    assert [s.role for s in read_ahead(f"膜电位比E_K{way}20 mV").slots] == ["DF"]


@pytest.mark.parametrize("way", ["higher", "lower", "more alkaline", "more acidic", "more basic"])
def test_every_pH_that_is_told_by_another_is_found(way: str) -> None:
    text = f"the matrix is 0.8 pH units {way} than the outside"
    assert [s.role for s in read_ahead(text).slots] == ["ratio"]
