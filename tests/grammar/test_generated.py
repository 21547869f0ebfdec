"""Thousands of phrasings from generator.py are read as what they mean.

The normal run draws `NERNST_PHRASINGS` of them (7200) and prints their coverage.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Final

import pytest

from bot.tutor import Tutor
from grammar.queries import FreeEnergy
from physics.species import species
from tests.grammar.generator import KINDS, Coverage, Phrasing, phrasings, same

COUNT: Final = int(os.environ.get("NERNST_PHRASINGS", "7200"))
SEED: Final = int(os.environ.get("NERNST_SEED", "1"))
TUTOR: Final = Tutor()
SHOWN: Final = 10


def drawn(kind: str) -> list[Phrasing]:
    seed = SEED * 1000 + list(KINDS).index(kind)
    return list(phrasings(seed, COUNT // len(KINDS), kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrasing_is_read_as_what_it_means(kind: str) -> None:
    wrong = []
    for one in drawn(kind):
        answer = TUTOR.ask(one.text)
        if not same(answer.query, one.query):
            wrong.append(f"{one.text!r}\n  is     {one.query}\n  not    {answer.query} {answer.problem}")
        elif answer.language != one.language and not _of_neither(one.text):
            wrong.append(f"{one.text!r} is {one.language}")
    assert not wrong, f"{len(wrong)} misread:\n" + "\n".join(wrong[:SHOWN])


def _of_neither(text: str) -> bool:
    """Symbols alone: only full-width brackets or a colon could tell, which some type in English too."""
    return not any("\u4e00" <= c <= "\u9fff" or c in "，。；？、" for c in text)


def test_every_form_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    coverage, every = Coverage(), Coverage()
    for kind in KINDS:
        for one in drawn(kind):
            coverage.count(one)
        for one in phrasings(0, 1200, kind):
            every.count(one)
    with capsys.disabled():
        sys.stdout.write(f"\n{coverage.table()}\n")
    for group, forms in every.forms.items():
        missed = {form for form in forms if form not in coverage.forms[group]}
        assert len(missed) <= len(forms) // 8, (group, missed)


def test_the_same_seed_draws_the_same_phrasings() -> None:
    first, second = list(phrasings(7, 200)), list(phrasings(7, 200))
    assert first == second
    assert first != list(phrasings(8, 200))


def test_a_kind_can_be_drawn_alone() -> None:
    assert {p.kind for p in phrasings(1, 50, "chord")} == {"chord"}


def test_same_tells_numbers_apart_at_the_ninth_digit() -> None:
    query = next(p.query for p in phrasings(1, 2, "free_energy"))
    assert isinstance(query, FreeEnergy)
    assert same(query, query)
    assert same(query, replace(query, membrane_mV=query.membrane_mV * (1 + 1e-12)))
    assert not same(query, replace(query, membrane_mV=query.membrane_mV * (1 + 1e-8)))
    assert not same(query, replace(query, species=species("Mg")))
    assert not same(query, None)
