"""Which side of the membrane a ratio that is asked for begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grammar.reading import Reading

_HOW_OFTEN: Final = r"(?:how many times|factor|fold|how much more)"
_GATHERS: Final = r"(?:concentrat(?:ed?|es)|accumulat(?:ed?|es|ion)|enrich(?:ed|es|ment)?)"
_GATHERED: Final = re.compile(
    rf"(?i:{_HOW_OFTEN}[^.;?]{{0,40}}\b{_GATHERS}\b(?![^.;?]{{0,30}}\boutside)[^.;?]{{0,30}}"
    r"\b(?:in|inside|matrix|cytosol|cytoplasm|cell)\b"
    rf"|{_HOW_OFTEN}[^.;?]{{0,24}}\b(?:cells?|axons?|neurons?|mitochondri\w+) [^.;?]{{0,16}}{_GATHERS}\b)"
    r"|(?:细胞|线粒体|轴突|神经元)[^,·。;?]{0,10}?(?:浓缩|富集|积累|积聚|浓集)[^。;?]{0,10}?(?:多少|几)倍"
)


_MEASURED_BY: Final = re.compile(
    r"(?i:how many times (?:that|the (?:one|concentration|level|value|amount))(?: of \S{1,10})? "
    r"(?:on the )?(?P<of>in|out)side (?:the cell )?(?:is|are)\b)"
)


def begins_inside(reading: Reading) -> bool:
    """Whether inside/outside is asked: as it is written, or "how many times more is in the matrix"."""
    if reading.has("inout"):
        return True
    if measure := _MEASURED_BY.search(reading.plain):  # "how many times that inside is the one outside?"
        return measure["of"].lower() == "out"
    if _GATHERED.search(reading.plain):
        return not reading.has("outin")
    symbols = [w.side for w in reading.wanted if w.role == "C" and w.side]  # [K]i/[K]o
    named = [side for side in reading.sides_in_order if side != "both"]
    return not reading.has("outin") and (symbols or named)[:1] == ["in"]
