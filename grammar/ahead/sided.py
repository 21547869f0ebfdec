"""Concentrations told by the side: "12 times lower inside", "[K]o doubles and [K]i halves", （原3）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.shares import SHARE, share_of
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.marks import Stage
from grammar.numbers import TIMES, times_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN: Final = r"inside(?: the cells?)?|in (?:the |its )?(?:cells?|cytosol|cytoplasm)|(?:the )?cells?"
_OUT: Final = r"outside(?: the cells?)?|in (?:the )?(?:bath|plasma|blood)"
_PLACE: Final = rf"(?P<side>{_IN}|{_OUT})"
_LESS: Final = r"(?:lower|less|smaller|fewer)"
_TIMES: Final = rf"(?P<times>{TIMES})(?:[- ]?fold| times)"
_OF_A_SIDE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_TIMES} (?P<less>{_LESS})(?: concentrated)? {_PLACE}(?: than {_IN}| than {_OUT})?",
        rf"{_PLACE},? (?:is |are |it is |there is |has |have |holds? )?{_TIMES} "
        rf"(?:(?P<less>{_LESS})|more|higher|greater)"
        r"(?! (?:than|inside|outside|in |permeable|conduct|concentrated))",
    )
)
# 胞内K降为胞外的10倍: what it comes to.
_COMES_TO: Final = re.compile(
    rf"胞(?P<own>[内外])(?:的)?{NAMED}(?:浓度)?(?:由胞[内外]的\d{{1,4}}倍)?(?:降|升|变|增|减)(?:低|高|加|少)?(?:为|到|至|成)"
    r"胞(?P<other>[内外])的(?P<times>\d{1,5}(?:\.\d)?)倍"
)
_WEIGHTS: Final = re.compile(r"(?<![A-Za-z])[gP]_?(?:K|Na|Cl|Ca)|permeab|conduct|通透|电导")
_SYMBOL: Final = rf"\[(?P<ion>{NAMED})\]_?(?P<at>o|out|e|i|in)(?![A-Za-z])"
_CHANGES: Final = re.compile(
    rf"{_SYMBOL} (?:is |are )?(?:(?P<up>doubles?d?|triples?d?)|(?P<down>halve[sd]))"
    r"|\b(?:(?P<doubled>[Dd]oubl|[Tt]ripl)|[Hh]alv)(?:e|ing) (?:the )?"
    r"(?P<of>outside|inside|external|internal)\b"
    r"|\b(?P<side>outside|inside|external|internal)(?: (?:one|K\+?|Na\+?|Cl-?|Ca2\+))? "
    r"(?:is |gets )?(?:(?P<rises>doubl|tripl)|halv)e[sd]\b"
    rf"|胞(?P<zh>[内外])(?:的)?(?P<name>{NAMED})?(?:浓度)?"
    rf"(?:(?P<twice>加倍|翻倍|升高1倍|增加1倍|升高一倍|增加一倍)|(?P<half>减半)|(?:(?P<fall>降低|减少|下降)|升高|增加|上升)了?(?P<by>{SHARE}))"
)
_OF_E: Final = re.compile(r"(?<![A-Za-z])E_?\{?(K|Na|Cl|Ca)(?![A-Za-z])")
_FORMER: Final = re.compile(r"\(原(?:来|值)?[为是]?(?P<n>\d{1,3}(?:\.\d{1,3})?)\)")


def _as_former(plain: str) -> str:
    return _FORMER.sub(r"(原为\g<n> mM)", plain) if "胞" in plain else plain


AS_FORMER: Final = Stage(("(原",), _as_former)
"""A bare number in "（原3）" with its unit, as it stands beside a concentration."""


def on_a_side(plain: str) -> Ahead | None:
    """A ratio, or a factor on each of two concentrations; None of a text without them."""
    told = [*_ratio(plain), *_both(plain)]
    return Ahead(without(plain, (s.span for s in told)), tuple(told), goes_on=True) if told else None


def _ratio(plain: str) -> Iterator[Slot]:
    ions = ions_named(plain)
    if len(ions) != 1 or _WEIGHTS.search(plain):
        return
    if (comes := _COMES_TO.search(plain)) and comes["own"] != comes["other"]:
        times = float(comes["times"]) or 1.0
        yield Slot("ratio", times if comes["own"] == "外" else 1.0 / times, comes.span(), ion=ions[0])
        return
    found = next(filter(None, (pattern.search(plain) for pattern in _OF_A_SIDE)), None)
    if found is None:
        return
    inward = re.fullmatch(_IN, found["side"]) is not None
    times = times_of(found["times"])
    if times > 0.0:
        yield Slot(
            "ratio", times if inward == bool(found["less"]) else 1.0 / times, found.span(), ion=ions[0]
        )


def _both(plain: str) -> Iterator[Slot]:
    """Where both sides change, each by its own; one alone the grammar reads."""
    found = list(_CHANGES.finditer(plain))
    sides = {_side(one) for one in found}
    if len(found) != 2 or len(sides) != 2:
        return
    ions = ions_named(plain) or tuple(dict.fromkeys(_OF_E.findall(plain)))
    for one in found:
        named = one["ion"] or one["name"]
        if named is None and len(ions) != 1:
            return
        ion = id_of(named) if named else ions[0]
        yield Slot("factor", None, one.span(), ion=ion, side=_side(one), dim="", factor=_factor(one))


def _side(found: re.Match[str]) -> str:
    told = found["at"] or found["of"] or found["side"] or found["zh"]
    return "out" if told.startswith(("o", "e", "外")) else "in"


def _factor(found: re.Match[str]) -> float:
    if more := found["up"] or found["doubled"] or found["rises"]:
        return 2.0 if more.lower().startswith("doubl") else 3.0
    if found["twice"]:
        return 2.0
    if not found["by"]:
        return 0.5
    share = share_of(found["by"])
    return 1.0 - share if found["fall"] else 1.0 + share
