"""Weights told by each other, or by what they were: "g_Na is 10 % and g_Cl 50 % of g_K"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.shares import SHARE, share_of
from grammar.ahead.signs import NAMED, id_of
from grammar.numbers import TIMES, times_of
from grammar.read_ahead import Ahead, names_any, without
from grammar.reading import Relation, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYMBOL: Final = r"(?<![A-Za-z])(?P<role>[gP])_?(?P<a>K|Na|Cl|Ca)(?![A-Za-z])"
_OTHER: Final = r"(?P=role)_?(?P<b>K|Na|Cl|Ca)(?![A-Za-z])"
_HAS_SYMBOL: Final = re.compile(r"[gP]_?(?:K|Na|Cl|Ca)(?![A-Za-z])")
_THIRD: Final = r"(?P=role)_?(?P<c>K|Na|Cl|Ca)(?![A-Za-z])"
_CONDUCTIVE: Final = re.compile(
    rf"(?P<times>{TIMES})(?: ?x| times|-?fold) (?:more|as) conductive (?:to|for) (?P<a>{NAMED})"
    rf" (?:than|as) (?:to |for )?(?P<b>{NAMED})(?![A-Za-z])"
)
_BOTH_OF_ONE: Final = re.compile(
    _SYMBOL
    + r"(?: is|=)? ?(?P<x>\d{1,3}(?:\.\d)?) ?%,? (?:and|,) "
    + _OTHER
    + r"(?: is|=)? ?(?P<y>\d{1,3}(?:\.\d)?) ?% of "
    + _THIRD
)
_ALIKE: Final = re.compile(
    _SYMBOL + r" ?(?:equals|is equal to|is the same as|与|和|同) ?" + _OTHER + r"(?:相同|相等|一样|相当)?"
)
# "P_Na/P_K is first 0.02, then 12", PNa/PK先是0.02,之后变成12: two states of one proportion.
_FIRST_THEN: Final = re.compile(
    _SYMBOL
    + r" ?/ ?"
    + _OTHER
    + r"(?: is| was)?,? ?(?:at first|first|initially|先是?|先为|(?:起初|最初|开始时?|原来?|本来)[为是])"
    r" ?(?:is |was |at )?=? ?(?P<first>\d{1,3}(?:\.\d{1,4})?)(?![\d.]*\d)[^.;。\d]{0,30}?"
    r"(?:then|later|becomes?|rises|变成|变为|变到|升[到至高]|增[到至大]|[为是])(?: is| becomes| to)?"
    r"到? ?(?P<then>\d{1,3}(?:\.\d{1,4})?)(?![\d.]*\d)"
)
_ONE_VALUE: Final = re.compile(
    _SYMBOL + r" ?= ?" + _OTHER + r" ?= ?(?P<n>\d{1,4}(?:\.\d{1,4})?)(?P<unit> ?nS)?"
    rf"|(?P<first>{NAMED})(?:和|与|及| and )(?P<second>{NAMED})(?: conductances?|的?电导)"
    r"(?: are|均?为|都?是)?(?:各|各为| each)? ?(?P<g>\d{1,4}(?:\.\d{1,4})?) ?nS(?: each)?"
)
_OF_WHAT_IT_WAS: Final = re.compile(
    _SYMBOL + rf" (?:is|becomes|rises to|increases to) (?P<times>{TIMES}) times (?:its |the )?"
    r"(?:resting|normal|initial|original)(?: value| level| one| conductance| permeability)?"
    r"(?: of (?P<value>\d{1,4}(?:\.\d{1,3})?) ?(?:nS)?)?"
)
_TO_A_SHARE: Final = re.compile(
    _SYMBOL + rf" (?:drops|falls|is reduced|is cut|decreases|goes down|down) to (?P<share>{SHARE})"
    r"(?: of (?:its|the) (?:\w+ )?value)?"
)
_FOLD: Final = re.compile(_SYMBOL + rf" (?:is )?(?P<times>{TIMES})[- ]?fold (?P<way>up|down)")
# Conductances alike that are open together, "three synapses with 1 nS each", 10个突触各0.5 nS.
_SYNAPSES: Final = re.compile(
    rf"(?i:\b(?P<many>{TIMES})) (?:\w+ )?synapses?,? (?:of|with|each of|each|contributing|adding)"
    r"(?: a conductance of)? (?P<g>\d{1,4}(?:\.\d{1,4})?) ?nS(?: each)?"
    r"|(?P<n>\d{1,4}) ?个[^\d,·。]{0,6}突触[^\d,·。]{0,4}各(?:为|是)?(?P<each>\d{1,4}(?:\.\d{1,4})?) ?nS"
)
_PROPORTION: Final = re.compile(r"times|倍|%|-?fold")


def weights_told(plain: str) -> Ahead | None:
    """What such words tell; None of a text without them."""
    slots: list[Slot] = []
    relations: list[Relation] = []
    if _HAS_SYMBOL.search(plain):
        slots += _anew(plain)
        relations += _of_each_other(plain)
    if "ynapse" in plain or "突触" in plain:
        slots += _synapses(plain)
    if "conductive" in plain and (found := _CONDUCTIVE.search(plain)):
        first, second = id_of(found["a"]), id_of(found["b"])
        if first and second:
            relations.append(Relation("g", first, second, times_of(found["times"]), found.span()))
    if "=" in plain or names_any(("各", " each", "conductances"), plain):
        slots += _one_value(plain)
    if not slots and not relations:
        return None
    spans = {s.span for s in slots} | {x.span for x in relations}
    return Ahead(without(plain, spans), tuple(slots), relations=tuple(relations), goes_on=True)


def _of_each_other(plain: str) -> Iterator[Relation]:
    """Such as "g_Na is 10 % and g_Cl 50 % of g_K"; "and g_Cl equals g_K" beside another; two states."""
    for found in _FIRST_THEN.finditer(plain):
        first, then = float(found["first"]), float(found["then"])
        yield Relation(found["role"], found["a"], found["b"], first, found.span(), then)
    for found in _BOTH_OF_ONE.finditer(plain):
        for ion, share in ((found["a"], found["x"]), (found["b"], found["y"])):
            yield Relation(found["role"], ion, found["c"], 0.01 * float(share), found.span())
    for found in _ALIKE.finditer(plain):
        if _PROPORTION.search(without(plain, [found.span()])):
            yield Relation(found["role"], found["a"], found["b"], 1.0, found.span())


def _synapses(plain: str) -> Iterator[Slot]:
    for found in _SYNAPSES.finditer(plain):
        many = times_of(found["many"]) if found["many"] else float(found["n"])
        yield Slot("g", many * float(found["g"] or found["each"]), found.span(), dim="conductance", unit="nS")


def _one_value(plain: str) -> Iterator[Slot]:
    """Such as "g_K = g_Na = 5 nS", Na和K电导各5 nS."""
    for found in _ONE_VALUE.finditer(plain):
        ions = (found["a"], found["b"]) if found["a"] else (id_of(found["first"]), id_of(found["second"]))
        conducts = found["g"] or found["unit"]
        dim, unit = ("conductance", "nS") if conducts else ("bare", "")
        for ion in ions:
            value = float(found["n"] or found["g"])
            yield Slot(found["role"] or "g", value, found.span(), ion=ion, dim=dim, unit=unit)


def _anew(plain: str) -> Iterator[Slot]:
    """Such as "g_Na is 50 times its resting value of 1 nS", "P_K drops to half", "g_Na tenfold up"."""
    for found in _OF_WHAT_IT_WAS.finditer(plain):
        if found["value"]:
            yield Slot(found["role"], float(found["value"]), found.span("value"), ion=found["a"], dim="bare")
        yield _factor(found, times_of(found["times"]))
    for found in _TO_A_SHARE.finditer(plain):
        yield _factor(found, share_of(found["share"]))
    for found in _FOLD.finditer(plain):
        times = times_of(found["times"])
        yield _factor(found, times if found["way"] == "up" else 1.0 / times if times else 1.0)


def _factor(found: re.Match[str], factor: float) -> Slot:
    return Slot("factor", None, found.span(), ion=found["a"], dim=found["role"], factor=factor)
