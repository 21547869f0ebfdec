"""Tokens to islands: the LALR(1) grammar of query.lark, run over the lexer's tokens."""

from __future__ import annotations

import functools
import logging
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from lark import Lark, Transformer
from lark.lexer import Lexer

from grammar.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(slots=True, eq=False)
class Heads:
    """Symbols that stand together: P_Na/P_K.  `joint` is what joins them."""

    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Values:
    """Numbers that stand together: 5/140, 1:0.04:0.45."""

    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Ions:
    """Ions that stand together: K:Na:Cl."""

    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Bound:
    """Symbols with their values."""

    heads: Heads
    values: Values


@dataclass(slots=True, eq=False)
class Minus:
    """V_m - E_K written out: a driving force."""

    left: Heads
    right: Token


Island: TypeAlias = Heads | Values | Ions | Bound | Minus | Token


class _Builder(Transformer[Token, Any]):
    """Makes islands while the parser reduces."""

    def start(self, items: list[Any]) -> list[Island]:
        flat: list[Island] = []
        for item in items:
            flat.extend(item) if isinstance(item, list) else flat.append(item)
        return flat

    def bound(self, parts: list[Any]) -> Bound:
        return Bound(parts[0], parts[-1])

    def bound_torn(self, parts: list[Any]) -> list[Island]:
        values, joint = parts[-1]
        return [Bound(parts[0], values), joint]

    def torn_values(self, parts: list[Any]) -> list[Any]:
        return list(parts)

    def heads(self, parts: list[Any]) -> Heads:
        run: Heads = _grown(Heads, parts)
        return run

    def values(self, parts: list[Any]) -> Values:
        run: Values = _grown(Values, parts)
        return run

    def ions(self, parts: list[Any]) -> Ions:
        run: Ions = _grown(Ions, parts)
        return run

    def difference(self, parts: list[Any]) -> Minus:
        return Minus(parts[0], parts[2])

    def link(self, parts: list[Any]) -> Token:
        token: Token = parts[-1]
        return token

    def torn(self, parts: list[Any]) -> list[Island]:
        return parts[0] if isinstance(parts[0], list) else list(parts)


def _grown(kind: type[Any], parts: list[Any]) -> Any:
    if len(parts) == 1:
        return kind([parts[0]])
    run, joint, token = parts
    run.tokens.append(token)
    run.joint = joint.type
    return run


class _Handed(Lexer):
    """The "lexer" of a text that has its tokens already."""

    def __init__(self, _conf: object) -> None: ...

    def lex(self, tokens: Sequence[Token]) -> Iterator[Token]:  # type: ignore[override]
        return iter(tokens)


@functools.cache
def _parser() -> Lark:
    text = files("grammar").joinpath("query.lark").read_text(encoding="utf-8")
    logging.getLogger("lark").setLevel(logging.CRITICAL)
    return Lark(text, parser="lalr", lexer=_Handed, transformer=_Builder(), maybe_placeholders=False)


_SKIPPED: Final = frozenset({"FILLER"})


def islands(tokens: Sequence[Token]) -> list[Island]:
    """The islands of a token sequence; every sequence has them."""
    result: Any = _parser().parse([t for t in tokens if t.type not in _SKIPPED])
    found: list[Island] = result
    return found
