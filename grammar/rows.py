"""Names in a row, then their numbers: "pK pNa pCl 1 0.04 0.45", "[K]i and [K]o are 140 and 4 mM"."""

from __future__ import annotations

import itertools
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grammar.lexicon import unit_factor
from grammar.sheet import CONDUCTANCE
from grammar.symbols import ORDERS
from grammar.tokens import Head, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from grammar.tokens import Amount

_BETWEEN: Final = frozenset({"SEP", "AND", "COLON", "SLASH", "FILLER"})
_ROW_ENDS: Final = (";", "\n")
_ROW_BREAKS: Final = frozenset({"STOP", "SEP", "AND", "RPAR"})
_LINKS: Final = frozenset({"EQ", "COLON", "SEP", "FILLER"})  # between the names and their numbers
_IN_ROWS: Final = frozenset({"SEP", "AND", "COLON", "EQ", "LPAR", "RPAR", "STOP", "WORD", "FILLER"})
_OPENING: Final = frozenset({"COLON", "EQ", "LPAR"})
_DIMS: Final = {
    "P": frozenset({"bare", "permeability"}),
    "g": frozenset({"bare", "conductance"}),
    "E": frozenset({"bare", "volt"}),
    "C": frozenset({"bare", "conc", "equivalents"}),
}
"""Symbols that stand in rows, and what their numbers may be."""


