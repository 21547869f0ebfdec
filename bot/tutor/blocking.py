"""Channels that are blocked, all of them or a share: the question before and after."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from grammar.queries import Chord, ConstantField, Current, NetCurrent, Several
from grammar.shares import SHARE, share_of
from grammar.signs import NAMED, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.tutor.ions import Made
    from grammar.queries import Branch
    from grammar.reading import Reading

_OF: Final = "K|Na|Cl|Ca"
_THINGS: Final = r"(?:leak )?(?:channels?|conductances?|permeabilit\w+|currents?|leaks?)"
_ALL: Final = r"(?:the |all |of |its |now |then |completely |fully |totally |voltage-gated |open |leak )*"
_DONE: Final = r"(?:(?:block|inhibit|poison)(?:s|ed|ing)?|abolish(?:es|ed|ing)?|eliminat(?:es?|ed|ing))"
_DONE_ZH: Final = r"(?:阻断|封闭|阻滞|抑制|堵住)"
_THINGS_ZH: Final = r"(?:漏)?(?:通道|电导|通透性)"
_BLOCKED: Final = (
    re.compile(
        rf"(?i:\b{_DONE}) (?:off |down )?{_ALL}(?P<share>{SHARE})? ?{_ALL}"
        rf"(?:(?P<ion>{NAMED}) {_THINGS}|[gP]_?(?P<symbol>{_OF})\b)"
    ),
    re.compile(
        rf"(?:(?P<share>{SHARE}) {_ALL})?(?:(?P<ion>{NAMED}) {_THINGS}|[gP]_?(?P<symbol>{_OF})\b)"
        rf" (?:are|is|were|was|gets?|becomes?|(?:have|has) been)? ?{_ALL}"
        rf"(?:blocked|inhibited|abolished|eliminated)(?! by \w+ing)(?: by (?P<by>{SHARE}))?"
    ),
    re.compile(rf"(?P<share>{SHARE}) {_ALL}(?P<ion>{NAMED}) {_THINGS} (?:now |then )?(?:are )?(?:clos|shut)"),
    re.compile(rf"{_DONE_ZH}了?(?P<share>{SHARE})?的?(?:全部|所有)?(?P<ion>{NAMED})的?{_THINGS_ZH}"),
    re.compile(
        rf"(?:(?P<share>{SHARE})的?)?(?:(?P<ion>{NAMED})的?{_THINGS_ZH}|[gP]_?(?P<symbol>{_OF})(?![A-Za-z]))"
        rf"(?:如果|若|已)?被?(?:全部|完全|都)?{_DONE_ZH}了?(?P<by>{SHARE})?"
    ),
)
_VANISHED: Final = re.compile(
    rf"[gP]_?(?P<symbol>{_OF})(?:\s?/\s?[gP]_?(?:{_OF}))?(?![A-Za-z])\s?"
    r"(?:(?:(?:is|were|was|becomes?|became|goes|went|falls|fell|drops|dropped|tends)(?: to)?|approach\w*) "
    r"|[变降]?[为成到]|等于|是|趋[于近])\s?"
    r"(?:(?P<zero>zero\b|nil\b|零|0(?![.\d]))|(?P<endless>infinit\w+|very large|∞|无穷大?|无限大))"
)
_OTHERS: Final = "*"  # every ion that is not named

_POISONS: Final = (
    ("Na", re.compile(r"\bTTX\b|(?i:tetrodotoxin)|河豚毒素")),
    ("K", re.compile(r"\bTEA\b|四乙铵")),
)
_NOT: Final = re.compile(r"(?i:\bnot |\bn't |\bunblock|\bno |before )$|不|没有|之前|前$")
_LONGEST: Final = 12  # characters of a negation


def left_open(reading: Reading) -> tuple[Reading, dict[str, float]]:
    """The share of each ion's conductance that is left, and the reading without the number that tells it."""
    if not reading.has("block", "channel", "whatif", "become") and not any(
        p.search(reading.plain) for _, p in _POISONS
    ):
        return reading, {}
    left = dict(_told(reading.plain))
    spent = tuple(s for s in reading.unused if s.dim == "percent") if len(reading.unused) == 1 else ()
    named = spent and any(abs((spent[0].value or 0.0) - 100.0 * (1.0 - x)) < 1e-9 for x in left.values())
    return (reading._replace(unused=()) if named else reading), left


def _told(plain: str) -> Iterator[tuple[str, float]]:
    for poisoned, poison in _POISONS:
        if (found := poison.search(plain)) and not _denied(plain, found):
            yield poisoned, 0.0
    if (found := _VANISHED.search(plain)) and not _denied(plain, found):
        named = id_of(found["symbol"]) or ""
        yield from ((named, 0.0),) if found["zero"] else ((named, 1.0), (_OTHERS, 0.0))
    for pattern in _BLOCKED:
        for found in pattern.finditer(plain):
            if not _denied(plain, found):
                told = found.groupdict()
                ion = id_of(told.get("symbol") or told["ion"] or "")
                share = told["share"] or told.get("by")
                if ion is not None:
                    yield ion, 1.0 - share_of(share) if share else 0.0


def _denied(plain: str, found: re.Match[str]) -> bool:
    return _NOT.search(plain, max(0, found.start() - _LONGEST), found.start()) is not None


def with_blocked(made: Made | None, left: Mapping[str, float]) -> Made | None:
    """The same membrane before and after; a current that is asked for is that of what is left open."""
    if not left:
        return made
    if isinstance(made, ConstantField):
        ions = tuple(replace(p, permeability=p.permeability * _left(p.species.id, left)) for p in made.ions)
        return _before_after(made, replace(made, ions=ions)) if any(p.permeability for p in ions) else made
    if isinstance(made, Chord):
        after = replace(made, branches=_less(made.branches, left))
        return _before_after(made, after) if any(b.conductance for b in after.branches) else made
    if isinstance(made, Current) and made.conductance_nS is not None and made.species is not None:
        return replace(made, conductance_nS=made.conductance_nS * _left(made.species.id, left))
    if isinstance(made, NetCurrent):
        return replace(made, branches=_less(made.branches, left))
    return made


def _left(ion: str, left: Mapping[str, float]) -> float:
    return left.get(ion, left.get(_OTHERS, 1.0))


def _less(branches: tuple[Branch, ...], left: Mapping[str, float]) -> tuple[Branch, ...]:
    return tuple(replace(b, conductance=b.conductance * _left(b.species.id, left)) for b in branches)


def _before_after(before: Chord | ConstantField, after: Chord | ConstantField) -> Made:
    return before if after == before else Several(parts=(before, after), style="before_after")
