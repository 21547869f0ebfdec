"""Ions that a current carries: the time in which they are counted, or how many are told.

"how many ions per second", "4 pA flows for 2 ms; how many Na+ ions enter", 每毫秒通过多少个离子;
"10⁷ Na+ ions per second: which current?".  Read from the text alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.numbers import exponent, in_ms
from grammar.read_ahead import Ahead, blanked, first_of, names_any
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIME: Final = (
    r"(?P<value>\d{1,4}(?:\.\d{1,3})?)?\s?"
    r"(?<![A-Za-z])(?P<unit>ms|milliseconds?|毫秒|s|sec|seconds?|秒)(?![A-Za-z])"
)
_SIGNS: Final = r"Na[+⁺]|K[+⁺]|Cl[-⁻]|Ca[2²][+⁺]"
_UNIT_CHARGES: Final = r"(?:(?:elementary|electron(?:ic)?|unit) charges?\b|electrons\b)"
_UNIT_CHARGES_ZH: Final = r"(?:元|基本|单位|电子)电荷"
_MANY_IONS: Final = (
    rf"(?:(?:[Hh]ow many|[Nn]umber of) (?:\S{{1,14}} ){{0,2}}?(?:ions?\b|{_SIGNS}|{_UNIT_CHARGES})"
    r"|(?<=[:,;.] )[Ii]ons ?\?)"
)
_MANY_IONS_ZH: Final = (
    rf"(?:(?:多少|几)个?.{{0,8}}?(?:离子|{_SIGNS}|{_UNIT_CHARGES_ZH})"
    rf"|(?:离子|{_SIGNS})的?(?:数[目量]|个数)(?:是|为|有)?多少)"
)
_IONS_IN_A_TIME: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_MANY_IONS}.{{0,60}}?\b(?:per|in|during|each|every|for) (?:an? |one )?{_TIME}",
        rf"\b(?:for|lasts?|during|in) {_TIME}.{{0,40}}?\b{_MANY_IONS}",
        rf"{_TIME}.{{0,20}}?{_MANY_IONS_ZH}",
        rf"{_MANY_IONS_ZH}.{{0,8}}?每{_TIME}",
    )
)
_FEWEST: Final = 1000.0  # a bare "Na+" behind a smaller number is no count
_BIG: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "万": 1e4, "亿": 1e8, "百万": 1e6}
NUMBER: Final = (
    r"(?<![A-Za-z0-9_.^×*·⁻-])(?P<number>(?P<n>\d[\d,]{0,15}(?:\.\d{1,9})?)(?:[eE]\+?(?P<e>\d{1,2}))?"
    r"(?:\s?[x×*·]\s?10\s?\^?\s?(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<=\^)\d{1,2}|(?<=\^ )\d{1,2}))?"
    r"(?:(?<=10)(?:\^\s?(?P<alone>\d{1,2})|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))?"
    r"\s?(?P<big>thousand|million|billion|百万|万|亿)?)"
)
_NAME: Final = r"(?:[A-Z][a-z]?[2²]?[+⁺⁻-]{1,2}|(?!m?mol|milli|micro|nano)[a-z]{3,12})"
_IONS_TOLD: Final = rf"{NUMBER}\s?(?:{_NAME} ){{0,2}}?(?P<of>ions?\b|{_SIGNS})"
_IONS_TOLD_ZH: Final = rf"{NUMBER}\s?个\s?(?P<of>.{{0,8}}?离子|{_SIGNS})"
_WITHIN: Final = r"\b(?:per|[Ii]n|[Dd]uring|within|each|every|for) (?:an? |one |the |a (?:time|period) of )?"
_TOLD_IN_A_TIME: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_IONS_TOLD}.{{0,60}}?{_WITHIN}{_TIME}",
        rf"{_WITHIN}(?:period of |time of )?{_TIME}.{{0,40}}?{_IONS_TOLD}",
        rf"{_TIME}.{{0,20}}?{_IONS_TOLD_ZH}",
        rf"{_IONS_TOLD_ZH}.{{0,8}}?每{_TIME}",
    )
)
_OF_A_TIME: Final = ("second", "秒", " ms", "ms ", "per s", "/s", " s ", " s,", " s.", " s?", " s:")
_OF_CARRIERS: Final = re.compile(r"(?i:cycle|pump|carrier|transporter|exchanger)|泵|循环|载体|转运体|交换体")
_OF_CHARGE: Final = re.compile(r"(?i:current|charge|amp)|\bI\b|\b[pn]A\b|电流|电荷|电量")


_CHARGE_ASKED: Final = re.compile(
    r"(?i:\bhow (?:much|many) (?:electric(?:al)? |total |net )?(?:charge\b|coulombs?\b|[pnf]C\b)"
    r"|\bwhat (?:is the )?(?:total |net )?charge\b|\b(?:find|calculate) the (?:total |net )?charge\b"
    r"|\bcharge (?:(?:that|which) )?(?:is |was |has )?(?:mov|carr|transferr|deliver|flow|pass|cross)\w{1,4}"
    r"|\bin (?:(?:pico|nano|femto)?coulombs?|[pnf]C)\b)"
    r"|(?:多少|几) ?(?:[皮纳飞微]?库仑?|[pnf]?C(?![A-Za-z])|电荷)|电荷量|电量|多大的?电荷"
    r"|电荷(?:是|有|为)?多少"
)
_A_TIME: Final = re.compile(
    r"(?<![\d.])(?P<value>\d{1,4}(?:\.\d{1,3})?) ?(?P<unit>ms|milliseconds?|毫秒|s|sec|seconds?|秒)"
    r"(?![A-Za-z])"
)
_HELD_OTHERWISE: Final = re.compile(
    r"\d ?(?:m?V|[pnµu]?F|[MGk]?Ω|[pn]S|mM)\b|(?i:\bions?\b|per ion|elementary|capacitance)"
    r"|离子|元电荷|电容"
)


_OF_ONE: Final = re.compile(rf"{_UNIT_CHARGES}|{_UNIT_CHARGES_ZH}")


def counts_charges(plain: str) -> bool:
    """Whether elementary charges are counted, whichever ion carries them."""
    return _OF_ONE.search(plain) is not None


def asks_charge(plain: str) -> bool:
    """Whether the charge that passes is asked for: "what total charge exits", 总电荷是多少."""
    return _CHARGE_ASKED.search(plain) is not None


def charge_ms(plain: str) -> float | None:
    """The time in ms in which a current carries the charge that is asked: "10 pA for 5 ms, in coulombs"."""
    if not _CHARGE_ASKED.search(plain) or _HELD_OTHERWISE.search(plain):
        return None
    told = [*_A_TIME.finditer(plain)]
    return _ms(told[0]) if len(told) == 1 else None


def carried_ms(plain: str) -> float | None:
    """The time in ms in which ions are to be counted; None where none is spoken of."""
    found = first_of(_IONS_IN_A_TIME, plain)
    if found is None:
        return None
    return _ms(found)


def _ms(found: re.Match[str]) -> float:
    return in_ms(float(found["value"] or 1.0), found["unit"])


def told_in_a_time(plain: str) -> Ahead | None:
    """Such as "15×10^6 Na+ ions exit in 1 ms: what is the current?": how many ions, and the time."""
    if not (plain.endswith(" s") or names_any(_OF_A_TIME, plain)):
        return None
    if _OF_CHARGE.search(plain) is None or _OF_CARRIERS.search(plain):
        return None
    if (found := first_of(_TOLD_IN_A_TIME, plain)) is None:
        return _charge_in_a_time(plain)
    count = number_of(found.groupdict())
    if count < _FEWEST and "ion" not in found["of"] and "离子" not in found["of"]:
        return None
    slots = (Slot("ions", count, found.span("n")), Slot("span", _ms(found), found.span("unit")))
    rest = blanked(plain, *found.span("number"))
    return Ahead(blanked(rest, *_span_of_time(found)), slots)


# "1.67×10^-9 C of sodium ions", 20 pC; a bare "37 C" is a temperature.
COULOMBS: Final = re.compile(
    r"(?:(?<![A-Za-z])Q ?= ?)?(?<![A-Za-z\d.])(?P<n>\d{1,9}(?:\.\d{1,9})?)"
    r"(?:[eE](?P<e>-?\d{1,2})|\s?[x×*·]\s?10\s?\^?\s?[({]?(?P<power>[-⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[)}]?)?"
    r"\s?(?P<unit>[munpfµ]?C|(?:micro|nano|pico|femto)?coulombs?|[微纳皮飞]?库仑?)(?![A-Za-z])"
)
_PREFIXES: Final = {
    "m": 1e-3,
    "u": 1e-6,
    "µ": 1e-6,
    "n": 1e-9,
    "p": 1e-12,
    "f": 1e-15,
    "微": 1e-6,
    "纳": 1e-9,
    "皮": 1e-12,
    "飞": 1e-15,
}
_LEAST_WARMTH: Final = 1e-3  # no temperature is told so small
_DRIVEN_OTHERWISE: Final = re.compile(
    r"\d ?(?:m?V|[pnµu]?F|[MGk]?Ω|[pn]S|mM|[pnµu]A)\b|(?i:\bhow (?:many|long)\b|capacitance)"
    r"|电容|多少个|几个|多久"
)


def _charge_in_a_time(plain: str) -> Ahead | None:
    """Such as "20 pC pass in 4 ms: what is the current?": the charge in pC, and the time."""
    charges, times = [*COULOMBS.finditer(plain)], [*_A_TIME.finditer(plain)]
    if len(times) != 1 or len(charges) != 1 or _DRIVEN_OTHERWISE.search(plain):
        return None
    told = charges[0]
    coulombs = coulombs_of(told)
    if told["unit"] == "C" and coulombs >= _LEAST_WARMTH:
        return None
    slots = (Slot("Q", coulombs * 1e12, told.span("n")), Slot("span", _ms(times[0]), times[0].span("unit")))
    return Ahead(blanked(blanked(plain, *told.span()), *times[0].span()), slots)


def coulombs_of(told: re.Match[str]) -> float:
    """The charge in C that `COULOMBS` has found."""
    value = float(told["n"]) * 10.0 ** exponent(told["e"] or (told["power"] or "0").replace("⁻", "-"))
    return value * _PREFIXES.get(told["unit"].replace("micro", "u")[0], 1.0)


def number_of(groups: Mapping[str, str | None], prefix: str = "") -> float:
    """The number that `NUMBER` has found, from the groups of its match, whose names may have a prefix."""
    n, e, power, alone, raised, big = (
        groups[prefix + name] for name in ("n", "e", "power", "alone", "raised", "big")
    )
    tens = exponent(power or raised or alone or e or "0") - (1 if raised or alone else 0)  # of 10 itself
    return float((n or "").replace(",", "")) * 10.0**tens * _BIG.get(big or "", 1.0)


def _span_of_time(found: re.Match[str]) -> tuple[int, int]:
    start = found.start("value") if found["value"] else found.start("unit")
    return start, found.end("unit")
