"""Tokens to islands: the LALR(1) grammar of query.lark, run over the lexer's tokens."""

from __future__ import annotations

import functools
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from lark import Lark, Transformer
from lark.lexer import Lexer

from grammar.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set


@dataclass(slots=True, eq=False)
class Heads:
    """Symbols that stand together: P_Na/P_K.  `joint` is what joins them."""

    type: ClassVar = "Heads"
    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Values:
    """Numbers that stand together: 5/140, 1:0.04:0.45."""

    type: ClassVar = "Values"
    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Ions:
    """Ions that stand together: K:Na:Cl."""

    type: ClassVar = "Ions"
    tokens: list[Token]
    joint: str = ""


@dataclass(slots=True, eq=False)
class Bound:
    """Symbols with their values."""

    type: ClassVar = "Bound"
    heads: Heads
    values: Values


@dataclass(slots=True, eq=False)
class Minus:
    """V_m - E_K written out: a driving force."""

    type: ClassVar = "Minus"
    left: Heads
    right: Token


Island: TypeAlias = Heads | Values | Ions | Bound | Minus | Token


def values_of(item: Island) -> Values:
    """The numbers of an island that has some, with or without their symbol."""
    values = item.values if isinstance(item, Bound) else item
    assert isinstance(values, Values)
    return values


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
    text = (Path(__file__).parent / "query.lark").read_text(encoding="utf-8")
    logging.getLogger("lark").setLevel(logging.CRITICAL)
    return Lark(text, parser="lalr", lexer=_Handed, transformer=_Builder(), maybe_placeholders=False)


_LONGEST: Final = 32
"""A run of more tokens is cut: nobody writes one, and what Lark makes of it must take no time."""
_BINDS: Final = {
    "QTY": frozenset({"SLASH", "COLON", "ARROW", "DASH"}),
    "ION": frozenset({"SLASH", "COLON"}),
    "HEAD": frozenset({"SLASH", "COLON", "DASH", "EQ", "QTY"}),
    "EQ": frozenset({"EQ", "QTY"}),
    "SLASH": frozenset({"QTY", "HEAD", "ION"}),
    "COLON": frozenset({"QTY", "HEAD", "ION"}),
    "ARROW": frozenset({"QTY"}),
    "DASH": frozenset({"QTY", "HEAD"}),
}
"""What may follow a joining token within an island; before anything else the run is cut."""


def islands(tokens: Sequence[Token]) -> list[Island]:
    """The islands of a token sequence; every sequence has them.

    Only runs of tokens that may belong together are parsed: what stands between them is alone in the grammar
    too.
    """
    found: list[Island] = []
    run: list[Token] = []
    binds: Set[str] = frozenset()
    for token in tokens:
        kind = token.type
        if kind == "FILLER":
            continue
        if run and (kind not in binds or len(run) == _LONGEST):
            found += _run(run)
            run = []
        if kind in _BINDS:
            run.append(token)
            binds = _BINDS[kind]
        else:
            found.append(token)
    return found + _run(run) if run else found


def _run(run: list[Token]) -> list[Island]:
    """The islands of a run: their shape depends on the terminals alone, and is worked out once."""
    if len(run) == 1:
        alone = _ALONE.get(run[0].type)
        return [alone(run) if alone else run[0]]
    return [_made(part, run) for part in _shape(tuple([token.type for token in run]))]


_ALONE: Final[Mapping[str, type[Heads | Values | Ions]]] = {"HEAD": Heads, "QTY": Values, "ION": Ions}
_Shape: TypeAlias = tuple[str, tuple[int, ...], str, tuple[int, ...], str]
"""Kind of an island; places of its first part and what joins them; the same of its second part."""


@functools.lru_cache(maxsize=8192)
def _shape(terminals: tuple[str, ...]) -> tuple[_Shape, ...]:
    """What Lark makes of a run of terminals, with places instead of tokens."""
    result: Any = _parser().parse([Token(kind, i, i, i) for i, kind in enumerate(terminals)])
    return tuple(_places(island) for island in result)


def forget_shapes() -> None:
    """Work every shape out anew, as for the first text."""
    _shape.cache_clear()


def _places(island: Island) -> _Shape:
    if isinstance(island, Bound):
        return ("bound", _of(island.heads), island.heads.joint, _of(island.values), island.values.joint)
    if isinstance(island, Minus):
        return ("minus", _of(island.left), island.left.joint, (island.right.value,), "")
    if isinstance(island, Token):
        return ("token", (island.value,), "", (), "")
    return (type(island).__name__.lower(), _of(island), island.joint, (), "")


def _of(run: Heads | Values | Ions) -> tuple[int, ...]:
    return tuple(token.value for token in run.tokens)


def _made(shape: _Shape, run: list[Token]) -> Island:
    kind, first, joint, second, second_joint = shape
    if kind == "token":
        return run[first[0]]
    tokens = [run[i] for i in first]
    if kind == "values":
        return Values(tokens, joint)
    if kind == "ions":
        return Ions(tokens, joint)
    heads = Heads(tokens, joint)
    if kind == "heads":
        return heads
    if kind == "minus":
        return Minus(heads, run[second[0]])
    return Bound(heads, Values([run[i] for i in second], second_joint))
