"""A change told by how much, beside what it starts from, is told by what it comes to.

"Rises by 3 mM from 4", "doubles from 4", 从4降低三分之一: what follows reads "from 4 to 7" and the like.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from grammar.lexicon import unit_factor
from grammar.numbers import FRACTIONS
from grammar.tokens import Amount, Token

FACTORS: Final = {"double": 2.0, "halve": 0.5, "triple": 3.0, "quadruple": 4.0}
COMING_TO: Final = ("to", "到", "至", "为", "成")
_RISES: Final = {"rise": True, "up": True, "fall": False, "down": False}
_USUAL: Final = frozenset({"formerly", "rest", "normal", "usual", "baseline", "initial", "original"})
_BY: Final = frozenset({"by", "by a", "by about", "了", "约"})
_BETWEEN: Final = 6  # tokens between a verb and how much, or between "from" and its number
_SHARE: Final = "share"  # dimension of a part of what there was
_CHANGING: Final = frozenset({"conc", "bare", "celsius", "conductance", "permeability"})


class _Change(NamedTuple):
    """How much a number changes: the factor, or what is added; and the tokens that tell it."""

    times: float | None
    added: Amount | None
    first: int
    last: int


def moved(tokens: list[Token], text: str) -> None:
    """Put "from OLD to NEW" where OLD and a change of it are told."""
    starts = [k for k, token in enumerate(tokens) if token.type == "CUE" and token.value == "from"]
    for k in reversed(starts):
        old = _started(tokens, k + 1)
        told = old is not None and old + 1 < len(tokens) and tokens[old + 1].value == "to"
        change = (_before(tokens, k, text) or _behind(tokens, k, old, text)) if old and not told else None
        now = _now(tokens[old].value, change) if old and change else None
        if not old or change is None or now is None:
            continue
        start, end = tokens[change.first].start, tokens[change.last].end
        pair = [
            tokens[k],
            Token("QTY", now[0], tokens[old].start, tokens[old].end),
            Token("CUE", "to", start, start),
            Token("QTY", now[1], start, end),
        ]
        tokens[min(k, change.first) : max(old, change.last) + 1] = pair


def _started(tokens: list[Token], k: int) -> int | None:
    """The number that "from" stands before, past "its usual"."""
    for i in range(k, min(len(tokens), k + _BETWEEN)):
        token = tokens[i]
        if token.type == "QTY":
            single = _kind(tokens, i + 1) not in ("SLASH", "DASH", "ARROW")
            return i if single and token.value.dim in _CHANGING and not token.value.signed else None
        if token.type != "FILLER" and token.value not in _USUAL:
            break
    return None


def _before(tokens: list[Token], k: int, text: str) -> _Change | None:
    """Such as "rises by 3 mM from 4", "doubles from 4", "up by a factor of 3 from 12"."""
    verb = _verb(tokens, range(k - 1, max(-1, k - _BETWEEN - 1), -1))
    change = _change(tokens, verb, verb + 1, text) if verb is not None else None
    return change if change and change.last == k - 1 else None


def _behind(tokens: list[Token], k: int, old: int, text: str) -> _Change | None:
    """Such as 从4升高3 mM, 从5翻倍, "rises from 4 by 3 mM"."""
    verb = _verb(tokens, range(old + 1, min(len(tokens), old + 3)))
    if verb is None and k and tokens[k - 1].value in _RISES:
        i = old + 1
        return _change(tokens, k - 1, i, text) if i < len(tokens) and _is_by(tokens[i], text) else None
    return _change(tokens, verb, verb + 1, text) if verb is not None else None


def _verb(tokens: list[Token], places: range) -> int | None:
    """The nearest word for a change, with nothing between that ends what is said of it."""
    for i in places:
        if tokens[i].type in ("CUE", "WORD") and (tokens[i].value in _RISES or tokens[i].value in FACTORS):
            return i
        if tokens[i].type in ("STOP", "SEP", "HEAD", "SIDE"):
            break
    return None


def _change(tokens: list[Token], verb: int, i: int, text: str) -> _Change | None:
    """The change that a verb and what stands from i on tell, if it is not what is come to."""
    value = tokens[verb].value
    if value in FACTORS:
        known = _kind(tokens, verb + 1) == "CUE" and tokens[verb + 1].value == "to"  # 从2减半到1
        return None if known else _Change(FACTORS[value], None, verb, verb)
    coming, by = tokens[verb].spelt(text).endswith(COMING_TO), tokens[verb].leads
    while i < len(tokens) and (tokens[i].type == "FILLER" or tokens[i].value in ("by", "to")):
        coming, by = coming or tokens[i].value == "to", by or _is_by(tokens[i], text)
        i += 1
    last = i + 2 if [_kind(tokens, j) for j in (i, i + 1, i + 2)] == ["QTY", "SLASH", "QTY"] else i
    told = _told(tokens, i, last) if last < len(tokens) else None
    if told is None or (_kind(tokens, last + 1) == "CUE" and tokens[last + 1].value == "to"):
        return None  # "rises tenfold to 40 from 4"
    if told.dim in (_SHARE, "times"):
        return _Change(_factor(told, rises=_RISES[value], coming=coming), None, verb, last)
    signed = told if _RISES[value] else told._replace(value=-told.value)
    return _Change(None, signed, verb, last) if by and not coming else None


def _factor(told: Amount, *, rises: bool, coming: bool) -> float:
    """What a share or a number of times makes of it: a third more, a third less, "to a third"."""
    if told.dim == _SHARE and not coming:
        return 1.0 + told.value if rises else 1.0 - told.value
    return 1.0 / told.value if told.value > 1.0 and not (rises or coming) else told.value


def _told(tokens: list[Token], i: int, last: int) -> Amount | None:
    """The share (a third, 20 %, 1/3), the number of times, or the amount that is told from i on."""
    token = tokens[i]
    if token.type == "CUE":
        part = FRACTIONS.get(token.value, 1.0)
        return Amount(part, _SHARE) if part < 1.0 else None
    if token.type != "QTY" or token.value.signed or token.value.value <= 0.0:
        return None
    amount: Amount = token.value
    if last > i:
        under = tokens[last].value.value
        return Amount(amount.value / under, _SHARE) if under > amount.value else None
    if amount.times is not None:
        return Amount(amount.times, "times" if amount.share is None else _SHARE)
    return amount if amount.dim in _CHANGING else None


def _now(old: Amount, change: _Change) -> tuple[Amount, Amount] | None:
    """What it was and what it comes to; where one has a unit it is that of both."""
    if change.times is not None:
        return (old, old._replace(value=old.value * change.times)) if change.times > 0.0 else None
    more = change.added
    if more is None or (more.dim != old.dim and "bare" not in (more.dim, old.dim)):
        return None
    if old.dim == "bare" != more.dim:
        old = more._replace(value=old.value * unit_factor(more))
    added = more.value * unit_factor(old) if more.dim == "bare" != old.dim else more.value
    return (old, old._replace(value=old.value + added)) if old.value + added > 0.0 else None


def _is_by(token: Token, text: str) -> bool:
    return token.value == "by" or token.spelt(text) in _BY


def _kind(tokens: list[Token], i: int) -> str:
    return tokens[i].type if i < len(tokens) else ""
