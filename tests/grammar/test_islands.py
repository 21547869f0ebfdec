"""The island grammar is total, keeps every token, and is as ambiguous as it was."""

from __future__ import annotations

import logging
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, logger
from lark.lexer import Lexer

from grammar.islands import Bound, Heads, Ions, Island, Minus, Values, _made, _shape, islands
from grammar.tokens import Amount, Head, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAMMAR: Final = files("grammar").joinpath("query.lark").read_text(encoding="utf-8")
_DECLARED = re.search(r"^%declare (.*)$", GRAMMAR, re.MULTILINE)
assert _DECLARED is not None
TERMINALS: Final = tuple(_DECLARED[1].split())
CONFLICTS: Final = 35
"""Shift/reduce conflicts; all are resolved in favour of the longer island, which is what is meant."""


class _NoLexer(Lexer):
    """Stands in where only the tables of the parser are made."""

    def __init__(self, _conf: object) -> None: ...

    def lex(self, _: object) -> Iterator[Token]:  # type: ignore[override]
        return iter(())


def token(terminal: str, at: int) -> Token:
    value = Amount(1.0, "bare") if terminal == "QTY" else Head("E", "K") if terminal == "HEAD" else terminal
    return Token(terminal, value, at, at + 1)


def held(item: Island) -> list[Token]:
    """The tokens of an island that are not its joints."""
    match item:
        case Token():
            return [item]
        case Heads() | Values() | Ions():
            return item.tokens
        case Bound():
            return [*item.heads.tokens, *item.values.tokens]
        case Minus():
            return [*item.left.tokens, item.right]


def outline(item: Island) -> tuple[str, list[int], list[str]]:
    """What tells islands apart: class, places of the tokens, and what joins them."""
    match item:
        case Bound():
            joints = [item.heads.joint, item.values.joint]
        case Heads() | Values() | Ions():
            joints = [item.joint]
        case _:
            joints = []
    return type(item).__name__, [t.start for t in held(item)], joints


@given(st.lists(st.sampled_from(TERMINALS), max_size=40))
def test_every_sequence_of_terminals_has_its_islands_and_loses_nothing_but_joints(
    terminals: list[str],
) -> None:
    tokens = [token(terminal, i) for i, terminal in enumerate(terminals)]
    found = [t for item in islands(tokens) for t in held(item)]
    assert [t.start for t in found] == sorted({t.start for t in found})
    lost = {t.type for t in tokens} - {t.type for t in found}
    assert lost <= {"EQ", "SLASH", "COLON", "ARROW", "DASH"}


@pytest.mark.parametrize("first", TERMINALS)
@pytest.mark.parametrize("second", TERMINALS)
def test_every_pair_of_terminals_parses(first: str, second: str) -> None:
    assert islands([token(first, 0), token(second, 1)])


@given(st.lists(st.sampled_from(TERMINALS), min_size=1, max_size=12))
def test_a_run_is_cut_only_where_no_island_goes_on(terminals: list[str]) -> None:
    tokens = [token(terminal, i) for i, terminal in enumerate(terminals)]
    whole = [_made(part, tokens) for part in _shape(tuple(terminals))]
    assert list(map(outline, islands(tokens))) == list(map(outline, whole))


def test_no_token_is_no_island() -> None:
    assert islands([]) == []


def test_a_long_text_of_one_terminal_parses() -> None:
    for terminal in TERMINALS:
        assert islands([token(terminal, i) for i in range(2000)])


def test_the_number_of_conflicts_of_the_grammar_is_pinned() -> None:
    seen: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: seen.append(record.getMessage())  # type: ignore[method-assign]
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        Lark(GRAMMAR, parser="lalr", lexer=_NoLexer, debug=True)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
    assert sum("Shift/Reduce conflict" in message for message in seen) == CONFLICTS
    assert not any("Reduce/Reduce" in message for message in seen)
