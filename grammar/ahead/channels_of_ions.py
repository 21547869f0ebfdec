"""Open channels of several ions, counted: "80 K+ channels of 20 pS and 10 Na+ channels of 15 pS are open".

What they conduct together is how many are open times what each conducts; where all conduct alike, the numbers
alone are the weights.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.signs import NAMED, id_of
from grammar.numbers import COUNT, count_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.reading import Span

_WORDS: Final = r"(?:(?:open|opened|conducting|leak|such|identical|ion|more|single) ){0,3}"
_CHANNELS: Final = re.compile(
    rf"(?i:\b(?P<one>each|every|per|a single|one)|\b(?P<n>{COUNT})) {_WORDS}"
    rf"(?P<ion>{NAMED})(?![A-Za-z]) (?:(?:leak|ion) )?channels?"
    rf"|(?P<title>{NAMED})(?![A-Za-z]) ?(?:channels?)?: ?(?P<N>\d{{1,6}}) (?:open )?channels?"
    r"|(?P<each>每一?|每有|每)?(?P<zh_n>\d{1,6}|[一二三四五六七八九十百千两]{1,5})? ?[个條条]"
    r"(?:开放|打开)?(?:着|了)?的?"
    rf"(?P<zh>{NAMED})(?:漏|离子)?通道"
    rf"|(?P<before>{NAMED})(?:漏|离子)?通道(?:有|为|是)?(?P<behind>\d{{1,6}}) ?[个條条]"
)
_OF_ONE: Final = re.compile(r"(?P<g>\d{1,4}(?:\.\d{1,3})?) ?(?P<unit>[pn]S)(?![A-Za-z])")
_ALIKE: Final = re.compile(r"(?i:\b(?:same|equal|identical)\b)|相同|相等|一样")
_SHARED: Final = re.compile(r"(?i:\b(?:each|all|both|every)\b)|[各每均都]")
_IN_PART: Final = re.compile(r"%|(?i:probab|of which|of them|of these|block|clos)|概率|其中|阻断|关闭|失活")
_NS: Final = {"pS": 1e-3, "nS": 1.0}


class _Counted(NamedTuple):
    """Channels of one ion.

    Attributes:
        each_nS: what one of them conducts, nS; 0 where that is not told.
        told: where it is told.
    """

    ion: str
    number: float
    span: Span
    each_nS: float = 0.0
    told: Span = (0, 0)


def channels_of_ions(plain: str) -> Ahead | None:
    """What the channels of each of several ions conduct; None where only some tell it."""
    channels = [*_counted(plain)] if not _IN_PART.search(plain) else []
    if len(channels) < 2 or len({one.ion for one in channels}) < len(channels):
        return None
    each = [*_OF_ONE.finditer(plain, channels[0].span[1])]
    if each:
        channels = _with_each(plain, channels, each)
        slots = [
            Slot("g", one.number * one.each_nS, one.span, one.ion, dim="conductance", unit="nS")
            for one in channels
        ]
        told = all(one.each_nS for one in channels)
    else:
        slots = [Slot("g", one.number, one.span, one.ion, dim="bare") for one in channels]
        told = _ALIKE.search(plain) is not None
    if not told:
        return None
    spans = [span for one in channels for span in (one.span, one.told)]
    spans += [alike.span() for alike in _ALIKE.finditer(plain)]  # "of equal conductance", each of them
    return Ahead(without(plain, spans), tuple(slots), goes_on=True)


def _counted(plain: str) -> list[_Counted]:
    found: list[_Counted] = []
    for m in _CHANNELS.finditer(plain):
        ion = id_of(m["ion"] or m["title"] or m["zh"] or m["before"])
        text = m["n"] or m["N"] or m["zh_n"] or m["behind"]
        if ion is not None and (text or m["one"] or m["each"]):
            found.append(_Counted(ion, count_of(text) if text else 1.0, m.span()))
    return found


def _with_each(plain: str, channels: Sequence[_Counted], each: Sequence[re.Match[str]]) -> list[_Counted]:
    """With what one of them conducts: told behind each, or once behind all."""
    if (
        len(each) == 1
        and each[0].start() > channels[-1].span[1]
        and _SHARED.search(plain, channels[-1].span[1])
    ):
        return [_of(one, each[0]) for one in channels]
    ends = [*(one.span[0] for one in channels[1:]), len(plain)]
    own = [
        [m for m in each if one.span[1] <= m.start() < end] for one, end in zip(channels, ends, strict=True)
    ]
    return [
        _of(one, own_each[0]) if len(own_each) == 1 else one
        for one, own_each in zip(channels, own, strict=True)
    ]


def _of(one: _Counted, each: re.Match[str]) -> _Counted:
    return one._replace(each_nS=float(each["g"]) * _NS[each["unit"]], told=each.span())
