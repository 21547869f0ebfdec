"""In which unit, and for which area of membrane, a charge or an amount of ions is asked for."""

from __future__ import annotations

import re
from typing import Final, Literal

_SQUARE: Final = (
    r"(?:(?P<cm>square centimet(?:er|re)s?|square cm|cm(?:\^?2|²)|平方厘米|平方公分)"
    r"|(?P<um>square micromet(?:er|re)s?|square microns?|square um|[uµ]m(?:\^?2|²)|平方微米))"
)
# An area of the capacitance, the conductance or the current itself: "1 microfarad per square centimetre".
_OF_A_UNIT: Final = re.compile(
    r"(?:(?<![A-Za-z])[pnuµm]?[FSA]|[Ff]arads?|[Ss]iemens|法)(?: per | ?/ ?| |每)"
    r"(?:square (?:centi|micro)met(?:er|re)s?|square (?:cm|um|microns?)|(?:cm|[uµ]m)(?:\^?2|²)|平方[厘微]米)"
)
_PER: Final = re.compile(
    r"(?:(?i:\b(?:per|each|every|(?:for |on )?(?:an?|one)|(?:for|on) 1) )"
    rf"|/ ?|每个? ?|(?<![\d.])1 ?(?=平方)|一(?=平方)){_SQUARE}"
)
_MOLES: Final = re.compile(
    r"(?i:\b(?:how many|how much|in|number of|what (?:is the )?(?:amount|number)(?: of| in)?) ?\(?)"
    r"(?P<en>[pnfauµ]?mol(?:es?|s)?|(?:pico|nano|femto|atto|micro)moles?)\b(?! ?/ ?[lL]| per lit)"
    r"|(?:多少|几|单位[:为是]?|以) ?(?P<zh>[pnfauµ]?mol|[皮纳飞微阿]?摩尔?)(?!/[Ll升]|每升)"
)
_CHARGE: Final = re.compile(
    r"(?<![\d.])(?<!\d )"
    r"(?P<unit>(?<![A-Za-z])[pnfuµ]C(?![A-Za-z])|(?:pico|nano|micro)coulombs?|[皮纳微]库仑?)"
)
_SHARE: Final = re.compile(
    r"(?i:\b(?:what|which|how large a) (?:fraction|proportion|share|part)|\b(?:as a )?(?:fraction|share) of)"
    r"|占[^,。;?]{0,16}(?:比例|几分之几|分数|多少)|几分之几|(?P<hundredths>(?i:per ?cent|%)|百分)"
)
_ONE_IN: Final = re.compile(
    r"(?i:\b(?:one|1) (?:\S{1,12} ){0,2}?(?:(?:out )?of|in|from)(?: every| each)? how many\b)"
    r"|每?(?:多少|几)个?[^,。;?\d]{0,14}?(?:里|中|有|就)[^,。;?\d]{0,8}(?:一|1) ?个"
)
_PREFIXES: Final = {
    "p": "p", "n": "n", "f": "f", "a": "a", "u": "µ", "µ": "µ", "m": "µ",
    "皮": "p", "纳": "n", "飞": "f", "微": "µ", "阿": "a",
}  # fmt: skip


_DENSITY: Final = re.compile(
    r"(?i:\bcharge density\b|\bcharge per (?:unit )?area\b)|电荷密度|单位面积的?电荷"
)


def area_asked(plain: str) -> Literal["cm²", "µm²"] | None:
    """The area for which something is asked, "per square micrometre"; that of a unit is none."""
    if (
        "cm" not in plain
        and "square" not in plain
        and "m2" not in plain
        and "m²" not in plain
        and "平方" not in plain
    ):
        return None
    found = _PER.search(_OF_A_UNIT.sub("", plain))
    if found is None:
        return "cm²" if _DENSITY.search(plain) else None
    return "cm²" if found["cm"] else "µm²"


def amount_asked(plain: str) -> str | None:
    """The unit of an amount of ions that is asked for: "pmol", "pmol/cm²"; None where none is."""
    found = _MOLES.search(plain)
    if found is None:
        return None
    named = found["en"] or found["zh"]
    whole = named[0] == "摩" or named.lower().startswith("mol")
    return _per_area("mol" if whole else f"{_PREFIXES[named[0].lower()]}mol", plain)


def charge_asked(plain: str) -> str | None:
    """The unit of a charge that is asked for: "nC", of a density "µC/cm²"; None where it is none, or C."""
    found = _CHARGE.search(plain)
    if found is None:
        return "µC/cm²" if _DENSITY.search(plain) else None
    return _per_area(f"{_PREFIXES[found['unit'][0]]}C", plain)


def share_asked(plain: str) -> Literal["1", "%"] | None:
    """Whether a share of what is inside is asked for, and whether in per cent."""
    found = list(_SHARE.finditer(plain))
    if not found:
        return None
    return "%" if any(one["hundredths"] for one in found) else "1"


def one_in_asked(plain: str) -> bool:
    """Whether a share is asked for the other way round: "one in how many K+", 每多少个里有一个."""
    return _ONE_IN.search(plain) is not None


def _per_area(unit: str, plain: str) -> str:
    area = area_asked(plain)
    return f"{unit}/{area}" if area else unit
