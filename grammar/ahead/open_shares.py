"""How often each of many channels is open, and how many there are: "2000 receptors, Po 0.1, 50 pS each".

A channel that is open one tenth of the time carries a tenth of its current in the mean; a number that stands
for that is never to be passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.marks import Stage
from grammar.read_ahead import Ahead, blanked, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from grammar.reading import Span

_IS: Final = (
    r"\s?\(?(?:=|≈|~|:|is|of|was|being|about|around|equals|为|是|约|等于|只有|仅)?\)?\s?(?:about |~|约)?"
)
_VALUE: Final = r"(?P<value>\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(?P<percent> ?(?:%|percent|per cent))?(?!\d|\.\d)"
_SHARE: Final = re.compile(
    r"(?:(?i:\b(?:(?:mean|average|max(?:imal|imum|\.)?|peak) )?(?:channel )?"
    r"open(?:ing)?[- ]?prob(?:abilit(?:y|ies)|s|\.)?(?: (?:of|for) each)?"
    r"|\bprob(?:ability|\.)? (?:of (?:being open|opening)|that (?:a|each|one) channel is open)"
    r"|\bopen fraction|\bfraction (?:of (?:them|the channels|channels) )?open)"
    r"|(?<![A-Za-z_])[Pp]_?\{?(?:o|open|O)(?:,?max)?\}?(?![A-Za-z])"
    r"|(?:开放|打开)(?:的)?(?:概率|几率|机率|频率)|开概率)(?: \(?[Pp]_?o(?:pen)?\)?)?"
    rf"{_IS}{_VALUE}"
)
_OF_TIME: Final = re.compile(
    rf"(?i:\bopen(?:s|ed)? (?:for |during |about |only ){{0,2}}{_VALUE} (?:of the time|of its time|at any))"
    r"|(?P<first>\d{1,3}(?:\.\d{1,6})?) ?%的?(?:时间|时长)[^,。;\d]{0,4}(?:开放|打开|是开)"
    r"|(?i:\bopen(?:s|ed)? (?:for |during |about )?(?P<half>half) (?:of )?(?:the|its) time)"
    r"|(?P<half_zh>一半)的?时间[^,。;\d]{0,4}(?:开放|打开)"
)
_NAMES: Final = r"(?:(?!per\b)[A-Za-z][\w+-]{0,14} ){0,3}?(?:channels|receptors|pores)\b"
_CHANNELS: Final = re.compile(
    rf"(?<![\w.])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}) {_NAMES}"
    r"|(?<![A-Za-z])N\s?=\s?(?P<N>\d{1,7})(?!\d|\.\d)"
    r"|(?<![\w.])(?P<zh>\d{1,7}) ?[个条條](?:相同的?|同样的?)?[A-Za-z\d-]{0,8}[^\d,。;]{0,5}(?:通道|受体)"
    r"|(?:通道|受体)(?:一共|总共|共有?|有|约|数目?为?|总数为?)? ?(?P<behind>\d{1,7}) ?[个条條]"
)
_CONDUCTS: Final = re.compile(r"\d ?[pn]S(?![A-Za-z])")
_SEVERAL: Final = re.compile(r"(?i:\bhow many\b|\bnumber of (?:open )?channels\b)|多少个|几个")


def of_open_shares(plain: str) -> Ahead | None:
    """The share of time, and the number of channels; None without a conductance, or where shares differ."""
    if not _CONDUCTS.search(plain):
        return None
    shares = [*_SHARE.finditer(plain), *_OF_TIME.finditer(plain)]
    if len(shares) != 1:
        return None
    share = _share_of(shares[0])
    if share is None:
        return None
    slots = [Slot("open", share, shares[0].span(), dim="bare")]
    counts = [*_CHANNELS.finditer(plain)]
    if len(counts) == 1 and not _SEVERAL.search(plain):
        found = counts[0]
        group = next(name for name in ("n", "N", "zh", "behind") if found[name])
        number = float(found[group].replace(",", ""))
        slots.append(Slot("channels", number, found.span(group), dim="bare"))
    return Ahead(without(plain, (slot.span for slot in slots)), tuple(slots), goes_on=True)


def _share_of(found: re.Match[str]) -> float | None:
    told = found.groupdict()
    if told.get("half") or told.get("half_zh"):
        return 0.5
    text, percent = told["value"] or told.get("first"), told["percent"] or told.get("first")
    value = float(text or 0) * (0.01 if percent else 1.0)
    return value if 0.0 < value <= 1.0 else None


_NO_REVERSAL: Final = re.compile(
    r"(?:(?<![A-Za-z])E_?\{?(?:rev|REV|r)\}?|(?i:\breversal(?: potential)?)|[反逆]转电[位势])"
    r"\s?(?:=|:|is|of|at|为|是|在|约)?\s?(?P<zero>0)(?=\s?(?:[,;。)?]|\.(?!\d)|$))"
)


def at_zero(plain: str) -> Ahead | None:
    """Such as "Erev 0, -60 mV": a reversal potential of zero needs no unit, and takes no other number."""
    found = [*_NO_REVERSAL.finditer(plain)]
    if len(found) != 1 or len(_CONDUCTS.findall(plain)) != 1:  # of two branches it is one's own
        return None
    span: Span = found[0].span()
    return Ahead(without(plain, (span,)), (Slot("rev", 0.0, span, dim="volt", unit="mV"),), goes_on=True)


_WATER: Final = r"(?:solution|saline|medium|bath|external|extracellular|Ringer|ACSF|aCSF|buffer|conditions?)"
_IS_OUT: Final = re.compile(
    rf"(?:(?i:\b(?:nominally |in |in an? )){{0,2}}{NAMED}[- ]free(?: {_WATER}){{0,3}}(?![A-Za-z])"
    rf"|(?i:\b(?:in (?:the )?absence of|without|no|zero) (?:any )?(?:external |extracellular |bath )?){NAMED}"
    rf"(?: (?:outside|in the bath|present))?(?![A-Za-z])"
    rf"|(?:在)?(?:无|不含|没有|去除|零)(?:细?胞?外)?(?:{NAMED}|镁)(?:离子)?的?(?:细?胞?外液|溶液|灌流液|外|条件|时)?下?)"
)


def _without_what_is_out(plain: str) -> str:
    """The text without an ion that is only said to be absent, where the current of channels is asked."""
    if not _CONDUCTS.search(plain):
        return plain
    rest = plain
    for found in _IS_OUT.finditer(plain):
        ion = _ion_of(found[0])
        others = plain[: found.start()] + plain[found.end() :]
        if ion is not None and ion not in {_ion_of(one[0]) for one in _NAMED.finditer(others)}:
            rest = blanked(rest, *found.span())
    return rest


_NAMED: Final = re.compile(rf"(?<![A-Za-z]){NAMED}|镁(?:离子)?")


def _ion_of(text: str) -> str | None:
    found = _NAMED.search(text)
    return None if found is None else "Mg" if found[0].startswith("镁") else id_of(found[0])


WITHOUT_WHAT_IS_OUT: Final = Stage(
    ("ree", "bsence", "ithout", "no ", "No ", "zero", "无", "不含", "没有", "去除", "零"),
    _without_what_is_out,
)
