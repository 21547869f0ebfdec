"""Of which weight the ratio to which is asked: "gK是gNa的几倍", "how many times g_Na is g_K"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, first_of

if TYPE_CHECKING:
    from grammar.reading import Span

_HEAD: Final = r"(?:(?i:conductance|permeability)|通透性|电导)"


def _weight(name: str) -> str:
    """A symbol such as g_K or P_Na, or "the K+ conductance", 钾电导."""
    return (
        rf"(?:the |对)?(?P<{name}_role>(?<![A-Za-z])[gP]_?)?(?P<{name}>{NAMED})(?![A-Za-z])"
        rf"(?({name}_role)|\s?的?(?P<{name}_head>{_HEAD}))"
    )


_X, _REF = _weight("x"), _weight("ref")
_PART: Final = r"(?:fraction|percent(?:age)?|multiple|proportion) of"
_MANY: Final = rf"(?:how many(?:-?fold| times)|what {_PART}|what times)"
_MUST: Final = r"(?:(?:is|was|must|should|would|does|has to|needs to|will)(?: be| have to be| need to be)?)"
_MORE: Final = r"(?:bigger|larger|greater|higher|more|(?P<less>smaller|lower|less))"
_IS: Final = r"(?:要|应该?|必须|得|需要?|大约|约|就|到底|究竟){0,2}(?:是|为|等于|相当于|占|有)(?:了|到)?"
_OFTEN: Final = r"(?:几倍|多少倍|几分之几|多少分之一|几分之一|百分之几|百分之多少)"
_COMPARED: Final = (
    re.compile(rf"(?i:{_MANY}) (?:(?i:{_MORE}) (?:than )?)?{_REF},? (?i:{_MUST}) {_X}(?: (?i:be))?"),
    re.compile(rf"(?i:{_MANY}) (?i:{_MORE}) (?i:{_MUST}) {_X}(?: (?i:be))? than {_REF}"),
    re.compile(rf"{_X} (?i:{_MUST}) (?i:{_MANY}) (?:(?i:{_MORE}) than )?{_REF}"),
    re.compile(rf"{_X},? (?i:as an? {_PART}) {_REF}"),
    re.compile(rf"{_X}{_IS}{_REF}的{_OFTEN}"),
    re.compile(rf"{_X}比{_REF}(?:要|会|应该?)?(?:[大高]|(?P<less>[小低]))(?:了|出)?{_OFTEN}"),
)
_JOINT: Final = (
    r"(?: ?(?:/|:|与|和|跟|同|对|比) ?"
    r"| (?i:to|and|over|versus|vs\.?|relative to|compared (?:to|with)) (?:the )?)"
)
_ITS_RATIO: Final = r"(?:的?(?:之?比|比[值例率])| (?i:ratio))"
# Whose ratio is named, without a word that asks: "ratio of g_Na to g_K", gNa与gK之比, 钠与钾的电导之比.
_NAMED_RATIOS: Final = (
    re.compile(rf"{_X}{_JOINT}{_REF}"),
    re.compile(
        rf"(?P<x>{NAMED})(?![A-Za-z]){_JOINT}(?P<ref>{NAMED})(?![A-Za-z]) ?的?(?P<x_head>{_HEAD}){_ITS_RATIO}"
    ),
)
_MARKS_OF_P: Final = ("P", "p", "通")


class Compared(NamedTuple):
    """A ratio that is asked for: its role, "g" or "P", the ion above and the ion below."""

    role: str
    x: str
    ref: str
    span: Span


def compared(plain: str) -> Compared | None:
    """The ratio of two weights of one kind that the words ask for; None of any other text."""
    found = first_of(_COMPARED, plain)
    return found and _of_weights(found)


def named_ratio(plain: str) -> Compared | None:
    """The last ratio of two weights that a text names, of a text that is known to ask for one."""
    found = [one for pattern in _NAMED_RATIOS for one in pattern.finditer(plain)]
    return _of_weights(max(found, key=re.Match.start)) if found else None


def _of_weights(found: re.Match[str]) -> Compared | None:
    told = found.groupdict()
    x, ref = id_of(found["x"]), id_of(found["ref"])
    if told.get("less"):  # so many times smaller: the other is so many times as large
        x, ref = ref, x
    signs = {told.get(f"{name}_{sign}") for name in ("x", "ref") for sign in ("role", "head")} - {None}
    roles = {"P" if sign.startswith(_MARKS_OF_P) else "g" for sign in signs if sign}
    if x is None or ref is None or x == ref or len(roles) != 1:
        return None
    return Compared(roles.pop(), x, ref, found.span())


def as_written(plain: str) -> Ahead | None:
    """The text with the ratio in symbols, "g_K/g_Na", in place of the words that ask for it."""
    asked = compared(plain)
    if asked is None:
        return None
    start, end = asked.span
    symbols = f"{asked.role}_{asked.x}/{asked.role}_{asked.ref}".ljust(end - start)
    return Ahead(plain[:start] + symbols + plain[end:], goes_on=True) if len(symbols) == end - start else None
