"""A conductance told by that of the leak, or of the membrane at rest: "as large as the leak conductance"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.numbers import COUNT, count_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Relation, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAK: Final = (
    r"(?:(?:the |its |that of the )?(?:(?:resting |membrane )?leak(?: conductance)?"
    r"|resting (?:membrane )?conductance|conductance (?:of the (?:resting )?(?:membrane|cell)|at rest))"
    r"|g_?(?:leak|L|rest)(?![A-Za-z]))"
)
_LEAK_ZH: Final = r"(?:漏电导|漏通道电导|静息(?:膜)?电导|g_?(?:leak|L|rest)(?![A-Za-z]))"
_TIMES: Final = (
    rf"(?<![\d.])(?P<times>\b(?:twice|double|{COUNT}(?:\.\d{{1,6}})? times|half"
    r"|a (?:third|quarter|fifth|tenth) of)"
    r"|(?P<factor>(?<![\d.])\d{1,3}(?:\.\d{1,6})?) ?[×x*])"
)
_BESIDE: Final = re.compile(
    rf"(?:{_TIMES} ?(?:as (?:large|big|high|great) as|of|that of|larger than)?"
    r"|(?:equal(?:s| to)?|(?:just |exactly )?as (?:large|big|high|great) as|the same as|of the same size as))"
    rf" ?{_LEAK}"
    rf"|[与和跟同]{_LEAK_ZH}(?:一样大|一样|相等|相同|同样大)"
    rf"|(?:等于|[为是])(?:恰好|正好|刚好)?{_LEAK_ZH}"
    r"(?:的(?:(?P<zh>\d{1,3}(?:\.\d{1,6})?|[一二两三四五六七八九十])倍|(?P<half>一半)))?"
)
# Whose conductance it is: named last before.
_WHOSE: Final = re.compile(
    rf"(?P<ion>(?<![A-Za-z])(?:g_?)?(?:{NAMED})(?![A-Za-z]))"
    r"|(?P<syn>(?i:synap\w+|excitatory|inhibitory)|GABA|AMPA|NMDA|突触|兴奋|抑制)"
)
_SENTENCE: Final = re.compile(r"[.;?。](?!\d)")
_N: Final = r"[+-]?\d{1,3}(?:\.\d{1,2})?"
_REVERSES: Final = re.compile(
    r"(?i:\bleak)(?: conductance| channels?)?(?: ?\((?:E|E_rev|reversal) ?=? ?"
    r"| (?:that )?revers(?:es|ing) at |,? (?:has |with )?(?:a |its )?reversal potential (?:of |is |at )?"
    r"| ?E ?= ?)"
    rf"(?P<mV>{_N})(?: ?mV)?\)?"
    r"|漏(?:电导|电流|通道)?的?(?:反转|翻转|逆转|平衡)电位(?:[为是在]|=)? ?"
    rf"(?P<zh>{_N})(?: ?mV)?"
)
_AT_REST: Final = re.compile(
    r"(?:(?i:\bresting (?:potential|V_?m))|\bV_?rest|(?i:\bcell rests)|静息(?:膜)?电位)"
    rf" ?(?:is|of|at|=|[为是在])? ?(?P<mV>{_N})(?: ?mV)?"
)
_REVERSAL: Final = re.compile(
    r"\(?(?:(?i:which |that )?(?i:revers\w+)(?: potential)?|E_?(?:rev|syn)|反转电位)(?: of| at| is)?"
    rf" ?[=为是]? ?(?P<mV>{_N})(?: ?mV)?\)?"
)
_OWN: Final = (("exc", r"(?i:excitatory)|AMPA|NMDA|兴奋"), ("inh", r"(?i:inhibitory)|抑制"), ("GABA", "GABA"))
_PARTS: Final = {
    "twice": 2.0, "double": 2.0, "half": 0.5, "a third of": 1 / 3, "a quarter of": 0.25, "a fifth of": 0.2,
    "a tenth of": 0.1,
}  # fmt: skip


def beside_leak(plain: str) -> Ahead | None:
    """The conductance as a proportion of the leak's, and where the leak reverses, if that is told."""
    found = _BESIDE.search(plain)
    ion = _whose(plain, found.start()) if found else None
    if found is None or ion is None:
        return None
    slots = [*_potential(_REVERSES.search(plain) or _AT_REST.search(plain))]
    rest = without(plain, [found.span(), *(s.span for s in slots)])
    if ion not in _IONS and (own := _REVERSAL.search(rest)):
        slots.append(Slot("E", float(own["mV"]), own.span(), ion=ion, dim="volt", unit="mV"))
        rest = without(rest, [own.span()])
    relation = Relation("g", ion, "leak", _factor(found), found.span())
    return Ahead(rest, tuple(slots), relations=(relation,), goes_on=True)


_IONS: Final = frozenset({"K", "Na", "Cl", "Ca"})


def _whose(plain: str, end: int) -> str | None:
    """The ion, or the synapse, whose conductance is compared."""
    start = max((stop.end() for stop in _SENTENCE.finditer(plain, 0, end)), default=0)
    named = [*_WHOSE.finditer(plain, start, end)]
    ions = [id_of(one["ion"].removeprefix("g_").removeprefix("g")) for one in named if one["ion"]]
    if ions:
        return ions[-1] if ions[-1] in _IONS else None
    names = [one["syn"] for one in named if one["syn"]]
    return next(
        (own for own, pattern in _OWN if names and re.match(pattern, names[-1])), "syn" if names else None
    )


def _potential(leak: re.Match[str] | None) -> Iterator[Slot]:
    if leak is not None:
        told = leak.groupdict()
        yield Slot(
            "E", float(told["mV"] or told.get("zh") or 0.0), leak.span(), ion="leak", dim="volt", unit="mV"
        )


def _factor(found: re.Match[str]) -> float:
    if found["half"]:
        return 0.5
    text = (found["zh"] or found["factor"] or found["times"] or "1").lower().removesuffix(" times")
    if text in _PARTS:
        return _PARTS[text]
    return float(text) if text[0].isdigit() else count_of(text)
