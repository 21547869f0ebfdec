"""One slip is mended and reported; real words are left alone."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor import Tutor
from grammar.lexicon import lexicon
from grammar.parse import read
from grammar.typos import mend

SAFE = ("potassium", "sodium", "calcium", "equilibrium", "potential", "outside", "inside", "membrane",
"temperature", "concentration", "extracellular", "intracellular", "permeability", "conductance",
"magnesium", "driving")  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("potasium", "potassium"), ("pottassium", "potassium"), ("soduim", "sodium"),
        ("cloride", "chloride"), ("calcuim", "calcium"),
        ("equilibirum", "equilibrium"), ("equilbrium", "equilibrium"), ("potental", "potential"),
        ("potentail", "potential"),
        ("outisde", "outside"), ("insdie", "inside"), ("membrnae", "membrane"),
        ("temperture", "temperature"), ("concentraton", "concentration"),
        ("extracelular", "extracellular"), ("intracelluar", "intracellular"),
        ("permeablity", "permeability"), ("conductence", "conductance"),
        ("nerst", "nernst"), ("nernts", "nernst"), ("drivng", "driving"), ("magnesum", "magnesium"),
    ],
)  # fmt: skip
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert mend(typed, lexicon().vocabulary) == meant


@pytest.mark.parametrize("word", SAFE)
def test_every_single_slip_in_a_long_word_is_mended_or_left(word: str) -> None:
    vocabulary = lexicon().vocabulary
    for i in range(2, len(word) - 1):
        left_out = word[:i] + word[i + 1 :]
        swapped = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        doubled = word[:i] + word[i] + word[i:]
        for typed in (left_out, swapped, doubled):
            if typed not in vocabulary:
                assert mend(typed, vocabulary) in (word, f"{word}s"), typed


@pytest.mark.parametrize(
    "word",
    [
        "present", "percent", "plate", "there", "while", "other", "first", "great", "heart", "house",
        "table", "light", "paper", "water",
        "music", "patent", "patient", "professor", "insist", "beside", "reserve", "rational", "medical",
        "change", "charge", "option",
        "lesson", "nation", "version", "mention", "context", "content", "student", "tension", "fiction",
        "section", "station",
        "along", "alive", "again", "human", "level", "local", "model", "order", "power", "quick", "right",
        "small", "sound", "state",
        "thick", "thing", "layer", "closed", "connection", "collected", "idea", "latter", "skill",
    ],
)  # fmt: skip
def test_a_real_word_is_left_alone(word: str) -> None:
    assert mend(word, lexicon().vocabulary) in (None, word)


@pytest.mark.parametrize("word", sorted(w for w in lexicon().vocabulary if w.isalpha()))
def test_a_word_of_ours_is_never_mended(word: str) -> None:
    assert mend(word, lexicon().vocabulary) is None


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_what_is_meant_is_a_word_of_ours_with_the_same_first_letter(typed: str) -> None:
    meant = mend(typed, lexicon().vocabulary)
    assert meant is None or (meant in lexicon().vocabulary and meant[0] == typed[0])


def test_of_two_words_as_near_the_first_is_meant() -> None:
    for words in (["neurone", "neurons"], ["neurons", "neurone"]):
        assert mend("neuronk", frozenset(words)) == "neurone"
    command = [sys.executable, "-c", "from grammar.parse import read; print(read('exchangec').corrections)"]
    runs = {
        subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(runs) == 1


def test_a_mended_word_is_reported_with_its_place() -> None:
    text = "equilibrium potential of potasium, 5 mM outside, 140 mM insde"
    corrections = read(text).corrections
    assert [(c.typed, c.meant) for c in corrections] == [("potasium", "potassium"), ("insde", "inside")]
    assert [text[slice(*c.span)] for c in corrections] == ["potasium", "insde"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_mended_word_is_shown(language: str) -> None:
    tutor = Tutor()
    answer = tutor.ask("equilibrium potential of potasium, 5 mM outside, 140 mM inside")
    assert answer.status == "answered"
    shown = tutor.render(answer, "zh" if language == "zh" else "en")
    assert "potasium" in shown
    assert "potassium" in shown


def test_a_slip_changes_nothing_else() -> None:
    right = Tutor().ask("equilibrium potential of potassium, 5 mM outside, 140 mM inside at 37 C")
    typo = Tutor().ask("equilibirum potental of potasium, 5 mM outisde, 140 mM insdie at 37 C")
    assert typo.query == right.query
    assert {c.typed for c in typo.corrected} >= {"equilibirum", "potasium", "outisde", "insdie"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("equilibrum potental of K+ 5/140", [("equilibrum", "equilibrium"), ("potental", "potential")]),
        ("driving forse on Na+ at -70 mV, E_Na 60", [("forse", "force")]),
        ("equilibrium potentials of K+ 5/140 and Na+ 145/12", []),
    ],
)  # fmt: skip
def test_every_slip_within_a_phrase_is_shown(text: str, mended: list[tuple[str, str]]) -> None:
    assert [(c.typed, c.meant) for c in read(text).corrections] == mended
