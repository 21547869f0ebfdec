"""A rule that fills the sheet needs what there is: a mark that nothing bears would silence it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grammar.islands import islands
from grammar.lexer import Scan
from grammar.lexicon import lexicon
from grammar.moved import FACTORS
from grammar.normalise import normalise
from grammar.numbers import FRACTIONS
from grammar.roles import RULES, roles
from grammar.rows import paired
from tests.grammar.scrambling import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_RARE = {*FRACTIONS, *FACTORS, *(dimension for dimension, _ in lexicon().units.values())}


def marks() -> Iterator[frozenset[str]]:
    """What stands in each question of the corpora."""
    for text in sentences():
        yield roles(islands(paired(Scan(normalise(text)).tokens)), None).marks()


def test_rules_need_what_there_is_and_each_is_asked() -> None:
    seen: set[str] = set()
    silent = {rule for rule in RULES if rule.needs}
    for found in marks():
        seen |= found
        silent -= {rule for rule in silent if not rule.needs.isdisjoint(found)}
    assert not silent
    assert {mark for rule in RULES for mark in rule.needs} <= seen | _RARE