def paired(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with each number behind its name, where as many numbers as names stand in two rows."""
    kinds = [token.type for token in tokens]
    numbers = [i for i, kind in enumerate(kinds) if kind == "QTY"]
    if not numbers:
        return tokens
    dims = {tokens[i].value.dim for i in numbers}
    if "STOP" in kinds:
        tokens = _listed(tokens)
    if "conductance" in dims:
        tokens = _of_one_unit(tokens)
    if kinds.count("SIDE") == 2 and kinds.count("ION") > 1:
        tokens = _in_the_order_of_the_first(tokens)
        numbers = [i for i, token in enumerate(tokens) if token.type == "QTY"]
    elif kinds.count("SIDE") > 2 and kinds.count("ION") > 1:
        tokens = _of_the_other_side(_before_their_numbers(tokens))
        numbers = [i for i, token in enumerate(tokens) if token.type == "QTY"]
    if not dims.isdisjoint(CONDUCTANCE):
        tokens = _weights_of_one_unit(tokens)
    if any(j - i == 1 for i, j in pairwise(numbers)):
        tokens = _stroked(_tabled(_under_their_heads(tokens)))
        kinds = [token.type for token in tokens]
    return _of_symbols(tokens) if kinds.count("HEAD") > 1 else tokens


def _listed(tokens: Sequence[Token]) -> Sequence[Token]:
    """A list over several lines, "Inside: K 400; Na 50; Cl 52", as if commas parted its ions."""
    ends_of_rows = [i for i, t in enumerate(tokens) if t.type == "STOP" and t.value in _ROW_ENDS]
    if not ends_of_rows:
        return tokens
    done = list(tokens)
    for i in ends_of_rows:
        before, behind = tokens[max(0, i - 2) : i], tokens[i + 1 : i + 4]
        kinds = [t.type for t in (*before, *behind[:2])]
        ends = len(behind) < 3 or behind[2].type in _ROW_BREAKS
        if kinds == ["ION", "QTY", "ION", "QTY"] and ends:
            done[i] = Token("SEP", ",", tokens[i].start, tokens[i].end)
    return done


def _of_one_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "conductances are 10, 0.5 and 2.5 µS": those without a unit have that of the last."""
    ends = [i for i, t in enumerate(tokens) if t.type == "QTY" and t.value.dim == "conductance"]
    if not ends:
        return tokens
    done = list(tokens)
    for end in ends:
        first = end
        while first > 1 and tokens[first - 1].type in ("SEP", "AND") and _is_plain(tokens[first - 2]):
            first -= 2
        several = first + 2 < end or (first < end and tokens[end - 1].type == "AND")
        for i in range(first, end, 2) if several else ():
            done[i] = _in_the_unit_of(tokens[end].value, tokens[i])
    return done


def _weights_of_one_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "gCl = 845, gK = 99 µS/cm²": the unit of the last is that of all that have none."""
    told = [
        k
        for i, t in enumerate(tokens)
        if t.type == "HEAD" and t.value.kind == "g"
        for k in _value_at(tokens, i)
    ]
    units = {tokens[k].value.unit: tokens[k].value for k in told if tokens[k].value.dim != "bare"}
    if len(told) < 2 or len(units) != 1 or tokens[told[-1]].value.dim == "bare":
        return tokens
    done = list(tokens)
    for k in told[:-1]:
        done[k] = _in_the_unit_of(next(iter(units.values())), tokens[k])
    return done


def _value_at(tokens: Sequence[Token], i: int) -> list[int]:
    """Where the conductance of the symbol at i stands, right behind it or its sign of equality."""
    k = i + 2 if i + 1 < len(tokens) and tokens[i + 1].type == "EQ" else i + 1
    fits = k < len(tokens) and tokens[k].type == "QTY"
    return [k] if fits and tokens[k].value.dim in ("bare", "conductance", "conductance_density") else []


def _in_the_unit_of(last: Amount, number: Token) -> Token:
    """A number without a unit in that of the last one of its row."""
    amount: Amount = number.value
    if amount.dim == "bare":
        value = amount.value * unit_factor(last)
        amount = amount._replace(value=value, dim=last.dim, unit=last.unit)
    return Token("QTY", amount, number.start, number.end)


def _is_plain(token: Token) -> bool:
    return token.type == "QTY" and token.value.dim == "bare" and not token.value.signed


def _in_the_order_of_the_first(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "K+ out 5, in 140, P 1; Na+: 145, 15, 0.04": where the columns are told once."""
    ions = [i for i, t in enumerate(tokens) if t.type == "ION"]
    columns = _columns_of_the_first(tokens[ions[0] + 1 : ions[1]])
    if not columns:
        return tokens
    done = list(tokens)
    for i in reversed(ions[1:]):
        found = _numbers_parted(tokens, i)
        fits = len(found) == len(columns) and all(
            _number(tokens[k], head.kind) and not (head.kind == "C" and tokens[k].value.signed)
            for (head, _), k in zip(columns, found, strict=True)
        )
        if not fits:
            continue
        woven: list[Token] = []
        for (head, amount), k in zip(columns, found, strict=True):
            name = Token("HEAD", head._replace(ion=tokens[i].value), tokens[i].start, tokens[i].end)
            woven += _told(name, _in_the_unit_of(amount, tokens[k]))
        done[i : found[-1] + 1] = woven[:-1]
    return done


def _columns_of_the_first(row: Sequence[Token]) -> list[tuple[Head, Amount]]:
    """Both sides, and weights or potentials, each beside its number; none where the row says more."""
    row = [t for t in row if t.type not in _IN_ROWS]
    columns: list[tuple[Head, Amount]] = []
    for first, second in zip(row[::2], row[1::2], strict=False):
        name, number = (second, first) if first.type == "QTY" else (first, second)  # "140 mM inside"
        if number.type != "QTY" or name.type not in ("SIDE", "HEAD"):
            return []
        columns.append((Head("C", None, name.value) if name.type == "SIDE" else name.value, number.value))
    shared = [(head, amount) for head, amount in columns if not head.ion]  # "PK = 1" tells its own ion
    heads = [head for head, _ in shared]
    fits = len(row) == 2 * len({head for head, _ in columns}) and all(head.kind in _DIMS for head in heads)
    return shared if fits and {"in", "out"} <= {head.side for head in heads} else []


def _numbers_parted(tokens: Sequence[Token], i: int) -> list[int]:
    """All numbers behind an ion but for temperatures, with commas or the like between them."""
    found: list[int] = []
    for k in range(i + 1, len(tokens)):
        if tokens[k].type == "QTY" and tokens[k].value.dim != "celsius":
            found.append(k)
        elif tokens[k].type not in ("SEP", "SLASH", "AND") and (found or tokens[k].type not in _OPENING):
            break
    return found


def _before_their_numbers(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "5 mM K out 100 in, 150 Na out 15 in": each ion before both of its numbers."""
    done = list(tokens)
    for i in range(len(done) - 4):
        row = done[i : i + 5]
        if [t.type for t in row] != ["QTY", "ION", "SIDE", "QTY", "SIDE"]:
            continue
        opens = not i or done[i - 1].type in _ROW_BREAKS or done[i - 1].type == "COLON"
        ends = done[i + 5].type in _ROW_BREAKS if i + 5 < len(done) else True
        if opens and ends and _may_be_mM(row[0]) and _may_be_mM(row[3]) and row[2].value != row[4].value:
            done[i : i + 2] = [row[1], row[0]]
    return done


def _of_the_other_side(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "Na outside 145 and K outside 5 mM, inside 12 and 140": the second side, of all at once."""
    *before, last = (i for i, t in enumerate(tokens) if t.type == "SIDE")
    ions = list(dict.fromkeys(t.value for t in tokens[:last] if t.type == "ION"))
    behind = range(last + 1, len(tokens))
    row = itertools.takewhile(lambda i: tokens[i].type in ("QTY", "AND", "SEP"), behind)
    numbers = [i for i in row if tokens[i].type == "QTY"]
    sides = {tokens[i].value for i in before}
    told = len(ions) == len(before) == len(numbers) and len(sides) == 1 and tokens[last].value not in sides
    if not told or not all(_may_be_mM(tokens[i]) for i in numbers):
        return tokens
    woven: list[Token] = []
    for ion, i in zip(ions, numbers, strict=True):
        at = tokens[i].start
        woven += [Token("ION", ion, at, at), Token("SIDE", tokens[last].value, at, at), tokens[i]]
        woven.append(Token("SEP", ",", tokens[i].end, tokens[i].end))
    return [*tokens[:last], *woven, *tokens[numbers[-1] + 1 :]]


def _under_their_heads(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "P_Na [Na]out [Na]in P_K [K]out [K]in: 1 150 15 20 7.5 120": symbols of several kinds."""
    at = next((i for i, t in enumerate(tokens) if t.type == "HEAD" and t.value.ion), len(tokens))
    names: list[int] = []
    while at < len(tokens) and (
        _parts(tokens[at]) or _name(tokens[at], str(getattr(tokens[at].value, "kind", "")))
    ):
        names += [at] if tokens[at].type == "HEAD" else []
        at += 1
    numbers: list[int] = []
    while at < len(tokens) and tokens[at].type == "QTY":
        numbers.append(at)
        at += 1
    kinds = {tokens[i].value.kind for i in names}
    fits = len(names) == len(numbers) > 2 and len(kinds) > 1
    if not fits or not all(
        _number(tokens[j], tokens[i].value.kind) for i, j in zip(names, numbers, strict=True)
    ):
        return tokens
    woven = [part for i, j in zip(names, numbers, strict=True) for part in _told(tokens[i], tokens[j])]
    return [*tokens[: names[0]], *woven[:-1], *tokens[numbers[-1] + 1 :]]


def _of_symbols(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "pK pNa pCl 1 0.04 0.45"."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type != "HEAD" or not _name(token, token.value.kind):
            at += 1
            continue
        kind = token.value.kind
        names = _row(tokens, at, kind, _name)
        numbers = _row(tokens, _after_links(tokens, names[-1] + 1), kind, _number) if len(names) > 1 else []
        if _fit(tokens, names, numbers) and not _a_ratio_twice(tokens, names, numbers):
            tokens = [*tokens[:at], *_woven(tokens, names, numbers), *tokens[numbers[-1] + 1 :]]
            at = numbers[-1]
        else:
            at = names[-1] + 1
    return tokens


def _a_ratio_twice(tokens: Sequence[Token], names: Sequence[int], numbers: Sequence[int]) -> bool:
    """Such as "P_Na/P_K = 0.04 and 20": two values of one ratio, no value for each."""
    between = [{t.type for t in tokens[row[0] + 1 : row[-1]]} for row in (names, numbers)]
    return len(names) == 2 and between[0] == {"SLASH"} and "AND" in between[1]


def _stroked(tokens: Sequence[Token]) -> Sequence[Token]:
    """Such as "E_K 5 140", "K 4 140, Na 145 12": the two numbers of an ion as if a stroke parted them."""
    if any(token.type == "SIDE" or token.value in ORDERS for token in tokens):
        return tokens
    done: list[Token] = []
    for i, token in enumerate(tokens):
        done.append(token)
        if not i or not _of_one_ion(tokens[i - 1]) or len(_numbers(tokens, i - 1)) != 2:
            continue
        close = tokens[i + 1].start - token.end == 1 and token.value.dim == "bare"
        if close and not any(t.type in ("QTY", "SLASH", "COLON", "ION") for t in tokens[i + 2 : i + 3]):
            done.append(Token("SLASH", "/", token.end, token.end))
    return done


def _tabled(tokens: Sequence[Token]) -> Sequence[Token]:
    """A table copied without its bars, "ion P out in K+ 1 4 140 Na+ 0.04 145 12", as symbols with values."""
    first = next((i for i, t in enumerate(tokens) if t.type == "ION" and len(_numbers(tokens, i)) > 1), None)
    if first is None:
        return tokens
    start, columns = _columns(tokens, first)
    rows: list[tuple[int, list[int]]] = []
    end = first
    while (
        end < len(tokens)
        and tokens[end].type == "ION"
        and len(found := _numbers(tokens, end)) == len(columns)
    ):
        rows.append((end, found))
        end = found[-1] + 1
        end += end < len(tokens) and (tokens[end].type == "SEP" or tokens[end].value in _ROW_ENDS)
    if len(rows) < 2:
        return tokens
    woven = [part for i, found in rows for part in _cells(tokens, i, found, columns)]
    return [*tokens[:start], *woven, *tokens[end:]]


def _numbers(tokens: Sequence[Token], i: int) -> list[int]:
    """Numbers in a row right behind an ion."""
    found: list[int] = []
    for k in range(i + 1, len(tokens)):
        if not _may_be_mM(tokens[k]):
            break
        found.append(k)
    return found


def _columns(tokens: Sequence[Token], first: int) -> tuple[int, list[tuple[str, str | None]]]:
    """Where the head of the table begins, and its columns: quantity and side."""
    columns: list[tuple[str, str | None]] = []
    k = first - 1
    while k >= 0:
        token = tokens[k]
        if token.type == "SIDE" and token.value in ("in", "out"):
            columns.insert(0, ("C", token.value))
        elif token.value in ORDERS:
            columns[:0] = [("C", side) for side in ORDERS[token.value]]
        elif token.value == "p" or (token.type == "HEAD" and token.value == Head("P")):
            columns.insert(0, ("P", None))
        elif token.type not in ("SEP", "COLON", "LPAR", "RPAR", "UNIT", "FILLER") and token.value != "ions":
            break
        k -= 1
    return k + 1, columns


def _cells(
    tokens: Sequence[Token], i: int, found: list[int], columns: list[tuple[str, str | None]]
) -> list[Token]:
    ion = tokens[i]
    woven: list[Token] = []
    for k, (kind, side) in zip(found, columns, strict=True):
        woven += _told(Token("HEAD", Head(kind, ion.value, side), ion.start, ion.end), tokens[k])
    return woven


def _told(name: Token, number: Token) -> list[Token]:
    """The tokens of "name = number,"."""
    end = number.end
    return [name, Token("EQ", "=", name.end, name.end), number, Token("SEP", ",", end, end)]


def _of_one_ion(token: Token) -> bool:
    return token.type == "ION" or (token.type == "HEAD" and token.value.kind == "E" and bool(token.value.ion))


def _may_be_mM(token: Token) -> bool:
    return token.type == "QTY" and token.value.dim in ("bare", "conc") and not token.value.signed


def _name(token: Token, kind: str) -> bool:
    """Whether a token names a quantity of this kind, of an ion."""
    head: Head = token.value
    if token.type != "HEAD" or head.kind != kind:
        return False
    return bool(head.side or head.ion) if kind == "C" else bool(head.ion)


def _number(token: Token, kind: str) -> bool:
    return token.type == "QTY" and token.value.dim in _DIMS.get(kind, ())


def _is_to(token: Token) -> bool:
    return token.type == "CUE" and token.value in ("to", "ratio")


def _parts(token: Token) -> bool:
    return token.type in _BETWEEN or _is_to(token)


def _row(tokens: Sequence[Token], at: int, kind: str, belongs: Callable[[Token, str], bool]) -> list[int]:
    """Places of the members from `at` on, with at most two joining tokens between them."""
    places: list[int] = []
    while at < len(tokens):
        if belongs(tokens[at], kind):
            places.append(at)
        elif (places and at - places[-1] > 2) or not _parts(tokens[at]):
            break
        at += 1
    return places or [at]


def _after_links(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (tokens[at].type in _LINKS or _is_to(tokens[at])):
        at += 1
    return at


def _fit(tokens: Sequence[Token], names: list[int], numbers: list[int]) -> bool:
    """Two or more different names, as many numbers; of potentials one has its sign or unit."""
    if len(names) != len(numbers) or numbers[-1] >= len(tokens):
        return False
    heads = _heads(tokens, names)
    if not all(head.side for head in heads if head.kind == "C"):
        return False
    strokes = tokens[names[0] + 1].type == "SLASH" and tokens[numbers[0] + 1].type == "SEP"
    if strokes:
        return False  # "PNa/PK = 0.1, 3 K and 150 Na"
    amounts = [tokens[i].value for i in numbers]
    if tokens[numbers[0]].type != "QTY" or len({(head.ion, head.side) for head in heads}) < len(heads):
        return False
    return heads[0].kind != "E" or any(one.signed or one.dim == "volt" for one in amounts)


def _heads(tokens: Sequence[Token], names: list[int]) -> list[Head]:
    """The symbols; of "[K], [Na], [Cl] outside" each has the side of the last."""
    heads: list[Head] = [tokens[i].value for i in names]
    if any(head.side for head in heads[:-1]):
        return heads
    return [head._replace(side=heads[-1].side) if head.kind == "C" else head for head in heads]


def _woven(tokens: Sequence[Token], names: list[int], numbers: list[int]) -> list[Token]:
    """Name = number, name = number; a number without a unit has that of the last."""
    woven: list[Token] = []
    last: Amount = tokens[numbers[-1]].value
    for i, head, j in zip(names, _heads(tokens, names), numbers, strict=True):
        name = Token("HEAD", head, tokens[i].start, tokens[i].end)
        woven += _told(name, _in_the_unit_of(last, tokens[j]))
    return woven[:-1]
