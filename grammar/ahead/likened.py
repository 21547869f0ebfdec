"""What is told by another one, "P_Na is only 4 % of it", 只有胞外的7%; what changes nothing that is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.shares import SHARE, SHARE_SHUT, SHUT, SHUTS, share_of
from grammar.ahead.signs import NAMED, ions_named
from grammar.numbers import chinese_number
from grammar.read_ahead import Ahead, without
from grammar.reading import Relation, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_ION: Final = "K|Na|Cl|Ca"
_OF_IT: Final = re.compile(
    rf"(?P<role>[gP])_?(?P<first>{_ION})(?![A-Za-z]) ?"
    r"(?:约|大约)?(?:为|是|等于)?(?:只有|仅有|仅为|只是|仅|只)?约?它的"
    r"(?P<n>\d{1,4}(?:\.\d{1,4})?) ?(?P<unit>%|倍)"
    rf"|(?P<Role>[gP])_?(?P<First>{_ION})(?![A-Za-z]) (?:is|was|being) (?:only |about |just )*"
    r"(?P<N>\d{1,4}(?:\.\d{1,4})?) ?(?P<Unit>%|times) (?:of it|of that|it|that)\b(?! of)"
)
_OUT: Final = r"(?:细胞外|胞外|膜外)"
_IN: Final = r"(?:细胞内|胞内|膜内)"
_ONLY_OF: Final = re.compile(
    rf"(?:只有|仅有|仅为|仅是|只是)(?:(?P<out>{_OUT})|(?P<in>{_IN}))(?:浓度)?的"
    rf"(?:(?P<share>{SHARE})|(?P<parts>[一二三四五六七八九十百]{{1,4}}|\d{{1,4}})分之一)"
)
_BY_TWO: Final = (
    r"(?:加倍|减半|翻倍|翻番|(?:增加|增大|扩大|升高)(?:了)?一倍|(?:减少|降低)(?:了)?一半"
    r"|变为(?:原来的)?(?:两倍|2倍|一半))"
)
_DOUBLES: Final = (
    r"(?:(?:is|are|were|was|gets?|be) )?(?:all |both |each |now |then )?"
    r"(?:doubled?|doubles|halved?|halves|tripled?|triples)"
)
_ALL_ALIKE: Final = re.compile(
    r"(?:若|如果|使|当)?(?:所有|全部|两种|两个|各种|二者|两者)?(?:离子)?的?(?:通透性|电导)(?:系数)?"
    rf"(?:都|均|同时|一起|全部){_BY_TWO}"
    rf"|(?P<role>[gP])_?(?:{_ION})(?:和|与|及|、|·)(?P=role)_?(?:{_ION})(?:都|均|同时|一起){_BY_TWO}"
    r"|(?i:\b(?:all|both)(?: the| of the)? (?:conductances|permeabilities)) "
    rf"{_DOUBLES}"
    r"|(?i:\b(?:double|halve|triple)s? (?:all|both)(?: the| of the)? (?:conductances|permeabilities))"
    rf"|\b(?P<Role>[gP])_?(?:{_ION}) and (?P=Role)_?(?:{_ION}) (?:are )?both {_DOUBLES}"
)
_IN_NUMBER: Final = re.compile(
    rf"(?:{NAMED})?的?(?:通道的?(?:数目|数量|数)|细胞(?:大小|体积|表面积)|膜面积|细胞表面积){_BY_TWO}"
    rf"|(?i:\bthe )?(?:number of (?:the )?(?:{NAMED} )?channels"
    r"|(?:cell(?:'s)? |membrane )?(?:size|volume|surface|area)(?: of the (?:cell|membrane))?)"
    rf" {_DOUBLES}"
)
# "Blocks half the K channels, gK 10": no proportion of g_K; left_open reads what is left.
_SHARE_SHUT: Final = re.compile(
    rf"(?i:\b(?:{SHUTS}|{SHUT})) "
    rf"(?P<share>{SHARE_SHUT}) (?:of )?(?:the |its |all )*{NAMED}(?: ion)? (?:channels|conductance)"
    rf"|(?P<part>{SHARE})的?{NAMED}(?:漏)?(?:通道|电导)(?:被|都)*(?:关闭|关掉|阻断|封闭|抑制|堵住)"
)
_OF_CURRENTS: Final = re.compile(r"电流|电导|(?i:current|conductance)|(?<![A-Za-z])[Ig]_?[A-Z]|pA|nS")


def by_likeness(plain: str) -> Ahead | None:
    """What such words tell; None of a text without them."""
    relations, slots = tuple(_of_it(plain)), tuple(_of_a_side(plain))
    idle = [found.span() for found in _idle(plain)]
    idle += [found.span("share" if found["share"] else "part") for found in _SHARE_SHUT.finditer(plain)]
    if not relations and not slots and not idle:
        return None
    shown = without(plain, (*(x.span for x in relations), *(s.span for s in slots), *idle))
    return Ahead(shown, slots, relations=relations, goes_on=True)


def _of_it(plain: str) -> Iterator[Relation]:
    """Such as "P_K = 1, P_Na only 4 % of it": it is the one told before."""
    for found in _OF_IT.finditer(plain):
        role, ion = found["role"] or found["Role"], found["first"] or found["First"]
        before = re.findall(rf"(?<![A-Za-z]){role}_?({_ION})(?![A-Za-z])", plain[: found.start()])
        other = next((one for one in reversed(before) if one != ion), None)
        if other is not None:
            share = 0.01 if (found["unit"] or found["Unit"]) == "%" else 1.0
            yield Relation(role, ion, other, float(found["n"] or found["N"]) * share, found.span())


def _of_a_side(plain: str) -> Iterator[Slot]:
    """Such as 胞内Na 10 mM，只有胞外的7%: inside is that share of outside."""
    found = _ONLY_OF.search(plain)
    ions = ions_named(plain)
    if found is None or len(ions) != 1:
        return
    parts = found["parts"] or "1"
    whole = float(parts) if parts.isdigit() else chinese_number(parts)
    share = share_of(found["share"]) if found["share"] else 1.0 / whole if whole else 0.0
    if share:
        ratio = 1.0 / share if found["out"] else share  # outside over inside
        yield Slot("ratio", ratio, found.span(), ion=ions[0])


def _idle(plain: str) -> Iterator[re.Match[str]]:
    """What leaves E and V_m as they are: all conductances alike, more channels, a larger cell."""
    if not _OF_CURRENTS.search(_ALL_ALIKE.sub("", plain)):
        yield from _IN_NUMBER.finditer(plain)
    if not re.search(r"电流|(?i:current)|(?<![A-Za-z])I_?[A-Z]", plain):
        yield from _ALL_ALIKE.finditer(plain)
