"""Branches of a circuit, told one by one: "K+ 4 nS, reversing at -95 mV; leak 2 nS (E = -65 mV)".

Each is a conductance and the potential at which its own current is zero; its name is an ion, a word such as
"leak", or its place in the row.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, values_of
from grammar.rule import needs
from grammar.sheet import CONDUCTANCE, Sheet, kind_of
from grammar.tokens import Token
from physics.species import BRANCHES, RECEPTORS

if TYPE_CHECKING:
    from grammar.tokens import Amount

_NAMED: Final = {
    "of_syn": "syn",
    "of_exc": "exc",
    "of_inh": "inh",
    "leak": "leak",
    "leakage": "leak",
    "漏": "leak",
    "rest": "leak",
    "l": "leak",
    **{name.lower(): name for name in RECEPTORS if name != "rest"},
    "glycine": "gly",
}
_MOST: Final = 4
_OPENS: Final = ("STOP", "SEP")


@dataclass(frozen=True, slots=True)
class _Part:
    """A conductance or a potential: where it stands, and the ion of its symbol, if it has one."""

    role: str
    at: int
    token: Token
    name: str | None


@needs("g", *CONDUCTANCE, "resistance")
def branches(sheet: Sheet) -> None:
    """Note conductance and potential of every branch, where they stand in turn and one has no symbol."""
    parts = _parts(sheet)
    if parts and not all(part.name for part in parts) and not _in_turn(sheet, parts):
        _own(sheet, parts)


def _own(sheet: Sheet, parts: list[_Part]) -> None:
    """Such as "g_K = 0.5, leak 0.1 mS/cm2 reversing at -55; E_K -90": the potential right behind a branch."""
    told = any(part.role == "E" and isinstance(sheet.items[part.at], Bound) for part in parts)
    if told and sum(part.role == "g" for part in parts) == 1:
        return  # "a synaptic conductance of 800 pS opens at -65 mV; E_rev 0 mV"
    for first, second in itertools.pairwise(parts):
        own = first.role == "g" and second.role == "E" and first.name in BRANCHES and second.name is None
        if own and sheet.same_clause(first.at, second.at):
            sheet.put("E", second.token, ion=first.name)
            sheet.done.add(second.at)
            _done_heads(sheet, first.at, second.at)


def _in_turn(sheet: Sheet, parts: list[_Part]) -> bool:
    """Whether they stand in pairs, one for each branch; then they are noted."""
    if len(parts) not in range(4, 2 * _MOST + 1, 2):
        return False
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if any({first.role, second.role} != {"g", "E"} for first, second in pairs):
        return False
    names = _names(sheet, pairs)
    if not names:
        return False
    for name, pair in zip(names, pairs, strict=True):
        for part in pair:
            sheet.put(part.role, part.token, _value(part.token), ion=name)
            sheet.done.add(part.at)
    _done_heads(sheet, pairs[0][0].at, parts[-1].at)
    return True


def _parts(sheet: Sheet) -> list[_Part]:
    """Conductances and potentials in order, but for V_m; none where other numbers stand among them."""
    found: list[_Part] = []
    for i in sorted(sheet.places["Bound"] + sheet.places["Values"]):
        item = sheet.items[i]
        head = item.heads.tokens[0].value if isinstance(item, Bound) else None
        values = values_of(item)
        token = values.tokens[0]
        if len(values.tokens) > 1 or i in sheet.done:
            return []
        if token.value.dim in (*CONDUCTANCE, "resistance") and (head is None or head.kind == "g"):
            found.append(_Part("g", i, token, head.ion if head else None))
        elif token.value.dim == "volt" or _bare_volts(token) or (head and head.kind in ("E", "rev")):
            if (head and head.kind not in ("E", "rev")) or (head is None and _of_membrane(sheet, i)):
                continue
            found.append(_Part("E", i, token, head.ion if head else None))
        elif head is None and token.value.dim == "bare":
            return []  # another number: no row of branches
    return found


def _value(token: Token) -> float | None:
    """Of a resistance in GΩ its conductance in nS; of anything else what its unit makes of it."""
    amount: Amount = token.value
    return 1.0 / amount.value if amount.dim == "resistance" and amount.value else None


def _bare_volts(token: Token) -> bool:
    return bool(token.value.dim == "bare" and token.value.signed)


def _of_membrane(sheet: Sheet, i: int) -> bool:
    """Whether a voltage stands right behind a word for V_m, "held at -60 mV"."""
    before = sheet.items[i - 1] if i else None
    if (
        isinstance(before, Token)
        and before.value == "at"
        and (i < 2 or kind_of(sheet.items[i - 2]) in _OPENS)
    ):
        return True  # "At -40 mV, compare …"
    if kind_of(before) in ("EQ", "CUE") and i > 1:
        before = sheet.items[i - 2]
    return isinstance(before, Heads) and before.tokens[-1].value.kind == "V"


def _names(sheet: Sheet, pairs: list[tuple[_Part, _Part]]) -> list[str]:
    """What each branch is called: before its numbers, or behind them; by its place where none has a name."""
    ends = [second.at for _, second in pairs]
    before = [_name(sheet, start, end) for start, end in zip([0, *ends], ends, strict=False)]
    behind = [
        _name(sheet, start, end) for start, end in zip(ends, [*ends[1:], len(sheet.items)], strict=True)
    ]
    for found in (before, behind):
        names = [
            first.name or second.name or name for (first, second), name in zip(pairs, found, strict=True)
        ]
        known = [name for name in names if name]
        if len(known) == len(set(names)) == len(pairs):
            return known
        if len(known) == len({*known}) == len(pairs) - 1 and not any(behind):  # "ACh电导4 nS (0 mV)"
            return [name or str(k) for k, name in enumerate(names, 1)]
    return [str(k) for k in range(1, len(pairs) + 1)] if not any(before + behind) else []


def _name(sheet: Sheet, start: int, end: int) -> str | None:
    """The only ion or branch named between two places, in the last sentence of what lies there."""
    found: list[str] = []
    for i in range(start, end):
        item = sheet.items[i]
        if kind_of(item) == "STOP":
            found = []
        elif isinstance(item, Ions):
            found += [token.value for token in item.tokens]
        elif isinstance(item, Heads) and item.tokens[0].value.ion:
            found.append(item.tokens[0].value.ion)
        elif kind_of(item) in ("CUE", "WORD") and item.value in _NAMED:  # type: ignore[union-attr]
            found.append(_NAMED[item.value])  # type: ignore[union-attr]
    names = set(found)
    if len(names) > 1:
        names.discard("syn")  # "the excitatory synapse"
    named = names - set(BRANCHES) or names
    return named.pop() if len(named) == 1 else None


def _done_heads(sheet: Sheet, start: int, end: int) -> None:
    """Words for conductance and potential among the branches ask for nothing."""
    for i in sheet.places["Heads"]:
        kinds = {token.value.kind for token in sheet.items[i].tokens}  # type: ignore[union-attr]
        if start - 3 <= i < end and kinds <= {"g", "E", "rev"}:
            sheet.done.add(i)
